"""The search index: one for each language, found in with the words of all of them."""

from __future__ import annotations

import base64
import json
from collections.abc import Iterator, Mapping, Sequence

from site_builder import urls
from site_builder.attachments.publication import Publication
from site_builder.attachments.search_entries import Entry, entries
from site_builder.attachments.search_words import all_words, facet, words, writings
from site_builder.language.i18n import Phrase
from site_builder.reading.sources import code_digest
from site_builder.views.edition import Edition
from site_builder.writing.cache import key_of
from site_builder.writing.pagefind import Record, index, version


def files(publication: Publication) -> dict[str, bytes]:
    """Pagefind with its index, by path in the site; from the cache where no record has changed.

    Raises:
        SiteError: Pagefind cannot be run.
    """
    editions = {edition.words.language.code: edition for edition in publication.editions}
    found = {code: entries(edition, publication.pages[code]) for code, edition in editions.items()}
    made_from = records(publication.editions, found)
    code = code_digest("attachments/search.py", "writing/pagefind.py")
    key = key_of(version(), code, json.dumps(made_from))
    stored = publication.cache.get("search", key)
    if stored is None:
        made = {path: base64.b64encode(data).decode() for path, data in index(made_from).items()}
        stored = json.dumps(made)
        publication.cache.put("search", key, stored)
    return {urls.PAGEFIND + path: base64.b64decode(data) for path, data in json.loads(stored).items()}


def records(editions: Sequence[Edition], found: Mapping[str, Sequence[Entry]]) -> list[Record]:
    """Every entry as Pagefind takes it; it holds the words of its twin in the other language too.

    Args:
        editions: The site in each language.
        found: What can be found in each language, by its code.
    """
    return [record for edition in editions for record in _records(edition, found)]


def _records(edition: Edition, found: Mapping[str, Sequence[Entry]]) -> Iterator[Record]:
    companion = edition.companion
    twins = {entry.path: entry for entry in found[companion.words.language.code]} if companion else {}
    for entry in found[edition.words.language.code]:
        yield _record(edition, entry, companion, twins.get(entry.path))


def _record(edition: Edition, entry: Entry, companion: Edition | None, twin: Entry | None) -> Record:
    both = [entry] if twin is None else [entry, twin]
    topics = [edition.words.phrase(edition.site.topics[topic].name) for topic in entry.topics]
    years = [Phrase(edition.words.year(year)) for year in entry.years]
    meta = {
        **_shown(entry, ""),
        "about": edition.words.join([*topics, *years]).text,
        "facets": " ".join(
            [
                facet("kind", entry.kind),
                *(facet("topic", topic) for topic in entry.topics),
                *(facet("year", str(year)) for year in entry.years),
            ]
        ),
        "names": all_words(each.title.text for each in both),
        "figures": all_words(
            writing for figure in entry.figures for writing in writings(figure, edition.languages)
        ),
    }
    if companion and twin:
        meta |= {"twin_url": companion.url(twin.path), **_shown(twin, "twin_")}
    return {
        "url": edition.url(entry.path),
        "language": edition.words.locale.language,
        "content": all_words(text for each in both for text in (each.text.text, *each.hidden))
        or words(entry.title.text),
        "meta": {name: value for name, value in meta.items() if value},
    }


def _shown(entry: Entry, prefix: str) -> dict[str, str]:
    """What a result shows of an entry, with the languages of words that are not translated."""
    return {
        f"{prefix}title": entry.title.text,
        f"{prefix}title_lang": entry.title.lang,
        f"{prefix}text": entry.text.text,
        f"{prefix}text_lang": entry.text.lang,
    }
