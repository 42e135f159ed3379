"""Where each room answers."""

from django.urls import include, path

from samverk.site import views

urlpatterns = [
    path("language/", include("django.conf.urls.i18n")),
    path("accounts/", include("samverk.accounts.urls")),
    path("archive/", include("samverk.archive.urls")),
    path("", include("samverk.publishing.portal.urls")),
]

handler400 = views.bad_request
handler403 = views.forbidden
handler404 = views.not_found
handler500 = views.server_error
