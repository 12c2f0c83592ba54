# Everything a person types. Works with the make of Debian and of macOS; needs no other tool.
#
#   make run      set up and show the Vision 2020 dashboard    (PORT, HOST and HEADWAY_HOME are honoured)
#   make test     everything that is tested, a real browser included
#   make check    the quick part: format, lint, types, architecture
#   make soak     long campaigns
#   make bench    measurements
#   make docs     write the generated pages of docs/ anew
#   make lock     work out the lock files anew    (make lock UPGRADE=--upgrade for newer versions)
#   make setup    only set up
#   make clean    remove what set-up and tests made

PYTHON = .venv/bin/python

.PHONY: run test check soak bench docs lock setup setup-test clean

run: setup
	@exec .venv/bin/headway demo

setup:
	@sh .ci/setup.sh run

setup-test:
	@sh .ci/setup.sh test

test: setup-test
	@$(PYTHON) -m tests.browser.chromium
	$(PYTHON) -m ruff format --check .
	$(PYTHON) -m ruff check .
	$(PYTHON) -m mypy
	$(PYTHON) -m pytest -v -rs -n 2 -m 'not soak'

check: setup-test
	$(PYTHON) -m ruff format --check .
	$(PYTHON) -m ruff check .
	$(PYTHON) -m mypy
	$(PYTHON) -m pytest tests/test_architecture.py tests/test_size.py tests/test_docs.py \
	    tests/test_locks.py tests/test_public_words.py tests/test_no_workplace.py

soak: setup-test
	@$(PYTHON) -m tests.browser.chromium
	$(PYTHON) -m pytest -m soak

bench: setup-test
	$(PYTHON) -m tests.bench

docs: setup-test
	$(PYTHON) -m etl.findings.page
	$(PYTHON) -m pytest tests/test_docs.py

lock:
	@UPGRADE="$(UPGRADE)" sh .ci/lock.sh

clean:
	rm -rf .venv build dist headway.egg-info .pytest_cache .mypy_cache .ruff_cache .hypothesis
