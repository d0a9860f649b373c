"""The jobs in DuckDB."""

import json

import duckdb
from job import IMEI_PATTERN, SSN_PATTERN, Stopwatch, asked, luhn_sum


def table(path, columns):
    """Why: a given schema of text and no detection is the reader's fastest and safest way."""
    types = ", ".join(f"'{name}': 'VARCHAR'" for name in columns)
    return (
        f"read_csv('{path}', header=true, auto_detect=false, delim=',', quote='\"', escape='\"', columns={{{types}}})"
    )


def digit(power):
    return f"n // {power} % 10"


def doubled(power):
    return f"(n // {power} % 10 * 2 - if(n // {power} % 10 > 4, 9, 0))"


def select(job, columns):
    parts = ["count(*)"]
    if job in ("J1", "J2"):
        parts += [f"count({name})" for name in columns]
        parts.append(f"count(*) FILTER (regexp_full_match(ssn, '{SSN_PATTERN}'))")
        luhn = luhn_sum(digit, doubled)
        parts.append(f"count(*) FILTER (regexp_full_match(imei, '{IMEI_PATTERN}') AND {luhn} % 10 = 0)")
    if job == "J2":
        parts += [f"approx_count_distinct({name})" for name in columns]
    return ", ".join(parts)


def exact_counts(connection, source, columns):
    """Why one query a column: eighteen exact hash tables at once would not fit."""
    return {name: connection.execute(f"SELECT count(DISTINCT {name}) FROM {source}").fetchone()[0] for name in columns}


def main():
    options = asked()
    connection = duckdb.connect()
    connection.execute(f"SET threads = {options.threads}")
    connection.execute("SET preserve_insertion_order = false")
    source = table(options.input, options.columns)
    if options.job == "exact":
        print(json.dumps(exact_counts(connection, source, options.columns)))
        return
    watch = Stopwatch()
    if options.job != "J0":
        source = f"(SELECT *, try_cast(imei AS BIGINT) AS n FROM {source})"
    row = connection.execute(f"SELECT {select(options.job, options.columns)} FROM {source}").fetchone()
    watch.answer(options.job, options.columns, row)


main()
