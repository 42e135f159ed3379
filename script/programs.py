"""Programs of the machine that the tests use where they are: Chromium, PostgreSQL.

python script/programs.py fetch chromium     install Debian's Chromium if it is missing and we may
python script/programs.py postgres [URL]     print the address of a PostgreSQL we may make databases on, or nothing
"""

import os
import shutil
import subprocess
import sys

BROWSERS = ("chromium", "chromium-browser", "google-chrome")
# Where a server on this machine usually answers. The name is that of no database: tests make their own.
USUAL_PLACES = (
    "postgresql:///samverk?host=/var/run/postgresql",
    "postgresql://postgres@127.0.0.1:5432/samverk",
)


def main(words: list[str]) -> int:
    """Do what ``words`` asks; return the code to exit with."""
    match words:
        case ["fetch", "chromium"]:
            fetch_chromium()
        case ["postgres", *address]:
            print(postgres_address([part for part in address if part]))
        case _:
            print(__doc__)
            return 2
    return 0


def fetch_chromium() -> None:
    """Install Debian's Chromium if there is none; say so if that cannot be."""
    if any(shutil.which(name) for name in BROWSERS):
        return
    if os.geteuid() != 0 or not shutil.which("apt-get"):
        tell("There is no Chromium on this machine, so the tests in a browser are left out.")
        return
    tell("Installing Debian's Chromium for the tests in a browser ...")
    quiet = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    for command in (["apt-get", "update"], ["apt-get", "install", "-y", "--no-install-recommends", "chromium"]):
        done = subprocess.run(command, env=quiet, stdin=subprocess.DEVNULL, capture_output=True, check=False)
        if done.returncode:
            tell("Chromium could not be installed, so the tests in a browser are left out.")
            return


def postgres_address(wanted: list[str]) -> str:
    """Return the first address that answers and lets us make databases; empty if none does.

    An address that was asked for and does not answer is a mistake, not a reason to test less.
    """
    for address in wanted:
        if not may_make_databases(address):
            sys.exit("SAMVERK_TEST_POSTGRES_URL names no PostgreSQL that answers and lets its user make databases.")
    return next((place for place in wanted or USUAL_PLACES if may_make_databases(place)), "")


def may_make_databases(address: str) -> bool:
    """Return whether a server answers at ``address`` whose user may make databases."""
    import psycopg  # noqa: PLC0415 - not needed to look for a browser

    try:
        with psycopg.connect(address, dbname="postgres", connect_timeout=3) as connection:
            row = connection.execute(
                "SELECT rolcreatedb OR rolsuper FROM pg_roles WHERE rolname = current_user"
            ).fetchone()
    except psycopg.OperationalError:
        return False
    return bool(row and row[0])


def tell(sentence: str) -> None:
    """Say something without mixing it into what is printed for other programs."""
    print(sentence, file=sys.stderr)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
