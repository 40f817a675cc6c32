// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "ui/mainwindow/columnfit.h"

#include <QHeaderView>

namespace tokendesk {

namespace {

constexpr int leastShare = 85; // percent of its usual width, below which a column says too little
constexpr int leastName = 66;  // and the first one, whose content differs most

int share(int width)
{
    return width - width * leastShare / 100;
}

/// Of `given`, what falls to one that has `own` of `all`; rounded up.
int part(int given, int own, int all)
{
    return all > 0 ? (given * own + all - 1) / all : 0;
}

} // namespace

ColumnFit::ColumnFit(QHeaderView &header, QList<int> usual)
    : QObject(&header)
    , m_header(header)
    , m_usual(std::move(usual))
{
    connect(&header, &QHeaderView::sectionResized, this,
            [this](int, int before, int after) { resized(before, after); });
    connect(header.model(), &QAbstractItemModel::headerDataChanged, this, [this] { fit(m_width); });
}

void ColumnFit::fit(int width)
{
    m_width = width;
    if (m_isOwn || m_isFitting || width <= 0)
        return;
    QList<int> columns;
    QList<int> widths;
    int wanted = 0;
    int spare = 0;
    int headSpare = 0; // given first: a head that is cut says itself in its tooltip
    for (int i = 1; i < m_usual.size(); ++i) {
        if (m_header.isSectionHidden(i))
            continue;
        columns.append(i);
        widths.append(qMax(m_usual.at(i), m_header.sectionSizeHint(i)));
        wanted += widths.constLast();
        headSpare += widths.constLast() - m_usual.at(i);
        spare += share(m_usual.at(i));
    }
    const int first = m_usual.constFirst();
    const int missing = first * leastName / 100 + wanted - width; // with the first one as narrow as it may be
    // Where it would not do, the table is scrolled, and each column may as well be as wide as it likes.
    const int given = missing > headSpare + spare ? 0 : qMax(0, missing);
    const int givenByHeads = qMin(given, headSpare);
    m_isFitting = true;
    for (qsizetype i = 0; i < columns.size(); ++i) {
        const int usual = m_usual.at(columns.at(i));
        const int less =
            part(givenByHeads, widths.at(i) - usual, headSpare) + part(given - givenByHeads, share(usual), spare);
        m_header.resizeSection(columns.at(i), widths.at(i) - less);
        wanted -= less;
    }
    m_header.resizeSection(0, qMax(first * leastName / 100, width - wanted));
    m_isFitting = false;
}

/// A section that is hidden or shown goes to nothing or comes from there; all else is somebody's hand.
void ColumnFit::resized(int before, int after)
{
    if (m_isFitting)
        return;
    if (before > 0 && after > 0)
        m_isOwn = true;
    else
        QMetaObject::invokeMethod(
            this, [this] { fit(m_width); }, Qt::QueuedConnection);
}

} // namespace tokendesk
