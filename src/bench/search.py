"""Measures search and suggestions at two sizes of library beside PostgreSQL's full text. Started by search.sh."""
import json
import os
import time
import urllib.parse

import asked
import generate
import processes
from fulltext import FullText
from load import QUICK, ROUNDS, machine, misses, total
from servers import Service
from workshop import TARGET, scratch

SIZES = 200, 2000
COMMON = "common words"
MEASURABLE = 0.5  # seconds: the kernel counts in hundredths
COMPILED, PATIENCE = 0.1, 90 if QUICK else 240


class Jvm:
    """The service without its PostgreSQL, which a search does not ask, and without its compilers, which come to an end."""

    def __init__(self, service):
        self.url, self.root = service.url, service.process.pid

    def compiling(self):
        return processes.threads(self.root, ("C1 Compiler", "C2 Compiler"))

    def cpu(self):
        return processes.cpu([self.root]) - self.compiling()

    def warm(self, paths):
        """Until compiling takes no more than a tenth of the time; before that one measures the interpreter."""
        end, calm = time.monotonic() + PATIENCE, 0
        while calm < 3 and time.monotonic() < end:
            before = self.compiling()
            run = misses(self, paths, seconds=5, connections=4, warming=True)
            share = (self.compiling() - before) / run["cpu"]
            calm = calm + 1 if share <= COMPILED else 0
        if calm < 3:
            print(f"After {PATIENCE} s of warm-up the service is still being compiled: its figures are too high", flush=True)


def addresses(folder, name, route, texts):
    file = folder / name.replace(" ", "-").replace(",", "")
    file.write_text("".join(route + urllib.parse.quote_plus(text) + "\n" for text in texts))
    return file


def in_postgres(data, sections, kinds):
    """Milliseconds of CPU a query, after one round that fills the caches."""
    postgres, found = FullText(data, sections), {}
    try:
        for kind, texts in kinds.items():
            shares = [postgres.matching(text) / len(sections) for text in texts]
            row = {"matching": sum(shares) / len(shares)}
            for name, query in (("plain", postgres.ranked), ("headlines", postgres.with_headlines)):
                for text in texts:
                    query(text)
                before, rounds = postgres.cpu(), 0
                while rounds < ROUNDS or postgres.cpu() - before < MEASURABLE:
                    for text in texts:
                        query(text)
                    rounds += 1
                row[name] = 1000 * (postgres.cpu() - before) / len(texts) / rounds
            found[kind] = row
    finally:
        postgres.close()
    return found


def in_service(service, kinds, folder):
    """Each case at one connection: milliseconds of CPU, requests a second, latencies; answers from the cache never."""
    server, cases = Jvm(service), {}
    for kind, texts in kinds.items():
        for name, passages in (("plain", 0), ("passages", 3)):
            route = f"/api/v1/search?limit=20&passages={passages}&q="
            cases[kind, name] = addresses(folder, f"{kind} {name}", route, texts)
    for kind, texts in kinds.items():
        cases[kind, "suggest"] = addresses(folder, f"{kind} suggest", "/api/v1/suggest?q=", asked.beginnings(texts))
    everything = folder / "everything"
    everything.write_text("".join(file.read_text() for file in cases.values()))
    server.warm(everything)
    measured = {}
    for case, file in cases.items():
        compiling = server.compiling()
        runs = [misses(server, file, connections=1) for _ in range(ROUNDS)]
        both = total(runs)
        measured[case] = {"ms": both["us"] / 1000, "rps": both["rps"], "p50": min(r["p50"] for r in runs),
                          "p95": min(r["p95"] for r in runs),
                          "compiling": (server.compiling() - compiling) / sum(r["cpu"] for r in runs)}
    return measured


def measure(works, content, folder, kinds):
    folder.mkdir()
    service = Service(folder / "data", content, folder / "log")
    try:
        service.imported()
        ours = in_service(service, kinds, folder)
        theirs = in_postgres(folder / "data", list(asked.sections(content)), kinds)
    finally:
        service.stop()
    return {"works": works, "postgres": theirs, "service": {f"{kind}, {name}": v for (kind, name), v in ours.items()}}


def table(results):
    yield "| words | works | have all words | PostgreSQL, ms CPU | with headlines | service, ms CPU | with passages |" \
          " besides compiling | service/PostgreSQL | with passages | p50, ms | p95, ms |"
    yield "|---|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|"
    for kind in results[0]["postgres"]:
        for result in results:
            theirs = result["postgres"][kind]
            plain, passages = (result["service"][f"{kind}, {name}"] for name in ("plain", "passages"))
            yield (f"| {kind} | {result['works']} | {theirs['matching']:.0%} | {theirs['plain']:.2f} | {theirs['headlines']:.2f}"
                   f" | {plain['ms']:.3f} | {passages['ms']:.3f} | {passages['compiling']:.0%} | {ratio(plain['ms'], theirs['plain'])}"
                   f" | {ratio(passages['ms'], theirs['headlines'])} | {passages['p50']:.2f} | {passages['p95']:.2f} |")
    yield ""
    yield "| what is typed of | works | search, 1/s | suggestions, 1/s | ratio | search, ms CPU | suggestions, ms CPU | ratio |"
    yield "|---|--:|--:|--:|--:|--:|--:|--:|"
    for kind in results[0]["postgres"]:
        for result in results:
            search, suggest = (result["service"][f"{kind}, {name}"] for name in ("passages", "suggest"))
            yield (f"| {kind} | {result['works']} | {search['rps']:.0f} | {suggest['rps']:.0f} | {suggest['rps'] / search['rps']:.1f}"
                   f" | {search['ms']:.3f} | {suggest['ms']:.3f} | {search['ms'] / suggest['ms']:.1f} |")


def ratio(ours, theirs):
    return f"1/{theirs / ours:.1f}" if ours <= theirs else f"{ours / theirs:.1f}"


def targets(results):
    """What is wanted, what was seen, whether it is reached."""
    small, large = results

    def part(result, kind, name, of):
        return result["service"][f"{kind}, {name}"]["ms"] / result["postgres"][kind][of]

    for name, of, most in (("passages", "headlines", 3), ("plain", "plain", 8)):
        for kind in small["postgres"]:
            seen = part(small, kind, name, of)
            yield (f"{kind}, {small['works']} works, {name}: at most 1/{most} of PostgreSQL's CPU" if kind == COMMON
                   else f"({kind}, {name}: no target)", ratio(seen, 1), seen <= 1 / most if kind == COMMON else None)
    for name in ("passages", "plain"):
        for kind in small["postgres"]:
            grown = large["service"][f"{kind}, {name}"]["ms"] / small["service"][f"{kind}, {name}"]["ms"]
            yield f"{kind}, {name}: CPU at most doubles from {small['works']} to {large['works']} works", f"× {grown:.2f}", grown <= 2
    slowest = max(v["p95"] for r in results for k, v in r["service"].items())
    yield "p95 under 50 ms at one connection", f"{slowest:.1f} ms", slowest < 50
    for result in results:
        for kind in result["postgres"]:
            search, suggest = (result["service"][f"{kind}, {name}"]["ms"] for name in ("passages", "suggest"))
            yield (f"{kind}, {result['works']} works: a suggestion at most 1/10 of a search's CPU", ratio(suggest, search),
                   suggest * 10 <= search)


def verdict(results):
    yield "| target | seen | reached |"
    yield "|---|--:|---|"
    for wanted, seen, reached in targets(results):
        yield f"| {wanted} | {seen} | {'' if reached is None else 'yes' if reached else 'no'} |"


def main():
    began, load = time.monotonic(), os.getloadavg()[0]
    with scratch() as folder:
        results, kinds = [], None
        for works in SIZES:
            content = folder / f"content-{works}"
            generate.main("content", content, works)
            # The larger library begins with the works of the smaller one, so both are asked the same.
            kinds = kinds or asked.kinds(list(asked.sections(content)))
            print(f"{works} generated works", flush=True)
            results.append(measure(works, content, folder / str(works), kinds))
        head = machine(load, began)
        text = "\n".join(["# Search", "", head, "", *table(results), "", *verdict(results)]) + "\n"
        (TARGET / "search.md").write_text(text, "utf-8")
        (TARGET / "search.json").write_text(json.dumps({"machine": head, "asked": kinds, "libraries": results}, indent=1,
                                                       ensure_ascii=False), "utf-8")
        print(f"\n{text}\nWritten to target/bench/search.md and search.json")


if __name__ == "__main__":
    main()
