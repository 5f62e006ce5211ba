"""Mails to the people who keep Daybreak running: what failed, where, and what to do."""

import logging

from airflow.providers.smtp.notifications.smtp import SmtpNotifier
from airflow.sdk import AsyncCallback

from daybreak_airflow import settings

log = logging.getLogger(__name__)


def failure() -> list[SmtpNotifier]:
    """For a task that has failed for good, after its retries."""
    if not settings.NOTICES_TO:
        return []
    return [
        _mail(
            "Daybreak: {{ dag.dag_id }}.{{ ti.task_id }} of {{ dag_run.partition_key or dag_run.run_id }} failed",
            "<p>{{ (exception or 'The task was lost: its worker is gone.') | string | e }}</p>"
            "<p>Run {{ dag_run.run_id | e }}, try {{ ti.try_number }} on {{ ti.hostname | e }}. "
            "Log: {{ ti.log_url | e }}</p>"
            "<p>Mend what the message names, then clear the task: it goes on from there. "
            "What was finished stays, and nothing is sent twice.</p>",
        )
    ]


def late() -> AsyncCallback:
    """For a briefing that is not out when it is due."""
    return AsyncCallback(late_briefing)


async def late_briefing(context: dict, **_) -> None:
    run = context.get("dag_run") or {}
    day = run.get("partition_key") or run.get("dag_run_id", "?")
    message = f"The briefing of {day} is late: run {run.get('dag_run_id', '?')} of {run.get('dag_id', '?')} is not done"
    log.error(message)
    if settings.NOTICES_TO:
        await _mail(
            f"Daybreak: the briefing of {day} is late",
            f"<p>{message}. Look which task runs, waits for a retry or for an approval; "
            "the run book is docs/how-to/airflow.md.</p>",
        ).async_notify(context)


def _mail(subject: str, text: str) -> SmtpNotifier:
    return SmtpNotifier(
        to=settings.NOTICES_TO, from_email=settings.NOTICES_FROM, subject=subject, html_content=text
    )
