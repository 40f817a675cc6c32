# SPDX-FileCopyrightText: 2026 The Tokendesk authors
# SPDX-License-Identifier: MIT
"""tokendesk-cli as the fault programs use it, and what each of its answers must have."""
import json
import os
import subprocess

from lab import cli_path


class Answer:
    def __init__(self, status, out, err):
        self.status, self.out, self.err = status, out, err

    @property
    def document(self):
        return json.loads(self.out)

    @property
    def error(self):
        """The error as JSON on standard error; an empty one where there is none."""
        try:
            return json.loads(self.err)["error"]
        except (ValueError, KeyError, TypeError):
            return {}

    def __repr__(self):
        return f"status {self.status}, out {self.out[:300]!r}, err {self.err[:600]!r}"


class Cli:
    """Each call must end by itself: one that hangs, or dies of a signal, is a failure wherever it happens."""

    def __init__(self, report, config, prefix=(), program=None, keychain="none"):
        self.report, self.config, self.prefix, self.keychain = report, config, list(prefix), keychain
        self.program = program or cli_path

    def command(self, *words, as_json=True):
        return [*self.prefix, str(self.program), "--config-dir", str(self.config), "--keychain", self.keychain,
                *(["--json"] if as_json else []), *words]

    def __call__(self, *words, as_json=True, expect=None, stdin=b"", timeout=60, env=None):
        self.report.count("commands")
        try:
            run = subprocess.run(self.command(*words, as_json=as_json), input=stdin, capture_output=True,
                                 timeout=timeout, env=dict(os.environ, **(env or {})), check=False)
        except subprocess.TimeoutExpired:
            self.report.check(False, f"{' '.join(words)[:80]}: hangs")
            return Answer("hang", b"", b"")
        answer = Answer(run.returncode, run.stdout, run.stderr)
        what = " ".join(words)[:80]
        self.report.check(0 <= run.returncode <= 4, f"{what}: crashed: {answer}")
        if expect is not None:
            self.report.check(run.returncode == expect, f"{what}: expected {expect}: {answer}")
        return answer

    def connect(self, site, name="site", *more):
        return self("connect", "flextype-folder", "--name", name, "--folder", str(site.root), *more, expect=0)

    def refused(self, what, kinds, *words, status=1, says=()):
        """An act that must fail with one of `kinds`, name what it happened to, and say a sentence."""
        answer = self(*words, expect=status)
        error = answer.error
        self.report.check(error.get("kind") in kinds, f"{what}: told as {error}")
        message = error.get("message") or ""
        self.report.check(len(message) > 20, f"{what}: no sentence: {error}")
        for word in says:
            self.report.check(word.lower() in message.lower(), f"{what}: does not say '{word}': {message}")
        self.report.count("refusals with a clear message")
        return answer

    def rows(self, *words, **options):
        """Tokens of `list` by id."""
        answer = self("list", *words, **options)
        try:
            return {row["id"]: row for row in answer.document["tokens"]}
        except (ValueError, KeyError, TypeError):
            self.report.check(False, f"list gives no list: {answer}")
            return {}
