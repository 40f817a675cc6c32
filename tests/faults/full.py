# SPDX-FileCopyrightText: 2026 The Tokendesk authors
# SPDX-License-Identifier: MIT
"""A file system that is really full (blocks, then inodes), and one that is read-only: old content, and an error told."""
import os
import pathlib
import subprocess
import sys

from acts import all_acts
from lab import Driver, Report, Store, need, scratch

need("mount", "umount", "unshare")
if os.environ.get("FAULTS_MOUNTS") != "mine":
    # A mount namespace of our own: nothing that is mounted here is seen outside, or left behind.
    namespace = ["unshare", "-m"] if os.geteuid() == 0 else ["unshare", "-rm"]
    probe = subprocess.run([*namespace, "true"], stderr=subprocess.PIPE, check=False)
    if probe.returncode != 0:
        print("FAILED: no mount namespace can be had here:", probe.stderr.decode().strip())
        sys.exit(1)
    os.environ["FAULTS_MOUNTS"] = "mine"
    os.execvp(namespace[0], [*namespace, sys.executable, *sys.argv])

report = Report("full")
for act in all_acts():
    folder = scratch()
    act.prepare(folder)
    for what, spared in [("blocks", spared) for spared in (0, 1, 2, 3, 4, 6)] + [("inodes", 0), ("inodes", 1), ("read-only", 0)]:
        where = f"{act.name}, {what}" + (f", {spared} left" if what != "read-only" else "")
        disk = folder / "disk"
        disk.mkdir()
        subprocess.run(["mount", "-t", "tmpfs", "-o", "size=1M,nr_inodes=200", "tmpfs", str(disk)], check=True)
        try:
            site = act.template.copy_to(disk / "site")
            driver = Driver(site)
            act.warm(driver, site)
            if what == "blocks":
                with open(disk / "filler", "wb", buffering=0) as filler:
                    try:
                        while True:
                            filler.write(b"x" * 4096)
                    except OSError:
                        pass
                os.truncate(disk / "filler", (os.stat(disk / "filler").st_blocks * 512) - spared * 4096)
            elif what == "inodes":
                (disk / "many").mkdir()
                try:
                    for number in range(1000):
                        (disk / f"many/{number}").touch()
                except OSError:
                    pass
                for number in range(spared):
                    (disk / f"many/{number}").unlink()
            else:
                subprocess.run(["mount", "-o", "remount,ro", str(disk)], check=True)
            answer = driver.ask(*act.command(site))
            status = driver.end()
            report.check(status == 0 and answer is not None, f"{where}: the program ended with {status}")
            state, wrong = act.judge(site)
            report.check(not wrong, f"{where}: {'; '.join(wrong)}")
            if answer and answer.get("done"):
                report.count("done all the same" if state == "new" else "FALSE SUCCESSES")
                report.check(state == "new" and what != "read-only", f"{where}: a false success")
            elif answer:
                report.count(f"errors told ({what})")
                report.check(state == "old", f"{where}: an error was told, and yet the new content stands")
                kinds = {"permission_denied"} if what == "read-only" else {"io", "limit_reached"}
                report.check(answer["kind"] in kinds, f"{where}: told as {answer}")
                report.check(not Store(site).hidden, f"{where}: left behind: {Store(site).hidden}")
            if what == "read-only":
                subprocess.run(["mount", "-o", "remount,rw", str(disk)], check=True)
            (disk / "filler").unlink(missing_ok=True)
            subprocess.run(["rm", "-rf", str(disk / "many")], check=True)
            wrong = act.follow_up(site, state)
            report.check(not wrong, f"{where}: with room again: {'; '.join(wrong)}")
        finally:
            subprocess.run(["umount", "-l", str(disk)], check=True)
        pathlib.Path(disk).rmdir()
report.count("FALSE SUCCESSES", 0)
report.finish(needed=["errors told (blocks)", "errors told (inodes)", "errors told (read-only)"])
