"""The forms: typing, saying what is read, saving, keeping, leaving."""
