"""``samverk serve``."""

import os
import socket
import sys
from contextlib import closing
from typing import Any

from django.conf import settings
from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.db import connection
from django.db.migrations.executor import MigrationExecutor

from samverk.site.supervisor import Child, Supervisor


class Command(BaseCommand):
    """Run the web server and the background workers as one."""

    help = "Serve the house: the web server and its background workers, stopped together by Ctrl-C or SIGTERM."

    def add_arguments(self, parser: CommandParser) -> None:
        """Say where to answer."""
        parser.add_argument("--host", default="127.0.0.1", help="The address to answer at; 127.0.0.1 by default.")
        parser.add_argument("--port", type=int, default=8000, help="The port to answer at; 8000 by default.")

    def handle(self, *args: Any, **options: Any) -> None:
        """Check what must hold, and serve."""
        host, port = options["host"], options["port"]
        refuse_taken_port(host, port)
        refuse_old_database()
        call_command("collectstatic", interactive=False, verbosity=0)
        children = [web_server(host, port), *(background_worker(number) for number in range(settings.TASK_WORKERS))]
        connection.close()
        self.stdout.write(f"Samverk answers at http://{host}:{port} (stop it with Ctrl-C)")
        self.stdout.flush()
        sys.exit(Supervisor(children, os.environ).run())


def refuse_taken_port(host: str, port: int) -> None:
    """Raise ``CommandError`` if another program answers there already."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    with closing(socket.socket(family, socket.SOCK_STREAM)) as door:
        door.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            door.bind((host, port))
        except OSError as error:
            raise CommandError(
                f"Port {port} at {host} cannot be used ({error.strerror}). "
                "Stop the program that uses it, or choose another with --port."
            ) from error


def refuse_old_database() -> None:
    """Raise ``CommandError`` if the tables are not those of this version."""
    executor = MigrationExecutor(connection)
    if executor.migration_plan(executor.loader.graph.leaf_nodes()):
        raise CommandError('The database is not of this version. Run "samverk init" once, and serve again.')


def web_server(host: str, port: int) -> Child:
    """Return the web server: several processes, each with several threads."""
    bind = f"[{host}]:{port}" if ":" in host else f"{host}:{port}"
    options = {
        "--bind": bind,
        "--workers": str(settings.WEB_WORKERS),
        "--threads": str(settings.WEB_THREADS),
        "--worker-class": "gthread",
        "--timeout": "120",
        "--graceful-timeout": "20",
        # The screens of a meeting ask every second, and those that lie in a pocket every five.
        "--keep-alive": "15",
        # Warnings tell of every HEAD request.
        "--log-level": "error",
        # One that grew by a large file gives its memory back in time.
        "--max-requests": "100000",
        "--max-requests-jitter": "10000",
    }
    words = [word for pair in options.items() for word in pair]
    return Child("The web server", [sys.executable, "-m", "gunicorn", "samverk.site.wsgi", *words], restart=False)


def background_worker(number: int) -> Child:
    """Return one background worker."""
    command = [sys.executable, "-m", "samverk.site", "worker"]
    return Child(f"Background worker {number + 1}", command, restart=True)
