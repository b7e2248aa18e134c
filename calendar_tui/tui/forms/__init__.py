"""The one form behind every noun, and what surrounds it: saving, keeping, asking."""
