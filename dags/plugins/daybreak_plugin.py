"""Makes known to Airflow what DAG files may not bring along by themselves."""

from airflow.plugins_manager import AirflowPlugin

from daybreak_airflow.deadline import ScheduledTime


class DaybreakPlugin(AirflowPlugin):
    name = "daybreak"
    deadline_references = [ScheduledTime]
