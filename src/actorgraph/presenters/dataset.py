"""What a dataset holds, in a few lines."""

from __future__ import annotations

from typing import TYPE_CHECKING

from actorgraph.documents.blocks import Document, Facts, Row, Title
from actorgraph.wording.dates import date_words
from actorgraph.wording.phrases import phrase

if TYPE_CHECKING:
    from collections.abc import Iterator

    from actorgraph.model.dataset import Dataset


def document_of(dataset: Dataset, language: str = "en") -> Document:
    """Return a dataset's title, how much is in it, the day up to which it goes, its licence and its hash.

    Args:
        dataset: The dataset.
        language: ``en`` or ``fr``.
    """
    title = dataset.title.in_(language) if dataset.title else phrase("Actors and ties", language)
    rows = tuple(Row(fact) for fact in _facts(dataset, language))
    return Document(name="dataset", language=language, blocks=(Title(text=title), Facts(rows=rows)))


def _facts(dataset: Dataset, language: str) -> Iterator[tuple[str, str]]:
    if dataset.description:
        yield phrase("note", language), dataset.description.in_(language)
    yield phrase("actors", language), str(len(dataset.actors))
    yield phrase("ties", language), str(len(dataset.relations))
    yield phrase("sources", language), str(len(dataset.sources))
    if dataset.as_of is not None:
        yield phrase("date", language), date_words(dataset.as_of, language)
    if dataset.license:
        yield phrase("licence", language), dataset.license
    yield phrase("hash", language), dataset.hash
