"""The process in which a file is read: started for one file, limited, and killed when it goes over.

Told by JSON on standard input {path, folder, limits}. Leaves in `folder` a result.json and one
Arrow file a sheet; never a pickle, never a message.
"""

import json
import sys
from pathlib import Path

from etl.read.limits import Limits

RESULT = "result.json"


def main() -> None:
    told = json.load(sys.stdin)
    limits, folder = Limits(**told["limits"]), Path(told["folder"])
    limit_process(limits)
    # Arrow works without numpy, and starts in a quarter of the time.
    sys.modules["numpy"] = None  # type: ignore[assignment]
    from etl.read.reading import read_or_refuse

    result = read_or_refuse(Path(told["path"]), folder, limits)
    (folder / RESULT).write_text(json.dumps(result), encoding="utf-8")


def limit_process(limits: Limits) -> None:
    """Memory and processor time of this process, where the system can limit them. It may not
    start others, nor leave a core dump."""
    try:
        import resource
    except ImportError:  # Windows: the parent's clock is the only limit
        return
    _, cpu = resource.getrlimit(resource.RLIMIT_CPU)
    wanted = limits.cpu_seconds if cpu == resource.RLIM_INFINITY else min(cpu, limits.cpu_seconds)
    resource.setrlimit(resource.RLIMIT_CPU, (wanted, wanted))
    resource.setrlimit(resource.RLIMIT_AS, (limits.memory_bytes, limits.memory_bytes))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


if __name__ == "__main__":
    main()
