"""YAML that is changed and written again with its comments, quotes and braces: ruamel.yaml, in which all is text."""

from __future__ import annotations

import io
import json
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final, cast

from ruamel.yaml import YAML
from ruamel.yaml.comments import CommentedMap, CommentedSeq
from ruamel.yaml.composer import Composer
from ruamel.yaml.constructor import RoundTripConstructor
from ruamel.yaml.emitter import Emitter
from ruamel.yaml.events import CollectionStartEvent
from ruamel.yaml.representer import RoundTripRepresenter
from ruamel.yaml.resolver import VersionedResolver
from ruamel.yaml.scalarstring import DoubleQuotedScalarString

from actorgraph.loading.keys import KEY_LIMIT, NULLS

if TYPE_CHECKING:
    from collections.abc import Callable

    from actorgraph.loading.plain import Plain

_PLAIN: Final = re.compile(r"[\w./(](?:[^\x00-\x1f:#{}\[\],\"\x7f-\x9f\u2028\u2029\ufeff]|:(?=[\w/])|(?<=\S)#)*(?<=\S)")
"""What needs no quotes anywhere, in braces neither."""

_BREAK: Final = re.compile(r"[\r\n\x85\u2028\u2029]")

_ANY_WIDTH: Final = 1_000_000
"""No line is broken that its author did not break."""


class _TextResolver(VersionedResolver):
    """Every scalar is text, as in the language: nothing becomes a number, a date or a truth value."""

    @property
    def versioned_resolver(self) -> Any:
        return {}


def _gap_before(mark: Any) -> int:
    """Return how many spaces stand before a comment: one alone can be a text cut short, which `check` asks about."""
    before = getattr(mark, "buffer", None)
    if before is None:
        return 0
    line = before[before.rfind("\n", 0, mark.pointer) + 1 : mark.pointer]
    return len(line) - len(line.rstrip(" \t"))


class _Quoted(DoubleQuotedScalarString):
    """A text in quotation marks that remembers how it stood between them: an escape is not undone behind its author."""

    __slots__ = ("written",)


class _TextComposer(Composer):
    """Keeps the comments above a list or a mapping in brackets that has one beside it, too."""

    def compose_sequence_node(self, anchor: Any) -> Any:
        return self._composed(super().compose_sequence_node, anchor)

    def compose_mapping_node(self, anchor: Any) -> Any:
        return self._composed(super().compose_mapping_node, anchor)

    def _composed(self, compose: Callable[[Any], Any], anchor: Any) -> Any:
        start = self.parser.peek_event()
        above = start.comment if start.flow_style else None
        if above is not None:
            start.comment = None
        node = compose(anchor)
        if above is not None:
            beside, lines, *rest = node.comment or (None, None)
            node.comment = [beside or above[0], [*(above[1] or ()), *(lines or ())] or None, *rest]
        return node


class _TextConstructor(RoundTripConstructor):
    """Keeps what stands between quotation marks on one line."""

    def construct_scalar(self, node: Any) -> Any:
        made = super().construct_scalar(node)
        if isinstance(made, DoubleQuotedScalarString):
            between = node.start_mark.buffer[node.start_mark.pointer + 1 : node.end_mark.pointer - 1]
            if not _BREAK.search(between):
                made = _Quoted(made)
                made.written = between
        return made


class _TextRepresenter(RoundTripRepresenter):
    """Hands on what stood between quotation marks."""


_TextRepresenter.add_representer(_Quoted, RoundTripRepresenter.represent_double_quoted_scalarstring)


class _TextEmitter(Emitter):
    """Writes what is nothing as nothing, and what stood between quotation marks as it stood there."""

    MAX_SIMPLE_KEY_LENGTH = KEY_LIMIT * 2

    def analyze_scalar(self, scalar: Any) -> Any:
        found = super().analyze_scalar(scalar)
        if not scalar:
            found.allow_flow_plain = True
        return found

    def expect_node(self, *args: Any, **kwargs: Any) -> None:
        first_of_list = kwargs.get("sequence") and not isinstance(self.event, CollectionStartEvent)
        super().expect_node(*args, **kwargs)
        if first_of_list or getattr(self.event, "flow_style", None):
            self.no_newline = False  # what an empty line above the first entry asks of it is not asked of the next one

    def write_plain(self, text: Any, split: Any = True) -> None:
        if not text and self.flow_level:
            self.write_indicator(" ", need_whitespace=False)  # '{A: , B: }', which nobody reads otherwise
        else:
            super().write_plain(text, split)

    def write_comment(self, comment: Any, pre: bool = False) -> None:
        gap = _gap_before(comment.start_mark)
        if not pre and gap and comment.value.startswith("#"):
            wanted = 1 if gap == 1 else max(2, comment.start_mark.column - self.column)
            comment.start_mark.column = self.column + wanted
        super().write_comment(comment, pre)

    def write_double_quoted(self, text: Any, split: Any = True) -> None:
        written = getattr(self.event.value, "written", None)
        if written is None:
            super().write_double_quoted(text, split)
        else:
            self.write_indicator(f'"{written}"', need_whitespace=True)


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
    return _flow(value, quoted=True) if isinstance(value, str) else _flow(value)


def flow(value: Plain) -> str:
    """Return the same, a text in quotes only if it needs them.

    >>> flow("a: b"), flow("JNIM")
    ('"a: b"', 'JNIM')
    """
    return _flow(value)


def _flow(value: Plain, *, quoted: bool = False) -> str:
    if isinstance(value, dict):
        return f"{{{', '.join(f'{_flow(key)}: {_flow(item)}' for key, item in value.items())}}}"
    if isinstance(value, list):
        return f"[{', '.join(map(_flow, value))}]"
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


class _Alone(YAML):
    """Looks for no plug-ins: for each entry it would search a folder."""

    def official_plug_ins(self) -> Any:
        return []


def _yaml(style: Style) -> YAML:
    yaml = _Alone()
    yaml.preserve_quotes = True
    yaml.width = _ANY_WIDTH
    yaml.brace_single_entry_mapping_in_flow_sequence = True
    yaml.Resolver = _TextResolver
    yaml.Composer = _TextComposer
    yaml.Constructor = _TextConstructor
    yaml.Representer = _TextRepresenter
    yaml.Emitter = _TextEmitter
    yaml.indent(mapping=style.indent, sequence=style.dash + 2, offset=style.dash)
    return yaml
