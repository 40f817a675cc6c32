// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "tests/ui/support/audit.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAccessible>
#include <QComboBox>
#include <QFormLayout>
#include <QHeaderView>
#include <QKeySequence>
#include <QLabel>
#include <QLayout>
#include <QLineEdit>
#include <QMap>
#include <QMenuBar>
#include <QPushButton>
#include <QScrollArea>
#include <QStyle>
#include <QTableWidget>
#include <QTextBoundaryFinder>
#include <QToolButton>

#include <cmath>

namespace tokendesk {

namespace {

QString describe(const QWidget &widget)
{
    QString text = QString::fromLatin1(widget.metaObject()->className());
    if (const auto *label = qobject_cast<const QLabel *>(&widget))
        text += QStringLiteral(" “%1”").arg(label->text());
    else if (const auto *button = qobject_cast<const QAbstractButton *>(&widget))
        text += QStringLiteral(" “%1”").arg(button->text());
    else if (!widget.accessibleName().isEmpty())
        text += QStringLiteral(" “%1”").arg(widget.accessibleName());
    return text;
}

bool isInside(const QWidget &widget, const char *className)
{
    for (const QWidget *up = widget.parentWidget(); up; up = up->parentWidget()) {
        if (up->inherits(className))
            return true;
    }
    return false;
}

QList<QWidget *> shownWidgets(QWidget &window)
{
    QList<QWidget *> shown;
    for (QWidget *widget : window.findChildren<QWidget *>()) {
        // Parts that Qt itself makes inside its controls are Qt's to name.
        const bool part = isInside(*widget, "QComboBox") || isInside(*widget, "QAbstractSpinBox") ||
                          isInside(*widget, "QAbstractItemView") || isInside(*widget, "QLineEdit") ||
                          isInside(*widget, "QMenuBar") || widget->inherits("QDockWidgetTitleButton");
        if (widget->isVisible() && widget->window() == &window && !part)
            shown.append(widget);
    }
    return shown;
}

void auditNames(const QList<QWidget *> &widgets, QStringList &defects)
{
    for (QWidget *widget : widgets) {
        if (widget->focusPolicy() == Qt::NoFocus || widget->focusProxy())
            continue;
        QAccessibleInterface *interface = QAccessible::queryAccessibleInterface(widget);
        if (!interface || interface->text(QAccessible::Name).trimmed().isEmpty())
            defects.append(QStringLiteral("no accessible name: ") + describe(*widget));
    }
}

void auditBuddies(QWidget &window, QStringList &defects)
{
    for (const QFormLayout *form : window.findChildren<QFormLayout *>()) {
        for (int row = 0; row < form->rowCount(); ++row) {
            const QLayoutItem *item = form->itemAt(row, QFormLayout::LabelRole);
            const auto *label = item ? qobject_cast<const QLabel *>(item->widget()) : nullptr;
            if (label && label->isVisible() && !label->text().isEmpty() && !label->buddy())
                defects.append(QStringLiteral("no buddy: ") + describe(*label));
        }
    }
}

/// Where one of two widgets is for the eye: what is scrolled out of sight beside something that stands still is
/// where its scroll area is.
QRect placeBeside(const QWidget &widget, const QWidget &other, QWidget &window)
{
    const QWidget *seen = &widget;
    for (const QWidget *up = widget.parentWidget(); up; up = up->parentWidget()) {
        if (qobject_cast<const QScrollArea *>(up) && !up->isAncestorOf(&other))
            seen = up;
    }
    return {seen->mapTo(&window, QPoint()), seen->size()};
}

void auditTabOrder(QWidget &window, QStringList &defects)
{
    QList<QWidget *> order;
    for (QWidget *widget = window.nextInFocusChain(); widget != &window; widget = widget->nextInFocusChain()) {
        const bool stops = widget->isVisible() && widget->isEnabled() && (widget->focusPolicy() & Qt::TabFocus) &&
                           !widget->focusProxy() && widget->window() == &window;
        // Buttons of a group are one stop and the arrow keys lead on; a view's parts are its own.
        if (stops && !widget->inherits("QRadioButton") && !isInside(*widget, "QComboBox") &&
            !isInside(*widget, "QAbstractSpinBox"))
            order.append(widget);
    }
    for (qsizetype i = 1; i < order.size(); ++i) {
        const QRect before = placeBeside(*order.at(i - 1), *order.at(i), window);
        const QRect after = placeBeside(*order.at(i), *order.at(i - 1), window);
        const bool sameRow = after.top() < before.bottom() && before.top() < after.bottom();
        const bool above = after.bottom() <= before.top();
        const bool backwards =
            sameRow && (window.isRightToLeft() ? after.left() >= before.right() : after.right() <= before.left());
        if (above || backwards)
            defects.append(QStringLiteral("tab order goes backwards from %1 to %2")
                               .arg(describe(*order.at(i - 1)), describe(*order.at(i))));
    }
}

/// Of what stands between two places where a line may end.
int widestPart(const QString &text, const QFontMetrics &metrics)
{
    int widest = 0;
    QTextBoundaryFinder finder(QTextBoundaryFinder::Line, text);
    for (qsizetype from = 0, to = 0; (to = finder.toNextBoundary()) != -1; from = to)
        widest = qMax(widest, metrics.horizontalAdvance(text.mid(from, to - from).trimmed()));
    return widest;
}

void auditCut(const QList<QWidget *> &widgets, QStringList &defects)
{
    for (const QWidget *widget : widgets) {
        const auto *label = qobject_cast<const QLabel *>(widget);
        if (label && !label->text().isEmpty() && label->pixmap(Qt::ReturnByValue).isNull()) {
            const QSize needed =
                label->wordWrap() ? QSize(0, label->heightForWidth(label->width())) : label->minimumSizeHint();
            if (needed.width() > label->width() || needed.height() > label->height())
                defects.append(QStringLiteral("cut: %1 needs %2x%3, has %4x%5")
                                   .arg(describe(*label))
                                   .arg(needed.width())
                                   .arg(needed.height())
                                   .arg(label->width())
                                   .arg(label->height()));
            // A word that is longer than the line is cut although the text wraps.
            const int longest = label->wordWrap() ? widestPart(label->text(), label->fontMetrics()) : 0;
            if (longest > label->contentsRect().width())
                defects.append(QStringLiteral("a word is cut: ") + describe(*label));
        }
        const bool isButton = qobject_cast<const QAbstractButton *>(widget) || qobject_cast<const QComboBox *>(widget);
        if (isButton && (widget->minimumSizeHint().width() > widget->width() ||
                         widget->minimumSizeHint().height() > widget->height()))
            defects.append(QStringLiteral("cut: %1 needs %2x%3, has %4x%5")
                               .arg(describe(*widget))
                               .arg(widget->minimumSizeHint().width())
                               .arg(widget->minimumSizeHint().height())
                               .arg(widget->width())
                               .arg(widget->height()));
    }
}

/// Titles of rows and columns, in grids that are filled in; a list of many columns scrolls and may be narrowed.
void auditTitles(const QList<QWidget *> &widgets, QStringList &defects)
{
    for (const QWidget *widget : widgets) {
        const auto *table = qobject_cast<const QTableWidget *>(widget);
        if (!table)
            continue;
        const QHeaderView &columns = *table->horizontalHeader();
        for (int i = 0; columns.isVisible() && i < columns.count(); ++i) {
            if (columns.sectionSizeHint(i) > columns.sectionSize(i))
                defects.append(QStringLiteral("the title of column %1 is cut: needs %2, has %3: %4")
                                   .arg(i)
                                   .arg(columns.sectionSizeHint(i))
                                   .arg(columns.sectionSize(i))
                                   .arg(describe(*widget)));
        }
        const QHeaderView &rows = *table->verticalHeader();
        if (rows.isVisible() && rows.sizeHint().width() > rows.width())
            defects.append(QStringLiteral("the titles of rows are cut: ") + describe(*widget));
    }
}

/// What stands in a scroll area that does not scroll sideways must fit its width.
void auditClipped(const QList<QWidget *> &widgets, QStringList &defects)
{
    for (const QWidget *widget : widgets) {
        const QScrollArea *area = nullptr;
        for (const QWidget *up = widget->parentWidget(); up && !area; up = up->parentWidget())
            area = qobject_cast<const QScrollArea *>(up);
        if (!area || !area->widget() || !area->widget()->isAncestorOf(widget))
            continue;
        const QRect place(widget->mapTo(area->viewport(), QPoint()), widget->size());
        if (place.left() < 0 || place.right() >= area->viewport()->width())
            defects.append(QStringLiteral("does not fit the width of its frame: ") + describe(*widget));
    }
}

void auditMnemonics(const QList<QWidget *> &widgets, QStringList &defects)
{
    QMap<QString, QStringList> users;
    for (const QWidget *widget : widgets) {
        QString text;
        if (const auto *button = qobject_cast<const QAbstractButton *>(widget))
            text = button->text();
        else if (const auto *label = qobject_cast<const QLabel *>(widget); label && label->buddy())
            text = label->text();
        const QKeySequence key = QKeySequence::mnemonic(text);
        if (!key.isEmpty())
            users[key.toString()].append(describe(*widget));
    }
    for (auto it = users.begin(); it != users.end(); ++it) {
        if (it->size() > 1)
            defects.append(QStringLiteral("%1 is used by %2").arg(it.key(), it->join(QLatin1String(" and "))));
    }
}

/// WCAG 2.2, "relative luminance" and "contrast ratio".
double luminance(const QColor &colour)
{
    const auto part = [](double value) {
        return value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * part(colour.redF()) + 0.7152 * part(colour.greenF()) + 0.0722 * part(colour.blueF());
}

double contrast(const QColor &one, const QColor &other)
{
    const double light = qMax(luminance(one), luminance(other));
    const double dark = qMin(luminance(one), luminance(other));
    return (light + 0.05) / (dark + 0.05);
}

void auditContrast(const QList<QWidget *> &widgets, QStringList &defects)
{
    for (const QWidget *widget : widgets) {
        if (!widget->isEnabled())
            continue;
        const bool writes = qobject_cast<const QLineEdit *>(widget) || qobject_cast<const QAbstractItemView *>(widget);
        const QPalette &palette = widget->palette();
        const QColor text = palette.color(writes ? QPalette::Text : QPalette::WindowText);
        const QColor ground = palette.color(writes ? QPalette::Base : QPalette::Window);
        if (contrast(text, ground) < 4.5)
            defects.append(QStringLiteral("text is hard to read: ") + describe(*widget));
    }
}

} // namespace

QStringList auditWindow(QWidget &window)
{
    QStringList defects;
    const QList<QWidget *> widgets = shownWidgets(window);
    auditNames(widgets, defects);
    auditBuddies(window, defects);
    auditTabOrder(window, defects);
    auditCut(widgets, defects);
    auditTitles(widgets, defects);
    auditClipped(widgets, defects);
    auditMnemonics(widgets, defects);
    auditContrast(widgets, defects);
    if (window.windowTitle().isEmpty())
        defects.append(QStringLiteral("no title"));
    return defects;
}

} // namespace tokendesk
