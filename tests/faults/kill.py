# SPDX-FileCopyrightText: 2026 The Tokendesk authors
# SPDX-License-Identifier: MIT
"""kill -9 at every system call of every act: no token may be torn, empty or missing, and the next act must work."""
import collections
import shutil

from acts import all_acts
from lab import Report, need, scratch

need("strace")
report = Report("kill")
for act in all_acts():
    folder = scratch()
    act.prepare(folder)
    points, seen = [], collections.Counter()
    for name, _ in act.calls:
        seen[name] += 1
        points.append((name, seen[name]))
    ends = collections.Counter()
    for name, number in points:
        site = act.template.copy_to(folder / "site")
        answer, tracer, status = act.run(site, folder / "log", f"--inject={name}:signal=KILL:when={number}")
        where = f"{act.name}, killed at {name} number {number}"
        if answer is not None and status == 0:
            ends["not reached"] += 1
        else:
            report.check(answer is None or answer.get("done"), f"{where}: {answer}")
            report.check(status in (-9, 0), f"{where}: ended with {status}, not by the kill")
            report.count("killed")
        state, wrong = act.judge(site)
        ends[state] += 1
        wrong += act.follow_up(site, state)
        report.check(not wrong, f"{where}: {'; '.join(wrong)}")
        report.count("acts done afterwards")
        shutil.rmtree(site.root)
    report.check(ends["old"] > 0 and ends["new"] > 0, f"{act.name}: the kills did not meet both states: {dict(ends)}")
    # A run takes now and then one futex more or less; every other call must have been met.
    report.check(ends["not reached"] <= max(3, len(points) // 20), f"{act.name}: {ends['not reached']} calls not met")
    kinds = ", ".join(f"{name} {count}" for name, count in sorted(seen.items()))
    print(f"kill: {act.name}: {len(points)} system calls ({kinds}); afterwards old {ends['old']}, new {ends['new']}, "
          f"neither {ends[None]}; not reached {ends['not reached']}", flush=True)
    shutil.rmtree(folder)
report.finish(needed=["killed"])
