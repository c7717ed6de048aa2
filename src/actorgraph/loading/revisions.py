"""Files as they stood in a git revision, read by the git program into memory.

The revision may be anybody's text and the repository anybody's: no shell, no option can be smuggled in as a name, and
git is told to run no hook, monitor, filter or pager, and to fetch nothing.
"""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path
from typing import TYPE_CHECKING, Final

from actorgraph.errors import ActorgraphError, QuestionError, reason_of
from actorgraph.loading.files import SIZE_LIMIT, SUFFIXES, text_of, too_large
from actorgraph.loading.shelves import path_beside
from actorgraph.message import Message
from actorgraph.model.suggestions import hint
from actorgraph.problems import Location, Problem

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from actorgraph.loading.shelves import Shelf

_SAFE: Final = (
    "--no-pager",
    "--no-replace-objects",
    "--literal-pathspecs",
    "-c", "core.fsmonitor=false",
    "-c", f"core.hooksPath={os.devnull}",
    "-c", "protocol.allow=never",
)  # fmt: skip
_ENVIRONMENT: Final = {"GIT_OPTIONAL_LOCKS": "0", "GIT_TERMINAL_PROMPT": "0", "GIT_NO_LAZY_FETCH": "1", "LC_ALL": "C"}
_REGULAR: Final = (b"100644", b"100755")
"""The modes of files; symbolic links and other repositories are passed over."""


def texts_of_revision(revision: str, paths: Sequence[Path]) -> tuple[list[tuple[str, str]], list[Problem]]:
    """Return the YAML files under paths as they stood in a revision.

    Args:
        revision: What git takes for a commit.
        paths: Files and folders, as they are called in the working tree; they need not exist there any more, nor
            each of them in the revision: files move.

    Returns:
        The name, ``REVISION:path``, and the text of each file; and what is wrong with the others.

    Raises:
        QuestionError: If git is not there, or knows no such revision, or a path lies in no repository.
    """
    texts: dict[str, str] = {}
    problems: list[Problem] = []
    empty: list[Problem] = []
    for path in paths:
        top = _top(path)
        inside = _inside(top, path)
        files = list(_files(top, _commit(top, revision), inside))
        if not files:
            where = Location(f"{revision}:{inside}")
            told = "'{revision}' holds no .yaml file under '{folder}'"
            empty.append(Problem.of("AG001", told, where, revision=revision, folder=inside))
        for name, text, unreadable in _texts(top, revision, files):
            problems += unreadable
            if text is not None:
                texts[name] = text
    return list(texts.items()), problems if texts or problems else empty


def shelf_of_revision(revision: str, paths: Sequence[Path]) -> Shelf:
    """Return where the tables lie that files of a revision name: in the same revision of the same repository.

    Args:
        revision: What git takes for a commit.
        paths: The files and folders that are read, as they are called in the working tree.
    """

    def shelf(file: str, name: str) -> tuple[str | None, list[Problem]]:
        whole = path_beside(file, name)
        inside = whole.removeprefix(f"{revision}:")
        for top in dict.fromkeys(map(_top, paths)):
            files = [found for found in _files(top, _commit(top, revision), inside) if found[0] == inside]
            for _, text, problems in _texts(top, revision, files):
                return text, problems
        reason = Message.of("there is no such file or folder")
        told = "cannot read '{path}': {reason}"
        return None, [Problem.of("AG001", told, Location(whole), path=whole, reason=reason)]

    return shelf


def commit_of(revision: str, path: Path) -> str:
    """Return the full name of the commit that a revision is in the repository in which a path lies.

    Raises:
        QuestionError: If git is not there, or knows no such revision, or the path lies in no repository.
    """
    return _commit(_top(path), revision)


def _texts(
    top: Path, revision: str, files: Sequence[tuple[str, int | None, str]]
) -> Iterator[tuple[str, str | None, list[Problem]]]:
    """Yield the name and the text of each file, or what keeps it from being one."""
    small = [blob for _, size, blob in files if size is not None and size <= SIZE_LIMIT]
    contents = _contents(top, small)
    for path, size, _ in files:
        name = f"{revision}:{path}"
        if size is None:
            reason = Message.of("the repository holds its name but not its content")
            told = "cannot read '{path}': {reason}"
            yield name, None, [Problem.of("AG001", told, Location(name), path=name, reason=reason)]
        elif size > SIZE_LIMIT:
            yield name, None, [too_large(name)]
        else:
            yield name, *text_of(name, next(contents))


def _top(path: Path) -> Path:
    """Return the folder of the repository in which a path lies."""
    try:
        folder = next(parent for parent in (path, *path.absolute().parents) if parent.is_dir())
    except OSError as error:  # the current folder is gone
        raise QuestionError(
            "cannot look at '{path}': {reason}", path=path.as_posix(), reason=reason_of(error)
        ) from None
    try:
        return Path(os.fsdecode(_git(folder, "rev-parse", "--show-toplevel")).rstrip("\n"))
    except _GitError as error:
        if "not a git repository" in str(error):
            raise QuestionError("'{path}' lies in no git repository", path=path.as_posix()) from None
        raise


def _inside(top: Path, path: Path) -> str:
    return Path(os.path.relpath(os.path.realpath(path), os.path.realpath(top))).as_posix()


def _commit(top: Path, revision: str) -> str:
    try:
        found = _git(top, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{revision}^{{commit}}")
    except (_GitError, ValueError):
        found = b""
    commit = found.decode("ascii").strip()
    if not commit.isalnum():  # git takes ^HEAD for a revision to leave out
        names = _git(top, "for-each-ref", "--format=%(refname:short)").decode("utf-8", "replace").split()
        advice = hint(revision, [name for name in ("HEAD", *names) if name != revision])
        told = "there is no date, file, folder or git revision '{revision}'{advice}"
        raise QuestionError(told, revision=revision, advice=advice)
    return commit


def _files(top: Path, commit: str, inside: str) -> Iterator[tuple[str, int | None, str]]:
    """Yield the path, the size and the blob of each YAML file, sorted; hidden ones are passed over in folders.

    A repository that was cloned in part, or is damaged, lacks some blobs: they have no size.
    """
    under = [] if inside == "." else [inside]
    listed = _git(top, "ls-tree", "-r", "-l", "-z", "--full-tree", commit, "--", *under)
    for entry in sorted(listed.split(b"\0"), key=lambda entry: entry.partition(b"\t")[2]):
        head, _, raw = entry.partition(b"\t")
        name = os.fsdecode(raw)
        if head[:6] not in _REGULAR or not _is_wanted(name, inside):
            continue
        _, _, blob, size = head.split()
        yield name, int(size) if size.isdigit() else None, blob.decode("ascii")


def _contents(top: Path, blobs: Sequence[str]) -> Iterator[bytes]:
    """Yield the content of each blob; one run of git for all of them."""
    answer = _git(top, "cat-file", "--batch", given="\n".join(blobs).encode("ascii"))
    place = 0
    for _ in blobs:
        start = answer.index(b"\n", place) + 1
        size = int(answer[place:start].split()[2])
        yield answer[start : start + size]
        place = start + size + 1


def _is_wanted(name: str, inside: str) -> bool:
    if name == inside:
        return True
    below = name if inside == "." else name.removeprefix(f"{inside}/")
    return name.endswith(SUFFIXES) and not any(part.startswith(".") for part in below.split("/"))


def _inherited() -> dict[str, str]:
    """Return the environment without what tells git of another repository, as its hooks do."""
    return {name: value for name, value in os.environ.items() if not name.startswith("GIT_")}


class _GitError(QuestionError):
    """What git says when it cannot do what it is asked, in its own words."""

    def __init__(self, said: str) -> None:
        ActorgraphError.__init__(self, said)


def _git(folder: Path, *words: str, given: bytes = b"") -> bytes:
    program = shutil.which("git")
    if program is None:
        raise QuestionError("comparing revisions needs the program git, which is not installed")
    try:
        done = subprocess.run(  # noqa: S603  (no shell; every word from outside stands after --end-of-options or --)
            [program, *_SAFE, "-C", str(folder), *words],
            env={**_inherited(), **_ENVIRONMENT},
            input=given,
            capture_output=True,
            check=False,
        )
    except OSError as error:
        raise QuestionError("git cannot be run: {reason}", reason=reason_of(error)) from None
    if done.returncode:
        raise _GitError(done.stderr.decode("utf-8", "replace").strip().removeprefix("fatal: ") or "git failed")
    return done.stdout
