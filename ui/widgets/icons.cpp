// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "ui/widgets/icons.h"

#include "ui/platform/symbolicengine.h"

#include <array>

namespace tokendesk {

namespace {

struct Names
{
    Icon icon;
    QLatin1String own;   ///< file in resources/icons
    QLatin1String theme; ///< freedesktop.org Icon Naming Specification; empty: it has none
};

constexpr std::array names{
    Names{Icon::New, QLatin1String("new"), QLatin1String("document-new")},
    Names{Icon::Edit, QLatin1String("edit"), QLatin1String("document-edit")},
    Names{Icon::Enable, QLatin1String("enable"), QLatin1String()},
    Names{Icon::Disable, QLatin1String("disable"), QLatin1String()},
    Names{Icon::Revoke, QLatin1String("revoke"), QLatin1String()},
    Names{Icon::Undo, QLatin1String("undo"), QLatin1String("edit-undo")},
    Names{Icon::Refresh, QLatin1String("refresh"), QLatin1String("view-refresh")},
    Names{Icon::Copy, QLatin1String("copy"), QLatin1String("edit-copy")},
    Names{Icon::Reveal, QLatin1String("reveal"), QLatin1String("view-reveal")},
    Names{Icon::Hide, QLatin1String("hide"), QLatin1String("view-hidden")},
    Names{Icon::Search, QLatin1String("search"), QLatin1String("edit-find")},
    Names{Icon::Folder, QLatin1String("folder"), QLatin1String("folder")},
    Names{Icon::Shield, QLatin1String("shield"), QLatin1String()},
    Names{Icon::Warning, QLatin1String("warning"), QLatin1String("dialog-warning")},
    Names{Icon::Error, QLatin1String("error"), QLatin1String("dialog-error")},
    Names{Icon::Info, QLatin1String("info"), QLatin1String("dialog-information")},
    Names{Icon::Key, QLatin1String("key"), QLatin1String()},
    Names{Icon::Settings, QLatin1String("settings"), QLatin1String("configure")},
    Names{Icon::Trash, QLatin1String("trash"), QLatin1String("user-trash")},
    Names{Icon::Ok, QLatin1String("ok"), QLatin1String("dialog-ok")},
    Names{Icon::Close, QLatin1String("close"), QLatin1String("window-close")},
    Names{Icon::Add, QLatin1String("add"), QLatin1String("list-add")},
    Names{Icon::Remove, QLatin1String("remove"), QLatin1String("list-remove")},
};

// Half a theme beside half of ours looks broken; a theme that lacks one of them is left alone.
bool hasAll()
{
    return std::all_of(names.begin(), names.end(),
                       [](const Names &each) { return each.theme.isEmpty() || QIcon::hasThemeIcon(each.theme); });
}

// hicolor is everywhere and holds the programs' own icons: alone it is no theme, and takes milliseconds to read. Nor is
// a theme asked again for each icon: what it lacks is looked for in many folders.
bool themeIsWhole()
{
    static QString asked;
    static bool isWhole = false;
    const QString name = QIcon::themeName();
    if (name != asked) {
        asked = name;
        isWhole = name != QLatin1String("hicolor") && hasAll();
    }
    return isWhole;
}

} // namespace

QIcon icon(Icon icon)
{
    const auto *const found =
        std::find_if(names.begin(), names.end(), [&](const Names &each) { return each.icon == icon; });
    QIcon own(new SymbolicEngine(QStringLiteral(":/icons/%1.svg").arg(found->own)));
    if (found->theme.isEmpty() || !themeIsWhole())
        return own;
    return QIcon::fromTheme(found->theme, own);
}

} // namespace tokendesk
