"""The vocabularies that come with the package: relation types for a field of study, one or several for a dataset."""

from __future__ import annotations

from functools import cache
from importlib import resources
from typing import TYPE_CHECKING, Any, Final

from actorgraph.loading.fields import Value, list_of
from actorgraph.loading.nodes import Mapping as MappingNode
from actorgraph.loading.nodes import Sequence, parse
from actorgraph.loading.values import one_of
from actorgraph.loading.vocabulary import define_types

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from actorgraph.loading.nodes import Document, Node
    from actorgraph.model.relation_type import RelationType

DEFAULT: Final = "armed politics"
"""The vocabulary of a dataset that names none."""

VOCABULARIES: Final[Mapping[str, str]] = {
    DEFAULT: "relation_types.yaml",
    "companies": "vocabularies/companies.yaml",
    "parties": "vocabularies/parties.yaml",
}
"""The file of each vocabulary."""

_EVERYWHERE: Final = (
    "merger", "split", "succession", "partnership", "support", "membership", "leadership", "founding", "rivalry",
    "negotiation", "mediation",
)  # fmt: skip
"""The types of the default vocabulary that any organisations have among them: each vocabulary has these too."""
_YIELDING: Final = "ownership"
"""The type that the default vocabulary has from another, and which files had defined by themselves before it had."""


def packaged_types(vocabularies: Iterable[str] = ()) -> dict[str, RelationType]:
    """Return the relation types of some vocabularies, by name; those of the default one if none is named.

    >>> [name for name in packaged_types(["parties"]) if name not in packaged_types()]
    ['alliance', 'coalition', 'confidence-and-supply', 'faction', 'list']
    """
    return dict(_packaged(tuple(dict.fromkeys(vocabularies)) or (DEFAULT,)))


def yielding() -> tuple[RelationType, ...]:
    """Return the types that give way to what a file defines by itself."""
    return (_types_in("companies")[_YIELDING],)


def vocabulary_of(section: str) -> str | None:
    """Return the vocabulary that has a section of ties, if one has."""
    return next((name for name in VOCABULARIES if any(k.plural == section for k in _types_in(name).values())), None)


@cache
def _packaged(vocabularies: tuple[str, ...]) -> Mapping[str, RelationType]:
    """Return what does not change while a program runs, and takes longer to read than most files of an author."""
    types: dict[str, RelationType] = {}
    for name in sorted(vocabularies, key=list(VOCABULARIES).index):
        types |= _types_in(name) if name == DEFAULT else {**_shared(), **_types_in(name)}
    return types | ({_YIELDING: yielding()[0]} if DEFAULT in vocabularies else {})


def _shared() -> dict[str, RelationType]:
    return {name: kind for name, kind in _types_in(DEFAULT).items() if name in _EVERYWHERE}


@cache
def _types_in(vocabulary: str) -> dict[str, RelationType]:
    name = VOCABULARIES[vocabulary]
    document = parse(name, resources.files(__package__).joinpath(name).read_text(encoding="utf-8"))
    types: dict[str, RelationType] = {}
    if type(document.root) is MappingNode:
        for _, section in document.root.entries:
            if type(section) is MappingNode:
                define_types(document, section, types, {})
    return types


def _read(document: Document, node: Node) -> Any:
    read = _SEVERAL.read if type(node) is Sequence else _ONE.read
    chosen = read(document, node)
    return (chosen,) if isinstance(chosen, str) else chosen or None


_ONE: Final = one_of(VOCABULARIES)
_SEVERAL: Final = list_of(_ONE.read, _ONE.schema)
VOCABULARY: Final = Value(_read, {"oneOf": [_ONE.schema, {"type": "array", "items": _ONE.schema}]})
"""The kind of value that is a vocabulary or a list of them."""
