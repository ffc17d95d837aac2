"""Draw the cast: names that cannot be confused, voices, relations, secrets and motives.

Nothing here knows who the culprit will be; the trick chooses among the suspects afterwards, so that neither
the order of the cast nor a motive's strength can betray anybody.
"""

from __future__ import annotations

import random
import re
from collections.abc import Iterator
from typing import Any

from casewright.cml.errors import SpecError

from .artifacts import Cast, Gender, Member, Setting, Sleuth
from .data import table
from .spec import CrimeKind, Spec

PRONOUNS: dict[Gender, dict[str, str]] = {
    "f": {"they": "she", "them": "her", "their": "her"},
    "m": {"they": "he", "them": "him", "their": "his"},
}
STRENGTHS = ("moderate", "strong", "weak", "strong", "moderate")
DEFAULT_SUSPECTS = {
    None: (5, 6, 6, 7, 7, 8),
    "gentle": (4, 4, 5),
    "fair": (5, 6, 6, 7),
    "hard": (7, 8, 8),
    "fiendish": (9, 10),
}


class NamePool:
    """Names drawn without repetition, short names beginning with different letters while letters last."""

    def __init__(self, rng: random.Random, own: tuple[str, ...]) -> None:
        people = table("cast")
        self._rng = rng
        self._own = list(own)
        taken = {part.casefold() for name in own for part in name.split()}
        self._surnames = [n for n in _shuffled(rng, people["surnames"]) if n.casefold() not in taken]
        self._given: dict[Gender, list[str]] = {
            "f": [n for n in _shuffled(rng, people["given_f"]) if n.casefold() not in taken],
            "m": [n for n in _shuffled(rng, people["given_m"]) if n.casefold() not in taken],
        }
        self._initials: set[str] = set()

    def draw(self, gender: Gender, *, called_by_given: bool, own: bool = False) -> tuple[str, str]:
        """(given name, surname); one of the user's own names where ``own`` and any is left."""
        if own and self._own:
            given, *rest = self._own.pop(0).split(" ")
            self._initials.add((given if called_by_given else rest[-1])[0])
            return given, " ".join(rest)
        if called_by_given:
            return self._take(self._given[gender], fresh=True), self._take(self._surnames, fresh=False)
        return self._take(self._given[gender], fresh=False), self._take(self._surnames, fresh=True)

    def _take(self, names: list[str], *, fresh: bool) -> str:
        if not fresh:
            return names.pop()
        at = next((i for i, n in enumerate(names) if n[0] not in self._initials), len(names) - 1)
        self._initials.add(names[at][0])
        return names.pop(at)


def draft_cast(spec: Spec, setting: Setting, rng: random.Random) -> Cast:
    """The people of a mystery; SpecError ``CW103`` to ``CW107`` for a detective, victim, names or motives it
    cannot have.
    """
    people = table("cast")
    crime = crime_of(spec, rng)
    count = spec.suspects or rng.choice(DEFAULT_SUSPECTS[spec.difficulty])
    _check(spec, people, count)
    pool = NamePool(rng, spec.names)
    victim = _victim(spec, people, pool, rng)
    voices = rng.sample(sorted(people["suspects"]), count)
    suspects = [_suspect(voice, people["suspects"][voice], pool, rng) for voice in voices]
    witnesses = [_witness(post.voice, people["witnesses"][post.voice], pool) for post in setting.witnesses]
    sleuth = _sleuth(spec.detective or rng.choice(sorted(people["sleuths"])), people, pool)
    inspector = _inspector(rng.choice(people["inspectors"]), pool)
    loot: str = rng.choice(people["loot"])["name"] if crime == "theft" else ""
    suspects = _motivated(suspects, victim, crime, loot, spec, rng)
    return Cast(
        crime=crime,
        loot=loot,
        victim=victim,
        people=(*suspects, *witnesses),
        sleuth=sleuth,
        inspector=inspector,
        finder=rng.choice(witnesses).id,
    )


def crime_of(spec: Spec, rng: random.Random) -> CrimeKind:
    """Murder or theft; three in four are murders, and what only murder allows decides it."""
    from .tricks import crimes_for  # noqa: PLC0415  (tricks import artifacts, which casting also needs)

    allowed = crimes_for(spec)
    weights: tuple[CrimeKind, ...] = ("murder", "murder", "murder", "theft")
    drawn: CrimeKind = rng.choice([c for c in weights if c in allowed])
    return spec.crime or drawn


def _check(spec: Spec, people: dict[str, Any], count: int) -> None:
    if spec.detective is not None and spec.detective not in people["sleuths"]:
        raise SpecError(
            "CW103", f"expected one of {', '.join(sorted(people['sleuths']))}; found {spec.detective!r}"
        )
    if spec.victim is not None and spec.victim not in people["victims"]:
        raise SpecError(
            "CW104", f"expected one of {', '.join(sorted(people['victims']))}; found {spec.victim!r}"
        )
    if len(spec.names) > count:
        raise SpecError("CW105", f"expected at most {count} names, one a suspect; found {len(spec.names)}")
    if spec.motives is not None and spec.motives > count:
        raise SpecError("CW107", f"expected at most {count} motives, one a suspect; found {spec.motives}")
    parts = [part.casefold() for name in spec.names for part in (name.split()[0], name.split()[-1])]
    if len(set(parts)) != len(parts):
        raise SpecError("CW106", f"expected names that nobody can confuse; found {', '.join(spec.names)}")


def _suspect(voice: str, row: dict[str, Any], pool: NamePool, rng: random.Random) -> Member:
    given, surname = pool.draw(row["gender"], called_by_given=row["short"] == "given", own=True)
    return _member(row, given, surname, role="suspect", voice=voice, relation=rng.choice(row["relations"]))


def _witness(voice: str, row: dict[str, Any], pool: NamePool) -> Member:
    given, surname = pool.draw(row["gender"], called_by_given=row["short"] == "given")
    return _member(row, given, surname, role="witness", voice=voice, relation=row["persona"].lower())


def _victim(spec: Spec, people: dict[str, Any], pool: NamePool, rng: random.Random) -> Member:
    kind = spec.victim or rng.choice(sorted(people["victims"]))
    row = people["victims"][kind]
    given, surname = pool.draw(row["gender"], called_by_given=row["title"] in ("Sir", "Lady"))
    short = "title_given" if row["title"] in ("Sir", "Lady") else "title"
    return _member({**row, "short": short}, given, surname, role="victim", voice=kind, relation="")


def _member(row: dict[str, Any], given: str, surname: str, **rest: Any) -> Member:
    title: str = row["title"]
    shorts = {
        "title": f"{title} {surname}",
        "given": given,
        "surname": surname,
        "title_given": f"{title} {given}",
    }
    # In the list of characters a rank or honour stands before the name, Mr, Mrs and Miss do not.
    name = f"{given} {surname}" if title in ("", "Mr", "Mrs", "Miss") else f"{title} {given} {surname}"
    return Member(
        id=identifier(f"{given} {surname}"),
        name=name,
        short=shorts[row["short"]],
        given=given,
        surname=surname,
        title=title,
        gender=row["gender"],
        age=row["age"],
        persona=row["persona"],
        **rest,
    )


def identifier(name: str) -> str:
    """An id for a name: lower-case ASCII words joined by underscores, beginning with a letter."""
    words = re.findall(r"[a-z0-9]+", name.casefold().encode("ascii", "ignore").decode())
    joined = "_".join(words)
    return joined if joined[:1].isalpha() else f"p_{joined}"


def _motivated(
    suspects: list[Member], victim: Member, crime: CrimeKind, loot: str, spec: Spec, rng: random.Random
) -> list[Member]:
    """Give each a secret and a motive, or a motive to just ``spec.motives`` of them."""
    people = table("cast")
    count = len(suspects)
    real = spec.motives or count
    with_motive = set(rng.sample(range(count), real))
    secrets = _endless(rng, sorted(people["secrets"]))
    motives = _endless(rng, sorted(people["motives"]))
    dressed = []
    for number, member in enumerate(suspects):
        words = {"short": member.short, "victim": victim.short, "loot": loot, **PRONOUNS[member.gender]}
        secret = next(secrets)
        update: dict[str, Any] = {"secret": secret, "secret_text": _fill(people["secrets"][secret], words)}
        if number in with_motive:
            motive = next(motives)
            update |= {
                "motive": motive,
                "motive_text": _fill(people["motives"][motive][crime], words),
                "motive_strength": rng.choice(STRENGTHS),
            }
        dressed.append(member.model_copy(update=update))
    return dressed


def _endless(rng: random.Random, names: list[str]) -> Iterator[str]:
    while True:
        yield from _shuffled(rng, names)


def _fill(template: str, words: dict[str, str]) -> str:
    """Fill ``{slot}``s; a slot with a capital asks for a capital."""
    full = words | {key.capitalize(): value[:1].upper() + value[1:] for key, value in words.items() if value}
    return template.replace("{their}s", possessive(words)).format_map(full)


def possessive(words: dict[str, str]) -> str:
    """The absolute possessive: "hers" or "his"."""
    return "hers" if words["their"] == "her" else "his"


def _sleuth(kind: str, people: dict[str, Any], pool: NamePool) -> Sleuth:
    row = people["sleuths"][kind]
    given, surname = pool.draw(row["gender"], called_by_given=False)
    return Sleuth(
        name=f"{row['title']} {given} {surname}",
        short=f"{row['title']} {surname}",
        gender=row["gender"],
        type=kind,
    )


def _inspector(kind: str, pool: NamePool) -> Sleuth:
    given, surname = pool.draw("m", called_by_given=False)
    return Sleuth(name=f"Inspector {given} {surname}", short=f"Inspector {surname}", gender="m", type=kind)


def _shuffled(rng: random.Random, names: list[str]) -> list[str]:
    return rng.sample(names, len(names))
