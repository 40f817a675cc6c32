# SPDX-FileCopyrightText: 2026 The Tokendesk authors
# SPDX-License-Identifier: MIT
"""plurals.py tokendesk_en.ts: writes "%n token(s)" as "%n token" and "%n tokens" where it is not done yet.

A text without "(s)" is only said of more than one, or has no plural: both forms are the text itself.
"""
import pathlib
import re
import sys

MESSAGE = re.compile(r'(<source>([^<]*)</source>(?:(?!</message>).)*?)<translation type="unfinished">.*?</translation>',
                     re.DOTALL)


def forms(match):
    head, source = match.group(1), match.group(2)
    one, many = source.replace("(s)", ""), source.replace("(s)", "s")
    return (f"{head}<translation>\n            <numerusform>{one}</numerusform>\n"
            f"            <numerusform>{many}</numerusform>\n        </translation>")


path = pathlib.Path(sys.argv[1])
path.write_text(MESSAGE.sub(forms, path.read_text(encoding="utf-8")), encoding="utf-8")
