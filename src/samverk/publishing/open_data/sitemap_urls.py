"""Addresses of the maps of the site: at the root, since a map covers what lies below it."""

from django.urls import path

from samverk.publishing.open_data import sitemaps

app_name = "sitemaps"
urlpatterns = [
    path("sitemap.xml", sitemaps.index, name="index"),
    path("sitemap-<slug:section>-<int:number>.xml", sitemaps.part, name="part"),
]
