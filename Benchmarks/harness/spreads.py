"""Medians and spreads of samples."""

from dataclasses import asdict
from statistics import median


def spread(values):
    return {"median": median(values), "min": min(values), "max": max(values)}


def side_summary(samples):
    """Medians of one side's samples, and the samples."""
    return {
        "wallSeconds": median(s.wall_seconds for s in samples),
        "cpuSeconds": median(s.cpu_seconds for s in samples),
        "peakRSSBytes": median(s.peak_rss_bytes for s in samples),
        "samples": [asdict(s) for s in samples],
    }
