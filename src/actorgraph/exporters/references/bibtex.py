"""BibTeX: a document as an entry whose texts are texts, whatever TeX would take them for."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final
from urllib.parse import quote

from actorgraph.exporters.references.fields import reference_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from actorgraph.exporters.extract import Extract
    from actorgraph.exporters.references.fields import Reference

_MONTHS: Final = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_COMMANDS: Final = {
    "\\": "\\textbackslash{}",
    "{": "\\textbraceleft{}",
    "}": "\\textbraceright{}",
    "~": "\\textasciitilde{}",
    "^": "\\textasciicircum{}",
    **{letter: f"\\{letter}" for letter in "#$%&_"},
}
"""How TeX is told what it would take for something else. BibTeX counts braces, whatever is before them."""
_OF_NO_ADDRESS: Final = re.compile(r"[{}\\\s]")
"""What an address says by numbers, so that braces pair."""


def bibtex(extract: Extract) -> str:
    """Return the documents as BibTeX; none is of a kind that the record would know, so all are ``misc``."""
    keys: set[str] = set()
    return "\n".join(_entry(reference_of(source), keys) for source in extract.sources)


def _entry(reference: Reference, keys: set[str]) -> str:
    fields = "".join(f"  {name} = {value},\n" for name, value in _fields(reference))
    return f"@misc{{{_key(reference.id, keys)},\n{fields}}}\n"


def _key(identifier: str, keys: set[str]) -> str:
    """Return what an entry is cited by: its id as far as a key can be it, with a number if another has that."""
    base = key = re.sub(r"[^0-9A-Za-z:+._-]+", "-", identifier).strip("-") or "document"
    number = 1
    while key.lower() in keys:  # BibTeX takes keys that differ in case for one
        number += 1
        key = f"{base}-{number}"
    keys.add(key.lower())
    return key


def _fields(reference: Reference) -> Iterator[tuple[str, str]]:
    texts = {"title": reference.title, "author": reference.author, "publisher": reference.publisher}
    for name, text in texts.items():
        if text:
            yield name, f"{{{{{escaped(text)}}}}}"  # twice: neither letters nor names are to be taken apart
    if date := reference.date:
        yield "year", f"{{{date.year:04}}}"
        if date.month:
            yield "month", _MONTHS[date.month - 1]
        yield "date", f"{{{date.written}}}"
    if reference.url:
        yield "url", f"{{{_OF_NO_ADDRESS.sub(lambda match: quote(match[0]), reference.url)}}}"
    if reference.accessed:
        yield "urldate", f"{{{reference.accessed.written}}}"
    if reference.language:
        yield "language", f"{{{escaped(reference.language)}}}"
    if reference.notes:
        yield "note", f"{{{escaped('; '.join(reference.notes))}}}"
    yield "sourceid", f"{{{escaped(reference.id)}}}"


def escaped(text: str) -> str:
    r"""Return a text as TeX sets it.

    >>> print(escaped("50 % {of} A_B"))
    50 \% \textbraceleft{}of\textbraceright{} A\_B
    """
    return "".join(_COMMANDS.get(letter, letter) for letter in text)
