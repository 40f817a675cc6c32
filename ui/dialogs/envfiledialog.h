// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/domain/tokendraft.h"
#include "ui/dialogs/formdialog.h"

class QCheckBox;
class QLineEdit;
class QThreadPool;

namespace tokendesk {

class NoteLabel;

/// Writes secrets of a new token into a .env file: which file, which secrets, under which keys.
class EnvFileDialog final : public FormDialog
{
    Q_OBJECT

public:
    EnvFileDialog(std::shared_ptr<CreatedToken> created, QThreadPool &pool, QWidget *parent = nullptr);

Q_SIGNALS:
    void written(const QString &file, const QStringList &keys);

private:
    struct Line
    {
        QCheckBox *wanted;
        QLineEdit *key;
    };

    void browse();
    void write();
    QString refusedKey() const;

    std::shared_ptr<CreatedToken> m_created;
    QThreadPool &m_pool;
    QLineEdit *m_file;
    QList<Line> m_lines; ///< one for each secret
    NoteLabel *m_refusal;
};

} // namespace tokendesk
