"""A tie stated in a sentence: two names, and between them the words of a type in any language, or an arrow."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from actorgraph.errors import QuestionError
from actorgraph.message import Message
from actorgraph.model.names import named_id, strict_key
from actorgraph.model.relation_type import Direction
from actorgraph.model.selection import type_named
from actorgraph.model.suggestions import nearest
from actorgraph.wording.types import versions_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from actorgraph.model.dataset import Dataset
    from actorgraph.model.relation import Relation
    from actorgraph.model.relation_type import RelationType

_WORD: Final = re.compile(r"[dl]['’](?=\w)|\S+", re.IGNORECASE)
"""A word; French articles stand apart from what they are written together with."""

_ARROW: Final = re.compile(r"\s*(<->|->|↔|→)\s*")
_BOTH_WAYS: Final = ("<->", "↔")

_ARTICLE: Final = re.compile(r"(?:(?:the|le|la|les)\s+|l['’])(?=\S)", re.IGNORECASE)
"""What can stand before a name in a sentence, and is mostly no part of it."""

_CONTRACTED: Final = {" à": (" au", " aux"), " de": (" du", " des", " d’")}
"""How words between two names can end before an article, by how they end otherwise."""

_LONGEST: Final = 2_000
"""No sentence has more characters; in a longer one looking for names would take long."""


@dataclass(frozen=True, slots=True)
class Statement:
    """What a sentence states.

    Attributes:
        kind: The type of the tie.
        subject: The label of the actor it is about.
        object: The label of the other one.
        mutual: Whether the tie runs both ways.
    """

    kind: RelationType
    subject: str
    object: str
    mutual: bool

    def is_of(self, tie: Relation) -> bool:
        """Whether a tie is of the same type between the same two, and runs the same way."""
        if tie.type.name != self.kind.name or tie.mutual != self.mutual:
            return False
        ends, theirs = (self.subject, self.object), (tie.subject, tie.object)
        return ends == theirs or (self.mutual and ends == theirs[::-1])


@dataclass(frozen=True, slots=True)
class _Reading:
    """One way to read a sentence.

    Attributes:
        before: What stands before the words of a type.
        words: These words.
        after: What stands after them.
        kind: The type.
        turned: Whether they are the words from object to subject.
    """

    before: str
    words: str
    after: str
    kind: RelationType
    turned: bool


def statement_in(sentence: str, dataset: Dataset, type_name: str | None = None) -> Statement:
    """Return what a sentence states of two actors of a dataset; where it can be read in two ways, nothing is guessed.

    Args:
        sentence: Two names in any spelling, and between them words or an arrow: ``"JNIM attacks FAMa"``,
            ``"FAMa is attacked by JNIM"``, ``"JNIM attaque les FAMa"``, ``"JNIM -> FAMa"``.
        dataset: Whose actors and types these are.
        type_name: The name or plural of the type: needed with an arrow, and to choose where words are of several types.

    Raises:
        QuestionError: If there is no such type, or the sentence cannot be read, or can be in several ways.
        UnknownNameError: If no actor has a name.
        AmbiguousNameError: If several have it.
    """
    kind = None if type_name is None else dataset.types[type_named(dataset.types, type_name)]
    if len(sentence) > _LONGEST:
        raise QuestionError("the sentence has more than {limit} characters", limit=_LONGEST)
    parts = _ARROW.split(sentence.strip())
    if len(parts) == 3:
        return _of_arrow(parts, dataset, kind)
    readings = list(_readings(sentence, dataset.types.values() if kind is None else (kind,)))
    found: dict[tuple[str, ...], tuple[_Reading, str, str]] = {}
    for reading in readings:
        for ends in _ends(reading, dataset):
            key = (reading.kind.name, *(sorted(ends) if _is_mutual(reading.kind) else ends))
            found.setdefault(key, (reading, *ends))
    if len(found) == 1:
        ((reading, subject, object_),) = found.values()
        return Statement(reading.kind, subject, object_, _is_mutual(reading.kind))
    if found:
        raise _asked_back(sentence, [*found.values()], dataset)
    raise _not_understood(sentence, readings, dataset, kind)


def _of_arrow(parts: list[str], dataset: Dataset, kind: RelationType | None) -> Statement:
    before, arrow, after = parts
    if kind is None:
        raise QuestionError("an arrow does not say of which type the tie is: name it with --type")
    subject, object_ = _resolve(before, dataset), _resolve(after, dataset)
    if arrow in _BOTH_WAYS and kind.direction is Direction.ONE_WAY:
        told = "ties of the type '{type}' run one way: write '{subject} -> {object}'"
        raise QuestionError(told, type=kind.name, subject=before, object=after)
    return Statement(kind, subject, object_, arrow in _BOTH_WAYS or _is_mutual(kind))


def _readings(sentence: str, kinds: Iterable[RelationType]) -> Iterator[_Reading]:
    """Yield every way in which the words of a type stand between other words."""
    phrases, longest = _phrases(kinds)
    words = [match.span() for match in _WORD.finditer(sentence)]
    for first in range(1, len(words) - 1):
        for last in range(first, min(first + longest, len(words) - 1)):
            between = sentence[words[first][0] : words[last][1]]
            for kind, turned in phrases.get(strict_key(between), ()):
                before = sentence[words[0][0] : words[first - 1][1]]
                yield _Reading(before, between, sentence[words[last + 1][0] :].rstrip(), kind, turned)


def _phrases(kinds: Iterable[RelationType]) -> tuple[Mapping[str, dict[tuple[RelationType, bool], None]], int]:
    """Return what the words between two names can be, by their keys, and how many words these are at most."""
    found: defaultdict[str, dict[tuple[RelationType, bool], None]] = defaultdict(dict)
    longest = 1
    for kind in kinds:
        for words, turned in _words_of(kind):
            found[strict_key(words)][kind, turned] = None
            longest = max(longest, sum(1 for _ in _WORD.finditer(words)))
    return found, longest


def _words_of(kind: RelationType) -> Iterator[tuple[str, bool]]:
    """Yield the words of a type in every language, each with whether they run from object to subject."""
    yield kind.name, False
    told = [(versions_of(text, key), False) for key, text in (("label", kind.label), ("verb", kind.verb))]
    told += [(versions_of(kind.inverse, "inverse"), True)] if kind.inverse is not None else []
    for versions, turned in told:
        for words in versions.values():
            yield words, turned
            for ending, others in _CONTRACTED.items():
                if words.endswith(ending):
                    yield from ((words.removesuffix(ending) + other, turned) for other in others)


def _ends(reading: _Reading, dataset: Dataset) -> Iterator[tuple[str, str]]:
    """Yield subject and object of a reading, for each of the actors that its names can mean."""
    for one in _labels(reading.before, dataset):
        for other in _labels(reading.after, dataset):
            yield (other, one) if reading.turned else (one, other)


def _labels(name: str, dataset: Dataset) -> tuple[str, ...]:
    """Return the labels of the actors that a name means, an article before it or not."""
    if (identifier := named_id(name)) is not None:
        return tuple(label for label, actor in dataset.actors.items() if actor.id == identifier)
    return dataset.names.labels_of(name) or dataset.names.labels_of(_ARTICLE.sub("", name, count=1))


def _resolve(name: str, dataset: Dataset) -> str:
    """Return the label of the one actor that a name means.

    Raises:
        UnknownNameError: If no actor has it.
        AmbiguousNameError: If several have it.
    """
    labels = _labels(name, dataset)
    return labels[0] if len(labels) == 1 else dataset.resolve(name if not labels else _bare(name, dataset)).label


def _bare(name: str, dataset: Dataset) -> str:
    return name if dataset.names.labels_of(name) else _ARTICLE.sub("", name, count=1)


def _is_mutual(kind: RelationType) -> bool:
    return kind.direction is Direction.MUTUAL


def _asked_back(sentence: str, found: list[tuple[_Reading, str, str]], dataset: Dataset) -> QuestionError:
    """Return the question which of several readings is meant."""
    if len({(reading.before, reading.after, reading.kind.name) for reading, _, _ in found}) == 1:
        reading = found[0][0]
        _resolve(reading.before, dataset)
        _resolve(reading.after, dataset)
    told = "'{sentence}' can mean {choices}: write one of these"
    return QuestionError(told, sentence=sentence, choices=tuple(_choice(*each) for each in found))


def _choice(reading: _Reading, subject: str, object_: str) -> str:
    """Return what to type for one reading."""
    arrow = "<->" if _is_mutual(reading.kind) else "->"
    return f'"{subject} {arrow} {object_}" --type "{reading.kind.name}"'


def _not_understood(
    sentence: str, readings: list[_Reading], dataset: Dataset, kind: RelationType | None
) -> QuestionError:
    """Return why a sentence states nothing; where only a name is unknown, the error that says so is raised.

    Raises:
        UnknownNameError: If words of a type stand there, and no actor has the name beside them.
    """
    if readings:
        best = max(readings, key=lambda each: (_known_in(each, dataset), len(each.words)))
        _resolve(best.before, dataset)
        _resolve(best.after, dataset)
    words = _between_names(sentence, dataset)
    if words is None:
        told = "no tie can be read in '{sentence}': write two names with the words of a type between them, or an arrow"
        return QuestionError(told, sentence=sentence)
    if kind is not None:
        told = "'{words}' are not words of the type '{type}', which are {known}"
        return QuestionError(told, words=words, type=kind.name, known=_all_words([kind]))
    known = _all_words(dataset.types.values())
    likely = nearest(words, known)
    if likely:
        told = "no type of tie is told by '{words}'; did you mean {known}?"
        return QuestionError(told, words=words, known=tuple(Message.of("'{word}'", word=word) for word in likely))
    told = "no type of tie is told by '{words}'; the types are {types}: write an arrow and --type"
    return QuestionError(told, words=words, types=tuple(dataset.types))


def _known_in(reading: _Reading, dataset: Dataset) -> int:
    return sum(bool(_labels(name, dataset)) for name in (reading.before, reading.after))


def _between_names(sentence: str, dataset: Dataset) -> str | None:
    """Return what stands between two names, the longest names that there are; None if there are no two."""
    words = [match.span() for match in _WORD.finditer(sentence)]
    first = next((n for n in range(len(words) - 2, 0, -1) if _labels(sentence[: words[n - 1][1]].strip(), dataset)), 0)
    if not first:
        return None
    last = next((n for n in range(first + 1, len(words)) if _labels(sentence[words[n][0] :].strip(), dataset)), 0)
    return sentence[words[first][0] : words[last - 1][1]] if last else None


def _all_words(kinds: Iterable[RelationType]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(words for kind in kinds for words, _ in _words_of(kind)))
