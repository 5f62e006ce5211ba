"""The ways of running one Daybreak command as a task: in a local process, a Docker container or a Kubernetes pod.

The words of a command go to the process as they are, one argument each. No shell sees them, so nothing that a user types
into a parameter is ever more than a value.
"""

from importlib import import_module

from daybreak_airflow import settings

WAYS = {
    "local": "local.LocalCommand",
    "docker": "container.DockerCommand",
    "kubernetes": "pod.KubernetesCommand",
}


def _chosen() -> type:
    """Only the chosen way is imported: the others' libraries would cost every task a second."""
    if settings.RUNNER not in WAYS:
        raise ValueError(f"Cannot run tasks by [daybreak] runner = {settings.RUNNER}: use one of {', '.join(WAYS)}")
    module, name = WAYS[settings.RUNNER].split(".")
    return getattr(import_module(f"daybreak_airflow.{module}"), name)


Command = _chosen()
"""An operator that takes the words of a command line."""
