"""A command in a process of the worker."""

import os
import shutil

from airflow.providers.standard.hooks.subprocess import SubprocessHook
from airflow.sdk import BaseOperator

from daybreak_airflow import settings
from daybreak_airflow.outcome import failure


class LocalCommand(BaseOperator):
    """Runs the launcher on the worker."""

    template_fields = ("words",)

    def __init__(self, *, words, **kwargs):
        super().__init__(**kwargs)
        self.words = words
        self._process = SubprocessHook()

    def execute(self, context):
        command = [*_bound_to_the_worker(), str(settings.HOME / "daybreak"), *self.words, *settings.PLACES]
        result = self._process.run_command(command, env={**os.environ, **settings.ENVIRONMENT}, cwd=str(settings.HOME))
        if result.exit_code != 0:
            raise failure(result.exit_code, result.output)

    def on_kill(self):
        self._process.send_sigterm()


def _bound_to_the_worker() -> list[str]:
    """A command ends when its worker is killed; without setpriv it goes on, and the retry waits for its lock."""
    return ["setpriv", "--pdeathsig", "TERM"] if shutil.which("setpriv") else []
