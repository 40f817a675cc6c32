// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "app/cli/commandline.h"
#include "app/cli/commands.h"
#include "app/cli/tokenwriter.h"
#include "ui/text/plain.h"

namespace tokendesk::cli {

namespace {

class Disconnect final : public Command
{
public:
    using Command::Command;

    void run() override
    {
        const Connection *found = connectionOperand();
        if (!found)
            return;
        on(workspace().tokens().disconnect(found->id), [this, connection = *found] {
            if (arguments().json) {
                JsonWriter json(output().buffer());
                json.beginObject().key(QLatin1String("disconnected"));
                writeConnection(json, connection, isServer(connection));
                json.endObject();
                output().line({});
            } else {
                output().line(CommandLine::tr("Disconnected “%1”. Its tokens were not touched.")
                                  .arg(text::plain(connection.name)));
            }
            end(ExitStatus::Done);
        });
    }
};

} // namespace

std::unique_ptr<Command> makeDisconnect(Session &session)
{
    return std::make_unique<Disconnect>(session);
}

} // namespace tokendesk::cli
