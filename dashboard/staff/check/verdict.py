"""The verdict on an upload, in one sentence, with what to take away."""

from dash import html
from dash.development.base_component import Component

from dashboard.staff import said
from dashboard.staff.asked import Asked
from etl.desk.uploads.seen import Seen
from etl.desk.uploads.states import State
from etl.desk.uploads.told import Told
from etl.desk.uploads.uploads import Upload


def verdict(asked: Asked, upload: Upload, told: Told, seen: Seen) -> Component:
    """While questions are open it leads to them alone."""
    sentence, kind = _sentence(upload, told, seen)
    under = _under(upload, told, seen)
    parts: list[Component] = [html.H2(sentence), *([html.P(under)] if under else [])]
    if seen.open:
        return html.Div([*parts, *_answer(asked, upload)], className=f"verdict {kind}")
    if told.found:
        parts += _downloads(upload, told)
    return html.Div(parts, className=f"verdict {kind}".strip())


def _sentence(upload: Upload, told: Told, seen: Seen) -> tuple[str, str]:
    if upload.state is State.REFUSED and not upload.rows:
        return "The file was refused, and no copy of it was kept.", ""
    if seen.open:
        questions = said.counted(len(seen.open), "question")
        waits = "waits" if len(seen.open) == 1 else "wait"
        return f"{questions} about the files {waits} for your answer.", "verdict--wait"
    if told.errors:
        cells = sum(each.count for each in told.errors)
        stop = "stops" if upload.errors == 1 else "stop"
        errors = said.counted(upload.errors, "error")
        places = said.counted(cells, "place")
        return f"{errors} in {places} {stop} this upload.{_warned(told)}", ""
    if told.undecided:
        return _warned(told).strip(), "verdict--wait"
    if not told.found:
        return told.summary, "verdict--ok"
    return "No errors. Nothing stands in the way.", "verdict--ok"


def _warned(told: Told) -> str:
    if not told.undecided:
        return ""
    count = len(told.undecided)
    needs = "needs" if count == 1 else "need"
    return f" {said.counted(count, 'warning')} {needs} a decision."


def _answer(asked: Asked, upload: Upload) -> list[Component]:
    if upload.uploader != asked.who.id:
        return []
    link = html.A("Answer the questions", className="btn", href=f"/uploads/{upload.id}/questions")
    return [html.P(link, className="btns")]


def _under(upload: Upload, told: Told, seen: Seen) -> str:
    if seen.open:
        return (
            "Nothing in a file is ever guessed. Your answers are remembered, and the files are "
            "checked again when you have given them."
        )
    if upload.state is State.REFUSED and not upload.rows:
        return (
            "It seems to hold rows about single students. Count them by organization, school year "
            "and student group, and begin a new upload with the counts."
        )
    ran = (
        f"Checked {told.rules} rules on {said.counted(told.rows, 'row')}: "
        f"{told.rules - told.found} rules found nothing, {told.found} found something."
    )
    if not told.rows:
        ran = told.summary
    if not told.found:
        words = "You can send it when you have looked at what will change."
        return words if upload.state is State.CHECKED else ""
    if told.errors:
        return f"{ran} Fix the errors in your workbook and upload it again; your answers are kept."
    return ran


def _downloads(upload: Upload, told: Told) -> list[Component]:
    at = f"/uploads/{upload.id}"
    problems = {place.file for each in (*told.errors, *told.warnings) for place in each.places}
    copies = [
        html.A(
            _copy_words(file.name, len(upload.current)), className="btn", href=f"{at}/marked/{n}"
        )
        for n, file in enumerate(upload.current)
        if file.name in problems and upload.state is not State.REFUSED
    ]
    lists = [
        html.A("Findings as a list (CSV)", className="btn btn--quiet", href=f"{at}/findings.csv"),
        html.A("For programs (JSON)", className="btn btn--quiet", href=f"{at}/findings.json"),
    ]
    buttons = html.Div([*copies, *lists], className="btns")
    if not copies:
        return [buttons]
    about = (
        "The copy keeps your formats and formulas. Problem cells are outlined and carry a comment; "
        "a new sheet, “Problems”, links to each one."
    )
    return [buttons, html.P(about, className="small muted")]


def _copy_words(name: str, files: int) -> str:
    of = f" ({name})" if files > 1 else ""
    return f"Download your workbook with the problems marked{of}"
