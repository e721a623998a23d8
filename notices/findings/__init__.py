"""From files of records to what a person or a CI system reads: reading, choosing, remembering and printing problems."""
