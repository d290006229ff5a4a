"""Scenes in which people look for support, ask what a word means, and see what days come."""

from content.library import Library
from tests.cards.stage import Stage


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
    await noor.types("Mijn manager scheldt mij uit")
    await noor.uses_old_card("help.route", route="gone")


async def words(stage: Stage) -> None:
    stage.album.chapter = "words"
    noor = stage.who("noor")
    await noor.asks("terms")
    await noor.clicks("terms.one", term="intersectionality")
    await noor.clicks("terms.show")
    await noor.types("wat betekent leiderschap")
    await noor.types("what does inclusive mean")
    await noor.types("wat is veiligheid")
    await noor.types("wat betekent kwantummechanica")
    await noor.uses_old_card("terms.one", term="gone")


async def days(stage: Stage) -> None:
    stage.album.chapter = "days"
    noor = stage.who("noor")
    await noor.asks("feast_days")
    await noor.clicks("days.one", day="ramadan")
    await noor.clicks("days.show")
    await noor.clicks("days.show")
    await noor.types("wanneer is Keti Koti")
    await noor.types("wanneer is Hanukkah")
    await noor.uses_old_card("days.one", day="gone", first="2027-01-01")
    await noor.uses_old_card("days.show", from_day="2029-12-31")
    await noor.uses_old_card("days.show", from_day="2030-01-01")
