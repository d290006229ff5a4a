"""A whole norm guide as it could leave the house, with words that try to become markup."""

from datetime import datetime

from documents import (
    Behaviours,
    Chapter,
    Deed,
    GuideSheet,
    Ladder,
    Rung,
    Table,
    ThemeOfGuide,
    Wall,
    WallTheme,
)
from trajectory.language import Language
from trajectory.planning.working_days import ZONE

GREET = "We groeten elkaar, ook *op afstand* & <online>."
FOREIGN = "Wij zeggen ‘ça va’ tegen #iedereen $x$ [klik](hier)."
MADE = datetime(2027, 2, 19, 9, 0, tzinfo=ZONE)

RUNGS = (
    Rung("Meteen", "Zeg er iets van.", (Deed("", "wie het ziet", "zegt er iets van"),)),
    Rung("Buiten het team", "Zoek hulp.", (Deed("Thema 2", "de leidinggevende", "vraagt na"),)),
)


def a_guide(language: Language = Language.NL, *, themes: int = 2, news: bool = True) -> GuideSheet:
    """A second version of a guide; `themes` of them alike."""
    theme = [
        ThemeOfGuide(
            f"Thema {number}",
            (
                Behaviours("Dit doen we", (GREET, FOREIGN)),
                Behaviours("Dit doen we niet", ("Nee.",)),
            ),
        )
        for number in range(1, themes + 1)
    ]
    entries = (("Thema 1", f"Nieuw: {GREET}"),) if news else ()
    return GuideSheet(
        language=language,
        spoken=Language.NL,
        title="Handreiking" if language is Language.NL else "Norm guide",
        subtitle="Inkomen *Noord* <3>",
        notice="Dit is de norm van het team.",
        facts=(("Versie", "2"), ("Gemaakt op", "vrijdag 19 februari 2027")),
        introduction=("Hier staat wat het team afsprak.", "Gebruik het."),
        contents_title="Inhoud",
        news=Chapter("Nieuw in deze versie", "Anders dan versie 1." if news else "", entries),
        themes=tuple(theme),
        ladder=Ladder("De stappen", "Voor iedereen.", ("Stap", "Betekent", "Bij ons"), RUNGS),
        agreements=Table(
            "Afspraken", ("Wat", "Wie", "Wanneer"), (("Ophangen", "team", "1 maart"),)
        ),
        later=Chapter("Wat nog komt", "Over deze thema’s later: integriteit."),
        support=Chapter("Hulp en melden", "Hier kun je terecht.", (("Vertrouwenspersoon", "06"),)),
        terms=Chapter("Woorden", "Zo bedoelen we ze.", (("Inclusie", "Iedereen hoort erbij."),)),
        footer="Handreiking, versie 2",
        created=MADE,
        wall=a_wall(themes),
    )


def a_wall(themes: int = 2, *, wordings: int = 2, text: str = GREET) -> Wall:
    """The page to hang up, with so many themes and wordings of each kind."""
    does = Behaviours("", (text, *(f"{FOREIGN} {nth}" for nth in range(2, wordings + 1))))
    not_ = Behaviours("Dit doen we niet", ("Nee.",) * wordings)
    return Wall(
        title="Zo werken wij samen",
        version="versie 2 · 19 februari 2027",
        themes=tuple(
            WallTheme(f"Thema {number}", does, (not_,)) for number in range(1, themes + 1)
        ),
        help_title="Over de grens?",
        help=("Zeg er iets van.", "Vertrouwenspersoon: 06"),
        rest="2 van de 8 thema’s hebben een norm.",
        more="Er is meer.",
    )
