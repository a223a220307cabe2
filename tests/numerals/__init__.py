"""Tests of reading numbers in prose."""
