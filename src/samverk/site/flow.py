"""What a room announces, and which task is queued for it: every arrow that imports cannot show, in one table.

Rooms announce after commit, with ids only. A listener does nothing but queue a task, so that nobody waits for it and
nobody's transaction fails because of it.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.dispatch import Signal
from django_tasks.base import Task

from samverk.agenda import origins
from samverk.agenda.tasks import lay_out, lay_out_the_next, tell_of_cancellation, tell_of_move
from samverk.agenda.telling import steps_of as agenda_steps
from samverk.agenda.telling import ties_of as agenda_ties
from samverk.approving import events as approving_events
from samverk.approving.steps import steps_of as approving_steps
from samverk.approving.tasks import follow_what_was_signed, remind_approvers
from samverk.arrangements.steps import steps_of as arrangements_steps
from samverk.arrangements.tasks import let_bookings_ask_again, remind_of_polls, remind_of_turns
from samverk.arrangements.ties import what_is_arranged
from samverk.collaborations.tasks import remind_of_reviews
from samverk.digests import tellers as digest_tellers
from samverk.digests.obligations import tell_of_obligations
from samverk.digests.questions import tell_of_questions
from samverk.digests.tasks import write_digests
from samverk.disclosures.tasks import look_after_disclosures
from samverk.enquiries import events as enquiries_events
from samverk.enquiries.tasks import look_after_enquiries
from samverk.followup.daily import ask_before_meetings
from samverk.followup.tasks import (
    derive_obligations,
    follow_rounds,
    hear_outcomes,
    look_at_replaced,
    move_deadlines,
    open_obligations,
    open_obligations_of_items,
    take_answers,
    tie_deadlines,
)
from samverk.followup.telling import how_it_stands
from samverk.followup.telling import steps_of as followup_steps
from samverk.followup.thread import tell_obligations
from samverk.guests.tasks import tell_guests_cancelled, tell_guests_times, thank
from samverk.guests.telling import steps_of as guests_steps
from samverk.guests.telling import ties_of as guests_ties
from samverk.intake import registered
from samverk.intake.tasks import let_proposals_wait_again, remind_groups
from samverk.intake.telling import steps_of as intake_steps
from samverk.intake.telling import ties_of as intake_ties
from samverk.lineage import events as lineage_events
from samverk.lineage import telling as lineage_tellers
from samverk.lineage.tasks import propose_lineage
from samverk.mailroom.sources.configured import is_configured as mail_comes_in
from samverk.mailroom.tasks import fetch_mail
from samverk.mailroom.telling import tell_address
from samverk.meetings import events as meetings_events
from samverk.meetings import hindrances, steps, ties
from samverk.meetings.masking.copies import let_copies_be_kept
from samverk.meetings.tasks import let_be_found
from samverk.networks.tasks import look_after_networks, suggest_network_steps
from samverk.noticeboard import events as noticeboard_events
from samverk.noticeboard.steps import steps_of as noticeboard_steps
from samverk.noticeboard.tasks import announce_approved_items, take_down_notices, tell_of_announcement
from samverk.planning.tasks import take_theme_suggestions
from samverk.planning.telling import steps_of as planning_steps
from samverk.planning.telling import ties_of as planning_ties
from samverk.preservation.document_type import let_types_be_known
from samverk.preservation.document_types import BELOW
from samverk.preservation.tasks import look_after_disposal
from samverk.preservation.tidings import tell_of_disposal
from samverk.publishing.oparl.tasks import follow_changed_meetings, follow_once_a_day
from samverk.registry import notices
from samverk.registry import telling as case_tellers
from samverk.registry.registered import cases_of
from samverk.registry.steps import steps_of as registry_steps
from samverk.registry.tasks import (
    register_answered_enquiries,
    register_calls,
    register_enquiries,
    register_hand_overs,
    register_minutes,
    register_notices,
    register_rounds,
    register_sendouts,
)
from samverk.releasing.queries.hindrances import hindrances as not_to_be_shown
from samverk.releasing.steps import steps_of as releasing_steps
from samverk.releasing.tasks import set_days_of_published, take_down_minutes
from samverk.rounds import events as rounds_events
from samverk.rounds.tasks import close_what_is_over, remind_the_silent
from samverk.routes import events as routes_events
from samverk.routes.queries.outcomes import tell_outcomes
from samverk.routes.tasks import follow_hand_overs, place_handed_over, remind_of_handling, settle_hand_overs
from samverk.routes.telling import tell_thread
from samverk.sendouts import events as sendouts_events
from samverk.sendouts.meeting_tasks import follow_cancelled_meetings, follow_moved_meetings
from samverk.sendouts.tasks import send_all_due
from samverk.signing import events as signing_events
from samverk.signing.tasks import remind_signers_who_wait
from samverk.site.copied_words import COPIES
from samverk.site.entered_notices import announcements
from samverk.sitting.steps import steps as sitting_steps
from samverk.subscriptions.disposal import UNCONFIRMED
from samverk.subscriptions.tasks import tell_at_once, tell_subscribers
from samverk.watchlist.tasks import remind_of_notices


@dataclass(frozen=True)
class Arrow:
    """``queued`` gets, as a list, the ids that ``announced`` carries under the name ``ids``."""

    announced: Signal
    ids: str
    queued: "Task[Any, Any]"


# What each room tied to a meeting, asked before the meeting is moved or cancelled.
TELLERS: tuple[ties.Teller, ...] = (planning_ties, intake_ties, agenda_ties, guests_ties, what_is_arranged)

# What is to do before, at and after a meeting, in the order in which it is done.
STEP_TELLERS: tuple[steps.StepTeller, ...] = (
    planning_steps,
    intake_steps,
    followup_steps,
    agenda_steps,
    guests_steps,
    arrangements_steps,
    sitting_steps,
    approving_steps,
    noticeboard_steps,
    releasing_steps,
    registry_steps,
)

# What stands against showing minutes to everybody.
HINDRANCES: tuple[hindrances.Asked, ...] = (not_to_be_shown,)

# How it stands with what clauses ordered, when their matter returns.
ORIGIN_TELLERS: tuple[origins.OriginTeller, ...] = (how_it_stands,)

# What goes into the letter that somebody gets a day or a week.
DIGEST_TELLERS: tuple[digest_tellers.Teller, ...] = (tell_of_obligations, tell_of_questions, tell_of_disposal)

# What the body above made of provisional decisions, and what came of each decision, for the thread of its matter.
OUTCOME_TELLERS: tuple[lineage_tellers.OutcomeTeller, ...] = (tell_outcomes,)
THREAD_TELLERS: tuple[lineage_tellers.ThreadTeller, ...] = (tell_thread, tell_obligations)

# What can be disposed of by rule: of the rooms below preservation, and of one above it.
DOCUMENT_TYPES = (*BELOW, UNCONFIRMED)

FLOW = (
    Arrow(meetings_events.meeting_planned, "meeting_ids", lay_out),
    Arrow(meetings_events.meeting_moved, "meeting_ids", tell_of_move),
    Arrow(meetings_events.meeting_cancelled, "meeting_ids", tell_of_cancellation),
    Arrow(meetings_events.meeting_cancelled, "meeting_ids", lay_out_the_next),
    Arrow(meetings_events.minutes_registered, "meeting_ids", derive_obligations),
    Arrow(meetings_events.minutes_imported, "meeting_ids", derive_obligations),
    Arrow(meetings_events.task_settled, "meeting_ids", derive_obligations),
    Arrow(meetings_events.minutes_registered, "meeting_ids", suggest_network_steps),
    Arrow(meetings_events.minutes_imported, "meeting_ids", suggest_network_steps),
    Arrow(meetings_events.meeting_planned, "meeting_ids", tie_deadlines),
    Arrow(meetings_events.meeting_cancelled, "meeting_ids", tie_deadlines),
    Arrow(meetings_events.meeting_moved, "meeting_ids", move_deadlines),
    Arrow(routes_events.outcome_recorded, "clause_ids", hear_outcomes),
    Arrow(lineage_events.decision_replaced, "clause_ids", look_at_replaced),
    Arrow(rounds_events.answer_given, "asked_ids", take_answers),
    Arrow(rounds_events.round_reopened, "round_ids", follow_rounds),
    Arrow(meetings_events.meeting_moved, "meeting_ids", let_bookings_ask_again),
    Arrow(meetings_events.meeting_cancelled, "meeting_ids", let_bookings_ask_again),
    Arrow(meetings_events.meeting_cancelled, "meeting_ids", let_proposals_wait_again),
    Arrow(meetings_events.meeting_moved, "meeting_ids", follow_moved_meetings),
    Arrow(meetings_events.meeting_cancelled, "meeting_ids", follow_cancelled_meetings),
    Arrow(meetings_events.meeting_called, "meeting_ids", tell_guests_times),
    Arrow(meetings_events.meeting_moved, "meeting_ids", tell_guests_times),
    Arrow(meetings_events.meeting_cancelled, "meeting_ids", tell_guests_cancelled),
    Arrow(meetings_events.minutes_drafted, "meeting_ids", thank),
    Arrow(meetings_events.minutes_approved, "meeting_ids", thank),
    Arrow(meetings_events.minutes_approved, "meeting_ids", open_obligations),
    Arrow(approving_events.item_approved, "item_ids", open_obligations_of_items),
    Arrow(approving_events.item_approved, "item_ids", announce_approved_items),
    Arrow(meetings_events.minutes_approved, "meeting_ids", tell_of_announcement),
    Arrow(meetings_events.meeting_called, "meeting_ids", register_calls),
    Arrow(meetings_events.minutes_approved, "meeting_ids", register_minutes),
    Arrow(sendouts_events.letters_sent, "sendout_ids", register_sendouts),
    Arrow(rounds_events.round_sent, "round_ids", register_rounds),
    Arrow(routes_events.matter_handed_over, "hand_over_ids", register_hand_overs),
    Arrow(enquiries_events.enquiry_received, "enquiry_ids", register_enquiries),
    Arrow(enquiries_events.enquiry_answered, "enquiry_ids", register_answered_enquiries),
    Arrow(noticeboard_events.notice_put_up, "announcement_ids", register_notices),
    Arrow(signing_events.request_completed, "request_ids", follow_what_was_signed),
    Arrow(signing_events.request_refused, "request_ids", follow_what_was_signed),
    Arrow(signing_events.request_withdrawn, "request_ids", follow_what_was_signed),
    Arrow(meetings_events.minutes_registered, "meeting_ids", let_be_found),
    Arrow(meetings_events.minutes_registered, "meeting_ids", propose_lineage),
    Arrow(meetings_events.minutes_registered, "meeting_ids", follow_hand_overs),
    Arrow(meetings_events.minutes_imported, "meeting_ids", follow_hand_overs),
    Arrow(meetings_events.minutes_approved, "meeting_ids", settle_hand_overs),
    Arrow(meetings_events.meeting_planned, "meeting_ids", place_handed_over),
    Arrow(meetings_events.minutes_imported, "meeting_ids", propose_lineage),
    Arrow(meetings_events.visibility_changed, "meeting_ids", let_be_found),
    Arrow(meetings_events.visibility_changed, "meeting_ids", tell_at_once),
    Arrow(meetings_events.visibility_changed, "meeting_ids", set_days_of_published),
    Arrow(meetings_events.meetings_removed, "meeting_ids", let_be_found),
    Arrow(rounds_events.answer_given, "asked_ids", take_theme_suggestions),
    Arrow(meetings_events.visibility_changed, "meeting_ids", follow_changed_meetings),
    Arrow(meetings_events.meetings_removed, "meeting_ids", follow_changed_meetings),
    Arrow(meetings_events.minutes_registered, "meeting_ids", follow_changed_meetings),
)


# What is looked after every day, told the day in its ISO form; done several times a day, it is done once.
EVERY_DAY: "tuple[Task[Any, Any], ...]" = (
    remind_groups,
    remind_the_silent,
    remind_of_handling,
    close_what_is_over,
    look_after_enquiries,
    look_after_disclosures,
    remind_of_polls,
    remind_of_turns,
    remind_approvers,
    take_down_notices,
    take_down_minutes,
    ask_before_meetings,
    write_digests,
    look_after_networks,
    remind_of_reviews,
    send_all_due,
    remind_of_notices,
    remind_signers_who_wait,
    follow_once_a_day,
    tell_subscribers,
    look_after_disposal,
)


@dataclass(frozen=True)
class Beat:
    """``queued`` is told every few minutes which turn it is, where ``is_wanted`` says that there is anything to do."""

    queued: "Task[Any, Any]"
    is_wanted: Callable[[], bool]


# What is looked after every few minutes; done several times in one turn, it is done once.
EVERY_FEW_MINUTES = (Beat(fetch_mail, mail_comes_in),)


def connect() -> None:
    """Let every listener listen, and every room tell what it tied to a meeting; done twice, it is done once."""
    ties.TELLERS[:] = TELLERS
    hindrances.ASKED[:] = HINDRANCES
    let_copies_be_kept(COPIES)
    steps.STEP_TELLERS[:] = STEP_TELLERS
    lineage_tellers.OUTCOME_TELLERS[:] = OUTCOME_TELLERS
    lineage_tellers.THREAD_TELLERS[:] = THREAD_TELLERS
    digest_tellers.TELLERS[:] = DIGEST_TELLERS
    origins.ORIGIN_TELLERS[:] = ORIGIN_TELLERS
    notices.TELLERS[:] = (announcements,)
    case_tellers.TELLERS[:] = (tell_address,)
    registered.TELLERS[:] = (cases_of,)
    let_types_be_known(DOCUMENT_TYPES)
    for number, arrow in enumerate(FLOW):
        arrow.announced.connect(_listener(arrow), weak=False, dispatch_uid=f"samverk.site.flow.{number}")


def _listener(arrow: Arrow) -> Callable[..., None]:
    def listen(sender: object, **announced: Any) -> None:
        ids = list(announced[arrow.ids])
        if ids:
            arrow.queued.enqueue(**{arrow.ids: ids})

    return listen
