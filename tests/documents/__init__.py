"""Documents: whatever they say survives being written out."""
