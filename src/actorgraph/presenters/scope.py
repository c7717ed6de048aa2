"""The line under an answer that says what it is about."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from actorgraph.documents.terminal import one_line
from actorgraph.model.dates import PartialDate
from actorgraph.model.derived import period_of
from actorgraph.model.period import Period
from actorgraph.wording.chosen import chosen_words
from actorgraph.wording.dates import date_words, day_words, period_words
from actorgraph.wording.numbers import number_words
from actorgraph.wording.phrases import counted, phrase, term
from actorgraph.wording.renamed import renamed_words

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from actorgraph.queries.answers.answer import Answer


_SIGNS: Final = {1: "+1", 0: "0", -1: "−1"}


def scope_words(answer: Answer, language: str, told: Iterable[str] = ()) -> str:
    """Return what an answer is about, in one line: date, layer, types, grade, projection, signs.

    Args:
        answer: The answer.
        language: ``en`` or ``fr``.
        told: The labels of the actors that were told, of whom those are named that have another name today.
    """
    named = renamed_words(answer.when, told, language)
    parts = " · ".join([*_day(answer, language), *_selected(answer, language), *_method(answer, language), *named])
    return one_line(phrase("scope: {parts}", language).format(parts=parts))


def row_scope_words(answer: Answer) -> str:
    """Return the same in English for a row, without what the row says itself."""
    parts = [*_selected(answer, "en"), *_method(answer, "en", signs="signs" not in answer.told_by_rows, size=False)]
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
    yield from chosen_words(selected, answer.types_by_name, language)
    if selected.accepted:
        yield counted(
            "accepted ties only: {n} other left out",
            "accepted ties only: {n} others left out",
            answer.unaccepted,
            language,
        )


def _method(answer: Answer, language: str, *, signs: bool = True, size: bool = True) -> Iterator[str]:
    scope = answer.scope()
    if scope.get("actors"):
        words = "ties among {names}" if scope["among"] else "what touches any of {names}"
        names = ", ".join(answer.when.called(label, language) for label in scope["actors"])
        yield phrase(words, language).format(names=names)
    window = [PartialDate.parse(day) if day else None for day in (scope.get("since"), scope.get("until"))]
    if any(window):
        yield period_words(Period(*window), language)
    if scope.get("time_respecting"):
        yield phrase("in the order of time", language)
    if scope.get("directed"):
        yield phrase("directed", language)
    yield from _measure(scope, language)
    yield from _graph(answer, scope, language, size=size)
    yield from _chosen(scope, language)
    if "starts" in scope:
        yield from _search(scope, language)
    kinds = dict.fromkeys((kind.label.in_(language), _SIGNS[kind.sign]) for kind in answer.signed()) if signs else ()
    if kinds:
        policy = ", ".join(f"{label} {sign}" for label, sign in kinds)
        yield phrase("sign policy: {signs}", language).format(signs=policy)
        if scope.get("event_policy") and any(kind.lasting and kind.sign for kind in answer.signed()):
            yield phrase("events: {policy}", language).format(policy=term(scope["event_policy"], language))


def _chosen(scope: dict[str, Any], language: str) -> Iterator[str]:
    """Yield by which groups roles are told, and what chance followed from."""
    if "roles" in scope:
        yield phrase("roles between groups by {grouping}", language).format(grouping=term(scope["roles"], language))
    if "draws" in scope:
        yield phrase("draws: {n} of each kind", language).format(n=scope["draws"])
    if "seed" in scope:
        yield phrase("seed {n}", language).format(n=scope["seed"])


def _graph(answer: Answer, scope: dict[str, Any], language: str, *, size: bool) -> Iterator[str]:
    """Yield what an answer was taken on."""
    if "projection" in scope:
        if not answer.selected.layer:
            yield phrase("all layers", language)
        yield term(scope["projection"], language)
    if "weight" in scope:
        yield term(scope["weight"], language)
    if size and "graph" in scope:
        yield _size(scope["graph"], language)


def _measure(scope: dict[str, Any], language: str) -> Iterator[str]:
    if "measure" not in scope:
        return
    yield phrase("measure: {name}", language).format(name=term(scope["measure"], language))
    if scope["form"]:
        yield phrase("raw values" if scope["form"] == "raw" else "normalised values", language)
    if scope["parameters"]:
        yield term(scope["parameters"], language)


def _size(graph: dict[str, int], language: str) -> str:
    """Return how many actors, edges and components there are, and how many actors are in the largest of several."""
    actors = counted("{n} actor", "{n} actors", graph["nodes"], language)
    edges = counted("{n} edge", "{n} edges", graph["edges"], language)
    parts = counted("{n} component", "{n} components", graph["components"], language)
    words = ", ".join((actors, edges, parts))
    if graph["components"] < 2:
        return words
    return phrase("{size}, the largest of {n}", language).format(size=words, n=graph["largest_component"])


def _search(scope: dict[str, Any], language: str) -> Iterator[str]:
    """Yield how communities were sought."""
    yield phrase("the best of {n} divisions", language).format(n=scope["starts"])
    if scope["resolution"] != 1:
        yield phrase("resolution {value}", language).format(value=number_words(scope["resolution"], language))
