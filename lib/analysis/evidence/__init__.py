"""The words behind a statement: made ready to show, and held against the source."""
