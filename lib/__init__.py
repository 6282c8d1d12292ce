"""Essay Atlas: a corpus of facts about essays, its checks, and what a reader sees of it."""
