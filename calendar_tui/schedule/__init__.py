"""Time: zones, loose dates, month and week grids."""
