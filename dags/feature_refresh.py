"""Every hour: computes the signals and baselines of the running day anew, so that they can be asked before its briefing."""

from airflow.sdk import DAG

from daybreak_airflow.command import Command
from daybreak_airflow.day import hourly, running_day
from daybreak_airflow.defaults import TASKS

with DAG(
    dag_id="feature_refresh",
    description=__doc__,
    schedule=hourly(minute=20),
    catchup=False,
    max_active_runs=1,
    default_args=TASKS,
    user_defined_macros={"day": running_day},
    tags=["daybreak"],
):
    Command(task_id="features", words=["run", "--date={{ day(dag_run) }}", "--from=features", "--to=features"])
