"""Slots that repeat: rules of series, their days, splitting them, and weekly posting times."""
