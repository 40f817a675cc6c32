// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "tests/doubles/flextype/flextypedouble.h"

#include "core/crypto/random.h"
#include "tests/doubles/flextype/passwords.h"
#include "tests/doubles/flextype/phpyaml.h"
#include "tests/doubles/flextype/seed.h"

#include <QDir>
#include <QDirIterator>
#include <QMutexLocker>
#include <QUuid>

namespace tokendesk::doubles {

using namespace flextype;

namespace {

QString tokenFile(const QString &id)
{
    return QStringLiteral("tokens/%1/token.yaml").arg(id);
}

QByteArray contents(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

FlextypeDouble::FlextypeDouble(const FlextypeDoubleOptions &options)
    : m_ownClock(options.clock ? nullptr : std::make_unique<SystemClock>())
    , m_clock(options.clock ? *options.clock : *m_ownClock)
    , m_files(m_clock)
    , m_site(m_files, m_clock)
{
    m_settings.hashCost = options.hashCost;
    seed(options);
    listen({.port = options.port, .certificate = options.certificate, .privateKey = options.privateKey});
}

FlextypeDouble::~FlextypeDouble()
{
    stop();
}

void FlextypeDouble::seed(const FlextypeDoubleOptions &options)
{
    if (!options.siteFolder.isEmpty())
        readSite(options.siteFolder);
    if (!m_files.has(QStringLiteral("tokens/token.yaml")))
        m_files.put(QStringLiteral("tokens/token.yaml"), rootEntry());
    m_admin = addToken(QStringLiteral("Admin"));
    // One secret for all of them: a hash for each of 10,000 would take minutes.
    const QByteArray hash = passwordHash(m_admin.accessToken, options.hashCost);
    for (int number = 1; number <= options.tokens; ++number)
        m_files.put(tokenFile(crypto::randomHex(16).reveal()),
                    encodeYaml(seededToken(number, QString::fromLatin1(hash))));
}

void FlextypeDouble::readSite(const QString &folder)
{
    const QString entries = folder + QStringLiteral("/project/entries/");
    QDirIterator files(entries, QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const QString path = files.next();
        m_files.putAt(path.mid(entries.size()), contents(path), files.fileInfo().lastModified().toSecsSinceEpoch());
    }
    const QByteArray settings = contents(folder + QStringLiteral("/project/config/flextype/settings.yaml"));
    if (const Php<void> read = m_settings.read(settings); !read)
        qWarning("the site's settings.yaml cannot be read and is left out");
}

QUrl FlextypeDouble::url() const
{
    const QMutexLocker lock(&m_state);
    QUrl url = DoubleServer::url();
    url.setPath(m_settings.basePath);
    return url;
}

FlextypeKey FlextypeDouble::admin() const
{
    return m_admin;
}

QStringList FlextypeDouble::tokenIds() const
{
    QStringList ids;
    for (const QString &path : m_files.filesBelow(QStringLiteral("tokens"))) {
        if (path.count(u'/') == 2 && path.endsWith(QStringLiteral("/token.yaml")))
            ids.append(path.section(u'/', 1, 1));
    }
    return ids;
}

PhpValue FlextypeDouble::stored(const QString &token, const QString &field) const
{
    const Php<PhpValue> fields = decodeYaml(m_files.read(tokenFile(token)).value_or(QByteArray()));
    return fields ? fields->value(field) : PhpValue();
}

FlextypeKey FlextypeDouble::addToken(const QString &title, const PhpValue &fields)
{
    const FlextypeKey key{crypto::randomHex(16).reveal(), crypto::randomHex(16).reveal()};
    int cost = 0;
    {
        const QMutexLocker lock(&m_state);
        cost = m_settings.hashCost;
    }
    const QString hash = QString::fromLatin1(passwordHash(key.accessToken, cost));
    m_files.put(tokenFile(key.token), encodeYaml(arrayMerge(newToken(title, hash), fields)));
    return key;
}

QString FlextypeDouble::addBrokenToken()
{
    return addToken(QStringLiteral("App [% x %]")).token;
}

void FlextypeDouble::change(const std::function<void(Settings &)> &edit)
{
    const QMutexLocker lock(&m_state);
    edit(m_settings);
}

void FlextypeDouble::plan(const Mishap &mishap)
{
    DoubleServer::plan(mishap.common());
}

HttpReply FlextypeDouble::answer(const HttpCall &call)
{
    return m_site.answer(call, m_settings, DoubleServer::url().toString() + m_settings.basePath);
}

} // namespace tokendesk::doubles
