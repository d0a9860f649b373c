"""Runs a command and measures it from outside."""

import os
import shlex
import subprocess
import tempfile
import time
from dataclasses import dataclass

POLL_SECONDS = 0.001


class CommandFailed(Exception):
    pass


@dataclass
class Sample:
    wall_seconds: float
    cpu_seconds: float
    peak_rss_bytes: int


@dataclass
class MemoryPeaks:
    """Peaks of /proc/PID/status: anonymous + shared, mapped files, and the kernel's own high mark."""

    private_bytes: int = 0
    mapped_file_bytes: int = 0
    high_water_bytes: int = 0


def environment(extra):
    return {**os.environ, **(extra or {})}


def started(command, extra_environment, stdout):
    """Why a file for complaints: a pipe that nobody reads would stop a talkative program."""
    complaints = tempfile.TemporaryFile()
    try:
        process = subprocess.Popen(command, stdout=stdout, stderr=complaints, env=environment(extra_environment))
    except FileNotFoundError:
        raise CommandFailed(f"{command[0]} is missing") from None
    process.complaints = complaints
    return process


def timed(command, extra_environment=None, stdout=subprocess.DEVNULL):
    """One run: wall from before exec to after wait, the rest from wait4."""
    before = time.perf_counter()
    process = started(command, extra_environment, stdout)
    _, status, usage = os.wait4(process.pid, 0)
    wall = time.perf_counter() - before
    finish(process, status, command)
    return Sample(wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss * 1024)


def watched(command, extra_environment=None, stdout=subprocess.DEVNULL):
    """One run with its memory polled; its time is worth nothing."""
    process = started(command, extra_environment, stdout)
    peaks = MemoryPeaks()
    while True:
        note_memory(process.pid, peaks)
        pid, status, _ = os.wait4(process.pid, os.WNOHANG)
        if pid:
            break
        time.sleep(POLL_SECONDS)
    finish(process, status, command)
    return peaks


def note_memory(pid, peaks):
    kib = status_kib(pid)
    peaks.private_bytes = max(peaks.private_bytes, 1024 * (kib.get("RssAnon", 0) + kib.get("RssShmem", 0)))
    peaks.mapped_file_bytes = max(peaks.mapped_file_bytes, 1024 * kib.get("RssFile", 0))
    peaks.high_water_bytes = max(peaks.high_water_bytes, 1024 * kib.get("VmHWM", 0))


def status_kib(pid):
    try:
        with open(f"/proc/{pid}/status") as status:
            lines = [line.split() for line in status]
    except (FileNotFoundError, ProcessLookupError):
        return {}
    return {words[0].rstrip(":"): int(words[1]) for words in lines if words[-1] == "kB"}


def finish(process, status, command):
    process.returncode = os.waitstatus_to_exitcode(status)
    with process.complaints as complaints:
        complaints.seek(0)
        complaint = complaints.read().decode(errors="replace")
    if process.returncode != 0:
        raise CommandFailed(failure_text(command, process.returncode, complaint))


def output_of(command, extra_environment=None):
    """Standard output of one run, as bytes."""
    try:
        done = subprocess.run(command, capture_output=True, env=environment(extra_environment))
    except FileNotFoundError:
        raise CommandFailed(f"{command[0]} is missing") from None
    if done.returncode != 0:
        raise CommandFailed(failure_text(command, done.returncode, done.stderr.decode(errors="replace")))
    return done.stdout


def failure_text(command, code, complaint):
    return f"{shlex.join(command)}\nexit {code}: {complaint.strip()}"
