"""Work of this room that nobody waits for: ids or a day in, one action called."""

from datetime import date

from django_tasks import task

from samverk.networks.actions import ask_about_silence, remind_of_plans, suggest_steps, take_up_all
from samverk.networks.models import Network
from samverk.post.addresses import whole_address


@task
def suggest_network_steps(meeting_ids: list[int]) -> int:
    """Read from the clauses of the meetings which steps networks take; return how many suggestions are new."""
    take_up_all()
    return suggest_steps(meeting_ids)


@task
def look_after_networks(on: str) -> dict[str, int]:
    """Ask about silent networks, and remind of plans that must be renewed; return how many of each."""
    day = date.fromisoformat(on)
    take_up_all()
    active = Network.objects.filter(state=Network.State.ACTIVE).values_list("public_id", "body__public_id")
    addresses = {public_id: whole_address("networks:plan", body_id) for public_id, body_id in active}
    return {"asked": ask_about_silence(day), "reminded": remind_of_plans(day, address_of=addresses)}
