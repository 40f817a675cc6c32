// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "ui/widgets/foldereditor.h"

#include "ui/text/phrases.h"
#include "ui/widgets/icons.h"

#include <QDir>
#include <QDropEvent>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QMimeData>
#include <QPushButton>

namespace tokendesk {

namespace {

QString droppedFolder(const QMimeData *data)
{
    for (const QUrl &url : data->urls()) {
        if (url.isLocalFile())
            return QDir::toNativeSeparators(url.toLocalFile());
    }
    return {};
}

} // namespace

FolderEditor::FolderEditor(const FieldSpec &spec, QWidget *parent)
    : FieldEditor(spec, parent)
    , m_line(new QLineEdit(this))
    , m_browse(new QPushButton(icon(Icon::Folder), tr("Browse…"), this))
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_line, 1);
    layout->addWidget(m_browse);
    m_line->setMinimumWidth(m_line->fontMetrics().averageCharWidth() * 28);
    m_line->installEventFilter(this);
    m_browse->setAutoDefault(false);
    setFocusProxy(m_line);
    connect(m_line, &QLineEdit::textEdited, this, &FieldEditor::edited);
    connect(m_browse, &QPushButton::clicked, this, &FolderEditor::browse);
}

QVariant FolderEditor::value() const
{
    return QDir::fromNativeSeparators(m_line->text().trimmed());
}

void FolderEditor::setValue(const QVariant &value)
{
    m_line->setText(QDir::toNativeSeparators(value.toString()));
}

QWidget *FolderEditor::mainControl() const
{
    return m_line;
}

void FolderEditor::browse()
{
    auto *dialog = new QFileDialog(this, text::phrase(spec().label), value().toString());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &folder) {
        setValue(folder);
        Q_EMIT edited();
    });
    dialog->open();
}

bool FolderEditor::eventFilter(QObject *watched, QEvent *event)
{
    // A line edit would insert "file:///…" where the cursor is.
    if (event->type() == QEvent::Drop) {
        const QString folder = droppedFolder(static_cast<QDropEvent *>(event)->mimeData());
        if (!folder.isEmpty()) {
            setValue(folder);
            Q_EMIT edited();
            return true;
        }
    }
    return FieldEditor::eventFilter(watched, event);
}

} // namespace tokendesk
