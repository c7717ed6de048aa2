"""What an editor tells of the record, step by step."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import MISSING, dataclass, field, replace
from typing import Final

from actorgraph.model.dates import PartialDate
from actorgraph.model.facts import fact
from actorgraph.model.forms import CHOICE, DATE, LOCAL_TEXT, TEXT, Form
from actorgraph.model.localtext import LocalText
from actorgraph.model.side import ACTORS
from actorgraph.model.source import CITATIONS, Citation
from actorgraph.model.span import Span
from actorgraph.problems import Location

VIEWS: Final = ("network", "timeline", "matrix", "table")
"""The views that a step can be told in."""
PERIOD: Final[Form[PartialDate | None]] = replace(DATE)
"""A date of which all possible days count."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One step of a story: a day, what is seen on it, and what there is to say; what is said stands in the facts.

    Attributes:
        origin: Where it was read; not part of its value.
    """

    text: LocalText = fact(LOCAL_TEXT, "What there is to say, in a sentence or two.", default=MISSING)
    title: LocalText | None = fact(LOCAL_TEXT, "What stands above the sentence.")
    day: PartialDate | None = fact(
        DATE, "The day that it shows, of a date its last possible one; nothing: that of the record."
    )
    during: PartialDate | None = fact(
        PERIOD, "The period that it shows in place of a day, such as 2012-01..2012-06: what holds or happens in it."
    )
    view: str = fact(CHOICE, f"The view that it opens: {', '.join(VIEWS)}.", default=VIEWS[0], words=VIEWS)
    actors: tuple[str, ...] = fact(ACTORS, "The actors among whom it shows the ties; one is the same as `actor`.")
    tie: str | None = fact(TEXT, "The tie that it shows, by its id.")
    event: str | None = fact(TEXT, "The event that it shows, by its id.")
    path: tuple[str, ...] = fact(ACTORS, "The two actors between whom it shows the path.")
    citations: tuple[Citation, ...] = fact(CITATIONS, "Who says so, beneath the sentence.", name="sources")
    origin: Location | None = field(default=None, compare=False, repr=False)

    def day_within(self, record: int | None) -> int | None:
        """Return the day that it shows, as an ordinal: of a date its last possible one that the record reaches.

        Args:
            record: The day to which the record goes, which a step shows that names none; None if nothing is dated.
        """
        if self.day is None or self.day.latest is None or record is None:
            return record if self.day is None else self.day.latest
        return self.day.latest if self.day.span.first > record else min(self.day.latest, record)

    def days_within(self, record: int | None) -> Span | None:
        """Return the days of its period, or else the day that it shows; None if it shows none.

        Args:
            record: The day to which the record goes.
        """
        if self.during is not None:
            return self.during.span
        day = self.day_within(record)
        return None if day is None else Span(day, day)


def check_story(steps: Iterable[Step], actors: Collection[str]) -> None:
    """Refuse steps that show nobody's name; a tie or an event may be missing where only some are kept.

    Args:
        steps: The steps.
        actors: The labels of the actors.

    Raises:
        ValueError: If a step names an actor that is not there.
    """
    for number, step in enumerate(steps, start=1):
        if strangers := [label for label in (*step.actors, *step.path) if label not in actors]:
            raise ValueError(f"step {number} of the story names '{strangers[0]}', which is no actor")
