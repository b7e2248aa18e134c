"""Time: zones, loose dates, grids, and how days and times are written."""
