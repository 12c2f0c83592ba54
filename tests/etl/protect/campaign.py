"""The campaign of two hundred districts in pieces: `python -m tests.etl.protect.campaign FROM TO`.

One line a district as it is done; ends with 1 where anything hidden was learned."""

import sys
import time

from tests.etl.protect.test_attacker import learned, schools_of


def _say(line: str) -> None:
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


def main(first: int, after: int) -> int:
    """Districts `first` to `after`, the last left out."""
    failed = 0
    for seed in range(first, after):
        began = time.process_time()
        try:
            found = [str(claim) for claim in learned(1000 + seed, schools_of(seed))]
        except Exception as fault:  # the next district is tried whatever became of this one
            found = [f"{type(fault).__name__}: {fault}"]
        failed += bool(found)
        spent = time.process_time() - began
        said = "; ".join(found) or "nothing learned"
        _say(f"{seed} {schools_of(seed)} schools {spent:.0f} s: {said}")
    _say(f"Districts {first} to {after - 1}: {failed} gave something away.")
    return int(failed > 0)


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]), int(sys.argv[2])))
