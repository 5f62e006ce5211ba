"""Which day a run is about: a calendar date in the team's zone."""

from datetime import datetime, timedelta

from airflow.sdk import CronPartitionTimetable, CronTriggerTimetable
from pendulum import Timezone

from daybreak_airflow.settings import TIME_ZONE


def daily(at: str, zone: Timezone = TIME_ZONE) -> CronPartitionTimetable:
    """Once a day, for the day before: the partition key of a run is its day, whether scheduled, manual or backfilled."""
    time = datetime.strptime(at, "%H:%M")
    if time.hour < 4:
        # Where clocks skip a run's time, Airflow gives it the key of the day after, and one day has no run.
        raise ValueError(f"Cannot brief at {at}: clocks change in the first hours of a day; set 04:00 or later")
    cron = f"{time.minute} {time.hour} * * *"
    return CronPartitionTimetable(cron, timezone=zone, run_offset=-1, key_format="%Y-%m-%d")


def hourly(minute: int, zone: Timezone = TIME_ZONE) -> CronPartitionTimetable:
    """Every hour, for the hour before: the partition key begins with the day that this hour belongs to."""
    return CronPartitionTimetable(f"{minute} * * * *", timezone=zone, run_offset=-1, key_format="%Y-%m-%dT%H")


def every_six_hours(minute: int, zone: Timezone = TIME_ZONE) -> CronTriggerTimetable:
    """Four times a day, for no day in particular."""
    return CronTriggerTimetable(f"{minute} */6 * * *", timezone=zone)


def finished_day(dag_run, zone: Timezone = TIME_ZONE) -> str:
    """The day of a daily run; the day before the start of a manual run that names none."""
    return dag_run.partition_key or _date(dag_run.run_after, zone).subtract(days=1).to_date_string()


def running_day(dag_run, zone: Timezone = TIME_ZONE) -> str:
    """The day of an hourly run; the day in which a manual run that names none is started."""
    return (dag_run.partition_key or _date(dag_run.run_after, zone).to_date_string())[:10]


def _date(moment, zone: Timezone):
    return zone.convert(moment).date()


def days_between(first, last) -> list[str]:
    """All dates from the first to the last, both included."""
    return [(first + timedelta(days=n)).isoformat() for n in range((last - first).days + 1)]
