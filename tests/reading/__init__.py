"""Tests of the code that opens content and catalogs."""
