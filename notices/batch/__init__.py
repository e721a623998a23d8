"""Many pages: each one's records and its row in the ledger."""
