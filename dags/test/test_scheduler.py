"""Days run by a real Airflow, its scheduler and its workers, as a team would have it."""

import tempfile
import time
import unittest
from datetime import datetime
from pathlib import Path
from urllib.parse import quote
from zoneinfo import ZoneInfo

import cluster
import mailbox
import shop

DAY = "2026-11-20"
FIRST = ["2026-11-17", "2026-11-18", "2026-11-19"]
HOSTILE = "late \"rows\" of 'node 7' $(touch stolen) `touch stolen`; touch stolen & @/etc/passwd --no {{ 6 * 7 }} \\ %s 늦음"


def hours_from_now() -> str:
    """A time of the day at which these tests are not running."""
    return "10:00" if datetime.now(ZoneInfo("Asia/Seoul")).hour not in range(6, 14) else "20:00"


class SchedulerTest(unittest.TestCase):
    """One Airflow and one data folder for all; a test goes on where the one before it stopped, in the order of the names."""

    @classmethod
    def setUpClass(cls):
        folder = tempfile.TemporaryDirectory(prefix="daybreak-airflow-")
        cls.addClassCleanup(folder.cleanup)
        cls.folder = Path(folder.name)
        shop.simulate(cls.folder / "telemetry", *FIRST, DAY)
        cls.shop = shop.Shop(cls.folder / "shop", cls.folder / "telemetry")
        cls.mailbox = cls.enterClassContext(mailbox.Mailbox())
        cls.airflow = cluster.Cluster(
            cls.folder,
            config=cls.shop.config,
            data=cls.shop.data,
            retry_delay_seconds=1,
            approval=True,
            briefing_at=hours_from_now(),
            notices_to="keepers@example.org",
        )
        cls.airflow.connect("smtp_default", f"smtp://127.0.0.1:{cls.mailbox.port}?disable_ssl=true&disable_tls=true")
        cls.addClassCleanup(cls.nothing_is_left)
        cls.enterClassContext(cls.airflow)
        for dag in ("daily_briefing", "rerun_day"):
            cls.airflow.unpause(dag)

    @classmethod
    def nothing_is_left(cls):
        """No process outlives Airflow, but for the engine, which ends when nobody has used it for the time that is set."""
        cluster.until(lambda: not cls.airflow.processes(), 60, f"all processes are gone: {cls.airflow.processes()}", 1)

    def succeed(self, dag: str, run: str) -> None:
        state = self.airflow.wait(dag, run)
        tasks = self.airflow.tasks(dag, run)
        failed = [name for name, task in tasks.items() if task["state"] == "failed"]
        logs = [self.airflow.log(dag, run, tasks[name]["task_id"], tasks[name]["try_number"]) for name in failed]
        self.assertEqual(state, "success", "\n".join(logs))

    def approve(self, run: str) -> None:
        """As a person would, each time that is asked: where the answer comes fast, Airflow may take the pause for a lost task."""
        path = f"dags/daily_briefing/dagRuns/{quote(run)}/taskInstances/approve/-1/hitlDetails"
        state = lambda: self.airflow.tasks("daily_briefing", run)["approve"]["state"]  # noqa: E731

        def approved() -> bool:
            if state() == "awaiting_input":
                time.sleep(5)
                self.airflow.patch(path, chosen_options=["Approve"], params_input={})
                cluster.until(lambda: state() != "awaiting_input", 60, "the answer is taken")
            return state() == "success"

        cluster.until(approved, 400, "it is approved", 1)

    def test_1_a_backfill_of_three_days_runs_each_day_once_in_order_and_sends_nothing(self):
        self.airflow.airflow(
            *("backfill", "create", "--dag-id", "daily_briefing", "--max-active-runs", "1"),
            *("--from-date", FIRST[0], "--to-date", DAY, "--dag-run-conf", '{"send": false}'),
        )
        runs = lambda: self.airflow.get("dags/daily_briefing/dagRuns?order_by=start_date")["dag_runs"]  # noqa: E731
        cluster.until(lambda: {run["state"] for run in runs()} <= set(cluster.FINISHED), 600, "the backfill is done")
        self.assertEqual([(run["partition_key"], run["state"]) for run in runs()], [(day, "success") for day in FIRST])
        for earlier, later in zip(runs(), runs()[1:]):
            self.assertLess(earlier["end_date"], later["start_date"])
        for run in runs():
            states = {name: task["state"] for name, task in self.airflow.tasks("daily_briefing", run["dag_run_id"]).items()}
            self.assertEqual((states["brief"], states["approve"], states["deliver"]), ("success", "skipped", "skipped"))
        self.assertEqual(self.shop.ask("SELECT day, max(edition) FROM editions GROUP BY day ORDER BY day"), [[d, "1"] for d in FIRST])

    def test_2_a_day_runs_from_its_files_to_the_briefing_once_it_is_approved(self):
        run = self.airflow.trigger("daily_briefing", DAY)
        self.approve(run)
        self.succeed("daily_briefing", run)
        self.assertTrue((self.shop.data / "editions" / DAY / "1" / "briefing.eml").exists())
        last = self.airflow.log("daily_briefing", run, "brief")
        self.assertRegex(last, rf"daybreak: [\d,]+ rows in editions for {DAY}")
        self.assertIn(f"next: ./daybreak run --date {DAY} --from deliver", last)

    def test_3_the_rows_are_those_of_a_bare_run_on_the_same_days(self):
        bare = shop.Shop(self.folder / "bare", self.folder / "telemetry")
        for day in (*FIRST, DAY):
            self.assertEqual(bare.run("run", "--date", day).returncode, 0)
        self.assertEqual(self.shop.contents(), bare.contents())

    def test_4_a_cleared_task_runs_again_with_all_that_comes_after_it_and_changes_nothing(self):
        before = self.shop.contents()
        runs = self.airflow.get("dags/daily_briefing/dagRuns?run_type=manual")["dag_runs"]
        (run,) = [run["dag_run_id"] for run in runs if run["partition_key"] == DAY]
        self.airflow.post(
            "dags/daily_briefing/clearTaskInstances",
            **{"dag_run_id": run, "task_ids": ["analyse"], "include_downstream": True, "dry_run": False, "only_failed": False},
        )
        self.approve(run)
        self.succeed("daily_briefing", run)
        tries = {name: task["try_number"] for name, task in self.airflow.tasks("daily_briefing", run).items()}
        self.assertGreater(tries.pop("approve"), 1)
        self.assertEqual(tries, {"ingest": 1, "quality_gate": 1, "analyse": 2, "brief": 2, "deliver": 2})
        self.assertEqual(self.shop.contents(), before)

    def test_5_a_rerun_from_a_step_keeps_its_reason_whatever_it_says(self):
        before = self.shop.contents()
        run = self.airflow.trigger("rerun_day", day=DAY, from_step="incidents", reason=HOSTILE, send=False)
        self.succeed("rerun_day", run)
        ((reason, first),) = self.shop.ask("SELECT reason, from_step FROM runs FINAL WHERE reason != ''")
        self.assertEqual((reason, first), (HOSTILE, "incidents"))
        self.assertEqual(list(self.folder.rglob("stolen")), [])
        self.assertEqual(self.shop.contents(), before)

    def test_6_the_hourly_runs_take_the_day_of_their_hour(self):
        for dag, task in {"metrics_etl": "ingest", "feature_refresh": "features"}.items():
            self.airflow.unpause(dag)
            run = self.airflow.trigger(dag, f"{DAY}T23")
            self.succeed(dag, run)
            self.assertIn(f"for {DAY}", self.airflow.log(dag, run, task))
            self.airflow.pause(dag)

    def test_6b_the_days_that_are_open_are_asked_for_what_came_late(self):
        self.airflow.unpause("late_data")
        run = self.airflow.trigger("late_data")
        self.succeed("late_data", run)
        self.assertIn("Nothing came late for the days that are open.", self.airflow.log("late_data", run, "late"))
        self.airflow.pause("late_data")

    def test_7_what_cannot_pass_is_tried_once(self):
        self.airflow.unpause("metrics_etl")
        good = self.shop.config.read_text()
        self.shop.config.write_text(good.replace("team:", "taem:"))
        try:
            run = self.airflow.trigger("metrics_etl", f"{DAY}T22")
            self.assertEqual(self.airflow.wait("metrics_etl", run), "failed")
        finally:
            self.shop.config.write_text(good)
        self.assertEqual(self.airflow.tasks("metrics_etl", run)["ingest"]["try_number"], 1)
        self.assertIn("unknown key daybreak.taem", self.airflow.log("metrics_etl", run, "ingest"))
        text = self.mailed("Daybreak: metrics_etl.ingest of 2026-11-20T22 failed")
        self.assertIn("unknown key daybreak.taem", text)
        self.assertIn(f"http://127.0.0.1:{self.airflow.port}/dags/metrics_etl/runs/", text)

    def test_8_a_day_that_is_no_day_and_a_parameter_that_does_not_fit_are_refused(self):
        self.assertEqual(cluster.refused(lambda: self.airflow.trigger("daily_briefing", "20.11.2026")), 400)
        self.assertEqual(cluster.refused(lambda: self.airflow.trigger("rerun_day", day=DAY, from_step="lnad", reason="x")), 400)

    def test_9_a_scheduled_briefing_that_is_not_out_in_time_is_told(self):
        self.airflow.pause("daily_briefing")
        self.airflow.python("scheduled_run.py", "daily_briefing", "2026-11-16", "2026-11-17T06:00:00+09:00")
        self.assertIn("Look which task runs", self.mailed("Daybreak: the briefing of 2026-11-16 is late"))

    def mailed(self, subject: str) -> str:
        """The mail with this in its subject."""
        found = lambda: [text for text in self.mailbox.texts() if subject in text.splitlines()[0]]  # noqa: E731
        cluster.until(found, 90, f"a mail says: {subject}; there are {self.mailbox.texts()}")
        return found()[0]


if __name__ == "__main__":
    unittest.main()
