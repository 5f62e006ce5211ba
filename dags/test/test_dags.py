"""What Airflow makes of the DAG files."""

import json
import os
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

import home

home.use()

from airflow.dag_processing.dagbag import DagBag  # noqa: E402
from airflow.providers.standard.operators.hitl import ApprovalOperator  # noqa: E402
from airflow.sdk import Param  # noqa: E402
from airflow.settings import prepare_syspath_for_config_and_plugins  # noqa: E402
from airflow.sdk.exceptions import AirflowException, AirflowFailException, ParamValidationError  # noqa: E402

IDS = {"metrics_etl", "feature_refresh", "daily_briefing", "late_data", "rerun_day"}


def parsed(**settings) -> dict:
    """The DAG folder, parsed by a process of its own with these settings."""
    with tempfile.TemporaryDirectory() as folder:
        bag = subprocess.run(
            [sys.executable, "-W", "ignore", str(Path(__file__).with_name("bag.py"))],
            env=home.environment(Path(folder), **settings),
            stdout=subprocess.PIPE,
            check=True,
        )
    return json.loads(bag.stdout.splitlines()[-1])


class DagsTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.bag = DagBag()

    def test_every_file_is_imported_without_an_error(self):
        self.assertEqual(self.bag.import_errors, {})
        self.assertEqual(set(self.bag.dags), IDS)

    def test_each_dag_has_a_file_of_its_own_and_is_thin(self):
        for dag in self.bag.dags.values():
            with self.subTest(dag.dag_id):
                self.assertEqual(Path(dag.fileloc), home.DAGS / f"{dag.dag_id}.py")
                self.assertLess(len(Path(dag.fileloc).read_text().splitlines()), 100)

    def test_one_run_at_a_time_and_nothing_is_caught_up_on(self):
        for dag in self.bag.dags.values():
            with self.subTest(dag.dag_id):
                self.assertEqual(dag.max_active_runs, 1)
                self.assertFalse(dag.catchup)

    def test_what_works_in_the_data_folder_waits_for_the_pool_and_is_retried_with_growing_delays(self):
        for dag in self.bag.dags.values():
            for task in dag.tasks:
                with self.subTest(task.task_id):
                    self.assertEqual(task.pool, "daybreak")
                    self.assertEqual(task.retries, 0 if task.task_id == "days" else 4)
                    self.assertTrue(task.retry_exponential_backoff)

    def test_the_briefing_goes_from_the_last_rows_over_the_gate_to_the_mail(self):
        dag = self.bag.dags["daily_briefing"]
        self.assertEqual(
            [task.task_id for task in dag.topological_sort()], ["ingest", "quality_gate", "analyse", "brief", "deliver"]
        )

    def test_the_briefing_is_due_ninety_minutes_after_its_time(self):
        (deadline,) = self.bag.dags["daily_briefing"].deadline
        self.assertEqual(deadline.interval.total_seconds(), 90 * 60)
        self.assertEqual(deadline.reference.reference_name, "ScheduledTime")


class WaysTest(unittest.TestCase):
    """The way of running a task is a setting; the DAGs stay as they are."""

    def test_a_setting_makes_every_command_a_container_or_a_pod(self):
        for runner, operator in {"docker": "DockerOperator", "kubernetes": "KubernetesPodOperator"}.items():
            with self.subTest(runner):
                bag = parsed(runner=runner)
                self.assertEqual(bag["errors"], {})
                self.assertEqual(set(bag["tasks"]), IDS)
                commands = [mro for tasks in bag["tasks"].values() for name, mro in tasks.items() if name != "days"]
                self.assertTrue(all(operator in mro for mro in commands), commands)

    def test_landing_may_be_spread_over_workers(self):
        for runner in ("local", "docker", "kubernetes"):
            tasks = parsed(runner=runner, parts=4)["tasks"]
            self.assertEqual([dag for dag in sorted(tasks) if "part" in tasks[dag]], ["daily_briefing", "metrics_etl"])

    def test_an_unknown_way_is_named_with_the_known_ones(self):
        errors = parsed(runner="podman")["errors"]
        self.assertIn("podman: use one of local, docker, kubernetes", " ".join(errors.values()))

    def test_a_team_may_want_to_approve_before_sending(self):
        for dag, tasks in parsed(approval=True)["tasks"].items():
            approvals = [name for name, mro in tasks.items() if ApprovalOperator.__name__ in mro]
            with self.subTest(dag):
                self.assertEqual(len(approvals), 1 if dag in ("daily_briefing", "rerun_day") else 0)


    def test_what_came_late_is_not_sent_before_a_team_has_approved_it(self):
        self.assertEqual(parsed()["words"]["late_data"]["late"], ["run", "--late"])
        self.assertEqual(parsed(approval=True)["words"]["late_data"]["late"], ["run", "--late", "--to=brief"])


class PodTest(unittest.TestCase):
    """The pod of a task, put together as for a cluster; there is none to run it."""

    @classmethod
    def setUpClass(cls):
        nowhere = {
            "apiVersion": "v1",
            "kind": "Config",
            "clusters": [{"name": "none", "cluster": {"server": "http://127.0.0.1:9"}}],
            "contexts": [{"name": "none", "context": {"cluster": "none", "user": "none"}}],
            "users": [{"name": "none", "user": {}}],
            "current-context": "none",
        }
        with tempfile.NamedTemporaryFile("w", suffix=".yaml") as config:
            json.dump(nowhere, config)
            config.flush()
            # The client reads the variable when it is imported.
            os.environ["KUBECONFIG"] = config.name
            prepare_syspath_for_config_and_plugins()
            from daybreak_airflow.pod import KubernetesCommand

            command = KubernetesCommand(task_id="brief", words=["brief", "--date=2026-11-20"])
            cls.pod = command.build_pod_request_obj()

    def test_the_pod_is_the_team_s_template_with_the_words_as_arguments(self):
        (container,) = self.pod.spec.containers
        self.assertEqual(container.name, "base")
        self.assertRegex(container.image, r"^daybreak:\d")
        self.assertEqual(container.args, ["brief", "--date=2026-11-20"])
        self.assertFalse(container.command, "the image has an entry point")
        self.assertIn("/daybreak/data", [mount.mount_path for mount in container.volume_mounts])
        self.assertEqual(self.pod.spec.restart_policy, "Never")

    def test_the_pod_cuts_days_as_the_dags_do(self):
        variables = {variable.name: variable.value for variable in self.pod.spec.containers[0].env}
        self.assertEqual(variables["DAYBREAK_TIMEZONE"], "UTC")


class ParametersTest(unittest.TestCase):
    """What a user may type when starting `rerun_day` by hand."""

    @classmethod
    def setUpClass(cls):
        cls.params = DagBag().dags["rerun_day"].params

    def refused(self, **values) -> bool:
        params = {**{"day": "2026-11-20", "reason": "late rows"}, **values}
        declared = {name: self.params.get_param(name) for name in self.params}
        try:
            for name, param in declared.items():
                Param(params.get(name, param.value), **param.schema).resolve()
        except ParamValidationError:
            return True
        return False

    def test_a_day_and_a_reason_are_enough(self):
        self.assertFalse(self.refused())
        self.assertFalse(self.refused(until="2026-11-25", from_step="features", send=False))

    def test_what_does_not_fit_is_refused(self):
        for wrong in (
            {"day": "20.11.2026"},
            {"day": None},
            {"until": "tomorrow"},
            {"from_step": "lnad"},
            {"reason": ""},
            {"send": "maybe"},
        ):
            with self.subTest(wrong):
                self.assertTrue(self.refused(**wrong))


class OutcomeTest(unittest.TestCase):
    def test_what_may_pass_is_retried_and_what_cannot_is_not(self):
        from daybreak_airflow.outcome import failure

        for code in (1, 137, 143, None):
            self.assertNotIsInstance(failure(code, "the engine is gone"), AirflowFailException)
            self.assertIsInstance(failure(code, "the engine is gone"), AirflowException)
        for code in (2, 3):
            self.assertIsInstance(failure(code, "unknown key"), AirflowFailException)
            self.assertIn("unknown key", str(failure(code, "unknown key")))


if __name__ == "__main__":
    unittest.main()
