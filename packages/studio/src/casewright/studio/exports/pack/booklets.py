"""The guests' booklets: who you are, what you say, what you hide, what you have heard; and what is sealed."""

from __future__ import annotations

from collections.abc import Sequence

from casewright.cml.generator.artifacts import Member
from casewright.utils.slugs import slug

from ...authors.interface import ProvenCase
from ..data import table
from ..pictures import logic_of, solution_of
from ..typography import capital
from .model import Booklet, Card, Character, Saying, Sealed
from .truth import lies_of

_THEY = {"f": ("she", "her", "her"), "m": ("he", "him", "his")}


def character_of(member: Member) -> Character:
    """A person as everybody knows them."""
    return Character(
        name=member.name,
        short=member.short,
        role="witness" if member.role == "witness" else "suspect",
        age=member.age,
        relation=member.relation,
        persona=member.persona,
        dress=table("play")["dress"].get(member.voice, "As you think fit."),
    )


def booklets_of(case: ProvenCase, cards: Sequence[Card]) -> list[Booklet]:
    """A booklet for each suspect, then for each witness, in the cast's order."""
    suspects, witnesses = list(case.cast.suspects), list(case.cast.witnesses)
    rows = [_suspect(case, cards, suspects, n) for n in range(len(suspects))]
    return rows + [_witness(case, cards, member) for member in witnesses]


def _suspect(case: ProvenCase, cards: Sequence[Card], suspects: Sequence[Member], n: int) -> Booklet:
    member = suspects[n]
    return Booklet(
        slug=slug(member.name),
        character=character_of(member),
        motive=_motive(case, member),
        secret=_secret(case, member),
        heard=_heard(case, suspects, n),
        goals=_goals(case, n),
        sayings=_sayings(case, cards, member),
        sealed=_sealed(case, cards, member),
    )


def _witness(case: ProvenCase, cards: Sequence[Card], member: Member) -> Booklet:
    return Booklet(
        slug=slug(member.name),
        character=character_of(member),
        motive="",
        secret="",
        heard=[],
        goals=[],
        sayings=_sayings(case, cards, member),
        sealed=None,
    )


def _fill(case: ProvenCase, words: str, about: Member | None = None) -> str:
    """The words with the names of the case; ``about`` fills {short} and the pronouns."""
    they, them, their = _THEY[about.gender] if about else ("they", "them", "their")
    slots = {
        "victim": case.cast.victim.short,
        "loot": case.cast.loot,
        "they": they,
        "them": them,
        "their": their,
    }
    return capital(words.format(short=about.short if about else "", **slots))


def _motive(case: ProvenCase, member: Member) -> str:
    rows = table("play")["motives"]
    if member.motive is None:
        return _fill(case, table("play")["no_motive"])
    return _fill(case, rows[member.motive][case.cast.crime]) if member.motive in rows else member.motive_text


def _secret(case: ProvenCase, member: Member) -> str:
    row = table("play")["secrets"].get(member.secret)
    return _fill(case, row["you"]) if row else member.secret_text


def _heard(case: ProvenCase, suspects: Sequence[Member], n: int) -> list[str]:
    """Gossip about the next but one, and what the next had against the victim; it decides nothing."""
    neighbour, other = suspects[(n + 1) % len(suspects)], suspects[(n + 2) % len(suspects)]
    row = table("play")["secrets"].get(other.secret)
    gossip = [_fill(case, row["gossip"], other)] if row else []
    return [text for text in (neighbour.motive_text, *gossip) if text]


def _goals(case: ProvenCase, n: int) -> list[str]:
    """One aim a round, another for every guest."""
    seed = case.dossier.seed
    return [
        _fill(case, rows[(n + seed + 3 * r) % len(rows)]) for r, rows in enumerate(table("play")["goals"])
    ]


def _sayings(case: ProvenCase, cards: Sequence[Card], member: Member) -> list[Saying]:
    rows = zip(logic_of(case).clues, cards, strict=True)
    return [
        Saying(card=card.number, round=card.round, own=clue.evidence == "claim", says=_yours(card, member))
        for clue, card in rows
        if clue.by == member.id
    ]


def _yours(card: Card, member: Member) -> str:
    """The fact as the guest is told it: "in your sight", "you saw"."""
    says = card.says.replace(f"in the sight of {member.short}", "in your sight")
    for verb in ("saw", "heard", "had"):
        if says.startswith(f"{member.short} {verb} "):
            says = f"You {verb} " + says.removeprefix(f"{member.short} {verb} ")
    return says


def _sealed(case: ProvenCase, cards: Sequence[Card], member: Member) -> Sealed:
    numbers = {clue.id: card.number for clue, card in zip(logic_of(case).clues, cards, strict=True)}
    lies = sorted(numbers[clue.id] for clue in lies_of(logic_of(case), member.id))
    if member.id in solution_of(case).culprits:
        return Sealed(guilty=True, told=_guilty(case, lies))
    return Sealed(guilty=False, told=_innocent(lies))


def _guilty(case: ProvenCase, lies: Sequence[int]) -> list[str]:
    logic, solution, dossier = logic_of(case), solution_of(case), case.dossier
    method = next(row.name for row in logic.methods if row.id == solution.method)
    false = [row.statement for row in logic.beliefs if row.id in solution.false_beliefs]
    told = [
        f"It was {method}; it was done {dossier.true_time_place}.",
        f"What saves you is what everybody believes: {' '.join(false)} Let them go on believing it.",
        f"You have {dossier.missing}, or know where it is. Nobody may learn so before the end.",
        "You may lie in everything that no card says. Make the statements of your cards as they stand, "
        "without a change; a liar who edits is soon caught.",
    ]
    return [*told, f"Not true of what you say: {_cards(lies)}."] if lies else told


def _innocent(lies: Sequence[int]) -> list[str]:
    told = [
        "You do not know who did it. You may suspect whom you like, and may be suspected by anybody.",
        "What you tell of others is true, and you saw it. Keep your secret if you can; it is no crime, "
        "though it may look like one.",
        "If you are accused, be as innocent as you like. The others have booklets too.",
    ]
    return [*told, f"Not true of what you say, for reasons of your own: {_cards(lies)}."] if lies else told


def _cards(numbers: Sequence[int]) -> str:
    return ("card " if len(numbers) == 1 else "cards ") + " and ".join(str(n) for n in numbers)
