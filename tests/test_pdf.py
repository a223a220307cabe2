"""What is read from the bytes of a PDF, and its dates."""

from __future__ import annotations

from site_builder import pdf

DOCUMENT = b"""%PDF-1.4
1 0 obj
<</Producer (Skia/PDF m156)
/CreationDate (D:20261124134457+08'00')
/ModDate (D:20261124134457+08'00')>>
endobj
2 0 obj
<</Type /Page
/Parent 5 0 R>>
endobj
3 0 obj
<</Type /Page
/Parent 6 0 R>>
endobj
4 0 obj
<</Type /Page
/Parent 6 0 R>>
endobj
5 0 obj
<</Type /Pages
/Count 3
/Kids [6 0 R 2 0 R]>>
endobj
6 0 obj
<</Type /Pages
/Count 2
/Kids [4 0 R 3 0 R]
/Parent 5 0 R>>
endobj
7 0 obj
<</first [4 0 R /XYZ 18.75 639.4 0]
/last [2 0 R /XYZ 18.75 253.9 0]
/middle-1 [3 0 R /XYZ 0 793.1 0]>>
endobj
"""


def test_pages_are_counted() -> None:
    """Pages are told from the nodes of the tree they hang on."""
    assert pdf.page_count(DOCUMENT) == 3


def test_places_are_on_the_pages_of_the_tree() -> None:
    """The number of a page is its place in the tree, not the order of the objects."""
    assert pdf.page_numbers(DOCUMENT) == {"first": 1, "middle-1": 2, "last": 3}


def test_dates_are_those_of_the_report() -> None:
    """Dates are replaced in place: not a byte moves."""
    dated = pdf.dated(DOCUMENT, "20240109")
    assert dated.count(b"(D:20240109000000+00'00')") == 2
    assert len(dated) == len(DOCUMENT)
