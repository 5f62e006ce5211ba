"""Every hour: lands what the sources have of the running day, mines its log templates, and loads it."""

from airflow.sdk import DAG

from daybreak_airflow.day import hourly, running_day
from daybreak_airflow.defaults import TASKS
from daybreak_airflow.ingest import ingest

with DAG(
    dag_id="metrics_etl",
    description=__doc__,
    schedule=hourly(minute=5),
    catchup=False,
    max_active_runs=1,
    default_args=TASKS,
    user_defined_macros={"day": running_day},
    tags=["daybreak"],
):
    ingest("--date={{ day(dag_run) }}")
