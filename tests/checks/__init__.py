"""Tests of the content checks."""
