"use strict";
// The fixed words of the page, in English and French.

const WORDS = {
  en: {
    asOf: "as of", search: "Search", language: "Language", legend: "Legend", actors: "Actors", ties: "ties",
    all: "all", none: "none", hint: "Choose an actor or a tie to see the evidence.", sources: "Sources",
    noSource: "No source is cited.", also: "Also called", formerly: "Formerly", life: "Life", kind: "Kind",
    country: "Country", ids: "Elsewhere", note: "Note", when: "When", grade: "Grade", status: "Status",
    contested: "contested", retracted: "retracted", ended: "does not hold on this date", possibly: "may hold on this date",
    fading: "last evidenced", role: "Role", support: "Support", disputedBy: "Disputed by", page: "page",
    event: "Part of", archive: "archived copy", licence: "Licence", data: "Data", madeWith: "Made with",
    signs: "Signs", friendly: "friendly", hostile: "hostile", neutral: "neutral", noTies: "No ties are shown.",
    close: "Close", unknownKind: "not stated", nothing: "No actor has that name.",
  },
  fr: {
    asOf: "au", search: "Rechercher", language: "Langue", legend: "Légende", actors: "Acteurs", ties: "liens",
    all: "tout", none: "rien", hint: "Choisissez un acteur ou un lien pour voir les preuves.", sources: "Sources",
    noSource: "Aucune source n’est citée.", also: "Aussi appelé", formerly: "Anciennement", life: "Existence",
    kind: "Type", country: "Pays", ids: "Ailleurs", note: "Note", when: "Quand", grade: "Confiance", status: "Statut",
    contested: "contesté", retracted: "retiré", ended: "ne tient pas à cette date", possibly: "tient peut-être à cette date",
    fading: "attesté pour la dernière fois", role: "Rôle", support: "Soutien", disputedBy: "Contesté par", page: "page",
    event: "Partie de", archive: "copie archivée", licence: "Licence", data: "Données", madeWith: "Fait avec",
    signs: "Signes", friendly: "amical", hostile: "hostile", neutral: "neutre", noTies: "Aucun lien n’est affiché.",
    close: "Fermer", unknownKind: "non précisé", nothing: "Aucun acteur ne porte ce nom.",
  },
};
