"""Our API tried against its own description by schemathesis, over a real server, with what fits and what does not."""

import subprocess
from pathlib import Path
from typing import Any

import pytest

from samverk.meetings.models import Meeting

HOME = Path(__file__).resolve().parents[4] / ".venv/judges"
PROGRAM = HOME / "bin/schemathesis"


@pytest.mark.skipif(not PROGRAM.exists(), reason="schemathesis is not installed: script/judges puts it in its place")
@pytest.mark.django_db(transaction=True, serialized_rollback=True)
def test_the_api_does_what_its_description_says(register: Meeting, live_server: Any, tmp_path: Path) -> None:
    command = [
        str(PROGRAM),
        "run",
        f"{live_server.url}/api/v1/openapi.json",
        "--phases=examples,coverage,fuzzing",
        "--max-examples=4",
        "--generation-deterministic",
        "--seed=1",
        "--no-color",
        f"--url={live_server.url}",
    ]

    done = subprocess.run(command, capture_output=True, text=True, check=False, cwd=tmp_path)

    assert done.returncode == 0, done.stdout + done.stderr
