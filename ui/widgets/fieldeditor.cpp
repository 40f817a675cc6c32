// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "ui/widgets/fieldeditor.h"

#include "ui/widgets/choiceeditor.h"
#include "ui/widgets/dateeditor.h"
#include "ui/widgets/foldereditor.h"
#include "ui/widgets/keyvalueseditor.h"
#include "ui/widgets/multichoiceeditor.h"
#include "ui/widgets/numbereditor.h"
#include "ui/widgets/scopematrix.h"
#include "ui/widgets/switcheditor.h"
#include "ui/widgets/texteditor.h"

namespace tokendesk {

FieldEditor *FieldEditor::make(const FieldSpec &spec, QWidget *parent)
{
    switch (spec.type) {
    case FieldType::Text:
    case FieldType::Url:
        return new TextEditor(spec, parent);
    case FieldType::Number:
        return new NumberEditor(spec, parent);
    case FieldType::Switch:
        return new SwitchEditor(spec, parent);
    case FieldType::Choice:
        return new ChoiceEditor(spec, parent);
    case FieldType::MultiChoice:
        return new MultiChoiceEditor(spec, parent);
    case FieldType::ScopeMatrix:
        return new ScopeMatrix(spec, parent);
    case FieldType::Date:
        return new DateEditor(spec, parent);
    case FieldType::KeyValues:
        return new KeyValuesEditor(spec, parent);
    case FieldType::Folder:
        return new FolderEditor(spec, parent);
    }
    Q_UNREACHABLE();
}

} // namespace tokendesk
