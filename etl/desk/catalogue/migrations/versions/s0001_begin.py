"""The first tables."""

from alembic import op

from etl.desk.catalogue.only_added import refuse_changes
from etl.desk.catalogue.tables import METADATA

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    connection = op.get_bind()
    METADATA.create_all(connection)
    refuse_changes(connection)
