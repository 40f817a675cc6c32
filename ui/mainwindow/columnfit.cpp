// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "ui/mainwindow/columnfit.h"

#include <QHeaderView>

namespace tokendesk {

namespace {

constexpr int leastShare = 85; // percent of its usual width, below which a column says too little
constexpr int leastName = 60;  // and the first one, whose content differs most

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
    for (int i = 1; i < m_usual.size(); ++i) {
        if (m_header.isSectionHidden(i))
            continue;
        const int needed = qMax(m_usual.at(i), m_header.sectionSizeHint(i));
        columns.append(i);
        widths.append(needed);
        wanted += needed;
        spare += needed - needed * leastShare / 100;
    }
    const int first = m_usual.constFirst();
    const int missing = first * leastName / 100 + wanted - width; // with the first one as narrow as it may be
    // Where it would not do, the table is scrolled, and each column may as well be as wide as it likes.
    const int given = missing > spare ? 0 : qMax(0, missing);
    m_isFitting = true;
    for (qsizetype i = 0; i < columns.size(); ++i) {
        const int share = widths.at(i) - widths.at(i) * leastShare / 100;
        const int less = spare > 0 ? (given * share + spare - 1) / spare : 0;
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
