"""Families 11 to 17: several people, several machines, and what stands between them."""

import contextlib
import datetime
import fcntl
import json
import os
import re
import shutil
import signal
import subprocess
import threading
import time
from pathlib import Path

import strace
from screen import DOWN, HOME, Terminal
from trial import DEADLINE_SECONDS, OTHER_QUESTION, QUESTION, Done, NotTried, answer, changes, one_line, tree

NFC, NFD = "Jos\u00e9 Sol", "Jose\u0301 Sol"


def many(trial, workshop, question, name, number, environment, failures):
    """Changes a question's note again and again; who is told to try again does."""
    for index in range(number):
        note = f"{name} {index}"
        for _ in range(50):
            done = trial.run("answer", workshop, question, "--note", note, environment=environment)
            if done.returncode != 75:
                break
        if done.returncode:
            failures.append(f"{note}: {done}")


def two_at_once(trial, workshop, questions, number, environments):
    failures = []
    threads = [
        threading.Thread(target=many, args=(trial, workshop, question, f"writer {index}", number,
                                            environment, failures))
        for index, (question, environment) in enumerate(zip(questions, environments))]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    trial.losses += failures[:10]
    trial.count("changes by two at once", 2 * number)
    made = [change for change in changes(workshop)
            if ((change["after"] or {}).get("note") or "").startswith("writer ")]
    notes = [change["after"]["note"] for change in made]
    wanted = {f"writer {index} {count}" for index in (0, 1) for count in range(number)}
    trial.check(set(notes) == wanted and len(notes) == len(wanted),
                f"history: {len(wanted - set(notes))} missing, {len(notes) - len(set(notes))} doubled")
    return made


def together(trial):
    """two processes that change the same workshop at once"""
    number = trial.times(25, 1000)
    base = trial.small()
    own = [{}, {"XDG_STATE_HOME": trial.path("state")}]
    # Different questions: all of both.
    workshop = trial.copy(base)
    two_at_once(trial, workshop, [QUESTION, OTHER_QUESTION], number, own)
    for index, question in enumerate([QUESTION, OTHER_QUESTION]):
        trial.check(answer(workshop, question).get("note") == f"writer {index} {number - 1}",
                    f"{question}: {answer(workshop, question).get('note')}")
    # The same question, and one history for both: the later stands, the earlier is in the history.
    workshop = trial.copy(base)
    made = two_at_once(trial, workshop, [QUESTION, QUESTION], trial.times(15, 200), [{}, {}])
    trial.check(made and answer(workshop)["note"] == made[-1]["after"]["note"],
                "the same question: the later save does not stand")
    for before, after in zip(made, made[1:]):
        if not trial.check(after["before"] == before["after"], "the same question: a change is "
                           "made on another state than the one before it"):
            break
    shown = trial.good("history", workshop, QUESTION, "--format", "ndjson")
    trial.check(all(json.dumps(change["after"]["note"]) in shown for change in made),
                "the same question: not all is in the history")
    trial.check(trial.run("validate", workshop).returncode == 0, "validate")


def locked(trial):
    """a lock whose process is dead or stopped"""
    base = trial.small()
    # Killed with the lock in its hands: the next one gets in.
    for call in trial.some(["fsync", "renameat", "linkat", "fchmod"], 2):
        workshop = trial.copy(base)
        done = strace.injected(trial, f"{call}:signal=SIGKILL:when=1", "answer", workshop, QUESTION,
                               "--note", "killed")
        trial.count("dead locks")
        trial.check(done.returncode != 0, f"{call} is not called")
        began = time.monotonic()
        trial.good("answer", workshop, QUESTION, "--note", "afterwards")
        # Who finds it held waits for two seconds and then gives up.
        trial.check(time.monotonic() - began < DEADLINE_SECONDS, "a dead lock is waited for")
        # And where somebody looks at it, it is said: once.
        workshop = trial.copy(base)
        strace.injected(trial, f"{call}:signal=SIGKILL:when=1", "answer", workshop, QUESTION,
                        "--note", "killed")
        pid = Path(workshop, ".lock").read_text().split()[0]
        Terminal(trial, workshop).see(
            f"Process {pid} ended in the middle of a save here. Nothing is half written.").leave()
        Terminal(trial, workshop).see("All saved").settle(0.2).never("in the middle of a save").leave()
    for holder in b"999999999 elsewhere\n", b"", b"\xff\x00\x1b]0;x\x07", b"1 " + b"x" * 5000:
        workshop = trial.copy(base)
        Path(workshop, ".lock").write_bytes(holder)
        trial.good("answer", workshop, QUESTION, "--note", "afterwards")
        trial.count("dead locks")
    waited(trial, base)
    # Stopped in the middle of a save: the lock is respected, and both changes are made.
    for call in trial.some(["fsync", "renameat", "linkat"], 1):
        workshop = trial.copy(base)
        log = Path(trial.path("strace"))
        process = subprocess.Popen(
            ["strace", "-f", "-qq", "-o", log, "-e", f"trace={call}", "-e",
             f"inject={call}:signal=SIGSTOP:when=1", trial.program, "answer", workshop, QUESTION,
             "--note", "slow"], env=trial.environment, stdout=subprocess.PIPE,
            stderr=subprocess.PIPE)
        pid = stopped_child(log)
        done = trial.run("answer", workshop, OTHER_QUESTION, "--level", "1")
        trial.count("living locks")
        trial.check(done.returncode == 75 and one_line(done.stderr)
                    and f"process {pid} on".encode() in done.stderr, f"stopped at {call}: {done}")
        trial.check(not answer(workshop, OTHER_QUESTION), f"stopped at {call}: written all the same")
        trial.good("score", workshop)
        os.kill(pid, signal.SIGCONT)
        output, errors = process.communicate(timeout=20)
        trial.check(process.returncode == 0, f"{call}: {Done(process.returncode, output, errors)}")
        trial.good("answer", workshop, OTHER_QUESTION, "--level", "1")
        trial.check(answer(workshop)["note"] == "slow"
                    and answer(workshop, OTHER_QUESTION)["level"] == 1, f"{call}: one was lost")


def waited(trial, base):
    """Who waits for a lock makes their change after it is let go, and the history says so."""
    workshop = trial.copy(base)
    with open(Path(workshop, ".lock"), "a") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        process = subprocess.Popen([trial.program, "answer", workshop, QUESTION, "--note", "waited"],
                                   env=trial.environment, stdout=subprocess.DEVNULL)
        until(lambda: has_open(process.pid, lock.name), "it does not wait for the lock")
        began = int(time.time())
        # What the kernel tells in seconds may be a tick behind.
        until(lambda: time.time() >= began + 1.1, "the clock stands still")
        released = int(time.time())
        fcntl.flock(lock, fcntl.LOCK_UN)
    trial.check(process.wait(timeout=DEADLINE_SECONDS) == 0, "who waits does not get the lock")
    trial.count("locks waited for")
    change = changes(workshop)[-1]
    moment = datetime.datetime.fromisoformat(change["time"]).timestamp()
    trial.check(change["after"]["note"] == "waited" and moment >= released,
                f"the time of a change is before it was its turn: {change['time']}")


def has_open(pid, path):
    """Whether a process has a file open."""
    found = []
    for entry in Path(f"/proc/{pid}/fd").iterdir():
        with contextlib.suppress(FileNotFoundError):
            found.append(os.readlink(entry))
    return os.path.realpath(path) in found


def until(is_so, problem):
    end = time.monotonic() + DEADLINE_SECONDS
    while not is_so():
        if time.monotonic() > end:
            raise RuntimeError(problem)
        time.sleep(0.01)


def stopped_child(log):
    """Waits until the process under strace has stopped itself, as its log tells: its number."""
    def stop():
        return re.search(r"(\d+) +--- stopped by SIGSTOP", log.read_text() if log.exists() else "")
    until(stop, "it does not stop")
    return int(stop()[1])


def changed_outside(trial):
    """a file that is changed under an open workbench, with its time of change as it was"""
    for _ in range(trial.times(1, 5)):
        workshop = trial.small()
        path = Path(workshop, f"answers/{QUESTION}.json")
        times = path.stat()
        # A file that has just been changed is read again in any case.
        until(lambda: time.time() > times.st_ctime + 0.3, "the clock stands still")
        terminal = Terminal(trial, workshop).see("All saved").send(HOME + "\r").see("Note old").settle()
        text = path.read_text().replace('"old"', '"ode"')
        path.write_text(text)
        os.utime(path, ns=(times.st_atime_ns, times.st_mtime_ns))
        terminal.see("Note ode").send("3").see("Saved ")
        trial.count("changes from outside")
        trial.check(answer(workshop)["note"] == "ode" and answer(workshop)["level"] == 3,
                    f"the other's note or our level is lost: {answer(workshop)}")
        # Another of its files too: what was not touched here is not written over.
        details = Path(workshop, "workshop.json")
        terminal.send("\x1b").settle(0.2).send("w").see("Organisation")
        terminal.send(DOWN + DOWN + "\r").see("Typing")
        terminal.send("It reads claims\r").settle()
        details.write_text(details.read_text().replace("Claims pilot", "Claims polit"))
        trial.good("participant", "add", workshop, "Cy Lam, manager")
        terminal.send("\x13").see("Saved ")
        terminal.leave()
        trial.check(all(text in details.read_text() for text in ("It reads claims", "Claims polit", "cy-lam")),
                    f"the other's title or our text is lost: {details.read_text()}")


COPIES = ["{}.sync-conflict-20260818-173636-D4LGQYW.json",
          "{} (Ann's conflicted copy 2026-11-23).json", "{} (1).json"]


def copies(trial):
    """conflict copies: no second person, no second vote, nothing deleted"""
    sample = trial.sample()
    outputs = [["score", "--format", "json"], ["gaps", "--format", "json"],
               ["export", "--format", "markdown"], ["gate"]]

    def told(workshop):
        return [trial.run(verb, workshop, *options).stdout for verb, *options in outputs]

    records = [file for file in Path(sample).rglob("*.json") if "checkpoints" not in file.parts]
    for record in trial.some(records, 6):
        workshop = trial.copy(sample)
        before = told(workshop)
        place = Path(workshop, record.relative_to(sample))
        added = []
        for pattern in COPIES:
            copy = place.with_name(pattern.format(place.stem))
            document = json.loads(place.read_bytes())
            document.pop("updated", None)
            if "level" in document:
                document["level"] = 4 if document["level"] != 4 else 0
            if "title" in document:
                document["title"] = "Another title"
            copy.write_text(json.dumps(document))
            added.append(copy)
        files = tree(workshop)
        trial.count("conflict copies", len(added))
        trial.check(told(workshop) == before, f"{place.name}: the copies count")
        faults = trial.run("validate", workshop)
        trial.check(faults.returncode == 1
                    and all(copy.name in faults.stdout.decode() for copy in added),
                    f"{place.name}: validate does not name them all: {faults}")
        trial.run("answer", workshop, OTHER_QUESTION, "--note", "new")
        after = tree(workshop)
        trial.check(all(after.get(name) == files[name] for name in files
                        if name != f"answers/{OTHER_QUESTION}.json"), f"{place.name}: deleted")
    merged(trial, sample)


def merged(trial, sample):
    """Without a terminal what merges by itself does; the rest, and its copy, stay."""
    workshop = trial.copy(sample)
    place = Path(workshop, f"answers/{QUESTION}.json")
    here = answer(workshop)
    for name, change in ((COPIES[0], {"note": "from the copy", "level": 0}), (COPIES[1], {})):
        place.with_name(name.format(QUESTION)).write_text(json.dumps(here | change))
    done = trial.run("merge", workshop)
    trial.count("merges")
    left = [file for file in place.parent.iterdir() if "conflict" in file.name]
    texts = "".join(file.read_text() for file in [place, *left])
    trial.check(done.returncode in (0, 1) and "from the copy" in texts, f"merge: {done}")
    trial.check(done.returncode == (1 if left else 0), f"merge: {done}, left: {left}")


def half_arrived(trial):
    """temporary files of a syncing service, and folders of which a part has arrived"""
    sample = trial.sample()
    before = trial.good("score", sample, "--format", "json")
    strange = [".syncthing.{}.json.tmp", "~syncthing~{}.json.tmp", ".{}.json.part", ".stfolder",
               "{}.json.icloud", ".{}.json.swp", "{}.json~", "._{}.json", ".DS_Store", "Thumbs.db",
               ".nfs0001"]
    long_ago = time.time() - 2 * 86_400
    workshop = trial.copy(sample)
    for folder in "answers", "actions", "ballots", "reveals", "checkpoints", ".":
        for pattern in strange:
            name = pattern.format("workshop" if folder == "." else QUESTION)
            Path(workshop, folder, name).write_bytes(b'{"half')
            # Of our own temporary files those are removed that are as old as this.
            os.utime(Path(workshop, folder, name), (long_ago, long_ago))
            trial.count("temporary files")
    files = tree(workshop)
    trial.check(trial.good("score", workshop, "--format", "json") == before, "they count")
    trial.good("validate", workshop)
    trial.good("answer", workshop, QUESTION, "--note", "new")
    terminal = Terminal(trial, workshop).see("Readiness").settle()
    terminal.leave()
    after = tree(workshop)
    trial.check({name for name in files if after.get(name) != files[name]}
                == {f"answers/{QUESTION}.json"}, "they were changed or deleted")
    # Folders of which a part is missing.
    for name in ("playbook.json", "workshop.json", "answers", "reveals", "history", "actions",
                 "ballots", "checkpoints", ".gitignore"):
        workshop = trial.copy(sample)
        place = Path(workshop, name)
        shutil.rmtree(place) if place.is_dir() else place.unlink()
        files = tree(workshop)
        done = trial.run("score", workshop)
        trial.count("half-arrived folders")
        needed = name in ("playbook.json", "workshop.json")
        trial.check(done.returncode == (66 if needed else 0), f"without {name}: {done}")
        if name == "playbook.json":
            trial.check(b"not here yet" in done.stderr, f"without {name}: {done}")
            done = trial.run("answer", workshop, QUESTION, "--note", "new")
            trial.check(done.returncode == 66, f"without {name}: {done}")
            trial.check(trial.run("demo", "--no-open", workshop).returncode != 0
                        or not Path(workshop, name).exists(), f"without {name}: filled in")
        if name == "workshop.json":
            done = trial.run("new", workshop, "--title", "T", "--organisation", "O")
            trial.check(done.returncode == 73, f"without {name}: made anew: {done}")
        trial.check(tree(workshop) == files, f"without {name}: changed")


def wrong_clock(trial):
    """a clock that is a year wrong, and times of files that mean nothing"""
    sample = trial.sample()
    reading = [["score", sample, "--format", "json"], ["gaps", sample, "--format", "json"],
               ["history", sample], ["export", sample, "--format", "markdown"], ["gate", sample]]

    def told():
        return [trial.run(*arguments).stdout for arguments in reading]

    before = told()
    for _ in range(trial.times(2, 10)):
        for file in Path(sample).rglob("*"):
            moment = time.time() + trial.random.uniform(-2, 2) * 365 * 86_400
            os.utime(file, (moment, moment))
        trial.count("orders of the files' times")
        trial.check(told() == before, "the files' times count")
    if not shutil.which("faketime"):
        raise NotTried("faketime is missing")
    for first, second in ("-1y", "+1y"), ("+1y", "-1y"), ("+1y", "+0d"), ("-1y", "+0d"):
        workshop = trial.small()
        for clock, note in ((first, "first"), (second, "second")):
            done = trial.run("answer", workshop, QUESTION, "--note", note,
                             before=("faketime", "-f", clock))
            trial.check(done.returncode == 0, f"clock {clock}: {done}")
        trial.count("wrong clocks")
        trial.check(answer(workshop)["note"] == "second", f"{first}, {second}: the later is lost")
        notes = [change["after"].get("note") for change in changes(workshop)
                 if change["path"].startswith("answers/")]
        trial.check(notes == ["old", "first", "second"], f"{first}, {second}: history {notes}")
        # What was done last is what is taken back first, whatever the clock said.
        terminal = Terminal(trial, workshop).see("All saved").send("u").see("Taken back")
        terminal.leave()
        trial.check(answer(workshop)["note"] == "first", f"{first}, {second}: undone: "
                    f"{answer(workshop)['note']}")


def alike(trial):
    """names that differ by case or by how an é is spelt"""
    for first, second in (("Ann", "ann"), (NFC, NFD), ("Straße", "STRASSE"), ("ﬁn", "fin")):
        workshop = trial.small()
        ids = [trial.good("participant", "add", workshop, f"{name}, manager").strip()
               for name in (first, second)]
        trial.count("pairs of names")
        people = json.loads(Path(workshop, "workshop.json").read_text())["participants"]
        trial.check(len(set(ids)) == 2 and all(people[i]["name"] == n
                                               for i, n in zip(ids, (first, second))),
                    f"{first}, {second}: {ids}")
        for index, person in enumerate(ids):
            trial.good("vote", workshop, OTHER_QUESTION, "--as", person, "--level", index)
        levels = [json.loads(Path(workshop, "ballots", f"{person}.json").read_text())
                  ["ballots"][OTHER_QUESTION]["level"] for person in ids]
        trial.check(levels == [0, 1], f"{first}, {second}: ballots {levels}")
    another_inside(trial)
    # Files whose names are those of records but for the case or the spelling.
    sample = trial.sample()
    before = trial.good("score", sample, "--format", "json")
    workshop = trial.copy(sample)
    strange = {}
    for folder in "answers", "ballots", "reveals", "actions":
        known = sorted(Path(workshop, folder).glob("*.json"))[0]
        for name in (known.stem.upper(), known.stem.capitalize(), known.stem + "\u0301",
                     known.stem.replace("a", "\u0430")):
            if name != known.stem:
                file = known.with_name(name + ".json")
                file.write_bytes(known.read_bytes().replace(b"0", b"4"))
                strange[file] = file.read_bytes()
    trial.count("files named alike", len(strange))
    trial.check(trial.good("score", workshop, "--format", "json") == before, "they count")
    faults = trial.run("validate", workshop)
    trial.check(faults.returncode == 1 and faults.stdout.count(b"\n") >= len(strange),
                f"validate: {faults}")
    trial.good("answer", workshop, QUESTION, "--note", "new")
    trial.check(all(file.read_bytes() == content for file, content in strange.items()),
                "one was overwritten")


def another_inside(trial):
    """A file that has the name of one person and says that it is another's: it is nobody's."""
    workshop = trial.small()
    trial.good("participant", "add", workshop, "Ann, manager")
    trial.good("vote", workshop, OTHER_QUESTION, "--as", "ana-ruiz", "--level", "3")
    file = Path(workshop, "ballots", "ann.json")
    content = file.with_name("ana-ruiz.json").read_bytes()
    file.write_bytes(content)
    trial.count("files of another")
    for arguments in (["score", workshop], ["reveal", workshop, OTHER_QUESTION],
                      ["vote", workshop, OTHER_QUESTION, "--as", "ann", "--level", "1"]):
        done = trial.run(*arguments)
        trial.check(done.returncode == 65 and b"ann.json: says inside" in done.stderr,
                    f"{arguments[0]} takes another's ballots: {done}")
    trial.check(file.read_bytes() == content, "one was overwritten")


FAMILIES = {11: together, 12: locked, 13: changed_outside, 14: copies, 15: half_arrived,
            16: wrong_clock, 17: alike}
