"""The words of texts: counted, set against each other, and found in their places."""
