"""Balance as text: the counts and scores, then what stands in the way, tie by tie."""

from __future__ import annotations

from typing import TYPE_CHECKING

from actorgraph.presenters.pairs import pair_lines, titled
from actorgraph.presenters.scope import scope_words
from actorgraph.presenters.sources import sources_text
from actorgraph.presenters.tables import table_text
from actorgraph.presenters.terminal import Paint, clean
from actorgraph.presenters.ties import actors_text
from actorgraph.wording.numbers import number_words
from actorgraph.wording.phrases import phrase, term
from actorgraph.wording.sources import Bibliography
from actorgraph.wording.ties import sign_words

if TYPE_CHECKING:
    from actorgraph.graph.balance import Change, Score
    from actorgraph.graph.triads import Triad
    from actorgraph.queries.balance import Balance


def balance_text(answer: Balance, language: str, paint: Paint) -> str:
    """Return the scores, and below them the ties in the way, with numbered sources; or the scores as a table."""
    lines = balance_summary(answer, language)
    if answer.moments or answer.policies:
        return "\n".join([*lines, "", table_text(answer, language, paint)])
    bibliography = Bibliography()
    for triad, change in answer.unbalanced:
        ties = pair_lines(answer, answer.sides(triad), bibliography, language)
        lines += titled(paint.bold(_title(answer, triad, language)), [*ties, _settling(answer, change, language)])
    for words, pairs in (
        ("in the way of two camps (one smallest set; there may be others)", answer.misplaced),
        ("both friends and enemies, left out", answer.ambivalent),
    ):
        lines += titled(paint.bold(phrase(words, language)), pair_lines(answer, pairs, bibliography, language))
    sources = sources_text(bibliography, language)
    notes = [term(note, language) for note in answer.notes]
    return "\n".join([*lines, *([""] if sources else []), *sources, *notes, paint.dim(scope_words(answer, language))])


def balance_summary(answer: Balance, language: str) -> list[str]:
    """Return the counts, the scores, the camps, and the range over policies, a line each."""
    if not answer.found:
        return [phrase("no two actors are friends or enemies", language)]
    lines = [_counts(answer.score, language), _scores(answer.score, language), _frustration(answer.score, language)]
    for larger, smaller in answer.camps:
        words = phrase("two camps: {a} against {b}", language)
        lines.append(words.format(a=actors_text(answer, larger, language), b=actors_text(answer, smaller, language)))
    return [*lines, *_ranges(answer, language)]


def _counts(score: Score, language: str) -> str:
    kinds = " · ".join(f"{kind.replace('-', '−')} {count}" for kind, count in score.triads.items())
    return phrase("signed pairs: {n} · triads: {kinds}", language).format(n=score.pairs, kinds=kinds)


def _scores(score: Score, language: str) -> str:
    if score.strict is None or score.weak is None:
        return phrase("no triad, so no score", language)
    words = phrase("balance of triads: strict {strict}, weak {weak}", language)
    return words.format(strict=number_words(score.strict, language), weak=number_words(score.weak, language))


def _frustration(score: Score, language: str) -> str:
    found = score.frustration
    if found.proven:
        words = "frustration: {n} (of {pairs} pairs; fewer are impossible)"
    else:
        words = "frustration: between {lower} and {n} (of {pairs} pairs; not proven)"
    return phrase(words, language).format(n=found.upper, lower=found.lower, pairs=score.pairs)


def _ranges(answer: Balance, language: str) -> list[str]:
    if not answer.policies:
        return []
    words = phrase("under {n} policies on signs: {ranges}", language)
    ranges = [
        f"{term(name, language)} {'–'.join(dict.fromkeys(number_words(bound, language) for bound in bounds))}"
        for name, bounds in answer.range.items()
        if bounds is not None
    ]
    return [words.format(n=len(answer.policies), ranges=" · ".join(ranges))]


def _title(answer: Balance, triad: Triad, language: str) -> str:
    signs = answer.kind(triad).replace("-", "−")
    return phrase("out of balance: {actors} ({signs})", language).format(
        actors=actors_text(answer, triad, language), signs=signs
    )


def _settling(answer: Balance, change: Change, language: str) -> str:
    words = phrase("settled if {a} and {b} were {sign} (triads this settles: {n}, upsets: {m})", language)
    a, b = (answer.dataset.called(label, language) for label in change.pair)
    sign = sign_words(change.sign, language)
    return clean(words.format(a=a, b=b, sign=sign, n=change.settles, m=change.upsets))
