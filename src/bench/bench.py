"""Measures one library after the other and writes the table. Started by run.sh."""
import gzip
import json
import os
import pathlib
import random
import re
import time
import urllib.parse

import generate
from load import QUICK, ROUNDS, SECONDS, WARM_UP, machine, misses, total, warm, wrk
from servers import Nginx, Service, fetch
from workshop import TARGET, scratch

GENERATED = int(os.environ.get("WORKS", "500" if QUICK else "2000"))


def sample(service):
    """Addresses of a catalogue page, of a work with text, of its first section and of that section's bytes."""
    page = "/api/v1/works?coverage=guide&limit=100"
    slugs = [w["slug"] for w in json.loads(fetch(service.url + page)[0])["items"]]
    work = next(w for w in (json.loads(fetch(f"{service.url}/api/v1/works/{s}")[0]) for s in slugs) if w["toc"])
    entry = max(work["toc"], key=lambda e: e["size"])
    path = "/api/v1/works/" + work["slug"]
    return {"catalogue": "/api/v1/works?limit=20", "work": path, "section": f"{path}/sections/{entry['anchor']}",
            "content": "/api/v1/content/" + entry["content"]}


def publish(service, nginx, addresses):
    """Saves the service's bytes as nginx's files, and makes sure that both then say the same."""
    for name, path in addresses.items():
        body, headers = fetch(service.url + path)
        coded, coding = fetch(service.url + path, Accept_Encoding="gzip")
        file = nginx.folder / "files" / (name + (".json" if "json" in headers["Content-Type"] else ".html"))
        file.write_bytes(body)
        if coding["Content-Encoding"] == "gzip":
            file.with_name(file.name + ".gz").write_bytes(coded)
        elif name == "section":
            file.with_name(file.name + ".gz").write_bytes(gzip.compress(body))
        yield name, path, "/" + file.name, len(body), len(coded)
        assert fetch(f"{nginx.url}/{file.name}")[0] == body


def queries(content, folder):
    titles = [re.search(r'^title: "(.*)"', f.read_text("utf-8"), re.M) for f in sorted((content / "works").glob("*.md"))]
    dice, chosen = random.Random(1), []
    for title in filter(None, titles):
        words = re.findall(r"[^\W\d_]+", title.group(1))
        if len(words) > 3:
            start = dice.randrange(len(words) - 2)
            chosen.append("/api/v1/search?q=" + urllib.parse.quote_plus(" ".join(words[start:start + 2])))
    file = folder / "queries"
    file.write_text("\n".join(dice.sample(chosen, min(200, len(chosen)))) + "\n")
    return file


def compare(service, nginx):
    files = {name: rest for name, *rest in publish(service, nginx, sample(service))}
    cases = [(name, *files[name][:2], [], [], files[name][2]) for name in ("catalogue", "work", "section", "content")]
    path, file, _, coded = files["section"]
    accept = "Accept-Encoding: gzip"
    cases.append(("section, gzip", path, file, [accept], [accept], coded))
    tags = [fetch(s.url + p)[1]["ETag"] for s, p in ((service, path), (nginx, file))]
    cases.append(("section, 304", path, file, *[["If-None-Match: " + tag] for tag in tags], 0))
    warm(lambda **how: wrk(service, path, **how))
    for _, path, file, ours, theirs, _ in cases:
        wrk(service, path, ours, seconds=WARM_UP, warming=True)
        wrk(nginx, file, theirs, seconds=1, warming=True)
    for name, path, file, ours, theirs, size in cases:
        runs = [(wrk(nginx, file, theirs), wrk(service, path, ours)) for _ in range(ROUNDS)]
        yield {"case": name, "bytes": size, "nginx": total([r[0] for r in runs]), "service": total([r[1] for r in runs])}


def alone(service, content, folder):
    asked, single = queries(content, folder), folder / "single"
    addresses = sample(service)
    cases = [("search, hit", asked, False), ("search, miss", asked, True)]
    cases += [(name + ", miss", addresses[name], True) for name in ("work", "section", "catalogue")]
    for name, paths, missing in cases:
        if isinstance(paths, str):
            single.write_text(paths + "\n")
            paths = single
        runs = []
        for turn in range(ROUNDS + 1):
            how = {"seconds": WARM_UP if turn == 0 else SECONDS, "warming": turn == 0}
            runs.append(misses(service, paths, **how) if missing
                        else wrk(service, "/", script="rotate.lua", arguments=[paths], **how))
        yield {"case": name, "service": total(runs[1:])}


def measure(title, content, folder):
    print(f"\n## {title}\n", flush=True)
    folder.mkdir()
    data, log = folder / "data", folder / "log"
    service = Service(data, content, log)
    nginx = None
    try:
        cold = service.open_seconds, service.open_cpu
        imported = service.imported()
        service.stop()
        service = Service(data, content, log)
        start = {"cold": cold, "imported": imported, "warm": (service.open_seconds, service.open_cpu)}
        shown = [f"- cold start: first good answer after {cold[0]:.1f} s ({cold[1]:.1f} s CPU)",
                 f"- imported {imported[0]:.1f} s after the start ({imported[1]:.1f} s CPU). {imported[2]}",
                 f"- warm start: first good answer after {service.open_seconds:.1f} s ({service.open_cpu:.1f} s CPU)"]
        nginx = Nginx(folder / "nginx")
        compared = list(compare(service, nginx))
        single = list(alone(service, content, folder))
        start["pss"] = service.pss()
        shown.append(f"- memory after load: {start['pss']:.0f} MiB PSS, JVM and PostgreSQL together")
    finally:
        service.stop()
        if nginx:
            nginx.stop()
    shown += ["", "| answer | bytes | nginx, 1/s | service, 1/s | nginx, µs CPU | service, µs CPU | CPU, service/nginx |",
              "|---|--:|--:|--:|--:|--:|--:|"]
    for row in compared:
        n, s = row["nginx"], row["service"]
        shown.append(f"| {row['case']} | {row['bytes']} | {n['rps']:.0f} | {s['rps']:.0f} | {n['us']:.1f} | {s['us']:.1f}"
                     f" | {s['us'] / max(n['us'], 0.01):.2f} |")
    for row in single:
        shown.append(f"| {row['case']} | | | {row['service']['rps']:.0f} | | {row['service']['us']:.1f} | |")
    print("\n".join(shown), flush=True)
    return {"title": title, "start": start, "compared": compared, "alone": single, "shown": [f"## {title}", "", *shown]}


def main():
    began, load = time.monotonic(), os.getloadavg()[0]
    with scratch() as folder:
        generate.main("content", folder / "content", GENERATED)
        libraries = [("Shipped content", pathlib.Path("content").resolve(), folder / "shipped"),
                     (f"{GENERATED} generated works", folder / "content", folder / "generated")]
        results = [measure(*library) for library in libraries]
        head = machine(load, began)
        text = "\n\n".join(["# Benchmark", head] + ["\n".join(r.pop("shown")) for r in results]) + "\n"
        (TARGET / "result.md").write_text(text, "utf-8")
        (TARGET / "result.json").write_text(json.dumps({"machine": head, "libraries": results}, indent=1), "utf-8")
        print(f"\n{head}\n\nWritten to target/bench/result.md and result.json")


if __name__ == "__main__":
    main()
