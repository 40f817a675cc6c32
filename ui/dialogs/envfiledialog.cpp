// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "ui/dialogs/envfiledialog.h"

#include "core/base/async.h"
#include "core/services/envfile.h"
#include "ui/text/phrases.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/notelabel.h"

#include <QCheckBox>
#include <QDir>
#include <QFileDialog>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRegularExpression>

namespace tokendesk {

EnvFileDialog::EnvFileDialog(std::shared_ptr<CreatedToken> created, QThreadPool &pool, QWidget *parent)
    : FormDialog(parent)
    , m_created(std::move(created))
    , m_pool(pool)
    , m_file(new QLineEdit)
    , m_refusal(new NoteLabel)
{
    setWindowTitle(tr("Write to a .env file"));
    auto *form = new QFormLayout;
    form->setRowWrapPolicy(QFormLayout::WrapLongRows);
    auto *fileRow = new QHBoxLayout;
    auto *browseButton = new QPushButton(icon(Icon::Folder), tr("Browse…"));
    browseButton->setAutoDefault(false);
    m_file->setAccessibleName(tr("File"));
    m_file->setMinimumWidth(m_file->fontMetrics().averageCharWidth() * 32);
    fileRow->addWidget(m_file, 1);
    fileRow->addWidget(browseButton);
    auto *fileLabel = new QLabel(tr("File"));
    fileLabel->setBuddy(m_file);
    form->addRow(fileLabel, fileRow);
    for (const NamedSecret &secret : m_created->secrets) {
        const QString name = text::phrase(secret.label);
        Line line{new QCheckBox(tr("%1 as").arg(name)),
                  new QLineEdit(secret.envKey.isEmpty() ? suggestedEnvKey(m_created->token.name, secret.name)
                                                        : secret.envKey)};
        line.wanted->setChecked(!secret.derived);
        line.key->setEnabled(!secret.derived);
        line.key->setAccessibleName(tr("Key for “%1”").arg(name));
        line.key->setMinimumWidth(line.key->fontMetrics().averageCharWidth() * 28);
        connect(line.wanted, &QCheckBox::toggled, line.key, &QWidget::setEnabled);
        form->addRow(line.wanted, line.key);
        m_lines.append(line);
    }
    content()->addLayout(form);
    auto *note = new NoteLabel;
    note->setText(tr("Other lines of the file stay as they are. A new file can be read by you alone."));
    content()->addWidget(note);
    m_refusal->setIcon(Icon::Error);
    m_refusal->hide();
    content()->addWidget(m_refusal);
    content()->addStretch();

    QPushButton *writeButton = addButton(tr("Write"), QDialogButtonBox::AcceptRole);
    writeButton->setAutoDefault(true);
    writeButton->setDefault(true);
    addCancelButton();
    connect(browseButton, &QPushButton::clicked, this, &EnvFileDialog::browse);
    connect(writeButton, &QPushButton::clicked, this, &EnvFileDialog::write);
}

void EnvFileDialog::browse()
{
    auto *dialog =
        new QFileDialog(this, tr("Choose a .env file"), m_file->text().isEmpty() ? QDir::homePath() : m_file->text());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setFileMode(QFileDialog::AnyFile);
    dialog->setOption(QFileDialog::DontConfirmOverwrite); // the file is added to, not replaced
    dialog->setFilter(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
    dialog->selectFile(QStringLiteral(".env"));
    connect(dialog, &QFileDialog::fileSelected, m_file,
            [this](const QString &file) { m_file->setText(QDir::toNativeSeparators(file)); });
    dialog->open();
}

QString EnvFileDialog::refusedKey() const
{
    static const QRegularExpression valid(QStringLiteral("^[A-Za-z_][A-Za-z0-9_]*$"));
    QStringList keys;
    for (const Line &line : m_lines) {
        if (!line.wanted->isChecked())
            continue;
        const QString key = line.key->text().trimmed();
        if (!valid.match(key).hasMatch())
            return tr("“%1” cannot be a key: use letters, digits and _, and begin with no digit.").arg(key);
        if (keys.contains(key))
            return tr("Two secrets cannot have the same key “%1”.").arg(key);
        keys.append(key);
    }
    return keys.isEmpty() ? tr("Choose at least one secret.") : QString();
}

void EnvFileDialog::write()
{
    const QString file = QDir::fromNativeSeparators(m_file->text().trimmed());
    const QString refused = QDir::isAbsolutePath(file) ? refusedKey() : tr("Choose a file: an absolute path.");
    m_refusal->setText(refused);
    m_refusal->setVisible(!refused.isEmpty());
    refit();
    if (!refused.isEmpty())
        return;
    struct Job
    {
        std::shared_ptr<CreatedToken> created; // keeps the secrets alive, without a copy of them
        QList<std::pair<QString, const Secret *>> values;
    };
    Job job{m_created, {}};
    QStringList keys;
    for (int i = 0; i < m_lines.size(); ++i) {
        if (m_lines.at(i).wanted->isChecked()) {
            keys.append(m_lines.at(i).key->text().trimmed());
            job.values.append({keys.constLast(), &m_created->secrets[static_cast<std::size_t>(i)].value});
        }
    }
    setBusy(true, tr("Writing…"));
    const QFuture<Result<>> writing = runOn(m_pool, [file, job]() -> Result<> {
        for (const auto &[key, secret] : job.values) {
            if (Result<> done = setEnvValue(file, key, *secret); !done)
                return done;
        }
        return {};
    });
    whenDone(writing, this, [this, file, keys](const Result<> &result) {
        setBusy(false);
        if (!result) {
            showError(result.error());
            return;
        }
        Q_EMIT written(QDir::toNativeSeparators(file), keys);
        accept();
    });
}

} // namespace tokendesk
