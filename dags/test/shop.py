"""Small days of a simulated shop, a data folder over them, and what Daybreak made of them."""

import hashlib
import os
import signal
import subprocess
import time
from pathlib import Path

import home

LAUNCHER = home.REPOSITORY / "daybreak"
BOOKKEEPING = {"runs", "steps", "loads", "deliveries", "model_calls"}


def simulate(folder: Path, *days: str, scale: float = 0.02, seed: int = 7) -> None:
    """A telemetry set with a folder for each day."""
    for day in days:
        daybreak = [LAUNCHER, "simulate", "--out", folder / day, "--date", day, "--zone", "Asia/Seoul"]
        subprocess.run([*daybreak, "--seed", str(seed), "--scale", str(scale)], check=True, stdout=subprocess.DEVNULL)


class Shop:
    """A data folder as a team would have it."""

    def __init__(self, folder: Path, telemetry: Path):
        folder.mkdir(parents=True)
        self.config = folder / "daybreak.yaml"
        self.data = folder / "data"
        self.config.write_text(
            "daybreak:\n  team: test shop\n  time-zone: Asia/Seoul\n  warehouse:\n    idle: 30s\n"
            f"  sources:\n    - {{name: shop, type: telemetry-set, path: {telemetry}}}\n"
        )

    def run(self, *words: str) -> subprocess.CompletedProcess:
        """Runs a command of Daybreak here."""
        return subprocess.run(
            [LAUNCHER, *words, f"--config={self.config}", f"--data={self.data}"], capture_output=True, text=True
        )

    def succeed(self, *words: str) -> str:
        """What a command printed that must not fail."""
        done = self.run(*words)
        if done.returncode != 0:
            raise AssertionError(f"{' '.join(words)}: exit {done.returncode}\n{done.stdout}{done.stderr}")
        return done.stdout

    def ask(self, question: str) -> list[list[str]]:
        """The rows that answer a question, without their header."""
        return [line.split("\t") for line in self.succeed("sql", "--format", "TSVRaw", question).splitlines()]

    def contents(self) -> dict[str, str]:
        """Rows and a hash of the contents of every table but bookkeeping, and of every edition's page."""
        names = self.ask(
            "SELECT name FROM system.tables WHERE database = currentDatabase() AND engine LIKE '%MergeTree'"
            " AND name NOT LIKE 'flyway%' AND name NOT LIKE 'schema%' ORDER BY name"
        )
        tables = [name for (name,) in names if name not in BOOKKEEPING]
        question = " UNION ALL ".join(
            f"SELECT '{table}', concat(toString(count()), ' ', toString(sum(cityHash64(*)))) FROM {table}" for table in tables
        )
        return {**dict(self.ask(question)), **self.pages()}

    def pages(self) -> dict[str, str]:
        editions = self.data / "editions"
        return {
            str(page.relative_to(editions)): hashlib.sha256(page.read_bytes()).hexdigest()
            for page in sorted(editions.rglob("briefing.md"))
        }

    def engine(self) -> int | None:
        """The process id that the engine of this folder wrote down."""
        state = self.data / "warehouse" / "engine.properties"
        if not state.exists():
            return None
        lines = dict(line.split("=", 1) for line in state.read_text().splitlines() if "=" in line)
        return int(lines["pid"]) if "pid" in lines else None

    def end(self) -> None:
        """Kills the engine: one that still writes keeps its folder from being deleted."""
        pid = self.engine()
        if pid and Path(f"/proc/{pid}").exists():
            os.kill(pid, signal.SIGKILL)
            while Path(f"/proc/{pid}").exists():
                time.sleep(0.1)
