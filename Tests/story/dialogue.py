"""The plain dialogue, at a terminal: over from the screen and back, interrupted, taken up again."""

import json
import os
import signal
import subprocess
from pathlib import Path

WORKSHOP = "pilotage-demo"


def the_plain_dialogue(t, pilotage):
    """The plain dialogue, from the screen and back, interrupted and taken up again"""
    demo = [pilotage, "demo", WORKSHOP, "--no-open"]
    subprocess.run(demo, cwd=t.folder, env=t.environment, check=True, capture_output=True)

    # Over, to another question, and back there.
    t.start(pilotage, WORKSHOP).see("Order entry pilot")
    t.press("A").see("Level 0 to 4")
    say(t, "go everyday running").see("Question 29 of 29: Everyday running")
    say(t, ".leave").see("▶ Everyday running", "Back from the dialogue")

    # A text that was broken off there is offered here.
    t.press("A").see("Question 29 of 29")
    say(t, "note").see("Note, for those")
    waits(say(t, "Half a thought"))
    send(t, signal.SIGINT)
    t.see("Text from before, not saved: Everyday running").press("Enter").see("Typing")
    t.write(" made whole").press("Escape").see_no_more("Typing")
    t.wait(lambda: note(t) == "Half a thought made whole", lambda: f"the note is {note(t)!r}")
    t.kill()

    # The dialogue by itself, asked to end in several ways, and killed.
    endings = (signal.SIGINT, 130), (signal.SIGTERM, 143), (signal.SIGHUP, 129), (signal.SIGKILL, 137)
    for ending, status in endings:
        t.start(pilotage, "ask", WORKSHOP)
        say(t, "go everyday running").see("Question 29 of 29")
        say(t, "note").see("Note, for those")
        say(t, f"Before {status}")
        waits(say(t, "and on"))
        before = note(t)
        send(t, ending)
        assert t.status() == status
        assert note(t) == before, note(t)
        t.start(pilotage, "ask", WORKSHOP)
        say(t, ".draft").see("The text so far:", "and on")
        say(t, "the end")
        say(t, ".").see("The note is kept.")
        say(t, ".leave")
        assert t.status() == 0
        assert note(t) == f"Before {status}\nand on\nthe end", note(t)

    # An action, its date told as in the plan; one that was broken off is found again as a thought.
    t.start(pilotage, "ask", WORKSHOP)
    say(t, ".action Buy a scanner").see("To be done: Buy a scanner")
    say(t, "sean").see("By when?")
    say(t, "+2w").see("Planned: Seán Ó Briain, due")
    say(t, ".action Ask the vendor").see("To be done: Ask the vendor")
    waits(t).kill()
    t.start(pilotage, "ask", WORKSHOP).see("A thought from before is not saved yet: Ask the vendor")
    say(t, ".draft").see("Parked.")
    say(t, ".leave")
    assert t.status() == 0
    plan = [json.loads(file.read_text()) for file in Path(t.folder, WORKSHOP, "actions").iterdir()]
    told = {action["text"]: action for action in plan}
    assert told["Buy a scanner"]["owner"] == "Seán Ó Briain"
    assert told["Ask the vendor"]["status"] == "parked"

    # The end of input leaves.
    t.start(pilotage, "ask", WORKSHOP)
    waits(t).press("C-d")
    assert t.status() == 0

    # A terminal that can't show the screen gets the dialogue in its place.
    t.resize(height=60)
    t.start("env", "TERM=dumb", pilotage, WORKSHOP)
    t.see("terminal type dumb can't show a screen", "Level 0 to 4")
    waits(t).press("C-d")
    assert t.status() == 0
    t.start("env", "TERM=dumb", pilotage)
    assert t.status() == 74


def text(t):
    return "\n".join(t.screen()).rstrip()


def waits(t):
    """Waits for the dialogue to wait for a line."""
    t.wait(lambda: text(t).endswith("\n>"), lambda: "no prompt")
    return t


def say(t, line):
    """Types a line at the next prompt."""
    waits(t).write(line)
    t.wait(lambda: text(t).endswith(f"> {line}"), lambda: "the line is not there")
    t.press("Enter")
    t.wait(lambda: not text(t).endswith(f"> {line}"), lambda: "nothing came of it")
    return t


def send(t, number):
    """Sends the program a signal. Ctrl-C would end the shell around it as well."""
    t.hands = signal.Signals(number).name
    os.kill(int(t.pid_file.read_text()), number)


def note(t):
    file = Path(t.folder, WORKSHOP, "answers", "production.parallel.json")
    return json.loads(file.read_text()).get("note")
