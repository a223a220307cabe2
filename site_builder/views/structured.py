"""What pages are about, in the vocabulary of schema.org, as JSON-LD for search engines.

Nothing is said where the published address is not known, because every item is named by its address.
Source: https://schema.org and Google's guidelines for `Dataset` and `BreadcrumbList`.
"""

from __future__ import annotations

import json
from collections.abc import Iterable

from site_builder import urls
from site_builder.language.i18n import Phrase
from site_builder.model import Indicator, Report
from site_builder.views.edition import Edition
from site_builder.views.indicators import LinkView

_CONTEXT = "https://schema.org"


def report_document(edition: Edition, report: Report, path: str) -> tuple[str, ...]:
    """A report as a `Report`, by the path of its page."""
    words = edition.words
    return _document(
        edition,
        {
            "@type": "Report",
            "@id": edition.absolute(path),
            "url": edition.absolute(path),
            "name": words.phrase(report.title).text,
            "inLanguage": words.language.code,
            "datePublished": report.delivered,
            "author": _publisher(edition),
            "publisher": _publisher(edition),
            "isPartOf": {"@type": "WebSite", "url": edition.absolute(""), "name": _site_name(edition)},
        },
    )


def dataset_document(edition: Edition, indicator: Indicator, description: str) -> tuple[str, ...]:
    """An indicator as a `Dataset`, with its figures as a table for download."""
    words, figures, path = edition.words, edition.figures[indicator.id], urls.indicator(indicator.id)
    years = sorted({figure.year for figure in figures})
    return _document(
        edition,
        {
            "@type": "Dataset",
            "@id": edition.absolute(path),
            "url": edition.absolute(path),
            "name": words.phrase(indicator.name).text,
            "description": description,
            "inLanguage": words.language.code,
            "creator": _publisher(edition),
            "isAccessibleForFree": True,
            "temporalCoverage": f"{years[0]}/{years[-1]}",
            "variableMeasured": {
                "@type": "PropertyValue",
                "name": words.phrase(indicator.name).text,
                "value": "; ".join(words.value(figure).text for figure in figures),
            },
            "distribution": {
                "@type": "DataDownload",
                "encodingFormat": "text/csv",
                "contentUrl": edition.site.base_url + urls.table(indicator.id),
            },
        },
    )


def breadcrumbs_document(edition: Edition, trail: Iterable[LinkView]) -> tuple[str, ...]:
    """The way from the home page to a page as a `BreadcrumbList`."""
    items = [
        {
            "@type": "ListItem",
            "position": position,
            "name": link.text.text,
            "item": edition.site.base_url + link.url.removeprefix("/"),
        }
        for position, link in enumerate(trail, 1)
    ]
    return _document(edition, {"@type": "BreadcrumbList", "itemListElement": items}) if len(items) > 1 else ()


def _document(edition: Edition, said: dict[str, object]) -> tuple[str, ...]:
    if not edition.site.base_url:
        return ()
    return (json.dumps({"@context": _CONTEXT, **said}, ensure_ascii=False, separators=(",", ":")),)


def _publisher(edition: Edition) -> dict[str, str]:
    name: Phrase = edition.words.phrase(edition.site.publisher)
    return {"@type": "GovernmentOrganization", "name": name.text}


def _site_name(edition: Edition) -> str:
    return edition.words.phrase(edition.site.title).text
