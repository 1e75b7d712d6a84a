"""The house rules that import-linter does not see."""

import ast
from pathlib import Path

import pytest
from django.apps import apps
from django.conf import settings
from django.db.models import ForeignKey, ManyToManyField

LAYERS = [
    {"licensing", "users", "operations"},
    {"images", "documents"},
    {"core"},
    {"navigation", "translations"},
    {"staff"},
    {"members"},
    {"campaigns", "events", "priorities", "publications", "protection", "subscriptions"},
    {"home", "search", "topics"},
    {"demo"},
]
FLOOR_OF = {room: floor for floor, rooms in enumerate(LAYERS) for room in rooms}
ROOT = Path(settings.BASE_DIR)
MAXIMUM_LINES = 400
# Programs of their own: they import only after Django has been set up.
PROGRAMS = {Path("tests/safety/crash.py"), Path("tests/safety/crash_digests.py")}


def our_models():
    return [model for model in apps.get_models() if model._meta.app_label in FLOOR_OF]


def python_files():
    folders = [ROOT / room for room in [*FLOOR_OF, "cms", "tests"]]
    return [path for folder in folders for path in folder.rglob("*.py") if "migrations" not in path.parts]


def test_foreign_keys_run_downwards():
    upwards = [
        f"{field} -> {field.related_model._meta.label}"
        for model in our_models()
        for field in model._meta.get_fields()
        if isinstance(field, ForeignKey | ManyToManyField)
        and field.related_model._meta.app_label in FLOOR_OF
        and field.related_model._meta.app_label != model._meta.app_label
        and FLOOR_OF[field.related_model._meta.app_label] >= FLOOR_OF[model._meta.app_label]
    ]
    assert upwards == []


def test_every_room_is_on_a_floor():
    ours = {app.name for app in apps.get_app_configs() if Path(app.path).parent == ROOT}
    assert ours == set(FLOOR_OF)


def test_no_import_hides_inside_a_function():
    hidden = []
    for path in python_files():
        tree = ast.parse(path.read_text(encoding="utf-8"))
        for function in ast.walk(tree):
            is_ready = path.name == "apps.py" and getattr(function, "name", "") == "ready"
            if not isinstance(function, ast.FunctionDef) or is_ready or path.relative_to(ROOT) in PROGRAMS:
                continue
            hidden += [
                f"{path.relative_to(ROOT)}:{node.lineno}"
                for node in ast.walk(function)
                if isinstance(node, ast.Import | ast.ImportFrom)
            ]
    assert hidden == []


@pytest.mark.parametrize("path", python_files(), ids=lambda path: str(path.relative_to(ROOT)))
def test_a_file_can_be_read_in_one_sitting(path):
    assert len(path.read_text(encoding="utf-8").splitlines()) <= MAXIMUM_LINES


@pytest.mark.parametrize("name", ["requirements.txt", "requirements-dev.txt", "requirements-uv.txt"])
def test_lock_files_name_no_address(name):
    text = (ROOT / name).read_text(encoding="utf-8")
    assert [word for word in ("http", "file:", "index-url", "find-links") if word in text] == []


def test_migrations_have_names():
    unnamed = [str(path) for room in FLOOR_OF for path in (ROOT / room).glob("migrations/*_auto_*.py")]
    assert unnamed == []
