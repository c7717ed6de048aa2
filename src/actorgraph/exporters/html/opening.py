"""How a page opens in an article: its language, its day, its view, who is chosen; and what it is called then."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from actorgraph.errors import QuestionError
from actorgraph.model.asked import day_of, first_day_of
from actorgraph.model.dates import iso
from actorgraph.model.derived import period_of
from actorgraph.model.selection import ALL_TIME
from actorgraph.model.span import Span
from actorgraph.wording.dates import day_words, period_words
from actorgraph.wording.phrases import phrase

if TYPE_CHECKING:
    from collections.abc import Mapping

    from actorgraph.exporters.html.rendered import Rendered
    from actorgraph.model.dataset import Dataset


@dataclass(frozen=True, slots=True, kw_only=True)
class Opening:
    """What a page is to show when it opens; what is not said is as the page has it.

    Attributes:
        language: The language, ``en`` or ``fr``.
        day: A date of the language, of which the last possible day counts, or ``all``.
        view: One of the views of a page.
        actor: An actor, by a name in any spelling.
        step: A step of the story, from 1 on, which says itself what it shows.
    """

    language: str | None = None
    day: str | None = None
    view: str | None = None
    actor: str | None = None
    step: int | None = None

    def asks(self, page: Rendered) -> bool:
        """Whether the data have to be asked what to write."""
        return bool(self.day or self.actor or self.step) or self.language not in (None, page.language)

    def parts(self, page: Rendered, dataset: Dataset | None) -> Mapping[str, str]:
        """Return the parts of the address that say it.

        Args:
            page: The page.
            dataset: Its data; None if they need not be asked.

        Raises:
            QuestionError: If there is no such actor or step, the record knows nothing of the day, or a step is asked
                for with what it says itself.
        """
        told = {"lang": self.language, "view": self.view}
        if dataset is not None and self.day is not None:
            day = self._day_in(dataset)
            told["day"] = ALL_TIME if day is None else iso(day)
        if dataset is not None and self.actor is not None:
            told["actor"] = dataset.resolve(self.actor).id
        if self.step is not None:
            self._time_of_step(page)
            told["step"] = str(self.step)
        return {name: text for name, text in told.items() if text is not None}

    def title(self, page: Rendered, dataset: Dataset | None) -> str:
        """Return what the page is called: a headline is news of the record's own day, and of no other.

        Args:
            page: The page.
            dataset: Its data, likewise.
        """
        if dataset is None:
            return page.title
        language = self.language or page.language
        versions = [text for text in (dataset.headline, dataset.title) if text]
        known = next((text for text in versions if _line(text.in_(page.language)) == page.title), None)
        time = self._time_in(page, dataset)
        is_news = (self.day is None and self.step is None) or time == dataset.day
        told = known if is_news or known is not dataset.headline else dataset.title
        title = page.title if known is None else _line(told.in_(language)) if told else ""
        return " · ".join(part for part in (title, _time_words(time, language)) if part)

    def _time_in(self, page: Rendered, dataset: Dataset) -> int | Span | None:
        """Return the day that is asked for, or the day or period of the step; None if none or all of them are."""
        if self.step is not None:
            return self._time_of_step(page)
        return self._day_in(dataset)

    def _day_in(self, dataset: Dataset) -> int | None:
        return None if self.day in (None, ALL_TIME) else _day_within(dataset, self.day)

    def _time_of_step(self, page: Rendered) -> int | Span | None:
        """Return the day or the period of the step in the page, which may lack steps and be older than the story."""
        step, count = self.step or 0, len(page.steps)
        if self.day or self.view or self.actor:
            raise QuestionError("a step says itself which day, view and actor it shows: ask for it alone")
        if not 1 <= step <= count:
            raise QuestionError("there is no step {n}: the story of this page has {count}", n=step, count=count)
        return page.steps[step - 1]


def _day_within(dataset: Dataset, text: str) -> int:
    """Return the day that a date means: its last possible one that the record reaches."""
    day, record = day_of(text), dataset.day
    if record is None:
        raise QuestionError("there is no day to open on: nothing in this dataset is dated")
    if day > record and first_day_of(text) > record:
        raise QuestionError("'{text}' is after the record's last day, {day}", text=text, day=iso(record))
    return min(day, record)


def _time_words(time: int | Span | None, language: str) -> str:
    if isinstance(time, Span):
        return phrase("what holds or happens {period}", language).format(period=period_words(period_of(time), language))
    return "" if time is None else phrase("as of {date}", language).format(date=day_words(time, language))


def _line(text: str) -> str:
    return " ".join(text.split())
