"""What stands above a page: the editor's headline where it is of the day that the page shows, the title elsewhere."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from actorgraph.exporters.html.versions import by_language
from actorgraph.wording.phrases import phrase

if TYPE_CHECKING:
    from actorgraph.model.dataset import Dataset
    from actorgraph.model.selection import Selection

_LINE_BREAK: Final = re.compile(r"[\n\r\v\f\x1c-\x1e\x85\u2028\u2029]\s*")


@dataclass(frozen=True, slots=True, kw_only=True)
class Heading:
    """What stands above a page, in the language that it opens in.

    Attributes:
        title: What the page is called; never empty, and on one line.
        standfirst: What it is about; empty if nobody says.
        data: The same in every language, as the viewer has it.
    """

    title: str
    standfirst: str
    data: dict[str, Any]


def heading_of(dataset: Dataset, selected: Selection, title: str | None, language: str) -> Heading:
    """Return what stands above the page of a selection.

    Headline and standfirst are news of the day to which the record goes: a page of another day or period that bore them
    would say something false. It has title and description instead.

    Args:
        dataset: The dataset.
        selected: What the page is of.
        title: A title instead of the dataset's own.
        language: The language the page opens in.
    """
    is_news = _is_of_its_own_time(dataset, selected)
    headline, standfirst = (dataset.headline, dataset.standfirst) if is_news else (None, None)
    named, told = headline or dataset.title, standfirst or dataset.description
    heading = _LINE_BREAK.sub(" ", title or (named.in_(language) if named else phrase("Actors and ties", language)))
    data = {"headline": by_language(headline), "standfirst": by_language(standfirst)}
    return Heading(
        title=heading,
        standfirst=_LINE_BREAK.sub(" ", told.in_(language)) if told else "",
        data={**data, **({"title": {language: heading}, "headline": None} if title else {})},
    )


def _is_of_its_own_time(dataset: Dataset, selected: Selection) -> bool:
    shown, own = selected.at_its_own_time(dataset), type(selected)().at_its_own_time(dataset)
    return (shown.day, shown.during) == (own.day, own.during)
