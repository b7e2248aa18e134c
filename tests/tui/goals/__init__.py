"""Goals beside the calendar and in their list."""
