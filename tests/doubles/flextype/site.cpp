// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "tests/doubles/flextype/site.h"

#include "core/crypto/random.h"
#include "tests/doubles/flextype/entriesapi.h"
#include "tests/doubles/flextype/otherapis.h"
#include "tests/doubles/flextype/phpjson.h"
#include "tests/doubles/flextype/tokensapi.h"

namespace tokendesk::doubles::flextype {

namespace {

struct Route
{
    const char *method;
    const char *path; ///< below /api/v1
    Php<HttpReply> (*handler)(ApiContext &context);
};

constexpr Route routes[]{
    {"GET", "/tokens", tokens_api::fetch},
    {"POST", "/tokens", tokens_api::create},
    {"PATCH", "/tokens", tokens_api::update},
    {"DELETE", "/tokens", tokens_api::remove},
    {"POST", "/tokens/generate", tokens_api::generate},
    {"POST", "/tokens/generate-hash", tokens_api::generateHash},
    {"POST", "/tokens/verify-hash", tokens_api::verifyHash},
    {"GET", "/entries", entries_api::fetch},
    {"POST", "/entries", entries_api::create},
    {"PATCH", "/entries", entries_api::update},
    {"PUT", "/entries", entries_api::move},
    {"DELETE", "/entries", entries_api::remove},
    {"PUT", "/entries/copy", entries_api::copy},
    {"GET", "/registry", other_apis::registryValue},
    {"POST", "/cache/clear", other_apis::clearCache},
    {"POST", "/query", other_apis::query},
};

QList<std::pair<QByteArray, QByteArray>> sessionHeaders()
{
    return {{"X-Powered-By", "PHP/8.2.36"},
            {"Set-Cookie", "Flextype=" + crypto::randomBytes(13).toHex() + "; path=/"},
            {"Expires", "Thu, 19 Nov 1981 08:52:00 GMT"},
            {"Cache-Control", "no-store, no-cache, must-revalidate"},
            {"Pragma", "no-cache"}};
}

QList<std::pair<QByteArray, QByteArray>> crossOriginHeaders()
{
    return {{"Access-Control-Allow-Origin", "*"},
            {"Access-Control-Allow-Headers", "X-Requested-With, Content-Type, Accept, Origin, Authorization"},
            {"Access-Control-Allow-Methods", "GET, POST, PUT, DELETE, PATCH, OPTIONS"},
            {"Access-Control-Allow-Expose", ""},
            {"Access-Control-Allow-Credentials", "false"}};
}

constexpr char routingFile[] = "/srv/site/vendor/slim/slim/Slim/Middleware/RoutingMiddleware.php";

} // namespace

Site::Site(SiteFiles &files, const Clock &clock)
    : m_files(files)
    , m_clock(clock)
    , m_cache(clock)
{
}

HttpReply Site::answer(const HttpCall &call, const Settings &settings, const QString &siteUrl)
{
    const Php<HttpReply> answered = call.method == "OPTIONS"
                                        ? HttpReply{200, QByteArrayLiteral("text/html; charset=UTF-8"), {}, {}}
                                        : dispatch(call, settings, siteUrl);
    HttpReply reply = answered ? *answered : uncaught(answered.error(), settings);
    reply.headers = sessionHeaders();
    if (answered) // errors of PHP come without
        reply.headers += crossOriginHeaders();
    return reply;
}

Php<HttpReply> Site::dispatch(const HttpCall &call, const Settings &settings, const QString &siteUrl)
{
    const QByteArray method = call.method == "HEAD" ? QByteArrayLiteral("GET") : call.method;
    const QByteArray root = settings.basePath.toUtf8() + "/api/v1";
    for (const Route &route : routes) {
        if (method != route.method || call.path != root + route.path)
            continue;
        Entries entries(m_files, m_cache, settings, m_clock, siteUrl);
        ApiContext context(entries, settings, call);
        return route.handler(context);
    }
    return tl::unexpected<PhpError>(PhpError{QStringLiteral("Slim\\Exception\\HttpMethodNotAllowedException"),
                                             QStringLiteral("Method not allowed. Must be one of: OPTIONS"), 405,
                                             QString::fromLatin1(routingFile), 79});
}

HttpReply Site::uncaught(const PhpError &error, const Settings &settings)
{
    const QByteArray place =
        error.file.toUtf8() + (settings.errorsDisplay ? " on line " : ":") + QByteArray::number(error.line);
    const QByteArray what = error.type.toUtf8() + ": " + error.message.toUtf8();
    HttpReply reply{500, QByteArrayLiteral("text/html; charset=UTF-8"), {}, {}};
    if (settings.errorsDisplay && settings.errorsHandler == u"json") {
        reply.contentType = "application/json";
        const PhpValue details = PhpValue::array({{QStringLiteral("type"), PhpValue::text(error.type)},
                                                  {QStringLiteral("message"), PhpValue::text(error.message)},
                                                  {QStringLiteral("code"), PhpValue::integer(error.code)},
                                                  {QStringLiteral("file"), PhpValue::text(error.file)},
                                                  {QStringLiteral("line"), PhpValue::integer(error.line)}});
        reply.body = encodeJson(PhpValue::array({{QStringLiteral("error"), details}})).replace("/", "\\/");
    } else if (settings.errorsDisplay) {
        reply.contentType = "text/html;charset=UTF-8";
        reply.body = "<!DOCTYPE html><!--\n\n\n" + what + " in file " + place + "\n\n-->\n<html></html>\n";
    } else if (settings.phpDisplaysErrors) {
        reply.status = 200;
        reply.body = "\nFatal error: Uncaught " + what + " in " + place + "\nStack trace:\n#0 {main}\n  thrown in " +
                     error.file.toUtf8() + " on line " + QByteArray::number(error.line) + "\n";
    }
    return reply;
}

} // namespace tokendesk::doubles::flextype
