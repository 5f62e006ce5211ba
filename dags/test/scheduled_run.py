"""Makes the run that the scheduler would have made at a time: its DAG, its partition key, and when it was to run."""

import sys
from datetime import datetime

from airflow.models.dagbag import DBDagBag
from airflow.utils.session import create_session
from airflow.utils.state import DagRunState
from airflow.utils.types import DagRunTriggeredByType, DagRunType

dag_id, key, run_after = sys.argv[1:]
with create_session() as session:
    DBDagBag().get_latest_version_of_dag(dag_id, session=session).create_dagrun(
        run_id=f"scheduled__{key}",
        run_after=datetime.fromisoformat(run_after),
        partition_key=key,
        run_type=DagRunType.SCHEDULED,
        triggered_by=DagRunTriggeredByType.TIMETABLE,
        state=DagRunState.QUEUED,
        session=session,
    )
