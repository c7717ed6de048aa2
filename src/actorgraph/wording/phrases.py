"""The fixed phrases of answers and pictures, and the words of the vocabulary. The English is the key."""

from __future__ import annotations

from typing import Final

_FRENCH: Final = {
    "unknown date": "date inconnue",
    "by {date}": "au plus tard {date}",
    "not before {date}": "au plus tôt {date}",
    "between {first} and {last}": "entre {first} et {last}",
    "undated": "sans date",
    "on": "le",
    "in": "en",
    "since {date}": "depuis {date}",
    "since {date} at the latest": "depuis {date} au plus tard",
    "since {date} at the earliest": "depuis {date} au plus tôt",
    "since some day between {first} and {last}": "depuis une date comprise entre {first} et {last}",
    "from {date}": "à partir {date}",
    "from {date} at the latest": "à partir {date} au plus tard",
    "from {date} at the earliest": "à partir {date} au plus tôt",
    "from some day between {first} and {last}": "à partir d'une date comprise entre {first} et {last}",
    "from {first} until {last}": "{first} {last}",
    "until {date}": "jusqu'{date}",
    "until {date} at the earliest": "au moins jusqu'{date}",
    "until some day between {first} and {last}": "jusqu'à une date comprise entre {first} et {last}",
    "over by {date}": "terminé {date} au plus tard",
    "ended on an unknown date": "terminé à une date inconnue",
    "high": "élevée",
    "medium": "moyenne",
    "low": "faible",
    "not graded": "non évaluée",
    "{level} confidence": "confiance {level}",
    "cannot be judged": "ne peut être jugé",
    "contested": "contesté",
    "retracted": "retiré",
    "ended": "terminé",
    "last evidenced {date}": "attesté pour la dernière fois {date}",
    "friendly": "amical",
    "hostile": "hostile",
    "neutral": "neutre",
    "no source": "sans source",
    "1 step": "1 étape",
    "{n} steps": "{n} étapes",
    "{a} to {b}: {n}": "Entre {a} et {b} : {n}",
    "both names are those of one actor: {a}": "les deux noms sont ceux d'un même acteur : {a}",
    "also: {tie}": "aussi : {tie}",
    "took place {period}": "a eu lieu {period}",
    "holds throughout {period}": "lien continu {period}",
    "holds {period}": "lien continu {period}",
    "held {period}": "lien continu {period}",
    "may have held {period}": "lien possible {period}",
    "undated, so taken to hold at all times": "sans date, donc réputé tenir en tout temps",
    "the ties hold together {period}": "liens simultanés {period}",
    "the ties have held together {period}": "liens simultanés {period}",
    "the ties held together {period}": "liens simultanés {period}",
    "the ties may have held together {period}": "liens peut-être simultanés {period}",
    "the ties may have held together": "liens peut-être simultanés",
    "the ties are undated, so taken to hold together": "liens sans date, donc réputés simultanés",
    "the ties never held at the same time": "liens jamais simultanés",
    "signs multiply to {sign}": "produit des signes : {sign}",
    "weakest link: {level}": "maillon le plus faible : confiance {level}",
    "no chain of ties connects {a} and {b}": "aucune chaîne de liens ne relie {a} et {b}",
    "nothing found": "aucun résultat",
    "scope: {parts}": "périmètre : {parts}",
    "everything recorded": "tout ce qui est consigné",
    "as of {date}": "au {date}",
    "record up to {date}": "état du dossier : {date}",
    "{layer} layer": "couche : {layer}",
    "lineage": "filiation",
    "only {types}": "seulement {types}",
    "except {types}": "sauf {types}",
    "confidence at least {level}": "confiance au moins {level}",
    "directed": "orienté",
    "measure: {name}": "mesure : {name}",
    "sign policy: {signs}": "règle des signes : {signs}",
    "{name}: {text}": "{name} : {text}",
    "also called": "aussi appelé",
    "formerly": "anciennement",
    "kind": "type",
    "country": "pays",
    "life": "existence",
    "ids": "identifiants",
    "note": "note",
    "same note": "même note",
    "sources": "sources",
    "used in a tie but not declared": "employé dans un lien mais non déclaré",
    "no ties": "aucun lien",
    "disputed by {sources}": "contesté par {sources}",
    "n.d.": "s. d.",
    "ties left out: {n}": "liens écartés : {n}",
    "the same actors down to rank {n}": "mêmes acteurs jusqu'au rang {n}",
    "new down to rank {n}: {actors}": "nouveau jusqu'au rang {n} : {actors}",
    "gone: {actors}": "disparu : {actors}",
    "and 1 more tie between them": "et 1 autre lien entre eux",
    "and {n} more ties between them": "et {n} autres liens entre eux",
    "no two actors are friends or enemies": "il n'y a ni amis ni ennemis",
    "signed pairs: {n} · triads: {kinds}": "paires signées : {n} · triades : {kinds}",
    "no triad, so no score": "aucune triade, donc aucun indice",
    "balance of triads: strict {strict}, weak {weak}": "équilibre des triades : strict {strict}, faible {weak}",
    "frustration: {n} (of {pairs} pairs; fewer are impossible)": (
        "frustration : {n} (sur {pairs} paires ; minimum prouvé)"
    ),
    "frustration: between {lower} and {n} (of {pairs} pairs; not proven)": (
        "frustration : entre {lower} et {n} (sur {pairs} paires ; minimum non prouvé)"
    ),
    "two camps: {a} against {b}": "deux camps : {a} contre {b}",
    "under {n} policies on signs: {ranges}": "selon {n} règles des signes : {ranges}",
    "out of balance: {actors} ({signs})": "en déséquilibre : {actors} ({signs})",
    "settled if {a} and {b} were {sign} (triads this settles: {n}, upsets: {m})": (
        "équilibrée si le lien entre {a} et {b} était {sign} (triades ainsi rétablies : {n}, rompues : {m})"
    ),
    "in the way of two camps (one smallest set; there may be others)": (
        "ce qui empêche deux camps (un plus petit ensemble ; il peut y en avoir d'autres)"
    ),
    "both friends and enemies, left out": "à la fois amis et ennemis, écartés",
    "misplaced: friends in different blocs, enemies in one (other divisions may do as well)": (
        "mal placés : amis dans des blocs différents, ennemis dans le même "
        "(d'autres divisions peuvent faire aussi bien)"
    ),
    "no bloc of two or more": "aucun bloc de deux acteurs ou plus",
    "bloc {n} ({size}): {actors}": "bloc {n} ({size}) : {actors}",
    "alone against others: {actors}": "seuls contre d'autres : {actors}",
    "without such a tie: {actors}": "sans lien de ce genre : {actors}",
    "modularity: {value}": "modularité : {value}",
    "misplaced: {n} (of {pairs} pairs; fewer are impossible)": (
        "mal placées : {n} (sur {pairs} paires ; minimum prouvé)"
    ),
    "misplaced: {n} (of {pairs} pairs; not proven, at least {lower})": (
        "mal placées : {n} (sur {pairs} paires ; minimum non prouvé, au moins {lower})"
    ),
}

_FRENCH_TERMS: Final = {
    "actor": "acteur",
    "confidence": "confiance",
    "direction": "sens",
    "family": "famille",
    "from": "de",
    "holds": "en vigueur",
    "kind": "type",
    "meaning": "signification",
    "path": "chaîne",
    "publisher": "éditeur",
    "rank": "rang",
    "sign": "signe",
    "since": "depuis",
    "status": "statut",
    "step": "étape",
    "ties": "liens",
    "title": "titre",
    "to": "vers",
    "until": "jusqu'à",
    "url": "adresse",
    "value": "valeur",
    "one-way": "sens unique",
    "mutual": "réciproque",
    "either": "l'un ou l'autre",
    "forward": "direct",
    "backward": "inverse",
    "yes": "oui",
    "possibly": "peut-être",
    "no": "non",
    "high": "élevée",
    "medium": "moyenne",
    "low": "faible",
    "accepted": "admis",
    "contested": "contesté",
    "retracted": "retiré",
    "cooperation": "coopération",
    "hierarchy": "hiérarchie",
    "hostility": "hostilité",
    "diplomacy": "diplomatie",
    "armed group": "groupe armé",
    "armed forces": "forces armées",
    "state": "État",
    "government": "gouvernement",
    "company": "entreprise",
    "party": "parti",
    "person": "personne",
    "place": "lieu",
    "arms": "armes",
    "training": "formation",
    "money": "argent",
    "territory": "territoire",
    "operations": "opérations",
    "troops": "troupes",
    "intelligence": "renseignement",
    "materiel": "matériel",
    "degree": "degré",
    "betweenness": "intermédiarité",
    "simple undirected graph: actors are neighbours or not, however many ties join them; self-ties left out": (
        "graphe simple non orienté : deux acteurs sont voisins ou non, quel que soit le nombre de liens ; "
        "sans les liens d'un acteur avec lui-même"
    ),
    "there are more chains than are listed": "il existe d'autres chaînes que celles de cette liste",
    "in-degree": "degré entrant",
    "out-degree": "degré sortant",
    "friendly-degree": "degré amical",
    "hostile-degree": "degré hostile",
    "closeness": "proximité",
    "classic-closeness": "proximité classique",
    "eigenvector": "vecteur propre",
    "pagerank": "PageRank",
    "katz": "Katz",
    "pn": "indice PN",
    "pn-in": "indice PN entrant",
    "pn-out": "indice PN sortant",
    "simple undirected graph of friendly ties, however many join two actors; self-ties left out": (
        "graphe simple non orienté des liens amicaux, quel que soit leur nombre entre deux acteurs ; "
        "sans les liens d'un acteur avec lui-même"
    ),
    "simple undirected graph of hostile ties, however many join two actors; self-ties left out": (
        "graphe simple non orienté des liens hostiles, quel que soit leur nombre entre deux acteurs ; "
        "sans les liens d'un acteur avec lui-même"
    ),
    "simple directed graph: an arrow from one actor to another if any tie runs so, however many do; mutual ties run "
    "both ways; self-ties left out": (
        "graphe simple orienté : une flèche d'un acteur à l'autre si un lien va dans ce sens, quel que soit le nombre "
        "de liens ; les liens réciproques vont dans les deux sens ; sans les liens d'un acteur avec lui-même"
    ),
    "two simple undirected graphs, one of friendly and one of hostile ties; actors who are both friends and enemies "
    "are neighbours in both; neutral ties and self-ties left out": (
        "deux graphes simples non orientés, des liens amicaux et des liens hostiles ; les acteurs à la fois amis et "
        "ennemis sont voisins dans les deux ; sans les liens neutres ni ceux d'un acteur avec lui-même"
    ),
    "two simple directed graphs, one of friendly and one of hostile ties, mutual ties running both ways; actors who "
    "are both friends and enemies are joined in both; neutral ties and self-ties left out": (
        "deux graphes simples orientés, des liens amicaux et des liens hostiles, les liens réciproques allant dans les "
        "deux sens ; les acteurs à la fois amis et ennemis sont liés dans les deux ; sans les liens neutres ni ceux "
        "d'un acteur avec lui-même"
    ),
    "signed undirected graph: two actors are friends if all their signed ties are friendly, enemies if all are "
    "hostile; pairs that are both are left out and listed; neutral ties and self-ties make no edge": (
        "graphe signé non orienté : deux acteurs sont amis si tous leurs liens signés sont amicaux, ennemis si tous "
        "sont hostiles ; les paires qui sont les deux à la fois sont écartées et énumérées ; ni les liens neutres ni "
        "ceux d'un acteur avec lui-même ne comptent"
    ),
    "each pair counts as often as there are ties": "chaque paire compte autant de fois qu'elle a de liens",
    "some of the ties that count hold only possibly on that day": (
        "certains des liens pris en compte ne sont que possibles à cette date"
    ),
    "there are more triads out of balance than are listed": (
        "il existe d'autres triades en déséquilibre que celles de cette liste"
    ),
    "without low-confidence ties": "sans les liens de confiance faible",
    "without contested ties": "sans les liens contestés",
    "without ties that hold only possibly": "sans les liens seulement possibles",
    "without any of these": "sans aucun de ceux-ci",
    "rank without low-confidence ties": "rang sans les liens de confiance faible",
    "value without low-confidence ties": "valeur sans les liens de confiance faible",
    "rank without contested ties": "rang sans les liens contestés",
    "value without contested ties": "valeur sans les liens contestés",
    "rank without ties that hold only possibly": "rang sans les liens seulement possibles",
    "value without ties that hold only possibly": "valeur sans les liens seulement possibles",
    "rank without any of these": "rang sans aucun de ceux-ci",
    "value without any of these": "valeur sans aucun de ceux-ci",
    "changed": "changé",
    "pairs": "paires",
    "strict": "strict",
    "weak": "faible",
    "frustration": "frustration",
    "frustration_bound": "frustration au moins",
    "number": "numéro",
    "triad": "triade",
    "change_to": "à changer en",
    "bloc": "bloc",
    "friends_inside": "amis dans le bloc",
    "friends_outside": "amis hors du bloc",
    "enemies_inside": "ennemis dans le bloc",
    "enemies_outside": "ennemis hors du bloc",
}


def phrase(english: str, language: str) -> str:
    """Return a phrase in a language.

    Raises:
        KeyError: If the phrase has not been put into that language.
    """
    return english if language == "en" else _FRENCH[english]


def term(english: str, language: str) -> str:
    """Return a word of the vocabulary (a column, a kind, a grade, a note) in a language, any other word as it is.

    >>> term("armed group", "fr"), term("football club", "fr")
    ('groupe armé', 'football club')
    """
    return english if language == "en" else _FRENCH_TERMS.get(english, english)
