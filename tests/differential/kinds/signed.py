"""Friends and enemies: balance, and the division into blocs."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

import actorgraph
from differential.asking import selection_of
from differential.kinds.question import Question, as_measured, resolved
from differential.oracle.holding import measured
from differential.oracle.signs import actors_of, frustration, least_misplaced, misplaced, pair_signs, settled, triads
from differential.oracle.world import Scope, World


def _share(part: int, whole: int) -> float | None:
    return round(part / whole, 9) if whole else None


def _balance_true(world: World, scope: Scope) -> Any:
    signs = pair_signs(measured(world, resolved(world, scope))[1])
    one_sign = settled(signs)
    counts = triads(one_sign)
    strict = counts["+++"] + counts["+--"]
    count = sum(counts.values())
    least = frustration(one_sign)
    return {
        "pairs": one_sign,
        "both": signs.keys() - one_sign.keys(),
        "triads": counts,
        "strict": _share(strict, count),
        "weak": _share(strict + counts["---"], count),
        "unbalanced": count - strict,
        "frustration": (least, least),
        "left out": least,
        "frustration without what is left out": 0,
    }


def _balance_told(dataset: Any, scope: Scope) -> Any:
    answer = actorgraph.balance(dataset, selection_of(dataset, scope))
    told = answer.as_dict()
    pairs = {frozenset(pair.actors): pair.sign for pair in answer.pairs.values() if pair.sign}
    left_out = _pairs(told["frustrated"])
    return {
        "pairs": pairs,
        "both": _pairs(told["ambivalent"]),
        "triads": told["triads"],
        "strict": told["strict"] if told["strict"] is None else round(told["strict"], 9),
        "weak": told["weak"] if told["weak"] is None else round(told["weak"], 9),
        "unbalanced": len(told["unbalanced"]),
        "frustration": (told["frustration_bound"], told["frustration"]),
        "left out": len(left_out),
        "frustration without what is left out": frustration({p: s for p, s in pairs.items() if p not in left_out}),
    }


def _pairs(told: Iterable[Mapping[str, Any]]) -> set[frozenset[str]]:
    return {frozenset(pair["actors"]) for pair in told}


def _blocs_true(world: World, scope: Scope) -> Any:
    actors, ties = measured(world, resolved(world, scope))
    signs = settled(pair_signs(ties))
    least = least_misplaced(signs)
    return {
        "divided": set(actors_of(signs)),
        "apart": set(actors) - set(actors_of(signs)),
        "misplaced": least,
        "at least": least,
        "misplaced by the blocs": least,
    }


def _blocs_told(dataset: Any, scope: Scope) -> Any:
    answer = actorgraph.blocs(dataset, selection_of(dataset, scope))
    told = answer.as_dict()
    parts = [*told["blocs"], *([actor] for actor in told["alone"])]
    number = {actor: place for place, part in enumerate(parts) for actor in part}
    signs = {frozenset(pair.actors): pair.sign for pair in answer.pairs.values() if pair.sign}
    return {
        "divided": set(number),
        "apart": set(told["apart"]),
        "misplaced": told["misplaced_count"],
        "at least": told["misplaced_bound"],
        "misplaced by the blocs": misplaced(signs, number),
    }


QUESTIONS = (
    Question(name="balance", case=as_measured, true=_balance_true, told=_balance_told),
    Question(name="blocs", case=as_measured, true=_blocs_true, told=_blocs_told),
)
