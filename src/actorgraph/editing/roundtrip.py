"""YAML that is changed and written again with its comments, quotes and braces: ruamel.yaml, in which all is text."""

from __future__ import annotations

import io
import json
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final, cast

from ruamel.yaml import YAML
from ruamel.yaml.comments import CommentedMap, CommentedSeq
from ruamel.yaml.resolver import VersionedResolver
from ruamel.yaml.scalarstring import DoubleQuotedScalarString

from actorgraph.loading.keys import NULLS

if TYPE_CHECKING:
    from actorgraph.editing.plain import Plain

_PLAIN: Final = re.compile(r"[\w./(](?:[^\x00-\x1f:#{}\[\],\"\x7f-\x9f\u2028\u2029\ufeff]|:(?=[\w/])|(?<=\S)#)*(?<=\S)")
"""What needs no quotes anywhere, in braces neither."""

_ANY_WIDTH: Final = 1_000_000
"""No line is broken that its author did not break."""


class _TextResolver(VersionedResolver):
    """Every scalar is text, as in the language: nothing becomes a number, a date or a truth value."""

    @property
    def versioned_resolver(self) -> Any:
        return {}


@dataclass(frozen=True, slots=True)
class Style:
    """How a file is set.

    Attributes:
        indent: How much further in the keys of a mapping stand than its own key.
        dash: How much further in the dashes of a list stand than its key.
    """

    indent: int = 2
    dash: int = 2


PLAIN: Final = Style()
"""How this program sets what it writes itself."""


def load(text: str, style: Style = PLAIN) -> Any:
    """Return YAML as mappings and lists that remember how they were written."""
    return _yaml(style).load(text)


def dump(data: Any, style: Style = PLAIN) -> str:
    """Return the text of what :func:`load` returned, with what was changed in it."""
    stream = io.StringIO()
    _yaml(style).dump(data, stream)
    return stream.getvalue()


def inline(value: Plain) -> str:
    """Return a value on one line, lists and mappings in brackets and braces, a text in quotes.

    >>> inline([{"since": "2010", "until": "2012"}, "a: b"]), inline("; ")
    ('[{since: 2010, until: 2012}, "a: b"]', '"; "')
    """
    return _inline(value, quoted=True)


def _inline(value: Plain, *, quoted: bool = False) -> str:
    if isinstance(value, dict):
        return f"{{{', '.join(f'{_inline(key)}: {_inline(item)}' for key, item in value.items())}}}"
    if isinstance(value, list):
        return f"[{', '.join(map(_inline, value))}]"
    if value is None:
        return "~"
    if not quoted and value not in NULLS and _PLAIN.fullmatch(value):
        return value
    return f'"{"".join(map(_escaped, value))}"'


def _escaped(character: str) -> str:
    """Return a character as it stands between double quotes."""
    printable = character.isprintable() and character not in '"\\'
    return character if printable else json.dumps(character)[1:-1]


def written(value: Plain, *, flow: bool = True) -> Any:
    """Return a value as ruamel.yaml writes it: what would be nothing without quotes gets them.

    Args:
        value: The value.
        flow: Whether lists and mappings stand in brackets and braces.
    """
    made: Any
    if isinstance(value, dict):
        made = CommentedMap((_scalar(key), written(item)) for key, item in value.items())
    elif isinstance(value, list):
        made = CommentedSeq(map(written, value))
    else:
        return _scalar(value)
    if flow:
        made.fa.set_flow_style()
    else:
        made.fa.set_block_style()
    return made


def _scalar(value: str | None) -> str | None:
    if value is None or (_PLAIN.fullmatch(value) and value not in NULLS):
        return value
    return cast("str", DoubleQuotedScalarString(value))


def _yaml(style: Style) -> YAML:
    yaml = YAML()
    yaml.preserve_quotes = True
    yaml.width = _ANY_WIDTH
    yaml.Resolver = _TextResolver
    yaml.indent(mapping=style.indent, sequence=style.dash + 2, offset=style.dash)
    return yaml
