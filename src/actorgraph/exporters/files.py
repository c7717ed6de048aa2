"""A file that appears whole or not at all."""

from __future__ import annotations

import contextlib
import os
import secrets
import stat
from pathlib import Path

from actorgraph.errors import ExportError, reason_of
from actorgraph.message import Message


def write_whole(path: str | Path, text: str) -> Path:
    """Write a text to a file, in UTF-8, by way of a file beside it that is moved into place.

    Whoever reads the target sees all of the old text or all of the new. A link is written through to what it
    points at; the mode of an existing target is kept, a new one gets what the umask allows.

    Args:
        path: The file; its folder has to exist.
        text: What it is to say.

    Returns:
        The file that was written.

    Raises:
        ExportError: If it cannot be written; an old file is then untouched and nothing is left beside it.
    """
    named = Path(path)
    target = Path(os.path.realpath(named))
    try:
        mode = _mode_of(target)
        if reason := _why_not(target, named, mode):
            raise ExportError(named.as_posix(), reason)
        _replace(target, text.encode("utf-8"), mode)
    except UnicodeEncodeError:
        reason = Message.of("a text has characters that are not Unicode")
        raise ExportError(named.as_posix(), reason) from None
    except OSError as error:
        raise ExportError(named.as_posix(), reason_of(error)) from None
    return named


def _mode_of(target: Path) -> int | None:
    try:
        return target.stat().st_mode
    except (FileNotFoundError, NotADirectoryError):
        return None


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
