# SPDX-FileCopyrightText: 2026 The Tokendesk authors
# SPDX-License-Identifier: MIT
"""House rules that a text search can see: licence lines, file length, singletons, nested loops, left-overs."""
import re

from sources import ROOT, SKIPPED, files, finish, name

SPDX = "SPDX-License-Identifier: MIT"
LONGEST = 600
FORBIDDEN = [
    (re.compile(r"\bQEventLoop\b|\bprocessEvents\s*\("), "a nested event loop"),
    (re.compile(r"(?:\.|->)exec\s*\(\s*\)"), "a nested event loop (use open())"),
    (re.compile(r"::instance\s*\(\s*\)"), "a singleton"),
    (re.compile(r"ignoreSslErrors\s*\(\s*\)|setInsecureFallback\s*\(\s*true"), "safety switched off"),
    (re.compile(r"\b(TODO|FIXME|XXX)\b"), "a left-over"),
    (re.compile(r"\bQSaveFile\b"), "QSaveFile (see core/files)"),
]
# A query or a statement is run, not an event loop.
EXEC_OF_SQL = re.compile(r"\b(query|statement|sql)\w*(?:\.|->)exec\s*\(", re.I)
SYSTEMS = re.compile(r"contentstack|storyblok|contensis|flextype", re.I)
SYSTEM_FREE = ("ui/", "core/services/", "core/http/", "core/domain/")
# Put together here, so that this file does not hold what it looks for.
PLACES = re.compile("|".join(["/" + word + "/" for word in ("work", "farm")] + ["/ro" + "ot/", "/tmp/bash" + "_jobs"]))

findings, count = [], 0
for path in files("app", "core", "ui", "tests", suffixes=(".cpp", ".h", ".py", ".php", ".txt", ".sh")):
    here = name(path)
    if here.startswith("tests/data/"):
        continue
    count += 1
    text = path.read_text(encoding="utf-8")
    lines = text.splitlines()
    if path.suffix != ".txt" or path.name == "CMakeLists.txt":
        if not any(SPDX in line for line in lines[:3]):
            findings.append(f"{here}: no licence line at the top")
    if here.startswith(("app/", "core/", "ui/")):
        if len(lines) > LONGEST:
            findings.append(f"{here}: {len(lines)} lines (most: {LONGEST})")
        if path.suffix == ".h" and "#pragma once" not in text:
            findings.append(f"{here}: no #pragma once")
        for number, line in enumerate(lines, 1):
            code = line.split("//")[0]
            for pattern, what in FORBIDDEN:
                if pattern.search(line if what == "a left-over" else code) and not EXEC_OF_SQL.search(code):
                    findings.append(f"{here}:{number}: {what}")
            if here.startswith(SYSTEM_FREE) and SYSTEMS.search(code):
                findings.append(f"{here}:{number}: names one system outside its folder")

for path in sorted(ROOT.rglob("*")):
    relative = path.relative_to(ROOT)
    if SKIPPED.intersection(relative.parts) or not path.is_file() or path.suffix in (".png", ".ico"):
        continue
    for number, line in enumerate(path.read_bytes().decode("utf-8", "replace").splitlines(), 1):
        if PLACES.search(line):
            findings.append(f"{name(path)}:{number}: a path of one machine")
finish("tree", count, findings)
