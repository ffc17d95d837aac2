"""The persons of a story, as the page before its first chapter lists them."""

from __future__ import annotations

from ..authors.interface import ProvenCase


def persons(case: ProvenCase) -> list[tuple[str, str]]:
    """Names and what each is, in the old order: whom it befell, the suspects, the household, the inquiry."""
    cast = case.cast
    rows = [(cast.victim.name, cast.victim.persona)]
    rows += [(member.name, _relation(member.persona, member.relation)) for member in cast.suspects]
    rows += [(member.name, member.persona) for member in cast.witnesses]
    return [
        *((name, _clause(what)) for name, what in rows),
        (cast.inspector.name, "of the police"),
        (cast.sleuth.name, "who notices things"),
    ]


def _relation(persona: str, relation: str) -> str:
    return f"{persona}; {relation}" if relation else persona


def _clause(text: str) -> str:
    """As it stands after a name and a comma."""
    return text[:1].lower() + text[1:].rstrip(".")


def setting_line(case: ProvenCase) -> str:
    """As "Marlcombe Hall, Norfolk, 1932"."""
    setting = case.setting
    name = setting.name[:1].upper() + setting.name[1:]
    return ", ".join(part for part in (name, setting.county, str(setting.year)) if part)
