"""Tests of ``calendar_tui.checks.counting``."""
