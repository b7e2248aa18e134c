"""Where alembic enters: runs migrations on the connection it is handed, in its transaction.

The caller begins and commits (``store.migrate``), so that an upgrade happens wholly or not
at all.
"""

from typing import Final

from alembic import context

from calendar_tui.model.tables import METADATA

LOADED_BY_ALEMBIC: Final = "env_py"
"""The module name alembic gives this file when it runs it."""


def run() -> None:
    """Run what alembic was asked for."""
    context.configure(
        connection=context.config.attributes["connection"],
        target_metadata=METADATA,
        transactional_ddl=True,
        render_as_batch=True,
        compare_type=True,
    )
    with context.begin_transaction():
        context.run_migrations()


if __name__ == LOADED_BY_ALEMBIC:
    run()
