# SPDX-FileCopyrightText: 2026 The Tokendesk authors
# SPDX-License-Identifier: MIT
"""Beside a running site: PHP workers use each token all the time while it is disabled, edited or revoked.

FAULTS_LIVE: how many of each act for each number of workers (1,000). FAULTS_ROUNDS: only those, as in "1.x/16 0.9/4".
"""
import json
import os
import queue
import random
import subprocess
import time

import yaml

from lab import HERE, Driver, Report, Site, Store, is_whole, need, old_token_text, scratch, token_text

need("php")
subprocess.run(["php", "-r", "exit(function_exists('yaml_parse') ? 0 : 1);"], check=True)
NUMBER = int(os.environ.get("FAULTS_LIVE", "1000"))
LONG = "A title that is much longer than the one which comes after it, so that the file shrinks"
#: (1.x?, workers, disables and revokes, edits, tokens side by side): each worker keeps a request in flight for each
#: token, so that this is as many requests a second as two cores bear.
ROUNDS = [(True, 1, NUMBER, NUMBER, 600), (True, 4, NUMBER, NUMBER // 4, 180), (True, 16, NUMBER, NUMBER // 8, 60),
          (False, 1, NUMBER // 5, NUMBER // 5, 450), (False, 4, NUMBER // 5, NUMBER // 10, 120)]
report = Report("live")


class Workers:
    def __init__(self, site, count, ids, folder):
        listing = folder / "ids"
        listing.write_text("\n".join(ids))
        self.all = [subprocess.Popen(
            ["php", str(HERE / "site_worker.php"), str(site.store), "new" if site.new else "old", str(random.randrange(1 << 30)),
             str(listing)], stdin=subprocess.PIPE, stdout=subprocess.PIPE) for _ in range(count)]
        for worker in self.all:
            line = worker.stdout.readline()
            if line != b"ready\n":
                raise RuntimeError(f"a worker does not start: {line!r}")

    def end(self):
        for worker in self.all:
            worker.stdin.close()
        seen = []
        for worker in self.all:
            seen.append(json.loads(worker.stdout.read()))
            worker.stdout.close()
            worker.wait()
        return seen


def batch(new, workers, plan, counts):
    """Acts on all tokens of `plan` (name: act) beside each other."""
    names = list(plan)
    folder = scratch()
    text = token_text if new else old_token_text
    site = Site(folder / "site", new).make({name: text(LONG, calls=0, limit=0) for name in names})
    before = {name: yaml.safe_load(site.file(name).read_bytes()) for name in names}
    busy = Workers(site, workers, names, folder)
    driver = Driver(site, threads=2)
    made, proved, tries = {}, {}, dict.fromkeys(names, 0)
    todo, deadline = list(names), time.monotonic() + 90

    def begin(name):
        tries[name] += 1
        driver.tell(name, plan[name], f"{site.kind}:{name}", *(["name=Short"] if plan[name] == "edit" else []))

    pause = 0.6 / len(names)
    while (todo or len(proved) < len(names)) and time.monotonic() < deadline:
        if todo:
            begin(todo.pop())
            time.sleep(pause)
        try:
            line = driver.answer(0 if todo else 1)
        except queue.Empty:
            continue
        if line is None:
            report.check(False, "the driver died")
            break
        name = line["tag"]
        if line.get("done"):
            made[name] = line
        elif line.get("proved"):
            proved[name] = line["at"]
        else:
            # Not made (0.9 alone may show half a file for long), or not proved: told so. A person would try again.
            counts["not made, told so" if "done" in line else "not proved, told so"] += 1
            if tries[name] < 5:
                todo.append(name)
            else:
                report.check(False, f"{plan[name]} with {workers} workers fails five times: {line}")
                proved[name] = float("inf")
    report.check(len(proved) == len(names), f"with {workers} workers {len(names) - len(proved)} acts never ended")
    time.sleep(1.0)
    seen = busy.end()
    report.check(driver.end() == 0, "the driver did not end well")

    now = Store(site)
    for name in names:
        act, content = plan[name], now.tokens.get(name.encode())
        counts[act] += 1
        if act == "revoke":
            back = name.encode() in now.tokens
            counts["resurrected"] += back
            report.check(not back, f"a revoked token came back with {workers} workers")
            kept = [text for key, text in now.trashed.items() if key.endswith(name.encode())]
            report.check(len(kept) == 1 and is_whole(kept[0], new), f"the trash does not hold it whole: {kept}")
        else:
            fields = yaml.safe_load(content) if is_whole(content, new) else {}
            stands = fields.get("state") == "disabled" if act == "disable" else fields.get("title") == "Short"
            counts["undone"] += not stands
            report.check(stands, f"{act} was undone with {workers} workers: {content!r}")
            changed = {"calls", "state" if act == "disable" else "title", "updated_at"}
            lost = [key for key, value in before[name].items() if key not in changed and fields.get(key) != value]
            counts["with lost fields"] += bool(lost)
            report.check(not lost, f"{act} with {workers} workers lost {lost}: {content!r}")
    accepted = 0
    for worker in seen:
        for what in ("requests", "writes", "lost_writes", "invalid"):
            counts[what] += worker[what]
        counts["longest request ms"] = max(counts["longest request ms"], worker["longest_ms"])
        if new or workers == 1:
            report.check(worker["invalid"] == 0, f"PHP saw what is no token: {worker['examples']}")
        for name, when in worker["last_accepted"].items():
            accepted += plan[name] != "edit" and when > proved.get(name, 0)
    counts["accepted after it was said to be in force"] += accepted
    report.check(accepted == 0, f"{accepted} requests were accepted after the act was said to be in force")
    report.check(not now.hidden and not now.odd, f"left behind: {now.hidden} {now.odd}")


wanted = os.environ.get("FAULTS_ROUNDS", "").split()
for new, workers, number, edits, side_by_side in ROUNDS:
    if wanted and f"{'1.x' if new else '0.9'}/{workers}" not in wanted:
        continue
    begun = time.monotonic()
    counts = dict.fromkeys(["disable", "undone", "revoke", "resurrected", "edit", "with lost fields", "not made, told so",
                            "not proved, told so", "accepted after it was said to be in force", "requests", "writes",
                            "lost_writes", "invalid", "longest request ms"], 0)
    acts = ["disable"] * number + ["revoke"] * number + ["edit"] * edits
    random.shuffle(acts)
    report.count("acts", len(acts))
    while acts:
        batch(new, workers, {f"{random.randrange(1 << 128):032x}": act for act in acts[:side_by_side]}, counts)
        del acts[:side_by_side]
    print(f"live: {'1.x' if new else '0.9'}, {workers} workers: " + ", ".join(f"{what} {n}" for what, n in counts.items())
          + f" ({time.monotonic() - begun:.0f} s)", flush=True)
report.finish(needed=["acts"])
