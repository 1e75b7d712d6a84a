# Two commands are enough: `make run` shows the site, `make test` tries it. `make help` lists the others.

PORT ?= 8000
HOST ?= 127.0.0.1
VENV ?= .venv
PYTHON := $(VENV)/bin/python
export UV_SYSTEM_CERTS = 1
export DJANGO_SETTINGS_MODULE ?= cms.settings.dev

.DEFAULT_GOAL := help
.PHONY: help install tools run serve dev check test bench lock messages format clean

help: ## List the commands
	@grep -E '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:[^#]*## /\t/' | expand -t 14

# The environment is made anew only when a lock file changes. uv is fast; pip is the fallback where uv cannot reach its source.
$(VENV)/.ok: requirements-dev.txt requirements-uv.txt
	@test -x $(PYTHON) || python3 -m venv $(VENV)
	@$(PYTHON) -m pip install -q --disable-pip-version-check --require-hashes -r requirements-uv.txt || true
	@$(VENV)/bin/uv pip sync -q --python $(PYTHON) --require-hashes requirements-dev.txt 2>/dev/null \
	  || $(PYTHON) -m pip install -q --disable-pip-version-check --require-hashes -r requirements-dev.txt
	@touch $@

install: $(VENV)/.ok ## Make the Python environment from the lock files

run: $(VENV)/.ok ## Show the site on http://127.0.0.1:8000 (PORT=… for another port)
	@PORT=$(PORT) $(PYTHON) manage.py prepare
	@PORT=$(PORT) exec $(VENV)/bin/gunicorn cms.wsgi --bind $(HOST):$(PORT) --worker-class gthread --threads 4 \
	  --no-control-socket --log-level warning

serve: $(VENV)/.ok ## The same as in production: web, worker and timer, without any service
	@PORT=$(PORT) DJANGO_SETTINGS_MODULE=cms.settings.local $(PYTHON) manage.py prepare
	@PORT=$(PORT) HOST=$(HOST) DJANGO_SETTINGS_MODULE=cms.settings.local exec $(PYTHON) -m cms.serve

dev: $(VENV)/.ok ## The same with errors on the screen and reloading, for developers
	@PORT=$(PORT) $(PYTHON) manage.py prepare
	@PORT=$(PORT) DEBUG=1 $(PYTHON) manage.py runserver $(HOST):$(PORT)

APPS := cms core images documents users licensing navigation translations staff home priorities campaigns events publications protection subscriptions members search topics operations demo
TEST_POSTGRESQL ?= postgres://postgres@127.0.0.1:5432/postgres
POSTGRESQL_ANSWERS = $(PYTHON) -c 'import psycopg; psycopg.connect("$(TEST_POSTGRESQL)", connect_timeout=3)' 2>/dev/null

tools: ## Install the checker of HTML (needs npm and Java)
	@npm install --prefix var/tools --no-save --no-audit --no-fund --ignore-scripts vnu-jar@26.9.27

check: $(VENV)/.ok ## Style, types, layers, migrations, catalogues, deployment settings
	@$(PYTHON) manage.py compile_catalogues
	$(VENV)/bin/ruff format --check .
	$(VENV)/bin/ruff check .
	$(VENV)/bin/djhtml --check templates $(wildcard */templates)
	$(VENV)/bin/djlint --lint --quiet templates $(wildcard */templates)
	$(VENV)/bin/mypy
	$(VENV)/bin/lint-imports
	$(PYTHON) manage.py makemigrations --check --dry-run
	$(PYTHON) manage.py check_catalogues
	DJANGO_SETTINGS_MODULE=cms.settings.base SECRET_KEY=only-to-check-the-settings-$$(date +%s)-0123456789abcdefghijklmnop \
	  DATA_KEYS=check:$$(head -c 32 /dev/urandom | base64) STOP_LIST_KEY=$$(head -c 32 /dev/urandom | base64) \
  PUBLIC_URL=https://www.example.org CACHE_URL=redis://127.0.0.1:6379/0 $(PYTHON) manage.py check --deploy --fail-level WARNING
	@audit=$$($(VENV)/bin/pip-audit --require-hashes --disable-pip -r requirements.txt --progress-spinner off --timeout 20 2>&1); \
	  if echo "$$audit" | grep -q "^Found"; then echo "$$audit"; exit 1; \
	  elif echo "$$audit" | grep -q "^No known vulnerabilities" && ! echo "$$audit" | grep -q "could not be audited"; then \
	    echo "pip-audit: no known vulnerability"; \
	  else echo "pip-audit could not reach its source: nothing was audited."; fi

test: $(VENV)/.ok ## Every test on SQLite, and on PostgreSQL when a server answers
	@$(PYTHON) manage.py compile_catalogues
	$(VENV)/bin/pytest -n auto $(APPS)
	$(VENV)/bin/pytest -n auto --dist loadfile tests --ignore=tests/safety
	$(VENV)/bin/pytest tests/safety
	@if $(POSTGRESQL_ANSWERS); then \
	  DATABASE_URL=$(TEST_POSTGRESQL) $(VENV)/bin/pytest -n auto $(APPS) && \
	  DATABASE_URL=$(TEST_POSTGRESQL) $(VENV)/bin/pytest tests -m "not browser" && \
	  echo "The tests ran on SQLite and on PostgreSQL."; \
	elif [ "$$CI" = true ]; then \
	  echo "PostgreSQL does not answer at $(TEST_POSTGRESQL): the tests ran on SQLite only."; exit 1; \
	else \
	  echo "The tests ran on SQLite only: no PostgreSQL answers at $(TEST_POSTGRESQL)."; \
	fi

bench: $(VENV)/.ok ## Measure beside the baselines; WRITE=1 writes docs/performance.md
	$(PYTHON) -m bench $(if $(WRITE),--write)
	$(PYTHON) -m bench.people $(if $(WRITE),--write)

messages: $(VENV)/.ok ## Update the catalogues (needs gettext's tools)
	$(PYTHON) manage.py makemessages -l es --no-location --ignore "var/*" --ignore ".venv/*" --ignore "*/tests/*" --ignore "tests/*"

format: $(VENV)/.ok ## Put the code into its form
	$(VENV)/bin/ruff check --fix-only --quiet .
	$(VENV)/bin/ruff format .
	$(VENV)/bin/djhtml templates $(wildcard */templates)

lock: ## Renew the lock files
	$(VENV)/bin/uv pip compile -q --universal --python-version 3.11 --generate-hashes --no-header --no-annotate -o requirements.txt requirements.in
	$(VENV)/bin/uv pip compile -q --universal --python-version 3.11 --generate-hashes --no-header --no-annotate -o requirements-dev.txt requirements-dev.in

clean: ## Remove the environment and everything that the site stored
	rm -rf $(VENV) var
