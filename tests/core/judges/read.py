# SPDX-FileCopyrightText: 2026 The Tokendesk authors
# SPDX-License-Identifier: MIT
#
# Reads every *.yaml in the folder given with PyYAML; prints {"file": value} as JSON.
import json
import pathlib
import sys

import yaml

read = {}
for file in pathlib.Path(sys.argv[1]).glob("*.yaml"):
    with open(file, "rb") as stream:
        read[file.name] = yaml.safe_load(stream)
json.dump(read, sys.stdout)
