// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "core/signin/loopbacksignin.h"

#include "core/base/logging.h"
#include "core/signin/pkce.h"

#include <QCoreApplication>

#include <condition_variable>
#include <mutex>

namespace tokendesk {

namespace {

constexpr char context[] = "SignIn";
constexpr int stateBytes = 16;
constexpr std::chrono::milliseconds glance{20};

/// Where the listener's thread leaves the answer for the one that waits.
class AnswerBox final
{
public:
    void put(Result<Secret> code)
    {
        const std::lock_guard lock(m_mutex);
        if (!m_code)
            m_code.emplace(std::move(code));
        m_there.notify_all();
    }

    void countStranger()
    {
        const std::lock_guard lock(m_mutex);
        ++m_strangers;
    }

    int strangers() const
    {
        const std::lock_guard lock(m_mutex);
        return m_strangers;
    }

    std::optional<Result<Secret>> waitFor(std::chrono::milliseconds time)
    {
        std::unique_lock lock(m_mutex);
        m_there.wait_for(lock, time, [this] { return m_code.has_value(); });
        return std::exchange(m_code, std::nullopt);
    }

private:
    mutable std::mutex m_mutex;
    std::condition_variable m_there;
    std::optional<Result<Secret>> m_code;
    int m_strangers = 0;
};

LoopbackListener::Verdict take(AnswerBox &box, RedirectAnswer answer)
{
    switch (answer.meaning) {
    case RedirectAnswer::Meaning::OtherPath:
        return LoopbackListener::Verdict::NotHere;
    case RedirectAnswer::Meaning::Stranger:
        box.countStranger();
        return LoopbackListener::Verdict::Refused;
    case RedirectAnswer::Meaning::Mine:
        break;
    }
    if (!answer.hadState)
        qCInfo(logSignIn) << "the server sent no state back: the proof key alone binds its answer";
    const bool good = answer.code.has_value();
    box.put(std::move(answer.code));
    return good ? LoopbackListener::Verdict::Taken : LoopbackListener::Verdict::Ended;
}

QUrl addressFor(const BrowserProvider &provider, const QString &redirectUri, const Pkce &pkce, const Secret &state)
{
    QList<std::pair<QString, QString>> parameters{
        {QStringLiteral("response_type"), QStringLiteral("code")},
        {QStringLiteral("client_id"), provider.clientId},
        {QStringLiteral("redirect_uri"), redirectUri},
        {QStringLiteral("state"), state.reveal()},
        {QStringLiteral("code_challenge"), QString::fromLatin1(pkce.challenge)},
        {QStringLiteral("code_challenge_method"), QStringLiteral("S256")},
    };
    if (!provider.scopes.isEmpty())
        parameters.append({QStringLiteral("scope"), provider.scopes.join(QLatin1Char(' '))});
    parameters += provider.extra;
    QByteArray query = provider.authorizeUrl.query(QUrl::FullyEncoded).toLatin1();
    for (const auto &[name, value] : parameters) {
        // QUrlQuery would leave "+" as it is, which means a blank there.
        query += (query.isEmpty() ? "" : "&") + QUrl::toPercentEncoding(name) + '=' + QUrl::toPercentEncoding(value);
    }
    QUrl address = provider.authorizeUrl;
    if (address.hasFragment()) { // a page that finds its way, and its parameters, behind “#!”
        address.setFragment(address.fragment(QUrl::FullyEncoded) + QLatin1Char('?') + QString::fromLatin1(query));
        return address;
    }
    address.setQuery(QString::fromLatin1(query), QUrl::StrictMode);
    return address;
}

Error nobodyCame(const BrowserProvider &provider, const QString &redirectUri, int strangers)
{
    Error error{.kind = ErrorKind::Timeout, .object = provider.authorizeUrl.host()};
    if (strangers > 0)
        error.reason = {context, QT_TRANSLATE_NOOP("SignIn", "What the browser brought back did not belong to this "
                                                             "sign-in.")};
    else
        error.reason = {context,
                        QT_TRANSLATE_NOOP("SignIn", "No answer came from the browser. If it shows an error of the "
                                                    "server, check that client id “%1” and redirect address “%2” are "
                                                    "registered there exactly so."),
                        {provider.clientId, redirectUri}};
    return error;
}

} // namespace

Result<BrowserCode> signInWithBrowser(const BrowserProvider &provider, const BrowserPages &pages,
                                      const std::function<void(QUrl)> &openBrowser, const CancelToken &cancel)
{
    if (!openBrowser)
        return fail(ErrorKind::Unsupported, provider.authorizeUrl.host());
    Pkce pkce = Pkce::make();
    const Secret state = randomBase64Url(stateBytes);
    const RedirectExpectation expected{.path = provider.path,
                                       .state = state.clone(),
                                       .echoesState = provider.echoesState,
                                       .issuer = provider.issuer,
                                       .announcesIssuer = provider.announcesIssuer};
    AnswerBox box;
    LoopbackListener listener(provider.host, pages, [&box, &expected](const QByteArray &target) {
        return take(box, judgeRedirect(target, expected));
    });
    // Before the browser is opened: who else could listen there would get the code.
    const Result<quint16> port = listener.listen(provider.port);
    if (!port)
        return fail(port.error());
    const QString redirectUri =
        QStringLiteral("http://%1:%2%3")
            .arg(LoopbackListener::hostName(provider.host), QString::number(*port), provider.path);
    openBrowser(addressFor(provider, redirectUri, pkce, state));
    const auto end = std::chrono::steady_clock::now() + provider.patience;
    while (std::chrono::steady_clock::now() < end) {
        if (cancel.isCancelled())
            return fail(ErrorKind::Cancelled, {});
        std::optional<Result<Secret>> code = box.waitFor(glance);
        if (!code)
            continue;
        if (!*code)
            return fail(std::move(code->error()));
        return BrowserCode{.code = std::move(**code), .verifier = std::move(pkce.verifier), .redirectUri = redirectUri};
    }
    return fail(nobodyCame(provider, redirectUri, box.strangers()));
}

} // namespace tokendesk
