"""The formats of bibliographies: what each keeps, and what it cannot carry."""

from __future__ import annotations

from typing import Final

from actorgraph.exporters.contents import ACTORS, EVENTS, HEADER, SIDES, STEPS, TIES
from actorgraph.exporters.format import Format, Loss
from actorgraph.exporters.references.bibtex import bibtex
from actorgraph.exporters.references.ris import ris

REFERENCES: Final[tuple[Format, ...]] = (
    Format(
        name="ris",
        suffixes=(".ris",),
        keeps="the documents for Zotero, EndNote and others: title, author, publisher, date, address, language, notes",
        losses=(
            Loss(
                contents=(TIES, ACTORS, EVENTS, SIDES, HEADER, STEPS),
                clause="a record is a reference, from TY to ER (RIS Format Specifications, tag order)",
            ),
        ),
        write=ris,
    ),
    Format(
        name="bibtex",
        suffixes=(".bib",),
        keeps="the documents for BibTeX and BibLaTeX: title, author, publisher, date, address, language, notes",
        losses=(
            Loss(
                contents=(TIES, ACTORS, EVENTS, SIDES, HEADER, STEPS),
                clause="an entry is a reference (BibTeXing, section 3)",
            ),
        ),
        write=bibtex,
    ),
)
