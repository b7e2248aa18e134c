"""Health observances: their rules, the shipped catalogue, what falls in some days."""
