"""Two records that tests of what goes out have in common: one with everything in it, one with hostile texts."""

from __future__ import annotations

import json

from actorgraph import load

HOSTILE = [
    '=HYPERLINK("http://evil";"x")',
    "+1+1",
    "-2+3",
    "@SUM(A1)",
    "\t=1",
    "a'b\"c`d\\",
    "\\u0027 END --",
    "line one\nline two\r\nthree",
    "<script>alert(1)</script> & </data> ]]> <!-- -->",
    "--> } ] ) ; DROP -- // /* */",
    "{{x}} %s ${y} #1; end subgraph graph class click",
    "القاعدة reversed",
    "TY  - X",
    "@misc{x, title = {y}}",
    "𝒳 naïve ☃",
    "' || 1=1 //",
    "trailing\\",
]
"""Texts that some format could take for something else."""


def hostile():
    """Return the sections of a record in which whatever can be any text could be taken for something else."""
    names = [" ".join(text.split()) for text in HOSTILE]
    ring = list(zip(names, [*names[1:], names[0]], strict=True))
    return {
        'dataset': {"title": HOSTILE[8], "as_of": "2020-06-01", "license": HOSTILE[5], "authors": HOSTILE[:3]},
        'sources': {
            f"s{number}": {"title": text, "publisher": text, "author": text, "note": text, "date": "2019-05"}
            for number, text in enumerate(HOSTILE)
        },
        'actors': {
            name: {"kind": name, "country": name, "note": text, "ids": {"other": text}, "sources": [f"s{number}"]}
            for number, (name, text) in enumerate(zip(names, HOSTILE, strict=True))
        },
        'relation_types': {"feud": {"plural": "feuds", "sign": -1, "family": "hostility", "direction": "mutual",
                                 "label": HOSTILE[10], "verb": HOSTILE[5]}},
        'supports': [
            {"from": one, "to": other, "role": text, "note": text, "since": "2017-03..2017-06", "place": one,
             "tags": [one], "sources": [{"source": f"s{number}", "quote": text, "page": text, "at": text}]}
            for number, ((one, other), text) in enumerate(zip(ring, HOSTILE, strict=True))
        ],
        'feuds': [{"between": [one, other], "claimed_by": [{"actor": one, "source": "s1", "quote": HOSTILE[3]}]}
               for one, other in ring],
    }  # fmt: skip


def rich():
    """Return the sections of a small record in which everything that a format may carry is said at least once."""
    return {
        'dataset': {"title": {"en": "Rich", "fr": "Riche"}, "as_of": "2025-06-30", "license": "CC-BY-4.0"},
        'sources': {
            "report": {"title": {"en": "A report", "fr": "Un rapport"}, "publisher": "Panel", "author": "A. Writer",
                       "date": "2024-06-27", "url": "https://example.org/a?b=1&c=2", "language": "en",
                       "archive": "https://example.org/archive", "accessed": "2025-01", "reliability": "B"},
            "register": {"title": "Register", "publisher": "Office", "date": "2020"},
            "old": {"publisher": "Nobody"},
        },
        'actors': {
            "State": {"kind": "state", "names": {"en": "The State", "fr": "L'État"}, "country": "State",
                      "ids": {"wikidata": "Q1"}, "sources": ["report"]},
            "Army": {"kind": "armed forces", "aliases": ["FA", {"name": "Forces", "sources": ["old"]}]},
            "Group": {"kind": "armed group", "since": "2010-03-04", "tags": ["north"], "sources": ["report"],
                      "former": [{"name": "Old Group", "since": "2005", "until": "2009", "sources": ["report"]}]},
            "Band": {"kind": "armed group", "since": "2001", "until": "2010-03-04"},
            "Crew": {"kind": "armed group", "until": "2010-03-04"},
            "Holding": {"kind": "company", "country": "State"},
            "Mine": {"kind": "company"},
            "Person": {"kind": "person", "names": {"en": "Per Son"}},
            "People": {"kind": "population"},
            "Alone": {"kind": "party"},
        },
        'events': {"fall": {"name": "the fall", "date": "2012-04-06", "sources": ["report"]}},
        'sides': [{"name": {"en": "North", "fr": "Nord"}, "members": ["Group", "Band", "Crew"], "colour": "sky blue"}],
        'story': [{"day": "2012", "actor": "Group", "text": {"en": "A step.", "fr": "Un pas."}}],
        'mergers': [{"from": ["Band", "Crew"], "into": "Group", "date": "2010-03-04", "sources": ["report"]}],
        'memberships': [{"from": "Army", "to": "State", "since": "..2000", "sources": ["old"]}],
        'leaderships': [{"from": "Person", "to": "Group", "role": {"en": "emir", "fr": "émir"}, "since": "after fall"}],
        'ownerships': [
            {"from": "Holding", "to": "Mine", "share": "25%..50%", "votes": ">50%", "since": "2015-02", "until": "2020",
             "sources": [{"source": "register", "page": "7"}]},
            {"from": "Person", "to": "Holding", "share": "59.8%", "sources": ["register"]},
            {"from": "State", "to": "Mine", "share": "<5%", "since": "2016-01-02", "sources": ["register"]},
        ],
        'hostilities': [
            {"from": "Group", "to": "Army", "spells": [{"since": "2011", "until": "2013-01", "sources": ["report"]},
                                                       {"since": "2015-05-06..2015-08", "until": "unknown"},
                                                       {"since": "2021"}], "sources": ["report"]},
            {"from": "Group", "to": "Army", "since": "2022-02-03", "confidence": "B2", "status": "contested",
             "count": "~300", "place": {"name": "Goma", "at": [-1.68, 29.23]}, "disputed_by": ["old"],
             "sources": [{"source": "report", "quote": {"en": "they fight", "fr": "ils se battent"}, "at": "line 3"}]},
            {"from": "Army", "to": "Group", "status": "retracted", "sources": ["old"]},
        ],
        'supports': [
            {"from": "State", "to": "Army", "support": ["arms", "money"], "amount": "290000 EUR", "tags": ["a; b", "c"],
             "claimed_by": [{"actor": "State", "source": "report", "quote": "we help"}, "Army"],
             "denied_by": ["Group"], "note": {"en": "A note", "fr": "Une note"}, "confidence": "high"},
            {"from": "State", "to": "Army", "status": "alleged", "until": "unknown"},
        ],
        'partnerships': [{"between": ["State", "Army"], "since": "1999-12-31", "until": "2001-01-01"},
                      {"between": ["Army", "State"], "since": "2003", "sources": ["report"]}],
        'negotiations': [{"parties": [["State", "Army"], ["Group"]], "mediators": ["People"], "since": "2013-06-18"}],
    }  # fmt: skip


SHIPPED = ("graph", "examples/eastern-congo", "examples/florence", "examples/french-media")
MADE = {"rich": rich, "hostile": hostile}
ALL = (*SHIPPED, *MADE)
"""What records there are to export and to take back: those that the project ships, and those of this module."""


def record_called(name, folder):
    """Return one of them as a dataset.

    Args:
        name: One of :data:`ALL`.
        folder: An empty folder.
    """
    if name in SHIPPED:
        return load(name)
    path = folder / "record.yaml"
    path.write_text(json.dumps(MADE[name](), ensure_ascii=False), encoding="utf-8")
    return load(path)
