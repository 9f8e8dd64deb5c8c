"""Urolig: from a worry about a child to one real person who can be reached now."""

__version__ = "0.1.0"
