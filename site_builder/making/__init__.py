"""Making a site: the stages in order, and only what has changed."""
