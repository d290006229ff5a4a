"""Working hours of a team, since when it is enrolled, and why it starts later.

Teams that are there already count from the day on which the program first looks at them.
"""

import sqlalchemy as sa
from alembic import op

revision = "0010"
down_revision = "0009"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column(
        "team", sa.Column("working_hours", sa.String(), nullable=False, server_default="")
    )
    op.add_column("team", sa.Column("enrolled", sa.Date(), nullable=True))
    op.create_table(
        "start_postponement",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("team_id", sa.String(), nullable=False),
        sa.Column("given", sa.Date(), nullable=False),
        sa.Column("until", sa.Date(), nullable=False),
        sa.Column("reason", sa.String(), nullable=False),
        sa.Column("line", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(["team_id"], ["team.id"]),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index("ix_start_postponement_team_id", "start_postponement", ["team_id"])


def downgrade() -> None:
    op.drop_table("start_postponement")
    op.drop_column("team", "enrolled")
    op.drop_column("team", "working_hours")
