"""What stands in the letter to a colleague. What was decided under a confidential item stands in none."""

from django.conf import settings
from django.utils import translation
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from samverk.followup.links import link_of
from samverk.followup.models import Entrusting, Obligation
from samverk.post.actions import send_letter
from samverk.post.models import Letter


def write_entrusted(entrusting: Entrusting) -> Letter | None:
    """Ask the colleague to do and report what is owed; the link stands in the letter and nowhere else."""
    obligation = entrusting.obligation
    with translation.override(settings.LANGUAGE_CODE):
        parts = [
            _("You are asked to do this on behalf of %(whom)s, and to report it:") % {"whom": entrusting.on_behalf_of},
            _("It is confidential: read what it says behind the link.") if _is_secret(obligation) else obligation.what,
        ]
        if obligation.due_on is not None:
            parts.append(_("It is due on %(day)s.") % {"day": date_format(obligation.due_on, "DATE_FORMAT")})
        until = date_format(entrusting.until, "DATE_FORMAT")
        parts.append(_("The link below is yours alone, and good until %(day)s is over.") % {"day": until})
        return send_letter(
            entrusting.email,
            to_name=entrusting.name,
            subject=_("You are asked to do something and to report it"),
            text="\n\n".join(parts),
            secret_part=link_of(entrusting),
            kind="obligation-entrusted",
            about=obligation,
            once=f"obligation entrusted {entrusting.public_id} {entrusting.link_number}",
        )


def _is_secret(obligation: Obligation) -> bool:
    return obligation.item is not None and obligation.item.is_confidential
