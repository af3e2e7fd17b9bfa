#!/usr/bin/env python3
"""Random workshops: checkpoint documents for tests and benchmarks, one a line on stdout.

  random_workshops.py --count N [--seed S] --playbook FILE     all with that playbook
  random_workshops.py --count N [--seed S] --own-playbooks     each with a small random one

The same seed gives the same documents. Some workshops are well filled in and some hardly
at all. The documents can all be read; what they hold is as crooked as people's files
get: values of the wrong type, `null`, days that don't exist, stale and future dates, numbers on and
beyond their bounds, tables with holes, `notApplicable` without a reason, observers' ballots,
ballots of people who left, fields and answers that the playbook does not know.
"""

import argparse
import json
import random
import sys
from datetime import date, timedelta

# Texts that are blank for Unicode, and texts that only look so.
BLANK_TEXTS = ["", " ", "\t\n", "\u00a0", "\u3000", " \u2003 \u2028", "\u0085", "\r\n"]
FILLED_TEXTS = ["Minutes per invoice", "agreed in March", " padded ", "Ana Ruiz", "Ümit Çelik",
                "日本語", "0", "null", "two\nlines", "\u200b", "\ufeff", "\u001f", "👩‍👩‍👧 family",
                "e\u0301tude", "\"quoted\" \\ back/slash", "=1+1"]
IMPOSSIBLE_DATES = ["", " ", "2026-02-30", "2025-02-29", "2026-13-01", "2026-00-10", "2026-04-31",
                    "2026-1-5", "26-01-05", "20260105", "2026-01-05T10:00:00Z", " 2026-01-05",
                    "2026-01-05 ", "2026/01/05", "2026-W01-1", "yesterday", "２０２６-01-05"]
WRONG_VALUES = [True, False, 0, 3, 2.5, "text", "", "3", [], ["text"], [1], [None], ["a", 2],
                {}, {"a": 1}, [{}], [[]], ["a", None], [{"a": "b"}, "c"]]
NUMBERS = [-3, -0.5, 0, 0.1, 1, 2.25, 7, 11.5, 50, 92, 99.9, 100, 100.5, 1e6, 1e-10]
WEIGHTS = [0.1, 0.5, 1, 1, 1, 1.5, 2, 3, 10]
FIGURE_NAMES = {"readiness", "maturity", "coverage", "alignment"}


class Workshops:
    """Makes workshops from one source of chance."""

    def __init__(self, seed):
        self.random = random.Random(seed)

    def chance(self, probability):
        return self.random.random() < probability

    # MARK: A workshop

    def document(self, playbook):
        """A checkpoint document of a workshop that uses `playbook`."""
        r = self.random
        self.playbook = playbook
        self.taken = date(2026, 1, 1) + timedelta(days=r.randrange(730))
        # How much of this workshop is there, and how much of that is as it should be.
        self.filled = r.choice([0.15, 0.6, 0.85, 0.97, 1])
        self.sound = r.choice([0.7, 0.95, 0.99, 1])
        self.levels = r.choice([[0, 1, 2, 2, 3, 3, 4, 4], [0, 1, 1, 2], [3, 4, 4, 4], [4]])
        participants = self.participants()
        questions = [question for decision in playbook["decisions"]
                     for question in decision["questions"]]
        voters = list(participants)
        answers = {question["id"]: self.answer(question, voters) for question in questions
                   if self.chance(0.3 + 0.7 * self.filled)}
        if self.chance(0.1):
            answers["nowhere.unknown"] = {"level": 3, "fields": {"what": "left behind"}}
        revealed = r.choice([0, 0.3, 0.8, 1])
        reveals = {question["id"]: self.reveal(voters) for question in questions
                   if self.chance(revealed)}
        actions = dict(self.action(questions) for _ in range(r.choice([0, 1, 4, 12])))
        workshop = {
            "format": "pilotage/workshop/1", "title": f"Workshop {r.randrange(10**6)}",
            "organisation": r.choice(["Acme Foods", "Müller & Söhne", "株式会社"]),
            "pilot": "Read and route supplier invoices",
            "stage": r.choice(playbook["stages"])["id"], "created": "2025-12-01T09:00:00Z",
            "ballotsNamed": self.chance(0.4),
            "playbook": {"id": playbook["id"], "version": playbook["version"]},
            "participants": participants}
        return {"format": "pilotage/checkpoint/1", "name": f"Checkpoint {r.randrange(1000)}",
                "taken": self.time(self.taken), "workshop": workshop, "playbook": playbook,
                "answers": answers, "reveals": reveals, "actions": actions}

    def time(self, day):
        r = self.random
        hour = r.choice([0, 0, 9, 12, 23, 23])
        minute, second = r.choice([(0, 0), (59, 59), (30, 12)])
        return f"{day.isoformat()}T{hour:02}:{minute:02}:{second:02}Z"

    def participants(self):
        r = self.random
        roles = [role["id"] for role in self.playbook["roles"]]
        people = {}
        for number in range(r.randrange(13)):
            person = {"name": f"Person {number}", "role": r.choice(roles)}
            if self.chance(0.15):
                person["observer"] = True
            elif self.chance(0.1):
                person["observer"] = False
            people[f"person-{number}"] = person
        return people

    def answer(self, question, voters):
        r = self.random
        answer = {"updated": self.time(self.taken - timedelta(days=r.randrange(30)))}
        # A workshop that is filled in throughout leaves little open.
        shape = r.random() + (0.12 if self.filled == 1 else 0)
        if shape < 0.08:
            answer["level"] = "unknown"
        elif shape < 0.16:
            answer["level"] = "notApplicable"
            if self.chance(0.8):
                answer["reason"] = r.choice(["we have no such tool"] * 3 + BLANK_TEXTS[:4])
        elif shape < 0.90 or self.filled == 1:
            answer["level"] = r.choice(self.levels)
        if self.chance(0.3):
            answer["note"] = r.choice(FILLED_TEXTS + BLANK_TEXTS)
        if voters and self.chance(0.1):
            answer["dissent"] = {r.choice(voters): "no baseline yet"}
        fields = {}
        # Whole answers and hollow ones, so that every supported level comes about.
        filled = self.filled if self.chance(0.8) else r.random()
        for field in question.get("fields", []):
            if self.chance(filled):
                fields[field["id"]] = self.value(field, fields)
        if self.chance(0.03):
            fields["noSuchField"] = r.choice(WRONG_VALUES)
        if fields or self.chance(0.1):
            answer["fields"] = fields
        return answer

    def reveal(self, voters):
        r = self.random
        ballots = {}
        # What a room looks like: of one mind, around a level, in two camps, anywhere.
        mood, centre = r.choice(["same", "near", "camps", "anywhere"]), r.randrange(5)
        present = voters if self.chance(0.6) else [v for v in voters if self.chance(0.5)]
        for voter in present:
            ballots[voter] = self.ballot(mood, centre)
        if self.chance(0.05):
            ballots["somebody-who-left"] = self.ballot(mood, centre)
        return {"at": self.time(self.taken), "ballots": ballots}

    def ballot(self, mood, centre):
        r = self.random
        if self.chance(0.1):
            return {"level": "unknown"}
        if mood == "near":
            centre = min(4, max(0, centre + r.choice([-1, 0, 0, 1])))
        elif mood == "camps":
            centre = r.choice([0, centre, 4])
        elif mood == "anywhere":
            centre = r.randrange(5)
        ballot = {"level": centre}
        if self.chance(0.2):
            ballot["comment"] = r.choice(FILLED_TEXTS)
        return ballot

    def action(self, questions):
        r = self.random
        action = {"text": "Measure the baseline for two weeks", "owner": "Ben Ode",
                  "status": r.choice(["parked", "open", "open", "doing", "done", "dropped"]),
                  "created": self.time(self.taken - timedelta(days=40)),
                  "updated": self.time(self.taken)}
        if self.chance(0.9):
            action["question"] = r.choice(questions)["id"]
            if self.chance(0.8):
                action["reaches"] = r.randint(1, 4)
        if self.chance(0.8):
            action["due"] = (self.taken + timedelta(days=r.randint(-20, 200))).isoformat()
        return "a-" + "".join(r.choices("23456789abcdefghjkmnpqrstuvwxyz", k=6)), action

    # MARK: Values

    def value(self, field, siblings):
        """A value for a field: mostly one that counts, else one of the ways to miss."""
        r = self.random
        if not self.chance(self.sound):
            return r.choice([None, r.choice(WRONG_VALUES)]
                            + [self.near_miss(field, siblings) for _ in range(3)])
        kind = field["kind"]
        if kind == "number":
            return self.number(field, siblings)
        if kind == "date":
            return self.day(field).isoformat()
        if kind == "choice":
            return r.choice(field["options"])
        if kind == "list":
            return [self.text() for _ in range(r.randint(1, 3))]
        if kind == "table":
            return [self.row(field) for _ in range(r.randint(1, 3))]
        return self.text()

    def text(self):
        return self.random.choice(FILLED_TEXTS)

    def row(self, field):
        row = {}
        for column in field["columns"]:
            if self.chance(0.97 if column.get("required") else 0.6):
                row[column["id"]] = self.value(column, row)
        return row

    def day(self, field):
        """A day that counts, often the very first or last one that does."""
        r = self.random
        oldest = field.get("maxAgeDays", 900)
        newest = 0 if field.get("past") else -400
        age = r.choice([0, min(1, oldest), oldest, r.randint(newest, oldest)])
        return self.taken - timedelta(days=age)

    def number(self, field, siblings):
        r = self.random
        low, high = field.get("min"), field.get("max")
        meets = field.get("meets")
        if meets:
            target = siblings.get(meets["target"])
            if isinstance(target, (int, float)) and not isinstance(target, bool):
                lower = siblings.get(meets.get("better")) == "lower"
                return target + r.choice([0, 0.5, 1, 10]) * (-1 if lower else 1)
        if low is None and high is None:
            return r.choice(NUMBERS)
        low = high - 20 if low is None else low
        high = low + 20 if high is None else high
        return r.choice([low, high, (low + high) / 2, round(r.uniform(low, high), 2)])

    def near_miss(self, field, siblings):
        """A value of the right type that mostly does not count."""
        r = self.random
        kind = field["kind"]
        if kind == "number":
            choices = NUMBERS + [bound + step for bound in (field.get("min"), field.get("max"))
                                 if bound is not None for step in (-1, -0.001, 0.001, 1)]
            if field.get("meets"):
                target = siblings.get(field["meets"]["target"])
                if isinstance(target, (int, float)) and not isinstance(target, bool):
                    choices += [target - 0.001, target + 0.001] * 5
            return r.choice(choices)
        if kind == "date":
            oldest = field.get("maxAgeDays", 400)
            return r.choice([(self.taken - timedelta(days=oldest + 1)).isoformat(),
                             (self.taken + timedelta(days=r.choice([1, 1, 300]))).isoformat(),
                             r.choice(IMPOSSIBLE_DATES)])
        if kind == "choice":
            return r.choice(["", " ", "neither", field["options"][0].upper() + " "])
        if kind == "list":
            return r.choice([[], [""], [" ", "\u00a0"], ["", "one"], BLANK_TEXTS])
        if kind == "table":
            return r.choice([[], [{}], [self.row(field), {}], [self.holed_row(field)],
                             [self.row(field), self.holed_row(field)]])
        return r.choice(BLANK_TEXTS)

    def holed_row(self, field):
        row = self.row(field)
        column = self.random.choice(field["columns"])
        row[column["id"]] = self.near_miss(column, row)
        return row

    # MARK: A playbook

    def own_playbook(self):
        """A small valid playbook with fields of every kind, odd weights, targets and gates."""
        r = self.random
        gates = [f"gate-{number}" for number in range(r.randint(1, 3))]
        stages = [{"id": f"stage-{number}", "title": f"Stage {number}", "gate": r.choice(gates)}
                  for number in range(r.randint(1, 4))]
        roles = [{"id": f"role-{number}", "name": f"Role {number}"}
                 for number in r.sample(range(9), r.randint(1, 4))]
        decisions = [self.own_decision(number, stages) for number in range(r.randint(1, 12))]
        questions = [question for decision in decisions for question in decision["questions"]]
        # A requirement may not ask for more than any stage with that gate targets.
        if not any(max(question["targets"].values()) for question in questions):
            questions[0]["targets"] = {stage["id"]: 2 for stage in stages}
            questions[0].pop("fields", None)
        return {
            "format": "pilotage/playbook/1", "id": f"own-{r.randrange(10**6)}",
            "version": f"{r.randrange(3)}.{r.randrange(10)}.0", "language": "en",
            "title": "A random playbook", "summary": "Made by chance.", "sources": ["chance"],
            "levels": [{"name": name, "meaning": f"It is {name.lower()}."}
                       for name in ("Absent", "Discussed", "Defined", "Owned", "Proven")],
            "roles": roles, "stages": stages, "decisions": decisions,
            "gates": self.own_gates(gates, stages, questions)}

    def own_decision(self, number, stages):
        r = self.random
        decision_id = f"decision-{number}"
        names = r.sample(["who", "what", "when", "how-much", "proof", "x1", "y-2", "zed"],
                         r.randint(1, 5))
        assert not FIGURE_NAMES & set(names)
        decision = {"id": decision_id, "title": f"Decision {number}", "ask": "What is decided?",
                    "why": "It has to be.", "minutes": r.choice([5, 25, 30]),
                    "questions": [self.own_question(f"{decision_id}.{name}", stages)
                                  for name in names]}
        if self.chance(0.6):
            decision["weight"] = r.choice(WEIGHTS)
        return decision

    def own_question(self, question_id, stages):
        r = self.random
        targets = {stage["id"]: r.choice([0, 1, 2, 2, 3, 3, 4]) for stage in stages}
        if self.chance(0.1):
            targets = {stage["id"]: 0 for stage in stages}
        question = {
            "id": question_id, "title": question_id.split(".")[1].title(), "ask": "How is it?",
            "why": "Because.", "descriptors": [f"One sees {level} of four." for level in range(5)],
            "prompts": ["Who says so?", "Since when?"],
            "advice": [f"Do what takes it to {level}." for level in range(1, 5)],
            "targets": targets}
        if self.chance(0.6):
            question["weight"] = r.choice(WEIGHTS)
        if self.chance(0.8):
            question["fields"] = self.own_fields(max(targets.values()))
        return question

    def own_fields(self, highest_target):
        r = self.random
        # A question with fields requires one at every level from 2 to its highest target.
        required = [r.randint(1, 4) for _ in range(r.randint(0, 3))]
        required += [level for level in range(2, highest_target + 1)]
        required += [None] * r.randint(0, 2)
        r.shuffle(required)
        fields = []
        for number, level in enumerate(required or [None]):
            kind = r.choice(["text", "longText", "number", "number", "date", "date", "person",
                             "choice", "list", "table"])
            field = self.own_field(f"field{number}", kind)
            if level is not None:
                field["requiredAt"] = level
            if kind == "table":
                field["columns"] = [self.own_column(n) for n in range(r.randint(1, 4))]
            fields.append(field)
        self.add_meets(fields)
        return fields

    def add_meets(self, fields):
        """Makes some number of a question one that another number is the target of."""
        numbers = [field for field in fields if field["kind"] == "number"]
        if len(numbers) < 2 or not self.chance(0.7):
            return
        target, meeting = numbers[0], numbers[-1]
        meeting["meets"] = {"target": target["id"]}
        if self.chance(0.6):
            fields.insert(self.random.randrange(len(fields) + 1),
                          {"id": "better", "label": "Better", "kind": "choice",
                           "options": ["higher", "lower"]})
            meeting["meets"]["better"] = "better"

    def own_field(self, field_id, kind):
        """A field or column of a kind, with what makes its value count."""
        r = self.random
        field = {"id": field_id, "label": field_id.title(), "kind": kind}
        if kind == "choice":
            field["options"] = r.sample(["cost", "revenue", "speed", "quality", "Größe"],
                                        r.randint(1, 4))
        elif kind == "number":
            if self.chance(0.4):
                field["min"] = r.choice([-10, 0, 1, 0.5])
            if self.chance(0.4):
                field["max"] = r.choice([2, 50, 100, 99.9])
        elif kind == "date":
            if self.chance(0.6):
                field["past"] = True
            if self.chance(0.6):
                field["maxAgeDays"] = r.choice([1, 45, 180, 365])
        return field

    def own_column(self, number):
        column = self.own_field(f"column{number}", self.random.choice(
            ["text", "longText", "number", "date", "person", "choice"]))
        if self.chance(0.6):
            column["required"] = True
        return column

    def own_gates(self, gate_ids, stages, questions):
        r = self.random
        gates = []
        for gate_id in gate_ids:
            users = [stage["id"] for stage in stages if stage["gate"] == gate_id]
            highest = {}
            for question in questions:
                levels = [question["targets"][stage] for stage in users] or [4]
                if min(levels) >= 1:
                    highest[question["id"]] = min(levels)
            if not highest:
                # Nothing that this gate could ask for: it asks for the least of one question.
                question = questions[0]
                for stage in users:
                    question["targets"][stage] = 1
                highest[question["id"]] = 1
            conditions = []
            for number in range(r.randint(1, 4)):
                requirements = [{"question": question, "minimum": r.randint(1, highest[question])}
                                for question in r.sample(sorted(highest),
                                                         min(len(highest), r.randint(1, 3)))]
                conditions.append({"id": f"condition-{number}", "label": f"Condition {number}",
                                   "requirements": requirements})
            gates.append({"id": gate_id, "title": f"Gate {gate_id}", "conditions": conditions})
        return gates


def documents(seed, count, playbook=None):
    """`count` random documents; each with a playbook of its own where none is given."""
    workshops = Workshops(seed)
    for _ in range(count):
        yield workshops.document(playbook or workshops.own_playbook())


def main():
    parser = argparse.ArgumentParser(description="Write random checkpoint documents, one a line.")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--count", type=int, required=True)
    source = parser.add_mutually_exclusive_group(required=True)
    source.add_argument("--playbook", metavar="FILE", help="the playbook that all of them use")
    source.add_argument("--own-playbooks", action="store_true", help="a random playbook for each")
    arguments = parser.parse_args()
    playbook = None
    if arguments.playbook:
        try:
            with open(arguments.playbook, encoding="utf-8") as file:
                playbook = json.load(file)
        except (OSError, ValueError) as error:
            sys.exit(f"random_workshops.py: {arguments.playbook}: {error}")
    try:
        for document in documents(arguments.seed, arguments.count, playbook):
            sys.stdout.buffer.write(json.dumps(document, ensure_ascii=False, sort_keys=True,
                                               separators=(",", ":")).encode() + b"\n")
    except BrokenPipeError:
        sys.stderr.close()


if __name__ == "__main__":
    main()
