"""Which ties and actors a question is about, besides its day, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from actorgraph.model.rolled import SIDES
from actorgraph.wording.authored import kind_words
from actorgraph.wording.phrases import phrase, term
from actorgraph.wording.types import label_words

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from actorgraph.model.relation_type import RelationType
    from actorgraph.model.selection import Selection
    from actorgraph.model.traits import Traits


def chosen_words(selected: Selection, types: Mapping[str, RelationType], language: str) -> Iterator[str]:
    """Yield what was left out, from the beginning, of what is told or drawn.

    Args:
        selected: The selection.
        types: The types that it can name.
        language: ``en`` or ``fr``.
    """
    if selected.layer:
        yield phrase("{layer} layer", language).format(layer=term(selected.layer, language))
    for words, names in (("only {types}", selected.only), ("except {types}", selected.excluded)):
        if names:
            labels = ", ".join(label_words(types[name], language) for name in names)
            yield phrase(words, language).format(types=labels)
    if selected.min_confidence:
        yield phrase("confidence at least {level}", language).format(level=term(selected.min_confidence, language))
    yield from _traits(selected.traits, language)
    if selected.roll_up:
        along = [term(SIDES, language) if n == SIDES else label_words(types[n], language) for n in selected.roll_up]
        yield phrase("parts count for their wholes ({types})", language).format(types=", ".join(along))


def _traits(traits: Traits, language: str) -> Iterator[str]:
    """Yield what ties and actors must have; whom the question names counts besides."""
    if traits.tags:
        words = "only ties with the tag {tags}, or among actors with it"
        if traits.asked:
            words = "only ties with the tag {tags}, or among actors with it and those asked about"
        yield phrase(words, language).format(tags=_either(traits.tags, language))
    if traits.places:
        yield phrase("only what is in {places}", language).format(places=_either(traits.places, language))
    named = []
    if traits.kinds:
        kinds = _either([kind_words(kind, language) for kind in traits.kinds], language)
        named.append(phrase("of the kind {kinds}", language).format(kinds=kinds))
    if traits.countries:
        countries = _either(traits.countries, language)
        named.append(phrase("of the country {countries}", language).format(countries=countries))
    if named:
        words = "only ties among actors {traits}"
        if traits.asked:
            words = "only ties among actors {traits} and those asked about"
        yield phrase(words, language).format(traits=", ".join(named))


def _either(words: Iterable[str], language: str) -> str:
    return phrase(" or ", language).join(words)
