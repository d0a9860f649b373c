"""Runs a command and measures it from outside."""

import os
import subprocess
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


def timed(command, extra_environment=None):
    """One run, output thrown away: wall from before exec to after wait, the rest from wait4."""
    started = time.perf_counter()
    process = subprocess.Popen(
        command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, env=environment(extra_environment)
    )
    _, status, usage = os.wait4(process.pid, 0)
    wall = time.perf_counter() - started
    finish(process, status, command)
    return Sample(wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss * 1024)


def watched(command, extra_environment=None):
    """One run with its memory polled; its time is worth nothing."""
    process = subprocess.Popen(
        command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, env=environment(extra_environment)
    )
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
    complaint = process.stderr.read().decode(errors="replace").strip()
    process.stderr.close()
    if process.returncode != 0:
        raise CommandFailed(f"exit {process.returncode}: {' '.join(command)}\n{complaint}")


def output_of(command, extra_environment=None):
    """Standard output of one run, as bytes."""
    done = subprocess.run(command, capture_output=True, env=environment(extra_environment))
    if done.returncode != 0:
        complaint = done.stderr.decode(errors="replace").strip()
        raise CommandFailed(f"exit {done.returncode}: {' '.join(command)}\n{complaint}")
    return done.stdout
