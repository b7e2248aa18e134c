"""Measurements, always beside a peer in the same run: only ratios travel between machines."""
