"""The compiled collection: one SQLite file made from the plain files, which stay the only truth."""
