"""What the district says stands in its releases: the table for it never had a row."""

from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.drop_table("commentary")
