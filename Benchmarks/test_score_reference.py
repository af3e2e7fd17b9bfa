"""Cases worked out by hand, and what must hold for any workshop: python3 -m unittest -b"""

import copy
import io
import json
import random
import subprocess
import sys
import unittest
from pathlib import Path

import random_workshops
from score_reference import ScoreError, consensus_of, difference, ordinal_alpha, score

DAY = "2026-11-23"
PEOPLE = {"ann": "executive", "bob": "executive", "cem": "manager", "dee": "manager",
          "eva": "specialist"}


def question(id_, target=2, weight=None, fields=None):
    made = {"id": id_, "targets": {"launch": target}}
    if weight is not None:
        made["weight"] = weight
    if fields is not None:
        made["fields"] = fields
    return made


def workshop(decisions, answers=None, reveals=None, requirements=(), named=False, observers=()):
    """A checkpoint document. `decisions`: id -> questions or (weight, questions); `reveals`:
    question -> {participant: level}; `requirements`: (question, minimum), each a condition."""
    return {
        "format": "pilotage/checkpoint/1", "name": "c", "taken": DAY + "T23:59:59Z",
        "workshop": {"format": "pilotage/workshop/1", "title": "T", "organisation": "O",
                     "stage": "launch", "ballotsNamed": named,
                     "participants": {id_: {"name": id_, "role": role, "observer": id_ in observers}
                                      for id_, role in PEOPLE.items()}},
        "playbook": {
            "id": "p", "version": "1", "stages": [{"id": "launch", "gate": "launch"}],
            "roles": [{"id": role} for role in ("executive", "manager", "specialist")],
            "decisions": [
                {"id": id_, "title": id_, "weight": made[0] if isinstance(made, tuple) else 1,
                 "questions": made[1] if isinstance(made, tuple) else made}
                for id_, made in decisions.items()],
            "gates": [{"id": "launch", "title": "Launch", "conditions": [
                {"id": f"c{number}", "label": "L",
                 "requirements": [{"question": id_, "minimum": minimum}]}
                for number, (id_, minimum) in enumerate(requirements)]}]},
        "answers": answers or {},
        "reveals": {id_: {"ballots": {who: {"level": level} for who, level in ballots.items()}}
                    for id_, ballots in (reveals or {}).items()},
        "actions": {}}


def one(answer=None, fields=None, ballots=None, target=2, requirements=(), **more):
    """The row of the only question of a workshop."""
    document = workshop({"d": [question("d.q", target, fields=fields)]},
                        {"d.q": answer} if answer else {},
                        {"d.q": ballots} if ballots is not None else {}, requirements, **more)
    return score(document)["questions"][0]


def why(field, value, siblings=None):
    """What is missing for level 4 where a field required at 1 has this value; None: nothing."""
    fields = [dict(field, id="f", requiredAt=1), {"id": "goal", "kind": "number"},
              {"id": "better", "kind": "choice", "options": ["higher", "lower"]}]
    row = one({"level": 4, "note": "n", "fields": {"f": value, **(siblings or {})}}, fields)
    assert row["supported"] == (0 if row["missing"] else 4)
    return row["missing"][0]["why"] if row["missing"] else None


class Claims(unittest.TestCase):
    def claim(self, *arguments, **named):
        row = one(*arguments, **named)
        return row["status"], row["claimed"]

    def test_team_answer_then_unknown_then_median_then_nothing(self):
        ballots = {"ann": 1, "bob": 4}
        self.assertEqual(self.claim({"level": 3}, ballots=ballots), ("agreed", 3))
        self.assertEqual(self.claim({"level": "unknown"}, ballots=ballots), ("unknown", 0))
        self.assertEqual(self.claim(None, ballots=ballots), ("provisional", 1))
        self.assertEqual(self.claim({"level": None}, ballots=ballots), ("provisional", 1))
        self.assertEqual(self.claim(None, ballots={"ann": "unknown"}), ("unanswered", 0))
        self.assertEqual(self.claim({"note": "n"}), ("unanswered", 0))

    def test_lower_median(self):
        for levels, median in (([3], 3), ([0, 4], 0), ([4, 1, 2], 2), ([4, 3, 2, 2], 2),
                               ([4, 4, 3, 0, 3], 3)):
            self.assertEqual(self.claim(ballots=dict(zip(PEOPLE, levels)))[1], median)

    def test_observers_count_for_nothing_and_strangers_have_no_role(self):
        row = one(ballots={"ann": 4, "bob": 0, "eva": "unknown", "dee": "unknown"},
                  observers=("bob", "eva"))
        self.assertEqual((row["ballots"], row["unknownBallots"]), ([0, 0, 0, 0, 1], 1))
        row = one(ballots={"ann": 4, "stranger": 0}, named=True)
        self.assertEqual((row["ballots"], row["perceptionGap"]), ([1, 0, 0, 0, 1], None))

    def test_not_applicable_needs_a_reason_and_no_gate(self):
        away = {"level": "notApplicable", "reason": "no tools"}
        row = one(away, ballots={"ann": 0, "bob": 4})
        self.assertEqual(row["status"], "notApplicable")
        for key in ("claimed", "supported", "unsupported", "target", "gap", "lift", "shift"):
            self.assertIsNone(row[key])
        self.assertEqual((row["missing"], row["verdict"]), ([], "split"))
        self.assertEqual(self.claim(dict(away, reason="\u00a0\u3000")), ("unanswered", 0))
        self.assertEqual(self.claim(away, requirements=[("d.q", 1)]), ("unanswered", 0))
        self.assertEqual(self.claim(away, ballots={"ann": 2}, requirements=[("d.q", 1)]),
                         ("provisional", 2))


class Support(unittest.TestCase):
    def test_text_and_white_space(self):
        text = {"kind": "text"}
        self.assertIsNone(why(text, "x"))
        for blank in (None, "", " \t\r\n", "\u2003\u0085\u2028\u00a0"):
            self.assertEqual(why(text, blank), "empty")
        for not_space in ("\u200b", "\u001f", "\ufeff"):
            self.assertIsNone(why(text, not_space))
        self.assertEqual(why(text, 3), "type")

    def test_choice_and_list(self):
        choice = {"kind": "choice", "options": ["cost", "speed"]}
        self.assertEqual([why(choice, value) for value in ("cost", "Cost", None, 1)],
                         [None, "empty", "empty", "type"])
        values = (["a"], ["", "a"], [], [" "], ["a", None], [1], "a", None)
        self.assertEqual([why({"kind": "list"}, value) for value in values],
                         [None, None, "empty", "empty", "type", "type", "type", "empty"])

    def test_dates(self):
        any_day, past = {"kind": "date"}, {"kind": "date", "past": True}
        aged = {"kind": "date", "past": True, "maxAgeDays": 10}
        self.assertIsNone(why(any_day, "2028-02-29"))
        for impossible in ("2026-02-30", "2027-02-29", "20261123", " 2026-11-23", "soon", ""):
            self.assertEqual(why(any_day, impossible), "empty")
        self.assertEqual(why(any_day, 20261123), "type")
        self.assertEqual([why(past, day) for day in (DAY, "2026-11-24", "1999-01-01")],
                         [None, "future", None])
        self.assertEqual([why(aged, day) for day in ("2026-11-13", "2026-11-12")],
                         [None, "stale"])
        self.assertIsNone(why({"kind": "date", "maxAgeDays": 10}, "2027-01-01"))

    def test_numbers(self):
        number = {"kind": "number", "min": 1, "max": 2}
        self.assertEqual([why(number, value) for value in (1, 2.0, 0.999, 2.1, True, "1", None)],
                         [None, None, "range", "range", "type", "type", "empty"])
        self.assertIsNone(why({"kind": "number", "max": 0.3}, 0.1 + 0.2))
        meets = {"kind": "number", "min": 0, "meets": {"target": "goal", "better": "better"}}
        for value, siblings, expected in (
                (5, {"goal": 5}, None), (4, {"goal": 5}, "short"), (6, {"goal": 5}, None),
                (6, {"goal": 5, "better": "lower"}, "short"),
                (4, {"goal": 5, "better": "lower"}, None),
                (4, {"goal": 5, "better": "higher"}, "short"),
                (4, {}, "short"), (4, {"goal": "3"}, "short"), (-1, {"goal": 5}, "range")):
            self.assertEqual(why(meets, value, siblings), expected)

    def test_tables(self):
        table = {"kind": "table", "columns": [
            {"id": "who", "kind": "person", "required": True},
            {"id": "when", "kind": "date", "required": True, "past": True, "maxAgeDays": 10},
            {"id": "note", "kind": "text"}]}
        good = {"who": "Ann", "when": DAY}
        for rows, expected in (
                ([good], None), ([], "empty"), ([good, {}], "empty"), (["x"], "type"),
                ([good, None], "type"), ({}, "type"), ([dict(good, note=3)], None),
                ([dict(good, who=3)], "type"), ([dict(good, when="2026-11-24")], "future"),
                ([dict(good, when="2020-01-01"), dict(good, when="2026-11-24")], "future"),
                ([dict(good, when="2020-01-01"), dict(good, who=" ")], "empty")):
            self.assertEqual(why(table, rows), expected, rows)
        loose = {"kind": "table", "columns": [{"id": "note", "kind": "text"}]}
        self.assertEqual([why(loose, rows) for rows in ([{"note": "n"}], [{}], [{"note": 3}])],
                         [None, "empty", "empty"])

    def test_highest_supported_level(self):
        fields = [{"id": "a", "kind": "text", "requiredAt": 2},
                  {"id": "b", "kind": "text", "requiredAt": 3}, {"id": "c", "kind": "text"}]

        def row(level, **answer):
            made = one(dict(answer, level=level), fields)
            return made["supported"], made["unsupported"], [m["field"] for m in made["missing"]]

        self.assertEqual(row(4, note="n"), (1, 3, ["a", "b"]))
        self.assertEqual(row(4, fields={"b": "x"}), (1, 3, ["a"]))
        self.assertEqual(row(4, fields={"a": "x"}), (2, 2, ["b"]))
        self.assertEqual(row(4, fields={"a": "x", "b": "y"}), (4, 0, []))
        self.assertEqual(row(1), (0, 1, []))
        self.assertEqual(row(1, fields={"c": "x"}), (1, 0, []))
        self.assertEqual(row(1, fields={"other": "x"}, note=" "), (0, 1, []))
        self.assertEqual(row(0), (0, 0, []))
        self.assertEqual(one({"level": 4})["supported"], 4)


class Agreement(unittest.TestCase):
    def test_consensus(self):
        self.assertAlmostEqual(consensus_of([1, 0, 0, 0, 1]), 0)
        self.assertAlmostEqual(consensus_of([5, 0, 0, 0, 5]), 0)
        self.assertEqual(consensus_of([0, 0, 7, 0, 0]), 1)
        # 1 and 2: the mean is 1.5, each is 1/8 of the range away: 1 + log2(7/8).
        self.assertAlmostEqual(consensus_of([0, 1, 1, 0, 0]), 0.8073549220576041)
        self.assertIsNone(consensus_of([0, 0, 1, 0, 0]))

    def test_verdict(self):
        for levels, verdict in (([2], None), ([2, 2], "aligned"), ([1, 2], "aligned"),
                                ([0, 2], "split"), ([1, 2, 3], "mixed"), ([0, 4], "split"),
                                ([3, 3, 3, 3, 0], "split"), ([4, 3, 3, 3, 2], "mixed")):
            self.assertEqual(one(ballots=dict(zip(PEOPLE, levels)))["verdict"], verdict, levels)

    def test_shift(self):
        def shift(level, *levels):
            row = one({"level": level}, ballots=dict(zip(PEOPLE, levels)))
            return row["shift"], row["aboveEveryBallot"]

        self.assertEqual(shift(3, 1, 2), (2, True))
        self.assertEqual(shift(2, 1, 2), (1, False))
        self.assertEqual(shift(0, 1, 2), (-1, False))
        self.assertEqual(shift(4, 1), (None, False))
        self.assertEqual(shift("unknown", 1, 2), (None, False))

    def test_perception_gap(self):
        ballots = {"ann": 4, "bob": 3, "cem": 1, "dee": 1, "eva": 0}
        self.assertEqual(one(ballots=ballots)["perceptionGap"], {
            "higher": "executive", "lower": "manager", "difference": 2.5, "higherCount": 2,
            "lowerCount": 2})
        named = one(ballots=ballots, named=True)["perceptionGap"]
        self.assertEqual((named["lower"], named["difference"], named["lowerCount"]),
                         ("specialist", 3.5, 1))
        # Ties at either end go to the earlier role; no difference is no gap.
        tied = one(ballots={"ann": 1, "cem": 1, "eva": 3}, named=True)["perceptionGap"]
        self.assertEqual((tied["higher"], tied["lower"]), ("specialist", "executive"))
        self.assertIsNone(one(ballots={"ann": 2, "cem": 2}, named=True)["perceptionGap"])

    def test_alpha_of_the_published_example(self):
        # Krippendorff (2011), four observers and twelve units: ordinal alpha 0.815.
        observers = ["123321412...", "1233224125.3", ".3332342251.", "12332441251."]
        units = [[sum(o[u] == str(value) for o in observers) for value in range(1, 6)]
                 for u in range(12)]
        self.assertAlmostEqual(ordinal_alpha(units), 0.815, places=3)
        self.assertIsNone(ordinal_alpha([]))
        self.assertIsNone(ordinal_alpha([[0, 1, 0, 0, 0], [0, 0, 0, 0, 1]]))
        self.assertIsNone(ordinal_alpha([[0, 3, 0, 0, 0], [0, 2, 0, 0, 0]]))
        self.assertEqual(ordinal_alpha([[0, 3, 0, 0, 0], [2, 0, 0, 0, 0]]), 1)


class Figures(unittest.TestCase):
    def setUp(self):
        self.document = workshop(
            {"a": (3, [question("a.x", 2, weight=2), question("a.y", 4)]),
             "b": [question("b.x", 3), question("b.y", 2)],
             "c": [question("c.x", 2)]},
            {"a.x": {"level": 4}, "a.y": {"level": 1}, "b.x": {"level": 3},
             "b.y": {"level": "unknown"}, "c.x": {"level": "notApplicable", "reason": "none"}},
            {"b.x": {"ann": 0, "bob": 4}, "c.x": {"ann": 1, "bob": 1}},
            [("a.y", 3), ("b.x", 3), ("a.y", 4)])

    def test_scores(self):
        result = score(self.document)
        a, b, c = result["decisions"]
        # a: (2·2 + 1·1) of (2·2 + 1·4), b: 3 of 5.
        self.assertEqual((a["readiness"], a["maturity"], a["coverage"]), (62.5, 3.0, 1.0))
        self.assertEqual((b["readiness"], b["maturity"], b["coverage"]), (60.0, 1.5, 0.5))
        self.assertEqual(list(c.values())[2:], [None] * 4)
        overall = result["overall"]
        self.assertAlmostEqual(overall["readiness"], (3 * 62.5 + 60) / 4)
        self.assertAlmostEqual(overall["maturity"], (3 * 3.0 + 1.5) / 4)
        self.assertAlmostEqual(overall["coverage"], (3 * 1.0 + 0.5) / 4)
        self.assertAlmostEqual(overall["alignment"], 0)  # c.x is out of it
        self.assertEqual(overall["bindingDecision"], "b")
        self.assertEqual(result["on"], DAY)

    def test_lift_and_order_of_gaps(self):
        result = score(self.document)
        lifts = {row["id"]: row["lift"] for row in result["questions"]}
        self.assertAlmostEqual(lifts["a.y"], 3 / 4 * 100 * 3 / 8)
        self.assertAlmostEqual(lifts["b.y"], 1 / 4 * 100 * 2 / 5)
        self.assertEqual((lifts["a.x"], lifts["b.x"], lifts["c.x"]), (0, 0, None))
        # a.y blocks the gate; b.y has lift; b.x is split.
        self.assertEqual(result["gaps"], ["a.y", "b.y", "b.x"])

    def test_gate(self):
        gate = score(self.document)["gates"][0]
        self.assertEqual((gate["status"], gate["distance"]), ("blocked", 3))
        self.assertEqual([condition["met"] for condition in gate["conditions"]],
                         [False, True, False])
        self.assertEqual(gate["conditions"][2]["unmet"], [
            {"question": "a.y", "minimum": 4, "supported": 1, "agreed": True}])
        # The median of ballots passes no gate, though no step is left.
        del self.document["answers"]["b.x"]
        self.document["reveals"]["b.x"]["ballots"]["ann"]["level"] = 4
        gate = score(self.document)["gates"][0]
        self.assertEqual(gate["conditions"][1]["unmet"], [
            {"question": "b.x", "minimum": 3, "supported": 4, "agreed": False}])
        self.assertEqual(gate["distance"], 3)

    def test_suppose(self):
        result = score(self.document, suppose={"a.y": 4, "b.y": 1})
        self.assertEqual(result["gates"][0]["status"], "passed")
        self.assertEqual(result["decisions"][0]["readiness"], 100)
        rows = {row["id"]: row for row in result["questions"]}
        self.assertEqual((rows["b.y"]["status"], rows["b.y"]["claimed"], rows["b.y"]["supported"],
                          rows["b.y"]["gap"]), ("unknown", 0, 1, 1))
        self.assertEqual(result["decisions"][1]["coverage"], 0.5)
        for bad in ({"c.x": 1}, {"nowhere.x": 1}, {"a.y": 5}, {"a.y": True}):
            with self.assertRaises(ScoreError):
                score(self.document, suppose=bad)

    def test_stage_day_and_nothing_to_score(self):
        with self.assertRaises(ScoreError):
            score(self.document, stage="nowhere")
        with self.assertRaises(ScoreError):
            score(self.document, on="2026-02-30")
        self.assertEqual(score(self.document, on="2027-01-01")["on"], "2027-01-01")
        nothing = workshop({"a": [question("a.x")]},
                           {"a.x": {"level": "notApplicable", "reason": "none"}})
        self.assertEqual(set(score(nothing)["overall"].values()), {None})
        no_targets = workshop({"a": [question("a.x", 0)]})
        self.assertEqual(score(no_targets)["overall"]["readiness"], 100)
        self.assertIsNone(score(no_targets)["overall"]["bindingDecision"])


class AnyWorkshop(unittest.TestCase):
    """What holds whatever is in a workshop, tried on random ones."""

    @classmethod
    def setUpClass(cls):
        cls.documents = list(random_workshops.documents(seed=2026, count=300))

    def test_closing_a_gap_wins_its_lift(self):
        for document in self.documents:
            base = score(document)
            for row in base["questions"]:
                if row["lift"] is None:
                    continue
                closed = score(document, suppose={
                    row["id"]: max(row["supported"], row["target"])})
                won = closed["overall"]["readiness"] - base["overall"]["readiness"]
                self.assertAlmostEqual(won, row["lift"], places=9)

    def test_raising_a_level_never_lowers_readiness(self):
        chance = random.Random(1)
        for document in self.documents:
            before = score(document)["overall"]["readiness"]
            raised = copy.deepcopy(document)
            low = [answer for answer in raised["answers"].values()
                   if isinstance(answer.get("level"), int) and answer["level"] < 4]
            for answer in chance.sample(low, min(3, len(low))):
                answer["level"] += 1
                after = score(raised)["overall"]["readiness"]
                self.assertGreaterEqual(after, before - 1e-9)
                before = after

    def test_figures_stay_within_bounds_and_agree_with_each_other(self):
        for document in self.documents:
            result = score(document)
            overall = result["overall"]
            self.assertTrue(0 <= overall["readiness"] <= 100 + 1e-9)
            self.assertTrue(0 <= overall["maturity"] <= 4 + 1e-9)
            self.assertTrue(0 <= overall["coverage"] <= 1 + 1e-9)
            lifts = 0
            for row in result["questions"]:
                if row["consensus"] is not None:
                    self.assertTrue(-1e-9 <= row["consensus"] <= 1 + 1e-9)
                if row["lift"] is not None:
                    lifts += row["lift"]
                    self.assertLessEqual(row["supported"], row["claimed"])
                    self.assertEqual(bool(row["missing"]) and row["unsupported"] == 0, False)
            # All the gaps closed is all there is to win.
            self.assertAlmostEqual(overall["readiness"] + lifts, 100, places=7)
            self.assertEqual(len(set(result["gaps"])), len(result["gaps"]))
            for gate in result["gates"]:
                if gate["status"] == "passed":
                    self.assertEqual(gate["distance"], 0)

    def test_the_same_seed_gives_the_same_workshops(self):
        again = list(random_workshops.documents(seed=2026, count=20))
        self.assertEqual(again, self.documents[:20])
        self.assertNotEqual(list(random_workshops.documents(seed=1, count=1)), again[:1])

    def test_stream_and_check(self):
        program = [sys.executable, str(Path(__file__).with_name("score_reference.py"))]
        lines = [json.dumps(document) for document in self.documents[:5]]
        lines[2:2] = ["{", json.dumps({"format": "pilotage/checkpoint/2"})]
        run = subprocess.run([*program, "--stream"], input="\n".join(lines), text=True,
                             capture_output=True, check=False)
        self.assertEqual(run.returncode, 65, run.stderr)
        out = [json.loads(line) for line in io.StringIO(run.stdout)]
        self.assertEqual([row["format"] for row in out], ["pilotage/score/1"] * 2
                         + ["pilotage/error/1"] * 2 + ["pilotage/score/1"] * 3)
        self.assertEqual([row["line"] for row in out[2:4]], [3, 4])
        self.assertEqual(out[0], score(self.documents[0]))

    def test_difference(self):
        result = score(self.documents[0])
        other = copy.deepcopy(result)
        other["overall"]["maturity"] += 1e-12
        self.assertIsNone(difference(result, other))
        other["questions"][0]["status"] = "lost"
        self.assertIn(f"questions[{result['questions'][0]['id']}].status",
                      difference(result, other))


if __name__ == "__main__":
    unittest.main()
