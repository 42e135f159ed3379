"""Open data at its addresses. Whoever asks, they get what everybody may read."""

from datetime import date

from django.http import Http404, HttpRequest, HttpResponse
from django.utils.cache import patch_vary_headers
from django.views.decorators.http import require_safe

from minutebook.write.akoma_ntoso import MEDIA_TYPE
from samverk.publishing import published
from samverk.publishing.for_everybody import for_everybody
from samverk.publishing.kept import kept
from samverk.publishing.open_data.catalogue_syntax import SYNTAXES, written
from samverk.publishing.open_data.minutes_files import SAVED, WRITTEN, file_name
from samverk.publishing.portal.access import fetched
from samverk.publishing.portal.pages import listed_if, public_page
from samverk.publishing.published import CITIZENS
from samverk.publishing.stamp import register_stamp


@require_safe
@public_page
def minutes(request: HttpRequest, public_id: str) -> HttpResponse:
    """Answer with the minutes of a meeting as Akoma Ntoso."""
    meeting = fetched(published.meetings(CITIZENS).select_related("body"), public_id)
    response = HttpResponse(WRITTEN["xml"](meeting), content_type=MEDIA_TYPE)
    return listed_if(False, _named(request, file_name(meeting, "xml"), response))


@require_safe
@public_page
def minutes_file(request: HttpRequest, public_id: str) -> HttpResponse:
    """Hand out the public version of the minutes of a meeting as a PDF for printing and keeping."""
    meeting = fetched(published.meetings(CITIZENS).select_related("body"), public_id)
    response = HttpResponse(WRITTEN["pdf"](meeting), content_type="application/pdf")
    return listed_if(meeting.is_indexed, _named(request, file_name(meeting, "pdf"), response))


def _named(request: HttpRequest, name: str, response: HttpResponse) -> HttpResponse:
    """Return a file that is shown, or saved where the address asks for that, as OParl wants the two told apart."""
    response["Content-Disposition"] = f'{"attachment" if SAVED in request.GET else "inline"}; filename="{name}"'
    return response


@require_safe
def catalogue(request: HttpRequest, ending: str = "") -> HttpResponse:
    """Answer with the catalogue of open data: by the ending of the address, or else as the program prefers."""
    if ending and ending not in SYNTAXES:
        raise Http404
    accepted = request.get_preferred_type([syntax.media_type for syntax in SYNTAXES.values()])
    asked = next((name for name, syntax in SYNTAXES.items() if syntax.media_type == accepted), "rdf")
    syntax = ending or asked
    content = kept(f"catalogue {syntax}", CITIZENS, lambda: written(syntax, register_stamp(date.min)))
    response = for_everybody(request, HttpResponse(content, content_type=SYNTAXES[syntax].media_type))
    if not ending:
        patch_vary_headers(response, ("Accept",))
    return response
