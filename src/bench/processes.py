"""What the kernel says of processes: CPU seconds and memory. Linux only."""
import os
import pathlib

TICK = os.sysconf("SC_CLK_TCK")


def stat(pid):
    """Of a process, or of a thread when given as process/task/thread."""
    try:
        fields = pathlib.Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    except (FileNotFoundError, ProcessLookupError):
        return None
    own, reaped = (int(fields[11]) + int(fields[12])) / TICK, (int(fields[13]) + int(fields[14])) / TICK
    return {"parent": int(fields[1]), "own": own, "reaped": reaped}


def everything():
    found = {int(p.name): stat(p.name) for p in pathlib.Path("/proc").iterdir() if p.name.isdigit()}
    return {pid: known for pid, known in found.items() if known}


def with_descendants(roots):
    known, tree = everything(), [p for p in roots]
    for pid in tree:  # grows while it is walked
        tree += [child for child, s in known.items() if s["parent"] == pid and child not in tree]
    return {pid: known[pid] for pid in tree if pid in known}


def postmaster(data):
    """The embedded server of a data folder. It is nobody's child, so that it outlives a killed JVM."""
    wanted = f"-D\0{data}/".encode()
    for folder in pathlib.Path("/proc").iterdir():
        if folder.name.isdigit():
            try:
                if wanted in (folder / "cmdline").read_bytes() and stat(folder.name)["parent"] == 1:
                    return [int(folder.name)]
            except (OSError, TypeError):
                continue
    return []


def cpu(roots):
    """Seconds used by the processes, what they started, and what of that has ended."""
    return sum(s["own"] + s["reaped"] for s in with_descendants(roots).values())


def threads(pid, name):
    """Seconds used by the threads of a process whose names begin so; ended ones do not count."""
    used = 0
    for thread in pathlib.Path(f"/proc/{pid}/task").iterdir():
        try:
            if (thread / "comm").read_text().startswith(name):
                used += stat(f"{pid}/task/{thread.name}")["own"]
        except (OSError, TypeError):
            continue
    return used


def pss(roots):
    """MiB: memory of their own, and of shared pages their part."""
    total = 0
    for pid in with_descendants(roots):
        try:
            for line in pathlib.Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines():
                if line.startswith("Pss:"):
                    total += int(line.split()[1])
        except OSError:
            continue
    return total / 1024
