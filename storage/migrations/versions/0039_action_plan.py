"""Actions of the plan of a unit, who owns them, and what owners said of them per quarter."""

import sqlalchemy as sa
from alembic import op

revision = "0039"
down_revision = "0038"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "plan_action",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("unit_id", sa.String(), nullable=False),
        sa.Column("title", sa.String(), nullable=False),
        sa.Column("theme", sa.String(), nullable=True),
        sa.Column("goal", sa.String(), nullable=False),
        sa.Column("effort", sa.String(), nullable=False),
        sa.Column("indicator", sa.String(), nullable=False),
        sa.Column("note", sa.String(), nullable=False),
        sa.Column("ready", sa.String(), nullable=False),
        sa.Column("function", sa.String(), nullable=False),
        sa.Column("first", sa.String(), nullable=True),
        sa.Column("last", sa.String(), nullable=True),
        sa.Column("rhythm", sa.String(), nullable=False),
        sa.Column("needs", sa.String(), nullable=True),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("fate", sa.String(), nullable=True),
        sa.Column("reason", sa.String(), nullable=False),
        sa.Column("decision_id", sa.String(), nullable=True),
        sa.Column("ended", sa.Date(), nullable=True),
        sa.ForeignKeyConstraint(["unit_id"], ["unit.id"]),
        sa.ForeignKeyConstraint(["decision_id"], ["decision.id"]),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index("ix_plan_action_unit_id", "plan_action", ["unit_id"])
    op.create_table(
        "plan_owner",
        sa.Column("action_id", sa.String(), nullable=False),
        sa.Column("person_id", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(["action_id"], ["plan_action.id"]),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"]),
        sa.PrimaryKeyConstraint("action_id"),
    )
    op.create_index("ix_plan_owner_person_id", "plan_owner", ["person_id"])
    op.create_table(
        "plan_status",
        sa.Column("action_id", sa.String(), nullable=False),
        sa.Column("quarter", sa.String(), nullable=False),
        sa.Column("status", sa.String(), nullable=False),
        sa.Column("line", sa.String(), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.ForeignKeyConstraint(["action_id"], ["plan_action.id"]),
        sa.PrimaryKeyConstraint("action_id", "quarter"),
    )


def downgrade() -> None:
    for table in ("plan_status", "plan_owner", "plan_action"):
        op.drop_table(table)
