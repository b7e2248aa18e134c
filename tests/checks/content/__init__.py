"""Tests of the checks of what a post says."""
