"""Tests of `site_builder.sheets`."""
