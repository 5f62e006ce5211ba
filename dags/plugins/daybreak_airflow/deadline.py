"""When a briefing is due."""

from airflow.sdk.definitions.deadline import BaseDeadlineReference, deadline_reference


@deadline_reference
class ScheduledTime(BaseDeadlineReference):
    """The time for which a run was scheduled, however late it was started. Backfilled and manual runs have no deadline."""

    required_kwargs = {"dag_id", "run_id"}

    def _evaluate_with(self, *, session, dag_id, run_id):
        from airflow.models import DagRun
        from sqlalchemy import select

        run = session.scalar(select(DagRun).where(DagRun.dag_id == dag_id, DagRun.run_id == run_id))
        return run.run_after if run.run_type == "scheduled" else None
