"""What a plan is made of: entities and value types. No queries, no I/O."""
