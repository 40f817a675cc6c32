<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US">
<context>
    <name>CommandLine</name>
    <message numerus="yes">
        <source>%n token(s)</source>
        <translation>
            <numerusform>%n token</numerusform>
            <numerusform>%n tokens</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DisableQuestion</name>
    <message numerus="yes">
        <source>Disable %n tokens?</source>
        <translation>
            <numerusform>Disable %n tokens?</numerusform>
            <numerusform>Disable %n tokens?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Disable %n tokens</source>
        <translation>
            <numerusform>Disable %n tokens</numerusform>
            <numerusform>Disable %n tokens</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Errors</name>
    <message numerus="yes">
        <source>Try again in %n second(s).</source>
        <translation>
            <numerusform>Try again in %n second.</numerusform>
            <numerusform>Try again in %n seconds.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Try again in %n minute(s).</source>
        <translation>
            <numerusform>Try again in %n minute.</numerusform>
            <numerusform>Try again in %n minutes.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Outcome</name>
    <message numerus="yes">
        <source>Still to be done: %n token(s). %1</source>
        <translation>
            <numerusform>Still to be done: %n token. %1</numerusform>
            <numerusform>Still to be done: %n tokens. %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PendingQuestion</name>
    <message numerus="yes">
        <source>%n token(s) wait to be revoked.</source>
        <translation>
            <numerusform>%n token wait to be revoked.</numerusform>
            <numerusform>%n tokens wait to be revoked.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Values</name>
    <message numerus="yes">
        <source>%n minute(s) ago</source>
        <translation>
            <numerusform>%n minute ago</numerusform>
            <numerusform>%n minutes ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s) ago</source>
        <translation>
            <numerusform>%n hour ago</numerusform>
            <numerusform>%n hours ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) ago</source>
        <translation>
            <numerusform>%n day ago</numerusform>
            <numerusform>%n days ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n month(s) ago</source>
        <translation>
            <numerusform>%n month ago</numerusform>
            <numerusform>%n months ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n year(s) ago</source>
        <translation>
            <numerusform>%n year ago</numerusform>
            <numerusform>%n years ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n minute(s)</source>
        <translation>
            <numerusform>in %n minute</numerusform>
            <numerusform>in %n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n hour(s)</source>
        <translation>
            <numerusform>in %n hour</numerusform>
            <numerusform>in %n hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n day(s)</source>
        <translation>
            <numerusform>in %n day</numerusform>
            <numerusform>in %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n month(s)</source>
        <translation>
            <numerusform>in %n month</numerusform>
            <numerusform>in %n months</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n year(s)</source>
        <translation>
            <numerusform>in %n year</numerusform>
            <numerusform>in %n years</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The grant is good for %n minute(s); the one of this check was thrown away.</source>
        <translation>
            <numerusform>The grant is good for %n minute; the one of this check was thrown away.</numerusform>
            <numerusform>The grant is good for %n minutes; the one of this check was thrown away.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tokendesk::Command</name>
    <message numerus="yes">
        <source>%n token(s)</source>
        <translation>
            <numerusform>%n token</numerusform>
            <numerusform>%n tokens</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tokendesk::ConnectionTreeModel</name>
    <message numerus="yes">
        <source>%1, %n token(s)</source>
        <translation>
            <numerusform>%1, %n token</numerusform>
            <numerusform>%1, %n tokens</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tokendesk::DetailsPanel</name>
    <message numerus="yes">
        <source>%n token(s) selected</source>
        <translation>
            <numerusform>%n token selected</numerusform>
            <numerusform>%n tokens selected</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tokendesk::DisconnectCommand</name>
    <message numerus="yes">
        <source>Its %n token(s) stay as they are, and it can be connected again.</source>
        <translation>
            <numerusform>Its %n token stay as they are, and it can be connected again.</numerusform>
            <numerusform>Its %n tokens stay as they are, and it can be connected again.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tokendesk::EditTokenDialog</name>
    <message numerus="yes">
        <source>Edit %n tokens</source>
        <translation>
            <numerusform>Edit %n tokens</numerusform>
            <numerusform>Edit %n tokens</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Tick what shall be changed: it is set on all %n tokens.</source>
        <translation>
            <numerusform>Tick what shall be changed: it is set on all %n tokens.</numerusform>
            <numerusform>Tick what shall be changed: it is set on all %n tokens.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tokens could not be changed. The first: %1</source>
        <translation>
            <numerusform>%n tokens could not be changed. The first: %1</numerusform>
            <numerusform>%n tokens could not be changed. The first: %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tokendesk::MessageBar</name>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tokendesk::NetworkForm</name>
    <message numerus="yes">
        <source>Trust %n certificate(s) that you accepted by hand</source>
        <translation>
            <numerusform>Trust %n certificate that you accepted by hand</numerusform>
            <numerusform>Trust %n certificates that you accepted by hand</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tokendesk::ReportDialog</name>
    <message numerus="yes">
        <source>Not done (%n)</source>
        <translation>
            <numerusform>Not done (%n)</numerusform>
            <numerusform>Not done (%n)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Done (%n)</source>
        <translation>
            <numerusform>Done (%n)</numerusform>
            <numerusform>Done (%n)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tokendesk::RevocationNotice</name>
    <message numerus="yes">
        <source>%n token(s)</source>
        <translation>
            <numerusform>%n token</numerusform>
            <numerusform>%n tokens</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tokendesk::RevokeDialog</name>
    <message numerus="yes">
        <source>Revoke %n tokens</source>
        <translation>
            <numerusform>Revoke %n tokens</numerusform>
            <numerusform>Revoke %n tokens</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>These %n tokens will be revoked:</source>
        <translation>
            <numerusform>These %n tokens will be revoked:</numerusform>
            <numerusform>These %n tokens will be revoked:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This is final there: nothing can be brought back. It is sent %n second(s) after you confirm, and can be undone until then.</source>
        <translation>
            <numerusform>This is final there: nothing can be brought back. It is sent %n second after you confirm, and can be undone until then.</numerusform>
            <numerusform>This is final there: nothing can be brought back. It is sent %n seconds after you confirm, and can be undone until then.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tokendesk::SecretField</name>
    <message numerus="yes">
        <source>Shows the field “%1” for %n seconds</source>
        <translation>
            <numerusform>Shows the field “%1” for %n seconds</numerusform>
            <numerusform>Shows the field “%1” for %n seconds</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Hide (%n s)</source>
        <comment>seconds left</comment>
        <translation>
            <numerusform>Hide (%n s)</numerusform>
            <numerusform>Hide (%n s)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tokendesk::StatusLine</name>
    <message numerus="yes">
        <source>%1: on the clipboard for %n second(s)</source>
        <translation>
            <numerusform>%1: on the clipboard for %n second</numerusform>
            <numerusform>%1: on the clipboard for %n seconds</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n selected</source>
        <translation>
            <numerusform>%n selected</numerusform>
            <numerusform>%n selected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Saved, watching %n change(s)…</source>
        <translation>
            <numerusform>Saved, watching %n change…</numerusform>
            <numerusform>Saved, watching %n changes…</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tokendesk::TokenPage</name>
    <message numerus="yes">
        <source>%n token(s) are hidden by the filter.</source>
        <translation>
            <numerusform>%n token are hidden by the filter.</numerusform>
            <numerusform>%n tokens are hidden by the filter.</numerusform>
        </translation>
    </message>
</context>
</TS>
