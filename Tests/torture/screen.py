"""A pseudo-terminal with one program in it, and what its screen shows.

It knows the sequences that ncurses writes for xterm and those that the program itself adds, and
nothing else: whatever else reaches it, it keeps in `unknown`, for it may have come out of a text.
"""

import fcntl
import os
import re
import select
import signal
import struct
import termios
import time
import unicodedata

DEADLINE_SECONDS = float(os.environ.get("TORTURE_DEADLINE", "20"))

HOME, END = "\x1bOH", "\x1bOF"
UP, DOWN, RIGHT, LEFT = (f"\x1bO{letter}" for letter in "ABCD")

MODES_AT_FIRST = {7, 25}
OWN_MODES = {1, 7, 12, 25, 1000, 1002, 1004, 1006, 1034, 1049, 2004, 2026}
# What a terminal must not be handed as a text: it can't be seen, or turns the line around.
UNSEEN = {0x061C, 0xFEFF, *range(0x200B, 0x2010), *range(0x2028, 0x202F), *range(0x2066, 0x206A)}

SEQUENCE = re.compile(
    r"\x1b\[(?P<private>\??)(?P<numbers>[\d;]*)(?P<final>[@A-Za-z])"
    r"|\x1b(?P<charset>[()][B0])"
    r"|\x1b(?P<single>[=>M78])"
    r"|\x1b\]11;\?(?:\x07|\x1b\\)"
)
# A sequence that a read has cut in two.
BEGUN = re.compile(r"\x1b(\[\??[\d;]*|[()]|\](1(1(;(\?(\x1b)?)?)?)?)?)?$")


class Unseen(Exception):
    """What should be on the screen by now and is not; with the screen as it stands."""


class Screen:
    """What a terminal shows after what was written to it."""

    def __init__(self, columns, rows):
        self.unknown = []
        self.modes = set(MODES_AT_FIRST)
        self.rest = ""
        self.x = self.y = 0
        self.place = 0, 0
        self.wraps = False
        self.last = " "
        self.resize(columns, rows)

    def resize(self, columns, rows):
        self.columns, self.rows = columns, rows
        self.cells = [[" "] * columns for _ in range(rows)]
        self.behind = [[" "] * columns for _ in range(rows)]
        self.top, self.bottom = 0, rows - 1
        self.move(self.x, self.y)

    def text(self):
        return "\n".join("".join(row).rstrip() for row in self.cells)

    def write(self, output):
        output, self.rest = self.rest + output, ""
        place = 0
        while place < len(output):
            character = output[place]
            if character == "\x1b":
                match = SEQUENCE.match(output, place)
                if match:
                    self.obey(match)
                    place = match.end()
                elif BEGUN.match(output, place):
                    self.rest = output[place:]
                    return
                else:
                    self.unknown.append(output[place:place + 24])
                    place += 1
                continue
            place += 1
            if character == "\r":
                self.move(0, self.y)
            elif character == "\n":
                self.down()
            elif character == "\b":
                self.move(self.x - 1, self.y)
            elif character == "\t":
                self.move((self.x // 8 + 1) * 8, self.y)
            elif unicodedata.category(character) == "Cc" or ord(character) in UNSEEN:
                self.unknown.append(output[max(0, place - 12):place + 12])
            else:
                self.put(character)

    def put(self, character):
        if unicodedata.combining(character) or unicodedata.category(character) in ("Mn", "Me"):
            return
        width = 2 if unicodedata.east_asian_width(character) in "WF" else 1
        if self.wraps:
            self.move(0, self.y + 1)
        self.cells[self.y][self.x] = self.last = character
        if width == 2 and self.x + 1 < self.columns:
            self.cells[self.y][self.x + 1] = ""
        if self.x + width >= self.columns:
            self.x, self.wraps = self.columns - 1, True
        else:
            self.x += width

    def move(self, x, y):
        self.x, self.y = max(0, min(x, self.columns - 1)), max(0, min(y, self.rows - 1))
        self.wraps = False

    def down(self):
        if self.y == self.bottom:
            self.scroll(self.top, 1)
        else:
            self.move(self.x, self.y + 1)

    def scroll(self, top, count):
        """Takes rows out at `top`, or puts some in there; the others in the region move."""
        for _ in range(min(abs(count), self.rows)):
            gone, new = (top, self.bottom) if count > 0 else (self.bottom, top)
            del self.cells[gone]
            self.cells.insert(new, [" "] * self.columns)

    def obey(self, match):
        final = match["final"]
        if final is None:
            if match["single"] == "M" and self.y == self.top:
                self.scroll(self.top, -1)
            elif match["single"] == "M":
                self.move(self.x, self.y - 1)
            return
        numbers = [int(number or 0) for number in match["numbers"].split(";")]
        if match["private"]:
            if final not in "hl" or not OWN_MODES.issuperset(numbers):
                self.unknown.append(match[0])
            elif 1049 in numbers and (final == "h") != (1049 in self.modes):
                # The second screen is empty, and the first comes back as it was.
                self.cells, self.behind = self.behind, self.cells
                if final == "h":
                    self.cells = [[" "] * self.columns for _ in range(self.rows)]
                    self.place = self.x, self.y
                else:
                    self.move(*self.place)
                self.modes ^= {1049}
            elif final == "h":
                self.modes |= set(numbers)
            else:
                self.modes -= set(numbers)
            return
        count = max(1, numbers[0])
        row = self.cells[self.y]
        if final == "A":
            self.move(self.x, self.y - count)
        elif final == "B":
            self.move(self.x, self.y + count)
        elif final == "C":
            self.move(self.x + count, self.y)
        elif final == "D":
            self.move(self.x - count, self.y)
        elif final == "H":
            self.move((numbers[1] if len(numbers) > 1 and numbers[1] else 1) - 1, count - 1)
        elif final == "G":
            self.move(count - 1, self.y)
        elif final == "d":
            self.move(self.x, count - 1)
        elif final == "Z":
            self.move((self.x - 1) // 8 * 8, self.y)
        elif final in "JK":
            self.erase(numbers[0], final == "J")
        elif final == "X":
            row[self.x:self.x + count] = [" "] * len(row[self.x:self.x + count])
        elif final == "b":
            for _ in range(count):
                self.put(self.last)
        elif final == "@":
            row[self.x:] = ([" "] * count + row[self.x:])[: self.columns - self.x]
        elif final == "P":
            row[self.x:] = (row[self.x + count:] + [" "] * count)[: self.columns - self.x]
        elif final in "LM":
            self.scroll(self.y, count if final == "M" else -count)
        elif final in "ST":
            self.scroll(self.top, count if final == "S" else -count)
        elif final == "r":
            self.top = count - 1
            self.bottom = min(numbers[1] if len(numbers) > 1 and numbers[1] else self.rows,
                              self.rows) - 1
            self.move(0, 0)
        elif final not in "mlht":
            self.unknown.append(match[0])

    def erase(self, kind, lines):
        row = self.cells[self.y]
        first, behind = {0: (self.x, self.columns), 1: (0, self.x + 1)}.get(kind, (0, self.columns))
        row[first:behind] = [" "] * (behind - first)
        if lines:
            rows = {0: range(self.y + 1, self.rows), 1: range(self.y)}.get(kind, range(self.rows))
            for y in rows:
                self.cells[y] = [" "] * self.columns


class Terminal:
    """The program in a terminal of its own, as the leader of a session."""

    def __init__(self, trial, *arguments, before=(), size=(124, 30), environment=None, cwd=None,
                 command=None):
        self.trial = trial
        self.screen = Screen(*size)
        self.hands = "nothing"
        self.seen = ""
        self.bytes = b""
        self.ended = None
        self.gone = False
        self.master, self.slave = os.openpty()
        self.attributes = termios.tcgetattr(self.slave)
        self.set_size(*size)
        command = command or [*before, trial.program, *map(str, arguments)]
        variables = trial.environment | (environment or {})
        self.pid = os.fork()
        if self.pid == 0:
            try:
                os.setsid()
                fcntl.ioctl(self.slave, termios.TIOCSCTTY, 0)
                for stream in range(3):
                    os.dup2(self.slave, stream)
                os.closerange(3, 256)
                os.chdir(cwd or trial.folder)
                # Whoever started us may ignore some, as a shell does for what runs behind it.
                for number in (signal.SIGPIPE, signal.SIGXFSZ, signal.SIGINT, signal.SIGQUIT,
                               signal.SIGHUP, signal.SIGTERM, signal.SIGTSTP):
                    signal.signal(number, signal.SIG_DFL)
                os.execvpe(command[0], command, variables)
            finally:
                os._exit(127)
        trial.open.append(self)

    # Hands

    def send(self, text):
        """Types a text, or keys as the bytes a terminal sends for them."""
        self.hands = repr(text)
        left = text.encode() if isinstance(text, str) else text
        end = time.monotonic() + DEADLINE_SECONDS
        while left:
            # Never a write that waits: the program may be waiting for us to read.
            if not self.read(0) and not select.select([], [self.master], [], 0.01)[1]:
                if time.monotonic() > end:
                    raise Unseen(self.report("the keys are not taken"))
                continue
            try:
                left = left[os.write(self.master, left[:512]):]
            except OSError:
                self.gone = True
                return self
        return self

    def set_size(self, columns, rows):
        fcntl.ioctl(self.slave, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))

    def resize(self, columns, rows):
        self.hands = f"resizing to {columns}x{rows}"
        self.screen.resize(columns, rows)
        self.set_size(columns, rows)
        self.signal(signal.SIGWINCH)
        return self

    def signal(self, number):
        os.kill(self.pid, number)
        return self

    def hang_up(self):
        """Closes the terminal, as a window does or a line that is cut."""
        os.close(self.slave)
        os.close(self.master)
        self.slave = self.master = None
        return self

    # Eyes

    def read(self, wait):
        """Takes in what has come; whether anything had."""
        if self.master is None or not select.select([self.master], [], [], wait)[0]:
            return False
        try:
            data = os.read(self.master, 1 << 16)
        except OSError:
            return False
        self.bytes = self.bytes + data
        text, self.bytes = decoded(self.bytes)
        self.screen.write(text)
        # Half a frame is nothing to look at.
        if 2026 not in self.screen.modes:
            self.seen = re.sub(" +", " ", self.screen.text())
        return True

    def wait(self, is_so, problem):
        end = time.monotonic() + DEADLINE_SECONDS
        while not is_so():
            if not self.read(0.02) and self.poll() is not None and not self.read(0):
                if not is_so():
                    raise Unseen(self.report(f"ended with {self.ended}; {problem()}"))
                return
            if time.monotonic() > end:
                raise Unseen(self.report(problem()))

    def see(self, *texts):
        """Waits until all these texts are on the screen. Runs of spaces count as one."""
        self.wait(lambda: all(text in self.squeezed() for text in texts),
                  lambda: f"not to be seen: {[t for t in texts if t not in self.squeezed()]}")
        return self

    def see_any(self, *texts):
        self.wait(lambda: any(text in self.squeezed() for text in texts),
                  lambda: f"none of these is to be seen: {texts}")
        return self

    def see_no_more(self, *texts):
        self.wait(lambda: not any(text in self.squeezed() for text in texts),
                  lambda: f"still to be seen: {texts}")
        return self

    def never(self, text):
        """Notes a loss if this is on the screen now."""
        self.trial.check(text not in self.squeezed(), self.report(f"to be seen: {text!r}"))
        return self

    def settle(self, quiet=0.04):
        """Takes in all that comes until nothing has for a moment."""
        while self.read(quiet):
            pass
        return self

    def squeezed(self):
        """The last whole frame, runs of spaces as one."""
        return self.seen

    def report(self, problem):
        return f"after {self.hands}: {problem}\n" + "\n".join(
            "        " + line for line in self.screen.text().rstrip().split("\n"))

    # The end

    def poll(self):
        """How it ended: its status, or a signal's number below zero; `None` while it runs."""
        if self.ended is None:
            pid, status = os.waitpid(self.pid, os.WNOHANG)
            if pid:
                self.ended = os.waitstatus_to_exitcode(status)
        return self.ended

    def end(self):
        """Waits until it has ended: how."""
        end = time.monotonic() + DEADLINE_SECONDS
        while self.poll() is None:
            self.read(0.01)
            if time.monotonic() > end:
                raise Unseen(self.report("it does not end"))
        self.settle(0.01)
        return self.ended

    def leave(self):
        """Leaves by its own keys."""
        for _ in range(6):
            if self.poll() is not None:
                break
            self.send("\x1b").settle(0.06)
            self.send("q").settle(0.03)
            if "Leave without" in self.squeezed():
                self.send(DOWN + "\r").settle(0.06)
        return self.end()

    def leave_to(self, prompt):
        """Leaves by its own keys, to the shell it was started from."""
        for _ in range(6):
            self.send("\x1b").settle(0.06)
            if 1049 not in self.screen.modes:
                break
            self.send("q").settle(0.06)
        return self.send("\x15").see(prompt)

    def kill(self):
        if self.poll() is None:
            os.kill(self.pid, signal.SIGKILL)
            self.end()
        return self

    def echoes(self):
        """Whether the terminal writes what is typed by itself."""
        return bool(termios.tcgetattr(self.slave)[3] & termios.ECHO)

    def is_restored(self):
        """What is not as it was before the program came."""
        wrong = []
        if self.screen.modes != MODES_AT_FIRST:
            wrong.append(f"modes {sorted(self.screen.modes ^ MODES_AT_FIRST)}")
        if termios.tcgetattr(self.slave) != self.attributes:
            wrong.append("the line's settings")
        return wrong

    def close(self):
        self.kill()
        for descriptor in self.master, self.slave:
            if descriptor is not None:
                os.close(descriptor)
        self.master = self.slave = None


def decoded(data):
    """The text of all whole characters, and the bytes of one that has only begun. What is no UTF-8
    stays as it is, to be seen as such."""
    for cut in range(4):
        head = data[: len(data) - cut]
        try:
            return head.decode(), data[len(data) - cut:]
        except UnicodeDecodeError:
            continue
    return data.decode("latin-1"), b""
