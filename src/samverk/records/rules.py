"""What the house refuses: an act that cannot be, with the rule that says so."""


class RuleBroken(Exception):
    """An act was refused and changed nothing.

    ``code`` is stable and listed in ``docs/findings.md``; the room that shows it words it. ``source`` names the
    paragraph of law or the decision behind the rule, empty where the rule is the house's own.
    """

    def __init__(self, code: str, source: str = "") -> None:
        """Refuse under ``code``, for the reason that stands in ``source``."""
        self.code = code
        self.source = source
        super().__init__(f"{code} ({source})" if source else code)
