"""Addresses of what is owed."""

from django.urls import path, register_converter

from samverk.followup import views


class Judgement:
    """One of the acts by which an obligation is judged."""

    regex = "|".join(views.JUDGEMENTS)

    def to_python(self, value: str) -> str:
        return value

    def to_url(self, value: str) -> str:
        return value


register_converter(Judgement, "judgement")

app_name = "followup"
urlpatterns = [
    path("", views.mine, name="mine"),
    path("board/", views.board, name="board"),
    path("confirm/", views.confirm, name="confirm"),
    path("organisations/<slug:public_id>/", views.organisation, name="organisation"),
    path("organisations/<slug:public_id>/card/", views.card, name="card"),
    path("bodies/<slug:public_id>/", views.body, name="body"),
    path("meetings/<slug:public_id>/", views.before_meeting, name="before-meeting"),
    path("items/<slug:public_id>/", views.mark, name="mark"),
    path("own/<str:token>/", views.own, name="own"),
    path("own/<str:token>/report/", views.own_report, name="own-report"),
    path("<slug:public_id>/", views.obligation, name="obligation"),
    path("<slug:public_id>/report/", views.report, name="report"),
    path("<slug:public_id>/reports/<slug:report_id>/", views.report_file, name="report-file"),
    path("<slug:public_id>/entrust/", views.entrust, name="entrust"),
    path("<slug:public_id>/entrusted/<slug:entrusting_id>/", views.change_entrusting, name="change-entrusting"),
    path("<slug:public_id>/<judgement:act>/", views.judge, name="judge"),
]
