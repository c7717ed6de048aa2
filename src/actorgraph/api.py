"""The front door, for Python and for the command line: read files, get a dataset that knows its graph."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from actorgraph import loading
from actorgraph.errors import ReadingError
from actorgraph.loading import Reading
from actorgraph.model import dataset as model
from actorgraph.model.rolled import rolled_up
from actorgraph.model.selection import selection
from actorgraph.problems import Severity
from actorgraph.queries.answers.answer import Answer, notebook_html

if TYPE_CHECKING:
    import networkx as nx


@dataclass(frozen=True, kw_only=True, repr=False)
class Dataset(model.Dataset):
    """All that is known, as one value, with the graph it makes."""

    def graph(
        self,
        *,
        as_of: str | None = None,
        during: str | None = None,
        only: Iterable[str] = (),
        excluded: Iterable[str] = (),
        layer: str | None = None,
        min_confidence: str | None = None,
        accepted: bool = False,
        tags: Iterable[str] = (),
        places: Iterable[str] = (),
        kinds: Iterable[str] = (),
        countries: Iterable[str] = (),
        roll_up: Iterable[str] = (),
    ) -> nx.MultiDiGraph[str]:
        """Return the dataset as a networkx graph, a new one at each call.

        One node per actor, keyed by its label; one edge per tie, keyed by its id. Two ties between the same actors
        are two edges. :mod:`actorgraph.graph.build` lists the attributes.

        Args:
            as_of: Only ties that hold, surely or possibly, on this date; None or ``"all"`` for all time.
            during: Only ties that hold or happen, surely or possibly, in this period, such as ``"2010..2011"``.
            only: Only ties of these types, by name or plural.
            excluded: No ties of these types.
            layer: ``"friendly"``, ``"hostile"`` or ``"lineage"``.
            min_confidence: ``"low"``, ``"medium"`` or ``"high"``.
            accepted: Whether alleged ties and contested ones are left out.
            tags: Only ties that have one of these tags, and those among actors that have one.
            places: Only ties in one of these places.
            kinds: Only actors of these kinds, and ties among them.
            countries: Only actors of these countries, and ties among them.
            roll_up: Relation types along which parts count for their wholes; ``"sides"`` for the sides.

        Raises:
            QuestionError: If a date cannot be read, or a word is not among those allowed.
        """
        from actorgraph.graph.build import build

        chosen = selection(
            self,
            as_of=as_of,
            during=during,
            only=only,
            excluded=excluded,
            layer=layer,
            min_confidence=min_confidence,
            accepted=accepted,
            tags=tags,
            places=places,
            kinds=kinds,
            countries=countries,
            roll_up=roll_up,
        )
        return build(rolled_up(self, chosen), chosen)

    def _repr_html_(self) -> str:
        from actorgraph.documents.html import html_of
        from actorgraph.presenters.dataset import document_of

        return html_of(document_of(self))


@notebook_html.register
def _(answer: Answer) -> str:
    """Return an answer as notebooks show it."""
    from actorgraph.presenters import present

    return present(answer, "html")


def load(*paths: str | Path) -> Dataset:
    """Return the dataset that files and folders make.

    Args:
        paths: YAML files, or folders that are searched for them, sorted and recursively.

    Raises:
        ReadingError: If they make none; it holds every problem that was found.
    """
    reading = read(paths)
    if reading.dataset is None:
        raise ReadingError([problem for problem in reading.problems if problem.severity is Severity.ERROR])
    return reading.dataset


def read(paths: str | Path | Iterable[str | Path], *, keep_said: bool = False) -> Reading[Dataset]:
    """Read files and folders into one dataset, and report everything that is wrong with them.

    Args:
        paths: YAML files, or folders that are searched for them; one of them may stand by itself.
        keep_said: Whether what each file says, entry by entry, is to be kept beside what is made of it.

    Returns:
        The dataset, if there is one, and all problems; nothing is raised for what stands in a file.
    """
    return loading.read([paths] if isinstance(paths, str | Path) else paths, of=Dataset, keep_said=keep_said)


def read_revision(revision: str, paths: Iterable[str | Path]) -> Reading[Dataset]:
    """Read files and folders as they stood in a git revision; what lies in the working tree is not touched.

    Args:
        revision: A commit, branch or tag, or what git otherwise takes for one, such as ``HEAD~3``.
        paths: YAML files, or folders that are searched for them, as they are called now.

    Returns:
        The dataset, if there is one, and all problems; files are named ``REVISION:path``.

    Raises:
        QuestionError: If git is not there, or knows no such revision, or the paths lie in no repository.
    """
    return loading.read_revision(revision, paths, of=Dataset)
