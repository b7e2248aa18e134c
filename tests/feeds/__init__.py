"""Feeds: what goes in, how it is written, and whether strict readers agree."""
