# SPDX-FileCopyrightText: 2026 The Tokendesk authors
# SPDX-License-Identifier: MIT
"""Every text of the program is in every translation, finished, and with the same places for arguments."""
import pathlib
import re
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ElementTree

from sources import ROOT, finish

LUPDATE = sys.argv[2]
PLACE = re.compile(r"%(?:L?\d+|n)")


def forms(translation):
    plural = translation.findall("numerusform")
    return [form.text or "" for form in plural] if plural else [translation.text or ""]


findings, count = [], 0
# lupdate does not look into the arguments of tr(): a text that is marked there is never collected.
HIDDEN = re.compile(r"\b(?:tr|translate)\(\s*QT_TR")
for room in ("app", "core", "ui"):
    for path in sorted((ROOT / room).rglob("*.cpp")):
        for match in HIDDEN.finditer(text := path.read_text(encoding="utf-8")):
            line = text.count("\n", 0, match.start()) + 1
            findings.append(f"{path.relative_to(ROOT)}:{line}: a marked text within tr() is not collected")
for path in sorted((ROOT / "translations").glob("tokendesk_*.ts")):
    english = path.stem.endswith("_en")
    with tempfile.TemporaryDirectory() as folder:
        fresh = pathlib.Path(folder) / path.name
        fresh.write_bytes(path.read_bytes())
        subprocess.run([LUPDATE, "-silent", "-locations", "none", "-no-obsolete", "-extensions", "cpp,h", "-I", ROOT,
                        *(["-pluralonly"] if english else []), ROOT / "app", ROOT / "core", ROOT / "ui", "-ts", fresh],
                       check=True, stderr=subprocess.PIPE)
        tree = ElementTree.parse(fresh)
    for context in tree.getroot().findall("context"):
        for message in context.findall("message"):
            count += 1
            source = message.find("source").text
            where = f"{path.name}: {context.find('name').text}: {source!r}"
            translation = message.find("translation")
            if translation.get("type") == "unfinished" or not all(forms(translation)):
                findings.append(f"{where} is not translated (./dev translate collects new texts)")
                continue
            wanted = set(PLACE.findall(source))
            for text in forms(translation):
                # One of something may be written as a word.
                if set(PLACE.findall(text)) - {"%n"} != wanted - {"%n"}:
                    findings.append(f"{where} has other places for arguments: {text!r}")

finish("translations", count, findings)
