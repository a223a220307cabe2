"""A static site generator for bilingual (Chinese and English) reports."""
