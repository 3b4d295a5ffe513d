"""Run by Alembic from `db.migrate`, on the connection and in the transaction it was given.

There is no URL and no ini file: the key may stand in neither, and only `db.migrate` copies first.
"""

from alembic import context

_gegeven = context.config.attributes

context.configure(connection=_gegeven["connection"], target_metadata=_gegeven["metadata"], render_as_batch=True)
with context.begin_transaction():
    context.run_migrations()
