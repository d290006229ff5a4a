"""That somebody was absent for long is no kind of change any more: they came off the list.

Nothing tells those rows apart afterwards, so the way down leaves them as they are.
"""

from alembic import op

revision = "0012"
down_revision = "0011"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.execute("UPDATE roster_change SET kind = 'left' WHERE kind = 'long_absent'")


def downgrade() -> None:
    pass
