"""How long a text is, as each network counts."""
