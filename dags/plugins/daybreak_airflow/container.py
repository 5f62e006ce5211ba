"""A command in a Docker container."""

import os
import re

from airflow.providers.docker.exceptions import DockerContainerFailedException
from airflow.providers.docker.operators.docker import DockerOperator

from daybreak_airflow import settings
from daybreak_airflow.outcome import failure


class DockerCommand(DockerOperator):
    """Runs the image in a container that sees the configuration and the data folder where the worker sees them."""

    template_fields = (*DockerOperator.template_fields, "words")

    def __init__(self, *, words, **kwargs):
        super().__init__(
            image=settings.IMAGE,
            environment=settings.ENVIRONMENT,
            private_environment={k: v for k, v in os.environ.items() if k.startswith("DAYBREAK_")},
            mounts=[
                {"source": str(settings.DATA), "target": str(settings.DATA), "type": "bind"},
                {"source": str(settings.CONFIG), "target": str(settings.CONFIG), "type": "bind", "read_only": True},
            ],
            network_mode=settings.DOCKER_NETWORK,
            mount_tmp_dir=False,
            auto_remove="force",
            do_xcom_push=False,
            **kwargs,
        )
        self.words = words

    def execute(self, context):
        self.command = [*self.words, *settings.PLACES]
        try:
            return super().execute(context)
        except DockerContainerFailedException as failed:
            code = re.search(r"'StatusCode': (\d+)", str(failed))
            last_line = failed.logs[-1] if failed.logs else str(failed)
            raise failure(int(code[1]) if code else None, str(last_line)) from failed
