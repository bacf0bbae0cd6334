"""Pages of changes, polls and bodies beside nginx, me/sync, the first sync, and the storm. Started by sync.sh."""
import glob
import gzip
import http.client
import json
import os
import subprocess
import time
import uuid

import generate
import processes
from board import Board
from load import QUICK, ROUNDS, WARM_UP, machine, total, warm, wrk
from servers import Nginx, Service, fetch
from workshop import TARGET, scratch

WORKS = int(os.environ.get("WORKS", "400"))
CLIENTS = int(os.environ.get("CLIENTS", "8200" if QUICK else "82000"))
CONNECTIONS = int(os.environ.get("CONNECTIONS", "2000"))
PARTS = os.environ.get("PARTS", "answers own storm").split()
# So that all of them have asked within a minute; in a tenth of the time for a tenth of the phones.
POLL_AFTER, SPREAD = (2, 4) if QUICK else (15, 40)
# The part of the compilers below which a service counts as warm.
COMPILED = 0.1
CHANGES = "/api/v1/changes"


def pages(service):
    """The pages of a first sync with their sizes as they are sent, and the token of the last."""
    since, found = "", []
    while True:
        path = f"{CHANGES}?since={since}" if since else CHANGES
        sent, _ = fetch(service.url + path, Accept_Encoding="gzip")
        page = json.loads(gzip.decompress(sent))
        found.append((len(sent), page["changes"]))
        if "token" in page:
            return found, page["token"]
        since = page["next"]


def beside_nginx(service, nginx, token, body):
    cases = []
    for name, path in {"changes, 20 works": CHANGES + "?limit=20", "content": "/api/v1/content/" + body,
                       "poll": f"{CHANGES}?since={token}"}.items():
        said, headers = fetch(service.url + path)
        coded, coding = fetch(service.url + path, Accept_Encoding="gzip")
        file = nginx.folder / "files" / (name.replace(",", "").replace(" ", "-")
                                         + (".json" if "json" in headers["Content-Type"] else ".html"))
        file.write_bytes(said)
        packed = coded if coding["Content-Encoding"] == "gzip" else gzip.compress(said)
        file.with_name(file.name + ".gz").write_bytes(packed)
        accept = "Accept-Encoding: gzip"
        tags = [fetch(s.url + p, Accept_Encoding="gzip")[1]["ETag"] for s, p in ((service, path), (nginx, "/" + file.name))]
        if name == "poll":
            cases.append(("poll, 304", path, "/" + file.name, *[[accept, "If-None-Match: " + t] for t in tags], 0))
        else:
            cases.append((name, path, "/" + file.name, [], [], len(said)))
            cases.append((name + ", gzip", path, "/" + file.name, [accept], [accept], len(packed)))
    warm(lambda **how: wrk(service, cases[0][1], **how))
    for name, path, file, ours, theirs, size in cases:
        wrk(service, path, ours, seconds=WARM_UP, warming=True)
        wrk(nginx, file, theirs, seconds=1, warming=True)
        runs = [(wrk(nginx, file, theirs), wrk(service, path, ours)) for _ in range(ROUNDS)]
        yield {"case": name, "bytes": size, "nginx": total([r[0] for r in runs]), "service": total([r[1] for r in runs])}


def me_sync(service, token):
    """CPU of a request with 20 operations, of which half are about what is there already; JVM and PostgreSQL together."""
    line = http.client.HTTPConnection("localhost", service.port)
    client, state, notes = str(uuid.uuid4()), None, []

    def request():
        nonlocal state
        operations, before = [], notes[-20:]
        for i in range(20):
            old = before[i] if i % 2 and len(before) == 20 else None
            note = old or {"kind": "note", "id": str(uuid.uuid4()), "work": "bench-00001"}
            note["text"] = f"Ghi chú {uuid.uuid4()}"
            if not old:
                notes.append(note)
            operations.append({"id": str(uuid.uuid4()), "base": note.get("version", 0),
                               "put": {k: v for k, v in note.items() if k != "version"}, "of": note})
        sent = {"client": client, "operations": [{k: v for k, v in o.items() if k != "of"} for o in operations]}
        line.request("POST", "/api/v1/me/sync", json.dumps(sent | ({"token": state} if state else {})),
                     {"Authorization": "Bearer " + token, "Content-Type": "application/json"})
        answer = line.getresponse()
        said = json.loads(answer.read())
        assert answer.status == 200, said
        assert all(r["outcome"] == "applied" for r in said["results"]), said
        for operation, result in zip(operations, said["results"]):
            operation["of"]["version"] = result["version"]
        state = said["token"]

    def some(number):
        """CPU of a request, the compilers' part of it, and how long it took."""
        before, compiling, began = service.cpu(), compilers(service), time.monotonic()
        for _ in range(number):
            request()
        used = service.cpu() - before
        return {"cpu_ms": 1000 * used / number, "compiling": (compilers(service) - compiling) / used,
                "ms": 1000 * (time.monotonic() - began) / number}

    # A warm-up by GETs has compiled nothing of this; before the compilers are calm one measures them and the interpreter.
    for _ in range(1 if QUICK else 14):
        if some(300)["compiling"] < COMPILED:
            break
    return some(50 if QUICK else 300)


def compilers(service):
    return processes.threads(service.process.pid, ("C1 Compiler", "C2 Compiler"))


def storm(service, desk, folder):
    """One work has a new edition, and everybody polls."""
    jars = ":".join(jar for name in ("jackson-core", "jackson-databind", "jackson-annotations", "jspecify")
                    for jar in glob.glob(f"target/quarkus-app/lib/main/*.{name}-*.jar"))
    subprocess.run(["javac", "-cp", jars, "-d", folder, *sorted(glob.glob("src/test/java/vn/sotay/client/*.java")),
                    *sorted(glob.glob("src/test/java/vn/sotay/wire/*.java")),
                    *(f"src/bench/{name}.java" for name in ("Storm", "Phone", "Line"))], check=True)
    phone, slug = folder / "phone", "bench-00007"
    java = ["java", "-XX:+UseSerialGC", "-Xmx512m", "-Xmn256m", "-cp", f"{folder}:{jars}", "Storm", str(service.port), phone, slug]
    subprocess.run(java, check=True)
    before = json.loads(phone.read_text("utf-8"))
    path = f"{CHANGES}?limit=100&since={before['at']['token']}"
    # All those answers once more, so that what is measured is compiled.
    warm(lambda **how: wrk(service, path, ["Accept-Encoding: gzip"], connections=200, **how))
    desk.publish(slug, "\n\n## Phần mới\n\nMột câu mới.\n")
    page = json.loads(fetch(service.url + path)[0])
    assert [c["slug"] for c in page["changes"]] == [slug] and page["pollAfter"] == POLL_AFTER, page
    new = {section["content"] for section in page["changes"][0]["work"]["toc"]} - before["bodies"].keys()
    assert len(new) == 1 and before["at"]["tag"], (new, before["at"])
    used = service.cpu()
    said = subprocess.run([*java, str(CLIENTS), str(CONNECTIONS)], check=True, stdout=subprocess.PIPE, text=True).stdout
    return json.loads(said) | {"serverCpu": service.cpu() - used}


def shown_storm(asked):
    yield (f"- storm of {CLIENTS} clients over {CONNECTIONS} connections, poll-after {POLL_AFTER} s, spread {SPREAD} s:"
           f" {asked['seconds']:.1f} s (wanted: under 60), errors {asked['errors']}, {asked['same']} of them hold what the library has,"
           f" service {asked['serverCpu']:.1f} s CPU, generator {asked['generatorCpu']:.1f} s CPU and {asked['prepareCpu']:.1f} s"
           f" before it, {asked['bytes'] / 1e6:.0f} MB")
    for question, name in (("q0", "poll, delta of one work"), ("q1", "body")):
        q = asked[question]
        yield (f"  - {name}: {q['answers']} answers, p50 {q['p50']:.1f}, p95 {q['p95']:.1f}, p99 {q['p99']:.1f}"
               f" (wanted: under 1000), longest {q['max']:.1f} ms")


def main():
    began, load = time.monotonic(), os.getloadavg()[0]
    with scratch() as folder:
        content = folder / "content"
        generate.main("content", content, WORKS)
        (folder / "service").mkdir()
        service, nginx = Service(folder / "service" / "data", content, folder / "service" / "log",
                                 f"-Dsotay.sync.poll-after={POLL_AFTER}s", f"-Dsotay.sync.spread={SPREAD}s",
                                 "-Dsotay.accounts.access-token=1h"), None
        try:
            service.imported()
            desk = Board(service)
            nginx = Nginx(folder / "nginx")
            first, token = pages(service)
            works = [c["work"] for _, changes in first for c in changes if c["type"] == "work"]
            rows = list(beside_nginx(service, nginx, token, works[0]["toc"][0]["content"])) if "answers" in PARTS else []
            own = me_sync(service, desk.reader("ban.doc")) if "own" in PARTS else None
            asked = storm(service, desk, folder / "storm") if "storm" in PARTS else None
        finally:
            service.stop()
            if nginx:
                nginx.stop()
        size = sum(sent for sent, _ in first)
        shown = ["| answer | bytes | nginx, 1/s | service, 1/s | nginx, µs CPU | service, µs CPU | CPU, service/nginx, at most 1.5 |",
                 "|---|--:|--:|--:|--:|--:|--:|"] if rows else []
        for row in rows:
            n, s = row["nginx"], row["service"]
            shown.append(f"| {row['case']} | {row['bytes']} | {n['rps']:.0f} | {s['rps']:.0f} | {n['us']:.1f} | {s['us']:.1f}"
                         f" | {s['us'] / max(n['us'], 0.01):.2f} |")
        shown += ["", f"- first sync, {len(works)} works: {len(first)} pages, {size / 1000:.0f} kB compressed (wanted: under 300 for 400)"]
        if own:
            shown.append(f"- me/sync of 20 operations: {own['cpu_ms']:.2f} ms CPU, {own['compiling']:.0%} of it compiling,"
                         f" {own['ms']:.1f} ms at one connection (wanted: under 5 ms CPU)")
        if asked:
            shown += shown_storm(asked)
        head = machine(load, began)
        (TARGET / "sync.md").write_text("\n".join(["# Sync", "", head, "", *shown, ""]), "utf-8")
        (TARGET / "sync.json").write_text(json.dumps(
            {"machine": head, "compared": rows, "first": size, "own": own, "storm": asked}, indent=1), "utf-8")
        print("\n".join([head, "", *shown, "", "Written to target/bench/sync.md and sync.json"]), flush=True)


if __name__ == "__main__":
    main()
