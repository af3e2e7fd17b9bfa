#!/usr/bin/env python3
"""Holds what the program writes and prints against the schemas it prints.

  Tests/schemas.py [PROGRAM]        by default .build/debug/pilotage

Every file of a sample workshop, every JSON output and the scores of random workshops must pass the
schema of their kind, and what is broken must not. Needs python3-jsonschema.
"""

import copy
import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path

import jsonschema

ROOT = Path(__file__).resolve().parent.parent
PROGRAM = Path(sys.argv[1] if len(sys.argv) > 1 else ROOT / ".build/debug/pilotage").resolve()
KINDS = ["workshop", "answer", "ballot", "reveal", "action", "room", "checkpoint", "playbook",
         "theme", "score", "gaps", "forecast", "comparison", "export", "error"]
OUTPUTS = {"score", "gaps", "forecast", "comparison", "export", "error"}
failures = []


def run(*arguments, status=0, stdin=b""):
    done = subprocess.run([PROGRAM, *arguments], input=stdin, capture_output=True, env=ENVIRONMENT)
    if done.returncode != status:
        sys.exit(f"pilotage {' '.join(arguments)}: status {done.returncode}: "
                 f"{done.stderr.decode()}")
    return done.stdout


def kind_of(document):
    return document["format"].split("/")[1]


def passes(document, what):
    """The document must pass the schema of its kind."""
    errors = sorted(validators[kind_of(document)].iter_errors(document), key=str)
    if errors:
        place = ".".join(map(str, errors[0].absolute_path))
        failures.append(f"{what}: {place}: {errors[0].message[:200]}")
    seen.add(kind_of(document))


def fails(document, kind, what):
    """The document must not pass the schema of that kind."""
    if validators[kind].is_valid(document):
        failures.append(f"{what}: passes")


def changed(document, path, value):
    """A copy with the value at a path replaced; with `...` the key is taken away."""
    result = copy.deepcopy(document)
    place = result
    for step in path[:-1]:
        place = place[step]
    if value is ...:
        del place[path[-1]]
    else:
        place[path[-1]] = value
    return result


def break_all_over(document, what):
    """Whatever kind it is: without a required key, of another format, not an object."""
    kind = kind_of(document)
    schema = validators[kind].schema
    required = set(schema.get("required", []))
    if "$ref" in schema:
        required |= set(schema["$defs"][schema["$ref"].rsplit("/", 1)[1]].get("required", []))
    if kind in OUTPUTS:
        # What does not exist is null there, and never left out.
        required |= set(document)
    if not required:
        failures.append(f"{what}: nothing is required")
    for key in required:
        fails(changed(document, [key], ...), kind, f"{what} without {key}")
        fails(changed(document, [key], ["x"]), kind, f"{what} with a list for {key}"
              ) if not isinstance(document[key], list) else None
    fails(changed(document, ["format"], f"pilotage/{kind}/2"), kind, f"{what} of a newer format")
    fails(changed(document, ["format"], "pilotage/other/1"), kind, f"{what} of another kind")
    for value in ([], "x", None, 1):
        fails(value, kind, f"{value!r} as a {kind}")


# What else is broken, by kind: the way to a value and what is put in its place.
BROKEN = {
    "workshop": [
        (["created"], "2026-11-23"), (["stage"], "Launch"), (["title"], " "), (["ballotsNamed"], 1),
        (["participants"], {"Ana Ruiz": {"name": "Ana", "role": "executive"}}),
        (["participants"], {"ana": {"role": "executive"}}),
        (["participants"], {"ana": {"name": "Ana", "role": "executive", "observer": "yes"}}),
        (["playbook"], {"id": "x"}),
    ],
    "answer": [
        (["level"], 5), (["level"], -1), (["level"], "2"), (["level"], 2.5), (["level"], "none"),
        (["question"], "outcomes"), (["question"], "../../x"), (["updated"], "yesterday"),
        (["fields"], {"a": True}), (["fields"], {"a": [1]}), (["fields"], {"a": [{"b": {}}]}),
        (["fields"], []), (["dissent"], {"Ben Ode": "x"}), (["dissent"], {"ben-ode": 1}),
        (["note"], "x" * 65537), (["note"], 1), (["level"], "notApplicable"),
    ],
    "ballot": [
        (["ballots"], {"outcomes": {"level": 1}}), (["ballots"], {"a.b": {"level": 5}}),
        (["ballots"], {"a.b": {"level": "notApplicable"}}), (["ballots"], {"a.b": {}}),
        (["participant"], "Ana"),
    ],
    "reveal": [(["at"], "2026-02-30"), (["ballots"], {"ana": {"level": "?"}}), (["question"], "x")],
    "action": [
        (["status"], "later"), (["due"], "2026-13-01"), (["reaches"], 5), (["text"], " "),
        (["id"], "A 1"), (["question"], "data"),
    ],
    "room": [(["timerLeft"], "10"), (["timerEnds"], "soon"), (["question"], "x")],
    "checkpoint": [
        (["taken"], "2026-11-23"), (["workshop"], {}), (["playbook", "decisions"], []),
        (["answers"], {"a.b": {"level": 9}}), (["reveals"], {"a.b": {}}),
        (["actions"], {"x y": {"text": "t", "status": "open"}}),
    ],
    "playbook": [
        (["levels"], []), (["roles"], []), (["stages"], []), (["decisions"], []),
        (["decisions", 0, "weight"], 0), (["decisions", 0, "questions"], []),
        (["decisions", 0, "questions", 0, "descriptors"], ["x"] * 4),
        (["decisions", 0, "questions", 0, "advice"], ["x"] * 5),
        (["decisions", 0, "questions", 0, "ask"], ...),
        (["decisions", 0, "questions", 0, "targets"], {"launch": 5}),
        (["decisions", 0, "questions", 0, "id"], "x"),
        (["decisions", 0, "questions", 0, "fields"], [{"id": "a", "label": "A", "kind": "date?"}]),
        (["decisions", 0, "questions", 0, "fields"], [{"id": "a", "label": "A", "kind": "choice"}]),
        (["decisions", 0, "questions", 0, "fields"], [{"id": "a", "label": "A", "kind": "table"}]),
        (["decisions", 0, "questions", 0, "fields"],
         [{"id": "a", "label": "A", "kind": "text", "options": ["x"]}]),
        (["decisions", 0, "questions", 0, "fields"],
         [{"id": "a", "label": "A", "kind": "text", "requiredAt": 0}]),
        (["gates", 0, "conditions"], []),
        (["gates", 0, "conditions", 0, "requirements", 0, "minimum"], 5),
    ],
    "theme": [
        (["roles", "accent"], ...), (["roles", "acent"], {}),
        (["roles", "accent", "truecolor"], {"fg": "red"}), (["roles", "accent", "16"], {"fg": 16}),
        (["roles", "accent", "mono"], ["blink"]), (["assumes"], "black"),
    ],
    "score": [
        (["on"], "2026-02-30T"), (["extra"], 1), (["overall", "readiness"], 101),
        (["overall", "reliability"], ...), (["overall", "bindingDecision"], "Data"),
        (["questions", 0, "status"], "done"), (["questions", 0, "claimed"], None),
        (["questions", 0, "ballots"], [0, 0, 0, 0]), (["questions", 0, "lift"], ...),
        (["questions", 0, "missing"], [{"field": "a", "why": "gone"}]),
        (["questions", 0, "perceptionGap"], {"higher": "a"}),
        (["gates", 0, "status"], "open"), (["gates", 0, "distance"], -1), (["gaps"], ["a.b", "a.b"]),
    ],
    "gaps": [
        (["rows", 0, "lift"], None), (["rows", 0, "gateConditions"], None), (["rows", 0, "x"], 1),
        (["rows", 0, "actions"], [{"id": "a"}]), (["rows", 0, "verdict"], "so-so"),
    ],
    "forecast": [
        (["gates"], {"launch": "soon"}), (["suppose"], {"a.b": 5}), (["by"], ...), (["x"], 1),
        (["unserved"], [{"gate": "launch"}]), (["score", "on"], ...),
    ],
    "comparison": [
        (["overlap"], 2), (["gates"], {}), (["questions"], [{"id": "a.b"}]), (["before"], {}),
        (["after", "taken"], "yesterday"), (["before", "overall", "readiness"], 101),
        (["after", "workshop", "playbook"], ...), (["questions", 0, "change"], 5),
        (["decisions", 0, "readiness"], {"before": 1}), (["gates", "won"], ["a.b"]),
        (["onlyAfter"], ["data"]), (["actionsClosed"], ["A 1"]), (["x"], 1),
    ],
    "export": [(["score"], {}), (["checkpoint", "taken"], ...), (["gaps", "rows"], ...)],
    "error": [(["line"], 0), (["message"], ""), (["x"], 1)],
}

ROOM = {"format": "pilotage/room/1", "question": "data.audit",
        "timerEnds": "2026-11-23T10:12:00Z", "timerLeft": 10}


def documents(folder):
    """Everything the program writes and prints, with what it is."""
    run("demo", "demo", "--no-open")
    run("answer", "demo", "outcomes.usecase", "--level", "notApplicable", "--reason", "no model")
    run("answer", "demo", "outcomes.sequence", "--note", "no level yet")
    run("new", "empty", "--title", "T", "--organisation", "O")
    run("playbook", "new", "template.json")
    run("new", "other", "--title", "T", "--organisation", "O", "--playbook", "template.json")
    for path in sorted(folder.rglob("*.json")):
        if "state" not in path.parts:
            yield json.loads(path.read_bytes()), str(path.relative_to(folder))
    for workshop in ("demo", "empty"):
        for verb in (["score"], ["score", "--stage", "scale", "--suppose", "data.audit=4"],
                     ["score", "--on", "2030-01-01"], ["gaps"], ["gaps", "--stage", "sustain"],
                     ["forecast"], ["forecast", "--by", "2030-01-01"], ["export"],
                     ["export", "--anonymous"]):
            arguments = [verb[0], workshop, *verb[1:], "--format", "json"]
            yield json.loads(run(*arguments)), " ".join(arguments)
    earlier = next(Path("demo/checkpoints").iterdir())
    for sides in ([earlier, "demo"], ["demo", earlier], ["demo", "demo"], ["empty", "demo"],
                  ["demo", "other"], ["demo", earlier, "--stage", "scale"]):
        arguments = ["compare", *map(str, sides), "--format", "json"]
        yield json.loads(run(*arguments)), " ".join(arguments)
    yield json.loads(run("playbook", "show", "five-decisions", "--format", "json")), "the playbook"
    yield json.loads((folder / "template.json").read_bytes()), "the template"
    for line in run("themes", "list").decode().splitlines():
        theme = line.split()[0]
        yield json.loads(run("themes", "show", theme)), f"the theme {theme}"
    yield json.loads(run("score", "--stream", status=65, stdin=b"{\n")), "a line's error"
    yield ROOM, "a room"


def random_scores():
    for options in (["--playbook", "template.json"], ["--own-playbooks"]):
        made = subprocess.run(
            [sys.executable, ROOT / "Benchmarks/random_workshops.py", "--seed", "3", "--count", "60",
             *options], capture_output=True, check=True).stdout
        for line in run("score", "--stream", stdin=made).splitlines():
            yield json.loads(line), "a random workshop's score"


with tempfile.TemporaryDirectory() as temporary:
    os.chdir(temporary)
    ENVIRONMENT = {"HOME": temporary, "XDG_STATE_HOME": temporary + "/state", "PATH": os.environ["PATH"],
                   "XDG_CONFIG_HOME": temporary + "/config"}
    validators, seen, examples = {}, set(), {}
    for kind in KINDS:
        schema = json.loads(run("schema", kind))
        jsonschema.Draft202012Validator.check_schema(schema)
        validators[kind] = jsonschema.Draft202012Validator(
            schema, format_checker=jsonschema.Draft202012Validator.FORMAT_CHECKER)
    count = 0
    for document, what in [*documents(Path(temporary)), *random_scores()]:
        count += 1
        passes(document, what)
        # Of each kind the one with the most in it is broken in every way.
        known = examples.get(kind_of(document))
        if known is None or len(str(document)) > len(str(known)):
            examples[kind_of(document)] = document
    for kind in KINDS:
        if kind not in seen:
            failures.append(f"there was no {kind}")
            continue
        example = examples[kind]
        if kind == "theme":
            example = json.loads(run("themes", "show", "dark"))
        break_all_over(example, f"a {kind}")
        for path, value in BROKEN[kind]:
            base = changed(example, ["reason"], ...) if kind == "answer" and "reason" in example \
                else example
            fails(changed(base, path, value), kind, f"a {kind} with {value!r} at {path}")

for failure in failures:
    print(failure)
print(f"{count} documents of {len(seen)} kinds, {len(failures)} failures")
sys.exit(1 if failures else 0)
