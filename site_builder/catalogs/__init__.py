"""Translation catalogs: what is to be translated, and how a catalog is kept up to date and exchanged."""
