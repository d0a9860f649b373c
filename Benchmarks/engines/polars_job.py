"""The jobs in Polars, streaming engine."""

import os

from job import IMEI_DIGITS, IMEI_PATTERN, SSN_PATTERN, Stopwatch, asked

options = asked()
# Why here: Polars reads it while it is imported.
os.environ["POLARS_MAX_THREADS"] = str(options.threads)
import polars as pl  # noqa: E402


def luhn_terms(number):
    for place in range(IMEI_DIGITS):
        digit = number // 10**place % 10
        yield digit * 2 - pl.when(digit > 4).then(9).otherwise(0) if place % 2 else digit


def valid_imei():
    number = pl.col("imei").cast(pl.Int64, strict=False)
    return (pl.col("imei").str.contains(f"^{IMEI_PATTERN}$") & (pl.sum_horizontal(luhn_terms(number)) % 10 == 0)).sum()


def select(job, columns):
    parts = [pl.len().alias("rows")]
    if job in ("J1", "J2"):
        parts += [pl.col(name).count().alias(f"filled {name}") for name in columns]
        parts.append(pl.col("ssn").str.contains(f"^{SSN_PATTERN}$").sum().alias("valid ssn"))
        parts.append(valid_imei().alias("valid imei"))
    if job == "J2":
        parts += [pl.col(name).drop_nulls().approx_n_unique().alias(f"distinct {name}") for name in columns]
    return parts


def main():
    watch = Stopwatch()
    frame = pl.scan_csv(options.input, schema={name: pl.String for name in options.columns})
    row = frame.select(select(options.job, options.columns)).collect(engine="streaming").row(0)
    watch.answer(options.job, options.columns, row)


main()
