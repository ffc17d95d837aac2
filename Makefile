# Casewright. `make help` lists what there is. Every target sets up what it needs by itself, in .venv and
# node_modules; a second time that takes no time.

OLD_ENOUGH := import sys; sys.exit(sys.version_info < (3, 11))
PYTHON ?= $(firstword $(foreach p,python3 python3.14 python3.13 python3.12 python3.11,\
	$(shell $(p) -c '$(OLD_ENOUGH)' 2>/dev/null && echo $(p))))
UV ?= uv
BIN := .venv/bin
MEMBERS := packages/utils packages/cml packages/studio apps/cli
PIP := $(BIN)/python -m pip --disable-pip-version-check --no-input
SOURCES := packages apps scripts tests benchmarks validation
ARGS ?=
JOBS ?= auto
PYTEST := $(BIN)/python -m pytest -n $(JOBS) --dist loadfile

.DEFAULT_GOAL := help
.PHONY: help run test check format soak lock clean

help: ## list the targets
	@sed -n 's/^\([a-z]*\):.*## \(.*\)/  make \1\t\2/p' $(MAKEFILE_LIST) | expand -t 16

run: .venv/.run ## make a fresh mystery, proven fair (ARGS="--seed 7 --axis spatial" picks one)
	@$(BIN)/casewright generate $(ARGS)

test: .venv/.dev node_modules/.ready ## run every test (ARGS="packages/utils" picks some)
	$(PYTEST) $(ARGS)

check: .venv/.dev node_modules/.ready ## format, lint, types, architecture, schema, lock files, tests
	$(BIN)/ruff format --check $(SOURCES)
	$(BIN)/ruff check $(SOURCES)
	$(BIN)/mypy $(SOURCES)
	$(BIN)/lint-imports
	$(BIN)/python scripts/check_locks.py
	$(BIN)/python scripts/schema.py --check
	$(PYTEST)

format: .venv/.dev ## write the sources as `make check` wants them
	$(BIN)/ruff format $(SOURCES)
	$(BIN)/ruff check --fix $(SOURCES)

soak: .venv/.dev ## generate and prove many cases, print the rates (ARGS="--seeds 500")
	$(BIN)/python benchmarks/soak.py $(ARGS)

lock: ## resolve the dependencies anew (needs uv)
	$(UV) lock --upgrade
	$(UV) export --quiet --no-header --no-emit-workspace --no-dev --group build --output-file requirements.txt
	$(UV) export --quiet --no-header --no-emit-workspace --all-groups --output-file requirements-dev.txt
	npm install --package-lock-only

clean: ## remove what the other targets have set up
	rm -rf .venv node_modules

# The members are installed editable, from this tree; all else comes hashed. Hatchling is among the hashed
# requirements, so nothing is fetched unpinned to build them.
define install
	@echo "Setting up .venv from $(1) (the first time takes a minute) ..." >&2
	@$(PIP) install --quiet --require-hashes -r $(1)
	@$(PIP) install --quiet --no-deps --no-build-isolation $(addprefix -e ,$(MEMBERS))
	@$(PIP) check >/dev/null
endef

.venv/.made:
	@test -n "$(PYTHON)" || { echo "expected Python 3.11 or later, found none" >&2; exit 1; }
	@$(PYTHON) -m venv .venv || { echo "$(PYTHON) -m venv failed; on Debian: apt-get install python3-venv" >&2; exit 1; }
	@touch $@

.venv/.run: .venv/.made requirements.txt $(MEMBERS:%=%/pyproject.toml)
	$(call install,requirements.txt)
	@touch $@

.venv/.dev: .venv/.made requirements-dev.txt $(MEMBERS:%=%/pyproject.toml)
	$(call install,requirements-dev.txt)
	@touch $@ .venv/.run

node_modules/.ready: package.json package-lock.json .npmrc
	@echo "Setting up node_modules (the EPUB checker) ..." >&2
	@npm ci --silent --no-audit --no-fund
	@touch $@
