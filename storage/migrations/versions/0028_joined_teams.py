"""Two teams may take part as one: under which names they were enrolled, and who is the second
manager."""

import sqlalchemy as sa
from alembic import op

revision = "0028"
down_revision = "0027"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("team", sa.Column("joined", sa.String(), nullable=False, server_default=""))
    op.add_column(
        "team_member",
        sa.Column("leads", sa.Boolean(), nullable=False, server_default=sa.false()),
    )


def downgrade() -> None:
    op.drop_column("team_member", "leads")
    op.drop_column("team", "joined")
