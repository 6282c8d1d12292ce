"""Reading the files of a corpus, with the place of every fault."""
