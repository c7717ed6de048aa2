"""The exceptions that actorgraph raises on purpose.

    ActorgraphError
    ├── ReadingError             files that cannot become a dataset        .problems
    ├── QuestionError            a question that cannot be asked
    │   ├── UnknownNameError     a name that no actor has                  .name .suggestions
    │   └── AmbiguousNameError   a name that several actors have           .name .candidates
    ├── UnreadableError          a file of another program's              .path
    ├── EditError                a file that cannot be changed in place    .path
    └── ExportError              a file that cannot be written             .path

An answer that is merely negative (no path between two actors) is a result, not an error.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from actorgraph.message import Message

if TYPE_CHECKING:
    from collections.abc import Sequence

    from actorgraph.message import Part
    from actorgraph.problems import Problem


_LISTED = 6
"""A message names at most so many candidates."""

_REASONS: Final = (
    "file name too long",
    "input/output error",
    "is a directory",
    "no space left on device",
    "no such file or directory",
    "not a directory",
    "operation not permitted",
    "permission denied",
    "read-only file system",
    "too many levels of symbolic links",
)
"""What operating systems say most often; whatever else they say is told as it is."""


class ActorgraphError(Exception):
    """The root of everything actorgraph raises on purpose.

    Attributes:
        message: What is wrong; where others said it, their own words.
    """

    def __init__(self, message: str) -> None:
        self.message = message
        super().__init__(message)

    def __reduce__(self) -> tuple[Any, ...]:
        """Let a copy, also one that comes back from another process, say what this one does."""
        return _made_again, (type(self), self.args, self.__dict__)


def _made_again(kind: type[ActorgraphError], args: tuple[Any, ...], values: dict[str, Any]) -> ActorgraphError:
    error = kind.__new__(kind, *args)
    error.args = args
    error.__dict__.update(values)
    return error


class ReadingError(ActorgraphError):
    """Files that cannot be read, or whose content cannot become a dataset.

    Attributes:
        problems: Everything found wrong, sorted by place; at least one is an error.
    """

    def __init__(self, problems: Sequence[Problem]) -> None:
        self.problems = tuple(problems)
        super().__init__("\n".join(str(problem) for problem in self.problems))


class QuestionError(ActorgraphError):
    """A question that cannot be asked of this dataset: an unknown name, an impossible date."""

    def __init__(self, message: str, /, **values: Part) -> None:
        """Take a sentence with a place for each value, or a message whose places are filled in."""
        super().__init__(message if isinstance(message, Message) else Message.of(message, **values))


class UnknownNameError(QuestionError):
    """A name that no actor of the dataset has.

    Attributes:
        name: The name as it was given.
        suggestions: Up to three labels or names that look like it, the likeliest first.
    """

    def __init__(self, name: str, suggestions: Sequence[str] = ()) -> None:
        self.name = name
        self.suggestions = tuple(suggestions)
        hint = ""
        if self.suggestions:
            quoted = [Message.of("'{word}'", word=suggestion) for suggestion in self.suggestions]
            hint = Message.of("; did you mean {words}?", words=_alternatives(quoted))
        super().__init__(Message.of("no actor is called '{name}'{hint}", name=name, hint=hint))


class AmbiguousNameError(QuestionError):
    """A name that several actors have: actorgraph asks instead of choosing.

    Attributes:
        name: The name as it was given.
        candidates: ``(label, id)`` of each actor that has it, sorted by label.
    """

    def __init__(self, name: str, candidates: Sequence[tuple[str, str]]) -> None:
        self.name = name
        self.candidates = tuple(candidates)
        named = [f"{label} (id:{slug})" for label, slug in self.candidates[:_LISTED]]
        if len(self.candidates) > _LISTED:
            named.append(Message.of("{n} more", n=len(self.candidates) - _LISTED))
        told = "'{name}' names {n} actors: {choices}; ask with an id, such as id:{id}"
        choices, first = _alternatives(named), self.candidates[0][1]
        super().__init__(Message.of(told, name=name, n=len(self.candidates), choices=choices, id=first))


class UnreadableError(ActorgraphError):
    """A file of another program's that cannot be read.

    Attributes:
        path: The file.
    """

    def __init__(self, path: str, reason: str) -> None:
        self.path = path
        super().__init__(Message.of("cannot read '{path}': {reason}", path=path, reason=reason))


class EditError(ActorgraphError):
    """An entry of a file that cannot be changed without touching what stands beside it.

    Attributes:
        path: The file.
    """

    def __init__(self, path: str) -> None:
        self.path = path
        told = "cannot change '{path}' in place, as it is written in an unusual way: change it by hand"
        super().__init__(Message.of(told, path=path))


class ExportError(ActorgraphError):
    """An output file that cannot be written, or not be used; what was there before is untouched.

    Attributes:
        path: The file.
    """

    def __init__(self, path: str, reason: str, doing: str = "write") -> None:
        self.path = path
        cannot = {
            "write": "cannot write '{path}': {reason}",
            "read": "cannot read '{path}': {reason}",
            "embed": "cannot embed '{path}': {reason}",
        }[doing]
        super().__init__(Message.of(cannot, path=path, reason=reason))


def reason_of(error: OSError) -> str:
    """Return what an operating system says is wrong, to stand in a message."""
    said = (error.strerror or str(error)).lower()
    return next((Message.of(reason) for reason in _REASONS if reason == said), said)


def _alternatives(items: Sequence[str]) -> str:
    if len(items) == 1:
        return items[0]
    return Message.of("{words} or {last}", words=tuple(items[:-1]), last=items[-1])
