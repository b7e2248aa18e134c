"""The tables of the first schema, written out."""
