"""Measuring the checks on labelled texts: ``python -m tests.accuracy FILE...``."""
