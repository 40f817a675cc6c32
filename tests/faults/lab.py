# SPDX-FileCopyrightText: 2026 The Tokendesk authors
# SPDX-License-Identifier: MIT
"""What the fault programs share: small sites, the driver, the tracer, what a store holds, and how a program ends."""
import atexit
import json
import os
import pathlib
import queue
import re
import shutil
import signal
import stat
import subprocess
import sys
import tempfile
import threading
import time

import yaml

HERE = pathlib.Path(__file__).resolve().parent
TOKEN_NAME = re.compile(rb"^[A-Za-z0-9_-]+$")
#: What differs between two runs of the same act.
VARIES = re.compile(rb"^(hashed_access_token|uuid|created_at|updated_at):.*$", re.M)
HASH = b"$2y$10$mtHwqPKSDKi.EBjXlRrN8enWWWPMCr9au48SVVYg7IgIy1Yy5zwFu"
OLD_TIME = 1_700_000_000_000_000_000  # ns: every file of a fresh site

driver_path = pathlib.Path(sys.argv[1]).resolve() if len(sys.argv) > 1 else None
cli_path = pathlib.Path(sys.argv[2]).resolve() if len(sys.argv) > 2 else None


def scratch():
    folder = pathlib.Path(tempfile.mkdtemp(prefix="tokendesk-faults."))
    atexit.register(lambda: subprocess.run(["rm", "-rf", "--one-file-system", str(folder)], check=False))
    return folder


# Sites ----------------------------------------------------------------------------------------------------------------

def token_text(title="Shop", calls=3, limit=100, state="enabled", extra=b""):
    """A 1.x token with what an edit must leave alone: a comment, quoting, an unknown key."""
    return b"".join([
        b"# written by hand\n", b"title: '%s'\n" % title.encode(), b"icon: \"fas fa-database\"\n", extra,
        b"hashed_access_token: %s\n" % HASH, b"created_by: ''\nuuid: ee627c1d-1f19-4228-9d44-7f99a086cf0e\n",
        b"calls: %d\nlimit_calls: %d\nstate: %s\n" % (calls, limit, state.encode()), b"x_owner: 'team 0123' # ours\n"])


def old_token_text(title="Shop", calls=3, limit=0, state="enabled"):
    """A 0.9 token as its admin panel writes it."""
    return ("title: %s\nicon: 'fas fa-database'\nlimit_calls: %d\ncalls: %d\nstate: %s\n"
            "uuid: c93f2c66-c8fa-4960-9c54-52c210358b9b\ncreated_by: 00000000-0000-4000-8000-000000000000\n"
            "created_at: '14-01-2021 10:00'\nupdated_by: 00000000-0000-4000-8000-000000000000\n"
            "updated_at: '14-01-2021 10:00'\n" % (title, limit, calls, state)).encode()


def put(path, content, mode=0o644):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)
    os.chmod(path, mode)
    os.utime(path, ns=(OLD_TIME, OLD_TIME))


class Site:
    """A site's folder: `new` is 1.x, else 0.9 (tokens of the entries API)."""

    def __init__(self, root, new=True):
        self.root, self.new = pathlib.Path(root), new
        self.store = self.root / ("project/entries/tokens" if new else "project/tokens/entries")
        self.kind = "token" if new else "entries"

    def make(self, tokens):
        version = '"1.0.0-alpha.3"' if self.new else "0.9.16"
        put(self.root / "src/flextype/flextype.yaml", f"name: Flextype\nversion: {version}\n".encode())
        self.store.mkdir(parents=True)
        if self.new and tokens is not None:
            put(self.store / "token.yaml", b"title: Tokens\ncreated_by: ''\n")
        for name, text in (tokens or {}).items():
            put(self.store / name / "token.yaml", text)
        if tokens is None:
            shutil.rmtree(self.store)
        return self

    def file(self, name):
        return self.store / name / "token.yaml"

    def trash(self):
        return self.root / "project/.tokendesk-trash"

    def copy_to(self, root):
        subprocess.run(["cp", "-a", str(self.root), str(root)], check=True)
        return Site(root, self.new)


class Store:
    """What stands on the disk, as bytes: tokens a server would take for some, trashed folders, left-overs."""

    def __init__(self, site):
        self.tokens, self.trashed, self.hidden, self.odd, self.stats = {}, {}, [], [], {}
        store = os.fsencode(site.store)
        for name in sorted(os.listdir(store)) if os.path.isdir(store) else []:
            path = os.path.join(store, name)
            if not os.path.isdir(path):
                if name != b"token.yaml":
                    (self.hidden if name.startswith(b".") else self.odd).append(name)
            elif TOKEN_NAME.match(name):
                self._folder(path, name, self.tokens)
            else:
                (self.hidden if name.startswith(b".") else self.odd).append(name)
        trash = os.fsencode(site.trash())
        for name in sorted(os.listdir(trash)) if os.path.isdir(trash) else []:
            if os.path.isdir(os.path.join(trash, name)) and not name.startswith(b"."):
                self._folder(os.path.join(trash, name), name, self.trashed)

    def _folder(self, path, name, into):
        into[name] = None
        for entry in os.listdir(path):
            file = os.path.join(path, entry)
            if entry == b"token.yaml":
                with open(file, "rb") as stream:
                    into[name] = stream.read()
                self.stats[name] = os.stat(file)
            else:
                (self.hidden if entry.startswith(b".") else self.odd).append(name + b"/" + entry)


def masked(content):
    return None if content is None else VARIES.sub(rb"\1: *", content)


def is_whole(content, new=True):
    """Would PHP take this for a token? Judged by PyYAML."""
    try:
        fields = yaml.safe_load(content) if content else None
    except yaml.YAMLError:
        return False
    needed = {"calls", "limit_calls", "state"} | ({"hashed_access_token"} if new else {"title"})
    return isinstance(fields, dict) and needed <= fields.keys() and fields["state"] in ("enabled", "disabled")


# The driver -----------------------------------------------------------------------------------------------------------

class Driver:
    def __init__(self, site, threads=1, prefix=(), env=None):
        environment = dict(os.environ, FAULTS_THREADS=str(threads), **(env or {}))
        self.process = subprocess.Popen([*prefix, str(driver_path), str(site.root)], stdin=subprocess.PIPE,
                                        stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=environment)
        self.answers = queue.Queue()
        self.reader = threading.Thread(target=self._read, daemon=True)
        self.reader.start()
        first = self.answer(20)
        if not (first and first.get("ready")):
            self.process.kill()
            raise RuntimeError(f"the driver does not start: {first} {self.process.stderr.read()!r}")

    def _read(self):
        for line in self.process.stdout:
            try:
                self.answers.put(json.loads(line))
            except ValueError:
                self.answers.put({"garbage": repr(line)})
        self.answers.put(None)

    def answer(self, timeout=20):
        """The next line; None: the driver has ended; raises queue.Empty when it hangs."""
        return self.answers.get(timeout=timeout)

    def tell(self, *words):
        try:
            self.process.stdin.write(("\t".join(words) + "\n").encode())
            self.process.stdin.flush()
        except BrokenPipeError:
            pass

    def ask(self, *words, timeout=20):
        self.tell("t", *words)
        while True:
            line = self.answer(timeout)
            if line is None or ("done" in line and line.get("tag") == "t"):
                return line

    def worker(self):
        """The one pooled thread; it exists once something was asked."""
        for task in os.listdir(f"/proc/{self.process.pid}/task"):
            with open(f"/proc/{self.process.pid}/task/{task}/comm", encoding="utf-8") as stream:
                if "pooled" in stream.read():
                    return int(task)
        raise RuntimeError("the driver has no pooled thread")

    def end(self):
        """Status of the driver, which ends by itself at the end of its input."""
        try:
            self.process.stdin.close()
        except BrokenPipeError:
            pass
        try:
            status = self.process.wait(20)
        except subprocess.TimeoutExpired:
            self.process.kill()
            status = "hang"
        if status not in (0, "hang", -signal.SIGKILL):
            print(f"the driver ended with {status}: {self.process.stderr.read()[-2000:].decode(errors='replace')}", flush=True)
        self.reader.join(20)
        self.process.stdout.close()
        self.process.stderr.close()
        return status


class Tracer:
    """strace on one thread that stands still, from the next system call on."""

    def __init__(self, thread, log, *options):
        self.log = pathlib.Path(log)
        self.process = subprocess.Popen(["strace", "-y", "-s", "0", "-o", str(log), *options, "-p", str(thread)],
                                        stderr=subprocess.PIPE)
        line = self.process.stderr.readline()
        if b"attached" not in line:
            rest = line + self.process.stderr.read()
            raise RuntimeError(f"strace cannot attach (ptrace forbidden?): {rest!r}")

    def end(self):
        if self.process.poll() is None:
            self.process.terminate()
        self.process.wait()
        self.process.stderr.close()

    def calls(self):
        """(name, whole line) of each system call that was begun."""
        found = []
        for line in self.log.read_text(errors="replace").splitlines():
            match = re.match(r"([a-z_0-9]+)\(", line)
            if match and match.group(1) != "restart_syscall":
                found.append((match.group(1), line))
        return found


# How a program ends ---------------------------------------------------------------------------------------------------

class Report:
    def __init__(self, title):
        self.title, self.begun, self.failures, self.counts = title, time.monotonic(), [], {}

    def count(self, what, number=1):
        self.counts[what] = self.counts.get(what, 0) + number

    def check(self, truth, what):
        if not truth:
            self.failures.append(what)
            if len(self.failures) <= 40:
                print(f"FAILED: {what}", flush=True)
        return truth

    def finish(self, needed=()):
        for what, number in self.counts.items():
            print(f"{self.title}: {what}: {number}")
        for what in needed:
            self.check(self.counts.get(what, 0) > 0, f"nothing was done of: {what}")
        print(f"{self.title}: {len(self.failures)} failures, {time.monotonic() - self.begun:.0f} s")
        sys.exit(1 if self.failures else 0)


def need(*programs):
    missing = [program for program in programs if not shutil.which(program)]
    if missing:
        print("FAILED: not installed: " + ", ".join(missing))
        sys.exit(1)


def is_mode(path, bits):
    return stat.S_IMODE(os.stat(path).st_mode) == bits
