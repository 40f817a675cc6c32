<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE">
<context>
    <name>ActReport</name>
    <message>
        <source>“%1”: %2</source>
        <translation>„%1“: %2</translation>
    </message>
</context>
<context>
    <name>Arguments</name>
    <message>
        <source>Shows and manages the API tokens of headless CMSs.</source>
        <translation>Zeigt und verwaltet die API-Token von Headless-CMS.</translation>
    </message>
    <message>
        <source>Tell this, and end.</source>
        <translation>Dies ausgeben und enden.</translation>
    </message>
    <message>
        <source>Tell the version, and end.</source>
        <translation>Die Version ausgeben und enden.</translation>
    </message>
    <message>
        <source>Keep settings, connections and activity in DIR.</source>
        <translation>Einstellungen, Verbindungen und Verlauf in DIR führen.</translation>
    </message>
    <message>
        <source>Open a private copy of the demo site; nothing of it is kept.</source>
        <translation>Eine eigene Kopie der Demo-Website öffnen; nichts davon wird aufbewahrt.</translation>
    </message>
    <message>
        <source>A site&apos;s folder to open.</source>
        <translation>Der Ordner einer Website, der geöffnet werden soll.</translation>
    </message>
    <message>
        <source>One folder at most can be given.</source>
        <translation>Es kann höchstens ein Ordner angegeben werden.</translation>
    </message>
    <message>
        <source>--demo keeps nothing, so it takes no --config-dir.</source>
        <translation>--demo bewahrt nichts auf und nimmt deshalb kein --config-dir.</translation>
    </message>
</context>
<context>
    <name>CellText</name>
    <message>
        <source>None</source>
        <translation>Keines</translation>
    </message>
    <message>
        <source>Readable</source>
        <translation>Lesbar</translation>
    </message>
    <message>
        <source>Set</source>
        <translation>Gesetzt</translation>
    </message>
    <message>
        <source>(no name)</source>
        <translation>(ohne Namen)</translation>
    </message>
    <message>
        <source>There is something to know about this token; the details say what.</source>
        <translation>Zu diesem Token gibt es einen Hinweis; die Einzelheiten nennen ihn.</translation>
    </message>
    <message>
        <source>Kept for this session</source>
        <translation>Nur für diese Sitzung</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>Aufbewahrt</translation>
    </message>
    <message>
        <source>Its secret is kept in the keychain.</source>
        <translation>Sein Geheimnis ist im Schlüsselbund aufbewahrt.</translation>
    </message>
</context>
<context>
    <name>Certificates</name>
    <message>
        <source>It vouches for itself: no authority has confirmed it.</source>
        <translation>Es bürgt für sich selbst: Keine Zertifizierungsstelle hat es bestätigt.</translation>
    </message>
    <message>
        <source>It was confirmed by an authority that this computer does not know.</source>
        <translation>Es wurde von einer Zertifizierungsstelle bestätigt, die dieser Computer nicht kennt.</translation>
    </message>
    <message>
        <source>The authority that confirmed it cannot be found.</source>
        <translation>Die Zertifizierungsstelle, die es bestätigt hat, ist nicht zu finden.</translation>
    </message>
    <message>
        <source>The server does not say which authority confirmed it.</source>
        <translation>Der Server sagt nicht, welche Zertifizierungsstelle es bestätigt hat.</translation>
    </message>
    <message>
        <source>The authority that confirmed it is not trusted.</source>
        <translation>Der Zertifizierungsstelle, die es bestätigt hat, wird nicht vertraut.</translation>
    </message>
    <message>
        <source>It has expired.</source>
        <translation>Es ist abgelaufen.</translation>
    </message>
    <message>
        <source>It is not valid yet.</source>
        <translation>Es ist noch nicht gültig.</translation>
    </message>
    <message>
        <source>It was made for other addresses than this one.</source>
        <translation>Es wurde für andere Adressen als diese ausgestellt.</translation>
    </message>
    <message>
        <source>Its authority has declared it invalid.</source>
        <translation>Seine Zertifizierungsstelle hat es für ungültig erklärt.</translation>
    </message>
    <message>
        <source>Its signature is wrong: it was altered or forged.</source>
        <translation>Seine Signatur ist falsch: Es wurde verändert oder gefälscht.</translation>
    </message>
</context>
<context>
    <name>CommandLine</name>
    <message>
        <source>Nothing was done yet.</source>
        <translation>Noch ist nichts geschehen.</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Act</source>
        <translation>Vorgang</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>Verbindung</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>Token</translation>
    </message>
    <message>
        <source>Fields</source>
        <translation>Felder</translation>
    </message>
    <message>
        <source>--limit wants a number from 1.</source>
        <translation>--limit verlangt eine Zahl ab 1.</translation>
    </message>
    <message>
        <source>The option --%1 needs a value.</source>
        <translation>Die Option --%1 braucht einen Wert.</translation>
    </message>
    <message>
        <source>The option --%1 takes no value.</source>
        <translation>Die Option --%1 nimmt keinen Wert.</translation>
    </message>
    <message>
        <source>--keychain is os or none, not “%1”.</source>
        <translation>--keychain ist os oder none, nicht „%1“.</translation>
    </message>
    <message>
        <source>The option --%1 can be given only once.</source>
        <translation>Die Option --%1 darf nur einmal angegeben werden.</translation>
    </message>
    <message>
        <source>“%1” has no option --%2.</source>
        <translation>„%1“ hat keine Option --%2.</translation>
    </message>
    <message>
        <source>A command is missing.</source>
        <translation>Es fehlt ein Befehl.</translation>
    </message>
    <message>
        <source>Too little is given to “%1”.</source>
        <translation>Für „%1“ fehlen Angaben.</translation>
    </message>
    <message>
        <source>“%1” is too much for “%2”.</source>
        <translation>„%1“ ist für „%2“ zu viel.</translation>
    </message>
    <message>
        <source>An argument of “%1” is empty.</source>
        <translation>Ein Argument von „%1“ ist leer.</translation>
    </message>
    <message>
        <source>--set wants field=value, not “%1”.</source>
        <translation>--set verlangt feld=wert, nicht „%1“.</translation>
    </message>
    <message>
        <source>“%1” needs the option --%2.</source>
        <translation>„%1“ braucht die Option --%2.</translation>
    </message>
    <message>
        <source>There is no option --%1 before the command.</source>
        <translation>Vor dem Befehl gibt es keine Option --%1.</translation>
    </message>
    <message>
        <source>There is no option %1.</source>
        <translation>Es gibt keine Option %1.</translation>
    </message>
    <message>
        <source>There is no command “%1”.</source>
        <translation>Es gibt keinen Befehl „%1“.</translation>
    </message>
    <message>
        <source>Usage: %1</source>
        <translation>Aufruf: %1</translation>
    </message>
    <message>
        <source>Commands:</source>
        <translation>Befehle:</translation>
    </message>
    <message>
        <source>Secrets are never taken from arguments: they come from the keychain, from --credentials as JSON, or are asked for on the terminal.</source>
        <translation>Geheimnisse werden nie aus Argumenten übernommen: Sie kommen aus dem Schlüsselbund, als JSON über --credentials oder werden im Terminal erfragt.</translation>
    </message>
    <message>
        <source>There is no connection of this name. “tokendesk-cli connections” lists them.</source>
        <translation>Es gibt keine Verbindung dieses Namens. „tokendesk-cli connections“ listet sie auf.</translation>
    </message>
    <message>
        <source>The kinds of tokens there are: %1.</source>
        <translation>Diese Arten von Token gibt es: %1.</translation>
    </message>
    <message>
        <source>Lists the connections.</source>
        <translation>Listet die Verbindungen auf.</translation>
    </message>
    <message>
        <source>Checks that a connection is there and can be used.</source>
        <translation>Prüft, ob eine Verbindung da und benutzbar ist.</translation>
    </message>
    <message>
        <source>Lists the tokens of the named connections, or of all.</source>
        <translation>Listet die Token der genannten oder aller Verbindungen auf.</translation>
    </message>
    <message>
        <source>Says what can be set on a token there.</source>
        <translation>Nennt, was dort bei einem Token gesetzt werden kann.</translation>
    </message>
    <message>
        <source>Shows one token; its secret only with --reveal.</source>
        <translation>Zeigt ein Token; sein Geheimnis nur mit --reveal.</translation>
    </message>
    <message>
        <source>Makes a token and prints its secrets once.</source>
        <translation>Erstellt ein Token und gibt seine Geheimnisse einmal aus.</translation>
    </message>
    <message>
        <source>Lets a disabled token work again.</source>
        <translation>Lässt ein deaktiviertes Token wieder gelten.</translation>
    </message>
    <message>
        <source>Stops a token from working until it is enabled.</source>
        <translation>Setzt ein Token außer Kraft, bis es aktiviert wird.</translation>
    </message>
    <message>
        <source>Revokes tokens for good.</source>
        <translation>Widerruft Token endgültig.</translation>
    </message>
    <message>
        <source>Brings a revoked token back, where that can be done.</source>
        <translation>Holt ein widerrufenes Token zurück, wo das möglich ist.</translation>
    </message>
    <message>
        <source>Tells whether a secret is this token&apos;s and works.</source>
        <translation>Sagt, ob ein Geheimnis zu diesem Token gehört und funktioniert.</translation>
    </message>
    <message>
        <source>Lists what this program did, newest first.</source>
        <translation>Listet auf, was dieses Programm getan hat, das Neueste zuerst.</translation>
    </message>
    <message>
        <source>Enter a colour as #RRGGBB.</source>
        <translation>Geben Sie eine Farbe als #RRGGBB ein.</translation>
    </message>
    <message>
        <source>It is production, staging, development or other.</source>
        <translation>Es ist production, staging, development oder other.</translation>
    </message>
    <message>
        <source>It is normal, confirm or read-only.</source>
        <translation>Es ist normal, confirm oder read-only.</translation>
    </message>
    <message>
        <source>A connection of this kind has no such field.</source>
        <translation>Eine Verbindung dieser Art hat kein solches Feld.</translation>
    </message>
    <message>
        <source>A connection needs a name.</source>
        <translation>Eine Verbindung braucht einen Namen.</translation>
    </message>
    <message>
        <source>There is no kind of connection “%1”; there are: %2.</source>
        <translation>Eine Verbindungsart „%1“ gibt es nicht; es gibt: %2.</translation>
    </message>
    <message>
        <source>Connected “%1”: %2</source>
        <translation>„%1“ verbunden: %2</translation>
    </message>
    <message>
        <source>There are no connections yet. “tokendesk-cli connect” adds one.</source>
        <translation>Es gibt noch keine Verbindungen. „tokendesk-cli connect“ fügt eine hinzu.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>Umgebung</translation>
    </message>
    <message>
        <source>Guard</source>
        <translation>Schutz</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Ort</translation>
    </message>
    <message>
        <source>Nothing was made. Leave --keep out, or start a keychain service and use --keychain os.</source>
        <translation>Es wurde nichts erstellt. Lassen Sie --keep weg, oder starten Sie einen Schlüsselbunddienst und verwenden Sie --keychain os.</translation>
    </message>
    <message>
        <source>Made “%1” in “%2”.</source>
        <translation>„%1“ in „%2“ erstellt.</translation>
    </message>
    <message>
        <source>This is shown once:</source>
        <translation>Dies wird nur einmal gezeigt:</translation>
    </message>
    <message>
        <source>Credentials are at most 64 KiB of JSON.</source>
        <translation>Zugangsdaten sind höchstens 64 KiB JSON.</translation>
    </message>
    <message>
        <source>Give a JSON object such as {&quot;access_token&quot;: &quot;…&quot;}.</source>
        <translation>Geben Sie ein JSON-Objekt wie {&quot;access_token&quot;: &quot;…&quot;} an.</translation>
    </message>
    <message>
        <source>There is no terminal to ask on. Give the secret with --credentials.</source>
        <translation>Es gibt kein Terminal zum Fragen. Geben Sie das Geheimnis mit --credentials an.</translation>
    </message>
    <message>
        <source>Disconnected “%1”. Its tokens were not touched.</source>
        <translation>„%1“ getrennt. Die Token dort blieben unberührt.</translation>
    </message>
    <message>
        <source>required</source>
        <translation>erforderlich</translation>
    </message>
    <message>
        <source>only on a new token</source>
        <translation>nur bei einem neuen Token</translation>
    </message>
    <message>
        <source>only afterwards</source>
        <translation>nur nachträglich</translation>
    </message>
    <message>
        <source>starts as %1</source>
        <translation>beginnt mit %1</translation>
    </message>
    <message>
        <source>There is no such field. “tokendesk-cli fields” lists them.</source>
        <translation>Ein solches Feld gibt es nicht. „tokendesk-cli fields“ listet sie auf.</translation>
    </message>
    <message>
        <source>This field cannot be set on a new token.</source>
        <translation>Dieses Feld kann bei einem neuen Token nicht gesetzt werden.</translation>
    </message>
    <message>
        <source>This field cannot be changed afterwards.</source>
        <translation>Dieses Feld kann nachträglich nicht geändert werden.</translation>
    </message>
    <message>
        <source>Enter true or false.</source>
        <translation>Geben Sie true oder false ein.</translation>
    </message>
    <message>
        <source>Only extra fields can be removed.</source>
        <translation>Nur eigene Felder können entfernt werden.</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>ID</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Calls</source>
        <translation>Aufrufe</translation>
    </message>
    <message>
        <source>Changed or used</source>
        <translation>Geändert oder benutzt</translation>
    </message>
    <message>
        <source>(no name)</source>
        <translation>(ohne Namen)</translation>
    </message>
    <message numerus="yes">
        <source>%n token(s)</source>
        <translation>
            <numerusform>%n Token</numerusform>
            <numerusform>%n Token</numerusform>
        </translation>
    </message>
    <message>
        <source>No token of this id was revoked here and can be brought back.</source>
        <translation>Hier wurde kein Token mit dieser ID widerrufen, das zurückgeholt werden könnte.</translation>
    </message>
    <message>
        <source>Restored “%1”.</source>
        <translation>„%1“ wiederhergestellt.</translation>
    </message>
    <message>
        <source>Revoked “%1” (%2).</source>
        <translation>„%1“ (%2) widerrufen.</translation>
    </message>
    <message>
        <source>Revoked “%1” (%2). “restore” brings it back.</source>
        <translation>„%1“ (%2) widerrufen. „restore“ holt es zurück.</translation>
    </message>
    <message>
        <source>Enabled “%1”.</source>
        <translation>„%1“ aktiviert.</translation>
    </message>
    <message>
        <source>Disabled “%1”.</source>
        <translation>„%1“ deaktiviert.</translation>
    </message>
    <message>
        <source>Its secret is not in the keychain, and the system does not show it again. A new one can be set.</source>
        <translation>Sein Geheimnis ist nicht im Schlüsselbund, und das System zeigt es nicht noch einmal. Ein neues kann gesetzt werden.</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Erstellt</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Geändert</translation>
    </message>
    <message>
        <source>Expires</source>
        <translation>Läuft ab</translation>
    </message>
    <message>
        <source>Secret</source>
        <translation>Geheimnis</translation>
    </message>
    <message>
        <source>Place: %1</source>
        <translation>Ort: %1</translation>
    </message>
    <message>
        <source>“%1” works: %2</source>
        <translation>„%1“ funktioniert: %2</translation>
    </message>
    <message>
        <source>Changed “%1”.</source>
        <translation>„%1“ geändert.</translation>
    </message>
    <message>
        <source>Secret of “%1”: </source>
        <translation>Geheimnis von „%1“: </translation>
    </message>
    <message>
        <source>Certificate of %1, port %2:</source>
        <translation>Zertifikat von %1, Port %2:</translation>
    </message>
    <message>
        <source>  Fault: %1</source>
        <translation>  Fehler: %1</translation>
    </message>
    <message>
        <source>  Issued to: %1</source>
        <translation>  Ausgestellt für: %1</translation>
    </message>
    <message>
        <source>  Issued by: %1</source>
        <translation>  Ausgestellt von: %1</translation>
    </message>
    <message>
        <source>  For: %1</source>
        <translation>  Gilt für: %1</translation>
    </message>
    <message>
        <source>  Valid: %1 to %2</source>
        <translation>  Gültig: %1 bis %2</translation>
    </message>
    <message>
        <source>  SHA-256: %1</source>
        <translation>  SHA-256: %1</translation>
    </message>
    <message>
        <source>Only if you know from another source that this is the right one: connect with --set accept_certificate=%1</source>
        <translation>Nur wenn Sie aus einer anderen Quelle wissen, dass es das richtige ist: mit --set accept_certificate=%1 verbinden</translation>
    </message>
    <message>
        <source>Adds a connection, and signs in where it is a server.</source>
        <translation>Fügt eine Verbindung hinzu und meldet sich an, wenn sie zu einem Server führt.</translation>
    </message>
    <message>
        <source>Signs out, and removes a connection and what the keychain keeps for it.</source>
        <translation>Meldet ab und entfernt eine Verbindung samt dem, was der Schlüsselbund für sie aufbewahrt.</translation>
    </message>
    <message>
        <source>Unlock it, or use --keychain none: then nothing is kept, and --credentials is needed at every command.</source>
        <translation>Entsperren Sie ihn oder verwenden Sie --keychain none: Dann wird nichts aufbewahrt, und jeder Befehl braucht --credentials.</translation>
    </message>
    <message>
        <source>It is system, none or own.</source>
        <translation>Möglich sind system, none und own.</translation>
    </message>
    <message>
        <source>Enter a port from 1 to 65535.</source>
        <translation>Geben Sie einen Port von 1 bis 65535 an.</translation>
    </message>
    <message>
        <source>Enter seconds from 1 to 600.</source>
        <translation>Geben Sie 1 bis 600 Sekunden an.</translation>
    </message>
    <message>
        <source>Enter seconds from 1 to 3600.</source>
        <translation>Geben Sie 1 bis 3600 Sekunden an.</translation>
    </message>
    <message>
        <source>Enter seconds from 0 to 120.</source>
        <translation>Geben Sie 0 bis 120 Sekunden an.</translation>
    </message>
    <message>
        <source>Enter minutes from 0 to 1440; 0 means never by itself.</source>
        <translation>Geben Sie 0 bis 1440 Minuten an; 0 bedeutet: nie von selbst.</translation>
    </message>
    <message>
        <source>--credentials is for one server, and this is about several. Name one connection.</source>
        <translation>--credentials gilt für einen Server, und hier geht es um mehrere. Nennen Sie eine Verbindung.</translation>
    </message>
    <message>
        <source>Open this address in a browser of this machine to sign in:</source>
        <translation>Öffnen Sie diese Adresse zum Anmelden in einem Browser dieses Rechners:</translation>
    </message>
    <message>
        <source>Add the member “%1” to the credentials.</source>
        <translation>Ergänzen Sie in den Anmeldedaten das Element „%1“.</translation>
    </message>
    <message>
        <source>Give with --credentials a JSON object with the members of one way to sign in (%1).</source>
        <translation>Geben Sie mit --credentials ein JSON-Objekt mit den Elementen einer Anmeldeart an (%1).</translation>
    </message>
    <message>
        <source>The way to sign in “%1” needs this member in the credentials.</source>
        <translation>Die Anmeldeart „%1“ braucht dieses Element in den Anmeldedaten.</translation>
    </message>
    <message>
        <source>The way to sign in “%1” has no such member.</source>
        <translation>Die Anmeldeart „%1“ hat kein solches Element.</translation>
    </message>
    <message>
        <source>Ways to sign in:</source>
        <translation>Anmeldearten:</translation>
    </message>
    <message>
        <source>Which one? [1] </source>
        <translation>Welche? [1] </translation>
    </message>
    <message>
        <source>Password of the proxy: </source>
        <translation>Passwort des Proxys: </translation>
    </message>
    <message>
        <source>Passphrase of the client key (empty: none): </source>
        <translation>Passphrase des Client-Schlüssels (leer: keine): </translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>--env-file wants FILE or FILE:KEY, not “%1”.</source>
        <translation>--env-file erwartet DATEI oder DATEI:SCHLÜSSEL, nicht „%1“.</translation>
    </message>
    <message>
        <source>--state is enabled, disabled, exhausted, expired, broken or unknown, not “%1”.</source>
        <translation>--state ist enabled, disabled, exhausted, expired, broken oder unknown, nicht „%1“.</translation>
    </message>
    <message>
        <source>“%1”: %2</source>
        <translation>„%1“: %2</translation>
    </message>
    <message>
        <source>Nothing was changed. With --yes it is done all the same.</source>
        <translation>Es wurde nichts geändert. Mit --yes geschieht es trotzdem.</translation>
    </message>
    <message>
        <source>Changes fields of one token, or its secret.</source>
        <translation>Ändert Felder eines Tokens oder sein Geheimnis.</translation>
    </message>
    <message>
        <source>--keep keeps a new secret: it goes with --new-secret.</source>
        <translation>--keep bewahrt ein neues Geheimnis auf: Es gehört zu --new-secret.</translation>
    </message>
    <message>
        <source>“update” needs at least one --set field=value, or --new-secret.</source>
        <translation>„update“ braucht mindestens ein --set feld=wert oder --new-secret.</translation>
    </message>
    <message>
        <source>Nothing was changed: a token of the kind “%1” cannot be given a new secret here. Make a new token with “create”, then revoke the old one.</source>
        <translation>Es wurde nichts geändert: Ein Token der Art „%1“ kann hier kein neues Geheimnis bekommen. Erstellen Sie mit „create“ ein neues Token und widerrufen Sie dann das alte.</translation>
    </message>
    <message>
        <source>This connection signs in with this token, and without a keychain the new secret is kept nowhere until it is printed: if the server cannot be reached in between, it is lost.</source>
        <translation>Mit diesem Token meldet sich diese Verbindung an, und ohne Schlüsselbund ist das neue Geheimnis nirgends aufbewahrt, bis es ausgegeben wird: Ist der Server dazwischen nicht erreichbar, ist es verloren.</translation>
    </message>
    <message>
        <source>Nothing was changed. Leave --keep out, or start a keychain service and use --keychain os.</source>
        <translation>Es wurde nichts geändert. Lassen Sie --keep weg, oder starten Sie einen Schlüsselbunddienst und verwenden Sie --keychain os.</translation>
    </message>
    <message>
        <source>Changed “%1”, but set no new secret.</source>
        <translation>„%1“ geändert, aber kein neues Geheimnis gesetzt.</translation>
    </message>
    <message>
        <source>Set a new secret of “%1” in “%2”. The old one stops working.</source>
        <translation>Neues Geheimnis für „%1“ in „%2“ gesetzt. Das alte gilt nicht mehr.</translation>
    </message>
</context>
<context>
    <name>Connections</name>
    <message>
        <source>Give the connection a name.</source>
        <translation>Geben Sie der Verbindung einen Namen.</translation>
    </message>
    <message>
        <source>A name has at most %1 characters.</source>
        <translation>Ein Name hat höchstens %1 Zeichen.</translation>
    </message>
    <message>
        <source>A name has no line breaks or control characters.</source>
        <translation>Ein Name enthält keine Zeilenumbrüche oder Steuerzeichen.</translation>
    </message>
    <message>
        <source>Enter a colour such as #2a7fff.</source>
        <translation>Geben Sie eine Farbe wie #2a7fff ein.</translation>
    </message>
    <message>
        <source>This version of Tokendesk knows no kind of connection called “%1”.</source>
        <translation>Diese Version von Tokendesk kennt keine Verbindungsart namens „%1“.</translation>
    </message>
    <message>
        <source>There is a connection called “%1” already. Choose another name.</source>
        <translation>Eine Verbindung namens „%1“ gibt es schon. Wählen Sie einen anderen Namen.</translation>
    </message>
    <message>
        <source>This place is connected already, as “%1”.</source>
        <translation>Dieser Ort ist bereits verbunden, als „%1“.</translation>
    </message>
    <message>
        <source>The list of connections was written by a newer version of Tokendesk. Update Tokendesk to use it.</source>
        <translation>Die Liste der Verbindungen stammt von einer neueren Version von Tokendesk. Aktualisieren Sie Tokendesk, um sie zu benutzen.</translation>
    </message>
    <message>
        <source>The list of connections %1 is damaged (%2). It is left as it is: mend it, or move it away to begin with an empty list.</source>
        <translation>Die Liste der Verbindungen %1 ist beschädigt (%2). Sie bleibt, wie sie ist: Reparieren Sie sie, oder verschieben Sie sie, um mit einer leeren Liste zu beginnen.</translation>
    </message>
    <message>
        <source>Enter the host name of the proxy.</source>
        <translation>Geben Sie den Hostnamen des Proxys an.</translation>
    </message>
    <message>
        <source>Enter the port of the proxy, 1 to 65535.</source>
        <translation>Geben Sie den Port des Proxys an, 1 bis 65535.</translation>
    </message>
    <message>
        <source>A client certificate and its key go together: give both or none.</source>
        <translation>Ein Client-Zertifikat und sein Schlüssel gehören zusammen: Geben Sie beide an oder keines.</translation>
    </message>
</context>
<context>
    <name>Contensis</name>
    <message>
        <source>Enter the address of the management site, such as https://cms-example.cloud.contensis.com, or the alias alone.</source>
        <translation>Geben Sie die Adresse der Verwaltung ein, etwa https://cms-example.cloud.contensis.com, oder nur den Alias.</translation>
    </message>
    <message>
        <source>Enter a path such as %1.</source>
        <translation>Geben Sie einen Pfad ein, etwa %1.</translation>
    </message>
    <message>
        <source>URL</source>
        <translation>URL</translation>
    </message>
    <message>
        <source>The management site, https://cms-….cloud.contensis.com, or its alias.</source>
        <translation>Die Verwaltung, https://cms-….cloud.contensis.com, oder ihr Alias.</translation>
    </message>
    <message>
        <source>Scopes</source>
        <translation>Berechtigungen (Scopes)</translation>
    </message>
    <message>
        <source>API key path</source>
        <translation>Pfad der API-Schlüssel</translation>
    </message>
    <message>
        <source>Where this instance lists its keys. Contensis does not publish it; where it is wrong, another one is tried, reading only.</source>
        <translation>Wo diese Instanz ihre Schlüssel auflistet. Contensis veröffentlicht das nicht; stimmt er nicht, wird ein anderer versucht, nur lesend.</translation>
    </message>
    <message>
        <source>The server took the change, but the key, read again, is not so. Refresh the list and look at it.</source>
        <translation>Der Server hat die Änderung angenommen, doch der Schlüssel ist beim Nachlesen nicht so. Aktualisieren Sie die Liste und sehen Sie ihn an.</translation>
    </message>
    <message>
        <source>There is no sign-in for this connection. Sign in.</source>
        <translation>Für diese Verbindung gibt es keine Anmeldung. Melden Sie sich an.</translation>
    </message>
    <message>
        <source>The key was made, but not all roles could be given to it. Give them under “Edit”.</source>
        <translation>Der Schlüssel wurde angelegt, bekam aber nicht alle Rollen. Vergeben Sie sie unter „Bearbeiten“.</translation>
    </message>
    <message>
        <source>Another key has this name. Roles refer to keys by name, so names must differ.</source>
        <translation>Ein anderer Schlüssel heißt schon so. Rollen nennen Schlüssel beim Namen, darum müssen sich die Namen unterscheiden.</translation>
    </message>
    <message>
        <source>The key is called “%1” now, but not all of its roles could be changed from “%2” to that. Give the roles again under “Edit”, or in the console.</source>
        <translation>Der Schlüssel heißt jetzt „%1“, doch nicht alle seine Rollen ließen sich von „%2“ darauf ändern. Vergeben Sie die Rollen neu, unter „Bearbeiten“ oder in der Konsole.</translation>
    </message>
    <message>
        <source>Contensis cannot give a key a new secret. Make a new key, give it the same roles, hand it over, then delete this one.</source>
        <translation>Contensis kann einem Schlüssel kein neues Geheimnis geben. Legen Sie einen neuen an, geben Sie ihm dieselben Rollen, übergeben Sie ihn und löschen Sie dann diesen.</translation>
    </message>
    <message>
        <source>The key is deleted, but the role “%1” still names it: a new key called “%2” would have its rights. Take the name out in the console.</source>
        <translation>Der Schlüssel ist gelöscht, doch die Rolle „%1“ nennt ihn noch: Ein neuer Schlüssel namens „%2“ hätte seine Rechte. Entfernen Sie den Namen in der Konsole.</translation>
    </message>
    <message>
        <source>The server did not send the secret of this key.</source>
        <translation>Der Server hat das Geheimnis dieses Schlüssels nicht gesendet.</translation>
    </message>
    <message>
        <source>This is needed to sign in.</source>
        <translation>Das wird zum Anmelden gebraucht.</translation>
    </message>
    <message>
        <source>The instance does not say whether this sign-in may manage keys.</source>
        <translation>Die Instanz sagt nicht, ob diese Anmeldung Schlüssel verwalten darf.</translation>
    </message>
    <message>
        <source>This sign-in belongs to “API Key Administrators”: it may make, change and delete keys.</source>
        <translation>Diese Anmeldung gehört zu „API Key Administrators“: Sie darf Schlüssel anlegen, ändern und löschen.</translation>
    </message>
    <message>
        <source>This sign-in does not belong to “API Key Administrators”, so it may not be allowed to manage keys, unless it is a system administrator&apos;s.</source>
        <translation>Diese Anmeldung gehört nicht zu „API Key Administrators“ und darf darum vielleicht keine Schlüssel verwalten, es sei denn, sie ist die eines Systemadministrators.</translation>
    </message>
    <message>
        <source>API key</source>
        <translation>API-Schlüssel</translation>
    </message>
    <message>
        <source>A key made in the console, with a role that lets it manage keys.</source>
        <translation>Ein in der Konsole angelegter Schlüssel mit einer Rolle, die ihn Schlüssel verwalten lässt.</translation>
    </message>
    <message>
        <source>Client id</source>
        <translation>Client-ID</translation>
    </message>
    <message>
        <source>Shared secret</source>
        <translation>Gemeinsames Geheimnis</translation>
    </message>
    <message>
        <source>User name and password</source>
        <translation>Benutzername und Passwort</translation>
    </message>
    <message>
        <source>The password is used once and not kept. It does not work for people who sign in through their company&apos;s provider.</source>
        <translation>Das Passwort wird einmal benutzt und nicht aufbewahrt. Es geht nicht für Personen, die sich über den Anbieter ihrer Firma anmelden.</translation>
    </message>
    <message>
        <source>User name</source>
        <translation>Benutzername</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Passwort</translation>
    </message>
    <message>
        <source>Contensis did not grant: %1. What needs it may be refused later.</source>
        <translation>Contensis hat nicht gewährt: %1. Was das braucht, kann später abgelehnt werden.</translation>
    </message>
    <message>
        <source>Granted scopes: %1.</source>
        <translation>Gewährte Berechtigungen: %1.</translation>
    </message>
    <message>
        <source>Contensis at %1</source>
        <translation>Contensis auf %1</translation>
    </message>
    <message>
        <source>Contensis</source>
        <translation>Contensis</translation>
    </message>
    <message>
        <source>Contensis says: %1</source>
        <translation>Contensis sagt: %1</translation>
    </message>
    <message>
        <source>Contensis says: %1 (log id %2)</source>
        <translation>Contensis sagt: %1 (Protokollnummer %2)</translation>
    </message>
    <message>
        <source>The sign-in is no longer valid. Sign in again.</source>
        <translation>Die Anmeldung gilt nicht mehr. Melden Sie sich neu an.</translation>
    </message>
    <message>
        <source>This sign-in may not do that. Keys are managed by members of the group “API Key Administrators” and by system administrators, roles by role administrators.</source>
        <translation>Diese Anmeldung darf das nicht. Schlüssel verwalten Mitglieder der Gruppe „API Key Administrators“ und Systemadministratoren, Rollen die Rollenadministratoren.</translation>
    </message>
    <message>
        <source>There is one of that name already. Choose another name.</source>
        <translation>Diesen Namen gibt es schon. Wählen Sie einen anderen.</translation>
    </message>
    <message>
        <source>Contensis does not accept this key. Check client id and shared secret, and whether the key is switched on.</source>
        <translation>Contensis nimmt diesen Schlüssel nicht an. Prüfen Sie Client-ID und gemeinsames Geheimnis und ob der Schlüssel eingeschaltet ist.</translation>
    </message>
    <message>
        <source>User name or password were not accepted, or the sign-in has ended. People who sign in through their company&apos;s provider need an API key instead.</source>
        <translation>Benutzername oder Passwort wurden nicht angenommen, oder die Anmeldung ist beendet. Wer sich über den Anbieter seiner Firma anmeldet, braucht stattdessen einen API-Schlüssel.</translation>
    </message>
    <message>
        <source>Contensis does not grant all of these scopes to this sign-in.</source>
        <translation>Contensis gewährt dieser Anmeldung nicht alle diese Berechtigungen.</translation>
    </message>
    <message>
        <source>This installation does not offer this kind of sign-in. Use an API key.</source>
        <translation>Diese Installation bietet diese Art der Anmeldung nicht an. Nehmen Sie einen API-Schlüssel.</translation>
    </message>
    <message>
        <source>There is no Contensis sign-in at this address. Check the URL: it begins with “cms-”.</source>
        <translation>Unter dieser Adresse gibt es keine Contensis-Anmeldung. Prüfen Sie die URL: Sie beginnt mit „cms-“.</translation>
    </message>
    <message>
        <source>This installation has no key list at this address. Check “API key path” in the connection&apos;s settings.</source>
        <translation>Diese Installation hat unter dieser Adresse keine Schlüsselliste. Prüfen Sie „Pfad der API-Schlüssel“ in den Einstellungen der Verbindung.</translation>
    </message>
    <message>
        <source>The server sent something that is no API key.</source>
        <translation>Der Server hat etwas gesendet, das kein API-Schlüssel ist.</translation>
    </message>
    <message>
        <source>This instance does not tell whether the key is switched on. Its console does.</source>
        <translation>Diese Instanz sagt nicht, ob der Schlüssel eingeschaltet ist. Ihre Konsole sagt es.</translation>
    </message>
    <message>
        <source>The roles that name this key could not be read with this sign-in.</source>
        <translation>Die Rollen, die diesen Schlüssel nennen, ließen sich mit dieser Anmeldung nicht lesen.</translation>
    </message>
    <message>
        <source>No role names this key, so it may do nothing yet.</source>
        <translation>Keine Rolle nennt diesen Schlüssel, darum darf er noch nichts.</translation>
    </message>
    <message>
        <source>There is no such key any more. It may have been deleted elsewhere; refresh the list.</source>
        <translation>Diesen Schlüssel gibt es nicht mehr. Vielleicht wurde er anderswo gelöscht; aktualisieren Sie die Liste.</translation>
    </message>
    <message>
        <source>There is a key called “%1” already. Roles refer to keys by name, so names must differ.</source>
        <translation>Es gibt schon einen Schlüssel namens „%1“. Rollen nennen Schlüssel beim Namen, darum müssen sich die Namen unterscheiden.</translation>
    </message>
    <message>
        <source>The answer was lost, and the list could not be read: the key may have been made or not. Refresh the list before you try again.</source>
        <translation>Die Antwort ging verloren, und die Liste ließ sich nicht lesen: Der Schlüssel kann angelegt worden sein oder nicht. Aktualisieren Sie die Liste, bevor Sie es noch einmal versuchen.</translation>
    </message>
    <message>
        <source>The key was not made: it is not in the list. Try again.</source>
        <translation>Der Schlüssel wurde nicht angelegt: Er steht nicht in der Liste. Versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>The server said that the key was deleted, but it is still in the list. Delete it in the console.</source>
        <translation>Der Server hat die Löschung gemeldet, doch der Schlüssel steht noch in der Liste. Löschen Sie ihn in der Konsole.</translation>
    </message>
    <message>
        <source>The server answered with something that is no list.</source>
        <translation>Der Server hat etwas geantwortet, das keine Liste ist.</translation>
    </message>
    <message>
        <source>The list has more than 4,000 pages, and was given up.</source>
        <translation>Die Liste hat über 4.000 Seiten und wurde abgebrochen.</translation>
    </message>
    <message>
        <source>There is no role “%1”. A role is named by its project and its id, as in “website/1329b3cc-…”.</source>
        <translation>Es gibt keine Rolle „%1“. Eine Rolle nennt man mit Projekt und Nummer, wie in „website/1329b3cc-…“.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Roles refer to a key by this name. Renaming takes the new name into the roles of the old one.</source>
        <translation>Rollen nennen den Schlüssel bei diesem Namen. Beim Umbenennen kommt der neue Name in die Rollen des alten.</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Beschreibung</translation>
    </message>
    <message>
        <source>What uses this key: one key for each application.</source>
        <translation>Was diesen Schlüssel benutzt: ein Schlüssel für jede Anwendung.</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Enabled</source>
        <translation>Aktiviert</translation>
    </message>
    <message>
        <source>Disabled</source>
        <translation>Deaktiviert</translation>
    </message>
    <message>
        <source>Access that a client already has may last up to an hour after the key is disabled.</source>
        <translation>Zugriff, den ein Client schon hat, kann nach dem Deaktivieren noch bis zu einer Stunde bestehen.</translation>
    </message>
    <message>
        <source>Roles</source>
        <translation>Rollen</translation>
    </message>
    <message>
        <source>A key may do nothing until a role names it.</source>
        <translation>Ein Schlüssel darf nichts, bis eine Rolle ihn nennt.</translation>
    </message>
    <message>
        <source>Contensis shows the secret of every key to everybody who may list them.</source>
        <translation>Contensis zeigt das Geheimnis jedes Schlüssels allen, die sie auflisten dürfen.</translation>
    </message>
    <message>
        <source>What the roles that name it allow, in their projects.</source>
        <translation>Was die Rollen, die ihn nennen, in ihren Projekten erlauben.</translation>
    </message>
    <message>
        <source>Contensis (%1)</source>
        <translation>Contensis (%1)</translation>
    </message>
    <message>
        <source>Last changed</source>
        <translation>Zuletzt geändert</translation>
    </message>
    <message>
        <source>The key is deleted, and cannot be brought back. Whatever signs in with it is refused; access that it already has may last up to an hour.</source>
        <translation>Der Schlüssel wird gelöscht und lässt sich nicht zurückholen. Was sich mit ihm anmeldet, wird abgewiesen; Zugriff, der schon besteht, kann noch bis zu einer Stunde gelten.</translation>
    </message>
    <message>
        <source>Its name is taken out of the roles that it has, so that no later key of the same name inherits them.</source>
        <translation>Sein Name wird aus seinen Rollen entfernt, damit kein späterer Schlüssel gleichen Namens sie erbt.</translation>
    </message>
    <message>
        <source>This instance does not tell whether keys are switched on, so they are switched off in its console.</source>
        <translation>Diese Instanz sagt nicht, ob Schlüssel eingeschaltet sind; ausgeschaltet werden sie darum in ihrer Konsole.</translation>
    </message>
    <message>
        <source>Token request (curl)</source>
        <translation>Token-Anfrage (curl)</translation>
    </message>
    <message>
        <source>Delivery token</source>
        <translation>Delivery-Token</translation>
    </message>
    <message>
        <source>The sign-in was answered without an access token.</source>
        <translation>Die Anmeldung wurde ohne Zugriffstoken beantwortet.</translation>
    </message>
    <message>
        <source>Contensis at %1, API keys: %2</source>
        <translation>Contensis auf %1, API-Schlüssel: %2</translation>
    </message>
    <message>
        <source>What the sign-in asks for. Keys need the first, their roles “Project_Read”; “Test” says what is granted.</source>
        <translation>Worum die Anmeldung bittet. Schlüssel brauchen die erste, ihre Rollen „Project_Read“; „Testen“ sagt, was gewährt wird.</translation>
    </message>
    <message>
        <source>More scopes</source>
        <translation>Weitere Berechtigungen (Scopes)</translation>
    </message>
    <message>
        <source>Others that this instance knows, with blanks in between.</source>
        <translation>Andere, die diese Instanz kennt, durch Leerzeichen getrennt.</translation>
    </message>
    <message>
        <source>Blanks and line breaks in what was entered were left out.</source>
        <translation>Leerzeichen und Zeilenumbrüche in der Eingabe wurden weggelassen.</translation>
    </message>
    <message>
        <source>Another key has this name too, and roles cannot tell them apart. Rename one.</source>
        <translation>Ein weiterer Schlüssel heißt ebenso, und Rollen können die beiden nicht unterscheiden. Benennen Sie einen um.</translation>
    </message>
    <message>
        <source>The role “%1” names “%2”, and so does another key of that name: it goes on naming that one.</source>
        <translation>Die Rolle „%1“ nennt „%2“, und ein weiterer Schlüssel heißt ebenso: Sie nennt weiterhin diesen.</translation>
    </message>
    <message>
        <source>The role “%1” names “%2”: the name is taken out of it.</source>
        <translation>Die Rolle „%1“ nennt „%2“: Der Name wird aus ihr entfernt.</translation>
    </message>
    <message>
        <source>The role “%1” names “%2”: it is changed to name “%3”, since the key would fall out of it otherwise.</source>
        <translation>Die Rolle „%1“ nennt „%2“: Sie wird so geändert, dass sie „%3“ nennt, da der Schlüssel sonst aus ihr herausfiele.</translation>
    </message>
    <message>
        <source>The roles that name “%1” cannot be read with this sign-in. They go on naming it until somebody changes them in the console.</source>
        <translation>Die Rollen, die „%1“ nennen, können mit dieser Anmeldung nicht gelesen werden. Sie nennen ihn weiterhin, bis jemand sie in der Konsole ändert.</translation>
    </message>
    <message>
        <source>The role is being changed by somebody else at the same moment. Look at it and try again.</source>
        <translation>Die Rolle wird im selben Augenblick von jemand anderem geändert. Sehen Sie sie an und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>No scope was granted.</source>
        <translation>Es wurde keine Berechtigung (Scope) gewährt.</translation>
    </message>
    <message>
        <source>Granted scopes, as asked for: %1.</source>
        <translation>Gewährte Berechtigungen (Scopes), wie erbeten: %1.</translation>
    </message>
    <message>
        <source>The server refused every scope, so it is not known whether the secret is right. Look in the console at which scopes the key may ask for.</source>
        <translation>Der Server hat jeden Scope abgelehnt, daher ist nicht bekannt, ob das Geheimnis stimmt. Sehen Sie in der Konsole nach, welche Scopes der Schlüssel verlangen darf.</translation>
    </message>
    <message>
        <source>Contensis accepts the password, but gives nothing that renews the sign-in, and passwords are not kept here. Use an API key.</source>
        <translation>Contensis nimmt das Passwort an, gibt aber nichts, womit sich die Anmeldung erneuern lässt, und Passwörter werden hier nicht aufbewahrt. Verwenden Sie einen API-Schlüssel.</translation>
    </message>
    <message>
        <source>The server sent something that is not this role, so nothing was written.</source>
        <translation>Der Server hat etwas gesendet, das nicht diese Rolle ist; daher wurde nichts geschrieben.</translation>
    </message>
    <message>
        <source>The key&apos;s name is in the role as it should be, but the role, read again, is not as it was written: %1. Somebody else changes it at the same moment, or the server did not take all of it. Look at the role in the console.</source>
        <translation>Der Name des Schlüssels steht in der Rolle, wie er soll; aber die Rolle ist, neu gelesen, nicht so, wie sie geschrieben wurde: %1. Jemand anderes ändert sie im selben Augenblick, oder der Server hat nicht alles angenommen. Sehen Sie sich die Rolle in der Konsole an.</translation>
    </message>
    <message>
        <source>The server sent no id with this key: it can be looked at only.</source>
        <translation>Der Server hat mit diesem Schlüssel keine ID gesendet: Er lässt sich nur ansehen.</translation>
    </message>
</context>
<context>
    <name>Contentstack</name>
    <message>
        <source>This stack has %1 management tokens, and Contentstack documents 30 as the most. A new one may be refused, or end the oldest without a word: delete what nobody uses first. The list is read again afterwards, and what has vanished is named.</source>
        <translation>Dieser Stack hat %1 Management-Token, und Contentstack nennt 30 als Höchstzahl. Ein neues wird vielleicht abgelehnt oder beendet stillschweigend das älteste: Löschen Sie zuerst, was niemand benutzt. Die Liste wird danach erneut gelesen, und was verschwunden ist, wird genannt.</translation>
    </message>
    <message>
        <source>This stack has %1 management tokens. Contentstack documents 30 as the most; an older document says 10, and that a new one then ends the oldest without a word. The list is read again afterwards, and what has vanished is named.</source>
        <translation>Dieser Stack hat %1 Management-Token. Contentstack nennt 30 als Höchstzahl; ein älteres Dokument sagt 10, und dass ein neues dann stillschweigend das älteste beendet. Die Liste wird danach erneut gelesen, und was verschwunden ist, wird genannt.</translation>
    </message>
    <message>
        <source>This stack has %1 delivery tokens, and the plan of its organization allows %2. A new one will probably be refused: delete what nobody uses first, or ask Contentstack for more.</source>
        <translation>Dieser Stack hat %1 Delivery-Token, und der Tarif seiner Organisation erlaubt %2. Ein neues wird wahrscheinlich abgelehnt: Löschen Sie zuerst, was niemand benutzt, oder bitten Sie Contentstack um mehr.</translation>
    </message>
    <message>
        <source>Delivery tokens: %1 of %2 that the plan allows.</source>
        <translation>Delivery-Token: %1 von %2, die der Tarif erlaubt.</translation>
    </message>
    <message>
        <source>Delivery tokens: %1. How many the plan allows was not told (older plans: 20 a stack).</source>
        <translation>Delivery-Token: %1. Wie viele der Tarif erlaubt, wurde nicht mitgeteilt (ältere Tarife: 20 je Stack).</translation>
    </message>
    <message>
        <source>Management tokens: %1 of 30 (10 by an older document).</source>
        <translation>Management-Token: %1 von 30 (10 nach einem älteren Dokument).</translation>
    </message>
    <message>
        <source>No stacks were shown. An organization with single sign-on shows its stacks only when it is named: choose the organization first.</source>
        <translation>Es wurden keine Stacks gezeigt. Eine Organisation mit Single Sign-on zeigt ihre Stacks nur, wenn sie genannt wird: Wählen Sie zuerst die Organisation.</translation>
    </message>
    <message>
        <source>Enter an address such as https://api.example.com, without “/v3”.</source>
        <translation>Geben Sie eine Adresse wie https://api.example.com ein, ohne „/v3“.</translation>
    </message>
    <message>
        <source>Enter the address of the host alone, without “%1”.</source>
        <translation>Geben Sie nur die Adresse des Rechners ein, ohne „%1“.</translation>
    </message>
    <message>
        <source>Another host (its address below)</source>
        <translation>Ein anderer Rechner (Adresse darunter)</translation>
    </message>
    <message>
        <source>Contentstack has no region “%1”. Choose one of the list, or “custom” with the address of your own host.</source>
        <translation>Contentstack hat keine Region „%1“. Wählen Sie eine aus der Liste oder „custom“ mit der Adresse Ihres eigenen Rechners.</translation>
    </message>
    <message>
        <source>Enter the address of the host, or choose a region.</source>
        <translation>Geben Sie die Adresse des Rechners ein, oder wählen Sie eine Region.</translation>
    </message>
    <message>
        <source>An API key has letters and digits only, such as blt0123456789abcdef. It stands in the settings of the stack.</source>
        <translation>Ein API-Schlüssel besteht nur aus Buchstaben und Ziffern, etwa blt0123456789abcdef. Er steht in den Einstellungen des Stacks.</translation>
    </message>
    <message>
        <source>The code was not accepted. Enter the one that is shown now.</source>
        <translation>Der Code wurde nicht angenommen. Geben Sie den ein, der jetzt angezeigt wird.</translation>
    </message>
    <message>
        <source>Each code works once, and this one was used already. Wait for the next code and enter that.</source>
        <translation>Jeder Code gilt einmal, und dieser wurde schon benutzt. Warten Sie auf den nächsten Code, und geben Sie den ein.</translation>
    </message>
    <message>
        <source>Enter the code that was sent to your telephone.</source>
        <translation>Geben Sie den Code ein, der an Ihr Telefon geschickt wurde.</translation>
    </message>
    <message>
        <source>Enter the code that your authenticator app shows.</source>
        <translation>Geben Sie den Code ein, den Ihre Authenticator-App zeigt.</translation>
    </message>
    <message>
        <source>The account is locked after too many failures. Wait as long as it says, or ask an administrator to unlock it; every further try makes it longer.</source>
        <translation>Das Konto ist nach zu vielen Fehlversuchen gesperrt. Warten Sie so lange wie angegeben, oder bitten Sie einen Administrator, es zu entsperren; jeder weitere Versuch verlängert die Sperre.</translation>
    </message>
    <message>
        <source>The e-mail address or the password is wrong. One more failure locks the account: set a new password at Contentstack if you are not sure.</source>
        <translation>Die E-Mail-Adresse oder das Passwort ist falsch. Ein weiterer Fehlversuch sperrt das Konto: Setzen Sie bei Contentstack ein neues Passwort, wenn Sie nicht sicher sind.</translation>
    </message>
    <message>
        <source>The environment is not there, or your role has no access to it. Choose another, or ask an administrator of the stack.</source>
        <translation>Die Umgebung gibt es nicht, oder Ihre Rolle hat keinen Zugriff darauf. Wählen Sie eine andere, oder fragen Sie einen Administrator des Stacks.</translation>
    </message>
    <message>
        <source>Your account has no permission for this stack, or the sign-in is for another organization. Ask the owner of the stack, or sign in for its organization.</source>
        <translation>Ihr Konto hat kein Recht an diesem Stack, oder die Anmeldung gilt für eine andere Organisation. Fragen Sie den Eigentümer des Stacks, oder melden Sie sich für dessen Organisation an.</translation>
    </message>
    <message>
        <source>The organization does not answer this sign-in: its strict single sign-on forbids it, or the sign-in is no longer valid. Enter the API key of the stack by hand.</source>
        <translation>Die Organisation antwortet dieser Anmeldung nicht: Ihr strenges Single Sign-on verbietet es, oder die Anmeldung gilt nicht mehr. Geben Sie den API-Schlüssel des Stacks von Hand ein.</translation>
    </message>
    <message>
        <source>The sign-in is no longer valid, or it belongs to another region. Sign in again.</source>
        <translation>Die Anmeldung gilt nicht mehr, oder sie gehört zu einer anderen Region. Melden Sie sich erneut an.</translation>
    </message>
    <message>
        <source>There is no stack with this API key in this region, or your account cannot see it. Check the API key and the region.</source>
        <translation>In dieser Region gibt es keinen Stack mit diesem API-Schlüssel, oder Ihr Konto sieht ihn nicht. Prüfen Sie den API-Schlüssel und die Region.</translation>
    </message>
    <message>
        <source>It no longer exists at Contentstack: somebody may have deleted it. Refresh the list.</source>
        <translation>Bei Contentstack gibt es das nicht mehr: Vielleicht hat es jemand gelöscht. Aktualisieren Sie die Liste.</translation>
    </message>
    <message>
        <source>There is a token of this name already. Choose another name.</source>
        <translation>Es gibt schon ein Token dieses Namens. Wählen Sie einen anderen Namen.</translation>
    </message>
    <message>
        <source>Contentstack allows no more tokens of this kind on this stack. Delete tokens that nobody uses, or ask Contentstack for more.</source>
        <translation>Contentstack erlaubt auf diesem Stack keine weiteren Token dieser Art. Löschen Sie Token, die niemand benutzt, oder bitten Sie Contentstack um mehr.</translation>
    </message>
    <message>
        <source>Choose at least one branch or one alias: Contentstack makes no token without.</source>
        <translation>Wählen Sie mindestens einen Branch oder einen Alias: Ohne erzeugt Contentstack kein Token.</translation>
    </message>
    <message>
        <source>Contentstack refused what was entered; its words stand above. Change it and try again.</source>
        <translation>Contentstack hat die Eingabe abgelehnt; seine Worte stehen oben. Ändern Sie sie, und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>Contentstack answers only some requests a second for a whole organization, and others use them too. Nothing was changed; wait a little and try again.</source>
        <translation>Contentstack beantwortet je Sekunde nur einige Anfragen für eine ganze Organisation, und andere nutzen sie auch. Es wurde nichts geändert; warten Sie etwas, und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>Contentstack has trouble of its own. Try again in some minutes; its status page is status.contentstack.com.</source>
        <translation>Contentstack hat selbst eine Störung. Versuchen Sie es in einigen Minuten erneut; die Statusseite ist status.contentstack.com.</translation>
    </message>
    <message>
        <source>Contentstack has ended this sign-in. Sign in again.</source>
        <translation>Contentstack hat diese Anmeldung beendet. Melden Sie sich erneut an.</translation>
    </message>
    <message>
        <source>Delivery tokens are for the owner, administrators and developers of a stack. Ask one of them.</source>
        <translation>Delivery-Token sind dem Eigentümer, den Administratoren und den Entwicklern eines Stacks vorbehalten. Fragen Sie einen von ihnen.</translation>
    </message>
    <message>
        <source>Management tokens are for the owner and the administrators of a stack, even to look at. Ask one of them.</source>
        <translation>Management-Token sind dem Eigentümer und den Administratoren eines Stacks vorbehalten, auch zum Ansehen. Fragen Sie einen von ihnen.</translation>
    </message>
    <message>
        <source>Your role on this stack does not allow this. Ask its owner or an administrator.</source>
        <translation>Ihre Rolle an diesem Stack erlaubt das nicht. Fragen Sie seinen Eigentümer oder einen Administrator.</translation>
    </message>
    <message>
        <source>Contentstack refused the request itself, which it should not. Please report this with the detail.</source>
        <translation>Contentstack hat die Anfrage selbst abgelehnt, was nicht sein sollte. Bitte melden Sie das mit den Einzelheiten.</translation>
    </message>
    <message>
        <source>The answer has no list in it. Check the address, and try again.</source>
        <translation>In der Antwort ist keine Liste. Prüfen Sie die Adresse, und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>What or who it is for; unique on the stack.</source>
        <translation>Wofür oder für wen es ist; einmalig im Stack.</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Beschreibung</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>Umgebung</translation>
    </message>
    <message>
        <source>Whose published content it reads. Contentstack advises one for each token.</source>
        <translation>Deren veröffentlichte Inhalte es liest. Contentstack rät zu einer je Token.</translation>
    </message>
    <message>
        <source>Branches</source>
        <translation>Branches</translation>
    </message>
    <message>
        <source>At least one branch or one alias must be chosen.</source>
        <translation>Mindestens ein Branch oder ein Alias muss gewählt sein.</translation>
    </message>
    <message>
        <source>Branch aliases</source>
        <translation>Branch-Aliasse</translation>
    </message>
    <message>
        <source>With preview token</source>
        <translation>Mit Vorschau-Token</translation>
    </message>
    <message>
        <source>“%1” is no right; one is written as “content_type:read”.</source>
        <translation>„%1“ ist kein Recht; geschrieben wird eines wie „content_type:read“.</translation>
    </message>
    <message>
        <source>Writing needs reading too: add “%1:read”.</source>
        <translation>Zum Schreiben gehört das Lesen: Nehmen Sie „%1:read“ dazu.</translation>
    </message>
    <message>
        <source>Rights</source>
        <translation>Rechte</translation>
    </message>
    <message>
        <source>“Content” is what every version of Contentstack takes; it covers the whole stack. “Everything” is seen in tokens, and may be refused in a request.</source>
        <translation>„Inhalte“ nimmt jede Fassung von Contentstack an; es umfasst den ganzen Stack. „Alles“ kommt in Token vor, wird in einer Anfrage aber vielleicht abgelehnt.</translation>
    </message>
    <message>
        <source>It ends as this day begins, at 00:00 UTC: for you that is %1 on the day before. Without a date it never ends.</source>
        <translation>Es endet mit Beginn dieses Tages, um 00:00 Uhr UTC: Bei Ihnen ist das %1 Uhr am Tag davor. Ohne Datum endet es nie.</translation>
    </message>
    <message>
        <source>It ends as this day begins, at 00:00 UTC: for you that is %1. Without a date it never ends.</source>
        <translation>Es endet mit Beginn dieses Tages, um 00:00 Uhr UTC: Bei Ihnen ist das %1 Uhr. Ohne Datum endet es nie.</translation>
    </message>
    <message>
        <source>Ends on</source>
        <translation>Endet am</translation>
    </message>
    <message>
        <source>It would have ended already. Choose %1 or a later day.</source>
        <translation>Es wäre schon zu Ende. Wählen Sie den %1 oder einen späteren Tag.</translation>
    </message>
    <message>
        <source>Mail before it ends</source>
        <translation>E-Mail vor dem Ende</translation>
    </message>
    <message>
        <source>Contentstack writes to you seven days before.</source>
        <translation>Contentstack schreibt Ihnen sieben Tage vorher.</translation>
    </message>
    <message>
        <source>Delivery token</source>
        <translation>Delivery-Token</translation>
    </message>
    <message>
        <source>Reading what is published to its environment, on its branches. It never ends by itself. Its preview token also reads what is not published yet.</source>
        <translation>Lesen, was in seiner Umgebung veröffentlicht ist, in seinen Branches. Es endet nie von selbst. Sein Vorschau-Token liest auch, was noch nicht veröffentlicht ist.</translation>
    </message>
    <message>
        <source>Management token</source>
        <translation>Management-Token</translation>
    </message>
    <message>
        <source>Reading, and where it may write changing and deleting, the content of the whole stack on its branches, without a user. Not: tokens, users, the organization.</source>
        <translation>Die Inhalte des ganzen Stacks in seinen Branches lesen und, wo es schreiben darf, ändern und löschen, ohne einen Benutzer. Nicht: Token, Benutzer, die Organisation.</translation>
    </message>
    <message>
        <source>Content: read</source>
        <translation>Inhalte: lesen</translation>
    </message>
    <message>
        <source>Content: write</source>
        <translation>Inhalte: schreiben</translation>
    </message>
    <message>
        <source>Contentstack stack</source>
        <translation>Contentstack-Stack</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Geändert</translation>
    </message>
    <message>
        <source>Contentstack deletes the token: every site, app or script that uses it is refused from that moment on, and nothing brings it back.</source>
        <translation>Contentstack löscht das Token: Jede Website, App und jedes Skript, das es benutzt, wird von da an abgewiesen, und nichts bringt es zurück.</translation>
    </message>
    <message>
        <source>The preview token of a delivery token goes with it.</source>
        <translation>Das Vorschau-Token eines Delivery-Tokens geht mit ihm.</translation>
    </message>
    <message>
        <source>The answer is not of the form that Contentstack&apos;s has. Check the address.</source>
        <translation>Die Antwort hat nicht die Form, die Contentstack ihr gibt. Prüfen Sie die Adresse.</translation>
    </message>
    <message>
        <source>What was entered looks like the value of a token of a stack, and such a token cannot manage tokens. Sign in as a user: with an authtoken, or e-mail address and password.</source>
        <translation>Was eingegeben wurde, sieht aus wie der Wert eines Tokens eines Stacks, und ein solches kann keine Token verwalten. Melden Sie sich als Benutzer an: mit einem Authtoken oder mit E-Mail-Adresse und Passwort.</translation>
    </message>
    <message>
        <source>There is no sign-in for this stack. Sign in.</source>
        <translation>Für diesen Stack gibt es keine Anmeldung. Melden Sie sich an.</translation>
    </message>
    <message>
        <source>Contentstack allows twenty sign-ins of a user and ends the oldest without a word when there is one more. This one is kept and used again; “Sign out” ends it.</source>
        <translation>Contentstack erlaubt zwanzig Anmeldungen eines Benutzers und beendet stillschweigend die älteste, wenn eine dazukommt. Diese wird behalten und wieder benutzt; „Abmelden“ beendet sie.</translation>
    </message>
    <message>
        <source>Enter the e-mail address and the password.</source>
        <translation>Geben Sie die E-Mail-Adresse und das Passwort ein.</translation>
    </message>
    <message>
        <source>Enter the authtoken.</source>
        <translation>Geben Sie das Authtoken ein.</translation>
    </message>
    <message>
        <source>Contentstack at %1, as %2</source>
        <translation>Contentstack auf %1, als %2</translation>
    </message>
    <message>
        <source>Choose the stack, or enter its API key.</source>
        <translation>Wählen Sie den Stack, oder geben Sie seinen API-Schlüssel ein.</translation>
    </message>
    <message>
        <source>Stack “%1” at %2, as %3</source>
        <translation>Stack „%1“ auf %2, als %3</translation>
    </message>
    <message>
        <source>E-mail address and password</source>
        <translation>E-Mail-Adresse und Passwort</translation>
    </message>
    <message>
        <source>E-mail address</source>
        <translation>E-Mail-Adresse</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Passwort</translation>
    </message>
    <message>
        <source>Used once and not kept. Five failures lock the account.</source>
        <translation>Wird einmal benutzt und nicht behalten. Fünf Fehlversuche sperren das Konto.</translation>
    </message>
    <message>
        <source>Code of the second factor</source>
        <translation>Code des zweiten Faktors</translation>
    </message>
    <message>
        <source>From the authenticator app or the text message. Each code works once.</source>
        <translation>Aus der Authenticator-App oder der SMS. Jeder Code gilt einmal.</translation>
    </message>
    <message>
        <source>Authtoken</source>
        <translation>Authtoken</translation>
    </message>
    <message>
        <source>Of a user, as the command line of Contentstack or an earlier sign-in has it. The value of a management token does not do.</source>
        <translation>Eines Benutzers, wie es die Kommandozeile von Contentstack oder eine frühere Anmeldung hat. Der Wert eines Management-Tokens genügt nicht.</translation>
    </message>
    <message>
        <source>A stack has no tokens of the kind “%1”.</source>
        <translation>Ein Stack hat keine Token der Art „%1“.</translation>
    </message>
    <message>
        <source>A management token keeps its value for ever. Create a new token, hand it over, and revoke this one.</source>
        <translation>Ein Management-Token behält seinen Wert für immer. Erzeugen Sie ein neues Token, geben Sie es weiter, und widerrufen Sie dieses.</translation>
    </message>
    <message>
        <source>Contentstack did not send its value. That of a management token is shown only once, when it is made.</source>
        <translation>Contentstack hat seinen Wert nicht geschickt. Der eines Management-Tokens wird nur einmal gezeigt, wenn es entsteht.</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>Region</translation>
    </message>
    <message>
        <source>Where the organization&apos;s data is kept. A sign-in of one region is refused in all others.</source>
        <translation>Wo die Daten der Organisation liegen. Eine Anmeldung der einen Region wird in allen anderen abgelehnt.</translation>
    </message>
    <message>
        <source>Organization</source>
        <translation>Organisation</translation>
    </message>
    <message>
        <source>Narrows the list of stacks; needed to see any where the organization has single sign-on.</source>
        <translation>Grenzt die Liste der Stacks ein; nötig, um überhaupt welche zu sehen, wo die Organisation Single Sign-on hat.</translation>
    </message>
    <message>
        <source>Stack</source>
        <translation>Stack</translation>
    </message>
    <message>
        <source>Choose it, or enter its API key, which stands in the settings of the stack.</source>
        <translation>Wählen Sie ihn, oder geben Sie seinen API-Schlüssel ein, der in den Einstellungen des Stacks steht.</translation>
    </message>
    <message>
        <source>Own host</source>
        <translation>Eigener Rechner</translation>
    </message>
    <message>
        <source>Address of the management API where it is none of the regions.</source>
        <translation>Adresse der Management-API, wo es keine der Regionen ist.</translation>
    </message>
    <message>
        <source>Own delivery host</source>
        <translation>Eigener Delivery-Rechner</translation>
    </message>
    <message>
        <source>Where delivery tokens are tried out; empty: the same host.</source>
        <translation>Wo Delivery-Token ausprobiert werden; leer: derselbe Rechner.</translation>
    </message>
    <message>
        <source>Stack “%1” at %2</source>
        <translation>Stack „%1“ auf %2</translation>
    </message>
    <message>
        <source>Contentstack</source>
        <translation>Contentstack</translation>
    </message>
    <message>
        <source>Whether it is deleted is not proved: the list could not be read afterwards. Refresh the list and look.</source>
        <translation>Ob es gelöscht ist, ist nicht bewiesen: Die Liste ließ sich danach nicht lesen. Aktualisieren Sie die Liste, und sehen Sie nach.</translation>
    </message>
    <message>
        <source>Contentstack said that it is deleted, but still lists it. Refresh the list in a minute; if it is there then, revoke it again.</source>
        <translation>Contentstack meldete es als gelöscht, führt es aber noch auf. Aktualisieren Sie die Liste in einer Minute; ist es dann noch da, widerrufen Sie es erneut.</translation>
    </message>
    <message>
        <source>The token was made, but its value was not in the answer. Revoke it and make another.</source>
        <translation>Das Token wurde erzeugt, aber sein Wert stand nicht in der Antwort. Widerrufen Sie es, und erzeugen Sie ein anderes.</translation>
    </message>
    <message>
        <source>The answer was lost, and the list could not be read either: the token may have been made. Refresh the list and look for “%1” before you try again.</source>
        <translation>Die Antwort ging verloren, und auch die Liste ließ sich nicht lesen: Das Token wurde vielleicht erzeugt. Aktualisieren Sie die Liste, und suchen Sie nach „%1“, bevor Sie es erneut versuchen.</translation>
    </message>
    <message>
        <source>Contentstack did not answer as it should. The list was read again: no token was made. Try again.</source>
        <translation>Contentstack hat nicht geantwortet, wie es sollte. Die Liste wurde erneut gelesen: Es wurde kein Token erzeugt. Versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>The token “%1” was made, but its value was in the answer that got lost, and it is never shown again. Revoke that token (%2), then create it once more.</source>
        <translation>Das Token „%1“ wurde erzeugt, aber sein Wert stand in der Antwort, die verloren ging, und er wird nie wieder gezeigt. Widerrufen Sie dieses Token (%2), und erzeugen Sie es dann noch einmal.</translation>
    </message>
    <message>
        <source>The answer got lost on the way; the list shows that the token was made, and only once.</source>
        <translation>Die Antwort ging unterwegs verloren; die Liste zeigt, dass das Token erzeugt wurde, und nur einmal.</translation>
    </message>
    <message>
        <source>The token was made, but its preview token did not come with it. Edit the token and switch “With preview token” on.</source>
        <translation>Das Token wurde erzeugt, aber sein Vorschau-Token kam nicht mit. Bearbeiten Sie das Token, und schalten Sie „Mit Vorschau-Token“ ein.</translation>
    </message>
    <message>
        <source>The token “%1” (%2) was there before and is gone now: Contentstack may have ended it to make room, or somebody deleted it.</source>
        <translation>Das Token „%1“ (%2) war vorher da und ist jetzt weg: Vielleicht hat Contentstack es beendet, um Platz zu schaffen, oder jemand hat es gelöscht.</translation>
    </message>
    <message>
        <source>The new token is not in the list yet. Refresh the list, and check that it is there before you use it.</source>
        <translation>Das neue Token steht noch nicht in der Liste. Aktualisieren Sie die Liste, und prüfen Sie, ob es da ist, bevor Sie es benutzen.</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>Token</translation>
    </message>
    <message>
        <source>Preview token</source>
        <translation>Vorschau-Token</translation>
    </message>
    <message>
        <source>A token keeps at least one branch or one alias.</source>
        <translation>Ein Token behält mindestens einen Branch oder einen Alias.</translation>
    </message>
    <message>
        <source>The fields were changed, but the preview token was not made or removed as wanted. Look at the token and switch “With preview token” once more.</source>
        <translation>Die Felder wurden geändert, aber das Vorschau-Token wurde nicht wie gewünscht erzeugt oder entfernt. Sehen Sie sich das Token an, und schalten Sie „Mit Vorschau-Token“ noch einmal um.</translation>
    </message>
    <message>
        <source>The old preview token was removed, and no new one is there yet. Set a new one again.</source>
        <translation>Das alte Vorschau-Token wurde entfernt, und ein neues ist noch nicht da. Setzen Sie erneut ein neues.</translation>
    </message>
    <message>
        <source>The answer has no token in it. Refresh the list to see what is there.</source>
        <translation>In der Antwort ist kein Token. Aktualisieren Sie die Liste, um zu sehen, was da ist.</translation>
    </message>
    <message>
        <source>The day on which it ends is written in a form that is not known here: “%1”.</source>
        <translation>Der Tag, an dem es endet, ist in einer Form geschrieben, die hier nicht bekannt ist: „%1“.</translation>
    </message>
    <message>
        <source>A second value, for live preview of what is not published yet. Switched off it stops working at once; switched on again it is another.</source>
        <translation>Ein zweiter Wert, für die Live-Vorschau dessen, was noch nicht veröffentlicht ist. Ausgeschaltet gilt er sofort nicht mehr; wieder eingeschaltet ist es ein anderer.</translation>
    </message>
    <message>
        <source>A port is a number from 1 to 65535, the one of a redirect URL that is registered for the app.</source>
        <translation>Ein Port ist eine Zahl von 1 bis 65535: der einer Rücksprungadresse, die für die App eingetragen ist.</translation>
    </message>
    <message>
        <source>Browser (OAuth app of your organization)</source>
        <translation>Browser (OAuth-App Ihrer Organisation)</translation>
    </message>
    <message>
        <source>The way for single sign-on. An owner or administrator makes the app in the Developer Hub: with PKCE, user scopes and the redirect URL below.</source>
        <translation>Der Weg bei Single Sign-on. Ein Eigentümer oder Administrator legt die App im Developer Hub an: mit PKCE, Benutzerrechten (User Scopes) und der Rücksprungadresse von unten.</translation>
    </message>
    <message>
        <source>App UID</source>
        <translation>UID der App</translation>
    </message>
    <message>
        <source>Stands in the address of the app in the Developer Hub.</source>
        <translation>Steht in der Adresse der App im Developer Hub.</translation>
    </message>
    <message>
        <source>Client ID</source>
        <translation>Client-ID</translation>
    </message>
    <message>
        <source>Client secret</source>
        <translation>Client-Geheimnis</translation>
    </message>
    <message>
        <source>Only where the app has one; with PKCE it needs none.</source>
        <translation>Nur wenn die App eines hat; mit PKCE braucht sie keines.</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>Port</translation>
    </message>
    <message>
        <source>Register http://localhost:PORT/callback as a redirect URL of the app, with this port.</source>
        <translation>Tragen Sie http://localhost:PORT/callback mit diesem Port als Rücksprungadresse der App ein.</translation>
    </message>
    <message>
        <source>Enter the UID of the app.</source>
        <translation>Geben Sie die UID der App ein.</translation>
    </message>
    <message>
        <source>Enter the client ID of the app.</source>
        <translation>Geben Sie die Client-ID der App ein.</translation>
    </message>
    <message>
        <source>Enter an address such as https://app.contentstack.com/#!/apps/{app_uid}/authorize.</source>
        <translation>Geben Sie eine Adresse wie https://app.contentstack.com/#!/apps/{app_uid}/authorize ein.</translation>
    </message>
    <message>
        <source>The e-mail address or the password is wrong, or the account is of another region. Who signs in through the company (single sign-on) has no password here: sign in with the browser, or with an authtoken.</source>
        <translation>Die E-Mail-Adresse oder das Passwort ist falsch, oder das Konto gehört zu einer anderen Region. Wer sich über die Firma anmeldet (Single Sign-on), hat hier kein Passwort: Melden Sie sich im Browser oder mit einem Authtoken an.</translation>
    </message>
    <message>
        <source>Only its preview token gets a new value, or its first one. The delivery token&apos;s own value can never be changed: where that one has leaked, make a new token and revoke this one. Between the old preview token and the new one there are some seconds without any.</source>
        <translation>Nur sein Vorschau-Token bekommt einen neuen Wert, oder seinen ersten. Der eigene Wert des Delivery-Tokens lässt sich nie ändern: Ist der bekannt geworden, legen Sie ein neues Token an und widerrufen Sie dieses. Zwischen dem alten Vorschau-Token und dem neuen liegen einige Sekunden ohne eines.</translation>
    </message>
    <message>
        <source>Everything (experiment): read</source>
        <translation>Alles (Versuch): lesen</translation>
    </message>
    <message>
        <source>Everything (experiment): write</source>
        <translation>Alles (Versuch): schreiben</translation>
    </message>
    <message>
        <source>This sign-in is good for one organization. “Sign out” takes back what you allowed the app, for other connections that use it too.</source>
        <translation>Diese Anmeldung gilt für eine Organisation. „Abmelden“ nimmt zurück, was Sie der App erlaubt haben, auch für andere Verbindungen, die sie benutzen.</translation>
    </message>
    <message>
        <source>Contentstack accepted the password but gave no authtoken, as it does to users of a single sign-on. Sign in with the browser; or with an authtoken of the organization&apos;s owner, or of somebody who may work without it.</source>
        <translation>Contentstack hat das Passwort angenommen, aber kein Authtoken gegeben, wie bei Benutzern eines Single Sign-on. Melden Sie sich im Browser an; oder mit einem Authtoken des Eigentümers der Organisation oder dem von jemandem, der ohne es arbeiten darf.</translation>
    </message>
    <message>
        <source>For users with a password of Contentstack&apos;s own. Who signs in through the company (single sign-on) has none: choose the browser.</source>
        <translation>Für Benutzer mit einem Passwort bei Contentstack selbst. Wer sich über die Firma anmeldet (Single Sign-on), hat keines: Wählen Sie den Browser.</translation>
    </message>
    <message>
        <source>Sign-in page</source>
        <translation>Anmeldeseite</translation>
    </message>
    <message>
        <source>Of the sign-in with the browser, where the usual one does not open: https://app.contentstack.com/#!/apps/{app_uid}/authorize is another that is documented.</source>
        <translation>Der Anmeldung im Browser, wo die übliche sich nicht öffnet: https://app.contentstack.com/#!/apps/{app_uid}/authorize ist eine andere, die beschrieben ist.</translation>
    </message>
    <message>
        <source>Token address</source>
        <translation>Token-Adresse</translation>
    </message>
    <message>
        <source>Of the sign-in with the browser, where the usual one is refused: https://app.contentstack.com/apps-api/token is another that is documented.</source>
        <translation>Der Anmeldung im Browser, wo die übliche abgelehnt wird: https://app.contentstack.com/apps-api/token ist eine andere, die beschrieben ist.</translation>
    </message>
</context>
<context>
    <name>Crypto</name>
    <message>
        <source>A secret has 1 to %1 bytes and no NUL among them.</source>
        <translation>Ein Geheimnis hat 1 bis %1 Byte und kein NUL darunter.</translation>
    </message>
</context>
<context>
    <name>DisableQuestion</name>
    <message>
        <source>Disable token</source>
        <translation>Token deaktivieren</translation>
    </message>
    <message>
        <source>Disable tokens</source>
        <translation>Token deaktivieren</translation>
    </message>
    <message>
        <source>Disable “%1” in %2?</source>
        <translation>„%1“ in %2 deaktivieren?</translation>
    </message>
    <message numerus="yes">
        <source>Disable %n tokens?</source>
        <translation>
            <numerusform>%n Token deaktivieren?</numerusform>
            <numerusform>%n Token deaktivieren?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Disable %n tokens</source>
        <translation>
            <numerusform>%n Token deaktivieren</numerusform>
            <numerusform>%n Token deaktivieren</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EnvFile</name>
    <message>
        <source>This value holds a mixture of quotes that readers of .env files understand differently. Copy it there by hand.</source>
        <translation>Dieser Wert enthält eine Mischung von Anführungszeichen, die Programme in .env-Dateien verschieden verstehen. Kopieren Sie ihn von Hand dorthin.</translation>
    </message>
    <message>
        <source>A variable&apos;s name has letters, digits and underscores, and does not begin with a digit.</source>
        <translation>Der Name einer Variablen besteht aus Buchstaben, Ziffern und Unterstrichen und beginnt nicht mit einer Ziffer.</translation>
    </message>
    <message>
        <source>A value with a line break cannot stand in a .env file.</source>
        <translation>Ein Wert mit Zeilenumbruch kann nicht in einer .env-Datei stehen.</translation>
    </message>
    <message>
        <source>This is no .env file in UTF-8 or ASCII.</source>
        <translation>Das ist keine .env-Datei in UTF-8 oder ASCII.</translation>
    </message>
</context>
<context>
    <name>Errors</name>
    <message>
        <source>“%1” cannot be set like this.</source>
        <translation>„%1“ kann so nicht gesetzt werden.</translation>
    </message>
    <message>
        <source>“%1” was not found.</source>
        <translation>„%1“ wurde nicht gefunden.</translation>
    </message>
    <message>
        <source>“%1” is no longer as it was shown, so nothing was changed.</source>
        <translation>„%1“ ist nicht mehr so, wie es angezeigt wurde; deshalb wurde nichts geändert.</translation>
    </message>
    <message>
        <source>“%1” must not be changed or read with the rights at hand.</source>
        <translation>„%1“ darf mit den vorhandenen Rechten nicht geändert oder gelesen werden.</translation>
    </message>
    <message>
        <source>“%1” did not accept the sign-in.</source>
        <translation>„%1“ hat die Anmeldung nicht angenommen.</translation>
    </message>
    <message>
        <source>“%1” asks for a second factor.</source>
        <translation>„%1“ verlangt einen zweiten Faktor.</translation>
    </message>
    <message>
        <source>“%1” has reached its limit.</source>
        <translation>„%1“ hat seine Grenze erreicht.</translation>
    </message>
    <message>
        <source>“%1” asks for fewer requests.</source>
        <translation>„%1“ bittet um weniger Anfragen.</translation>
    </message>
    <message>
        <source>“%1” could not be reached.</source>
        <translation>„%1“ war nicht zu erreichen.</translation>
    </message>
    <message>
        <source>“%1” was not confirmed in time.</source>
        <translation>„%1“ wurde nicht rechtzeitig bestätigt.</translation>
    </message>
    <message>
        <source>No trusted, encrypted connection to “%1” could be made.</source>
        <translation>Zu „%1“ konnte keine vertrauenswürdige, verschlüsselte Verbindung hergestellt werden.</translation>
    </message>
    <message>
        <source>“%1” gave an answer that cannot be understood.</source>
        <translation>„%1“ hat eine unverständliche Antwort gegeben.</translation>
    </message>
    <message>
        <source>“%1” cannot be read: its content is damaged or of an unexpected form.</source>
        <translation>„%1“ kann nicht gelesen werden: Der Inhalt ist beschädigt oder hat eine unerwartete Form.</translation>
    </message>
    <message>
        <source>“%1” could not be read or written.</source>
        <translation>„%1“ konnte nicht gelesen oder geschrieben werden.</translation>
    </message>
    <message>
        <source>The keychain is locked, so the secret of “%1” cannot be read or kept.</source>
        <translation>Der Schlüsselbund ist gesperrt; das Geheimnis von „%1“ kann weder gelesen noch aufbewahrt werden.</translation>
    </message>
    <message>
        <source>No keychain is available, so the secret of “%1” cannot be read or kept.</source>
        <translation>Es gibt keinen Schlüsselbund; das Geheimnis von „%1“ kann weder gelesen noch aufbewahrt werden.</translation>
    </message>
    <message>
        <source>“%1” cannot do this.</source>
        <translation>„%1“ kann das nicht.</translation>
    </message>
    <message>
        <source>Tokendesk made a mistake while working on “%1”.</source>
        <translation>Tokendesk hat bei „%1“ einen Fehler gemacht.</translation>
    </message>
    <message>
        <source>The input cannot be used like this.</source>
        <translation>Die Eingabe kann so nicht verwendet werden.</translation>
    </message>
    <message>
        <source>It was not found.</source>
        <translation>Es wurde nicht gefunden.</translation>
    </message>
    <message>
        <source>It is no longer as it was shown, so nothing was changed.</source>
        <translation>Es ist nicht mehr so, wie es angezeigt wurde; deshalb wurde nichts geändert.</translation>
    </message>
    <message>
        <source>The rights at hand do not allow this.</source>
        <translation>Die vorhandenen Rechte erlauben das nicht.</translation>
    </message>
    <message>
        <source>The sign-in was not accepted.</source>
        <translation>Die Anmeldung wurde nicht angenommen.</translation>
    </message>
    <message>
        <source>A second factor is needed.</source>
        <translation>Ein zweiter Faktor ist nötig.</translation>
    </message>
    <message>
        <source>A limit has been reached.</source>
        <translation>Eine Grenze ist erreicht.</translation>
    </message>
    <message>
        <source>The server asks for fewer requests.</source>
        <translation>Der Server bittet um weniger Anfragen.</translation>
    </message>
    <message>
        <source>The server could not be reached.</source>
        <translation>Der Server war nicht zu erreichen.</translation>
    </message>
    <message>
        <source>It was not confirmed in time.</source>
        <translation>Es wurde nicht rechtzeitig bestätigt.</translation>
    </message>
    <message>
        <source>No trusted, encrypted connection could be made.</source>
        <translation>Es konnte keine vertrauenswürdige, verschlüsselte Verbindung hergestellt werden.</translation>
    </message>
    <message>
        <source>The answer cannot be understood.</source>
        <translation>Die Antwort ist unverständlich.</translation>
    </message>
    <message>
        <source>The content is damaged or of an unexpected form.</source>
        <translation>Der Inhalt ist beschädigt oder hat eine unerwartete Form.</translation>
    </message>
    <message>
        <source>Reading or writing failed.</source>
        <translation>Lesen oder Schreiben ist fehlgeschlagen.</translation>
    </message>
    <message>
        <source>The keychain is locked.</source>
        <translation>Der Schlüsselbund ist gesperrt.</translation>
    </message>
    <message>
        <source>No keychain is available.</source>
        <translation>Es gibt keinen Schlüsselbund.</translation>
    </message>
    <message>
        <source>This cannot be done here.</source>
        <translation>Das geht hier nicht.</translation>
    </message>
    <message>
        <source>Tokendesk made a mistake.</source>
        <translation>Tokendesk hat einen Fehler gemacht.</translation>
    </message>
    <message numerus="yes">
        <source>Try again in %n second(s).</source>
        <translation>
            <numerusform>Versuchen Sie es in %n Sekunde noch einmal.</numerusform>
            <numerusform>Versuchen Sie es in %n Sekunden noch einmal.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Try again in %n minute(s).</source>
        <translation>
            <numerusform>Versuchen Sie es in %n Minute noch einmal.</numerusform>
            <numerusform>Versuchen Sie es in %n Minuten noch einmal.</numerusform>
        </translation>
    </message>
    <message>
        <source>Correct the value and try again.</source>
        <translation>Berichtigen Sie den Wert, und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>Refresh the list, or check the name.</source>
        <translation>Aktualisieren Sie die Liste, oder prüfen Sie den Namen.</translation>
    </message>
    <message>
        <source>Look at what is stored now, then decide again.</source>
        <translation>Sehen Sie nach, was jetzt gespeichert ist, und entscheiden Sie dann neu.</translation>
    </message>
    <message>
        <source>Check who owns it and what this connection allows.</source>
        <translation>Prüfen Sie, wem es gehört und was diese Verbindung erlaubt.</translation>
    </message>
    <message>
        <source>Sign in again.</source>
        <translation>Melden Sie sich neu an.</translation>
    </message>
    <message>
        <source>Enter the code of the second factor.</source>
        <translation>Geben Sie den Code des zweiten Faktors ein.</translation>
    </message>
    <message>
        <source>Remove what is no longer needed, or raise the limit.</source>
        <translation>Entfernen Sie, was nicht mehr gebraucht wird, oder erhöhen Sie die Grenze.</translation>
    </message>
    <message>
        <source>Wait a little, then try again.</source>
        <translation>Warten Sie ein wenig, und versuchen Sie es dann noch einmal.</translation>
    </message>
    <message>
        <source>Check the network and the address, then try again.</source>
        <translation>Prüfen Sie das Netz und die Adresse, und versuchen Sie es dann noch einmal.</translation>
    </message>
    <message>
        <source>Look whether it was done before trying again.</source>
        <translation>Sehen Sie nach, ob es geschehen ist, bevor Sie es noch einmal versuchen.</translation>
    </message>
    <message>
        <source>Check the address and the server&apos;s certificate.</source>
        <translation>Prüfen Sie die Adresse und das Zertifikat des Servers.</translation>
    </message>
    <message>
        <source>Check the address and the system&apos;s version.</source>
        <translation>Prüfen Sie die Adresse und die Version des Systems.</translation>
    </message>
    <message>
        <source>Open it in an editor and mend it; nothing was written.</source>
        <translation>Öffnen und reparieren Sie es in einem Editor; es wurde nichts geschrieben.</translation>
    </message>
    <message>
        <source>Check the disk and the rights on it, then try again.</source>
        <translation>Prüfen Sie den Datenträger und die Rechte darauf, und versuchen Sie es dann noch einmal.</translation>
    </message>
    <message>
        <source>Unlock the keychain and try again.</source>
        <translation>Entsperren Sie den Schlüsselbund, und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>Start a keychain service, or keep secrets for this session only.</source>
        <translation>Starten Sie einen Schlüsselbunddienst, oder bewahren Sie Geheimnisse nur für diese Sitzung auf.</translation>
    </message>
    <message>
        <source>Please report this with the detail.</source>
        <translation>Bitte melden Sie dies mitsamt der Einzelheit.</translation>
    </message>
</context>
<context>
    <name>Fields</name>
    <message>
        <source>Enter a whole number.</source>
        <translation>Geben Sie eine ganze Zahl ein.</translation>
    </message>
    <message>
        <source>Enter a number from %1 to %2.</source>
        <translation>Geben Sie eine Zahl von %1 bis %2 ein.</translation>
    </message>
    <message>
        <source>“%1” is not one of: %2.</source>
        <translation>„%1“ gehört nicht zu: %2.</translation>
    </message>
    <message>
        <source>Enter a date such as 2027-01-31.</source>
        <translation>Geben Sie ein Datum wie 2027-01-31 ein.</translation>
    </message>
    <message>
        <source>Enter a URL such as https://www.example.com.</source>
        <translation>Geben Sie eine URL wie https://www.example.com ein.</translation>
    </message>
    <message>
        <source>This is %1 characters long; %2 are allowed.</source>
        <translation>Das sind %1 Zeichen; erlaubt sind %2.</translation>
    </message>
    <message>
        <source>This field must be filled in.</source>
        <translation>Dieses Feld muss ausgefüllt werden.</translation>
    </message>
</context>
<context>
    <name>Files</name>
    <message>
        <source>The file&apos;s access control list or other attributes could not be kept, so nothing was changed. Start Tokendesk as the file&apos;s owner.</source>
        <translation>Die Zugriffsliste oder andere Attribute der Datei ließen sich nicht erhalten; deshalb wurde nichts geändert. Starten Sie Tokendesk als Eigentümer der Datei.</translation>
    </message>
    <message>
        <source>The file belongs to another user or group, and yours may not give files to them. The site could no longer write it, so nothing was changed. Start Tokendesk as the user that the site runs as.</source>
        <translation>Die Datei gehört einem anderen Benutzer oder einer anderen Gruppe, und Ihr Benutzer darf diesen keine Dateien übergeben. Die Website könnte sie nicht mehr schreiben; deshalb wurde nichts geändert. Starten Sie Tokendesk als der Benutzer, unter dem die Website läuft.</translation>
    </message>
    <message>
        <source>The file system did not take the new file time, so nothing was changed.</source>
        <translation>Das Dateisystem hat die neue Dateizeit nicht angenommen; deshalb wurde nichts geändert.</translation>
    </message>
    <message>
        <source>The site kept writing old copies back, so it is not certain that the change holds. Look at it again in a moment, or stop the site while you change it.</source>
        <translation>Die Website hat immer wieder alte Kopien zurückgeschrieben; es ist nicht sicher, dass die Änderung hält. Sehen Sie gleich noch einmal nach, oder halten Sie die Website an, während Sie ändern.</translation>
    </message>
    <message>
        <source>It is not there any more. If it lies on a disk or share that is not connected, connect it, then refresh.</source>
        <translation>Es ist nicht mehr da. Liegt es auf einem Datenträger oder einer Freigabe, die nicht verbunden ist, verbinden Sie diese, und aktualisieren Sie dann.</translation>
    </message>
    <message>
        <source>A part of its path is no folder. Check the path.</source>
        <translation>Ein Teil des Pfads ist kein Ordner. Prüfen Sie den Pfad.</translation>
    </message>
    <message>
        <source>Your user has no permission for it. Give your user access, or start Tokendesk as the user that the site runs as.</source>
        <translation>Ihr Benutzer hat dafür keine Berechtigung. Geben Sie ihm Zugriff, oder starten Sie Tokendesk als der Benutzer, unter dem die Website läuft.</translation>
    </message>
    <message>
        <source>The system does not allow it to your user. Start Tokendesk as the user that the site runs as, and see that the file is not marked as unchangeable.</source>
        <translation>Das System erlaubt es Ihrem Benutzer nicht. Starten Sie Tokendesk als der Benutzer, unter dem die Website läuft, und achten Sie darauf, dass die Datei nicht als unveränderlich markiert ist.</translation>
    </message>
    <message>
        <source>The file system is read-only, so nothing was changed. Make it writable, then try again.</source>
        <translation>Das Dateisystem ist schreibgeschützt; deshalb wurde nichts geändert. Machen Sie es beschreibbar, und versuchen Sie es dann noch einmal.</translation>
    </message>
    <message>
        <source>The disk is full, so nothing was changed. Free some space, then try again.</source>
        <translation>Der Datenträger ist voll; deshalb wurde nichts geändert. Schaffen Sie Platz, und versuchen Sie es dann noch einmal.</translation>
    </message>
    <message>
        <source>Your user&apos;s quota on this disk is used up, so nothing was changed. Free some space, then try again.</source>
        <translation>Das Kontingent Ihres Benutzers auf diesem Datenträger ist aufgebraucht; deshalb wurde nichts geändert. Schaffen Sie Platz, und versuchen Sie es dann noch einmal.</translation>
    </message>
    <message>
        <source>The disk reported an error. Check the disk before you try again.</source>
        <translation>Der Datenträger hat einen Fehler gemeldet. Prüfen Sie ihn, bevor Sie es noch einmal versuchen.</translation>
    </message>
    <message>
        <source>The share no longer knows this file. Connect the share again, then refresh.</source>
        <translation>Die Freigabe kennt diese Datei nicht mehr. Verbinden Sie die Freigabe neu, und aktualisieren Sie dann.</translation>
    </message>
    <message>
        <source>The share does not answer. Check the network, then try again.</source>
        <translation>Die Freigabe antwortet nicht. Prüfen Sie das Netz, und versuchen Sie es dann noch einmal.</translation>
    </message>
    <message>
        <source>Too many files are open at once. Close other programs or windows, then try again.</source>
        <translation>Es sind zu viele Dateien gleichzeitig geöffnet. Schließen Sie andere Programme oder Fenster, und versuchen Sie es dann noch einmal.</translation>
    </message>
    <message>
        <source>It is a symbolic link, or lies behind one. Links are not followed, since they may lead out of the site. Open the folder that it points to instead.</source>
        <translation>Es ist ein symbolischer Link oder liegt hinter einem. Links wird nicht gefolgt, da sie aus der Website hinausführen können. Öffnen Sie stattdessen den Ordner, auf den er zeigt.</translation>
    </message>
    <message>
        <source>It is a folder where a file should be.</source>
        <translation>Wo eine Datei sein sollte, ist ein Ordner.</translation>
    </message>
    <message>
        <source>Something of this name is already there.</source>
        <translation>Etwas mit diesem Namen ist schon da.</translation>
    </message>
    <message>
        <source>The folder lies on another file system, so it cannot be moved in one step.</source>
        <translation>Der Ordner liegt auf einem anderen Dateisystem und kann deshalb nicht in einem Schritt verschoben werden.</translation>
    </message>
    <message>
        <source>The name is too long for this file system.</source>
        <translation>Der Name ist für dieses Dateisystem zu lang.</translation>
    </message>
    <message>
        <source>It is no regular file (a pipe, socket or device), so it is not opened.</source>
        <translation>Es ist keine gewöhnliche Datei (sondern Pipe, Socket oder Gerät) und wird deshalb nicht geöffnet.</translation>
    </message>
    <message>
        <source>The system reported an error, so nothing was changed.</source>
        <translation>Das System hat einen Fehler gemeldet; deshalb wurde nichts geändert.</translation>
    </message>
    <message>
        <source>This connection is read-only, so nothing was changed. Its guard can be changed in the connection&apos;s settings.</source>
        <translation>Diese Verbindung ist schreibgeschützt; deshalb wurde nichts geändert. Ihr Schutz lässt sich in den Einstellungen der Verbindung ändern.</translation>
    </message>
    <message>
        <source>Another program holds the file locked. Try again in a moment; if it stays so, look which program it is.</source>
        <translation>Ein anderes Programm hält die Datei gesperrt. Versuchen Sie es gleich noch einmal; bleibt es so, sehen Sie nach, welches Programm es ist.</translation>
    </message>
    <message>
        <source>The new files belong to your user, not to the owner of their neighbours: see that the site may write them.</source>
        <translation>Die neuen Dateien gehören Ihrem Benutzer, nicht dem Eigentümer ihrer Nachbarn: Achten Sie darauf, dass die Website sie schreiben darf.</translation>
    </message>
    <message>
        <source>The file is larger than %1 KiB, so it is not read.</source>
        <translation>Die Datei ist größer als %1 KiB und wird deshalb nicht gelesen.</translation>
    </message>
    <message>
        <source>The file is being written all the time. Refresh in a moment.</source>
        <translation>Die Datei wird ständig geschrieben. Aktualisieren Sie gleich noch einmal.</translation>
    </message>
    <message>
        <source>The file has a second name elsewhere (a hard link), which would no longer follow, so nothing was changed.</source>
        <translation>Die Datei hat anderswo einen zweiten Namen (einen harten Link), der nicht mehr mitgeändert würde; deshalb wurde nichts geändert.</translation>
    </message>
    <message>
        <source>Another program writes the file all the time. Try again in a moment.</source>
        <translation>Ein anderes Programm schreibt die Datei ständig. Versuchen Sie es gleich noch einmal.</translation>
    </message>
    <message>
        <source>This file system has no locks: a change that the site makes in the same moment may be lost.</source>
        <translation>Dieses Dateisystem kennt keine Sperren: Eine Änderung, die die Website im selben Augenblick macht, kann verloren gehen.</translation>
    </message>
    <message>
        <source>The file would be larger than %1 KiB, so nothing was changed.</source>
        <translation>Die Datei würde größer als %1 KiB; deshalb wurde nichts geändert.</translation>
    </message>
    <message>
        <source>The new file belongs to your user, not to the owner of the folder: see that the site may write it.</source>
        <translation>Die neue Datei gehört Ihrem Benutzer, nicht dem Eigentümer des Ordners: Achten Sie darauf, dass die Website sie schreiben darf.</translation>
    </message>
    <message>
        <source>The file was changed, but the disk did not confirm it: after a power failure the old one may be back. Check the disk, then try again.</source>
        <translation>Die Datei wurde geändert, aber der Datenträger hat es nicht bestätigt: Nach einem Stromausfall kann die alte wieder da sein. Prüfen Sie den Datenträger, und versuchen Sie es dann noch einmal.</translation>
    </message>
    <message>
        <source>The tokens lie on another file system than the folder above them, so they cannot be moved to the trash in one step. Disable the token instead.</source>
        <translation>Die Token liegen auf einem anderen Dateisystem als der Ordner darüber und können deshalb nicht in einem Schritt in den Papierkorb verschoben werden. Deaktivieren Sie das Token stattdessen.</translation>
    </message>
    <message>
        <source>It is not noted any more where this lay. Move it back by hand out of the folder .tokendesk-trash.</source>
        <translation>Es ist nicht mehr vermerkt, wo dies lag. Verschieben Sie es von Hand aus dem Ordner .tokendesk-trash zurück.</translation>
    </message>
</context>
<context>
    <name>Flextype</name>
    <message>
        <source>This field cannot be set here.</source>
        <translation>Dieses Feld kann hier nicht gesetzt werden.</translation>
    </message>
    <message>
        <source>The field “%1” holds a list or a map. It is shown, not edited; mend the file by hand.</source>
        <translation>Das Feld „%1“ enthält eine Liste oder Zuordnung. Es wird gezeigt, nicht bearbeitet; ändern Sie die Datei von Hand.</translation>
    </message>
    <message>
        <source>Meanwhile it was changed to “%1”. Look at both versions and choose.</source>
        <translation>Inzwischen wurde es zu „%1“ geändert. Sehen Sie sich beide Fassungen an, und wählen Sie.</translation>
    </message>
    <message>
        <source>The file has a field “id” that is not the id of this token. The server&apos;s answers carry it; the folder&apos;s name is what counts.</source>
        <translation>Die Datei hat ein Feld „id“, das nicht die ID dieses Tokens ist. Der Server gibt es in seinen Antworten aus; maßgeblich ist der Name des Ordners.</translation>
    </message>
    <message>
        <source>No access token: whoever has the public token can read with it, and nobody can write with it.</source>
        <translation>Kein Zugriffstoken: Wer das öffentliche Token hat, kann damit lesen; schreiben kann damit niemand.</translation>
    </message>
    <message>
        <source>The stored hash is none that Flextype understands: no access token can ever match it. Set a new access token.</source>
        <translation>Der gespeicherte Hash ist keiner, den Flextype versteht: Kein Zugriffstoken kann je dazu passen. Setzen Sie ein neues Zugriffstoken.</translation>
    </message>
    <message>
        <source>The date of creation is stored as a number, which the server reads as 1970.</source>
        <translation>Das Erstellungsdatum ist als Zahl gespeichert, die der Server als 1970 liest.</translation>
    </message>
    <message>
        <source>The title is a list or a map, not a text. Mend the file by hand.</source>
        <translation>Der Titel ist eine Liste oder Zuordnung, kein Text. Ändern Sie die Datei von Hand.</translation>
    </message>
    <message>
        <source>Flextype evaluates “%1” in the field %2 as a template: its answers differ from what is stored, or its list of tokens breaks. Change the text.</source>
        <translation>Flextype wertet „%1“ im Feld %2 als Vorlage aus: Seine Antworten weichen vom Gespeicherten ab, oder seine Tokenliste versagt. Ändern Sie den Text.</translation>
    </message>
    <message>
        <source>Written without quotes, so that servers read it differently: %1. What is shown is the stored text.</source>
        <translation>Ohne Anführungszeichen geschrieben, sodass Server es verschieden lesen: %1. Gezeigt wird der gespeicherte Text.</translation>
    </message>
    <message>
        <source>The server&apos;s cache is switched off for this token: its calls are counted exactly.</source>
        <translation>Für dieses Token ist der Cache des Servers ausgeschaltet: Seine Aufrufe werden genau gezählt.</translation>
    </message>
    <message>
        <source>%1 stands twice in the file. Some servers take the last one, which is shown here, others cannot read the file at all.</source>
        <translation>%1 steht zweimal in der Datei. Manche Server nehmen das letzte, das hier gezeigt wird, andere können die Datei gar nicht lesen.</translation>
    </message>
    <message>
        <source>Keep the last one of each</source>
        <translation>Jeweils das letzte behalten</translation>
    </message>
    <message>
        <source>The file uses YAML aliases. It is shown, not edited.</source>
        <translation>Die Datei verwendet YAML-Aliase. Sie wird gezeigt, nicht bearbeitet.</translation>
    </message>
    <message>
        <source>Left behind by a create that failed: it has numbers for keys, which breaks the site&apos;s list of tokens, and nobody has its secret. Revoke it.</source>
        <translation>Von einem fehlgeschlagenen Erstellen übrig geblieben: Es hat Zahlen als Schlüssel, woran die Tokenliste der Website scheitert, und niemand hat sein Geheimnis. Widerrufen Sie es.</translation>
    </message>
    <message>
        <source>The file has keys that are no texts, and the server fails at it. It is shown, not edited; mend it by hand.</source>
        <translation>Die Datei hat Schlüssel, die keine Texte sind, und der Server scheitert daran. Sie wird gezeigt, nicht bearbeitet; ändern Sie sie von Hand.</translation>
    </message>
    <message>
        <source>The file begins with a byte order mark, which some servers take for a part of the first field&apos;s name.</source>
        <translation>Die Datei beginnt mit einer Bytereihenfolge-Marke, die manche Server für einen Teil des ersten Feldnamens halten.</translation>
    </message>
    <message>
        <source>This site has no tokens of the kind “%1”.</source>
        <translation>Diese Website hat keine Token der Art „%1“.</translation>
    </message>
    <message>
        <source>There is no such token in the site&apos;s folder. It may have been revoked or renamed meanwhile; list the tokens again.</source>
        <translation>Im Ordner der Website gibt es kein solches Token. Vielleicht wurde es inzwischen widerrufen oder umbenannt; lesen Sie die Liste neu ein.</translation>
    </message>
    <message>
        <source>Several tokens have this id, one in each of: %1. Name the kind.</source>
        <translation>Mehrere Token haben diese ID, je eines unter: %1. Nennen Sie die Art.</translation>
    </message>
    <message>
        <source>Choose the site&apos;s folder.</source>
        <translation>Wählen Sie den Ordner der Website.</translation>
    </message>
    <message>
        <source>Tokens of Flextype %1 in %2; the site itself is not there</source>
        <translation>Token von Flextype %1 in %2; die Website selbst ist nicht da</translation>
    </message>
    <message>
        <source>Flextype %1 in %2</source>
        <translation>Flextype %1 in %2</translation>
    </message>
    <message>
        <source>Flextype site (folder)</source>
        <translation>Flextype-Website (Ordner)</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>The folder of the site, with “project” in it.</source>
        <translation>Der Ordner der Website, in dem „project“ liegt.</translation>
    </message>
    <message>
        <source>There is nothing left to repair in this way. Look at the token again.</source>
        <translation>So gibt es nichts mehr zu reparieren. Sehen Sie sich das Token noch einmal an.</translation>
    </message>
    <message>
        <source>“%1” must be a text, a whole number, true or false.</source>
        <translation>„%1“ muss ein Text, eine ganze Zahl, wahr oder falsch sein.</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Enabled</source>
        <translation>Aktiviert</translation>
    </message>
    <message>
        <source>Disabled</source>
        <translation>Deaktiviert</translation>
    </message>
    <message>
        <source>Extra fields</source>
        <translation>Eigene Felder</translation>
    </message>
    <message>
        <source>Your own notes beside the token; the server keeps and returns them.</source>
        <translation>Ihre eigenen Vermerke zum Token; der Server bewahrt sie auf und gibt sie aus.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>The token&apos;s title: what or who it is for.</source>
        <translation>Der Titel des Tokens: wofür oder für wen es ist.</translation>
    </message>
    <message>
        <source>Limit of calls</source>
        <translation>Höchstzahl der Aufrufe</translation>
    </message>
    <message>
        <source>0: no limit.</source>
        <translation>0: keine Grenze.</translation>
    </message>
    <message>
        <source>0: no limit. A site that caches counts roughly, so the limit holds roughly.</source>
        <translation>0: keine Grenze. Eine Website mit Cache zählt ungefähr, deshalb gilt die Grenze ungefähr.</translation>
    </message>
    <message>
        <source>Calls so far</source>
        <translation>Aufrufe bisher</translation>
    </message>
    <message>
        <source>The server&apos;s counter. Set it to 0 to start again.</source>
        <translation>Der Zähler des Servers. Setzen Sie ihn auf 0, um neu zu beginnen.</translation>
    </message>
    <message>
        <source>Icon</source>
        <translation>Symbol</translation>
    </message>
    <message>
        <source>A Font Awesome class such as “fas fa-database”.</source>
        <translation>Eine Font-Awesome-Klasse wie „fas fa-database“.</translation>
    </message>
    <message>
        <source>Created by</source>
        <translation>Erstellt von</translation>
    </message>
    <message>
        <source>Changed by</source>
        <translation>Geändert von</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>Token</translation>
    </message>
    <message>
        <source>Entries</source>
        <translation>Einträge</translation>
    </message>
    <message>
        <source>Registry</source>
        <translation>Registry</translation>
    </message>
    <message>
        <source>Images</source>
        <translation>Bilder</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Dateien</translation>
    </message>
    <message>
        <source>Folders</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>Management</source>
        <translation>Verwaltung</translation>
    </message>
    <message>
        <source>Access</source>
        <translation>Zugriff</translation>
    </message>
    <message>
        <source>Nothing at present: every API of this site is switched off.</source>
        <translation>Zurzeit nichts: Alle APIs dieser Website sind ausgeschaltet.</translation>
    </message>
    <message>
        <source>Everything that is switched on here (%1). The public token alone reads all of it; together with its access token it also writes, and makes, changes and deletes tokens.</source>
        <translation>Alles, was hier eingeschaltet ist (%1). Das öffentliche Token allein liest alles davon; zusammen mit seinem Zugriffstoken schreibt es auch und erstellt, ändert und löscht Token.</translation>
    </message>
    <message>
        <source>Everything that is switched on here (%1).</source>
        <translation>Alles, was hier eingeschaltet ist (%1).</translation>
    </message>
    <message>
        <source>Nothing at present: the API “%1” of this site is switched off.</source>
        <translation>Zurzeit nichts: Die API „%1“ dieser Website ist ausgeschaltet.</translation>
    </message>
    <message>
        <source>Writing, wherever it is sent beside a token of the API in question. It opens nothing by itself.</source>
        <translation>Schreiben, wo immer es neben einem Token der jeweiligen API gesendet wird. Für sich allein öffnet es nichts.</translation>
    </message>
    <message>
        <source>Writing entries, together with an access token.</source>
        <translation>Einträge schreiben, zusammen mit einem Zugriffstoken.</translation>
    </message>
    <message>
        <source>Reading through the API “%1”, and nothing else.</source>
        <translation>Lesen über die API „%1“, sonst nichts.</translation>
    </message>
    <message>
        <source>Reading through the API “%1”; writing there too, when an access token is sent beside it.</source>
        <translation>Lesen über die API „%1“; auch Schreiben, wenn ein Zugriffstoken mitgesendet wird.</translation>
    </message>
    <message>
        <source>Flextype 0.9 keeps access tokens in plain text: whoever can read the site&apos;s folder can write through its API.</source>
        <translation>Flextype 0.9 bewahrt Zugriffstoken im Klartext auf: Wer den Ordner der Website lesen kann, kann über ihre API schreiben.</translation>
    </message>
    <message>
        <source>Flextype 0.9 keeps tokens in plain text: whoever can read the site&apos;s folder can use them.</source>
        <translation>Flextype 0.9 bewahrt Token im Klartext auf: Wer den Ordner der Website lesen kann, kann sie benutzen.</translation>
    </message>
    <message>
        <source>Flextype %1 (folder)</source>
        <translation>Flextype %1 (Ordner)</translation>
    </message>
    <message>
        <source>Last used or changed</source>
        <translation>Zuletzt benutzt/geändert</translation>
    </message>
    <message>
        <source>Requests with this token are refused from the next moment on: every site, app or script that uses it stops working.</source>
        <translation>Anfragen mit diesem Token werden vom nächsten Augenblick an abgewiesen: Jede Website, jede App und jedes Skript, das es benutzt, funktioniert nicht mehr.</translation>
    </message>
    <message>
        <source>Its folder moves to the trash of the site, with all that is in it, and can be brought back from there.</source>
        <translation>Sein Ordner kommt mit allem Inhalt in den Papierkorb der Website und kann von dort zurückgeholt werden.</translation>
    </message>
    <message>
        <source>The settings in %1 could not be read (%2); defaults are assumed.</source>
        <translation>Die Einstellungen in %1 konnten nicht gelesen werden (%2); es werden die Vorgaben angenommen.</translation>
    </message>
    <message>
        <source>This file system is read-only: the tokens can be seen, not changed.</source>
        <translation>Dieses Dateisystem ist schreibgeschützt: Die Token sind zu sehen, aber nicht zu ändern.</translation>
    </message>
    <message>
        <source>You may not write in %1: the tokens can be seen, not changed. Ask for the rights, or run as the owner of the site.</source>
        <translation>Sie dürfen in %1 nicht schreiben: Die Token sind zu sehen, aber nicht zu ändern. Lassen Sie sich die Rechte geben, oder arbeiten Sie als Eigentümer der Website.</translation>
    </message>
    <message>
        <source>This file system has no locks (%1): a change can meet one that the site makes in the same moment. Changes are watched and made again.</source>
        <translation>Dieses Dateisystem kennt keine Sperren (%1): Eine Änderung kann mit einer zusammentreffen, die die Website im selben Augenblick macht. Änderungen werden beobachtet und wiederholt.</translation>
    </message>
    <message>
        <source>Tokens of 1.x and of 0.9 lie side by side, and nothing tells which version runs: both are shown.</source>
        <translation>Token von 1.x und von 0.9 liegen nebeneinander, und nichts verrät, welche Version läuft: Beide werden gezeigt.</translation>
    </message>
    <message>
        <source>The folder also holds tokens of version 1.x, which this version does not use.</source>
        <translation>Der Ordner enthält auch Token der Version 1.x, die diese Version nicht benutzt.</translation>
    </message>
    <message>
        <source>Tokens of the old version 0.9 still lie in the folder. Version 1.x does not use them.</source>
        <translation>Im Ordner liegen noch Token der alten Version 0.9. Version 1.x benutzt sie nicht.</translation>
    </message>
    <message>
        <source>The site&apos;s settings keep entries in the folder “%1”.</source>
        <translation>Laut Einstellungen der Website liegen Einträge im Ordner „%1“.</translation>
    </message>
    <message>
        <source>This is no Flextype site: there is neither src/flextype/flextype.yaml nor a folder of tokens in it. Choose the folder that holds “project”.</source>
        <translation>Das ist keine Flextype-Website: Darin ist weder src/flextype/flextype.yaml noch ein Ordner mit Token. Wählen Sie den Ordner, der „project“ enthält.</translation>
    </message>
    <message>
        <source>This is Flextype %1, which has no API tokens: they came with 0.9.7.</source>
        <translation>Das ist Flextype %1, das keine API-Token hat: Die gibt es seit 0.9.7.</translation>
    </message>
    <message>
        <source>This is Flextype %1; versions 0.9.7 to 0.9.16 and 1.x are known.</source>
        <translation>Das ist Flextype %1; bekannt sind die Versionen 0.9.7 bis 0.9.16 und 1.x.</translation>
    </message>
    <message>
        <source>The settings of this site keep tokens in files of another kind than token.yaml, or elsewhere (entries.directory, entries.collections.tokens_item). That is not supported.</source>
        <translation>Die Einstellungen dieser Website legen Token in andere Dateien als token.yaml oder an anderer Stelle ab (entries.directory, entries.collections.tokens_item). Das wird nicht unterstützt.</translation>
    </message>
    <message>
        <source>The text has a NUL character in it. Remove it.</source>
        <translation>Der Text enthält ein NUL-Zeichen. Entfernen Sie es.</translation>
    </message>
    <message>
        <source>The text has half a character in it that cannot be stored.</source>
        <translation>Der Text enthält ein halbes Zeichen, das nicht gespeichert werden kann.</translation>
    </message>
    <message>
        <source>This is %1 characters long; %2 are allowed.</source>
        <translation>Das sind %1 Zeichen; erlaubt sind %2.</translation>
    </message>
    <message>
        <source>Flextype evaluates “%1” as a template when it reads a token, which changes the text or breaks the site&apos;s list of tokens. Write it differently.</source>
        <translation>Flextype wertet „%1“ beim Lesen eines Tokens als Vorlage aus; das ändert den Text oder stört die Tokenliste der Website. Schreiben Sie es anders.</translation>
    </message>
    <message>
        <source>Flextype would read “%1” as a number that is none, and its list of tokens would break. Write it differently.</source>
        <translation>Flextype würde „%1“ als Zahl lesen, die keine ist, und seine Tokenliste würde versagen. Schreiben Sie es anders.</translation>
    </message>
    <message>
        <source>Flextype would turn “%1” into another number. Write it differently.</source>
        <translation>Flextype würde aus „%1“ eine andere Zahl machen. Schreiben Sie es anders.</translation>
    </message>
    <message>
        <source>An extra field needs a name.</source>
        <translation>Ein eigenes Feld braucht einen Namen.</translation>
    </message>
    <message>
        <source>“%1” cannot be the name of a field.</source>
        <translation>„%1“ kann nicht der Name eines Feldes sein.</translation>
    </message>
    <message>
        <source>“%1” cannot be the name of a field: it would break the site&apos;s list of tokens.</source>
        <translation>„%1“ kann nicht der Name eines Feldes sein: Die Tokenliste der Website würde daran scheitern.</translation>
    </message>
    <message>
        <source>“%1” is not an extra field: it is set in its own way.</source>
        <translation>„%1“ ist kein eigenes Feld: Es wird auf seine Weise gesetzt.</translation>
    </message>
    <message>
        <source>Public token</source>
        <translation>Öffentliches Token</translation>
    </message>
    <message>
        <source>Access token</source>
        <translation>Zugriffstoken</translation>
    </message>
    <message>
        <source>This is not a token&apos;s file: it holds no fields. Mend it by hand, or revoke the token.</source>
        <translation>Das ist keine Tokendatei: Sie enthält keine Felder. Ändern Sie sie von Hand, oder widerrufen Sie das Token.</translation>
    </message>
    <message>
        <source>The file has keys that are no texts. It is shown, not edited; mend it by hand.</source>
        <translation>Die Datei hat Schlüssel, die keine Texte sind. Sie wird gezeigt, nicht bearbeitet; ändern Sie sie von Hand.</translation>
    </message>
    <message>
        <source>A field stands twice in the file. Repair that first.</source>
        <translation>Ein Feld steht zweimal in der Datei. Reparieren Sie das zuerst.</translation>
    </message>
    <message>
        <source>There is nothing to change.</source>
        <translation>Es gibt nichts zu ändern.</translation>
    </message>
    <message>
        <source>In version 0.9 a token has no secret but its own name. Make a new token and revoke this one.</source>
        <translation>In Version 0.9 hat ein Token kein Geheimnis außer seinem eigenen Namen. Erstellen Sie ein neues Token, und widerrufen Sie dieses.</translation>
    </message>
    <message>
        <source>This is a link to a folder elsewhere. It is not followed: neither read nor written nor moved.</source>
        <translation>Das ist ein Link auf einen Ordner anderswo. Ihm wird nicht gefolgt: weder gelesen noch geschrieben noch verschoben.</translation>
    </message>
    <message>
        <source>The folder&apos;s name is not a token id, so the server ignores it. Ids have the letters A to Z, a to z, digits, - and _.</source>
        <translation>Der Name des Ordners ist keine Token-ID, deshalb übergeht ihn der Server. IDs bestehen aus den Buchstaben A bis Z, a bis z, Ziffern, - und _.</translation>
    </message>
    <message>
        <source>The file is empty: the server refuses this token. Bring the file back from a backup, or revoke the token.</source>
        <translation>Die Datei ist leer: Der Server weist dieses Token ab. Holen Sie die Datei aus einer Sicherung zurück, oder widerrufen Sie das Token.</translation>
    </message>
    <message>
        <source>You have no permission to read this token&apos;s file. Ask for the rights, or run as the owner of the site.</source>
        <translation>Sie dürfen die Datei dieses Tokens nicht lesen. Lassen Sie sich die Rechte geben, oder arbeiten Sie als Eigentümer der Website.</translation>
    </message>
    <message>
        <source>The file is larger than 1 MiB and is not read. No token needs that much: look at the file in an editor.</source>
        <translation>Die Datei ist größer als 1 MiB und wird nicht gelesen. So viel braucht kein Token: Sehen Sie sich die Datei in einem Editor an.</translation>
    </message>
    <message>
        <source>Another program holds the file&apos;s lock and does not let go. Try again later.</source>
        <translation>Ein anderes Programm hält die Sperre der Datei und gibt sie nicht frei. Versuchen Sie es später noch einmal.</translation>
    </message>
    <message>
        <source>The file could not be read: %1. Try again; if it stays so, check the disk.</source>
        <translation>Die Datei konnte nicht gelesen werden: %1. Versuchen Sie es noch einmal; bleibt es so, prüfen Sie den Datenträger.</translation>
    </message>
    <message>
        <source>token.yaml is not a file but something else of that name. It is not read.</source>
        <translation>token.yaml ist keine Datei, sondern etwas anderes dieses Namens. Es wird nicht gelesen.</translation>
    </message>
    <message>
        <source>token.yaml is a link to a file elsewhere. It is not followed: neither read nor written nor moved.</source>
        <translation>token.yaml ist ein Link auf eine Datei anderswo. Ihm wird nicht gefolgt: weder gelesen noch geschrieben noch verschoben.</translation>
    </message>
    <message>
        <source>There are folders in this token&apos;s folder. They are no tokens; revoking this one takes them along.</source>
        <translation>Im Ordner dieses Tokens liegen Ordner. Sie sind keine Token; beim Widerrufen gehen sie mit.</translation>
    </message>
    <message>
        <source>The file has a second name elsewhere (a hard link). It is shown, not edited, since both would change.</source>
        <translation>Die Datei hat anderswo einen zweiten Namen (einen harten Link). Sie wird gezeigt, nicht bearbeitet, da sich beide ändern würden.</translation>
    </message>
    <message>
        <source>This token is not in the site&apos;s trash any more.</source>
        <translation>Dieses Token liegt nicht mehr im Papierkorb der Website.</translation>
    </message>
    <message>
        <source>A token with the same id is there again. Revoke or rename that one first.</source>
        <translation>Ein Token mit derselben ID ist wieder da. Widerrufen Sie es oder benennen Sie es zuerst um.</translation>
    </message>
    <message>
        <source>The token was brought back and has gone again meanwhile.</source>
        <translation>Das Token wurde zurückgeholt und ist inzwischen wieder verschwunden.</translation>
    </message>
    <message>
        <source>The server refuses this token: %1 is missing in its file.</source>
        <translation>Der Server weist dieses Token ab: In seiner Datei fehlt %1.</translation>
    </message>
    <message>
        <source>Add what is missing (enabled, 0 calls, no limit)</source>
        <translation>Fehlendes ergänzen (aktiviert, 0 Aufrufe, keine Grenze)</translation>
    </message>
    <message>
        <source>The counter is below zero: the token has more calls than its limit says.</source>
        <translation>Der Zähler ist kleiner als null: Das Token hat mehr Aufrufe, als seine Grenze sagt.</translation>
    </message>
    <message>
        <source>The counter is not a whole number as every reader writes it; servers differ in what they make of it.</source>
        <translation>Der Zähler ist keine ganze Zahl, wie jedes Programm sie schreibt; Server machen Verschiedenes daraus.</translation>
    </message>
    <message>
        <source>The counter is a text, not a number.</source>
        <translation>Der Zähler ist ein Text, keine Zahl.</translation>
    </message>
    <message>
        <source>Write the counter as the number %1</source>
        <translation>Zähler als Zahl %1 schreiben</translation>
    </message>
    <message>
        <source>The counter is a text that is no number: every request with this token fails. Set the counter.</source>
        <translation>Der Zähler ist ein Text, der keine Zahl ist: Jede Anfrage mit diesem Token schlägt fehl. Setzen Sie den Zähler.</translation>
    </message>
    <message>
        <source>The counter is a list: every request with this token fails. Mend the file by hand.</source>
        <translation>Der Zähler ist eine Liste: Jede Anfrage mit diesem Token schlägt fehl. Ändern Sie die Datei von Hand.</translation>
    </message>
    <message>
        <source>The limit is below zero: the server refuses the token from the first call on.</source>
        <translation>Die Grenze ist kleiner als null: Der Server weist das Token vom ersten Aufruf an ab.</translation>
    </message>
    <message>
        <source>Set the limit to 0 (no limit)</source>
        <translation>Grenze auf 0 setzen (keine Grenze)</translation>
    </message>
    <message>
        <source>The limit is not a whole number as every reader writes it; servers differ in what they make of it.</source>
        <translation>Die Grenze ist keine ganze Zahl, wie jedes Programm sie schreibt; Server machen Verschiedenes daraus.</translation>
    </message>
    <message>
        <source>Locked: the limit is the text 0, not the number 0, and the server refuses the token from the first call on.</source>
        <translation>Gesperrt: Die Grenze ist der Text 0, nicht die Zahl 0, und der Server weist das Token vom ersten Aufruf an ab.</translation>
    </message>
    <message>
        <source>Write the limit as the number 0 (no limit)</source>
        <translation>Grenze als Zahl 0 schreiben (keine Grenze)</translation>
    </message>
    <message>
        <source>The limit is a text, not a number.</source>
        <translation>Die Grenze ist ein Text, keine Zahl.</translation>
    </message>
    <message>
        <source>Write the limit as the number %1</source>
        <translation>Grenze als Zahl %1 schreiben</translation>
    </message>
    <message>
        <source>The limit is a text that is no number: it is never reached.</source>
        <translation>Die Grenze ist ein Text, der keine Zahl ist: Sie wird nie erreicht.</translation>
    </message>
    <message>
        <source>The limit is a list or a map: the token does not work. Mend the file by hand.</source>
        <translation>Die Grenze ist eine Liste oder Zuordnung: Das Token funktioniert nicht. Ändern Sie die Datei von Hand.</translation>
    </message>
    <message>
        <source>The state is a list or a map: the server takes it for enabled. Mend the file by hand.</source>
        <translation>Der Zustand ist eine Liste oder Zuordnung: Der Server hält ihn für aktiviert. Ändern Sie die Datei von Hand.</translation>
    </message>
    <message>
        <source>The state is “%1”. Only the exact word “disabled” disables: the server takes this token for enabled.</source>
        <translation>Der Zustand ist „%1“. Nur das genaue Wort „disabled“ deaktiviert: Der Server hält dieses Token für aktiviert.</translation>
    </message>
    <message>
        <source>Disable it: write “disabled”</source>
        <translation>Deaktivieren: „disabled“ schreiben</translation>
    </message>
    <message>
        <source>Write “enabled”, as the server takes it</source>
        <translation>„enabled“ schreiben, wie der Server es auffasst</translation>
    </message>
    <message>
        <source>The counter or the limit is not a number (.inf or .nan): the token does not work, and the site&apos;s list of tokens fails.</source>
        <translation>Der Zähler oder die Grenze ist keine Zahl (.inf oder .nan): Das Token funktioniert nicht, und die Tokenliste der Website versagt.</translation>
    </message>
    <message>
        <source>Set what is no number to 0</source>
        <translation>Was keine Zahl ist, auf 0 setzen</translation>
    </message>
    <message>
        <source>This is not a token id, so the server ignores the folder, and it is left alone here. Ids have the letters A to Z, a to z, digits, - and _.</source>
        <translation>Das ist keine Token-ID; deshalb übergeht der Server den Ordner, und auch hier bleibt er unberührt. IDs bestehen aus den Buchstaben A bis Z, a bis z, Ziffern, - und _.</translation>
    </message>
    <message>
        <source>The keychain does not answer, so the access token was left as it is. Unlock the keychain, then try again.</source>
        <translation>Der Schlüsselbund antwortet nicht, darum blieb das Zugriffstoken, wie es ist. Entsperren Sie den Schlüsselbund und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>It could not be proved that the new access token works. The old and the new one are both kept for this connection, and the one that works is used. Test the connection.</source>
        <translation>Es ließ sich nicht beweisen, dass das neue Zugriffstoken funktioniert. Das alte und das neue sind beide für diese Verbindung aufgehoben; benutzt wird das, welches funktioniert. Testen Sie die Verbindung.</translation>
    </message>
    <message>
        <source>The server failed at this request with an error of its own; its log says why. What it was to do may be done or not: list the tokens again.</source>
        <translation>Der Server ist an dieser Anfrage mit einem eigenen Fehler gescheitert; warum, steht in seinem Protokoll. Was er tun sollte, kann getan sein oder nicht: Listen Sie die Token noch einmal auf.</translation>
    </message>
    <message>
        <source>The server refused the request: the API that it needs is switched off there, or this connection&apos;s own token is disabled, used up or incomplete. “Test” in the connection&apos;s settings tells which.</source>
        <translation>Der Server hat die Anfrage abgelehnt: Die nötige API ist dort abgeschaltet, oder das eigene Token dieser Verbindung ist deaktiviert, verbraucht oder unvollständig. „Testen“ in den Einstellungen der Verbindung sagt, was davon.</translation>
    </message>
    <message>
        <source>The server does not know this connection&apos;s token, or its access token is wrong. Change the credential.</source>
        <translation>Der Server kennt das Token dieser Verbindung nicht, oder ihr Zugriffstoken ist falsch. Ändern Sie die Anmeldedaten.</translation>
    </message>
    <message>
        <source>There is no such token on the server. It may have been revoked or renamed meanwhile; list the tokens again.</source>
        <translation>Auf dem Server gibt es kein solches Token. Es wurde inzwischen vielleicht widerrufen oder umbenannt; listen Sie die Token noch einmal auf.</translation>
    </message>
    <message>
        <source>This is a Flextype 0.9 server, which has no API for tokens. Open the site&apos;s folder instead.</source>
        <translation>Das ist ein Server mit Flextype 0.9, der keine API für Token hat. Öffnen Sie stattdessen den Ordner der Website.</translation>
    </message>
    <message>
        <source>This is not an answer of a Flextype server. Check the connection&apos;s URL, and whether something stands between here and the server.</source>
        <translation>Das ist keine Antwort eines Flextype-Servers. Prüfen Sie die URL der Verbindung und ob etwas zwischen hier und dem Server steht.</translation>
    </message>
    <message>
        <source>There is no credential for this connection. Sign in.</source>
        <translation>Für diese Verbindung gibt es keine Anmeldedaten. Melden Sie sich an.</translation>
    </message>
    <message>
        <source>The server may not write in its folder of tokens, so it made none. Give its user the right to write there.</source>
        <translation>Der Server darf in seinem Token-Ordner nicht schreiben, darum hat er keines angelegt. Geben Sie seinem Benutzer dort das Recht zu schreiben.</translation>
    </message>
    <message>
        <source>The server answered with another token than the one that was to be made, so nothing was made. Try again.</source>
        <translation>Der Server hat mit einem anderen Token geantwortet als dem, das angelegt werden sollte; es wurde also nichts angelegt. Versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>The token was made, and its access token is already another. Somebody else may have changed it. Look at the list.</source>
        <translation>Das Token wurde angelegt, und sein Zugriffstoken ist schon ein anderes. Vielleicht hat jemand anders es geändert. Sehen Sie in die Liste.</translation>
    </message>
    <message>
        <source>The server&apos;s answer was lost or proves nothing, so it was asked again: it has made no token. Try again.</source>
        <translation>Die Antwort des Servers ging verloren oder beweist nichts, darum wurde er noch einmal gefragt: Er hat kein Token angelegt. Versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>The server has made the token and fails at reading it. Its lists may fail too: list the tokens and revoke the broken one.</source>
        <translation>Der Server hat das Token angelegt und scheitert daran, es zu lesen. Auch seine Listen können scheitern: Listen Sie die Token auf und widerrufen Sie das defekte.</translation>
    </message>
    <message>
        <source>The token may have been made: the server&apos;s answer was lost or proves nothing, and asking again failed too. List the tokens; if one of this name is there, set a new access token, or revoke it.</source>
        <translation>Das Token wurde vielleicht angelegt: Die Antwort des Servers ging verloren oder beweist nichts, und auch die Nachfrage ist gescheitert. Listen Sie die Token auf; ist eines dieses Namens da, setzen Sie ein neues Zugriffstoken oder widerrufen Sie es.</translation>
    </message>
    <message>
        <source>The server made the token, and could not be asked for it afterwards. List the tokens again.</source>
        <translation>Der Server hat das Token angelegt und ließ sich danach nicht danach fragen. Listen Sie die Token noch einmal auf.</translation>
    </message>
    <message>
        <source>The server has made the token “%1”, and its answer with the access token was lost. Set a new access token for it, or revoke it.</source>
        <translation>Der Server hat das Token „%1“ angelegt, und seine Antwort mit dem Zugriffstoken ging verloren. Setzen Sie ein neues Zugriffstoken dafür oder widerrufen Sie es.</translation>
    </message>
    <message>
        <source>The server cannot remove a field, and lists and maps are not sent. Give the field an empty text instead.</source>
        <translation>Der Server kann kein Feld entfernen, und Listen und Zuordnungen werden nicht gesendet. Geben Sie dem Feld stattdessen einen leeren Text.</translation>
    </message>
    <message>
        <source>The state is “enabled” or “disabled”: the server takes every other word for enabled.</source>
        <translation>Der Zustand ist „enabled“ oder „disabled“: Jedes andere Wort nimmt der Server für „enabled“.</translation>
    </message>
    <message>
        <source>This is not a hash of an access token.</source>
        <translation>Das ist kein Hash eines Zugriffstokens.</translation>
    </message>
    <message>
        <source>This must be a whole number: with anything else the server locks the token or fails at it.</source>
        <translation>Das muss eine ganze Zahl sein: Bei allem anderen sperrt der Server das Token oder scheitert daran.</translation>
    </message>
    <message>
        <source>This must be a text.</source>
        <translation>Das muss ein Text sein.</translation>
    </message>
    <message>
        <source>This is not a token id, so it is not sent. Ids have the letters A to Z, a to z, digits, - and _.</source>
        <translation>Das ist keine Token-ID, darum wird sie nicht gesendet. IDs haben die Buchstaben A bis Z, a bis z, Ziffern, - und _.</translation>
    </message>
    <message>
        <source>The server does not know this public token. It is the name of a folder below project/entries/tokens; upper and lower case differ.</source>
        <translation>Der Server kennt dieses öffentliche Token nicht. Es ist der Name eines Ordners unter project/entries/tokens; Groß- und Kleinschreibung zählen.</translation>
    </message>
    <message>
        <source>The public token is right, the access token is not, or the token has none.</source>
        <translation>Das öffentliche Token stimmt, das Zugriffstoken nicht, oder das Token hat keines.</translation>
    </message>
    <message>
        <source>The server knows this token and refuses it: it is disabled, its limit of calls is reached, or its file is incomplete. Enable it in the site&apos;s folder, or use another one.</source>
        <translation>Der Server kennt dieses Token und lehnt es ab: Es ist deaktiviert, seine Zahl der Aufrufe ist erreicht, oder seine Datei ist unvollständig. Aktivieren Sie es im Ordner der Website, oder nehmen Sie ein anderes.</translation>
    </message>
    <message>
        <source>There is no Flextype API at this address. Give the address of the site itself, with its base path if it has one, without “/api/v1”.</source>
        <translation>Unter dieser Adresse gibt es keine Flextype-API. Geben Sie die Adresse der Website selbst an, mit ihrem Basispfad, falls sie einen hat, ohne „/api/v1“.</translation>
    </message>
    <message>
        <source>What answers at this address is not a Flextype site: the answer is a web page or something else. Check the address, and whether a login page or a proxy stands in front of it.</source>
        <translation>Was unter dieser Adresse antwortet, ist keine Flextype-Website: Die Antwort ist eine Webseite oder etwas anderes. Prüfen Sie die Adresse und ob eine Anmeldeseite oder ein Proxy davorsteht.</translation>
    </message>
    <message>
        <source>This token has a limit of %1 calls, of which about %2 are used. Every look at the list spends one.</source>
        <translation>Dieses Token ist auf %1 Aufrufe begrenzt, etwa %2 davon sind verbraucht. Jeder Blick in die Liste kostet einen.</translation>
    </message>
    <message>
        <source>The access token could not be tried: both APIs that could try it without changing anything are switched off.</source>
        <translation>Das Zugriffstoken ließ sich nicht ausprobieren: Beide APIs, die das könnten, ohne etwas zu ändern, sind abgeschaltet.</translation>
    </message>
    <message>
        <source>So its tokens cannot be listed.</source>
        <translation>Darum lassen sich seine Token nicht auflisten.</translation>
    </message>
    <message>
        <source>So its tokens cannot be made, changed or revoked.</source>
        <translation>Darum lassen sich seine Token nicht anlegen, ändern oder widerrufen.</translation>
    </message>
    <message>
        <source>The server fails at listing its tokens, because at least one of them is broken, and which one it is could not be found out from here. Open the site&apos;s folder: it shows the broken token.</source>
        <translation>Der Server scheitert daran, seine Token aufzulisten, weil mindestens eines defekt ist; welches, ließ sich von hier aus nicht herausfinden. Öffnen Sie den Ordner der Website: Er zeigt das defekte Token.</translation>
    </message>
    <message>
        <source>The server fails at listing its tokens, because at least one of them is broken. Finding it takes up to %1 calls, and this connection&apos;s token has about %2 left. Sign in with a token without a limit, or open the site&apos;s folder.</source>
        <translation>Der Server scheitert daran, seine Token aufzulisten, weil mindestens eines defekt ist. Es zu finden kostet bis zu %1 Aufrufe, und das Token dieser Verbindung hat noch etwa %2. Melden Sie sich mit einem Token ohne Begrenzung an, oder öffnen Sie den Ordner der Website.</translation>
    </message>
    <message>
        <source>Enter the access token: without one the server would let the request pass unchecked, so nothing is sent.</source>
        <translation>Geben Sie das Zugriffstoken ein: Ohne eines ließe der Server die Anfrage ungeprüft durch, darum wird nichts gesendet.</translation>
    </message>
    <message>
        <source>Enter the public token: the name of its folder below project/entries/tokens.</source>
        <translation>Geben Sie das öffentliche Token ein: den Namen seines Ordners unter project/entries/tokens.</translation>
    </message>
    <message>
        <source>The server accepted the change and does not show it. It may not be allowed to write the token&apos;s file, or it goes on from an old copy. Look at the token again in a quarter of an hour.</source>
        <translation>Der Server hat die Änderung angenommen und zeigt sie nicht. Vielleicht darf er die Datei des Tokens nicht schreiben, oder er arbeitet mit einer alten Kopie weiter. Sehen Sie sich das Token in einer Viertelstunde noch einmal an.</translation>
    </message>
    <message>
        <source>Somebody else has changed the token at the same time. Look at it again.</source>
        <translation>Jemand anders hat das Token zur gleichen Zeit geändert. Sehen Sie es sich noch einmal an.</translation>
    </message>
    <message>
        <source>The server says that it has revoked the token, and still has it. It may not be allowed to delete in its folder, or a running request has brought the token back. Try again, or disable it.</source>
        <translation>Der Server sagt, er habe das Token widerrufen, und hat es noch. Vielleicht darf er in seinem Ordner nicht löschen, oder eine laufende Anfrage hat das Token zurückgebracht. Versuchen Sie es noch einmal, oder deaktivieren Sie es.</translation>
    </message>
    <message>
        <source>The field %1 may be the result of a template: the server shows what became of it, not what is stored. Changing the field replaces what is stored.</source>
        <translation>Das Feld %1 kann das Ergebnis einer Vorlage sein: Der Server zeigt, was daraus wurde, nicht, was gespeichert ist. Wer das Feld ändert, ersetzt das Gespeicherte.</translation>
    </message>
    <message>
        <source>The server fails at this token, and at every list that holds it: its file cannot be read, or a text in it cannot be evaluated. Revoke it, or mend it in the site&apos;s folder.</source>
        <translation>Der Server scheitert an diesem Token und an jeder Liste, in der es steht: Seine Datei lässt sich nicht lesen, oder ein Text darin nicht auswerten. Widerrufen Sie es, oder bringen Sie es im Ordner der Website in Ordnung.</translation>
    </message>
    <message>
        <source>The server reads nothing of this token: its file is empty, or the server may not read it. It does not work.</source>
        <translation>Der Server liest von diesem Token nichts: Seine Datei ist leer, oder der Server darf sie nicht lesen. Es funktioniert nicht.</translation>
    </message>
    <message>
        <source>This connection signs in with this token. Revoking or disabling it, or a limit of calls, locks Tokendesk out of this server.</source>
        <translation>Mit diesem Token meldet sich diese Verbindung an. Es zu widerrufen, zu deaktivieren oder zu begrenzen sperrt Tokendesk von diesem Server aus.</translation>
    </message>
    <message>
        <source>This connection signs in with this token, and it has a limit: about %1 of %2 calls are used. Every look at the list spends one.</source>
        <translation>Mit diesem Token meldet sich diese Verbindung an, und es ist begrenzt: Etwa %1 von %2 Aufrufen sind verbraucht. Jeder Blick in die Liste kostet einen.</translation>
    </message>
    <message>
        <source>The server did not say whether the access token is right.</source>
        <translation>Der Server hat nicht gesagt, ob das Zugriffstoken stimmt.</translation>
    </message>
    <message>
        <source>The server does not answer with a field “%1” as it was sent. Choose a name without “.” that does not begin with “_”.</source>
        <translation>Mit einem Feld „%1“ antwortet der Server nicht so, wie es gesendet wurde. Wählen Sie einen Namen ohne „.“, der nicht mit „_“ beginnt.</translation>
    </message>
    <message>
        <source>The server cannot remove a field. Give “%1” an empty text instead.</source>
        <translation>Der Server kann kein Feld entfernen. Geben Sie „%1“ stattdessen einen leeren Text.</translation>
    </message>
    <message>
        <source>Flextype (server)</source>
        <translation>Flextype (Server)</translation>
    </message>
    <message>
        <source>Flextype %1 (server)</source>
        <translation>Flextype %1 (Server)</translation>
    </message>
    <message>
        <source>The server deletes the token for good, with all that is in its folder. This cannot be undone; disabling can.</source>
        <translation>Der Server löscht das Token endgültig, mit allem, was in seinem Ordner liegt. Das lässt sich nicht rückgängig machen; Deaktivieren schon.</translation>
    </message>
    <message>
        <source>Texts are shown as the server evaluates them; what is stored may be a template. Counters are approximate on a site that caches.</source>
        <translation>Texte werden gezeigt, wie der Server sie auswertet; gespeichert ist vielleicht eine Vorlage. Zähler stimmen auf einer Website mit Zwischenspeicher nur ungefähr.</translation>
    </message>
    <message>
        <source>Every look at this server spends a call of the token that it is looked at with.</source>
        <translation>Jeder Blick auf diesen Server kostet einen Aufruf des Tokens, mit dem er geschieht.</translation>
    </message>
    <message>
        <source>The entries API is switched off there: the server chooses the ids of new tokens, and an answer that is lost leaves a token whose access token nobody knows.</source>
        <translation>Die Entries-API ist dort abgeschaltet: Die IDs neuer Token wählt der Server, und eine verlorene Antwort hinterlässt ein Token, dessen Zugriffstoken niemand kennt.</translation>
    </message>
    <message>
        <source>Enter the address of the site.</source>
        <translation>Geben Sie die Adresse der Website ein.</translation>
    </message>
    <message>
        <source>This is not an address such as https://www.example.com.</source>
        <translation>Das ist keine Adresse wie https://www.example.com.</translation>
    </message>
    <message>
        <source>Leave user name and password out of the address: it is kept in a file.</source>
        <translation>Lassen Sie Benutzername und Passwort aus der Adresse weg: Sie wird in einer Datei aufgehoben.</translation>
    </message>
    <message>
        <source>Flextype server at %1</source>
        <translation>Flextype-Server unter %1</translation>
    </message>
    <message>
        <source>Flextype at %1; it does not tell its version</source>
        <translation>Flextype unter %1; die Version sagt es nicht</translation>
    </message>
    <message>
        <source>Flextype %1 at %2</source>
        <translation>Flextype %1 unter %2</translation>
    </message>
    <message>
        <source>The name of the token&apos;s folder below project/entries/tokens.</source>
        <translation>Der Name des Token-Ordners unter project/entries/tokens.</translation>
    </message>
    <message>
        <source>Its secret, as it was shown when the token was made.</source>
        <translation>Sein Geheimnis, wie es beim Anlegen des Tokens gezeigt wurde.</translation>
    </message>
    <message>
        <source>Token and access token</source>
        <translation>Token und Zugriffstoken</translation>
    </message>
    <message>
        <source>Any enabled token of the site will do. The first one comes from the site&apos;s folder or its console (bin/flextype tokens:create).</source>
        <translation>Jedes aktivierte Token der Website genügt. Das erste kommt aus dem Ordner der Website oder aus ihrer Konsole (bin/flextype tokens:create).</translation>
    </message>
    <message>
        <source>Flextype server</source>
        <translation>Flextype-Server</translation>
    </message>
    <message>
        <source>URL</source>
        <translation>URL</translation>
    </message>
    <message>
        <source>The address of the site, with its base path if it has one.</source>
        <translation>Die Adresse der Website, mit ihrem Basispfad, falls sie einen hat.</translation>
    </message>
    <message>
        <source>The server failed at every request. A Flextype site does that, too, at addresses that it does not know, so check the address and its base path. If they are right, the server&apos;s log says why.</source>
        <translation>Der Server ist an jeder Anfrage gescheitert. Das tut eine Flextype-Website auch bei Adressen, die sie nicht kennt; prüfen Sie also die Adresse und ihren Basispfad. Stimmen beide, dann sagt das Protokoll des Servers, warum.</translation>
    </message>
    <message>
        <source>Public token and access token are right.</source>
        <translation>Öffentliches Token und Zugriffstoken stimmen.</translation>
    </message>
    <message>
        <source>Switched on: %1.</source>
        <translation>Eingeschaltet: %1.</translation>
    </message>
    <message>
        <source>Switched off: %1.</source>
        <translation>Abgeschaltet: %1.</translation>
    </message>
    <message>
        <source>This connection signs in with “%1”. Without that token Tokendesk is locked out: nothing can be seen, changed or undone on this server any more until you sign in with another one.</source>
        <translation>Diese Verbindung meldet sich mit „%1“ an. Ohne dieses Token ist Tokendesk ausgesperrt: Auf diesem Server lässt sich nichts mehr sehen, ändern oder rückgängig machen, bis Sie sich mit einem anderen anmelden.</translation>
    </message>
    <message>
        <source>This connection signs in with “%1”, and every look at this server spends one of its calls. After %2 calls Tokendesk is locked out: nothing can be seen, changed or undone there any more until you sign in with another token.</source>
        <translation>Diese Verbindung meldet sich mit „%1“ an, und jeder Blick auf diesen Server kostet einen seiner Aufrufe. Nach %2 Aufrufen ist Tokendesk ausgesperrt: Dort lässt sich nichts mehr sehen, ändern oder rückgängig machen, bis Sie sich mit einem anderen Token anmelden.</translation>
    </message>
    <message>
        <source>The server refuses this public token with this access token. Which of them is wrong cannot be found out, because only its query API is switched on: check both.</source>
        <translation>Der Server weist dieses öffentliche Token mit diesem Zugriffstoken ab. Welches der beiden falsch ist, lässt sich nicht herausfinden, weil nur seine Query-API eingeschaltet ist: Prüfen Sie beide.</translation>
    </message>
    <message>
        <source>All APIs that Tokendesk uses are switched off on this server (entries, registry, tokens, query), so the token could not be checked and nothing can be done there. Switch them on in the site&apos;s settings, or open the site&apos;s folder.</source>
        <translation>Alle APIs, die Tokendesk verwendet, sind auf diesem Server ausgeschaltet (entries, registry, tokens, query); darum konnte das Token nicht geprüft werden, und dort lässt sich nichts tun. Schalten Sie sie in den Einstellungen der Website ein, oder öffnen Sie den Ordner der Website.</translation>
    </message>
    <message>
        <source>What the server sent is not its list of tokens: it cannot be read as one, or the token that this connection signs in with is missing from it. Perhaps something else answered in the server&apos;s place, such as a page for maintenance. List the tokens again later. A token whose folder is a link is never listed: sign in with another one then.</source>
        <translation>Was der Server geschickt hat, ist nicht seine Liste der Token: Es lässt sich nicht als solche lesen, oder das Token, mit dem sich diese Verbindung anmeldet, fehlt darin. Vielleicht hat etwas anderes an seiner Stelle geantwortet, etwa eine Wartungsseite. Lesen Sie die Token später noch einmal. Ein Token, dessen Ordner ein Link ist, wird nie aufgelistet: Melden Sie sich dann mit einem anderen an.</translation>
    </message>
    <message>
        <source>The server lists no token at all, not even the one that this connection signs in with. A site does that where the file project/entries/tokens/token.yaml is missing. Put it back, with the one line “title: Tokens”, then list the tokens again.</source>
        <translation>Der Server listet gar kein Token auf, nicht einmal das, mit dem sich diese Verbindung anmeldet. Das tut eine Website, der die Datei project/entries/tokens/token.yaml fehlt. Legen Sie sie wieder an, mit der einen Zeile „title: Tokens“, und lesen Sie die Token noch einmal.</translation>
    </message>
    <message>
        <source>The server&apos;s answer holds more than a list of tokens can, so it was not read. Check the connection&apos;s URL, and whether something stands between here and the server.</source>
        <translation>Die Antwort des Servers enthält mehr, als eine Liste von Token enthalten kann, und wurde nicht gelesen. Prüfen Sie die URL der Verbindung und ob etwas zwischen hier und dem Server steht.</translation>
    </message>
    <message>
        <source>This token is larger than a token&apos;s file may be, so it was not read. Mend it in the site&apos;s folder, or revoke it.</source>
        <translation>Dieses Token ist größer, als die Datei eines Tokens sein darf, und wurde nicht gelesen. Reparieren Sie es im Ordner der Website, oder widerrufen Sie es.</translation>
    </message>
</context>
<context>
    <name>History</name>
    <message>
        <source>The key file %1 is damaged. Bring it back from a backup, or remove it together with the activity log to begin anew.</source>
        <translation>Die Schlüsseldatei %1 ist beschädigt. Holen Sie sie aus einer Sicherung zurück, oder entfernen Sie sie zusammen mit dem Verlauf, um neu zu beginnen.</translation>
    </message>
    <message>
        <source>The activity log %1 is damaged and is left as it is. Move it away to begin a new one.</source>
        <translation>Der Verlauf %1 ist beschädigt und bleibt, wie er ist. Verschieben Sie ihn, um einen neuen zu beginnen.</translation>
    </message>
    <message>
        <source>%1 belongs to another program.</source>
        <translation>%1 gehört einem anderen Programm.</translation>
    </message>
    <message>
        <source>The activity log %1 was made by a newer version of Tokendesk. Update Tokendesk to use it.</source>
        <translation>Der Verlauf %1 stammt von einer neueren Version von Tokendesk. Aktualisieren Sie Tokendesk, um ihn zu benutzen.</translation>
    </message>
</context>
<context>
    <name>Http</name>
    <message>
        <source>The server answered with nothing at all.</source>
        <translation>Der Server hat gar nichts geantwortet.</translation>
    </message>
    <message>
        <source>The server answered with a web page where data was expected: a login page, an error page, or another program than the one that was meant.</source>
        <translation>Der Server hat mit einer Webseite geantwortet, wo Daten erwartet wurden: eine Anmeldeseite, eine Fehlerseite oder ein anderes Programm als das gemeinte.</translation>
    </message>
    <message>
        <source>The server answered with something other than JSON.</source>
        <translation>Der Server hat etwas anderes als JSON geantwortet.</translation>
    </message>
    <message>
        <source>The server&apos;s answer is not JSON.</source>
        <translation>Die Antwort des Servers ist kein JSON.</translation>
    </message>
    <message>
        <source>The certificate of %1 is not trusted, so nothing was sent there.</source>
        <translation>Dem Zertifikat von %1 wird nicht vertraut, deshalb wurde dorthin nichts gesendet.</translation>
    </message>
    <message>
        <source>This connection is read-only, so nothing was sent.</source>
        <translation>Diese Verbindung darf nur lesen, deshalb wurde nichts gesendet.</translation>
    </message>
    <message>
        <source>What is needed to sign in holds a line break or another character that cannot be sent. Enter it again.</source>
        <translation>Was zur Anmeldung nötig ist, enthält einen Zeilenumbruch oder ein anderes Zeichen, das nicht gesendet werden kann. Geben Sie es neu ein.</translation>
    </message>
    <message>
        <source>The server sends on to itself again and again.</source>
        <translation>Der Server leitet immer wieder auf sich selbst weiter.</translation>
    </message>
    <message>
        <source>The server answered a change by sending on to another page, so what became of it is not known. Is the address of this connection right?</source>
        <translation>Der Server hat auf eine Änderung mit einer Weiterleitung geantwortet; was daraus geworden ist, ist nicht bekannt. Stimmt die Adresse dieser Verbindung?</translation>
    </message>
    <message>
        <source>The server is too busy, or wants no more requests for now. Try again later.</source>
        <translation>Der Server ist überlastet oder nimmt vorerst keine weiteren Anfragen an. Versuchen Sie es später noch einmal.</translation>
    </message>
    <message>
        <source>The file %1 with certificates of authorities cannot be read, or holds no certificate in PEM form.</source>
        <translation>Die Datei %1 mit Zertifikaten von Zertifizierungsstellen kann nicht gelesen werden oder enthält kein Zertifikat in PEM-Form.</translation>
    </message>
    <message>
        <source>The file %1 with the client certificate cannot be read, or holds no certificate in PEM form.</source>
        <translation>Die Datei %1 mit dem Client-Zertifikat kann nicht gelesen werden oder enthält kein Zertifikat in PEM-Form.</translation>
    </message>
    <message>
        <source>The key of the client certificate in %1 cannot be read: the file is missing, is not in PEM form, or its password is wrong.</source>
        <translation>Der Schlüssel des Client-Zertifikats in %1 kann nicht gelesen werden: Die Datei fehlt, ist nicht in PEM-Form oder ihr Passwort ist falsch.</translation>
    </message>
    <message>
        <source>There is no server with the name %1, or this computer is offline.</source>
        <translation>Es gibt keinen Server mit dem Namen %1, oder dieser Computer ist offline.</translation>
    </message>
    <message>
        <source>%1 refuses the connection: no server is listening there.</source>
        <translation>%1 weist die Verbindung ab: Dort wartet kein Server.</translation>
    </message>
    <message>
        <source>No secure connection with %1 could be made. The server may speak no TLS, or none as new as 1.2, or want a client certificate.</source>
        <translation>Mit %1 kam keine sichere Verbindung zustande. Vielleicht spricht der Server kein TLS, nur eines, das älter als 1.2 ist, oder verlangt ein Client-Zertifikat.</translation>
    </message>
    <message>
        <source>The proxy refuses the connection, so %1 was not asked. Check the proxy of this connection.</source>
        <translation>Der Proxy weist die Verbindung ab, deshalb wurde %1 nicht gefragt. Prüfen Sie den Proxy dieser Verbindung.</translation>
    </message>
    <message>
        <source>There is no proxy with that name, so %1 was not asked. Check the proxy of this connection.</source>
        <translation>Es gibt keinen Proxy mit diesem Namen, deshalb wurde %1 nicht gefragt. Prüfen Sie den Proxy dieser Verbindung.</translation>
    </message>
    <message>
        <source>The proxy does not answer, so %1 was not asked. Check the proxy of this connection.</source>
        <translation>Der Proxy antwortet nicht, deshalb wurde %1 nicht gefragt. Prüfen Sie den Proxy dieser Verbindung.</translation>
    </message>
    <message>
        <source>The proxy wants a user name and password, or does not take the ones it got, so %1 was not asked. Enter them in the proxy settings of this connection.</source>
        <translation>Der Proxy verlangt Benutzernamen und Passwort oder nimmt die angegebenen nicht an, deshalb wurde %1 nicht gefragt. Geben Sie sie in den Proxy-Einstellungen dieser Verbindung ein.</translation>
    </message>
    <message>
        <source>The proxy broke the connection with %1 off.</source>
        <translation>Der Proxy hat die Verbindung mit %1 abgebrochen.</translation>
    </message>
    <message>
        <source>The proxy gives no way to %1.</source>
        <translation>Der Proxy lässt keine Verbindung zu %1 zu.</translation>
    </message>
    <message>
        <source>What %1 answered is not HTTP, or is broken. Another program may be listening there.</source>
        <translation>Was %1 geantwortet hat, ist kein HTTP oder beschädigt. Vielleicht wartet dort ein anderes Programm.</translation>
    </message>
    <message>
        <source>%1 did not answer in time.</source>
        <translation>%1 hat nicht rechtzeitig geantwortet.</translation>
    </message>
    <message>
        <source>The connection with %1 broke off before its answer was complete.</source>
        <translation>Die Verbindung mit %1 brach ab, bevor die Antwort vollständig war.</translation>
    </message>
    <message>
        <source>%1 has sent nothing for %2 seconds.</source>
        <translation>%1 hat seit %2 Sekunden nichts gesendet.</translation>
    </message>
    <message>
        <source>%1 had not finished its answer after %2 seconds.</source>
        <translation>%1 war nach %2 Sekunden mit seiner Antwort nicht fertig.</translation>
    </message>
    <message>
        <source>The answer of %1 is larger than %2 bytes, which is more than is taken. Is this the right server?</source>
        <translation>Die Antwort von %1 ist größer als %2 Bytes; so viel wird nicht angenommen. Ist das der richtige Server?</translation>
    </message>
    <message>
        <source>This is not an address of a server. Enter one such as https://example.org.</source>
        <translation>Das ist keine Adresse eines Servers. Geben Sie eine wie https://example.org ein.</translation>
    </message>
    <message>
        <source>Nothing was sent to %1: with http:// anybody on the way can read the credential. Use https://, or allow plain HTTP for this connection.</source>
        <translation>An %1 wurde nichts gesendet: Bei http:// kann jeder auf dem Weg die Zugangsdaten mitlesen. Verwenden Sie https://, oder erlauben Sie unverschlüsseltes HTTP für diese Verbindung.</translation>
    </message>
    <message>
        <source>The address holds a user name or password. Leave it out; what is needed to sign in is entered separately.</source>
        <translation>Die Adresse enthält einen Benutzernamen oder ein Passwort. Lassen Sie das weg; was zur Anmeldung nötig ist, wird getrennt eingegeben.</translation>
    </message>
    <message>
        <source>The address holds a part (#, . or ..) that leads elsewhere.</source>
        <translation>Die Adresse enthält einen Teil (#, . oder ..), der woandershin führt.</translation>
    </message>
    <message>
        <source>The server sends on to another address, but does not say which.</source>
        <translation>Der Server leitet an eine andere Adresse weiter, sagt aber nicht, an welche.</translation>
    </message>
    <message>
        <source>The server sends on to %1. Nothing was sent there, since a credential goes to no other place than the one that was entered. If that is the right address, use it for this connection.</source>
        <translation>Der Server leitet an %1 weiter. Dorthin wurde nichts gesendet, denn Zugangsdaten gehen nur an den Ort, der eingegeben wurde. Wenn das die richtige Adresse ist, verwenden Sie sie für diese Verbindung.</translation>
    </message>
    <message>
        <source>The answer of %1 is compressed, and either broken or far larger than it looks, so it was not taken.</source>
        <translation>Die Antwort von %1 ist komprimiert und entweder beschädigt oder weit größer, als sie aussieht; sie wurde nicht angenommen.</translation>
    </message>
    <message>
        <source>%1 ended the connection without an answer in HTTP. It may be in trouble, or another program may be listening there.</source>
        <translation>%1 hat die Verbindung ohne eine Antwort in HTTP beendet. Vielleicht hat der Server eine Störung, oder dort wartet ein anderes Programm.</translation>
    </message>
</context>
<context>
    <name>Keychain</name>
    <message>
        <source>The keychain has not answered for %1 seconds. It may be asking to be unlocked, in a window of its own: answer it, then try again.</source>
        <translation>Der Schlüsselbund hat seit %1 Sekunden nicht geantwortet. Vielleicht bittet er in einem eigenen Fenster darum, entsperrt zu werden: Antworten Sie dort, und versuchen Sie es dann noch einmal.</translation>
    </message>
    <message>
        <source>The entry in the keychain is damaged or was not written by Tokendesk. Keep the secret again to replace it.</source>
        <translation>Der Eintrag im Schlüsselbund ist beschädigt oder stammt nicht von Tokendesk. Bewahren Sie das Geheimnis neu auf, um ihn zu ersetzen.</translation>
    </message>
    <message>
        <source>The keychain did not give back what was written. The secret is not kept.</source>
        <translation>Der Schlüsselbund hat nicht zurückgegeben, was geschrieben wurde. Das Geheimnis ist nicht aufbewahrt.</translation>
    </message>
    <message>
        <source>The keychain stopped taking the secret. It is not kept.</source>
        <translation>Der Schlüsselbund hat das Geheimnis nicht zu Ende angenommen. Es ist nicht aufbewahrt.</translation>
    </message>
    <message>
        <source>The keychain reported the entry as removed, but it is still there.</source>
        <translation>Der Schlüsselbund hat den Eintrag als entfernt gemeldet, aber er ist noch da.</translation>
    </message>
</context>
<context>
    <name>Outcome</name>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Show all…</source>
        <translation>Alle anzeigen …</translation>
    </message>
    <message numerus="yes">
        <source>Still to be done: %n token(s). %1</source>
        <translation>
            <numerusform>Noch zu erledigen: %n Token. %1</numerusform>
            <numerusform>Noch zu erledigen: %n Token. %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PendingQuestion</name>
    <message>
        <source>Not revoked yet</source>
        <translation>Noch nicht widerrufen</translation>
    </message>
    <message numerus="yes">
        <source>%n token(s) wait to be revoked.</source>
        <translation>
            <numerusform>%n Token wartet darauf, widerrufen zu werden.</numerusform>
            <numerusform>%n Tokens warten darauf, widerrufen zu werden.</numerusform>
        </translation>
    </message>
    <message>
        <source>Revoke now</source>
        <translation>Jetzt widerrufen</translation>
    </message>
    <message>
        <source>Do not revoke</source>
        <translation>Nicht widerrufen</translation>
    </message>
</context>
<context>
    <name>Services</name>
    <message>
        <source>The connection “%1” is set to read-only. Change its guard to change tokens there.</source>
        <translation>Die Verbindung „%1“ ist schreibgeschützt. Ändern Sie ihren Schutz, um dort Token zu ändern.</translation>
    </message>
    <message>
        <source>Nothing was changed, because the activity log %1 could not be written.</source>
        <translation>Es wurde nichts geändert, weil der Verlauf %1 nicht geschrieben werden konnte.</translation>
    </message>
    <message>
        <source>There is no kind “%1” here. There is: %2.</source>
        <translation>Die Art „%1“ gibt es hier nicht. Es gibt: %2.</translation>
    </message>
    <message>
        <source>Tokens of the kind “%1” cannot be made here.</source>
        <translation>Token der Art „%1“ können hier nicht erstellt werden.</translation>
    </message>
    <message>
        <source>This cannot be set on a new token.</source>
        <translation>Das kann bei einem neuen Token nicht gesetzt werden.</translation>
    </message>
    <message>
        <source>This cannot be changed on a token.</source>
        <translation>Das kann bei einem Token nicht geändert werden.</translation>
    </message>
    <message>
        <source>Tokens of the kind “%1” cannot be disabled here.</source>
        <translation>Token der Art „%1“ können hier nicht deaktiviert werden.</translation>
    </message>
    <message>
        <source>The sign-in is for another place than before. What had failed was not done there: look at the list, then do it anew.</source>
        <translation>Die Anmeldung gilt für einen anderen Ort als vorher. Was fehlgeschlagen war, wurde dort nicht getan: Sehen Sie die Liste an, und tun Sie es dann neu.</translation>
    </message>
</context>
<context>
    <name>SignIn</name>
    <message>
        <source>Credentials are one JSON object of names and texts, such as {&quot;token&quot;: &quot;…&quot;, &quot;access_token&quot;: &quot;…&quot;}.</source>
        <translation>Anmeldedaten sind ein JSON-Objekt aus Namen und Texten, etwa {&quot;token&quot;: &quot;…&quot;, &quot;access_token&quot;: &quot;…&quot;}.</translation>
    </message>
    <message>
        <source>Port %1 is in use by another program. End that program, or choose another port if the server allows one.</source>
        <translation>Port %1 wird von einem anderen Programm benutzt. Beenden Sie es oder wählen Sie einen anderen Port, wenn der Server das erlaubt.</translation>
    </message>
    <message>
        <source>What the browser brought back did not belong to this sign-in.</source>
        <translation>Was der Browser zurückbrachte, gehörte nicht zu dieser Anmeldung.</translation>
    </message>
    <message>
        <source>No answer came from the browser. If it shows an error of the server, check that client id “%1” and redirect address “%2” are registered there exactly so.</source>
        <translation>Vom Browser kam keine Antwort. Zeigt er einen Fehler des Servers, prüfen Sie, ob Client-ID „%1“ und Rücksprungadresse „%2“ dort genau so eingetragen sind.</translation>
    </message>
    <message>
        <source>The answer does not belong to this sign-in. Start again.</source>
        <translation>Die Antwort gehört nicht zu dieser Anmeldung. Beginnen Sie von vorn.</translation>
    </message>
    <message>
        <source>The server refused the sign-in. Check the client id, the scopes and the redirect address.</source>
        <translation>Der Server hat die Anmeldung abgelehnt. Prüfen Sie Client-ID, Berechtigungen (Scopes) und Rücksprungadresse.</translation>
    </message>
    <message>
        <source>You, or the server, refused access.</source>
        <translation>Sie oder der Server haben den Zugriff abgelehnt.</translation>
    </message>
    <message>
        <source>The server cannot sign anybody in just now.</source>
        <translation>Der Server kann zurzeit niemanden anmelden.</translation>
    </message>
    <message>
        <source>The sign-in is no longer valid: it took too long, was used elsewhere, or was ended. Sign in again.</source>
        <translation>Die Anmeldung gilt nicht mehr: Sie dauerte zu lange, wurde anderswo benutzt oder beendet. Melden Sie sich neu an.</translation>
    </message>
    <message>
        <source>The client id or its secret was not accepted.</source>
        <translation>Client-ID oder Geheimnis wurden nicht angenommen.</translation>
    </message>
    <message>
        <source>The server does not grant the scopes that were asked for.</source>
        <translation>Der Server gewährt die verlangten Berechtigungen (Scopes) nicht.</translation>
    </message>
    <message>
        <source>The answer of the server holds no access token.</source>
        <translation>Die Antwort des Servers enthält kein Zugriffstoken.</translation>
    </message>
    <message>
        <source>The sign-in was renewed, but the keychain does not take it. Unlock the keychain, then try again; until then nothing is sent.</source>
        <translation>Die Anmeldung wurde erneuert, aber der Schlüsselbund nimmt sie nicht an. Entsperren Sie den Schlüsselbund und versuchen Sie es dann noch einmal; bis dahin wird nichts gesendet.</translation>
    </message>
    <message>
        <source>The sign-in with the browser has ended: it was revoked, was not used for long, or was renewed elsewhere. Sign in again.</source>
        <translation>Die Anmeldung im Browser ist zu Ende: Sie wurde widerrufen, lange nicht benutzt oder anderswo erneuert. Melden Sie sich neu an.</translation>
    </message>
</context>
<context>
    <name>Storyblok</name>
    <message>
        <source>Storyblok answered with something else than was asked for. Check region and host of the connection.</source>
        <translation>Storyblok hat etwas anderes geantwortet, als gefragt war. Prüfen Sie Region und Rechner der Verbindung.</translation>
    </message>
    <message>
        <source>“%1” is not an id: ids are whole numbers.</source>
        <translation>„%1“ ist keine Kennung: Kennungen sind ganze Zahlen.</translation>
    </message>
    <message>
        <source>Access tokens of a space have no such field.</source>
        <translation>Zugriffstoken eines Space haben kein solches Feld.</translation>
    </message>
    <message>
        <source>Storyblok sent no id that can be read with this token: it can be looked at only.</source>
        <translation>Storyblok hat zu diesem Token keine lesbare Kennung geschickt: Es lässt sich nur ansehen.</translation>
    </message>
    <message>
        <source>This version of Tokendesk does not know access tokens of the kind “%1”.</source>
        <translation>Diese Version von Tokendesk kennt keine Zugriffstoken der Art „%1“.</translation>
    </message>
    <message>
        <source>Expires</source>
        <translation>Läuft ab</translation>
    </message>
    <message>
        <source>At most a year from today; empty: Storyblok&apos;s own limit.</source>
        <translation>Höchstens ein Jahr ab heute; leer: die Grenze von Storyblok.</translation>
    </message>
    <message>
        <source>Enter a day in the future.</source>
        <translation>Geben Sie einen Tag in der Zukunft ein.</translation>
    </message>
    <message>
        <source>Storyblok allows at most a year: until %1.</source>
        <translation>Storyblok erlaubt höchstens ein Jahr: bis %1.</translation>
    </message>
    <message>
        <source>Storyblok&apos;s API does not offer this for “%1”. Its web app may.</source>
        <translation>Die API von Storyblok bietet das für „%1“ nicht an, die Web-App vielleicht.</translation>
    </message>
    <message>
        <source>There is no such token here any more. List the tokens again.</source>
        <translation>Dieses Token gibt es hier nicht mehr. Lesen Sie die Liste neu.</translation>
    </message>
    <message>
        <source>Ids of Storyblok are whole numbers such as 72751299246026.</source>
        <translation>Kennungen von Storyblok sind ganze Zahlen wie 72751299246026.</translation>
    </message>
    <message>
        <source>Storyblok did not send the value of this token.</source>
        <translation>Storyblok hat den Wert dieses Tokens nicht geschickt.</translation>
    </message>
    <message>
        <source>Webhook secret</source>
        <translation>Webhook-Geheimnis</translation>
    </message>
    <message>
        <source>Signing the messages that Storyblok sends to the webhook&apos;s address.</source>
        <translation>Die Nachrichten unterschreiben, die Storyblok an die Adresse des Webhooks schickt.</translation>
    </message>
    <message>
        <source>The webhook itself is deleted with its secret: its address is told nothing any more.</source>
        <translation>Mit dem Geheimnis wird der Webhook selbst gelöscht: Seine Adresse erfährt nichts mehr.</translation>
    </message>
    <message>
        <source>SCIM token</source>
        <translation>SCIM-Token</translation>
    </message>
    <message>
        <source>Adding and removing users of the organisation.</source>
        <translation>Benutzer der Organisation hinzufügen und entfernen.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>The token may have been made, but the answer with its value was lost, and Storyblok shows it only once. List the tokens, revoke it and make another one.</source>
        <translation>Das Token wurde vielleicht angelegt, aber die Antwort mit seinem Wert ging verloren, und Storyblok zeigt ihn nur einmal. Lesen Sie die Liste neu, widerrufen Sie es und legen Sie ein anderes an.</translation>
    </message>
    <message>
        <source>OAuth grant</source>
        <translation>OAuth-Freigabe</translation>
    </message>
    <message>
        <source>An app may act in your name, within what you granted it.</source>
        <translation>Eine App darf in Ihrem Namen handeln, soweit Sie es ihr erlaubt haben.</translation>
    </message>
    <message>
        <source>OAuth app</source>
        <translation>OAuth-App</translation>
    </message>
    <message>
        <source>Asking users of the organisation to let an app act for them.</source>
        <translation>Benutzer der Organisation darum bitten, dass eine App für sie handeln darf.</translation>
    </message>
    <message>
        <source>Client secret</source>
        <translation>Client-Geheimnis</translation>
    </message>
    <message>
        <source>This account signs in through the single sign-on of its organisation, which needs a web browser. Make a personal access token there and use that.</source>
        <translation>Dieses Konto meldet sich über das Single Sign-on seiner Organisation an, das einen Browser braucht. Legen Sie dort ein persönliches Zugriffstoken an und verwenden Sie es.</translation>
    </message>
    <message>
        <source>Storyblok has sent a code by e-mail. Enter it.</source>
        <translation>Storyblok hat einen Code per E-Mail geschickt. Geben Sie ihn ein.</translation>
    </message>
    <message>
        <source>Storyblok has sent a code as a text message. Enter it.</source>
        <translation>Storyblok hat einen Code als SMS geschickt. Geben Sie ihn ein.</translation>
    </message>
    <message>
        <source>Enter the code that your authenticator app shows.</source>
        <translation>Geben Sie den Code ein, den Ihre Authenticator-App zeigt.</translation>
    </message>
    <message>
        <source>Storyblok does not accept e-mail, password or code. Codes are good for a short time only.</source>
        <translation>Storyblok nimmt E-Mail-Adresse, Passwort oder Code nicht an. Codes gelten nur kurze Zeit.</translation>
    </message>
    <message>
        <source>Storyblok does not accept this e-mail and password in this region.</source>
        <translation>Storyblok nimmt diese E-Mail-Adresse und dieses Passwort in dieser Region nicht an.</translation>
    </message>
    <message>
        <source>Enter an e-mail address.</source>
        <translation>Geben Sie eine E-Mail-Adresse ein.</translation>
    </message>
    <message>
        <source>Enter a password.</source>
        <translation>Geben Sie ein Passwort ein.</translation>
    </message>
    <message>
        <source>This host answers, but not as Storyblok does. Check region and host.</source>
        <translation>Dieser Rechner antwortet, aber nicht wie Storyblok. Prüfen Sie Region und Rechner.</translation>
    </message>
    <message>
        <source>Revoked on %1; Storyblok keeps it in the list.</source>
        <translation>Am %1 widerrufen; Storyblok behält es in der Liste.</translation>
    </message>
    <message>
        <source>A legacy token with all rights: Storyblok ends all of them on %1. Make a new personal access token, put it where this one is used, then revoke this one.</source>
        <translation>Ein Token alter Art mit allen Rechten: Storyblok beendet alle am %1. Legen Sie ein neues persönliches Zugriffstoken an, setzen Sie es ein, wo dieses verwendet wird, und widerrufen Sie dann dieses.</translation>
    </message>
    <message>
        <source>A token with all rights of your user has no rights and spaces of its own: choose one or the other.</source>
        <translation>Ein Token mit allen Rechten Ihres Benutzers hat keine eigenen Rechte und Spaces: Wählen Sie eines von beiden.</translation>
    </message>
    <message>
        <source>Choose at least one right, or all rights of your user.</source>
        <translation>Wählen Sie mindestens ein Recht oder alle Rechte Ihres Benutzers.</translation>
    </message>
    <message>
        <source>Personal access token</source>
        <translation>Persönliches Zugriffstoken</translation>
    </message>
    <message>
        <source>The Management API, in the name of its user: what its rights and spaces allow.</source>
        <translation>Die Management API im Namen seines Benutzers: was seine Rechte und Spaces erlauben.</translation>
    </message>
    <message>
        <source>Storyblok keeps a revoked personal access token in the list, marked as revoked.</source>
        <translation>Storyblok behält ein widerrufenes persönliches Zugriffstoken in der Liste, als widerrufen gekennzeichnet.</translation>
    </message>
    <message>
        <source>All my rights</source>
        <translation>Alle meine Rechte</translation>
    </message>
    <message>
        <source>Everything that your user may do, in all spaces. Needed to manage tokens.</source>
        <translation>Alles, was Ihr Benutzer darf, in allen Spaces. Nötig, um Token zu verwalten.</translation>
    </message>
    <message>
        <source>Rights</source>
        <translation>Rechte</translation>
    </message>
    <message>
        <source>What it may do; they cannot be changed later.</source>
        <translation>Was es darf; später nicht mehr zu ändern.</translation>
    </message>
    <message>
        <source>Spaces</source>
        <translation>Spaces</translation>
    </message>
    <message>
        <source>Where it may do so. None: all spaces of your user.</source>
        <translation>Wo es das darf. Keine: alle Spaces Ihres Benutzers.</translation>
    </message>
    <message>
        <source>The token “%1” was made, but the answer with its value was lost, and Storyblok shows it only once. Revoke it and make another one.</source>
        <translation>Das Token „%1“ wurde angelegt, aber die Antwort mit seinem Wert ging verloren, und Storyblok zeigt ihn nur einmal. Widerrufen Sie es und legen Sie ein anderes an.</translation>
    </message>
    <message>
        <source>Storyblok&apos;s answer was lost, and its list cannot be read: the token may have been made. List the tokens before you try again.</source>
        <translation>Die Antwort von Storyblok ging verloren, und die Liste lässt sich nicht lesen: Das Token wurde vielleicht angelegt. Lesen Sie die Liste neu, bevor Sie es noch einmal versuchen.</translation>
    </message>
    <message>
        <source>Only the name of a personal access token can be changed. Make a new one instead.</source>
        <translation>An einem persönlichen Zugriffstoken lässt sich nur der Name ändern. Legen Sie stattdessen ein neues an.</translation>
    </message>
    <message>
        <source>Somebody else has changed this field meanwhile. Look at the token again, then decide.</source>
        <translation>Jemand anderes hat dieses Feld inzwischen geändert. Sehen Sie sich das Token noch einmal an und entscheiden Sie dann.</translation>
    </message>
    <message>
        <source>Storyblok accepted the change, but its list does not show it. Look at the token again.</source>
        <translation>Storyblok hat die Änderung angenommen, aber die Liste zeigt sie nicht. Sehen Sie sich das Token noch einmal an.</translation>
    </message>
    <message>
        <source>This connection signs in with this very token. Sign in with another one first, then revoke it.</source>
        <translation>Diese Verbindung meldet sich mit eben diesem Token an. Melden Sie sich zuerst mit einem anderen an und widerrufen Sie es dann.</translation>
    </message>
    <message>
        <source>The id of a space is a whole number such as 286021932913226. The web app shows it under Settings.</source>
        <translation>Die Kennung eines Space ist eine ganze Zahl wie 286021932913226. Die Web-App zeigt sie unter Settings.</translation>
    </message>
    <message>
        <source>Enter a host such as https://mapi.storyblok.com, without a path.</source>
        <translation>Geben Sie einen Rechner wie https://mapi.storyblok.com ein, ohne Pfad.</translation>
    </message>
    <message>
        <source>There is no region “%1”. There is: %2.</source>
        <translation>Es gibt keine Region „%1“. Es gibt: %2.</translation>
    </message>
    <message>
        <source>The space %1 lies in the region “%2”, not in “%3”.</source>
        <translation>Der Space %1 liegt in der Region „%2“, nicht in „%3“.</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>Region</translation>
    </message>
    <message>
        <source>Where Storyblok keeps the space. A token is known in its region only.</source>
        <translation>Wo Storyblok den Space aufbewahrt. Ein Token ist nur in seiner Region bekannt.</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Space</translation>
    </message>
    <message>
        <source>The space whose access tokens are to be listed. Empty: only what belongs to the account.</source>
        <translation>Der Space, dessen Zugriffstoken gezeigt werden sollen. Leer: nur, was zum Konto gehört.</translation>
    </message>
    <message>
        <source>Host</source>
        <translation>Rechner</translation>
    </message>
    <message>
        <source>Only where the region&apos;s own host cannot be used: another host of the Management API.</source>
        <translation>Nur wo sich der Rechner der Region nicht verwenden lässt: ein anderer Rechner der Management API.</translation>
    </message>
    <message>
        <source>Storyblok does not accept this sign-in.</source>
        <translation>Storyblok nimmt diese Anmeldung nicht an.</translation>
    </message>
    <message>
        <source>This personal access token is no longer valid: it has expired or was revoked, or it belongs to another region. Sign in with another one.</source>
        <translation>Dieses persönliche Zugriffstoken gilt nicht mehr: Es ist abgelaufen oder wurde widerrufen, oder es gehört zu einer anderen Region. Melden Sie sich mit einem anderen an.</translation>
    </message>
    <message>
        <source>Storyblok has revoked all legacy tokens. Make a new personal access token at app.storyblok.com (My account, Personal access tokens) and sign in with it.</source>
        <translation>Storyblok hat alle Token alter Art widerrufen. Legen Sie auf app.storyblok.com (My account, Personal access tokens) ein neues persönliches Zugriffstoken an und melden Sie sich damit an.</translation>
    </message>
    <message>
        <source>Storyblok does not know this token: it has expired or was revoked, it belongs to another region, or it is not a personal access token (an access token of a space cannot manage tokens).</source>
        <translation>Storyblok kennt dieses Token nicht: Es ist abgelaufen oder wurde widerrufen, es gehört zu einer anderen Region, oder es ist kein persönliches Zugriffstoken (ein Zugriffstoken eines Space kann keine Token verwalten).</translation>
    </message>
    <message>
        <source>The sign-in with e-mail and password has ended. Sign in again.</source>
        <translation>Die Anmeldung mit E-Mail und Passwort ist beendet. Melden Sie sich neu an.</translation>
    </message>
    <message>
        <source>The browser sign-in has ended. Sign in again.</source>
        <translation>Die Anmeldung über den Browser ist beendet. Melden Sie sich neu an.</translation>
    </message>
    <message>
        <source>The token that signs in lacks the right “%1”. Sign in with one that has it, or with one that has all rights of your user.</source>
        <translation>Dem Token, das anmeldet, fehlt das Recht „%1“. Melden Sie sich mit einem an, das es hat, oder mit einem, das alle Rechte Ihres Benutzers hat.</translation>
    </message>
    <message>
        <source>Storyblok takes no token with chosen rights for this. Use a personal access token with all rights of your user, or sign in with e-mail and password.</source>
        <translation>Storyblok nimmt dafür kein Token mit ausgewählten Rechten. Verwenden Sie ein persönliches Zugriffstoken mit allen Rechten Ihres Benutzers, oder melden Sie sich mit E-Mail und Passwort an.</translation>
    </message>
    <message>
        <source>The token that signs in is limited to other spaces. Sign in with one that may use this space.</source>
        <translation>Das Token, das anmeldet, ist auf andere Spaces beschränkt. Melden Sie sich mit einem an, das für diesen Space gilt.</translation>
    </message>
    <message>
        <source>Storyblok refuses this without saying why.</source>
        <translation>Storyblok lehnt das ab, ohne zu sagen warum.</translation>
    </message>
    <message>
        <source>Storyblok refuses this: %1</source>
        <translation>Storyblok lehnt das ab: %1</translation>
    </message>
    <message>
        <source>Storyblok has no such record. It was deleted meanwhile, or it is in another region or space; list the tokens again.</source>
        <translation>Storyblok hat keinen solchen Eintrag. Er wurde inzwischen gelöscht oder ist in einer anderen Region oder einem anderen Space; lesen Sie die Liste neu.</translation>
    </message>
    <message>
        <source>Storyblok gets too many requests from this account. Wait a moment, then try again.</source>
        <translation>Storyblok bekommt von diesem Konto zu viele Anfragen. Warten Sie einen Moment und versuchen Sie es dann noch einmal.</translation>
    </message>
    <message>
        <source>Storyblok has trouble of its own (HTTP %1). Try again later; status.storyblok.com says more.</source>
        <translation>Storyblok hat selbst ein Problem (HTTP %1). Versuchen Sie es später noch einmal; status.storyblok.com sagt mehr.</translation>
    </message>
    <message>
        <source>Storyblok answered in a way that is not known (HTTP %1).</source>
        <translation>Storyblok hat auf unbekannte Weise geantwortet (HTTP %1).</translation>
    </message>
    <message>
        <source>To manage tokens, use a personal access token with all rights of your user, or sign in with e-mail and password.</source>
        <translation>Um Token zu verwalten, verwenden Sie ein persönliches Zugriffstoken mit allen Rechten Ihres Benutzers, oder melden Sie sich mit E-Mail und Passwort an.</translation>
    </message>
    <message>
        <source>European Union</source>
        <translation>Europäische Union</translation>
    </message>
    <message>
        <source>United States</source>
        <translation>Vereinigte Staaten</translation>
    </message>
    <message>
        <source>Canada</source>
        <translation>Kanada</translation>
    </message>
    <message>
        <source>Australia</source>
        <translation>Australien</translation>
    </message>
    <message>
        <source>China</source>
        <translation>China</translation>
    </message>
    <message>
        <source>There is no sign-in for this connection yet. Sign in.</source>
        <translation>Für diese Verbindung gibt es noch keine Anmeldung. Melden Sie sich an.</translation>
    </message>
    <message>
        <source>What is kept for this connection does not sign in at Storyblok. Sign in again.</source>
        <translation>Was für diese Verbindung aufbewahrt ist, meldet nicht bei Storyblok an. Melden Sie sich neu an.</translation>
    </message>
    <message>
        <source>Enter a personal access token.</source>
        <translation>Geben Sie ein persönliches Zugriffstoken ein.</translation>
    </message>
    <message>
        <source>Made at app.storyblok.com under My account, Personal access tokens. To manage tokens it needs all rights of your user.</source>
        <translation>Wird auf app.storyblok.com unter My account, Personal access tokens angelegt. Um Token zu verwalten, braucht es alle Rechte Ihres Benutzers.</translation>
    </message>
    <message>
        <source>E-mail and password</source>
        <translation>E-Mail und Passwort</translation>
    </message>
    <message>
        <source>For accounts of Storyblok itself, not for single sign-on. The password is not kept.</source>
        <translation>Für Konten bei Storyblok selbst, nicht für Single Sign-on. Das Passwort wird nicht aufbewahrt.</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Passwort</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>From your authenticator app, an e-mail or a text message.</source>
        <translation>Aus Ihrer Authenticator-App, einer E-Mail oder einer SMS.</translation>
    </message>
    <message>
        <source>Storyblok space “%1” at %2, signed in as %3</source>
        <translation>Storyblok-Space „%1“ auf %2, angemeldet als %3</translation>
    </message>
    <message>
        <source>Storyblok account at %1, signed in as %2</source>
        <translation>Storyblok-Konto auf %1, angemeldet als %2</translation>
    </message>
    <message>
        <source>What or who the token is for.</source>
        <translation>Wofür oder für wen das Token ist.</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>Stufe</translation>
    </message>
    <message>
        <source>The pipeline stage that it reads. Empty: the main content.</source>
        <translation>Die Pipeline-Stufe, die es liest. Leer: der Hauptinhalt.</translation>
    </message>
    <message>
        <source>Folders</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>It reads these folders and stories only. None: everything.</source>
        <translation>Es liest nur diese Ordner und Storys. Keine: alles.</translation>
    </message>
    <message>
        <source>Releases</source>
        <translation>Releases</translation>
    </message>
    <message>
        <source>Restricted releases that it may read.</source>
        <translation>Eingeschränkte Releases, die es lesen darf.</translation>
    </message>
    <message>
        <source>Minimum cache</source>
        <translation>Mindestdauer im Cache</translation>
    </message>
    <message>
        <source>Seconds for which the delivery network keeps answers at least. 0: as usual.</source>
        <translation>Sekunden, die das Auslieferungsnetz Antworten mindestens behält. 0: wie üblich.</translation>
    </message>
    <message>
        <source>Storyblok&apos;s API may refuse to make tokens of this kind; its web app makes them.</source>
        <translation>Die API von Storyblok lehnt es vielleicht ab, Token dieser Art anzulegen; die Web-App legt sie an.</translation>
    </message>
    <message>
        <source>Public</source>
        <translation>Öffentlich</translation>
    </message>
    <message>
        <source>Reading published content through the delivery API.</source>
        <translation>Veröffentlichte Inhalte über die Delivery API lesen.</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Vorschau</translation>
    </message>
    <message>
        <source>Reading drafts and published content through the delivery API.</source>
        <translation>Entwürfe und veröffentlichte Inhalte über die Delivery API lesen.</translation>
    </message>
    <message>
        <source>A preview token shows drafts: keep it out of the code of a public web site.</source>
        <translation>Ein Vorschau-Token zeigt Entwürfe: Halten Sie es aus dem Code einer öffentlichen Website heraus.</translation>
    </message>
    <message>
        <source>Asset</source>
        <translation>Asset</translation>
    </message>
    <message>
        <source>Reading private assets.</source>
        <translation>Private Assets lesen.</translation>
    </message>
    <message>
        <source>Release</source>
        <translation>Release</translation>
    </message>
    <message>
        <source>Reading the content of its releases.</source>
        <translation>Die Inhalte seiner Releases lesen.</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Theme</translation>
    </message>
    <message>
        <source>The rendering service, which Storyblok has given up.</source>
        <translation>Der Rendering-Dienst, den Storyblok aufgegeben hat.</translation>
    </message>
    <message>
        <source>Storyblok&apos;s visual editor may depend on the oldest preview token of a space; the list marks it.</source>
        <translation>Der visuelle Editor von Storyblok hängt vielleicht vom ältesten Vorschau-Token eines Space ab; die Liste kennzeichnet es.</translation>
    </message>
    <message>
        <source>Releases name the tokens that may read them: a successor must be allowed there by hand.</source>
        <translation>Releases nennen die Token, die sie lesen dürfen: Ein Nachfolger muss dort von Hand erlaubt werden.</translation>
    </message>
    <message>
        <source>The oldest preview token of this space: Storyblok&apos;s visual editor may depend on it. Revoke it only when you know that it does not.</source>
        <translation>Das älteste Vorschau-Token dieses Space: Der visuelle Editor von Storyblok hängt vielleicht davon ab. Widerrufen Sie es nur, wenn Sie wissen, dass das nicht so ist.</translation>
    </message>
    <message>
        <source>Allowed in these releases: %1. A successor has another id: it must be allowed there too.</source>
        <translation>In diesen Releases erlaubt: %1. Ein Nachfolger hat eine andere Kennung: Er muss dort auch erlaubt werden.</translation>
    </message>
    <message>
        <source>Theme tokens belong to a rendering service that Storyblok has given up.</source>
        <translation>Theme-Token gehören zu einem Rendering-Dienst, den Storyblok aufgegeben hat.</translation>
    </message>
    <message>
        <source>Access token</source>
        <translation>Zugriffstoken</translation>
    </message>
    <message>
        <source>There is no space %1 in this region for this sign-in: it was deleted, or it lies in another region.</source>
        <translation>Den Space %1 gibt es in dieser Region für diese Anmeldung nicht: Er wurde gelöscht, oder er liegt in einer anderen Region.</translation>
    </message>
    <message>
        <source>Storyblok&apos;s answer does not show the new token. List the tokens before you try again.</source>
        <translation>Die Antwort von Storyblok zeigt das neue Token nicht. Lesen Sie die Liste neu, bevor Sie es noch einmal versuchen.</translation>
    </message>
    <message>
        <source>A personal access token with chosen rights: %1. Storyblok may refuse it where tokens are managed.</source>
        <translation>Ein persönliches Zugriffstoken mit ausgewählten Rechten: %1. Wo Token verwaltet werden, lehnt Storyblok es vielleicht ab.</translation>
    </message>
    <message>
        <source>A legacy token: Storyblok ends all of them on %1. Make a personal access token with all rights of your user, and sign in with it.</source>
        <translation>Ein Token alter Art: Storyblok beendet alle am %1. Legen Sie ein persönliches Zugriffstoken mit allen Rechten Ihres Benutzers an und melden Sie sich damit an.</translation>
    </message>
    <message>
        <source>A browser sign-in: no right of it covers tokens, so Storyblok will probably refuse to list them.</source>
        <translation>Eine Anmeldung über den Browser: Keines ihrer Rechte umfasst Token, Storyblok lehnt es also wahrscheinlich ab, sie zu zeigen.</translation>
    </message>
    <message>
        <source>A personal access token with all rights of its user.</source>
        <translation>Ein persönliches Zugriffstoken mit allen Rechten seines Benutzers.</translation>
    </message>
    <message>
        <source>It is limited to these spaces: %1.</source>
        <translation>Es ist auf diese Spaces beschränkt: %1.</translation>
    </message>
    <message>
        <source>It expires on %1.</source>
        <translation>Es läuft am %1 ab.</translation>
    </message>
    <message>
        <source>Signed in with e-mail and password: all rights of your user, until Storyblok ends the session.</source>
        <translation>Mit E-Mail und Passwort angemeldet: alle Rechte Ihres Benutzers, bis Storyblok die Sitzung beendet.</translation>
    </message>
    <message>
        <source>The access tokens of the space cannot be listed with it.</source>
        <translation>Die Zugriffstoken des Space lassen sich damit nicht zeigen.</translation>
    </message>
    <message>
        <source>Your personal access tokens cannot be listed with it.</source>
        <translation>Ihre persönlichen Zugriffstoken lassen sich damit nicht zeigen.</translation>
    </message>
    <message>
        <source>Storyblok has nothing of the kind. Make a new token, put it in the place of the old one, then revoke the old one.</source>
        <translation>So etwas gibt es bei Storyblok nicht. Legen Sie ein neues Token an, setzen Sie es an die Stelle des alten und widerrufen Sie dann das alte.</translation>
    </message>
    <message>
        <source>Storyblok space %1</source>
        <translation>Storyblok-Space %1</translation>
    </message>
    <message>
        <source>Storyblok account at %1</source>
        <translation>Storyblok-Konto auf %1</translation>
    </message>
    <message>
        <source>Last recorded change</source>
        <translation>Letzte verzeichnete Änderung</translation>
    </message>
    <message>
        <source>Storyblok forgets it for good: every site, app or script that uses it stops working. The delivery network may keep answering for a while.</source>
        <translation>Storyblok vergisst es endgültig: Jede Website, App und jedes Skript, das es verwendet, hört auf zu funktionieren. Das Auslieferungsnetz antwortet vielleicht noch eine Weile.</translation>
    </message>
    <message>
        <source>There are no tokens of the kind “%1” here.</source>
        <translation>Token der Art „%1“ gibt es hier nicht.</translation>
    </message>
    <message>
        <source>Several tokens have this id, one in each of: %1. Name the kind.</source>
        <translation>Mehrere Token haben diese Kennung, je eines in: %1. Nennen Sie die Art.</translation>
    </message>
    <message>
        <source>Storyblok space %1 at %2</source>
        <translation>Storyblok-Space %1 auf %2</translation>
    </message>
    <message>
        <source>Storyblok space or account</source>
        <translation>Storyblok-Space oder -Konto</translation>
    </message>
    <message>
        <source>A port is a number from 1 to 65535, the one of the redirect address that is registered for the app.</source>
        <translation>Ein Port ist eine Zahl von 1 bis 65535: der der Rücksprungadresse, die für die App eingetragen ist.</translation>
    </message>
    <message>
        <source>Browser (OAuth app of your organisation)</source>
        <translation>Browser (OAuth-App Ihrer Organisation)</translation>
    </message>
    <message>
        <source>For apps with scoped grants. No right of such an app covers tokens, so Storyblok will probably refuse to list and change them: a personal access token is the better way.</source>
        <translation>Für Apps mit eingegrenzten Rechten. Kein Recht einer solchen App umfasst Tokens, deshalb wird Storyblok wohl ablehnen, sie aufzulisten und zu ändern: Ein persönliches Zugriffstoken ist der bessere Weg.</translation>
    </message>
    <message>
        <source>Of the app. Storyblok seems to need it; it is kept in the keychain, to renew the sign-in.</source>
        <translation>Das der App. Storyblok scheint es zu brauchen; es wird im Schlüsselbund aufbewahrt, um die Anmeldung zu erneuern.</translation>
    </message>
    <message>
        <source>Client id</source>
        <translation>Client-ID</translation>
    </message>
    <message>
        <source>Of an app that your organisation has registered.</source>
        <translation>Einer App, die Ihre Organisation eingetragen hat.</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>Port</translation>
    </message>
    <message>
        <source>Register http://localhost:PORT/oauth/callback as the app&apos;s redirect address, with this port.</source>
        <translation>Tragen Sie http://localhost:PORT/oauth/callback mit diesem Port als Rücksprungadresse der App ein.</translation>
    </message>
    <message>
        <source>Scopes</source>
        <translation>Rechte (Scopes)</translation>
    </message>
    <message>
        <source>Rights to ask for, of those that the app may have.</source>
        <translation>Rechte, um die gebeten wird, von denen, die die App haben darf.</translation>
    </message>
    <message>
        <source>Enter the client id of the app.</source>
        <translation>Geben Sie die Client-ID der App ein.</translation>
    </message>
    <message>
        <source>Make its successor…</source>
        <translation>Nachfolger anlegen …</translation>
    </message>
    <message>
        <source>Storyblok answers that there is no such token, but goes on listing it: it is not revoked. Revoke it in the web app.</source>
        <translation>Storyblok antwortet, diesen Token gebe es nicht, führt ihn aber weiter auf: Er ist nicht widerrufen. Widerrufen Sie ihn in der Web-App.</translation>
    </message>
    <message>
        <source>At most a year from today; empty: it never expires.</source>
        <translation>Höchstens ein Jahr ab heute; leer: läuft nie ab.</translation>
    </message>
    <message>
        <source>Registered OAuth app</source>
        <translation>Registrierte OAuth-App</translation>
    </message>
    <message>
        <source>All that users have granted the app ends with it.</source>
        <translation>Alles, was Benutzer der App gewährt haben, endet damit.</translation>
    </message>
    <message>
        <source>Storyblok refuses this: “%1”. It is for owners and admins of the organisation, where its plan has it.</source>
        <translation>Storyblok lehnt das ab: „%1“. Das dürfen Eigentümer und Admins der Organisation, wenn ihr Tarif es enthält.</translation>
    </message>
    <message>
        <source>Storyblok refuses this without saying why. Managing access tokens of a space needs the role admin or owner of the space.</source>
        <translation>Storyblok lehnt das ab, ohne zu sagen warum. Zugriffstoken eines Space verwalten darf, wer Admin oder Eigentümer des Space ist.</translation>
    </message>
    <message>
        <source>Storyblok refuses this: “%1”. Managing access tokens of a space needs the role admin or owner of the space.</source>
        <translation>Storyblok lehnt das ab: „%1“. Zugriffstoken eines Space verwalten darf, wer Admin oder Eigentümer des Space ist.</translation>
    </message>
    <message>
        <source>What Storyblok lists as “%1” is not shown: its answer has a form that is not known here.</source>
        <translation>Was Storyblok als „%1“ aufführt, wird nicht angezeigt: Die Antwort hat eine Form, die hier nicht bekannt ist.</translation>
    </message>
</context>
<context>
    <name>TokenColumns</name>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>What kind of token it is, as its system calls it</source>
        <translation>Welche Art von Token es ist, so wie sein System sie nennt</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>Verbindung</translation>
    </message>
    <message>
        <source>Where the token lives</source>
        <translation>Wo das Token liegt</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>ID</translation>
    </message>
    <message>
        <source>Shown in part where the id alone already gives access</source>
        <translation>Nur teilweise gezeigt, wo die ID allein schon Zugang gibt</translation>
    </message>
    <message>
        <source>Calls</source>
        <translation>Aufrufe</translation>
    </message>
    <message>
        <source>Calls made, of the calls allowed</source>
        <translation>Erfolgte Aufrufe von den erlaubten</translation>
    </message>
    <message>
        <source>Modified</source>
        <translation>Geändert</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Erstellt</translation>
    </message>
    <message>
        <source>Expires</source>
        <translation>Läuft ab</translation>
    </message>
    <message>
        <source>Secret</source>
        <translation>Geheimnis</translation>
    </message>
    <message>
        <source>Whether a secret is set, and whether it is kept here</source>
        <translation>Ob ein Geheimnis gesetzt ist und ob es hier aufbewahrt wird</translation>
    </message>
    <message>
        <source>Scopes</source>
        <translation>Geltungsbereiche</translation>
    </message>
    <message>
        <source>What it is limited to: environments, branches, rights, roles, as its system has them</source>
        <translation>Worauf es beschränkt ist: Umgebungen, Branches, Rechte, Rollen, wie sie sein System kennt</translation>
    </message>
    <message>
        <source>Created by</source>
        <translation>Erstellt von</translation>
    </message>
</context>
<context>
    <name>Values</name>
    <message>
        <source>just now</source>
        <translation>gerade eben</translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s) ago</source>
        <translation>
            <numerusform>vor %n Minute</numerusform>
            <numerusform>vor %n Minuten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s) ago</source>
        <translation>
            <numerusform>vor %n Stunde</numerusform>
            <numerusform>vor %n Stunden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) ago</source>
        <translation>
            <numerusform>vor %n Tag</numerusform>
            <numerusform>vor %n Tagen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n month(s) ago</source>
        <translation>
            <numerusform>vor %n Monat</numerusform>
            <numerusform>vor %n Monaten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n year(s) ago</source>
        <translation>
            <numerusform>vor %n Jahr</numerusform>
            <numerusform>vor %n Jahren</numerusform>
        </translation>
    </message>
    <message>
        <source>in less than a minute</source>
        <translation>in weniger als einer Minute</translation>
    </message>
    <message numerus="yes">
        <source>in %n minute(s)</source>
        <translation>
            <numerusform>in %n Minute</numerusform>
            <numerusform>in %n Minuten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n hour(s)</source>
        <translation>
            <numerusform>in %n Stunde</numerusform>
            <numerusform>in %n Stunden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n day(s)</source>
        <translation>
            <numerusform>in %n Tag</numerusform>
            <numerusform>in %n Tagen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n month(s)</source>
        <translation>
            <numerusform>in %n Monat</numerusform>
            <numerusform>in %n Monaten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n year(s)</source>
        <translation>
            <numerusform>in %n Jahr</numerusform>
            <numerusform>in %n Jahren</numerusform>
        </translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>enabled</source>
        <translation>aktiviert</translation>
    </message>
    <message>
        <source>disabled</source>
        <translation>deaktiviert</translation>
    </message>
    <message>
        <source>exhausted</source>
        <translation>aufgebraucht</translation>
    </message>
    <message>
        <source>expired</source>
        <translation>abgelaufen</translation>
    </message>
    <message>
        <source>broken</source>
        <translation>fehlerhaft</translation>
    </message>
    <message>
        <source>Production</source>
        <translation>Produktion</translation>
    </message>
    <message>
        <source>Staging</source>
        <translation>Staging</translation>
    </message>
    <message>
        <source>Development</source>
        <translation>Entwicklung</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Andere</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>Normal</translation>
    </message>
    <message>
        <source>Confirm by typing the name</source>
        <translation>Mit Eintippen des Namens bestätigen</translation>
    </message>
    <message>
        <source>Read-only</source>
        <translation>Nur lesen</translation>
    </message>
    <message>
        <source>never shown</source>
        <translation>nie gezeigt</translation>
    </message>
    <message>
        <source>shown once, when it is made</source>
        <translation>einmal gezeigt, beim Erstellen</translation>
    </message>
    <message>
        <source>can be read at any time</source>
        <translation>jederzeit lesbar</translation>
    </message>
    <message>
        <source>The secret works.</source>
        <translation>Das Geheimnis funktioniert.</translation>
    </message>
    <message>
        <source>This is not the token&apos;s secret.</source>
        <translation>Das ist nicht das Geheimnis dieses Tokens.</translation>
    </message>
    <message>
        <source>The token itself cannot be used now: it is disabled, exhausted or broken.</source>
        <translation>Das Token selbst ist jetzt nicht zu gebrauchen: Es ist deaktiviert, aufgebraucht oder fehlerhaft.</translation>
    </message>
    <message>
        <source>Secrets are kept in the system&apos;s keychain.</source>
        <translation>Geheimnisse werden im Schlüsselbund des Systems aufbewahrt.</translation>
    </message>
    <message>
        <source>The keychain is locked. Unlock it to read or keep secrets.</source>
        <translation>Der Schlüsselbund ist gesperrt. Entsperren Sie ihn, um Geheimnisse zu lesen oder aufzubewahren.</translation>
    </message>
    <message>
        <source>No keychain is available. Secrets can be kept for this session only.</source>
        <translation>Es gibt keinen Schlüsselbund. Geheimnisse können nur für diese Sitzung aufbewahrt werden.</translation>
    </message>
    <message>
        <source>Secrets are kept for this session only.</source>
        <translation>Geheimnisse werden nur für diese Sitzung aufbewahrt.</translation>
    </message>
    <message>
        <source>Create</source>
        <comment>an act in the activity log</comment>
        <translation>Erstellen</translation>
    </message>
    <message>
        <source>Edit</source>
        <comment>an act in the activity log</comment>
        <translation>Bearbeiten</translation>
    </message>
    <message>
        <source>Enable</source>
        <comment>an act in the activity log</comment>
        <translation>Aktivieren</translation>
    </message>
    <message>
        <source>Disable</source>
        <comment>an act in the activity log</comment>
        <translation>Deaktivieren</translation>
    </message>
    <message>
        <source>New secret</source>
        <comment>an act in the activity log</comment>
        <translation>Neues Geheimnis</translation>
    </message>
    <message>
        <source>Revoke</source>
        <comment>an act in the activity log</comment>
        <translation>Widerrufen</translation>
    </message>
    <message>
        <source>Restore</source>
        <comment>an act in the activity log</comment>
        <translation>Wiederherstellen</translation>
    </message>
    <message>
        <source>Repair</source>
        <comment>an act in the activity log</comment>
        <translation>Reparieren</translation>
    </message>
    <message>
        <source>Connect</source>
        <comment>an act in the activity log</comment>
        <translation>Verbinden</translation>
    </message>
    <message>
        <source>Disconnect</source>
        <comment>an act in the activity log</comment>
        <translation>Trennen</translation>
    </message>
    <message>
        <source>begun</source>
        <comment>outcome of an act</comment>
        <translation>begonnen</translation>
    </message>
    <message>
        <source>done</source>
        <comment>outcome of an act</comment>
        <translation>erledigt</translation>
    </message>
    <message>
        <source>done and proved</source>
        <comment>outcome of an act</comment>
        <translation>erledigt und bewiesen</translation>
    </message>
    <message>
        <source>failed</source>
        <comment>outcome of an act</comment>
        <translation>fehlgeschlagen</translation>
    </message>
    <message>
        <source>about %1</source>
        <translation>etwa %1</translation>
    </message>
    <message>
        <source>about %1, no limit</source>
        <translation>etwa %1, keine Grenze</translation>
    </message>
    <message>
        <source>%1, no limit</source>
        <translation>%1, keine Grenze</translation>
    </message>
    <message>
        <source>about %1 of %2</source>
        <translation>etwa %1 von %2</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Sign in</source>
        <comment>an act in the activity log</comment>
        <translation>Anmelden</translation>
    </message>
    <message>
        <source>Sign out</source>
        <comment>an act in the activity log</comment>
        <translation>Abmelden</translation>
    </message>
    <message>
        <source>Signed in. You can close this window.</source>
        <translation>Angemeldet. Sie können dieses Fenster schließen.</translation>
    </message>
    <message>
        <source>This answer does not belong to a sign-in of Tokendesk.</source>
        <translation>Diese Antwort gehört zu keiner Anmeldung von Tokendesk.</translation>
    </message>
    <message>
        <source>It was granted nothing.</source>
        <translation>Es wurde nichts gewährt.</translation>
    </message>
    <message>
        <source>It was granted: %1.</source>
        <translation>Gewährt wurde: %1.</translation>
    </message>
    <message numerus="yes">
        <source>The grant is good for %n minute(s); the one of this check was thrown away.</source>
        <translation>
            <numerusform>Was gewährt wird, gilt %n Minute; das dieser Prüfung wurde verworfen.</numerusform>
            <numerusform>Was gewährt wird, gilt %n Minuten; das dieser Prüfung wurde verworfen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Waiting for the keychain… It may be asking for its password, in a window of its own: answer it there.</source>
        <translation>Warten auf den Schlüsselbund … Vielleicht fragt er in einem eigenen Fenster nach seinem Passwort: Antworten Sie dort.</translation>
    </message>
</context>
<context>
    <name>WindowMenus</name>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>&amp;Token</source>
        <translation>&amp;Token</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>Toolbar</source>
        <translation>Werkzeugleiste</translation>
    </message>
</context>
<context>
    <name>Yaml</name>
    <message>
        <source>The file is not UTF-8 text (line %1, column %2). Open it in an editor and save it as UTF-8.</source>
        <translation>Die Datei ist kein UTF-8-Text (Zeile %1, Spalte %2). Öffnen Sie sie in einem Editor, und speichern Sie sie als UTF-8.</translation>
    </message>
    <message>
        <source>The file is written in UTF-16 or UTF-32, not in UTF-8. Open it in an editor and save it as UTF-8.</source>
        <translation>Die Datei ist in UTF-16 oder UTF-32 geschrieben, nicht in UTF-8. Öffnen Sie sie in einem Editor, und speichern Sie sie als UTF-8.</translation>
    </message>
    <message>
        <source>The file is damaged: there is a NUL byte in line %1, column %2, which YAML forbids.</source>
        <translation>Die Datei ist beschädigt: In Zeile %1, Spalte %2 steht ein NUL-Byte, das YAML verbietet.</translation>
    </message>
    <message>
        <source>The file is damaged: there is a control character in line %1, column %2, which YAML forbids.</source>
        <translation>Die Datei ist beschädigt: In Zeile %1, Spalte %2 steht ein Steuerzeichen, das YAML verbietet.</translation>
    </message>
    <message>
        <source>The file is larger than 1 MiB and is not read.</source>
        <translation>Die Datei ist größer als 1 MiB und wird nicht gelesen.</translation>
    </message>
    <message>
        <source>Lists and maps lie more than 32 deep within each other (line %1, column %2).</source>
        <translation>Listen und Zuordnungen sind mehr als 32-mal ineinander geschachtelt (Zeile %1, Spalte %2).</translation>
    </message>
    <message>
        <source>The file uses a YAML tag (line %1, column %2). Tags are not read, since they can stand for anything.</source>
        <translation>Die Datei verwendet ein YAML-Tag (Zeile %1, Spalte %2). Tags werden nicht gelesen, da sie für alles stehen können.</translation>
    </message>
    <message>
        <source>The file uses a YAML merge key, &lt;&lt; (line %1, column %2). What it merges cannot be shown reliably.</source>
        <translation>Die Datei verwendet einen YAML-Merge-Schlüssel, &lt;&lt; (Zeile %1, Spalte %2). Was er zusammenführt, lässt sich nicht zuverlässig anzeigen.</translation>
    </message>
    <message>
        <source>The file uses a YAML alias of a list, of a map or of nothing (line %1, column %2). Such aliases are not read.</source>
        <translation>Die Datei verwendet einen YAML-Alias für eine Liste, eine Zuordnung oder nichts (Zeile %1, Spalte %2). Solche Aliase werden nicht gelesen.</translation>
    </message>
    <message>
        <source>The YAML aliases in the file stand for more than 1 MiB of text (line %1, column %2).</source>
        <translation>Die YAML-Aliase in der Datei stehen für mehr als 1 MiB Text (Zeile %1, Spalte %2).</translation>
    </message>
    <message>
        <source>The file holds more than one YAML document (the second begins in line %1, column %2).</source>
        <translation>Die Datei enthält mehr als ein YAML-Dokument (das zweite beginnt in Zeile %1, Spalte %2).</translation>
    </message>
    <message>
        <source>The file is damaged: it cannot be read as YAML from line %1, column %2 on.</source>
        <translation>Die Datei ist beschädigt: Ab Zeile %1, Spalte %2 lässt sie sich nicht als YAML lesen.</translation>
    </message>
    <message>
        <source>The text holds half a character (a lone surrogate), which no file can store.</source>
        <translation>Der Text enthält ein halbes Zeichen (ein einzelnes Surrogat), das keine Datei speichern kann.</translation>
    </message>
    <message>
        <source>These values cannot be written as YAML so that every program reads them the same.</source>
        <translation>Diese Werte lassen sich nicht so als YAML schreiben, dass jedes Programm sie gleich liest.</translation>
    </message>
    <message>
        <source>The file is written in a way that cannot be changed here without touching the rest of it. Change it in an editor.</source>
        <translation>Die Datei ist so geschrieben, dass sie hier nicht geändert werden kann, ohne den Rest anzutasten. Ändern Sie sie in einem Editor.</translation>
    </message>
    <message>
        <source>The file uses YAML anchors or aliases, so it is shown but not changed here. Change it in an editor.</source>
        <translation>Die Datei verwendet YAML-Anker oder -Aliase; sie wird hier gezeigt, aber nicht geändert. Ändern Sie sie in einem Editor.</translation>
    </message>
    <message>
        <source>With this change the file would be larger than 1 MiB.</source>
        <translation>Mit dieser Änderung würde die Datei größer als 1 MiB.</translation>
    </message>
</context>
<context>
    <name>tokendesk::AboutCommand</name>
    <message>
        <source>&amp;About Tokendesk</source>
        <translation>Ü&amp;ber Tokendesk</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>Verbindungen</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
</context>
<context>
    <name>tokendesk::AboutDialog</name>
    <message>
        <source>About Tokendesk</source>
        <translation>Über Tokendesk</translation>
    </message>
    <message>
        <source>Tokendesk %1</source>
        <translation>Tokendesk %1</translation>
    </message>
    <message>
        <source>Every API token of every site you run, in one window.</source>
        <translation>Alle API-Token aller Ihrer Websites in einem Fenster.</translation>
    </message>
    <message>
        <source>Qt %1. Published under the MIT licence.</source>
        <translation>Qt %1. Veröffentlicht unter der MIT-Lizenz.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>tokendesk::ActivityPage</name>
    <message>
        <source>Activity</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Act</source>
        <translation>Vorgang</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>Token</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>Verbindung</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Nothing was done yet</source>
        <translation>Noch ist nichts geschehen</translation>
    </message>
    <message>
        <source>What you change with this program is written down here.</source>
        <translation>Was Sie mit diesem Programm ändern, steht hier.</translation>
    </message>
    <message>
        <source>The activity cannot be read</source>
        <translation>Der Verlauf lässt sich nicht lesen</translation>
    </message>
    <message>
        <source>Changed: %1</source>
        <translation>Geändert: %1</translation>
    </message>
</context>
<context>
    <name>tokendesk::Application</name>
    <message>
        <source>The demo could not be started.</source>
        <translation>Die Demo konnte nicht gestartet werden.</translation>
    </message>
</context>
<context>
    <name>tokendesk::BrowserDialog</name>
    <message>
        <source>Sign in with the browser</source>
        <translation>Im Browser anmelden</translation>
    </message>
    <message>
        <source>Sign in there; this window closes by itself afterwards. The browser must run on this computer.</source>
        <translation>Melden Sie sich dort an; dieses Fenster schließt sich danach von selbst. Der Browser muss auf diesem Computer laufen.</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Copy the address</source>
        <translation>Adresse kopieren</translation>
    </message>
    <message>
        <source>Open the browser again</source>
        <translation>Browser noch einmal öffnen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>The address was copied.</source>
        <translation>Die Adresse wurde kopiert.</translation>
    </message>
    <message>
        <source>No browser could be opened. Copy the address and open it yourself.</source>
        <translation>Es konnte kein Browser geöffnet werden. Kopieren Sie die Adresse und öffnen Sie sie selbst.</translation>
    </message>
</context>
<context>
    <name>tokendesk::CertificateCommand</name>
    <message>
        <source>&amp;Look at the certificate…</source>
        <translation>&amp;Zertifikat ansehen …</translation>
    </message>
    <message>
        <source>See why the server&apos;s certificate is not trusted</source>
        <translation>Sehen, warum dem Zertifikat des Servers nicht vertraut wird</translation>
    </message>
</context>
<context>
    <name>tokendesk::CertificateDialog</name>
    <message>
        <source>Certificate not trusted</source>
        <translation>Zertifikat nicht vertrauenswürdig</translation>
    </message>
    <message>
        <source>It cannot be proved that this is really %1 (port %2). Somebody in between could read and change everything, your credential first. Nothing was sent yet.</source>
        <translation>Es ist nicht zu beweisen, dass dies wirklich %1 (Port %2) ist. Jemand dazwischen könnte alles lesen und ändern, zuerst Ihre Zugangsdaten. Noch wurde nichts gesendet.</translation>
    </message>
    <message>
        <source>Trust it only if whoever runs the server has told you this SHA-256. It is then trusted for this connection alone, and you are asked again when anything about it changes.</source>
        <translation>Vertrauen Sie ihm nur, wenn der Betreiber des Servers Ihnen diesen SHA-256 genannt hat. Es gilt dann allein für diese Verbindung, und Sie werden wieder gefragt, sobald sich etwas daran ändert.</translation>
    </message>
    <message>
        <source>Trust this certificate</source>
        <translation>Diesem Zertifikat vertrauen</translation>
    </message>
    <message>
        <source>Do not connect</source>
        <translation>Nicht verbinden</translation>
    </message>
    <message>
        <source>Made out to</source>
        <translation>Ausgestellt für</translation>
    </message>
    <message>
        <source>Confirmed by</source>
        <translation>Bestätigt von</translation>
    </message>
    <message>
        <source>For the addresses</source>
        <translation>Für die Adressen</translation>
    </message>
    <message>
        <source>Valid from</source>
        <translation>Gültig ab</translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation>Gültig bis</translation>
    </message>
    <message>
        <source>SHA-256</source>
        <translation>SHA-256</translation>
    </message>
</context>
<context>
    <name>tokendesk::ColourButton</name>
    <message>
        <source>Choose a colour…</source>
        <translation>Farbe wählen …</translation>
    </message>
    <message>
        <source>The environment&apos;s colour</source>
        <translation>Farbe der Umgebung</translation>
    </message>
</context>
<context>
    <name>tokendesk::Command</name>
    <message>
        <source>“%1”</source>
        <translation>„%1“</translation>
    </message>
    <message numerus="yes">
        <source>%n token(s)</source>
        <translation>
            <numerusform>%n Token</numerusform>
            <numerusform>%n Token</numerusform>
        </translation>
    </message>
    <message>
        <source>Not now: it is being revoked.</source>
        <translation>Jetzt nicht: Es wird gerade widerrufen.</translation>
    </message>
    <message>
        <source>Not here: the connection is read-only.</source>
        <translation>Hier nicht: Die Verbindung ist nur lesend.</translation>
    </message>
</context>
<context>
    <name>tokendesk::ConflictDialog</name>
    <message>
        <source>(empty)</source>
        <translation>(leer)</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Ja</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Nein</translation>
    </message>
    <message>
        <source>Changed by someone else</source>
        <translation>Von anderer Seite geändert</translation>
    </message>
    <message>
        <source>While you were editing, this token was changed elsewhere. Choose which version of each field shall stand. Nothing has been written yet.</source>
        <translation>Während Sie das Token bearbeitet haben, wurde es an anderer Stelle geändert. Wählen Sie für jedes Feld, welche Fassung gelten soll. Noch wurde nichts geschrieben.</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Feld</translation>
    </message>
    <message>
        <source>Your version</source>
        <translation>Ihre Fassung</translation>
    </message>
    <message>
        <source>Stored now</source>
        <translation>Jetzt gespeichert</translation>
    </message>
    <message>
        <source>%1, your version: %2</source>
        <translation>%1, Ihre Fassung: %2</translation>
    </message>
    <message>
        <source>%1, stored now: %2</source>
        <translation>%1, jetzt gespeichert: %2</translation>
    </message>
    <message>
        <source>All mine</source>
        <translation>Überall meine</translation>
    </message>
    <message>
        <source>All as stored</source>
        <translation>Überall die gespeicherte</translation>
    </message>
    <message>
        <source>Use this choice</source>
        <translation>Auswahl übernehmen</translation>
    </message>
    <message>
        <source>Go on editing</source>
        <translation>Weiter bearbeiten</translation>
    </message>
    <message>
        <source>When you began</source>
        <translation>Als Sie begannen</translation>
    </message>
    <message>
        <source>changed elsewhere</source>
        <translation>anderswo geändert</translation>
    </message>
    <message>
        <source>not changed by you</source>
        <translation>nicht von Ihnen geändert</translation>
    </message>
    <message>
        <source>%1 (stays)</source>
        <translation>%1 (bleibt)</translation>
    </message>
    <message>
        <source>When you began: %1. Not changed elsewhere.</source>
        <translation>Als Sie begannen: %1. Anderswo nicht geändert.</translation>
    </message>
    <message>
        <source>When you began: %1. Changed elsewhere.</source>
        <translation>Als Sie begannen: %1. Anderswo geändert.</translation>
    </message>
</context>
<context>
    <name>tokendesk::ConnectionBanner</name>
    <message>
        <source>Read-only: Tokendesk changes nothing there.</source>
        <translation>Nur lesend: Tokendesk ändert dort nichts.</translation>
    </message>
    <message>
        <source>Look at the certificate…</source>
        <translation>Zertifikat ansehen …</translation>
    </message>
    <message>
        <source>Sign in again…</source>
        <translation>Neu anmelden …</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Noch einmal versuchen</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>„%1“</translation>
    </message>
    <message>
        <source>The tokens of %1 could not be read, so they may be missing or old here.</source>
        <translation>Die Tokens von %1 konnten nicht gelesen werden; hier fehlen sie vielleicht oder sind alt.</translation>
    </message>
    <message>
        <source>The tokens of these connections could not be read, so they may be missing or old here: %1.</source>
        <translation>Die Tokens dieser Verbindungen konnten nicht gelesen werden; hier fehlen sie vielleicht oder sind alt: %1.</translation>
    </message>
    <message>
        <source>Show why</source>
        <translation>Warum?</translation>
    </message>
</context>
<context>
    <name>tokendesk::ConnectionCommand</name>
    <message>
        <source>New &amp;connection…</source>
        <translation>Neue &amp;Verbindung …</translation>
    </message>
    <message>
        <source>Add a place where tokens live</source>
        <translation>Einen Ort hinzufügen, an dem Token liegen</translation>
    </message>
    <message>
        <source>E&amp;dit connection…</source>
        <translation>Verbindung &amp;bearbeiten …</translation>
    </message>
    <message>
        <source>Change name, environment, group and guard of the connection</source>
        <translation>Name, Umgebung, Gruppe und Schutz der Verbindung ändern</translation>
    </message>
</context>
<context>
    <name>tokendesk::ConnectionDetails</name>
    <message>
        <source>System</source>
        <translation>System</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>Umgebung</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Gruppe</translation>
    </message>
    <message>
        <source>Guard</source>
        <translation>Schutz</translation>
    </message>
    <message>
        <source>Select a token to see all of it here.</source>
        <translation>Wählen Sie ein Token aus, um hier alles darüber zu sehen.</translation>
    </message>
    <message>
        <source>%1 of “%2”</source>
        <translation>%1 von „%2“</translation>
    </message>
</context>
<context>
    <name>tokendesk::ConnectionDialog</name>
    <message>
        <source>Edit connection</source>
        <translation>Verbindung bearbeiten</translation>
    </message>
    <message>
        <source>New connection</source>
        <translation>Neue Verbindung</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Typ</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>Verbinden</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Testen</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>Wird geprüft …</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>Wird gespeichert …</translation>
    </message>
    <message>
        <source>Connecting…</source>
        <translation>Wird verbunden …</translation>
    </message>
    <message>
        <source>Signed out. The credential is gone from the keychain.</source>
        <translation>Abgemeldet. Die Zugangsdaten sind aus dem Schlüsselbund entfernt.</translation>
    </message>
    <message>
        <source>The server has nothing to choose from.</source>
        <translation>Der Server hat nichts zur Auswahl.</translation>
    </message>
    <message>
        <source>Sign in to “%1”</source>
        <translation>Bei „%1“ anmelden</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Anmelden</translation>
    </message>
    <message>
        <source>Signing in…</source>
        <translation>Anmelden …</translation>
    </message>
    <message>
        <source>The sign-in that is kept works.</source>
        <translation>Die aufbewahrte Anmeldung funktioniert.</translation>
    </message>
    <message>
        <source>Signing out was stopped. The keychain may still have the credential: sign out again to remove it.</source>
        <translation>Das Abmelden wurde abgebrochen. Der Schlüsselbund hat die Zugangsdaten vielleicht noch: Melden Sie sich noch einmal ab, um sie zu entfernen.</translation>
    </message>
</context>
<context>
    <name>tokendesk::ConnectionProfile</name>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>Umgebung</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>Farbe</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Gruppe</translation>
    </message>
    <message>
        <source>Guard</source>
        <translation>Schutz</translation>
    </message>
    <message>
        <source>Give the connection a name.</source>
        <translation>Geben Sie der Verbindung einen Namen.</translation>
    </message>
    <message>
        <source>Another connection has this name.</source>
        <translation>Eine andere Verbindung hat diesen Namen.</translation>
    </message>
    <message>
        <source>Nothing is ever written there.</source>
        <translation>Dort wird nie etwas geschrieben.</translation>
    </message>
    <message>
        <source>A name must be typed before tokens are revoked there.</source>
        <translation>Bevor dort Token widerrufen werden, muss ein Name eingetippt werden.</translation>
    </message>
</context>
<context>
    <name>tokendesk::ConnectionTreeModel</name>
    <message>
        <source>All tokens</source>
        <translation>Alle Token</translation>
    </message>
    <message>
        <source>Recently revoked</source>
        <translation>Kürzlich widerrufen</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>Verlauf</translation>
    </message>
    <message numerus="yes">
        <source>%1, %n token(s)</source>
        <translation>
            <numerusform>%1, %n Token</numerusform>
            <numerusform>%1, %n Token</numerusform>
        </translation>
    </message>
    <message>
        <source>reading…</source>
        <translation>wird gelesen …</translation>
    </message>
    <message>
        <source>%1 (read-only)</source>
        <translation>%1 (nur lesend)</translation>
    </message>
    <message>
        <source>Read at %1</source>
        <translation>Gelesen: %1</translation>
    </message>
</context>
<context>
    <name>tokendesk::CopyCommand</name>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>Copy the ids of the selected tokens</source>
        <translation>Die IDs der ausgewählten Token kopieren</translation>
    </message>
    <message>
        <source>Id of %1</source>
        <translation>ID von %1</translation>
    </message>
    <message>
        <source>Copied: %1.</source>
        <translation>Kopiert: %1.</translation>
    </message>
</context>
<context>
    <name>tokendesk::DateEditor</name>
    <message>
        <source>Set a date</source>
        <translation>Datum setzen</translation>
    </message>
</context>
<context>
    <name>tokendesk::DetailsPanel</name>
    <message>
        <source>Details</source>
        <translation>Einzelheiten</translation>
    </message>
    <message>
        <source>No token is selected</source>
        <translation>Kein Token ausgewählt</translation>
    </message>
    <message>
        <source>Select a token to see all of it here.</source>
        <translation>Wählen Sie ein Token aus, um hier alles darüber zu sehen.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message numerus="yes">
        <source>%n token(s) selected</source>
        <translation>
            <numerusform>%n Token ausgewählt</numerusform>
            <numerusform>%n Token ausgewählt</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tokendesk::DisconnectCommand</name>
    <message>
        <source>Di&amp;sconnect…</source>
        <translation>&amp;Trennen …</translation>
    </message>
    <message>
        <source>Take the connection off the list; its tokens stay as they are</source>
        <translation>Die Verbindung aus der Liste nehmen; ihre Token bleiben, wie sie sind</translation>
    </message>
    <message>
        <source>Disconnect</source>
        <translation>Trennen</translation>
    </message>
    <message>
        <source>Disconnect “%1”?</source>
        <translation>„%1“ trennen?</translation>
    </message>
    <message numerus="yes">
        <source>Its %n token(s) stay as they are, and it can be connected again.</source>
        <translation>
            <numerusform>Das %n Token dort bleibt, wie es ist, und sie kann wieder verbunden werden.</numerusform>
            <numerusform>Die %n Token dort bleiben, wie sie sind, und sie kann wieder verbunden werden.</numerusform>
        </translation>
    </message>
    <message>
        <source>What goes: its settings here, and every secret of it that is kept in the keychain.</source>
        <translation>Was geht: ihre Einstellungen hier und jedes ihrer Geheimnisse, das im Schlüsselbund aufbewahrt wird.</translation>
    </message>
    <message>
        <source>Disconnected “%1”.</source>
        <translation>„%1“ getrennt.</translation>
    </message>
    <message>
        <source>After disconnecting they cannot be revoked from here.</source>
        <translation>Nach dem Trennen können sie von hier nicht mehr widerrufen werden.</translation>
    </message>
</context>
<context>
    <name>tokendesk::EditTokenCommand</name>
    <message>
        <source>&amp;Edit…</source>
        <translation>&amp;Bearbeiten …</translation>
    </message>
    <message>
        <source>Change the selected tokens</source>
        <translation>Die ausgewählten Token ändern</translation>
    </message>
    <message>
        <source>Changed %1. Saved, watching that it stays so.</source>
        <translation>%1 geändert. Gespeichert; es wird beobachtet, ob es so bleibt.</translation>
    </message>
    <message>
        <source>Edit %1</source>
        <translation>%1 bearbeiten</translation>
    </message>
    <message>
        <source>Set %1 back as it was.</source>
        <translation>%1 auf den vorigen Stand gebracht.</translation>
    </message>
    <message>
        <source>Changed %1. Sent, asking the server whether it is saved…</source>
        <translation>%1 geändert. Gesendet; der Server wird gefragt, ob es gespeichert ist …</translation>
    </message>
    <message>
        <source>Changed %1. Saved.</source>
        <translation>%1 geändert. Gespeichert.</translation>
    </message>
</context>
<context>
    <name>tokendesk::EditTokenDialog</name>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Edit token</source>
        <translation>Token bearbeiten</translation>
    </message>
    <message numerus="yes">
        <source>Edit %n tokens</source>
        <translation>
            <numerusform>%n Token bearbeiten</numerusform>
            <numerusform>%n Token bearbeiten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Tick what shall be changed: it is set on all %n tokens.</source>
        <translation>
            <numerusform>Haken Sie an, was geändert werden soll: Es wird bei %n Token gesetzt.</numerusform>
            <numerusform>Haken Sie an, was geändert werden soll: Es wird bei allen %n Token gesetzt.</numerusform>
        </translation>
    </message>
    <message>
        <source>Edit “%1”</source>
        <translation>„%1“ bearbeiten</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>Wird gespeichert …</translation>
    </message>
    <message numerus="yes">
        <source>%n tokens could not be changed. The first: %1</source>
        <translation>
            <numerusform>%n Token konnte nicht geändert werden. Das erste: %1</numerusform>
            <numerusform>%n Token konnten nicht geändert werden. Das erste: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Reading the token again…</source>
        <translation>Das Token wird noch einmal gelesen …</translation>
    </message>
    <message>
        <source>Save with this</source>
        <translation>Damit speichern</translation>
    </message>
    <message>
        <source>You are signed in again. What you had entered was changed since: press “%1” when it is ready.</source>
        <translation>Sie sind wieder angemeldet. Was Sie eingegeben hatten, wurde seither geändert: Drücken Sie „%1“, sobald es fertig ist.</translation>
    </message>
    <message>
        <source>Show all…</source>
        <translation>Alle anzeigen …</translation>
    </message>
    <message>
        <source>“%1”: %2</source>
        <translation>„%1“: %2</translation>
    </message>
</context>
<context>
    <name>tokendesk::EnableCommand</name>
    <message>
        <source>E&amp;nable</source>
        <translation>&amp;Aktivieren</translation>
    </message>
    <message>
        <source>&amp;Disable</source>
        <translation>&amp;Deaktivieren</translation>
    </message>
    <message>
        <source>Let the selected tokens work again</source>
        <translation>Die ausgewählten Token wieder gelten lassen</translation>
    </message>
    <message>
        <source>Stop the selected tokens for now</source>
        <translation>Die ausgewählten Token vorerst außer Kraft setzen</translation>
    </message>
    <message>
        <source>Enabled %1. Saved, watching that it stays so.</source>
        <translation>%1 aktiviert. Gespeichert; es wird beobachtet, ob es so bleibt.</translation>
    </message>
    <message>
        <source>Disabled %1. Saved, watching that it stays so.</source>
        <translation>%1 deaktiviert. Gespeichert; es wird beobachtet, ob es so bleibt.</translation>
    </message>
    <message>
        <source>Enable %1</source>
        <translation>%1 aktivieren</translation>
    </message>
    <message>
        <source>Disable %1</source>
        <translation>%1 deaktivieren</translation>
    </message>
    <message>
        <source>Enabled %1. Sent, asking the server whether it is saved…</source>
        <translation>%1 aktiviert. Gesendet; der Server wird gefragt, ob es gespeichert ist …</translation>
    </message>
    <message>
        <source>Disabled %1. Sent, asking the server whether it is saved…</source>
        <translation>%1 deaktiviert. Gesendet; der Server wird gefragt, ob es gespeichert ist …</translation>
    </message>
    <message>
        <source>Enabled %1. Saved.</source>
        <translation>%1 aktiviert. Gespeichert.</translation>
    </message>
    <message>
        <source>Disabled %1. Saved.</source>
        <translation>%1 deaktiviert. Gespeichert.</translation>
    </message>
</context>
<context>
    <name>tokendesk::EnvFileDialog</name>
    <message>
        <source>Write to a .env file</source>
        <translation>In eine .env-Datei schreiben</translation>
    </message>
    <message>
        <source>Browse…</source>
        <translation>Durchsuchen …</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>%1 as</source>
        <translation>%1 als</translation>
    </message>
    <message>
        <source>Key for “%1”</source>
        <translation>Schlüssel für „%1“</translation>
    </message>
    <message>
        <source>Other lines of the file stay as they are. A new file can be read by you alone.</source>
        <translation>Andere Zeilen der Datei bleiben, wie sie sind. Eine neue Datei können nur Sie lesen.</translation>
    </message>
    <message>
        <source>Write</source>
        <translation>Schreiben</translation>
    </message>
    <message>
        <source>Choose a .env file</source>
        <translation>.env-Datei wählen</translation>
    </message>
    <message>
        <source>“%1” cannot be a key: use letters, digits and _, and begin with no digit.</source>
        <translation>„%1“ kann kein Schlüssel sein: Verwenden Sie Buchstaben, Ziffern und _, und beginnen Sie nicht mit einer Ziffer.</translation>
    </message>
    <message>
        <source>Two secrets cannot have the same key “%1”.</source>
        <translation>Zwei Geheimnisse können nicht denselben Schlüssel „%1“ haben.</translation>
    </message>
    <message>
        <source>Choose at least one secret.</source>
        <translation>Wählen Sie mindestens ein Geheimnis.</translation>
    </message>
    <message>
        <source>Choose a file: an absolute path.</source>
        <translation>Wählen Sie eine Datei: einen absoluten Pfad.</translation>
    </message>
    <message>
        <source>Writing…</source>
        <translation>Wird geschrieben …</translation>
    </message>
</context>
<context>
    <name>tokendesk::FieldForm</name>
    <message>
        <source>Change “%1”</source>
        <translation>„%1“ ändern</translation>
    </message>
    <message>
        <source>More fields</source>
        <translation>Weitere Felder</translation>
    </message>
</context>
<context>
    <name>tokendesk::FileInput</name>
    <message>
        <source>Browse…</source>
        <translation>Durchsuchen …</translation>
    </message>
    <message>
        <source>Browse for “%1”</source>
        <translation>Nach „%1“ suchen</translation>
    </message>
</context>
<context>
    <name>tokendesk::FilterField</name>
    <message>
        <source>Filter tokens</source>
        <translation>Token filtern</translation>
    </message>
    <message>
        <source>For example: shop state:disabled calls&gt;100</source>
        <translation>Zum Beispiel: shop state:disabled calls&gt;100</translation>
    </message>
    <message>
        <source>&lt;p&gt;All words must be found somewhere in a token: in its name, kind, id, state, connection or any of its fields. Put words that belong together in quotes.&lt;/p&gt;&lt;table cellspacing=&apos;4&apos;&gt;&lt;tr&gt;&lt;td&gt;&lt;b&gt;name: id: connection:&lt;/b&gt;&lt;/td&gt;&lt;td&gt;look there only&lt;/td&gt;&lt;/tr&gt;&lt;tr&gt;&lt;td&gt;&lt;b&gt;state:disabled kind:images&lt;/b&gt;&lt;/td&gt;&lt;td&gt;exactly this state or kind&lt;/td&gt;&lt;/tr&gt;&lt;tr&gt;&lt;td&gt;&lt;b&gt;calls&amp;gt;100 limit=0&lt;/b&gt;&lt;/td&gt;&lt;td&gt;compare numbers with &amp;gt; &amp;gt;= &amp;lt; &amp;lt;= =&lt;/td&gt;&lt;/tr&gt;&lt;tr&gt;&lt;td&gt;&lt;b&gt;changed&amp;lt;7d created&amp;gt;2026-01-31&lt;/b&gt;&lt;/td&gt;&lt;td&gt;within the last week; after that day&lt;/td&gt;&lt;/tr&gt;&lt;tr&gt;&lt;td&gt;&lt;b&gt;is:kept is:warned is:limited has:secret&lt;/b&gt;&lt;/td&gt;&lt;td&gt;what is true of it&lt;/td&gt;&lt;/tr&gt;&lt;tr&gt;&lt;td&gt;&lt;b&gt;-state:enabled&lt;/b&gt;&lt;/td&gt;&lt;td&gt;a minus turns a term around&lt;/td&gt;&lt;/tr&gt;&lt;/table&gt;</source>
        <translation>&lt;p&gt;Alle Wörter müssen irgendwo im Token vorkommen: in Name, Art, ID, Zustand, Verbindung oder einem seiner Felder. Setzen Sie zusammengehörige Wörter in Anführungszeichen.&lt;/p&gt;&lt;table cellspacing=&apos;4&apos;&gt;&lt;tr&gt;&lt;td&gt;&lt;b&gt;name: id: connection:&lt;/b&gt;&lt;/td&gt;&lt;td&gt;nur dort suchen&lt;/td&gt;&lt;/tr&gt;&lt;tr&gt;&lt;td&gt;&lt;b&gt;state:disabled kind:images&lt;/b&gt;&lt;/td&gt;&lt;td&gt;genau dieser Zustand, genau diese Art&lt;/td&gt;&lt;/tr&gt;&lt;tr&gt;&lt;td&gt;&lt;b&gt;calls&amp;gt;100 limit=0&lt;/b&gt;&lt;/td&gt;&lt;td&gt;Zahlen vergleichen mit &amp;gt; &amp;gt;= &amp;lt; &amp;lt;= =&lt;/td&gt;&lt;/tr&gt;&lt;tr&gt;&lt;td&gt;&lt;b&gt;changed&amp;lt;7d created&amp;gt;2026-01-31&lt;/b&gt;&lt;/td&gt;&lt;td&gt;in der letzten Woche; nach diesem Tag&lt;/td&gt;&lt;/tr&gt;&lt;tr&gt;&lt;td&gt;&lt;b&gt;is:kept is:warned is:limited has:secret&lt;/b&gt;&lt;/td&gt;&lt;td&gt;was auf das Token zutrifft&lt;/td&gt;&lt;/tr&gt;&lt;tr&gt;&lt;td&gt;&lt;b&gt;-state:enabled&lt;/b&gt;&lt;/td&gt;&lt;td&gt;ein Minus kehrt einen Ausdruck um&lt;/td&gt;&lt;/tr&gt;&lt;/table&gt;</translation>
    </message>
    <message>
        <source>Words, and terms like state:disabled kind:images calls&gt;100 changed&lt;7d. F1 tells more.</source>
        <translation>Wörter und Ausdrücke wie state:disabled kind:images calls&gt;100 changed&lt;7d. F1 sagt mehr.</translation>
    </message>
</context>
<context>
    <name>tokendesk::FolderEditor</name>
    <message>
        <source>Browse…</source>
        <translation>Durchsuchen …</translation>
    </message>
</context>
<context>
    <name>tokendesk::FormDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>What you entered is not saved yet.</source>
        <translation>Ihre Eingaben sind noch nicht gespeichert.</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
</context>
<context>
    <name>tokendesk::IdleLock</name>
    <message>
        <source>Tokendesk is covered because nobody used it for a while.</source>
        <translation>Tokendesk ist abgedeckt, weil es eine Weile niemand benutzt hat.</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>Aufdecken</translation>
    </message>
</context>
<context>
    <name>tokendesk::KeyValuesEditor</name>
    <message>
        <source>Add field</source>
        <translation>Feld hinzufügen</translation>
    </message>
    <message>
        <source>Remove field</source>
        <translation>Feld entfernen</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Typ</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
</context>
<context>
    <name>tokendesk::KeychainQuestion</name>
    <message>
        <source>Try again</source>
        <translation>Noch einmal versuchen</translation>
    </message>
    <message>
        <source>For this session only</source>
        <translation>Nur für diese Sitzung</translation>
    </message>
    <message>
        <source>The credential is kept in memory until Tokendesk ends</source>
        <translation>Die Zugangsdaten bleiben im Speicher, bis Tokendesk endet</translation>
    </message>
    <message>
        <source>You stopped waiting for the keychain. It is not certain whether it keeps the new credential: try again to make sure.</source>
        <translation>Sie haben nicht länger auf den Schlüsselbund gewartet. Es ist nicht sicher, ob er die neuen Zugangsdaten aufbewahrt: Versuchen Sie es noch einmal, um sicherzugehen.</translation>
    </message>
    <message>
        <source>You stopped waiting for the keychain. The credential is not kept yet.</source>
        <translation>Sie haben nicht länger auf den Schlüsselbund gewartet. Die Zugangsdaten sind noch nicht aufbewahrt.</translation>
    </message>
</context>
<context>
    <name>tokendesk::MainWindow</name>
    <message>
        <source>Tokendesk</source>
        <translation>Tokendesk</translation>
    </message>
</context>
<context>
    <name>tokendesk::MessageBar</name>
    <message>
        <source>Information</source>
        <translation>Hinweis</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Close this message</source>
        <translation>Diese Meldung schließen</translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n weitere</numerusform>
            <numerusform>%n weitere</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tokendesk::NetworkDialog</name>
    <message>
        <source>Network</source>
        <translation>Netzwerk</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>OK</translation>
    </message>
    <message>
        <source>Allow it</source>
        <translation>Erlauben</translation>
    </message>
    <message>
        <source>Without encryption everybody on the way can read and change everything, and take your credential for themselves. Use it only inside a network that you trust whole.</source>
        <translation>Ohne Verschlüsselung kann jeder auf dem Weg alles lesen und ändern und Ihre Zugangsdaten an sich nehmen. Nutzen Sie das nur innerhalb eines Netzes, dem Sie ganz vertrauen.</translation>
    </message>
</context>
<context>
    <name>tokendesk::NetworkForm</name>
    <message>
        <source>More authorities</source>
        <translation>Weitere Zertifizierungsstellen</translation>
    </message>
    <message>
        <source>Certificates (*.pem *.crt *.cer);;All files (*)</source>
        <translation>Zertifikate (*.pem *.crt *.cer);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Own certificate</source>
        <translation>Eigenes Zertifikat</translation>
    </message>
    <message>
        <source>Its key</source>
        <translation>Sein Schlüssel</translation>
    </message>
    <message>
        <source>Keys (*.pem *.key);;All files (*)</source>
        <translation>Schlüssel (*.pem *.key);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source> s</source>
        <comment>seconds</comment>
        <translation> s</translation>
    </message>
    <message>
        <source> min</source>
        <comment>minutes</comment>
        <translation> min</translation>
    </message>
    <message>
        <source>Allow connections without encryption (http)</source>
        <translation>Verbindungen ohne Verschlüsselung erlauben (http)</translation>
    </message>
    <message>
        <source>Proxy</source>
        <translation>Proxy</translation>
    </message>
    <message>
        <source>Encryption</source>
        <translation>Verschlüsselung</translation>
    </message>
    <message>
        <source>Times</source>
        <translation>Zeiten</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keiner</translation>
    </message>
    <message>
        <source>This one</source>
        <translation>Dieser</translation>
    </message>
    <message>
        <source>unchanged</source>
        <translation>unverändert</translation>
    </message>
    <message>
        <source>Host</source>
        <translation>Rechner</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>Port</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Benutzer</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Passwort</translation>
    </message>
    <message>
        <source>no sign-in</source>
        <translation>keine Anmeldung</translation>
    </message>
    <message>
        <source>A PEM file; trusted for this connection beside those of the system.</source>
        <translation>Eine PEM-Datei; ihnen wird für diese Verbindung neben denen des Systems vertraut.</translation>
    </message>
    <message>
        <source>A PEM file, where the server asks who you are.</source>
        <translation>Eine PEM-Datei, wo der Server fragt, wer Sie sind.</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Passphrase</translation>
    </message>
    <message>
        <source>Give up when silent for</source>
        <translation>Aufgeben bei Stille von</translation>
    </message>
    <message>
        <source>Give up after</source>
        <translation>Aufgeben nach</translation>
    </message>
    <message>
        <source>at once</source>
        <translation>sofort</translation>
    </message>
    <message>
        <source>Revoke after</source>
        <translation>Widerrufen nach</translation>
    </message>
    <message>
        <source>Time to undo a revocation that is final on the server.</source>
        <translation>Zeit, einen Widerruf zurückzunehmen, der auf dem Server endgültig ist.</translation>
    </message>
    <message>
        <source>never</source>
        <translation>nie</translation>
    </message>
    <message>
        <source>Refresh every</source>
        <translation>Aktualisieren alle</translation>
    </message>
    <message>
        <source>Beside “Refresh”, and when the window is used again after a minute. Requests may count against a limit there.</source>
        <translation>Neben „Aktualisieren“ und wenn das Fenster nach einer Minute wieder benutzt wird. Anfragen können dort auf ein Limit angerechnet werden.</translation>
    </message>
    <message>
        <source>Name the proxy, or choose another kind.</source>
        <translation>Nennen Sie den Proxy oder wählen Sie eine andere Art.</translation>
    </message>
    <message>
        <source>There is no such file.</source>
        <translation>Diese Datei gibt es nicht.</translation>
    </message>
    <message>
        <source>A certificate of your own needs its key.</source>
        <translation>Ein eigenes Zertifikat braucht seinen Schlüssel.</translation>
    </message>
    <message>
        <source>The key needs its certificate.</source>
        <translation>Der Schlüssel braucht sein Zertifikat.</translation>
    </message>
    <message>
        <source>This must be as long as the silence, or longer.</source>
        <translation>Das muss so lang sein wie die Stille oder länger.</translation>
    </message>
    <message numerus="yes">
        <source>Trust %n certificate(s) that you accepted by hand</source>
        <translation>
            <numerusform>%n Zertifikat vertrauen, das Sie von Hand angenommen haben</numerusform>
            <numerusform>%n Zertifikaten vertrauen, die Sie von Hand angenommen haben</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tokendesk::NewSecretCommand</name>
    <message>
        <source>Set a new &amp;secret…</source>
        <translation>Neues &amp;Geheimnis setzen …</translation>
    </message>
    <message>
        <source>Give the selected token a new secret; the old one stops working at once</source>
        <translation>Dem ausgewählten Token ein neues Geheimnis geben; das alte gilt sofort nicht mehr</translation>
    </message>
</context>
<context>
    <name>tokendesk::NewSecretDialog</name>
    <message>
        <source>New secret</source>
        <translation>Neues Geheimnis</translation>
    </message>
    <message>
        <source>The token gets a new secret.</source>
        <translation>Das Token bekommt ein neues Geheimnis.</translation>
    </message>
    <message>
        <source>The token “%1” gets a new secret.</source>
        <translation>Das Token „%1“ bekommt ein neues Geheimnis.</translation>
    </message>
    <message>
        <source>The old secret stops working at once, and it cannot be brought back: everything that uses it must be given the new one.</source>
        <translation>Das alte Geheimnis gilt sofort nicht mehr und lässt sich nicht zurückholen: Alles, was es benutzt, muss das neue bekommen.</translation>
    </message>
    <message>
        <source>Set a new secret</source>
        <translation>Neues Geheimnis setzen</translation>
    </message>
    <message>
        <source>Setting a new secret…</source>
        <translation>Neues Geheimnis wird gesetzt …</translation>
    </message>
</context>
<context>
    <name>tokendesk::NewTokenCommand</name>
    <message>
        <source>&amp;New token…</source>
        <translation>&amp;Neues Token …</translation>
    </message>
    <message>
        <source>Make a new token</source>
        <translation>Ein neues Token erstellen</translation>
    </message>
</context>
<context>
    <name>tokendesk::NewTokenDialog</name>
    <message>
        <source>New token</source>
        <translation>Neues Token</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>Verbindung</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Create token</source>
        <translation>Token erstellen</translation>
    </message>
    <message>
        <source>None of your connections can make a token now. Add a connection, or choose another guard for one that is read-only.</source>
        <translation>Keine Ihrer Verbindungen kann jetzt ein Token erstellen. Fügen Sie eine Verbindung hinzu, oder wählen Sie für eine schreibgeschützte einen anderen Schutz.</translation>
    </message>
    <message>
        <source>Creating the token…</source>
        <translation>Das Token wird erstellt …</translation>
    </message>
    <message>
        <source>Successor of “%1”</source>
        <translation>Nachfolger von „%1“</translation>
    </message>
    <message>
        <source>You are signed in again. What you had entered was changed since: press “%1” when it is ready.</source>
        <translation>Sie sind wieder angemeldet. Was Sie eingegeben hatten, wurde seither geändert: Drücken Sie „%1“, sobald es fertig ist.</translation>
    </message>
</context>
<context>
    <name>tokendesk::OpenFolderCommand</name>
    <message>
        <source>Open &amp;recent</source>
        <translation>&amp;Zuletzt geöffnet</translation>
    </message>
    <message>
        <source>&amp;Open folder…</source>
        <translation>&amp;Ordner öffnen …</translation>
    </message>
    <message>
        <source>Open a site&apos;s folder; you can also drop it on the window</source>
        <translation>Den Ordner einer Website öffnen; Sie können ihn auch auf das Fenster ziehen</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>Ordner öffnen</translation>
    </message>
    <message>
        <source>No folder yet</source>
        <translation>Noch kein Ordner</translation>
    </message>
</context>
<context>
    <name>tokendesk::ProofWatcher</name>
    <message>
        <source>It is not sure that the change of “%1” stands: %2</source>
        <translation>Es ist nicht sicher, dass die Änderung von „%1“ Bestand hat: %2</translation>
    </message>
</context>
<context>
    <name>tokendesk::QuitCommand</name>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
</context>
<context>
    <name>tokendesk::RefreshCommand</name>
    <message>
        <source>Re&amp;fresh</source>
        <translation>A&amp;ktualisieren</translation>
    </message>
    <message>
        <source>Read the tokens again</source>
        <translation>Die Token neu einlesen</translation>
    </message>
</context>
<context>
    <name>tokendesk::RepairAct</name>
    <message>
        <source>Repaired “%1”.</source>
        <translation>„%1“ repariert.</translation>
    </message>
</context>
<context>
    <name>tokendesk::ReportDialog</name>
    <message>
        <source>What was done</source>
        <translation>Was geschehen ist</translation>
    </message>
    <message numerus="yes">
        <source>Not done (%n)</source>
        <translation>
            <numerusform>Nicht erledigt (%n)</numerusform>
            <numerusform>Nicht erledigt (%n)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Done (%n)</source>
        <translation>
            <numerusform>Erledigt (%n)</numerusform>
            <numerusform>Erledigt (%n)</numerusform>
        </translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>tokendesk::RestoreCommand</name>
    <message>
        <source>Res&amp;tore</source>
        <translation>&amp;Wiederherstellen</translation>
    </message>
    <message>
        <source>Bring the selected tokens back, as they were</source>
        <translation>Die ausgewählten Token zurückholen, wie sie waren</translation>
    </message>
    <message>
        <source>Brought back %1.</source>
        <translation>%1 zurückgeholt.</translation>
    </message>
</context>
<context>
    <name>tokendesk::RevocationNotice</name>
    <message>
        <source>“%1”</source>
        <translation>„%1“</translation>
    </message>
    <message numerus="yes">
        <source>%n token(s)</source>
        <translation>
            <numerusform>%n Token</numerusform>
            <numerusform>%n Tokens</numerusform>
        </translation>
    </message>
    <message>
        <source>Revoke %1</source>
        <translation>%1 widerrufen</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>%1 was not revoked.</source>
        <translation>%1 wurde nicht widerrufen.</translation>
    </message>
    <message>
        <source>Revoking %1 in %2 s…</source>
        <translation>%1 wird in %2 s widerrufen …</translation>
    </message>
</context>
<context>
    <name>tokendesk::RevokeCommand</name>
    <message>
        <source>&amp;Revoke…</source>
        <translation>&amp;Widerrufen …</translation>
    </message>
    <message>
        <source>Make the selected tokens stop working for good</source>
        <translation>Die ausgewählten Token endgültig außer Kraft setzen</translation>
    </message>
    <message>
        <source>Revoked %1.</source>
        <translation>%1 widerrufen.</translation>
    </message>
    <message>
        <source>Revoke %1</source>
        <translation>%1 widerrufen</translation>
    </message>
    <message>
        <source>Revoked %1 in %2.</source>
        <translation>%1 in %2 widerrufen.</translation>
    </message>
    <message>
        <source>Brought back %1.</source>
        <translation>%1 zurückgeholt.</translation>
    </message>
    <message>
        <source>What else follows could not be found out. %1</source>
        <translation>Was noch folgt, ließ sich nicht feststellen. %1</translation>
    </message>
    <message>
        <source>%1 Asking the server whether it is gone…</source>
        <translation>%1 Der Server wird gefragt, ob es fort ist …</translation>
    </message>
</context>
<context>
    <name>tokendesk::RevokeDialog</name>
    <message>
        <source>Revoke token</source>
        <translation>Token widerrufen</translation>
    </message>
    <message>
        <source>Revoke tokens</source>
        <translation>Token widerrufen</translation>
    </message>
    <message numerus="yes">
        <source>Revoke %n tokens</source>
        <translation>
            <numerusform>%n Token widerrufen</numerusform>
            <numerusform>%n Token widerrufen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <translation>%1 in %2</translation>
    </message>
    <message>
        <source>%1 in %2 (%3)</source>
        <translation>%1 in %2 (%3)</translation>
    </message>
    <message>
        <source>This token will be revoked:</source>
        <translation>Dieses Token wird widerrufen:</translation>
    </message>
    <message numerus="yes">
        <source>These %n tokens will be revoked:</source>
        <translation>
            <numerusform>Dieses %n Token wird widerrufen:</numerusform>
            <numerusform>Diese %n Token werden widerrufen:</numerusform>
        </translation>
    </message>
    <message>
        <source>Tokens to be revoked</source>
        <translation>Token, die widerrufen werden</translation>
    </message>
    <message numerus="yes">
        <source>This is final there: nothing can be brought back. It is sent %n second(s) after you confirm, and can be undone until then.</source>
        <translation>
            <numerusform>Das ist dort endgültig: Nichts kann zurückgeholt werden. Es wird %n Sekunde nach Ihrer Bestätigung gesendet und kann bis dahin zurückgenommen werden.</numerusform>
            <numerusform>Das ist dort endgültig: Nichts kann zurückgeholt werden. Es wird %n Sekunden nach Ihrer Bestätigung gesendet und kann bis dahin zurückgenommen werden.</numerusform>
        </translation>
    </message>
    <message>
        <source>This is final there: nothing can be brought back. It is sent as soon as you confirm.</source>
        <translation>Das ist dort endgültig: Nichts kann zurückgeholt werden. Es wird gesendet, sobald Sie bestätigen.</translation>
    </message>
    <message>
        <source>Asking the server what else follows…</source>
        <translation>Der Server wird gefragt, was noch folgt …</translation>
    </message>
</context>
<context>
    <name>tokendesk::RevokedPage</name>
    <message>
        <source>Recently revoked</source>
        <translation>Kürzlich widerrufen</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>Verbindung</translation>
    </message>
    <message>
        <source>Revoked</source>
        <translation>Widerrufen</translation>
    </message>
    <message>
        <source>(no name)</source>
        <translation>(ohne Namen)</translation>
    </message>
    <message>
        <source>Nothing was revoked lately</source>
        <translation>In letzter Zeit wurde nichts widerrufen</translation>
    </message>
    <message>
        <source>Tokens that you revoke stand here and can be brought back.</source>
        <translation>Token, die Sie widerrufen, stehen hier und können zurückgeholt werden.</translation>
    </message>
    <message>
        <source>“%1”: %2</source>
        <translation>„%1“: %2</translation>
    </message>
    <message>
        <source>Not all that was revoked could be read:</source>
        <translation>Nicht alles Widerrufene konnte gelesen werden:</translation>
    </message>
    <message>
        <source>What was revoked could not be read</source>
        <translation>Das Widerrufene konnte nicht gelesen werden</translation>
    </message>
</context>
<context>
    <name>tokendesk::SecretField</name>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Copies the field “%1” to the clipboard</source>
        <translation>Kopiert das Feld „%1“ in die Zwischenablage</translation>
    </message>
    <message numerus="yes">
        <source>Shows the field “%1” for %n seconds</source>
        <translation>
            <numerusform>Zeigt das Feld „%1“ %n Sekunde lang</numerusform>
            <numerusform>Zeigt das Feld „%1“ %n Sekunden lang</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Hide (%n s)</source>
        <comment>seconds left</comment>
        <translation>
            <numerusform>Verbergen (%n s)</numerusform>
            <numerusform>Verbergen (%n s)</numerusform>
        </translation>
    </message>
    <message>
        <source>Reveal</source>
        <translation>Anzeigen</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>Verbergen</translation>
    </message>
</context>
<context>
    <name>tokendesk::ServerSection</name>
    <message>
        <source>Sign in with the browser</source>
        <translation>Im Browser anmelden</translation>
    </message>
    <message>
        <source>Network…</source>
        <translation>Netzwerk …</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>Abmelden</translation>
    </message>
    <message>
        <source>Ends the sign-in and removes the credential from the keychain</source>
        <translation>Beendet die Anmeldung und entfernt die Zugangsdaten aus dem Schlüsselbund</translation>
    </message>
    <message>
        <source>Enter the credential for this too: it is not read back from the keychain.</source>
        <translation>Geben Sie auch dafür die Zugangsdaten ein: Sie werden nicht aus dem Schlüsselbund zurückgelesen.</translation>
    </message>
    <message>
        <source>Signing in…</source>
        <translation>Anmelden …</translation>
    </message>
    <message>
        <source>Asking the server…</source>
        <translation>Der Server wird gefragt …</translation>
    </message>
    <message>
        <source>Keeping the credential…</source>
        <translation>Die Zugangsdaten werden aufbewahrt …</translation>
    </message>
    <message>
        <source>Signing out…</source>
        <translation>Abmelden …</translation>
    </message>
</context>
<context>
    <name>tokendesk::SettingsCommand</name>
    <message>
        <source>&amp;Settings…</source>
        <translation>&amp;Einstellungen …</translation>
    </message>
</context>
<context>
    <name>tokendesk::SettingsDialog</name>
    <message>
        <source>Keep the window out of screenshots and screen sharing</source>
        <translation>Das Fenster aus Bildschirmfotos und Bildschirmübertragungen heraushalten</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Takes effect when Tokendesk is started again.</source>
        <translation>Gilt ab dem nächsten Start von Tokendesk.</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>Erscheinung</translation>
    </message>
    <message>
        <source> s</source>
        <comment>seconds</comment>
        <translation> s</translation>
    </message>
    <message>
        <source> min</source>
        <comment>minutes</comment>
        <translation> min</translation>
    </message>
    <message>
        <source>never</source>
        <translation>nie</translation>
    </message>
    <message>
        <source>Clear the clipboard after</source>
        <translation>Zwischenablage leeren nach</translation>
    </message>
    <message>
        <source>Hide a revealed secret after</source>
        <translation>Angezeigtes Geheimnis verbergen nach</translation>
    </message>
    <message>
        <source>Cover the window when idle for</source>
        <translation>Fenster abdecken nach Untätigkeit von</translation>
    </message>
    <message>
        <source>Hides secrets from passers-by. Any key uncovers it: there is no password.</source>
        <translation>Schützt Geheimnisse vor Blicken im Vorbeigehen. Jede Taste deckt wieder auf: Ein Passwort gibt es nicht.</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>The settings could not be written to their file. They hold until Tokendesk ends.</source>
        <translation>Die Einstellungen konnten nicht in ihre Datei geschrieben werden. Sie gelten, bis Tokendesk endet.</translation>
    </message>
</context>
<context>
    <name>tokendesk::ShownSecrets</name>
    <message>
        <source>Ask the server for it</source>
        <translation>Beim Server erfragen</translation>
    </message>
</context>
<context>
    <name>tokendesk::Sidebar</name>
    <message>
        <source>Connections</source>
        <translation>Verbindungen</translation>
    </message>
</context>
<context>
    <name>tokendesk::SignInAgain</name>
    <message>
        <source>What you started then goes on by itself.</source>
        <translation>Was Sie begonnen haben, geht dann von selbst weiter.</translation>
    </message>
    <message>
        <source>Sign in again…</source>
        <translation>Neu anmelden …</translation>
    </message>
</context>
<context>
    <name>tokendesk::SignInCommand</name>
    <message>
        <source>Change c&amp;redential…</source>
        <translation>Zugangs&amp;daten ändern …</translation>
    </message>
    <message>
        <source>Enter what the connection signs in with</source>
        <translation>Eingeben, womit sich die Verbindung anmeldet</translation>
    </message>
    <message>
        <source>Sign i&amp;n…</source>
        <translation>An&amp;melden …</translation>
    </message>
</context>
<context>
    <name>tokendesk::SignInForm</name>
    <message>
        <source>Sign in with</source>
        <translation>Anmelden mit</translation>
    </message>
    <message>
        <source>unchanged</source>
        <translation>unverändert</translation>
    </message>
    <message>
        <source>This is needed.</source>
        <translation>Das wird gebraucht.</translation>
    </message>
</context>
<context>
    <name>tokendesk::SignOutCommand</name>
    <message>
        <source>Sign &amp;out…</source>
        <translation>&amp;Abmelden …</translation>
    </message>
    <message>
        <source>Remove the connection&apos;s credential from the keychain</source>
        <translation>Die Zugangsdaten der Verbindung aus dem Schlüsselbund entfernen</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>Abmelden</translation>
    </message>
    <message>
        <source>Sign out of “%1”?</source>
        <translation>Von „%1“ abmelden?</translation>
    </message>
    <message>
        <source>Its credential is removed from the keychain. To see its tokens again you have to sign in again.</source>
        <translation>Ihre Zugangsdaten werden aus dem Schlüsselbund entfernt. Um ihre Tokens wieder zu sehen, müssen Sie sich neu anmelden.</translation>
    </message>
    <message>
        <source>After signing out they cannot be revoked from here.</source>
        <translation>Nach dem Abmelden können sie von hier nicht mehr widerrufen werden.</translation>
    </message>
    <message>
        <source>Signed out of “%1”.</source>
        <translation>Von „%1“ abgemeldet.</translation>
    </message>
</context>
<context>
    <name>tokendesk::StatusLine</name>
    <message>
        <source>Counts</source>
        <translation>Anzahlen</translation>
    </message>
    <message numerus="yes">
        <source>%1: on the clipboard for %n second(s)</source>
        <translation>
            <numerusform>%1: noch %n Sekunde in der Zwischenablage</numerusform>
            <numerusform>%1: noch %n Sekunden in der Zwischenablage</numerusform>
        </translation>
    </message>
    <message>
        <source>No keychain</source>
        <translation>Kein Schlüsselbund</translation>
    </message>
    <message numerus="yes">
        <source>%n selected</source>
        <translation>
            <numerusform>%n ausgewählt</numerusform>
            <numerusform>%n ausgewählt</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 shown</source>
        <translation>%1 angezeigt</translation>
    </message>
    <message>
        <source>1 token</source>
        <translation>1 Token</translation>
    </message>
    <message>
        <source>%1 tokens</source>
        <translation>%1 Token</translation>
    </message>
    <message>
        <source>Reading tokens…</source>
        <translation>Token werden gelesen …</translation>
    </message>
    <message numerus="yes">
        <source>Saved, watching %n change(s)…</source>
        <translation>
            <numerusform>Gespeichert, %n Änderung wird beobachtet …</numerusform>
            <numerusform>Gespeichert, %n Änderungen werden beobachtet …</numerusform>
        </translation>
    </message>
    <message>
        <source>Read at %1</source>
        <translation>Gelesen: %1</translation>
    </message>
    <message>
        <source>It opens with its own password, which is often the one that you log in with: answer it when it asks, or unlock it in your system&apos;s password manager. Tokendesk asks it again with the next secret.</source>
        <translation>Er öffnet sich mit einem eigenen Passwort, oft demselben wie bei der Anmeldung am Rechner: Antworten Sie, wenn er fragt, oder entsperren Sie ihn in der Passwortverwaltung Ihres Systems. Tokendesk fragt ihn beim nächsten Geheimnis wieder.</translation>
    </message>
    <message>
        <source>Waiting for the keychain…</source>
        <translation>Warten auf den Schlüsselbund …</translation>
    </message>
    <message>
        <source>Keychain locked</source>
        <translation>Schlüsselbund gesperrt</translation>
    </message>
</context>
<context>
    <name>tokendesk::SuccessorAct</name>
    <message>
        <source>Revoke the old one…</source>
        <translation>Das alte widerrufen …</translation>
    </message>
    <message>
        <source>“%1” still works. Once its successor is in place everywhere, revoke it.</source>
        <translation>„%1“ funktioniert noch. Widerrufen Sie es, sobald sein Nachfolger überall eingesetzt ist.</translation>
    </message>
</context>
<context>
    <name>tokendesk::TokenCreatedDialog</name>
    <message>
        <source>Keep in the keychain</source>
        <translation>Im Schlüsselbund aufbewahren</translation>
    </message>
    <message>
        <source>Token created</source>
        <translation>Token erstellt</translation>
    </message>
    <message>
        <source>The token was created.</source>
        <translation>Das Token wurde erstellt.</translation>
    </message>
    <message>
        <source>The token “%1” was created.</source>
        <translation>Das Token „%1“ wurde erstellt.</translation>
    </message>
    <message>
        <source>The secret is shown this once. Copy it, keep it in the keychain or write it to a file now: it cannot be read again from the system.</source>
        <translation>Das Geheimnis wird nur dieses eine Mal gezeigt. Kopieren Sie es jetzt, bewahren Sie es im Schlüsselbund auf, oder schreiben Sie es in eine Datei: Es lässt sich nicht noch einmal lesen.</translation>
    </message>
    <message>
        <source>Write to a .env file…</source>
        <translation>In eine .env-Datei schreiben …</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Kept in the keychain and read back.</source>
        <translation>Im Schlüsselbund aufbewahrt und zur Probe gelesen.</translation>
    </message>
    <message>
        <source>Written to %1: %2</source>
        <translation>In %1 geschrieben: %2</translation>
    </message>
    <message>
        <source>You have neither copied nor kept the secret. When this window closes, nobody can read it again.</source>
        <translation>Sie haben das Geheimnis weder kopiert noch aufbewahrt. Wenn dieses Fenster geschlossen ist, kann es niemand mehr lesen.</translation>
    </message>
    <message>
        <source>Copy as .env lines</source>
        <translation>Als .env-Zeilen kopieren</translation>
    </message>
    <message>
        <source>.env lines</source>
        <translation>.env-Zeilen</translation>
    </message>
    <message>
        <source>Keep for this session only</source>
        <translation>Nur für diese Sitzung aufbewahren</translation>
    </message>
    <message>
        <source>Stop waiting</source>
        <translation>Nicht länger warten</translation>
    </message>
    <message>
        <source>The secret is shown this once. Copy it or write it to a file now: it cannot be read again from the system, and what is kept for this session is gone when Tokendesk ends.</source>
        <translation>Das Geheimnis wird nur dieses eine Mal gezeigt. Kopieren Sie es oder schreiben Sie es jetzt in eine Datei: Aus dem System lässt es sich nicht noch einmal lesen, und was für diese Sitzung aufbewahrt ist, ist weg, wenn Tokendesk endet.</translation>
    </message>
    <message>
        <source>The secret is kept in memory until Tokendesk ends</source>
        <translation>Das Geheimnis bleibt im Speicher, bis Tokendesk endet</translation>
    </message>
    <message>
        <source>You stopped waiting for the keychain. The secret is not kept.</source>
        <translation>Sie haben nicht länger auf den Schlüsselbund gewartet. Das Geheimnis ist nicht aufbewahrt.</translation>
    </message>
    <message>
        <source>You stopped waiting for the keychain. It is not certain whether it keeps the secret: try again to make sure.</source>
        <translation>Sie haben nicht länger auf den Schlüsselbund gewartet. Es ist nicht sicher, ob er das Geheimnis aufbewahrt: Versuchen Sie es noch einmal, um sicherzugehen.</translation>
    </message>
    <message>
        <source>Kept for this session only: until Tokendesk ends it can be shown and copied in the token&apos;s details.</source>
        <translation>Nur für diese Sitzung aufbewahrt: Bis Tokendesk endet, lässt es sich in den Einzelheiten des Tokens zeigen und kopieren.</translation>
    </message>
</context>
<context>
    <name>tokendesk::TokenDetails</name>
    <message>
        <source>Id</source>
        <translation>ID</translation>
    </message>
    <message>
        <source>Read from the keychain</source>
        <translation>Aus dem Schlüsselbund lesen</translation>
    </message>
    <message>
        <source>Secret</source>
        <translation>Geheimnis</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Feld</translation>
    </message>
    <message>
        <source>Stored text</source>
        <translation>Gespeicherter Text</translation>
    </message>
    <message>
        <source>Stored fields</source>
        <translation>Gespeicherte Felder</translation>
    </message>
    <message>
        <source>What it can do</source>
        <translation>Was es kann</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>(no name)</source>
        <translation>(ohne Namen)</translation>
    </message>
    <message>
        <source>%1 · %2 · %3</source>
        <translation>%1 · %2 · %3</translation>
    </message>
    <message>
        <source>No secret is set.</source>
        <translation>Es ist kein Geheimnis gesetzt.</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Calls</source>
        <translation>Aufrufe</translation>
    </message>
    <message>
        <source>Modified</source>
        <translation>Geändert</translation>
    </message>
    <message>
        <source>Last used</source>
        <translation>Zuletzt benutzt</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Erstellt</translation>
    </message>
    <message>
        <source>Created by</source>
        <translation>Erstellt von</translation>
    </message>
    <message>
        <source>Expires</source>
        <translation>Läuft ab</translation>
    </message>
    <message>
        <source>Scopes</source>
        <translation>Geltungsbereiche</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Ort</translation>
    </message>
    <message>
        <source>%1: %2, %3</source>
        <translation>%1: %2, %3</translation>
    </message>
    <message>
        <source>This program has not changed it yet.</source>
        <translation>Dieses Programm hat es noch nicht geändert.</translation>
    </message>
    <message>
        <source>A secret is set: %1.</source>
        <translation>Ein Geheimnis ist gesetzt: %1.</translation>
    </message>
    <message>
        <source>Show the kept secret</source>
        <translation>Aufbewahrtes Geheimnis zeigen</translation>
    </message>
    <message>
        <source>You stopped waiting for the keychain. The secret was not read.</source>
        <translation>Sie haben nicht länger auf den Schlüsselbund gewartet. Das Geheimnis wurde nicht gelesen.</translation>
    </message>
    <message>
        <source>Stop waiting</source>
        <translation>Nicht länger warten</translation>
    </message>
</context>
<context>
    <name>tokendesk::TokenPage</name>
    <message>
        <source>No site is open yet</source>
        <translation>Noch ist keine Website geöffnet</translation>
    </message>
    <message>
        <source>No token matches the filter</source>
        <translation>Kein Token passt zum Filter</translation>
    </message>
    <message numerus="yes">
        <source>%n token(s) are hidden by the filter.</source>
        <translation>
            <numerusform>Der Filter verbirgt %n Token.</numerusform>
            <numerusform>Der Filter verbirgt %n Token.</numerusform>
        </translation>
    </message>
    <message>
        <source>Reading tokens…</source>
        <translation>Token werden gelesen …</translation>
    </message>
    <message>
        <source>No tokens here</source>
        <translation>Hier gibt es keine Token</translation>
    </message>
    <message>
        <source>Nothing has access yet.</source>
        <translation>Noch hat nichts Zugriff.</translation>
    </message>
    <message>
        <source>The tokens could not be read</source>
        <translation>Die Tokens konnten nicht gelesen werden</translation>
    </message>
    <message>
        <source>Open a site&apos;s folder, or drop it on this window, or connect to a server, to see its API tokens.</source>
        <translation>Öffnen Sie den Ordner einer Website, ziehen Sie ihn auf dieses Fenster, oder verbinden Sie einen Server, um die API-Token zu sehen.</translation>
    </message>
</context>
<context>
    <name>tokendesk::TokenTable</name>
    <message>
        <source>&amp;Columns</source>
        <translation>&amp;Spalten</translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation>Token</translation>
    </message>
</context>
<context>
    <name>tokendesk::TokenTableModel</name>
    <message>
        <source>%1, with a notice</source>
        <translation>%1, mit Hinweis</translation>
    </message>
    <message>
        <source>Being revoked</source>
        <translation>Wird widerrufen</translation>
    </message>
</context>
<context>
    <name>tokendesk::TypedName</name>
    <message>
        <source>To confirm, type the name “%1”:</source>
        <translation>Tippen Sie zur Bestätigung den Namen „%1“ ein:</translation>
    </message>
</context>
<context>
    <name>tokendesk::UndoCommand</name>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>Undo: %1</source>
        <translation>Rückgängig: %1</translation>
    </message>
    <message>
        <source>Take back the last act</source>
        <translation>Den letzten Vorgang zurücknehmen</translation>
    </message>
</context>
<context>
    <name>tokendesk::ValueTypeDelegate</name>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Whole number</source>
        <translation>Ganze Zahl</translation>
    </message>
    <message>
        <source>Yes or no</source>
        <translation>Ja oder nein</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Ja</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Nein</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Typ</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
</context>
<context>
    <name>tokendesk::VerifyCommand</name>
    <message>
        <source>&amp;Verify a secret…</source>
        <translation>Geheimnis &amp;prüfen …</translation>
    </message>
    <message>
        <source>Find out whether a secret works for the selected token</source>
        <translation>Herausfinden, ob ein Geheimnis für das ausgewählte Token gilt</translation>
    </message>
</context>
<context>
    <name>tokendesk::VerifyDialog</name>
    <message>
        <source>Check a secret</source>
        <translation>Geheimnis prüfen</translation>
    </message>
    <message>
        <source>Does this secret belong to the token?</source>
        <translation>Gehört dieses Geheimnis zu dem Token?</translation>
    </message>
    <message>
        <source>Does this secret belong to the token “%1”?</source>
        <translation>Gehört dieses Geheimnis zu dem Token „%1“?</translation>
    </message>
    <message>
        <source>Secret</source>
        <translation>Geheimnis</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Prüfen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>Wird geprüft …</translation>
    </message>
    <message>
        <source>Check the present one</source>
        <translation>Das jetzige prüfen</translation>
    </message>
    <message>
        <source>Asks the server for the token&apos;s secret and tries it</source>
        <translation>Fragt den Server nach dem Geheimnis des Tokens und probiert es aus</translation>
    </message>
</context>
<context>
    <name>tokendesk::WindowContents</name>
    <message>
        <source>Clear the filter</source>
        <translation>Filter leeren</translation>
    </message>
    <message>
        <source>Open the &amp;demo site</source>
        <translation>&amp;Demo-Website öffnen</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>Verbindungen</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Einzelheiten</translation>
    </message>
    <message>
        <source>&amp;Filter tokens</source>
        <translation>Token &amp;filtern</translation>
    </message>
    <message>
        <source>Terms of the &amp;filter</source>
        <translation>Ausdrücke des &amp;Filters</translation>
    </message>
    <message>
        <source>Tokendesk</source>
        <translation>Tokendesk</translation>
    </message>
    <message>
        <source>%1 – Tokendesk</source>
        <translation>%1 – Tokendesk</translation>
    </message>
    <message>
        <source>Tokendesk is about to end. What is not revoked now, stays.</source>
        <translation>Tokendesk wird gleich beendet. Was jetzt nicht widerrufen wird, bleibt.</translation>
    </message>
    <message>
        <source>They waited while nobody was here.</source>
        <translation>Sie haben gewartet, während niemand da war.</translation>
    </message>
</context>
</TS>
