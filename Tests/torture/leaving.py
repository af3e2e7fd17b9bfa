"""Families 8 to 10: the program ends, stops or is shaken in the middle of a text."""

import json
import os
import shutil
import signal
import termios
import time
from pathlib import Path

from screen import HOME, Terminal
from trial import QUESTION, answer, tree

TEXT = "Half a sentence that"
OFFER = "from before, not "
# What is lost to a crash at most, in seconds, and what a busy machine may take besides.
LAST_SECOND, SLACK = 1.0, 1.0


def drafts(trial):
    return Path(trial.environment["XDG_STATE_HOME"], "pilotage", "drafts")


def drafted(trial):
    """The texts that are kept."""
    found = []
    for file in drafts(trial).glob("[!.]*.json"):
        try:
            found.append(json.loads(file.read_bytes())["text"])
        except (ValueError, OSError, KeyError, TypeError):
            continue
    return found


def holds(trial, text=TEXT):
    """Whether one thing is kept, and the text is in it."""
    kept = drafted(trial)
    return len(kept) == 1 and text in kept[0]


def forget(trial):
    shutil.rmtree(drafts(trial), ignore_errors=True)


# Where a text is typed: the keys that lead there, and what is on the screen then.
TEXTS = {
    "a note": [(HOME, "Outcome"), ("n", "Typing"), ("\x15" + TEXT, TEXT)],
    "a thought": [("m", "Park a thought:"), (TEXT, TEXT)],
    "a checkpoint": [("h", "checkpoint"), ("c", "under the name:"), (TEXT, TEXT)],
    "an action": [("a", "New action"), ("\x15" + TEXT, TEXT)],
    "who does it": [("a", "New action"), ("\x15Cy", "Cy"), ("\t", "One name."), (TEXT, TEXT)],
    "an action begun": [("a", "New action"), ("\x15" + TEXT, TEXT), ("\x1b", "Enter types")],
    "the details": [("w", "Claims pilot"), ("+", "Typing"), (TEXT, TEXT)],
    "a new workshop": [(":", "Commands and questions"), ("New workshop", "New workshop"),
                       ("\r", "Typing"), ("Begun", "Begun"), ("\r", "Stage"), ("+", "Typing"),
                       (TEXT, TEXT)],
}


def typing(trial, workshop, text=TEXT, place="a note", **more):
    """The workbench in the middle of a text, with nothing kept yet."""
    forget(trial)
    terminal = Terminal(trial, workshop, **more).see("All saved")
    for keys, seen in TEXTS[place]:
        terminal.send(keys.replace(TEXT, text)).see(seen.replace(TEXT, text))
    return terminal


# Where it is offered at the next start, the keys that save it, and where it is found then.
KEPT = {
    "a note": ("Outcome", ["\r", "\x1b"], lambda w: answer(w).get("note")),
    "a thought": ("a thought", ["\r", "\r"], lambda w: first(w, "actions").get("text")),
    "a checkpoint": ("the name of a checkpoint", ["\r", "\r"], lambda w: first(w, "checkpoints").get("name")),
    "an action": ("An action", ["\r", "\x13"], lambda w: first(w, "actions").get("text")),
    "who does it": ("An action", ["\r", "\x13"], lambda w: first(w, "actions").get("owner")),
    "an action begun": ("An action", ["\r", "\x13"], lambda w: first(w, "actions").get("text")),
    "the details": ("Details", ["\r", "\x13"], lambda w: newcomer(w)),
    "a new workshop": ("A workshop", ["\r", "\x13"], lambda w: newcomer(made(w))),
}


def first(workshop, folder):
    """What the only file of a folder holds; nothing where there is none as yet."""
    files = list(Path(workshop, folder).glob("*.json"))
    return json.loads(files[0].read_bytes()) if len(files) == 1 else {}


def newcomer(workshop):
    if not Path(workshop, "workshop.json").exists():
        return None
    people = json.loads(Path(workshop, "workshop.json").read_bytes())["participants"]
    return next((one["name"] for one in people.values() if one["name"] == TEXT), None)


def made(workshop):
    """The workshop that was made beside another."""
    return Path(workshop).parent / "begun"


def is_offered(trial, workshop, text, what, place="a note"):
    """At the next start what was entered is offered, taken, and saved."""
    name, keys, found = KEPT[place]
    at_home = place == "a new workshop"
    folder = Path(workshop).parent
    shutil.rmtree(folder / "begun", ignore_errors=True)
    terminal = Terminal(trial, *([] if at_home else [workshop]), cwd=folder)
    terminal.see(OFFER, name, "Begun" if at_home else "" if "who" in place else text[:24])
    for key in keys:
        terminal.send(key).settle()
    terminal.wait(lambda: found(workshop) == text, lambda: f"{what}: not saved: {found(workshop)}")
    terminal.see("All saved" if at_home else "Saved ").leave()
    trial.check(not drafted(trial), f"{what}: the draft is offered again")


def ended(trial):
    """ended by a signal or a closed terminal in the middle of a text"""
    base = trial.small()
    places = TEXTS | {
        "the board": [],
        "the palette": [(":", "Commands and questions")],
        "the summary": [("s", "Where we stand")],
        "a vote": [("v", "hands"), ("2", "Ben Ode")],
        "the plan": [("P", "Plan")],
        "the room view": [("p", "Outcome")],
        "the checkpoints": [("h", "checkpoint")],
    }
    signals = signal.SIGHUP, signal.SIGTERM, signal.SIGINT, signal.SIGQUIT
    for index, number in enumerate(signals):
        for place, steps in list(places.items())[index:index + 1] if trial.share else places.items():
            forget(trial)
            workshop = trial.copy(base)
            terminal = Terminal(trial, workshop).see("All saved")
            for keys, seen in steps:
                terminal.send(keys).see(seen)
            # At once: there was no time to keep anything beforehand.
            status = terminal.signal(number).end()
            what = f"{signal.Signals(number).name} in {place}"
            trial.count("ended by a signal")
            trial.check(status != 0, f"{what}: status 0")
            trial.check(not terminal.is_restored(), f"{what}: {terminal.is_restored()}")
            trial.check(answer(workshop)["note"] == "old", f"{what}: the record was changed")
            if place in TEXTS and trial.check(holds(trial), f"{what}: kept: {drafted(trial)}"):
                is_offered(trial, workshop, TEXT, what, place)
            else:
                trial.check(place in TEXTS or not drafted(trial), f"{what}: kept: {drafted(trial)}")
    plain_dialogue(trial, base)
    for _ in range(trial.times(1, 5)):
        workshop = trial.copy(base)
        terminal = typing(trial, workshop).hang_up()
        trial.count("terminals closed")
        trial.check(terminal.end() != 0, "terminal closed: status 0")
        is_offered(trial, workshop, TEXT, "terminal closed")
    # As when ssh is cut: the program between the two terminals is gone.
    for _ in range(trial.times(1, 5)):
        workshop = trial.copy(base)
        between = Terminal(trial, command=["script", "-qec", f"{trial.program} {workshop}",
                                           "/dev/null"]).see("All saved")
        forget(trial)
        between.send(HOME).send("n").see("Typing").send("\x15" + TEXT).see(TEXT).kill()
        between.trial.count("lines cut")
        end = time.monotonic() + 10
        while not drafted(trial) and time.monotonic() < end:
            time.sleep(0.01)
        is_offered(trial, workshop, TEXT, "line cut")
    terminal = Terminal(trial, base).see("All saved")
    trial.check(terminal.leave() == 0 and not terminal.is_restored(), "left by its keys")


def plain_dialogue(trial, base):
    """A dialogue that ends in the middle of a text of several lines keeps what was said."""
    for number in trial.some([signal.SIGHUP, signal.SIGTERM, signal.SIGINT, signal.SIGKILL], 1):
        forget(trial)
        workshop = trial.copy(base)
        terminal = Terminal(trial, "ask", workshop).see("Question 2 of 29")
        terminal.send("go outcome\r").see("Question 1 of 29").send("note\r").see("Note, for those").send(f"{TEXT}\r").see(TEXT)
        terminal.wait(lambda: TEXT in "".join(drafted(trial)), lambda: "no draft is kept")
        status = terminal.signal(number).end()
        what = f"{signal.Signals(number).name} in the dialogue"
        trial.count("dialogues ended")
        trial.check(status != 0 and not terminal.is_restored(), f"{what}: {terminal.is_restored()}")
        is_offered(trial, workshop, drafted(trial)[0], what)


def crashed(trial):
    """killed or crashed in the middle of a text: at most the last second is lost"""
    base = trial.small()
    crashes = [signal.SIGSEGV, signal.SIGABRT, signal.SIGILL, signal.SIGBUS, signal.SIGFPE,
               signal.SIGTRAP]
    tries = [(number, place) for place in TEXTS for number in crashes]
    for number, place in trial.some(tries, 5):
        workshop = trial.copy(base)
        terminal = typing(trial, workshop, place=place)
        terminal.wait(lambda: holds(trial), lambda: f"{place}: no draft is kept")
        status = terminal.signal(number).end()
        what = f"{signal.Signals(number).name} in {place}"
        trial.count("crashes")
        trial.check(status != 0, f"{what}: status 0")
        trial.check(not terminal.is_restored(), f"{what}: {terminal.is_restored()}")
        is_offered(trial, workshop, TEXT, what, place)
    for rests in trial.some([0.05, 0.2, 0.01, 0.4, 0.1], 2):
        # Hands that never rest for long, and a machine that dies at any moment.
        workshop = trial.copy(base)
        terminal = typing(trial, workshop, "a")
        began, typed = time.monotonic(), []
        length = trial.random.uniform(2.0, 3.5)
        while time.monotonic() - began < length:
            letter = chr(ord("a") + len(typed) % 26)
            terminal.send(letter).read(rests)
            typed.append((time.monotonic(), letter))
            time.sleep(max(0, rests - 0.02))
        now = time.monotonic()
        terminal.kill()
        trial.count("kills while typing")
        text = "a" + "".join(letter for _, letter in typed)
        sure = "a" + "".join(l for at, l in typed if at < now - LAST_SECOND - SLACK)
        kept = (drafted(trial) or [""])[0]
        trial.check(text.startswith(kept) and len(kept) >= len(sure),
                    f"killed while typing: {len(kept)} of {len(text)} letters kept, "
                    f"{len(sure)} should be")
        is_offered(trial, workshop, kept, "killed while typing")
    broken_drafts(trial, base)


def broken_drafts(trial, base):
    """A draft that is broken does no harm, and the sound one beside it is still offered."""
    sound = {"format": "pilotage/draft/1", "key": f"{QUESTION} note", "text": "x",
             "time": "2026-11-23T10:12:00Z"}
    broken = {
        "empty": b"", "cut off": b'{"format": "pilotage/draf', "NUL": bytes(4096),
        "no UTF-8": b'{"text": "\xff\xfe"}', "deep": b"[" * 100_000, "a list": b"[]",
        "other types": b'{"workshop": 1, "key": [], "text": {}, "time": null}',
        "a strange key": json.dumps(sound | {"key": "\x1b]0;x\x07/../../x"}).encode(),
        "a strange time": json.dumps(sound | {"time": "yesterday"}).encode(),
        "a huge number": b'{"time": 1e999}',
    }
    workshop = trial.copy(base)
    typing(trial, workshop).signal(signal.SIGTERM).end()
    folder = drafts(trial)
    for number, (name, content) in enumerate(broken.items()):
        if b'"workshop"' not in content and content.startswith(b'{"format": "pilotage/draft/1"'):
            content = content.replace(b"{", b'{"workshop": "%s", ' % workshop.encode(), 1)
        (folder / f"{number}.json").write_bytes(content)
    os.mkfifo(folder / "a0.json")
    os.mkdir(folder / "a1.json")
    (folder / "a2.json").symlink_to("/dev/zero")
    with open(folder / "a3.json", "wb") as file:
        file.truncate(200_000_000)
    trial.count("broken drafts", len(broken) + 4)
    before = tree(workshop)
    terminal = Terminal(trial, workshop).see(OFFER, TEXT)
    trial.check(not terminal.screen.unknown, f"drafts: {terminal.screen.unknown}")
    terminal.send("\x1b").see_no_more(OFFER)
    trial.check(terminal.leave() == 0 and tree(workshop) == before, "drafts: a change")
    for file in folder.glob("a?.json"):
        file.rmdir() if file.is_dir() and not file.is_symlink() else file.unlink()
    forget(trial)


def shaken(trial):
    """stopped and gone on, an editor that fails, a window of any size: nothing is lost"""
    base = trial.small()
    for _ in range(trial.times(1, 5)):
        stopped(trial, trial.copy(base))
    editors(trial, base)
    for _ in range(trial.times(1, 3)):
        resized(trial, trial.copy(base))


def stopped(trial, workshop):
    """As with Ctrl-Z and fg, under a shell."""
    forget(trial)
    terminal = Terminal(trial, command=["bash", "--norc", "--noediting", "-i"],
                        environment={"PS1": "ready> "}).see("ready>")
    terminal.attributes = terminal_attributes(terminal)
    terminal.send(f"{trial.program} {workshop}\n").see("All saved")
    terminal.send(HOME).send("n").see("Typing").send("\x15" + TEXT).see(TEXT)
    for way in "a signal", "the palette":
        if way == "a signal":
            os.kill(child_of(terminal.pid), signal.SIGTSTP)
        else:
            terminal.send("\x1b").see_no_more("Typing").send(":").see("Commands and questions")
            terminal.send("suspend").see("▶ Suspend").send("\r")
        terminal.see("Stopped", "ready>")
        trial.count("stopped and gone on")
        trial.check(not terminal.is_restored(), f"stopped by {way}: {terminal.is_restored()}")
        terminal.resize(100, 28).settle()
        terminal.send("fg\n").see(TEXT, "Claims pilot")
    terminal.send(HOME).settle()
    terminal.leave_to("ready>")
    trial.check(not terminal.is_restored(), f"after fg: {terminal.is_restored()}")
    terminal.send("exit\n").end()
    trial.check(answer(workshop)["note"] == TEXT, "stopped: the text was lost")


def terminal_attributes(terminal):
    return termios.tcgetattr(terminal.slave)


def child_of(pid):
    return int(Path(f"/proc/{pid}/task/{pid}/children").read_text().split()[0])


def editors(trial, base):
    """An editor that does not do its work leaves the text as it was."""
    bad = {
        "there is none": "/nonexistent/editor",
        "fails": "false",
        "dies": script(trial, "kill -9 $$"),
        "ruins the terminal": script(trial, "stty raw -echo; printf '\\033[?1000h'; exit 3"),
        "removes the file": script(trial, 'rm "$1"; exit 0'),
    }
    for name, editor in trial.some(bad.items(), 3):
        workshop = trial.copy(base)
        terminal = typing(trial, workshop, environment={"EDITOR": editor})
        terminal.send("\x0f").see(TEXT).settle(0.3)
        trial.count("editors that failed")
        terminal.send(" goes on").see(f"{TEXT} goes on", "Typing").send("\x1b").see("Saved ")
        trial.check(terminal.leave() == 0 and not terminal.is_restored(),
                    f"an editor that {name}: {terminal.is_restored()}")
        trial.check(answer(workshop)["note"] == f"{TEXT} goes on",
                    f"an editor that {name}: {answer(workshop)['note']!r}")
    # One that works: the file is the user's alone, and gone afterwards.
    note = Path(trial.path("seen"))
    editor = script(trial, f'stat -c "%a %n" "$1" >{note}; printf "from the editor" >"$1"')
    workshop = trial.copy(base)
    terminal = typing(trial, workshop, environment={"EDITOR": editor, "TMPDIR": trial.folder},
                      command=["sh", "-c", 'umask 0; exec "$@"', "sh", trial.program, workshop])
    terminal.send("\x0f").see("from the editor").send("\x1b").see("Saved ").leave()
    mode, name = note.read_text().split()
    trial.count("editors")
    trial.check(mode == "600" and not os.path.exists(name), f"the editor's file: {mode} {name}")


def script(trial, line):
    path = Path(trial.path("editor"))
    path.write_text(f"#!/bin/sh\n{line}\n")
    path.chmod(0o755)
    return str(path)


def resized(trial, workshop):
    terminal = typing(trial, workshop)
    terminal.resize(1, 1).settle().resize(124, 30).see(TEXT, "Typing")
    trial.count("sizes", 2)
    for index in range(trial.times(60, 500)):
        columns, rows = trial.random.randint(20, 300), trial.random.randint(5, 100)
        terminal.resize(columns, rows)
        trial.count("sizes")
        if index % 7 == 0:
            terminal.read(0.002)
    terminal.settle(0.2)
    # Sequences of a frame for the size before are no fault of a text.
    terminal.resize(124, 30).see(TEXT, "Typing").send("\x0c").see(TEXT)
    trial.check(not terminal.screen.unknown, f"resized: {terminal.screen.unknown[:3]}")
    terminal.send("\x1b").see("Saved ")
    trial.check(terminal.leave() == 0 and not terminal.is_restored(), "resized: not restored")
    trial.check(answer(workshop)["note"] == TEXT, "resized: the text was lost")


FAMILIES = {8: ended, 9: crashed, 10: shaken}
