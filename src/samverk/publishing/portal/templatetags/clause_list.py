"""The rows of the register as HTML.

They are written here and not by a template: fifty rows of a dozen tags each cost more than all the rest of the page.
"""

from collections.abc import Iterable, Sequence

from django.template import Library
from django.urls import reverse
from django.utils.html import escape
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _

from samverk.design.templatetags.design import day, kronor
from samverk.meetings.queries.clause_rows import ClauseRow
from samverk.publishing.portal.templatetags.portal import act, due_day

register = Library()

ROW = """<li>
<p class="register-when"><a href="{meetings}{meeting}/">{day}</a><span lang="sv">{body}</span></p>
<div>
<p class="register-text"><a href="{clauses}{clause}/" lang="sv">{text}</a></p>
<ul class="register-facts">{facts}</ul>
</div>
</li>
"""


@register.filter
def as_register(rows: Iterable[ClauseRow]) -> SafeString:
    """Return ``rows`` as the list items of the register."""
    meetings, clauses = reverse("portal:meetings"), reverse("portal:clauses")
    written = (
        ROW.format(
            meetings=meetings,
            meeting=row.meeting_id,
            day=day(row.held_on),
            body=escape(row.body),
            clauses=clauses,
            clause=row.public_id,
            text=escape(row.text),
            facts="".join(_facts(row)),
        )
        for row in rows
    )
    return mark_safe("".join(written))  # noqa: S308  every part that was read is escaped


@register.filter
def as_facts(row: ClauseRow) -> SafeString:
    """Return what ``row`` states beside its words, as list items."""
    return mark_safe("".join(_facts(row, with_item=False)))  # noqa: S308  every part that was read is escaped


def _facts(row: ClauseRow, *, with_item: bool = True) -> Sequence[str]:
    facts = [f'<li class="act">{escape(act(row.verb_class))}</li>']
    if row.is_provisional:
        facts.append(_mark("wait", _("Provisional")))
    if not row.published_at:
        facts.append(_mark("bad", _("Not published")))
    if row.addressees:
        label = _("Addressed to:")
        facts.append(f'<li>{label} <span lang="sv">{escape(", ".join(row.addressees))}</span></li>')
    if row.due_on:
        label = _("Last day:")
        facts.append(f"<li>{label} {escape(due_day(row))}</li>")
    if row.amount_ore is not None:
        facts.append(f'<li class="money">{kronor(row.amount_ore)}</li>')
    if with_item and row.item_title:
        number = row.item_number or ""
        facts.append(f'<li class="where" lang="sv">{escape(f"{number} {row.item_title}".strip())}</li>')
    return facts


def _mark(tone: str, words: str) -> str:
    return f'<li><span class="status {tone}">{words}</span></li>'
