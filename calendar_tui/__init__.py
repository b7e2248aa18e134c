"""A keyboard-driven social media calendar for medical practices."""

__version__ = "0.1.0"
