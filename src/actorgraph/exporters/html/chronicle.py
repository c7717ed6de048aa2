"""The timeline as the page has it: columns of numbers, days counted from the first one."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from actorgraph.exporters.html.versions import both, by_language
from actorgraph.model.quantity import PERCENT, plain_number
from actorgraph.model.span import ALWAYS, Span
from actorgraph.scene.timeline.bars import bar_of
from actorgraph.scene.timeline.months import most_in_a_month
from actorgraph.scene.timeline.timeline import timeline_of
from actorgraph.wording.series import scale_of_months_words
from actorgraph.wording.thickness import scale_words, thin_words

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

    from actorgraph.model.actor import Actor
    from actorgraph.model.dataset import Dataset
    from actorgraph.model.event import Event
    from actorgraph.model.relation import Relation
    from actorgraph.scene.scene import Scene
    from actorgraph.scene.timeline.axis import Axis
    from actorgraph.scene.timeline.bars import Bar
    from actorgraph.scene.timeline.gauge import Gauge
    from actorgraph.scene.timeline.lives import Life
    from actorgraph.scene.timeline.timeline import Timeline

_EVENT, _UNDATED, _NEVER, _EARLIER = 4, 8, 16, 32
_NOTHING = (0, 0, 0, 0, _NEVER)


def chronicle_of(
    dataset: Dataset,
    drawn: Sequence[Relation],
    scene: Scene,
    numbers: Mapping[str, int],
    days: Span = ALWAYS,
    *,
    events: Iterable[Event] = (),
    gauge: Gauge | None = None,
) -> dict[str, Any]:
    """Return the timeline as plain values.

    ``lanes`` have a side (null: none), whether it is of those who went into it, and the actors in order. ``kin`` are
    who is seen at first beside the actors of the picture, ``axes`` the first day, the last and those between which days
    are compressed, of what is seen first on either screen and of ``all``. ``bars`` of all ties and ``lives`` of all
    actors are columns: the first day drawn, how many more there are, the how manieth is the first sure one (0: none),
    how many follow the last sure one, and flags (1: it goes on before, 2: after, 4: an event, 8: undated, 16: not drawn
    at all, 32: not drawn as it was before the days that are told); of ties that paused, ``spells`` are the columns of
    their spells, by the number of the tie. ``names`` are those that actors took: actor, day, name. ``gauge`` says
    what bars are as thick as, if they are, or else ``columns`` how many events of a month stand as high as a bar. Days
    are counted from day ``from``.

    Args:
        dataset: The dataset.
        drawn: The ties that are drawn.
        scene: What else is drawn.
        numbers: The number of each actor by its label.
        days: The days that are told.
        events: What happened by itself, as far as it is drawn.
        gauge: What bars are as thick as; None if all are equally thick.
    """
    casts = {"landscape": scene.landscape.first.marks, "portrait": scene.portrait.first.marks}
    found = timeline_of(dataset, drawn, scene.sides, casts, days, events=events)
    known = {bar.tie.id: bar for bar in found.bars}
    earlier = {tie.id for tie in found.earlier}
    bars = [known.get(tie.id) or bar_of(dataset, tie, undated=True) for tie in drawn]
    lives = [found.lives.get(actor) for actor in dataset.actors]
    most = most_in_a_month(drawn)
    base = min((int(each.drawn.first) for each in (*bars, *lives) if each is not None), default=0)
    return {
        **({"gauge": _gauge(gauge)} if gauge else {}),
        **({"columns": _columns_of_months(most)} if most and not gauge else {}),
        "from": base,
        "lanes": [[lane.side, lane.gone, [numbers[actor] for actor in lane.actors]] for lane in found.lanes],
        "kin": {name: sorted(numbers[actor] for actor in found.kin[name]) for name in casts},
        "axes": {name: axis and _axis(axis, base) for name, axis in found.axes.items()},
        "bars": _columns(_bar(bar, known, earlier, base) for bar in bars),
        "spells": [
            [place, _columns(_span(spell, base) for spell in bar.spells)]
            for place, bar in enumerate(bars)
            if bar is not None and bar.spells
        ],
        "names": [name for actor in dataset.actors.values() for name in _names(dataset, actor, found, base, numbers)],
        "lives": _columns(_span(life, base) for life in lives),
    }


def _gauge(gauge: Gauge) -> dict[str, Any]:
    name, unit = gauge.name, gauge.unit
    return {
        "name": name,
        **({} if unit in (PERCENT, "") else {"currency": unit}),
        "most": plain_number(gauge.most),
        "scale": both(partial(scale_words, name, gauge.most, unit)),
        "thin": both(partial(thin_words, unit, gauge.others)),
    }


def _columns_of_months(most: int) -> dict[str, Any]:
    return {"most": most, "scale": both(partial(scale_of_months_words, most))}


def _names(
    dataset: Dataset, actor: Actor, found: Timeline, base: int, numbers: Mapping[str, int]
) -> Iterator[list[Any]]:
    """Yield the names that an actor took."""
    for day, name in found.names.get(actor.label, ()):
        yield [numbers[actor.label], day - base, by_language(name) or both(partial(dataset.called, actor.label))]


def _axis(axis: Axis, base: int) -> list[int]:
    return [day - base for day in (axis.first, axis.last, *(day for gap in axis.breaks for day in gap))]


def _bar(bar: Bar | None, known: Collection[str], earlier: Collection[str], base: int) -> Sequence[int]:
    *days, flags = _span(bar, base)
    if bar is None:
        return [*days, flags]
    if bar.tie.id in earlier:
        return [*days, flags + _EARLIER]
    return [*days, flags + _EVENT * bar.is_event + _UNDATED * (bar.tie.id not in known)]


def _span(drawn: Bar | Life | None, base: int) -> Sequence[int]:
    if drawn is None:
        return _NOTHING
    first, last = map(int, drawn.drawn)
    sure = (0, 0) if drawn.solid.is_empty else _within(drawn.solid, first, last)
    return (first - base, last - first, *sure, drawn.opens[0] + 2 * drawn.opens[1])


def _within(span: Span, first: int, last: int) -> tuple[int, int]:
    """Return after how many days sure ones begin, counted from one, and how many days follow them."""
    return int(span.first) - first + 1, last - int(span.last)


def _columns(rows: Iterable[Sequence[int]]) -> list[list[int]]:
    return [list(column) for column in zip(*rows, strict=True)]
