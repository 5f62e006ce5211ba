"""Prints what Airflow makes of the DAG folder with the settings of the environment, as one line of JSON."""

import json
import sys

from airflow.dag_processing.dagbag import DagBag

bag = DagBag()
tasks = {
    dag.dag_id: {task.task_id: sorted(c.__name__ for c in type(task).__mro__) for task in dag.tasks} for dag in bag.dags.values()
}
words = {
    dag.dag_id: {task.task_id: [*map(str, task.words)] for task in dag.tasks if isinstance(getattr(task, "words", None), list)}
    for dag in bag.dags.values()
}
print(json.dumps({"errors": bag.import_errors, "tasks": tasks, "words": words}), file=sys.stdout)
