"""To which case a message belongs: told by the address it was sent to, what it answers, the number in its subject."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from django.conf import settings
from django.db.models import Q, QuerySet

from samverk.mailroom.models import Mail
from samverk.mailroom.reading import ReadMail
from samverk.post.models import Letter
from samverk.registry.models import Case, Entry

FoundBy = Mail.FoundBy
# "KDG 2026-0001", however people write the blank and the dash.
NUMBER = re.compile(r"(?<![^\W_])([^\W\d_][^\W_]{0,9}?)[\s_:/-]{0,2}((?:19|20)\d\d)[:/-](\d{1,6})(?!\d)")
DASHES = re.compile("[\u2010-\u2015\u2212]")
MOST_NUMBERS = 10
# What the house entered when it sent letters about these. Answers to letters about other things wait for a person:
# a question about a request for documents, say, must not tell the register who asked.
ENTERED_AS = {
    "sendout": ("sendout",),
    "meeting": ("call",),
    "round": ("round",),
    "enquiry": ("enquiry", "enquiry-answer"),
}


@dataclass(frozen=True, slots=True)
class Belonging:
    """``case`` is where a message may belong, ``None`` where that is unknown; only if it ``is_certain`` is it filed
    without a person. ``letter`` is the one of ours that it answers.
    """

    letter: Letter | None = None
    case: Case | None = None
    found_by: str = ""
    is_certain: bool = False


def belonging_of(read: ReadMail) -> Belonging:
    """Return where a message belongs. Two tokens that name two cases are a question for a person."""
    letter = answered_letter(read.answered)
    found: list[tuple[Case, str]] = []
    found += [(case, FoundBy.TAG) for case in cases_tagged(read.recipients)]
    found += [(case, FoundBy.ANSWER) for case in cases_written_in(letter)]
    found += [(case, FoundBy.NUMBER) for case in cases_numbered(read.subject)]
    if len({case.pk for case, _how in found}) != 1:
        return Belonging(letter)
    case, found_by = found[0]
    return Belonging(letter, case, found_by, is_certain=not case.is_gathering or found_by != FoundBy.ANSWER)


def answered_letter(message_ids: Iterable[str]) -> Letter | None:
    """Return the letter of ours that is answered, the one that was named first."""
    wanted = list(message_ids)
    letters = {letter.message_id: letter for letter in Letter.objects.filter(message_id__in=wanted)}
    return next((letters[name] for name in wanted if name in letters), None)


def cases_written_in(letter: Letter | None) -> list[Case]:
    """Return the case in which the house entered that it sent ``letter``."""
    if letter is None or letter.about_kind not in ENTERED_AS:
        return []
    origins = [f"{name} {letter.about_id}" for name in ENTERED_AS[letter.about_kind]]
    entry = Entry.objects.filter(origin__in=origins).select_related("case__register__body").order_by("pk").first()
    return [entry.case] if entry is not None else []


def cases_numbered(subject: str) -> list[Case]:
    """Return the cases whose registry numbers stand in a subject."""
    plain = DASHES.sub("-", subject).upper()
    return _cases((mark, int(year), int(number)) for mark, year, number in NUMBER.findall(plain)[:MOST_NUMBERS])


def cases_tagged(recipients: Iterable[str]) -> list[Case]:
    """Return the cases whose own addresses are among ``recipients``, which are in small letters."""
    local, _at, domain = settings.INCOMING_MAIL.address.partition("@")
    begun, ended = f"{local}+", f"@{domain}"
    if not local:
        return []
    tags = [one[len(begun) : -len(ended)] for one in recipients if one.startswith(begun) and one.endswith(ended)]
    return list(_with_body().filter(public_id__in=[tag for tag in tags if tag][:MOST_NUMBERS]))


def address_of(case: Case) -> str:
    """Return the address under which mail reaches a case, empty where the house has none."""
    local, at, domain = settings.INCOMING_MAIL.address.partition("@")
    return f"{local}+{case.public_id}{at}{domain}" if local else ""


def _cases(numbers: Iterable[tuple[str, int, int]]) -> list[Case]:
    wanted = Q()
    for mark, year, number in numbers:
        wanted |= Q(register__mark=mark, year=year, number=number)
    return list(_with_body().filter(wanted)[:MOST_NUMBERS]) if wanted else []


def _with_body() -> QuerySet[Case]:
    return Case.objects.select_related("register__body")
