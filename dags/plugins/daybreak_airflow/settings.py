"""What a team sets: section [daybreak] of airflow.cfg, or AIRFLOW__DAYBREAK__NAME in the environment (dags/README.md)."""

import os
from datetime import timedelta
from pathlib import Path

import pendulum
import yaml
from airflow.providers.common.compat.sdk import conf

_HOME = Path(__file__).resolve().parents[3]


def _get(name: str, default: str) -> str:
    return conf.get("daybreak", name, fallback=default)


def _flag(name: str) -> bool:
    return conf.getboolean("daybreak", name, fallback=False)


def _words(name: str) -> list[str]:
    return [word.strip() for word in _get(name, "").split(",") if word.strip()]


def time_zone() -> pendulum.Timezone:
    """The team's zone, as Daybreak itself finds it: DAYBREAK_TIMEZONE, else daybreak.time-zone of its configuration, else UTC."""
    return pendulum.timezone(os.environ.get("DAYBREAK_TIMEZONE") or _configured_zone() or "UTC")


def _configured_zone() -> str | None:
    if not CONFIG.exists():
        return None
    settings = (yaml.safe_load(CONFIG.read_text(encoding="utf-8")) or {}).get("daybreak") or {}
    return next((zone for key, zone in settings.items() if _relaxed(key) == "timezone"), None)


def _relaxed(key: str) -> str:
    """Daybreak reads time-zone, timeZone and time_zone alike."""
    return key.lower().replace("-", "").replace("_", "")


HOME = Path(_get("home", str(_HOME)))
"""Where the launcher `daybreak` lies."""
CONFIG = Path(_get("config", str(HOME / "daybreak.yaml")))
DATA = Path(_get("data", str(HOME / "data")))

PLACES = [f"--config={CONFIG}", f"--data={DATA}"]
"""Goes to every command."""
TIME_ZONE = time_zone()
ENVIRONMENT = {"DAYBREAK_TIMEZONE": TIME_ZONE.name}
"""The DAGs cut days in this zone, so the commands must."""

RUNNER = _get("runner", "local")
"""How a task is run: local, docker or kubernetes."""
IMAGE = _get("image", "daybreak:0.1.0")
POD_TEMPLATE = Path(_get("pod_template", str(HOME / "docker" / "kubernetes" / "task-pod.yaml")))
DOCKER_MOUNTS = _words("docker_mounts") or [f"{DATA}:/daybreak/data", f"{CONFIG}:/daybreak/daybreak.yaml:ro"]
DOCKER_NETWORK = _get("docker_network", "bridge")

PARTS = int(_get("parts", "1"))
"""Into how many tasks landing and mining are cut; each may run on a worker of its own that sees the data folder."""

BRIEFING_AT = _get("briefing_at", "06:00")
"""When the day before is briefed, in the team's zone."""
DUE_AFTER = timedelta(minutes=int(_get("due_after_minutes", "90")))
HOLD_INCOMPLETE_DAYS = _flag("hold_incomplete_days")
APPROVAL = _flag("approval")

RETRIES = int(_get("retries", "4"))
RETRY_DELAY = timedelta(seconds=float(_get("retry_delay_seconds", "30")))

NOTICES_TO = _words("notices_to")
NOTICES_FROM = _get("notices_from", "daybreak@localhost")
