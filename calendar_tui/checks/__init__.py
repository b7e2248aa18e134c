"""Findings: goals against the calendar and the readings, rhythm, mix, and the plan's gaps."""
