// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "ui/text/errors.h"

#include "ui/text/phrases.h"
#include "ui/text/plain.h"

#include <QCoreApplication>

namespace tokendesk::text {

namespace {

struct Errors
{
    Q_DECLARE_TR_FUNCTIONS(Errors)

public:
    static QString happened(const Error &error);
    static QString happenedToNothing(const Error &error);
    static QString next(const Error &error);
    static QString waitingTime(std::chrono::seconds time);
};

/// What happened to `error.object`, which is not empty.
QString Errors::happened(const Error &error)
{
    switch (error.kind) {
    case ErrorKind::Cancelled:
        return {};
    case ErrorKind::InvalidInput:
        return tr("“%1” cannot be set like this.");
    case ErrorKind::NotFound:
        return tr("“%1” was not found.");
    case ErrorKind::Conflict:
        return tr("“%1” is no longer as it was shown, so nothing was changed.");
    case ErrorKind::PermissionDenied:
        return tr("“%1” must not be changed or read with the rights at hand.");
    case ErrorKind::AuthFailed:
        return tr("“%1” did not accept the sign-in.");
    case ErrorKind::SecondFactorNeeded:
        return tr("“%1” asks for a second factor.");
    case ErrorKind::LimitReached:
        return tr("“%1” has reached its limit.");
    case ErrorKind::RateLimited:
        return tr("“%1” asks for fewer requests.");
    case ErrorKind::Network:
        return tr("“%1” could not be reached.");
    case ErrorKind::Timeout:
        return tr("“%1” was not confirmed in time.");
    case ErrorKind::Tls:
        return tr("No trusted, encrypted connection to “%1” could be made.");
    case ErrorKind::Protocol:
        return tr("“%1” gave an answer that cannot be understood.");
    case ErrorKind::Parse:
        return tr("“%1” cannot be read: its content is damaged or of an unexpected form.");
    case ErrorKind::Io:
        return tr("“%1” could not be read or written.");
    case ErrorKind::KeychainLocked:
        return tr("The keychain is locked, so the secret of “%1” cannot be read or kept.");
    case ErrorKind::KeychainUnavailable:
        return tr("No keychain is available, so the secret of “%1” cannot be read or kept.");
    case ErrorKind::Unsupported:
        return tr("“%1” cannot do this.");
    case ErrorKind::Internal:
        return tr("Tokendesk made a mistake while working on “%1”.");
    }
    Q_UNREACHABLE();
}

QString Errors::happenedToNothing(const Error &error)
{
    switch (error.kind) {
    case ErrorKind::Cancelled:
        return {};
    case ErrorKind::InvalidInput:
        return tr("The input cannot be used like this.");
    case ErrorKind::NotFound:
        return tr("It was not found.");
    case ErrorKind::Conflict:
        return tr("It is no longer as it was shown, so nothing was changed.");
    case ErrorKind::PermissionDenied:
        return tr("The rights at hand do not allow this.");
    case ErrorKind::AuthFailed:
        return tr("The sign-in was not accepted.");
    case ErrorKind::SecondFactorNeeded:
        return tr("A second factor is needed.");
    case ErrorKind::LimitReached:
        return tr("A limit has been reached.");
    case ErrorKind::RateLimited:
        return tr("The server asks for fewer requests.");
    case ErrorKind::Network:
        return tr("The server could not be reached.");
    case ErrorKind::Timeout:
        return tr("It was not confirmed in time.");
    case ErrorKind::Tls:
        return tr("No trusted, encrypted connection could be made.");
    case ErrorKind::Protocol:
        return tr("The answer cannot be understood.");
    case ErrorKind::Parse:
        return tr("The content is damaged or of an unexpected form.");
    case ErrorKind::Io:
        return tr("Reading or writing failed.");
    case ErrorKind::KeychainLocked:
        return tr("The keychain is locked.");
    case ErrorKind::KeychainUnavailable:
        return tr("No keychain is available.");
    case ErrorKind::Unsupported:
        return tr("This cannot be done here.");
    case ErrorKind::Internal:
        return tr("Tokendesk made a mistake.");
    }
    Q_UNREACHABLE();
}

QString Errors::waitingTime(std::chrono::seconds time)
{
    const qint64 seconds = qBound(qint64{1}, qint64{time.count()}, qint64{86'400});
    return seconds < 120 ? tr("Try again in %n second(s).", nullptr, static_cast<int>(seconds))
                         : tr("Try again in %n minute(s).", nullptr, static_cast<int>((seconds + 59) / 60));
}

QString Errors::next(const Error &error)
{
    switch (error.kind) {
    case ErrorKind::Cancelled:
        return {};
    case ErrorKind::InvalidInput:
        return tr("Correct the value and try again.");
    case ErrorKind::NotFound:
        return tr("Refresh the list, or check the name.");
    case ErrorKind::Conflict:
        return tr("Look at what is stored now, then decide again.");
    case ErrorKind::PermissionDenied:
        return tr("Check who owns it and what this connection allows.");
    case ErrorKind::AuthFailed:
        return tr("Sign in again.");
    case ErrorKind::SecondFactorNeeded:
        return tr("Enter the code of the second factor.");
    case ErrorKind::LimitReached:
        return tr("Remove what is no longer needed, or raise the limit.");
    case ErrorKind::RateLimited:
        return error.retryAfter ? waitingTime(*error.retryAfter) : tr("Wait a little, then try again.");
    case ErrorKind::Network:
        return error.retryAfter ? waitingTime(*error.retryAfter)
                                : tr("Check the network and the address, then try again.");
    case ErrorKind::Timeout:
        return tr("Look whether it was done before trying again.");
    case ErrorKind::Tls:
        return tr("Check the address and the server's certificate.");
    case ErrorKind::Protocol:
        return tr("Check the address and the system's version.");
    case ErrorKind::Parse:
        return tr("Open it in an editor and mend it; nothing was written.");
    case ErrorKind::Io:
        return tr("Check the disk and the rights on it, then try again.");
    case ErrorKind::KeychainLocked:
        return tr("Unlock the keychain and try again.");
    case ErrorKind::KeychainUnavailable:
        return tr("Start a keychain service, or keep secrets for this session only.");
    case ErrorKind::Unsupported:
        return {};
    case ErrorKind::Internal:
        return tr("Please report this with the detail.");
    }
    Q_UNREACHABLE();
}

QString technical(const Error &error)
{
    QStringList parts;
    const QString status = error.httpStatus ? QStringLiteral("HTTP %1").arg(*error.httpStatus) : QString();
    if (!status.isEmpty() && !error.detail.startsWith(status))
        parts.append(status);
    if (!error.detail.isEmpty())
        parts.append(plain(error.detail));
    return parts.isEmpty() ? QString() : QStringLiteral(" (%1)").arg(parts.join(QStringLiteral(", ")));
}

} // namespace

QString nextAct(const Error &error)
{
    return Errors::next(error);
}

QString error(const Error &error)
{
    if (error.kind == ErrorKind::Cancelled)
        return {};
    QString text = error.object.isEmpty() ? Errors::happenedToNothing(error)
                                          : Errors::happened(error).replace(QStringLiteral("%1"), plain(error.object));
    if (const QString detail = technical(error); !detail.isEmpty()) {
        const bool stop = text.endsWith(QLatin1Char('.'));
        if (stop)
            text.chop(1);
        text += detail;
        if (stop)
            text += QLatin1Char('.');
    }
    // A reason says why and what next; where there is none, the kind knows only what usually helps.
    const QString rest = error.reason.isEmpty() ? nextAct(error) : plain(phrase(error.reason));
    return rest.isEmpty() ? text : text + QLatin1Char(' ') + rest;
}

} // namespace tokendesk::text
