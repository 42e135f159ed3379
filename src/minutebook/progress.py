"""A bar that moves on a terminal and is silent everywhere else."""

from typing import TextIO

WIDTH = 30


class Progress:
    """Counts up to ``total`` on one line of ``screen``."""

    def __init__(self, total: int, screen: TextIO) -> None:
        self.total = total
        self.done = 0
        self.screen = screen
        self.shown = total > 1 and screen.isatty()

    def step(self) -> None:
        self.done += 1
        if self.shown:
            filled = WIDTH * self.done // self.total
            self.screen.write(f"\r[{'#' * filled}{'.' * (WIDTH - filled)}] {self.done}/{self.total}")
            self.screen.flush()

    def clear(self) -> None:
        """Take the bar away, so that a line can be written."""
        if self.shown:
            self.screen.write("\r" + " " * (WIDTH + 20) + "\r")
            self.screen.flush()
