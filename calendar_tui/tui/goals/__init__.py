"""Goals beside the calendar and in their list: how each stands, by how much, and what to do."""
