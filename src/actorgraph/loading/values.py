"""One reader for each form of values, and the keys of the language that the table of facts gives."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, Any, Final

from actorgraph.loading.addresses import deceptive_in, why_no_address
from actorgraph.loading.fields import Field, Value, list_of, read_name, read_text
from actorgraph.loading.nodes import Mapping, Scalar
from actorgraph.loading.places import place_value
from actorgraph.loading.quantities import AMOUNTS, COUNTS, SHARES
from actorgraph.message import Message
from actorgraph.model.confidence import GRADES, Confidence
from actorgraph.model.dates import UNKNOWN, DateError, PartialDate
from actorgraph.model.facts import facts_of
from actorgraph.model.forms import (
    AMOUNT,
    CHOICE,
    CHOICES,
    CONFIDENCE,
    COUNT,
    DATE,
    END,
    LANGUAGE,
    LOCAL_NAME,
    LOCAL_TEXT,
    NAME,
    NAMES,
    SHARE,
    TAGS,
    TEXT,
    TEXTS,
    URL,
)
from actorgraph.model.localtext import UNSTATED, LocalText
from actorgraph.model.period import Period
from actorgraph.model.place import PLACE

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from collections.abc import Mapping as Dictionary

    from actorgraph.loading.fields import Schema
    from actorgraph.loading.nodes import Document, Node
    from actorgraph.model.facts import Fact
    from actorgraph.model.forms import Form

_LANGUAGE_TAG = re.compile(r"[a-z]{2,3}(-[A-Za-z0-9]{2,8})*")


def keys_of(kind: type, own: Dictionary[Form[Any], Value] | None = None) -> tuple[Field, ...]:
    """Return the keys by which the facts of a class are written.

    Args:
        kind: The class, such as :class:`~actorgraph.model.relation.Relation`.
        own: How to read the forms that only the caller knows.
    """
    values = {**VALUES, **(own or {})}
    return tuple(
        Field(
            fact.name,
            values.get(fact.form) or OF_WORDS[fact.form](fact),
            fact.summary,
            kept=fact.path.rpartition(".")[2],
        )
        for fact in facts_of(kind)
    )


def is_open(document: Document, node: Node, address: str) -> bool:
    """Whether a browser opens an address; what is wrong or odd about it is reported."""
    if reason := why_no_address(address):
        document.report("AG111", node, "'{text}' is no web address: {reason}", text=address, reason=reason)
        return False
    if doubt := deceptive_in(address):
        document.report("AG019", node, "look at this address again: {doubt}", doubt=doubt)
    return True


def one_of(choices: Iterable[str]) -> Value:
    """Return the kind of value that is one of a few words."""
    words = {str(choice): choice for choice in choices}
    *others, last = words

    def read_choice(document: Document, node: Node) -> str | None:
        text = read_text(document, node)
        if text is None or text in words:
            return None if text is None else words[text]
        advice = document.adviser.hint(text, words) or Message.of(
            "; write {words} or {last}", words=tuple(others), last=last
        )
        document.report("AG106", node, "'{text}' is not allowed here{advice}", text=text, advice=advice)
        return None

    return Value(read_choice, {"type": "string", "enum": list(words)})


def some_of(choices: Iterable[str], what: str) -> Value:
    """Return the kind of value that is a list of a few words, which are kinds of something."""
    words = tuple(choices)

    def read_choice(document: Document, node: Node) -> str | None:
        text = read_text(document, node)
        if text is None or text in words:
            return text
        advice = document.adviser.hint(text, words) or Message.of("; write one of {words}", words=words)
        document.report("AG106", node, "'{text}' is no kind of {what}{advice}", text=text, what=what, advice=advice)
        return None

    return list_of(read_choice, {"enum": list(words)})


def _read_local_text(document: Document, node: Node) -> LocalText | None:
    if type(node) is not Mapping:
        text = read_text(document, node)
        return None if text is None else LocalText(((UNSTATED, text),))
    versions = []
    for key, child in node.entries:
        if _LANGUAGE_TAG.fullmatch(key.text) is None:
            document.report("AG101", key, "'{text}' is no language tag; write en, fr, ar, ...", text=key.text)
        elif (text := read_text(document, child)) is not None:
            versions.append((key.text, text))
    if not node.entries:
        document.report("AG115", node, "a text in several languages needs at least one")
    return LocalText(tuple(versions)) if versions else None


def _read_local_name(document: Document, node: Node) -> LocalText | None:
    children = [child for _, child in node.entries] if type(node) is Mapping else [node]
    texts = _read_local_text(document, node)
    scalars = [s for s in children if type(s) is Scalar and not s.is_null and s.text.strip()]
    named = [read_name(document, scalar) for scalar in scalars]
    return None if None in named else texts


_date = lru_cache(maxsize=1024)(PartialDate.parse)
_end = lru_cache(maxsize=1024)(PartialDate.parse_end)
_grade = lru_cache(maxsize=1024)(Confidence.parse)
period_from = lru_cache(maxsize=1024)(Period)
"""Returns the period between two dates; a dataset has the same few dates, grades and periods again and again."""


@lru_cache(maxsize=1024)
def period_on(date: PartialDate) -> Period:
    """Return the period of what happened on one date: both its ends are the same day, whichever that is."""
    return Period(date, date)


def _read_date(document: Document, node: Node, parse: Callable[[str], PartialDate] = _date) -> PartialDate | None:
    text = read_text(document, node)
    if text is None:
        return None
    if document.calendar is not None and text.startswith(("after ", "before ", "with ")):
        return document.calendar.read(document, node, text)
    try:
        return parse(text)
    except DateError as error:
        document.tell("AG105", node, error.message)
        return None


def _read_end(document: Document, node: Node) -> PartialDate | None:
    return _read_date(document, node, _end)


def _read_url(document: Document, node: Node) -> str | None:
    text = read_text(document, node)
    return text if text is not None and is_open(document, node, text) else None


def _read_count(document: Document, node: Node) -> int | None:
    text = read_text(document, node)
    if text is None or (text.isascii() and text.isdigit() and len(text) < 10):
        return None if text is None else int(text)
    document.report("AG106", node, "'{text}' is not a whole number", text=text)
    return None


def _read_name_text(document: Document, node: Node) -> str | None:
    name = read_name(document, node)
    return name.text if name else None


def _read_language(document: Document, node: Node) -> str | None:
    text = read_text(document, node)
    if text is None or _LANGUAGE_TAG.fullmatch(text):
        return text
    document.report("AG106", node, "'{text}' is no language tag; write en, fr, ar, ...", text=text)
    return None


def _read_confidence(document: Document, node: Node) -> Confidence | None:
    text = read_text(document, node)
    if text is None:
        return None
    try:
        return _grade(text)
    except ValueError:
        advice = document.adviser.hint(text, ("high", "medium", "low")) or Message.of(
            "; write high, medium, low, or a code from A1 to F6"
        )
        document.report("AG106", node, "'{text}' is no grade of confidence{advice}", text=text, advice=advice)
        return None


def _read_tags(document: Document, node: Node) -> tuple[str, ...]:
    return tuple(dict.fromkeys(NAMED.read(document, node)))


_DATE_PATTERN = r"[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?"
_STRING: Schema = {"type": ["string", "number"], "minLength": 1}
"""Other tools read an unquoted 012 or 1e3 as a number; here it is a text all the same."""
_LOCAL: Schema = {
    "oneOf": [
        _STRING,
        {
            "type": "object",
            "patternProperties": {f"^{_LANGUAGE_TAG.pattern}$": _STRING},
            "additionalProperties": False,
            "minProperties": 1,
        },
    ]
}
_RANGE_PATTERN = rf"{_DATE_PATTERN}( *\.\.( *{_DATE_PATTERN})?)?|\.\. *{_DATE_PATTERN}"
_DATE: Schema = {"type": ["string", "integer"], "pattern": rf"^({_RANGE_PATTERN}|(after|before|with) +\S+)$"}
_END: Schema = {"oneOf": [_DATE, {"const": UNKNOWN}]}

NAMED = list_of(_read_name_text, _STRING)
_LOCAL_NAME = Value(_read_local_name, _LOCAL)

VALUES: Final[Dictionary[Form[Any], Value]] = {
    TEXT: Value(read_text, _STRING),
    LOCAL_TEXT: Value(_read_local_text, _LOCAL),
    LOCAL_NAME: _LOCAL_NAME,
    NAME: Value(_read_name_text, _STRING),
    NAMES: NAMED,
    TAGS: Value(_read_tags, NAMED.schema),
    PLACE: place_value(_LOCAL_NAME, _STRING),
    TEXTS: list_of(read_text, _STRING),
    DATE: Value(_read_date, _DATE),
    END: Value(_read_end, _END),
    URL: Value(_read_url, {"type": "string", "pattern": "^https?://"}),
    LANGUAGE: Value(_read_language, {"type": "string"}),
    CONFIDENCE: Value(_read_confidence, {"enum": list(GRADES)}),
    SHARE: SHARES,
    AMOUNT: AMOUNTS,
    COUNT: COUNTS,
}
OF_WORDS: Final[Dictionary[Form[Any], Callable[[Fact], Value]]] = {
    CHOICE: lambda fact: one_of(fact.words),
    CHOICES: lambda fact: some_of(fact.words, fact.name),
}
NAME_NODES = list_of(read_name, _STRING)
WHOLE_NUMBER = Value(_read_count, {"type": ["integer", "string"], "minimum": 0, "pattern": "^[0-9]{1,9}$"})
