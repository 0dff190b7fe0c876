# Rafiq. `make run` sets up and starts everything; `make test` sets up and passes the tests. `make help` lists the rest.
SHELL := /bin/bash
.DEFAULT_GOAL := help
export RAFIQ_STATE ?= var
export RASA_TELEMETRY_ENABLED := false
export PYTHONDONTWRITEBYTECODE ?=

BOOT := $(shell command -v python3.11 || command -v python3)
UV := .venv/tools/bin/uv
APP := .venv/app/bin/python
RASA := .venv/rasa/bin/python
# Not to standard output: `make -s parse` and `make -s values` may be the first to set up.
say = @printf '%s  %s\n' "$$(date +%H:%M:%S)" $(1) >&2

.PHONY: help run test bench lint format parse values sentences evaluate train lock clean setup setup-test browser

help: ## This list
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/^([a-z-]+):.*## (.*)/  make \1\t\2/' | expand -t 20

run: setup train ## Set up what is missing, start every process on this machine, print the addresses and "ready"
	@exec $(APP) -m runtime.supervisor

test: setup-test train browser ## Set up what is missing and run every test
	$(call say,"Running the tests")
	@$(APP) -m pytest

bench: setup-test train ## Benchmarks, each figure beside its baseline
	@$(APP) -m bench

lint: setup-test ## Style, types, import contracts, translations
	@.venv/app/bin/ruff check . && .venv/app/bin/ruff format --check . && .venv/app/bin/mypy \
	  && .venv/app/bin/lint-imports && $(APP) -m pytest tests/guards

format: setup-test ## Rewrite the code in the project's style
	@.venv/app/bin/ruff check --fix-only . ; .venv/app/bin/ruff format .

parse: .venv/rasa/.ready | train ## Understand JSON lines: {"text": "…"} in, intent and language out
	@$(RASA) -m actions.parse

values: .venv/app/.ready ## Read typed answers: {"type", "lang", "text"} in, value and status out
	@$(APP) -m understanding

sentences: .venv/app/.ready ## Find training sentences that are repeated, contradict each other or are of another variety
	@$(APP) -m evaluation.sentences

evaluate: setup-test train ## Measure understanding on held-out sentences; writes var/evaluation/report.html
	@$(APP) -m evaluation

train: .venv/rasa/.ready ## Train the model, once for each state of its inputs
	@$(RASA) -m actions.train

setup: .venv/app/.ready .venv/rasa/.ready

setup-test: setup .venv/app/.test-ready

browser: .venv/app/.test-ready
	@tools/browser.sh

.venv/tools/.ready: requirements/tools.txt
	$(call say,"Preparing the installer")
	@$(BOOT) -m venv .venv/tools && .venv/tools/bin/python -m pip install --quiet --require-hashes -r $< && touch $@

.venv/app/.ready: requirements/app.txt | .venv/tools/.ready
	$(call say,"Installing the application's packages: about 300 MB")
	@test -x $(APP) || $(UV) venv --quiet --python 3.11 .venv/app
	@$(UV) pip install --python .venv/app --require-hashes -r $< && touch $@

.venv/app/.test-ready: requirements/dev.txt .venv/app/.ready
	$(call say,"Installing the packages that tests and checks need: about 200 MB")
	@$(UV) pip install --python .venv/app --require-hashes -r $< && touch $@

.venv/rasa/.ready: requirements/rasa.txt | .venv/tools/.ready
	$(call say,"Installing Rasa in an environment of its own: about 2 GB unpacked")
	@test -x $(RASA) || $(UV) venv --quiet --python 3.10 .venv/rasa
	@$(UV) pip install --python .venv/rasa --require-hashes -r $< && touch $@

lock: .venv/tools/.ready ## Resolve the pinned requirements anew
	@cd requirements && for set in "tools 3.11" "app 3.11" "dev 3.11" "rasa 3.10"; do set -- $$set; \
	  ../$(UV) pip compile --quiet --universal --python-version $$2 --generate-hashes --custom-compile-command 'make lock' \
	    $$( [ $$1 = dev ] && echo -c app.txt ) $$1.in -o $$1.txt || exit 1; done

clean: ## Remove environments and state
	rm -rf .venv var
