# SPDX-FileCopyrightText: 2026 The Tokendesk authors
# SPDX-License-Identifier: MIT
"""Every system call of every act fails once, in each way it can: old content bit-identical and an error told, or done."""
import collections
import concurrent.futures
import os
import queue
import shutil

from acts import all_acts
from lab import Report, need, scratch

#: How a call can fail, and whether the act may then still say "done".
WAYS = {
    "write": ["EIO", "ENOSPC", "EDQUOT"], "pwrite64": ["EIO", "ENOSPC", "EDQUOT"], "writev": ["EIO", "ENOSPC"],
    "copy_file_range": ["EIO", "ENOSPC"], "fallocate": ["ENOSPC", "EIO"], "ftruncate": ["EIO", "ENOSPC"],
    "fsync": ["EIO", "ENOSPC", "EDQUOT"], "fdatasync": ["EIO", "ENOSPC", "EDQUOT"], "syncfs": ["EIO"],
    "rename": ["EIO", "EACCES"], "renameat": ["EIO", "ENOSPC", "EROFS", "EACCES"],
    "renameat2": ["EIO", "ENOSPC", "EDQUOT", "EROFS", "EACCES"], "linkat": ["EIO", "ENOSPC"],
    "mkdirat": ["EIO", "ENOSPC", "EDQUOT", "EROFS", "EACCES"], "mkdir": ["EIO", "ENOSPC", "EROFS", "EACCES"],
    "openat": ["EIO", "EMFILE", "EACCES"], "openat+": ["EIO", "ENOSPC", "EDQUOT", "EROFS", "EACCES"],
    "close": ["EIO", "EDQUOT"], "fchown": ["EIO", "EPERM"], "fchownat": ["EIO", "EPERM"], "fchmod": ["EIO", "EPERM"],
    "fchmodat": ["EIO", "EPERM"], "fsetxattr": ["EIO", "ENOSPC"], "flistxattr": ["EIO"], "fgetxattr": ["EIO"],
    "utimensat": ["EIO", "EPERM", "EROFS"], "flock": ["EIO", "ENOLCK"], "unlinkat": ["EIO", "EACCES", "EROFS"],
    "unlink": ["EIO"], "read": ["EIO"], "pread64": ["EIO"], "readv": ["EIO"], "preadv": ["EIO"], "lseek": ["EIO"],
    "fstat": ["EIO"], "newfstatat": ["EIO", "EACCES"], "statx": ["EIO"], "getdents64": ["EIO"], "getrandom": ["EINTR"],
}
#: What was not stored must never be called saved.
MUST_FAIL = ("write", "pwrite64", "writev", "fsync", "fdatasync", "rename", "renameat", "renameat2", "mkdirat", "openat+")
KINDS = {"EIO": {"io"}, "ENOSPC": {"limit_reached", "io"}, "EDQUOT": {"limit_reached", "io"},
         "EROFS": {"permission_denied"}, "EACCES": {"permission_denied"}}

need("strace")
report = Report("errors")


def attempt(act, folder, index, where, options, name, error, must_fail):
    site = act.template.copy_to(folder / f"site-{index}")
    try:
        answer, tracer, status = act.run(site, folder / f"log-{index}", *options)
    except queue.Empty:
        report.check(False, f"{where}: hangs")
        shutil.rmtree(site.root)
        return
    if "(INJECTED)" not in tracer.log.read_text(errors="replace"):
        report.count("not reached")
        shutil.rmtree(site.root)
        return
    report.count(f"{error} injected")
    report.check(status == 0 and answer is not None, f"{where}: the program ended with {status}")
    state, wrong = act.judge(site)
    if answer and answer.get("done"):
        report.count("told as done, and done" if state == "new" else "FALSE SUCCESSES")
        report.check(state == "new", f"{where}: a false success")
        report.check(not must_fail, f"{where}: told as done although that failed")
    elif answer:
        report.count("told as an error, and the old content stands" if state == "old" else "ERRORS WITH THE NEW CONTENT")
        report.check(state == "old", f"{where}: an error was told ({answer['kind']}), and yet the new content stands")
        if name in MUST_FAIL and error in KINDS:
            report.check(answer["kind"] in KINDS[error], f"{where}: told as {answer['kind']} {answer['detail']}")
        report.check(answer["reason"] or answer["detail"], f"{where}: an error without a word: {answer}")
    wrong += act.follow_up(site, state)
    report.check(not wrong, f"{where}: {'; '.join(wrong)}")
    shutil.rmtree(site.root)


def attempts_of(act, place):
    """(where, options, way, error, must it fail) for each call that is made to fail."""
    seen, found = collections.Counter(), []
    renames = [index for index, (name, _) in enumerate(act.calls) if name.startswith("rename")]
    for index, (name, line) in enumerate(act.calls):
        seen[name] += 1
        if name in ("write", "writev") and place not in line:
            continue  # wakes a thread, or is the answer itself
        way = "openat+" if name == "openat" and "O_CREAT" in line else name
        # After the last rename only the old file, which has no name any more, is written.
        must_fail = way in MUST_FAIL and not (name in ("write", "pwrite64") and renames and index > renames[-1])
        for error in WAYS.get(way, []):
            found.append((f"{act.name}: {error} at {name} number {seen[name]}",
                          [f"--inject={name}:error={error}:when={seen[name]}"], way, error, must_fail))
    for name in ("write", "fsync", "fdatasync", "renameat2"):
        # A disk that stays broken: from this call on, each of the kind fails.
        lines = [line for called, line in act.calls if called == name]
        first = next((number for number, line in enumerate(lines, 1) if name != "write" or place in line), None)
        if first:
            found.append((f"{act.name}: EIO at each {name}", [f"--inject={name}:error=EIO:when={first}+"], name, "EIO", True))
    return found


with concurrent.futures.ThreadPoolExecutor(max(2, os.cpu_count() or 2)) as pool:
    for act in all_acts():
        folder = scratch()
        act.prepare(folder)
        attempts = attempts_of(act, str(folder))
        for run in [pool.submit(attempt, act, folder, index, *each) for index, each in enumerate(attempts)]:
            run.result()
        ways = collections.Counter(way for _, _, way, _, _ in attempts)
        print(f"errors: {act.name}: " + ", ".join(f"{way} {count}" for way, count in sorted(ways.items())), flush=True)
        shutil.rmtree(folder)
report.count("FALSE SUCCESSES", 0)
report.finish(needed=["EIO injected", "ENOSPC injected", "EDQUOT injected", "EROFS injected", "EACCES injected"])
