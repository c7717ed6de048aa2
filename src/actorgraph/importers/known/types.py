"""The types of ties that documents of others have and that are packaged in no vocabulary, or in another one."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from actorgraph.loading.packaged import DEFAULT, VOCABULARIES, packaged_types

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from actorgraph.editing import Plain
    from actorgraph.model.dataset import Dataset

    Definitions = Mapping[str, tuple[str, Mapping[str, Plain]]]
    """By their sections: the name of a type, and what is said of it where it is defined."""

LINKS: Final = "links"
ATTRIBUTIONS: Final = "attributions"
TARGETINGS: Final = "targetings"
KINSHIPS: Final = "kinships"

_DEFINED: Final[Definitions] = {
    LINKS: (
        "link",
        {
            "label": {"en": "link", "fr": "lien"},
            "verb": {"en": "is linked with", "fr": "est en lien avec"},
            "inverse": {"en": "is linked with", "fr": "est en lien avec"},
            "direction": "either",
            "sign": "0",
            "family": {"name": "unspecified"},
        },
    ),
    ATTRIBUTIONS: (
        "attribution",
        {
            "label": {"en": "attribution", "fr": "attribution"},
            "verb": {"en": "is attributed to", "fr": "est attribué à"},
            "inverse": {"en": "is what is attributed", "fr": "se voit attribuer"},
            "direction": "one-way",
            "sign": "0",
            "family": {"name": "attribution"},
        },
    ),
    TARGETINGS: (
        "targeting",
        {
            "plural": TARGETINGS,
            "label": {"en": "targeting", "fr": "ciblage"},
            "verb": {"en": "targets", "fr": "cible"},
            "inverse": {"en": "is targeted by", "fr": "est ciblé par"},
            "direction": "one-way",
            "sign": "-1",
            "family": "hostility",
        },
    ),
    KINSHIPS: (
        "kinship",
        {
            "label": {"en": "kinship", "fr": "parenté"},
            "verb": {"en": "is a relative of", "fr": "est de la famille de"},
            "inverse": {"en": "is a relative of", "fr": "est de la famille de"},
            "direction": "either",
            "sign": "0",
            "family": {"name": "kinship"},
        },
    ),
}


@dataclass(frozen=True, slots=True)
class Needed:
    """What the sections of a file need.

    Attributes:
        vocabularies: The vocabularies that it has to name; none if the usual one does.
        defined: The types that it has to define, and what is said of each.
        missing: The sections that a record does not know.
        called: What sections of a type are called there whose type the record calls otherwise.
    """

    vocabularies: tuple[str, ...]
    defined: Mapping[str, Mapping[str, Plain]]
    missing: frozenset[str]
    called: Mapping[str, str]


def needed(sections: Iterable[str], own: Definitions, dataset: Dataset | None) -> Needed:
    """Return what a file with some sections of ties needs, alone or beside a record, whose vocabularies stay.

    Args:
        sections: The sections.
        own: The types that what is read defines itself.
        dataset: The record, if there is one.
    """
    asked = set(sections)
    definitions = {**_DEFINED, **own}
    further = () if dataset is not None else _further(asked)
    types = packaged_types(further) if dataset is None else dataset.types
    known = {kind.plural for kind in types.values()}
    new = {section: definitions[section] for section in definitions if section in asked - known}
    called = {section: types[name].plural for section, (name, _) in new.items() if name in types}
    defined = {name: said for section, (name, said) in new.items() if section not in called}
    if dataset is None:  # a record says itself what its types are
        defined |= {name: said for section, (name, said) in own.items() if section in known}
    return Needed(further, defined, frozenset(asked - known - new.keys()), called)


def _further(sections: set[str]) -> tuple[str, ...]:
    unknown = sections - {kind.plural for kind in packaged_types().values()}
    found = [
        name
        for name in VOCABULARIES
        if name != DEFAULT and unknown & {kind.plural for kind in packaged_types([name]).values()}
    ]
    return (DEFAULT, *found) if found else ()
