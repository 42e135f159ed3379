"""The number under which a case is registered."""

from procedure.profile import Profile


def registry_number(profile: Profile, *, mark: str, year: int, number: int) -> str:
    """Return the whole number, such as "KDG 2026-0012", in the form that the profile of the body gives it.

    Source: SFS 2009:400, 5 kap. 2 §, which asks for a number or other designation and leaves its form to the house.
    """
    return profile.registry_format.format(mark=mark, year=year, number=number)
