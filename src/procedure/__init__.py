"""What the rules say: days, quorum, deadlines, shares. Pure: no Django, no clock, no network.

Every function names its source. The day and the holidays are handed in, never fetched.
"""

from procedure.profile import PROFILES, Profile, profile_of
from procedure.refusal import RuleBroken

__all__ = ["PROFILES", "Profile", "RuleBroken", "profile_of"]
