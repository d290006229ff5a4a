"""What was counted of every unit when a quarter was over."""

import sqlalchemy as sa
from alembic import op

revision = "0042"
down_revision = "0041"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "fixed_figures",
        sa.Column("unit_id", sa.String(), nullable=False),
        sa.Column("last", sa.Date(), nullable=False),
        sa.Column("figures", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(["unit_id"], ["unit.id"]),
        sa.PrimaryKeyConstraint("unit_id", "last"),
    )


def downgrade() -> None:
    op.drop_table("fixed_figures")
