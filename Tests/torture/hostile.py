"""Families 18 to 21: text that means harm, wherever a person or a file can put one."""

import csv
import io
import json
import os
import re
import shutil
import unicodedata
from html.parser import HTMLParser
from pathlib import Path

from screen import DOWN, HOME, LEFT, RIGHT, UNSEEN, Terminal
from trial import OTHER_QUESTION, QUESTION, tree

# What a terminal would obey, with words around it by which it is found again.
STEERING = ("MARK\x1b]0;owned\x07\x1b]52;c;b3duZWQ=\x07\x1b[31m\x1b[2J\x1bP+q\x1b\\\u009b31m\u009d0;x"
            "\u009c\r\b\x7f\x0e\x05\u0085MARK")
UNSEEABLE = "MARK\u202eevil\u202c\u200b\u200f\u2066x\u2069\ufeff\u061c\u2028MARK"
LINES = "MARK\n\x1b]0;owned\x07\r\n\tMARK\x0b\x0c"
PAYLOADS = {"steering": STEERING, "unseen": UNSEEABLE, "lines": LINES,
            "NUL": "MARK\0\x1b[5n\0MARK"}

# Keys of values that are no text of a person's, but ids, kinds, dates and words that are fixed.
FIXED = {"format", "id", "participant", "question", "decision", "role", "stage", "created", "updated", "at", "taken",
         "due", "kind", "status", "level", "version", "language", "better", "gate", "target",
         "measuredOn", "reviewed", "by", "minimum", "path", "time", "step"}
DATE = re.compile(r"\d{4}-\d\d-\d\d")


def places(document, path=()):
    """The way to every text of a document, and to every key."""
    if isinstance(document, dict):
        for key, value in document.items():
            yield from places(value, path + (key,))
    elif isinstance(document, list):
        for index, value in enumerate(document):
            yield from places(value, path + (index,))
    elif isinstance(document, str):
        yield path


def is_free(document, path):
    """Whether a text there may be any text."""
    key = next((step for step in reversed(path) if isinstance(step, str)), "")
    text = at(document, path)
    return key not in FIXED and not DATE.match(text) and not (key == "options")


def at(document, path):
    for step in path:
        document = document[step]
    return document


def put(document, path, value):
    at(document, path[:-1])[path[-1]] = value


def shape(path):
    """The way without the numbers: what is in one row is in all of them."""
    return tuple("*" if isinstance(step, int) or "." in step or "-" in step else step
                 for step in path)


def write(path, document):
    Path(path).write_text(json.dumps(document, indent=2, sort_keys=True) + "\n")


def hostile_workshop(trial, sample, payload):
    """The sample with the payload in every text that may be any."""
    workshop = trial.copy(sample)
    count = 0
    for file in Path(workshop).rglob("*.json"):
        document = json.loads(file.read_text())
        for path in list(places(document)):
            if is_free(document, path):
                put(document, path, payload)
                count += 1
        write(file, document)
    for file in Path(workshop, "history").glob("*.ndjson"):
        answer = json.loads(Path(workshop, f"answers/{QUESTION}.json").read_text())
        lines = [{"id": "x", "time": "2026-11-23T10:12:00Z", "who": payload, "before": answer,
                  "path": f"answers/{QUESTION}.json", "after": answer | {"note": f"{payload}2"}}]
        for line in file.read_text().strip().split("\n"):
            lines.append(json.loads(line) | {"who": payload})
        file.write_text("".join(json.dumps(line) + "\n" for line in lines))
        count += len(lines) * 2
    trial.count("texts planted", count)
    return workshop


def raw(output, kind):
    """The first character of an output that would steer a terminal; nothing if there is none."""
    try:
        text = output.decode()
    except UnicodeDecodeError as problem:
        return f"no UTF-8: {problem}"
    if kind in ("csv", "ics"):
        text = text.replace("\r\n", "\n")
    for place, character in enumerate(text):
        # A tab is a part of text as calendars know it.
        allowed = "\n\t" if kind == "ics" else "\n"
        steers = unicodedata.category(character) == "Cc" and character not in allowed
        # In a document of JSON they are kept as they are: it is a file and no page.
        unseen = kind == "text" and ord(character) in UNSEEN
        if steers or unseen:
            return f"{character!r} in {text[max(0, place - 30):place + 30]!r}"
    return None


def readings(workshop, checkpoint):
    """Every command that tells of a workshop, and how what it writes is to be looked at."""
    found = []
    for place in workshop, checkpoint:
        for verb, formats in (("score", ["text", "json"]), ("gaps", ["text", "json", "csv", "markdown"]),
                              ("forecast", ["text", "json"]),
                              ("export", ["markdown", "html", "csv", "json", "ics"]), ("gate", [])):
            for kind in formats or [""]:
                command = [verb, place, *(["--format", kind] if kind else [])]
                found.append((command, kind if kind in ("json", "csv", "ics") else "text"))
                if verb == "export":
                    found.append(([*command, "--anonymous"], found[-1][1]))
        found.append((["action", "list", place], "text"))
        found.append((["validate", place], "text"))
        for figure in "readiness", "data.readiness", OTHER_QUESTION, "gate.launch":
            found.append((["explain", place, figure], "text"))
        found.append((["score", place, "--suppose", f"{OTHER_QUESTION}=3"], "text"))
    found += [(["history", workshop], "text"), (["history", workshop, "--format", "ndjson"], "json"),
              (["compare", checkpoint, workshop], "text"),
              (["compare", workshop, checkpoint, "--format", "json"], "json"),
              (["answer", workshop, QUESTION, "--level", "2"], "text"),
              (["vote", workshop, "data.access", "--as", "sian-pryce", "--level", "1"], "text"),
              (["reveal", workshop, "--all"], "text"), (["checkpoint", workshop, "Next"], "text"),
              (["action", "add", workshop, "x", "--question", QUESTION, "--reaches", "4"], "text"),
              (["action", "set", workshop, action_of(workshop), "--due", "2027-03-01"], "text"),
              (["merge", workshop], "text"), (["merge", workshop, "--prefer", "copy"], "text"),
              (["participant", "add", workshop, "Cy Lam, manager"], "text"),
              (["playbook", "show", f"{workshop}/playbook.json"], "text"),
              (["playbook", "show", f"{workshop}/playbook.json", "--format", "json"], "json"),
              (["playbook", "validate", f"{workshop}/playbook.json"], "text")]
    return found


def action_of(workshop):
    """The id of one of its actions."""
    return sorted(Path(workshop, "actions").glob("*.json"))[0].stem


# What is said to the plain dialogue: every word it knows, and texts that mean harm.
SAID = ["help", "why", "3", "note", STEERING, ".", "dissent", "1", UNSEEABLE, "evidence", STEERING, ".back",
        "where", "summary", "gaps", "next", "go audit", "2", "x", LINES, "u", "redo", "vote", STEERING,
        "previous", "list", "action", STEERING, ".", ".draft", ".leave"]


def dialogues(trial, workshop, what):
    """The plain dialogue of the workshop and of one's ballots, with every line said in turn."""
    lines = "\n".join(SAID).encode() + b"\n\xff\xfe\x9b31m\n.leave\n"
    steps = b"\n".join([b"next"] * 40)
    for arguments in ["ask", workshop], ["ask", workshop, "--as", "sian-pryce"]:
        for said in lines, steps, b"", lines.replace(b"\n", b"\r\n"):
            done = trial.run(*arguments, input=said)
            trial.count("dialogues")
            is_clean(trial, done, "text", f"{what}: {arguments[0]} {len(arguments)}")


def is_clean(trial, done, kind, what):
    for name, output in ("stdout", done.stdout), ("stderr", done.stderr):
        found = raw(output, kind if name == "stdout" else "text")
        trial.check(found is None, f"{what}: {name}: {found}")
    trial.check(done.returncode >= 0, f"{what}: ended by signal {-done.returncode}")


def outputs(trial):
    """text that steers, in every field, name and argument: no control character is printed"""
    sample = trial.sample()
    for name, payload in trial.some(PAYLOADS.items(), 2):
        workshop = hostile_workshop(trial, sample, payload)
        checkpoint = sorted(Path(workshop, "checkpoints").glob("*.json"))[-1]
        copied(workshop)
        told, shown = set(), set()
        for arguments, kind in readings(workshop, checkpoint):
            done = trial.run(*arguments)
            trial.count("outputs")
            is_clean(trial, done, kind, f"{name}: {' '.join(map(str, arguments[:1]))} {kind}")
            told.add(arguments[0])
            shown |= {arguments[0]} if b"MARK" in done.stdout else set()
        # Each of these says something that a person wrote.
        trial.check(shown >= told - {"answer", "checkpoint", "participant", "validate"},
                    f"{name}: it is not shown by {told - shown}")
        dialogues(trial, workshop, name)
    one_by_one(trial, sample)
    arguments_and_names(trial, sample)
    screens(trial, sample)


def copied(workshop):
    """Adds what a syncing service leaves: copies that say other things than the records."""
    for record in (f"answers/{OTHER_QUESTION}", f"actions/{action_of(workshop)}", "ballots/sian-pryce",
                   "workshop"):
        file = Path(workshop, f"{record}.json")
        text = file.read_text().replace("MARK", "KRAM").replace('"level": 1', '"level": 3')
        file.with_name(f"{file.stem} (Ann's conflicted copy 2026-11-23).json").write_text(text)


def one_by_one(trial, sample):
    """Every text and key by itself, those that are ids, dates and words as well."""
    files = [Path(sample, "workshop.json"), Path(sample, "playbook.json")]
    for folder in "answers", "ballots", "reveals", "actions", "checkpoints":
        files += sorted(Path(sample, folder).glob("*.json"))
    seen, tries = set(), []
    for file in files:
        document = json.loads(file.read_text())
        for path in places(document):
            mark = (file.parent.name if file.parent != Path(sample) else file.name, shape(path))
            if mark not in seen:
                seen.add(mark)
                tries += [(file, path, "value"), (file, path, "key")]
    workshop = trial.copy(sample)
    for file, path, what in trial.some(tries, 24, 600):
        target = Path(workshop, file.relative_to(sample))
        sound = target.read_bytes()
        document = json.loads(sound)
        if what == "value":
            put(document, path, STEERING + "\u202e")
        else:
            step = next((i for i in reversed(range(len(path))) if isinstance(path[i], str)), None)
            parent = at(document, path[:step])
            parent[STEERING + "\u202e"] = parent.pop(path[step])
        write(target, document)
        for arguments in (["validate", workshop], ["score", workshop], ["validate", target],
                          ["answer", workshop, OTHER_QUESTION, "--level", "1"]):
            done = trial.run(*arguments)
            is_clean(trial, done, "text", f"{target.name}, {what} at {path}: {arguments[0]}")
        trial.count("texts and keys one by one")
        target.write_bytes(sound)


def arguments_and_names(trial, sample):
    """Arguments, names of files and folders, and the environment."""
    text = STEERING + UNSEEABLE
    tries = [[text], ["open", text], ["score", text], ["score", sample, "--stage", text],
             ["score", sample, "--on", text], ["score", sample, "--suppose", text],
             ["score", sample, "--suppose", f"{text}=3"], ["score", sample, f"--{text}"],
             ["gaps", sample, "--format", text], ["gaps", sample, "--limit", text],
             ["gate", sample, text], ["explain", sample, text], ["history", sample, text],
             ["export", sample, "--format", text], ["schema", text], ["help", text], ["demo", text, "--no"],
             ["export", sample, "--format", "csv", "--output", f"{sample}/{text}/x"],
             ["playbook", "show", text], ["playbook", text], ["playbook", "validate", text],
             ["playbook", "new", f"{text}/x.json"], ["themes", "show", text], ["themes", text],
             ["validate", text], ["new", f"{text}/x", "--title", "T", "--organisation", "O"],
             ["new", trial.path(), "--title", text, "--organisation", text],
             ["new", trial.path(), "--title", "T", "--organisation", "O", "--stage", text],
             ["new", trial.path(), "--title", "T", "--organisation", "O", "--playbook", text],
             ["new", trial.path(), "--title", "T", "--organisation", "O", "--participant", text],
             ["new", trial.path(), "--title", "T", "--organisation", "O", "--participant",
              f"{text}, executive"],
             ["set", sample, "--title", text], ["set", sample, "--stage", text],
             ["set", sample, "--pilot", text], ["set", sample, "--ballots-named", text],
             ["participant", "add", sample, text], ["participant", "add", sample, f"Ana, {text}"],
             ["participant", "add", sample, "Ana, manager", "--id", text],
             ["participant", "set", sample, text, "--name", "x"], ["participant", "remove", sample, text],
             ["answer", sample, text], ["answer", sample, text, "--level", "1"],
             ["answer", sample, QUESTION, "--level", text], ["answer", sample, QUESTION, "--note", text],
             ["answer", sample, QUESTION, "--reason", text],
             ["answer", sample, QUESTION, "--field", text],
             ["answer", sample, QUESTION, "--field", f"outcome={text}"],
             ["answer", sample, QUESTION, "--field", f"kind={text}"],
             ["answer", sample, QUESTION, "--field", f"{text}=1"],
             ["answer", sample, QUESTION, "--item", f"agreedBy={text}"],
             ["answer", sample, QUESTION, "--row", text],
             ["answer", sample, "governance.tools", "--row", f"register:tool={text}"],
             ["answer", sample, "governance.tools", "--row", f"register:{text}=x"],
             ["answer", sample, QUESTION, "--dissent", f"{text}: x"],
             ["answer", sample, QUESTION, "--dissent", text],
             ["answer", sample, QUESTION, "--note", "x", "--as", text], ["history", sample]]
    tries += [["action", "add", sample, text], ["action", "set", sample, text, "--status", "done"],
                  ["action", "add", sample, "x", "--due", text, "--owner", text],
                  ["action", "add", sample, "x", "--owner", text]]
    tries += [["vote", sample, QUESTION, "--as", text, "--level", "1"],
                  ["vote", sample, OTHER_QUESTION, "--as", "sian-pryce", "--level", text],
                  ["reveal", sample, text]]
    tries += [["checkpoint", sample, text], ["compare", sample, text]]
    tries += [["merge", text], ["merge", sample, "--prefer", text]]
    for arguments in tries:
        done = trial.run(*arguments, input=b"")
        trial.count("arguments")
        is_clean(trial, done, "text", f"argument of {[a for a in arguments if 'MARK' not in str(a)]}")
    stream = json.dumps({"format": text, text: text}).encode() + b"\n\x1b]0;x\x07\n\xff\n"
    is_clean(trial, trial.run("score", "--stream", input=stream), "json", "score --stream")
    # Names of files and folders, in UTF-8 and not.
    folder = trial.path("place")
    os.mkdir(folder)
    name = text.replace("/", "")[:100].encode()[:240]
    for mark in b"", b"\xff\x9b":
        place = os.path.join(os.fsencode(folder), mark + name.decode(errors="ignore").encode())
        shutil.copytree(os.fsencode(sample), place)
        for inner in b"answers", b"actions", b"ballots", b"checkpoints", b"history":
            shutil.copy(os.fsencode(Path(sample, "workshop.json")),
                        os.path.join(place, inner, mark + b"\x1b]0;x\x07" + b".json"))
        # Python hands on bytes that are no UTF-8 as they are.
        for verb in ["validate", "score", "history"]:
            done = trial.run(verb, os.fsdecode(place))
            trial.count("names of files")
            is_clean(trial, done, "text", f"names of files: {verb}")
        done = trial.run("answer", os.fsdecode(place), QUESTION, "--level", "1")
        is_clean(trial, done, "text", "names of files: answer")
    for name in "PILOTAGE_THEME", "TERM", "XDG_STATE_HOME", "EDITOR", "USER", "TZ", "LC_ALL":
        done = trial.run("score", sample, environment={name: text})
        is_clean(trial, done, "text", f"{name}: score")
        terminal = Terminal(trial, sample, environment={name: text}).settle(0.5)
        terminal.send("q").settle(0.1).send("q").settle(0.1)
        trial.count("variables")
        trial.check(not terminal.screen.unknown, f"{name}: {terminal.screen.unknown[:2]}")
        terminal.kill()
    # At home, where the workshops nearby are listed.
    shutil.copytree(hostile_workshop(trial, sample, text), f"{folder}/hostile")
    terminal = Terminal(trial, cwd=folder).settle(0.3)
    trial.check("MARK" in terminal.screen.text(), terminal.report("the workshop is not listed"))
    trial.check(not terminal.screen.unknown, f"home: {terminal.screen.unknown[:2]}")
    trial.count("screens")
    terminal.kill()


# What is pasted, as terminals hand it on.
PASTED = "\x1b[200~" + STEERING + UNSEEABLE + "\x1b[201~"

TOUR = [
    # What is pressed, screen after screen; each is looked at.
    HOME, *[DOWN] * 3, "\r", *[DOWN] * 12, "f", *[DOWN] * 6, "\x1b", "]", "\r", DOWN, DOWN, DOWN, "\r",
    "\x1b", "\x1b", "]", *[DOWN] * 4, "e", DOWN, "\x1b", "]", DOWN, "]", DOWN, "g", *[DOWN] * 4, "+", "+",
    "e", "\x1b", "\x1b", "s", *[" "] * 9, "\r", DOWN, DOWN, "\x1b", "\x1b", ":", "MARK", "\x1b", "/", "MARK",
    DOWN, "\r", "w", *[DOWN] * 9, "\x1b", "?", DOWN, "\x1b", ":", "theme", "\r", DOWN, "\x1b", "d", DOWN,
    "\x1b", "n", "x", PASTED, "\x0f", "\x1b", "u",
    "\x12", "x", "\x1b",
    # A vote with all hands, the laptop passed on, a thought, an action and the form for one, the plan.
    "v", "2", "?", "-", "4", "3", "\r", "\x1b", "V", DOWN, "\r", "\r", "1", "n", "x" + PASTED, "\r", DOWN,
    "\x1b", "\r", "\x1b", "m", "MARK" + PASTED, "\r", "l", "a", "\x15MARK" + PASTED, "\t", PASTED, "\t",
    PASTED, "\x1b", DOWN, "\r", "MARK", "\r", "2", "\x13", "q", "q", "P", *[DOWN] * 5, "+", "d", "e", "\x1b",
    "\r", DOWN, "\r", PASTED, "\x1b", "q", "q", "x", "w", "D", "o", "\x1b",
    # Who sees it differently, checkpoints and what changed since, the room view.
    "r", DOWN, "]", DOWN, "]", "]", "e", "\x1b", "q", "h", LEFT, LEFT, *[DOWN] * 9, "c", "MARK" + PASTED, "\r",
    RIGHT, "q", "p", "t", RIGHT, "]", DOWN, "v", "\x1b", "t", "q", "\r", *[DOWN] * 9, "\x1b", "s", DOWN, "q",
    # The same from the palette, and the plain dialogue, which is left with a word.
    ":", "reveal", DOWN, DOWN, "\x1b", "A", "why\r", "note\r", "MARK\r", ".\r",
    "next\r", "go audit\r", ".leave\r", "\x1b", "\x1b",
]
FOLLOWER_TOUR = ["3", "n", "x" + PASTED, "\r", RIGHT, *[DOWN] * 6, "?", "n", "\x1b", "f", "\x0c"]


def screens(trial, sample):
    """Every screen of such a workshop, in a terminal that knows the program's own sequences only."""
    sizes = [(124, 30), (80, 24), (200, 60), (60, 18)]
    theme = json.dumps({"format": "pilotage/theme/1", "id": "x", "title": STEERING,
                        "inherits": "dark"})
    themes = Path(trial.environment["XDG_CONFIG_HOME"], "pilotage/themes")
    themes.mkdir(parents=True, exist_ok=True)
    (themes / "MARK\x1b]0;x\x07.json").write_text(theme)
    for name, payload in trial.some(PAYLOADS.items(), 1):
        for size in trial.some(sizes, 1):
            workshop = hostile_workshop(trial, sample, payload)
            terminal = Terminal(trial, workshop, size=size, environment={"EDITOR": "true"})
            terminal.see_any("MARK", "pilotage").settle()
            seen, unknown = set(), []
            for keys in TOUR:
                # What is typed in a dialogue the terminal itself writes: that is no output of ours.
                is_echoed = PASTED in keys and terminal.echoes()
                terminal.send("MARK\r" if is_echoed else keys).settle(0.02 if trial.share else 0.03)
                if terminal.poll() is not None:
                    # The tour has led out: in again.
                    trial.check(terminal.ended == 0, f"{name} {size}: ended with {terminal.ended}")
                    unknown += terminal.screen.unknown
                    terminal = Terminal(trial, workshop, size=size, environment={"EDITOR": "true"})
                    terminal.see_any("MARK", "pilotage").settle()
                picture = terminal.screen.text()
                if picture not in seen:
                    seen.add(picture)
                    trial.count("screens")
            unknown += terminal.screen.unknown
            trial.check(not unknown, f"{name} {size[0]}x{size[1]}: {unknown[:3]}")
            followers(trial, workshop, name, size)
            terminal.kill()


def followers(trial, workshop, name, size):
    """The screens of those who follow a room that stands somewhere."""
    for options in ["--watch"], ["--as", "sian-pryce"]:
        terminal = Terminal(trial, "join", workshop, *options, size=size).see("MARK").settle()
        for keys in FOLLOWER_TOUR:
            terminal.send(keys).settle(0.02)
            trial.count("screens of followers")
            if terminal.poll() is not None:
                break
        trial.check(terminal.leave() == 0, f"{name} {size}: join {options[0]}: {terminal.ended}")
        trial.check(not terminal.screen.unknown,
                    f"{name} {size}: join {options[0]}: {terminal.screen.unknown[:3]}")


def look_alikes(trial):
    """characters that can't be seen, in names; look-alikes, in ids"""
    workshop = trial.small()
    before = tree(workshop)
    for mark in sorted(UNSEEN | {0x1B, 0x9B, 0x7F}):
        for arguments in (["participant", "add", workshop, f"A{chr(mark)}na, manager"],
                          ["set", workshop, "--title", f"T{chr(mark)}itle"],
                          ["participant", "set", workshop, "ana-ruiz", "--name", f"A{chr(mark)}na"],
                          ["answer", workshop, QUESTION, "--note", "x", "--as", f"A{chr(mark)}b"]):
            done = trial.run(*arguments)
            trial.count("names refused")
            trial.check(done.returncode == 64, f"U+{mark:04X}: {arguments[0]}: {done}")
            is_clean(trial, done, "text", f"U+{mark:04X}")
    trial.check(tree(workshop) == before, "something was changed")
    for identifier in ("аna-ruiz", "ana\u200b-ruiz", "ana-ruiz\u0301", "ANA-RUIZ", "ana‐ruiz", "ａna-ruiz",
                       "ana-ruiz ", "ana_ruiz", "-ana", "", "a" * 65, "ana\u00adruiz"):
        for arguments in (["participant", "add", workshop, "Cy, manager", "--id", identifier],
                          ["participant", "set", workshop, identifier, "--name", "X"],
                          ["answer", workshop, f"outcomes.{identifier}", "--level", "1"],
                          ["answer", workshop, QUESTION, "--dissent", f"x{identifier}: no"]):
            done = trial.run(*arguments)
            trial.count("ids refused")
            trial.check(done.returncode == 64 and not done.stdout, f"{identifier!r}: {done}")
    trial.check(tree(workshop) == before, "something was changed")
    # Where a file has such a name it is marked.
    details = json.loads(Path(workshop, "workshop.json").read_text())
    details["participants"]["ana-ruiz"]["name"] = "Ana\u202eziuR"
    details["title"] = "Cla\u200bims"
    write(f"{workshop}/workshop.json", details)
    shown = trial.good("score", workshop)
    trial.check("Cla<U+200B>ims" in shown, f"not marked: {shown[:200]}")
    terminal = Terminal(trial, workshop).see("Cla<U+200B>ims").send("w").see("Ana<U+202E>")
    terminal.leave()
    trial.count("names marked", 2)


FORMULAS = ["=1+1", "+1", "-1+1", "@SUM(A1)", "\t=1", "\r=1", "=HYPERLINK(\"http://x\",\"y\")", "'=1",
            "=cmd|' /C calc'!A0", " =1", "＝1", "\n=1", "\u200b=1", "a,b", 'a"b', "a;=1", "\"=1\""]


def spreadsheets(trial):
    """CSV: no cell begins as a formula does"""
    sample = trial.sample()
    for formula in FORMULAS:
        workshop = hostile_workshop(trial, sample, formula)
        for arguments in (["export", workshop, "--format", "csv"], ["gaps", workshop, "--format", "csv"]):
            done = trial.run(*arguments)
            if not trial.check(done.returncode == 0, f"{formula!r}: {done}"):
                continue
            text = done.stdout.decode()
            rows = list(csv.reader(io.StringIO(text, newline="")))
            trial.check(len({len(row) for row in rows}) == 1, f"{formula!r}: rows of unequal length")
            for row in rows[1:]:
                for cell in row:
                    trial.count("cells")
                    is_number = re.fullmatch(r"-?\d+(\.\d+)?(e-?\d+)?", cell)
                    if not is_number and cell[:1] in ("=", "+", "-", "@", "\t", "\r"):
                        trial.lose(f"{formula!r}: a cell begins with {cell[:9]!r}")
                    if not formula.startswith("'") and re.match("'[=+@\t\r-]", cell):
                        quoted = '"' + cell.replace('"', '""') + '"'
                        trial.check(quoted in text, f"{formula!r}: {cell!r} is not quoted")


MARKUP = ["<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "' onmouseover='x", "&lt;b&gt;",
          "</style><svg/onload=x>", "javascript:alert(1)", "JaVaScRiPt:alert(1)", "data:text/html,x",
          "https://ok.example/?a=1&b=\"2\"", "http://x.example/<b>", "mailto:a@example.org?subject=<x>",
          "vbscript:x", "//evil.example/x", "<!--", "]]>", "&#106;avascript:x", "\x00<b>",
          "https://ok.example/\u202e\"onclick=\"x", "<a href=javascript:x>y</a>",
          "[x](javascript:alert(1))", "![x](https://evil.example/x.png)", "file:///etc/passwd"]


class Page(HTMLParser):
    """The tags, attributes and text of a page."""

    def __init__(self, text):
        super().__init__(convert_charrefs=True)
        self.tags, self.text, self.wrong = [], "", []
        self.feed(text)

    def handle_starttag(self, tag, attributes):
        self.tags.append(tag)
        for name, value in attributes:
            if name.startswith("on") or name == "srcdoc" or name == "src":
                self.wrong.append(f"{tag} {name}={value}")
            if name == "href" and not re.match(r"#|https?://|mailto:", value or ""):
                self.wrong.append(f"{tag} href={value}")

    def handle_data(self, data):
        self.text += data


def pages(trial):
    """HTML: nothing that people write is markup, and links lead to the web or to mail only"""
    sample = trial.sample()
    plain = Page(trial.good("export", hostile_workshop(trial, sample, "Word"), "--format", "html"))
    for markup in MARKUP:
        workshop = hostile_workshop(trial, sample, markup)
        text = trial.good("export", workshop, "--format", "html")
        page = Page(text)
        trial.count("pages")
        trial.check(not page.wrong, f"{markup!r}: {page.wrong[:3]}")
        trial.check(set(page.tags) <= set(plain.tags) | {"a"},
                    f"{markup!r}: {set(page.tags) - set(plain.tags)}")
        wanted = markup.replace("\x00", "").replace("\u202e", "")
        trial.check(wanted[:8] in page.text, f"{markup!r}: it is not shown")
        for tag in re.findall(r"<[a-z][^>]*>", text):
            if not trial.check(re.fullmatch(r'<[a-z0-9]+( [a-zA-Z-]+(="[^"<>]*")?)*/?>', tag),
                               f"{markup!r}: a tag that is not quoted as it should be: {tag}"):
                break
        trial.check("\"onclick" not in text and "'onmouse" not in text, f"{markup!r}: an attribute")


FAMILIES = {18: outputs, 19: look_alikes, 20: spreadsheets, 21: pages}
