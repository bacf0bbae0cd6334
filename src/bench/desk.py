"""Measures publication until it is seen, and signing in beside reading. Started by desk.sh."""
import json
import os
import pathlib
import statistics
import subprocess
import threading
import time
import urllib.error
import urllib.request

from board import Board
from load import QUICK
from servers import Service
from workshop import TARGET, scratch

PUBLICATIONS = 60 if QUICK else 300
ROUNDS = 2 if QUICK else 5
SECONDS = 6
LOGINS = 8


def seen(ready):
    """Waits until it is so."""
    began = time.perf_counter()
    while not ready():
        if time.perf_counter() - began > 30:
            raise SystemExit("waited in vain for a publication")
        time.sleep(0.002)


def answer(service, path):
    try:
        with urllib.request.urlopen(service.url + "/api/v1" + path, timeout=30) as got:
            return json.loads(got.read())
    except urllib.error.HTTPError as refused:
        refused.read()
        return None


def head(service):
    page = answer(service, "/changes?limit=100")
    while "next" in page:
        page = answer(service, "/changes?limit=100&since=" + page["next"])
    return page["token"]


def publications(service, board):
    """How long each publication takes, and until it is in the catalogue, in what changed and found by search."""
    took = {"publish": [], "catalogue": [], "changes": [], "search": []}
    token = head(service)
    for number in range(PUBLICATIONS):
        slug, mark = f"thu-do-{number}", f"thudo{number}x"
        draft = board.call("POST", "/api/v1/editorial/drafts", board.editor, {})[0]["draft"]["id"]
        path = "/api/v1/editorial/drafts/" + draft
        board.call("PATCH", path, board.editor, {
            "metadata": {"slug": slug, "kind": "material", "title": f"Tài liệu đo số {number}", "coverage": "guide"},
            "body": f"## Phần một\n\nĐoạn văn để đo, mang dấu {mark}.\n\n## Phần hai\n\nMột đoạn nữa.\n"},
            Content_Type="application/merge-patch+json", If_Match=board.call("GET", path, board.editor)[1]["ETag"])
        board.act(board.editor, draft, "submit")
        board.act(board.approver, draft, "approve")
        began = time.perf_counter()
        board.act(board.approver, draft, "publish")
        done = time.perf_counter()
        took["publish"].append((done - began) * 1000)

        def since():
            return (time.perf_counter() - done) * 1000

        seen(lambda: answer(service, f"/works/{slug}"))
        took["catalogue"].append(since())

        def changed():
            page = answer(service, f"/changes?since={token}")
            return any(change["slug"] == slug for change in page["changes"]) and page.get("token")

        seen(changed)
        took["changes"].append(since())
        token = answer(service, f"/changes?since={token}")["token"]
        seen(lambda: answer(service, "/search?verbatim=true&q=" + mark)["total"] == 1)
        took["search"].append(since())
    return took


def reading(service, script):
    said = subprocess.run(["wrk", "-t1", "-c16", f"-d{SECONDS}", *script, service.url + "/api/v1/works?limit=20"],
                          capture_output=True, text=True, check=True).stdout
    return tuple(map(float, said.strip().splitlines()[-1].split()))


def signing_in(service, board):
    """Eight who sign in one time after the other while somebody reads; gives how many did and the reading."""
    stop, count = threading.Event(), []

    def run():
        while not stop.is_set():
            board.signed_in("login", userName="bien.tap", password=board.PASSWORD)
            count.append(1)

    threads = [threading.Thread(target=run) for _ in range(LOGINS)]
    [thread.start() for thread in threads]
    try:
        read = reading(service, ["-s", "src/bench/half.lua"])
    finally:
        stop.set()
        [thread.join() for thread in threads]
    return len(count) / SECONDS, read


def percentile(values, share):
    return sorted(values)[min(len(values) - 1, int(share * len(values)))]


def main():
    load, began = os.getloadavg()[0], time.monotonic()
    with scratch() as folder:
        data = folder / "desk" / "data"
        data.parent.mkdir()
        service = Service(data, pathlib.Path("content").resolve(), data.parent / "log")
        try:
            service.imported()
            board = Board(service)
            took = publications(service, board)
            print(f"{PUBLICATIONS} publications, ms until         p50    p95    p99    max")
            for what, values in took.items():
                print(f"  {what:30}" + "".join(f"{percentile(values, share):7.0f}" for share in (.5, .95, .99, 1)))
            reading(service, ["-s", "src/bench/half.lua"])
            pairs = []
            for _ in range(ROUNDS):
                alone = reading(service, ["-s", "src/bench/half.lua"])
                rate, beside = signing_in(service, board)
                pairs.append((alone, rate, beside))
                print(f"  reading at half load: {alone[0]:.0f}/s p95 {alone[2]:.2f} ms; beside {LOGINS} who sign in"
                      f" ({rate:.0f}/s): {beside[0]:.0f}/s p95 {beside[2]:.2f} ms", flush=True)
            ratio = statistics.median(beside[2] / alone[2] for alone, _, beside in pairs)
            print(f"  p95 beside signing in: {ratio:.2f} times that without (median of {ROUNDS} rounds); want 1.33")
            print(f"  memory of JVM and PostgreSQL: {service.pss():.0f} MiB")
            print(f"{os.cpu_count()} CPUs, load {load:.1f} at the start and {os.getloadavg()[0]:.1f} at the end,"
                  f" {time.monotonic() - began:.0f} s in all")
            TARGET.mkdir(parents=True, exist_ok=True)
            (TARGET / "desk.json").write_text(json.dumps({"publications": took, "reading": pairs}))
        finally:
            service.stop()


main()
