"""Use cases: the only callers of store, one transaction each."""
