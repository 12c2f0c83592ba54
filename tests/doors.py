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
    "etl.read": _FILES,
    "etl.map": (*_FRAMES, "etl.findings", "etl.read"),
    "etl.check": (*_FRAMES, "etl.findings"),
    "etl.combine": _FRAMES,
    "etl.protect": _FRAMES,
    "etl.measure": _FRAMES,
    "etl.wording": (*_TYPES, "etl.rounding", "etl.measure"),
    "etl.publish": (*_FRAMES, "etl.protect"),
    # The door for readers: light, so neither frames nor anything that opens a workbook.
    "etl.published": (*_TYPES, "etl.measure", "etl.publish", "etl.wording"),
    "etl.templates": (*_FILES, "etl.plan_files", "etl.vocabulary_files"),
    "etl.samples": (*_FILES, "etl.plan_files", "etl.vocabulary_files", "etl.templates"),
    "etl.district": (
        *_FILES,
        "etl.plan_files",
        "etl.vocabulary_files",
        "etl.read",
        "etl.map",
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
    ),
    "etl.desk": (
        *_FILES,
        "etl.district",
        "etl.samples",
        "etl.templates",
        "etl.pipeline",
        "etl.publish",
        "etl.published",
        "data",
    ),
    "etl.commands": (
        *_FILES,
        "etl.desk",
        "etl.district",
        "etl.plan_files",
        "etl.vocabulary_files",
        "etl.samples",
        "etl.templates",
        "etl.pipeline",
        "etl.publish",
        "etl.published",
    ),
    "etl.cli": ("etl.commands",),
}

_PUBLISHED = ("etl.model", "etl.published")
_SEEN = ("etl.model", "dashboard.view_data")

_READERS = (
    *_PUBLISHED,
    "dashboard.components",
    "dashboard.figures",
    "dashboard.ids",
    "dashboard.page",
    "dashboard.queries",
    "dashboard.view_data",
    "dashboard.view_state",
)
# What is served without a person's rights, put together.
_APP = (
    *_READERS,
    "dashboard.app",
    "dashboard.health",
    "dashboard.html",
    "dashboard.settings",
    "dashboard.shell",
    "dashboard.views",
)

DASHBOARD = {
    "dashboard": (),
    "dashboard.ids": (),
    "dashboard.settings": (),
    "dashboard.page": _TYPES,
    "dashboard.view_data": _TYPES,
    "dashboard.view_state": (*_TYPES, "dashboard.ids"),
    "dashboard.figures": _SEEN,
    "dashboard.components": (*_SEEN, "dashboard.figures", "dashboard.ids", "dashboard.view_state"),
    "dashboard.queries": (*_PUBLISHED, "dashboard.view_data", "dashboard.view_state"),
    "dashboard.views": _READERS,
    "dashboard.html": ("dashboard.components",),
    "dashboard.health": _PUBLISHED,
    "dashboard.shell": _READERS,
    "dashboard.app": _APP,
    "dashboard.web_assets": (),
    "dashboard.wsgi": _APP,
    # The only two that may enter by the door of the staff.
    "dashboard.staff": (*_APP, "etl.desk"),
    "dashboard.cli": (*_APP, "dashboard.wsgi", "dashboard.web_assets", "etl.cli", "etl.desk"),
}

# Libraries that only these parts may import.
LIBRARIES = {
    "python_calamine": ("etl.read",),
    "defusedxml": ("etl.read",),
    "openpyxl": ("etl.templates", "etl.samples", "etl.findings"),  # for writing
    "duckdb": ("etl.publish",),
    "pandera": ("etl.frames",),
    "scipy": ("etl.measure", "etl.protect"),
    "pandas": ("etl",),
    "click": ("etl.commands", "dashboard.cli"),
    "dash": ("dashboard",),
    "flask": ("dashboard",),
    "plotly": ("dashboard.web_assets",),  # its charts are plain dictionaries
}
