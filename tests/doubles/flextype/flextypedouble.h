// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "tests/doubles/common/doubleserver.h"
#include "tests/doubles/flextype/mishap.h"
#include "tests/doubles/flextype/site.h"

#include <functional>
#include <memory>

namespace tokendesk::doubles {

/// A token's id and its secret.
struct FlextypeKey
{
    QString token;
    QString accessToken;
};

struct FlextypeDoubleOptions
{
    quint16 port = 0;              ///< 0: any that is free
    int tokens = 0;                ///< made at the start, beside the one of admin()
    QString siteFolder{};          ///< a site whose tokens and settings are read at the start; empty: a new site
    const Clock *clock = nullptr;  ///< null: the system's
    QSslCertificate certificate{}; ///< with its key: https
    QSslKey privateKey{};
    int hashCost = 4; ///< of bcrypt, for quick tests; the real server has 10
};

/// A stand-in of a Flextype 1.0.0-alpha.3 server on 127.0.0.1, with the site's folder in memory.
///
/// What it does and refuses is what was measured of the real one; the recorded exchanges in
/// tests/data/flextype/transcripts are replayed against it. All functions may be called from any thread.
class FlextypeDouble final : public DoubleServer
{
public:
    using Mishap = flextype::Mishap;

    explicit FlextypeDouble(const FlextypeDoubleOptions &options = {});
    ~FlextypeDouble() override;
    Q_DISABLE_COPY_MOVE(FlextypeDouble)

    QUrl url() const;          ///< "http://127.0.0.1:PORT" and the base path, without a slash at the end
    FlextypeKey admin() const; ///< a token that works, made at the start

    /// The folder project/entries, as somebody sees and changes it beside the server.
    flextype::SiteFiles &store() { return m_files; }
    QStringList tokenIds() const;
    /// A field as it is stored, not as an answer shows it; null where there is none.
    flextype::PhpValue stored(const QString &token, const QString &field) const;
    /// A new token, file and all. `fields` replace what a new token has, in type and value.
    FlextypeKey addToken(const QString &title, const flextype::PhpValue &fields = {});
    QString addBrokenToken(); ///< one whose title cannot be evaluated: every list is 500 until it is gone

    void change(const std::function<void(flextype::Settings &)> &edit);
    void plan(const Mishap &mishap);

protected:
    HttpReply answer(const HttpCall &call) override;

private:
    void seed(const FlextypeDoubleOptions &options);
    void readSite(const QString &folder);

    std::unique_ptr<Clock> m_ownClock;
    const Clock &m_clock;
    flextype::SiteFiles m_files;
    flextype::Site m_site;         ///< used by the serving thread alone
    flextype::Settings m_settings; ///< guarded by the state's lock
    FlextypeKey m_admin;
};

} // namespace tokendesk::doubles
