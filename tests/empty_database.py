"""A database of its own on the server of these tests."""

from collections.abc import Iterator
from contextlib import contextmanager
from urllib.parse import quote
from uuid import uuid4

import psycopg
from django.db import connection


@contextmanager
def empty_database() -> Iterator[str]:
    """Yield the address of a database without tables on the PostgreSQL server that the tests run on."""
    said = connection.settings_dict
    account = quote(said["USER"]) + (":" + quote(said["PASSWORD"]) if said["PASSWORD"] else "")
    place = f"?host={quote(said['HOST'] or '/var/run/postgresql')}&port={said['PORT'] or 5432}"
    name = f"whole_{uuid4().hex[:12]}"
    base = f"postgresql://{account}@/"
    with psycopg.connect(f"{base}postgres{place}", autocommit=True) as maintenance:
        maintenance.execute(f'CREATE DATABASE "{name}"')
    yield f"{base}{name}{place}"
    with psycopg.connect(f"{base}postgres{place}", autocommit=True) as maintenance:
        maintenance.execute(f'DROP DATABASE "{name}" WITH (FORCE)')
