# SPDX-FileCopyrightText: 2026 The Tokendesk authors
# SPDX-License-Identifier: MIT
"""What the lints share: which files there are, and how a lint ends."""
import pathlib
import sys

ROOT = pathlib.Path(sys.argv[1]).resolve()
SKIPPED = {"build", ".git", ".cache", "node_modules"}


def files(*tops, suffixes=(".cpp", ".h")):
    for top in tops:
        for path in sorted((ROOT / top).rglob("*")):
            if path.is_file() and path.suffix in suffixes and not SKIPPED.intersection(path.relative_to(ROOT).parts):
                yield path


def name(path):
    return path.relative_to(ROOT).as_posix()


def finish(what, looked_at, findings):
    for finding in findings:
        print(finding)
    print(f"{what}: {looked_at} looked at, {len(findings)} findings")
    if looked_at == 0:
        print("nothing was looked at: the lint itself is broken")
    sys.exit(1 if findings or looked_at == 0 else 0)
