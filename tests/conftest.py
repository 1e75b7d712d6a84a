"""One demonstration site for all tests of this folder, built once: served over HTTP, and opened in this process.

Tests that only read share `site`. Tests that change something in a browser use `workshop`, a copy. Tests with the `db`
fixture work on another copy in this process, each in a transaction of its own; those of `safety/` commit what they do
to one more. That is why this folder runs apart from the tests of the apps.
"""

import shutil
from pathlib import Path

import pytest
from django.conf import settings
from django.db import connection

from tests import served
from tests.crawling import Crawl, crawl_site


def pytest_addoption(parser):
    parser.addoption(
        "--prepared",
        metavar="FOLDER",
        help="copy the demonstration site from this VAR_DIR (SQLite, not being served) instead of building one",
    )


@pytest.fixture(scope="session")
def built_site(request):
    folder = Path(settings.VAR_DIR)
    prepared = request.config.getoption("--prepared")
    if prepared:
        site = served.copy_site(served.BuiltSite(Path(prepared).resolve()), folder, "built")
    else:
        site = served.build(folder)
    yield site
    served.drop_database(site)
    shutil.rmtree(folder, ignore_errors=True)


@pytest.fixture(scope="session")
def workshop_copy(built_site, tmp_path_factory):
    copy = served.copy_site(built_site, tmp_path_factory.mktemp("workshop"), "workshop")
    yield copy
    served.drop_database(copy)


@pytest.fixture(scope="session")
def in_process_copy(built_site, tmp_path_factory):
    copy = served.copy_database(built_site, tmp_path_factory.mktemp("in-process"), "in_process")
    yield copy
    served.drop_database(copy)


@pytest.fixture(scope="session")
def safety_copy(built_site, tmp_path_factory):
    copy = served.copy_database(built_site, tmp_path_factory.mktemp("safety"), "safety")
    yield copy
    served.drop_database(copy)


@pytest.fixture(scope="session")
def django_db_setup(in_process_copy):
    connection.close()
    if connection.vendor == "postgresql":
        connection.close_pool()
    settings.DATABASES["default"]["NAME"] = connection.settings_dict["NAME"] = in_process_copy.database_name
    yield
    connection.close()
    if connection.vendor == "postgresql":
        connection.close_pool()


@pytest.fixture(scope="session")
def site(built_site, workshop_copy, in_process_copy, safety_copy):
    # The copies are taken first: a database that is being served cannot be copied.
    with served.serve(built_site) as site:
        yield site


@pytest.fixture(scope="session")
def workshop(workshop_copy):
    with served.serve(workshop_copy) as site:
        yield site


@pytest.fixture(scope="session")
def crawl(site) -> Crawl:
    return crawl_site(site)
