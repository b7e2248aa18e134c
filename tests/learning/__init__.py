"""Training the second reader, at development time only: ``python -m tests.learning``."""
