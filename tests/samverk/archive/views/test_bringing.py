"""Files through the page: stored, read by the worker, in the register."""

from io import BytesIO

import pytest
from django.test import Client
from django.urls import reverse

from samverk.archive.models import ImportRun, RunFile
from samverk.meetings.models import Clause
from tests.samverk.archive.views.conftest import MINUTES

pytestmark = pytest.mark.django_db(transaction=True, serialized_rollback=True)

IMPORT = "/archive/"


def file_named(name, content=MINUTES):
    file = BytesIO(content.encode() if isinstance(content, str) else content)
    file.name = name
    return file


def test_a_file_that_was_sent_is_in_the_register_once_the_worker_has_read_it(browser_of, secretary, work):
    browser = browser_of(secretary)

    response = browser.post(IMPORT, {"files": [file_named("mars.txt")], "accepts": "on"})
    work()

    assert response.url == reverse("archive:run", args=[ImportRun.objects.get().public_id])
    assert Clause.objects.count() == 4
    assert "Klar" in browser.get(IMPORT).text


def test_good_files_beside_bad_ones_get_through(browser_of, secretary, work):
    files = [file_named("tom.docx", ""), file_named("mars.txt"), file_named("trasig.pdf", b"%PDF-1.7 noise")]

    page = browser_of(secretary).post(IMPORT, {"files": files, "accepts": "on"}, follow=True)
    work()

    states = dict(RunFile.objects.values_list("path", "state"))
    assert page.status_code == 200
    assert states == {"tom.docx": "unreadable", "mars.txt": "read", "trasig.pdf": "unreadable"}


def test_parcels_of_one_folder_are_one_run(browser_of, secretary, work):
    browser, asks = browser_of(secretary), {"HTTP_ACCEPT": "application/json"}

    first = {"files": [file_named("a.txt")], "paths": ["arkiv/2021/a.txt"], "more": "yes", "accepts": "on"}
    run = browser.post(IMPORT, first, **asks).json()["run"]
    last = {"files": [file_named("b.txt", "Sol och bad.")], "paths": ["arkiv/2022/b.txt"], "run": run, "accepts": "on"}
    browser.post(IMPORT, last, **asks)
    work()

    assert ImportRun.objects.get().state == "done"
    assert list(RunFile.objects.values_list("path", "state")) == [
        ("arkiv/2021/a.txt", "read"),
        ("arkiv/2022/b.txt", "no-minutes"),
    ]


def test_a_path_leads_nowhere_outside_its_run(browser_of, secretary):
    browser_of(secretary).post(
        IMPORT, {"files": [file_named("a.txt")], "paths": ["../../etc/a\u202etxt"], "more": "yes"}
    )

    assert RunFile.objects.get().path == "etc/atxt"


def test_a_file_over_the_limit_is_named_and_not_stored(browser_of, secretary, settings, monkeypatch):
    monkeypatch.setattr("samverk.archive.bounded_upload.MAX_FILE", 1000)
    settings.FILE_UPLOAD_MAX_MEMORY_SIZE = 10

    browser_of(secretary).post(IMPORT, {"files": [file_named("stor.txt", "x" * 5000)], "more": "yes"})

    line = RunFile.objects.get()
    assert (line.state, line.code, line.size, line.stored_file) == ("unreadable", "too-large", 5000, None)


def test_without_files_the_page_says_what_is_missing(browser_of, secretary):
    response = browser_of(secretary).post(IMPORT, {})

    assert (response.status_code, "Välj minst en fil." in response.text) == (400, True)


def test_an_upload_without_the_form_of_this_house_is_refused(secretary):
    client = Client(enforce_csrf_checks=True)
    client.force_login(secretary)

    response = client.post(IMPORT, {"files": [file_named("a.txt")]})

    assert (response.status_code, RunFile.objects.count()) == (403, 0)


def test_the_progress_of_a_run_is_a_part_of_its_page(browser_of, secretary):
    browser = browser_of(secretary)
    browser.post(IMPORT, {"files": [file_named("mars.txt")], "more": "yes"})

    part = browser.get(reverse("archive:run-progress", args=[ImportRun.objects.get().public_id])).text

    assert (part.startswith("<div data-fresh="), "0 av 1" in part) == (True, True)
