// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "ui/platform/look.h"

#include "ui/platform/symbolicstyle.h"

#include <QApplication>
#include <QStyleFactory>
#include <QVariant>

namespace tokendesk {

namespace {

// Properties of the application: the desktop's own style, and the look that holds now.
constexpr char ownStyle[] = "tokendeskDesktopStyle";
constexpr char currentLook[] = "tokendeskLook";

struct Shades
{
    QRgb window;
    QRgb base;
    QRgb alternate;
    QRgb button;
    QRgb text;
    QRgb faded; ///< disabled and placeholder text: still 4.5 : 1 on base for the latter
    QRgb disabled;
    QRgb highlight;
    QRgb highlightedText;
    QRgb link;
    QRgb toolTip;
};

QPalette paletteOf(const Shades &shades)
{
    QPalette palette(QColor(shades.button), QColor(shades.window));
    const auto set = [&](QPalette::ColorRole role, QRgb colour) {
        palette.setColor(role, QColor(colour));
    };
    set(QPalette::Base, shades.base);
    set(QPalette::AlternateBase, shades.alternate);
    for (const QPalette::ColorRole role :
         {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::ToolTipText})
        set(role, shades.text);
    set(QPalette::PlaceholderText, shades.faded);
    set(QPalette::Highlight, shades.highlight);
    set(QPalette::HighlightedText, shades.highlightedText);
    set(QPalette::Link, shades.link);
    set(QPalette::LinkVisited, shades.link);
    set(QPalette::ToolTipBase, shades.toolTip);
    for (const QPalette::ColorRole role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, QColor(shades.disabled));
    return palette;
}

void wear(const QString &style, const QPalette &palette)
{
    QApplication::setStyle(new SymbolicStyle(QStyleFactory::create(style)));
    QApplication::setPalette(palette);
}

} // namespace

QPalette lightPalette()
{
    return paletteOf({.window = 0xfff3f4f6,
                      .base = 0xffffffff,
                      .alternate = 0xffe9ecf0,
                      .button = 0xfff3f4f6,
                      .text = 0xff1c1f23,
                      .faded = 0xff62686f,
                      .disabled = 0xff8b9097,
                      .highlight = 0xff1f62a8,
                      .highlightedText = 0xffffffff,
                      .link = 0xff1f62a8,
                      .toolTip = 0xffffffff});
}

QPalette darkPalette()
{
    // Base lighter than window: Fusion draws frames darker than the window, which nobody would see around a dark base.
    return paletteOf({.window = 0xff222529,
                      .base = 0xff30343a,
                      .alternate = 0xff383d44,
                      .button = 0xff3a3f46,
                      .text = 0xffe8eaed,
                      .faded = 0xffacb2b9,
                      .disabled = 0xff868c93,
                      .highlight = 0xff2f6fb5,
                      .highlightedText = 0xffffffff,
                      .link = 0xff86b9f0,
                      .toolTip = 0xff3a3f45});
}

void applyLook(QApplication &application, UiSettings::Look look)
{
    const QVariant current = application.property(currentLook);
    // Setting a style, even the same one, polishes every widget again.
    if (current.isValid() && current.value<int>() == static_cast<int>(look))
        return;
    if (!current.isValid())
        application.setProperty(ownStyle, QApplication::style()->name());
    application.setProperty(currentLook, static_cast<int>(look));
    const QString fusion = QStringLiteral("Fusion");
    switch (look) {
    case UiSettings::Look::System:
        if (current.isValid())
            wear(application.property(ownStyle).toString(), QPalette());
        else
            QApplication::setStyle(new SymbolicStyle(QApplication::style()));
        return;
    case UiSettings::Look::Light:
        wear(fusion, lightPalette());
        return;
    case UiSettings::Look::Dark:
        wear(fusion, darkPalette());
        return;
    }
    Q_UNREACHABLE();
}

} // namespace tokendesk
