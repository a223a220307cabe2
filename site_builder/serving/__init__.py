"""Serving: a preview on this machine that follows every save."""
