"""What is wrong, in a language: the messages of problems and errors."""

from __future__ import annotations

from typing import TYPE_CHECKING

from actorgraph.message import Message, abridged
from actorgraph.wording import ENGLISH
from actorgraph.wording.phrases import filled, term

if TYPE_CHECKING:
    from actorgraph.message import Part


def told(message: str, language: str) -> str:
    """Return a message in a language, on one line; what others said, such as git, stands in their own words.

    >>> told(Message.of("unknown source '{source}'{advice}", source="ja", advice=""), "en")
    "unknown source 'ja'"

    Raises:
        KeyError: If it has not been put into that language.
    """
    if language == ENGLISH or not isinstance(message, Message):
        return abridged(message)
    values = {name: _part(value, language) for name, value in message.values.items()}
    return abridged(filled(term(message.english, language), language, **values))


def _part(value: Part, language: str) -> str | int:
    if isinstance(value, tuple):
        return ", ".join(told(text, language) for text in value)
    return told(value, language) if isinstance(value, str) else value
