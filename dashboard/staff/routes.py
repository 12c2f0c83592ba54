"""Every address of the desk. One that is not in this list is not there."""

from dashboard.staff.pages import door, signing_in
from dashboard.staff.route import Route

ROUTES: tuple[Route, ...] = (*door.ROUTES, *signing_in.ROUTES)
