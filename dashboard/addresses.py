"""The addresses of pages: written here and nowhere else."""

from urllib.parse import parse_qsl, quote, urlencode

from dashboard.view_state import ViewState

HOME = "/"
INDICATORS = "/indicator/"
FOCUS_AREAS = "/focus-area/"
GOALS = "/goal/"
PLAN = "/plan"
BOARD = "/board"
ABOUT = "/about"
METHODS = "/methods"
SOCIAL = "/social-factors"
PIPELINE = "/pipeline"
RESOURCES = "/resources"
SEARCH = "/search"
COVERAGE = "/coverage"
DOWNLOADS = "/downloads"
GLOSSARY = "/glossary"
ACCESSIBILITY = "/accessibility"
GAPS = "/gaps"
SCHOOLS = "/schools"
SCHOOL = "/school/"
DATA = "/data/"
CARD = "/card/"
IMAGE = "/image/"
DATA_RELEASES = "/data/release/"
DATA_LATEST = "/data/latest/"
DATA_VIEWS = "/data/view/"
RELEASES_JSON = "/data/releases.json"
OPENAPI = "/data/openapi.json"
CATALOGUE = "/data.json"
PACKET = "/packet/"
REPORT = "/report"
REPORT_FILE = "/report.pdf"


def indicator(slug: str, state: ViewState | None = None, part: str = "") -> str:
    """The page of an indicator with a reader's choices, at one of its parts ("gap")."""
    return _with(f"{INDICATORS}{slug}", state) + (f"#{part}" if part else "")


def focus_area(code: str) -> str:
    return f"{FOCUS_AREAS}{code}"


def goal(code: str, part: str = "") -> str:
    """The page of a goal, at one of its parts ("strategy-reading-coaches")."""
    return f"{GOALS}{code}" + (f"#{part}" if part else "")


def plan(part: str) -> str:
    """A part of the page of the whole plan ("values")."""
    return f"{PLAN}#{part}"


def about(part: str) -> str:
    """A part of the page about the data ("hidden")."""
    return f"{ABOUT}#{part}"


def methods(part: str = "") -> str:
    """How numbers are worked out, at one of its parts ("status-off_track", "gap")."""
    return METHODS + (f"#{part}" if part else "")


def social(slug: str = "", grade_band: str = "") -> str:
    """How far results go along with school poverty, for one measure."""
    chosen = {"measure": slug, "grade_band": grade_band}
    query = urlencode({name: value for name, value in chosen.items() if value})
    return SOCIAL + (f"?{query}" if query else "")


def resources(slug: str = "", grade_band: str = "") -> str:
    """What schools have beside the need of their students, for one resource."""
    chosen = {"measure": slug, "grade_band": grade_band}
    query = urlencode({name: value for name, value in chosen.items() if value})
    return RESOURCES + (f"?{query}" if query else "")


def search(words: str) -> str:
    return f"{SEARCH}?{urlencode({'q': words})}"


def earlier(number: int) -> str:
    """The plan as an earlier release showed it."""
    return f"{HOME}?{urlencode({'release': number})}"


def earlier_board(number: int) -> str:
    """What the board had of an earlier release."""
    return f"{BOARD}?{urlencode({'release': number})}"


def gaps(state: ViewState | None = None, part: str = "") -> str:
    """Measures by student group, at one of its parts ("list")."""
    return _with(GAPS, state) + (f"#{part}" if part else "")


def schools(state: ViewState | None = None, part: str = "") -> str:
    """The list of schools, at one of its levels ("high")."""
    return _with(SCHOOLS, state) + (f"#{part}" if part else "")


def school(code: str, state: ViewState | None = None, part: str = "") -> str:
    """The page of a school, at one of its parts ("groups")."""
    return _with(f"{SCHOOL}{quote(code, safe='')}", state) + (f"#{part}" if part else "")


def table_csv(slug: str, state: ViewState | None = None) -> str:
    """The published figures of an indicator as a CSV file: every one, or those of the choices."""
    return _with(f"{DATA}{slug}.csv", state)


def gap_csv(slug: str, state: ViewState) -> str:
    """The gap between two groups, year by year."""
    return _with(f"{DATA}{slug}/gap.csv", state)


def data_file(number: int, name: str) -> str:
    """A file of a release's data package."""
    return f"{DATA_RELEASES}{number}/{name}"


def view_json(path: str, query: str = "") -> str:
    """What the page at `path` says, as JSON."""
    page = quote(path.strip("/")) or "home"
    asked = urlencode(parse_qsl(query, errors="replace"))
    return f"{DATA_VIEWS}{page}.json" + (f"?{asked}" if asked else "")


def card(chart: str, slug: str, state: ViewState | None = None) -> str:
    """A chart alone on a small page that others may embed."""
    return _with(f"{CARD}{chart}/{slug}", state)


def image(chart: str, slug: str, state: ViewState | None = None) -> str:
    """The same chart as an SVG file."""
    return _with(f"{IMAGE}{chart}/{slug}.svg", state)


def packet(kind: str, code: str, ending: str) -> str:
    """A packet as a file: "pdf", "pptx" or "xlsx". The whole plan and the next meeting have no
    code."""
    place = f"{kind}/{quote(code, safe='')}" if code else kind
    return f"{PACKET}{place}.{ending}"


def of_release(address: str, number: int) -> str:
    """The same address, of a release that it stays with."""
    return f"{address}{'&' if '?' in address else '?'}{urlencode({'release': number})}"


def _with(path: str, state: ViewState | None) -> str:
    return f"{path}?{state.query}" if state and state.query else path
