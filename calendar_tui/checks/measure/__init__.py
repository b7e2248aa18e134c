"""Rules that count, measure or look at facts of a draft rather than at its words."""
