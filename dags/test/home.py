"""An Airflow home of its own for each test process, made before anything of Airflow is imported."""

import os
import tempfile
from pathlib import Path

DAGS = Path(__file__).resolve().parents[1]
REPOSITORY = DAGS.parent


def environment(folder: Path, **daybreak: object) -> dict[str, str]:
    """The variables of an Airflow that knows the DAGs and nothing else; further arguments go to its section [daybreak]."""
    variables = {
        "AIRFLOW_HOME": folder,
        "AIRFLOW__CORE__DAGS_FOLDER": DAGS,
        "AIRFLOW__CORE__PLUGINS_FOLDER": DAGS / "plugins",
        "AIRFLOW__CORE__LOAD_EXAMPLES": False,
        "AIRFLOW__LOGGING__LOGGING_LEVEL": "WARNING",
        "AIRFLOW__USAGE_DATA_COLLECTION__ENABLED": False,
        **{f"AIRFLOW__DAYBREAK__{name.upper()}": value for name, value in daybreak.items()},
    }
    inherited = {k: v for k, v in os.environ.items() if not k.startswith(("AIRFLOW", "DAYBREAK_"))}
    return {**inherited, **{k: str(v) for k, v in variables.items()}}


def use() -> None:
    """Makes this process one of an Airflow in a temporary folder."""
    folder = tempfile.TemporaryDirectory(prefix="daybreak-airflow-")
    _KEPT.append(folder)
    os.environ.update(environment(Path(folder.name)))


_KEPT: list[tempfile.TemporaryDirectory] = []
