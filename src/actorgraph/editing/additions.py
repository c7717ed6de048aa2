"""A tie that is added: the entry that says it, in the words of its file, and what the files say with it."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final, TypeVar

from actorgraph import rules
from actorgraph.editing.changes import edited
from actorgraph.editing.edits import Added, Edit
from actorgraph.editing.placing import place_of_actor
from actorgraph.errors import QuestionError
from actorgraph.loading import read_texts
from actorgraph.loading.addresses import is_address
from actorgraph.loading.plain import plain_text
from actorgraph.model.dataset import Dataset
from actorgraph.model.relation_type import Family

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from actorgraph.loading import Reading
    from actorgraph.loading.plain import Plain
    from actorgraph.model.relation_type import RelationType
    from actorgraph.problems import Problem

D = TypeVar("D", bound=Dataset)

_ENDS: Final = ("from", "to", "into", "between", "parties", "mediators")
_SHORT: Final = re.compile(r"\s*(?:<->|->|↔|→)\s*")
_PLACE: Final = re.compile(r":\d+:\d+")


@dataclass(frozen=True, slots=True, kw_only=True)
class NewTie:
    """A tie to be added.

    Attributes:
        kind: Its type.
        subject: The label of the actor it is about.
        object: The label of the other one.
        mutual: Whether it runs both ways.
        facts: What else is said of it, by the keys of the language.
        sources: Who says so, each the id of a source or an address.
        quote: The words that say so, in the only source.
        declared: The kinds of the actors that are new, by their labels.
    """

    kind: RelationType
    subject: str
    object: str
    mutual: bool
    facts: Mapping[str, Plain] = field(default_factory=dict)
    sources: tuple[str, ...] = ()
    quote: str | None = None
    declared: Mapping[str, str] = field(default_factory=dict)


def texts_with(tie: NewTie, dataset: Dataset, texts: Mapping[str, str], path: str) -> dict[str, str]:
    """Return what the files say that change where a tie is added.

    Args:
        tie: The tie.
        dataset: What the files say now.
        texts: Their texts, by their paths.
        path: The file that it goes into; one that is not there yet is begun.

    Raises:
        EditError: If a file is written in a way in which it cannot be changed in place.
        QuestionError: If there is a quote, and not one source.
    """
    edits: dict[str, list[Edit]] = {path: []}
    for label, kind in tie.declared.items():
        edits.setdefault(place_of_actor(dataset, path), []).append(Added("actors", {"kind": kind}, key=label))
    edits[path].append(Added(tie.kind.plural, _entry(tie, dataset, texts.get(path, ""))))
    return {file: edited(file, texts.get(file, ""), changes) for file, changes in edits.items()}


def problems_with(
    changed: Mapping[str, str], texts: Mapping[str, str], before: Reading[D]
) -> tuple[Reading[Dataset], tuple[Problem, ...]]:
    """Read a dataset as if files had changed, and return it with the problems that it did not have.

    Args:
        changed: What the files that change are to say.
        texts: What all files say.
        before: What was read of these.
    """
    after = read_texts({**texts, **changed}, of=Dataset)
    known = Counter(map(_said, _all_problems(before)))
    new = []
    for problem in _all_problems(after):
        if known[_said(problem)] > 0:
            known[_said(problem)] -= 1
        else:
            new.append(problem)
    return after, tuple(new)


def _all_problems(reading: Reading[D]) -> list[Problem]:
    doubts = () if reading.dataset is None else rules.check(reading.dataset)
    return sorted([*reading.problems, *doubts], key=lambda problem: problem.sort_key)


def _said(problem: Problem) -> tuple[str, str, str]:
    """Return what a problem says, wherever its lines have moved to."""
    return problem.code, problem.location.path if problem.location else "", _PLACE.sub("", problem.message)


def _entry(tie: NewTie, dataset: Dataset, text: str) -> dict[str, Plain]:
    """Return the entry of a tie, its actors named as other entries of the file name them."""
    subject, object_ = (_spelling(label, dataset, text) for label in (tie.subject, tie.object))
    if tie.mutual:
        ends: dict[str, Plain] = {"between": [subject, object_]}
    else:
        ends = {"from": subject, "into" if tie.kind.family == Family.SUCCESSION else "to": object_}
    return {**ends, **tie.facts, **_evidence(tie, dataset)}


def _evidence(tie: NewTie, dataset: Dataset) -> dict[str, Plain]:
    ids = {url: source.id for source in dataset.sources.values() for url in (source.url, source.archive) if url}
    cited = [ids.get(source, source) if is_address(source) else source for source in tie.sources]
    if tie.quote is None:
        return {"sources": [*cited]} if cited else {}
    if len(cited) != 1:
        raise QuestionError("--quote is what one source says: name that one with --source")
    return {"sources": [{"source": cited[0], "quote": tie.quote}]}


def _spelling(label: str, dataset: Dataset, text: str) -> str:
    """Return how most entries of a file call an actor; its label if none has it, or as many do."""
    sections = {kind.plural for kind in dataset.types.values()}
    counts = Counter(name for name in _names(plain_text(text), sections) if dataset.names.labels_of(name) == (label,))
    return max(counts, key=lambda name: (counts[name], name == label, name), default=label)


def _names(root: Plain, sections: set[str]) -> Iterator[str]:
    """Yield the names of actors in the entries of a file, each as often as it stands there."""
    for section, entries in root.items() if isinstance(root, dict) else ():
        for entry in entries if section in sections and isinstance(entries, list) else ():
            if isinstance(entry, str):
                yield from _SHORT.split(entry)
            elif isinstance(entry, dict):
                for end in _ENDS:
                    yield from _leaves(entry.get(end))


def _leaves(value: Plain) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    for item in value if isinstance(value, list) else ():
        yield from _leaves(item)
