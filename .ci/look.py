"""Looks at a running Headway as a visitor would: ready, home, an indicator, an unknown address."""

import argparse
import os
import sys
import time
import urllib.error
import urllib.request

EXPECTED = (
    ("/readyz", 200, ""),
    ("/", 200, "Vision 2020"),
    ("/indicator/graduation-rate", 200, "Graduation"),
    ("/no-such-page", 404, ""),
)


def fetch(address: str) -> tuple[int, str]:
    """Status and text; status 0 while nobody answers."""
    try:
        with urllib.request.urlopen(address, timeout=10) as answer:
            return answer.status, answer.read().decode("utf-8")
    except urllib.error.HTTPError as refusal:
        return refusal.code, ""
    except OSError:
        return 0, ""


def is_alive(process: int) -> bool:
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    return True


def wait_until_ready(base: str, seconds: float, process: int) -> bool:
    until = time.monotonic() + seconds
    while time.monotonic() < until and is_alive(process):
        if fetch(f"{base}/readyz")[0] == 200:
            return True
        time.sleep(0.25)
    return False


def main() -> int:
    parser = argparse.ArgumentParser()
    parser.add_argument("base")
    parser.add_argument("--wait", type=float, default=60)
    parser.add_argument("--process", type=int, required=True)
    asked = parser.parse_args()
    if not wait_until_ready(asked.base, asked.wait, asked.process):
        sys.stderr.write(f"{asked.base} was not ready within {asked.wait:.0f} s\n")
        return 1
    wrong = 0
    for path, expected, words in EXPECTED:
        status, text = fetch(asked.base + path)
        if status != expected or words not in text:
            sys.stderr.write(f"{path}: {status} in place of {expected}, or without '{words}'\n")
            wrong += 1
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
