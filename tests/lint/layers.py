# SPDX-FileCopyrightText: 2026 The Tokendesk authors
# SPDX-License-Identifier: MIT
"""Which way the doors open: every #include against the plan in ARCHITECTURE.md, and no circles between files."""
import re

from sources import ROOT, files, finish, name

# A room may include itself and the rooms named here, and what those may include.
ROOMS = {
    "core/base": [],
    "core/domain": ["core/base"],
    "core/crypto": ["core/domain"],
    "core/files": ["core/domain"],
    "core/yaml": ["core/domain"],
    "core/keychain": ["core/domain"],
    "core/http": ["core/domain"],
    "core/signin": ["core/crypto", "core/files", "core/keychain", "core/http"],
    "core/backends": ["core/signin", "core/crypto", "core/files", "core/yaml", "core/keychain", "core/http"],
    "core/history": ["core/signin", "core/crypto", "core/files", "core/keychain", "core/http"],
    "core/services": ["core/backends", "core/history"],
    "ui/text": ["core/services"],
    "ui/platform": ["core/services"],
    "ui/models": ["ui/text", "ui/platform"],
    "ui/widgets": ["ui/text", "ui/platform"],
    "ui/dialogs": ["ui/models", "ui/widgets"],
    "ui/commands": ["ui/dialogs"],
    "ui/mainwindow": ["ui/commands"],
    "app/gui": ["ui/mainwindow"],
    "app/cli": ["ui/text"],
}
INCLUDE = re.compile(r'^\s*#\s*include\s*([<"])([^>"]+)[>"]', re.M)
GRAPHICAL = re.compile(r"^(QtGui|QtWidgets|QtSvg)\b|^Q(Widget|Application|GuiApplication|Dialog|Icon|Pixmap|Palette|Font|Color)\b")


def room_of(path):
    parts = path.split("/")
    return "/".join(parts[:2])


def reach(room):
    seen, todo = set(), [room]
    while todo:
        current = todo.pop()
        if current not in seen:
            seen.add(current)
            todo += ROOMS[current]
    return seen


findings, graph, count = [], {}, 0
allowed = {room: reach(room) for room in ROOMS}
for path in files("app", "core", "ui"):
    count += 1
    here = name(path)
    room = room_of(here)
    if room not in ROOMS:
        findings.append(f"{here}: the room {room} is not in the plan")
        continue
    graph[here] = []
    for kind, target in INCLUDE.findall(path.read_text(encoding="utf-8")):
        if kind == '"' and (ROOT / target).exists():
            graph[here].append(target)
            if room_of(target) not in allowed[room]:
                findings.append(f"{here}: may not include {target}")
            own, theirs = here.split("/"), target.split("/")
            if room == theirs[0] + "/" + theirs[1] == "core/backends" and len(own) > 3 and len(theirs) > 3 and own[2] != theirs[2]:
                findings.append(f"{here}: a backend never includes another backend ({target})")
        elif kind == '"' and not target.endswith((".moc", ".inc")):
            findings.append(f"{here}: {target} is not rooted at the repository, or does not exist")
        elif kind == "<" and room.startswith("core/") and GRAPHICAL.match(target):
            findings.append(f"{here}: core includes <{target}>")

state = {}


def walk(file, trail):
    state[file] = "open"
    for target in graph.get(file, []):
        if state.get(target) == "open":
            findings.append("circle: " + " -> ".join(trail[trail.index(target):] + [target]))
        elif target not in state:
            walk(target, trail + [target])
    state[file] = "done"


for file in list(graph):
    if file not in state:
        walk(file, [file])
finish("layers", count, findings)
