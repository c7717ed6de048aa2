"""RIS and BibTeX, read back by rispy and bibtexparser: every document with what is known of it."""

from __future__ import annotations

import re

import bibtexparser
import pytest
import rispy

from actorgraph.exporters.references.bibtex import _COMMANDS
from actorgraph.model.selection import selection

TEX = {command: letter for letter, command in _COMMANDS.items()}
COMMAND = re.compile("|".join(map(re.escape, sorted(TEX, key=len, reverse=True))))


def plain(text):
    return COMMAND.sub(lambda match: TEX[match[0]], text)


def line(text, source):
    return None if text is None else " ".join(text.in_(source.language or "en").split())


def exact(date):
    return date and date.written if date is None or ".." not in date.written else None


def by_rispy(text):
    found = {}
    for entry in rispy.loads(text):
        date = (entry.get("date") or "").strip("/").replace("/", "-") or None
        found[entry["id"]] = {
            "title": entry.get("title"),
            "author": (entry.get("authors") or [None])[0],
            "publisher": entry.get("publisher"),
            "date": date,
            "url": (entry.get("urls") or [None])[0],
            "language": entry.get("language"),
            "notes": "; ".join(entry.get("notes") or []),
        }
    return found


def by_bibtexparser(text):
    library = bibtexparser.parse_string(text)
    assert not library.failed_blocks
    found = {}
    for entry in library.entries:
        fields = {field.key: field.value for field in entry.fields}
        texts = {name: fields[name][1:-1] if name in fields else None for name in ("title", "author", "publisher")}
        found[plain(fields["sourceid"])] = {
            **{name: text and plain(text) for name, text in texts.items()},
            "date": fields.get("date"),
            "url": fields.get("url"),
            "language": fields.get("language"),
            "notes": plain(fields.get("note", "")),
        }
    return found


READERS = {"ris": by_rispy, "bibtex": by_bibtexparser}


@pytest.mark.parametrize("name", READERS)
def test_every_document_comes_back(record, sent, name):
    found = READERS[name](sent(record, name))
    assert list(found) == list(record.sources)
    for source in record.sources.values():
        told = found[source.id]
        assert told["title"] == line(source.title, source)
        assert told["author"] == line(source.author, source)
        assert told["publisher"] == line(source.publisher, source)
        assert told["date"] == exact(source.date)
        assert told["url"] == source.url
        assert told["language"] == source.language
        for said in (line(source.note, source), source.archive, source.reliability):
            assert (said or "") in told["notes"]


def test_ris_as_it_is_written(rich, sent):
    assert sent(rich, "ris").split("\r\n\r\n")[-1].split("ER  - \r\n")[2] == "\r\n".join(
        [
            "TY  - GEN",
            "ID  - report",
            "TI  - A report",
            "AU  - A. Writer",
            "PB  - Panel",
            "PY  - 2024",
            "DA  - 2024/06/27/",
            "Y2  - 2025/01//",
            "UR  - https://example.org/a?b=1&c=2",
            "LA  - en",
            "N1  - title: Un rapport",
            "N1  - archive: https://example.org/archive",
            "N1  - reliability: B",
            "",
        ]
    )


def test_bibtex_as_it_is_written(rich, sent):
    assert sent(rich, "bibtex").split("\n\n")[2] == (
        "@misc{report,\n"
        "  title = {{A report}},\n"
        "  author = {{A. Writer}},\n"
        "  publisher = {{Panel}},\n"
        "  year = {2024},\n"
        "  month = jun,\n"
        "  date = {2024-06-27},\n"
        "  url = {https://example.org/a?b=1&c=2},\n"
        "  urldate = {2025-01},\n"
        "  language = {en},\n"
        "  note = {title: Un rapport; archive: https://example.org/archive; reliability: B},\n"
        "  sourceid = {report},\n"
        "}\n"
    )


def test_a_date_within_bounds_is_no_year(dataset_with, sent):
    record = dataset_with(sources={"s": {"title": "T", "publisher": "P", "date": "2017-03..2018"}})
    assert by_rispy(sent(record, "ris"))["s"]["date"] is None
    assert "PY  -" not in sent(record, "ris")
    assert by_bibtexparser(sent(record, "bibtex"))["s"]["notes"] == "date: 2017-03..2018"


def test_keys_of_bibtex_are_told_apart(dataset_with, sent):
    record = dataset_with(supports=[{"from": "A", "to": "B", "sources": ["https://e.org/A?b", "https://e.org/a/b"]}])
    library = bibtexparser.parse_string(sent(record, "bibtex"))
    assert [entry.key for entry in library.entries] == ["https:-e.org-A-b", "https:-e.org-a-b-2"]


def test_only_what_is_cited_goes_out_with_what_is_chosen(rich, sent):
    assert list(by_rispy(sent(rich, "ris", selection(rich, only=["ownership"], kinds=["company"])))) == ["register"]
