"""Landing and loading a day, by one worker or spread over several."""

from daybreak_airflow import settings
from daybreak_airflow.command import Command


def ingest(date: str):
    """The task after which the day is loaded; where the work is cut into parts, they are mapped tasks before it."""
    whole = Command(task_id="ingest", words=["ingest", date])
    if settings.PARTS > 1:
        parts = [["ingest", date, f"--part={part}/{settings.PARTS}"] for part in range(1, settings.PARTS + 1)]
        Command.partial(task_id="part", pool="daybreak_parts").expand(words=parts) >> whole
    return whole
