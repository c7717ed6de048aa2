"""Reading shares, amounts and counts."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Final

from actorgraph.loading.fields import Value, read_text
from actorgraph.loading.nodes import Scalar
from actorgraph.message import Message
from actorgraph.model.quantity import CURRENCY, NUMBER, PERCENT, Quantity, QuantityError
from actorgraph.model.quantity_hints import has_unit, hint_for

if TYPE_CHECKING:
    from actorgraph.loading.fields import Schema
    from actorgraph.loading.nodes import Document, Node

_parse = lru_cache(maxsize=1024)(Quantity.parse)
_SHARE_FORMS: Final = Message.of('write 59.8%, 25%..50%, <5%, ">50%" or, of a rounded figure, ~60%')
_AMOUNT_FORMS: Final = Message.of(
    'write 290000 EUR, 200000..300000 EUR, <5000 EUR, ">5000 EUR" or, of a rounded figure, ~300000 EUR'
)
_COUNT_FORMS: Final = Message.of('write 300, 200..300, <300, ">300" or, of a rounded figure, ~300')


def _read_share(document: Document, node: Node) -> Quantity | None:
    return _read(document, node, PERCENT, Message.of("a share"), _SHARE_FORMS)


def _read_amount(document: Document, node: Node) -> Quantity | None:
    return _read(document, node, None, Message.of("an amount of money"), _AMOUNT_FORMS)


def _read_count(document: Document, node: Node) -> Quantity | None:
    return _read(document, node, "", Message.of("a count"), _COUNT_FORMS)


def _read(document: Document, node: Node, unit: str | None, what: Message, forms: Message) -> Quantity | None:
    if type(node) is Scalar and not node.is_null and not node.plain and not node.text.strip():
        document.report("AG115", node, "nothing is read here: what begins with '>' stands in quotes")
        return None
    text = read_text(document, node)
    if text is None:
        return None
    try:
        found = _parse(text)
    except QuantityError as error:
        if error.message is not None:
            document.tell("AG106", node, error.message)
            return None
    else:
        if has_unit(found, unit):
            return found
    told = "'{text}' cannot be read as {what}: {suggestion}"
    document.report("AG106", node, told, text=text, what=what, suggestion=hint_for(text, unit, forms))
    return None


def _schema(bound: str, after: str = "") -> Schema:
    pattern = rf"((~|>=|<=|>|<)?{bound}|{bound} *\.\. *({bound})?|\.\. *{bound}){after}"
    return {"type": ["string", "integer"], "pattern": f"^({pattern})$"}


SHARES: Final = Value(_read_share, _schema(rf"{NUMBER}{PERCENT}"), is_number=True)
AMOUNTS: Final = Value(_read_amount, _schema(NUMBER, rf" {CURRENCY}"), is_number=True)
COUNTS: Final = Value(_read_count, _schema(r"(?:0|[1-9][0-9]{0,14})"), is_number=True)
