"""Pages: lines to read, some of which lead to where something is done."""
