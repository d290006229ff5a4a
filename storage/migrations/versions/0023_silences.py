"""People stop each kind of reminder by itself; whoever stopped them all stopped each kind."""

import sqlalchemy as sa
from alembic import op

revision = "0023"
down_revision = "0022"
branch_labels = None
depends_on = None

_KINDS = ("questions", "sessions", "input", "tips")
_PERSON = sa.table(
    "person",
    sa.column("id", sa.String),
    sa.column("reminders", sa.Boolean),
    sa.column("snoozed_until", sa.Date),
    sa.column("silenced", sa.String),
)


def upgrade() -> None:
    op.add_column("person", sa.Column("silenced", sa.String(), nullable=False, server_default=""))
    connection, own = op.get_bind(), _PERSON.c
    kept = sa.select(own.id, own.reminders, own.snoozed_until)
    for person, reminders, until in connection.execute(
        kept.where(sa.or_(~own.reminders, own.snoozed_until.is_not(None)))
    ).all():
        silenced = [f"{kind}={until}" if reminders else kind for kind in _KINDS]
        change = sa.update(_PERSON).where(own.id == person)
        connection.execute(change.values(silenced=" ".join(silenced)))
    op.drop_column("person", "reminders")
    op.drop_column("person", "snoozed_until")


def downgrade() -> None:
    op.add_column("person", sa.Column("snoozed_until", sa.Date(), nullable=True))
    op.add_column(
        "person", sa.Column("reminders", sa.Boolean(), nullable=False, server_default=sa.true())
    )
    own = _PERSON.c
    op.execute(sa.update(_PERSON).where(own.silenced != "").values(reminders=False))
    op.drop_column("person", "silenced")
