"""A world as an author would write it: the same thing in one of the ways that the language has for it."""

from __future__ import annotations

from random import Random

from differential.oracle.world import Actor, Claim, Date, Entry, Type, World


def yaml_of(world: World, form: str, packaged: frozenset[str]) -> str:
    """Return a world as YAML; the form decides the order of sections and entries, and the spellings."""
    random = Random(form)
    sections = [_list(random, kind, world) for kind in world.types.values()]
    sections += [_types(world, packaged), _header(world), _sources(world), _actors(random, world), _events(world)]
    random.shuffle(sections)
    return "\n".join(section for section in sections if section) + "\n"


def _header(world: World) -> str:
    return f"dataset: {{as_of: {world.as_of.text}}}" if world.as_of else ""


def _sources(world: World) -> str:
    lines = [
        f"  {name}: {_flow(title=f'Title of {name}', date=date and date.text)}" for name, date in world.sources.items()
    ]
    return "\n".join(["sources:", *lines]) if lines else ""


def _events(world: World) -> str:
    lines = [
        f"  {name}: {_flow(name=f'What happened as {name}', date=date.text)}" for name, date in world.events.items()
    ]
    return "\n".join(["events:", *lines]) if lines else ""


def _actors(random: Random, world: World) -> str:
    declared = [actor for actor in world.actors.values() if actor.declared]
    lines = [f"  {actor.label}: {_actor(actor)}" for actor in random.sample(declared, len(declared))]
    return "\n".join(["actors:", *lines]) if lines else ""


def _actor(actor: Actor) -> str:
    aliases = f"[{alias_of(actor.label)}]"
    former = [_flow(name=name.label, since=_text(name.since), until=_text(name.until)) for name in actor.former]
    return _flow(
        kind="party",
        aliases=aliases,
        former=f"[{', '.join(former)}]" if former else None,
        since=_text(actor.since),
        until=_text(actor.until),
    )


def _types(world: World, packaged: frozenset[str]) -> str:
    lines = [f"  {kind.name}: {_type(kind)}" for kind in world.types.values() if kind.name not in packaged]
    return "\n".join(["relation_types:", *lines]) if lines else ""


def _type(kind: Type) -> str:
    lasting = "yes" if kind.lasting else None
    sign = {1: '"+1"', -1: '"-1"', 0: '"0"'}[kind.sign]
    return _flow(verb="does to", inverse="is done by", direction=kind.direction, sign=sign, family="diplomacy",
                 lasting=lasting)  # fmt: skip


def _list(random: Random, kind: Type, world: World) -> str:
    entries = [_entry(random, entry, world) for entry in world.entries if entry.type == kind]
    random.shuffle(entries)
    return "\n".join([f"{kind.plural}:", *(f"  - {entry}" for entry in entries)]) if entries else ""


def _entry(random: Random, entry: Entry, world: World) -> str:
    if entry.short:
        subject, object_ = (_spelt(random, world, label) for label in entry.pairs[0])
        return f"{subject} {'<->' if entry.mutual else '->'} {object_}"
    event = entry.date is not None
    since = _text(entry.since)
    if event and entry.type.lasting and random.random() < 0.5:  # of what lasts, both keys say the same
        event, since = False, _text(entry.date)
    return _flow(
        **_ends(random, entry, world),
        since=since,
        until=_text(entry.until),
        date=_text(entry.date) if event else None,
        spells=_spells(entry),
        **{
            name: f'"{amount.text}"' if amount.text[0] in "<>" else amount.text for name, amount in entry.values.items()
        },
        confidence=entry.grade or None,
        status=_status(random, entry),
        sources=_names(entry.sources),
        disputed_by=_names(entry.disputed_by),
        claimed_by=_claims(random, world, entry.claimed_by),
        denied_by=_claims(random, world, entry.denied_by),
        note=entry.name,
    )


def _spells(entry: Entry) -> str | None:
    spells = [_flow(since=_text(spell.since), until=_text(spell.until)) for spell in entry.spells]
    return f"[{', '.join(spells)}]" if spells else None


def _claims(random: Random, world: World, claims: tuple[Claim, ...]) -> str | None:
    said = [_claim(_spelt(random, world, claim.actor), claim.source) for claim in claims]
    return None if not said else said[0] if len(said) == 1 else f"[{', '.join(said)}]"


def _claim(name: str, source: str | None) -> str:
    return name if source is None else _flow(actor=name, source=source)


def _status(random: Random, entry: Entry) -> str | None:
    implied = "contested" if entry.disputed_by else "accepted"
    return None if entry.status == implied and random.random() < 0.7 else entry.status


def _ends(random: Random, entry: Entry, world: World) -> dict[str, str]:
    if entry.mutual:
        labels = list(dict.fromkeys(label for pair in entry.pairs for label in pair))
        if len(labels) == 1:
            labels *= 2
        random.shuffle(labels)
        return {"between": f"[{', '.join(_spelt(random, world, label) for label in labels)}]"}
    befores, afters = (
        [_spelt(random, world, label) for label in dict.fromkeys(pair[end] for pair in entry.pairs)] for end in (0, 1)
    )
    after = "into" if entry.type.lineage and random.random() < 0.7 else "to"
    return {"from": _one_or_list(befores), after: _one_or_list(afters)}


def alias_of(label: str) -> str:
    return f"Front of {label}-Land"


def _spelt(random: Random, world: World, label: str) -> str:
    """Return one of the ways to write the name of an actor; one that is not declared has its label alone."""
    alias = alias_of(label)
    names = (label, label, label, label.lower(), alias, alias.upper(), alias.replace("-", " "))
    return random.choice(names) if world.actors[label].declared else label


def _one_or_list(labels: list[str]) -> str:
    return labels[0] if len(labels) == 1 else f"[{', '.join(labels)}]"


def _names(names: tuple[str, ...]) -> str | None:
    return f"[{', '.join(names)}]" if names else None


def _text(date: Date | None) -> str | None:
    return None if date is None else date.text


def _flow(**values: str | None) -> str:
    return "{" + ", ".join(f"{key}: {value}" for key, value in values.items() if value is not None) + "}"
