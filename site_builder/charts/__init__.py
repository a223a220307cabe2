"""Charts: what is shown, which form shows it, and how it is drawn."""
