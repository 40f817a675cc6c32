// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "app/cli/commandline.h"
#include "app/cli/commands.h"
#include "app/cli/listing.h"
#include "app/cli/report.h"
#include "core/base/async.h"
#include "ui/text/plain.h"

namespace tokendesk::cli {

namespace {

class List final : public Command
{
public:
    using Command::Command;
    void run() override;

private:
    void start(const Connection &connection);
    void finished(const QString &connectionName, const Result<> &result);
    void finish();

    std::shared_ptr<Listing> m_listing; // shared with the workers, which may outlive an interrupted command
    qsizetype m_running = 0;
    qsizetype m_asked = 0;
    std::vector<std::pair<QString, Error>> m_problems;
};

void List::run()
{
    std::optional<TokenState> state;
    if (arguments().has(QLatin1String("state"))) {
        state = tokenStateFromName(arguments().value(QLatin1String("state")));
        if (!state)
            return wrongUsage(
                CommandLine::tr("--state is enabled, disabled, exhausted, expired, broken or unknown, not “%1”.")
                    .arg(text::plain(arguments().value(QLatin1String("state")))));
    }
    const std::optional<QList<Connection>> connections = connectionOperands();
    if (!connections)
        return;
    m_listing = std::make_shared<Listing>(Listing::Wish{.json = arguments().json,
                                                        .kind = arguments().value(QLatin1String("kind")),
                                                        .state = state,
                                                        .filter = arguments().value(QLatin1String("filter")),
                                                        .now = workspace().clock().nowUtc()},
                                          output(), workspace().kept(), cancelToken());
    m_asked = connections->size();
    m_running = connections->size() + 1;
    for (const Connection &connection : *connections)
        start(connection);
    if (--m_running == 0)
        finish();
}

void List::start(const Connection &connection)
{
    const Result<TokenBackend *> backend = workspace().connections().backend(connection.id);
    if (!backend)
        return finished(connection.name, tl::unexpected(backend.error()));
    const bool mask = (*backend)->capabilities().idIsCredential && !arguments().ids;
    const auto sink = [listing = m_listing, connection, mask](const QList<Token> &page) {
        listing->take(connection, page, mask);
    };
    whenDone((*backend)->list(m_listing->request(), sink, cancelToken()), this,
             [this, name = connection.name](const Result<> &result) { finished(name, result); });
}

void List::finished(const QString &connectionName, const Result<> &result)
{
    if (!result)
        m_problems.emplace_back(connectionName, result.error());
    if (--m_running == 0)
        finish();
}

void List::finish()
{
    if (cancelToken().isCancelled())
        return end(ExitStatus::Failed);
    m_listing->finish(m_problems, m_asked);
    if (m_problems.empty())
        return end(ExitStatus::Done);
    if (!arguments().json) {
        for (const auto &[name, error] : m_problems)
            complain(error);
    }
    const bool all = m_problems.size() == static_cast<size_t>(m_asked);
    if (all && arguments().json)
        complain(m_problems.front().second);
    end(all ? ExitStatus::Failed : ExitStatus::PartlyDone);
}

} // namespace

std::unique_ptr<Command> makeList(Session &session)
{
    return std::make_unique<List>(session);
}

} // namespace tokendesk::cli
