"""What people bring and take: the layouts of CSV files."""
