"""Each database has a name of its own, which its key store knows."""

import sqlalchemy as sa
from alembic import op

revision = "0031"
down_revision = "0030"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("installation", sa.Column("identity", sa.String(), nullable=True))


def downgrade() -> None:
    op.drop_column("installation", "identity")
