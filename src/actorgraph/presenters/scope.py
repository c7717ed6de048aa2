"""The line under an answer that says what it is about."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from actorgraph.documents.terminal import one_line
from actorgraph.model.dates import PartialDate
from actorgraph.model.derived import period_of
from actorgraph.model.period import Period
from actorgraph.wording.dates import date_words, day_words, period_words
from actorgraph.wording.phrases import phrase, term

if TYPE_CHECKING:
    from collections.abc import Iterator

    from actorgraph.queries.answer import Answer


_SIGNS: Final = {1: "+1", 0: "0", -1: "−1"}


def scope_words(answer: Answer, language: str) -> str:
    """Return what an answer is about, in one line: date, layer, types, grade, projection, signs."""
    parts = " · ".join([*_day(answer, language), *_selected(answer, language), *_method(answer, language)])
    return one_line(phrase("scope: {parts}", language).format(parts=parts))


def row_scope_words(answer: Answer) -> str:
    """Return the same in English for a row, without what the row says itself."""
    parts = [*_selected(answer, "en"), *_method(answer, "en", signs="signs" not in answer.told_by_rows)]
    if "day" not in answer.told_by_rows:
        parts = [*_day(answer, "en"), *parts]
    return one_line(" · ".join(parts))


def _day(answer: Answer, language: str) -> Iterator[str]:
    selected = answer.selected
    if selected.during is not None:
        period = period_words(period_of(selected.during), language)
        yield phrase("what holds or happens {period}", language).format(period=period)
    elif selected.day is not None:
        yield phrase("as of {date}", language).format(date=day_words(selected.day, language))
    else:
        yield phrase("everything recorded", language)


def _selected(answer: Answer, language: str) -> Iterator[str]:
    selected, dataset = answer.selected, answer.dataset
    if dataset.as_of is not None:
        yield phrase("record up to {date}", language).format(date=date_words(dataset.as_of, language))
    if selected.layer:
        yield phrase("{layer} layer", language).format(layer=term(selected.layer, language))
    for words, names in (("only {types}", selected.only), ("except {types}", selected.excluded)):
        if names:
            labels = ", ".join(answer.types_by_name[name].label.in_(language) for name in names)
            yield phrase(words, language).format(types=labels)
    if selected.min_confidence:
        yield phrase("confidence at least {level}", language).format(level=term(selected.min_confidence, language))


def _method(answer: Answer, language: str, *, signs: bool = True) -> Iterator[str]:
    scope = answer.scope()
    if scope.get("actors"):
        words = "ties among {names}" if scope["among"] else "what touches any of {names}"
        names = ", ".join(answer.dataset.called(label, language) for label in scope["actors"])
        yield phrase(words, language).format(names=names)
    window = [PartialDate.parse(day) if day else None for day in (scope.get("since"), scope.get("until"))]
    if any(window):
        yield period_words(Period(*window), language)
    if scope.get("time_respecting"):
        yield phrase("in the order of time", language)
    if scope.get("directed"):
        yield phrase("directed", language)
    if "measure" in scope:
        yield phrase("measure: {name}", language).format(name=term(scope["measure"], language))
    if "projection" in scope:
        if not answer.selected.layer:
            yield phrase("all layers", language)
        yield term(scope["projection"], language)
    if "weight" in scope:
        yield term(scope["weight"], language)
    kinds = dict.fromkeys((kind.label.in_(language), _SIGNS[kind.sign]) for kind in answer.signed()) if signs else ()
    if kinds:
        policy = ", ".join(f"{label} {sign}" for label, sign in kinds)
        yield phrase("sign policy: {signs}", language).format(signs=policy)
