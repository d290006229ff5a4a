"""When somebody was added to a team: the page marks who came in lately (trust.md, rule 3)."""

import sqlalchemy as sa
from alembic import op

revision = "0020"
down_revision = "0019"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("team_member", sa.Column("added", sa.Date(), nullable=True))


def downgrade() -> None:
    op.drop_column("team_member", "added")
