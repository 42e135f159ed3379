"""What stands in the head of a page for those who share it, for search engines, and for pages that embed it."""

from urllib.parse import urlencode

from django.conf import settings
from django.http import HttpRequest
from django.template import Context, Library
from django.urls import reverse
from django.utils.html import escape, format_html_join
from django.utils.safestring import SafeString
from django.utils.text import Truncator
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from samverk.meetings.models import Meeting
from samverk.publishing.portal.sharing import card, embedding, structured
from samverk.publishing.portal.sharing.naming import name_of_meeting

register = Library()

LOCALES = {"sv": "sv_SE", "en": "en_GB"}
FIRST_WORDS = 200


@register.simple_tag(takes_context=True)
def shared(context: Context, name: str, about: str, picture: str) -> SafeString:
    """Return what those who share a page show of it; ``picture`` is the path of its own, empty if it has none."""
    request: HttpRequest = context["request"]
    about = Truncator(about or "").chars(FIRST_WORDS)
    named = [("description", about)] if about else []
    properties = [
        ("og:site_name", settings.PUBLISHER),
        ("og:type", "article"),
        ("og:locale", LOCALES.get(get_language() or "", "sv_SE")),
        ("og:title", name),
        *([("og:description", about)] if about else []),
        ("og:url", request.build_absolute_uri(request.path)),
        ("og:image", request.build_absolute_uri(picture or reverse("portal:card"))),
        ("og:image:type", "image/png"),
        ("og:image:width", card.WIDTH),
        ("og:image:height", card.HEIGHT),
        ("og:image:alt", name if picture else settings.PUBLISHER),
    ]
    # The rest is taken from the properties.
    named.append(("twitter:card", "summary_large_image"))
    lines = format_html_join("\n", '<meta property="{}" content="{}">', properties)
    return lines + format_html_join("", '\n<meta name="{}" content="{}">', named)


@register.simple_tag(takes_context=True)
def decision_for_machines(context: Context) -> SafeString:
    """Return the decision of the page as data, and where programs ask how to embed it."""
    request, clause, meeting, item = (context[name] for name in ("request", "clause", "meeting", "item"))
    here = _whole(request, "portal:clause", clause.public_id)
    at_meeting = _whole(request, "portal:meeting", meeting.public_id)
    decision = structured.decision(clause, meeting, here, at_meeting, _at_body(request, meeting))
    steps = [(_("Decisions"), _whole(request, "portal:clauses")), (name_of_meeting(meeting), at_meeting)]
    if item:
        steps.append((item.title, _whole(request, "portal:item", item.public_id)))
    steps.append((decision["name"], here))
    return structured.as_json_ld(decision, structured.breadcrumbs(steps)) + _discovered(request, here, decision["name"])


@register.simple_tag(takes_context=True)
def meeting_for_machines(context: Context) -> SafeString:
    """Return the meeting of the page as data."""
    request, meeting = context["request"], context["meeting"]
    here, at_body = _whole(request, "portal:meeting", meeting.public_id), _at_body(request, meeting)
    at_minutes = _whole(request, "data:minutes", meeting.public_id)
    steps = [(_("Meetings"), _whole(request, "portal:meetings"))]
    if meeting.body:
        steps.append((meeting.body.name, at_body))
    steps.append((name_of_meeting(meeting), here))
    return structured.as_json_ld(structured.event(meeting, here, at_body, at_minutes), structured.breadcrumbs(steps))


@register.simple_tag(takes_context=True)
def item_for_machines(context: Context) -> SafeString:
    """Return the way to the item of the page as data."""
    request, item, meeting = context["request"], context["item"], context["meeting"]
    return structured.as_json_ld(
        structured.breadcrumbs(
            [
                (_("Meetings"), _whole(request, "portal:meetings")),
                (name_of_meeting(meeting), _whole(request, "portal:meeting", meeting.public_id)),
                (item.title, _whole(request, "portal:item", item.public_id)),
            ]
        )
    )


@register.simple_tag(takes_context=True)
def body_for_machines(context: Context) -> SafeString:
    """Return the body of the page as data, with the names it has had."""
    request, body, names = context["request"], context["body"], context["names"]
    here = _whole(request, "portal:body", body.public_id)
    others = [one.name for one in names if one.name != body.name]
    steps = [(_("Bodies"), _whole(request, "portal:bodies")), (body.name, here)]
    return structured.as_json_ld(structured.body_with_names(body, here, others), structured.breadcrumbs(steps))


@register.simple_tag(takes_context=True)
def code_to_embed(context: Context) -> SafeString:
    """Return the code that shows the decision of the page in a frame."""
    at_frame = _whole(context["request"], "portal:embedded", context["clause"].public_id)
    # Once more than it will be read, since the page shows it as text.
    return escape(embedding.code_for(at_frame, name_of_meeting(context["meeting"])))


def _discovered(request: HttpRequest, here: str, title: str) -> SafeString:
    """Return the links by which a program that has the page finds where to ask."""
    at = request.build_absolute_uri(reverse("oembed"))
    links = [
        (media_type, f"{at}?{urlencode({'url': here, 'format': form})}", title)
        for form, media_type in embedding.FORMS.items()
    ]
    return format_html_join("", '\n<link rel="alternate" type="{}" href="{}" title="{}">', links)


def _at_body(request: HttpRequest, meeting: Meeting) -> str:
    return _whole(request, "portal:body", meeting.body.public_id) if meeting.body else ""


def _whole(request: HttpRequest, view: str, *arguments: str) -> str:
    return request.build_absolute_uri(reverse(view, args=arguments))
