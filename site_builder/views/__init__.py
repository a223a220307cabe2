"""Views: frozen, in one language, ready for templates."""
