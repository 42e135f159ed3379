"""What kind of letter one was, in words. Its room marks a letter with a kind, which no user has seen before it goes."""

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from samverk.post.models import Letter

# The first name that a kind begins with tells.
NAMES: tuple[tuple[str, Promise], ...] = (
    ("announcement", _("announcement on the notice board")),
    ("approval", _("approval of minutes")),
    ("call", _("call to a meeting")),
    ("collaboration-review", _("review of collaborations")),
    ("deputy-called-in", _("deputy called in")),
    ("digest", _("what waits, gathered")),
    ("disclosure-", _("request for documents")),
    ("draft-minutes", _("draft minutes to read")),
    ("enquiry-", _("request for cooperation")),
    ("group-ends", _("working group that ends")),
    ("guest-", _("invitation of a guest")),
    ("invitation", _("invitation to log in")),
    ("local-handling-reminder", _("reminder of local handling")),
    ("log-in-link", _("link for logging in")),
    ("mandate-change", _("changed task of networks")),
    ("network-", _("message about a network")),
    ("notice-reminder", _("reminder of something watched")),
    ("obligation-entrusted", _("task handed on to a colleague")),
    ("proposal-", _("message about a matter proposed")),
    ("rota-reminder", _("reminder of a turn")),
    ("round-", _("question to members")),
    ("sendout", _("send-out")),
    ("signature-", _("message about signing")),
    ("state-asked", _("question how a task stands")),
    ("subscription", _("what a subscriber follows")),
    ("swap-", _("swap of turns")),
)


def kind_of(letter: Letter) -> str:
    """Return the kind of a letter in words; a kind that has none stands as it is."""
    return next((str(words) for begins, words in NAMES if letter.kind.startswith(begins)), letter.kind)
