"""The box of rounds and mailboxes: sealed packets in rows that are there from the opening on."""

import sqlalchemy as sa
from alembic import op

revision = "0014"
down_revision = "0013"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "packet",
        sa.Column("pool", sa.String(), nullable=False),
        sa.Column("row", sa.String(), nullable=False),
        sa.Column("sealed", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("pool", "row"),
        sqlite_with_rowid=False,
    )


def downgrade() -> None:
    op.drop_table("packet")
