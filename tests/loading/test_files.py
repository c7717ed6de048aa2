"""Files, folders and bytes."""

from __future__ import annotations

import codecs
import os
from pathlib import Path

import pytest

from actorgraph import load, read
from actorgraph.errors import ReadingError
from actorgraph.loading import files

ACTORS = "actors:\n  JNIM:\n"


def write(path, data):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data if isinstance(data, bytes) else data.encode())
    return path


def found(*paths):
    return [(p.code, p.location.line, p.location.column) for p in read(paths).problems]


@pytest.mark.parametrize(
    ("data", "line", "column"),
    [
        pytest.param("actors:\n  JNIM: {note: é}\n".encode("latin-1"), 2, 16, id="latin-1"),
        pytest.param("é: é\né: é".encode() + b"\xe9", 2, 5, id="latin-1 after UTF-8"),
        pytest.param("a: “x”\n".encode("cp1252"), 1, 4, id="cp1252"),
        pytest.param(ACTORS.encode("utf-16"), 1, 1, id="UTF-16 with a mark"),
        pytest.param(codecs.BOM_UTF16_BE + ACTORS.encode("utf-16-be"), 1, 1, id="UTF-16 big-endian"),
        pytest.param(codecs.BOM_UTF8 + b"a: b\nc: \xff\n", 2, 4, id="after a byte order mark"),
        pytest.param(codecs.BOM_UTF8 + b"a\xff\n", 1, 2, id="right after a byte order mark"),
        pytest.param(b"a: b\nc: \xed\xa0\x80\n", 2, 4, id="surrogate"),
        pytest.param(b"a: \xc0\x80\n", 1, 4, id="overlong"),
        pytest.param("a: é".encode()[:-1], 1, 4, id="cut off"),
    ],
)
def test_bytes_that_are_not_utf8_have_a_place(tmp_path, data, line, column):
    assert found(write(tmp_path / "a.yaml", data)) == [("AG002", line, column)]


def test_byte_that_is_not_utf8_is_named_behind_a_byte_order_mark(tmp_path):
    path = write(tmp_path / "a.yaml", codecs.BOM_UTF8 + b"a: \xe9\n")
    assert "byte 0xe9" in read([path]).problems[0].message


def test_utf16_without_a_mark_is_full_of_forbidden_characters(tmp_path):
    assert found(write(tmp_path / "a.yaml", ACTORS.encode("utf-16-le")))[0] == ("AG003", 1, 2)


def test_forbidden_characters_are_reported_up_to_a_limit(tmp_path):
    assert len(found(write(tmp_path / "a.yaml", b"\x00" * 1000))) == 20


def test_byte_order_mark_at_the_start_is_passed_over(tmp_path):
    assert list(load(write(tmp_path / "a.yaml", codecs.BOM_UTF8 + ACTORS.encode())).actors) == ["JNIM"]


def test_file_above_the_limit_is_refused(tmp_path, monkeypatch):
    monkeypatch.setattr(files, "SIZE_LIMIT", len(ACTORS) - 1)
    assert found(write(tmp_path / "a.yaml", ACTORS)) == [("AG004", 1, 1)]


def test_file_at_the_limit_is_read(tmp_path, monkeypatch):
    monkeypatch.setattr(files, "SIZE_LIMIT", len(ACTORS))
    assert found(write(tmp_path / "a.yaml", ACTORS)) == []


def test_endless_file_is_refused(monkeypatch):
    monkeypatch.setattr(files, "SIZE_LIMIT", 1024)
    assert found(Path("/dev/zero")) == [("AG004", 1, 1)]


@pytest.mark.parametrize("name", ["missing.yaml", "missing", "missing/a.yaml", "x" * 5000])
def test_missing_file_is_reported(tmp_path, name):
    assert found(tmp_path / name) == [("AG001", 1, 1)]


def test_path_beyond_a_file_is_reported(tmp_path):
    assert found(write(tmp_path / "a.yaml", ACTORS) / "b.yaml") == [("AG001", 1, 1)]


def test_empty_folder_is_reported(tmp_path):
    assert [p.message for p in read([tmp_path]).problems] == [
        f"cannot read '{tmp_path.as_posix()}': the folder holds no .yaml file"
    ]


def test_folder_without_yaml_is_reported(tmp_path):
    write(tmp_path / "notes.txt", "x")
    assert found(tmp_path) == [("AG001", 1, 1)]


@pytest.fixture
def locked(monkeypatch):
    """Make a folder unreadable, for the superuser too."""

    def lock(folder):
        scandir = os.scandir

        def refuse(path):
            if Path(path) == folder:
                raise PermissionError(13, "Permission denied", str(path))
            return scandir(path)

        monkeypatch.setattr(os, "scandir", refuse)

    return lock


def test_unreadable_folder_is_reported(tmp_path, locked):
    write(tmp_path / "a.yaml", ACTORS)
    locked(tmp_path)
    assert [p.message for p in read([tmp_path]).problems] == [f"cannot read '{tmp_path.as_posix()}': permission denied"]


def test_unreadable_folder_in_a_folder_is_reported_and_not_passed_over(tmp_path, locked):
    write(tmp_path / "a.yaml", ACTORS)
    write(tmp_path / "secret" / "b.yaml", ACTORS)
    locked(tmp_path / "secret")
    reading = read([tmp_path])
    assert [p.location.path for p in reading.problems] == [(tmp_path / "secret").as_posix()]
    assert reading.dataset is None


def test_path_that_may_not_be_looked_at_is_reported(tmp_path, monkeypatch):
    def refuse(self, **_):
        raise PermissionError(13, "Permission denied", str(self))

    monkeypatch.setattr(Path, "stat", refuse)
    assert found(tmp_path / "a.yaml") == [("AG001", 1, 1)]


def test_unreadable_file_is_reported(tmp_path, monkeypatch):
    path = write(tmp_path / "a.yaml", ACTORS)
    open_path = Path.open

    def refuse(self, *args, **options):
        if self == path:
            raise PermissionError(13, "Permission denied", str(self))
        return open_path(self, *args, **options)

    monkeypatch.setattr(Path, "open", refuse)
    assert [p.message for p in read([path]).problems] == [f"cannot read '{path.as_posix()}': permission denied"]


def test_link_to_nothing_is_reported(tmp_path):
    write(tmp_path / "a.yaml", ACTORS)
    (tmp_path / "b.yaml").symlink_to(tmp_path / "gone.yaml")
    assert found(tmp_path) == [("AG001", 1, 1)]


def test_folder_is_read_recursively_and_sorted(tmp_path):
    for name in ("b.yaml", "a/z.yml", "a/y.yaml", "c.txt", ".hidden.yaml", ".git/x.yaml"):
        write(tmp_path / name, "")
    paths = [Path(path).relative_to(tmp_path).as_posix() for path in read([tmp_path]).texts]
    assert paths == ["a/y.yaml", "a/z.yml", "b.yaml"]


def test_file_that_is_named_twice_is_read_once(tmp_path):
    path = write(tmp_path / "a.yaml", ACTORS)
    assert found(tmp_path, path, path) == []


def test_file_may_have_any_suffix_if_it_is_named(tmp_path):
    assert list(load(write(tmp_path / "a.txt", ACTORS)).actors) == ["JNIM"]


def test_path_is_reported_as_the_user_named_it(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    write(tmp_path / "graph" / "a.yaml", "x: 1\n")
    assert [str(p.location) for p in read(["graph"]).problems] == ["graph/a.yaml:1:1"]


def test_every_file_is_reported_in_one_run(tmp_path):
    write(tmp_path / "a.yaml", "actors: [\n")
    write(tmp_path / "b.yaml", "actors: 1\n")
    write(tmp_path / "c.yaml", b"\xff")
    assert [(Path(p.location.path).name, p.code) for p in read([tmp_path]).problems] == [
        ("a.yaml", "AG010"),
        ("b.yaml", "AG103"),
        ("c.yaml", "AG002"),
    ]


def test_what_a_broken_file_may_hold_is_not_missed_in_the_others(tmp_path):
    write(tmp_path / "a.yaml", "sources: [\n")
    write(tmp_path / "b.yaml", "hostilities:\n  - {from: A, to: B, sources: [ja]}\n")
    assert [p.code for p in read([tmp_path]).problems] == ["AG010"]


def test_texts_of_readable_files_are_kept(tmp_path):
    path = write(tmp_path / "a.yaml", ACTORS)
    assert read([path]).texts == {path.as_posix(): ACTORS}


def test_load_raises_every_error(tmp_path):
    path = write(tmp_path / "a.yaml", "x: 1\ny: 2\nhostilities:\n  - A -> B\n")
    with pytest.raises(ReadingError) as raised:
        load(path)
    assert [p.code for p in raised.value.problems] == ["AG101", "AG101"]


def test_load_takes_several_paths(tmp_path):
    one = write(tmp_path / "a.yaml", ACTORS)
    other = write(tmp_path / "b.yaml", "actors:\n  ISGS:\n")
    assert list(load(one, str(other)).actors) == ["ISGS", "JNIM"]
