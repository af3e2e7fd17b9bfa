#!/usr/bin/env python3
"""Writes a workshop as large as one may be, grown out of a small one.

  big_workshop.py FROM TO [--questions 1000] [--participants 200] [--actions 10000] [--long-notes 0]

FROM is a workshop's folder, such as `pilotage demo --no-open FROM` writes; TO must not exist. The
same folder and numbers always give the same files. Questions are FROM's own once more, with their
answers; half of the new ones were voted on by everybody and revealed. `--long-notes` answers bear a
note of 64 KiB.
"""

import argparse
import copy
import json
import shutil
import sys
from datetime import date, timedelta
from pathlib import Path

LONG_NOTE = ("The note of somebody who writes down all that was said. " * 1200)[:65_536].rstrip()
WRITTEN = "2026-11-23T10:30:00Z"
DAY = date(2026, 11, 23)


def grow(source, target, options):
    """Reads the small workshop in `source` and writes the big one to `target`."""
    playbook = read(source / "playbook.json")
    workshop = read(source / "workshop.json")
    answers = read_all(source / "answers")
    reveals = read_all(source / "reveals")
    copies = grow_playbook(playbook, options.questions)
    grow_room(workshop, playbook, options.participants)
    people = sorted(workshop["participants"])
    for number, (question, original) in enumerate(copies.items()):
        answer = copy.deepcopy(answers.get(original, {"format": "pilotage/answer/1",
                                                      "level": number % 5, "updated": WRITTEN}))
        answer["question"] = question
        if number < options.long_notes:
            answer["note"] = LONG_NOTE
        answers[question] = answer
        if number % 2 == 0:
            reveals[question] = reveal(question, number, people)
    target.mkdir(parents=True)
    write(target / "playbook.json", playbook)
    write(target / "workshop.json", workshop)
    for folder, documents in (("answers", answers), ("reveals", reveals),
                              ("actions", actions(playbook, options.actions))):
        (target / folder).mkdir()
        for name, document in documents.items():
            write(target / folder / f"{name}.json", document)
    for folder in ("ballots", "history"):
        (target / folder).mkdir()


def grow_playbook(playbook, count):
    """Asks the playbook's questions again until there are `count`: `{ new id: the first's id }`."""
    originals = [(decision, question) for decision in playbook["decisions"]
                 for question in list(decision["questions"])]
    copies = {}
    for number in range(count - len(originals)):
        decision, original = originals[number % len(originals)]
        question = copy.deepcopy(original)
        question["id"] = f"{original['id']}-{number}"
        question["title"] = f"{original['title']} {number}"
        decision["questions"].append(question)
        copies[question["id"]] = original["id"]
    return copies


def grow_room(workshop, playbook, count):
    """Invites people until there are `count`."""
    people = workshop["participants"]
    roles = [role["id"] for role in playbook["roles"]]
    for number in range(count - len(people)):
        people[f"person-{number}"] = {"name": f"Person {number}", "role": roles[number % len(roles)]}


def reveal(question, number, people):
    """What everybody said to a question, the more differently the higher its number."""
    spread = number % 5 + 1
    return {"format": "pilotage/reveal/1", "question": question, "at": WRITTEN,
            "ballots": {person: {"level": place * 7 % spread}
                        for place, person in enumerate(people)}}


def actions(playbook, count):
    """A plan that serves every question in turn."""
    questions = [question["id"] for decision in playbook["decisions"]
                 for question in decision["questions"]]
    states = ["open", "open", "doing", "done", "parked", "open", "dropped"]
    return {f"a-{number:06}": {
        "format": "pilotage/action/1", "id": f"a-{number:06}", "text": f"Do thing {number}",
        "owner": f"Person {number % 200}", "status": states[number % len(states)],
        "due": (DAY + timedelta(days=number % 300)).isoformat(),
        "question": questions[number % len(questions)], "reaches": number % 4 + 1,
        "created": WRITTEN, "updated": WRITTEN} for number in range(count)}


# MARK: Files


def read(path):
    return json.loads(path.read_text(encoding="utf-8"))


def read_all(folder):
    return {path.stem: read(path) for path in sorted(folder.glob("*.json"))}


def write(path, document):
    text = json.dumps(document, indent=2, sort_keys=True, ensure_ascii=False)
    path.write_text(text + "\n", encoding="utf-8")


def main():
    parser = argparse.ArgumentParser(description=__doc__,
                                     formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("source", type=Path, metavar="FROM")
    parser.add_argument("target", type=Path, metavar="TO")
    parser.add_argument("--questions", type=int, default=1000)
    parser.add_argument("--participants", type=int, default=200)
    parser.add_argument("--actions", type=int, default=10_000)
    parser.add_argument("--long-notes", type=int, default=0)
    options = parser.parse_args()
    if options.target.exists():
        sys.exit(f"big_workshop.py: {options.target}: there already")
    try:
        grow(options.source, options.target, options)
    except (OSError, ValueError, KeyError) as error:
        shutil.rmtree(options.target, ignore_errors=True)
        sys.exit(f"big_workshop.py: {error}")


if __name__ == "__main__":
    main()
