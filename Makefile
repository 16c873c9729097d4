# make run     set everything up and start Hexloop      make check   linters, types, import rules
# make test    every check and every test               make fix     repair what linters can repair
# make setup   all tools for working on the code        make bench   timed programs
# make docs    write the generated reference            make pins    renew requirements/*.txt
# make bank    judge every problem of the bank, with its oracles and mutants (an hour)
#
# Set-up talks on stderr, so that stdout of `make run` holds the address only.

VENV := .venv
BIN := $(VENV)/bin
OLD := import sys; sys.exit(sys.version_info < (3, 11))
PYTHON ?= $(shell for p in python3 python3.13 python3.12 python3.11; do $$p -c '$(OLD)' 2>/dev/null && { echo $$p; break; }; done)

ifneq ($(shell command -v uv 2>/dev/null),)
  MAKE_VENV = uv venv --quiet --python $(PYTHON) $(VENV)
  INSTALL = UV_COMPILE_BYTECODE=1 uv pip install --quiet --python $(BIN)/python
else
  MAKE_VENV = $(PYTHON) -m venv $(VENV)
  INSTALL = $(BIN)/python -m pip install --quiet --disable-pip-version-check
endif

# pip looks for wheels in the folders that PIP_FIND_LINKS names; uv has its own name for them.
ifdef PIP_FIND_LINKS
  export UV_FIND_LINKS ?= $(PIP_FIND_LINKS)
endif

.PHONY: run test setup check bank fix bench docs pins front-end compiled
.DEFAULT_GOAL := run

run: $(VENV)/.run front-end $(VENV)/.installed compiled
	@exec $(BIN)/hexloop serve

test: setup compiled
	@$(BIN)/python tools/test_needs.py
	@$(BIN)/python tools/run_tests.py

setup: $(VENV)/.dev $(VENV)/.torch front-end frontend/node_modules $(VENV)/.installed

check: setup
	@$(BIN)/python tools/run_tests.py check

bank: setup compiled
	@$(BIN)/python tools/run_tests.py bank

fix: $(VENV)/.dev
	@$(BIN)/ruff check --fix --quiet
	@$(BIN)/ruff format --quiet

bench: setup compiled
	@for program in bench/*.py; do echo "--- $$program"; $(BIN)/python $$program || exit 1; done

docs: setup
	@$(BIN)/python tools/reference.py
	@$(BIN)/python tools/bank_table.py
	@$(BIN)/python tools/question_table.py

pins:
	@$(PYTHON) tools/pins.py

$(BIN)/python:
	@test -n "$(PYTHON)" || { echo "Hexloop needs Python 3.11 or newer. Install it, or name it: make PYTHON=/path/to/python3" >&2; exit 3; }
	@echo "Setting up $(VENV)" >&2
	@$(MAKE_VENV) >&2 || { rm -rf $(VENV); echo "On Debian and Ubuntu: sudo apt-get install python3-venv" >&2; exit 3; }

$(VENV)/.run: requirements/run.txt | $(BIN)/python
	@$(INSTALL) --require-hashes -r requirements/run.txt >&2
	@touch $@

$(VENV)/.dev: requirements/dev.txt | $(BIN)/python
	@$(INSTALL) --require-hashes -r requirements/dev.txt >&2
	@touch $@

# A large download that `make run` does not need.
$(VENV)/.torch: requirements/torch.txt $(VENV)/.dev
	@$(INSTALL) -r requirements/torch.txt >&2
	@touch $@

$(VENV)/.installed: pyproject.toml hatch_build.py | $(BIN)/python front-end
	@$(INSTALL) --no-deps --editable . >&2
	@touch $@

front-end: | $(BIN)/python
	@$(BIN)/python hatch_build.py >&2

frontend/node_modules: | front-end
	@cd frontend && npm ci --ignore-scripts >&2

# Start-up is three times as slow without; pip compiles what it installs, and nobody compiles a checkout.
compiled: | $(BIN)/python
	@$(BIN)/python -m compileall -q -x 'hexloop/packs/' hexloop >&2
