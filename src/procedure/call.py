"""When the call goes out at the latest, and what may be decided without it."""

from datetime import date, timedelta

from procedure.profile import Profile


def latest_call_day(meeting_on: date, profile: Profile) -> date:
    """Return the last day on which the members are called in time.

    It is counted backwards in plain days: a weekend neither shortens nor lengthens it, and who calls earlier is
    never wrong.

    Source: SFS 2017:725, 5 kap. 13-15 §§.
    """
    return meeting_on - timedelta(days=profile.call_days)


def is_called_in_time(called_on: date, meeting_on: date, profile: Profile) -> bool:
    """Return whether a call on ``called_on`` is in time; a late one is a matter of record, and refuses nothing.

    Source: SFS 2017:725, 5 kap. 13-15 §§.
    """
    return called_on <= latest_call_day(meeting_on, profile)


def may_be_decided(profile: Profile, *, stood_in_call: bool, all_present_agree: bool) -> bool:
    """Return whether an item may be decided: it stood in the call, all present agree, or no rule binds the body.

    Source: SFS 2017:725, 5 kap. 52 §.
    """
    return stood_in_call or all_present_agree or not profile.only_called_items
