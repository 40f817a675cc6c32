// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
//
// faults_driver FOLDER: the folder backend alone, driven by lines on standard input, so that a tracer can be put on it
// once it stands still, before the first act.
//
// A line: TAG <tab> ACT [<tab> KIND:ID-or-key] [<tab> field=value]…   Acts: create, edit, disable, enable, renew,
// revoke, restore, get, list, wait (until all that was begun is done, proofs too). Each act starts at once, beside the
// others. An answer is one JSON line; a change has two: "done" (made, or not) and "proved" (in force, or not).
// At the end of the input it ends at once, without waiting for proofs.
#include "core/backends/backendtype.h"
#include "core/base/async.h"
#include "core/keychain/sessionstore.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <sys/uio.h>
#include <unistd.h>

#include <chrono>
#include <cstdlib>
#include <iostream>
#include <mutex>
#include <string>

using namespace tokendesk;

namespace {

double now()
{
    return std::chrono::duration<double>(std::chrono::system_clock::now().time_since_epoch()).count();
}

void print(const QJsonObject &line)
{
    static std::mutex mutex;
    const std::lock_guard guard(mutex);
    const QByteArray text = QJsonDocument(line).toJson(QJsonDocument::Compact) + '\n';
    // Not write(): that is what the files are written with, and what the tests make fail.
    const iovec part = {const_cast<char *>(text.constData()), static_cast<std::size_t>(text.size())};
    if (::writev(STDOUT_FILENO, &part, 1) != text.size())
        std::abort();
}

class Driver final
{
public:
    explicit Driver(TokenBackend &backend)
        : m_backend(backend)
    {
    }

    void act(const QStringList &words)
    {
        const QString tag = words.value(0);
        const QString verb = words.value(1);
        const QString target = words.value(2);
        const qsizetype colon = target.indexOf(QLatin1Char(':'));
        const TokenId id{target.left(std::max<qsizetype>(colon, 0)), target.mid(colon + 1)};
        TokenDraft draft;
        draft.kind = id.kind;
        for (const QString &word : words.mid(3)) {
            const qsizetype equals = word.indexOf(QLatin1Char('='));
            bool isNumber = false;
            const qint64 number = word.mid(equals + 1).toLongLong(&isNumber);
            draft.fields.insert(word.left(equals), isNumber ? QVariant(number) : QVariant(word.mid(equals + 1)));
        }
        if (verb == QLatin1String("create")) {
            watch(tag, m_backend.create(draft, m_cancel));
        } else if (verb == QLatin1String("edit")) {
            watchChange(tag, m_backend.update(id, draft, m_cancel));
        } else if (verb == QLatin1String("disable") || verb == QLatin1String("enable")) {
            draft.fields = {{QStringLiteral("state"), verb + QLatin1Char('d')}};
            watchChange(tag, m_backend.update(id, draft, m_cancel));
        } else if (verb == QLatin1String("renew")) {
            watchChange(tag, m_backend.renewSecret(id, m_cancel));
        } else if (verb == QLatin1String("revoke")) {
            watchChange(tag, m_backend.revoke(id, m_cancel));
        } else if (verb == QLatin1String("restore")) {
            watchChange(tag, m_backend.restore(target, m_cancel));
        } else if (verb == QLatin1String("get")) {
            watch(tag, m_backend.get(id, m_cancel));
        } else if (verb == QLatin1String("list")) {
            list(tag);
        } else if (verb == QLatin1String("wait")) {
            waitForAll();
            print({{QStringLiteral("tag"), tag}, {QStringLiteral("done"), true}});
        } else {
            print({{QStringLiteral("tag"), tag}, {QStringLiteral("usage"), verb}});
        }
    }

    void stop() { m_cancel.cancel(); }

private:
    static QJsonObject answer(const QString &tag, QLatin1String what, const Error *error)
    {
        QJsonObject line{{QStringLiteral("tag"), tag}, {what, error == nullptr}, {QStringLiteral("at"), now()}};
        if (error != nullptr) {
            line.insert(QStringLiteral("kind"), QString(errorKindName(error->kind)));
            line.insert(QStringLiteral("object"), error->object);
            line.insert(QStringLiteral("detail"), error->detail);
            line.insert(QStringLiteral("reason"), QString::fromUtf8(error->reason.source));
        }
        return line;
    }

    static void describe(QJsonObject &line, const Token &token)
    {
        line.insert(QStringLiteral("id"), token.id.value);
        line.insert(QStringLiteral("name"), token.name);
        line.insert(QStringLiteral("state"), QString(tokenStateName(token.state)));
    }
    static void describe(QJsonObject &line, const CreatedToken &created)
    {
        describe(line, created.token);
        for (const NamedSecret &secret : created.secrets)
            line.insert(secret.name, secret.value.reveal());
    }
    static void describe(QJsonObject &line, const Revoked &revoked)
    {
        line.insert(QStringLiteral("id"), revoked.id.value);
        line.insert(QStringLiteral("key"), revoked.restoreKey);
    }

    template <class T>
    void watch(const QString &tag, QFuture<Result<T>> future)
    {
        keep(future.then(QtFuture::Launch::Sync, [tag](QFuture<Result<T>> finished) {
            const Result<T> result = takeFrom(finished);
            QJsonObject line = answer(tag, QLatin1String("done"), result ? nullptr : &result.error());
            if (result)
                describe(line, *result);
            print(line);
        }));
    }

    template <class T>
    void watchChange(const QString &tag, QFuture<Result<Changed<T>>> future)
    {
        keep(future.then(QtFuture::Launch::Sync, [this, tag](QFuture<Result<Changed<T>>> finished) {
            Result<Changed<T>> result = takeFrom(finished);
            QJsonObject line = answer(tag, QLatin1String("done"), result ? nullptr : &result.error());
            if (result)
                describe(line, result->value);
            print(line);
            if (!result)
                return;
            keep(result->inForce.then(QtFuture::Launch::Sync, [tag](QFuture<Result<>> proof) {
                const Result<> proved = takeFrom(proof);
                print(answer(tag, QLatin1String("proved"), proved ? nullptr : &proved.error()));
            }));
        }));
    }

    void list(const QString &tag)
    {
        const auto rows = std::make_shared<QJsonArray>();
        const auto sink = [rows](const QList<Token> &page) {
            for (const Token &token : page)
                rows->append(QJsonArray{token.id.kind, token.id.value, QString(tokenStateName(token.state))});
        };
        keep(m_backend.list({}, sink, m_cancel).then(QtFuture::Launch::Sync, [rows, tag](QFuture<Result<>> finished) {
            const Result<> result = takeFrom(finished);
            QJsonObject line = answer(tag, QLatin1String("done"), result ? nullptr : &result.error());
            line.insert(QStringLiteral("rows"), *rows);
            print(line);
        }));
    }

    void keep(QFuture<void> future)
    {
        const std::lock_guard guard(m_mutex);
        m_running.push_back(std::move(future));
    }

    void waitForAll()
    {
        for (;;) {
            std::vector<QFuture<void>> running;
            {
                const std::lock_guard guard(m_mutex);
                running.swap(m_running);
            }
            if (running.empty())
                return;
            for (QFuture<void> &future : running)
                future.waitForFinished();
        }
    }

    TokenBackend &m_backend;
    CancelToken m_cancel;
    std::mutex m_mutex;
    std::vector<QFuture<void>> m_running;
};

} // namespace

int main(int argc, char *argv[])
{
    QCoreApplication app(argc, argv);
    const QVariantMap chosen{{QStringLiteral("folder"), QString::fromLocal8Bit(argc > 1 ? argv[1] : "")}};
    for (const BackendType &type : backendTypes()) {
        const Result<Recognised> site = type.recognise(chosen);
        if (!site)
            continue;
        QThreadPool pool;
        pool.setMaxThreadCount(
            qEnvironmentVariableIntValue("FAULTS_THREADS") > 0 ? qEnvironmentVariableIntValue("FAULTS_THREADS") : 4);
        const SystemClock clock;
        SessionStore secrets;
        CredentialVault credentials(secrets);
        Connection connection;
        connection.id = QUuid::createUuid();
        connection.name = QStringLiteral("site");
        connection.type = type.id;
        connection.location = site->location;
        if (qEnvironmentVariableIsSet("FAULTS_READ_ONLY"))
            connection.guard = Guard::ReadOnly;
        Result<std::unique_ptr<TokenBackend>> backend = type.open(connection, {pool, clock, credentials});
        if (!backend) {
            std::cerr << "cannot open: " << errorKindName(backend.error().kind).data() << '\n';
            return 1;
        }
        Driver driver(**backend);
        print({{QStringLiteral("ready"), true}});
        for (std::string line; std::getline(std::cin, line);)
            driver.act(QString::fromStdString(line).split(QLatin1Char('\t')));
        driver.stop();
        backend->reset();
        pool.waitForDone(); // the backend waits for its work, not for who is told of it
        return 0;
    }
    std::cerr << "no site there\n";
    return 2;
}
