"""The identity provider of ``tests/oidc``, which is somebody else's, running on this machine."""

import contextlib
import subprocess
from collections.abc import Iterator

from tests.conftest import OIDC


@contextlib.contextmanager
def running_provider(port: int, redirect_uri: str) -> Iterator[str]:
    """Run it until the caller is done; yield its address. People who logged in are sent to ``redirect_uri``."""
    command = ["node", "provider.mjs", str(port), redirect_uri]
    with subprocess.Popen(command, cwd=OIDC, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True) as process:
        try:
            assert process.stdout is not None
            assert process.stdout.readline() == "ready\n"
            yield f"http://127.0.0.1:{port}"
        finally:
            process.terminate()
