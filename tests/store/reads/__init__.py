"""Tests of reading a plan."""
