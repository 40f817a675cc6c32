// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "tests/doubles/flextype/apicontext.h"

#include "tests/doubles/flextype/passwords.h"
#include "tests/doubles/flextype/phpforms.h"
#include "tests/doubles/flextype/phpjson.h"
#include "tests/doubles/flextype/phpnumbers.h"

#include <QRegularExpression>

#include <algorithm>

namespace tokendesk::doubles::flextype {

namespace {

QByteArray mediaType(const HttpCall &call)
{
    return call.header("Content-Type").split(';').first().trimmed().toLower();
}

bool isXml(const QByteArray &type)
{
    return type == "application/xml" || type == "text/xml" || type.endsWith("+xml");
}

/// Steps 4 and 5: the fields that a token must have, its state and its limit.
bool isUsable(const PhpValue &token)
{
    const PhpValue limit = token.value(QStringLiteral("limit_calls"));
    const PhpValue calls = token.value(QStringLiteral("calls"));
    if (!token.isSet(QStringLiteral("state")) || limit.isNull() || calls.isNull())
        return false;
    if (token.value(QStringLiteral("state")) == PhpValue::text(QStringLiteral("disabled")))
        return false;
    return limit == PhpValue::integer(0) || !(phpCompare(calls, limit) >= 0);
}

/// Step 6. Empty: the secret is right.
Php<std::optional<HttpReply>> secretRefusal(const PhpValue &secret, const PhpValue &token)
{
    const PhpValue hash = token.value(QStringLiteral("hashed_access_token"));
    if (hash.isNull())
        return ApiContext::refused(401);
    if (!secret.isText() || !hash.isText())
        return typeError(QStringLiteral("Flextype\\verifyTokenHash(): Argument #1 ($token) must be of type string"));
    if (!passwordMatches(secret.asText(), hash.asText()))
        return ApiContext::refused(401);
    return std::nullopt;
}

} // namespace

ApiContext::ApiContext(Entries &entries, const Settings &settings, const HttpCall &call)
    : m_entries(entries)
    , m_settings(settings)
    , m_query(decodeForm(call.query))
    , m_body(parsedBody(call))
    , m_xml(isXml(mediaType(call)) && call.body.trimmed().startsWith('<'))
{
}

PhpValue ApiContext::parsedBody(const HttpCall &call)
{
    const QByteArray type = mediaType(call);
    if (type == "application/json" || type.endsWith("+json")) {
        const std::optional<PhpValue> value = decodeJson(call.body);
        return value && value->isArray() ? *value : PhpValue();
    }
    if (type == "application/x-www-form-urlencoded")
        return decodeForm(call.body);
    if (type == "multipart/form-data" && call.method == "POST") {
        static const QRegularExpression pattern(QStringLiteral(R"(boundary="?([^";]+))"));
        const QString boundary = pattern.match(QString::fromUtf8(call.header("Content-Type"))).captured(1);
        return decodeMultipart(call.body, boundary.toUtf8());
    }
    return {};
}

Php<std::optional<HttpReply>> ApiContext::refusal(const QString &api, const QStringList &required) const
{
    if (m_xml)
        return typeError(QStringLiteral("array_merge(): Argument #2 must be of type array, SimpleXMLElement given"));
    const PhpValue data = arrayMerge(m_query, m_body);
    const bool complete =
        std::ranges::all_of(required, [&](const QString &name) { return data.find(name) != nullptr; });
    if (!complete || !m_settings.hasApi(api))
        return refused(400);
    const QString id = QStringLiteral("tokens/") + phpText(data.value(QStringLiteral("token")));
    if (!m_entries.has(id))
        return refused(401);
    const Php<PhpValue> token = m_entries.fetch(id, PhpValue::array());
    if (!token)
        return tl::unexpected<PhpError>(token.error());
    if (!isUsable(*token))
        return refused(400);
    if (data.isSet(QStringLiteral("access_token"))) {
        Php<std::optional<HttpReply>> wrong = secretRefusal(data.value(QStringLiteral("access_token")), *token);
        if (!wrong || *wrong)
            return wrong;
    }
    const Php<PhpValue> calls = phpAddOne(token->value(QStringLiteral("calls")));
    if (!calls)
        return tl::unexpected<PhpError>(calls.error());
    const Php<void> counted = m_entries.update(id, PhpValue::array({{QStringLiteral("calls"), *calls}}));
    if (!counted)
        return tl::unexpected<PhpError>(counted.error());
    return std::nullopt;
}

Php<PhpValue> ApiContext::parameter(const PhpValue &parameters, const QString &key) const
{
    if (m_settings.errorsDisplay && !parameters.find(key))
        return tl::unexpected<PhpError>(PhpError{
            QStringLiteral("Whoops\\Exception\\ErrorException"), QStringLiteral("Undefined array key \"%1\"").arg(key),
            2, QStringLiteral("/srv/site/src/flextype/core/Endpoints/Tokens.php"), 190});
    return parameters.value(key);
}

HttpReply ApiContext::json(const PhpValue &value, int status)
{
    return {status, QByteArrayLiteral("application/json;charset=UTF-8"), encodeJson(value), {}};
}

HttpReply ApiContext::empty(int status)
{
    return {status, QByteArrayLiteral("application/json;charset=UTF-8"), {}, {}};
}

HttpReply ApiContext::refused(int status)
{
    const char *title = status == 400 ? "Bad Request" : status == 401 ? "Unauthorized" : "Not Found";
    const char *message = status == 400   ? "Validation for this particular item failed"
                          : status == 401 ? "Token is wrong"
                                          : "The requested resource or endpoint could not be found";
    return json(PhpValue::array({{QStringLiteral("title"), PhpValue::text(QString::fromLatin1(title))},
                                 {QStringLiteral("message"), PhpValue::text(QString::fromLatin1(message))},
                                 {QStringLiteral("http_status_code"), PhpValue::integer(status)}}),
                status);
}

} // namespace tokendesk::doubles::flextype
