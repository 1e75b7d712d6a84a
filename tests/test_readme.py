"""What the README claims."""

import re
from pathlib import Path

import pytest
from django.conf import settings

from cms.env import VARIABLES

ROOT = Path(settings.BASE_DIR)
README = (ROOT / "README.md").read_text(encoding="utf-8")
DOCUMENTS = [ROOT / name for name in ("README.md", "CONTRIBUTING.md", "SECURITY.md")] + sorted(
    ROOT.glob("docs/**/*.md")
)


def shown_default(variable) -> str:
    if variable.default is None:
        return "must be set"
    return f"`{variable.default}`" if variable.default else "empty"


def test_the_table_of_variables_is_that_of_the_code():
    expected = [f"| `{item.name}` | {shown_default(item)} | {item.purpose} |" for item in VARIABLES]
    assert [line for line in README.splitlines() if re.match(r"\| `[A-Z_]+`", line)] == expected


def test_the_example_environment_names_every_variable():
    example = (ROOT / ".env.example").read_text(encoding="utf-8")
    assert set(re.findall(r"^([A-Z_]+)=", example, re.MULTILINE)) == {item.name for item in VARIABLES}


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: str(path.relative_to(ROOT)))
def test_links_and_pictures_of_the_documents_exist(document):
    targets = re.findall(r"\]\(([^)#:]+)(?:#[^)]*)?\)", document.read_text(encoding="utf-8"))
    assert [target for target in targets if not (document.parent / target).exists()] == []


def test_commands_of_the_readme_are_targets_of_the_makefile():
    targets = set(re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE))
    assert set(re.findall(r"\bmake ([a-z]+)\b(?! nothing)", README)) - {"nothing"} <= targets
