"""The page of a works council as it looks: what waits, what is asked, what holds and who reads it,
what changed, what it asked."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from aiohttp import web

from board.navigation import tabs
from board.pages import Look
from board.reports_page import late_rows, published_rows
from board.voice import Voice
from board.waves.page import counted
from content.library import Library
from content.texts.promised import carried_by, is_heading, messages
from content.texts.texts import Say
from papers.council import differences, instrument_of, name_of, title_of, value_of
from trajectory.council.consent import Matter, Setting
from trajectory.rounds.instrument import Instrument
from use_cases.council.consents import Concept
from use_cases.council.page import CouncilPage, Version


@dataclass(frozen=True, slots=True)
class Told:
    """What holds in this organisation: each `Setting` as the works council saw it, and what
    `bot/statement.py` tells."""

    holds: Mapping[str, str]
    statement: Mapping[str, object]


@dataclass(frozen=True, slots=True)
class Change:
    """A version, or a concept, with what it changes."""

    name: str
    said: str
    day: object
    reference: str
    new: Sequence[str]
    gone: Sequence[str]
    whole: "Asked | None" = None
    """All of what waits, where it is an instrument."""


@dataclass(frozen=True, slots=True)
class Asked:
    """An instrument as people read it."""

    name: str
    length: str
    groups: Sequence[tuple[str, Sequence[str]]]
    """Items under the theme that they belong to."""
    options: Sequence[str]
    open: Sequence[str]


def show(look: Look, page: CouncilPage, voice: Voice, library: Library, told: Told) -> web.Response:
    teller = _Teller(voice, library, library.texts.on_paper(voice.language))
    return look.page(
        "works_council",
        voice.say,
        voice.language,
        tabs=tabs(voice, "council"),
        today=voice.now,
        dated=teller.dated,
        there=page.there,
        waiting=[teller.waits(one) for one in page.waiting],
        asked=[teller.asked(one) for one in page.asked],
        rules=[*teller.settings(told.holds), *teller.organisation(told.statement)],
        reads=[
            (
                voice.say("council-right", action=action),
                ", ".join(voice.say("council-role", role=role) for role in roles)
                or voice.say("council-page-right-none"),
            )
            for action, roles in page.reads
        ],
        versions=[teller.version(one) for one in page.versions],
        promises=teller.promises(),
        waves=[counted(replace(voice, say=teller.dated), one) for one in page.waves],
        reach=teller.reach(),
        questions=page.questions,
        published=published_rows(replace(voice, say=teller.dated), page.reports),
        late=late_rows(replace(voice, say=teller.dated), page.reports),
    )


@dataclass(frozen=True, slots=True)
class _Teller:
    """Who says it all, in one language."""

    voice: Voice
    library: Library
    dated: Say
    """With years in its dates: versions last for years."""

    def called(self, matter: Matter) -> str:
        """Without its version, which stands beside it."""
        if matter.is_instrument:
            return title_of(self.library, self.voice.language, matter.subject)
        return name_of(self.library, self.voice.say, self.voice.language, matter)

    def value(self, matter: Matter) -> str:
        return value_of(self.voice.say, matter) or self.voice.say("council-own")

    def waits(self, one: Concept) -> Change:
        """What it becomes, and what it is until then."""
        new = instrument_of(self.library, one.matter)
        old = instrument_of(self.library, one.before)
        found = differences(new, old, self.voice.language)
        return Change(
            self.called(one.matter),
            self._becomes(one),
            self.voice.say("council-state", state=one.state),
            "",
            found["new"],
            found["gone"],
            self.asked(new) if new else None,
        )

    def version(self, one: Version) -> Change:
        """One that was seen; of what was there at the beginning, that it was."""
        say, consent = self.voice.say, one.consent
        new = instrument_of(self.library, consent.matter)
        old = instrument_of(self.library, one.before)
        found = differences(new, old, self.voice.language) if old else {"new": [], "gone": []}
        reference = consent.reference
        if one.corrects:
            reference = say("council-page-spelling")
        elif consent.began:
            began = say("council-page-began")
            reference = f"{reference}, {began}" if reference else began
        elif consent.decided:
            reference = self.dated("council-reference", reference=reference, day=consent.decided)
        before = one.before.matter if one.before else None
        return Change(
            self.called(consent.matter),
            self._was(consent.matter, before),
            self.dated("fact-visible-value", day=consent.seen),
            reference,
            found["new"],
            found["gone"],
        )

    def _becomes(self, one: Concept) -> str:
        now = self.value(one.matter)
        if one.before is None or one.matter.is_built_in:
            return now
        was = value_of(self.voice.say, one.before.matter)
        return self.voice.say("council-page-becomes", now=now, was=was)

    def _was(self, matter: Matter, before: Matter | None) -> str:
        now = self.value(matter)
        if before is None or before.version == matter.version or matter.is_built_in:
            return now
        was = value_of(self.voice.say, before)
        return self.voice.say("council-page-was", now=now, was=was)

    def asked(self, one: Instrument) -> Asked:
        say, language = self.voice.say, self.voice.language
        themes = {theme.id: theme.title[language] for theme in one.themes}
        groups: dict[str, list[str]] = {}
        for item in one.items:
            groups.setdefault(themes.get(item.theme, ""), []).append(item.text[language])
        return Asked(
            one.title[language],
            say(
                "council-page-minutes",
                version=str(one.version),
                count=one.length,
                minutes=one.minutes,
            ),
            list(groups.items()),
            [
                say(
                    "council-page-options",
                    options=", ".join(option.label[language] for option in scale.options),
                )
                for scale in one.scales.values()
            ],
            [question.text[language] for question in one.open_questions],
        )

    def settings(self, holds: Mapping[str, str]) -> Iterator[tuple[str, str]]:
        """Thresholds, days and the legal basis, as they hold now; then what the data is for."""
        for name in Setting:
            matter = Matter(name, holds[name])
            yield self.called(matter), value_of(self.voice.say, matter)
        say = self.voice.say
        yield say("booth-privacy-purpose"), say("booth-privacy-purpose-is")

    def organisation(self, told: Mapping[str, object]) -> Iterator[tuple[str, str]]:
        """Whatever else this organisation set that matters to people; nothing where it did not."""
        say = self.voice.say
        for name, title in (
            ("controller", say("booth-privacy-controller")),
            ("contact", say("booth-privacy-contact")),
            ("processors", say("booth-privacy-processors")),
        ):
            if told[name]:
                yield title, str(told[name])
        if told["transfer"]:
            said = {
                "none": say("booth-privacy-transfer-none"),
                "safeguards": say("booth-privacy-transfer-safeguards"),
            }
            yield say("booth-privacy-transfer"), said[str(told["transfer"])]
        if told["tls_inspection"] is not None:
            yes, no = say("booth-privacy-inspection-yes"), say("booth-privacy-inspection-no")
            yield say("booth-privacy-inspection"), yes if told["tls_inspection"] else no

    def promises(self) -> list[tuple[str, Sequence[str]]]:
        """Each sentence with the attacks that carry it."""
        say = self.voice.say
        found = messages(self.library.texts, "promise-")
        return [(say(one.key), carried_by(one)) for one in found]

    def reach(self) -> list[tuple[str, Sequence[str]]]:
        """Who can still get at answers, and how."""
        groups: dict[str, list[str]] = {}
        heading = ""
        for one in messages(self.library.texts, "reach-"):
            said = self.voice.say(one.key)
            if is_heading(one.key):
                heading = said
            else:
                groups.setdefault(heading, []).append(said)
        return list(groups.items())
