#!/usr/bin/env python3
"""Has an outside parser read the calendars that the program writes.

  Tests/calendars.py [PROGRAM]        by default .build/debug/pilotage

What was typed must come back as it was, whatever stands in it. Needs python3-icalendar.
"""

import json
import os
import random
import re
import subprocess
import sys
import tempfile
from datetime import date, datetime, timezone
from pathlib import Path

import icalendar

ROOT = Path(__file__).resolve().parent.parent
PROGRAM = Path(sys.argv[1] if len(sys.argv) > 1 else ROOT / ".build/debug/pilotage").resolve()
TEXTS = [
    "plain", "a, b; c", r"C:\new\Name\;x", r"\n", "\\", "\\\\,", "one\ntwo\n\nthree", "a\tb", ": : ;=\"'",
    "é" * 80, "日本語" * 40, "👩‍💻" * 30, "x" * 500, "END:VEVENT\nBEGIN:VALARM\nTRIGGER:-PT5M",
    "a\r\nATTENDEE:mailto:x@example.org", " leading and trailing ", "%0D%0A", "\ufb01 e\u0301 \u0338",
]
PIECES = [*TEXTS, ",", ";", "\\", "\n", "é", "日", "👩", " ", "word", "\\n", "\\,", "\x1b[31m", "\x00", "\x85",
          "\u2028", "\u202e", "\x7f", "\x0b"]
failures = []
checks = 0


def run(*arguments):
    done = subprocess.run([PROGRAM, *arguments], capture_output=True, env=ENVIRONMENT)
    if done.returncode != 0:
        sys.exit(f"pilotage {' '.join(arguments)}: status {done.returncode}: {done.stderr.decode()}")
    return done.stdout


def expect(holds, what):
    global checks
    checks += 1
    if not holds:
        failures.append(what)


def unescaped(text):
    """A TEXT value as it was; icalendar 4 takes what follows an escaped backslash for escaped."""
    return re.sub(r"\\(.)", lambda match: "\n" if match[1] in "nN" else match[1], text, flags=re.S)


def kept(text):
    """A text as it stands in a calendar."""
    text = re.sub("\r\n|[\r\x85\u2028\u2029]", "\n", text)
    text = re.sub("[\x00-\x08\x0b-\x1f\x7f-\x9f]", "", text)
    # What is not to be seen is shown.
    return re.sub("[\u061c\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]",
                  lambda match: f"<U+{ord(match[0]):X}>", text)


def lines_are_sound(data, what):
    expect(data.endswith(b"END:VCALENDAR\r\n"), f"{what}: its end")
    for line in data.split(b"\r\n"):
        expect(len(line) <= 75, f"{what}: {len(line)} octets")
        expect(not re.search(rb"[\x00-\x08\x0a-\x1f\x7f]", line), f"{what}: a control character")
        try:
            line.decode()
        except UnicodeDecodeError:
            failures.append(f"{what}: a letter cut in two")


def read(data, what):
    """The events by the action's id: as icalendar reads them, and their texts unescaped."""
    lines_are_sound(data, what)
    calendar = icalendar.Calendar.from_ical(data)
    expect(calendar["VERSION"] == "2.0" and calendar["PRODID"], f"{what}: the head")
    events = {}
    for event in calendar.subcomponents:
        expect(event.name == "VEVENT", f"{what}: a {event.name}")
        expect(not event.errors and not event.subcomponents, f"{what}: {event.errors}")
        expect(set(event) == {"UID", "DTSTAMP", "DTSTART", "SUMMARY", "DESCRIPTION", "TRANSP"},
               f"{what}: {sorted(event)}")
        events[re.sub(r"-\d{8}T\d{6}Z@pilotage$", "", event["UID"])] = event
    # What was written, by the parser's own unfolding.
    values, names = {}, None
    for line in icalendar.parser.Contentlines.from_ical(data):
        name, _, value = str(line).partition(":")
        if name == "UID":
            names = values.setdefault(re.sub(r"-\d{8}T\d{6}Z@pilotage$", "", value), {})
        elif name in ("SUMMARY", "DESCRIPTION"):
            names[name] = unescaped(value)
    expect(set(values) == set(events), f"{what}: {set(values) ^ set(events)}")
    return events, values


def holds_the_plan(folder, what):
    """Every dated action that is still to be done, as it is in its file."""
    events, values = read(run("export", folder, "--format", "ics"), what)
    created = json.loads(Path(folder, "workshop.json").read_bytes())["created"]
    wanted = {}
    for path in Path(folder, "actions").glob("*.json"):
        action = json.loads(path.read_bytes())
        if action["status"] in ("open", "doing") and "due" in action:
            wanted[action["id"]] = action
    expect(set(events) == set(wanted), f"{what}: {set(events) ^ set(wanted)}")
    for id, action in wanted.items():
        if id not in events:
            continue
        event, text = events[id], kept(action["text"])
        expect(values[id]["SUMMARY"] == text, f"{what}: {values[id]['SUMMARY']!r} is not {text!r}")
        if "\\" not in text:
            expect(str(event["SUMMARY"]) == text, f"{what}: {event['SUMMARY']!r} is not {text!r}")
        who = kept(action.get("owner", "")).strip() or "nobody yet"
        expect(values[id]["DESCRIPTION"].split("\nFor: ")[0].removeprefix("Who: ").strip() == who,
               f"{what}: {values[id]['DESCRIPTION']!r}")
        due = event["DTSTART"].dt
        expect(type(due) is date and due.isoformat() == action["due"], f"{what}: {due}")
        stamp = action.get("updated", action.get("created", created))
        expect(event["DTSTAMP"].dt == datetime.fromisoformat(stamp[:-1]).replace(tzinfo=timezone.utc),
               f"{what}: {event['DTSTAMP'].dt}")
        if "reaches" in action:
            expect(f"\nTo reach level {action['reaches']}" in values[id]["DESCRIPTION"],
                   f"{what}: no level")
    return len(wanted)


with tempfile.TemporaryDirectory() as temporary:
    os.chdir(temporary)
    ENVIRONMENT = {"HOME": temporary, "XDG_STATE_HOME": temporary + "/state", "TZ": "UTC",
                   "XDG_CONFIG_HOME": temporary + "/config", "PATH": os.environ["PATH"]}
    run("demo", "demo", "--no-open")
    expect(holds_the_plan("demo", "the sample") > 3, "the sample has a plan")
    events, _ = read(run("export", "demo", "--format", "ics", "--anonymous"), "without names")
    for event in events.values():
        expect(re.match(r"Who: Person \d+\n", event["DESCRIPTION"]), f"{event['DESCRIPTION']!r}")

    run("new", "w", "--title", "Müller, Söhne; \\n", "--organisation", "O")
    expect(holds_the_plan("w", "an empty plan") == 0, "an empty plan")
    chance = random.Random(5)
    for text in TEXTS + ["".join(chance.choices(PIECES, k=chance.randint(1, 8))) for _ in range(60)]:
        if not kept(text).strip():
            continue
        # What can't be typed may still be in a file: so the text is put there.
        id = run("action", "add", "w", "x", "--owner", "A, B; C", "--due", "2027-02-28",
                 "--question", "data.audit", "--reaches", "2").decode().strip()
        path = Path("w/actions", id + ".json")
        action = json.loads(path.read_bytes())
        path.write_text(json.dumps(action | {"text": text, "owner": text[:200]}))
    expect(holds_the_plan("w", "hostile texts") > 60, "hostile texts")
    expect(run("export", "w", "--format", "ics") == run("export", "w", "--format", "ics"), "same bytes")

for failure in failures:
    print(failure)
print(f"{checks} checks of calendars, {len(failures)} failures")
sys.exit(1 if failures else 0)
