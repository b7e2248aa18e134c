"""Promises about the example practice that ships with the program."""
