"""Families 1 to 7: a save that is cut short, fails, or finds something else in its place."""

import json
import os
import re
import resource
import shutil
import signal
import subprocess
import time
from pathlib import Path

import strace
from leaving import OFFER, holds
from screen import HOME, Terminal
from trial import (OTHER_QUESTION, QUESTION, NotTried, answer, changes, one_line, temporaries,
                   tree)

RECORD = f"answers/{QUESTION}.json"


class Save:
    """A command that changes one record, and what its file must say before or after."""

    def __init__(self, name, arguments, record, said, base, copy=None):
        self.name = name
        self.arguments = arguments  # of the workshop's path
        self.record = record        # a pattern of the path of the record
        self.said = said            # what only the new file says
        self.base = base            # the workshop as it is before
        self.copy = copy            # what goes away once the record is the new one


def saves(trial):
    """The saves there are: an answer, and what else this program can change."""
    base = trial.small()
    trial.good("vote", base, OTHER_QUESTION, "--as", "ana-ruiz", "--level", "1", "--comment", "old")
    action = trial.good("action", "add", base, "old action", "--owner", "Ben Ode").strip()
    # Somebody else's change, and their history: it merges by itself.
    copied, other = trial.copy(base), trial.copy(base)
    trial.good("answer", other, QUESTION, "--note", "new copy",
               environment={"XDG_STATE_HOME": trial.path("state")})
    copy = f"answers/{QUESTION}.sync-conflict-20260818-173636-D4LGQYW.json"
    shutil.copy(Path(other, RECORD), Path(copied, copy))
    shutil.copytree(Path(other, "history"), Path(copied, "history"), dirs_exist_ok=True)
    return [
        Save("answer", lambda w: ["answer", w, QUESTION, "--note", "new note"], RECORD, b"new note",
             base),
        Save("set", lambda w: ["set", w, "--title", "new title"], "workshop.json", b"new title",
             base),
        Save("vote", lambda w: ["vote", w, OTHER_QUESTION, "--as", "ana-ruiz", "--level", "3",
                                "--comment", "new comment"],
             "ballots/ana-ruiz.json", b"new comment", base),
        Save("reveal", lambda w: ["reveal", w, OTHER_QUESTION], f"reveals/{OTHER_QUESTION}.json",
             b'"old"', base),
        Save("action add", lambda w: ["action", "add", w, "new action"], r"actions/a-\w+\.json",
             b"new action", base),
        Save("action set", lambda w: ["action", "set", w, action, "--text", "new text"],
             f"actions/{action}.json", b"new text", base),
        Save("checkpoint", lambda w: ["checkpoint", w, "New name"],
             r"checkpoints/[\d-]+-new-name\.json", b"New name", base),
        Save("merge", lambda w: ["merge", w], RECORD, b"new copy", copied, copy),
    ]


def is_new(save, workshop, before):
    """Whether the record is the new one; `None` if it is neither that nor the old one, or if any
    other record is not as it was."""
    after = tree(workshop)
    changed = {name for name in before.keys() | after.keys() if before.get(name) != after.get(name)}
    if save.copy in changed:
        if save.copy in after or len(changed) == 1:
            return None
        changed.remove(save.copy)
    if not changed:
        return False
    if len(changed) > 1 or not re.fullmatch(save.record, changed.pop()):
        return None
    now = next(after[name] for name in after if before.get(name) != after[name])
    try:
        json.loads(now)
    except ValueError:
        return None
    return True if save.said in now else None


def is_whole(trial, save, workshop, before, what):
    """After whatever happened: the old or the new record, everything sound, and the next save
    works. Whether it is the new one."""
    new = is_new(save, workshop, before)
    if not trial.check(new is not None, f"{what}: neither the old nor the new record"):
        return None
    faults = trial.run("validate", workshop)
    if save.copy and Path(workshop, save.copy).exists():
        # Nothing is wrong but that it is still to be merged.
        trial.check(faults.returncode == 1 and faults.stdout.count(b"\n") == 1
                    and Path(save.copy).name.encode() in faults.stdout, f"{what}: {faults}")
        trial.good("merge", workshop)
        faults = trial.run("validate", workshop)
    trial.check(faults.returncode == 0, f"{what}: validate: {faults}")
    again = trial.run("answer", workshop, QUESTION, "--note", "afterwards")
    trial.check(again.returncode == 0 and answer(workshop)["note"] == "afterwards",
                f"{what}: can't be saved afterwards: {again.stderr.decode()}")
    trial.check(any((change.get("after") or {}).get("note") == "afterwards"
                    for change in changes(workshop)), f"{what}: the history is torn")
    return new


def killed(trial):
    """kill -9 within a write"""
    if not strace.can_trace():
        raise NotTried("strace may not trace here")
    for save in saves(trial):
        base = save.base
        seen = trial.copy(base)
        calls = strace.calls(trial, *save.arguments(seen))
        told = new = 0
        # At each call of the save itself, and at a share of those before.
        inner = strace.of_the_save(calls, seen)
        outer = calls[: len(calls) - len(inner)]
        for call in trial.some(inner, 7) + trial.some(outer, 1, len(outer) // 16):
            workshop = trial.copy(base)
            before = tree(workshop)
            done = strace.injected(trial, f"{call.name}:signal=SIGKILL:when={call.occurrence}",
                                   *save.arguments(workshop))
            what = f"{save.name} killed at {call.name} {call.occurrence}"
            trial.count("kills at a system call")
            is_saved = is_whole(trial, save, workshop, before, what)
            new += bool(is_saved)
            told += bool(done.stdout)
            trial.check(is_saved or not done.stdout, f"{what}: told as saved and is not")
        trial.check(trial.share or 0 < new, f"{save.name}: never killed behind the change")
        # And at any moment, as a power cut comes.
        for _ in range(trial.times(2, 40)):
            workshop = trial.copy(base)
            before = tree(workshop)
            process = subprocess.Popen(
                [trial.program, *save.arguments(workshop)], env=trial.environment,
                stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
            time.sleep(trial.random.uniform(0, 0.06))
            process.kill()
            process.wait()
            trial.count("at any moment")
            is_whole(trial, save, workshop, before, f"{save.name} killed")


def in_order(trial):
    """the order of a save: temporary file, fsync, rename, fsync of the folder, then told"""
    for save in saves(trial):
        workshop = trial.copy(save.base)
        calls = strace.within(strace.calls(trial, *save.arguments(workshop)), workshop)
        # Its name is given by renaming, or where nothing may be replaced by a link to it. A link
        # that keeps the old file until the new one is safe comes before.
        record = next(call for call in calls if re.match(
            r'(\d+ +)?(rename|link)\w*\(\d+<[^>]*>, "\.[^"]*\.tmp"', call.line))
        names = re.findall(r'"([^"]+)"', record.line)
        temporary, name = names[0], names[1]
        folder = re.search(r"<([^>]+)>", record.line)[1]
        steps = [
            ("a temporary file in the same folder, new and for the user alone",
             rf'openat\(\d+<{re.escape(folder)}>, "{re.escape(temporary)}", '
             r"[^)]*O_CREAT[^)]*0600\)"),
            ("its bytes", rf"write\(\d+<{re.escape(folder)}/{re.escape(temporary)}"),
            ("fsync of it", rf"f(data)?sync\(\d+<{re.escape(folder)}/{re.escape(temporary)}>\) += 0"),
            ("rename", rf'(rename|link)\w*\(\d+<[^>]*>, "{re.escape(temporary)}"'),
            ("fsync of the folder", rf"f(data)?sync\(\d+<{re.escape(folder)}>\) += 0"),
            ("a line of history", rf"write\(\d+<{re.escape(workshop)}/history/"),
            ("fsync of it", rf"f(data)?sync\(\d+<{re.escape(workshop)}/history/[^>]*\.ndjson>\) += 0"),
            ("the line that tells it", r"write\(1<"),
        ]
        if save.name == "set":
            steps.pop()  # says nothing
        place = 0
        for step, pattern in steps:
            found = next((index for index in range(place, len(calls))
                          if re.search(pattern, calls[index].line)), None)
            trial.count("steps in their order")
            if not trial.check(found is not None, f"{save.name}: {step} is not in its place"):
                break
            place = found + 1
        flags = re.search(rf'"{re.escape(temporary)}", ([^)]*)', "\n".join(c.line for c in calls))[1]
        for flag in "O_EXCL", "O_NOFOLLOW":
            trial.check(flag in flags, f"{save.name}: the temporary file is opened without {flag}")
        trial.check(re.fullmatch(rf"\.{re.escape(name)}\.\d+-\w+\.tmp", temporary),
                    f"{save.name}: {temporary} is no name of a temporary file")


def full(trial):
    """a full disk, and a limit on the size of files"""
    note = "x" * 60_000
    disk = trial.path("disk")
    os.mkdir(disk)
    try:
        for size in trial.some([64, 128, 256, 384, 512], 2):
            subprocess.run(["mount", "-t", "tmpfs", "-o", f"size={size}k,mode=755", "tmpfs", disk],
                           check=True)
            try:
                fill_up(trial, disk, size, note)
            finally:
                subprocess.run(["umount", "-l", disk], check=True)
    finally:
        os.rmdir(disk)
    too_large(trial)


def fill_up(trial, disk, size, note):
    workshop = f"{disk}/w"
    playbook = trial.path("playbook") + ".json"
    trial.good("playbook", "new", playbook)
    question = json.loads(Path(playbook).read_text())["decisions"][0]["questions"][0]["id"]
    trial.good("new", workshop, "--title", "Claims pilot", "--organisation", "North Mutual",
               "--playbook", playbook)
    trial.good("answer", workshop, question, "--level", "1", "--note", "old")
    path = Path(workshop, "answers", f"{question}.json")
    refused = 0
    for room in trial.some(range(0, 56, 4), 4):
        filler = Path(disk, "filler")
        take_all_but(filler, room * 1024)
        before, history = tree(workshop), len(changes(workshop))
        done = trial.run("answer", workshop, question, "--note", note)
        what = f"{size} KiB with {room} KiB of room"
        trial.count("saves on a full disk")
        if done.returncode == 0:
            trial.check(json.loads(path.read_text())["note"] == note, f"{what}: not saved")
        else:
            refused += 1
            trial.check(done.returncode == 74 and one_line(done.stderr)
                        and b"no space left on device; make room" in done.stderr
                        and not done.stdout, f"{what}: {done}")
            trial.check(tree(workshop) == before, f"{what}: the old file is not as it was")
            trial.check(len(changes(workshop)) == history, f"{what}: it is in the history")
            trial.check(not temporaries(workshop), f"{what}: temporary files are left")
        filler.unlink()
        trial.good("answer", workshop, question, "--note", "old")
    trial.check(refused, f"{size} KiB was never full")
    full_on_screen(trial, disk, workshop, path)


def full_on_screen(trial, disk, workshop, path):
    """In the workbench the text stays where it is until there is room."""
    filler = Path(disk, "filler")
    terminal = Terminal(trial, workshop)
    terminal.see("All saved").send(HOME)
    take_all_but(filler, 0)
    before = path.read_bytes()
    terminal.send("n").see("Typing").send("\x05 and more of it").see("and more of it")
    terminal.send("\x1b").see("NOT SAVED", "no space left").never("Saved ")
    trial.check(path.read_bytes() == before, "the screen: the old file is not as it was")
    terminal.see("and more of it")
    filler.unlink()
    terminal.send("\x13").see("Saved ")
    trial.check("and more of it" in json.loads(path.read_text())["note"], "the screen: not saved")
    trial.count("on the screen")
    # A terminal that is closed on a full disk: the draft is elsewhere, and offered.
    take_all_but(filler, 0)
    terminal.send("n").see("Typing").send("\x05, and the end").see("and the end")
    terminal.wait(lambda: holds(trial, "and the end"), lambda: "no draft is kept")
    terminal.send("\x1b").see("NOT SAVED", "no space left")
    terminal.hang_up().end()
    filler.unlink()
    text = json.loads(path.read_text())["note"] + ", and the end"
    terminal = Terminal(trial, workshop).see(OFFER, text[:24])
    terminal.send("\r").see("Typing").send("\x1b").see("Saved ").leave()
    trial.check(json.loads(path.read_text())["note"] == text, "closed on a full disk: text lost")
    trial.count("closed on a full disk")


def take_all_but(filler, room):
    """Fills a disk up to some bytes."""
    with open(filler, "wb", buffering=0) as file:
        try:
            while file.write(b"x" * 4096):
                pass
        except OSError:
            pass
    if room:
        os.truncate(filler, max(0, filler.stat().st_size - room))


def too_large(trial):
    """A file that would be larger than the user's limit."""
    base = trial.small()
    for limit in trial.some([1, 100, 500, 1_000, 2_000, 4_096, 8_192], 3):
        workshop = trial.copy(base)
        before = tree(workshop)
        done = trial.run(
            "answer", workshop, QUESTION, "--note", "x" * 60_000,
            preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit)))
        trial.count("saves above the limit")
        trial.check(done.returncode == 74 and one_line(done.stderr), f"limit {limit}: {done}")
        trial.check(tree(workshop) == before and not temporaries(workshop),
                    f"limit {limit}: the old file is not as it was")
        trial.good("answer", workshop, QUESTION, "--note", "afterwards")


def failing(trial):
    """each system call of a save failing, once and always"""
    for save in saves(trial):
        base = save.base
        seen = trial.copy(base)
        calls = strace.calls(trial, *save.arguments(seen))
        faults = [(call, error, when)
                  for call in strace.within(calls, seen) if call.name in strace.FILE_CALLS
                  for error in ("ENOSPC", "EIO", "EACCES", "EINTR")
                  for when in ("", "+")
                  # Nothing is interrupted for ever.
                  if (error, when) != ("EINTR", "+")
                  # Of some calls the system promises that they are not.
                  and (error != "EINTR" or call.name not in ("fcntl", "faccessat", "faccessat2"))]
        for call, error, when in trial.some(faults, 9, 120):
            workshop = trial.copy(base)
            before = tree(workshop)
            done = strace.injected(
                trial, f"{call.name}:error={error}:when={call.occurrence}{when}",
                *save.arguments(workshop))
            what = f"{save.name}, {call.name} {call.occurrence}{when} {error} ({call.line[:120]})"
            trial.count("calls that failed")
            new = is_whole(trial, save, workshop, before, what)
            if done.returncode == 0:
                trial.check(new, f"{what}: told as saved and is not")
            elif " write(1<" not in f" {call.line}" and not call.name == "write":
                # What a merge leaves is no error.
                is_told = one_line(done.stderr) or save.copy and done.returncode == 1 \
                    and one_line(done.stdout)
                trial.check(is_told, f"{what}: told as {done}")
                # Once it is merged, what is not done is to take the copy away.
                is_of_copy = save.copy and Path(save.copy).name.encode() in done.stderr
                trial.check(is_of_copy or not (new and b"not saved" in done.stderr),
                            f"{what}: told as not saved and is")
            trial.check(done.returncode >= 0, f"{what}: ended by signal {-done.returncode}")
            trial.check(error != "EINTR" or done.returncode == 0 or call.name == "close",
                        f"{what}: an interruption is no failure: {done.stderr.decode()}")
    unreadable(trial)


def unreadable(trial):
    """What can't be read is told: nothing is counted as if it were not there."""
    sample = trial.sample()
    reading = ["score", sample, "--format", "json"]
    before = trial.good(*reading).encode()
    calls = strace.within(strace.calls(trial, *reading), sample)
    faults = [(call, error) for call in calls for error in ("EIO", "EINTR")
              if call.name in ("openat", "read", "getdents64", "fstat", "newfstatat")]
    # A folder that is read on but half is the likeliest to be believed.
    folders = [fault for fault in faults if fault[0].name == "getdents64"]
    others = [fault for fault in faults if fault not in folders]
    for call, error in trial.some(folders, 12) + trial.some(others, 14, 200):
        done = strace.injected(trial, f"{call.name}:error={error}:when={call.occurrence}", *reading)
        what = f"score, {call.name} {call.occurrence} {error} ({call.line[:120]})"
        trial.count("readings that failed")
        if error == "EINTR" or done.returncode == 0:
            trial.check(done.returncode == 0 and done.stdout == before, f"{what}: {done}")
        else:
            trial.check(one_line(done.stderr) and done.returncode in (65, 66, 74), f"{what}: {done}")


def no_sync(trial):
    """fsync fails: never told as saved, and the next try writes afresh"""
    for save in saves(trial):
        base = save.base
        syncs = [call for call in strace.calls(trial, *save.arguments(trial.copy(base)))
                 if call.name in ("fsync", "fdatasync")]
        trial.check(len(syncs) >= 3, f"{save.name}: {len(syncs)} fsync")
        for call in syncs:
            for when in trial.some(["", "+"], 1):
                workshop = trial.copy(base)
                before = tree(workshop)
                done = strace.injected(
                    trial, f"{call.name}:error=EIO:when={call.occurrence}{when}",
                    *save.arguments(workshop))
                what = f"{save.name}, {call.name} {call.occurrence}{when}"
                trial.count("fsync that failed")
                trial.check(done.returncode == 74 and not done.stdout and b"not saved" in done.stderr,
                            f"{what}: {done}")
                if save.copy and is_new(save, workshop, before):
                    # It was merged; what failed is to take the copy away.
                    trial.check(Path(workshop, save.copy).exists(), f"{what}: the copy is gone")
                    trial.good(*save.arguments(workshop))
                    trial.check(not Path(workshop, save.copy).exists(), f"{what}: the copy stays")
                    continue
                trial.check(tree(workshop) == before, f"{what}: the old record is not as it was")
                again = strace.calls(trial, *save.arguments(workshop))
                # A folder that was made for it is there by now.
                made = save.name in ("reveal", "checkpoint")
                trial.check(sum(call.name in ("fsync", "fdatasync") for call in again)
                            >= len(syncs) - made
                            and any("O_EXCL" in call.line and ".tmp" in call.line for call in again),
                            f"{what}: the next try does not write afresh")
                trial.check(is_new(save, workshop, before), f"{what}: not saved at the next try")
    workshop = trial.small()
    before = tree(workshop)
    terminal = Terminal(trial, workshop, before=("strace", "-f", "-qq", "-o", "/dev/null", "-e",
                                                 "signal=none", "-e", "inject=fsync:error=EIO"))
    terminal.see("All saved").send("3").see("ot saved").never("Saved ")
    trial.check(tree(workshop) == before, "the screen: the old record is not as it was")
    trial.count("on the screen")
    terminal.kill()


WITHOUT_PRIVILEGE = ("setpriv", "--bounding-set", "-dac_override,-dac_read_search,-fowner",
                     "--inh-caps", "-all")


def read_only(trial):
    """a read-only folder or file: all of it is read, and the first change says why it can't be kept"""
    before_run = WITHOUT_PRIVILEGE if os.geteuid() == 0 else ()
    sample = trial.sample()
    modes = {
        "everything": lambda w: [os.chmod(folder, 0o555) for folder, _, _ in os.walk(w)],
        "the answers": lambda w: os.chmod(f"{w}/answers", 0o555),
        "the answer": lambda w: os.chmod(f"{w}/{RECORD}", 0o444),
        "the history": lambda w: [os.chmod(f"{w}/history", 0o555)]
        + [os.chmod(file, 0o444) for file in Path(w, "history").iterdir()],
    }
    for name, make in modes.items():
        workshop = trial.copy(sample)
        make(workshop)
        refused(trial, workshop, name, before_run)
        for folder, _, _ in os.walk(workshop):
            os.chmod(folder, 0o755)
    # A disk that is mounted so keeps root out as well.
    disk = trial.path("disk")
    os.mkdir(disk)
    subprocess.run(["mount", "-t", "tmpfs", "-o", "size=4m,mode=755", "tmpfs", disk], check=True)
    try:
        subprocess.run(["cp", "-r", sample, f"{disk}/w"], check=True)
        subprocess.run(["mount", "-o", "remount,ro", disk], check=True)
        refused(trial, f"{disk}/w", "the disk", ())
    finally:
        subprocess.run(["umount", "-l", disk], check=True)


def refused(trial, workshop, name, before_run):
    before = tree(workshop)
    for reading in (["score", workshop], ["gaps", workshop], ["history", workshop],
                    ["export", workshop, "--format", "markdown"], ["validate", workshop]):
        done = trial.run(*reading, before=before_run)
        trial.count("readings")
        trial.check(done.returncode == 0 and not done.stderr, f"{name}: {reading[0]}: {done.stderr}")
    done = trial.run("answer", workshop, QUESTION, "--note", "new", before=before_run)
    trial.count("changes refused")
    trial.check(done.returncode == 74 and one_line(done.stderr) and b"not saved" in done.stderr,
                f"{name}: {done}")
    terminal = Terminal(trial, workshop, before=before_run)
    terminal.see("Readiness").send(HOME).settle()
    # In a folder that can't be changed the very key says so; else saving does.
    terminal.send("n").see_any("Typing", "can't be written", "nothing can be changed")
    terminal.send("and this\x1b").see_any("ot saved", "nothing can be changed", "can't be written")
    terminal.never("Saved ")
    trial.count("on the screen")
    terminal.kill()
    trial.check(tree(workshop) == before and not temporaries(workshop), f"{name}: it was changed")


def linked(trial):
    """symbolic links: nothing is written through one, and a linked workshop works"""
    outside = Path(trial.path("outside"))
    base = trial.small()
    old = Path(base, RECORD).read_bytes()
    history = next(Path(base, "history").iterdir()).name

    def leads_out(workshop, place, content):
        outside.write_bytes(content)
        Path(workshop, place).unlink(missing_ok=True)
        Path(workshop, place).symlink_to(outside)

    def folder_leads_out(workshop, place):
        target = Path(trial.path("outside-folder"))
        Path(workshop, place).rename(target)
        Path(workshop, place).symlink_to(target)
        return target

    for place, content in ((RECORD, old), (".lock", b""), (f"history/{history}", b"")):
        workshop = trial.copy(base)
        leads_out(workshop, place, content)
        before = tree(workshop)
        done = trial.run("answer", workshop, QUESTION, "--note", "new")
        trial.count("links")
        trial.check(done.returncode == 74 and b"symbolic link" in done.stderr, f"{place}: {done}")
        trial.check(outside.read_bytes() == content, f"{place}: its target was written to")
        trial.check(tree(workshop) == before and Path(workshop, place).is_symlink(),
                    f"{place}: the link is gone")
    for place in "answers", "history":
        workshop = trial.copy(base)
        target = folder_leads_out(workshop, place)
        before = tree(target)
        names = sorted(os.listdir(target))
        trial.good("score", workshop)
        done = trial.run("answer", workshop, QUESTION, "--note", "new")
        trial.count("links")
        trial.check(done.returncode == 74 and b"symbolic link" in done.stderr, f"{place}: {done}")
        trial.check(tree(target) == before and sorted(os.listdir(target)) == names,
                    f"{place}: its target was written to")
    # A link to nowhere is no free place either.
    workshop = trial.copy(base)
    nowhere = Path(trial.path("nowhere"))
    Path(workshop, f"answers/{OTHER_QUESTION}.json").symlink_to(nowhere)
    done = trial.run("answer", workshop, OTHER_QUESTION, "--level", "1")
    trial.count("links")
    trial.check(done.returncode != 0 and not nowhere.exists(), f"a link to nowhere: {done}")
    # The person's own folders.
    home = Path(trial.environment["XDG_STATE_HOME"], "pilotage")
    (home / "recent.json").unlink(missing_ok=True)
    outside.write_bytes(b"{}")
    (home / "recent.json").symlink_to(outside)
    Terminal(trial, base).see("All saved").leave()
    trial.count("links")
    trial.check(outside.read_bytes() == b"{}", "recent.json: its target was written to")
    # A workshop that is reached by a link is a workshop.
    link = Path(trial.path("link"))
    link.symlink_to(base)
    trial.good("answer", link, QUESTION, "--note", "by a link")
    trial.count("links")
    trial.check(answer(base)["note"] == "by a link" and link.is_symlink(), "a linked workshop")


FAMILIES = {1: killed, 2: in_order, 3: full, 4: failing, 5: no_sync, 6: read_only, 7: linked}
