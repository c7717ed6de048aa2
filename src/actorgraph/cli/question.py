"""What a question is: the dataset and the ties that it is about in, an answer out. Here all of them are asked."""

from __future__ import annotations

from abc import abstractmethod
from dataclasses import replace
from typing import TYPE_CHECKING

from actorgraph.cli.options import WithAnswer, WithDay
from actorgraph.cli.remarks import remarks_on

if TYPE_CHECKING:
    from actorgraph.model.dataset import Dataset
    from actorgraph.model.selection import Selection
    from actorgraph.queries.answers.answer import Answer


class Question(WithDay, WithAnswer):
    """A question that is answered from everything recorded."""

    @abstractmethod
    def ask(self, dataset: Dataset, selected: Selection) -> Answer:
        """Ask the library."""

    def run(self) -> None:
        """Read, ask, and tell the answer."""
        dataset = self.dataset()
        answer = self.ask(dataset, self.selected_of(dataset))
        self.tell(replace(answer, notes=(*answer.notes, *remarks_on(answer, self.as_of))))


class Measurement(Question):
    """A question that is answered as of the dataset's own day."""

    def selected_of(self, dataset: Dataset) -> Selection:
        """Return which ties of a dataset are asked about: of its own day, unless another or a period is."""
        selected = super().selected_of(dataset)
        return selected if self.as_of is not None else selected.at_its_own_time(dataset)
