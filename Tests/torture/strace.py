"""The system calls of a run, seen by strace, and made to fail or to be the last."""

import os
import re
import subprocess
from dataclasses import dataclass

# Calls whose failure is not the file system's: memory, threads, signals, the program's start.
FILE_CALLS = {
    "openat", "read", "pread64", "write", "pwrite64", "fsync", "fdatasync", "close", "fstat",
    "newfstatat", "fchmod", "linkat", "link", "rename", "renameat", "renameat2", "unlink",
    "unlinkat", "mkdir", "mkdirat", "flock", "ftruncate", "getdents64", "faccessat", "faccessat2",
    "access", "lseek", "readlink", "fcntl",
}


@dataclass
class Call:
    """One system call: the how-manieth of its name in its process, and how it reads."""

    name: str
    occurrence: int
    line: str


def calls(trial, *arguments, environment=None):
    """All system calls of a run of the program that does what it was asked."""
    trace = trial.path("trace")
    done = trial.run(
        *arguments, before=("strace", "-f", "-y", "-s", "80", "-o", trace), environment=environment
    )
    if done.returncode:
        raise RuntimeError(f"strace: {done.returncode} {done.stderr.decode()}")
    found, seen = [], {}
    with open(trace, encoding="utf-8", errors="replace") as lines:
        for line in lines:
            match = re.match(r"(?:\d+ +)?(\w+)\((.*)", line)
            if match:
                name = match[1]
                seen[name] = seen.get(name, 0) + 1
                found.append(Call(name, seen[name], line.strip()))
    os.unlink(trace)
    return found


def within(found, workshop):
    """Those from the first on that is about the workshop, to the end."""
    mark = f'"{workshop}"'
    start = next(index for index, call in enumerate(found)
                 if mark in call.line and call.name != "execve")
    return found[start:]


def of_the_save(found, workshop):
    """Those from where the folder is locked on."""
    start = next(i for i, call in enumerate(found) if '".lock"' in call.line and workshop in call.line)
    return found[start:]


def injected(trial, fault, *arguments, environment=None, **more):
    """Runs the program with one thing going wrong: `fsync:error=EIO:when=2`."""
    return trial.run(
        *arguments, before=("strace", "-f", "-qq", "-o", "/dev/null", "-e", "signal=none",
                            "-e", "inject=" + fault), environment=environment, **more
    )


def can_trace():
    return subprocess.run(["strace", "-qq", "-o", "/dev/null", "true"],
                          capture_output=True).returncode == 0
