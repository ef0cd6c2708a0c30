# Every target sets up what it needs into .venv: CPython 3.11 or later and make are enough.
PYTHON ?= python3
BIN := .venv/bin

.PHONY: play run test check bench soak clean

play: .venv/run
	@$(BIN)/teahouse play

run: .venv/run
	@$(BIN)/teahouse run

test: .venv/dev
	$(BIN)/pytest -n 4 --dist loadfile

check: .venv/dev
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports

bench: .venv/run
	@$(BIN)/python -m bench

MINUTES ?= 10
soak: .venv/run
	@$(BIN)/python -m soak $(MINUTES)

.venv/bin/python:
	$(PYTHON) -m venv .venv

.venv/run: .venv/bin/python pyproject.toml constraints.txt
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --constraint constraints.txt --editable .
	@touch $@

.venv/dev: .venv/run
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --constraint constraints.txt --editable ".[dev]"
	@touch $@

clean:
	rm -rf .venv build *.egg-info .mypy_cache .pytest_cache .ruff_cache .hypothesis
