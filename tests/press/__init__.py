"""A small press: it typesets invented newspaper pages, and knows the truth of each."""
