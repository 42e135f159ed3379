"""A submission as its page shows it: the text, who approves it, and what has changed since it was sent back."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from django.utils.safestring import SafeString, mark_safe

from minutebook.compare.words import Fate, Stretch, words_between
from minutebook.write import Part, as_html, as_text
from samverk.approving.models import Approver, Submission
from samverk.drafting.queries.kept_text import read_back


@dataclass(frozen=True, slots=True)
class Shown:
    """``html`` is the text below its title. ``changes`` are the paragraphs that differ from those of ``before``, the
    submission that came last before this one.
    """

    title: str
    html: SafeString
    approvers: Sequence[Approver]
    before: Submission | None
    changes: Sequence[tuple[Stretch, ...]]


def shown(submission: Submission, *, with_confidential: bool) -> Shown:
    """Return the page, in four queries."""
    hidden = set() if with_confidential else _hidden(submission)
    parts = _parts(submission.content, hidden)
    earlier = Submission.objects.filter(meeting=submission.meeting_id, item=submission.item_id, pk__lt=submission.pk)
    before = earlier.first()
    return Shown(
        title=parts[0].text,
        html=_safe(parts[1:]),
        approvers=list(submission.approvers.select_related("person")),
        before=before,
        changes=tuple(changes_between(_parts(before.content, hidden), parts)) if before else (),
    )


def changes_between(was: Sequence[Part], now: Sequence[Part]) -> Iterable[tuple[Stretch, ...]]:
    """Yield the paragraphs that are new, gone or worded otherwise, in their order."""
    texts = [as_text([part]).strip() for part in was], [as_text([part]).strip() for part in now]
    row: list[Stretch] = []
    for stretch in words_between("\n".join(texts[0]), "\n".join(texts[1])):
        first, *rest = stretch.text.split("\n")
        row.append(Stretch(stretch.fate, first))
        for line in rest:
            yield from _changed(row)
            row = [Stretch(stretch.fate, line)]
    yield from _changed(row)


def _changed(row: list[Stretch]) -> Iterable[tuple[Stretch, ...]]:
    if any(stretch.fate is not Fate.KEPT and stretch.text.strip() for stretch in row):
        yield tuple(stretch for stretch in row if stretch.text)


def _hidden(submission: Submission) -> set[str]:
    items = submission.meeting.items.filter(is_confidential=True)
    return set(map(str, items.values_list("public_id", flat=True)))


def _parts(content: dict[str, Any], hidden: set[str]) -> tuple[Part, ...]:
    ids = [stored["item"] for stored in content["items"] if stored["item"] not in hidden]
    arranged, _ids = read_back(content, shown=ids)
    return tuple(arranged.parts)


def _safe(parts: Iterable[Part]) -> SafeString:
    return mark_safe(as_html(parts, top=1))  # noqa: S308  the writer escapes every word
