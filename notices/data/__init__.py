"""Tables that are data, each with its source and how to refresh it (README.md)."""
