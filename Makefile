# Needs Python 3.11+ (with venv), make and git; all else is installed into .venv. `make help` lists the targets.
PYTHON ?= $(shell for p in python3 python3.14 python3.13 python3.12 python3.11; do \
  $$p -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && echo $$p && break; done)
VAR ?= $(or $(REDRESS_VAR),var)
WEB := $(or $(REDRESS_WEB),web/dist)
PY := .venv/bin/python
REDRESS := .venv/bin/redress
NODE := $(PY) -m tools.node
PIP := $(PY) -m pip install --quiet --disable-pip-version-check --no-input

.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
.PHONY: help setup run test check lint fix schema migrate demo bench graphiql lock clean web screenshots

help: ## List the targets
	@grep -hE '^[a-z]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/^([a-z]+):.*## (.*)/  \1\t\2/' | expand -t 12

setup: .venv/.run web $(VAR)/demo.txt ## Install, make the database and load demo data; start nothing

run: setup ## Serve on http://127.0.0.1:8000 with demo data
	@cat $(VAR)/demo.txt
	@exec $(REDRESS) serve

web: $(WEB)/.built ## Build the app, if anything of it has changed

test: lint ## Run every check and every test, as CI does
	@$(PY) -m pytest -n 2 --dist loadfile --ignore tests/web
	@$(PY) -m pytest tests/web

check: test ## The same

lint: .venv/.dev web ## Check style, types, contracts, migrations, the schema and the app
	@$(PY) -m ruff format --check . && $(PY) -m ruff check . && $(PY) -m mypy
	@$(NODE) web npm run --silent check
	@.venv/bin/lint-imports && $(REDRESS) migrate --check && $(REDRESS) schema --check

fix: .venv/.dev ## Format, and repair what can be repaired
	@$(PY) -m ruff format . && $(PY) -m ruff check --fix .

schema: .venv/.run ## Write schema.graphql from the code
	@$(REDRESS) schema > schema.new && mv schema.new schema.graphql

migrate: .venv/.run ## Bring the database to the code's schema
	@$(REDRESS) migrate

demo: .venv/.run ## Load demo data into an empty database
	@$(REDRESS) demo

bench: .venv/.dev ## Measure against PostGraphile and a bare handler
	@$(PY) -m tests.bench

screenshots: .venv/.dev web ## Picture every page of the app into web/screenshots
	@$(PY) -m tests.web.screenshots

graphiql: ## Build GraphiQL's bundle anew; needs npm and Node 20.19+
	@cd tools/graphiql && npm ci && npm run build

lock: .venv/.dev ## Resolve the versions of pyproject.toml anew
	@$(LOCK) --extra build pyproject.toml -o requirements.txt
	@$(LOCK) --all-extras pyproject.toml -c requirements.txt -o requirements-dev.txt

clean: ## Stop the embedded database and remove it, .venv and all that was made
	@test ! -x $(REDRESS) || $(REDRESS) stop
	@rm -rf .venv var *.egg-info .*_cache .hypothesis .coverage node_modules web/node_modules web/dist
	@find . -name __pycache__ -type d -prune -exec rm -rf {} +

LOCK = .venv/bin/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes \
  --no-emit-index-url --no-emit-find-links --no-annotate --no-header

$(PY):
	@$(or $(PYTHON),false) -c 'import ensurepip' || { echo 'Python 3.11 or later with venv is needed (on Debian: python3-venv).'; exit 1; }
	@$(PYTHON) -m venv .venv

.venv/.run: requirements.txt pyproject.toml | $(PY)
	@echo 'Installing ...' && $(PIP) --no-deps --require-hashes -r requirements.txt
	@$(PIP) --no-deps --no-build-isolation -e . && touch $@

.venv/.dev: requirements-dev.txt .venv/.run
	@echo 'Installing what tests need ...' && $(PIP) --no-deps --require-hashes -r requirements-dev.txt && touch $@

PARTS = $(shell find web \( -name node_modules -o -name dist -o -name generated -o -name screenshots \) -prune -o -type f -print)
$(WEB)/.built: schema.graphql $(PARTS) | .venv/.run
	@echo 'Building the app ...' >&2 && $(NODE) web npm run --silent build && touch $@

$(VAR)/demo.txt: | .venv/.run
	@mkdir -p $(VAR) && $(REDRESS) demo --if-empty > $@
