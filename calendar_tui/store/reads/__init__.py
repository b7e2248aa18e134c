"""Reading a plan: named SQL queries into small frozen rows, without SQLModel."""
