"""How every task of every DAG behaves."""

from datetime import timedelta

from airflow.sdk.exceptions import AirflowSkipException

from daybreak_airflow import notices, settings

TASKS = {
    "owner": "daybreak",
    "pool": "daybreak",
    "retries": settings.RETRIES,
    "retry_delay": settings.RETRY_DELAY,
    "retry_exponential_backoff": True,
    "max_retry_delay": timedelta(minutes=15),
    "on_failure_callback": notices.failure(),
}


def skip_unless_sent(context) -> None:
    """For the tasks that send, or ask whether to: not where the run was told not to."""
    if not context["params"]["send"]:
        raise AirflowSkipException("this run was told not to send")
