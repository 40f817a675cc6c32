# SPDX-FileCopyrightText: 2026 The Tokendesk authors
# SPDX-License-Identifier: MIT
"""kill -9 at every system call of every act: no token may be torn, empty or missing, and the next act must work.

Between two calls that touch files the disk does not change: of a longer run of calls that only manage memory (a hash
is made in 384 of them) the first and the last are killed.
"""
import collections
import concurrent.futures
import os
import shutil
import time

from acts import all_acts
from lab import Report, Store, need, scratch

MEMORY = {"mmap", "munmap", "mprotect", "madvise", "mlock", "brk", "getpid", "prlimit64"}
LEFT_ALONE = 60  # seconds: a left-over of a dead process is not touched before, it may be alive on another machine

need("strace")
report = Report("kill")


def points_of(act):
    """(call, its number among its kind) to be killed, in order."""
    points, seen, run = [], collections.Counter(), []
    for name, _ in act.calls:
        seen[name] += 1
        if name not in MEMORY:
            points += run[:1] + run[1:][-1:] + [(name, seen[name])]
            run = []
        else:
            run.append((name, seen[name]))
    return points + run[:1], seen


def kill(act, folder, index, name, number):
    """One run: ('old' | 'new' | None | 'not reached', its site where something was left behind)."""
    site = act.template.copy_to(folder / f"site-{index}")
    answer, _, status = act.run(site, folder / f"log-{index}", f"--inject={name}:signal=KILL:when={number}")
    where = f"{act.name}, killed at {name} number {number}"
    killed = status == -9
    report.check(killed or (status == 0 and answer and answer.get("done")), f"{where}: {answer}, ended with {status}")
    state, wrong = act.judge(site)
    hidden = Store(site).hidden
    wrong += act.follow_up(site, state)
    report.check(not wrong, f"{where}: {'; '.join(wrong)}")
    if hidden:
        return (state if killed else "not reached"), site
    shutil.rmtree(site.root)
    return (state if killed else "not reached"), None


untidy, last = [], time.monotonic()
with concurrent.futures.ThreadPoolExecutor(max(2, os.cpu_count() or 2)) as pool:
    for act in all_acts():
        folder = scratch()
        act.prepare(folder)
        points, seen = points_of(act)
        runs = [pool.submit(kill, act, folder, index, *point) for index, point in enumerate(points)]
        ends = collections.Counter()
        for run in runs:
            end, site = run.result()
            ends[end] += 1
            if site:
                untidy.append((act, site))
                last = time.monotonic()
        report.count("killed", len(points) - ends["not reached"])
        report.check(ends["old"] > 0 and ends["new"] > 0, f"{act.name}: the kills did not meet both states: {dict(ends)}")
        # A run takes now and then one futex more or less; every other call must have been met.
        report.check(ends["not reached"] <= max(3, len(points) // 20), f"{act.name}: {ends['not reached']} calls not met")
        kinds = ", ".join(f"{name} {count}" for name, count in sorted(seen.items()))
        print(f"kill: {act.name}: {len(points)} of {sum(seen.values())} system calls ({kinds}); afterwards old {ends['old']},"
              f" new {ends['new']}, neither {ends[None]}; not reached {ends['not reached']}", flush=True)

report.count("left something hidden behind", len(untidy))
time.sleep(max(0.0, last + LEFT_ALONE + 2 - time.monotonic()))
for act, site in untidy:
    act.tidy(site)
    left = Store(site).hidden
    report.check(not left, f"{act.name}: a normal act a minute later leaves {left}")
report.count("torn, empty or missing", len([text for text in report.failures if "torn" in text or "neither" in text]))
report.finish(needed=["killed"])
