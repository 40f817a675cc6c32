// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "tests/doubles/flextype/flextypedouble.h"

#include "core/crypto/random.h"
#include "tests/doubles/flextype/httpfrontend.h"
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
    , m_secure(!options.certificate.isNull())
{
    m_settings.hashCost = options.hashCost;
    seed(options);
    auto *worker = new QObject;
    worker->moveToThread(&m_thread);
    QObject::connect(&m_thread, &QThread::finished, worker, &QObject::deleteLater);
    m_thread.start();
    QMetaObject::invokeMethod(
        worker,
        [this, worker, &options] {
            auto *frontend = new HttpFrontend([this](const HttpCall &call) { return handle(call); });
            frontend->setParent(worker);
            if (m_secure)
                frontend->sslSetup(options.certificate, options.privateKey);
            m_port = frontend->listen(QHostAddress::LocalHost, options.port);
        },
        Qt::BlockingQueuedConnection);
}

FlextypeDouble::~FlextypeDouble()
{
    m_stopping = true;
    m_thread.quit();
    m_thread.wait();
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
    const QMutexLocker lock(&m_mutex);
    QUrl url;
    url.setScheme(m_secure ? QStringLiteral("https") : QStringLiteral("http"));
    url.setHost(QStringLiteral("127.0.0.1"));
    url.setPort(m_port);
    url.setPath(m_settings.basePath);
    return url;
}

FlextypeKey FlextypeDouble::admin() const
{
    const QMutexLocker lock(&m_mutex);
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
        const QMutexLocker lock(&m_mutex);
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
    const QMutexLocker lock(&m_mutex);
    edit(m_settings);
}

void FlextypeDouble::plan(const Mishap &mishap)
{
    const QMutexLocker lock(&m_mutex);
    m_mishaps.append(mishap);
}

void FlextypeDouble::forgetMishaps()
{
    const QMutexLocker lock(&m_mutex);
    m_mishaps.clear();
}

QList<HttpCall> FlextypeDouble::calls() const
{
    const QMutexLocker lock(&m_mutex);
    return m_calls;
}

void FlextypeDouble::forgetCalls()
{
    const QMutexLocker lock(&m_mutex);
    m_calls.clear();
}

std::optional<Mishap> FlextypeDouble::nextMishap(const HttpCall &call)
{
    const QMutexLocker lock(&m_mutex);
    for (qsizetype index = 0; index < m_mishaps.size(); ++index) {
        Mishap &mishap = m_mishaps[index];
        if ((!mishap.method.isEmpty() && mishap.method != call.method) || !call.path.startsWith(mishap.path))
            continue;
        const Mishap now = mishap;
        if (mishap.times > 0 && --mishap.times == 0)
            m_mishaps.removeAt(index);
        return now;
    }
    return std::nullopt;
}

std::optional<HttpReply> FlextypeDouble::handle(const HttpCall &call)
{
    Settings settings;
    {
        const QMutexLocker lock(&m_mutex);
        m_calls.append(call);
        settings = m_settings;
    }
    const std::optional<Mishap> mishap = nextMishap(call);
    if (mishap && mishap->kind == Mishap::Kind::DropBefore)
        return std::nullopt;
    if (mishap && mishap->kind == Mishap::Kind::Html)
        return HttpReply{200, QByteArrayLiteral("text/html; charset=UTF-8"),
                         "<!DOCTYPE html><title>Maintenance</title>\n", false};
    HttpReply reply = m_site.answer(call, settings, url().toString());
    if (mishap && mishap->kind == Mishap::Kind::DropAfter)
        return std::nullopt;
    if (mishap && mishap->kind == Mishap::Kind::Error500)
        return HttpReply{500, QByteArrayLiteral("text/html; charset=UTF-8"), {}, false};
    if (mishap && mishap->kind == Mishap::Kind::Delay) {
        constexpr std::chrono::milliseconds step{10};
        for (auto left = mishap->delay; left.count() > 0 && !m_stopping; left -= step)
            QThread::msleep(static_cast<unsigned long>(std::min(left, step).count()));
    }
    return reply;
}

} // namespace tokendesk::doubles
