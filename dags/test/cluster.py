"""A real Airflow on loopback: api-server, scheduler, dag-processor and triggerer as processes of their own, on free ports."""

import json
import os
import secrets
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from pathlib import Path

import home

BIN = Path(sys.executable).parent
FINISHED = ("success", "failed")


class Cluster:
    """Starts in a folder of its own; everything that it starts ends with it."""

    def __init__(self, folder: Path, **daybreak: object):
        self.folder = folder
        self.port = _free_port()
        self._processes: dict[str, subprocess.Popen] = {}
        address = f"http://127.0.0.1:{self.port}"
        variables = {
            "LOGGING__LOGGING_LEVEL": "INFO",
            "CORE__EXECUTOR": "LocalExecutor",
            "CORE__PARALLELISM": 2,
            "CORE__SIMPLE_AUTH_MANAGER_ALL_ADMINS": True,
            "CORE__EXECUTION_API_SERVER_URL": f"{address}/execution/",
            "CORE__DAGS_ARE_PAUSED_AT_CREATION": True,
            "API__HOST": "127.0.0.1",
            "API__PORT": self.port,
            "API__WORKERS": 1,
            "API__BASE_URL": address,
            "API__SECRET_KEY": secrets.token_hex(16),
            "API_AUTH__JWT_SECRET": secrets.token_hex(32),
            "API_AUTH__JWT_EXPIRATION_TIME": 7200,
            "DAG_PROCESSOR__MIN_FILE_PROCESS_INTERVAL": 600,
            "DAG_PROCESSOR__STALE_DAG_THRESHOLD": 6000,
            "LOGGING__WORKER_LOG_SERVER_PORT": _free_port(),
            "LOGGING__TRIGGER_LOG_SERVER_PORT": _free_port(),
            # A dead worker or scheduler is noticed within seconds instead of minutes.
            "SCHEDULER__TASK_INSTANCE_HEARTBEAT_SEC": 5,
            "SCHEDULER__TASK_INSTANCE_HEARTBEAT_TIMEOUT": 40,
            "SCHEDULER__TASK_INSTANCE_HEARTBEAT_TIMEOUT_DETECTION_INTERVAL": 5,
            "SCHEDULER__SCHEDULER_HEALTH_CHECK_THRESHOLD": 20,
            "SCHEDULER__ORPHANED_TASKS_CHECK_INTERVAL": 10,
        }
        self._environment = {
            **home.environment(folder / "airflow", **daybreak),
            **{f"AIRFLOW__{name}": str(value) for name, value in variables.items()},
            "PATH": f"{BIN}:{os.environ['PATH']}",
        }

    def connect(self, name: str, uri: str) -> None:
        """Names another system; before Airflow is started."""
        self._environment[f"AIRFLOW_CONN_{name.upper()}"] = uri

    def __enter__(self) -> "Cluster":
        self.airflow("db", "migrate")
        self.airflow("pools", "set", "daybreak", "1", "what works in the data folder, one at a time")
        for name in ("api-server", "dag-processor", "triggerer", "scheduler"):
            self.start(name)
        try:
            until(self._is_healthy, 180, "Airflow is healthy")
            until(lambda: len(self.get("dags")["dags"]) == 5, 180, "the DAGs are there")
        except BaseException:
            self.__exit__()
            raise
        return self

    def __exit__(self, *_):
        for process in self._processes.values():
            process.send_signal(signal.SIGTERM)
        for name in list(self._processes):
            self.stop(name)

    def airflow(self, *words: str) -> str:
        """Runs a command of Airflow and gives what it printed."""
        done = subprocess.run(
            [BIN / "airflow", *words], env=self._environment, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True
        )
        if done.returncode != 0:
            raise AssertionError(f"airflow {' '.join(words)}: exit {done.returncode}\n{done.stdout}")
        return done.stdout

    def python(self, *words: str) -> None:
        """Runs a Python file in the environment of this Airflow."""
        subprocess.run([sys.executable, "-W", "ignore", *words], env=self._environment, check=True)

    def start(self, name: str) -> None:
        with open(self.folder / f"{name}.log", "ab") as log:
            self._processes[name] = subprocess.Popen(
                [BIN / "airflow", name], env=self._environment, stdout=log, stderr=log, start_new_session=True
            )

    def stop(self, name: str) -> None:
        """Waits for a process that was told to end; what does not obey is killed with all that it started."""
        process = self._processes.pop(name)
        try:
            process.wait(60)
        except subprocess.TimeoutExpired:
            os.killpg(process.pid, signal.SIGKILL)
            process.wait()

    def kill(self, name: str) -> None:
        """SIGKILL for one process, not for what it started."""
        process = self._processes.pop(name)
        process.kill()
        process.wait()

    def get(self, path: str) -> dict:
        return self._request("GET", path)

    def post(self, path: str, **body) -> dict:
        return self._request("POST", path, body)

    def patch(self, path: str, **body) -> dict:
        return self._request("PATCH", path, body)

    def _request(self, method: str, path: str, body: dict | None = None) -> dict:
        request = urllib.request.Request(
            f"http://127.0.0.1:{self.port}/api/v2/{path}",
            method=method,
            data=None if body is None else json.dumps(body).encode(),
            headers={"Content-Type": "application/json"},
        )
        with urllib.request.urlopen(request, timeout=60) as answer:
            return json.load(answer)

    def _is_healthy(self) -> bool:
        try:
            parts = self.get("monitor/health")
        except OSError:
            return False
        return all(parts[part]["status"] == "healthy" for part in ("scheduler", "dag_processor", "triggerer"))

    def unpause(self, dag: str) -> None:
        self.patch(f"dags/{dag}", is_paused=False)

    def pause(self, dag: str) -> None:
        self.patch(f"dags/{dag}", is_paused=True)

    def trigger(self, dag: str, key: str | None = None, **conf) -> str:
        """Starts a run by hand and gives its id."""
        return self.post(f"dags/{dag}/dagRuns", logical_date=None, partition_key=key, conf=conf)["dag_run_id"]

    def wait(self, dag: str, run: str, seconds: float = 300) -> str:
        """The state in which a run ends."""
        path = f"dags/{dag}/dagRuns/{urllib.request.quote(run)}"
        until(lambda: self.get(path)["state"] in FINISHED, seconds, f"{dag} {run} is finished")
        return self.get(path)["state"]

    def tasks(self, dag: str, run: str) -> dict[str, dict]:
        """The task instances of a run by name; a mapped one has its index behind it."""
        instances = self.get(f"dags/{dag}/dagRuns/{urllib.request.quote(run)}/taskInstances")["task_instances"]
        return {i["task_id"] + (f"[{i['map_index']}]" if i["map_index"] >= 0 else ""): i for i in instances}

    def log(self, dag: str, run: str, task: str, attempt: int = 1, index: int = -1) -> str:
        """What a task wrote."""
        path = f"dags/{dag}/dagRuns/{urllib.request.quote(run)}/taskInstances/{task}/logs/{attempt}?map_index={index}"
        return "\n".join(line.get("event", "") for line in self.get(path)["content"] if isinstance(line, dict))

    def processes(self) -> dict[int, str]:
        """Every process of this machine that works for this Airflow or in its folder, by id."""
        mark = str(self.folder).encode()
        found = {}
        for entry in Path("/proc").iterdir():
            if entry.name.isdigit() and int(entry.name) != os.getpid():
                try:
                    if mark in (entry / "environ").read_bytes() or mark in (entry / "cmdline").read_bytes():
                        found[int(entry.name)] = (entry / "cmdline").read_bytes().replace(b"\0", b" ").decode()
                except OSError:
                    continue
        return {pid: command for pid, command in found.items() if command}


def until(condition, seconds: float, what: str, pause: float = 0.3) -> None:
    end = time.monotonic() + seconds
    while not condition():
        if time.monotonic() > end:
            raise AssertionError(f"Waited {seconds} s in vain until {what}")
        time.sleep(pause)


def refused(call) -> int:
    """The status with which Airflow refuses a request."""
    try:
        call()
    except urllib.error.HTTPError as answer:
        return answer.code
    raise AssertionError("The request was not refused")


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]
