// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "ui/text/values.h"

#include "ui/text/phrases.h"
#include "ui/text/plain.h"

#include <QCoreApplication>
#include <QLocale>

namespace tokendesk::text {

namespace {

struct Values
{
    Q_DECLARE_TR_FUNCTIONS(Values)

public:
    static QString past(qint64 seconds);
    static QString future(qint64 seconds);
};

constexpr qint64 minute = 60;
constexpr qint64 hour = 60 * minute;
constexpr qint64 day = 24 * hour;

QString Values::past(qint64 seconds)
{
    if (seconds < minute)
        return tr("just now");
    if (seconds < hour)
        return tr("%n minute(s) ago", nullptr, static_cast<int>(seconds / minute));
    if (seconds < day)
        return tr("%n hour(s) ago", nullptr, static_cast<int>(seconds / hour));
    if (seconds < 60 * day)
        return tr("%n day(s) ago", nullptr, static_cast<int>(seconds / day));
    if (seconds < 730 * day)
        return tr("%n month(s) ago", nullptr, static_cast<int>(seconds / (30 * day)));
    return tr("%n year(s) ago", nullptr, static_cast<int>(seconds / (365 * day)));
}

QString Values::future(qint64 seconds)
{
    if (seconds < minute)
        return tr("in less than a minute");
    if (seconds < hour)
        return tr("in %n minute(s)", nullptr, static_cast<int>(seconds / minute));
    if (seconds < day)
        return tr("in %n hour(s)", nullptr, static_cast<int>(seconds / hour));
    if (seconds < 60 * day)
        return tr("in %n day(s)", nullptr, static_cast<int>(seconds / day));
    if (seconds < 730 * day)
        return tr("in %n month(s)", nullptr, static_cast<int>(seconds / (30 * day)));
    return tr("in %n year(s)", nullptr, static_cast<int>(seconds / (365 * day)));
}

QString granted(const Verified &verified)
{
    QStringList sentences{Values::tr("The secret works.")};
    if (verified.scopes && verified.scopes->isEmpty())
        sentences.append(Values::tr("It was granted nothing."));
    else if (verified.scopes)
        sentences.append(Values::tr("It was granted: %1.").arg(verified.scopes->join(QLatin1String(", "))));
    if (verified.life)
        sentences.append(Values::tr("The grant is good for %n minute(s); the one of this check was thrown away.",
                                    nullptr, static_cast<int>((verified.life->count() + 59) / 60)));
    return sentences.join(QLatin1Char(' '));
}

} // namespace

QString unknown()
{
    return Values::tr("unknown");
}

QString stateName(TokenState state)
{
    switch (state) {
    case TokenState::Enabled:
        return Values::tr("enabled");
    case TokenState::Disabled:
        return Values::tr("disabled");
    case TokenState::Exhausted:
        return Values::tr("exhausted");
    case TokenState::Expired:
        return Values::tr("expired");
    case TokenState::Broken:
        return Values::tr("broken");
    case TokenState::Unknown:
        return unknown();
    }
    Q_UNREACHABLE();
}

QString environmentName(Environment environment)
{
    switch (environment) {
    case Environment::Production:
        return Values::tr("Production");
    case Environment::Staging:
        return Values::tr("Staging");
    case Environment::Development:
        return Values::tr("Development");
    case Environment::Other:
        return Values::tr("Other");
    }
    Q_UNREACHABLE();
}

QString guardName(Guard guard)
{
    switch (guard) {
    case Guard::Normal:
        return Values::tr("Normal");
    case Guard::Confirm:
        return Values::tr("Confirm by typing the name");
    case Guard::ReadOnly:
        return Values::tr("Read-only");
    }
    Q_UNREACHABLE();
}

QString availabilityName(SecretAvailability availability)
{
    switch (availability) {
    case SecretAvailability::Never:
        return Values::tr("never shown");
    case SecretAvailability::Once:
        return Values::tr("shown once, when it is made");
    case SecretAvailability::Always:
        return Values::tr("can be read at any time");
    }
    Q_UNREACHABLE();
}

QString verified(const Verified &verified)
{
    switch (verified.verdict) {
    case Verified::Works:
        return granted(verified);
    case Verified::WrongSecret:
        return Values::tr("This is not the token's secret.");
    case Verified::NotUsable:
        return Values::tr("The token itself cannot be used now: it is disabled, exhausted or broken.");
    }
    Q_UNREACHABLE();
}

QString keychainStatus(KeychainStatus status)
{
    switch (status) {
    case KeychainStatus::Unknown:
        return {};
    case KeychainStatus::Available:
        return Values::tr("Secrets are kept in the system's keychain.");
    case KeychainStatus::Locked:
        return Values::tr("The keychain is locked. Unlock it to read or keep secrets.");
    case KeychainStatus::Unavailable:
        return Values::tr("No keychain is available. Secrets can be kept for this session only.");
    case KeychainStatus::SessionOnly:
        return Values::tr("Secrets are kept for this session only.");
    }
    Q_UNREACHABLE();
}

QString keychainWaits()
{
    return Values::tr("Waiting for the keychain… It may be asking for its password, in a window of its own: answer it "
                      "there.");
}

QString actName(Activity::Act act)
{
    switch (act) {
    case Activity::Act::Create:
        return Values::tr("Create", "an act in the activity log");
    case Activity::Act::Update:
        return Values::tr("Edit", "an act in the activity log");
    case Activity::Act::Enable:
        return Values::tr("Enable", "an act in the activity log");
    case Activity::Act::Disable:
        return Values::tr("Disable", "an act in the activity log");
    case Activity::Act::RenewSecret:
        return Values::tr("New secret", "an act in the activity log");
    case Activity::Act::Revoke:
        return Values::tr("Revoke", "an act in the activity log");
    case Activity::Act::Restore:
        return Values::tr("Restore", "an act in the activity log");
    case Activity::Act::Repair:
        return Values::tr("Repair", "an act in the activity log");
    case Activity::Act::Connect:
        return Values::tr("Connect", "an act in the activity log");
    case Activity::Act::Disconnect:
        return Values::tr("Disconnect", "an act in the activity log");
    case Activity::Act::SignIn:
        return Values::tr("Sign in", "an act in the activity log");
    case Activity::Act::SignOut:
        return Values::tr("Sign out", "an act in the activity log");
    }
    Q_UNREACHABLE();
}

QString outcomeName(Activity::Outcome outcome)
{
    switch (outcome) {
    case Activity::Outcome::Intended:
        return Values::tr("begun", "outcome of an act");
    case Activity::Outcome::Done:
        return Values::tr("done", "outcome of an act");
    case Activity::Outcome::Proved:
        return Values::tr("done and proved", "outcome of an act");
    case Activity::Outcome::Failed:
        return Values::tr("failed", "outcome of an act");
    }
    Q_UNREACHABLE();
}

QString choiceName(const Choice &choice)
{
    if (!choice.phrase.isEmpty())
        return phrase(choice.phrase);
    return choice.label.isEmpty() ? choice.value : choice.label;
}

BrowserPages browserPages()
{
    return {.done = Values::tr("Signed in. You can close this window."),
            .refused = Values::tr("This answer does not belong to a sign-in of Tokendesk.")};
}

QString calls(std::optional<qint64> calls, std::optional<qint64> limit, bool approximate)
{
    if (!calls)
        return unknown();
    const QLocale locale;
    const QString number = locale.toString(*calls);
    if (!limit)
        return approximate ? Values::tr("about %1").arg(number) : number;
    if (*limit == 0)
        return (approximate ? Values::tr("about %1, no limit") : Values::tr("%1, no limit")).arg(number);
    return (approximate ? Values::tr("about %1 of %2") : Values::tr("%1 of %2")).arg(number, locale.toString(*limit));
}

QString dateTime(const QDateTime &time)
{
    return time.isValid() ? QLocale().toString(time.toLocalTime(), QLocale::LongFormat) : unknown();
}

QString shortDateTime(const QDateTime &time)
{
    return time.isValid() ? time.toLocalTime().toString(QStringLiteral("yyyy-MM-dd HH:mm")) : unknown();
}

QString age(const QDateTime &time, const QDateTime &now)
{
    if (!time.isValid())
        return unknown();
    const qint64 seconds = time.secsTo(now);
    // Clocks of server and desk differ a little: what lies just ahead is now.
    return seconds > -minute ? Values::past(qMax<qint64>(0, seconds)) : Values::future(-seconds);
}

} // namespace tokendesk::text
