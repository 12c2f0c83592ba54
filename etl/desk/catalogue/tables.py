"""The tables of the catalogue. No value of an observation stands in any of them: files do, by the
hash of their bytes, and findings by place and rule."""

from sqlalchemy import (
    JSON,
    BigInteger,
    Boolean,
    Column,
    ForeignKey,
    Index,
    Integer,
    MetaData,
    Table,
    Text,
    UniqueConstraint,
)

from etl.desk.catalogue.moments import Moment

METADATA = MetaData(
    naming_convention={
        "ix": "ix_%(column_0_N_label)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "fk": "fk_%(table_name)s_%(column_0_N_name)s",
        "pk": "pk_%(table_name)s",
    }
)


def _number() -> Column[int]:
    return Column("id", Integer, primary_key=True, autoincrement=True)


def _text(name: str) -> Column[str]:
    return Column(name, Text, nullable=False, default="", server_default="")


# --- People

# A person is known by who vouches for them and by what that issuer calls them, never by an address.
ACCOUNT = Table(
    "account",
    METADATA,
    _number(),
    Column("issuer", Text, nullable=False),
    Column("subject", Text, nullable=False),
    Column("name", Text, nullable=False),
    Column("role", Text, nullable=False),
    _text("password"),
    Column("is_closed", Boolean, nullable=False, default=False),
    Column("created_at", Moment, nullable=False),
    UniqueConstraint("issuer", "subject"),
)

# `key` is the hash of what the browser holds; `account` is empty while somebody is signing in.
SESSION = Table(
    "session",
    METADATA,
    Column("key", Text, primary_key=True),
    Column("account", ForeignKey("account.id")),
    Column("created_at", Moment, nullable=False),
    Column("seen_at", Moment, nullable=False),
    Column("held", JSON, nullable=False, default=dict),
)

# A link that lets one person choose a password, once. Without an account it makes the first
# administrator.
INVITATION = Table(
    "invitation",
    METADATA,
    Column("key", Text, primary_key=True),
    Column("account", ForeignKey("account.id")),
    Column("created_at", Moment, nullable=False),
    Column("expires_at", Moment, nullable=False),
    Column("used_at", Moment),
)

# --- Uploads

# `version` grows with each change, so that of two changes at once one is told to look again.
# `base` is the number of the release that was public when it was checked; 0 before the first.
UPLOAD = Table(
    "upload",
    METADATA,
    _number(),
    Column("kind", Text, nullable=False),
    Column("state", Text, nullable=False, index=True),
    Column("uploader", ForeignKey("account.id"), nullable=False),
    Column("approver", ForeignKey("account.id")),
    _text("title"),
    _text("note"),
    Column("received_at", Moment, nullable=False),
    Column("changed_at", Moment, nullable=False),
    Column("base", Integer, nullable=False, default=0),
    _text("rules"),
    _text("candidate"),
    Column("rows", BigInteger, nullable=False, default=0),
    Column("errors", Integer, nullable=False, default=0),
    Column("warnings", Integer, nullable=False, default=0),
    Column("public_at", Moment),
    Column("release", Integer),
    Column("version", Integer, nullable=False, default=1),
)

# An original of an upload. One that was replaced by a mended file is kept, and no longer counts.
UPLOAD_FILE = Table(
    "upload_file",
    METADATA,
    _number(),
    Column("upload", ForeignKey("upload.id"), nullable=False, index=True),
    Column("name", Text, nullable=False),
    Column("sha256", Text, nullable=False, index=True),
    Column("size", BigInteger, nullable=False),
    Column("received_at", Moment, nullable=False),
    Column("is_current", Boolean, nullable=False, default=True),
    _text("layout"),
)

# A file that is still arriving. `arrived` bytes of it are safe on the disk; one that is whole has
# the hash of its bytes, and waits until an upload takes it.
TRANSFER = Table(
    "transfer",
    METADATA,
    Column("key", Text, primary_key=True),
    Column("account", ForeignKey("account.id"), nullable=False, index=True),
    Column("upload", ForeignKey("upload.id")),
    Column("name", Text, nullable=False),
    Column("size", BigInteger, nullable=False),
    Column("arrived", BigInteger, nullable=False, default=0),
    Column("started_at", Moment, nullable=False),
    _text("sha256"),
    Column("ended_at", Moment),
)

# What was found: rule and place. `told` has the words of its sentence that are no values.
FOUND = Table(
    "found",
    METADATA,
    _number(),
    Column("upload", ForeignKey("upload.id"), nullable=False, index=True),
    Column("code", Text, nullable=False),
    Column("severity", Text, nullable=False),
    _text("file"),
    _text("sheet"),
    _text("cell"),
    Column("told", JSON, nullable=False, default=dict),
)

# What the uploader answered to a question about the layout of a file.
ANSWER = Table(
    "answer",
    METADATA,
    _number(),
    Column("upload", ForeignKey("upload.id"), nullable=False, index=True),
    Column("question", Text, nullable=False),
    Column("answer", Text, nullable=False),
    Column("account", ForeignKey("account.id"), nullable=False),
    Column("at", Moment, nullable=False),
    UniqueConstraint("upload", "question"),
)

# Why a warning may stand, or a large change is right.
REASON = Table(
    "reason",
    METADATA,
    _number(),
    Column("upload", ForeignKey("upload.id"), nullable=False, index=True),
    Column("code", Text, nullable=False),
    Column("text", Text, nullable=False),
    Column("account", ForeignKey("account.id"), nullable=False),
    Column("at", Moment, nullable=False),
    UniqueConstraint("upload", "code"),
)

# What was decided on an upload, and on which candidate.
DECISION = Table(
    "decision",
    METADATA,
    _number(),
    Column("upload", ForeignKey("upload.id"), nullable=False, index=True),
    Column("account", ForeignKey("account.id"), nullable=False),
    Column("what", Text, nullable=False),
    _text("note"),
    _text("candidate"),
    Column("at", Moment, nullable=False),
)

# --- Work

# What the worker has to do, not before `due_at`. A job whose worker is gone is taken up again.
JOB = Table(
    "job",
    METADATA,
    _number(),
    Column("kind", Text, nullable=False),
    Column("upload", ForeignKey("upload.id"), index=True),
    Column("asked", JSON, nullable=False, default=dict),
    Column("state", Text, nullable=False, index=True),
    Column("account", ForeignKey("account.id")),
    _text("progress"),
    _text("worker"),
    Column("attempts", Integer, nullable=False, default=0),
    Column("created_at", Moment, nullable=False),
    Column("due_at", Moment),
    Column("seen_at", Moment),
    Column("ended_at", Moment),
    _text("fault"),
)

# --- Releases

# Who let a release out. Its files and its hash are in the release's own folder.
LET_OUT = Table(
    "let_out",
    METADATA,
    Column("release", Text, primary_key=True),
    Column("number", Integer, nullable=False, unique=True),
    Column("upload", ForeignKey("upload.id")),
    Column("approver", ForeignKey("account.id")),
    Column("publisher", ForeignKey("account.id")),
    Column("at", Moment, nullable=False),
)

# A release is withdrawn by two people: one asks, another agrees.
WITHDRAWAL = Table(
    "withdrawal",
    METADATA,
    _number(),
    Column("number", Integer, nullable=False, index=True),
    Column("reason", Text, nullable=False),
    Column("asked_by", ForeignKey("account.id"), nullable=False),
    Column("asked_at", Moment, nullable=False),
    Column("agreed_by", ForeignKey("account.id")),
    Column("agreed_at", Moment),
)

# --- The log

# Who did what, and when. Rows are added and never changed: the database refuses it, and each row
# carries the hash of the one before.
EVENT = Table(
    "event",
    METADATA,
    _number(),
    Column("at", Moment, nullable=False),
    Column("account", ForeignKey("account.id")),
    Column("who", Text, nullable=False),
    Column("what", Text, nullable=False),
    _text("subject"),
    Column("told", JSON, nullable=False, default=dict),
    _text("before"),
    Column("mark", Text, nullable=False, unique=True),
    Index("ix_event_subject", "subject"),
)
