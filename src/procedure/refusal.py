"""Refusing what cannot be."""


class RuleBroken(Exception):
    """An act that would have no effect or must have none.

    ``code`` is stable and listed in ``docs/findings.md``; ``source`` names the rule, or the thing that stood in the
    way ("meeting 7kq…"), and is never a sentence for people.
    """

    def __init__(self, code: str, source: str = "") -> None:
        super().__init__(f"{code}: {source}" if source else code)
        self.code = code
        self.source = source
