"""Compares miners of log templates: see the script beside this one."""

import collections
import csv
import itertools
import pathlib
import re
import subprocess
import sys
import tempfile
import time

PROJECT = pathlib.Path(__file__).resolve().parents[4]
MINERS = ("drain3", "logsleuth", "daybreak")
# What Drain3 shows in its own example: examples/drain3.ini of its repository.
EDGE = r"((?<=[^A-Za-z0-9])|^){}((?=[^A-Za-z0-9])|$)"
MASKS = (
    (EDGE.format(r"(([0-9a-f]{2,}:){3,}([0-9a-f]{2,}))"), "ID"),
    (EDGE.format(r"(\d{1,3}\.\d{1,3}\.\d{1,3}\.\d{1,3})"), "IP"),
    (EDGE.format(r"([0-9a-f]{6,} ?){3,}"), "SEQ"),
    (EDGE.format(r"([0-9A-F]{4} ?){4,}"), "SEQ"),
    (EDGE.format(r"(0x[a-f0-9A-F]+)"), "HEX"),
    (EDGE.format(r"([\-\+]?\d+)"), "NUM"),
    (r'(?<=executed cmd )(".+?")', "CMD"),
)


def drain3(lines):
    """A template for each line, as its cluster has it when all lines were seen."""
    from drain3 import TemplateMiner
    from drain3.masking import MaskingInstruction
    from drain3.template_miner_config import TemplateMinerConfig

    config = TemplateMinerConfig()
    config.drain_sim_th, config.drain_depth = 0.4, 4
    config.drain_max_children, config.drain_max_clusters = 100, 1024
    config.drain_extra_delimiters = ["_"]
    config.masking_instructions = [MaskingInstruction(pattern, name) for pattern, name in MASKS]
    miner = TemplateMiner(config=config)
    ids = [miner.add_log_message(line)["cluster_id"] for line in lines]
    texts = {cluster.cluster_id: cluster.get_template() for cluster in miner.drain.clusters}
    return [re.sub(r"<[A-Z]+>", "<*>", texts.get(one, f"<evicted {one}>")) for one in ids]


def logsleuth(lines):
    """As the scan of its command does: a format from the first lines, templates from more of them, then line by line."""
    from logsleuth import parse, scan
    from logsleuth.drain import Drain

    bare = [parse.strip_container_envelope(line)[0] for line in lines]
    form = parse.sniff(bare[:60])

    def level_and_message(line):
        _, level, message, _ = parse.parse_line(line, form)
        return level or "", message

    def is_event(line):
        return line.strip() and not parse.is_continuation(line)

    learning = Drain()
    for line in filter(is_event, bare[: scan.TRAIN_LINES]):
        learning.train(" ".join(level_and_message(line)))
    drain = Drain.from_state(learning.state())
    templates = []
    for line in bare:
        if is_event(line):
            level, message = level_and_message(line)
            templates.append(drain.match(f"{level} {message}").removeprefix(f"{level} "))
        else:  # it counts to the event above
            templates.append(templates[-1] if templates else line)
    return templates


def mine(miner, source, target):
    lines = source.read_text(encoding="utf-8", errors="replace").split("\n")[:-1]
    templates = {"drain3": drain3, "logsleuth": logsleuth}[miner](lines)
    with target.open("w", newline="", encoding="utf-8") as out:
        rows = csv.writer(out)
        rows.writerow(("line", "template_id", "template"))
        rows.writerows((number, text, text) for number, text in enumerate(templates, 1))


def run(miner, source, target):
    """Seconds, and megabytes at the peak, of a process of its own."""
    ours = [PROJECT / "daybreak", "evaluate", "templates", "--log", source, "--out", target]
    command = ours if miner == "daybreak" else [sys.executable, __file__, "--mine", miner, source, target]
    start = time.monotonic()
    process = subprocess.Popen([str(part) for part in command], stdout=subprocess.DEVNULL)
    peak = 0
    while process.poll() is None:
        peak = max(peak, resident(process.pid))
        time.sleep(0.05)
    if process.returncode:
        sys.exit(f"Cannot compare: {miner} failed on {source}; see above")
    return time.monotonic() - start, peak


def resident(pid):
    """Megabytes of a process with its children."""
    try:
        status = pathlib.Path(f"/proc/{pid}/status").read_text()
        children = pathlib.Path(f"/proc/{pid}/task/{pid}/children").read_text().split()
    except OSError:
        return 0
    own = re.search(r"VmHWM:\s+(\d+)", status)
    return (int(own[1]) / 1024 if own else 0) + sum(resident(child) for child in children)


def spelled(template):
    return re.sub(r"<\*>(\s*<\*>)+", "<*>", re.sub(r"\s+", " ", template.strip()))


def scores(mined, truth):
    """GA, FGA, PA and FTA: shares of lines grouped right and spelled right, F1 of groups right and spelled right."""
    with mined.open(newline="") as got_file, truth.open(newline="") as want_file:
        got_rows = {row["line"]: (row["template_id"], spelled(row["template"])) for row in csv.DictReader(got_file)}
        want_rows = {row["line"]: (row["event_id"], spelled(row["template"])) for row in csv.DictReader(want_file)}
    got, want = collections.defaultdict(set), collections.defaultdict(set)
    for line, (event, _) in want_rows.items():
        want[event].add(line)
        got[got_rows[line][0]].add(line)
    whole = {frozenset(lines) for lines in want.values()}
    right = [lines for lines in got.values() if frozenset(lines) in whole]
    well = [lines for lines in right if all(got_rows[line][1] == want_rows[line][1] for line in lines)]
    lines = len(want_rows)
    return (
        sum(map(len, right)) / lines,
        2 * len(right) / (len(got) + len(want)),
        sum(got_rows[line][1] == want_rows[line][1] for line in want_rows) / lines,
        2 * len(well) / (len(got) + len(want)),
    )


def messages(folder, name, target):
    """The message parts as a file, so that each miner gets the same lines."""
    with (folder / f"{name}.content.csv").open(newline="", encoding="utf-8") as rows:
        target.write_text("".join(row["content"] + "\n" for row in csv.DictReader(rows)), encoding="utf-8")
    return target


def accuracy(folder, names, work):
    print("| lines | miner | GA | FGA | PA | FTA | lowest GA |\n|---|---|---|---|---|---|---|")
    for kind, miner in itertools.product(("message parts", "raw lines"), MINERS):
        each = []
        for name in names:
            raw = kind == "raw lines"
            source = folder / f"{name}.log" if raw else messages(folder, name, work / f"{name}.messages")
            run(miner, source, work / "mined.csv")
            each.append(scores(work / "mined.csv", folder / f"{name}.truth.csv"))
        means = [sum(column) / len(each) for column in zip(*each)]
        lowest = min(one[0] for one in each)
        print(f"| {kind} | {miner} | " + " | ".join(f"{mean:.3f}" for mean in (*means, lowest)) + " |", flush=True)


def speed(folder, names, count, work):
    source = work / "mixed.log"
    files = [(folder / f"{name}.log").read_text(encoding="utf-8", errors="replace").splitlines() for name in names]
    in_turn = [line for row in itertools.zip_longest(*files) for line in row if line is not None]
    mixed = itertools.islice(itertools.cycle(in_turn), count)
    source.write_text("".join(line + "\n" for line in mixed), encoding="utf-8")
    print("\n| miner | lines | seconds, its start included | lines a second | resident |\n|---|---|---|---|---|")
    for miner in MINERS:
        seconds, peak = run(miner, source, work / "mined.csv")
        print(f"| {miner} | {count:,} | {seconds:.1f} | {count / seconds:,.0f} | {peak:.0f} MB |", flush=True)


def main(folder, count="200000"):
    folder = pathlib.Path(folder)
    names = sorted(truth.name.removesuffix(".truth.csv") for truth in folder.glob("*.truth.csv"))
    if not names:
        sys.exit(f"Cannot compare: {folder} holds no NAME.truth.csv; name a folder of labelled logs")
    with tempfile.TemporaryDirectory() as work:
        accuracy(folder, names, pathlib.Path(work))
        speed(folder, names, int(count), pathlib.Path(work))


if __name__ == "__main__":
    if sys.argv[1:2] == ["--mine"]:
        mine(sys.argv[2], *map(pathlib.Path, sys.argv[3:5]))
    else:
        main(*sys.argv[1:3])
