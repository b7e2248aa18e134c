"""Health observances: when each falls by its usual rule, and what falls in some days."""
