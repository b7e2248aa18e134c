"""Migrations that exist for tests alone."""
