"""What holds when several processes act at once, or one is killed in the middle, on a database that they share."""

import signal

import pytest

from samverk.mailroom.models import Mail
from tests.at_once import HANDS, alone, at_once, begun, go
from tests.samverk.mailroom.making import a_case, taken, written

pytestmark = pytest.mark.django_db(transaction=True, serialized_rollback=True)
PREPARE = """
import os, signal
from datetime import UTC, date, datetime
from pathlib import Path
from samverk.accounts.models import User
from samverk.mailroom import actions
from samverk.mailroom.actions import Chosen
from samverk.mailroom.arriving import take as taking
from samverk.mailroom.arriving.fetch import fetch, fetch_in_turn
from samverk.mailroom.models import Mail
from samverk.mailroom.sources import folder
from samverk.mailroom.sources.folder import FileParcel, Folder
from samverk.registry.models import Case, Entry
at = datetime(2026, 3, 10, 9, 0, tzinfo=UTC)
keeper = User.objects.filter(email="sanna@samverk.example").first()
mail, case = Mail.objects.first(), Case.objects.first()
source = Folder(Path({folder!r}))
"""
COUNTS = """
done = fetch(source, at=at)
states = list(Mail.objects.order_by("subject").values_list("subject", "state"))
print(done.taken, done.known, done.refused, done.trouble)
print(*states, Entry.objects.filter(act="record").count(), sorted(os.listdir(source.path)))
"""
LEFT = "('Ett', 'waiting') ('KDG 2026-0001', 'registered') ('Två', 'waiting') 1 ['done']"


@pytest.fixture
def drop(tmp_path):
    """Return a folder with three messages, one of which belongs to a case."""
    a_case()
    path = tmp_path / "drop"
    path.mkdir()
    for place, subject in enumerate(("Ett", "KDG 2026-0001", "Två")):
        (path / f"{place}.eml").write_bytes(written(subject, name=str(place)))
    return path


def prepared(path):
    return PREPARE.replace("{folder!r}", repr(str(path)))


def test_of_many_who_fetch_at_once_each_message_is_taken_by_one(drop, tmp_path):
    act = "done = fetch(source, at=at); print(done.taken, done.trouble)"

    got = at_once(prepared(drop), act, tmp_path)

    assert sum(int(line.split()[0]) for line in got) == 3
    assert alone(prepared(drop), COUNTS, tmp_path) == ["0 0 0 ", LEFT]


@pytest.mark.parametrize(
    ("where", "seen", "still_to_take"),
    [
        # Before anything is stored, after it is stored and before it is moved, in the middle of registering.
        ("taking.store_file = die", 0, 3),
        ("FileParcel.settle = lambda self, **said: seen.append(self) or (len(seen) == 2 and die())", 2, 1),
        ("taking.register_mail = die", 2, 2),
    ],
)
def test_a_process_that_is_killed_loses_nothing_and_takes_nothing_twice(drop, tmp_path, where, seen, still_to_take):
    prepare = prepared(drop) + (
        "seen = []\n"
        "def die(*arguments, **said):\n"
        "    print(Mail.objects.count(), flush=True)\n"
        "    os.kill(os.getpid(), signal.SIGKILL)\n" + where + "\n"
    )
    hand = begun(prepare, "fetch(source, at=at)", tmp_path)
    go(hand)
    told = hand.communicate(timeout=60)[0]

    assert (hand.returncode, told.split()[0]) == (-signal.SIGKILL, str(seen))
    first, left = alone(prepared(drop), COUNTS, tmp_path)
    assert (int(first.split()[0]), left) == (still_to_take, LEFT)


def test_a_turn_is_one_whoever_hears_of_it(drop, tmp_path):
    act = "done = fetch_in_turn(source, '2026-03-10T09:00', at=at); print('fetched' if done else 'done before')"

    assert at_once(prepared(drop), act, tmp_path) == ["done before"] * (HANDS - 1) + ["fetched"]


def test_of_many_who_file_a_message_one_does(tmp_path):
    a_case()
    taken()

    act = """
chosen = Chosen(case.register.body, f"Hand {number}", date(2026, 3, 9), "Åsa", False, title=f"Nytt {number}")
actions.file_mail(mail, chosen, at=at, by=keeper)
print("done")
"""
    assert at_once(prepared(tmp_path), act, tmp_path) == ["done"] + ["mail-not-waiting"] * (HANDS - 1)
    assert alone(prepared(tmp_path), "print(Case.objects.count())", tmp_path) == ["2"]


def test_of_many_who_register_and_take_back_one_does(tmp_path):
    case = a_case()
    mail = taken()
    filed = {"state": "filed", "case": case, "what": "Fråga", "day": "2026-03-09", "filed_at": "2026-03-10T08:00Z"}
    Mail.objects.filter(pk=mail.pk).update(**filed)

    act = """
if number % 2:
    actions.register_mail(mail, at=at, by=keeper)
else:
    actions.take_back(mail, by=keeper)
print("done")
"""
    assert at_once(prepared(tmp_path), act, tmp_path).count("done") == 1
