"""A site that was made, as builds and previews hand it on."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from site_builder.checks.rendered import PageFacts
from site_builder.making.material import Material
from site_builder.making.rendering import Rendered
from site_builder.pages.page import Page
from site_builder.paper.papers import Papers
from site_builder.views.edition import Edition


@dataclass(frozen=True)
class Made:
    """A site with all its pages, checked as far as pages can be."""

    material: Material
    """What was read."""
    editions: list[Edition]
    """The site in each language."""
    pages: Mapping[str, list[Page]]
    """The pages of each language by its code."""
    rendered: Mapping[str, Rendered]
    """Every page by its path in the site."""
    files: Mapping[str, bytes]
    """Styles, scripts and the options of live charts, by path in the site."""
    downloads: Mapping[str, bytes] | None
    """Files whose size pages tell; None where pages tell the sizes of last time."""
    charts: int
    """How many different charts there are."""
    papers: Papers
    """The PDFs."""

    @property
    def facts(self) -> dict[str, PageFacts]:
        """What every page says about itself, by its path in the site."""
        return {path: page.facts for path, page in self.rendered.items()}
