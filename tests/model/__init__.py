"""Tests of the model's plain modules."""
