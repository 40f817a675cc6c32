// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "app/cli/credentials.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <termios.h>
#include <unistd.h>

namespace tokendesk::cli {

namespace {

constexpr qint64 largest = 64 * 1024;
constexpr char context[] = "CommandLine";

ErrorKind kindOf(QFileDevice::FileError error, const QString &path)
{
    if (!QFile::exists(path))
        return ErrorKind::NotFound;
    return error == QFileDevice::PermissionsError ? ErrorKind::PermissionDenied : ErrorKind::Io;
}

Result<QByteArray> readBytes(const QString &source)
{
    QFile file(source);
    const bool opened =
        source == QLatin1String("-") ? file.open(STDIN_FILENO, QIODevice::ReadOnly) : file.open(QIODevice::ReadOnly);
    if (!opened)
        return fail(kindOf(file.error(), source), source, file.errorString());
    QByteArray bytes;
    while (bytes.size() <= largest) {
        const QByteArray more = file.read(largest + 1 - bytes.size());
        if (more.isEmpty())
            break;
        bytes += more;
    }
    if (bytes.size() > largest)
        return fail(ErrorKind::InvalidInput, source, {},
                    {context, QT_TRANSLATE_NOOP("CommandLine", "Credentials are at most 64 KiB of JSON.")});
    return bytes;
}

Phrase noSecretThere()
{
    return {context, QT_TRANSLATE_NOOP("CommandLine", "Give a JSON object such as {\"access_token\": \"…\"}.")};
}

/// The member of that name, or the only text there is.
std::optional<QString> secretIn(const QJsonObject &object, const QString &name)
{
    if (!name.isEmpty() && object.value(name).isString())
        return object.value(name).toString();
    QStringList texts;
    for (const QJsonValue &value : object) {
        if (value.isString())
            texts.append(value.toString());
    }
    return texts.size() == 1 ? std::optional(texts.first()) : std::nullopt;
}

/// Switches the echo of a terminal off while it lives.
class Quiet final
{
public:
    explicit Quiet(int terminal)
        : m_terminal(terminal)
    {
        m_known = ::tcgetattr(terminal, &m_before) == 0;
        termios quiet = m_before;
        quiet.c_lflag &= ~static_cast<tcflag_t>(ECHO);
        quiet.c_lflag |= ICANON | ECHONL;
        m_works = m_known && ::tcsetattr(terminal, TCSAFLUSH, &quiet) == 0;
    }
    ~Quiet()
    {
        if (m_known)
            ::tcsetattr(m_terminal, TCSAFLUSH, &m_before);
    }
    Q_DISABLE_COPY_MOVE(Quiet)
    bool works() const { return m_works; }

private:
    int m_terminal;
    bool m_known = false;
    bool m_works = false;
    termios m_before{};
};

Result<Secret> readLine(int terminal)
{
    std::vector<char> line;
    line.reserve(4096);
    char c = 0;
    ssize_t got = 0;
    while (line.size() < line.capacity() && (got = ::read(terminal, &c, 1)) == 1 && c != '\n')
        line.push_back(c);
    Secret secret{QByteArrayView(line.data(), static_cast<qsizetype>(line.size()))};
    std::fill(line.begin(), line.end(), '\0');
    // Interrupted by Ctrl+C, or the end of the input: nobody wants to go on.
    if (got < 0 || secret.isEmpty())
        return fail(ErrorKind::Cancelled, {});
    return secret;
}

} // namespace

Result<Secret> readCredential(const QString &source, const QString &name)
{
    Result<QByteArray> bytes = readBytes(source);
    if (!bytes)
        return tl::unexpected(bytes.error());
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(*bytes, &error);
    bytes->fill('\0');
    if (error.error != QJsonParseError::NoError || !document.isObject())
        return fail(ErrorKind::InvalidInput, source, error.errorString(), noSecretThere());
    QJsonObject object = document.object();
    if (object.value(QLatin1String("secrets")).isObject())
        object = object.value(QLatin1String("secrets")).toObject();
    std::optional<QString> text = secretIn(object, name);
    if (!text || text->isEmpty())
        return fail(ErrorKind::InvalidInput, source, {}, noSecretThere());
    return Secret::take(*text);
}

Result<Secret> askSecret(const QString &prompt)
{
    const int terminal = ::open("/dev/tty", O_RDWR | O_NOCTTY | O_CLOEXEC);
    if (terminal < 0)
        return fail(
            ErrorKind::Unsupported, {}, {},
            {context,
             QT_TRANSLATE_NOOP("CommandLine", "There is no terminal to ask on. Give the secret with --credentials.")});
    Result<Secret> secret = fail(ErrorKind::Io, QStringLiteral("/dev/tty"));
    if (const Quiet quiet(terminal); quiet.works()) {
        const QByteArray text = prompt.toUtf8();
        if (::write(terminal, text.constData(), static_cast<size_t>(text.size())) == text.size())
            secret = readLine(terminal);
    }
    ::close(terminal);
    return secret;
}

} // namespace tokendesk::cli
