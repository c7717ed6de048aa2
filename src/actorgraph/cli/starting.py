"""`new`: a dataset to begin with."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final

import click

from actorgraph.cli.parameters import Help, Metavar, argument, choice, setting, text
from actorgraph.cli.session import NEGATIVE, UnusableError, remark
from actorgraph.cli.tabling import Asked, OfTable
from actorgraph.message import Message
from actorgraph.wording import LANGUAGES
from actorgraph.wording.phrases import counted

if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import NoReturn

    from actorgraph.cli.command import Command


def _examples() -> tuple[str, ...]:
    from actorgraph.exporters.starter.starter import EXAMPLES

    return tuple(EXAMPLES)


class New(OfTable):
    name = "new"
    about = (
        Help("Make a folder with a small dataset to begin with."),
        Help(
            "All in it is invented and explained by comments: read it, and write your own over it. It checks clean and "
            "draws; a JSON Schema beside it lets editors complete and check what you write, without a network. NAME "
            "has to be a new folder, or an empty one: '.' is the one you are in."
        ),
        Help(
            "With --from the ties are those of a table, or of what else import reads of others, and everybody in them "
            "is declared. Exit code 1 if rows of a table or edges of a network are not in the folder."
        ),
    )

    folder = argument(Metavar("NAME"))
    table = text(
        "--from",
        Metavar("FILE"),
        Help("Begin with the ties of a table, .csv, .tsv or .xlsx, or of another file that import reads."),
    )
    vocabulary = setting("--vocabulary", _examples, Help("The field whose types of ties it uses."))
    lang = choice(
        "--lang",
        lambda: LANGUAGES,
        Help("Language of names, comments and messages; without it, that of LC_ALL, LC_MESSAGES or LANG."),
    )

    def run(self) -> None:
        from actorgraph.documents.terminal import clean
        from actorgraph.exporters.starter.starter import start, starting_texts

        if not self.folder.strip():
            raise UnusableError(Message.of("a path is empty: name a file or a folder"))
        name = Path(self.folder).resolve().name
        if not self.table and self.asked() != Asked():
            raise UnusableError(
                Message.of("these options are of a table: name it, as in {option}", option="--from FILE")
            )
        left = 0
        if self.table:
            texts, left = self._of_table(name)
        else:
            texts = starting_texts(name, self.vocabulary, self.spoken)
        made = start(Path(self.folder), texts)
        for path in made:
            click.echo(clean(path.as_posix()))
        remark(Message.of("now type {commands}", commands=" && ".join(self._next())), self.spoken)
        if left:
            self._tell_left(left)

    def _of_table(self, name: str) -> tuple[dict[str, str], int]:
        """Return the files whose ties are those of a table, and how many rows are in none."""
        from actorgraph.api import Dataset
        from actorgraph.cli.foreign import proposed
        from actorgraph.exporters.starter.starter import EXAMPLES, texts_from_ties
        from actorgraph.loading import read_texts

        beside = {"vocabulary.yaml": f"dataset: {{vocabulary: {EXAMPLES[self.vocabulary]}}}\n"}
        types = read_texts(beside, Dataset).dataset
        ties = proposed(Path(self.table or ""), self.asked(), types, beside, self.spoken)
        found = read_texts({**beside, "ties.yaml": ties.text}, Dataset).dataset
        if not ties.text or found is None:
            raise UnusableError(Message.of("no row of the table is a tie: nothing was made"))
        undeclared = sorted(label for label, actor in found.actors.items() if not actor.declared)
        return texts_from_ties(name, ties.text, undeclared, self.vocabulary, self.spoken), ties.refused

    def _tell_left(self, left: int) -> NoReturn:
        """Tell how many rows are not in the folder, and how to go on."""
        told = counted(
            "{n} row is not in it: take the folder away and say more of the table, or write it by hand",
            "{n} rows are not in it: take the folder away and say more of the table, or write them by hand",
            left,
            self.spoken,
        )
        click.echo(told, err=True)
        raise SystemExit(NEGATIVE)

    def _next(self) -> Sequence[str]:
        """Return what to type then."""
        folder = Path(self.folder)
        enter = [] if folder == Path() else [f"cd {_quoted(folder.as_posix())}"]
        return [*enter, "actorgraph check", "actorgraph render"]


def _quoted(path: str) -> str:
    import shlex

    return shlex.quote(path)


STARTING: Final[tuple[type[Command], ...]] = (New,)
