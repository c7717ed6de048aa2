"""What can be said of a table of anybody's on the command line: of `import` and of `new --from` the same."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from actorgraph.cli.command import Command
from actorgraph.cli.parameters import Help, Metavar, choice, flag, number, text, words
from actorgraph.cli.session import UnusableError
from actorgraph.message import Message

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence


def _orders() -> tuple[str, ...]:
    from actorgraph.importers.days import ORDERS

    return ORDERS


@dataclass(frozen=True, slots=True)
class Asked:
    """What was said of a table.

    Attributes:
        columns: The head of the column of each field.
        meant: The type that each word means.
        kind: The type of all ties, if they are all of one.
        order: What comes first in days such as 02/03/2017, if it was said.
        where: What a column has to say in the rows that are taken.
        titles: Whether a source that is neither an id nor an address is what a document is called.
        head_line: The line of the heads, if it was said.
    """

    columns: Mapping[str, str] = field(default_factory=dict)
    meant: Mapping[str, str] = field(default_factory=dict)
    kind: str | None = None
    order: str | None = None
    where: Mapping[str, str] = field(default_factory=dict)
    titles: bool = False
    head_line: int | None = None

    def options(self) -> dict[str, object]:
        """Return what was said, by the option that said it; nothing of those that were not typed."""
        said = {
            "--map": self.columns,
            "--type-map": self.meant,
            "--type": self.kind,
            "--dates": self.order,
            "--where": self.where,
            "--source-titles": self.titles,
            "--head-line": self.head_line,
        }
        return {option: value for option, value in said.items() if value not in ({}, None, False)}


def refuse_options(asked: Asked, what: Message, but: Collection[str] = ()) -> None:
    """Refuse what was said of columns, of a file that has none.

    Args:
        asked: What was said.
        what: What the file is.
        but: The options that say something of it nevertheless.

    Raises:
        UnusableError: If anything was said.
    """
    for option in asked.options():
        if option not in but:
            told = "{option} says nothing of {what}: it is for tables, and for the networks of others"
            raise UnusableError(Message.of(told, option=option, what=what))


class OfTable(Command):
    """A command that reads tables of anybody's."""

    columns = words(
        "--map", Metavar("FIELD=HEAD,..."), Help("Which column of a table says what, as in from=Actor,to=Target.")
    )
    meant = words("--type-map", Metavar("WORD=TYPE,..."), Help("What a word for a type means, as in ally=partnership."))
    kind = text("--type", Metavar("TYPE"), Help("All ties of a table are of this type."))
    order = choice(
        "--dates", _orders, Help("What comes first in days such as 02/03/2017; without it they are refused.")
    )
    where = words(
        "--where",
        Metavar("HEAD=VALUE,..."),
        Help("Only rows whose column says so, as in Location=Mali; in a list too."),
    )
    titles = flag(
        "--source-titles",
        Help("A source that is neither an id nor an address is what a document is called: make an entry of it."),
    )
    head_line = number(
        "--head-line", Metavar("N"), Help("The line of the heads; without it the first that has two of them.")
    )

    def asked(self) -> Asked:
        """Return what was said of a table.

        Raises:
            UnusableError: If what has to be a pair is none.
        """
        return Asked(
            pairs(self.columns, "from=Actor"),
            pairs(self.meant, "ally=partnership"),
            self.kind,
            self.order,
            pairs(self.where, "Location=Mali"),
            self.titles,
            self.head_line,
        )


def pairs(words: Sequence[str], example: str) -> dict[str, str]:
    """Return words such as ``from=Actor`` as pairs.

    Raises:
        UnusableError: If one of them is no pair.
    """
    for word in words:
        if "=" not in word:
            raise UnusableError(Message.of("'{word}' is no pair: write it as {example}", word=word, example=example))
    return {name.strip(): value.strip() for name, _, value in (word.partition("=") for word in words)}
