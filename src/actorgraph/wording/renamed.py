"""Who is called by the name of a day, and is called otherwise today."""

from __future__ import annotations

from typing import TYPE_CHECKING

from actorgraph.wording.phrases import phrase
from actorgraph.wording.sorting import sorted_in

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from actorgraph.model.snapshot import Snapshot


def renamed_words(when: Snapshot, labels: Iterable[str], language: str) -> Iterator[str]:
    """Yield who of some actors is told by the name of the day and what each is called today; nothing if nobody is.

    Args:
        when: The dataset on the day.
        labels: The labels of the actors.
        language: ``en`` or ``fr``.
    """
    named = []
    for label in labels:
        then, today = when.called(label, language), when.dataset.called(label, language)
        if then != today:
            named.append(phrase("{name} (today {label})", language).format(name=then, label=today))
    if named:
        names = ", ".join(sorted_in(named, language))
        yield phrase("by the names of that day: {names}", language).format(names=names)
