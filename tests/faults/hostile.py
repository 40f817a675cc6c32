# SPDX-FileCopyrightText: 2026 The Tokendesk authors
# SPDX-License-Identifier: MIT
"""Hostile surroundings through tokendesk-cli: a clear message each, no crash, no hang, nothing lost, nothing followed."""
import hashlib
import os
import pathlib
import re
import resource
import shutil
import socket
import subprocess
import sys
import time

from cli import Cli
from lab import Report, Site, Store, cli_path, need, put, scratch, token_text

need("strace", "mount", "unshare", "setpriv")
if "FAULTS_MOUNTS" not in os.environ:
    namespace = ["unshare", "-m"] if os.geteuid() == 0 else ["unshare", "-rm"]
    probe = subprocess.run([*namespace, "true"], stderr=subprocess.PIPE, check=False)
    if probe.returncode != 0:
        print("FAILED: no mount namespace can be had here:", probe.stderr.decode().strip())
        sys.exit(1)
    os.environ["FAULTS_MOUNTS"] = "root" if os.geteuid() == 0 else "user"
    os.execvp(namespace[0], [*namespace, sys.executable, *sys.argv])
IS_ROOT = os.environ["FAULTS_MOUNTS"] == "root"

report = Report("hostile")
folder = scratch()
A, B = "a" * 32, "b" * 32


def new_site(name, tokens=None):
    return Site(folder / name).make(tokens if tokens is not None else {A: token_text("Shop"), B: token_text("Blog")})


def new_cli(name, **options):
    return Cli(report, folder / f"config-{name}", **options)


def fingerprint(root):
    """Every path below root with its bytes, owner, mode and time."""
    found = {}
    for path in sorted(pathlib.Path(root).rglob("*")):
        status = path.lstat()
        content = None
        if path.is_file() and not path.is_symlink() and status.st_size < 1 << 21 and os.access(path, os.R_OK):
            content = hashlib.sha256(path.read_bytes()).hexdigest()
        # A folder in which a hidden file came and went has another time, and is the same.
        kept = None if path.is_dir() and not path.is_symlink() else (status.st_mtime_ns, status.st_size)
        found[str(path.relative_to(root))] = (status.st_mode, status.st_uid, kept, content)
    return found


def case(function):
    begun = time.monotonic()
    function()
    print(f"hostile: {function.__name__.replace('_', ' ')}: {time.monotonic() - begun:.1f} s", flush=True)
    report.count("cases")


def read_only_file_system():
    disk = folder / "disk"
    disk.mkdir()
    subprocess.run(["mount", "-t", "tmpfs", "-o", "size=4M", "tmpfs", str(disk)], check=True)
    try:
        site = Site(disk / "site").make({A: token_text("Shop"), B: token_text("Blog")})
        subprocess.run(["mount", "-o", "remount,ro", str(disk)], check=True)
        cli = new_cli("ro")
        cli.connect(site)
        report.check(set(cli.rows("site", expect=0)) == {A, B}, "a read-only file system is listed whole")
        before = fingerprint(site.root)
        for words in (["disable", "site", A], ["create", "site", "--name", "New"], ["revoke", "site", A, "--yes"],
                      ["update", "site", A, "--set", "limit_calls=5"]):
            cli.refused("read-only file system", {"permission_denied"}, *words, says=["read-only"])
        report.check(fingerprint(site.root) == before, "something changed on a read-only file system")
    finally:
        subprocess.run(["umount", "-l", str(disk)], check=True)


def full_disk():
    disk = folder / "full"
    disk.mkdir()
    subprocess.run(["mount", "-t", "tmpfs", "-o", "size=256k", "tmpfs", str(disk)], check=True)
    try:
        site = Site(disk / "site").make({A: token_text("Shop"), B: token_text("Blog")})
        with open(disk / "filler", "wb", buffering=0) as filler:
            try:
                while True:
                    filler.write(b"x" * 4096)
            except OSError:
                pass
        cli = new_cli("full")
        cli.connect(site)
        before = fingerprint(site.root)
        for words in (["disable", "site", A], ["create", "site", "--name", "New"]):
            cli.refused("full disk", {"io", "limit_reached"}, *words, says=["full"])
        report.check(fingerprint(site.root) == before, "something changed on a full disk")
    finally:
        subprocess.run(["umount", "-l", str(disk)], check=True)


def files_of_another_owner():
    site = new_site("owned", {A: token_text("Shop"), B: token_text("Blog"), "c" * 32: token_text("Shut"),
                              "d" * 32: token_text("Gate")})
    os.chmod(site.file("c" * 32), 0)
    os.chmod(site.file("d" * 32).parent, 0)
    if IS_ROOT:
        other, program = 65534, folder / "tokendesk-cli"
        shutil.copy(cli_path, program)
        os.chmod(folder, 0o755)
        config = folder / "config-other"
        config.mkdir(mode=0o700)
        os.chown(config, other, other)
        cli = Cli(report, config, program=program,
                  prefix=["setpriv", f"--reuid={other}", f"--regid={other}", "--clear-groups", "--inh-caps=-all"])
    else:
        # Our own files without the right to write; root of a user namespace would not be stopped by modes.
        for path in (site.store, site.root / "project", site.file(A).parent, site.file(B).parent):
            os.chmod(path, 0o555)
        cli = Cli(report, folder / "config-other", prefix=["setpriv", "--bounding-set=-all", "--inh-caps=-all"])
    cli.connect(site)
    rows = cli.rows("site", expect=0)
    report.check(set(rows) == {A, B, "c" * 32, "d" * 32}, f"files of another owner: rows {sorted(rows)}")
    for name in ("c" * 32, "d" * 32):
        report.check(rows.get(name, {}).get("state") == "broken", f"a file that may not be read is broken: {rows.get(name)}")
    report.check(rows.get(A, {}).get("state") == "enabled", "the readable one is listed")
    before = fingerprint(site.root)
    for words in (["disable", "site", A], ["create", "site", "--name", "New"], ["revoke", "site", A, "--yes"]):
        cli.refused("another owner", {"permission_denied"}, *words, says=["permission"])
    report.check(fingerprint(site.root) == before, "something changed in files of another owner")
    os.chmod(site.file("d" * 32).parent, 0o755)


def vanished_folder():
    site = new_site("vanishing")
    cli = new_cli("vanish")
    cli.connect(site)
    shutil.rmtree(site.root)
    answer = cli("list", "site", expect=1)
    report.check(answer.error.get("kind") == "not_found" and answer.error.get("message"), f"a vanished folder: {answer}")
    report.check(answer.document["errors"][0]["connection"] == "site", f"the list names what failed: {answer}")
    for words in (["disable", "site", A], ["create", "site", "--name", "New"], ["test", "site"], ["show", "site", A]):
        cli.refused("vanished folder", {"not_found"}, *words)
    report.check(not site.root.exists(), "a vanished site was made again")
    # In the middle: it goes while it is being read.
    site = new_site("vanishing2", {f"{number:032x}": token_text() for number in range(3000)})
    cli.connect(site, "big")
    for wait in (0.0, 0.01, 0.03, 0.06, 0.1):
        run = subprocess.Popen(cli.command("list", "big"), stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        time.sleep(wait)
        os.rename(site.root, folder / "elsewhere")
        try:
            run.communicate(timeout=30)
            report.check(run.returncode in (0, 1), f"the folder went while it was read: status {run.returncode}")
        except subprocess.TimeoutExpired:
            run.kill()
            report.check(False, "the folder went while it was read: hangs")
        os.rename(folder / "elsewhere", site.root)
    shutil.rmtree(site.root)


def a_file_of_one_gibibyte():
    site = new_site("huge")
    with open(site.file(A), "ab") as stream:
        stream.truncate(1 << 30)
    cli = new_cli("huge")
    cli.connect(site)
    before = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss
    begun = time.monotonic()
    rows = cli.rows("site", expect=0, timeout=20)
    report.check(time.monotonic() - begun < 10, "a huge file makes the list slow")
    peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss
    report.check(peak < max(before, 200 * 1024), f"a huge file was read into memory: {peak} KiB")
    report.check(rows.get(A, {}).get("state") == "broken" and rows.get(B, {}).get("state") == "enabled", f"rows: {rows}")
    cli.refused("1 GiB", {"limit_reached"}, "disable", "site", A, says=["1024 KiB"])
    report.check(os.stat(site.file(A)).st_size == 1 << 30, "a huge file was changed")
    cli("revoke", "site", A, "--yes", expect=0)
    report.check(set(Store(site).tokens) == {B.encode()}, "a huge file can be revoked")


def no_regular_files_and_links_out():
    site = new_site("odd")
    outside = folder / "outside"
    put(outside / "token.yaml", token_text("CANARY"))
    put(outside / "secret.yaml", token_text("CANARY"))
    for name in ("fifo", "socket", "device", "folder", "link-file", "link-dangling", "hard"):
        (site.store / name).mkdir()
    os.mkfifo(site.file("fifo"))
    listener = socket.socket(socket.AF_UNIX)
    here = os.getcwd()
    os.chdir(site.store / "socket")  # a socket's path must be short
    listener.bind("token.yaml")
    os.chdir(here)
    if IS_ROOT:
        os.mknod(site.file("device"), 0o600 | 0o020000, os.makedev(1, 5))  # as /dev/zero
    site.file("folder").mkdir()
    os.symlink(outside / "secret.yaml", site.file("link-file"))
    os.symlink("/nowhere/at/all", site.file("link-dangling"))
    os.symlink(outside, site.store / "link-folder")
    os.symlink("..", site.store / "link-up")
    os.link(site.file(B), site.file("hard"))
    before, canary = fingerprint(site.root), fingerprint(outside)
    log = folder / "strace.log"
    cli = new_cli("odd", prefix=["strace", "-f", "-y", "-s", "300", "-e", "trace=%file,%desc", "-o", str(log)])
    cli.connect(site)
    logs = [log.read_text(errors="replace")]
    rows = cli.rows("site", expect=0)
    logs.append(log.read_text(errors="replace"))
    for name in ("fifo", "socket", "folder", "link-file", "link-folder"):
        report.check(rows.get(name, {}).get("state") == "broken", f"{name}: {rows.get(name)}")
    report.check(rows.get(A, {}).get("state") == "enabled" and rows.get("hard"), "the others are listed")
    for name in ("fifo", "socket", "folder", "link-file", "link-folder", "link-up", "link-dangling", "hard", "..", ".",
                 "../blog", "outside", f"{A}/../{B}", "link-folder/token"):
        kinds = {"unsupported", "not_found", "invalid_input"}
        cli.refused(f"disable {name!r}", kinds, "disable", "site", name)
        logs.append(log.read_text(errors="replace"))
        if name not in ("fifo", "socket", "folder", "hard"):
            answer = cli("revoke", "site", name, "--yes")
            report.check(answer.status == 1, f"revoke {name!r}: {answer}")
            logs.append(log.read_text(errors="replace"))
    after = fingerprint(site.root)
    report.check(after == before, f"changed: {[k for k in set(after) | set(before) if after.get(k) != before.get(k)]}")
    report.check(fingerprint(outside) == canary, "something outside the store was changed")
    opened = [line for text in logs for line in text.splitlines()
              if re.search(r"^\d+ +(open|openat|openat2|creat|rename\w*|link\w*|unlink\w*|read|pread64|chmod|chown|mkdir)\(", line)
              and str(outside) in line]
    report.check(not opened, f"something outside the store was opened: {opened[:3]}")
    reads = [line for text in logs for line in text.splitlines() if "odd/project" in line and "/device/token.yaml>" in line
             and re.search(r" p?read(64)?\(", line)]
    report.check(not reads, f"a device was read: {reads[:3]}")
    # The guard read-only: nothing is opened for writing.
    cli.connect(new_site("guarded"), "guarded", "--guard", "read-only")
    for words in (["disable", "guarded", A], ["create", "guarded", "--name", "New"], ["revoke", "guarded", A, "--yes"],
                  ["update", "guarded", A, "--set", "limit_calls=5"]):
        cli.refused("guard read-only", {"permission_denied", "unsupported"}, *words, says=["read-only"])
        text = log.read_text(errors="replace")
        writes = [line for line in text.splitlines() if str(folder / "guarded") in line and re.search(
            r"O_WRONLY|O_RDWR|O_CREAT|\b(rename|mkdir|unlink|link|chmod|fchmod|chown|fchown|utimens|write|pwrite64)\w*\(", line)]
        report.check(not writes, f"guard read-only, and yet: {writes[:3]}")
    listener.close()


def no_locks():
    site = new_site("lockless")
    cli = new_cli("lockless", prefix=["strace", "-f", "-o", "/dev/null", "-e", "trace=flock", "-e",
                                      "inject=flock:error=ENOLCK"])
    cli.connect(site)
    report.check(set(cli.rows("site", expect=0)) == {A, B}, "a share without locks is listed")
    answer = cli("disable", "site", A, expect=0)
    report.check(b"state: disabled" in site.file(A).read_bytes(), f"disabled on a share without locks: {answer}")
    answer = cli("test", "site", as_json=False, expect=0)
    report.check(b"lock" in answer.out + answer.err, f"it is said that there are no locks: {answer}")
    cli("create", "site", "--name", "New", expect=0)
    cli("revoke", "site", B, "--yes", expect=0)
    cli("restore", "site", B, expect=0)
    report.check(len(Store(site).tokens) == 3 and not Store(site).hidden, "acts on a share without locks")


def odd_texts():
    long_title = "T" * 10_000
    right_to_left = "\u202eevil\u2066 \u05e9\u05dc\u05d5\u05dd \u0645\u0631\u062d\u0628\u0627"
    site = new_site("texts", {
        A: token_text(long_title), B: token_text(right_to_left),
        "nul-raw": token_text("x").replace(b"'x'", b"'a\0b'"),
        "nul-escaped": token_text("x").replace(b"'x'", b'"a\\0b"'),
        "escapes": token_text("x").replace(b"'x'", b'"\\e[2J\\e]0;owned\\a\\x9b31m\\r\\n\\tend"'),
        "percent": token_text("%1 %n %s %L1 <b>bold</b> &amp; {}")})
    cli = new_cli("texts")
    cli.connect(site)
    before = fingerprint(site.root)
    rows = cli.rows("site", expect=0)
    report.check(len(rows) == 6, f"all odd texts are rows: {sorted(rows)}")
    report.check(rows.get("nul-raw", {}).get("state") == "broken", f"a raw NUL is broken YAML: {rows.get('nul-raw')}")
    report.check(rows.get(B, {}).get("name") == right_to_left, "right-to-left text comes back whole")
    report.check(rows.get("nul-escaped", {}).get("name") == "a\0b", "an escaped NUL comes back whole")
    report.check(rows.get("percent", {}).get("name") == "%1 %n %s %L1 <b>bold</b> &amp; {}", "place markers are text")
    for words in (["list", "site"], ["list", "site", "--ids"], *(["show", "site", name] for name in rows)):
        for as_json in (False, True):
            answer = cli(*words, as_json=as_json, expect=0)
            shown = answer.out + answer.err
            report.check(not re.search(rb"[\x00-\x08\x0b-\x1f\x7f]|\xc2[\x80-\x9f]|\xe2\x80[\xaa-\xae]|\xe2\x81[\xa6-\xa9]", shown),
                         f"{words}, json {as_json}: raw control characters: {shown[:200]!r}")
    report.check(fingerprint(site.root) == before, "looking at odd texts changed something")
    for name in (A, B, "nul-escaped", "escapes", "percent"):
        old = site.file(name).read_bytes()
        cli("disable", "site", name, expect=0)
        report.check(site.file(name).read_bytes() == old.replace(b"state: enabled", b"state: disabled"),
                     f"{name}: more than the state was changed")
    cli.refused("disable a broken file", {"parse", "unsupported"}, "disable", "site", "nul-raw")
    for title in (long_title, "App [[ 1 ]]", "x (date)", "me@markdown.org", "[% if %]", ".inf"):
        cli.refused(f"title {title[:20]}", {"invalid_input"}, "create", "site", "--name", title)
        cli.refused(f"title {title[:20]}", {"invalid_input"}, "update", "site", B, "--set", "name=" + title)
    answer = cli("create", "site", "--name", right_to_left, expect=0)
    made = answer.document["token"]["id"] if answer.status == 0 else B
    report.check(cli.rows("site")[made]["name"] == right_to_left, "a right-to-left name is kept")
    cli.refused("no such connection", {"not_found", "invalid_input"}, "list", "\u202enone")


def hostile_fixtures():
    source = pathlib.Path(__file__).resolve().parents[1] / "data/flextype/hostile/tokens"
    report.check(source.is_dir(), f"the hostile token files are missing: {source}")
    site = new_site("fixtures")
    if source.is_dir():
        shutil.copytree(source, site.store, dirs_exist_ok=True)
    before = fingerprint(site.root)
    cli = new_cli("fixtures")
    cli.connect(site)
    rows = cli.rows("site", expect=0)
    for name in sorted(entry for entry in os.listdir(site.store) if (site.store / entry / "token.yaml").is_file()):
        if not name.startswith("."):
            report.check(name in rows, f"hostile file {name} is no row")
    report.check(rows.get(A, {}).get("state") == "enabled", "the sound token beside hostile ones is listed")
    for name in rows:
        if re.match("^[A-Za-z0-9_][A-Za-z0-9_-]*$", name):
            cli("show", "site", name, expect=0)
            report.count("hostile files shown")
    report.check(fingerprint(site.root) == before, "looking at hostile files changed something")
    for name, row in rows.items():
        if re.match("^[A-Za-z0-9_][A-Za-z0-9_-]*$", name) and row["state"] == "broken":
            old = site.file(name).read_bytes() if site.file(name).is_file() else None
            answer = cli("update", "site", name, "--set", "limit_calls=5")
            if answer.status == 1:
                report.check(old is None or site.file(name).read_bytes() == old, f"{name}: refused, and yet changed")


def hundred_thousand_tokens():
    site = new_site("many")
    text = token_text("Many")
    for number in range(100_000 - 2):
        name = os.path.join(site.store, f"{number:032x}")
        os.mkdir(name)
        with open(name + "/token.yaml", "wb") as stream:
            stream.write(text)
    cli = new_cli("many")
    cli.connect(site)
    begun = time.monotonic()
    rows = cli.rows("site", expect=0, timeout=120)
    print(f"hostile: 100,000 tokens listed in {time.monotonic() - begun:.1f} s", flush=True)
    report.check(len(rows) == 100_000, f"100,000 tokens: {len(rows)} rows")
    cli("disable", "site", A, expect=0)
    report.check(b"state: disabled" in site.file(A).read_bytes(), "one of 100,000 is disabled")
    cli("revoke", "site", B, "--yes", expect=0)
    filtered = cli.rows("site", "--filter", "Shop", expect=0, timeout=120)
    report.check(set(filtered) == {A}, f"one of 100,000 is found: {len(filtered)}")
    # What reads the list may end before it has read all.
    reader = subprocess.run(" ".join(f"'{word}'" for word in cli.command("list", "site")) + " | head -c 100 >/dev/null; "
                            "echo ${PIPESTATUS[0]}", shell=True, executable="/bin/bash", capture_output=True, timeout=120)
    report.check(reader.stdout.strip() in (b"0", b"1", b"141"), f"a closed pipe: {reader.stdout} {reader.stderr[:200]}")


for function in (read_only_file_system, full_disk, files_of_another_owner, vanished_folder, a_file_of_one_gibibyte,
                 no_regular_files_and_links_out, no_locks, odd_texts, hostile_fixtures, hundred_thousand_tokens):
    case(function)
report.finish(needed=["cases", "refusals with a clear message", "hostile files shown"])
