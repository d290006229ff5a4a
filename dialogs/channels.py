"""Where the app was added to a team in Teams: where the roster of that team can be read."""

from dialogs.turn import Event, Turn
from storage.people.channels import Channel
from use_cases.services import Services


async def note_channel(services: Services, turn: Turn) -> None:
    """Remember where the roster of a Teams team can be read."""
    place = turn.place
    if place.teams_team_id is None:
        return
    async with services.desk.writing() as work:
        if turn.event is Event.REMOVED:
            await work.channels.forget(place.teams_team_id)
        else:
            await work.channels.record(
                Channel(
                    teams_team_id=place.teams_team_id,
                    name=place.teams_team_name or "",
                    service_url=place.service_url,
                    conversation_id=place.conversation_id,
                    tenant_id=place.tenant_id,
                )
            )
        await work.commit()
