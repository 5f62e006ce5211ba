"""By hand: runs a day again, or several one after another, from a step on, for a reason that is kept with the run."""

from datetime import date

from airflow.providers.standard.operators.hitl import ApprovalOperator
from airflow.sdk import DAG, Param, task, task_group
from airflow.sdk.exceptions import AirflowFailException

from daybreak_airflow import settings
from daybreak_airflow.command import Command
from daybreak_airflow.day import days_between
from daybreak_airflow.defaults import TASKS, skip_unless_sent

STEPS = ["land", "mine", "load", "quality", "features", "anomalies", "incidents", "causes", "brief"]

with DAG(
    dag_id="rerun_day",
    description=__doc__,
    schedule=None,
    max_active_runs=1,
    default_args=TASKS,
    params={
        "day": Param(type="string", format="date", title="Day", description="In the team's zone."),
        "until": Param(None, type=["null", "string"], format="date", title="Until", description="The last day of a range."),
        "from_step": Param("land", enum=STEPS, title="From step"),
        "reason": Param(type="string", minLength=1, maxLength=500, title="Reason", description="Stands in the table runs."),
        "send": Param(True, type="boolean", title="Send", description="Send the new edition, if the facts changed."),
    },
    tags=["daybreak"],
):

    @task(retries=0)
    def days(params) -> list[str]:
        first = date.fromisoformat(params["day"])
        last = date.fromisoformat(params["until"] or params["day"])
        if last < first:
            raise AirflowFailException(f"Cannot rerun {first} until {last}: the last day is before the first")
        return days_between(first, last)

    @task_group
    def one_day(day: str):
        rerun = Command(
            task_id="rerun",
            words=["run", "--date", day, "--from={{ params.from_step }}", "--to=brief", "--rerun={{ params.reason }}"],
            max_active_tis_per_dagrun=1,
        )
        deliver = Command(
            task_id="deliver",
            words=["deliver", "--date", day],
            max_active_tis_per_dagrun=1,
            pre_execute=skip_unless_sent,
        )
        if settings.APPROVAL:
            rerun >> ApprovalOperator(
                task_id="approve",
                subject="Send the briefing of a day that was run again?",
                body="Reason: {{ params.reason }}",
                pool="default_pool",
                pre_execute=skip_unless_sent,
            ) >> deliver
        else:
            rerun >> deliver

    one_day.expand(day=days())
