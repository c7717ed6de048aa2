"""The exceptions that actorgraph raises on purpose.

    ActorgraphError
    ├── ReadingError             files that cannot become a dataset        .problems
    ├── QuestionError            a question that cannot be asked
    │   ├── UnknownNameError     a name that no actor has                  .name .suggestions
    │   └── AmbiguousNameError   a name that several actors have           .name .candidates
    └── ExportError              a file that cannot be written             .path

An answer that is merely negative (no path between two actors) is a result, not an error.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from actorgraph.problems import Problem


_LISTED = 6
"""A message names at most so many candidates."""


class ActorgraphError(Exception):
    """The root of everything actorgraph raises on purpose."""


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


class UnknownNameError(QuestionError):
    """A name that no actor of the dataset has.

    Attributes:
        name: The name as it was given.
        suggestions: Up to three labels or names that look like it, the likeliest first.
    """

    def __init__(self, name: str, suggestions: Sequence[str] = ()) -> None:
        self.name = name
        self.suggestions = tuple(suggestions)
        hint = f"; did you mean {_alternatives(self.suggestions)}?" if self.suggestions else ""
        super().__init__(f"no actor is called '{name}'{hint}")


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
            named.append(f"{len(self.candidates) - _LISTED} more")
        choices = _alternatives(named, quote="")
        super().__init__(
            f"'{name}' names {len(self.candidates)} actors: {choices}; "
            f"ask with an id, such as id:{self.candidates[0][1]}"
        )


class ExportError(ActorgraphError):
    """An output file that cannot be written, or not be used; what was there before is untouched.

    Attributes:
        path: The file.
    """

    def __init__(self, path: str, reason: str, doing: str = "write") -> None:
        self.path = path
        super().__init__(f"cannot {doing} '{path}': {reason}")


def _alternatives(items: Sequence[str], quote: str = "'") -> str:
    quoted = [f"{quote}{item}{quote}" for item in items]
    if len(quoted) == 1:
        return quoted[0]
    return ", ".join(quoted[:-1]) + f" or {quoted[-1]}"
