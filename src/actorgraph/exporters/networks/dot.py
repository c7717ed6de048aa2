"""DOT, the language of Graphviz: whatever it does not know of an attribute it leaves alone."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from actorgraph.exporters.networks.attributes import ACTOR, TIE, said_of
from actorgraph.exporters.networks.record import RECORD
from actorgraph.scene.palette import LIGHT

if TYPE_CHECKING:
    from collections.abc import Mapping

    from actorgraph.exporters.extract import Extract
    from actorgraph.model.actor import Actor
    from actorgraph.model.relation import Relation

_HEAD: Final = ("node [shape=box, style=rounded]", "graph [overlap=false, splines=true, outputorder=edgesfirst]")


def dot(extract: Extract) -> str:
    """Return what goes out as a directed graph in DOT; a mutual tie has no arrow."""
    record = {name: value for name, of in RECORD.items() if (value := of(extract))}
    lines = [
        *_HEAD,
        *(f"{name}={_quoted(value)}" for name, value in record.items()),
        *(_node(actor, extract) for actor in extract.actors),
        *(_edge(tie, extract) for tie in extract.ties),
    ]
    return "\n".join(["digraph actorgraph {", *(f"  {line};" for line in lines), "}", ""])


def _node(actor: Actor, extract: Extract) -> str:
    said = {"label": _shown(actor.label), **_values(said_of(ACTOR, actor, extract))}
    return f"{_quoted(actor.id)} [{_listed(said)}]"


def _edge(tie: Relation, extract: Extract) -> str:
    colour = LIGHT.signs[tie.type.sign]
    said = {
        "label": _shown(tie.type.name),
        "color": _quoted(colour),
        "fontcolor": _quoted(colour),
        **({"dir": "none"} if tie.mutual else {}),
        "tie": _quoted(tie.id),
        **_values(said_of(TIE, tie, extract)),
    }
    return f"{_quoted(extract.id_of[tie.subject])} -> {_quoted(extract.id_of[tie.object])} [{_listed(said)}]"


def _values(said: Mapping[str, object]) -> dict[str, str]:
    return {name: _quoted(str(value).lower() if isinstance(value, bool) else value) for name, value in said.items()}


def _listed(said: Mapping[str, str]) -> str:
    return ", ".join(f"{name}={value}" for name, value in said.items())


def _quoted(value: object) -> str:
    r"""Return a text in quotation marks; a backslash stands twice, or one at the end would hold the mark open.

    >>> print(_quoted('a "b" \\'))
    "a \"b\" \\"
    """
    text = "".join(letter if letter in "\n\r\t" or letter >= " " else "\ufffd" for letter in str(value))
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'


def _shown(text: str) -> str:
    """Return a text that is drawn, in which an ampersand would begin the name of a character."""
    return _quoted(text.replace("&", "&amp;"))
