"""The ground: all of the frame told to the reader, as pages of the sleuth's notebook or as talk.

Every fact is marked where it stands ("frame:place.study"), so that the reader of the finished story can see
that none was left out. The sentences round the lists are passages; the lists themselves are made here, for
they are facts.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence

from casewright.cml.model.logic import Method
from casewright.utils.clockwords import in_words

from ..artifacts import Scene
from .markers import capital, mark
from .phrases import article, clause, listed, lower, number, sentence
from .realise import Teller
from .shapes import Structure
from .walk import walk


class Ground:
    """Tells sections of the frame in the style of a structure."""

    def __init__(self, structure: Structure) -> None:
        self._style = structure.style
        self._sections: dict[str, Callable[[Teller, Scene], list[str]]] = {
            "plan": self._plan,
            "people": self._people,
            "count": self._count,
            "times": self._times,
            "methods": self._methods,
            "items": self._items,
            "qualities": self._qualities,
            "beliefs": self._beliefs,
            "motives": self._motives,
        }

    def tell(self, teller: Teller, scene: Scene, section: str) -> list[str]:
        """The paragraphs of one section ("plan", "people", ...)."""
        return self._sections[section](teller, scene)

    # sections

    def _plan(self, teller: Teller, scene: Scene) -> list[str]:
        frame = teller.story.frame
        step = f"{number(frame.clock.step_minutes)} minutes"
        lead = self._lead(teller, scene, "plan", words={"step": step}, key="frame:clock.step")
        names = {place.id: lower(place.name) for place in frame.places}
        return [*lead, "figure: floor_plan", *self._lines(teller, walk(frame.places, frame.passages, names))]

    def _people(self, teller: Teller, scene: Scene) -> list[str]:
        cast = teller.story.cast
        words = {
            "suspects": number(len(cast.suspects)),
            "witnesses": listed(member.short for member in cast.witnesses),
        }
        lead = self._lead(teller, scene, "people", words=words, key="frame:roles")
        lines = [
            mark(f"frame:person.{m.id}", f"{capital(m.name)}: {_described(m.relation, m.persona)}.")
            for m in cast.suspects
        ]
        apart = "who was dead" if cast.crime == "murder" else "who had lost it"
        victim = mark(
            f"frame:person.{cast.victim.id}", f"{cast.victim.name}, {apart}: {clause(cast.victim.persona)}."
        )
        staff = [
            mark(f"frame:person.{m.id}", f"{_full(m.name, m.short)}, {clause(m.persona).lower()}")
            for m in cast.witnesses
        ]
        return [*lead, *self._lines(teller, [victim, *lines, f"{sentence(listed(staff))}"])]

    def _count(self, teller: Teller, scene: Scene) -> list[str]:
        hands = "one person" if teller.story.frame.crime.culprits == 1 else "two people together"
        return self._lead(teller, scene, "count", words={"hands": hands}, key="frame:crime.culprits")

    def _times(self, teller: Teller, scene: Scene) -> list[str]:
        crime = teller.story.frame.crime
        words = {"window": window(crime.start, crime.end), "deed_places": deed_places(teller)}
        return self._lead(teller, scene, "times", words=words, key="frame:crime.times")

    def _methods(self, teller: Teller, scene: Scene) -> list[str]:
        lead = self._lead(teller, scene, "methods")
        methods = teller.story.frame.methods
        lines = [mark(f"frame:method.{m.id}", sentence(_method(teller, m))) for m in methods]
        return [*lead, *self._lines(teller, lines)]

    def _items(self, teller: Teller, scene: Scene) -> list[str]:
        items = teller.story.frame.items
        if not items:
            return []
        lines = [
            mark(f"frame:item.{i.id}", lower(i.name) + (", of which there is only one" if i.single else ""))
            for i in items
        ]
        return [
            *self._lead(teller, scene, "items"),
            *self._lines(teller, [capital(sentence("; ".join(lines)))]),
        ]

    def _qualities(self, teller: Teller, scene: Scene) -> list[str]:
        qualities = teller.story.frame.qualities
        if not qualities:
            return []
        lines = [mark(f"frame:quality.{q.id}", lower(q.name)) for q in qualities]
        return [
            *self._lead(teller, scene, "qualities"),
            *self._lines(teller, [capital(sentence(listed(lines, "or")))]),
        ]

    def _beliefs(self, teller: Teller, scene: Scene) -> list[str]:
        lead = self._lead(teller, scene, "beliefs")
        beliefs = sorted(teller.story.frame.beliefs, key=lambda belief: belief.id)
        lines = [mark(f"frame:belief.{b.id}", sentence(b.statement)) for b in beliefs]
        return [*lead, *self._lines(teller, lines), *self._lead(teller, scene, "close", optional=True)]

    def _motives(self, teller: Teller, scene: Scene) -> list[str]:
        """What is said of each: no part of the frame, and nothing that decides."""
        told = [m.motive_text for m in teller.story.cast.suspects if m.motive_text]
        return [*self._lead(teller, scene, "motives"), *self._lines(teller, told)] if told else []

    # styles

    def _lead(
        self,
        teller: Teller,
        scene: Scene,
        section: str,
        words: Mapping[str, str] | None = None,
        key: str = "",
        *,
        optional: bool = False,
    ) -> list[str]:
        """The passage before a section's list (or the whole section, where it has none)."""
        tags = {"style": self._style}
        return teller.passage(scene, f"frame.{section}", words=words, tags=tags, key=key, optional=optional)

    def _lines(self, teller: Teller, lines: Sequence[str]) -> list[str]:
        """The lines as a notebook's, or as somebody reads them out."""
        if self._style == "notebook":
            return [teller.choose.say(f"> {line}") for line in lines]
        return [teller.choose.say(line) for line in _aloud(lines)]


def _aloud(lines: Sequence[str]) -> Iterable[str]:
    """One speaker's paragraphs: each opens a quotation, only the last closes it."""
    for count, line in enumerate(lines):
        yield f'"{line}' + ('"' if count == len(lines) - 1 else "")


def _described(relation: str, persona: str) -> str:
    if not relation or relation.lower() in persona.lower():
        return clause(persona)
    return f"{clause(relation)}; {clause(persona)}"


def _full(name: str, short: str) -> str:
    """The name; where people use a title for it that the name lacks, that too."""
    same = " " not in short or name.rpartition(" ")[2] != short.rpartition(" ")[2]
    return name if same else f"{short} ({name})"


def window(start: str, end: str) -> str:
    """As "between eight o'clock and half past nine"; one instant as "at half past nine"."""
    if start == end:
        return f"at {in_words(start)}"
    return f"between {in_words(start)} and {in_words(end)}"


def deed_places(teller: Teller) -> str:
    """As "in the study or on the terrace"."""
    places = teller.story.frame.crime.places
    return listed((teller.story.setting.room(place).phrase for place in places), "or")


def _method(teller: Teller, method: Method) -> str:
    """A way of doing it and what it asks of whoever did it."""
    story = teller.story
    items = {item.id: lower(item.name) for item in story.frame.items}
    qualities = {quality.id: lower(quality.name) for quality in story.frame.qualities}
    must = [f"be {article_of(qualities[quality])}" for quality in method.qualities]
    if method.items:
        must.append("have " + listed(items[item] for item in method.items))
    for visit in method.visits:
        when = (
            f"at some moment {window(visit.start, visit.end)}" if visit.end else f"at {in_words(visit.start)}"
        )
        alone = ", in company or out of it" if visit.open else ", with nobody else there"
        must.append(f"have been {story.setting.room(visit.place).phrase} {when}{alone}")
    there = "one must be on the spot, with nobody else by" if method.presence else "one need not be by"
    asks = (", and must " if method.presence else ", but must ") + listed(must) if must else ""
    return f"{lower(method.name)}: {there}{asks}"


def article_of(quality: str) -> str:
    """ "left-handed" stays; "chemist" becomes "a chemist"."""
    return (
        quality
        if "-" in quality or quality.startswith(("a ", "an ", "the ", "in ", "of "))
        else article(quality)
    )
