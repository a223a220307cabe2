"""Tests of the charts, drawn by the real ECharts."""
