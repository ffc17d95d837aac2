"""A guesser that never reads a clue: does any habit of the generator betray the culprit?

It sees what a reader could notice without thinking: the order of the cast, age, gender, role, motive and
secret, the trick, who is named first, last and most, who speaks most, in clues of which worth. It does
not see what the clues say. A conditional logit is trained on most cases and guesses in the rest (cross-
validation, so that each case is guessed once by a model that has not seen it); beside it stand rules of
thumb, one for each thing seen. Exit 1 if the model beats chance by more than three points and by more
than luck allows (two standard errors).

    python benchmarks/guesser.py --seeds 500
"""

from __future__ import annotations

import argparse
import math
import random
import sys
from collections import Counter
from collections.abc import Iterable, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass

from soak import generate, specs

from casewright.cml.errors import CasewrightError
from casewright.cml.generator import Draft, Spec
from casewright.cml.generator.artifacts import Cast, Member
from casewright.cml.model.logic import Clue

FOLDS, ROUNDS, RATE, DECAY = 10, 40, 0.05, 1e-3
ALLOWED = 0.03
Features = dict[str, float]


@dataclass(frozen=True)
class Riddle:
    """One case: what is seen of each suspect, and which of them did it."""

    seen: list[Features]
    culprit: int


def riddle(spec: Spec) -> Riddle | None:
    """The case of a seed; None where there is none."""
    try:
        cast, draft = generate(spec)
    except CasewrightError:
        return None
    people = cast.suspects
    seen = [look(member, place, cast, draft) for place, member in enumerate(people)]
    return Riddle(relative(seen), [member.id for member in people].index(draft.dossier.culprit))


def look(member: Member, place: int, cast: Cast, draft: Draft) -> Features:
    """What is seen of one suspect."""
    clues = draft.document.logic.clues if draft.document.logic else []
    told = [number for number, clue in enumerate(clues) if names(member, clue)]
    kinds = Counter(clues[number].evidence for number in told)
    spoken = Counter(clue.evidence for clue in clues if clue.by == member.id)
    rows: Features = {
        "number: place in the cast": place,
        "number: named first": told[0] if told else len(clues),
        "number: named last": told[-1] if told else -1,
        "number: named": len(told),
        "number: speaks": spoken.total(),
        "is: first of the cast": place == 0,
        "is: last of the cast": place == len(cast.suspects) - 1,
    }
    rows |= {f"number: named in {kind}": kinds[kind] for kind in ("physical", "record", "testimony", "claim")}
    rows |= {f"number: speaks in {kind}": spoken[kind] for kind in ("testimony", "claim")}
    for what in ("gender", "age", "voice", "secret", "motive", "motive_strength"):
        rows[f"is: {what} {getattr(member, what)}"] = 1
    rows[f"is: {draft.dossier.trick}, motive {member.motive_strength}"] = 1
    rows[f"is: {draft.dossier.trick}, {member.voice}"] = 1
    return rows


def names(member: Member, clue: Clue) -> bool:
    return member.surname in clue.statement or member.given in clue.statement


def relative(seen: list[Features]) -> list[Features]:
    """Numbers against the other suspects of the case: from 0 for the least to 1 for the most."""
    for name in [name for name in seen[0] if name.startswith("number")]:
        low, high = min(rows[name] for rows in seen), max(rows[name] for rows in seen)
        for rows in seen:
            rows[name] = (rows[name] - low) / (high - low) if high > low else 0.5
    return seen


def score(weights: Features, rows: Features) -> float:
    return sum(weights.get(name, 0.0) * value for name, value in rows.items())


def train(riddles: Sequence[Riddle], rng: random.Random) -> Features:
    """Weights of a conditional logit (McFadden 1974), by stochastic gradient ascent with decay."""
    weights: Features = {}
    for _ in range(ROUNDS):
        for one in rng.sample(riddles, len(riddles)):
            strengths = [math.exp(score(weights, rows)) for rows in one.seen]
            for number, rows in enumerate(one.seen):
                error = (number == one.culprit) - strengths[number] / sum(strengths)
                for name, value in rows.items():
                    old = weights.get(name, 0.0)
                    weights[name] = old + RATE * (error * value - DECAY * old)
    return weights


def credit(one: Riddle, guess: Sequence[float]) -> float:
    """1 for the culprit alone on top; shared among all who are on top together."""
    top = [number for number, value in enumerate(guess) if value == max(guess)]
    return (one.culprit in top) / len(top)


def cross_validated(riddles: Sequence[Riddle]) -> float:
    """The share of cases that the trained guesser gets right."""
    rng, right = random.Random(0), 0.0
    for fold in range(FOLDS):
        weights = train([one for at, one in enumerate(riddles) if at % FOLDS != fold], rng)
        right += sum(credit(one, [score(weights, rows) for rows in one.seen]) for one in riddles[fold::FOLDS])
    return right / len(riddles)


def rules_of_thumb(riddles: Sequence[Riddle]) -> list[tuple[float, str]]:
    """How often "whoever has the most (or least) of this" is right, the best first."""
    things = sorted(
        {name for one in riddles for rows in one.seen for name in rows if name.startswith("number")}
    )
    found = []
    for name in things:
        for sign, word in ((1, "most"), (-1, "least")):
            right = sum(credit(one, [sign * rows.get(name, 0.0) for rows in one.seen]) for one in riddles)
            found.append((right / len(riddles), f"{word}: {name.removeprefix('number: ')}"))
    return sorted(found, reverse=True)


def betrayed(riddles: Sequence[Riddle]) -> list[tuple[float, str]]:
    """How often those who are a thing did it, against chance: standard errors, the most telling first."""
    seen: dict[str, list[tuple[float, bool]]] = {}
    for one in riddles:
        for number, rows in enumerate(one.seen):
            for name in rows:
                if name.startswith("is") and rows[name]:
                    seen.setdefault(name, []).append((1 / len(one.seen), number == one.culprit))
    found = []
    for name, rows_of in seen.items():
        error = math.sqrt(sum(chance * (1 - chance) for chance, _ in rows_of))
        found.append(((sum(did for _, did in rows_of) - sum(chance for chance, _ in rows_of)) / error, name))
    return sorted(found, key=lambda row: -abs(row[0]))


def main(arguments: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description="Does any habit of the generator betray the culprit?")
    parser.add_argument("--seeds", type=int, default=500, help="how many (500)")
    parser.add_argument("--first", type=int, default=0, help="the first seed (0)")
    parser.add_argument("--jobs", type=int, default=1, help="processes (1)")
    options = parser.parse_args(arguments)
    with ProcessPoolExecutor(options.jobs) as pool:
        made: Iterable[Riddle | None] = pool.map(riddle, specs(options.first, options.seeds))
        riddles = [one for one in made if one]
    return report(riddles)


def report(riddles: Sequence[Riddle]) -> int:
    chances = [1 / len(one.seen) for one in riddles]
    chance = sum(chances) / len(chances)
    error = math.sqrt(sum(p * (1 - p) for p in chances)) / len(chances)
    hits = cross_validated(riddles)
    print(f"cases      {len(riddles)}")
    print(f"chance     {100 * chance:.1f} % (standard error {100 * error:.1f})")
    print(f"guesser    {100 * hits:.1f} %, {100 * (hits - chance):+.1f} points")
    for right, rule in rules_of_thumb(riddles)[:6]:
        print(f"rule       {100 * right:.1f} % {rule}")
    for sigmas, name in betrayed(riddles)[:6]:
        print(f"culprits   {sigmas:+.1f} standard errors {name.removeprefix('is: ')}")
    return 1 if hits - chance > max(ALLOWED, 2 * error) else 0


if __name__ == "__main__":
    sys.exit(main())
