# SPDX-FileCopyrightText: 2026 The Tokendesk authors
# SPDX-License-Identifier: MIT
"""Secrets that were planted or made appear nowhere but where the person asked for them."""
import json
import os
import pathlib
import re
import signal
import subprocess
import time

from cli import Cli
from lab import Report, Site, need, scratch, old_token_text, token_text

need("strace")
report = Report("sentinels")
report.check(os.environ.get("TOKENDESK_TEST_SESSION"), "run this in tests/session: it needs a keyring of its own")
folder = scratch()
PUBLIC = "5e17171e15e17171e15e17171e15e171"  # a token's id is a read credential by itself
PLAIN = "acce55acce55acce55acce55acce55ac"  # an access token of 0.9, in plain text
TYPED = "sentinel-typed-8c1f0d55e7"  # a secret that a person gives to `verify`
new = Site(folder / "new").make({PUBLIC: token_text("Shop")})
old = Site(folder / "old", new=False).make({"0" * 32: old_token_text("Old")})
(old.root / "project/tokens/access").mkdir()
(old.root / f"project/tokens/access/{PLAIN}").mkdir()
(old.root / f"project/tokens/access/{PLAIN}/token.yaml").write_bytes(old_token_text("Access"))

trace = folder / "trace.log"
LOUD = {"QT_LOGGING_RULES": "*=true", "QT_FATAL_WARNINGS": "0"}
cli = Cli(report, folder / "config", keychain="os",
          prefix=["strace", "-f", "-s", "4096", "-A", "-o", str(trace), "-e", "trace=execve,prctl,setrlimit,prlimit64,ptrace"])
SECRETS = {"planted id": PUBLIC, "planted access token": PLAIN, "typed secret": TYPED}
spoken = []  # (what, text): standard error of every command, and output that must mask


def run(*words, show=False, **options):
    answer = cli(*words, env=LOUD, **options)
    spoken.append((f"stderr of {words[0]}", answer.err))
    if not show:
        spoken.append((f"output of {words[0]}", answer.out))
    return answer


def hide(what, text):
    SECRETS[what] = text


run("connect", "flextype-folder", "--name", "new", "--folder", str(new.root), expect=0)
run("connect", "flextype-folder", "--name", "old", "--folder", str(old.root), expect=0)
made = run("create", "new", "--name", "Fresh", "--keep", show=True, expect=0).document
secrets, fresh = made["secrets"], made["token"]["id"]
report.check(secrets, "create hands over no secret")
for name, value in secrets.items():
    hide(f"made {name}", value)
hide("made id", fresh)
plain = run("create", "old", "--kind", "access", "--name", "Plain", show=True, expect=0).document
hide("made access token of 0.9", plain["token"]["id"])
access = next((value for name, value in secrets.items() if "access" in name), "")
credential = json.dumps({"access_token": access}).encode()
run("verify", "new", fresh, "--credentials", "-", stdin=credential, show=True, expect=0)
wrong = run("verify", "new", fresh, "--credentials", "-", stdin=json.dumps({"access_token": TYPED}).encode(), show=True)
report.check(wrong.status == 1 and TYPED.encode() not in wrong.out, f"a wrong secret is said to be wrong: {wrong}")
kept = folder / "credentials.json"
kept.write_bytes(credential)
run("verify", "new", fresh, "--credentials", str(kept), show=True, expect=0)
revealed = run("show", "new", fresh, "--reveal", show=True)
report.check(revealed.status == 0 and access.encode() in revealed.out, f"a kept secret can be revealed: {revealed}")
for words in (["list"], ["list", "new"], ["show", "new", fresh], ["show", "new", PUBLIC], ["show", "old", PLAIN],
              ["activity"], ["connections"], ["fields", "new"], ["test", "new"], ["show", "new", "no-such-" + PUBLIC],
              ["disable", "new", fresh], ["enable", "new", fresh], ["update", "new", fresh, "--set", "limit_calls=9"],
              ["update", "new", fresh, "--set", "limit_calls=nine"], ["revoke", "new", fresh, "--yes"],
              ["restore", "new", fresh], ["revoke", "old", PLAIN, "--yes"]):
    run(*words, as_json=False)
report.count("commands whose words were searched", len(spoken))
for number, (what, text) in enumerate(spoken):
    for name, secret in SECRETS.items():
        if number > 1 or "connect" not in what:
            report.check(secret.encode() not in text, f"{name} in {what}: {text[:300]!r}")

# What the program keeps.
home = pathlib.Path(os.environ.get("HOME", folder / "config"))
places = [folder / "config", *(path for path in (home, ) if os.environ.get("TOKENDESK_TEST_SESSION"))]
for variable in ("XDG_CONFIG_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME", "XDG_DATA_HOME"):
    if variable in os.environ:
        places.append(pathlib.Path(os.environ[variable]))
looked = set()
for place in places:
    for path in place.rglob("*") if place.is_dir() else []:
        # The keyring's own file is encrypted, but is the one place where secrets belong.
        if path.is_file() and not path.is_symlink() and path not in looked and "keyrings" not in path.parts:
            looked.add(path)
            content = path.read_bytes()
            for name, secret in SECRETS.items():
                for spelling in (secret.encode(), secret.encode("utf-16-le"), secret.encode().hex().encode()):
                    report.check(spelling not in content, f"{name} in {path.relative_to(place)}")
report.count("files of ours that were searched", len([path for path in looked if (folder / "config") in path.parents]))
for path in (folder / "config").rglob("*"):
    if path.is_file():
        report.check(path.stat().st_mode & 0o077 == 0, f"others may read {path.name}: {oct(path.stat().st_mode)}")

# What others can see of the process.
calls = trace.read_text(errors="replace")
own = [line for line in calls.splitlines() if "execve(" in line]
report.count("programs started", len(own))
for line in own:
    if str(cli.program) in line.split(",")[0]:
        continue  # an id is given by the person, as an operand
    for name, secret in SECRETS.items():
        report.check(secret not in line, f"{name} in the arguments of {line[:200]}")
for line in own:
    for name in [name for name in SECRETS if "id" not in name and "0.9" not in name and name not in ("planted access token", "made token")]:
        report.check(SECRETS[name] not in line, f"{name} in arguments: {line[:200]}")
report.check(re.search(r"prctl\(PR_SET_DUMPABLE, (SUID_DUMP_DISABLE|0)", calls), "the process can be traced and dumped")
report.check(re.search(r"RLIMIT_CORE, (\{rlim_cur=0|\[?\{rlim_cur=0)", calls), "core dumps are not off")

# It dies while it holds a secret: no core file, wherever the system would put one.
report.check("core" not in os.listdir("."), "there is a core file before the test")
crash = folder / "crash"
crash.mkdir()
process = subprocess.Popen(
    ["bash", "-c", 'ulimit -c unlimited; exec "$@"', "bash", str(cli.program), "--config-dir", str(folder / "config"),
     "--keychain", "none", "verify", "new", PUBLIC, "--credentials", "-"],
    cwd=crash, stdin=subprocess.PIPE, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
process.stdin.write(b'{"access_token": "' + TYPED.encode())
process.stdin.flush()
time.sleep(1.5)
report.check(process.poll() is None, "the program does not wait for the end of its input")
with open(f"/proc/{process.pid}/limits", encoding="utf-8") as stream:
    limit = next((line for line in stream if line.startswith("Max core file size")), "")
report.check(limit.split()[4:6] == ["0", "0"], f"core dumps are allowed: {limit}")
os.kill(process.pid, signal.SIGABRT)
_, status = os.waitpid(process.pid, 0)
process.returncode = status
report.check(os.WIFSIGNALED(status) and not os.WCOREDUMP(status), f"a core was dumped: {status}")
report.check(not list(crash.iterdir()), f"a core file: {list(crash.iterdir())}")
report.finish(needed=["commands", "files of ours that were searched", "programs started"])
