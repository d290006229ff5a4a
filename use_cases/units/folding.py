"""A card that asks several people the same becomes one line once one of them did it."""

from collections.abc import Collection

from storage.people.outbox_rows import Notice
from storage.work import Work
from use_cases.notices import NoticeKind
from use_cases.principal import Principal


async def fold(
    work: Work,
    principal: Principal,
    kinds: Collection[NoticeKind],
    subject: str | None,
    about: str = "",
) -> None:
    """In the transaction that did it. What each card becomes, its conversation makes: its `folds`.

    Whoever did it has another card in its place. With None cards of these kinds about whatever;
    `about` is the subject of the line, where what the card was about is gone.
    """
    now = principal.now
    await work.outbox.plan(
        *(
            Notice(
                NoticeKind.FOLDED,
                one.person,
                about or one.subject,
                now,
                int(now.timestamp()),
                changes=one.id,
            )
            for one in await work.outbox.shown_about(kinds, subject)
            if one.person != principal.person.id
        )
    )
