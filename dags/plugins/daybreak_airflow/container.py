"""A command in a Docker container."""

import os
import re

from airflow.providers.docker.exceptions import DockerContainerFailedException
from airflow.providers.docker.operators.docker import DockerOperator
from docker.types import Mount

from daybreak_airflow import settings
from daybreak_airflow.outcome import failure


class DockerCommand(DockerOperator):
    """Runs the image in a container, with the configuration and the data folder mounted where the image looks for them."""

    template_fields = (*DockerOperator.template_fields, "words")

    def __init__(self, *, words, **kwargs):
        super().__init__(
            image=settings.IMAGE,
            environment=settings.ENVIRONMENT,
            private_environment={k: v for k, v in os.environ.items() if k.startswith("DAYBREAK_")},
            mounts=[_mount(*mount.split(":")) for mount in settings.DOCKER_MOUNTS],
            network_mode=settings.DOCKER_NETWORK,
            mount_tmp_dir=False,
            auto_remove="force",
            do_xcom_push=False,
            **kwargs,
        )
        self.words = words

    def execute(self, context):
        self.command = list(self.words)
        try:
            return super().execute(context)
        except DockerContainerFailedException as failed:
            code = re.search(r"'StatusCode': (\d+)", str(failed))
            last_line = failed.logs[-1] if failed.logs else str(failed)
            raise failure(int(code[1]) if code else None, str(last_line)) from failed


def _mount(source: str, target: str, mode: str = "rw") -> Mount:
    return Mount(source=source, target=target, type="bind" if source.startswith("/") else "volume", read_only=mode == "ro")
