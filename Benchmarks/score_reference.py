#!/usr/bin/env python3
"""An independent implementation of the scoring method, in plain Python.

It follows the written method and file formats alone and shares nothing with the
Swift program, so that one can be held against the other:

  score_reference.py FILE [--stage S] [--on DATE] [--suppose QUESTION=LEVEL]...
      the score of one checkpoint document, indented
  score_reference.py --stream [--stage S] [--on DATE]
      one checkpoint a line on stdin, one compact score a line on stdout; a line that
      can't be scored gives a line of format pilotage/error/1, and exit status 65
  score_reference.py --check SCORES [--stage S] [--on DATE]
      checkpoints on stdin, another program's scores in the file SCORES, line by line;
      says where they first differ (numbers: by more than 1e-9) and exits 1

As a module: score(document, stage=None, on=None, suppose=None) -> dict.

Where the written rules leave a choice, the comment says "Decision:".
"""

import argparse
import json
import math
import re
import sys
from datetime import date
from functools import lru_cache

try:
    import orjson
except ImportError:
    orjson = None

# Doubles that are this close to each other are equal, wherever they are compared.
SAME = 1e-9

# Unicode's White_Space. Python's own idea of white space also has U+001C to U+001F in it.
WHITE_SPACE = ("\t\n\v\f\r \x85\xa0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007"
               "\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000")

# The reasons why a field does not count; of several, the first in this order is reported.
REASONS = ("type", "empty", "future", "stale", "range", "short")

TEXT_KINDS = frozenset(("text", "longText", "person"))
DEFAULT_ROLES = ("executive", "manager", "specialist")
ISO_DATE = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
UTC_TIME = re.compile(r"([0-9]{4}-[0-9]{2}-[0-9]{2})T[0-9]{2}:[0-9]{2}:[0-9]{2}Z")


class ScoreError(ValueError):
    """The document, or what was asked of it, is not what it should be."""


# MARK: Small things


def is_blank(text):
    """Whether a text (or no text) is only Unicode white space."""
    return text is None or not text.strip(WHITE_SPACE)


@lru_cache(maxsize=4096)
def parse_date(text):
    """The date that `YYYY-MM-DD` names; None where there is no such day.

    Decision: nothing around the ten characters is trimmed, and there is no year 0.
    """
    if not ISO_DATE.fullmatch(text):
        return None
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None


def rated_level(level, where):
    """`level` if it is one of the whole numbers 0 to 4."""
    # `True` is an int in Python, and no level.
    if type(level) is int and 0 <= level <= 4:
        return level
    raise ScoreError(f"{where}: not a level: {level!r}")


def weight_of(part):
    weight = part.get("weight")
    return 1 if weight is None else weight


def mean(values):
    return sum(values) / len(values) if values else None


# MARK: Fields


def fault_of(field, value, day, siblings):
    """Why a field's value does not count as filled, as one of REASONS; None if it counts.

    `siblings` are the values of the question (or row) that the field belongs to.
    """
    if value is None:
        return "empty"
    kind = field["kind"]
    if kind in TEXT_KINDS:
        if not isinstance(value, str):
            return "type"
        return None if value.strip(WHITE_SPACE) else "empty"
    if kind == "date":
        return fault_of_date(field, value, day)
    if kind == "choice":
        if not isinstance(value, str):
            return "type"
        return None if value in field["options"] else "empty"
    if kind == "number":
        return fault_of_number(field, value, siblings)
    if kind == "list":
        if not isinstance(value, list) or not all(isinstance(item, str) for item in value):
            return "type"
        return None if any(item.strip(WHITE_SPACE) for item in value) else "empty"
    if kind == "table":
        return fault_of_table(field, value, day)
    raise ScoreError(f"playbook: field {field['id']}: unknown kind {kind!r}")


def fault_of_date(field, value, day):
    if not isinstance(value, str):
        return "type"
    then = parse_date(value)
    if then is None:
        return "empty"
    if field.get("past") and then > day:
        return "future"
    oldest = field.get("maxAgeDays")
    if oldest is not None and (day - then).days > oldest:
        return "stale"
    return None


def is_number(value):
    return isinstance(value, (int, float)) and not isinstance(value, bool)


def fault_of_number(field, value, siblings):
    if not is_number(value):
        return "type"
    # Decision: a number too large to be finite is out of range.
    if not math.isfinite(value):
        return "range"
    low, high = field.get("min"), field.get("max")
    if low is not None and value < low - SAME:
        return "range"
    if high is not None and value > high + SAME:
        return "range"
    meets = field.get("meets")
    if meets is None:
        return None
    # Decision: any number in the target field is one to meet, in its own range or not, and
    # so is a plain `lower` in the choice field.
    target = siblings.get(meets["target"])
    if not is_number(target) or not math.isfinite(target):
        return "short"
    better = meets.get("better")
    if better is not None and siblings.get(better) == "lower":
        return None if value <= target + SAME else "short"
    return None if value >= target - SAME else "short"


def fault_of_table(field, rows, day):
    if not isinstance(rows, list) or not all(isinstance(row, dict) for row in rows):
        return "type"
    if not rows:
        return "empty"
    columns = field["columns"]
    required_faults = set()
    has_bare_row = False
    for row in rows:
        is_bare = True
        for column in columns:
            fault = fault_of(column, row.get(column["id"]), day, row)
            if fault is None:
                is_bare = False
            elif column.get("required"):
                required_faults.add(fault)
        has_bare_row = has_bare_row or is_bare
    for reason in REASONS:
        if reason in required_faults:
            return reason
    return "empty" if has_bare_row else None


# MARK: Agreement between ballots


def count_ballots(reveal, participants, where):
    """The revealed ballots of a question: counts by level, number of `unknown`, and levels by role.

    Decision: a ballot of somebody who is not a participant of the workshop, or whose role
    the playbook does not list, is a rating like any other but belongs to no role group.
    """
    counts, unknown, by_role = [0, 0, 0, 0, 0], 0, {}
    for participant, ballot in (reveal.get("ballots") or {}).items():
        person = participants.get(participant)
        if person is not None and person.get("observer"):
            continue
        level = ballot.get("level")
        if level == "unknown":
            unknown += 1
            continue
        counts[rated_level(level, where)] += 1
        if person is not None:
            by_role.setdefault(person.get("role"), []).append(level)
    return counts, unknown, by_role


def lower_median(counts):
    """The level at index floor((n - 1) / 2) of the sorted ballots; None without ballots."""
    left = (sum(counts) - 1) // 2
    if left < 0:
        return None
    for level, count in enumerate(counts):
        left -= count
        if left < 0:
            return level


def consensus_of(counts):
    """Tastle and Wierman's consensus of ballots counted by level, from 0 to 1."""
    n = sum(counts)
    if n < 2:
        return None
    centre = sum(level * count for level, count in enumerate(counts)) / n
    return 1 + sum(count / n * math.log2(1 - abs(level - centre) / 4)
                   for level, count in enumerate(counts) if count)


def verdict_of(counts, consensus):
    if consensus is None:
        return None
    rated = [level for level, count in enumerate(counts) if count]
    spread = rated[-1] - rated[0]
    if spread >= 3 or consensus < 0.60 - SAME:
        return "split"
    return "aligned" if spread <= 1 and consensus >= 0.80 - SAME else "mixed"


def perception_gap(by_role, roles, smallest_group):
    """The two role groups that are furthest apart; None where no two differ."""
    if len(by_role) < 2:
        return None
    groups = [(role, sum(by_role[role]) / len(by_role[role])) for role in roles
              if len(by_role.get(role, ())) >= smallest_group]
    if len(groups) < 2:
        return None
    # The first of the groups (they are in the playbook's order) that equals the extreme.
    top = max(level for _, level in groups)
    bottom = min(level for _, level in groups)
    if top - bottom <= SAME:
        return None
    higher = next(group for group in groups if group[1] >= top - SAME)
    lower = next(group for group in groups if group[1] <= bottom + SAME)
    return {"higher": higher[0], "lower": lower[0], "difference": higher[1] - lower[1],
            "higherCount": len(by_role[higher[0]]), "lowerCount": len(by_role[lower[0]])}


def ordinal_alpha(units):
    """Krippendorff's alpha with the ordinal metric; each unit is the ballots of a question by level.

    None where no unit has two ratings, or where all of those that can be paired are equal.
    """
    units = [counts for counts in units if sum(counts) >= 2]
    totals = [sum(column) for column in zip(*units)]
    n = sum(totals)
    observed = expected = 0.0
    for low in range(len(totals)):
        for high in range(low + 1, len(totals)):
            if not (totals[low] and totals[high]):
                continue
            distance = (sum(totals[low:high + 1]) - (totals[low] + totals[high]) / 2) ** 2
            expected += totals[low] * totals[high] * distance
            observed += distance * sum(counts[low] * counts[high] / (sum(counts) - 1)
                                       for counts in units)
    return None if expected == 0 else 1 - (n - 1) * observed / expected


# MARK: Questions


class Context:
    """What holds for all the questions of one score."""

    __slots__ = ("stage", "day", "answers", "reveals", "participants", "roles",
                 "smallest_group", "gated", "suppose")


def claim_of(answer, ballot_counts, is_gated, where):
    """A question's status and claimed level (None if it is not applicable)."""
    level = answer.get("level")
    if level == "notApplicable":
        if not is_gated and not is_blank(answer.get("reason")):
            return "notApplicable", None
        level = None
    if level == "unknown":
        return "unknown", 0
    if level is not None:
        return "agreed", rated_level(level, where)
    median = lower_median(ballot_counts)
    return ("unanswered", 0) if median is None else ("provisional", median)


def support_of(question, answer, claimed, day):
    """The level that the record bears out, and the fields missing for the claimed one."""
    fields = question.get("fields")
    if not fields:
        return claimed, []
    values = answer.get("fields") or {}
    supported, missing = claimed, []
    has_evidence = not is_blank(answer.get("note"))
    for field in fields:
        fault = fault_of(field, values.get(field["id"]), day, values)
        if fault is None:
            has_evidence = True
            continue
        required_at = field.get("requiredAt")
        if required_at is not None and required_at <= claimed:
            supported = min(supported, required_at - 1)
            missing.append({"field": field["id"], "why": fault})
    return (supported if has_evidence else 0), missing


def score_question(question, decision_id, context):
    """A question's row of the score, still without its lift."""
    id_ = question["id"]
    answer = context.answers.get(id_) or {}
    reveal = context.reveals.get(id_)
    if reveal is None:
        counts, unknown_ballots, by_role = [0, 0, 0, 0, 0], 0, {}
    else:
        counts, unknown_ballots, by_role = count_ballots(reveal, context.participants, id_)
    status, claimed = claim_of(answer, counts, id_ in context.gated, id_)

    row = {"id": id_, "decision": decision_id, "status": status, "claimed": claimed,
           "supported": None, "unsupported": None, "target": None, "gap": None, "lift": None,
           "missing": []}
    if claimed is not None:
        supported, row["missing"] = support_of(question, answer, claimed, context.day)
        supported = context.suppose.get(id_, supported)
        target = question["targets"][context.stage]
        row["supported"] = supported
        row["unsupported"] = max(0, claimed - supported)
        row["target"] = target
        row["gap"] = max(0, target - supported)
    elif id_ in context.suppose:
        raise ScoreError(f"{id_} is not applicable: no level can be supposed for it")

    consensus = consensus_of(counts)
    row["ballots"] = counts
    row["unknownBallots"] = unknown_ballots
    row["consensus"] = consensus
    row["verdict"] = verdict_of(counts, consensus)
    # A shift needs two ballots, as consensus does, and a level that the team agreed on.
    if consensus is not None and status == "agreed":
        row["shift"] = claimed - lower_median(counts)
        row["aboveEveryBallot"] = not any(counts[claimed:])
    else:
        row["shift"] = None
        row["aboveEveryBallot"] = False
    row["perceptionGap"] = perception_gap(by_role, context.roles, context.smallest_group)
    return row


# MARK: Decisions, gates, gaps


class DecisionTotals:
    """A decision's row of the score and the sums that the overall figures need."""

    __slots__ = ("row", "weight", "target_sum", "rows", "weights")

    def __init__(self, decision, context):
        questions = decision["questions"]
        self.rows = [score_question(question, decision["id"], context) for question in questions]
        self.weights = [weight_of(question) for question in questions]
        self.weight = weight_of(decision)
        self.row = {"id": decision["id"], "title": decision.get("title"), "readiness": None,
                    "maturity": None, "coverage": None, "alignment": None}
        weight_sum = supported_sum = reached_sum = self.target_sum = 0
        applicable = answered = 0
        for row, weight in zip(self.rows, self.weights):
            if row["status"] == "notApplicable":
                continue
            supported, target = row["supported"], row["target"]
            applicable += 1
            answered += row["status"] in ("agreed", "provisional")
            weight_sum += weight
            supported_sum += weight * supported
            reached_sum += weight * min(supported, target)
            self.target_sum += weight * target
        if applicable:
            self.row["readiness"] = (100 * reached_sum / self.target_sum
                                     if self.target_sum else 100.0)
            self.row["maturity"] = supported_sum / weight_sum
            self.row["coverage"] = answered / applicable
            self.row["alignment"] = mean(consensuses(self.rows))

    def add_lifts(self, all_weights):
        """Adds to each question the points of overall readiness that closing its gap would win."""
        for row, weight in zip(self.rows, self.weights):
            if row["status"] == "notApplicable":
                continue
            if self.target_sum:
                row["lift"] = (self.weight / all_weights * 100 * weight * row["gap"]
                               / self.target_sum)
            else:
                row["lift"] = 0.0


def consensuses(rows):
    return [row["consensus"] for row in rows
            if row["consensus"] is not None and row["status"] != "notApplicable"]


def overall_of(decisions, rows):
    scored = [decision for decision in decisions if decision.row["readiness"] is not None]
    weights = sum(decision.weight for decision in scored)

    def weighted(figure):
        if not scored:
            return None
        return sum(decision.weight * decision.row[figure] for decision in scored) / weights

    binding = None
    if scored:
        lowest = min(decision.row["readiness"] for decision in scored)
        if lowest < 100 - SAME:
            binding = next(decision.row["id"] for decision in scored
                           if decision.row["readiness"] <= lowest + SAME)
    alpha = ordinal_alpha([row["ballots"] for row in rows if row["status"] != "notApplicable"])
    return {"readiness": weighted("readiness"), "maturity": weighted("maturity"),
            "coverage": weighted("coverage"), "alignment": mean(consensuses(rows)),
            "reliability": alpha, "bindingDecision": binding}


def score_gate(gate, row_of, suppose):
    steps = {}
    conditions = []
    for condition in gate["conditions"]:
        unmet = []
        for requirement in condition["requirements"]:
            id_, minimum = requirement["question"], requirement["minimum"]
            row = row_of.get(id_)
            if row is None:
                raise ScoreError(f"playbook: gate {gate['id']} names {id_}, which it does not ask")
            supported = row["supported"]
            # A supposed level is one that is agreed and shown.
            agreed = row["status"] == "agreed" or id_ in suppose
            if not agreed or supported < minimum:
                unmet.append({"question": id_, "minimum": minimum, "supported": supported,
                              "agreed": agreed})
            # A question named twice counts once, with its highest minimum.
            steps[id_] = max(steps.get(id_, 0), minimum - supported)
        conditions.append({"id": condition["id"], "label": condition.get("label"),
                           "met": not unmet, "unmet": unmet})
    passed = all(condition["met"] for condition in conditions)
    return {"id": gate["id"], "title": gate.get("title"),
            "status": "passed" if passed else "blocked",
            "distance": sum(steps.values()), "conditions": conditions}


def ranks(values):
    """Each value's place in ascending order, where values that count as equal share a place."""
    places, previous, place = {}, None, 0
    for value in sorted(set(values)):
        if previous is not None and value - previous > SAME:
            place += 1
        places[value] = place
        previous = value
    return places


def order_of_gaps(rows, stage_gate):
    """The ids of the questions that the gap analysis lists, in its order."""
    unmet = {requirement["question"]
             for condition in (stage_gate["conditions"] if stage_gate else ())
             for requirement in condition["unmet"]}
    listed = [row for row in rows if row["status"] != "notApplicable"
              and (row["gap"] > 0 or row["unsupported"] > 0 or row["verdict"] == "split"
                   or row["id"] in unmet)]
    lift_rank = ranks(row["lift"] for row in listed)
    consensus_rank = ranks(row["consensus"] for row in listed if row["consensus"] is not None)
    consensus_rank[None] = len(consensus_rank)  # none comes last
    # The sort is stable, so that what is left equal stays in playbook order.
    listed.sort(key=lambda row: (row["id"] not in unmet, -lift_rank[row["lift"]],
                                 consensus_rank[row["consensus"]]))
    return [row["id"] for row in listed]


# MARK: The score


def day_of_scoring(document, on):
    if isinstance(on, date):
        return on
    if on is None:
        taken = document.get("taken")
        time = UTC_TIME.fullmatch(taken) if isinstance(taken, str) else None
        on = time[1] if time else None
        if on is None:
            raise ScoreError(f"taken: not a UTC time: {taken!r}")
    day = parse_date(on)
    if day is None:
        raise ScoreError(f"no such day: {on!r}")
    return day


def score(document, stage=None, on=None, suppose=None):
    """The score of a checkpoint document, with every key of `pilotage/score/1`.

    stage    id of the stage to score against (default: the workshop's own)
    on       the day of scoring, a date or `YYYY-MM-DD` (default: the UTC date of `taken`)
    suppose  { question id: level }: levels taken as agreed and shown
    """
    if not isinstance(document, dict) or document.get("format") != "pilotage/checkpoint/1":
        raise ScoreError("not a pilotage/checkpoint/1 document")
    workshop, playbook = document["workshop"], document["playbook"]
    stage_id = stage if stage is not None else workshop["stage"]
    stage_entry = next((entry for entry in playbook["stages"] if entry["id"] == stage_id), None)
    if stage_entry is None:
        raise ScoreError(f"the playbook has no stage {stage_id!r}")
    day = day_of_scoring(document, on)

    context = Context()
    context.stage = stage_id
    context.day = day
    context.answers = document.get("answers") or {}
    context.reveals = document.get("reveals") or {}
    context.participants = workshop.get("participants") or {}
    # Decision: a playbook that lists no roles has the three usual ones.
    context.roles = [role["id"] for role in playbook.get("roles") or ()] or DEFAULT_ROLES
    context.smallest_group = 1 if workshop.get("ballotsNamed") else 2
    gates = playbook.get("gates") or []
    context.gated = {requirement["question"] for gate in gates
                     for condition in gate["conditions"]
                     for requirement in condition["requirements"]}
    context.suppose = suppose or {}
    for id_, level in context.suppose.items():
        rated_level(level, id_)

    decisions = [DecisionTotals(decision, context) for decision in playbook["decisions"]]
    rows = [row for decision in decisions for row in decision.rows]
    row_of = {row["id"]: row for row in rows}
    for id_ in context.suppose:
        if id_ not in row_of:
            raise ScoreError(f"the playbook has no question {id_}")
    all_weights = sum(decision.weight for decision in decisions
                      if decision.row["readiness"] is not None)
    for decision in decisions:
        decision.add_lifts(all_weights)
    gate_rows = [score_gate(gate, row_of, context.suppose) for gate in gates]
    stage_gate = next((gate for gate in gate_rows if gate["id"] == stage_entry.get("gate")), None)

    return {
        "format": "pilotage/score/1",
        "on": day.isoformat(),
        "workshop": {"title": workshop.get("title"), "organisation": workshop.get("organisation"),
                     "stage": stage_id,
                     "playbook": {"id": playbook["id"], "version": playbook["version"]}},
        "overall": overall_of(decisions, rows),
        "decisions": [decision.row for decision in decisions],
        "questions": rows,
        "gates": gate_rows,
        "gaps": order_of_gaps(rows, stage_gate),
    }


# MARK: As a program


def refuse_constant(name):
    raise ScoreError(f"not JSON: {name}")


if orjson:
    loads, dumps = orjson.loads, orjson.dumps
else:
    def loads(data):
        return json.loads(data, parse_constant=refuse_constant)

    def dumps(value):
        return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode()


def score_line(line, options):
    """The score of one line; a ScoreError for whatever is wrong with it."""
    try:
        return score(loads(line), **options)
    except ScoreError:
        raise
    except (LookupError, TypeError, AttributeError, ValueError, OverflowError,
            RecursionError) as error:
        raise ScoreError(f"not a checkpoint document: {type(error).__name__}: {error}") from error


def stream(options):
    status, write = 0, sys.stdout.buffer.write
    for number, line in enumerate(sys.stdin.buffer, 1):
        try:
            result = score_line(line, options)
        except ScoreError as error:
            status = 65
            result = {"format": "pilotage/error/1", "line": number, "message": str(error)}
        write(dumps(result))
        write(b"\n")
    return status


def difference(expected, found, path=""):
    """Where two JSON values differ, as a sentence; None if they are the same.

    `expected` is what is "here", `found` what is "there".
    """
    if is_number(expected) and is_number(found):
        same = abs(expected - found) <= SAME
    elif isinstance(expected, dict) and isinstance(found, dict):
        for key in sorted(expected.keys() | found.keys()):
            if key not in expected or key not in found:
                return f"{path}.{key} is only {'here' if key in expected else 'there'}"
            if told := difference(expected[key], found[key], f"{path}.{key}"):
                return told
        return None
    elif isinstance(expected, list) and isinstance(found, list) and len(expected) == len(found):
        for index, pair in enumerate(zip(expected, found)):
            name = pair[0].get("id", index) if isinstance(pair[0], dict) else index
            if told := difference(*pair, f"{path}[{name}]"):
                return told
        return None
    else:
        same = type(expected) is type(found) and expected == found
    return None if same else f"{path}: {expected!r} here, {found!r} there"


def check(path, options):
    documents = scores = 0
    with open(path, "rb") as theirs:
        for line in sys.stdin.buffer:
            documents += 1
            found = theirs.readline()
            if not found:
                print(f"{path}: {scores} scores for more documents")
                return 1
            scores += 1
            if told := difference(score_line(line, options), loads(found)):
                print(f"{path}: line {scores}: {told}")
                return 1
        if theirs.readline():
            print(f"{path}: more scores than the {documents} documents")
            return 1
    return 0


def supposition(text):
    question, _, level = text.partition("=")
    if level not in ("0", "1", "2", "3", "4"):
        raise argparse.ArgumentTypeError(f"{text}: expected QUESTION=LEVEL")
    return question, int(level)


def main():
    parser = argparse.ArgumentParser(description="Score checkpoint documents, independently.")
    what = parser.add_mutually_exclusive_group(required=True)
    what.add_argument("file", nargs="?", help="a checkpoint document")
    what.add_argument("--stream", action="store_true", help="documents on stdin, scores on stdout")
    what.add_argument("--check", metavar="SCORES", help="hold another program's scores against ours")
    parser.add_argument("--stage")
    parser.add_argument("--on", metavar="DATE")
    parser.add_argument("--suppose", metavar="QUESTION=LEVEL", type=supposition, action="append",
                        default=[])
    arguments = parser.parse_args()
    options = {"stage": arguments.stage, "on": arguments.on, "suppose": dict(arguments.suppose)}
    try:
        if arguments.stream:
            return stream(options)
        if arguments.check:
            return check(arguments.check, options)
        with open(arguments.file, "rb") as file:
            result = score_line(file.read(), options)
        print(json.dumps(result, ensure_ascii=False, indent=2))
        return 0
    except ScoreError as error:
        print(f"score_reference.py: {error}", file=sys.stderr)
        return 65
    except OSError as error:
        print(f"score_reference.py: {error.filename}: {error.strerror}", file=sys.stderr)
        return 66


if __name__ == "__main__":
    sys.exit(main())
