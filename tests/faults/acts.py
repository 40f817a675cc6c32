# SPDX-FileCopyrightText: 2026 The Tokendesk authors
# SPDX-License-Identifier: MIT
"""The acts that are killed and failed at every system call, on both kinds of site, and what may stand after each."""
from lab import Driver, Site, Store, Tracer, is_whole, masked, old_token_text, token_text

VICTIM, NEIGHBOUR, GONE = b"1" * 32, b"neighbour", b"2" * 32


class Act:
    def __init__(self, name, verb, new=True, fields=(), empty=False):
        self.name, self.verb, self.new, self.fields, self.empty = name, verb, new, list(fields), empty
        self.before = self.after = None  # Store: as it must be without and with the act
        self.template = None
        self.key = None  # of the token in the trash: base folder / name in its trash
        self.calls = []  # of the working thread, in order

    def prepare(self, folder):
        """Makes the template site and does the act once under the tracer, unharmed."""
        text = token_text if self.new else old_token_text
        site = Site(folder / "template", self.new).make(
            None if self.empty else {VICTIM.decode(): text("Old title"), NEIGHBOUR.decode(): text("Other"),
                                     GONE.decode(): text("Gone")})
        self.template = site
        if not self.empty:
            driver = Driver(site)
            answer = driver.ask("revoke", f"{site.kind}:{GONE.decode()}")
            driver.end()
            if not answer or not answer.get("done"):
                raise RuntimeError(f"cannot prepare the trash: {answer}")
            self.key = answer["key"]
            self.base, _, self.trashed = self.key.rpartition("/")
        self.before = Store(site)
        sample = site.copy_to(folder / "sample")
        answer, tracer, _ = self.run(sample, folder / "trace")
        if not answer or not answer.get("done"):
            raise RuntimeError(f"{self.name} does not even work unharmed: {answer}")
        self.calls = tracer.calls()
        self.after = Store(sample)
        self.check_reference(site, sample)
        return self

    def command(self, site):
        if self.verb == "create":
            return ["create", f"{site.kind}:", "name=new token", *self.fields]
        if self.verb == "restore":
            return ["restore", self.key]
        return [self.verb, f"{site.kind}:{VICTIM.decode()}", *self.fields]

    def warm(self, driver, site):
        """Wakes the working thread, so that a tracer can be put on it."""
        driver.ask("list")

    def run(self, site, log, *options):
        """The act under the tracer: its answer (None: killed), the tracer and the driver's exit status."""
        driver = Driver(site)
        self.warm(driver, site)
        tracer = Tracer(driver.worker(), log, *options)
        try:
            answer = driver.ask(*self.command(site))
        finally:
            tracer.end()
            status = driver.end()
        return answer, tracer, status

    def check_reference(self, site, sample):
        """The unharmed act did what its name says; else all that is compared with it is worth nothing."""
        before, after = self.before, self.after
        file = after.tokens.get(VICTIM)
        if self.verb == "create":
            made = set(after.tokens) - set(before.tokens)
            assert len(made) == 1 and is_whole(after.tokens[made.pop()], self.new), "create made no whole token"
        elif self.verb == "revoke":
            assert VICTIM not in after.tokens and len(after.trashed) == len(before.trashed) + 1
            assert before.tokens[VICTIM] in after.trashed.values(), "revoke changed what it moved"
        elif self.verb == "restore":
            assert after.tokens.get(GONE) in before.trashed.values() and not after.trashed
        else:
            assert is_whole(file, self.new) and file != before.tokens[VICTIM], f"{self.name} changed nothing"
            changed = [line for line in file.splitlines() if line not in before.tokens[VICTIM].splitlines()]
            allowed = 2 if not self.new else len(self.fields) or 1
            assert len(changed) <= allowed, f"{self.name} changed more than it should: {changed}"
            old, new = before.stats[VICTIM], after.stats[VICTIM]
            assert new.st_mtime_ns >= old.st_mtime_ns + 10**9 and int(new.st_mtime) > int(old.st_mtime)
            assert (new.st_mode, new.st_uid, new.st_gid) == (old.st_mode, old.st_uid, old.st_gid)
        if self.verb == "restore":
            assert after.stats[GONE].st_mtime_ns >= before.stats[self.trashed.encode()].st_mtime_ns + 10**9
        assert not after.odd and not after.hidden, f"left behind: {after.odd} {after.hidden}"
        for name, content in before.tokens.items():
            if name != VICTIM:
                assert after.tokens[name] == content and after.stats[name].st_mtime_ns == before.stats[name].st_mtime_ns

    def judge(self, site):
        """('old' | 'new' | None, what is wrong) for a store after the act was disturbed."""
        now, before, after = Store(site), self.before, self.after
        wrong = [f"{name!r} torn, empty or missing: {content!r}"
                 for name, content in [*now.tokens.items(), *now.trashed.items()] if not is_whole(content, self.new)]
        wrong += [f"taken for something: {name!r}" for name in now.odd]
        for name, content in before.tokens.items():
            if name != VICTIM and now.tokens.get(name) != content:
                wrong.append(f"the neighbour {name!r} was changed: {now.tokens.get(name)!r}")
            elif name != VICTIM and now.stats[name].st_mtime_ns != before.stats[name].st_mtime_ns:
                wrong.append("the neighbour was touched")
        state = None
        if self.verb == "create":
            made = [masked(now.tokens[name]) for name in set(now.tokens) - set(before.tokens)]
            expected = [masked(after.tokens[name]) for name in set(after.tokens) - set(before.tokens)]
            state = "old" if not made else "new" if made == expected else None
        elif self.verb in ("revoke", "restore"):
            name = VICTIM if self.verb == "revoke" else GONE
            content = before.tokens[VICTIM] if self.verb == "revoke" else before.trashed[self.trashed.encode()]
            in_store, in_trash = now.tokens.get(name) == content, list(now.trashed.values()).count(content)
            expected_in_trash = list((after if self.verb == "revoke" else before).trashed.values()).count(content)
            if in_store and in_trash == expected_in_trash - 1:
                state = "old" if self.verb == "revoke" else "new"
            elif name not in now.tokens and in_trash == expected_in_trash:
                state = "new" if self.verb == "revoke" else "old"
        else:
            content = now.tokens.get(VICTIM)
            old = before.stats[VICTIM]
            if content == before.tokens[VICTIM]:
                state = "old"
                if now.stats[VICTIM].st_mtime_ns != old.st_mtime_ns:
                    wrong.append("the old file has another time")
            elif content and masked(content).rstrip(b"\n") == masked(after.tokens[VICTIM]).rstrip(b"\n"):
                # Blank lines at the end: a shorter text is cut to its length last of all.
                state = "new"
                if int(now.stats[VICTIM].st_mtime) <= int(old.st_mtime):
                    wrong.append("the file time is not a full second newer")
            if VICTIM in now.stats:
                new = now.stats[VICTIM]
                if (new.st_mode, new.st_uid, new.st_gid) != (old.st_mode, old.st_uid, old.st_gid):
                    wrong.append(f"owner, group or mode changed: {oct(new.st_mode)} {new.st_uid}:{new.st_gid}")
        if state is None:
            wrong.append(f"neither the old nor the new state: tokens {now.tokens} trash {now.trashed}")
        return state, wrong

    def follow_up(self, site, state):
        """A normal act afterwards works and leaves nothing behind. What is wrong with that."""
        driver = Driver(site)
        answers = [driver.ask("list")]
        now = Store(site)
        if self.verb == "create":
            answers.append(driver.ask(*self.command(site)))
        elif self.verb == "revoke" and state == "new":
            key = next(name for name in now.trashed if name != self.trashed.encode())
            answers.append(driver.ask("restore", f"{self.base}/{key.decode()}"))
        elif self.verb == "restore" and state == "new":
            answers.append(driver.ask("revoke", f"{site.kind}:{GONE.decode()}"))
        else:
            answers.append(driver.ask(*self.command(site)))
        if self.verb in ("edit", "disable", "renew") and state == "new":
            # The same again may be nothing to do: make a change of another kind too.
            answers.append(driver.ask("edit", f"{site.kind}:{VICTIM.decode()}", "limit_calls=7"))
        status = driver.end()
        wrong = [f"a normal act afterwards fails: {answer}" for answer in answers if not (answer and answer.get("done"))]
        if status != 0:
            wrong.append(f"the driver ended with {status}")
        after = Store(site)
        wrong += [f"broken afterwards: {name!r}" for name, content in after.tokens.items()
                  if not is_whole(content, self.new)]
        return wrong

    def tidy(self, site):
        """Normal acts, a while later, in each folder where the act works with hidden names."""
        driver = Driver(site)
        driver.ask("create", f"{site.kind}:", "name=tidy")
        for name in Store(site).tokens:
            driver.ask("edit", f"{site.kind}:{name.decode()}", "limit_calls=8")
        for name in list(Store(site).tokens)[:1]:
            driver.ask("revoke", f"{site.kind}:{name.decode()}")
        driver.end()


def all_acts():
    return [
        Act("create", "create"), Act("create, first token of the site", "create", empty=True),
        Act("edit", "edit", fields=["name=A much longer and quite different title", "limit_calls=50"]),
        Act("edit to a shorter text", "edit", fields=["name=S"]), Act("disable", "disable"), Act("renew the secret", "renew"), Act("revoke", "revoke"), Act("restore", "restore"),
        Act("0.9 create", "create", new=False), Act("0.9 disable", "disable", new=False),
        Act("0.9 revoke", "revoke", new=False), Act("0.9 restore", "restore", new=False),
    ]
