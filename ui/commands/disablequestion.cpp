// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "ui/commands/disablequestion.h"

#include "core/services/draftcheck.h"
#include "core/services/workspace.h"
#include "ui/models/celltext.h"
#include "ui/text/phrases.h"

#include <QCoreApplication>
#include <QMessageBox>
#include <QPushButton>

namespace tokendesk {

namespace {

/// The tokens of one connection that the same change disables.
struct Alike
{
    ConnectionId connection;
    TokenDraft draft;
    QList<TokenId> ids;
};

/// Those that cannot be disabled are left out: the act itself says so.
QList<Alike> alike(const ConnectionBook &book, const QList<NamedToken> &tokens)
{
    QList<Alike> all;
    for (const auto &[key, name] : tokens) {
        const auto same = std::find_if(all.begin(), all.end(), [&key = key](const Alike &each) {
            return each.connection == key.connection && each.draft.kind == key.id.kind;
        });
        if (same != all.end()) {
            same->ids.append(key.id);
            continue;
        }
        const ConnectionFacts *facts = book.find(key.connection);
        if (!facts)
            continue;
        if (const Result<TokenDraft> draft = stateDraft(facts->capabilities, key.id.kind, false))
            all.append({.connection = key.connection, .draft = *draft, .ids = {key.id}});
    }
    return all;
}

void ask(const CommandContext &context, const QList<NamedToken> &tokens, const QStringList &consequences,
         const std::function<void()> &goOn)
{
    const int count = static_cast<int>(tokens.size());
    const NamedToken &first = tokens.constFirst();
    auto *box = new QMessageBox(
        QMessageBox::Warning,
        count == 1 ? QCoreApplication::translate("DisableQuestion", "Disable token")
                   : QCoreApplication::translate("DisableQuestion", "Disable tokens"),
        count == 1 ? QCoreApplication::translate("DisableQuestion", "Disable “%1” in %2?")
                         .arg(isolated(first.name), isolated(context.book.name(first.key.connection)))
                   : QCoreApplication::translate("DisableQuestion", "Disable %n tokens?", nullptr, count),
        QMessageBox::Cancel, &context.window);
    box->setTextFormat(Qt::PlainText);
    box->setInformativeText(consequences.join(QLatin1String("\n\n")));
    QPushButton *disable =
        box->addButton(count == 1 ? QCoreApplication::translate("DisableQuestion", "Disable token")
                                  : QCoreApplication::translate("DisableQuestion", "Disable %n tokens", nullptr, count),
                       QMessageBox::DestructiveRole);
    box->setDefaultButton(QMessageBox::Cancel);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setWindowModality(Qt::WindowModal);
    QObject::connect(box, &QMessageBox::finished, &context.window, [box, disable, goOn](int) {
        if (box->clickedButton() == disable)
            goOn();
    });
    box->open();
}

} // namespace

void askBeforeDisabling(const CommandContext &context, const QList<NamedToken> &tokens,
                        const std::function<void()> &goOn)
{
    const QList<Alike> all = alike(context.book, tokens);
    if (all.isEmpty())
        return goOn();
    struct Asked
    {
        qsizetype running;
        QStringList consequences;
    };
    const auto asked = std::make_shared<Asked>(Asked{all.size(), {}});
    for (const Alike &each : all) {
        whenDone(context.workspace.tokens().consequences(each.connection, each.ids, each.draft), &context.window,
                 [context, tokens, goOn, asked](const Result<QList<Phrase>> &consequences) {
                     // What could not be asked cannot be told: the act itself says what is wrong there.
                     for (const Phrase &consequence : consequences.value_or(QList<Phrase>()))
                         asked->consequences.append(text::phrase(consequence));
                     if (--asked->running > 0)
                         return;
                     if (asked->consequences.isEmpty())
                         goOn();
                     else
                         ask(context, tokens, asked->consequences, goOn);
                 });
    }
}

} // namespace tokendesk
