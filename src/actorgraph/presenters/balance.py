"""Balance as text and Markdown: the counts and scores, then what stands in the way, tie by tie."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from actorgraph.presenters.markdown import item_text
from actorgraph.presenters.outline import Outline, outline_markdown, outline_text, pair_lines
from actorgraph.presenters.tables import table_markdown, table_text
from actorgraph.presenters.terminal import Paint, clean
from actorgraph.presenters.ties import actors_text
from actorgraph.wording.numbers import number_words, share_words
from actorgraph.wording.phrases import phrase, term
from actorgraph.wording.sources import Bibliography
from actorgraph.wording.ties import sign_words

if TYPE_CHECKING:
    from actorgraph.graph.balance import Flip, Score
    from actorgraph.graph.triads import Triad
    from actorgraph.queries.signed.balance import Balance

_TRIADS: Final = 100
"""At most so many triads are told; JSON and CSV have more."""


def balance_text(answer: Balance, language: str, paint: Paint) -> str:
    """Return the scores, and below them the ties in the way, with numbered sources; or the scores as a table."""
    summary = balance_summary(answer, language)
    if answer.moments or answer.policies:
        return "\n".join([*summary, "", table_text(answer, language, paint)])
    return outline_text(answer, _outline(answer, summary, language), language, paint)


def balance_markdown(answer: Balance, language: str, paint: Paint) -> str:
    """Return the same as Markdown."""
    summary = balance_summary(answer, language)
    if answer.moments or answer.policies:
        table = table_markdown(answer, language, paint)
        return "\n".join([*(f"- {item_text(line)}" for line in summary), table])
    return outline_markdown(answer, _outline(answer, summary, language), language)


def balance_summary(answer: Balance, language: str) -> list[str]:
    """Return the counts, the scores, the camps, and the range over policies, a line each."""
    if not answer.found:
        return [phrase("no two actors are friends or enemies", language)]
    lines = [_counts(answer.score, language), _scores(answer.score, language), _frustration(answer.score, language)]
    for larger, smaller in answer.camps:
        words = phrase("a division into two camps: {a} against {b}", language)
        a, b = (actors_text(answer, camp, language) for camp in (larger, smaller))
        lines.append(words.format(a=a, b=b))
    if answer.camps:
        lines.append(_caveat(answer.score, language))
    return [*lines, *_ranges(answer, language)]


def _caveat(score: Score, language: str) -> str:
    """Say that a division is ours, and whether others can be as good."""
    if not score.frustration.upper:
        words = "no source names these camps: they follow from the signs"
    elif score.frustration.proven:
        words = "no source names these camps: they follow from the signs, and another division may do as well"
    else:
        words = "no source names these camps: they follow from the signs, and another division may do better"
    return phrase(words, language)


def _outline(answer: Balance, summary: list[str], language: str) -> Outline:
    bibliography = Bibliography()
    found: list[tuple[str, list[str]]] = []
    for triad, change in answer.unbalanced[:_TRIADS]:
        ties = pair_lines(answer, answer.sides(triad), bibliography, language)
        found.append((_title(answer, triad, language), [*ties, _settling(answer, change, language)]))
    if (more := len(answer.unbalanced) - _TRIADS) > 0:
        title = phrase("more triads out of balance", language)
        found.append((title, [phrase("{n} more", language).format(n=more)]))
    smallest = "in the way of two camps: one smallest set, of perhaps several"
    known = "in the way of two camps: the smallest set found"
    in_the_way = phrase(smallest if answer.score.frustration.proven else known, language)
    found.append((in_the_way, pair_lines(answer, answer.misplaced, bibliography, language)))
    both = phrase("both friends and enemies, left out", language)
    found.append((both, pair_lines(answer, answer.ambivalent, bibliography, language)))
    return Outline(summary, found, bibliography)


def _counts(score: Score, language: str) -> str:
    kinds = " · ".join(f"{kind.replace('-', '−')} {count}" for kind, count in score.triads.items())
    return phrase("pairs that are friends or enemies: {n} · triads: {kinds}", language).format(
        n=score.pairs, kinds=kinds
    )


def _scores(score: Score, language: str) -> str:
    if score.strict is None or score.weak is None:
        return phrase("no triad, so no score", language)
    words = phrase("triads in balance: {strict} strictly, {weak} if three may all be enemies", language)
    return words.format(strict=share_words(score.strict, language), weak=share_words(score.weak, language))


def _frustration(score: Score, language: str) -> str:
    found = score.frustration
    if found.proven:
        words = "frustration: {n} (pairs in the way of two camps; proven: no fewer can be)"
    else:
        words = "frustration: between {lower} and {n} (pairs in the way of two camps; not proven)"
    return phrase(words, language).format(n=found.upper, lower=found.lower)


def _ranges(answer: Balance, language: str) -> list[str]:
    if not answer.policies:
        return []
    words = phrase("under {n} policies on signs: {ranges}", language)
    ranges = []
    for name, bounds in answer.range.items():
        if bounds is not None:
            told = share_words if name in answer.shares else number_words
            span = "–".join(dict.fromkeys(told(bound, language) for bound in bounds))
            ranges.append(f"{term(name, language)} {span}")
    return [words.format(n=len(answer.policies), ranges=" · ".join(ranges))]


def _title(answer: Balance, triad: Triad, language: str) -> str:
    kind = answer.kind(triad)
    words = "out of balance: {actors} ({signs})" if kind == "++-" else "three enemies: {actors} ({signs})"
    signs = kind.replace("-", "−")
    return phrase(words, language).format(actors=actors_text(answer, triad, language), signs=signs)


def _settling(answer: Balance, change: Flip, language: str) -> str:
    words = phrase("settled if {a} and {b} were {sign} (triads this settles: {n}, upsets: {m})", language)
    a, b = (answer.dataset.called(label, language) for label in change.pair)
    sign = sign_words(change.sign, language)
    return clean(words.format(a=a, b=b, sign=sign, n=change.settles, m=change.upsets))
