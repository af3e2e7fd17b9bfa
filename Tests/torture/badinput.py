"""Families 22 to 24: ids that are paths, files that are broken, and who may read what."""

import json
import os
import re
import resource
import shutil
import stat
import time
from pathlib import Path

import strace
from screen import HOME, Terminal
from trial import DEADLINE_SECONDS, OTHER_QUESTION, QUESTION, answer, one_line, tree

PATHS = ["../../x", "/etc/x", "..", ".", "a/b", "data.audit/../x", "../workshop", "data.audit\0x", "a\nb",
         "x" * 300, "%2e%2e%2fx", "a\\b", "~", "C:x", ".hidden", "data.audit.json", "-x", "ａ.b", "data..x"]


def everything(path):
    """Every file below a folder, whatever it is; a lock tells who had it last."""
    return {str(file): file.stat().st_mtime_ns for file in Path(path).rglob("*")
            if file.is_file() and file.name != ".lock"}


def paths(trial):
    """ids that are paths: refused, not repaired, and nothing outside the folder"""
    sample = trial.sample()
    outside = Path(trial.folder)
    trial.run("score", sample)
    for identifier in PATHS:
        by_arguments(trial, sample, identifier, outside)
    for identifier in trial.some(PATHS, 2):
        in_files(trial, sample, identifier, outside)


def by_arguments(trial, sample, identifier, outside):
    if "\0" in identifier:
        return  # no argument can hold it
    if trial.share and identifier not in PATHS[:3]:
        return
    tries = [["answer", sample, identifier, "--level", "1"],
             ["answer", sample, QUESTION, "--dissent", f"{identifier}: no"],
             ["answer", sample, QUESTION, "--field", f"{identifier}=1"],
             ["participant", "add", sample, "Cy Lam, manager", "--id", identifier],
             ["participant", "set", sample, identifier, "--name", "X"],
             ["participant", "remove", sample, identifier], ["gate", sample, identifier],
             ["explain", sample, identifier], ["schema", identifier],
             ["new", trial.path(), "--title", "T", "--organisation", "O", "--stage", identifier]]
    tries += [["vote", sample, identifier, "--as", "sian-pryce", "--level", "1"],
              ["vote", sample, OTHER_QUESTION, "--as", identifier, "--level", "1"],
              ["reveal", sample, identifier]]
    tries += [["action", "set", sample, identifier, "--status", "done"],
              ["action", "add", sample, "x", "--question", identifier]]
    before, files = tree(sample), everything(outside)
    for arguments in tries:
        done = trial.run(*arguments)
        trial.count("arguments refused")
        trial.check(done.returncode == 64 and one_line(done.stderr) and not done.stdout,
                    f"{identifier!r} to {arguments[0]}: {done}")
    trial.check(tree(sample) == before and everything(outside) == files,
                f"{identifier!r}: files were changed: {everything(outside).keys() ^ files.keys()}")
    # A checkpoint's name may be any text: its file is named by what is left of it.
    workshop = trial.copy(sample)
    files = everything(outside)
    trial.run("checkpoint", workshop, identifier)
    new = everything(outside).keys() - files.keys()
    trial.check(all(re.fullmatch(re.escape(workshop) + r"/checkpoints/[0-9]{4}-[0-9-]*[a-z0-9-]*\.json",
                                 file) or f"{workshop}/.lock" == file or "/history/" in file
                    for file in new), f"{identifier!r}: a checkpoint at {new}")


# Where a file says an id: the file, and the way to it.
SAID = [("answers/data.audit.json", ["question"]), ("ballots/sian-pryce.json", ["participant"]),
        ("reveals/data.audit.json", ["question"]), ("actions/*.json", ["id"]),
        ("actions/*.json", ["question"]), ("workshop.json", ["stage"]),
        ("workshop.json", ["playbook", "id"]), ("playbook.json", ["id"]),
        ("playbook.json", ["decisions", 0, "id"]), ("playbook.json", ["stages", 0, "id"]),
        ("playbook.json", ["decisions", 0, "questions", 0, "id"]), ("playbook.json", ["roles", 0, "id"]),
        ("playbook.json", ["gates", 0, "id"])]


def in_files(trial, sample, identifier, outside):
    for pattern, path in SAID:
        file = sorted(Path(sample).glob(pattern))[0]
        sound = file.read_bytes()
        document = json.loads(sound)
        place = document
        for step in path[:-1]:
            place = place[step]
        if place[path[-1]] == identifier:
            continue
        place[path[-1]] = identifier
        file.write_text(json.dumps(document))
        before = tree(sample)
        faults = trial.run("validate", sample)
        trial.count("files with such an id")
        what = f"{identifier[:20]!r} as {'.'.join(map(str, path))} of {pattern}"
        trial.check(faults.returncode == 1 and file.name in faults.stdout.decode(), f"{what}: {faults}")
        trial.run("score", sample)
        done = trial.run("answer", sample, "outcomes.measure", "--note", f"new {trial.number}")
        trial.number += 1
        after = tree(sample)
        trial.check({name for name in before.keys() | after.keys() if before.get(name) != after.get(name)}
                    <= {"answers/outcomes.measure.json"}, f"{what}: repaired, {done}")
        file.write_bytes(sound)
    for folder, kind in (("participants", "workshop.json"), ("dissent", f"answers/{OTHER_QUESTION}.json"),
                         ("ballots", "ballots/sian-pryce.json")):
        file = Path(sample, kind)
        sound = file.read_bytes()
        document = json.loads(sound)
        values = document.get(folder) or {"x": "y"}
        document[folder] = {**values, identifier: next(iter(values.values()))}
        file.write_text(json.dumps(document))
        faults = trial.run("validate", sample)
        trial.count("files with such an id")
        trial.check(faults.returncode == 1, f"{identifier[:20]!r} in {folder}: {faults}")
        file.write_bytes(sound)
    names = [name for name in everything(outside) if "x" == Path(name).name or "/etc/x" in name]
    trial.check(not names and not os.path.exists("/etc/x"), f"{identifier!r}: {names}")


def broken(document):
    """A sound document in all the ways in which it can be broken, by their names."""
    text = json.dumps(document).encode()
    found = {
        "empty": b"", "blank": b"\n \n", "NUL-filled": bytes(len(text)), "one NUL": b"\0" + text,
        "500 deep": b'{"format": ' + b"[" * 500 + b"]" * 500 + b"}",
        "33 deep": b'{"x": ' + b"[" * 33 + b"]" * 33 + b"}",
        "a million deep": b"[" * 1_000_000, "deep objects": b'{"a":' * 5_000,
        "a doubled key": b'{"format": "x", ' + text[1:], "two documents": text + text,
        "1e999": text[:-1] + b', "x": 1e999}', "-1e999": text[:-1] + b', "x": -1e999}',
        "a huge number": text[:-1] + b', "x": ' + b"9" * 400 + b"}",
        "NaN": text[:-1] + b', "x": NaN}', "a list": b"[]", "a number": b"1", "null": b"null",
        "bad UTF-8": text[:-1] + b', "x": "\xff\xfe"}', "overlong": text[:-1] + b', "x": "\xc0\x80"}',
        "half a pair": text[:-1] + b', "x": "\\ud800"}', "surrogate": text[:-1] + b', "x": "\xed\xa0\x80"}',
        "UTF-16": text.decode().encode("utf-16"), "a mark in front": b"\xef\xbb\xbf" + text,
        "a raw control": text[:-1] + b', "x": "\x1b"}', "comments": b"// x\n" + text,
        "a comma too many": text[:-1] + b",}", "a newer format": json.dumps(
            document | {"format": document["format"][:-1] + "9"}).encode(),
        "another kind": json.dumps(document | {"format": "pilotage/other/1"}).encode(),
        "no format": json.dumps({k: v for k, v in document.items() if k != "format"}).encode(),
        "17 MB of text": text[:-1] + b', "x": "' + b"x" * 17_000_000 + b'"}',
        "a key with NUL": text[:-1] + b', "a\\u0000b": 1}',
    }
    return found


def bad_files(trial):
    """JSON that is broken: named, the others still load, nothing is rewritten"""
    sample = trial.sample()
    kinds = ["answers/data.audit.json", "ballots/sian-pryce.json", "reveals/data.audit.json",
             "actions/*.json", "workshop.json", "playbook.json", "checkpoints/*.json"]
    tries = []
    for pattern in kinds:
        file = sorted(Path(sample).glob(pattern))[0]
        sound = file.read_bytes()
        for name, content in broken(json.loads(sound)).items():
            tries.append((file, name, content))
        cuts = range(0, len(sound) - 2) if len(sound) < 2_000 else range(0, len(sound) - 2, 997)
        cuts = trial.some(cuts, 3, 60)
        tries += [(file, f"cut off at {cut}", sound[:cut]) for cut in cuts]
        tries.append((file, "200 MB", None))
    for file, name, content in trial.some(tries, 50):
        bad_file(trial, sample, file, name, content)
    for file in trial.some([Path(sample, "answers/data.audit.json"), Path(sample, "workshop.json"),
                            Path(sample, "playbook.json")], 2):
        for what in "a folder", "a pipe", "a device":
            no_file(trial, sample, file, what)
    on_screen(trial, sample)


# Of these a workshop can't do without any.
NEEDED = {"workshop.json", "playbook.json"}
# It may be kept: a key that this program does not know is none of its business.
HARMLESS = set()


def bad_file(trial, sample, file, name, content):
    sound = file.read_bytes()
    if content is None:
        with open(file, "wb") as empty:
            empty.truncate(200_000_000)
    else:
        file.write_bytes(content)
    inside = str(file.relative_to(sample))
    what = f"{inside}, {name}"
    before = digest(sample)
    trial.count("broken files")
    began = time.monotonic()
    limit = lambda: resource.setrlimit(resource.RLIMIT_STACK, (512 * 1024, 512 * 1024))  # noqa: E731
    faults = trial.run("validate", sample, preexec_fn=limit)
    trial.check(faults.returncode == 1 and file.name in faults.stdout.decode(), f"{what}: {faults}")
    trial.check(content is not None or time.monotonic() - began < 5, f"{what}: takes long")
    score = trial.run("score", sample, preexec_fn=limit)
    if file.parent.name == "checkpoints":
        trial.check(score.returncode == 0, f"{what}: {score}")
    elif file.parent.name != "ballots" or score.returncode:
        trial.check(score.returncode == 65 and one_line(score.stderr)
                    and file.name.encode() in score.stderr, f"{what}: {score}")
    trial.check(digest(sample) == before, f"{what}: it was rewritten")
    done = trial.run("answer", sample, "outcomes.measure", "--note", what)
    if inside in NEEDED:
        trial.check(done.returncode == 65 and file.name.encode() in done.stderr, f"{what}: {done}")
    else:
        trial.check(done.returncode == 0, f"{what}: the others do not load: {done}")
    # What is broken is not written over either.
    if file.parent.name == "answers":
        done = trial.run("answer", sample, file.stem, "--note", "over it")
        trial.check(done.returncode == 65, f"{what}: written over: {done}")
    after = digest(sample)
    trial.check({key for key in before.keys() | after.keys() if before.get(key) != after.get(key)}
                <= {"answers/outcomes.measure.json"}, f"{what}: something else was changed")
    file.write_bytes(sound)


def digest(workshop):
    """As `tree`, but a large file by its size alone."""
    large = {str(file.relative_to(workshop)): file.stat().st_size for file in Path(workshop).rglob("*.json")
             if file.is_file() and file.stat().st_size > 20_000_000}
    if not large:
        return tree(workshop)
    found = {}
    for file in Path(workshop).rglob("*.json"):
        name = str(file.relative_to(workshop))
        if file.is_file():
            found[name] = large.get(name) or file.read_bytes()
    return found


def no_file(trial, sample, file, what):
    """Something in the place of a file that is none: nobody waits for it."""
    aside = file.with_name(file.name + ".aside")
    file.rename(aside)
    if what == "a folder":
        file.mkdir()
    elif what == "a pipe":
        os.mkfifo(file)
    else:
        file.symlink_to("/dev/zero")
    trial.count("what is no file")
    for arguments in (["score", sample], ["validate", sample], ["answer", sample, file.stem, "--level", "1"],
                      ["export", sample, "--format", "csv"]):
        began = time.monotonic()
        done = trial.run(*arguments)
        trial.check(done.returncode not in (0, -9) and time.monotonic() - began < DEADLINE_SECONDS / 8,
                    f"{what} for {file.name}: {arguments[0]}: {done}")
    file.rmdir() if what == "a folder" else file.unlink()
    aside.rename(file)


def on_screen(trial, sample):
    """The workbench opens without it, and says which it is."""
    for pattern in trial.some(["answers/data.quality.json", "reveals/data.audit.json", "actions/*.json",
                               "ballots/*.json", "checkpoints/*.json"], 2):
        workshop = trial.copy(sample)
        file = sorted(Path(workshop).glob(pattern))[0]
        file.write_bytes(b'{"cut": "of')
        before = tree(workshop)
        terminal = Terminal(trial, workshop).see("Readiness", file.name)
        terminal.send(HOME).send("4").see("Saved ")
        terminal.leave()
        trial.count("on the screen")
        after = tree(workshop)
        trial.check({name for name in before if before[name] != after.get(name)}
                    == {f"answers/{QUESTION}.json"}, f"{pattern}: something else was changed")
    for name in NEEDED:
        workshop = trial.copy(sample)
        Path(workshop, name).write_bytes(b'{"cut": "of')
        done = Terminal(trial, workshop)
        trial.check(done.end() == 65 and name in done.screen.text(), f"{name}: {done.ended}")


def modes(trial):
    """modes: ballots, drafts and temporary files are the user's alone, under any umask"""
    for mask in trial.some([0, 0o077, 0o022, 0o777 & ~0o700 | 0o020, 0o002], 3):
        mode = 0o666 & ~mask
        workshop = trial.path()
        set_mask = lambda: os.umask(mask)  # noqa: E731,B023
        trial.good("demo", "--no-open", workshop, preexec_fn=set_mask)
        trial.good("answer", workshop, QUESTION, "--note", "new", preexec_fn=set_mask)
        trial.good("vote", workshop, "data.access", "--as", "sian-pryce", "--level", "1",
                   preexec_fn=set_mask)
        for file in Path(workshop).rglob("*"):
            if file.is_file():
                wanted = 0o600 if file.parent.name == "ballots" else mode
                has = stat.S_IMODE(file.stat().st_mode)
                trial.count("files")
                trial.check(has == wanted, f"umask {mask:03o}: {file.relative_to(workshop)}: {has:03o}")
        drafts = Path(trial.environment["XDG_STATE_HOME"], "pilotage")
        shutil.rmtree(drafts, ignore_errors=True)
        shell = ["sh", "-c", f'umask {mask:03o}; exec "$@"', "sh", trial.program, workshop]
        terminal = Terminal(trial, command=shell).see("Readiness")
        terminal.send(HOME).send("n").see("Typing").send("kept").see("kept").hang_up().end()
        kept = list(drafts.rglob("*"))
        trial.check(any(file.parent.name == "drafts" for file in kept), f"umask {mask:03o}: no draft")
        for file in [drafts, *kept]:
            has = stat.S_IMODE(file.stat().st_mode)
            trial.count("files")
            trial.check(has == (0o700 if file.is_dir() else 0o600), f"umask {mask:03o}: {file}: {has:03o}")
        # Temporary files are so from their first moment.
        calls = strace.calls(trial, "answer", workshop, QUESTION, "--note", "newer",
                             environment={"XDG_STATE_HOME": trial.path("state")})
        made = [call.line for call in calls if call.name == "openat" and "O_CREAT" in call.line
                and ".tmp" in call.line]
        trial.count("temporary files", len(made))
        trial.check(made and all("0600)" in line for line in made), f"temporary files: {made}")
    shared(trial)


def shared(trial):
    """A folder that is set up to be shared by a group."""
    parent = trial.path("shared")
    os.mkdir(parent)
    os.chmod(parent, 0o2770)
    for mask in 0o022, 0o077:
        workshop = f"{parent}/w{mask}"
        set_mask = lambda: os.umask(mask)  # noqa: E731,B023
        trial.good("demo", "--no-open", workshop, preexec_fn=set_mask)
        trial.good("answer", workshop, QUESTION, "--note", "new", preexec_fn=set_mask)
        for file in Path(workshop).rglob("*"):
            has = stat.S_IMODE(file.stat().st_mode)
            wanted = 0o2770 if file.is_dir() else 0o640 if file.parent.name == "ballots" else 0o660
            trial.count("files of a group")
            trial.check(has == wanted, f"shared, umask {mask:03o}: {file.relative_to(workshop)}: {has:04o}")
        trial.check(answer(workshop)["note"] == "new", "shared: not saved")


FAMILIES = {22: paths, 23: bad_files, 24: modes}
