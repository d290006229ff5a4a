"""Since when somebody has no part in any team that goes on.

Whoever has none already counts from the first night of this version.
"""

import sqlalchemy as sa
from alembic import op

revision = "0013"
down_revision = "0012"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("person", sa.Column("partless_since", sa.Date(), nullable=True))


def downgrade() -> None:
    op.drop_column("person", "partless_since")
