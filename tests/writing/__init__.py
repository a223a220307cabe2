"""Tests of `site_builder/writing/`."""
