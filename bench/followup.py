"""Pages of what is owed, with 200 and with 200,000 open obligations: ``python -m bench.followup``.

The work: eleven municipalities, twelve networks and one directors' group that decided everything, half of it owed by
municipalities, a quarter by networks, a quarter by people; a tenth late, a tenth without a day, a twentieth reported.
A director asks for their own page, for that of their municipality and of a network they sit in; the chair for the list
before a meeting; a secretary for the board. "bare" is the same page with ``--obligations / 1000``. Times are processor
time of this process a request; on PostgreSQL (``DATABASE_URL``) by the clock, since the database works elsewhere. To
hold: the same queries, and no more than three times the time.
"""

import argparse
import os
import sys
import tempfile
from collections.abc import Sequence
from datetime import timedelta
from pathlib import Path
from time import perf_counter, process_time
from typing import Any

REQUESTS, ROUNDS = 10, 3
RATIO = 3.0
SHARE = 1_000
ITEMS, CLAUSES = 10, 20


def main(arguments: Sequence[str] = ()) -> int:
    """Measure; return 1 if a figure is not held."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n")[0])
    parser.add_argument("--obligations", type=int, default=200_000)
    options = parser.parse_args(arguments)
    with tempfile.TemporaryDirectory() as folder:
        start_django(Path(folder))
        small = measured(options.obligations // SHARE)
        large = measured(options.obligations)
    held = [tell(name, options.obligations, small[name], large[name]) for name in small]
    return 0 if all(held) else 1


def start_django(folder: Path) -> None:
    """Let the house live in ``folder``, and on the database that is named, if one is."""
    import django  # noqa: PLC0415  the settings read the environment when they are loaded
    from django.core.management import call_command  # noqa: PLC0415

    os.environ.setdefault("DATABASE_URL", f"sqlite:///{folder}/followup.sqlite3")
    os.environ["DJANGO_SETTINGS_MODULE"] = "samverk.site.settings"
    os.environ.setdefault("SAMVERK_DATA_DIR", str(folder))
    django.setup()
    call_command("migrate", verbosity=0)


def measured(obligations: int) -> dict[str, tuple[float, int]]:
    """Return seconds and queries a page, with so many obligations open."""
    from django.core.management import call_command  # noqa: PLC0415  needs Django
    from django.db import connection  # noqa: PLC0415

    call_command("flush", interactive=False, verbosity=0)
    askers = populate(obligations)
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE")
    return {name: asked(user, address) for name, (user, address) in askers.items()}


def asked(user: Any, address: str) -> tuple[float, int]:
    """Return the least mean time of a request, and how many queries it takes."""
    from django.db import connection  # noqa: PLC0415  needs Django
    from django.test import Client  # noqa: PLC0415
    from django.test.utils import CaptureQueriesContext  # noqa: PLC0415

    client = Client(SERVER_NAME="localhost")
    client.force_login(user)
    assert client.get(address).status_code == 200, address
    with CaptureQueriesContext(connection) as queries:
        client.get(address)
    count = len(queries)
    clock = perf_counter if connection.vendor == "postgresql" else process_time
    means = []
    for _ in range(ROUNDS):
        begun = clock()
        for _ in range(REQUESTS):
            client.get(address)
        means.append((clock() - begun) / REQUESTS)
    return min(means), count


def tell(name: str, obligations: int, small: tuple[float, int], large: tuple[float, int]) -> bool:
    """Print one line; return whether it is held."""
    ratio = large[0] / small[0]
    holds = ratio <= RATIO and small[1] == large[1]
    size = f"{obligations:,} obligations"
    print(
        f"{f'{name}, {large[1]} queries':34}  {size:26}  {1_000 * large[0]:9.2f} ms  {1_000 * small[0]:9.2f} ms"
        f"  {ratio:8.2f}  -" + ("" if holds else "  NOT HELD")
    )
    return holds


def populate(obligations: int) -> dict[str, tuple[Any, str]]:
    """Store them, and return who asks for which page."""
    from django.urls import reverse  # noqa: PLC0415  needs Django
    from django.utils import timezone  # noqa: PLC0415

    from samverk.accounts.models import User  # noqa: PLC0415
    from samverk.directory.models import Body, Mandate, Organisation, Person  # noqa: PLC0415
    from samverk.meetings.models import Meeting  # noqa: PLC0415

    today = timezone.localdate()
    group = Body.objects.create(name="Direktörsgruppen", kind=Body.Kind.DIRECTORS)
    owners = {
        "organisation_id": [Organisation.objects.create(name=f"Kommun {n}", is_member=True).pk for n in range(11)],
        "body_id": [Body.objects.create(name=f"Nätverk {n}", kind=Body.Kind.NETWORK).pk for n in range(12)],
        "person_id": [Person.objects.create(name=f"Förnamn Efternamn{n}").pk for n in range(60)],
    }
    director, chair = owners["person_id"][:2]
    for person, body, seat in ((director, group.pk, "member"), (director, owners["body_id"][0], "member")):
        give(Mandate, person, body, owners["organisation_id"][0], seat)
    give(Mandate, chair, group.pk, owners["organisation_id"][1], "chair")
    meeting = Meeting.objects.create(
        register_key="coming", body=group, body_as_written=group.name, held_on=today + timedelta(days=7)
    )
    store(obligations, group, owners, today)
    users = [
        User.objects.create(email=f"{name}@samverk.example", name=name, role=role, person_id=person)
        for name, role, person in (("disa", "member", director), ("ylva", "member", chair), ("sara", "secretary", None))
    ]
    organisation = Organisation.objects.get(pk=owners["organisation_id"][0])
    network = Body.objects.get(pk=owners["body_id"][0])
    return {
        "mine": (users[0], reverse("followup:mine")),
        "municipality": (users[0], reverse("followup:organisation", args=[organisation.public_id])),
        "network": (users[0], reverse("followup:body", args=[network.public_id])),
        "chair's list": (users[1], reverse("followup:before-meeting", args=[meeting.public_id])),
        "board": (users[2], reverse("followup:board")),
    }


def give(mandates: Any, person: int, body: int, organisation: int, seat: str) -> None:
    """Give somebody a seat."""
    mandates.objects.create(person_id=person, body_id=body, organisation_id=organisation, seat=seat, role="direktör")


def store(obligations: int, group: Any, owners: dict[str, list[int]], today: Any) -> None:
    """Store obligations under clauses of the group's meetings, ten to a clause."""
    from samverk.followup.models import Obligation  # noqa: PLC0415  needs Django
    from samverk.meetings.models import Clause, Item, Meeting  # noqa: PLC0415

    count = max(1, obligations // 10)
    meetings = Meeting.objects.bulk_create(
        Meeting(
            register_key=f"m{number}",
            body=group,
            body_as_written=group.name,
            held_on=today - timedelta(days=30 + number),
        )
        for number in range(max(1, count // CLAUSES))
    )
    items = Item.objects.bulk_create(
        Item(meeting=meeting, position=place, number_as_printed=str(place), title=f"Ärende {place}")
        for meeting in meetings
        for place in range(1, ITEMS + 1)
    )
    clauses = Clause.objects.bulk_create(
        Clause(
            meeting=items[number % len(items)].meeting,
            item=items[number % len(items)],
            position=number // len(items) * ITEMS + items[number % len(items)].position,
            text=f"att göra sak {number}",
            verb_class="assign",
            kind="assign",
        )
        for number in range(count)
    )
    for start in range(0, obligations, 5_000):
        Obligation.objects.bulk_create(
            obligation(Obligation, number, clauses[number // 10 % count], owners, today)
            for number in range(start, min(start + 5_000, obligations))
        )


def obligation(model: Any, number: int, clause: Any, owners: dict[str, list[int]], today: Any) -> Any:
    """Return one obligation; what it is follows from its number."""
    kind = ("organisation_id", "body_id", "organisation_id", "person_id")[number % 4]
    keys = owners[kind]
    has_day = number // 4 % 10 != 0
    days = -30 if number // 4 % 10 == 1 else number // 40 % 400
    return model(
        clause=clause,
        key=f"k{number}",
        what=f"göra sak {number}",
        done="report",
        owner_kind=kind.removesuffix("_id"),
        due_kind="day" if has_day else "none",
        due_on=today + timedelta(days=days) if has_day else None,
        state="reported" if number // 4 % 20 == 2 else "open",
        **{kind: keys[number // 4 % len(keys)]},
    )


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
