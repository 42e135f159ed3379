"""Why an export or a restoring does not happen."""


class NotExported(Exception):
    """The words say why, and what to do."""


class NotRestored(Exception):
    """``reasons`` are sentences; those about a damaged export begin with the name of the file."""

    def __init__(self, *reasons: str) -> None:
        super().__init__(" ".join(reasons))
        self.reasons = reasons
