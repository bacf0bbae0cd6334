"""Load by wrk and what it costs the server."""
import json
import math
import os
import pathlib
import platform
import re
import subprocess
import time

HERE = pathlib.Path(__file__).parent
QUICK = os.environ.get("QUICK", "") not in ("", "0")
SECONDS, ROUNDS, WARM_UP = (1, 2, 1) if QUICK else (2, 3, 3)
JIT_REQUESTS, JIT_SECONDS = 100_000, 60  # after so many the JVM has compiled the common path; no longer than so


def wrk(server, path, headers=(), script="count.lua", arguments=(), seconds=SECONDS, connections=16, warming=False):
    """One run: how many requests, in how many seconds, for how many seconds of server CPU; latencies in ms."""
    before = server.cpu()
    said = subprocess.run(
        ["wrk", "-t1", f"-c{connections}", "--timeout", "30s", f"-d{seconds}s", "-s", HERE / script,
         *[a for h in headers for a in ("-H", h)], server.url + path, "--", *arguments],
        check=True, capture_output=True, text=True).stdout
    used = server.cpu() - before
    counted = json.loads(re.search(r"COUNTED (.*)", said).group(1))
    if counted["failed"] and not warming:
        raise SystemExit(f"{server.url}{path}: {counted}")
    return {"requests": counted["requests"], "seconds": counted["seconds"], "cpu": used,
            "p50": counted["p50"] / 1000, "p95": counted["p95"] / 1000}


def misses(server, paths, **how):
    """Asks a file of addresses in rotation, each made one that nobody has sent before."""
    return wrk(server, "/", script="rotate.lua", arguments=[paths, f"{time.time_ns()}-"], **how)


def warm(run):
    """By requests and not by time alone: on a busy machine some seconds are few requests, and the JVM then still interprets."""
    began, sent = time.monotonic(), 0
    while sent < JIT_REQUESTS and time.monotonic() - began < JIT_SECONDS:
        sent += run(seconds=2, warming=True)["requests"]
    if sent < JIT_REQUESTS:
        print(f"Only {sent} requests in {JIT_SECONDS} s of warm-up: the machine is too busy, trust no figure below", flush=True)


def total(runs):
    """All rounds together; NaN where not one request was answered."""
    def each(cpu, requests):
        return 1e6 * cpu / requests if requests else math.nan

    requests = sum(r["requests"] for r in runs)
    return {"rps": requests / sum(r["seconds"] for r in runs), "us": each(sum(r["cpu"] for r in runs), requests),
            "runs": [round(each(r["cpu"], r["requests"]), 1) for r in runs]}


def machine(load_before, began):
    """The head of a table: where, under which load and how long."""
    return (f"{os.cpu_count()} CPUs, load {load_before:.1f} at the start and {os.getloadavg()[0]:.1f} at the end,"
            f" {platform.system()} {platform.release()}, {ROUNDS} rounds of {SECONDS} s,"
            f" {time.monotonic() - began:.0f} s in all")
