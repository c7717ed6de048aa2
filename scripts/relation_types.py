"""The words of the packaged relation types stand in their file and in the catalogues; each gets what the other has.

The file is data that stands by itself, so it holds every language; who translates works in the catalogue alone, and who
adds a type in the file alone.
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


def words_of_types() -> Iterator[Message]:
    """Yield what the packaged types are called, and the words between their two ends."""
    for kind in packaged_types().values():
        for key, context in _CONTEXTS.items():
            yield Message(getattr(kind, key).in_("en"), context=context, place=FILE.name)


def told_already(language: str, catalog: Catalog) -> None:
    """Give a catalogue the words of types that it lacks and the file has."""
    for kind in packaged_types().values():
        for key, context in _CONTEXTS.items():
            versions = getattr(kind, key).as_dict()
            known = catalog.get(versions["en"], context)
            if language in versions and (known is None or not known.string):
                catalog.add(versions["en"], versions[language], context=context)


def file_of_types(catalogs: Mapping[str, Catalog]) -> str:
    """Return the file of the packaged types with their words in every language that has a catalogue."""
    lines, types, name = [], packaged_types(), ""
    for line in FILE.read_text(encoding="utf-8").splitlines():
        name = match[1] if (match := _NAME.fullmatch(line)) else name
        key = match[1] if (match := _WORDS.match(line)) else ""
        lines.append(f"    {key}: {{{_versions(getattr(types[name], key).in_('en'), key, catalogs)}}}" if key else line)
    return "\n".join([*lines, ""])


def _versions(english: str, key: str, catalogs: Mapping[str, Catalog]) -> str:
    texts = {tag: catalog.get(english, _CONTEXTS[key]) for tag, catalog in catalogs.items()}
    said = {"en": english, **{tag: message.string for tag, message in texts.items() if message and message.string}}
    return ", ".join(f"{tag}: {_scalar(text)}" for tag, text in said.items())


def _scalar(text: str) -> str:
    return f'"{text}"' if _NOT_PLAIN.search(text) else text
