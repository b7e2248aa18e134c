"""How a person meets what the checks find: underlined words, a line that counts, a list."""
