"""The release of a file that a reader asks for by its address: a picture, a packet, a table."""

from flask import abort, request

from dashboard import pinned
from etl.published import NoRelease, Published, PublishedRelease, Withdrawn


def release_asked(published: Published) -> PublishedRelease:
    """The release that the address names, else the current one, told in the asked language.
    Answers 404 for one that there is not, 410 for one that was withdrawn."""
    query = request.query_string.decode("ascii", "replace")
    wanted = pinned.asked_release(query)
    try:
        found = published.release(pinned.number_of(wanted)) if wanted else published.current()
    except NoRelease:
        abort(404)
    except Withdrawn:
        abort(410)
    return found.in_language(pinned.asked_language(query))
