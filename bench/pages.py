"""Public pages beside a bare Django view: ``python -m bench.pages [--meetings 2000]``.

The work: 2,000 published meetings with 20,000 items and 40,000 clauses; a citizen without a session asks for one page
after another, of different meetings, items and clauses. "bare" is a Django view behind the same middleware that reads
the same rows with one query a kind of row and shows them in a plain list, without the frame of the house or anything
else. Nothing is kept between two requests but where it says "again": with the ETag of the last answer, beside the
page made anew. Times are processor time a request, so that what else the machine does adds nothing; "/s" is what two
processors answer in a second of it; "growth" is against a register of a tenth of the size. To hold: a page in at most
1/0.7 of the bare one's time, as many queries in the large register as in the small.
"""

import argparse
import os
import sys
import tempfile
from collections.abc import Callable, Sequence
from itertools import cycle, islice
from pathlib import Path
from time import process_time
from typing import Any

REQUESTS, PROCESSORS = 60, 2
BARE_SHARE = 0.7
SHARES = (10, 1)


def main(arguments: Sequence[str] = ()) -> int:
    """Measure; return 1 if a figure is not held."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n")[0])
    parser.add_argument("--meetings", type=int, default=2_000)
    options = parser.parse_args(arguments)
    with tempfile.TemporaryDirectory() as folder:
        start_django(Path(folder))
        before: dict[str, tuple[float, int]] = {}
        held = [measured(options.meetings // share, before) for share in SHARES]
    return 0 if all(held) else 1


def start_django(folder: Path) -> None:
    """Let the house live in ``folder``."""
    import django  # noqa: PLC0415  the settings read the environment when they are loaded
    from django.core.management import call_command  # noqa: PLC0415

    os.environ |= {
        "DATABASE_URL": f"sqlite:///{folder}/pages.sqlite3",
        "DJANGO_SETTINGS_MODULE": "samverk.site.settings",
    }
    os.environ.setdefault("SAMVERK_DATA_DIR", str(folder))
    django.setup()
    call_command("migrate", verbosity=0)


def measured(meetings: int, before: dict[str, tuple[float, int]]) -> bool:
    """Fill the register, ask for every page, print the figures; tell whether they are held."""
    from django.core.management import call_command  # noqa: PLC0415  needs Django

    from bench.population import populate  # noqa: PLC0415

    call_command("flush", interactive=False, verbosity=0)
    populate(meetings)
    held = []
    for name, addresses in pages().items():
        ours, queries = seconds_for(addresses, "samverk.site.urls")
        theirs, _ = seconds_for([f"/bare{address}" for address in addresses], "bench.bare_pages")
        again = seconds_again(addresses)
        grown = f"{ours / before[name][0]:.1f}" if name in before else "-"
        holds = theirs >= BARE_SHARE * ours and before.get(name, (0, queries))[1] == queries
        before[name] = (ours, queries)
        tell(f"{name}, {queries} queries, {PROCESSORS / ours:.0f}/s", meetings, ours, theirs, grown, holds=holds)
        tell(f"{name} again, {PROCESSORS / again:.0f}/s", meetings, again, ours, "-", holds=True)
        held += [holds]
    return all(held)


def tell(name: str, meetings: int, ours: float, theirs: float, grown: str, *, holds: bool) -> None:
    """Print one line."""
    print(
        f"{name:34}  {f'{meetings:,} meetings':26}  {1_000 * ours:9.2f} ms  {1_000 * theirs:9.2f} ms"
        f"  {ours / theirs:8.2f}  {grown}" + ("" if holds else "  NOT HELD")
    )


def pages() -> dict[str, list[str]]:
    """Return addresses by page: of forty different things where there are as many."""
    from samverk.meetings.models import Clause, Item, Meeting  # noqa: PLC0415  needs Django

    meetings, items, clauses = (
        list(model.objects.order_by("-pk").values_list("public_id", flat=True)[:40])
        for model in (Meeting, Item, Clause)
    )
    words = ("utredning", "strategi", "nämndens", "kollektivtrafik", "projekten", "budget", "kommunplan", "avtalen")
    return {
        "clause register": [f"/beslut/?page={number}" for number in range(1, 21)],
        "meeting": [f"/moten/{public_id}/" for public_id in meetings],
        "item": [f"/punkter/{public_id}/" for public_id in items],
        "clause": [f"/beslut/{public_id}/" for public_id in clauses],
        "search": [f"/sok/?q={word}" for word in words],
    }


def seconds_for(addresses: Sequence[str], urls: str) -> tuple[float, int]:
    """Return the mean time of a request without anything kept, and the most queries of one."""
    from django.core.cache import cache  # noqa: PLC0415  needs Django
    from django.db import connection  # noqa: PLC0415
    from django.test import Client, override_settings  # noqa: PLC0415
    from django.test.utils import CaptureQueriesContext  # noqa: PLC0415

    # The environment of tests would copy the context of every template that a page includes.
    client = Client(SERVER_NAME="localhost")
    with override_settings(ROOT_URLCONF=urls):
        queries = 0
        for address in addresses:
            cache.clear()
            with CaptureQueriesContext(connection) as asked:
                assert client.get(address).status_code == 200, address
            queries = max(queries, len(asked))
        return mean_seconds(addresses, client.get, between=cache.clear), queries


def seconds_again(addresses: Sequence[str]) -> float:
    """Return the mean time of a request with the ETag of the last answer."""
    from django.test import Client  # noqa: PLC0415  needs Django

    # The environment of tests would copy the context of every template that a page includes.
    client = Client(SERVER_NAME="localhost")
    etags = {address: client.get(address)["ETag"] for address in addresses}

    def ask_again(address: str) -> None:
        assert client.get(address, headers={"If-None-Match": etags[address]}).status_code == 304, address

    return mean_seconds(addresses, ask_again, between=lambda: None)


def mean_seconds(addresses: Sequence[str], ask: Callable[[str], Any], *, between: Callable[[], None]) -> float:
    """Return the mean processor time of asking for ``addresses`` in turn."""
    spent = 0.0
    for address in islice(cycle(addresses), REQUESTS):
        between()
        begun = process_time()
        ask(address)
        spent += process_time() - begun
    return spent / REQUESTS


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
