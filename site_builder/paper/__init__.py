"""The report on paper: its print edition as a PDF."""
