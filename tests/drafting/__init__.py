"""Tests of `site_builder.drafting`."""
