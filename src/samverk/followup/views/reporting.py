"""What a report's form hands over, whoever filled it in."""

from samverk.accounts.models import User
from samverk.followup import actions
from samverk.followup.forms import ReportForm
from samverk.followup.models import Entrusting, Obligation
from samverk.records.actions import paper_name, take_paper


def take_report(
    subject: Obligation,
    form: ReportForm,
    *,
    by: User | None,
    on_behalf_of: str = "",
    entrusting: Entrusting | None = None,
) -> None:
    """Take down what was done, with its file; raises the codes of ``take_paper`` and ``report_done``."""
    upload = form.cleaned_data["file"]
    stored = take_paper(upload.read()) if upload else None
    actions.report_done(
        subject,
        form.cleaned_data["text"],
        by=by,
        on_behalf_of=entrusting.on_behalf_of if entrusting is not None else on_behalf_of,
        file=stored,
        file_name=paper_name(upload.name, stored.media_type) if upload and stored else "",
        entrusting=entrusting,
    )
