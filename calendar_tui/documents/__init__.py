"""Documents to read, print and keep: what they say, and how they are written out."""
