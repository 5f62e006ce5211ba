"""A command in a Kubernetes pod."""

from airflow.providers.cncf.kubernetes.operators.pod import KubernetesPodOperator
from airflow.sdk.exceptions import AirflowException

from daybreak_airflow import settings
from daybreak_airflow.outcome import failure


class KubernetesCommand(KubernetesPodOperator):
    """Runs the image in a pod made of the team's template, which mounts the configuration and the data folder."""

    template_fields = (*KubernetesPodOperator.template_fields, "words")

    def __init__(self, *, words, **kwargs):
        super().__init__(
            name="daybreak",
            pod_template_file=str(settings.POD_TEMPLATE),
            env_vars=settings.ENVIRONMENT,
            do_xcom_push=False,
            **kwargs,
        )
        self.words = words

    def build_pod_request_obj(self, context=None):
        self.arguments = list(self.words)
        return super().build_pod_request_obj(context)

    def cleanup(self, pod, remote_pod, **kwargs):
        try:
            super().cleanup(pod, remote_pod, **kwargs)
        except AirflowException as failed:
            raise failure(_exit_code(remote_pod, self.base_container_name), str(failed)) from failed


def _exit_code(pod, container: str) -> int | None:
    for status in pod.status.container_statuses or []:
        if status.name == container and status.state.terminated:
            return status.state.terminated.exit_code
    return None
