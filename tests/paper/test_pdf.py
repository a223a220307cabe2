"""What is read from the bytes of a PDF, and what varies in them."""

from __future__ import annotations

from site_builder.paper import pdf

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
    settled = pdf.repeatable(DOCUMENT, "20240109")
    assert settled.count(b"(D:20240109000000+00'00')") == 2
    assert len(settled) == len(DOCUMENT)


def test_cells_are_named_by_their_order() -> None:
    """Two prints that counted from different numbers are the same, and each heading keeps its cells."""
    first = b"/ID (node00000387) /ID (node00000391) /Headers [(node00000387) (node00000391)]"
    later = b"/ID (node00000388) /ID (node00001392) /Headers [(node00000388) (node00001392)]"
    settled = pdf.repeatable(first, "20240109")
    assert settled == pdf.repeatable(later, "20240109")
    assert settled == b"/ID (node00000000) /ID (node00000001) /Headers [(node00000000) (node00000001)]"
