// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "ui/widgets/formcolumns.h"

#include <QFormLayout>
#include <QLabel>

namespace tokendesk {

void alignLabels(const QList<QWidget *> &forms)
{
    QList<QLabel *> labels;
    int width = 0;
    for (const QWidget *form : forms) {
        const auto *layout = form ? qobject_cast<const QFormLayout *>(form->layout()) : nullptr;
        for (int row = 0; layout && row < layout->rowCount(); ++row) {
            const QLayoutItem *item = layout->itemAt(row, QFormLayout::LabelRole);
            auto *label = item ? qobject_cast<QLabel *>(item->widget()) : nullptr;
            // One that is new is not shown yet.
            const bool hidden = label && label->isHidden() && label->testAttribute(Qt::WA_WState_ExplicitShowHide);
            if (!label || hidden)
                continue;
            labels.append(label);
            width = qMax(width, label->sizeHint().width());
        }
    }
    for (QLabel *label : std::as_const(labels))
        label->setMinimumWidth(width);
}

} // namespace tokendesk
