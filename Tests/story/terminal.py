"""A real terminal to tell a story in: tmux, with a socket of its own and nothing of the user's.

What is pressed or typed is followed by what must then be seen. Nothing sleeps for a fixed time:
every `see` looks at the screen again and again until it is there or the deadline has passed.
"""

import os
import re
import shlex
import signal
import subprocess
import time
from pathlib import Path

# A machine that is busy building may take its time; nothing waits longer than it has to.
DEADLINE_SECONDS = float(os.environ.get("STORY_DEADLINE", "20"))
POLL_SECONDS = 0.01


class Unseen(Exception):
    """What should be on the screen by now and is not; with the screen as it stands."""


class Terminal:
    """One tmux window with one program in it. `seen` counts what was seen as it should be."""

    def __init__(self, folder, width, height, environment, desk=None):
        self.folder = folder
        self.size = (width, height)
        self.environment = environment
        desk = desk or folder
        self.socket = os.path.join(desk, "tmux")
        self.pid_file = Path(desk, "pid")
        self.status_file = Path(desk, "status")
        self.others = []
        self.is_open = False
        self.hands = "nothing"
        self.seen = 0

    def beside(self, name):
        """Somebody else's terminal, in the same folder and with a home of their own."""
        home = os.path.join(self.folder, name)
        os.mkdir(home)
        environment = self.environment | {
            "HOME": home,
            "XDG_CONFIG_HOME": f"{home}/config",
            "XDG_STATE_HOME": f"{home}/state",
        }
        other = Terminal(self.folder, *self.size, environment, desk=home)
        self.others.append(other)
        return other

    def tmux(self, *arguments):
        done = subprocess.run(
            ["tmux", "-S", self.socket, "-f", "/dev/null", *arguments],
            capture_output=True,
            encoding="utf-8",
            env=self.environment,
        )
        if done.returncode:
            raise RuntimeError(f"tmux {arguments[0]}: {done.stderr.strip()}")
        return done.stdout

    # The program

    def start(self, *command):
        """Starts a program, in a new terminal or in place of the one that has ended."""
        for left in self.pid_file, self.status_file:
            left.unlink(missing_ok=True)
        # The shell in between is there to tell how the program ended.
        line = (
            f"""sh -c 'echo $$ >"{self.pid_file}"; exec "$@"' sh {shlex.join(map(str, command))}"""
            f"""; echo $? >"{self.status_file}" """
        )
        self.hands = shlex.join(map(str, command))
        if not self.is_open:
            self.is_open = True
            width, height = map(str, self.size)
            self.tmux(
                *("new-session", "-d", "-x", width, "-y", height, "-c", self.folder, line, ";"),
                *("set", "-g", "status", "off", ";", "set", "-g", "remain-on-exit", "on"),
            )
        else:
            self.tmux("respawn-pane", "-k", "-c", self.folder, line)
        return self

    def kill(self):
        """Ends the program as a power cut would: it gets no chance to save anything."""
        self.hands = "kill -9"
        os.kill(int(self.pid_file.read_text()), signal.SIGKILL)
        assert self.status() == 128 + signal.SIGKILL
        return self

    def status(self):
        """The exit status, once the program has ended; of a signal 128 and more, as in a shell."""
        self.wait(lambda: self.written(self.status_file), lambda: "the program did not end")
        self.seen += 1
        return int(self.status_file.read_text())

    @staticmethod
    def written(file):
        return file.exists() and file.read_text().endswith("\n")

    def close(self):
        for other in self.others:
            other.close()
            self.seen += other.seen
        if self.is_open:
            self.tmux("kill-server")

    def resize(self, width=None, height=None):
        """Gives the window another size, or the first one again."""
        width, height = width or self.size[0], height or self.size[1]
        self.hands = f"resizing to {width}x{height}"
        self.tmux("resize-window", "-x", str(width), "-y", str(height))
        return self

    # Hands

    def press(self, *keys):
        """Presses keys by their names in tmux: Enter, Down, C-s, 3."""
        self.hands = " ".join(keys)
        self.tmux("send-keys", *keys)
        return self

    def write(self, text):
        """Types a text, key by key."""
        self.hands = repr(text)
        # A semicolon at the end would end tmux's own command.
        self.tmux("send-keys", "-l", "--", re.sub(";$", r"\;", text))
        return self

    def paste(self, text):
        self.hands = "pasting " + repr(text)
        self.tmux("set-buffer", "--", text, ";", "paste-buffer", "-p")
        return self

    def click(self, text):
        """Clicks on the first place where a text stands."""
        for row, line in enumerate(self.screen(), start=1):
            if text in line:
                column = line.index(text) + 1
                self.hands = f"a click on {text!r}"
                for end in "Mm":
                    self.tmux("send-keys", "-l", f"\x1b[<0;{column};{row}{end}")
                return self
        raise Unseen(self.report(f"nowhere to click on: {text!r}"))

    # Eyes

    def see(self, *texts):
        """Waits until all these texts are on the screen. Runs of spaces count as one."""
        self.wait(
            lambda: not self.missing(texts),
            lambda: "not to be seen: " + ", ".join(map(repr, self.missing(texts))),
        )
        self.seen += 1
        return self

    def see_no_more(self, *texts):
        """Waits until none of these texts is on the screen."""
        self.wait(
            lambda: len(self.missing(texts)) == len(texts),
            lambda: "still to be seen: "
            + ", ".join(repr(text) for text in texts if text not in self.missing(texts)),
        )
        self.seen += 1
        return self

    def screen(self):
        return [line.rstrip() for line in self.tmux("capture-pane", "-p").split("\n")]

    def cursor(self):
        """Whether the cursor is visible, and its column and row."""
        format = "#{cursor_flag} #{cursor_x} #{cursor_y}"
        flag, column, row = self.tmux("display-message", "-p", format).split()
        return flag == "1", int(column), int(row)

    def missing(self, texts):
        screen = re.sub(" +", " ", "\n".join(self.screen()))
        return [text for text in texts if text not in screen]

    def wait(self, is_so, problem):
        deadline = time.monotonic() + DEADLINE_SECONDS
        while not is_so():
            if time.monotonic() > deadline:
                raise Unseen(self.report(problem()))
            time.sleep(POLL_SECONDS)

    def report(self, problem):
        screen = "\n".join("    " + line for line in self.screen())
        return f"after {self.hands}: {problem}\n{screen.rstrip()}"
