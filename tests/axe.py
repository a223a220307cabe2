"""What axe finds wrong with a page that is open in a browser."""

from __future__ import annotations

from functools import cache

from playwright.sync_api import Page

from site_builder.reading.sources import PROJECT

RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
"""Tags of the rules a page is held to."""


@cache
def _script() -> str:
    return (PROJECT / "node_modules" / "axe-core" / "axe.min.js").read_text("utf-8")


def findings(page: Page) -> list[str]:
    """Every rule that the page breaks, with the elements that break it."""
    page.evaluate(_script())
    found = page.evaluate(
        "tags => axe.run({runOnly: {type: 'tag', values: tags}}).then(result => result.violations.map("
        "rule => rule.id + ': ' + rule.nodes.map(node => node.target.join(' ')).join(', ')))",
        RULES,
    )
    return [str(finding) for finding in found]
