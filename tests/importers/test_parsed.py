"""JSON of others: what is read of it, and files that are broken."""

from __future__ import annotations

import pytest

from actorgraph.errors import UnreadableError
from actorgraph.importers import parsed as module
from actorgraph.importers.parsed import parsed
from actorgraph.importers.readers import KINDS, read_in

NAMES = ", ".join(dict.fromkeys(kind.name for kind in KINDS))


def write(folder, data):
    path = folder / "a.json"
    path.write_bytes(data)
    return path


@pytest.mark.parametrize(
    ("data", "entries"),
    [
        (b'\xef\xbb\xbf{"a": 1.5}', [(1, {"a": 1.5})]),
        (b'{"a": 1}\n\n{"b": NaN}\r\n', [(1, {"a": 1}), (3, {"b": "NaN"})]),
        (b"[" + b"9" * 5_000 + b"]", [(1, ["9" * 5_000])]),
        (b'"' + b"[" * 1_000 + b'"', [(1, "[" * 1_000)]),
    ],
)
def test_what_is_read(tmp_path, data, entries):
    assert list(parsed(write(tmp_path, data)).entries) == entries


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (b"", "line 1, column 1: it is no JSON: Expecting value"),
        (b'{"a": [\n{"id"', "line 2, column 6: it is no JSON: "),
        (b'{"a": 1}\n{"b":', "line 2, column 6: it is no JSON: "),
        (b'{\n"a": 1}\n{"b": 2}', "line 3, column 1: it is no JSON: Extra data"),
        (b'{"a": [\n{"id": "\xe9"}]}', "line 2: it is not in UTF-8"),
        ('{"a": 1}'.encode("utf-16"), "line 1: it is not in UTF-8"),
        (b"[\n" * 200_000, "line 101, column 1: more than 100 things stand within one another"),
        (b'{"a": "x\\ud800"}', "line 1: it has half a character"),
        (b"[]", f"it is JSON of no format that is known: {NAMES}"),
        (b'{"edges": []}', f"it is JSON of no format that is known: {NAMES}"),
        (b'{"nodes": [1], "edges": []}', f"it is JSON of no format that is known: {NAMES}"),
        (b'{"category": "tool", "values": []}', f"it is JSON of no format that is known: {NAMES}"),
    ],
)
def test_a_broken_file_is_told_in_one_line(tmp_path, data, why):
    with pytest.raises(UnreadableError) as refused:
        read_in(write(tmp_path, data), {})
    assert why in str(refused.value)
    assert "\n" not in str(refused.value)


@pytest.mark.parametrize("data", [b"[" + b"[]," * 2_000, b"[" + b"1," * 5_000])
def test_what_would_grow_in_memory_is_not_read(tmp_path, monkeypatch, data):
    monkeypatch.setattr(module, "MOST_PARTS", 1_000)
    with pytest.raises(UnreadableError, match="it is too large"):
        parsed(write(tmp_path, data))


def test_a_file_that_nobody_could_review_is_not_opened(tmp_path):
    path = tmp_path / "a.json"
    with path.open("wb") as stream:
        stream.truncate(1_000_000_000)
    with pytest.raises(UnreadableError, match="it is too large"):
        parsed(path)
