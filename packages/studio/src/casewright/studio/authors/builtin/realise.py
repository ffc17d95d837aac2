"""From beats to words: one :class:`Teller` tells the scenes of one story, in order.

What a beat is: the use of a passage ("portrait"), a clue ("clue:ID"), a section of the frame
("frame:plan"), a picture's place ("figure:NAME"), or one of the larger pieces that other modules make
(``extra`` in :class:`Teller`). A "?" at its end says that it is left out where the library has nothing more
for it.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from ..artifacts import Scene
from .choose import Chooser
from .discourse import Discourse, Person, of_member, of_sleuth
from .facts import fact_words
from .fill import Context, fill
from .library import Library, Passage
from .view import Blind

Beat = Callable[["Teller", Scene, str], list[str]]
"""A larger piece: from the scene and what stands behind the beat's colon to paragraphs."""

_WITHOUT_POLICE = frozenset({"opening", "opening_back", "company", "arrival", "discovery"})


@dataclass(frozen=True)
class Answer:
    """What may be said from the challenge on."""

    culprit: str
    words: Mapping[str, str]
    tags: Mapping[str, str]


class Teller:
    """Tells scenes; keeps what was used, said and named."""

    def __init__(
        self, story: Blind, library: Library, rng: random.Random, extra: Mapping[str, Beat] | None = None
    ) -> None:
        self.story = story
        self.choose = Chooser(library, rng)
        self.discourse = self._trial = Discourse()
        self.rng = rng
        self._extra = extra or {}
        self._lead_open = False
        self.answer: Answer | None = None
        self.people: dict[str, Person] = {id_: of_member(m) for id_, m in story.people.items()}
        self.sleuth = of_sleuth(story.cast.sleuth, "the sleuth")
        self.inspector = of_sleuth(story.cast.inspector, "the inspector")
        self._always = self._setting_words()

    def _setting_words(self) -> dict[str, str]:
        story = self.story
        words = {
            "house": story.setting.name,
            "at_house": story.setting.at,
            "scene": story.setting.room(story.scene).the,
            "year": str(story.setting.year),
            "weekday": story.setting.weekday,
            "missing": story.missing,
            "false_time_place": story.false_time_place,
        }
        return {slot: told for slot, told in (words | {"loot": story.loot}).items() if told}

    # what passages are asked for

    def wanted(self, scene: Scene) -> dict[str, str]:
        """The tags of everything that is the case here."""
        story = self.story
        tags = {
            "setting": story.setting.id,
            "sleuth": story.cast.sleuth.type,
            "inspector": story.cast.inspector.type,
            "victim": story.cast.victim.voice,
            "crime": story.crime,
            "trick": story.trick,
            "weather": story.setting.weather,
            "hour": scene.hour,
        }
        if scene.place:
            tags["room"] = story.setting.room(scene.place).room
        return tags if self.answer is None else {**tags, **self.answer.tags}

    def context(self, scene: Scene, speaker: str | None = None) -> Context:
        """What slots can mean in this scene."""
        roles = {
            "sleuth": self.sleuth,
            "victim": self.people[self.story.cast.victim.id],
            "finder": self.people[self.story.cast.finder],
        }
        if scene.kind not in _WITHOUT_POLICE:
            roles["inspector"] = self.inspector
        if self._lead_open and self.story.pointed:
            roles["pointed"] = self.people[self.story.pointed]
        words = dict(self._always)
        if self.answer is not None:
            roles["culprit"] = self.people[self.answer.culprit]
            words |= self.answer.words
        if scene.place:
            room = self.story.setting.room(scene.place)
            words |= {"room": room.the, "in_room": room.phrase}
        if (who := speaker or scene.speaker) is not None:
            roles["speaker"] = self.people[who]
        return Context(roles, words)

    # telling

    def tell(self, scene: Scene) -> list[str]:
        """The scene's paragraphs."""
        self.discourse.begin()
        if scene.kind == "lead":
            self._lead_open = True
        return [part for beat in scene.beats for part in self._beat(scene, beat)]

    def _beat(self, scene: Scene, beat: str) -> list[str]:
        name, _, rest = beat.rstrip("?").partition(":")
        if name == "clue":
            return self._clue(scene, rest)
        if name == "figure":
            return [f"figure: {rest}"]
        if name in self._extra:
            return self._extra[name](self, scene, rest)
        return self.passage(scene, name, speaker=rest or None, optional=beat.endswith("?"))

    def passage(
        self,
        scene: Scene,
        use: str,
        *,
        speaker: str | None = None,
        optional: bool = False,
        roles: Mapping[str, Person] | None = None,
        words: Mapping[str, str] | None = None,
        tags: Mapping[str, str] | None = None,
        key: str = "",
    ) -> list[str]:
        """A passage of a use, as paragraphs; [] where it is optional and there is none."""
        who = self.story.people.get(speaker or scene.speaker or "")
        wanted = self.wanted(scene) | dict(tags or {})
        if who is not None:
            wanted |= {
                "voice": who.voice,
                "gender": who.gender,
                **({"secret": who.secret} if who.secret else {}),
            }
        context = self.context(scene, speaker).having(roles or {}, words or {})
        named = "speaker" if who is not None and not self.discourse.knows(self.people[who.id]) else ""
        pick = self.choose.pick_if_any if optional else self.choose.pick
        text = pick(use, wanted, context.able, self._renderer(context, key), names=named)
        if text is None:
            return []
        self.discourse = self._trial
        return paragraphs(text)

    def _renderer(self, context: Context, key: str) -> Callable[[Passage], str]:
        """Fill a passage; trying one must not leave anybody named."""

        def render(passage: Passage) -> str:
            self._trial = self.discourse.copy()
            return fill(passage, context, self._trial, key)

        return render

    def _clue(self, scene: Scene, clue: str) -> list[str]:
        fact = self.story.fact[clue]
        roles, words = fact_words(self.story, fact, self.people)
        tags = {"device": fact.note.device} if fact.note.device else {}
        use = f"clue.{fact.note.kind}"
        return self.passage(
            scene, use, speaker=fact.speaker, roles=roles, words=words, tags=tags, key=f"clue:{clue}"
        )


def paragraphs(text: str) -> list[str]:
    """A text cut at its blank lines; lines within a paragraph are joined."""
    return [" ".join(part.split("\n")) for part in text.split("\n\n") if part.strip()]
