"""Every morning: the day before, from its last rows to the briefing in its readers' mail."""

from airflow.providers.standard.operators.hitl import ApprovalOperator
from airflow.sdk import DAG, DeadlineAlert, Param

from daybreak_airflow import notices, settings
from daybreak_airflow.command import Command
from daybreak_airflow.day import daily, finished_day
from daybreak_airflow.deadline import ScheduledTime
from daybreak_airflow.defaults import TASKS, skip_unless_sent
from daybreak_airflow.ingest import ingest

DATE = "--date={{ day(dag_run) }}"

with DAG(
    dag_id="daily_briefing",
    description=__doc__,
    schedule=daily(settings.BRIEFING_AT),
    catchup=False,
    max_active_runs=1,
    default_args=TASKS,
    user_defined_macros={"day": finished_day},
    params={"send": Param(True, type="boolean", title="Send", description="Mail and publish the briefing.")},
    deadline=DeadlineAlert(reference=ScheduledTime(), interval=settings.DUE_AFTER, callback=notices.late()),
    tags=["daybreak"],
):
    loaded = ingest(DATE)
    gate = Command(
        task_id="quality_gate",
        words=["quality", DATE, *(["--hold"] if settings.HOLD_INCOMPLETE_DAYS else [])],
        # Repeating the question changes nothing; new data does, and then the day is cleared from ingest on.
        retries=0 if settings.HOLD_INCOMPLETE_DAYS else settings.RETRIES,
    )
    analyse = Command(task_id="analyse", words=["run", DATE, "--from=features", "--to=causes"])
    brief = Command(task_id="brief", words=["brief", DATE])
    deliver = Command(task_id="deliver", words=["deliver", DATE], pre_execute=skip_unless_sent)
    loaded >> gate >> analyse >> brief
    if settings.APPROVAL:
        approve = ApprovalOperator(
            task_id="approve",
            subject="Send the briefing of {{ day(dag_run) }}?",
            body="It lies in `editions/{{ day(dag_run) }}` of the data folder; the log of the task `brief` shows its verdict.",
            pool="default_pool",
            pre_execute=skip_unless_sent,
        )
        brief >> approve >> deliver
    else:
        brief >> deliver
