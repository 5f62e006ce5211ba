"""Figures of docs/benchmarks.md, by a real Airflow.

dags/test/run measure overhead       the demo day: from the trigger to the delivered briefing, against the bare run
dags/test/run measure backfill 30    that many days of the demo's size one after another, with what is held before and after
dags/test/run measure parts          the ingest of the demo day in 1, 4 and 24 parts by the command line alone, one part twice
"""

import os
import random
import sys
import tempfile
import time
from datetime import date, timedelta
from pathlib import Path

import cluster
import shop

DEMO = "2026-11-20"
NOT_BEFORE = "23:59"


def seconds(work) -> float:
    start = time.monotonic()
    work()
    return time.monotonic() - start


def bare(folder: Path, telemetry: Path, day: str) -> float:
    one = shop.Shop(folder, telemetry)
    taken = seconds(lambda: one.succeed("run", "--date", day))
    one.end()
    return taken


def overhead(folder: Path) -> None:
    telemetry = folder / "telemetry"
    shop.simulate(telemetry, DEMO, scale=1)
    before = bare(folder / "before", telemetry, DEMO)
    own = shop.Shop(folder / "shop", telemetry)
    with cluster.Cluster(folder, config=own.config, data=own.data, briefing_at=NOT_BEFORE) as airflow:
        airflow.unpause("daily_briefing")

        def run():
            assert airflow.wait("daily_briefing", airflow.trigger("daily_briefing", DEMO), 3600) == "success"

        scheduled = seconds(run)
    own.end()
    after = bare(folder / "after", telemetry, DEMO)
    print(f"bare run {before:.1f} s before, {after:.1f} s after; by Airflow {scheduled:.1f} s")
    print(f"overhead {scheduled - (before + after) / 2:.1f} s")


def held(airflow: cluster.Cluster, temporary: Path, data: Path) -> str:
    """What all processes of this Airflow hold together, and what lies in the folders."""
    memory, handles, engines = 0, 0, 0
    for pid, command in airflow.processes().items():
        try:
            memory += int(Path(f"/proc/{pid}/statm").read_text().split()[1]) * os.sysconf("SC_PAGE_SIZE")
            handles += len(os.listdir(f"/proc/{pid}/fd"))
        except OSError:
            continue
        engines += "EngineProcess" in command
    files = sum(len(names) for _, _, names in os.walk(temporary))
    size = sum(path.stat().st_size for path in data.rglob("*") if path.is_file()) if data.exists() else 0
    return (
        f"{memory / 1e6:8.0f} MB resident, {handles:5d} file handles, {files:3d} temporary files, {engines} engines,"
        f" {size / 1e6:7.0f} MB of data"
    )


def backfill(folder: Path, days: int, scale: float) -> None:
    telemetry, temporary = folder / "telemetry", folder / "tmp"
    temporary.mkdir()
    os.environ["TMPDIR"] = str(temporary)
    os.environ["JAVA_TOOL_OPTIONS"] = f"-Djava.io.tmpdir={temporary}"
    last = date.fromisoformat(DEMO)
    dates = [str(last - timedelta(days=n)) for n in reversed(range(days))]
    for seed, day in enumerate(dates):
        shop.simulate(telemetry, day, scale=scale, seed=seed)
    own = shop.Shop(folder / "shop", telemetry)
    with cluster.Cluster(folder, config=own.config, data=own.data, briefing_at=NOT_BEFORE) as airflow:
        print(f"before:        {held(airflow, temporary, own.data)}", flush=True)
        airflow.unpause("daily_briefing")
        start = time.monotonic()
        airflow.airflow(
            *("backfill", "create", "--dag-id", "daily_briefing", "--max-active-runs", "1"),
            *("--from-date", dates[0], "--to-date", str(last + timedelta(days=1))),
        )
        done = 0
        while done < days:
            runs = airflow.get("dags/daily_briefing/dagRuns?limit=100")["dag_runs"]
            now = sum(run["state"] in cluster.FINISHED for run in runs)
            if now != done and (now % 5 == 0 or now == days or now == 1):
                print(f"{now:3d} days, {time.monotonic() - start:5.0f} s: {held(airflow, temporary, own.data)}", flush=True)
            done = now
            time.sleep(1)
        ended = [run["state"] for run in runs if run["state"] in cluster.FINISHED]
        print(f"ended: {ended.count('success')} well, {ended.count('failed')} failed")
        cluster.until(lambda: own.engine() not in airflow.processes(), 120, "the engine has ended", 1)
        print(f"engine ended:  {held(airflow, temporary, own.data)}")
    print(f"processes left: {len(airflow.processes())}")


def parts(folder: Path) -> None:
    telemetry = folder / "telemetry"
    shop.simulate(telemetry, DEMO, scale=1)
    expected = None
    for count in (1, 4, 24):
        own = shop.Shop(folder / f"in-{count}", telemetry)
        order = [*range(1, count + 1), 1]
        random.Random(count).shuffle(order)
        each = [seconds(lambda: own.succeed("ingest", "--date", DEMO, "--part", f"{part}/{count}")) for part in order]
        whole = seconds(lambda: own.succeed("ingest", "--date", DEMO))
        rows = {table: content for table, content in own.contents().items() if table != "log_groups"}
        expected = expected or rows
        print(
            f"{count:2d} parts, one of them twice: {sum(each):.1f} s, the longest {max(each):.1f} s; then {whole:.1f} s for the rest;"
            f" {'the same rows' if rows == expected else 'OTHER ROWS'}",
            flush=True,
        )
        own.end()


if __name__ == "__main__":
    with tempfile.TemporaryDirectory(prefix="daybreak-measure-") as name:
        if sys.argv[1] == "overhead":
            overhead(Path(name))
        elif sys.argv[1] == "parts":
            parts(Path(name))
        else:
            backfill(Path(name), int(sys.argv[2]), float(sys.argv[3]) if len(sys.argv) > 3 else 1)
