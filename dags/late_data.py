"""Every six hours: takes rows that came late into the days that are still open; those that changed get a corrected edition."""

from airflow.sdk import DAG

from daybreak_airflow import settings
from daybreak_airflow.command import Command
from daybreak_airflow.day import every_six_hours
from daybreak_airflow.defaults import TASKS

with DAG(
    dag_id="late_data",
    description=__doc__,
    schedule=every_six_hours(minute=35),
    catchup=False,
    max_active_runs=1,
    default_args=TASKS,
    tags=["daybreak"],
):
    # What a person has to approve is made, and sent by the delivery of rerun_day or by hand.
    Command(task_id="late", words=["run", "--late", *(["--to=brief"] if settings.APPROVAL else [])])
