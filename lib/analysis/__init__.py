"""Records in, results out; pure."""
