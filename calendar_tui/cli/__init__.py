"""``calendar-tui VERB ...``."""
