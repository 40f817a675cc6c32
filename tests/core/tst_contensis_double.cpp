// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "core/http/httpclient.h"
#include "tests/core/contensisfixture.h"

#include <QDir>

using namespace tokendesk;
using doubles::ContensisDouble;
using doubles::ContensisDoubleOptions;
using test::fixture;

namespace {

/// Exchanges that the stand-in does not have, and why.
const QMap<QString, const char *> &leftOut()
{
    static const QMap<QString, const char *> files{
        {QStringLiteral("conflict-409.json"), "whether names must differ is not known: the program sees to it"},
        {QStringLiteral("error-500.json"), "entries are not keys"},
        {QStringLiteral("key-beta-flow-create-access-token-204.json"), "flows are read, never made"},
        {QStringLiteral("key-beta-flow-create-client-credential-204.json"), "flows are read, never made"},
        {QStringLiteral("key-beta-flow-delete-204.json"), "flows are read, never made"},
        {QStringLiteral("key-beta-older-get-200.json"), "a form of two days in 2020, read by KeyRecord"},
        {QStringLiteral("key-cli-create-200.json"), "the stand-in answers 201"},
        {QStringLiteral("official-client-requests.json"), "see tst_contensis_clients"},
        {QStringLiteral("token-contensis-classic-refresh-no-new-token-200.json"), "the stand-in gives a new one"},
        {QStringLiteral("token-error-invalid-client-401.json"), "of another server, see tst_contensis_oauth"},
        {QStringLiteral("token-error-unauthorized-client-400.json"), "which grants a client may use is not known"},
        {QStringLiteral("validation-pascal-422.json"), "the stand-in writes field names small"},
    };
    return files;
}

QString kindOf(const QJsonValue &value)
{
    return value.isObject()  ? QStringLiteral("object")
           : value.isArray() ? QStringLiteral("array")
                             : QString::fromLatin1(value.toVariant().typeName());
}

/// Where the two differ in members or types; empty: nowhere. A null may stand for anything, an empty list for any.
QString difference(const QJsonValue &got, const QJsonValue &wanted, const QString &at = {})
{
    if (got.isNull() || wanted.isNull())
        return {};
    if (kindOf(got) != kindOf(wanted))
        return QStringLiteral("%1 is %2, not %3").arg(at, kindOf(got), kindOf(wanted));
    if (got.isArray())
        return got.toArray().isEmpty() || wanted.toArray().isEmpty()
                   ? QString()
                   : difference(got.toArray().first(), wanted.toArray().first(), at + QLatin1String("[]"));
    const QJsonObject one = got.toObject();
    const QJsonObject other = wanted.toObject();
    if (one.keys() != other.keys())
        return QStringLiteral("%1 has %2, not %3")
            .arg(at, one.keys().join(QLatin1Char(' ')), other.keys().join(QLatin1Char(' ')));
    for (auto member = one.begin(); member != one.end(); ++member) {
        const QString inside =
            difference(member.value(), other.value(member.key()), at + QLatin1Char('.') + member.key());
        if (!inside.isEmpty())
            return inside;
    }
    return {};
}

} // namespace

/// The stand-in answers the requests of the fixtures with their status and the shape of their body.
class TestContensisDouble final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void answersAsInTheFixtures_data();
    void answersAsInTheFixtures();
    void leavesOutWhatThereIs();

private:
    static Result<HttpAnswer> send(const ContensisDouble &server, HttpRequest request)
    {
        HttpOptions options;
        options.base = server.url();
        options.limits.attempts = 1;
        HttpClient http(std::move(options));
        QThreadPool pool;
        const auto shared = std::make_shared<HttpRequest>(std::move(request));
        return waitFor(runOn(pool, [&http, shared] { return http.send(*shared, {}); }));
    }
    static HttpRequest tokenRequest(const QMap<QString, QString> &fields)
    {
        HttpRequest request(HttpMethod::Post, QStringLiteral("/authenticate/connect/token"), {});
        std::vector<std::pair<QString, Secret>> form;
        for (auto field = fields.begin(); field != fields.end(); ++field)
            form.emplace_back(field.key(), Secret::fromText(field.value()));
        request.setForm(form);
        return request;
    }
    static QJsonObject token(const ContensisDouble &server, const QMap<QString, QString> &fields)
    {
        const Result<HttpAnswer> answer = send(server, tokenRequest(fields));
        return answer ? QJsonDocument::fromJson(answer->body).object() : QJsonObject();
    }
    static QMap<QString, QString> person()
    {
        return {{QStringLiteral("grant_type"), QStringLiteral("contensis_classic")},
                {QStringLiteral("username"), ContensisDouble::userName()},
                {QStringLiteral("password"), ContensisDouble::password()},
                {QStringLiteral("scope"), QStringLiteral("openid offline_access Security_Administrator")}};
    }
    /// What the fixture's credentials are here.
    static QMap<QString, QString> formOf(const ContensisDouble &server, const QJsonObject &body, bool accepted)
    {
        QMap<QString, QString> form;
        for (auto field = body.begin(); field != body.end(); ++field)
            form.insert(field.key(), field->toString());
        if (accepted && form.contains(QStringLiteral("username"))) {
            form.insert(QStringLiteral("username"), ContensisDouble::userName());
            form.insert(QStringLiteral("password"), ContensisDouble::password());
        }
        if (accepted && form.contains(QStringLiteral("refresh_token")))
            form.insert(QStringLiteral("refresh_token"),
                        token(server, person()).value(QLatin1String("refresh_token")).toString());
        return form;
    }
};

void TestContensisDouble::answersAsInTheFixtures_data()
{
    QTest::addColumn<QString>("file");
    const QStringList files =
        QDir(QStringLiteral(TOKENDESK_TEST_DATA "/contensis")).entryList({QStringLiteral("*.json")}, QDir::Files);
    for (const QString &file : files) {
        if (!leftOut().contains(file))
            QTest::newRow(qPrintable(file)) << file;
    }
}

void TestContensisDouble::answersAsInTheFixtures()
{
    QFETCH(QString, file);
    const auto is = [&file](const char *part) {
        return file.contains(QLatin1String(part));
    };
    const QJsonObject exchange = fixture(file);
    const QJsonObject asked = exchange.value(QLatin1String("request")).toObject();
    const QJsonObject wanted = exchange.value(QLatin1String("response")).toObject();
    const int status = wanted.value(QLatin1String("status")).toInt();
    ContensisDouble server(
        {.shape = is("key-beta") ? ContensisDoubleOptions::Shape::WithFlows : ContensisDoubleOptions::Shape::Flat,
         .paged = !is("keys-cli-list-200"),
         .localisedRoles = is("localised"),
         .keysOwnRights = !is("user-is-not"),
         .rolesReadable = !is("forbidden"),
         .keyPath = is("key-path-404") ? QStringLiteral("/api/elsewhere")
                                       : QStringLiteral("/api/management/security/apiKeys")});

    const QString method = asked.value(QLatin1String("method")).toString();
    QString path = asked.value(QLatin1String("path")).toString();
    // Ids of keys and users are chosen by the server.
    for (const auto *id : {"8f3dad0f-0000-4000-8000-0457542c0401", "05a0922f-0000-4000-8000-9567dbe32402"}) {
        if (path.contains(QLatin1String(id)))
            path.replace(QLatin1String(id), server.addKey(QStringLiteral("Test key")));
    }
    path.replace(QLatin1String("e09e77b9-0000-4000-8000-deb9702a5801"), ContensisDouble::adminId());
    const QJsonValue body = asked.value(QLatin1String("body"));
    HttpRequest request;
    if (path.startsWith(QLatin1String("/authenticate"))) {
        request = tokenRequest(formOf(server, body.toObject(), status == 200));
    } else {
        static const QMap<QString, HttpMethod> methods{{QStringLiteral("GET"), HttpMethod::Get},
                                                       {QStringLiteral("HEAD"), HttpMethod::Head},
                                                       {QStringLiteral("POST"), HttpMethod::Post},
                                                       {QStringLiteral("PUT"), HttpMethod::Put},
                                                       {QStringLiteral("DELETE"), HttpMethod::Delete}};
        request = HttpRequest(methods.value(method), path, {});
        const QJsonObject query = asked.value(QLatin1String("query")).toObject();
        for (auto each = query.begin(); each != query.end(); ++each)
            request.addQuery(each.key(), each->toString());
        if (body.isObject())
            request.setJson(body.toObject());
        if (status != 401)
            request.addHeader("Authorization",
                              QLatin1String("Bearer ") +
                                  token(server, person()).value(QLatin1String("access_token")).toString());
    }
    const Result<HttpAnswer> answer = send(server, std::move(request));
    QVERIFY2(answer, answer ? "" : qPrintable(answer.error().detail));
    QCOMPARE(answer->status, status);
    const QJsonValue there = wanted.value(QLatin1String("body"));
    if (there.isString())
        QCOMPARE(answer->mediaType(), QByteArray("text/html"));
    if (there.isNull())
        QVERIFY(answer->body.isEmpty());
    if (!there.isObject() && !there.isArray())
        return;
    const Result<QJsonValue> json = answer->json();
    QVERIFY(json);
    const QString differs = difference(*json, there);
    QVERIFY2(differs.isEmpty(), qPrintable(differs));
}

/// So that no exception outlives its fixture.
void TestContensisDouble::leavesOutWhatThereIs()
{
    const QStringList files = leftOut().keys();
    for (const QString &file : files)
        QVERIFY2(!fixture(file).isEmpty(), qPrintable(file));
}

QTEST_GUILESS_MAIN(TestContensisDouble)
#include "tst_contensis_double.moc"
