"""The history of the schema, as Alembic scripts; a package only so that it is shipped along."""
