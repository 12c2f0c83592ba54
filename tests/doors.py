"""Who may import whom. A package that is not here fails the test: give it its line.

Each line names the parts of the project that a part may enter, besides itself. It follows the path:
workbook, read, map, check, combine, protect, measure, publish, dashboard.
"""

_TYPES = ("etl.model",)
_FRAMES = (*_TYPES, "etl.frames", "etl.rounding")
_FILES = (*_TYPES, "etl.findings")

ETL = {
    "etl": (),
    "etl.model": (),
    "etl.rounding": _TYPES,
    "etl.frames": _TYPES,
    "etl.findings": _TYPES,
    "etl.vocabulary_files": _FILES,
    "etl.plan_files": (*_FILES, "etl.vocabulary_files"),
    "etl.layouts": (*_FILES, "etl.plan_files"),
    "etl.read": _FILES,
    "etl.map": (*_FRAMES, "etl.findings", "etl.layouts", "etl.read"),  # its sheets, not its readers
    "etl.recognise": (*_TYPES, "etl.findings", "etl.layouts", "etl.map", "etl.read"),
    "etl.check": (*_FRAMES, "etl.findings", "etl.read"),  # its sheets, not its readers
    "etl.annotated": (*_FILES, "etl.read"),
    "etl.combine": _FRAMES,
    "etl.protect": _FRAMES,
    "etl.forecast": (*_FRAMES, "etl.combine", "etl.protect"),
    "etl.measure": _FRAMES,
    "etl.methods": (*_TYPES, "etl.measure"),
    "etl.wording": (*_TYPES, "etl.rounding", "etl.measure"),
    "etl.publish": (*_FRAMES, "etl.protect"),
    # The door for readers: light, so neither frames nor anything that opens a workbook.
    "etl.published": (
        *_TYPES,
        "etl.rounding",
        "etl.measure",
        "etl.methods",
        "etl.publish",
        "etl.wording",
    ),
    "etl.plan_book": (*_FILES, "etl.plan_files", "etl.vocabulary_files", "etl.read"),
    "etl.templates": (*_FILES, "etl.plan_files", "etl.vocabulary_files"),
    "etl.samples": (
        *_FRAMES,
        "data",
        "etl.findings",
        "etl.plan_files",
        "etl.vocabulary_files",
        "etl.templates",
    ),
    "etl.district": (
        *_FILES,
        "etl.plan_files",
        "etl.vocabulary_files",
        "etl.read",
        "etl.layouts",
        "etl.map",
        "etl.check",
        "etl.protect",
    ),
    "etl.pipeline": (
        *_FRAMES,
        "etl.findings",
        "etl.district",
        "etl.read",
        "etl.map",
        "etl.check",
        "etl.combine",
        "etl.protect",
        "etl.measure",
        "etl.publish",
        "etl.recognise",
        "etl.layouts",
    ),
    "etl.desk": (
        "etl.check",
        "etl.frames",
        *_FILES,
        "etl.annotated",
        "etl.district",
        "etl.vocabulary_files",
        "etl.plan_book",
        "etl.plan_files",
        "etl.read",
        "etl.samples",
        "etl.templates",
        "etl.pipeline",
        "etl.protect",
        "etl.forecast",
        "etl.publish",
        "etl.published",
        "data",
        "etl.layouts",
        "etl.recognise",
        "etl.map",
    ),
    "etl.commands": (
        *_FILES,
        "data",
        "etl.desk",
        "etl.district",
        "etl.plan_files",
        "etl.vocabulary_files",
        "etl.samples",
        "etl.templates",
        "etl.pipeline",
        "etl.forecast",
        "etl.publish",
        "etl.published",
        "etl.wording",
        "etl.layouts",
        "etl.recognise",
        "etl.map",
        "etl.read",
    ),
    "etl.cli": ("etl.commands",),
}

_PUBLISHED = ("etl.model", "etl.published")
_SEEN = ("etl.model", "dashboard.speech", "dashboard.view_data")
_LINKS = ("dashboard.addresses", "dashboard.view_state")

_READERS = (
    *_PUBLISHED,
    "dashboard.addresses",
    "dashboard.components",
    "dashboard.figures",
    "dashboard.ids",
    "dashboard.page",
    "dashboard.pinned",
    "dashboard.queries",
    "dashboard.speech",
    "dashboard.view_data",
    "dashboard.view_state",
)
# The parts that serve pages to everybody, put together by dashboard.app.
_SERVED = (
    *_READERS,
    "dashboard.answers",
    "dashboard.app",
    "dashboard.asked",
    "dashboard.assets_served",
    "dashboard.compression",
    "dashboard.elements",
    "dashboard.errors",
    "dashboard.export",
    "dashboard.health",
    "dashboard.html",
    "dashboard.index",
    "dashboard.kept_answers",
    "dashboard.one_maker",
    "dashboard.navigation",
    "dashboard.open_data",
    "dashboard.packet",
    "dashboard.pictures",
    "dashboard.routes",
    "dashboard.security",
    "dashboard.serving",
    "dashboard.settings",
    "dashboard.shelf",
    "dashboard.shell",
    "dashboard.starter",
    "dashboard.visit",
    "dashboard.views",
    "dashboard.web_folder",
    "dashboard.wire",
    "dashboard.wsgi",
)

DASHBOARD = {
    **{part: _SERVED for part in _SERVED if part.startswith("dashboard")},
    "dashboard": (),
    # Four pure steps: a query, a figure, a component, a view.
    "dashboard.ids": (),
    # Words: catalogues, and the one that says them.
    "dashboard.catalogues": (),
    "dashboard.speech": ("dashboard.catalogues",),
    "dashboard.page": _TYPES,
    "dashboard.view_data": _TYPES,
    "dashboard.view_state": (*_TYPES, "dashboard.ids"),
    "dashboard.addresses": ("dashboard.view_state",),
    "dashboard.queries": (
        *_PUBLISHED,
        *_LINKS,
        "dashboard.speech",
        "dashboard.view_data",
        "dashboard.figures.palette",
        "dashboard.figures.shapes",
    ),
    "dashboard.figures": _SEEN,
    "dashboard.components": (*_SEEN, *_LINKS, "dashboard.figures", "dashboard.ids"),
    "dashboard.pinned": ("dashboard.components", "dashboard.speech"),
    "dashboard.visit": ("dashboard.pinned", "dashboard.speech"),
    # The yearly report is one content, for print and for the page.
    "dashboard.views": (
        *_READERS,
        "dashboard.open_data",
        "dashboard.packet.content",
        "dashboard.packet.yearly",
    ),
    # Tables and their descriptions, from the door alone; who asks for them is below.
    "dashboard.open_data": (*_PUBLISHED, "dashboard.addresses", "dashboard.speech"),
    "dashboard.export": (
        *_READERS,
        "dashboard.answers",
        "dashboard.compression",
        "dashboard.elements",
        "dashboard.open_data",
        "dashboard.release_asked",
        "dashboard.settings",
        "dashboard.shelf",
    ),
    # The packet's words and figures; its writers are parts of it.
    "dashboard.release_asked": ("dashboard.pinned", "etl.published"),
    "dashboard.packet": (*_READERS, "dashboard.pictures.style", "dashboard.release_asked"),
    "dashboard.pictures": (
        *_READERS,
        "dashboard.assets_served",
        "dashboard.html",
        "dashboard.release_asked",
    ),
    # One gate, two renderings of what it lets by.
    "dashboard.elements": ("dashboard.components",),
    "dashboard.html": ("dashboard.elements",),
    "dashboard.wire": ("dashboard.elements",),
    "dashboard.settings": (),
    "dashboard.web_folder": (),
    "dashboard.web_assets": ("dashboard.web_folder",),
    # The only two that may enter by the door of the staff.
    "dashboard.staff": (*_SERVED, "etl.desk"),
    "dashboard.__main__": ("dashboard.cli",),
    "dashboard.cli": (
        *_SERVED,
        "dashboard.commands",
        "dashboard.staff",
        "dashboard.web_assets",
        "etl.cli",
        "etl.desk",
    ),
    # What is published, as files: by the readers' door alone.
    "dashboard.new_folder": (),
    "dashboard.commands": (*_SERVED, "dashboard.new_folder", "dashboard.static_site"),
    "dashboard.static_site": _SERVED,
}

# Libraries that only these parts may import.
LIBRARIES = {
    "python_calamine": ("etl.read",),
    "defusedxml": ("etl.read",),
    "openpyxl": ("etl.templates", "etl.samples", "etl.plan_book", "etl.annotated"),  # for writing
    "tomlkit": ("etl.layouts", "etl.plan_files"),
    "duckdb": ("etl.publish",),
    "pandera": ("etl.frames",),
    "scipy": ("etl.measure", "etl.protect"),
    "highspy": ("etl.protect",),
    "distributed": ("etl.protect.cluster",),
    # The catalogue and its people: for the desk alone.
    "sqlalchemy": ("etl.desk",),
    "alembic": ("etl.desk.catalogue",),
    "argon2": ("etl.desk.people",),
    "authlib": ("dashboard.staff", "etl.desk.people"),
    "joserfc": ("etl.desk.people",),
    "limits": ("dashboard.staff", "etl.desk.people"),
    "pandas": ("etl",),
    "click": ("etl.commands", "dashboard.cli", "dashboard.commands"),
    "typst": ("dashboard.packet",),
    "dash": ("dashboard",),
    "flask": ("dashboard",),
    "werkzeug": ("dashboard",),
    "pptx": ("dashboard.packet.slides",),  # loaded when somebody asks for slides
    "xlsxwriter": ("dashboard.packet.slides", "dashboard.packet.workbook"),
    "plotly": ("dashboard.web_assets",),  # its charts are plain dictionaries
}
