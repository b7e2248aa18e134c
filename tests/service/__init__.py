"""Use cases, and what the front ends share."""
