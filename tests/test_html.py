"""Valid HTML on every kind of page in both languages, by the checker of the W3C; `make tools` installs it."""

import json
import os
import shutil
import subprocess
from pathlib import Path

import pytest
from django.conf import settings
from django.utils import translation

from core import views
from tests.addresses import LANGUAGES, TYPICAL_ADDRESSES
from tests.crawling import Crawl

INSTALLED = Path(settings.BASE_DIR) / "var/tools/node_modules/vnu-jar/build/dist/vnu.jar"


@pytest.fixture(scope="module")
def checker() -> list[str]:
    jar = Path(os.environ.get("VNU_JAR") or INSTALLED)
    missing = [name for name, found in (("Java", shutil.which("java")), (jar.name, jar.exists())) if not found]
    if missing:
        message = f"{' and '.join(missing)} missing: install Java and run `make tools`"
        (pytest.fail if os.environ.get("CI") == "true" else pytest.skip)(message)
    return ["java", "-Xss8m", "-jar", str(jar), "--format", "json", "--exit-zero-always"]


def findings(checker: list[str], folder: Path) -> list[str]:
    """Return what the checker says about the documents of a folder, errors and warnings alike."""
    command = [*checker, *sorted(str(path) for path in folder.glob("*.html"))]
    answer = subprocess.run(command, capture_output=True, text=True, check=True)
    return [
        f"{Path(item['url']).stem}, line {item.get('lastLine')}: {item['message']}  {item.get('extract', '').strip()}"
        for item in json.loads(answer.stderr)["messages"]
    ]


@pytest.fixture
def error_documents(db, rf) -> dict[str, str]:
    """Return the documents that say no, by name, in both languages."""
    documents = {}
    for language in LANGUAGES:
        request = rf.get(f"/{language}/")
        with translation.override(language):
            answers = views.permission_denied(request), views.bad_request(request), views.server_error(request)
        documents |= {f"{answer.status_code}-{language}": answer.content.decode() for answer in answers}
    return documents


def test_every_kind_of_page_is_valid(checker, crawl: Crawl, error_documents, tmp_path):
    documents = {str(address): crawl.answers[address.path].text for address in TYPICAL_ADDRESSES} | error_documents
    documents["broken"] = "<!DOCTYPE html><title>Broken</title><p id=a><p id=a>"
    for name, text in documents.items():
        (tmp_path / f"{name}.html").write_text(text, encoding="utf-8")
    found = findings(checker, tmp_path)
    assert [line for line in found if line.startswith("broken")], "the checker finds nothing in a broken document"
    found = [line for line in found if not line.startswith("broken")]
    assert not found, "\n".join(found)
