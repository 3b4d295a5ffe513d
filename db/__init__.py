"""The room of storage: one encrypted SQLite file, its key, its lock and its migrations.

SQLAlchemy Core only; the ORM would cost a tenth of a second at every start. `kluis.SqlKluis` is the
door: it hands out `work.SqlWork`, which happens to fit the Protocols in `services/ports.py`.
"""
