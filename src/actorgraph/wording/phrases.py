"""The fixed phrases of answers and pictures. The English phrase is the key."""

from __future__ import annotations

from typing import Final

_FRENCH: Final = {
    "unknown date": "date inconnue",
    "by {date}": "au plus tard {date}",
    "not before {date}": "au plus tôt {date}",
    "between {first} and {last}": "entre {first} et {last}",
    "undated": "sans date",
    "since": "depuis",
    "on": "le",
    "in": "en",
    "ended, date unknown": "terminé, date inconnue",
    "since {date} at the latest": "depuis {date} au plus tard",
    "since {date} at the earliest": "depuis {date} au plus tôt",
    "since some day between {first} and {last}": "depuis une date entre {first} et {last}",
    "over by {date}": "terminé {date} au plus tard",
    "until {date} at the earliest": "jusqu'à {date} au plus tôt",
    "until some day between {first} and {last}": "jusqu'à une date entre {first} et {last}",
    "high": "élevée",
    "medium": "moyenne",
    "low": "faible",
    "{level} confidence": "confiance {level}",
    "not graded": "non évaluée",
    "contested": "contesté",
    "retracted": "retiré",
    "ended": "terminé",
    "possibly": "peut-être",
    "last evidenced {date}": "attesté pour la dernière fois : {date}",
    "friendly": "amical",
    "hostile": "hostile",
    "neutral": "neutre",
    "no source": "sans source",
    "step": "étape",
    "steps": "étapes",
    "{a} to {b}: {n}": "{a} à {b} : {n}",
    "{a} is {b}": "{a} est {b}",
    "also": "aussi",
    "holds throughout {period}": "tient de bout en bout {period}",
    "the ties hold together {period}": "les liens tiennent ensemble {period}",
    "the ties may have held together {period}": "les liens ont pu tenir ensemble {period}",
    "the ties never held at the same time": "les liens n'ont jamais tenu en même temps",
    "may have held {period}": "a pu tenir {period}",
    "weakest link: {level}": "maillon le plus faible : {level}",
    "no chain of ties connects {a} and {b}": "aucune chaîne de liens ne relie {a} et {b}",
    "scope": "périmètre",
    "everything recorded": "tout ce qui est consigné",
    "as of {date}": "au {date}",
    "record up to {date}": "état du dossier : {date}",
    "layer": "couche",
    "only": "seulement",
    "except": "sauf",
    "min-confidence": "confiance minimale",
    "projection": "projection",
    "sign policy": "règle des signes",
    "directed": "orienté",
    "also called": "aussi appelé",
    "formerly": "anciennement",
    "kind": "type",
    "country": "pays",
    "life": "existence",
    "ids": "identifiants",
    "note": "note",
    "not declared": "non déclaré",
    "no ties": "aucun lien",
    "disputed by": "contesté par",
    "page": "page",
    "n.d.": "s. d.",
    "from day {date}": "du {date}",
    "to day {date}": "au {date}",
    "since day {date}": "depuis le {date}",
    "at all times": "en tout temps",
}

_ENGLISH: Final = {
    "from day {date}": "from {date}",
    "to day {date}": "until {date}",
    "since day {date}": "since {date}",
}
"""Where English has one wording and French needs several, the key is not what people read."""


def phrase(english: str, language: str) -> str:
    """Return a phrase in a language.

    Raises:
        KeyError: If the phrase has not been put into that language.
    """
    return _ENGLISH.get(english, english) if language == "en" else _FRENCH[english]
