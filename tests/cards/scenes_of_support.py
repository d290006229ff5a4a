"""Scenes in which people look for support, ask what a word means, and see what days come."""

from content.library import Library
from tests.cards.stage import Stage
from trajectory.language import Language

NL, EN = Language.NL, Language.EN
TOLD = {
    NL: ("Mijn manager scheldt mij uit", "Ik wil niet meer leven"),
    EN: ("My manager shouts at me", "I don't want to live any more"),
}
UNCLEAR = {
    NL: ("de printer op de derde is kapot", "hoe zit dat met die dag"),
    EN: ("the printer on the third floor is broken", "where is the thing with the day"),
}
ASKED = {
    NL: (
        "wat is het verschil tussen racisme en discriminatie",
        "wat betekent leiderschap",
        "wat betekent inclusief",
        "wat is veiligheid",
        "wat betekent kwantummechanica",
    ),
    EN: (
        "what is the difference between racism and discrimination",
        "what does leadership mean",
        "what does inclusive mean",
        "what is safety",
        "what does quantum mechanics mean",
    ),
}
DAYS = {
    NL: ("wanneer is Keti Koti", "wanneer is Chanoeka"),
    EN: ("when is Keti Koti", "when is Hanukkah"),
}


async def support(stage: Stage) -> None:
    stage.album.chapter = "support"
    noor = stage.who("noor")
    for route in Library.load().routes:
        await noor.asks("help")
        await noor.clicks("help.route", route=route.id)
    await noor.clicks("help.show")
    await noor.clicks("help.commands")
    await noor.asks("bystander")
    await noor.asks("after_report")
    for story in (*TOLD[stage.album.language], *UNCLEAR[stage.album.language]):
        await noor.types(story)
    await noor.uses_old_card("help.route", route="gone")


async def words(stage: Stage) -> None:
    stage.album.chapter = "words"
    noor = stage.who("noor")
    await noor.asks("terms")
    await noor.clicks("terms.one", term="intersectionality")
    await noor.clicks("terms.show")
    await noor.clicks("terms.show")
    await noor.clicks("terms.show")
    for question in ASKED[stage.album.language]:
        await noor.types(question)
    await noor.uses_old_card("terms.one", term="gone")


async def days(stage: Stage) -> None:
    stage.album.chapter = "days"
    noor = stage.who("noor")
    await noor.asks("feast_days")
    await noor.clicks("days.one", day="ramadan")
    await noor.clicks("days.show")
    await noor.clicks("days.show")
    for question in DAYS[stage.album.language]:
        await noor.types(question)
    await noor.uses_old_card("days.one", day="gone", first="2027-01-01")
    await noor.uses_old_card("days.show", from_day="2029-12-31")
    await noor.uses_old_card("days.show", from_day="2030-01-01")
