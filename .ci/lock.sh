#!/bin/sh
# Works out the lock files from pyproject.toml: hashed, for every system and Python from 3.11, and
# naming no host. Pins stay as they are unless asked: `make lock UPGRADE=--upgrade`.
set -eu
cd "$(dirname "$0")/.."
if ! uv --version >/dev/null 2>&1; then
    echo "make lock needs uv. Type: pip install uv" >&2
    exit 2
fi

lock() {
    output=$1
    shift
    uv pip compile --quiet --universal --python-version 3.11 --generate-hashes \
        --no-emit-index-url --no-emit-find-links --custom-compile-command 'make lock' \
        ${UPGRADE:-} --output-file "$output" "$@"
}

lock requirements.lock pyproject.toml
lock requirements-setup.lock --group setup --constraint requirements.lock
lock requirements-dev.lock pyproject.toml --group setup --group dev \
    --constraint requirements.lock --constraint requirements-setup.lock
lock requirements-cluster.lock pyproject.toml --extra cluster --constraint requirements-dev.lock
lock requirements-postgres.lock pyproject.toml --extra postgres --constraint requirements-dev.lock
