"""Words and numbers in running text, and how each language writes them."""
