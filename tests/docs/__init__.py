"""What we say about the product is true, and nothing of it is left out."""
