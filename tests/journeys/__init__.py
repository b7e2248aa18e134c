"""Whole tasks, from beginning to end, as people do them."""
