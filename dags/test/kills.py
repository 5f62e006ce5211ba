"""SIGKILL for a worker, the scheduler and the engine in the middle of a task: every day ends right."""

import os
import random
import signal
import tempfile
import time
import unittest
from pathlib import Path

import cluster
import shop

DAY = "2026-11-20"


class KillTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        folder = tempfile.TemporaryDirectory(prefix="daybreak-airflow-")
        cls.addClassCleanup(folder.cleanup)
        cls.folder = Path(folder.name)
        cls.moments = random.Random(42)
        shop.simulate(cls.folder / "telemetry", DAY)
        bare = shop.Shop(cls.folder / "bare", cls.folder / "telemetry")
        assert bare.run("run", "--date", DAY).returncode == 0
        cls.undisturbed = bare.contents()
        cls.shop = shop.Shop(cls.folder / "shop", cls.folder / "telemetry")
        cls.airflow = cluster.Cluster(cls.folder, config=cls.shop.config, data=cls.shop.data, retry_delay_seconds=1)
        cls.addClassCleanup(lambda: cluster.until(lambda: not cls.airflow.processes(), 120, "all processes are gone", 1))
        cls.enterClassContext(cls.airflow)
        cls.airflow.unpause("rerun_day")

    def test_a_worker_that_is_killed(self):
        self.kill_in_the_middle(self.worker, "a worker dies")

    def test_a_task_that_is_killed(self):
        self.kill_in_the_middle(lambda: self.worker()[:1], "a task dies")

    def test_the_engine_that_is_killed(self):
        self.kill_in_the_middle(lambda: [self.shop.engine()], "the engine dies")

    def test_the_scheduler_that_is_killed(self):
        run = self.start("the scheduler dies")
        self.airflow.kill("scheduler")
        time.sleep(2)
        self.airflow.start("scheduler")
        self.end_right(run)

    def kill_in_the_middle(self, victims, reason: str) -> None:
        run = self.start(reason)
        for victim in victims():
            os.kill(victim, signal.SIGKILL)
        self.end_right(run)

    def start(self, reason: str) -> str:
        """A run, some steps of which are done and others not."""
        run = self.airflow.trigger("rerun_day", day=DAY, reason=reason)
        begun = lambda: self.task(run)["state"] == "running" and self.worker()  # noqa: E731
        cluster.until(begun, 120, "the rerun has begun", 0.1)
        time.sleep(self.moments.uniform(1, 4))
        self.assertEqual(self.task(run)["state"], "running", "the moment came too late")
        return run

    def end_right(self, run: str) -> None:
        self.assertEqual(self.airflow.wait("rerun_day", run, 400), "success", self.airflow.tasks("rerun_day", run))
        self.assertEqual(self.shop.contents(), self.undisturbed)

    def task(self, run: str) -> dict:
        return self.airflow.tasks("rerun_day", run).get("one_day.rerun[0]", {"state": None})

    def worker(self) -> list[int]:
        """The process that runs the task's code, which is the parent of the command, and the one that watches over it."""
        for pid, command in self.airflow.processes().items():
            if "daybreak.jar run" in command:
                return [parent(pid), parent(parent(pid))]
        return []


def parent(pid: int) -> int:
    return int(Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()[1])


if __name__ == "__main__":
    unittest.main()
