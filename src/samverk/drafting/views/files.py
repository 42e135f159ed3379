"""Minutes and extracts as files to be taken along."""

from django.http import Http404, HttpRequest, HttpResponse
from django.utils.text import slugify
from django.views.decorators.http import require_safe

from minutebook.write import FORMS
from samverk.drafting import access
from samverk.drafting.access import Here, logged_in_only
from samverk.drafting.queries.files import clause_file_of, file_of, item_file_of


@require_safe
@logged_in_only
def minutes(request: HttpRequest, public_id: str, form: str) -> HttpResponse:
    """Hand the minutes out as a file."""
    here = access.entered(request, public_id)
    _known(form)
    content = file_of(here.meeting, form, with_confidential=here.right.sees_confidential)
    return _handed_out(content, here, form, "minutes")


@require_safe
@logged_in_only
def item(request: HttpRequest, public_id: str, item_id: str, form: str) -> HttpResponse:
    """Hand an extract of one item out as a file."""
    here = access.entered(request, public_id)
    found = access.item_or_404(here, item_id)
    _known(form)
    content = item_file_of(here.meeting, found, form, with_confidential=here.right.sees_confidential)
    return _handed_out(content, here, form, f"extract-{found.number_as_printed or found.position}")


@require_safe
@logged_in_only
def clause(request: HttpRequest, public_id: str, clause_id: str, form: str) -> HttpResponse:
    """Hand an extract of one clause out as a file."""
    here = access.entered(request, public_id)
    found = access.clause_or_404(here, clause_id)
    _known(form)
    return _handed_out(clause_file_of(here.meeting, found, form), here, form, f"extract-clause-{found.position}")


def _known(form: str) -> None:
    if form not in FORMS:
        raise Http404


def _handed_out(content: bytes, here: Here, form: str, what: str) -> HttpResponse:
    """Return a file that is saved and never shown as a page of this house."""
    answer = HttpResponse(content, content_type=FORMS[form].media_type)
    answer["Content-Disposition"] = f'attachment; filename="{slugify(what)}-{here.meeting.public_id}.{form}"'
    answer["X-Content-Type-Options"] = "nosniff"
    answer["Content-Security-Policy"] = "sandbox; default-src 'none'"
    answer["Cache-Control"] = "private, no-cache"
    return answer
