# Two commands: `make` sets everything up, builds the site and serves it; `make test` sets up everything and tests it.
PYTHON ?= python3
VENV ?= .venv
BIN = $(VENV)/bin

.PHONY: serve build check test words clean
.DEFAULT_GOAL := serve

serve: build
	$(BIN)/python build.py serve

build: $(VENV)/.ready
	$(BIN)/python build.py

check: $(VENV)/.ready
	$(BIN)/python build.py check

test: $(VENV)/.tests-ready
	URBROWSER=$$($(BIN)/python tests/browser/find_browser.py) && export URBROWSER && $(BIN)/python -m pytest -n 2 --dist loadfile

# Gather the interface's words from the code into the catalogues.
words: $(VENV)/.ready
	$(BIN)/pybabel -q extract --no-location --omit-header -w 110 -k lazy_gettext -F translations/babel.cfg -o translations/messages.pot site
	for language in nb nn sv ar; do $(BIN)/pybabel -q update -N --no-fuzzy-matching --omit-header -w 110 -i translations/messages.pot -l $$language -d translations; done

clean:
	rm -rf $(VENV) .cache .public-builds public

$(VENV)/.ready: pyproject.toml
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --upgrade pip
	$(BIN)/python -m pip install --quiet -e .
	touch $@

$(VENV)/.tests-ready: $(VENV)/.ready pyproject.toml
	$(BIN)/python -m pip install --quiet -e ".[test]"
	$(BIN)/python tests/browser/find_browser.py >/dev/null || $(BIN)/python -m playwright install chromium
	touch $@
