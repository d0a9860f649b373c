"""What the numbers were measured with and on. No host name, no path."""

import hashlib
import os
import platform
import re
import shutil
import subprocess
from datetime import datetime, timezone
from pathlib import Path

REPOSITORY = Path(__file__).resolve().parents[2]
BUSY_LOAD = 0.5


def description(assay):
    return {
        "date": datetime.now(timezone.utc).strftime("%Y-%m-%dT%H:%M:%SZ"),
        "assay": first_line([assay, "--version"]),
        "assaySHA256": digest(assay),
        "commit": first_line(["git", "-C", str(REPOSITORY), "describe", "--always", "--dirty"]),
        "compiler": first_line(["swift", "--version"]),
        "zstd": version_number(["zstd", "--version"]),
        "pzstd": version_number(["pzstd", "--version"]),
        "wc": first_line(["wc", "--version"]),
        "python": platform.python_version(),
        "kernel": f"{platform.system()} {platform.release()}",
        "cpu": cpu_field("model name"),
        "cpuInstructions": vector_sets(),
        "cores": os.cpu_count(),
        "coresAllowed": len(os.sched_getaffinity(0)),
        "governor": file_text("/sys/devices/system/cpu/cpu0/cpufreq/scaling_governor"),
        "memoryBytes": os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES"),
        "loadBefore": round(os.getloadavg()[0], 2),
    }


def digest(path):
    with open(path, "rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def warning_if_busy():
    load = os.getloadavg()[0]
    if load > BUSY_LOAD:
        print(f"warning: the machine is not quiet (load {load:.2f}): ratios will scatter", flush=True)


def first_line(command):
    if not shutil.which(command[0]):
        return "missing"
    done = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
    return done.stdout.strip().splitlines()[0] if done.returncode == 0 and done.stdout.strip() else "unknown"


def version_number(command):
    if not shutil.which(command[0]):
        return "missing"
    done = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
    found = re.search(r"\d+\.\d+\.\d+", done.stdout)
    return found.group() if found else "unknown"


def cpu_field(name):
    for line in file_text("/proc/cpuinfo").splitlines():
        if line.startswith(name):
            return line.split(":", 1)[1].strip()
    return "unknown"


def vector_sets():
    flags = cpu_field("flags").split()
    return [name for name in ("sse2", "sse4_2", "avx2", "avx512bw", "avx512_vbmi2", "aes", "vaes", "pclmulqdq") if name in flags]


def steal_seconds():
    """CPU time that the hypervisor gave to others, so far."""
    fields = file_text("/proc/stat").splitlines()[0].split()
    return int(fields[8]) / os.sysconf("SC_CLK_TCK")


def file_text(path):
    try:
        return Path(path).read_text().strip()
    except OSError:
        return "unknown"
