"""The only writers of this room: bringing files in, settling what was read, putting right, linking, threading."""

from samverk.archive.actions.bring_files import bring_file, open_run, start_run
from samverk.archive.actions.correct import Said, correct_reading, dismiss_finding, withdraw_correction
from samverk.archive.actions.folder_runs import import_paths
from samverk.archive.actions.link_names import (
    Name,
    accept_suggestion,
    accept_unambiguous,
    dismiss_suggestion,
    link_name,
)
from samverk.archive.actions.queue_run import queue_run, take_up_runs
from samverk.archive.actions.settle_matters import confirm_matter, dismiss_matter
from samverk.archive.actions.settle_readings import accept_reading, accept_run, follow_source, refuse_reading
from samverk.archive.actions.suggest_links import suggest_links
from samverk.archive.actions.suggest_matters import suggest_matters

__all__ = [
    "Name",
    "Said",
    "accept_reading",
    "accept_run",
    "accept_suggestion",
    "accept_unambiguous",
    "bring_file",
    "confirm_matter",
    "correct_reading",
    "dismiss_finding",
    "dismiss_matter",
    "dismiss_suggestion",
    "follow_source",
    "import_paths",
    "link_name",
    "open_run",
    "queue_run",
    "refuse_reading",
    "start_run",
    "suggest_links",
    "suggest_matters",
    "take_up_runs",
    "withdraw_correction",
]
