"""Runs the queries of docs/feed.md for DuckDB and pandas: JSON on standard input, JSON lines on standard output."""

import contextlib
import csv
import io
import json
import sys
import traceback
from decimal import Decimal

import duckdb


def plain(value):
    if isinstance(value, Decimal):
        text = format(value, "f")
        return text.rstrip("0").rstrip(".") if "." in text else text
    return "" if value is None else str(value)


def run_duckdb(query):
    result = duckdb.connect().execute(query)
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow([column[0] for column in result.description])
    writer.writerows([plain(value) for value in row] for row in result.fetchall())
    return out.getvalue()


def run_pandas(code):
    out = io.StringIO()
    with contextlib.redirect_stdout(out):
        exec(code, {})
    return out.getvalue()


RUN = {"duckdb": run_duckdb, "pandas": run_pandas}

for query in json.load(sys.stdin):
    try:
        answer = {"output": RUN[query["tool"]](query["code"])}
    except Exception:
        answer = {"error": traceback.format_exc()}
    print(json.dumps(answer), flush=True)
