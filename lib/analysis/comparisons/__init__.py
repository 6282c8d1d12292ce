"""What sets texts and sides against each other."""
