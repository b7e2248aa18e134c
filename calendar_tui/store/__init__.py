"""The database: open, migrate, query, journal, backup."""
