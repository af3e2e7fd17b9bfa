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
OFFER = "Text from before, not saved: "
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


def forget(trial):
    shutil.rmtree(drafts(trial), ignore_errors=True)


# Where a text is typed: the keys that lead there, and what is on the screen then.
TEXTS = {
    "a note": [(HOME, "Outcome"), ("n", "Typing"), ("\x15" + TEXT, TEXT)],
    "a thought": [("m", "Park a thought:"), (TEXT, TEXT)],
    "an action": [("a", "New action"), ("\x15" + TEXT, TEXT)],
    "who does it": [("a", "New action"), ("\x15" + TEXT, TEXT), ("\t", "One name."), ("Cy", "Cy")],
    "an action begun": [("a", "New action"), ("\x15" + TEXT, TEXT), ("\x1b", "Enter types")],
}


def typing(trial, workshop, text=TEXT, place="a note", **more):
    """The workbench in the middle of a text, with nothing kept yet."""
    forget(trial)
    terminal = Terminal(trial, workshop, **more).see("All saved")
    for keys, seen in TEXTS[place]:
        terminal.send(keys.replace(TEXT, text)).see(seen.replace(TEXT, text))
    return terminal


def is_offered(trial, workshop, text, what, place="a note"):
    """At the next start the text is offered, taken, and saved."""
    is_note = place == "a note"
    terminal = Terminal(trial, workshop).see(OFFER + ("Outcome" if is_note else "a thought"), text[:24])
    if is_note:
        terminal.send("\r").see("Typing").send("\x1b").see("Saved ")
    else:
        terminal.send("\r").see("Park a thought:").send("\r").see("Saved ")
    terminal.leave()
    said = [answer(workshop).get("note")] if is_note else [
        json.loads(file.read_bytes())["text"] for file in Path(workshop, "actions").glob("*.json")]
    trial.check(said == [text], f"{what}: the text was not saved: {said}")
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
            if place in TEXTS and trial.check(drafted(trial) == [TEXT],
                                              f"{what}: kept: {drafted(trial)}"):
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
        terminal.wait(lambda: drafted(trial) == [TEXT], lambda: f"{place}: no draft is kept")
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
