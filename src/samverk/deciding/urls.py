"""Addresses of this room."""

from django.urls import path

from samverk.deciding.views import clauses, debate, own, votes

app_name = "deciding"
CLAUSE_ACTS = ("drop", "bring-back", "take-back")
urlpatterns = [
    path("items/<slug:public_id>/", clauses.item, name="item"),
    path("items/<slug:public_id>/mine/", own.mine, name="mine"),
    path("items/<slug:public_id>/clauses/", clauses.add_clause, name="add-clause"),
    path("items/<slug:public_id>/take-over/", clauses.take_over, name="take-over"),
    path("items/<slug:public_id>/admit/", clauses.admit, name="admit"),
    path("items/<slug:public_id>/put-off/", clauses.put_off, name="put-off"),
    path("items/<slug:public_id>/proposals/", debate.make_proposal, name="make-proposal"),
    path("items/<slug:public_id>/propositions/", debate.put_propositions, name="put-propositions"),
    path("items/<slug:public_id>/votes/", votes.open_vote, name="open-vote"),
    path("items/<slug:public_id>/recusals/", debate.recuse, name="recuse"),
    path("items/<slug:public_id>/dissents/", debate.dissent, name="dissent"),
    path("items/<slug:public_id>/mine/recusal/", own.recuse, name="recuse-myself"),
    path("items/<slug:public_id>/mine/dissent/", own.dissent, name="dissent-myself"),
    path("clauses/<slug:public_id>/change/", clauses.change_clause, name="change-clause"),
    path("clauses/<slug:public_id>/confirm/", clauses.confirm_clause, name="confirm-clause"),
    *(
        path(f"clauses/<slug:public_id>/{act}/", clauses.settle_clause, {"act": act}, name=f"{act}-clause")
        for act in CLAUSE_ACTS
    ),
    path("proposals/<slug:public_id>/second/", debate.second_proposal, name="second-proposal"),
    path("proposals/<slug:public_id>/withdraw/", debate.withdraw_proposal, name="withdraw-proposal"),
    path("votes/<slug:public_id>/ballots/", votes.record_ballot, name="record-ballot"),
    path("votes/<slug:public_id>/mine/", own.vote, name="vote"),
    path("votes/<slug:public_id>/close/", votes.close_vote, name="close-vote"),
    path("votes/<slug:public_id>/call-off/", votes.call_off_vote, name="call-off-vote"),
    path("recusals/<slug:public_id>/lift/", debate.lift_recusal, name="lift-recusal"),
    path("dissents/<slug:public_id>/take-back/", debate.take_back_dissent, name="take-back-dissent"),
]
