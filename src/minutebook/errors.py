"""The only exceptions that leave this package."""


class UnreadableFile(Exception):
    """A file that is no document: empty, corrupt, too large, hostile or locked.

    ``code`` is stable and listed in ``docs/findings.md``; ``detail`` names what was met, in the file's own
    terms (a size in bytes, the name of a part), never as a sentence for people.
    """

    def __init__(self, code: str, detail: str = "") -> None:
        super().__init__(f"{code}: {detail}" if detail else code)
        self.code = code
        self.detail = detail

    def __reduce__(self) -> tuple[type["UnreadableFile"], tuple[str, str]]:
        """Travel between processes: ``Exception`` would hand over the joined sentence alone."""
        return (type(self), (self.code, self.detail))


class UnknownFormat(UnreadableFile):
    """A file whose content is of no kind that this package reads."""
