"""The only code that opens `content/` and `translations/`."""
