// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "app/cli/commandline.h"
#include "app/cli/commands.h"
#include "app/cli/jsonwriter.h"
#include "ui/text/phrases.h"
#include "ui/text/plain.h"

namespace tokendesk::cli {

namespace {

class Test final : public Command
{
public:
    using Command::Command;
    void run() override;

private:
    void print(const QString &name, const Capabilities &capabilities);
};

void Test::print(const QString &name, const Capabilities &capabilities)
{
    const QString system = text::phrase(capabilities.system);
    if (arguments().json) {
        JsonWriter json(output().buffer());
        json.beginObject();
        json.key(QLatin1String("connection")).value(name);
        json.key(QLatin1String("ok")).value(true);
        json.key(QLatin1String("system")).value(system);
        json.key(QLatin1String("remarks")).beginArray();
        for (const Phrase &remark : capabilities.remarks)
            json.value(text::phrase(remark));
        json.endArray().endObject();
        return output().line({});
    }
    output().line(CommandLine::tr("“%1” works: %2").arg(text::plain(name), text::plain(system)));
    for (const Phrase &remark : capabilities.remarks)
        output().line(text::plain(text::phrase(remark)));
}

void Test::run()
{
    const Connection *found = connectionOperand();
    if (!found)
        return;
    const Result<TokenBackend *> backend = workspace().connections().backend(found->id);
    if (!backend)
        return failWith(backend.error());
    on((*backend)->test(cancelToken()), [this, id = found->id, name = found->name] {
        if (const std::optional<Capabilities> known = capabilities(id)) {
            print(name, *known);
            end(ExitStatus::Done);
        }
    });
}

} // namespace

std::unique_ptr<Command> makeTest(Session &session)
{
    return std::make_unique<Test>(session);
}

} // namespace tokendesk::cli
