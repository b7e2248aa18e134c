"""How a person meets what the checks find."""
