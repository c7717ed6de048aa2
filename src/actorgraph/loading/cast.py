"""Who is in a dataset: the actors that are declared, and those that relations bring in."""

from __future__ import annotations

from collections import Counter, defaultdict
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING, Any

from actorgraph.loading.sources import SUGGESTIONS_LIMIT
from actorgraph.loading.values import period_from
from actorgraph.message import Message, and_also
from actorgraph.model.actor import Actor
from actorgraph.model.name_index import NameIndex
from actorgraph.model.names import slug, strict_key
from actorgraph.model.other_names import alias_name

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Sequence

    from actorgraph.loading.nodes import Document, Scalar


class Cast:
    """The actors that are declared, and those that relations bring in."""

    def __init__(self) -> None:
        self._values: dict[str, dict[str, Any]] = {}
        self._names = NameIndex()
        self._labels: dict[str, tuple[str, ...]] = {}
        self._undeclared: dict[str, str] = {}
        self._strangers = 0

    def __len__(self) -> int:
        return len(self._values)

    def declare(self, document: Document, label: Scalar, values: dict[str, Any]) -> None:
        """Add an actor from an `actors:` section."""
        if label.text in self._values:
            told = "the actor '{label}' is declared twice; it already stands at {place}"
            document.report("AG109", label, told, label=label.text, place=str(self._values[label.text]["origin"]))
            return
        life = period_from(values.pop("since", None), values.pop("until", None))
        self._add(label.text, {**values, "life": life, "origin": document.place(label)})

    def knows(self, name: str) -> bool:
        """Whether a declared actor answers to a name; whoever asks has declared them all."""
        return bool(self._labels_of(name))

    def labels_of(self, name: str) -> tuple[str, ...]:
        """Return the labels of the actors that answer to a name, declared or not."""
        undeclared = self._undeclared.get(strict_key(name))
        return self._names.labels_of(name) or (() if undeclared is None else (undeclared,))

    def all_labels(self) -> Collection[str]:
        """Return the labels of all actors."""
        return self._values

    def introduce(self, used: Iterable[tuple[Document, Scalar]]) -> None:
        """Let every name that no declared actor has be an actor too, with a warning where it first stands.

        Spellings of one name are one actor, called by the most frequent of them: the order of lines has no say.

        Args:
            used: The names that relations use, each as often as it is used.
        """
        counts: Counter[str] = Counter()
        first: dict[str, tuple[Document, Scalar]] = {}
        for document, name in used:
            counts[name.text] += 1
            first.setdefault(name.text, (document, name))
        unknown: defaultdict[str, list[str]] = defaultdict(list)
        for text in first:
            if not self._labels_of(text):
                unknown[strict_key(text)].append(text)
        declared = tuple(self._values)
        for number, (key, spellings) in enumerate(unknown.items()):
            label = self._undeclared[key] = min(spellings, key=lambda text: (-counts[text], text))
            self._add_undeclared(label, *first[spellings[0]], declared if number < SUGGESTIONS_LIMIT else ())
            self._labels.update(dict.fromkeys(spellings, (label,)))

    def label_of(self, document: Document, name: Scalar) -> str | None:
        """Return the label of the actor that a relation names; None after reporting that it names several."""
        return self._the_one(document, name, self._labels[name.text])

    def each_once(self, names: Iterable[tuple[Document, Scalar]]) -> tuple[str, ...]:
        """Return the labels of the actors that names outside of ties mean, after reporting who is named again."""
        labels: dict[str, None] = {}
        for document, name in names:
            label = self.meant(document, name)
            if label is not None and label in labels:
                document.report("AG109", name, "'{label}' is named twice here", label=label)
            elif label is not None:
                labels[label] = None
        return tuple(labels)

    def meant(self, document: Document, name: Scalar, *, otherwise: str = "AG116") -> str | None:
        """Return the label of the actor that a name outside of ties means; None after reporting that it means none.

        Args:
            document: Where the name stands.
            name: The name.
            otherwise: The code of the problem that it means nobody.
        """
        labels = self._names.labels_of(name.text)
        undeclared = None if labels else self._undeclared.get(strict_key(name.text))
        if undeclared is not None:
            return undeclared
        if labels:
            return self._the_one(document, name, labels)
        self._strangers += 1
        hint = document.adviser.hint(name.text, self._values) if self._strangers <= SUGGESTIONS_LIMIT else ""
        document.report(otherwise, name, "no actor is called '{name}'{hint}", name=name.text, hint=hint)
        return None

    def _the_one(self, document: Document, name: Scalar, labels: tuple[str, ...]) -> str | None:
        if len(labels) == 1:
            return labels[0]
        told = "'{name}' could be {actors}: write the label of the one you mean"
        document.report("AG110", name, told, name=name.text, actors=_alternatives(labels))
        return None

    def actors(self) -> dict[str, Actor]:
        """Return every actor by its label, sorted."""
        return {label: Actor(label=label, id=self.ids[label], **self._values[label]) for label in sorted(self._values)}

    @cached_property
    def ids(self) -> dict[str, str]:
        """The id of every actor by its label; where two would be the same, the later label gets a number."""
        taken: dict[str, str] = {}
        numbers: dict[str, int] = {}
        for label in sorted(self._values):
            base = wanted = slug(label)
            while wanted in taken:
                numbers[base] = numbers.get(base, 1) + 1
                wanted = f"{base}-{numbers[base]}"
            taken[wanted] = label
        return {label: identifier for identifier, label in taken.items()}

    def _labels_of(self, name: str) -> tuple[str, ...]:
        """Return the labels of the actors that answer to a name, looked up once however often it is used."""
        if name not in self._labels:
            self._labels[name] = self._names.labels_of(name)
        return self._labels[name]

    def _add(self, label: str, values: dict[str, Any]) -> None:
        self._values[label] = values
        others = [text for key in ("labels", "names") if key in values for _, text in values[key].versions]
        others += map(alias_name, values.get("aliases", ()))
        others += [text for former in values.get("former", ()) for _, text in former.name.versions]
        self._names.add(label, [label, *others])

    def _add_undeclared(self, label: str, document: Document, name: Scalar, declared: Sequence[str]) -> None:
        told = "the actor '{label}' is not declared{advice}"
        document.report("AG301", name, told, label=label, advice=document.adviser.hint(label, declared))
        self._values[label] = {"declared": False, "origin": document.place(name)}


@lru_cache(maxsize=64)
def _alternatives(labels: tuple[str, ...]) -> str:
    return and_also([Message.of("'{word}'", word=label) for label in sorted(labels)])
