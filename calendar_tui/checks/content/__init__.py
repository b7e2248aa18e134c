"""Checks of what a post says: rules as data, read by one engine, and what they find."""
