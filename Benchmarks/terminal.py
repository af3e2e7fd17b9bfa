#!/usr/bin/env python3
"""Measures a full-screen program in a pseudo-terminal, beside a bare one.

  terminal.py --bare ./bare --screen 'board | | down*8 up*8' \\
              --screen 'gaps | g | down*8 up*8' [--json FILE] -- PROGRAM ARGUMENT...

A screen has a name, the keys that lead to it from the start, and the keys to measure there.
The bare program has one screen only: it gets the measured keys, not the others. Keys are names
(up, enter, ctrl-p ...) or characters; `key*8` is eight of them.

What is measured, for both programs, on Linux:

  first frame   from the spawn to the last byte of the first burst of output
  key           from writing a key to the last byte of the burst that answers it
  bytes         of output per answered key
  wake-ups      voluntary context switches of all threads while nothing happens
  memory        resident and anonymous, on that screen, after the keys

A burst ends when nothing has come for 30 ms; that silence is in no figure. Every start is a
fresh process; the two programs take turns, and who begins alternates, so that a change of the
machine's pace meets both alike. A first start of each screen is thrown away. Figures are medians
over all starts (all key presses), and ratios are ratios of medians.
"""

import argparse
import fcntl
import gc
import json
import math
import os
import re
import select
import shutil
import signal
import statistics
import struct
import sys
import termios
import time
from dataclasses import dataclass, field
from pathlib import Path

QUIET = 0.030           # this long without output, and a burst is over
SETTLED = 0.150         # this long without output, and a program has done what it had to
FIRST_WAIT = 10.0       # how long a program may take to show anything
ANSWER_WAIT = 0.150     # how long it may take to begin to answer a key
LONGEST_BURST = 5.0     # a program that never stops is cut off here

KEYS = {
    "up": b"\x1b[A", "down": b"\x1b[B", "right": b"\x1b[C", "left": b"\x1b[D",
    "home": b"\x1b[H", "end": b"\x1b[F", "page-up": b"\x1b[5~", "page-down": b"\x1b[6~",
    "enter": b"\r", "tab": b"\t", "back-tab": b"\x1b[Z", "esc": b"\x1b", "space": b" ",
    "backspace": b"\x7f", "delete": b"\x1b[3~", "pipe": b"|", "star": b"*",
}


class BenchmarkError(Exception):
    """Why there is nothing to report, in one line."""


# MARK: The terminal's side


class Emulation:
    """As much of a terminal as programs ask about: its modes, and answers to their queries.

    What it can't know it does not answer: where the cursor is after text was drawn, what size a
    pixel is. Such queries are counted in `unanswered`, for a program may have waited for them.
    """

    SEQUENCES = re.compile(
        rb"\x1b\[\?(?P<modes>[\d;]+)(?P<set>[hl])"
        rb"|(?P<da1>\x1b\[0?c)|(?P<da2>\x1b\[>0?c)|(?P<da3>\x1b\[=0?c)"
        rb"|\x1b\[\?(?P<mode>\d+)\$p"
        rb"|(?P<status>\x1b\[5n)"
        rb"|(?:\x1b\[(?P<row>\d*);?(?P<column>\d*)H)?(?P<cursor>\x1b\[6n)"
        rb"|(?P<size>\x1b\[18t)|(?P<pixels>\x1b\[1[46]t)"
        rb"|(?P<version>\x1b\[>0?q)"
        rb"|\x1b\](?P<colour>1[01]);\?(?:\x07|\x1b\\)"
        rb"|(?P<other>\x1bP[+$]q[^\x1b]*\x1b\\|\x1b\]4;\d+;\?(?:\x07|\x1b\\))")
    # Modes that it could be asked about and would have; all others it does not know (0).
    KNOWN_MODES = frozenset((1, 7, 25, 1000, 1002, 1003, 1004, 1006, 1049, 2004, 2026))
    LONGEST = 64  # a sequence cut in two by a read is looked for again in this many bytes

    def __init__(self, columns, rows):
        self.columns, self.rows = columns, rows
        self.modes = {7, 25}
        self.unanswered = 0
        self.rest = b""

    def feed(self, data):
        """Takes a program's output; returns what the terminal answers."""
        text = self.rest + data
        replies, done = [], 0
        for match in self.SEQUENCES.finditer(text):
            done = match.end()
            if match["modes"]:
                numbers = {int(number) for number in match["modes"].split(b";") if number}
                self.modes = self.modes | numbers if match["set"] == b"h" else self.modes - numbers
            elif reply := self.reply(match):
                replies.append(reply)
            else:
                self.unanswered += 1
        self.rest = text[max(done, len(text) - self.LONGEST):]
        return b"".join(replies)

    def reply(self, match):
        if match["da1"]:
            return b"\x1b[?62;22c"              # a VT220 with colour
        if match["da2"]:
            return b"\x1b[>1;10;0c"
        if match["da3"]:
            return b"\x1bP!|00000000\x1b\\"
        if match["mode"]:
            mode = int(match["mode"])
            state = (1 if mode in self.modes else 2) if mode in self.KNOWN_MODES else 0
            return b"\x1b[?%d;%d$y" % (mode, state)
        if match["status"]:
            return b"\x1b[0n"
        if match["cursor"] and match["row"] is not None:
            # The cursor was put somewhere just before; the screen's edge holds it.
            row = min(max(int(match["row"] or 1), 1), self.rows)
            column = min(max(int(match["column"] or 1), 1), self.columns)
            return b"\x1b[%d;%dR" % (row, column)
        if match["size"]:
            return b"\x1b[8;%d;%dt" % (self.rows, self.columns)
        if match["version"]:
            return b"\x1bP>|benchmark\x1b\\"
        if match["colour"]:
            colour = b"ffff/ffff/ffff" if match["colour"] == b"10" else b"0000/0000/0000"
            return b"\x1b]%s;rgb:%s\x1b\\" % (match["colour"], colour)
        return None

    def key_bytes(self, key):
        """What this terminal sends for a key now: cursor keys depend on a mode."""
        if control := re.fullmatch(r"ctrl-(.)", key):
            return bytes([ord(control[1].upper()) & 0x1f])
        sent = KEYS.get(key) or key.encode()
        if 1 in self.modes and re.fullmatch(rb"\x1b\[[A-DFH]", sent):
            sent = b"\x1bO" + sent[2:]
        return sent


@dataclass
class Burst:
    """Output that came without a longer pause: when its last byte came, and how much it was."""

    last: float
    size: int


class Program:
    """A program running in a pseudo-terminal of its own."""

    def __init__(self, argv, columns, rows):
        self.name = Path(argv[0]).name
        path = shutil.which(argv[0])
        if path is None:
            raise BenchmarkError(f"{argv[0]}: no such program")
        self.emulation = Emulation(columns, rows)
        self.master, slave = os.openpty()
        fcntl.ioctl(slave, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))
        terminal = os.ttyname(slave)
        # The leader of a new session that opens a terminal gets it as its controlling one.
        on_terminal = [(os.POSIX_SPAWN_OPEN, 0, terminal, os.O_RDWR, 0),
                       (os.POSIX_SPAWN_DUP2, 0, 1), (os.POSIX_SPAWN_DUP2, 0, 2)]
        self.tail = b""
        self.ended = False
        self.spawned = time.perf_counter()
        self.pid = os.posix_spawn(path, argv, environment(), file_actions=on_terminal,
                                  setsid=True, setsigmask=[],
                                  setsigdef=[signal.SIGHUP, signal.SIGPIPE, signal.SIGXFSZ])
        self.handle = os.pidfd_open(self.pid)
        os.close(slave)
        self.output = select.poll()
        self.output.register(self.master, select.POLLIN)

    def read(self):
        """What has come; nothing at all once the program has left the terminal."""
        try:
            data = os.read(self.master, 1 << 16)
        except OSError:     # EIO: nobody has the terminal open any more
            data = b""
        if not data:
            self.ended = True
            return data
        if reply := self.emulation.feed(data):
            os.write(self.master, reply)
        self.tail = (self.tail + data)[-2000:]
        return data

    def burst(self, wait, quiet=QUIET):
        """The next burst of output, if one begins within `wait` seconds."""
        size, last = 0, 0.0
        begun = time.perf_counter()
        while not self.ended and self.output.poll((quiet if size else wait) * 1000):
            if data := self.read():
                last = time.perf_counter()
                size += len(data)
            if time.perf_counter() - begun > LONGEST_BURST + wait:
                break
        return Burst(last, size) if size else None

    def settle(self):
        """Lets whatever the program still has to say pass by."""
        for _ in range(20):
            if not self.burst(SETTLED):
                return

    def press(self, key):
        """Sends a key: how long until the last byte of the answer, and the answer's size."""
        sent = self.emulation.key_bytes(key)
        start = time.perf_counter()
        os.write(self.master, sent)
        answer = self.burst(ANSWER_WAIT)
        return (answer.last - start, answer.size) if answer else None

    def wake_ups(self):
        """How often the program's threads have gone to sleep of themselves so far."""
        total = 0
        for status in Path(f"/proc/{self.pid}/task").glob("*/status"):
            try:
                total += int(re.search(r"^voluntary_ctxt_switches:\s+(\d+)", status.read_text(),
                                       re.MULTILINE)[1])
            except OSError:     # a thread that has just ended
                pass
        return total

    def idle(self, seconds):
        """The wake-ups while no key is pressed for so long."""
        before = self.wake_ups()
        end = time.perf_counter() + seconds
        while not self.ended and (left := end - time.perf_counter()) > 0:
            if self.output.poll(left * 1000):
                self.read()
        return self.wake_ups() - before

    def memory(self):
        """Resident and anonymous memory, in KiB."""
        status = Path(f"/proc/{self.pid}/status").read_text()
        return tuple(int(re.search(rf"^{name}:\s+(\d+) kB", status, re.MULTILINE)[1])
                     for name in ("VmRSS", "RssAnon"))

    def check_running(self, where):
        """An error if the program has left the terminal by itself."""
        if not self.ended:
            return
        how = "still running, without its terminal"
        if select.select([self.handle], [], [], 1.0)[0]:
            _, status = os.waitpid(self.pid, 0)
            self.pid = None
            code = os.waitstatus_to_exitcode(status)
            how = f"exit status {code}" if code >= 0 else signal.Signals(-code).name
        plain = re.sub(rb"\x1b(?:\[[^@-~]*[@-~]|\][^\x07\x1b]*(?:\x07|\x1b\\)|[()].|.)", b" ",
                       self.tail)
        words = [line.strip() for line in plain.decode(errors="replace").splitlines()]
        said = next((line for line in reversed(words) if line), "nothing")
        raise BenchmarkError(f"{self.name} ended by itself {where} ({how}): {said[-200:]}")

    def stop(self):
        """Ends the program as a closed terminal would, or else by force."""
        ending = select.poll()
        ending.register(self.handle, select.POLLIN)
        ending.register(self.master, select.POLLIN)
        for kind, patience in ((signal.SIGHUP, 1.0), (signal.SIGKILL, 2.0)):
            if self.pid is None:
                break
            os.kill(self.pid, kind)
            end = time.perf_counter() + patience
            while self.pid is not None and (left := end - time.perf_counter()) > 0:
                events = dict(ending.poll(left * 1000))
                if self.handle in events:
                    os.waitpid(self.pid, 0)
                    self.pid = None
                elif self.master in events:
                    self.read()     # it may be writing its goodbye
                    if self.ended:
                        ending.unregister(self.master)
        os.close(self.handle)
        os.close(self.master)


def environment():
    """The caller's environment, without what would change how programs draw."""
    changed = {"TERM": "xterm-256color", "LANG": "C.UTF-8"}
    left_out = ("COLUMNS", "LINES", "LC_ALL", "LC_CTYPE", "NO_COLOR", "COLORTERM", "TMUX", "STY")
    return {**{key: value for key, value in os.environ.items() if key not in left_out}, **changed}


# MARK: Measuring


@dataclass
class Screen:
    """A place in the program: how to get there, and what to press."""

    name: str
    reach: list
    keys: list

    @staticmethod
    def parse(text):
        parts = [part.strip() for part in text.split("|")]
        if len(parts) != 3 or not parts[0] or not parts[2]:
            raise argparse.ArgumentTypeError(f"{text!r}: expected 'name | keys | keys'")
        return Screen(parts[0], parse_keys(parts[1]), parse_keys(parts[2]))


def parse_keys(text):
    keys = []
    for word in text.split():
        times = re.fullmatch(r"(.+)\*(\d+)", word)
        name, count = (times[1], int(times[2])) if times else (word, 1)
        if len(name) > 1 and name not in KEYS and not re.fullmatch(r"ctrl-.", name):
            raise argparse.ArgumentTypeError(
                f"no key is called {name!r}; there are {' '.join(KEYS)} ctrl-X")
        keys += [name] * count
    return keys


@dataclass
class Samples:
    """All that was measured of one program on one screen."""

    first_frame_ms: list = field(default_factory=list)
    key_ms: list = field(default_factory=list)
    key_bytes: list = field(default_factory=list)
    wake_ups: list = field(default_factory=list)
    resident_kib: list = field(default_factory=list)
    anonymous_kib: list = field(default_factory=list)
    unanswered_keys: int = 0
    unanswered_queries: int = 0
    silent_reach_keys: int = 0


def measure(argv, screen, reach, size, idle, samples):
    """One start of a program, one visit to a screen; what is found is added to `samples`."""
    gc.collect()
    gc.disable()
    program = Program(argv, *size)
    try:
        first = program.burst(FIRST_WAIT)
        program.settle()
        program.check_running("at its start")
        if first is None:
            raise BenchmarkError(f"{program.name} showed nothing for {FIRST_WAIT:.0f} s")
        samples.first_frame_ms.append((first.last - program.spawned) * 1000)
        for key in reach:
            samples.silent_reach_keys += program.press(key) is None
            program.settle()
            program.check_running(f"on the way to '{screen.name}', after {key}")
        for key in screen.keys:
            answer = program.press(key)
            program.check_running(f"on '{screen.name}', after {key}")
            if answer is None:
                samples.unanswered_keys += 1
            else:
                samples.key_ms.append(answer[0] * 1000)
                samples.key_bytes.append(answer[1])
        program.settle()
        if idle:
            samples.wake_ups.append(program.idle(idle))
        program.check_running(f"on '{screen.name}'")
        resident, anonymous = program.memory()
        samples.resident_kib.append(resident)
        samples.anonymous_kib.append(anonymous)
        samples.unanswered_queries += program.emulation.unanswered
    finally:
        gc.enable()
        program.stop()


def measure_all(options):
    """Both programs on every screen: `{ screen name: (measured, bare) }`."""
    size = (options.columns, options.rows)
    found = {screen.name: (Samples(), Samples()) for screen in options.screen}
    for screen in options.screen:   # warm-up: thrown away
        measure(options.program, screen, screen.reach, size, 0, Samples())
        measure(options.bare, screen, [], size, 0, Samples())
    for start in range(options.starts):
        idle = options.idle if start < options.idle_starts else 0
        for screen in options.screen:
            measured, bare = found[screen.name]
            turns = [(options.program, screen.reach, measured), (options.bare, [], bare)]
            for argv, reach, samples in turns if start % 2 else reversed(turns):
                measure(argv, screen, reach, size, idle, samples)
    return found


# MARK: Reporting


def median(values):
    return statistics.median(values) if values else None


def mean(values):
    return statistics.fmean(values) if values else None


def percentile_99(values):
    """The smallest value that at least 99 of 100 do not exceed."""
    return sorted(values)[math.ceil(len(values) * 0.99) - 1] if values else None


# Figure: key in the JSON, words in the table, samples, how they become one figure, decimals.
START_FIGURES = (("first_frame_ms", "first frame, ms", "first_frame_ms", median, 2),)
SCREEN_FIGURES = (
    ("key_median_ms", "key, median ms", "key_ms", median, 3),
    ("key_p99_ms", "key, p99 ms", "key_ms", percentile_99, 3),
    ("bytes_per_key", "bytes per key", "key_bytes", mean, 0),
    ("wake_ups", "wake-ups, idle", "wake_ups", median, 0),
    ("resident_kib", "resident, KiB", "resident_kib", median, 0),
    ("anonymous_kib", "anonymous, KiB", "anonymous_kib", median, 0),
)


def compare(figures, measured, bare):
    """`{ figure: { program, bare, ratio } }`; what there is none of is None."""
    result = {}
    for key, _, samples, combine, _ in figures:
        ours, theirs = combine(getattr(measured, samples)), combine(getattr(bare, samples))
        result[key] = {"program": ours, "bare": theirs,
                       "ratio": ours / theirs if ours is not None and theirs else None}
    return result


def report(found, options):
    """All figures as one value, for JSON and for the table."""
    together = [Samples(), Samples()]
    for pair in found.values():
        for total, samples in zip(together, pair):
            total.first_frame_ms += samples.first_frame_ms
    screens, warnings = {}, []
    for screen in options.screen:
        measured, bare = found[screen.name]
        screens[screen.name] = {
            "reach": screen.reach, "keys": screen.keys,
            "answered_keys": {"program": len(measured.key_ms), "bare": len(bare.key_ms)},
            **compare(SCREEN_FIGURES, measured, bare)}
        for what, count in (("keys on the way there", measured.silent_reach_keys),
                            ("measured keys", measured.unanswered_keys),
                            ("terminal queries", measured.unanswered_queries)):
            if count:
                warnings.append(f"{screen.name}: {count} {what} got no answer")
    return {"program": options.program, "bare": options.bare,
            "columns": options.columns, "rows": options.rows, "starts": options.starts,
            "idle_seconds": options.idle, "start": compare(START_FIGURES, *together),
            "screens": screens, "warnings": warnings}


def table(result):
    name = Path(result["program"][0]).name
    lines = [f"{'':<24}{name:>12}{'bare':>12}{'ratio':>10}"]

    def add(title, figures, row):
        lines.append(title)
        for key, words, _, _, decimals in figures:
            cells = row[key]
            if key == "wake_ups":
                words += f" {result['idle_seconds']:g} s"
            values = [f"{cells[which]:,.{decimals}f}" if cells[which] is not None else "–"
                      for which in ("program", "bare")]
            ratio = f"{cells['ratio']:.2f}" if cells["ratio"] is not None else "–"
            lines.append(f"  {words:<22}{values[0]:>12}{values[1]:>12}{ratio:>10}")

    add("start", START_FIGURES, result["start"])
    for screen, row in result["screens"].items():
        add(screen, SCREEN_FIGURES, row)
    lines += [f"note: {warning}" for warning in result["warnings"]]
    return "\n".join(lines)


def main():
    parser = argparse.ArgumentParser(description=__doc__,
                                     formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--bare", required=True, metavar="FILE", help="the program to compare with")
    parser.add_argument("--screen", required=True, action="append", type=Screen.parse,
                        metavar="'NAME | KEYS TO IT | KEYS TO MEASURE'")
    parser.add_argument("--starts", type=int, default=15, help="of each program on each screen (15)")
    parser.add_argument("--idle", type=float, default=3.0, help="seconds of idling (3; 0: none)")
    parser.add_argument("--idle-starts", type=int, default=1, help="starts with an idle time (1)")
    parser.add_argument("--columns", type=int, default=124)
    parser.add_argument("--rows", type=int, default=30)
    parser.add_argument("--json", metavar="FILE", help="also write all figures here")
    parser.add_argument("program", nargs="+", metavar="PROGRAM", help="the program to measure")
    options = parser.parse_args()
    options.bare = [options.bare]
    if len({screen.name for screen in options.screen}) < len(options.screen):
        parser.error("two screens have the same name")
    try:
        result = report(measure_all(options), options)
    except BenchmarkError as error:
        sys.exit(f"terminal.py: {error}")
    if options.json:
        try:
            Path(options.json).write_text(json.dumps(result, indent=2) + "\n", encoding="utf-8")
        except OSError as error:
            sys.exit(f"terminal.py: {options.json}: {error.strerror}")
    print(table(result))


if __name__ == "__main__":
    main()
