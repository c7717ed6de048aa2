"""A file that appears whole or not at all."""

from __future__ import annotations

import codecs
import contextlib
import os
import secrets
import stat
from pathlib import Path
from typing import TYPE_CHECKING, Final

from actorgraph.errors import ExportError, reason_of
from actorgraph.message import Message

if TYPE_CHECKING:
    from collections.abc import Iterable

NOT_UNICODE: Final = Message.of("a text has characters that are not Unicode")


def write_whole(
    path: str | Path, content: str | bytes, *, within: str | Path | None = None, but_not: Iterable[str | Path] = ()
) -> Path:
    """Write a text in UTF-8, or bytes, to a file, by way of a file beside it that is moved into place.

    Whoever reads the target sees all of what was there or all of what is new. A link is written through to the file
    that it points at, if that lies in the same folder; the mode of an existing target is kept, a new one gets what the
    umask allows.

    Args:
        path: The file; its folder has to exist.
        content: What it is to say.
        within: The folder that no link may lead out of; that of the file unless it is given.
        but_not: Files that stay as they are, since they are read.

    Returns:
        The file that was written.

    Raises:
        ExportError: If it cannot be written; an old file is then untouched and nothing is left beside it.
    """
    named = Path(path)
    target, mode = writable(named, within=within, but_not=but_not)
    try:
        _replace(target, bytes_of(content), mode)
    except UnicodeEncodeError:
        raise ExportError(named.as_posix(), NOT_UNICODE) from None
    except OSError as error:
        raise ExportError(named.as_posix(), reason_of(error)) from None
    return named


def rewrite(path: str | Path, before: str | None, after: str) -> Path:
    """Write what a file is to say instead of what was read of it; a byte order mark stays.

    Args:
        path: The file; its folder has to exist.
        before: What was read of it; None if there was none.
        after: What it is to say.

    Returns:
        The file that was written.

    Raises:
        ExportError: If it says something else by now, or cannot be written; it is then untouched.
    """
    named = Path(path)
    return write_whole(named, unchanged(named, before) + after)


def unchanged(path: str | Path, before: str | None) -> str:
    """Return the byte order mark of a file, or nothing, if it still says what was read of it.

    Args:
        path: The file.
        before: What was read of it; None if there was none.

    Raises:
        ExportError: If it says something else by now.
    """
    named = Path(path)
    try:
        data = named.read_bytes() if before is not None or named.exists() else None
    except OSError as error:
        raise ExportError(named.as_posix(), reason_of(error)) from None
    mark = codecs.BOM_UTF8 if data is not None and data.startswith(codecs.BOM_UTF8) else b""
    if data != (None if before is None else mark + before.encode("utf-8")):
        raise ExportError(named.as_posix(), Message.of("it has changed since it was read"))
    return mark.decode("utf-8")


def bytes_of(content: str | bytes) -> bytes:
    """Return what a file consists of: a text in UTF-8, bytes as they are.

    Raises:
        UnicodeEncodeError: If a text has characters that are not Unicode.
    """
    return content.encode("utf-8") if isinstance(content, str) else content


def writable(
    path: str | Path, *, within: str | Path | None = None, but_not: Iterable[str | Path] = ()
) -> tuple[Path, int | None]:
    """Return what stands at a path, links followed, and its mode, if :func:`write_whole` may write there.

    Args:
        path: The file; its folder has to exist.
        within: The folder that no link may lead out of; that of the file unless it is given.
        but_not: Files that stay as they are, since they are read.

    Raises:
        ExportError: If it may not be written; what is long in the making is better not begun.
    """
    named = Path(path)
    target = Path(os.path.realpath(named))
    try:
        mode = _mode_of(target)
        root = os.path.realpath(named.parent if within is None else within)
        reason: Message | str | None = _why_not_through(target, named, root, mode) or _why_not(target, named, mode)
        if not reason and any(os.path.realpath(file) == str(target) for file in but_not):
            reason = Message.of("it is one of the files that are read")
    except OSError as error:
        reason = reason_of(error)
    if reason:
        raise ExportError(named.as_posix(), reason)
    return target, mode


def _mode_of(target: Path) -> int | None:
    try:
        return target.stat().st_mode
    except (FileNotFoundError, NotADirectoryError):
        return None


def _why_not_through(target: Path, named: Path, root: str, mode: int | None) -> Message | None:
    """Return why a link is not followed: whoever made it may have meant a file of somebody else."""
    if not target.is_relative_to(root):
        return Message.of("it is a link that leads out of '{folder}'", folder=Path(root).as_posix())
    return Message.of("it is a link to a file that is not there") if mode is None and named.is_symlink() else None


def _why_not(target: Path, named: Path, mode: int | None) -> Message | None:
    if mode is None:
        if target.parent.is_dir():
            return None
        return Message.of("there is no folder '{path}'", path=named.parent.as_posix())
    if stat.S_ISDIR(mode):
        return Message.of("it is a folder")
    return None if stat.S_ISREG(mode) else Message.of("it is not a file")


def _replace(target: Path, data: bytes, mode: int | None) -> None:
    beside = target.with_name(f".{target.name[:100]}.{secrets.token_hex(4)}.tmp")
    try:
        _write(beside, data, mode)
        beside.replace(target)
    finally:
        with contextlib.suppress(OSError):
            beside.unlink(missing_ok=True)


def _write(path: Path, data: bytes, mode: int | None) -> None:
    """Write and flush to the disk; the kernel applies the umask to the mode of a new file."""
    with open(path, "xb", opener=lambda name, flags: os.open(name, flags, 0o666)) as stream:
        stream.write(data)
        stream.flush()
        os.fsync(stream.fileno())
    if mode is not None:
        path.chmod(stat.S_IMODE(mode))
