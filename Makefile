# Two commands do everything on a fresh machine with git, make and Python 3.11 or newer:
#   make render   check and draw graph/, and say where the page is
#   make test     every check there is, but for `make test-programs`: page and figures in other programs
# `make` alone lists the rest.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
WORKERS ?= 2
SECONDS ?= 60
NODE_MODULES := node_modules/.package-lock.json
PROGRAMS := tests/programs
JARS := $(PROGRAMS)/java/lib/.brought
# Most modules of most packages are never imported: each is compiled when it first is, and kept.
export PYTHONDONTWRITEBYTECODE =
PIP = $(BIN)/python -m pip install --quiet --disable-pip-version-check --no-compile
# npm and what it starts find the node beside them in the virtual environment: no node of the machine is needed.
NPM := PATH="$(CURDIR)/$(BIN):$$PATH" npm

.DEFAULT_GOAL := help
.PHONY: help render test test-programs fast lint types mypy layers unit browser engines format viewer words bench differential fuzz clean

help: ## list the targets
	@grep -E '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/^([a-z-]+):.*## /  \1\t/' | expand -t 16

$(BIN)/actorgraph: pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
	  { echo "Python 3.11 or newer is needed; try: make render PYTHON=python3.12" >&2; exit 1; }
	$(PYTHON) -m venv $(VENV)
	$(PIP) --editable .
	@touch $@

$(VENV)/dev: pyproject.toml $(BIN)/actorgraph
	$(PIP) --upgrade 'pip>=25.1'
	$(PIP) --group dev
	@touch $@

$(NODE_MODULES): package.json package-lock.json $(VENV)/dev
	$(NPM) ci --silent --ignore-scripts --no-audit --no-fund
	@touch $@

$(VENV)/programs: $(VENV)/dev | engines
	$(PIP) --group programs
	@touch $@

$(PROGRAMS)/$(NODE_MODULES): $(PROGRAMS)/package.json $(PROGRAMS)/package-lock.json $(VENV)/dev
	cd $(PROGRAMS) && $(NPM) ci --silent --ignore-scripts --no-audit --no-fund
	@touch $@

$(JARS): $(PROGRAMS)/java/pom.xml | engines
	cd $(PROGRAMS)/java && mvn --quiet --batch-mode package
	@touch $@

render: $(BIN)/actorgraph ## draw graph/ into out/index.html, if it has no errors
	@$(BIN)/actorgraph render > /dev/null
	@echo "The page is $(CURDIR)/out/index.html: open it in a browser."
	@echo "Then ask: $(BIN)/actorgraph path JNIM Al-Qaida"

test: $(VENV)/dev ## every check: style, types, layers, tests
	@$(MAKE) --no-print-directory --jobs=2 --output-sync=target mypy lint types layers
	@$(MAKE) --no-print-directory unit

test-programs: $(VENV)/programs $(PROGRAMS)/$(NODE_MODULES) browser engines $(JARS) ## page, figures and exports in Firefox, WebKit, Inkscape, LibreOffice, Gephi, Neo4j and Spark; every screen, theme and font
	$(BIN)/pytest -n $(WORKERS) --dist worksteal -m sweep
	$(BIN)/pytest -n $(WORKERS) $(PROGRAMS)

fast: $(VENV)/dev ## all but the page: no Chromium and no npm
	$(BIN)/ruff check src tests benchmarks scripts
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/pytest -n $(WORKERS) --dist worksteal -m "not browser and not sweep"

lint: $(VENV)/dev $(NODE_MODULES) ## style and formatting
	$(BIN)/ruff check src tests benchmarks scripts
	$(BIN)/ruff format --check src tests benchmarks scripts
	$(NPM) run --silent lint

types: mypy $(NODE_MODULES) ## types, strictly
	$(NPM) run --silent types

mypy: $(VENV)/dev
	$(BIN)/mypy

layers: $(VENV)/dev ## who may import whom
	$(BIN)/lint-imports

unit: $(VENV)/dev $(NODE_MODULES) browser ## the tests
	$(BIN)/pytest -n $(WORKERS) --dist worksteal -m "not sweep"

browser: ## a Chromium for the tests of the page; installs one as root on Debian
	@sh .ci/browser

engines: ## a Firefox, a WebKit, Inkscape, LibreOffice and Java for `make test-programs`; installs them as root on Debian
	@sh .ci/engines

format: $(VENV)/dev ## format the code
	$(BIN)/ruff check --fix src tests benchmarks scripts
	$(BIN)/ruff format src tests benchmarks scripts

viewer: $(VENV)/dev $(NODE_MODULES) ## build the script and the style of the page from viewer/
	$(NPM) run --silent build

words: $(VENV)/dev ## bring the catalogues of messages up to date
	$(BIN)/python scripts/words.py

bench: $(VENV)/dev ## the measurements, as ratios against a named floor
	@for script in benchmarks/bench_*.py; do $(BIN)/python $$script || exit 1; done

differential: $(VENV)/dev ## every question against its definition on random datasets; SECONDS=600, or SEED=17 again
	PYTHONPATH=tests $(BIN)/python -m differential --seconds $(SECONDS) $(if $(SEED),--seed $(SEED))

fuzz: $(VENV)/dev ## inputs that nobody would write, for so many SECONDS
	$(BIN)/python tests/fuzz/fuzz.py $(SECONDS)

clean: ## remove what the targets made
	rm -rf $(VENV) node_modules $(PROGRAMS)/node_modules $(PROGRAMS)/java/lib out/index.html
