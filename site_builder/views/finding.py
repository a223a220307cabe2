"""The list of all indicators, with what a reader can find them by."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from site_builder.language.i18n import Localiser, Phrase
from site_builder.model import Figure, Indicator, Kind, Measure
from site_builder.views.comparing import BarView, bars, pairs
from site_builder.views.edition import Edition
from site_builder.views.indicators import IndicatorCard, LinkView, card, topic_link
from site_builder.views.livelihood import projects_title


@dataclass(frozen=True)
class IndicatorItem:
    """An indicator in the list."""

    card: IndicatorCard
    """Name and figures."""
    bar: BarView | None
    """Result and target on one scale; None where it has not both, or they may not be compared."""
    kinds: str
    """`result`, `target` or both, with a space between them."""
    measure: str
    """What kind of number it is, a value of `Measure`."""
    projects: str
    """Livelihood projects that promise it (`2024-1`), with a space between them."""
    unit: str
    """Id of its unit."""
    value: str
    """The plain number of its latest figure, results first."""
    words: str
    """Its name and values in the other language, in which it can be found too."""


@dataclass(frozen=True)
class TopicGroup:
    """The indicators of one theme."""

    id: str
    """Id of the theme, the fragment of its place in the list."""
    link: LinkView
    """Name and page of the theme."""
    color: str
    """Its hue."""
    count: str
    """How many indicators it has, written."""
    indicators: tuple[IndicatorItem, ...]
    """Its indicators."""


@dataclass(frozen=True)
class Choice:
    """Something the list can be narrowed down to."""

    value: str
    """What stands in the address."""
    text: Phrase
    """What a reader sees."""


@dataclass(frozen=True)
class ProjectChoices:
    """The livelihood projects of one report."""

    title: str
    """What they are called together."""
    choices: tuple[Choice, ...]
    """Projects in order."""


@dataclass(frozen=True)
class IndicatorIndexView:
    """All indicators by theme, and all they can be narrowed down to."""

    groups: tuple[TopicGroup, ...]
    """Themes in order."""
    count: str
    """How many indicators there are, in words."""
    found: str
    """How many of them are shown, in words, with the gap `{shown}` for a script to fill."""
    measures: tuple[Choice, ...]
    """The kinds of numbers that occur."""
    projects: tuple[ProjectChoices, ...]
    """The livelihood projects of each report that has some."""


def index_view(edition: Edition) -> IndicatorIndexView:
    """The whole list."""
    words, total = edition.words, len(edition.site.indicators)
    drawn = bars(pairs(edition, edition.report))
    return IndicatorIndexView(
        groups=tuple(_group(edition, topic, drawn) for topic in edition.site.topics),
        count=words.plural("{number} indicator", "{number} indicators", total),
        found=words.plural(
            "{shown} of {number} indicator", "{shown} of {number} indicators", total, shown="{shown}"
        ),
        measures=tuple(_measures(edition)),
        projects=tuple(_projects(edition)),
    )


def _group(edition: Edition, topic_id: str, drawn: dict[str, BarView]) -> TopicGroup:
    topic = edition.site.topics[topic_id]
    members = [indicator for indicator in edition.site.indicators.values() if indicator.topic == topic_id]
    return TopicGroup(
        topic_id,
        topic_link(edition, topic_id),
        topic.color,
        edition.words.number(Decimal(len(members))),
        tuple(_item(edition, member, drawn.get(member.id)) for member in members),
    )


def _item(edition: Edition, indicator: Indicator, bar: BarView | None) -> IndicatorItem:
    figures = edition.figures.get(indicator.id, ())
    results = [figure for figure in figures if figure.kind is not Kind.TARGET]
    kinds = ["result"] * bool(results) + ["target"] * (len(results) < len(figures))
    latest = (results or figures)[-1:]
    return IndicatorItem(
        card=card(edition, indicator),
        bar=bar,
        kinds=" ".join(kinds),
        measure=indicator.measure.value,
        projects=" ".join(
            f"{report.id}-{project.number}"
            for report, project in edition.index.projects.get(indicator.id, ())
        ),
        unit=indicator.unit,
        value="".join(f"{figure.quantity.number.normalize():f}" for figure in latest),
        words=_other_words(edition, indicator, figures),
    )


def _other_words(edition: Edition, indicator: Indicator, figures: tuple[Figure, ...]) -> str:
    if edition.companion is None:
        return ""
    words = edition.companion.words
    values = dict.fromkeys(words.value(figure).text for figure in figures)
    return " ".join((words.phrase(indicator.name).text, *values))


def _measures(edition: Edition) -> Iterator[Choice]:
    occurring = {indicator.measure for indicator in edition.site.indicators.values()}
    for measure, name in measure_names(edition.words).items():
        if measure in occurring:
            yield Choice(measure.value, Phrase(name))


def measure_names(words: Localiser) -> dict[Measure, str]:
    """What each kind of number is called."""
    return {
        Measure.GROWTH_RATE: words.text("Growth rate"),
        Measure.SHARE: words.text("Share of a whole"),
        Measure.RATE: words.text("Rate"),
        Measure.AMOUNT: words.text("Amount"),
        Measure.COUNT: words.text("Count"),
        Measure.INDEX: words.text("Index"),
        Measure.STREAK: words.text("Periods in a row"),
        Measure.RANK: words.text("Rank"),
    }


def _projects(edition: Edition) -> Iterator[ProjectChoices]:
    words = edition.words
    for report in edition.site.reports.values():
        if report.projects:
            choices = (
                Choice(
                    f"{report.id}-{project.number}",
                    words.told("{number}. {title}", number=project.number, title=words.phrase(project.title)),
                )
                for project in report.projects
            )
            yield ProjectChoices(projects_title(edition, report), tuple(choices))
