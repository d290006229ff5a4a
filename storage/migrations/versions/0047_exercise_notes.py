"""How an exercise went, for whoever led it."""

import sqlalchemy as sa
from alembic import op

revision = "0047"
down_revision = "0046"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "exercise_note",
        sa.Column("person_id", sa.String(), nullable=False),
        sa.Column("exercise", sa.String(), nullable=False),
        sa.Column("went", sa.String(), nullable=False),
        sa.Column("noted", sa.Date(), nullable=False),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"]),
        sa.PrimaryKeyConstraint("person_id", "exercise"),
    )
    op.create_index("ix_exercise_note_person_id", "exercise_note", ["person_id"])


def downgrade() -> None:
    op.drop_table("exercise_note")
