// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "app/cli/commandline.h"
#include "app/cli/commands.h"

namespace tokendesk::cli {

namespace {

class SetEnabled final : public Command
{
public:
    SetEnabled(Session &session, bool enabled)
        : Command(session)
        , m_enabled(enabled)
    {
    }

    void run() override
    {
        const Connection *found = connectionOperand();
        if (!found)
            return;
        on(workspace().tokens().setEnabled(found->id, tokenOperand(1), m_enabled),
           [this, name = found->name](Changed<Token> changed) {
               on(changed.inForce, [this, name, token = std::move(changed.value)] {
                   endWithToken(name, token,
                                m_enabled ? CommandLine::tr("Enabled “%1”.") : CommandLine::tr("Disabled “%1”."));
               });
           });
    }

private:
    const bool m_enabled;
};

} // namespace

std::unique_ptr<Command> makeEnable(Session &session)
{
    return std::make_unique<SetEnabled>(session, true);
}

std::unique_ptr<Command> makeDisable(Session &session)
{
    return std::make_unique<SetEnabled>(session, false);
}

} // namespace tokendesk::cli
