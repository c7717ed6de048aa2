"""Balance: the counts and scores, then what stands in the way, tie by tie."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING, Final

from actorgraph.documents.blocks import Lines
from actorgraph.presenters.sections import section
from actorgraph.presenters.tables import table_of
from actorgraph.presenters.telling import Telling
from actorgraph.queries.answers.columns import Told
from actorgraph.wording.numbers import number_words, share_words
from actorgraph.wording.ties import sign_words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from actorgraph.documents.blocks import Block
    from actorgraph.graph.balance import Flip, Score
    from actorgraph.graph.triads import Triad
    from actorgraph.queries.signed.balance import Balance

_TRIADS: Final = 100
"""At most so many triads are told; JSON and CSV have more."""


def blocks(answer: Balance, language: str) -> Iterator[Block]:
    """Yield the scores, and below them the ties in the way; or the scores as a table."""
    tell = Telling(answer, language)
    yield Lines(texts=tuple(_summary(tell)))
    if answer.moments or answer.policies:
        yield table_of(tell, apart=True)
        yield from tell.closing()
    else:
        yield from _triads(tell)
        yield from _pairs(tell)
        yield from tell.closing(apart=True)


def _summary(tell: Telling[Balance]) -> Iterator[str]:
    """Yield the counts, the scores, the camps, and the range over policies, a line each."""
    answer, score = tell.answer, tell.answer.score
    if not answer.found:
        yield tell.phrase("no two actors are friends or enemies")
        return
    yield _counts(tell, score)
    yield _scores(tell, score)
    yield _frustration(tell, score)
    yield _indices(tell, score)
    camps = answer.camps
    for larger, smaller in camps:
        a, b = tell.actors(larger), tell.actors(smaller)
        yield tell.phrase("a division into two camps: {a} against {b}", a=a, b=b)
    if camps:
        yield _caveat(tell, score)
    if answer.policies:
        yield _ranges(tell)


def _counts(tell: Telling[Balance], score: Score) -> str:
    kinds = " · ".join(f"{_signs(kind)} {count}" for kind, count in score.triads.items())
    return tell.phrase("pairs that are friends or enemies: {n} · triads: {kinds}", n=score.pairs, kinds=kinds)


def _signs(kind: str) -> str:
    """Return the kind of a triad with minus signs instead of hyphens."""
    return kind.replace("-", "−")


def _scores(tell: Telling[Balance], score: Score) -> str:
    if score.strict is None or score.weak is None:
        return tell.phrase("no triad, so no score")
    strict, weak = (share_words(share, tell.language) for share in (score.strict, score.weak))
    words = "triads in balance: {strict} strictly, {weak} if three may all be enemies"
    return tell.phrase(words, strict=strict, weak=weak)


def _frustration(tell: Telling[Balance], score: Score) -> str:
    found = score.frustration
    if found.proven:
        words = "frustration: {n} (pairs in the way of two camps; proven: no fewer can be)"
    else:
        words = "frustration: between {lower} and {n} (pairs in the way of two camps; not proven)"
    return tell.phrase(words, n=found.upper, lower=found.lower)


def _indices(tell: Telling[Balance], score: Score) -> str:
    """Say how much of it is hostile, and how balanced it is by two indices of one number each."""
    negative, index, bound, walk = score.negative, score.line_index, score.line_index_bound, tell.answer.walk
    values = dict.fromkeys((index, bound))
    words = "hostile pairs: {negative} · normalised line index: {index} · walk balance: {walk}"
    return tell.phrase(
        words,
        negative="–" if negative is None else share_words(negative, tell.language),
        index="–".join(number_words(value, tell.language) for value in values if value is not None) or "–",
        walk="–" if walk is None else number_words(walk, tell.language),
    )


def _caveat(tell: Telling[Balance], score: Score) -> str:
    """Say that a division is ours, and whether others can be as good."""
    if not score.frustration.upper:
        return tell.phrase("no source names these camps: they follow from the signs")
    if score.frustration.proven:
        words = "no source names these camps: they follow from the signs, and another division may do as well"
    else:
        words = "no source names these camps: they follow from the signs, and another division may do better"
    return tell.phrase(words)


def _ranges(tell: Telling[Balance]) -> str:
    shares = {column.name for column in tell.answer.table if column.told is Told.SHARE}
    ranges = []
    for name, bounds in tell.answer.range.items():
        if bounds is not None:
            told = share_words if name in shares else number_words
            span = "–".join(dict.fromkeys(told(bound, tell.language) for bound in bounds))
            ranges.append(f"{tell.term(name)} {span}")
    one, several = "under {n} policy on signs: {ranges}", "under {n} policies on signs: {ranges}"
    return tell.counted(one, several, len(tell.answer.policies), ranges=" · ".join(ranges))


def _triads(tell: Telling[Balance]) -> Iterator[Block]:
    answer = tell.answer
    for triad, flip in islice(answer.unbalanced, _TRIADS):
        yield from section(_title(tell, triad), (*tell.pairs(answer.sides(triad)), _settling(tell, flip)))
    if (more := len(answer.unbalanced) - _TRIADS) > 0:
        yield from section(tell.phrase("more triads out of balance"), (tell.phrase("{n} more", n=more),))


def _pairs(tell: Telling[Balance]) -> Iterator[Block]:
    answer = tell.answer
    smallest = "in the way of two camps: one smallest set, of perhaps several"
    known = "in the way of two camps: the smallest set found"
    title = tell.phrase(smallest if answer.score.frustration.proven else known)
    yield from section(title, tell.pairs(answer.misplaced))
    yield from section(tell.phrase("both friends and enemies, left out"), tell.pairs(answer.ambivalent))


def _title(tell: Telling[Balance], triad: Triad) -> str:
    kind = tell.answer.kind(triad)
    words = "out of balance: {actors} ({signs})" if kind == "++-" else "three enemies: {actors} ({signs})"
    return tell.phrase(words, actors=tell.actors(triad), signs=_signs(kind))


def _settling(tell: Telling[Balance], flip: Flip) -> str:
    a, b = map(tell.called, flip.pair)
    words = "settled if {a} and {b} were {sign} (triads this settles: {n}, upsets: {m})"
    sign = sign_words(flip.sign, tell.language)
    return tell.phrase(words, a=a, b=b, sign=sign, n=flip.settles, m=flip.upsets)
