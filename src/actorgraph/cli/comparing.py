"""The question of what changed: `diff`, between two dates or two records."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Final

from actorgraph.cli.options import WithAnswer, WithTies
from actorgraph.cli.parameters import Help, Metavar, argument
from actorgraph.cli.session import DEFAULT_GRAPH, UnusableError, kept, sound
from actorgraph.message import Message

if TYPE_CHECKING:
    from actorgraph.model.dataset import Dataset
    from actorgraph.queries.answers.answer import Answer

_DATE_LIKE: Final = re.compile(r"\d{4}-\d\d?(-\d\d?)?")
"""What nobody writes who does not mean a date, though there may be no such day."""

_SHORT: Final = 10
"""So many digits of the name of a commit are told."""


class Diff(WithTies, WithAnswer):
    name = "diff"
    about = (
        Help("Show what changed from A to B: two dates, or two records."),
        Help(
            "A and B are dates if they read as dates (2017, 2017-03, 2017-03-02); else a file or folder if there is "
            "one; else a git revision, of which the folder named by -g is read: 'diff HEAD~3 HEAD', 'diff HEAD "
            "graph'. Write './2017' for a folder of that name, 'refs/heads/graph' for a branch."
        ),
        Help(
            "Between two dates: what began, happened, had its last day or changed sign after A and until B; possibly, "
            'where a date is known within bounds only. What is known only "by" a date counts at it.'
        ),
        Help(
            "A tie holds while both its actors live. Where one ended or began with an actor, and no date of the tie "
            "says so, that is said; the day then follows from the life of the actor."
        ),
        Help(
            "Between two records also: whether the world changed or the record. What B dates after the last day that "
            "A covers happened in the world; what it dates to that day or before is a correction or a completion of "
            "the record; what it does not date, or dates around that day, cannot be told. Grades, sources and notes "
            "are of the record."
        ),
        Help("With --only, --layer or --min-confidence only ties are told of."),
        Help("--format markdown is a changelog, ready to publish. Exit code 1 if nothing differs."),
    )

    before = argument(Metavar("A"))
    after = argument(Metavar("B"))

    def run(self) -> None:
        dated = _is_date(self.before)
        if dated != _is_date(self.after):
            raise UnusableError(
                Message.of(
                    "compare two dates, or two of files, folders and git revisions; "
                    "write './2017' for a folder of that name"
                )
            )
        self.tell(self._days() if dated else self._records())

    def _days(self) -> Answer:
        from actorgraph.model.asked import day_of
        from actorgraph.queries.diff.diff import diff_days

        dataset = self.dataset()
        return diff_days(dataset, day_of(self.before), day_of(self.after), self.ties_of(dataset))

    def _records(self) -> Answer:
        from actorgraph.queries.diff.diff import diff_records

        (older, old_name), (newer, new_name) = self._record(self.before), self._record(self.after)
        known = replace(  # what was withdrawn can be asked for
            newer,
            types={**older.types, **newer.types},
            actors={**older.actors, **newer.actors},
            relations=tuple({tie.id: tie for tie in (*older.relations, *newer.relations)}.values()),
        )
        return diff_records(older, newer, self.ties_of(known), named=(old_name, new_name))

    def _record(self, name: str) -> tuple[Dataset, str]:
        """Return the dataset of a file or folder, or else of a git revision, and what to call it.

        HEAD is another commit tomorrow: a revision is called by its commit too.
        """
        from actorgraph.api import read, read_revision
        from actorgraph.loading.revisions import commit_of

        if _is_path(name):
            return sound(kept(read([name])), self.spoken), name
        paths = self.graph or (DEFAULT_GRAPH,)
        dataset = sound(kept(read_revision(name, paths)), self.spoken)
        commit = commit_of(name, Path(paths[0]))
        return dataset, name if commit.startswith(name) else f"{name} = {commit[:_SHORT]}"


def _is_path(text: str) -> bool:
    try:
        return bool(text) and Path(text).exists()
    except (OSError, ValueError):  # too long a name, or a null byte
        return False


def _is_date(text: str) -> bool:
    from actorgraph.model.dates import DateError, PartialDate

    try:
        PartialDate.parse(text)
    except DateError as error:
        if _DATE_LIKE.fullmatch(text) and not _is_path(text):
            raise UnusableError(error.message) from None
        return False
    return True


COMPARING: Final = (Diff,)
