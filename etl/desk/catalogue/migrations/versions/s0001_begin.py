"""The first tables."""

import sqlalchemy as sa
from alembic import op

from etl.desk.catalogue.moments import Moment
from etl.desk.catalogue.only_added import refuse_changes

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    _account()
    _event()
    _invitation()
    _session()
    _upload()
    _withdrawal()
    _answer()
    _commentary()
    _decision()
    _found()
    _job()
    _let_out()
    _reason()
    _transfer()
    _upload_file()
    refuse_changes(op.get_bind())


def _account() -> None:
    op.create_table(
        "account",
        sa.Column("id", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("issuer", sa.Text(), nullable=False),
        sa.Column("subject", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("role", sa.Text(), nullable=False),
        sa.Column("password", sa.Text(), server_default="", nullable=False),
        sa.Column("is_closed", sa.Boolean(), nullable=False),
        sa.Column("created_at", Moment(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_account"),
        sa.UniqueConstraint("issuer", "subject", name="uq_account_issuer_subject"),
    )


def _event() -> None:
    op.create_table(
        "event",
        sa.Column("id", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("at", Moment(), nullable=False),
        sa.Column("account", sa.Integer(), nullable=True),
        sa.Column("who", sa.Text(), nullable=False),
        sa.Column("what", sa.Text(), nullable=False),
        sa.Column("subject", sa.Text(), server_default="", nullable=False),
        sa.Column("told", sa.JSON(), nullable=False),
        sa.Column("before", sa.Text(), server_default="", nullable=False),
        sa.Column("mark", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["account"], ["account.id"], name="fk_event_account"),
        sa.PrimaryKeyConstraint("id", name="pk_event"),
        sa.UniqueConstraint("mark", name="uq_event_mark"),
    )
    op.create_index("ix_event_subject", "event", ["subject"], unique=False)


def _invitation() -> None:
    op.create_table(
        "invitation",
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("account", sa.Integer(), nullable=True),
        sa.Column("created_at", Moment(), nullable=False),
        sa.Column("expires_at", Moment(), nullable=False),
        sa.Column("used_at", Moment(), nullable=True),
        sa.ForeignKeyConstraint(["account"], ["account.id"], name="fk_invitation_account"),
        sa.PrimaryKeyConstraint("key", name="pk_invitation"),
    )


def _session() -> None:
    op.create_table(
        "session",
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("account", sa.Integer(), nullable=True),
        sa.Column("created_at", Moment(), nullable=False),
        sa.Column("seen_at", Moment(), nullable=False),
        sa.Column("held", sa.JSON(), nullable=False),
        sa.ForeignKeyConstraint(["account"], ["account.id"], name="fk_session_account"),
        sa.PrimaryKeyConstraint("key", name="pk_session"),
    )


def _upload() -> None:
    op.create_table(
        "upload",
        sa.Column("id", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("uploader", sa.Integer(), nullable=False),
        sa.Column("approver", sa.Integer(), nullable=True),
        sa.Column("title", sa.Text(), server_default="", nullable=False),
        sa.Column("note", sa.Text(), server_default="", nullable=False),
        sa.Column("received_at", Moment(), nullable=False),
        sa.Column("changed_at", Moment(), nullable=False),
        sa.Column("base", sa.Integer(), nullable=False),
        sa.Column("rules", sa.Text(), server_default="", nullable=False),
        sa.Column("candidate", sa.Text(), server_default="", nullable=False),
        sa.Column("rows", sa.BigInteger(), nullable=False),
        sa.Column("errors", sa.Integer(), nullable=False),
        sa.Column("warnings", sa.Integer(), nullable=False),
        sa.Column("public_at", Moment(), nullable=True),
        sa.Column("release", sa.Integer(), nullable=True),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["approver"], ["account.id"], name="fk_upload_approver"),
        sa.ForeignKeyConstraint(["uploader"], ["account.id"], name="fk_upload_uploader"),
        sa.PrimaryKeyConstraint("id", name="pk_upload"),
    )
    op.create_index("ix_upload_state", "upload", ["state"], unique=False)


def _withdrawal() -> None:
    op.create_table(
        "withdrawal",
        sa.Column("id", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("asked_by", sa.Integer(), nullable=False),
        sa.Column("asked_at", Moment(), nullable=False),
        sa.Column("agreed_by", sa.Integer(), nullable=True),
        sa.Column("agreed_at", Moment(), nullable=True),
        sa.ForeignKeyConstraint(["agreed_by"], ["account.id"], name="fk_withdrawal_agreed_by"),
        sa.ForeignKeyConstraint(["asked_by"], ["account.id"], name="fk_withdrawal_asked_by"),
        sa.PrimaryKeyConstraint("id", name="pk_withdrawal"),
    )
    op.create_index("ix_withdrawal_number", "withdrawal", ["number"], unique=False)


def _answer() -> None:
    op.create_table(
        "answer",
        sa.Column("id", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("upload", sa.Integer(), nullable=False),
        sa.Column("question", sa.Text(), nullable=False),
        sa.Column("answer", sa.Text(), nullable=False),
        sa.Column("account", sa.Integer(), nullable=False),
        sa.Column("at", Moment(), nullable=False),
        sa.ForeignKeyConstraint(["account"], ["account.id"], name="fk_answer_account"),
        sa.ForeignKeyConstraint(["upload"], ["upload.id"], name="fk_answer_upload"),
        sa.PrimaryKeyConstraint("id", name="pk_answer"),
        sa.UniqueConstraint("upload", "question", name="uq_answer_upload_question"),
    )
    op.create_index("ix_answer_upload", "answer", ["upload"], unique=False)


def _commentary() -> None:
    op.create_table(
        "commentary",
        sa.Column("id", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("upload", sa.Integer(), nullable=False),
        sa.Column("indicator", sa.Text(), nullable=False),
        sa.Column("school_year", sa.Integer(), nullable=False),
        sa.Column("text", sa.JSON(), nullable=False),
        sa.Column("signed", sa.Text(), nullable=False),
        sa.Column("account", sa.Integer(), nullable=False),
        sa.Column("at", Moment(), nullable=False),
        sa.ForeignKeyConstraint(["account"], ["account.id"], name="fk_commentary_account"),
        sa.ForeignKeyConstraint(["upload"], ["upload.id"], name="fk_commentary_upload"),
        sa.PrimaryKeyConstraint("id", name="pk_commentary"),
    )
    op.create_index("ix_commentary_upload", "commentary", ["upload"], unique=False)


def _decision() -> None:
    op.create_table(
        "decision",
        sa.Column("id", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("upload", sa.Integer(), nullable=False),
        sa.Column("account", sa.Integer(), nullable=False),
        sa.Column("what", sa.Text(), nullable=False),
        sa.Column("note", sa.Text(), server_default="", nullable=False),
        sa.Column("candidate", sa.Text(), server_default="", nullable=False),
        sa.Column("at", Moment(), nullable=False),
        sa.ForeignKeyConstraint(["account"], ["account.id"], name="fk_decision_account"),
        sa.ForeignKeyConstraint(["upload"], ["upload.id"], name="fk_decision_upload"),
        sa.PrimaryKeyConstraint("id", name="pk_decision"),
    )
    op.create_index("ix_decision_upload", "decision", ["upload"], unique=False)


def _found() -> None:
    op.create_table(
        "found",
        sa.Column("id", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("upload", sa.Integer(), nullable=False),
        sa.Column("code", sa.Text(), nullable=False),
        sa.Column("severity", sa.Text(), nullable=False),
        sa.Column("file", sa.Text(), server_default="", nullable=False),
        sa.Column("sheet", sa.Text(), server_default="", nullable=False),
        sa.Column("cell", sa.Text(), server_default="", nullable=False),
        sa.Column("told", sa.JSON(), nullable=False),
        sa.ForeignKeyConstraint(["upload"], ["upload.id"], name="fk_found_upload"),
        sa.PrimaryKeyConstraint("id", name="pk_found"),
    )
    op.create_index("ix_found_upload", "found", ["upload"], unique=False)


def _job() -> None:
    op.create_table(
        "job",
        sa.Column("id", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("upload", sa.Integer(), nullable=True),
        sa.Column("asked", sa.JSON(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("account", sa.Integer(), nullable=True),
        sa.Column("progress", sa.Text(), server_default="", nullable=False),
        sa.Column("worker", sa.Text(), server_default="", nullable=False),
        sa.Column("attempts", sa.Integer(), nullable=False),
        sa.Column("created_at", Moment(), nullable=False),
        sa.Column("due_at", Moment(), nullable=True),
        sa.Column("seen_at", Moment(), nullable=True),
        sa.Column("ended_at", Moment(), nullable=True),
        sa.Column("fault", sa.Text(), server_default="", nullable=False),
        sa.ForeignKeyConstraint(["account"], ["account.id"], name="fk_job_account"),
        sa.ForeignKeyConstraint(["upload"], ["upload.id"], name="fk_job_upload"),
        sa.PrimaryKeyConstraint("id", name="pk_job"),
    )
    op.create_index("ix_job_state", "job", ["state"], unique=False)
    op.create_index("ix_job_upload", "job", ["upload"], unique=False)


def _let_out() -> None:
    op.create_table(
        "let_out",
        sa.Column("release", sa.Text(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("upload", sa.Integer(), nullable=True),
        sa.Column("approver", sa.Integer(), nullable=True),
        sa.Column("publisher", sa.Integer(), nullable=True),
        sa.Column("at", Moment(), nullable=False),
        sa.ForeignKeyConstraint(["approver"], ["account.id"], name="fk_let_out_approver"),
        sa.ForeignKeyConstraint(["publisher"], ["account.id"], name="fk_let_out_publisher"),
        sa.ForeignKeyConstraint(["upload"], ["upload.id"], name="fk_let_out_upload"),
        sa.PrimaryKeyConstraint("release", name="pk_let_out"),
        sa.UniqueConstraint("number", name="uq_let_out_number"),
    )


def _reason() -> None:
    op.create_table(
        "reason",
        sa.Column("id", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("upload", sa.Integer(), nullable=False),
        sa.Column("code", sa.Text(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("account", sa.Integer(), nullable=False),
        sa.Column("at", Moment(), nullable=False),
        sa.ForeignKeyConstraint(["account"], ["account.id"], name="fk_reason_account"),
        sa.ForeignKeyConstraint(["upload"], ["upload.id"], name="fk_reason_upload"),
        sa.PrimaryKeyConstraint("id", name="pk_reason"),
        sa.UniqueConstraint("upload", "code", name="uq_reason_upload_code"),
    )
    op.create_index("ix_reason_upload", "reason", ["upload"], unique=False)


def _transfer() -> None:
    op.create_table(
        "transfer",
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("account", sa.Integer(), nullable=False),
        sa.Column("upload", sa.Integer(), nullable=True),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("size", sa.BigInteger(), nullable=False),
        sa.Column("arrived", sa.BigInteger(), nullable=False),
        sa.Column("started_at", Moment(), nullable=False),
        sa.Column("sha256", sa.Text(), server_default="", nullable=False),
        sa.Column("ended_at", Moment(), nullable=True),
        sa.ForeignKeyConstraint(["account"], ["account.id"], name="fk_transfer_account"),
        sa.ForeignKeyConstraint(["upload"], ["upload.id"], name="fk_transfer_upload"),
        sa.PrimaryKeyConstraint("key", name="pk_transfer"),
    )
    op.create_index("ix_transfer_account", "transfer", ["account"], unique=False)


def _upload_file() -> None:
    op.create_table(
        "upload_file",
        sa.Column("id", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("upload", sa.Integer(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("sha256", sa.Text(), nullable=False),
        sa.Column("size", sa.BigInteger(), nullable=False),
        sa.Column("received_at", Moment(), nullable=False),
        sa.Column("is_current", sa.Boolean(), nullable=False),
        sa.Column("layout", sa.Text(), server_default="", nullable=False),
        sa.ForeignKeyConstraint(["upload"], ["upload.id"], name="fk_upload_file_upload"),
        sa.PrimaryKeyConstraint("id", name="pk_upload_file"),
    )
    op.create_index("ix_upload_file_sha256", "upload_file", ["sha256"], unique=False)
    op.create_index("ix_upload_file_upload", "upload_file", ["upload"], unique=False)
