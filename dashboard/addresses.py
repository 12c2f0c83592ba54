"""The addresses of pages: written here and nowhere else."""

from dashboard.view_state import ViewState

HOME = "/"
INDICATORS = "/indicator/"
DATA = "/data/"


def indicator(slug: str, state: ViewState | None = None, part: str = "") -> str:
    """The page of an indicator with a reader's choices, at one of its parts ("gap")."""
    return _with(f"{INDICATORS}{slug}", state) + (f"#{part}" if part else "")


def table_csv(slug: str) -> str:
    """Every published figure of an indicator as a CSV file."""
    return f"{DATA}{slug}.csv"


def _with(path: str, state: ViewState | None) -> str:
    return f"{path}?{state.query}" if state and state.query else path
