"""Whom a name means."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Mapping

from actorgraph.model.names import loose_key, strict_key


class NameIndex:
    """The names of actors, by which each is found: by its label as it stands, or else by a name in any spelling.

    >>> names = NameIndex()
    >>> names.add("OPEC", ["OPEC"])
    >>> names.add("OPEC+", ["OPEC+", "Vienna Group"])
    >>> names.labels_of("opec+"), names.labels_of("opec"), names.labels_of("(Vienna Group)")
    (('OPEC+',), ('OPEC',), ('OPEC+',))
    """

    def __init__(self) -> None:
        self._labels: set[str] = set()
        self._strict = _Spellings(strict_key)
        self._loose = _Spellings(loose_key)

    def add(self, label: str, names: Iterable[str]) -> None:
        """Let an actor be found by its names, of which its label is one."""
        self._labels.add(label)
        for name in names:
            self._strict.add(name, label)
            self._loose.add(name, label)

    def labels_of(self, name: str) -> tuple[str, ...]:
        """Return the labels of the actors that answer to a name.

        A label as it stands means its own actor. Of other names the strict key decides, and where nobody has it, the
        loose one.
        """
        return tuple(self.owners(name))

    def owners(self, name: str) -> Collection[str]:
        """Return what :meth:`labels_of` does, without making a list of it: a name can be that of thousands."""
        if name in self._labels:
            return (name,)
        return self._strict.owners(name) or self._loose.owners(name)

    def shared(self) -> Mapping[tuple[str, ...], set[str]]:
        """Return the strict keys that several actors answer to, by their labels."""
        keys_of: defaultdict[tuple[str, ...], set[str]] = defaultdict(set)
        for key, labels in self._strict.by_key().items():
            if len(labels) > 1:
                keys_of[tuple(labels)].add(key)
        return keys_of


class _Spellings:
    """Whose each spelling is. Keys are made when somebody asks: most names are written as they stand in the record."""

    def __init__(self, key: Callable[[str], str]) -> None:
        self._key = key
        self._waiting: list[tuple[str, str]] = []
        self._by_key: defaultdict[str, dict[str, None]] = defaultdict(dict)

    def add(self, name: str, label: str) -> None:
        self._waiting.append((name, label))

    def by_key(self) -> Mapping[str, Collection[str]]:
        for name, label in self._waiting:
            self._by_key[self._key(name)][label] = None
        self._waiting.clear()
        return self._by_key

    def owners(self, name: str) -> Collection[str]:
        return self.by_key().get(self._key(name), ())
