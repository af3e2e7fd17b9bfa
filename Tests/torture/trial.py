"""What every trial needs: a scratch folder, workshops in it, the program, and a count of losses."""

import json
import os
import random
import re
import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path

SEED = 1
# How long a command may take. A machine that is busy building may take its time.
DEADLINE_SECONDS = 120

QUESTION = "outcomes.target"
OTHER_QUESTION = "data.audit"


@dataclass
class Done:
    """How a run ended, and what it wrote."""

    returncode: int
    stdout: bytes
    stderr: bytes

    def __str__(self):
        return f"status {self.returncode}, {self.stdout[:200]!r}, {self.stderr[:400]!r}"


class NotTried(Exception):
    """Why something can't be tried here."""


class Trial:
    """One family of faults being tried."""

    def __init__(self, program, folder, share):
        self.program = str(program)
        self.folder = folder
        self.share = share
        self.random = random.Random(SEED)
        self.counts = {}
        self.losses = []
        self.open = []
        self.number = 0
        os.makedirs(f"{folder}/home")
        kept = {name: os.environ[name] for name in ("PATH", "LD_LIBRARY_PATH") if name in os.environ}
        self.environment = kept | {
            "HOME": f"{folder}/home",
            "XDG_CONFIG_HOME": f"{folder}/home/config",
            "XDG_STATE_HOME": f"{folder}/home/state",
            "LC_ALL": "C.UTF-8",
            "TERM": "xterm-256color",
            "TZ": "UTC",
            # Where Swift is installed a crash is looked into, for half a minute.
            "SWIFT_BACKTRACE": "enable=no",
        }

    # What is told

    def count(self, what, number=1):
        self.counts[what] = self.counts.get(what, 0) + number

    def lose(self, what):
        self.losses.append(what)

    def check(self, is_so, what):
        """Notes a loss unless it is so; whether it is."""
        if not is_so:
            self.lose(what)
        return bool(is_so)

    def some(self, things, share, whole=None):
        """All of the things, or as many as a share of the time allows: evenly spread."""
        things = list(things)
        wanted = share if self.share else whole or len(things)
        if wanted >= len(things):
            return things
        return [things[index * len(things) // wanted] for index in range(wanted)]

    def times(self, share, whole):
        return share if self.share else whole

    # The program

    def run(self, *arguments, before=(), environment=None, cwd=None, **more):
        """Runs the program to its end: status, stdout and stderr as bytes."""
        done = subprocess.run(
            [*before, self.program, *map(str, arguments)],
            capture_output=True,
            stdin=more.pop("stdin", subprocess.DEVNULL) if "input" not in more else None,
            env=self.environment | (environment or {}),
            cwd=cwd or self.folder,
            timeout=DEADLINE_SECONDS,
            **more,
        )
        return Done(done.returncode, done.stdout, done.stderr)

    def good(self, *arguments, **more):
        """Runs the program, which must do what it was asked: what it writes."""
        done = self.run(*arguments, **more)
        if done.returncode:
            raise RuntimeError(f"{arguments}: {done.returncode} {done.stderr.decode()}")
        return done.stdout.decode()

    # Workshops

    def path(self, stem="w"):
        """A path where nothing is yet."""
        self.number += 1
        return f"{self.folder}/{stem}-{self.number}"

    def sample(self):
        """The sample workshop, which has some of everything."""
        path = self.path("sample")
        self.good("demo", "--no-open", path)
        return path

    def small(self):
        """A workshop with one answer, and a history of it."""
        path = self.path("small")
        self.good("new", path, "--title", "Claims pilot", "--organisation", "North Mutual",
                  "--participant", "Ana Ruiz, executive", "--participant", "Ben Ode, specialist")
        self.good("answer", path, QUESTION, "--level", "2", "--note", "old")
        return path

    def copy(self, workshop):
        path = self.path("copy")
        shutil.copytree(workshop, path, symlinks=True)
        return path

    def close(self):
        for thing in self.open:
            thing.close()


def tree(path, but=()):
    """Every record below a folder with its bytes; of a link where it leads. What is there only while
    something is written, where the room is, and the history, are no records."""
    found = {}
    for folder, folders, names in os.walk(path):
        inside = os.path.relpath(folder, path)
        if inside.split(os.sep)[0] == "history":
            continue
        for name in names + [name for name in folders if os.path.islink(f"{folder}/{name}")]:
            place = os.path.normpath(f"{inside}/{name}")
            if name == ".lock" or is_temporary(name) or place == "room.json" or place in but:
                continue
            full = f"{folder}/{name}"
            found[place] = os.readlink(full) if os.path.islink(full) else Path(full).read_bytes()
    return found


def temporaries(path):
    return [str(file) for file in Path(path).rglob(".*.tmp") if is_temporary(file.name)]


def is_temporary(name):
    return re.fullmatch(r"\..+\.\d+-[0-9a-z]+\.tmp", name) is not None


def answer(workshop, question=QUESTION):
    """What a workshop's file says of a question; nothing where there is none."""
    try:
        return json.loads(Path(workshop, "answers", f"{question}.json").read_bytes())
    except FileNotFoundError:
        return {}


def changes(workshop):
    """All whole lines of a workshop's histories."""
    found = []
    for file in sorted(Path(workshop, "history").glob("*.ndjson")):
        for line in file.read_bytes().split(b"\n"):
            try:
                found.append(json.loads(line))
            except ValueError:
                continue
    return found


def one_line(text):
    """Whether an error is told as it should be: in one line."""
    return text.count(b"\n") == 1 and text.endswith(b"\n")
