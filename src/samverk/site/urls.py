"""Where each room answers: Swedish at the bare address, English under ``/en/``."""

from django.conf.urls.i18n import i18n_patterns
from django.urls import URLPattern, URLResolver, include, path

from samverk.publishing.open_data.views import catalogue
from samverk.publishing.portal.views.embedding import oembed
from samverk.site import views
from samverk.site.former_addresses import former_addresses

urlpatterns: list[URLPattern | URLResolver] = [
    # What identity providers send people back to is one address, whatever the language.
    path("accounts/oidc/", include("samverk.accounts.entering.provider_urls")),
    # The ids of open data are their addresses, in one language.
    path("oparl/v1.1/", include("samverk.publishing.oparl.urls")),
    path("api/v1/", include("samverk.publishing.api.urls")),
    # Where portals of open data look for the catalogue of a public body.
    path("datasets/dcat", catalogue),
    path("oembed", oembed, name="oembed"),
]
urlpatterns += i18n_patterns(
    path("accounts/", include("samverk.accounts.entering.urls")),
    path("accounts/", include("samverk.accounts.urls")),
    path("approvals/", include("samverk.approving.urls")),
    path("drafts/", include("samverk.drafting.urls")),
    path("decisions/", include("samverk.deciding.urls")),
    path("sittings/", include("samverk.sitting.urls")),
    path("guests/", include("samverk.guests.urls")),
    path("agendas/", include("samverk.agenda.urls")),
    path("proposals/", include("samverk.intake.urls")),
    path("arrangements/", include("samverk.arrangements.urls")),
    path("", include("samverk.planning.urls")),
    path("rounds/", include("samverk.rounds.urls")),
    path("desk/", include("samverk.desk.urls")),
    path("followup/", include("samverk.followup.urls")),
    path("lineage/", include("samverk.lineage.urls")),
    path("routes/", include("samverk.routes.urls")),
    path("networks/", include("samverk.networks.urls")),
    path("", include("samverk.collaborations.urls")),
    path("sendouts/", include("samverk.sendouts.urls")),
    path("watchlist/", include("samverk.watchlist.urls")),
    path("", include("samverk.enquiries.urls")),
    path("contacts/", include("samverk.contacts.urls")),
    path("digests/", include("samverk.digests.urls")),
    path("signing/", include("samverk.signing.urls")),
    path("releasing/", include("samverk.releasing.urls")),
    path("", include("samverk.noticeboard.urls")),
    path("", include("samverk.registry.urls")),
    path("", include("samverk.disclosures.urls")),
    path("mailroom/", include("samverk.mailroom.urls")),
    path("packages/", include("samverk.packages.urls")),
    path("preservation/", include("samverk.preservation.urls")),
    path("api/", include("samverk.publishing.api.page_urls")),
    path("", include("samverk.subscriptions.urls")),
    path("", include("samverk.publishing.open_data.urls")),
    path("", include("samverk.publishing.open_data.sitemap_urls")),
    path("", include("samverk.publishing.feeds.urls")),
    path("archive/", include("samverk.archive.urls")),
    path("", include("samverk.publishing.portal.urls")),
    *former_addresses(),
    prefix_default_language=False,
)

handler400 = views.bad_request
handler403 = views.forbidden
handler404 = views.not_found
handler500 = views.server_error
