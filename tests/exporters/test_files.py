"""A file appears whole or not at all."""

from __future__ import annotations

import errno
import os
import re
import signal
import stat
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import pytest

from actorgraph.errors import ExportError
from actorgraph.exporters.files import rewrite, write_whole

OLD, NEW = "old\n", "new: Ménaka, القاعدة\n"
LENGTH = 3_000_000


@pytest.fixture
def target(tmp_path):
    """A file that is there already, alone in its folder."""
    path = tmp_path / "page.html"
    path.write_text(OLD, encoding="utf-8")
    return path


@pytest.fixture
def umask():
    """Set the umask, and set it back."""
    before = os.umask(0o022)
    os.umask(before)
    yield os.umask
    os.umask(before)


@pytest.fixture
def unprivileged():
    """Be nobody for a while: the administrator may write everywhere."""
    administrator = os.geteuid() == 0
    if administrator:
        os.seteuid(65534)
    yield
    if administrator:
        os.seteuid(0)


def mode(path):
    return stat.S_IMODE(path.stat().st_mode)


def content(folder):
    return sorted(path.name for path in folder.iterdir())


def fail_with(number):
    def fail(*_):
        raise OSError(number, os.strerror(number))

    return fail


def test_writes_the_text_in_utf_8_with_its_line_ends(tmp_path):
    text = "a\nb\r\nÉ القاعدة 𝒳\n"
    assert write_whole(tmp_path / "new.html", text) == tmp_path / "new.html"
    assert (tmp_path / "new.html").read_bytes() == text.encode("utf-8")
    assert content(tmp_path) == ["new.html"]


def test_replaces_an_old_file(target):
    write_whole(str(target), NEW)
    assert target.read_text(encoding="utf-8") == NEW
    assert content(target.parent) == ["page.html"]


def test_a_relative_path_is_taken_from_the_working_folder(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    write_whole("new.html", NEW)
    assert content(tmp_path) == ["new.html"]


@pytest.mark.parametrize("number", [errno.ENOSPC, errno.EIO, errno.EDQUOT])
def test_a_disk_that_fails_leaves_the_old_file_and_nothing_beside_it(target, monkeypatch, number):
    monkeypatch.setattr(os, "fsync", fail_with(number))
    with pytest.raises(ExportError, match=re.escape(os.strerror(number).lower())) as raised:
        write_whole(target, NEW)
    assert raised.value.path == target.as_posix()
    assert target.read_text(encoding="utf-8") == OLD
    assert content(target.parent) == ["page.html"]


def test_a_disk_that_fails_leaves_no_new_file(tmp_path, monkeypatch):
    monkeypatch.setattr(os, "fsync", fail_with(errno.ENOSPC))
    with pytest.raises(ExportError, match="no space left on device"):
        write_whole(tmp_path / "new.html", NEW)
    assert content(tmp_path) == []


def test_a_move_that_fails_leaves_the_old_file_and_nothing_beside_it(target, monkeypatch):
    monkeypatch.setattr(Path, "replace", fail_with(errno.EACCES))
    with pytest.raises(ExportError, match="permission denied"):
        write_whole(target, NEW)
    assert target.read_text(encoding="utf-8") == OLD
    assert content(target.parent) == ["page.html"]


def test_an_interruption_leaves_the_old_file_and_nothing_beside_it(target, monkeypatch):
    def interrupt(_):
        raise KeyboardInterrupt

    monkeypatch.setattr(os, "fsync", interrupt)
    with pytest.raises(KeyboardInterrupt):
        write_whole(target, NEW)
    assert target.read_text(encoding="utf-8") == OLD
    assert content(target.parent) == ["page.html"]


def test_a_folder_is_no_target(tmp_path):
    folder = tmp_path / "page.html"
    folder.mkdir()
    with pytest.raises(ExportError, match=r"cannot write '.*page\.html': it is a folder"):
        write_whole(folder, NEW)
    assert content(tmp_path) == ["page.html"]
    assert content(folder) == []


def test_a_pipe_is_no_target(tmp_path):
    pipe = tmp_path / "page.html"
    os.mkfifo(pipe)
    with pytest.raises(ExportError, match="it is not a file"):
        write_whole(pipe, NEW)
    assert stat.S_ISFIFO(pipe.stat().st_mode)


def test_a_device_is_not_replaced():
    with pytest.raises(ExportError, match="it is not a file"):
        write_whole(os.devnull, NEW)
    assert stat.S_ISCHR(os.stat(os.devnull).st_mode)  # noqa: PTH116


def test_a_missing_folder_is_not_made(tmp_path):
    with pytest.raises(ExportError, match=r"there is no folder '.*absent'"):
        write_whole(tmp_path / "absent" / "page.html", NEW)
    assert content(tmp_path) == []


def test_a_file_is_no_folder(target):
    with pytest.raises(ExportError, match="there is no folder"):
        write_whole(target / "page.html", NEW)
    assert target.read_text(encoding="utf-8") == OLD


def test_a_name_that_is_too_long_is_an_error_of_ours(tmp_path):
    with pytest.raises(ExportError, match="name too long"):
        write_whole(tmp_path / ("a" * 300), NEW)
    assert content(tmp_path) == []


def test_the_longest_name_can_be_written(tmp_path):
    name = "a" * 250 + ".html"
    write_whole(tmp_path / name, NEW)
    assert content(tmp_path) == [name]


def test_a_folder_that_may_not_be_written_to(unprivileged, request):
    folder = Path(tempfile.mkdtemp())
    request.addfinalizer(lambda: (folder.chmod(0o755), folder.joinpath("page.html").unlink(), folder.rmdir()))
    (folder / "page.html").write_text(OLD, encoding="utf-8")
    folder.chmod(0o555)
    with pytest.raises(ExportError, match="permission denied"):
        write_whole(folder / "page.html", NEW)
    assert (folder / "page.html").read_text(encoding="utf-8") == OLD
    assert content(folder) == ["page.html"]


def test_a_folder_that_may_not_be_looked_into(unprivileged, request):
    folder = Path(tempfile.mkdtemp())
    request.addfinalizer(lambda: (folder.chmod(0o755), folder.rmdir()))
    folder.chmod(0o000)
    with pytest.raises(ExportError, match="permission denied"):
        write_whole(folder / "page.html", NEW)


@pytest.mark.parametrize(("mask", "expected"), [(0o022, 0o644), (0o077, 0o600), (0o002, 0o664), (0o000, 0o666)])
def test_a_new_file_gets_what_the_umask_allows(tmp_path, umask, mask, expected):
    umask(mask)
    write_whole(tmp_path / "new.html", NEW)
    assert mode(tmp_path / "new.html") == expected


@pytest.mark.parametrize("kept", [0o600, 0o640, 0o755, 0o444])
def test_the_mode_of_an_old_file_is_kept(target, umask, kept):
    target.chmod(kept)
    umask(0o077)
    write_whole(target, NEW)
    assert target.read_text(encoding="utf-8") == NEW
    assert mode(target) == kept


def test_a_link_in_the_folder_is_written_through(target):
    link = target.with_name("link.html")
    link.symlink_to(target)
    assert write_whole(link, NEW) == link
    assert link.is_symlink()
    assert target.read_text(encoding="utf-8") == NEW
    assert content(link.parent) == ["link.html", "page.html"]


@pytest.mark.parametrize("steps", [1, 2])
def test_a_link_that_leads_out_of_the_folder_is_not_followed(target, tmp_path, steps):
    link = tmp_path / "told" / "link.html"
    link.parent.mkdir()
    link.symlink_to(target)
    if steps == 2:
        link = link.with_name("second.html")
        link.symlink_to("link.html")
    with pytest.raises(ExportError, match=r"it is a link that leads out of '.*told'"):
        write_whole(link, NEW)
    assert target.read_text(encoding="utf-8") == OLD


def test_a_folder_that_is_a_link_is_followed_only_within_the_folder_that_was_told(target, tmp_path):
    told = tmp_path / "told"
    told.mkdir()
    (told / "out").symlink_to(tmp_path)
    with pytest.raises(ExportError, match="leads out of"):
        write_whole(told / "out" / "page.html", NEW, within=told)
    assert target.read_text(encoding="utf-8") == OLD
    write_whole(told / "out" / "page.html", NEW)
    assert target.read_text(encoding="utf-8") == NEW


def test_a_link_to_a_file_that_is_not_there_is_not_followed(tmp_path):
    link = tmp_path / "link.html"
    link.symlink_to("target.html")
    with pytest.raises(ExportError, match="it is a link to a file that is not there"):
        write_whole(link, NEW)
    assert content(tmp_path) == ["link.html"]


def test_a_file_that_is_read_is_not_written(target):
    link = target.with_name("link.html")
    link.symlink_to(target)
    for named in (target, link):
        with pytest.raises(ExportError, match="it is one of the files that are read"):
            write_whole(named, NEW, but_not=[target.parent / "." / "page.html"])
    assert target.read_text(encoding="utf-8") == OLD


def test_a_link_to_itself_is_an_error_of_ours(tmp_path):
    link = tmp_path / "link.html"
    link.symlink_to("link.html")
    with pytest.raises(ExportError):
        write_whole(link, NEW)
    assert link.is_symlink()


def test_what_somebody_else_left_beside_it_stays(target):
    stray = target.with_name(f".{target.name}.{os.getpid()}.tmp")
    stray.write_text("not ours", encoding="utf-8")
    write_whole(target, NEW)
    assert target.read_text(encoding="utf-8") == NEW
    assert stray.read_text(encoding="utf-8") == "not ours"


def writing(target, letters):
    """Start to write long texts of one letter again and again, and return the process once it does."""
    program = f"""
from actorgraph.exporters.files import rewrite, write_whole
print("ready", flush=True)
while True:
    for letter in {letters!r}:
        write_whole({str(target)!r}, letter * {LENGTH})
"""
    writer = subprocess.Popen([sys.executable, "-c", program], stdout=subprocess.PIPE, text=True)
    assert writer.stdout.readline() == "ready\n"
    return writer


def test_whoever_reads_meanwhile_sees_one_whole_text(target):
    with writing(target, "xyz") as writer:
        try:
            seen = [OLD]
            while len(seen) < 25 and writer.poll() is None:
                text = target.read_text(encoding="utf-8")
                if text != seen[-1]:
                    seen.append(text)
        finally:
            writer.kill()
    assert len(seen) == 25
    assert set(seen) <= {OLD, *(letter * LENGTH for letter in "xyz")}


def test_killed_while_writing_it_leaves_all_of_one_text(target):
    for run in range(15):
        with writing(target, "xy") as writer:
            time.sleep(0.04 * (run * 0.618 % 1))
            writer.send_signal(signal.SIGKILL)
        assert writer.returncode == -signal.SIGKILL
        assert target.read_text(encoding="utf-8") in {OLD, "x" * LENGTH, "y" * LENGTH}
    left = [name for name in content(target.parent) if name != "page.html"]
    assert all(re.fullmatch(r"\.page\.html\.[0-9a-f]{8}\.tmp", name) for name in left)


def test_what_was_read_is_written_anew_with_its_byte_order_mark(target):
    target.write_bytes(b"\xef\xbb\xbf" + OLD.encode())
    assert rewrite(target, OLD, NEW) == target
    assert target.read_bytes() == b"\xef\xbb\xbf" + NEW.encode()


@pytest.mark.parametrize("before", ["other\n", None])
def test_what_has_changed_meanwhile_is_not_written_over(target, before):
    with pytest.raises(ExportError, match="it has changed since it was read"):
        rewrite(target, before, NEW)
    assert target.read_text(encoding="utf-8") == OLD
    target.unlink()
    with pytest.raises(ExportError, match="no such file or directory"):
        rewrite(target, OLD, NEW)
    assert rewrite(target, None, NEW).read_text(encoding="utf-8") == NEW
