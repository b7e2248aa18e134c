"""The agenda: a list of any length."""
