"""The content on its way to a workbook for people who live in Excel or WPS, and back into its files."""
