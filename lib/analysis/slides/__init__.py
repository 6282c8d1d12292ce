"""What a deck's slides show, in one shape for every way of showing them."""
