"""The words of the packaged relation types: they stand in their file, and come to it from the catalogue of a language.

The file is data that stands by itself: whoever adds a type writes its words there. Whoever translates works in a
catalogue alone: what a language lacks in the file is asked for there, and goes from there into the file.
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING, Final

from written import Message

import actorgraph
from actorgraph.loading.vocabulary import packaged_types

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from babel.messages.catalog import Catalog

FILE: Final = Path(actorgraph.__file__).parent / "loading" / "relation_types.yaml"
_CONTEXTS: Final = {"label": "relation type", "verb": "subject and object", "inverse": "object and subject"}
_NAME: Final = re.compile(r"  (\S.*):")
_WORDS: Final = re.compile(r"    (label|verb|inverse): \{")
_NOT_PLAIN: Final = re.compile(r"[,:\[\]{}#&*!|>'\"%@`]")


def words_of_types(language: str) -> Iterator[Message]:
    """Yield what the packaged types are called, and the words between their two ends, that a language lacks."""
    for kind in packaged_types().values():
        for key, context in _CONTEXTS.items():
            versions = getattr(kind, key).as_dict()
            if language not in versions:
                yield Message(versions["en"], context=context, place=FILE.name)


def file_of_types(catalogs: Mapping[str, Catalog]) -> str:
    """Return the file of the packaged types, with the words that catalogues have for it."""
    lines, types, name = [], packaged_types(), ""
    for line in FILE.read_text(encoding="utf-8").splitlines():
        name = match[1] if (match := _NAME.fullmatch(line)) else name
        key = match[1] if (match := _WORDS.match(line)) else ""
        lines.append(f"    {key}: {{{_versions(getattr(types[name], key).as_dict(), key, catalogs)}}}" if key else line)
    return "\n".join([*lines, ""])


def _versions(known: dict[str, str], key: str, catalogs: Mapping[str, Catalog]) -> str:
    found = {tag: catalog.get(known["en"], _CONTEXTS[key]) for tag, catalog in catalogs.items()}
    said = {**{tag: message.string for tag, message in found.items() if message and message.string}, **known}
    return ", ".join(f"{tag}: {_scalar(said[tag])}" for tag in ("en", *sorted(said.keys() - {"en"})))


def _scalar(text: str) -> str:
    return f'"{text}"' if _NOT_PLAIN.search(text) else text
