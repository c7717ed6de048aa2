"""Bring the catalogues up to date with all that the program can say; --check says what is wrong with them instead.

A new message is added without a text, one that nothing asks for any more is dropped; the others keep theirs, set as
their language sets them. A new language begins with an empty file: ``touch src/actorgraph/wording/locale/de.po``.
"""

from __future__ import annotations

import io
import sys
from pathlib import Path
from string import Formatter
from typing import TYPE_CHECKING, Final

from babel.messages.catalog import Catalog
from babel.messages.pofile import read_po, write_po
from typography import typeset
from vocabulary import words, words_of_page, words_of_types
from written import messages_of

import actorgraph

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from babel.messages.catalog import Message

SOURCE: Final = Path(actorgraph.__file__).parent
FOLDER: Final = SOURCE / "wording" / "locale"
WIDTH: Final = 120
_HEADER: Final = """\
msgid ""
msgstr ""
"Language: {old.locale}\\n"
"MIME-Version: 1.0\\n"
"Content-Type: text/plain; charset=utf-8\\n"
"Content-Transfer-Encoding: 8bit\\n"
"Plural-Forms: nplurals={old.num_plurals}; plural={old.plural_expr};\\n"
"""


def wanted(language: str) -> Catalog:
    """Return every message that the program can say and a language has no words for elsewhere, without texts."""
    catalog = Catalog(fuzzy=False)
    written = (message for path in sorted(SOURCE.rglob("*.py")) for message in messages_of(path))
    for message in (*written, *words(), *words_of_types(language), *words_of_page()):
        catalog.add((message.english, message.many) if message.many else message.english, context=message.context)
    return catalog


def read(path: Path) -> Catalog:
    """Return the catalogue of a language as it stands."""
    return read_po(io.BytesIO(path.read_bytes()), locale=path.stem)


def updated(old: Catalog, template: Catalog) -> str:
    """Return the file of a catalogue with the messages of the template and no other."""
    new = Catalog(locale=old.locale, fuzzy=False)
    new.mime_headers = old.mime_headers  # its number of plurals: Babel's own for a language changes with its releases
    for message in template:
        known = old.get(message.id, message.context)
        if message.id:
            texts = tuple(typeset(text, old.locale.language) for text in _several(known.string if known else ""))
            string = texts if message.pluralizable else texts[0]
            new.add(message.id, string, flags=_doubt(known), context=message.context)
    stream = io.BytesIO()
    write_po(stream, new, width=WIDTH, sort_output=True, no_location=True, omit_header=True)
    return f"{_HEADER.format(old=old)}\n{stream.getvalue().decode('utf-8')}"


def wrong_with(catalog: Catalog) -> Iterator[str]:
    """Yield what is wrong with the texts of a catalogue: missing, in doubt, or with other places than the English."""
    for message in catalog:
        if not message.id:
            continue
        texts = _several(message.string)
        if not all(texts):
            yield f"no text: {message.id!r}"
        elif message.fuzzy:
            yield f"in doubt: {message.id!r}"
        elif any(_places(text) != _places(_several(message.id)[-1]) for text in texts):
            yield f"other places: {message.string!r} for {message.id!r}"


def _doubt(message: Message | None) -> set[str]:
    return {"fuzzy"} if message is not None and message.fuzzy else set()


def _several(text: str | Iterable[str]) -> list[str]:
    return [text] if isinstance(text, str) else list(text)


def _places(text: str) -> set[tuple[str, str]]:
    """Return the places to fill in, each with how it is to be filled."""
    return {(name, how or "") for _, name, how, _ in Formatter().parse(text) if name is not None}


def _brought_up_to_date(path: Path, text: str) -> list[str]:
    """Write a file, or say that it is not what it should be."""
    if "--check" not in sys.argv:
        path.write_text(text, encoding="utf-8")
    elif path.read_text(encoding="utf-8") != text:
        return [f"{path.name} is out of date: run python scripts/words.py"]
    return []


def main() -> None:
    """Write the catalogues, or check them."""
    wrong: list[str] = []
    for path in sorted(FOLDER.glob("*.po")):
        old = read(path)
        text = updated(old, wanted(path.stem))
        wrong += _brought_up_to_date(path, text)
        wrong += [f"{path.name}: {words}" for words in wrong_with(read(path))]
    if wrong:
        sys.exit("\n".join(wrong))


if __name__ == "__main__":
    main()
