"""How a team came to adopt a norm: asked before, in the room, under reserve, or aloud."""

import sqlalchemy as sa
from alembic import op

revision = "0025"
down_revision = "0024"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("norm", sa.Column("way", sa.String(), nullable=False, server_default=""))


def downgrade() -> None:
    op.drop_column("norm", "way")
