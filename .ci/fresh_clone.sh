#!/bin/sh
# A stranger's first minute: clone, empty home, `make run`, look at the pages.
set -eu
cd "$(dirname "$0")/.."
here=$(pwd)
caches=${XDG_CACHE_HOME:-$HOME/.cache}
work=$(mktemp -d)
server=

finish() {
    if [ -n "$server" ]; then
        kill "$server" 2>/dev/null || true
        wait "$server" 2>/dev/null || true
    fi
    rm -rf "$work"
}
trap finish EXIT
trap 'exit 1' INT TERM

# A folder with a space in its name, since people have those.
git clone --quiet "$here" "$work/fresh clone"
cd "$work/fresh clone"
mkdir "$work/home"

port=$("$here/.venv/bin/python" -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])')
began=$(date +%s)
env -u HEADWAY_HOME -u XDG_DATA_HOME HOME="$work/home" PIP_CACHE_DIR="$caches/pip" UV_CACHE_DIR="$caches/uv" \
    npm_config_cache="$caches/npm" HOST=127.0.0.1 PORT="$port" \
    make run >"$work/log" 2>&1 &
server=$!

look() { "$here/.venv/bin/python" "$here/.ci/look.py" "http://127.0.0.1:$port" "$@"; }

if ! look --wait 180 --process "$server"; then
    cat "$work/log" >&2
    echo "fresh clone: make run did not serve its pages" >&2
    exit 1
fi
echo "fresh clone: make run served its pages after $(($(date +%s) - began)) s"
