"""What a command's exit code means for its task."""

from airflow.sdk.exceptions import AirflowException, AirflowFailException

FINAL = {2: "bad usage or configuration", 3: "the machine lacks something"}
"""Exit codes that stay what they are, however often a command is repeated."""


def failure(code: int | None, last_line: str) -> AirflowException:
    """The exception to raise; an AirflowFailException is not retried."""
    if code in FINAL:
        return AirflowFailException(f"Daybreak cannot do this (exit {code}, {FINAL[code]}): {last_line}")
    return AirflowException(f"Daybreak failed (exit {code}), which may pass: {last_line}")
