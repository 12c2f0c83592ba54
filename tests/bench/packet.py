"""What a meeting packet costs once its libraries are there: gathered, and laid out as a PDF."""

import json
from collections.abc import Iterator
from pathlib import Path

from tests.bench.running import headway, python
from tests.bench.table import Row

# The first making loads libraries and fonts; the second is what readers wait for.
_TWICE = """
import json, sys, time
from pathlib import Path
from dashboard.packet.build import packet_of
from dashboard.packet.pdf.press import pdf
from dashboard.packet.subject import Kind, Subject
from etl.published import open_published
release = open_published(Path(sys.argv[1]) / "public").current()
for _ in range(2):
    began = time.process_time()
    packet = packet_of(release, Subject(Kind.MEETING), release.plan.as_of)
    gathered = time.process_time() - began
    size = len(pdf(packet))
    whole = time.process_time() - began
print(json.dumps({
    "charts": sum(len(leaf.plates) for leaf in packet.leaves), "gathered": gathered,
    "whole": whole, "size": size / 1e6,
}))
"""


def packet(folder: Path) -> Iterator[Row]:
    """The board's packet of the sample vision2020."""
    home = folder / "home"
    headway(home, "demo", "--prepare")
    cost = python(_TWICE, str(home))
    found = json.loads(cost.said.splitlines()[-1])
    what = f"a meeting packet of {found['charts']} charts as a PDF, after the first"
    words = (
        f"{found['whole']:.2f} s of work, {found['gathered']:.2f} s of it to gather; "
        f"{found['size']:.1f} MB"
    )
    yield Row(what, words, "1 s", found["whole"] < 1)
