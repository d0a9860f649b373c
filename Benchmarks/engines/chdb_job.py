"""The jobs in chDB (ClickHouse in this process)."""

import json

import chdb
from job import IMEI_PATTERN, SSN_PATTERN, Stopwatch, asked, luhn_sum


def table(path, columns):
    types = ", ".join(f"{name} String" for name in columns)
    return f"file('{path}', 'CSVWithNames', '{types}')"


def digit(power):
    return f"intDiv(n, {power}) % 10"


def doubled(power):
    return f"(intDiv(n, {power}) % 10 * 2 - 9 * (intDiv(n, {power}) % 10 > 4))"


def select(job, columns):
    parts = ["count()"]
    if job in ("J1", "J2"):
        parts += [f"countIf({name} != '')" for name in columns]
        parts.append(f"countIf(match(ssn, '^{SSN_PATTERN}$'))")
        parts.append(f"countIf(match(imei, '^{IMEI_PATTERN}$') AND {luhn_sum(digit, doubled)} % 10 = 0)")
    if job == "J2":
        parts += [f"uniqCombined64If({name}, {name} != '')" for name in columns]
    return ", ".join(parts)


def main():
    options = asked()
    watch = Stopwatch()
    source = table(options.input, options.columns)
    if options.job != "J0":
        source = f"(SELECT *, toInt64OrZero(imei) AS n FROM {source})"
    settings = f"max_threads = {options.threads}, input_format_parallel_parsing = 1"
    query = f"SELECT {select(options.job, options.columns)} FROM {source} SETTINGS {settings}"
    row = json.loads(str(chdb.query(query, "JSONCompact")))["data"][0]
    watch.answer(options.job, options.columns, row)


main()
