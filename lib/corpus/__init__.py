"""Reading and judging the files under `corpus/`: schema, loading, rules."""
