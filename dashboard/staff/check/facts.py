"""What was uploaded: file, size, when, by whom, which sheets were read, and its history."""

from typing import Any

from dash import html
from dash.development.base_component import Component

from dashboard.staff import said
from dashboard.staff.asked import Asked
from dashboard.staff.named import named_by
from etl.desk.intake.recognised import seen_before
from etl.desk.log import events
from etl.desk.uploads.seen import FileSeen, Seen
from etl.desk.uploads.uploads import Upload, UploadedFile


def facts(upload: Upload, seen: Seen) -> list[Component]:
    """A line for each file that counts."""
    return [_line(upload, file, seen.file(file.name)) for file in upload.current]


def _line(upload: Upload, file: UploadedFile, seen: FileSeen | None) -> Component:
    told: list[Any] = [
        html.Strong(file.name),
        (
            f", {said.size(file.size)}, uploaded {said.moment(file.received_at)} "
            f"by {upload.uploader_name}. "
        ),
    ]
    if seen and seen.layout:
        by = "our template" if seen.layout == "template" else f"the layout {seen.layout}"
        told.append(f"Read by {by}. ")
    if seen and seen.sheets_read:
        told.append(f"Sheets read: {', '.join(seen.sheets_read)}. ")
    if seen and seen.sheets_not_read:
        told.append(f"Sheets not read: {', '.join(seen.sheets_not_read)}. ")
    told.append(html.A("File fingerprint and history", href="#history"))
    return html.P(told, className="muted facts-line")


def history(asked: Asked, upload: Upload) -> Component:
    """Fingerprints of all files, replaced ones too, and every line of the log."""
    with asked.desk.catalogue.read() as connection:
        lines = events(connection, upload.subject)
    files = [
        html.Li(
            [
                f"{file.name}, {said.size(file.size)}, {said.moment(file.received_at)}",
                "" if file.is_current else " (replaced by a corrected file)",
                ": ",
                html.Span(file.sha256, className="fingerprint"),
                f" {seen_before(asked.desk, file.sha256, but=upload.id)}",
            ]
        )
        for file in upload.files
    ]
    acts = [html.Li(f"{said.moment(each.at)}: {each.who} {each.what}.") for each in lines]
    return html.Section(
        [
            html.H2("File fingerprint and history", id="history"),
            html.P("The fingerprint is the SHA-256 of the file’s bytes.", className="muted"),
            html.Ul(files),
            html.Details(
                [html.Summary(said.counted(len(acts), "line") + " of the log"), html.Ul(acts)],
                className="twin",
            ),
        ],
        **named_by("history"),
    )
