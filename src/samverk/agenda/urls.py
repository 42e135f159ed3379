"""Addresses of this room."""

from django.urls import path

from samverk.agenda.views import building, calling, items, letters, packets, reading, template

app_name = "agenda"
urlpatterns = [
    path("", reading.index, name="index"),
    path("letters/", letters.letters, name="letters"),
    path("letters/<public_id>/again/", letters.again, name="letter-again"),
    path("letters/<public_id>/", reading.letter, name="letter"),
    path("bodies/<public_id>/template/", template.template, name="template"),
    path("items/<public_id>/", items.item, name="item"),
    path("items/<public_id>/clauses/", items.clauses, name="clauses"),
    path("items/<public_id>/preview/", items.preview, name="preview"),
    path("items/<public_id>/papers/", items.papers, name="papers"),
    path("items/<public_id>/off/", building.off, name="off"),
    path("taken-off/<public_id>/back/", building.back, name="back"),
    path("papers/<public_id>/", reading.paper, name="paper"),
    path("papers/<public_id>/away/", items.paper_away, name="paper-away"),
    path("packets/<public_id>/", packets.packet, name="packet"),
    path("<public_id>/", reading.agenda, name="agenda"),
    path("<public_id>/versions/", reading.versions, name="versions"),
    path("<public_id>/edit/", building.edit, name="edit"),
    path("<public_id>/items/", building.add, name="add"),
    path("<public_id>/order/", building.order, name="order"),
    path("<public_id>/place/", building.place, name="place"),
    path("<public_id>/packets/", packets.packets, name="packets"),
    path("<public_id>/packets/make/", packets.make, name="make-packet"),
    path("<public_id>/call/", calling.call, name="call"),
    path("<public_id>/call/send/", calling.send, name="send"),
    path("<public_id>/call/tell/", calling.tell, name="tell"),
    path("<public_id>/absence/", calling.absence, name="absence"),
]
