"""The fixed phrases of answers and pictures, and the words of the vocabulary. The English is the key."""

from __future__ import annotations

from typing import Final

_FRENCH: Final = {
    "unknown date": "date inconnue",
    "date": "date",
    "licence": "licence",
    "hash": "empreinte",
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
    "ancestors": "ancêtres",
    "descendants": "descendants",
    "no ancestors and no descendants are recorded": "aucun ancêtre et aucun descendant consigné",
    "allies of": "alliés de",
    "enemies of": "ennemis de",
    "all layers": "toutes les couches",
    "the ties need not have held at the same time": "les liens n'ont pas nécessairement tenu en même temps",
    "with itself": "avec lui-même",
    "no other actors": "aucun autre acteur",
    "{a} existed": "{a} existait",
    "{a} possibly existed": "{a} existait peut-être",
    "{a} did not exist": "{a} n'existait pas",
    "existed then": "existait alors",
    "existing then": "existant à cette date",
    "possibly existing then": "existant peut-être à cette date",
    "possibly existed then": "existait peut-être alors",
    "called {name}": "sous le nom de {name}",
    "possibly called {name}": "peut-être sous le nom de {name}",
    "with {names}": "avec {names}",
    "a cycle: {labels}": "un cycle : {labels}",
    "The world changed": "Le monde a changé",
    "The record was completed or corrected": "Le dossier a été complété ou corrigé",
    "It cannot be told whether the world or the record changed": (
        "On ne peut dire si c'est le monde ou le dossier qui a changé"
    ),
    "Events": "Événements",
    "Ties that began": "Liens qui ont commencé",
    "Ties that ended": "Liens qui ont pris fin",
    "Pairs whose ties are of another sign": "Paires dont les liens ont changé de signe",
    "Actors that appeared": "Acteurs apparus",
    "Actors that ended": "Acteurs disparus",
    "Actors that changed their name": "Acteurs qui ont changé de nom",
    "Ties added": "Liens ajoutés",
    "Actors added": "Acteurs ajoutés",
    "Ties corrected": "Liens corrigés",
    "Actors corrected": "Acteurs corrigés",
    "Ties withdrawn": "Liens retirés",
    "Actors withdrawn": "Acteurs retirés",
    "Sources": "Sources",
    "What changed from {a} to {b}": "Ce qui a changé : {a} → {b}",
    "nothing differs": "aucune différence",
    "possibly in this time": "peut-être dans cet intervalle",
    "{a} and {b}": "{a} et {b}",
    "no longer called {name}": "ne porte plus le nom de {name}",
    "no longer called {name} ({period})": "ne porte plus le nom de {name} ({period})",
    "nothing": "rien",
    "bridge: {a} and {b}; without it cut off: {names}": "pont : {a} et {b} ; sans lui sont coupés : {names}",
    "{n} more": "{n} de plus",
    "in the order of time": "dans l'ordre du temps",
    "on any day": "un jour quelconque",
    "without {doubt} ({n} left out)": "sans {doubt} (écartés : {n})",
    "the same chain": "la même chaîne",
    "another chain, of {n}": "une autre chaîne, de {n}",
    "{a} → {b}: {n}": "{a} → {b} : {n}",
    "in the order of time: {days}": "dans l'ordre du temps : {days}",
    "only possibly in the order of time": "dans l'ordre du temps peut-être seulement",
    "no chain in the order of time leads from {a} to {b}": "aucune chaîne ne mène de {a} à {b} dans l'ordre du temps",
    "ties among {names}": "liens entre {names}",
    "what touches any of {names}": "ce qui touche {names}",
    "there are none": "il n'y en a aucun",
    "the same ranks down to {n}": "mêmes rangs jusqu'au {n}",
    "other ranks down to {n}: {moves}": "autres rangs jusqu'au {n} : {moves}",
    "and 1 more tie between them": "et 1 autre lien entre eux",
    "and {n} more ties between them": "et {n} autres liens entre eux",
    "pairs that are friends or enemies: {n} · triads: {kinds}": "paires amies ou ennemies : {n} · triades : {kinds}",
    "triads in balance: {strict} strictly, {weak} if three may all be enemies": (
        "triades en équilibre : {strict} au sens strict, {weak} si trois ennemis mutuels sont admis"
    ),
    "frustration: {n} (pairs in the way of two camps; proven: no fewer can be)": (
        "frustration : {n} (paires qui empêchent deux camps ; minimum prouvé)"
    ),
    "frustration: between {lower} and {n} (pairs in the way of two camps; not proven)": (
        "frustration : entre {lower} et {n} (paires qui empêchent deux camps ; minimum non prouvé)"
    ),
    "a division into two camps: {a} against {b}": "une division en deux camps : {a} contre {b}",
    "no source names these camps: they follow from the signs": (
        "aucune source ne nomme ces camps : ils découlent des signes"
    ),
    "no source names these camps: they follow from the signs, and another division may do better": (
        "aucune source ne nomme ces camps : ils découlent des signes, et une autre division peut faire mieux"
    ),
    "no source names these camps: they follow from the signs, and another division may do as well": (
        "aucune source ne nomme ces camps : ils découlent des signes, et une autre division peut faire aussi bien"
    ),
    "three enemies: {actors} ({signs})": "trois ennemis : {actors} ({signs})",
    "more triads out of balance": "autres triades en déséquilibre",
    "in the way of two camps: one smallest set, of perhaps several": (
        "ce qui empêche deux camps : un plus petit ensemble, parmi plusieurs peut-être"
    ),
    "in the way of two camps: the smallest set found": "ce qui empêche deux camps : le plus petit ensemble trouvé",
    "misplaced: friends in different blocs, enemies in one; other divisions may do as well": (
        "paires mal placées : amis dans des blocs différents, ennemis dans le même ; "
        "d'autres divisions peuvent faire aussi bien"
    ),
    "misplaced pairs: {n} (proven: no fewer can be)": "paires mal placées : {n} (minimum prouvé)",
    "misplaced pairs: between {lower} and {n} (not proven)": (
        "paires mal placées : entre {lower} et {n} (minimum non prouvé)"
    ),
    "without a tie that counts: {actors}": "sans lien qui compte : {actors}",
    "community {n} ({size}): {actors}": "communauté {n} ({size}) : {actors}",
    "no community of two or more": "aucune communauté de deux acteurs ou plus",
    "no two actors are friends or enemies": "il n'y a ni amis ni ennemis",
    "no triad, so no score": "aucune triade, donc aucun indice",
    "under {n} policies on signs: {ranges}": "selon {n} règles des signes : {ranges}",
    "out of balance: {actors} ({signs})": "en déséquilibre : {actors} ({signs})",
    "settled if {a} and {b} were {sign} (triads this settles: {n}, upsets: {m})": (
        "équilibrée si le lien entre {a} et {b} était {sign} (triades ainsi rétablies : {n}, rompues : {m})"
    ),
    "both friends and enemies, left out": "à la fois amis et ennemis, écartés",
    "no bloc of two or more": "aucun bloc de deux acteurs ou plus",
    "bloc {n} ({size}): {actors}": "bloc {n} ({size}) : {actors}",
    "alone against others: {actors}": "seuls contre d'autres : {actors}",
    "modularity: {value}": "modularité : {value}",
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
    "simple undirected graph: one edge between two actors, however many ties join them and of whatever sign; "
    "self-ties left out": (
        "graphe simple non orienté : une arête entre deux acteurs, quels que soient le nombre et le signe de leurs "
        "liens ; sans les liens d'un acteur avec lui-même"
    ),
    "ancestor": "ancêtre",
    "generation": "génération",
    "existed": "existait",
    "again": "déjà vu",
    "what": "quoi",
    "name": "nom",
    "happens": "a lieu",
    "begins": "début",
    "ends": "fin",
    "takes a name": "prend un nom",
    "drops a name": "quitte un nom",
    "cause": "cause",
    "change": "changement",
    "certainty": "certitude",
    "details": "détails",
    "world": "monde",
    "record": "dossier",
    "unclear": "incertain",
    "happened": "a eu lieu",
    "began": "a commencé",
    "changed sign": "a changé de signe",
    "renamed": "renommé",
    "added": "ajouté",
    "corrected": "corrigé",
    "withdrawn": "retiré du dossier",
    "ended": "a pris fin",
    "label": "libellé",
    "names": "noms",
    "former": "anciens noms",
    "aliases": "autres noms",
    "ids": "identifiants",
    "country": "pays",
    "pair": "paire",
    "nodes": "extrémités",
    "role": "rôle",
    "support": "soutien",
    "disputed_by": "contesté par",
    "friendly": "amical",
    "hostile": "hostile",
    "friendly and hostile": "amical et hostile",
    "ties that only possibly hold on the day are counted too": (
        "les liens qui ne tiennent que peut-être ce jour-là comptent aussi"
    ),
    "the two records differ, but not in what was asked for": (
        "les deux dossiers diffèrent, mais pas sur ce qui était demandé"
    ),
    "an actor without dates is counted on every day": "un acteur sans dates compte tous les jours",
    "the two records differ, but not in their actors and ties": (
        "les deux dossiers diffèrent, mais ni par leurs acteurs ni par leurs liens"
    ),
    "contacts": "contacts",
    "constraint": "contrainte",
    "pieces": "morceaux",
    "cut_off": "coupés",
    "apart": "qui est coupé",
    "neighbour": "voisin",
    "stands": "position",
    "allies of both": "alliés des deux",
    "enemies of both": "ennemis des deux",
    "allies of the first, enemies of the second": "alliés du premier, ennemis du second",
    "enemies of the first, allies of the second": "ennemis du premier, alliés du second",
    "as_of": "au",
    "layer": "couche",
    "all": "tout",
    "neutral": "neutre",
    "lineage": "filiation",
    "actors": "acteurs",
    "tied": "liés",
    "first": "premier",
    "second": "second",
    "pairs": "paires",
    "density": "densité",
    "centralisation": "centralisation",
    "cited": "sourcés",
    "graded": "évalués",
    "fading": "anciens",
    "possible": "possibles",
    "tie": "lien",
    "taken": "suivi",
    "parallel": "parallèle",
    "ties of low confidence": "les liens de confiance faible",
    "contested ties": "les liens contestés",
    "ties that may not hold on the day": "les liens qui ne tiennent peut-être pas ce jour-là",
    "all of these": "tous ces liens",
    "shown above": "voir plus haut",
    "event": "événement",
    "only the first 50 cycles are told": "seuls les 50 premiers cycles sont indiqués",
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
    "simple undirected graph of friendly ties: one edge between two actors, however many; self-ties left out": (
        "graphe simple non orienté des liens amicaux : une arête entre deux acteurs, quel que soit leur nombre ; "
        "sans les liens d'un acteur avec lui-même"
    ),
    "simple undirected graph of hostile ties: one edge between two actors, however many; self-ties left out": (
        "graphe simple non orienté des liens hostiles : une arête entre deux acteurs, quel que soit leur nombre ; "
        "sans les liens d'un acteur avec lui-même"
    ),
    "simple directed graph: one arrow from one actor to another, however many ties run so; mutual ties run both ways; "
    "self-ties left out": (
        "graphe simple orienté : une flèche d'un acteur à l'autre, quel que soit le nombre de liens dans ce sens ; "
        "les liens réciproques vont dans les deux sens ; sans les liens d'un acteur avec lui-même"
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
    "each edge or arrow weighted by the number of its ties": "arêtes ou flèches pondérées par le nombre de leurs liens",
    "all actors have the same value: by this measure, none is more central than another": (
        "tous les acteurs ont la même valeur : selon cette mesure, aucun n'est plus central qu'un autre"
    ),
    "ties of all times count together, whether or not they held at once": (
        "les liens de toutes les époques comptent ensemble, qu'ils aient tenu en même temps ou non"
    ),
    "there are more triads out of balance than are listed": (
        "il existe d'autres triades en déséquilibre que celles de cette liste"
    ),
    "without": "sans",
    "rank without ties of low confidence": "rang sans les liens de confiance faible",
    "value without ties of low confidence": "valeur sans les liens de confiance faible",
    "rank without contested ties": "rang sans les liens contestés",
    "value without contested ties": "valeur sans les liens contestés",
    "rank without ties that may not hold on the day": "rang sans les liens qui ne tiennent peut-être pas ce jour-là",
    "value without ties that may not hold on the day": "valeur sans les liens qui ne tiennent peut-être pas ce jour-là",
    "rank without all of these": "rang sans tous ces liens",
    "value without all of these": "valeur sans tous ces liens",
    "changed": "changé",
    "strict": "strict",
    "weak": "faible",
    "frustration": "frustration",
    "frustration_bound": "frustration au moins",
    "number": "numéro",
    "triad": "triade",
    "change_to": "à changer en",
    "bloc": "bloc",
    "community": "communauté",
    "misplaced_with": "mal placé avec",
    "part": "motif",
    "triad out of balance": "triade en déséquilibre",
    "in the way of two camps": "empêche deux camps",
    "both friends and enemies": "à la fois amis et ennemis",
    "as they are": "inchangé",
    "hostile ties join actors here as friendly ones do": "les liens hostiles relient ici autant que les amicaux",
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
