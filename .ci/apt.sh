# Debian's packages, for root only: nothing here ever asks for a password. Sourced by setup.sh.

say() { echo "$*" >&2; }

can_apt() { [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1; }

# The lists of a new machine may be empty or old, so a first failure is followed by an update.
apt_install() {
    say "Installing $* with apt-get."
    apt_get install "$@" 2>/dev/null || { apt_get update && apt_get install "$@"; }
}

apt_get() { DEBIAN_FRONTEND=noninteractive apt-get -qq -y --no-install-recommends "$@" >/dev/null; }
