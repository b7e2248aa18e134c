"""Bringing posts in from CSV files."""
