"""A new report from what is known: its files, its text cut into sections, its figures proposed."""
