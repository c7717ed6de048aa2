"""Hostile texts, and datasets that hold them in every field."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from actorgraph.model.localtext import LocalText

_RUN = "window.__pwned.push({})"
_BEYOND_YAML = (
    "javascript:PWN",
    " javascript:PWN",
    "\x01javascript:PWN",
    "java\nscript:PWN",
    "java\tscript:PWN",
    "javascript\u2028:PWN",
    "data:text/html,<script>PWN</script>",
    "https://example.org/\n<script>PWN</script>",
    "http:javascript:PWN",
    "https://\u2028<img src=x onerror=PWN>",
    "https://[bad/@@",
    "ftp://evil.invalid/@@",
    "\u2028</script><script>PWN</script>\u2029",
    "\x7f\x85<svg onload=PWN>\ufeff",
    "\u202e<script>PWN</script>",
    "line\r\nbreak<script>PWN</script>",
)
"""What no file can say, because reading refuses it: a dataset that a program makes can."""


def _armed(line, number):
    return line.replace("PWN", _RUN.format(number)).replace("@@", str(number))


@pytest.fixture(scope="session")
def payloads():
    """Texts that would run, load or inject something if they were ever read as markup."""
    lines = Path(__file__).with_name("payloads.txt").read_text(encoding="utf-8").splitlines()
    return tuple(_armed(line, number) for number, line in enumerate(lines))


@pytest.fixture
def hostile(payloads, dataset_with):
    """A dataset, read from a file, that has every payload in every field that takes a text."""
    following = dict(zip(payloads, payloads[1:] + payloads[:1], strict=True))

    def text(payload):
        return {"en": payload, "fr": payload}

    def cited(payload):
        return [{"source": payload, "quote": text(payload), "page": payload, "at": payload}]

    def source(payload):
        address = "https://example.org/" + "".join(payload.split())
        return {"title": text(payload), "publisher": payload, "author": payload, "note": payload, "url": address}

    def actor(payload):
        return {
            "kind": payload,
            "names": {"en": payload, "ar": payload},
            "aliases": [f"also {payload}"],
            "former": [{"name": payload}],
            "country": payload,
            "ids": {payload: payload},
            "note": payload,
            "sources": cited(payload),
        }

    def tie(payload):
        ends = {"from": payload, "to": following[payload], "status": "contested"}
        evidence = {"sources": cited(payload), "disputed_by": cited(payload)}
        return {**ends, **evidence, "role": text(payload), "note": payload}

    def kind(payload):
        words = {name: text(payload) for name in ("label", "verb", "inverse")}
        return {"plural": payload, "family": "hostility", "symbol": payload[:2].strip() or "x", **words}

    together = " ".join(payloads)
    return dataset_with(
        dataset={
            "title": text(together),
            "description": text(together),
            "license": together,
            "authors": list(payloads),
            "as_of": "2020",
        },
        relation_types={f"t{i}": kind(payload) for i, payload in enumerate(payloads)},
        sources={payload: source(payload) for payload in payloads},
        actors={payload: actor(payload) for payload in payloads},
        **{payload: [tie(payload)] for payload in payloads},
    )


@pytest.fixture
def hostile_values(hostile):
    """The hostile dataset with what only a program can put into one: ids, addresses, grades, symbols, characters."""
    extra = [_armed(line, 1000 + number) for number, line in enumerate(_BEYOND_YAML)]
    sources = {}
    for i, (key, source) in enumerate(hostile.sources.items()):
        text = extra[i % len(extra)] if i % 2 else key
        local = LocalText((("en", text),))
        changes = {"url": text, "archive": text, "language": text, "reliability": text, "title": local, "note": local}
        sources[key] = replace(source, **changes)

    def cited(citations):
        return tuple(replace(citation, source=sources[citation.source.id]) for citation in citations)

    def tie(number, relation):
        kind = types[relation.type.name]
        evidence = {"citations": cited(relation.citations), "disputed_by": cited(relation.disputed_by)}
        return replace(relation, id=f"{relation.role} {number}", type=kind, event=str(relation.role), **evidence)

    types = {name: replace(kind, symbol=str(kind.label)) for name, kind in hostile.types.items()}
    actors = {}
    for i, (label, actor) in enumerate(hostile.actors.items()):
        text = extra[i % len(extra)]
        former = tuple(replace(name, name=LocalText(((text, text),))) for name in actor.former)
        changes = {"id": label, "kind": text, "country": text, "names": LocalText(((text, text),)), "former": former}
        actors[label] = replace(actor, citations=cited(actor.citations), **changes)
    relations = tuple(tie(number, relation) for number, relation in enumerate(hostile.relations))
    title = LocalText((("en", " ".join(extra)),))
    return replace(hostile, actors=actors, sources=sources, relations=relations, types=types, title=title)
