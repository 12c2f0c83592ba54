"""What the desk costs: a large file that arrives, and 20,000 rows from drop to findings. On Linux,
which tells the most memory that was held since a moment."""

import json
from collections.abc import Iterator
from pathlib import Path

from tests.bench.running import python
from tests.bench.table import Row

# The memory of the web process before and after a file has arrived in a form, read from a socket
# as a server hands it on.
_ARRIVES = """
import json, sys
from pathlib import Path
from etl.desk.people import sessions
from etl.desk.people.roles import Role
from tests.builders.desk import DeskHere

class Form:
    def __init__(self, head, size, tail):
        self.parts, self.size, self.at = [head, None, tail], size, 0
        self.head, self.tail = head, tail
        self.total = len(head) + size + len(tail)
    def read(self, most=-1):
        most = self.total if most is None or most < 0 else most
        given = b""
        while len(given) < most and self.at < self.total:
            if self.at < len(self.head):
                block = self.head[self.at : self.at + most - len(given)]
            elif self.at < len(self.head) + self.size:
                left = len(self.head) + self.size - self.at
                block = b"1,2,3,4\\n" * ((min(left, most - len(given)) + 7) // 8)
                block = block[: min(left, most - len(given))]
            else:
                after = self.at - len(self.head) - self.size
                block = self.tail[after : after + most - len(given)]
            self.at += len(block)
            given += block
        return given
    def tell(self):
        return self.at
    def seek(self, place, of=0):
        self.at = place + (self.total if of == 2 else 0)

here = DeskHere(Path(sys.argv[1]))
reader = here.signed_in(Role.ANALYST)
assert reader.get("/uploads").status_code == 200
head = (
    '--mark\\r\\nContent-Disposition: form-data; name="token"\\r\\n\\r\\n'
    + sessions.token(reader.key)
    + '\\r\\n--mark\\r\\nContent-Disposition: form-data; name="files"; filename="large.csv"\\r\\n'
    + 'Content-Type: text/csv\\r\\n\\r\\n'
).encode()
form = Form(head, int(sys.argv[2]), b"\\r\\n--mark--\\r\\n")
def memory(name):
    lines = Path("/proc/self/status").read_text().splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith(name))

Path("/proc/self/clear_refs").write_text("5")  # the most that was held is counted anew
before = memory("VmRSS")
answer = reader.client.post(
    "/uploads",
    input_stream=form,
    content_length=form.total,
    content_type="multipart/form-data; boundary=mark",
)
after = memory("VmHWM")
kept = max(path.stat().st_size for path in here.desk.home.uploads.iterdir())
assert kept == int(sys.argv[2]), kept
print(json.dumps({"status": answer.status_code, "more": (after - before) / 1024}))
"""

_CHECKS = """
import json, sys, time
from pathlib import Path
from etl.desk.people.roles import Role
from etl.desk.uploads import uploads
from tests.builders.desk import DeskHere
from tests.bench.many_rows import many_rows, many_schools
from tests.builders.handed_in import original, check

here = DeskHere(Path(sys.argv[1]))
many_schools(here.desk.home)
content = many_rows()
who = here.accounts[Role.ANALYST]
start = time.monotonic()
number = uploads.begin(here.desk, who, [original(here.desk, content)])
check(here.desk)
seconds = time.monotonic() - start
seen = uploads.get(here.desk, who, number)
print(json.dumps({"seconds": seconds, "rows": seen.rows, "state": seen.state}))
"""


def desk(folder: Path) -> Iterator[Row]:
    """A file of 50 MB in a form; a file of 20,000 rows from its last byte to its findings."""
    told = json.loads(python(_ARRIVES, str(folder / "arrives"), str(50_000_000)).said)
    if told["status"] != 303:
        raise RuntimeError(f"the desk answered {told['status']}")
    what = "a file of 50 MB arrives at the desk: memory of the web process"
    yield Row(what, f"{told['more']:.0f} MB more", "20 MB", told["more"] < 20)
    told = json.loads(python(_CHECKS, str(folder / "checks")).said)
    if told["rows"] != 20_000:
        raise RuntimeError(f"{told['rows']} rows were read")
    what = "20,000 rows from the last byte of the file to the findings"
    yield Row(what, f"{told['seconds']:.1f} s", "10 s", told["seconds"] < 10)
