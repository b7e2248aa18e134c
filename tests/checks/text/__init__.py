"""Tests of reading a post's text."""
