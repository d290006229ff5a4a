"""Dates that lie before a team remember when they were laid, and how long people may answer; a
session remembers when and where it was, and why it is off."""

import sqlalchemy as sa
from alembic import op

revision = "0026"
down_revision = "0025"
branch_labels = None
depends_on = None

_OF_SESSION = ("was", "was_at", "off", "off_line")


def upgrade() -> None:
    laid = sa.Column("laid", sa.DateTime(timezone=True), nullable=True)
    op.add_column("session_proposal", laid)
    days = sa.Column("days", sa.Integer(), nullable=False, server_default="7")
    op.add_column("session_proposal", days)
    for name in _OF_SESSION:
        column = sa.Column(name, sa.String(), nullable=False, server_default="")
        op.add_column("session", column)


def downgrade() -> None:
    for name in _OF_SESSION:
        op.drop_column("session", name)
    op.drop_column("session_proposal", "days")
    op.drop_column("session_proposal", "laid")
