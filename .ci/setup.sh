#!/bin/sh
# Makes .venv ready, by the first of these that works: uv; a Python with venv and pip; as root on
# Debian, the same after installing python3-venv. Else it says which line to type, and stops.
#
#   sh .ci/setup.sh run     what Headway needs to run
#   sh .ci/setup.sh test    and what its tests need
#
# It needs nothing but the package index, and does nothing when it is called a second time.
set -u
cd "$(dirname "$0")/.." || exit 2
. .ci/apt.sh

venv=.venv
level=${1:-run}
# An environment that tests were run in stays one.
[ "$level" = run ] && [ -e "$venv/.ready-test" ] && level=test
case $level in
    run) locks='requirements.lock requirements-setup.lock' ;;
    test) locks='requirements-dev.lock' ;;
    *)
        say "setup.sh: '$level' is neither run nor test"
        exit 2
        ;;
esac
# Progress for a person, silence for a log.
if [ -t 2 ]; then quiet=''; else quiet='--quiet'; fi

# A mark in the environment holds what it was made from, and where.
mark="$venv/.ready-$level"
# shellcheck disable=SC2086  # the names of the locks hold no spaces
wanted=$({ pwd; cat pyproject.toml .ci/setup.sh dashboard/web_assets.py $locks; } 2>&1 | cksum)
[ "$(cat "$mark" 2>/dev/null)" = "$wanted" ] && [ -x "$venv/bin/python" ] && exit 0

fits='import sys; sys.exit(not (3, 11) <= sys.version_info[:2] <= (3, 14))'
venv_works() { "$venv/bin/python" -c "$fits" >/dev/null 2>&1; }

with_uv() {
    uv --version >/dev/null 2>&1 || return 1
    say 'Setting up with uv.'
    if ! venv_works; then
        rm -rf "$venv"
        uv venv $quiet --python '>=3.11,<3.15' "$venv" || return 1
    fi
    # shellcheck disable=SC2086
    uv pip sync $quiet --require-hashes --python "$venv" $locks &&
        uv pip install $quiet --python "$venv" --no-deps --no-build-isolation --editable .
}

# Names are tried by running them, since a version manager may put up some that lead nowhere.
find_python() {
    for python in python3.14 python3.13 python3.12 python3.11 python3 python /usr/bin/python3; do
        if "$python" -c "import ensurepip, venv; $fits" >/dev/null 2>&1; then
            echo "$python"
            return 0
        fi
    done
    return 1
}

with_pip() {
    if ! venv_works || ! "$venv/bin/python" -m pip --version >/dev/null 2>&1; then
        python=$(find_python) || return 1
        say "Setting up with $python and pip."
        rm -rf "$venv"
        "$python" -m venv "$venv" || return 1
    fi
    # Not compiled ahead: Python compiles what it imports, which is a small part, at first use.
    # shellcheck disable=SC2046,SC2086
    "$venv/bin/python" -m pip install $quiet --disable-pip-version-check --no-compile \
        --require-hashes $(for lock in $locks; do echo "-r $lock"; done) &&
        "$venv/bin/python" -m pip install $quiet --disable-pip-version-check \
            --no-deps --no-build-isolation --editable .
}

with_apt_then_pip() {
    can_apt && ! find_python >/dev/null && apt_install python3-venv && with_pip
}

say_what_to_type() {
    if find_python >/dev/null; then
        say 'The packages could not be installed: see above. When the cause is mended, type: make setup'
    elif command -v apt-get >/dev/null 2>&1; then
        say 'Headway needs Python 3.11 or newer with venv. Type: sudo apt-get install python3-venv'
    elif command -v brew >/dev/null 2>&1; then
        say 'Headway needs Python 3.11 or newer. Type: brew install python'
    else
        say 'Headway needs Python 3.11 or newer: install it from python.org, then type: make setup'
    fi
}

with_uv || with_pip || with_apt_then_pip || {
    say_what_to_type
    exit 1
}
"$venv/bin/python" -m dashboard.web_assets build/web ||
    say 'The web fonts and the small chart library could not be made: pages use the ones at hand.'
rm -f "$venv"/.ready-*
echo "$wanted" >"$mark"
