#!/usr/bin/env python3
"""Measures how a program fares with workshops as large as they may be, beside the sample.

  bounds.py PROGRAM [--starts N] [--sizes sample,long,250,1000]

The cost of a frame should depend on what is shown, not on what there is: a key should take at most
twice as long as in the sample. Reading a workshop should take time in proportion to its files.
Prints a table: time from the start to the whole first frame, the median time of a key on each
screen to the last byte of its answer, and the time of `score`, all in milliseconds.
"""

import argparse
import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import terminal

HERE = Path(__file__).resolve().parent

# What it is measured at: questions, people, actions, and how many answers bear a note of 64 KiB.
SIZES = {"long": (58, 7, 20, 58), "250": (250, 200, 10_000, 0), "1000": (1000, 200, 10_000, 0)}

SCREENS = [terminal.Screen.parse(screen) for screen in (
    "board     |                  | down*8 up*8",
    "level     |                  | 2 3 2 3 2 3",
    "question  | enter            | down*8 up*8",
    "typing    | n                | a*8 backspace*8",
    "gaps      | g                | down*8 up*8",
    "far gap   | g end            | up*8 down*8",
    "plan      | P                | down*8 up*8",
    "far plan  | P end            | up*8 down*8",
    "progress  | h                | left*4 right*4",
    "hands     | space v          | right*8 left*8",
    "agreement | r                | down*8 up*8",
    "summary   | s                | down*8 up*8",
    "details   | w                | down*8 up*8",
    "palette   | :                | down*8 up*8",
)]


def workshops(program, folder, sizes):
    """Writes the workshops: `{ size: folder }`."""
    made = {}
    sample = folder / "sample"
    subprocess.run([program, "demo", str(sample), "--no-open"], check=True,
                   stdout=subprocess.DEVNULL)
    made["sample"] = sample
    for size in sizes:
        if size == "sample":
            continue
        questions, people, actions, notes = SIZES[size]
        subprocess.run([sys.executable, HERE / "big_workshop.py", sample, folder / size,
                        "--questions", str(questions), "--participants", str(people),
                        "--actions", str(actions), "--long-notes", str(notes)], check=True)
        for checkpoint in sorted((sample / "checkpoints").glob("*.json")):
            (folder / size / "checkpoints").mkdir(exist_ok=True)
            (folder / size / "checkpoints" / checkpoint.name).write_bytes(checkpoint.read_bytes())
        made[size] = folder / size
    return {size: made[size] for size in sizes}


def seconds_of_score(program, folder):
    begun = time.perf_counter()
    subprocess.run([program, "score", str(folder), "--format", "json"], check=True,
                   stdout=subprocess.DEVNULL)
    return time.perf_counter() - begun


def main():
    parser = argparse.ArgumentParser(description=__doc__,
                                     formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("program", type=os.path.abspath)
    parser.add_argument("--starts", type=int, default=3)
    parser.add_argument("--sizes", type=lambda text: text.split(","),
                        default=["sample", *SIZES])
    parser.add_argument("--screens", type=lambda text: text.split(","), default=None)
    options = parser.parse_args()
    # A slow answer is to be measured, not to be missed.
    terminal.ANSWER_WAIT = 1.5
    screens = [screen for screen in SCREENS
               if options.screens is None or screen.name in options.screens]
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for kind in ("config", "state"):
            (folder / kind).mkdir()
            os.environ[f"XDG_{kind.upper()}_HOME"] = str(folder / kind)
        os.environ.pop("PILOTAGE_THEME", None)
        rows = {"first frame": {}, **{screen.name: {} for screen in screens}, "score": {}}
        for size, path in workshops(options.program, folder, options.sizes).items():
            first = []
            for screen in screens:
                samples = terminal.Samples()
                for _ in range(options.starts):
                    terminal.measure([options.program, "open", str(path)], screen, screen.reach,
                                     (124, 30), 0, samples)
                first += samples.first_frame_ms
                rows[screen.name][size] = terminal.median(samples.key_ms)
            rows["first frame"][size] = terminal.median(first)
            rows["score"][size] = 1000 * statistics.median(
                seconds_of_score(options.program, path) for _ in range(options.starts))
    print(table(rows, options.sizes))


def table(rows, sizes):
    lines = [f"{'milliseconds':<14}" + "".join(f"{size:>18}" for size in sizes)]
    for name, row in rows.items():
        cells = []
        for size in sizes:
            value, base = row[size], row[sizes[0]]
            if value is None:
                cells.append(f"{'–':>18}")
            elif size == sizes[0] or base is None:
                cells.append(f"{value:>18.2f}")
            else:
                cells.append(f"{value:>10.2f}{f'× {value / base:.1f}':>8}")
        lines.append(f"{name:<14}" + "".join(cells))
    return "\n".join(lines)


if __name__ == "__main__":
    main()
