"""The route that matters of a body take, body by body."""

from samverk.directory.models import Body
from samverk.routes.models import Stage

LONGEST_ROUTE = 10


def stages_of(body: Body) -> list[Body]:
    """Return the bodies that matters of ``body`` pass, in order: as somebody set them, else along ``hands_over_to``."""
    stages = Stage.objects.filter(from_body=body).select_related("to_body").order_by("position")
    if chosen := [stage.to_body for stage in stages]:
        return chosen
    found: list[Body] = []
    following = body.hands_over_to
    while following is not None and following not in (body, *found) and len(found) < LONGEST_ROUTE:
        found.append(following)
        following = following.hands_over_to
    return found


def stages_skipped(route: list[Body], from_body: Body, to_body: Body) -> list[Body]:
    """Return the stages of ``route`` that a matter leaves out that goes straight from one body to another."""
    if to_body not in route:
        return []
    begin = route.index(from_body) + 1 if from_body in route else 0
    return route[begin : route.index(to_body)]


def next_stage(route: list[Body], body: Body) -> Body | None:
    """Return the stage after ``body``, ``None`` where the route ends there or does not pass it."""
    place = route.index(body) + 1 if body in route else len(route)
    return route[place] if place < len(route) else None
