// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "ui/mainwindow/filterfield.h"

#include "ui/widgets/icons.h"

#include <QAction>
#include <QKeyEvent>
#include <QWhatsThis>

namespace tokendesk {

FilterField::FilterField(QWidget *parent)
    : QLineEdit(parent)
{
    setAccessibleName(tr("Filter tokens"));
    setPlaceholderText(tr("Filter tokens"));
    setAccessibleDescription(tr("For example: shop state:disabled calls>100"));
    // Qt reads the button's pictures with the plugins for all kinds of pictures: not before there is something to
    // clear.
    connect(this, &QLineEdit::textChanged, this, [this] { setClearButtonEnabled(true); });
    setMaxLength(1'000);
    addAction(icon(Icon::Search), QLineEdit::LeadingPosition);
    setWhatsThis(
        tr("<p>All words must be found somewhere in a token: in its name, kind, id, state, connection or any "
           "of its fields. Put words that belong together in quotes.</p>"
           "<table cellspacing='4'>"
           "<tr><td><b>name: id: connection:</b></td><td>look there only</td></tr>"
           "<tr><td><b>state:disabled kind:images</b></td><td>exactly this state or kind</td></tr>"
           "<tr><td><b>calls&gt;100 limit=0</b></td><td>compare numbers with &gt; &gt;= &lt; &lt;= =</td></tr>"
           "<tr><td><b>changed&lt;7d created&gt;2026-01-31</b></td><td>within the last week; after that day</td></tr>"
           "<tr><td><b>is:kept is:warned is:limited has:secret</b></td><td>what is true of it</td></tr>"
           "<tr><td><b>-state:enabled</b></td><td>a minus turns a term around</td></tr>"
           "</table>"));
    setToolTip(tr("Words, and terms like state:disabled kind:images calls>100 changed<7d. F1 tells more."));
    setMinimumWidth(fontMetrics().averageCharWidth() * 24);
}

void FilterField::showHelp()
{
    QWhatsThis::showText(mapToGlobal(QPoint(0, height())), whatsThis(), this);
}

void FilterField::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && !text().isEmpty())
        clear();
    else if (event->key() == Qt::Key_Down || event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        Q_EMIT left();
    else if (event->key() == Qt::Key_F1)
        showHelp();
    else
        QLineEdit::keyPressEvent(event);
}

} // namespace tokendesk
