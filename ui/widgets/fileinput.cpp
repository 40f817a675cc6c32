// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "ui/widgets/fileinput.h"

#include "ui/widgets/icons.h"

#include <QDir>
#include <QDropEvent>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QMimeData>
#include <QPushButton>

namespace tokendesk {

FileInput::FileInput(const QString &what, const QString &nameFilter, QWidget *parent)
    : QWidget(parent)
    , m_what(what)
    , m_nameFilter(nameFilter)
    , m_line(new QLineEdit(this))
    , m_browse(new QPushButton(icon(Icon::Folder), tr("Browse…"), this))
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_line, 1);
    layout->addWidget(m_browse);
    m_line->setAccessibleName(what);
    m_line->setMinimumWidth(m_line->fontMetrics().averageCharWidth() * 20);
    m_line->installEventFilter(this);
    m_browse->setAccessibleName(tr("Browse for “%1”").arg(what));
    m_browse->setAutoDefault(false);
    setFocusProxy(m_line);
    connect(m_line, &QLineEdit::textEdited, this, &FileInput::edited);
    connect(m_browse, &QPushButton::clicked, this, &FileInput::browse);
}

QString FileInput::path() const
{
    return QDir::fromNativeSeparators(m_line->text().trimmed());
}

void FileInput::setPath(const QString &path)
{
    m_line->setText(QDir::toNativeSeparators(path));
}

void FileInput::browse()
{
    auto *dialog = new QFileDialog(this, m_what, QFileInfo(path()).path(), m_nameFilter);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &file) {
        setPath(file);
        Q_EMIT edited();
    });
    dialog->open();
}

bool FileInput::eventFilter(QObject *watched, QEvent *event)
{
    // A line edit would insert "file:///…" where the cursor is.
    if (event->type() == QEvent::Drop) {
        for (const QUrl &url : static_cast<QDropEvent *>(event)->mimeData()->urls()) {
            if (!url.isLocalFile())
                continue;
            setPath(url.toLocalFile());
            Q_EMIT edited();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace tokendesk
