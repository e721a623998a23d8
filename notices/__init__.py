"""Reads the legal notices of Chinese newspaper pages into validated records."""

__version__ = "0.1.0"
