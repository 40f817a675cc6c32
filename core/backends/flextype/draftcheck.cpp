// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "core/backends/flextype/draftcheck.h"

#include "core/backends/flextype/words.h"

#include <algorithm>

namespace tokendesk::flextype {

namespace {

const FieldSpec *specOf(const KindSpec &kind, const FieldName &name)
{
    const auto found = std::find_if(kind.fields.begin(), kind.fields.end(),
                                    [&](const FieldSpec &field) { return field.name == name; });
    return found == kind.fields.end() ? nullptr : &*found;
}

const FieldSpec *extraSpec(const KindSpec &kind)
{
    const auto found = std::find_if(kind.fields.begin(), kind.fields.end(),
                                    [](const FieldSpec &field) { return field.type == FieldType::KeyValues; });
    return found == kind.fields.end() ? nullptr : &*found;
}

bool fits(const FieldSpec &spec, Purpose purpose)
{
    switch (purpose) {
    case Purpose::Create:
        return spec.creatable;
    case Purpose::Change:
        return spec.changeable;
    }
    Q_UNREACHABLE();
}

} // namespace

Result<CheckedDraft> checkDraft(const TokenDraft &draft, const KindSpec &kind, Purpose purpose)
{
    CheckedDraft checked;
    for (auto field = draft.fields.begin(); field != draft.fields.end(); ++field) {
        const FieldSpec *const spec = specOf(kind, field.key());
        if (spec == nullptr) {
            checked.extra.insert(field.key(), field.value());
        } else if (spec->type == FieldType::KeyValues) {
            checked.extra.insert(field.value().toMap());
        } else {
            if (!fits(*spec, purpose))
                return fail(ErrorKind::InvalidInput, field.key(), {},
                            say(QT_TRANSLATE_NOOP("Flextype", "This field cannot be set here.")));
            if (auto refused = refusal(*spec, field.value()))
                return fail(ErrorKind::InvalidInput, field.key(), {}, *refused);
            checked.fields.insert(field.key(), field.value());
        }
    }
    for (auto extra = checked.extra.begin(); extra != checked.extra.end(); ++extra) {
        const FieldSpec *const spec = extraSpec(kind);
        if (spec == nullptr)
            return fail(ErrorKind::InvalidInput, extra.key());
        if (auto refused = refusal(*spec, QVariantMap{{extra.key(), extra.value()}}))
            return fail(ErrorKind::InvalidInput, extra.key(), {}, *refused);
    }
    if (purpose == Purpose::Create) {
        for (const FieldSpec &spec : kind.fields) {
            if (!spec.required || !spec.creatable || checked.fields.contains(spec.name))
                continue;
            if (auto refused = refusal(spec, {}))
                return fail(ErrorKind::InvalidInput, spec.name, {}, *refused);
        }
    }
    return checked;
}

} // namespace tokendesk::flextype
