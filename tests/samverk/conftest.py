"""Who the tests of the platform act as, and where its files lie meanwhile."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from django.test import Client

from samverk.accounts.models import User

PASSWORD = "seven quiet herons"


@pytest.fixture(scope="session")
def folder_of_files(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return one folder for all files that this run stores."""
    return tmp_path_factory.mktemp("files")


@pytest.fixture(autouse=True)
def own_house(settings: Any, folder_of_files: Path) -> None:
    """Keep stored files apart from the house's own; hash passwords quickly, since no secret is at stake here."""
    settings.MEDIA_ROOT = str(folder_of_files)
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
    # Every test client would look through the folders of all rooms first; so it looks when it is asked for a file.
    settings.WHITENOISE_AUTOREFRESH = True


def make_user(role: str, email: str = "") -> User:
    """Store a user of ``role``, who logs in with ``PASSWORD``."""
    user = User(email=email or f"{role}@samverk.example", name=f"{role.title()} Example", role=role)
    user.set_password(PASSWORD)
    user.save()
    return user


@pytest.fixture
def reader(db: None) -> User:
    """Return a user who may read what is not published."""
    return make_user("reader")


@pytest.fixture
def secretary(db: None) -> User:
    """Return a user who may edit the register."""
    return make_user("secretary")


@pytest.fixture
def administrator(db: None) -> User:
    """Return a user who may do everything."""
    return make_user("administrator")


@pytest.fixture
def browser_of() -> Callable[[User | None], Client]:
    """Return a function that opens a browser as a user, or as a citizen for ``None``."""

    def browser(user: User | None) -> Client:
        client = Client()
        if user is not None:
            client.force_login(user)
        return client

    return browser
