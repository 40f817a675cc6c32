# SPDX-FileCopyrightText: 2026 The Tokendesk authors
# SPDX-License-Identifier: MIT
"""clang-format has nothing to change."""
import shutil
import subprocess

from sources import files, finish, name

program = shutil.which("clang-format-14") or shutil.which("clang-format")
findings, paths = [], list(files("app", "core", "ui", "tests"))
if program is None:
    findings.append("clang-format is not installed")
else:
    for path in paths:
        run = subprocess.run([program, "--dry-run", "-Werror", str(path)], capture_output=True, text=True)
        if run.returncode != 0:
            findings.append(f"{name(path)}: not formatted (clang-format -i)")
finish("format", len(paths), findings)
