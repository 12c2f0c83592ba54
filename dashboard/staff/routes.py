"""Every address of the desk. One that is not in this list is not there."""

from dashboard.staff.pages import (
    accounts,
    commentary,
    decisions,
    district_sign_in,
    door,
    draft,
    due,
    findings,
    log,
    new_upload,
    plan,
    questions,
    releases,
    signing_in,
    trace,
    transfers,
    upload,
    uploads,
)
from dashboard.staff.route import Route

ROUTES: tuple[Route, ...] = (
    *door.ROUTES,
    *signing_in.ROUTES,
    *district_sign_in.ROUTES,
    *uploads.ROUTES,
    *new_upload.ROUTES,
    *transfers.ROUTES,
    *upload.ROUTES,
    *questions.ROUTES,
    *findings.ROUTES,
    *decisions.ROUTES,
    *draft.ROUTES,
    *releases.ROUTES,
    *plan.ROUTES,
    *commentary.ROUTES,
    *due.ROUTES,
    *trace.ROUTES,
    *accounts.ROUTES,
    *log.ROUTES,
)
