# Two commands are enough: `make run` shows the site, `make test` tries it. `make help` lists the others.

PORT ?= 8000
HOST ?= 127.0.0.1
VENV ?= .venv
PYTHON := $(VENV)/bin/python
export UV_SYSTEM_CERTS = 1
export DJANGO_SETTINGS_MODULE ?= cms.settings.dev

.DEFAULT_GOAL := help
.PHONY: help install run dev check test bench lock messages format clean

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
	  --no-control-socket --worker-tmp-dir /dev/shm --log-level warning

dev: $(VENV)/.ok ## The same with errors on the screen and reloading, for developers
	@PORT=$(PORT) $(PYTHON) manage.py prepare
	@PORT=$(PORT) DEBUG=1 $(PYTHON) manage.py runserver $(HOST):$(PORT)
