"""Tests of `site_builder/attachments/`."""
