"""The ids that code on both sides of the wire must agree on. Ids of page content are its own."""

LOCATION = "location"
SCREEN = "screen"
MAIN = "main"

# Parts of the index page, outside Dash's tree.
FIRST_ANSWER = "first-answer"
ANNOUNCER = "announcer"
NO_ANSWER = "no-answer"
ENTRY_POINT = "react-entry-point"
