"""Which type of tie a word of a table means, and whether it says it from the other end."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from actorgraph.errors import QuestionError
from actorgraph.message import Message
from actorgraph.model.names import loose_key
from actorgraph.model.relation_type import Direction
from actorgraph.model.suggestions import hint

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from actorgraph.model.relation_type import RelationType

_WORDS: Final[Mapping[str, tuple[str, ...]]] = {
    "membership": ("member", "member of", "is a member of", "membre", "membre de", "est membre de", "est un membre de"),
    "partnership": ("ally", "allies", "ally of", "allied with", "is allied with", "is an ally of", "alliance",
                    "partner", "partner of", "allié", "alliée", "allié de", "allié à", "est allié de", "est allié à",
                    "est l’allié de", "partenaire", "partenaire de"),
    "hostility": ("enemy", "enemies", "enemy of", "is an enemy of", "ennemi", "ennemie", "ennemi de", "est ennemi de",
                  "est l’ennemi de"),
}  # fmt: skip
"""What tables call ties of the packaged types, besides what these are called here."""
_FROM_THE_OTHER_END: Final[Mapping[str, tuple[str, ...]]] = {
    "support": ("supported by", "soutenu par", "est soutenu par", "soutenue par", "est soutenue par"),
    "leadership": ("led by", "dirigé par", "est dirigé par", "dirigée par", "est dirigée par"),
    "founding": ("founded by", "fondé par", "a été fondé par", "fondée par", "a été fondée par"),
}
"""What they call them from the object to the subject."""
_PASSIVE: Final = (" by", " par")


@dataclass(frozen=True, slots=True)
class Meant:
    """What a word means.

    Attributes:
        kind: The type of tie.
        inverted: Whether the word stands between the object and the subject, as "is supported by" does.
        own: Whether it is a word of the type, or what somebody said that it means; others are told.
    """

    kind: RelationType
    inverted: bool = False
    own: bool = True


class Types:
    """Finds the type that a word in a table means: its name, its section, what it is called, or what was told."""

    def __init__(self, types: Iterable[RelationType], told: Mapping[str, str]) -> None:
        self._by_name = {kind.name: kind for kind in types}
        self._by_word: dict[str, Meant] = {}
        kinds = tuple(self._by_name.values())
        self._learn((word, Meant(kind)) for kind in kinds for word in (kind.name, kind.plural))
        self._learn(_unshared((word, Meant(kind)) for kind in kinds for word in _versions(kind.label, kind.verb)))
        mutual = Direction.MUTUAL
        self._learn(
            _unshared(
                (word, Meant(kind, inverted=kind.direction is not mutual, own=False))
                for kind in kinds
                for word in _versions(kind.inverse)
            )
        )
        for table, inverted in ((_WORDS, False), (_FROM_THE_OTHER_END, True)):
            known = ((self._by_name[name], words) for name, words in table.items() if name in self._by_name)
            self._learn((word, Meant(kind, inverted=inverted, own=False)) for kind, words in known for word in words)
        self._by_word |= {loose_key(word): Meant(self.named(name)) for word, name in told.items()}

    def _learn(self, words: Iterable[tuple[str, Meant]]) -> None:
        """Learn words; what a word meant before, it goes on to mean."""
        for word, meant in words:
            self._by_word.setdefault(loose_key(word), meant)

    @property
    def any_state(self) -> RelationType:
        """A type of which anything can be said, to judge the rest of a row by that says none."""
        kinds = self._by_name.values()
        return next(
            (kind for kind in kinds if not kind.lasting and kind.direction is Direction.ONE_WAY), next(iter(kinds))
        )

    def named(self, name: str) -> RelationType:
        """Return the type of a name, or of another word of its own, in any language and in the plural too.

        Raises:
            QuestionError: If there is none.
        """
        if name in self._by_name:
            return self._by_name[name]
        meant = self.meant_by(name)
        if meant is not None and meant.own and not meant.inverted:
            return meant.kind
        like = hint(name, self._by_name) or Message.of("; the types are {words}", words=", ".join(self._by_name))
        raise QuestionError("there is no type '{name}'{hint}", name=name, hint=like)

    def meant_by(self, word: str) -> Meant | None:
        """Return what a word means, in the plural too; None for nothing."""
        key = loose_key(word)
        return self._by_word.get(key) or self._by_word.get(key.removesuffix("s"))


def why_no_type(word: str) -> Message:
    """Return why a word is no type of tie, and what to say instead."""
    option = f"--type-map '{word}=TYPE'"
    if not word:
        return Message.of("it has no type")
    if word.lower().split("(")[0].rstrip().endswith(_PASSIVE):
        told = "'{word}' is no type of tie, and seems to say one from the other end: exchange the two, and map the type"
        return Message.of(told, word=word)
    return Message.of("'{word}' is no type of tie: say which is meant, as in {option}", word=word, option=option)


def _versions(*texts: object) -> Iterator[str]:
    for text in texts:
        yield from dict(getattr(text, "versions", ())).values()


def _unshared(words: Iterable[tuple[str, Meant]]) -> Iterator[tuple[str, Meant]]:
    """Yield words that mean one type: what two types are called means neither."""
    by_key: dict[str, list[tuple[str, Meant]]] = {}
    for word, meant in words:
        by_key.setdefault(loose_key(word), []).append((word, meant))
    return (found[0] for found in by_key.values() if len({meant.kind.name for _, meant in found}) == 1)
