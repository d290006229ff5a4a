"""The other name by which a list may know somebody: a mail address that is no account name."""

import sqlalchemy as sa
from alembic import op

revision = "0032"
down_revision = "0031"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("person", sa.Column("other_account", sa.String(), nullable=True))
    op.create_index("ix_person_other_account", "person", ["other_account"])


def downgrade() -> None:
    op.drop_index("ix_person_other_account", "person")
    op.drop_column("person", "other_account")
