<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de">
    <context>
        <name>Band</name>
        <message>
            <source>Last outcome</source>
            <translation>Letztes Ergebnis</translation>
        </message>
        <message>
            <source>Ready</source>
            <translation>Bereit</translation>
        </message>
    </context>
    <context>
        <name>Banner</name>
        <message>
            <source>Close message</source>
            <translation>Meldung schließen</translation>
        </message>
    </context>
    <context>
        <name>BigButton</name>
        <message>
            <source>Keep holding</source>
            <translation>Weiter halten</translation>
        </message>
    </context>
    <context>
        <name>BlindSheet</name>
        <message>
            <source>Delivery note (scan it, or leave it empty)</source>
            <translation>Lieferschein (scannen oder leer lassen)</translation>
        </message>
        <message>
            <source>Number</source>
            <translation>Nummer</translation>
        </message>
        <message>
            <source>Sender</source>
            <translation>Absender</translation>
        </message>
        <message>
            <source>The goods can be added to a delivery later, until posting.</source>
            <translation>Bis zum Buchen kann die Ware noch einer Lieferung zugeordnet werden.</translation>
        </message>
        <message>
            <source>Who sent it? (may stay empty)</source>
            <translation>Von wem? (darf leer bleiben)</translation>
        </message>
    </context>
    <context>
        <name>BottomBar</name>
        <message>
            <source>More</source>
            <translation>Mehr</translation>
        </message>
    </context>
    <context>
        <name>Card</name>
        <message>
            <source>Nothing scanned yet</source>
            <translation>Noch nichts gescannt</translation>
        </message>
        <message>
            <source>{done} of {expected} {unit}</source>
            <translation>{done} von {expected} {unit}</translation>
        </message>
    </context>
    <context>
        <name>Catalog</name>
        <message>
            <source>A lot is incomplete</source>
            <translation>Eine Charge ist unvollständig</translation>
        </message>
        <message>
            <source>A name is missing</source>
            <translation>Ein Name fehlt</translation>
        </message>
        <message>
            <source>A pack is no multiple of the product's unit</source>
            <translation>Eine Packung ist kein Vielfaches der Artikeleinheit</translation>
        </message>
        <message>
            <source>A pack of {pack} is no multiple of {step}</source>
            <translation>Eine Packung zu {pack} ist kein Vielfaches von {step}</translation>
        </message>
        <message>
            <source>A person has no badge</source>
            <translation>Eine Person hat keinen Ausweis</translation>
        </message>
        <message>
            <source>A place has no id</source>
            <translation>Ein Platz hat keine ID</translation>
        </message>
        <message>
            <source>A quotation mark is not closed</source>
            <translation>Ein Anführungszeichen ist nicht geschlossen</translation>
        </message>
        <message>
            <source>A row contradicts the one before</source>
            <translation>Eine Zeile widerspricht der davor</translation>
        </message>
        <message>
            <source>A spreadsheet has rounded the code {value}</source>
            <translation>Eine Tabelle hat den Code {value} gerundet</translation>
        </message>
        <message>
            <source>An entry of the list is no object</source>
            <translation>Ein Eintrag der Liste ist kein Objekt</translation>
        </message>
        <message>
            <source>And {count} problems more</source>
            <translation>Und {count} weitere Fehler</translation>
        </message>
        <message>
            <source>Another unit than the system's</source>
            <translation>Andere Einheit als im System</translation>
        </message>
        <message>
            <source>Another's lot</source>
            <translation>Charge eines anderen Artikels</translation>
        </message>
        <message>
            <source>Article {article} is there {count} times</source>
            <translation>Artikel {article} kommt {count}-mal vor</translation>
        </message>
        <message>
            <source>At most {most} MB. Split it.</source>
            <translation>Höchstens {most} MB. Bitte aufteilen.</translation>
        </message>
        <message>
            <source>At most {most} characters.</source>
            <translation>Höchstens {most} Zeichen.</translation>
        </message>
        <message>
            <source>At most {most}. Split it.</source>
            <translation>Höchstens {most}. Bitte aufteilen.</translation>
        </message>
        <message>
            <source>Characters that cannot be shown: {value}</source>
            <translation>Zeichen, die nicht darstellbar sind: {value}</translation>
        </message>
        <message>
            <source>Check folder, rights and room on the disk.</source>
            <translation>Ordner, Rechte und Platz auf der Platte prüfen.</translation>
        </message>
        <message>
            <source>Check its name and rights.</source>
            <translation>Name und Rechte prüfen.</translation>
        </message>
        <message>
            <source>Code {code} already means a pack of {pack}</source>
            <translation>Code {code} steht schon für eine Packung zu {pack}</translation>
        </message>
        <message>
            <source>Correct the row and import the file again.</source>
            <translation>Die Zeile berichtigen und die Datei neu einlesen.</translation>
        </message>
        <message>
            <source>Create it there first, then import again.</source>
            <translation>Dort zuerst anlegen, dann neu einlesen.</translation>
        </message>
        <message>
            <source>Files ending in {ending} cannot be used</source>
            <translation>Dateien mit der Endung {ending} gehen nicht</translation>
        </message>
        <message>
            <source>Format the column as text and enter the code anew.</source>
            <translation>Die Spalte als Text formatieren und den Code neu eingeben.</translation>
        </message>
        <message>
            <source>It has 8, 12, 13 or 14 digits.</source>
            <translation>Sie hat 8, 12, 13 oder 14 Ziffern.</translation>
        </message>
        <message>
            <source>It needs “products”, “places” or “staff”.</source>
            <translation>Es braucht „products“, „places“ oder „staff“.</translation>
        </message>
        <message>
            <source>It was left out.</source>
            <translation>Sie wurde ausgelassen.</translation>
        </message>
        <message>
            <source>It would be {right}.</source>
            <translation>Richtig wäre {right}.</translation>
        </message>
        <message>
            <source>Lot id {id} has no text</source>
            <translation>Chargen-ID {id} hat keinen Text</translation>
        </message>
        <message>
            <source>Lot {lot} belongs to another product</source>
            <translation>Charge {lot} gehört zu einem anderen Artikel</translation>
        </message>
        <message>
            <source>Lot {lot} has no id</source>
            <translation>Charge {lot} hat keine ID</translation>
        </message>
        <message>
            <source>Lot {lot} is there twice</source>
            <translation>Charge {lot} kommt zweimal vor</translation>
        </message>
        <message>
            <source>Name the product by its id.</source>
            <translation>Den Artikel mit seiner ID angeben.</translation>
        </message>
        <message>
            <source>Nobody knows the column {column}</source>
            <translation>Die Spalte {column} ist unbekannt</translation>
        </message>
        <message>
            <source>Nobody knows the kind of code {value}</source>
            <translation>Die Codeart {value} ist unbekannt</translation>
        </message>
        <message>
            <source>Nobody knows the kind {value}</source>
            <translation>Die Art {value} ist unbekannt</translation>
        </message>
        <message>
            <source>Nobody knows the management unit {value}</source>
            <translation>Die Verwaltungseinheit {value} ist unbekannt</translation>
        </message>
        <message>
            <source>Nobody knows the place {place}</source>
            <translation>Der Platz {place} ist unbekannt</translation>
        </message>
        <message>
            <source>Nobody knows the unit {unit}</source>
            <translation>Die Einheit {unit} ist unbekannt</translation>
        </message>
        <message>
            <source>Nothing was imported.</source>
            <translation>Es wurde nichts eingelesen.</translation>
        </message>
        <message>
            <source>Remove one of them.</source>
            <translation>Eine davon entfernen.</translation>
        </message>
        <message>
            <source>Save it as CSV (UTF-8) and import that.</source>
            <translation>Als CSV (UTF-8) speichern und diese Datei einlesen.</translation>
        </message>
        <message>
            <source>Save it as CSV (UTF-8).</source>
            <translation>Als CSV (UTF-8) speichern.</translation>
        </message>
        <message>
            <source>The JSON has none of the lists</source>
            <translation>Das JSON hat keine der Listen</translation>
        </message>
        <message>
            <source>The JSON is broken in line {line}</source>
            <translation>Das JSON ist in Zeile {line} fehlerhaft</translation>
        </message>
        <message>
            <source>The column {column} is there twice</source>
            <translation>Die Spalte {column} kommt zweimal vor</translation>
        </message>
        <message>
            <source>The file cannot be read</source>
            <translation>Die Datei kann nicht gelesen werden</translation>
        </message>
        <message>
            <source>The file cannot be written</source>
            <translation>Die Datei kann nicht geschrieben werden</translation>
        </message>
        <message>
            <source>The file has too many rows</source>
            <translation>Die Datei hat zu viele Zeilen</translation>
        </message>
        <message>
            <source>The file is no text in UTF-8</source>
            <translation>Die Datei ist kein Text in UTF-8</translation>
        </message>
        <message>
            <source>The file is too large</source>
            <translation>Die Datei ist zu groß</translation>
        </message>
        <message>
            <source>The first one counts.</source>
            <translation>Die erste gilt.</translation>
        </message>
        <message>
            <source>The first row names the columns: {columns}</source>
            <translation>Die erste Zeile nennt die Spalten: {columns}</translation>
        </message>
        <message>
            <source>The heading row is missing</source>
            <translation>Die Kopfzeile fehlt</translation>
        </message>
        <message>
            <source>The id {id} has a blank in it</source>
            <translation>Die ID {id} enthält ein Leerzeichen</translation>
        </message>
        <message>
            <source>The place {name} has no id</source>
            <translation>Der Platz {name} hat keine ID</translation>
        </message>
        <message>
            <source>The system does not know article {article}</source>
            <translation>Das System kennt Artikel {article} nicht</translation>
        </message>
        <message>
            <source>The system does not know code {code}</source>
            <translation>Das System kennt Code {code} nicht</translation>
        </message>
        <message>
            <source>The system does not know this product</source>
            <translation>Das System kennt diesen Artikel nicht</translation>
        </message>
        <message>
            <source>The system does not know {name}</source>
            <translation>Das System kennt {name} nicht</translation>
        </message>
        <message>
            <source>The system's unit counts.</source>
            <translation>Die Einheit des Systems gilt.</translation>
        </message>
        <message>
            <source>This is a spreadsheet file</source>
            <translation>Das ist eine Tabellendatei</translation>
        </message>
        <message>
            <source>Too long: {value}</source>
            <translation>Zu lang: {value}</translation>
        </message>
        <message>
            <source>Use .csv or .json.</source>
            <translation>.csv oder .json verwenden.</translation>
        </message>
        <message>
            <source>Write it as 2031-06-30.</source>
            <translation>So schreiben: 2031-06-30.</translation>
        </message>
        <message>
            <source>Write it without thousands separators.</source>
            <translation>Ohne Tausenderpunkte schreiben.</translation>
        </message>
        <message>
            <source>Write none, lot or serial.</source>
            <translation>none, lot oder serial schreiben.</translation>
        </message>
        <message>
            <source>Write yes or no.</source>
            <translation>yes oder no schreiben.</translation>
        </message>
        <message>
            <source>Wrong check digit: {value}</source>
            <translation>Falsche Prüfziffer: {value}</translation>
        </message>
        <message>
            <source>{column} of {name} differs from the row before</source>
            <translation>{column} von {name} weicht von der Zeile davor ab</translation>
        </message>
        <message>
            <source>{id} has no name</source>
            <translation>{id} hat keinen Namen</translation>
        </message>
        <message>
            <source>{id} is there twice</source>
            <translation>{id} kommt zweimal vor</translation>
        </message>
        <message>
            <source>{member} is no list</source>
            <translation>{member} ist keine Liste</translation>
        </message>
        <message>
            <source>{member} is no plain value</source>
            <translation>{member} ist kein einfacher Wert</translation>
        </message>
        <message>
            <source>{name} has no badge</source>
            <translation>{name} hat keinen Ausweis</translation>
        </message>
        <message>
            <source>{name} is there twice</source>
            <translation>{name} kommt zweimal vor</translation>
        </message>
        <message>
            <source>{name}: another unit than the system's</source>
            <translation>{name}: andere Einheit als im System</translation>
        </message>
        <message>
            <source>{value} can be read in two ways</source>
            <translation>{value} ist nicht eindeutig</translation>
        </message>
        <message>
            <source>{value} is neither yes nor no</source>
            <translation>{value} ist weder ja noch nein</translation>
        </message>
        <message>
            <source>{value} is no GTIN</source>
            <translation>{value} ist keine GTIN</translation>
        </message>
        <message>
            <source>{value} is no date</source>
            <translation>{value} ist kein Datum</translation>
        </message>
        <message>
            <source>{value} is no number</source>
            <translation>{value} ist keine Zahl</translation>
        </message>
        <message>
            <source>{value} is no number of days</source>
            <translation>{value} ist keine Anzahl Tage</translation>
        </message>
        <message>
            <source>{value} is no way to track</source>
            <translation>{value} ist keine Art der Verfolgung</translation>
        </message>
        <message>
            <source>{value} is not above zero</source>
            <translation>{value} ist nicht größer als null</translation>
        </message>
        <message>
            <source>{why}</source>
            <translation>{why}</translation>
        </message>
    </context>
    <context>
        <name>CatalogPart</name>
        <message>
            <source>places</source>
            <translation>Plätze</translation>
        </message>
        <message>
            <source>products</source>
            <translation>Artikel</translation>
        </message>
        <message>
            <source>staff</source>
            <translation>Personal</translation>
        </message>
    </context>
    <context>
        <name>Choice</name>
        <message>
            <source>Change it</source>
            <translation>Ändern</translation>
        </message>
        <message>
            <source>Discard</source>
            <translation>Verwerfen</translation>
        </message>
        <message>
            <source>It is there: do not send</source>
            <translation>Ist da: nicht senden</translation>
        </message>
        <message>
            <source>Send anyway</source>
            <translation>Trotzdem senden</translation>
        </message>
        <message>
            <source>Try again</source>
            <translation>Noch einmal versuchen</translation>
        </message>
    </context>
    <context>
        <name>Clash</name>
        <message>
            <source>A document like ours is there</source>
            <translation>Ein Dokument wie unseres ist schon da</translation>
        </message>
        <message>
            <source>A line is gone from delivery {number}</source>
            <translation>Auf Lieferung {number} fehlt eine Position</translation>
        </message>
        <message>
            <source>Add the line in the system, then discard.</source>
            <translation>Die Zeile im System ergänzen, dann verwerfen.</translation>
        </message>
        <message>
            <source>Add the line to the draft order in the system, then discard.</source>
            <translation>Die Zeile im System in den Bestellentwurf eintragen, dann verwerfen.</translation>
        </message>
        <message>
            <source>Another program changes the same field. Try again, or discard the record.</source>
            <translation>Ein anderes Programm ändert dasselbe Feld. Noch einmal versuchen oder den Vermerk verwerfen.</translation>
        </message>
        <message>
            <source>Ask for the permission in the system, then try again.</source>
            <translation>Die Berechtigung im System anfordern, dann noch einmal versuchen.</translation>
        </message>
        <message>
            <source>Ask the office, then send anyway or discard.</source>
            <translation>Im Büro fragen, dann trotzdem senden oder verwerfen.</translation>
        </message>
        <message>
            <source>Ask who it is. Send anyway only if they did not book the same goods.</source>
            <translation>Fragen, wer. Nur trotzdem senden, wenn nicht dieselbe Ware gebucht wurde.</translation>
        </message>
        <message>
            <source>Cancel one of them in the system, then try again.</source>
            <translation>Eines davon im System stornieren, dann noch einmal versuchen.</translation>
        </message>
        <message>
            <source>Changes cannot be told apart. Try again, or compare them yourself.</source>
            <translation>Buchungen sind nicht zu unterscheiden. Noch einmal versuchen oder selbst vergleichen.</translation>
        </message>
        <message>
            <source>Choose deliveries of one sender.</source>
            <translation>Lieferungen eines Absenders wählen.</translation>
        </message>
        <message>
            <source>Compare the lines. Send anyway to receive what was counted, or discard.</source>
            <translation>Zeilen vergleichen. Trotzdem senden, um das Gezählte einzubuchen, oder verwerfen.</translation>
        </message>
        <message>
            <source>Count the place, or compare the changes, then decide.</source>
            <translation>Den Platz zählen oder die Buchungen vergleichen, dann entscheiden.</translation>
        </message>
        <message>
            <source>Delivery {number} has another state on the server</source>
            <translation>Lieferung {number} hat auf dem Server einen anderen Status</translation>
        </message>
        <message>
            <source>Delivery {number} has more than 200 lines</source>
            <translation>Lieferung {number} hat mehr als 200 Zeilen</translation>
        </message>
        <message>
            <source>Delivery {number} is on hold</source>
            <translation>Lieferung {number} ist angehalten</translation>
        </message>
        <message>
            <source>Delivery {number} was cancelled on the server</source>
            <translation>Lieferung {number} wurde auf dem Server storniert</translation>
        </message>
        <message>
            <source>Delivery {number} was completed on the server</source>
            <translation>Lieferung {number} wurde auf dem Server abgeschlossen</translation>
        </message>
        <message>
            <source>Delivery {number} was rejected on the server</source>
            <translation>Lieferung {number} wurde auf dem Server abgelehnt</translation>
        </message>
        <message>
            <source>Discard it as well, or post again.</source>
            <translation>Auch verwerfen oder neu buchen.</translation>
        </message>
        <message>
            <source>Everything else goes on. Export it for support, then try again.</source>
            <translation>Alles andere läuft weiter. Für den Support exportieren, dann noch einmal versuchen.</translation>
        </message>
        <message>
            <source>If it is ours, it is there. If it is not, send anyway.</source>
            <translation>Ist es unseres, ist es da. Wenn nicht, trotzdem senden.</translation>
        </message>
        <message>
            <source>Is ours among the changes shown? Then it is there. If not, send anyway.</source>
            <translation>Ist unsere unter den gezeigten Änderungen? Dann ist sie da. Wenn nicht, trotzdem senden.</translation>
        </message>
        <message>
            <source>It may have been booked before. Ask the office, then send anyway or discard.</source>
            <translation>Sie könnte vorher gebucht worden sein. Im Büro fragen, dann trotzdem senden oder verwerfen.</translation>
        </message>
        <message>
            <source>Look at the entry and decide.</source>
            <translation>Den Eintrag ansehen und entscheiden.</translation>
        </message>
        <message>
            <source>Look at the order in the system, then try again.</source>
            <translation>Die Bestellung im System ansehen, dann noch einmal versuchen.</translation>
        </message>
        <message>
            <source>Look at the place. Send anyway, or discard.</source>
            <translation>Am Platz nachsehen. Trotzdem senden oder verwerfen.</translation>
        </message>
        <message>
            <source>Look at the server's figures beside ours, then decide.</source>
            <translation>Die Zahlen des Servers mit unseren vergleichen, dann entscheiden.</translation>
        </message>
        <message>
            <source>Look in the system: it is there, or send anyway.</source>
            <translation>Im System nachsehen: Es ist da, oder trotzdem senden.</translation>
        </message>
        <message>
            <source>More would be taken out than is there</source>
            <translation>Es würde mehr entnommen, als da ist</translation>
        </message>
        <message>
            <source>Nobody ordered these goods</source>
            <translation>Diese Ware hat niemand bestellt</translation>
        </message>
        <message>
            <source>Not all lines of order {number} can be read</source>
            <translation>Nicht alle Zeilen der Bestellung {number} sind lesbar</translation>
        </message>
        <message>
            <source>Nothing was booked for it. Ask the office, then send anyway or discard.</source>
            <translation>Dafür wurde nichts gebucht. Im Büro fragen, dann trotzdem senden oder verwerfen.</translation>
        </message>
        <message>
            <source>Nothing was booked. Try again when the office has released it.</source>
            <translation>Nichts wurde gebucht. Noch einmal versuchen, wenn das Büro sie freigegeben hat.</translation>
        </message>
        <message>
            <source>Nothing was received. Ask the office to submit it again, then try again.</source>
            <translation>Nichts wurde eingebucht. Das Büro bitten, sie erneut abzusenden, dann noch einmal versuchen.</translation>
        </message>
        <message>
            <source>Nothing was sent. Book these goods in the system, then discard.</source>
            <translation>Nichts wurde gesendet. Diese Ware im System buchen, dann verwerfen.</translation>
        </message>
        <message>
            <source>Nothing was sent. Receive the order in the system, then discard.</source>
            <translation>Nichts wurde gesendet. Die Bestellung im System einbuchen, dann verwerfen.</translation>
        </message>
        <message>
            <source>Order the rest in the system, then discard.</source>
            <translation>Den Rest im System bestellen, dann verwerfen.</translation>
        </message>
        <message>
            <source>Order {number} is not open on the server any more</source>
            <translation>Bestellung {number} ist auf dem Server nicht mehr offen</translation>
        </message>
        <message>
            <source>Order {number} was changed on the server</source>
            <translation>Bestellung {number} wurde auf dem Server geändert</translation>
        </message>
        <message>
            <source>Order {number} was received with other quantities</source>
            <translation>Bestellung {number} wurde mit anderen Mengen eingebucht</translation>
        </message>
        <message>
            <source>Our unit is another than the server's. Correct the product.</source>
            <translation>Unsere Einheit ist eine andere als die des Servers. Den Artikel berichtigen.</translation>
        </message>
        <message>
            <source>Our unit is another. Correct the product in one of the two.</source>
            <translation>Unsere Einheit ist eine andere. Den Artikel an einer Stelle berichtigen.</translation>
        </message>
        <message>
            <source>Somebody booked the same change, or it was us</source>
            <translation>Jemand hat dasselbe gebucht, oder wir waren es</translation>
        </message>
        <message>
            <source>Somebody deleted the draft. Discard it; the next post announces the goods.</source>
            <translation>Jemand hat den Entwurf gelöscht. Verwerfen; die nächste Buchung meldet die Ware an.</translation>
        </message>
        <message>
            <source>Somebody else began to receive delivery {number}</source>
            <translation>Jemand anders hat Lieferung {number} begonnen</translation>
        </message>
        <message>
            <source>Somebody else booked it. Compare, then send anyway or discard.</source>
            <translation>Jemand anders hat sie gebucht. Vergleichen, dann trotzdem senden oder verwerfen.</translation>
        </message>
        <message>
            <source>Somebody else received it. Correct the stock in the system, then discard.</source>
            <translation>Jemand anders hat sie eingebucht. Den Bestand im System berichtigen, dann verwerfen.</translation>
        </message>
        <message>
            <source>Somebody else received on delivery {number}</source>
            <translation>Jemand anders hat auf Lieferung {number} angenommen</translation>
        </message>
        <message>
            <source>Somebody writes over our record</source>
            <translation>Jemand überschreibt unseren Vermerk</translation>
        </message>
        <message>
            <source>The announced goods are gone from the server</source>
            <translation>Die angekündigte Ware fehlt auf dem Server</translation>
        </message>
        <message>
            <source>The delivery is gone from the server</source>
            <translation>Die Lieferung fehlt auf dem Server</translation>
        </message>
        <message>
            <source>The draft does not show on the server</source>
            <translation>Der Entwurf erscheint nicht auf dem Server</translation>
        </message>
        <message>
            <source>The new delivery does not show on the server</source>
            <translation>Die neue Lieferung erscheint nicht auf dem Server</translation>
        </message>
        <message>
            <source>The order for the rest was submitted before it was complete</source>
            <translation>Die Bestellung über den Rest wurde abgesandt, bevor sie vollständig war</translation>
        </message>
        <message>
            <source>The program could not handle this entry</source>
            <translation>Das Programm kam mit diesem Eintrag nicht zurecht</translation>
        </message>
        <message>
            <source>The receipt does not show on the server</source>
            <translation>Der Wareneingang ist auf dem Server nicht zu sehen</translation>
        </message>
        <message>
            <source>The server counts {server_unit} here</source>
            <translation>Der Server zählt hier in {server_unit}</translation>
        </message>
        <message>
            <source>The server does not let us look</source>
            <translation>Der Server lässt uns nicht nachsehen</translation>
        </message>
        <message>
            <source>The server does not say which product the rest is</source>
            <translation>Der Server sagt nicht, welches Produkt der Rest ist</translation>
        </message>
        <message>
            <source>The server does not show its whole list</source>
            <translation>Der Server zeigt seine Liste nicht ganz</translation>
        </message>
        <message>
            <source>The server is needed to open it. Open another one, or receive without it.</source>
            <translation>Zum Öffnen wird der Server gebraucht. Eine andere öffnen oder ohne Lieferung annehmen.</translation>
        </message>
        <message>
            <source>The server said no</source>
            <translation>Der Server hat abgelehnt</translation>
        </message>
        <message>
            <source>The server said yes, but shows no effect</source>
            <translation>Der Server hat zugestimmt, zeigt aber keine Wirkung</translation>
        </message>
        <message>
            <source>The server shows no price for the rest</source>
            <translation>Der Server zeigt keinen Preis für den Rest</translation>
        </message>
        <message>
            <source>The server shows no supplier for the rest</source>
            <translation>Der Server zeigt keinen Lieferanten für den Rest</translation>
        </message>
        <message>
            <source>The server shows the same document twice</source>
            <translation>Der Server zeigt dasselbe Dokument zweimal</translation>
        </message>
        <message>
            <source>The server's answer could not be read</source>
            <translation>Die Antwort des Servers war nicht lesbar</translation>
        </message>
        <message>
            <source>The server's time is not known well enough</source>
            <translation>Die Zeit des Servers ist nicht genau genug bekannt</translation>
        </message>
        <message>
            <source>The stock does not add up</source>
            <translation>Der Bestand geht nicht auf</translation>
        </message>
        <message>
            <source>The stock keeps moving</source>
            <translation>Der Bestand ändert sich laufend</translation>
        </message>
        <message>
            <source>The system cannot take them in. Settle them there, then discard.</source>
            <translation>Das System kann sie nicht aufnehmen. Dort klären, dann verwerfen.</translation>
        </message>
        <message>
            <source>The system handles no more. Ask the office to split it, then try again.</source>
            <translation>Mehr verarbeitet das System nicht. Das Büro bitten, sie aufzuteilen, dann noch einmal versuchen.</translation>
        </message>
        <message>
            <source>These credentials may not do that</source>
            <translation>Mit diesen Zugangsdaten ist das nicht erlaubt</translation>
        </message>
        <message>
            <source>These deliveries have several senders</source>
            <translation>Diese Lieferungen haben mehrere Absender</translation>
        </message>
        <message>
            <source>This data folder was copied or restored</source>
            <translation>Dieser Datenordner wurde kopiert oder zurückgespielt</translation>
        </message>
        <message>
            <source>This delivery is not on this terminal</source>
            <translation>Diese Lieferung ist nicht auf diesem Gerät</translation>
        </message>
        <message>
            <source>This system takes whole numbers only</source>
            <translation>Dieses System nimmt nur ganze Zahlen</translation>
        </message>
        <message>
            <source>Together with others it is more than announced</source>
            <translation>Mit anderen zusammen ist es mehr als angekündigt</translation>
        </message>
        <message>
            <source>Try again when the place is quiet.</source>
            <translation>Noch einmal versuchen, wenn am Platz Ruhe ist.</translation>
        </message>
        <message>
            <source>What it needs was discarded</source>
            <translation>Was er braucht, wurde verworfen</translation>
        </message>
        <message>
            <source>What was not sent is looked for on the server before it is sent again.</source>
            <translation>Was nicht gesendet war, wird erst auf dem Server gesucht, bevor es neu gesendet wird.</translation>
        </message>
        <message>
            <source>{product}: the system books nothing without {property}</source>
            <translation>{product}: ohne {property} bucht das System nichts</translation>
        </message>
        <message>
            <source>{what}</source>
            <translation>{what}</translation>
        </message>
    </context>
    <context>
        <name>CommandSheet</name>
        <message>
            <source>Command sheet</source>
            <translation>Befehlsblatt</translation>
        </message>
        <message>
            <source>Condition: {name}</source>
            <translation>Zustand: {name}</translation>
        </message>
        <message>
            <source>Demo codes</source>
            <translation>Demo-Codes</translation>
        </message>
        <message>
            <source>For the demo warehouse only.</source>
            <translation>Nur für das Demo-Lager.</translation>
        </message>
        <message>
            <source>Goods to practise with</source>
            <translation>Ware zum Üben</translation>
        </message>
        <message>
            <source>Scan a code instead of touching the screen.</source>
            <translation>Einen Code scannen, statt den Bildschirm zu berühren.</translation>
        </message>
    </context>
    <context>
        <name>Condition</name>
        <message>
            <source>damaged</source>
            <translation>beschädigt</translation>
        </message>
        <message>
            <source>new</source>
            <translation>neu</translation>
        </message>
        <message>
            <source>refurbished</source>
            <translation>aufbereitet</translation>
        </message>
        <message>
            <source>used, acceptable</source>
            <translation>gebraucht, annehmbar</translation>
        </message>
        <message>
            <source>used, good</source>
            <translation>gebraucht, gut</translation>
        </message>
        <message>
            <source>used, like new</source>
            <translation>gebraucht, wie neu</translation>
        </message>
        <message>
            <source>used, very good</source>
            <translation>gebraucht, sehr gut</translation>
        </message>
    </context>
    <context>
        <name>Count</name>
        <message numerus="yes">
            <source>%n day(s)</source>
            <translation>
                <numerusform>%n Tag</numerusform>
                <numerusform>%n Tage</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n deliver(ies)</source>
            <translation>
                <numerusform>%n Lieferung</numerusform>
                <numerusform>%n Lieferungen</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n entr(ies)</source>
            <translation>
                <numerusform>%n Eintrag</numerusform>
                <numerusform>%n Einträge</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n line(s)</source>
            <translation>
                <numerusform>%n Position</numerusform>
                <numerusform>%n Positionen</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n open question(s)</source>
            <translation>
                <numerusform>%n offene Frage</numerusform>
                <numerusform>%n offene Fragen</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n package(s)</source>
            <translation>
                <numerusform>%n Packstück</numerusform>
                <numerusform>%n Packstücke</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n piece(s)</source>
            <translation>
                <numerusform>%n Stück</numerusform>
                <numerusform>%n Stück</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n scan(s)</source>
            <translation>
                <numerusform>%n Scan</numerusform>
                <numerusform>%n Scans</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Deliveries</name>
        <message>
            <source>All</source>
            <translation>Alle</translation>
        </message>
        <message>
            <source>As of {time}</source>
            <translation>Stand {time}</translation>
        </message>
        <message>
            <source>Ask the office what to do with the goods.</source>
            <translation>Das Büro fragen, was mit der Ware geschehen soll.</translation>
        </message>
        <message>
            <source>Ask the office. If the goods are here: receive them without a delivery.</source>
            <translation>Im Büro nachfragen. Ist die Ware da: ohne Lieferung annehmen.</translation>
        </message>
        <message>
            <source>Back</source>
            <translation>Zurück</translation>
        </message>
        <message>
            <source>Begin receipt</source>
            <translation>Annahme beginnen</translation>
        </message>
        <message>
            <source>Begun</source>
            <translation>Begonnen</translation>
        </message>
        <message>
            <source>Begun here</source>
            <translation>Hier begonnen</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Abbrechen</translation>
        </message>
        <message>
            <source>Change the search, or show all deliveries.</source>
            <translation>Suche ändern oder alle Lieferungen anzeigen.</translation>
        </message>
        <message>
            <source>Delivery note {code}</source>
            <translation>Lieferschein {code}</translation>
        </message>
        <message>
            <source>Due</source>
            <translation>Fällig</translation>
        </message>
        <message>
            <source>Fetching the delivery …</source>
            <translation>Lieferung wird geholt …</translation>
        </message>
        <message>
            <source>Finished here</source>
            <translation>Hier fertig</translation>
        </message>
        <message>
            <source>Finished here, still open on the server</source>
            <translation>Hier fertig, auf dem Server noch offen</translation>
        </message>
        <message>
            <source>Late</source>
            <translation>Verspätet</translation>
        </message>
        <message>
            <source>Later</source>
            <translation>Später</translation>
        </message>
        <message>
            <source>No deliveries on this terminal yet</source>
            <translation>Noch keine Lieferungen auf diesem Terminal</translation>
        </message>
        <message>
            <source>No delivery expects {product}</source>
            <translation>Keine Lieferung erwartet {product}</translation>
        </message>
        <message>
            <source>Nothing fits</source>
            <translation>Nichts passt</translation>
        </message>
        <message>
            <source>Offline</source>
            <translation>Offline</translation>
        </message>
        <message>
            <source>Offline: the list is from {time}</source>
            <translation>Offline: Liste von {time}</translation>
        </message>
        <message>
            <source>Only deliveries of one sender are received as one.</source>
            <translation>Nur Lieferungen eines Absenders werden gemeinsam angenommen.</translation>
        </message>
        <message>
            <source>Open {number}</source>
            <translation>{number} öffnen</translation>
        </message>
        <message>
            <source>Receive it without a delivery, or scan another code.</source>
            <translation>Ohne Lieferung annehmen oder einen anderen Code scannen.</translation>
        </message>
        <message>
            <source>Receive it without a delivery, or show all of them.</source>
            <translation>Ohne Lieferung annehmen oder alle anzeigen.</translation>
        </message>
        <message>
            <source>Receive several as one</source>
            <translation>Mehrere gemeinsam</translation>
        </message>
        <message>
            <source>Receive {count} as one</source>
            <translation>{count} gemeinsam annehmen</translation>
        </message>
        <message>
            <source>Refresh</source>
            <translation>Aktualisieren</translation>
        </message>
        <message>
            <source>Scan a delivery note, a package or an item</source>
            <translation>Lieferschein, Packstück oder Artikel scannen</translation>
        </message>
        <message>
            <source>Scan or tap deliveries of one sender</source>
            <translation>Lieferungen eines Absenders scannen oder antippen</translation>
        </message>
        <message>
            <source>Scan the delivery note, or begin without it</source>
            <translation>Lieferschein scannen oder ohne ihn beginnen</translation>
        </message>
        <message>
            <source>Sender not named</source>
            <translation>Absender nicht genannt</translation>
        </message>
        <message>
            <source>Several deliveries carry {code}: which one is it?</source>
            <translation>Mehrere Lieferungen tragen {code}: welche ist es?</translation>
        </message>
        <message>
            <source>Show all</source>
            <translation>Alle zeigen</translation>
        </message>
        <message>
            <source>Show all of them, or scan another code.</source>
            <translation>Alle zeigen oder einen anderen Code scannen.</translation>
        </message>
        <message>
            <source>The list stays as it is. Go on with what is here.</source>
            <translation>Die Liste bleibt, wie sie ist. Mit dem, was da ist, geht es weiter.</translation>
        </message>
        <message>
            <source>The server does not answer</source>
            <translation>Der Server antwortet nicht</translation>
        </message>
        <message>
            <source>The server is asked</source>
            <translation>Der Server wird gefragt</translation>
        </message>
        <message>
            <source>They appear here as soon as the server announces some.</source>
            <translation>Sie erscheinen hier, sobald der Server welche ankündigt.</translation>
        </message>
        <message>
            <source>They are fetched when the server can be reached.</source>
            <translation>Sie werden geholt, sobald der Server erreichbar ist.</translation>
        </message>
        <message>
            <source>Today</source>
            <translation>Heute</translation>
        </message>
        <message>
            <source>Tomorrow</source>
            <translation>Morgen</translation>
        </message>
        <message>
            <source>Without a date</source>
            <translation>Ohne Termin</translation>
        </message>
        <message>
            <source>Without a delivery</source>
            <translation>Ohne Lieferung</translation>
        </message>
        <message>
            <source>cancelled</source>
            <translation>storniert</translation>
        </message>
        <message>
            <source>completed</source>
            <translation>abgeschlossen</translation>
        </message>
        <message>
            <source>expected</source>
            <translation>erwartet</translation>
        </message>
        <message>
            <source>finished here</source>
            <translation>hier fertig</translation>
        </message>
        <message>
            <source>in process</source>
            <translation>in Arbeit</translation>
        </message>
        <message>
            <source>line</source>
            <translation>Position</translation>
        </message>
        <message>
            <source>lines</source>
            <translation>Positionen</translation>
        </message>
        <message>
            <source>no date</source>
            <translation>kein Termin</translation>
        </message>
        <message>
            <source>not on this terminal</source>
            <translation>nicht auf diesem Terminal</translation>
        </message>
        <message>
            <source>on hold</source>
            <translation>angehalten</translation>
        </message>
        <message>
            <source>part posted</source>
            <translation>teilweise gebucht</translation>
        </message>
        <message>
            <source>rejected</source>
            <translation>abgelehnt</translation>
        </message>
        <message>
            <source>started here</source>
            <translation>hier begonnen</translation>
        </message>
        <message>
            <source>state unknown</source>
            <translation>Stand unbekannt</translation>
        </message>
        <message>
            <source>still being announced</source>
            <translation>wird noch angekündigt</translation>
        </message>
        <message>
            <source>too many lines</source>
            <translation>zu viele Zeilen</translation>
        </message>
        <message>
            <source>{days} late</source>
            <translation>{days} verspätet</translation>
        </message>
        <message>
            <source>{number} cannot be received</source>
            <translation>{number} kann nicht angenommen werden</translation>
        </message>
        <message>
            <source>{number} is completed already</source>
            <translation>{number} ist schon abgeschlossen</translation>
        </message>
        <message>
            <source>{number} is from another sender</source>
            <translation>{number} ist von einem anderen Absender</translation>
        </message>
        <message>
            <source>{number} is not announced yet</source>
            <translation>{number} ist noch nicht angekündigt</translation>
        </message>
        <message>
            <source>{number} was cancelled</source>
            <translation>{number} wurde storniert</translation>
        </message>
        <message>
            <source>{number} was rejected</source>
            <translation>{number} wurde abgelehnt</translation>
        </message>
        <message>
            <source>{product}: which delivery is it from?</source>
            <translation>{product}: aus welcher Lieferung?</translation>
        </message>
    </context>
    <context>
        <name>DeliveriesView</name>
        <message>
            <source>Deliveries</source>
            <translation>Lieferungen</translation>
        </message>
        <message>
            <source>Goods without a delivery</source>
            <translation>Ware ohne Lieferung</translation>
        </message>
        <message>
            <source>Search</source>
            <translation>Suche</translation>
        </message>
        <message>
            <source>Search deliveries</source>
            <translation>Lieferungen suchen</translation>
        </message>
        <message>
            <source>Search: number, note, sender</source>
            <translation>Suche: Nummer, Lieferschein, Absender</translation>
        </message>
    </context>
    <context>
        <name>DeliveryState</name>
        <message>
            <source>being created</source>
            <translation>wird angelegt</translation>
        </message>
        <message>
            <source>cancelled</source>
            <translation>storniert</translation>
        </message>
        <message>
            <source>completed</source>
            <translation>abgeschlossen</translation>
        </message>
        <message>
            <source>in process</source>
            <translation>in Arbeit</translation>
        </message>
        <message>
            <source>on hold</source>
            <translation>angehalten</translation>
        </message>
        <message>
            <source>planned</source>
            <translation>geplant</translation>
        </message>
        <message>
            <source>rejected</source>
            <translation>abgelehnt</translation>
        </message>
        <message>
            <source>unknown</source>
            <translation>unbekannt</translation>
        </message>
    </context>
    <context>
        <name>Entry</name>
        <message>
            <source>discarded</source>
            <translation>verworfen</translation>
        </message>
        <message>
            <source>done</source>
            <translation>erledigt</translation>
        </message>
        <message>
            <source>is being sent</source>
            <translation>wird gesendet</translation>
        </message>
        <message>
            <source>is sent again later</source>
            <translation>wird später noch einmal gesendet</translation>
        </message>
        <message>
            <source>its effect is being looked for</source>
            <translation>seine Wirkung wird gesucht</translation>
        </message>
        <message>
            <source>needs your decision</source>
            <translation>braucht deine Entscheidung</translation>
        </message>
        <message>
            <source>taken over by another terminal</source>
            <translation>von einem anderen Gerät übernommen</translation>
        </message>
        <message>
            <source>waits to be sent</source>
            <translation>wartet auf das Senden</translation>
        </message>
        <message>
            <source>was refused</source>
            <translation>wurde abgelehnt</translation>
        </message>
    </context>
    <context>
        <name>EntryNote</name>
        <message>
            <source>a person decided to go on in spite of it</source>
            <translation>ein Mensch hat entschieden, trotzdem weiterzumachen</translation>
        </message>
        <message>
            <source>kept on the terminal only: no room on the server</source>
            <translation>nur auf dem Gerät: auf dem Server war kein Platz</translation>
        </message>
        <message>
            <source>made, but the server does not show it</source>
            <translation>angelegt, aber der Server zeigt es nicht</translation>
        </message>
    </context>
    <context>
        <name>EntrySheet</name>
        <message>
            <source>Booked by hand already</source>
            <translation>Schon von Hand gebucht</translation>
        </message>
        <message>
            <source>Counted at the place</source>
            <translation>Am Platz gezählt</translation>
        </message>
        <message>
            <source>Delivery was called off</source>
            <translation>Lieferung wurde abgesagt</translation>
        </message>
        <message>
            <source>It is not in the system</source>
            <translation>Im System ist es nicht</translation>
        </message>
        <message>
            <source>It will never be sent. The reason stays with the document.</source>
            <translation>Es wird nie gesendet. Der Grund bleibt beim Beleg.</translation>
        </message>
        <message>
            <source>Ordered</source>
            <translation>Bestellt</translation>
        </message>
        <message>
            <source>Ours</source>
            <translation>Unser Wert</translation>
        </message>
        <message>
            <source>Posted by mistake</source>
            <translation>Versehentlich gebucht</translation>
        </message>
        <message>
            <source>Reason</source>
            <translation>Grund</translation>
        </message>
        <message>
            <source>Seen in the system</source>
            <translation>Im System gesehen</translation>
        </message>
        <message>
            <source>Server</source>
            <translation>Server</translation>
        </message>
        <message>
            <source>The office agrees</source>
            <translation>Das Büro ist einverstanden</translation>
        </message>
        <message>
            <source>The server has it. It is not sent, and no later post says it again. The reason stays with the document.</source>
            <translation>Der Server hat es. Es wird nicht gesendet, und keine spätere Buchung sagt es noch einmal. Der Grund bleibt beim Beleg.</translation>
        </message>
        <message>
            <source>The server is asked once more. If it is not there, it is sent. The reason stays with the document.</source>
            <translation>Der Server wird noch einmal gefragt. Ist es nicht da, wird es gesendet. Der Grund bleibt beim Beleg.</translation>
        </message>
        <message>
            <source>These wait for it and are discarded as well:</source>
            <translation>Diese warten darauf und werden mit verworfen:</translation>
        </message>
        <message>
            <source>Why?</source>
            <translation>Warum?</translation>
        </message>
        <message>
            <source>and {n} more</source>
            <translation>und {n} weitere</translation>
        </message>
    </context>
    <context>
        <name>GoOnCard</name>
        <message>
            <source>You were here: {where}</source>
            <translation>Zuletzt hier: {where}</translation>
        </message>
    </context>
    <context>
        <name>Home</name>
        <message>
            <source>Everything is sent</source>
            <translation>Alles ist gesendet</translation>
        </message>
        <message>
            <source>Fetching the delivery …</source>
            <translation>Lieferung wird geholt …</translation>
        </message>
        <message>
            <source>Go on</source>
            <translation>Weiter</translation>
        </message>
        <message>
            <source>Goods without a delivery</source>
            <translation>Ware ohne Lieferung</translation>
        </message>
        <message>
            <source>Look up, correct</source>
            <translation>Nachsehen, korrigieren</translation>
        </message>
        <message>
            <source>No deliveries on this terminal yet</source>
            <translation>Noch keine Lieferungen auf diesem Terminal</translation>
        </message>
        <message>
            <source>None on this terminal yet</source>
            <translation>Noch keine auf diesem Terminal</translation>
        </message>
        <message>
            <source>Nothing is due today</source>
            <translation>Heute ist nichts fällig</translation>
        </message>
        <message>
            <source>Receipts</source>
            <translation>Annahmen</translation>
        </message>
        <message>
            <source>Receive</source>
            <translation>Annehmen</translation>
        </message>
        <message>
            <source>Scan a delivery note, a package or an item</source>
            <translation>Lieferschein, Packstück oder Artikel scannen</translation>
        </message>
        <message>
            <source>Scanner, sound, language, text size</source>
            <translation>Scanner, Töne, Sprache, Schriftgröße</translation>
        </message>
        <message>
            <source>Settings</source>
            <translation>Einstellungen</translation>
        </message>
        <message>
            <source>Sync</source>
            <translation>Abgleich</translation>
        </message>
        <message>
            <source>last scan {time}</source>
            <translation>letzter Scan {time}</translation>
        </message>
        <message>
            <source>line {line} of {lines}</source>
            <translation>Position {line} von {lines}</translation>
        </message>
        <message>
            <source>{done} of {lines} lines done</source>
            <translation>{done} von {lines} Positionen fertig</translation>
        </message>
        <message>
            <source>{link}, last contact {time}</source>
            <translation>{link}, letzter Kontakt {time}</translation>
        </message>
        <message>
            <source>{n} begun here</source>
            <translation>{n} hier begonnen</translation>
        </message>
        <message>
            <source>{n} due today</source>
            <translation>{n} heute fällig</translation>
        </message>
        <message>
            <source>{n} late</source>
            <translation>{n} verspätet</translation>
        </message>
        <message>
            <source>{n} need you</source>
            <translation>{n} brauchen dich</translation>
        </message>
        <message>
            <source>{n} open  ·  look up, correct</source>
            <translation>{n} offen  ·  nachsehen, korrigieren</translation>
        </message>
        <message>
            <source>{n} with entries that need you</source>
            <translation>{n} mit Einträgen, die dich brauchen</translation>
        </message>
    </context>
    <context>
        <name>Intent</name>
        <message>
            <source>Announce goods that nobody announced</source>
            <translation>Nicht angekündigte Ware anmelden</translation>
        </message>
        <message>
            <source>Book goods that nobody announced</source>
            <translation>Ware buchen, die niemand angekündigt hat</translation>
        </message>
        <message>
            <source>Book what came as a receipt of the delivery</source>
            <translation>Was kam, als Wareneingang der Lieferung buchen</translation>
        </message>
        <message>
            <source>Check that the delivery is still as it was</source>
            <translation>Prüfen, ob die Lieferung noch so ist wie vorher</translation>
        </message>
        <message>
            <source>Close delivery {number}: the rest is not awaited</source>
            <translation>Lieferung {number} schließen: der Rest wird nicht erwartet</translation>
        </message>
        <message>
            <source>Close the delivery: the rest is not awaited</source>
            <translation>Lieferung schließen: der Rest wird nicht erwartet</translation>
        </message>
        <message>
            <source>Make a delivery of the announced goods</source>
            <translation>Aus der angemeldeten Ware eine Lieferung machen</translation>
        </message>
        <message>
            <source>Make a new draft order for the rest</source>
            <translation>Neuen Bestellentwurf für den Rest anlegen</translation>
        </message>
        <message>
            <source>Order {quantity} again on the draft order</source>
            <translation>{quantity} auf dem Bestellentwurf nachbestellen</translation>
        </message>
        <message>
            <source>Receive order {number} as a whole</source>
            <translation>Bestellung {number} als Ganzes einbuchen</translation>
        </message>
        <message>
            <source>Receive the order as a whole</source>
            <translation>Die Bestellung als Ganzes einbuchen</translation>
        </message>
        <message>
            <source>Record on the delivery</source>
            <translation>Vermerk an der Lieferung</translation>
        </message>
        <message>
            <source>Record on the line</source>
            <translation>Vermerk an der Position</translation>
        </message>
        <message>
            <source>Record on the line: {accepted} kept, {rejected} rejected</source>
            <translation>Vermerk an der Position: {accepted} behalten, {rejected} abgelehnt</translation>
        </message>
        <message>
            <source>Set a line of the order to {ordered} again</source>
            <translation>Eine Zeile der Bestellung wieder auf {ordered} setzen</translation>
        </message>
        <message>
            <source>Settle goods that nobody had ordered</source>
            <translation>Ware klären, die niemand bestellt hatte</translation>
        </message>
        <message>
            <source>Stock: {delta} {unit} {product_name}</source>
            <translation>Bestand: {delta} {unit} {product_name}</translation>
        </message>
    </context>
    <context>
        <name>Keypad</name>
        <message>
            <source>Add</source>
            <translation>Dazu</translation>
        </message>
        <message>
            <source>Comma</source>
            <translation>Komma</translation>
        </message>
        <message>
            <source>Delete last digit</source>
            <translation>Letzte Ziffer löschen</translation>
        </message>
        <message>
            <source>Set to</source>
            <translation>Setzen auf</translation>
        </message>
    </context>
    <context>
        <name>Link</name>
        <message>
            <source>certificate</source>
            <translation>Zertifikat</translation>
        </message>
        <message>
            <source>clock is wrong</source>
            <translation>Uhr geht falsch</translation>
        </message>
        <message>
            <source>connecting</source>
            <translation>verbindet</translation>
        </message>
        <message>
            <source>credentials refused</source>
            <translation>Zugang abgelehnt</translation>
        </message>
        <message>
            <source>network sign-in</source>
            <translation>Netz-Anmeldung</translation>
        </message>
        <message>
            <source>offline</source>
            <translation>offline</translation>
        </message>
        <message>
            <source>online</source>
            <translation>online</translation>
        </message>
        <message>
            <source>proxy in the way</source>
            <translation>Proxy stört</translation>
        </message>
        <message>
            <source>slow</source>
            <translation>langsam</translation>
        </message>
    </context>
    <context>
        <name>Moments</name>
        <message>
            <source>d MMM yyyy</source>
            <translation>d. MMM yyyy</translation>
        </message>
        <message>
            <source>ddd d MMM</source>
            <translation>ddd d. MMM</translation>
        </message>
        <message>
            <source>today</source>
            <translation>heute</translation>
        </message>
        <message>
            <source>tomorrow</source>
            <translation>morgen</translation>
        </message>
        <message>
            <source>yesterday</source>
            <translation>gestern</translation>
        </message>
        <message>
            <source>{n} h</source>
            <translation>{n} h</translation>
        </message>
        <message>
            <source>{n} min</source>
            <translation>{n} min</translation>
        </message>
        <message>
            <source>{n} s</source>
            <translation>{n} s</translation>
        </message>
    </context>
    <context>
        <name>Network</name>
        <message>
            <source>Check date and time of this computer and the server's address.</source>
            <translation>Datum und Uhrzeit dieses Rechners und die Serveradresse prüfen.</translation>
        </message>
        <message>
            <source>Check network and address. It is tried again by itself.</source>
            <translation>Netz und Adresse prüfen. Es wird von selbst noch einmal versucht.</translation>
        </message>
        <message>
            <source>Check the address in the set-up. It is tried again by itself.</source>
            <translation>Die Adresse in der Einrichtung prüfen. Es wird von selbst noch einmal versucht.</translation>
        </message>
        <message>
            <source>It is tried again by itself. Go on scanning.</source>
            <translation>Es wird von selbst noch einmal versucht. Weiterscannen.</translation>
        </message>
        <message>
            <source>Open the network's own page on this computer. Go on scanning meanwhile.</source>
            <translation>Auf diesem Rechner die Seite des Netzes öffnen. Solange weiterscannen.</translation>
        </message>
        <message>
            <source>Something between here and the server answers instead of it</source>
            <translation>Etwas zwischen hier und dem Server antwortet an seiner Stelle</translation>
        </message>
        <message>
            <source>Tell the network's people: a proxy or gateway fails. Go on scanning.</source>
            <translation>Der Netzbetreuung melden: ein Proxy oder Gateway versagt. Weiterscannen.</translation>
        </message>
        <message>
            <source>The connection broke off</source>
            <translation>Die Verbindung ist abgebrochen</translation>
        </message>
        <message>
            <source>The network asks for a sign-in</source>
            <translation>Das Netz verlangt eine Anmeldung</translation>
        </message>
        <message>
            <source>The server cannot be reached</source>
            <translation>Der Server ist nicht erreichbar</translation>
        </message>
        <message>
            <source>The server does not answer in time</source>
            <translation>Der Server antwortet nicht rechtzeitig</translation>
        </message>
        <message>
            <source>The server takes no connection</source>
            <translation>Der Server nimmt keine Verbindung an</translation>
        </message>
        <message>
            <source>The server's certificate is not trusted</source>
            <translation>Dem Zertifikat des Servers wird nicht vertraut</translation>
        </message>
        <message>
            <source>The server's name is not found</source>
            <translation>Der Name des Servers wird nicht gefunden</translation>
        </message>
    </context>
    <context>
        <name>NoUse</name>
        <message>
            <source>Open a delivery first, then scan where its goods go.</source>
            <translation>Erst eine Lieferung öffnen, dann den Platz für ihre Ware scannen.</translation>
        </message>
        <message>
            <source>Scan a delivery note, a package or an item.</source>
            <translation>Lieferschein, Packstück oder Artikel scannen.</translation>
        </message>
        <message>
            <source>Scan the item's own code, or a delivery note.</source>
            <translation>Den Code des Artikels oder einen Lieferschein scannen.</translation>
        </message>
        <message>
            <source>The command {name} does nothing on this screen</source>
            <translation>Der Befehl {name} bewirkt hier nichts</translation>
        </message>
        <message>
            <source>This code has a lot or a date, but no item</source>
            <translation>Dieser Code hat Charge oder Datum, aber keinen Artikel</translation>
        </message>
        <message>
            <source>{code} is not known on this terminal</source>
            <translation>{code} ist auf diesem Terminal nicht bekannt</translation>
        </message>
        <message>
            <source>{name} is a place</source>
            <translation>{name} ist ein Lagerplatz</translation>
        </message>
        <message>
            <source>{name}: signing in is not needed here</source>
            <translation>{name}: Anmelden ist hier nicht nötig</translation>
        </message>
    </context>
    <context>
        <name>NumberRow</name>
        <message>
            <source>{label}: less</source>
            <translation>{label}: weniger</translation>
        </message>
        <message>
            <source>{label}: more</source>
            <translation>{label}: mehr</translation>
        </message>
    </context>
    <context>
        <name>Option</name>
        <message>
            <source>Do not count it</source>
            <translation>Nicht zählen</translation>
        </message>
        <message>
            <source>Enter lot and date</source>
            <translation>Charge und Datum eingeben</translation>
        </message>
        <message>
            <source>Enter the date</source>
            <translation>Datum eingeben</translation>
        </message>
        <message>
            <source>Enter the weight</source>
            <translation>Gewicht eingeben</translation>
        </message>
        <message>
            <source>Keep it as damaged</source>
            <translation>Als beschädigt behalten</translation>
        </message>
        <message>
            <source>Lot {value}, as before</source>
            <translation>Charge {value} wie zuvor</translation>
        </message>
        <message>
            <source>No, it is another lot</source>
            <translation>Nein, es ist eine andere Charge</translation>
        </message>
        <message>
            <source>Product {value}</source>
            <translation>Artikel {value}</translation>
        </message>
        <message>
            <source>Reject: back with the driver</source>
            <translation>Ablehnen: zurück mit dem Fahrer</translation>
        </message>
        <message>
            <source>Take it</source>
            <translation>Annehmen</translation>
        </message>
        <message>
            <source>Take only the rest</source>
            <translation>Nur den Rest annehmen</translation>
        </message>
        <message>
            <source>Take only {value} {unit}</source>
            <translation>Nur {value} {unit} annehmen</translation>
        </message>
        <message>
            <source>Take {quantity} {unit}</source>
            <translation>{quantity} {unit} annehmen</translation>
        </message>
        <message>
            <source>The lot before</source>
            <translation>Die Charge davor</translation>
        </message>
        <message>
            <source>The lot is not legible</source>
            <translation>Die Charge ist nicht lesbar</translation>
        </message>
        <message>
            <source>What is over goes back</source>
            <translation>Was zu viel ist, geht zurück</translation>
        </message>
        <message>
            <source>Yes, it is the announced lot</source>
            <translation>Ja, es ist die angekündigte Charge</translation>
        </message>
        <message>
            <source>{name}</source>
            <translation>{name}</translation>
        </message>
        <message>
            <source>{value} {unit} go back with the driver</source>
            <translation>{value} {unit} gehen mit dem Fahrer zurück</translation>
        </message>
    </context>
    <context>
        <name>Outbox</name>
        <message>
            <source>A change on the server</source>
            <translation>Eine Änderung auf dem Server</translation>
        </message>
        <message>
            <source>A line without a name</source>
            <translation>Eine Position ohne Namen</translation>
        </message>
        <message>
            <source>A reason is missing</source>
            <translation>Der Grund fehlt</translation>
        </message>
        <message>
            <source>Add {amount} {product} to {place}</source>
            <translation>{amount} {product} in {place} einbuchen</translation>
        </message>
        <message>
            <source>All</source>
            <translation>Alle</translation>
        </message>
        <message>
            <source>All is kept, and sent by itself.</source>
            <translation>Alles bleibt und wird von selbst gesendet.</translation>
        </message>
        <message numerus="yes">
            <source>Announce %n item(s) that nobody had announced</source>
            <translation>
                <numerusform>%n nicht angekündigten Artikel anmelden</numerusform>
                <numerusform>%n nicht angekündigte Artikel anmelden</numerusform>
            </translation>
        </message>
        <message>
            <source>Back</source>
            <translation>Zurück</translation>
        </message>
        <message numerus="yes">
            <source>Book %n product(s) that nobody had announced</source>
            <translation>
                <numerusform>%n Artikel buchen, den niemand angekündigt hatte</numerusform>
                <numerusform>%n Artikel buchen, die niemand angekündigt hatte</numerusform>
            </translation>
        </message>
        <message>
            <source>Book what came of {document} as a receipt</source>
            <translation>Was von {document} kam, als Wareneingang buchen</translation>
        </message>
        <message>
            <source>Change</source>
            <translation>Änderung</translation>
        </message>
        <message>
            <source>Choose one or write it: it stays with the document.</source>
            <translation>Einen wählen oder schreiben: er bleibt beim Beleg.</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Schließen</translation>
        </message>
        <message>
            <source>Close {document}: the rest is not awaited</source>
            <translation>{document} schließen: der Rest wird nicht erwartet</translation>
        </message>
        <message>
            <source>Discard</source>
            <translation>Verwerfen</translation>
        </message>
        <message>
            <source>Discard all {count}</source>
            <translation>Alle {count} verwerfen</translation>
        </message>
        <message>
            <source>Discard …</source>
            <translation>Verwerfen …</translation>
        </message>
        <message>
            <source>Discarded: {n}</source>
            <translation>Verworfen: {n}</translation>
        </message>
        <message>
            <source>Everything is sent</source>
            <translation>Alles ist gesendet</translation>
        </message>
        <message>
            <source>Goods without a delivery</source>
            <translation>Ware ohne Lieferung</translation>
        </message>
        <message>
            <source>It has moved on by itself meanwhile</source>
            <translation>Es hat sich inzwischen von selbst erledigt</translation>
        </message>
        <message>
            <source>It is being sent right now</source>
            <translation>Es wird gerade gesendet</translation>
        </message>
        <message>
            <source>It is not sent: the server has it</source>
            <translation>Es wird nicht gesendet: Der Server hat es</translation>
        </message>
        <message>
            <source>It is sent anyway</source>
            <translation>Es wird trotzdem gesendet</translation>
        </message>
        <message>
            <source>It is there …</source>
            <translation>Ist da …</translation>
        </message>
        <message>
            <source>It is there: do not send</source>
            <translation>Ist da: nicht senden</translation>
        </message>
        <message>
            <source>It is tried again now</source>
            <translation>Es wird jetzt erneut versucht</translation>
        </message>
        <message>
            <source>It stays in the document's history.</source>
            <translation>Es bleibt in der Geschichte des Belegs.</translation>
        </message>
        <message>
            <source>Keep it</source>
            <translation>Behalten</translation>
        </message>
        <message>
            <source>Last try</source>
            <translation>Letzter Versuch</translation>
        </message>
        <message>
            <source>Look at them, then discard all.</source>
            <translation>Ansehen, dann alle verwerfen.</translation>
        </message>
        <message>
            <source>Look whether {document} is still as it was received</source>
            <translation>Prüfen, ob {document} noch so ist wie bei der Annahme</translation>
        </message>
        <message>
            <source>Make a delivery of the goods announced afterwards</source>
            <translation>Aus der nachgemeldeten Ware eine Lieferung machen</translation>
        </message>
        <message>
            <source>Make a new draft order for the rest of {document}</source>
            <translation>Neuen Bestellentwurf für den Rest von {document} anlegen</translation>
        </message>
        <message>
            <source>Needs you</source>
            <translation>Braucht dich</translation>
        </message>
        <message>
            <source>Not yet</source>
            <translation>Noch nicht</translation>
        </message>
        <message>
            <source>Nothing here</source>
            <translation>Hier ist nichts</translation>
        </message>
        <message>
            <source>Nothing is lost. It is tried again by itself.</source>
            <translation>Nichts ist verloren. Es wird von selbst erneut versucht.</translation>
        </message>
        <message>
            <source>Nothing to do here</source>
            <translation>Hier ist nichts zu tun</translation>
        </message>
        <message>
            <source>Nothing to do: this is sent by itself</source>
            <translation>Nichts zu tun: das wird von selbst gesendet</translation>
        </message>
        <message>
            <source>Nothing was changed.</source>
            <translation>Nichts wurde geändert.</translation>
        </message>
        <message>
            <source>Nothing was sent a second time.</source>
            <translation>Nichts wurde ein zweites Mal gesendet.</translation>
        </message>
        <message>
            <source>Nothing was sent. Decide when it answers again.</source>
            <translation>Nichts wurde gesendet. Entscheiden, sobald er wieder antwortet.</translation>
        </message>
        <message>
            <source>Number for support</source>
            <translation>Nummer für den Support</translation>
        </message>
        <message>
            <source>Order {amount} again: {product}</source>
            <translation>{amount} nachbestellen: {product}</translation>
        </message>
        <message>
            <source>Others need what this would have made</source>
            <translation>Andere brauchen, was hieraus geworden wäre</translation>
        </message>
        <message>
            <source>Others wait for it by now</source>
            <translation>Inzwischen warten andere darauf</translation>
        </message>
        <message>
            <source>Posted</source>
            <translation>Gebucht</translation>
        </message>
        <message>
            <source>Receive order {document} as a whole</source>
            <translation>Bestellung {document} als Ganzes einbuchen</translation>
        </message>
        <message>
            <source>Record that {document} is finished here</source>
            <translation>Festhalten, dass {document} hier fertig ist</translation>
        </message>
        <message>
            <source>Record what was received of {document} so far</source>
            <translation>Festhalten, was von {document} bisher angenommen ist</translation>
        </message>
        <message>
            <source>Record {kept} received</source>
            <translation>{kept} angenommen festhalten</translation>
        </message>
        <message>
            <source>Record {kept} received and {rejected} rejected</source>
            <translation>{kept} angenommen, {rejected} abgelehnt festhalten</translation>
        </message>
        <message>
            <source>Send anyway</source>
            <translation>Trotzdem senden</translation>
        </message>
        <message>
            <source>Send anyway …</source>
            <translation>Trotzdem senden …</translation>
        </message>
        <message>
            <source>Send it anyway, or discard them all.</source>
            <translation>Trotzdem senden oder alle verwerfen.</translation>
        </message>
        <message>
            <source>Set the ordered quantity to {ordered} again: {product}</source>
            <translation>Bestellmenge wieder auf {ordered} setzen: {product}</translation>
        </message>
        <message numerus="yes">
            <source>Settle %n item(s) that nobody had ordered</source>
            <translation>
                <numerusform>%n Artikel klären, den niemand bestellt hatte</numerusform>
                <numerusform>%n Artikel klären, die niemand bestellt hatte</numerusform>
            </translation>
        </message>
        <message>
            <source>State of the delivery</source>
            <translation>Stand der Lieferung</translation>
        </message>
        <message>
            <source>Stock before</source>
            <translation>Bestand vorher</translation>
        </message>
        <message>
            <source>Stock now</source>
            <translation>Bestand jetzt</translation>
        </message>
        <message>
            <source>Take {amount} {product} out of {place}</source>
            <translation>{amount} {product} aus {place} ausbuchen</translation>
        </message>
        <message>
            <source>The other entries are under “All”.</source>
            <translation>Die anderen Einträge stehen unter „Alle“.</translation>
        </message>
        <message>
            <source>The server could not be asked once more</source>
            <translation>Der Server ließ sich nicht noch einmal fragen</translation>
        </message>
        <message>
            <source>The server does not answer</source>
            <translation>Der Server antwortet nicht</translation>
        </message>
        <message>
            <source>The server has it by now</source>
            <translation>Der Server hat es inzwischen</translation>
        </message>
        <message>
            <source>The server is asked once more</source>
            <translation>Der Server wird noch einmal gefragt</translation>
        </message>
        <message>
            <source>To send</source>
            <translation>Zu senden</translation>
        </message>
        <message>
            <source>Tries</source>
            <translation>Versuche</translation>
        </message>
        <message>
            <source>Try again now</source>
            <translation>Jetzt erneut versuchen</translation>
        </message>
        <message>
            <source>Try now</source>
            <translation>Jetzt versuchen</translation>
        </message>
        <message>
            <source>Wait a moment, then look again.</source>
            <translation>Einen Moment warten, dann noch einmal ansehen.</translation>
        </message>
        <message>
            <source>Waiting for it</source>
            <translation>Warten darauf</translation>
        </message>
        <message>
            <source>What you post appears here until the server has it.</source>
            <translation>Was gebucht wird, steht hier, bis der Server es hat.</translation>
        </message>
        <message>
            <source>is being sent</source>
            <translation>wird gesendet</translation>
        </message>
        <message>
            <source>is sent again</source>
            <translation>wird erneut gesendet</translation>
        </message>
        <message>
            <source>is sent next</source>
            <translation>wird als Nächstes gesendet</translation>
        </message>
        <message>
            <source>needs your decision</source>
            <translation>braucht deine Entscheidung</translation>
        </message>
        <message>
            <source>next try in {time}</source>
            <translation>nächster Versuch in {time}</translation>
        </message>
        <message>
            <source>perhaps there already: the server is asked first</source>
            <translation>vielleicht schon dort: erst wird der Server gefragt</translation>
        </message>
        <message numerus="yes">
            <source>tried %n time(s)</source>
            <translation>
                <numerusform>%n-mal versucht</numerusform>
                <numerusform>%n-mal versucht</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>waiting for %n other(s) before it</source>
            <translation>
                <numerusform>wartet auf %n anderen davor</numerusform>
                <numerusform>wartet auf %n andere davor</numerusform>
            </translation>
        </message>
        <message>
            <source>waiting for room on the disk</source>
            <translation>wartet auf Platz auf der Platte</translation>
        </message>
        <message>
            <source>waiting for the network</source>
            <translation>wartet auf das Netz</translation>
        </message>
        <message>
            <source>waiting for the sign-in</source>
            <translation>wartet auf die Anmeldung</translation>
        </message>
        <message>
            <source>{link}. Last contact {time}.</source>
            <translation>{link}. Letzter Kontakt {time}.</translation>
        </message>
        <message>
            <source>{link}. No contact yet.</source>
            <translation>{link}. Noch kein Kontakt.</translation>
        </message>
        <message>
            <source>{n} need you: tap an entry to decide</source>
            <translation>{n} brauchen dich: Eintrag antippen und entscheiden</translation>
        </message>
        <message>
            <source>{stuck} of {all} need you</source>
            <translation>{stuck} von {all} brauchen dich</translation>
        </message>
    </context>
    <context>
        <name>OutboxView</name>
        <message>
            <source>Entries</source>
            <translation>Einträge</translation>
        </message>
    </context>
    <context>
        <name>Property</name>
        <message>
            <source>a lot</source>
            <translation>eine Charge</translation>
        </message>
        <message>
            <source>an expiry date</source>
            <translation>ein Verfallsdatum</translation>
        </message>
    </context>
    <context>
        <name>Reason</name>
        <message>
            <source>Another reason</source>
            <translation>Anderer Grund</translation>
        </message>
        <message>
            <source>Broken or leaking</source>
            <translation>Zerbrochen oder undicht</translation>
        </message>
        <message>
            <source>Lot or serial not legible</source>
            <translation>Charge oder Seriennummer nicht lesbar</translation>
        </message>
        <message>
            <source>More than was ordered</source>
            <translation>Mehr als bestellt</translation>
        </message>
        <message>
            <source>Nobody ordered it</source>
            <translation>Niemand hat es bestellt</translation>
        </message>
        <message>
            <source>Not what was ordered</source>
            <translation>Nicht das Bestellte</translation>
        </message>
        <message>
            <source>Packaging damaged</source>
            <translation>Verpackung beschädigt</translation>
        </message>
        <message>
            <source>Past or near its date</source>
            <translation>Abgelaufen oder fast abgelaufen</translation>
        </message>
        <message>
            <source>Wet or soiled</source>
            <translation>Nass oder verschmutzt</translation>
        </message>
    </context>
    <context>
        <name>Receipt</name>
        <message numerus="yes">
            <source>%n line(s) received</source>
            <translation>
                <numerusform>%n Position angenommen</numerusform>
                <numerusform>%n Positionen angenommen</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n line(s) to do</source>
            <translation>
                <numerusform>%n Position zu tun</numerusform>
                <numerusform>%n Positionen zu tun</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n more line(s) like these</source>
            <translation>
                <numerusform>%n weitere Position dieser Art</numerusform>
                <numerusform>%n weitere Positionen dieser Art</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n package(s) did not come</source>
            <translation>
                <numerusform>%n Packstück kam nicht</numerusform>
                <numerusform>%n Packstücke kamen nicht</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n piece(s)</source>
            <translation>
                <numerusform>%n Stück</numerusform>
                <numerusform>%n Stück</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n question(s) open</source>
            <translation>
                <numerusform>%n Frage offen</numerusform>
                <numerusform>%n Fragen offen</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n serial(s)</source>
            <translation>
                <numerusform>%n Seriennummer</numerusform>
                <numerusform>%n Seriennummern</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n serial(s) missing</source>
            <translation>
                <numerusform>%n Seriennummer fehlt</numerusform>
                <numerusform>%n Seriennummern fehlen</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n serial(s) missing: scan or enter them</source>
            <translation>
                <numerusform>%n Seriennummer fehlt: scannen oder eingeben</numerusform>
                <numerusform>%n Seriennummern fehlen: scannen oder eingeben</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>+%n lot(s)</source>
            <translation>
                <numerusform>+%n Charge</numerusform>
                <numerusform>+%n Chargen</numerusform>
            </translation>
        </message>
        <message>
            <source>+{quantity} {unit} {product}</source>
            <translation>+{quantity} {unit} {product}</translation>
        </message>
        <message>
            <source>1  It is still to come</source>
            <translation>1  Er kommt noch</translation>
        </message>
        <message>
            <source>1  Order it anew, as a draft</source>
            <translation>1  Neu bestellen, als Entwurf</translation>
        </message>
        <message>
            <source>2  It is not awaited</source>
            <translation>2  Er wird nicht erwartet</translation>
        </message>
        <message>
            <source>A delivery can be attached only before the first posting.</source>
            <translation>Eine Lieferung ist nur vor der ersten Buchung zuzuordnen.</translation>
        </message>
        <message>
            <source>A question waits for its answer</source>
            <translation>Eine Frage wartet auf Antwort</translation>
        </message>
        <message>
            <source>A short date: take it all the same?</source>
            <translation>Kurzes Datum: trotzdem annehmen?</translation>
        </message>
        <message>
            <source>Add serial</source>
            <translation>Seriennummer dazu</translation>
        </message>
        <message>
            <source>Agreed with the supplier</source>
            <translation>Mit dem Lieferanten vereinbart</translation>
        </message>
        <message>
            <source>All lines are here: finish, or scan what is over</source>
            <translation>Alles ist da: beenden, oder scannen, was zu viel ist</translation>
        </message>
        <message>
            <source>All sent</source>
            <translation>Alles gesendet</translation>
        </message>
        <message>
            <source>All the rest: +{quantity} {unit} {product}</source>
            <translation>Ganzer Rest: +{quantity} {unit} {product}</translation>
        </message>
        <message>
            <source>All the rest: {n}</source>
            <translation>Ganzer Rest: {n}</translation>
        </message>
        <message>
            <source>Another date for lot {lot}</source>
            <translation>Anderes Datum für Charge {lot}</translation>
        </message>
        <message>
            <source>Another lot was announced: {lot}.</source>
            <translation>Angekündigt war eine andere Charge: {lot}.</translation>
        </message>
        <message>
            <source>Answer it, or go on: it then waits at its line.</source>
            <translation>Antworten oder weitermachen: dann wartet sie an der Position.</translation>
        </message>
        <message>
            <source>Answer the question below, or scan the next item</source>
            <translation>Die Frage unten beantworten oder den nächsten Artikel scannen</translation>
        </message>
        <message>
            <source>Answer them at their lines, then finish.</source>
            <translation>An den Positionen beantworten, dann beenden.</translation>
        </message>
        <message>
            <source>Apply</source>
            <translation>Übernehmen</translation>
        </message>
        <message>
            <source>Are there really {quantity} {unit}?</source>
            <translation>Sind es wirklich {quantity} {unit}?</translation>
        </message>
        <message>
            <source>Ask the office for an order, then receive the goods on it.</source>
            <translation>Beim Büro eine Bestellung anfordern, dann die Ware darauf annehmen.</translation>
        </message>
        <message>
            <source>At most five digits before the comma. Enter it in several steps.</source>
            <translation>Höchstens fünf Stellen vor dem Komma. In mehreren Schritten eingeben.</translation>
        </message>
        <message>
            <source>At most {limit} characters.</source>
            <translation>Höchstens {limit} Zeichen.</translation>
        </message>
        <message>
            <source>Attach a delivery</source>
            <translation>Lieferung zuordnen</translation>
        </message>
        <message>
            <source>Attach delivery {code}?</source>
            <translation>Lieferung {code} zuordnen?</translation>
        </message>
        <message>
            <source>Back</source>
            <translation>Zurück</translation>
        </message>
        <message>
            <source>Badge of {person}</source>
            <translation>Ausweis von {person}</translation>
        </message>
        <message>
            <source>Best before or expiry</source>
            <translation>Haltbar bis oder Verfall</translation>
        </message>
        <message>
            <source>Change the lines as they are.</source>
            <translation>Die Positionen direkt ändern.</translation>
        </message>
        <message>
            <source>Change the lines, then post again.</source>
            <translation>Positionen ändern, dann neu buchen.</translation>
        </message>
        <message>
            <source>Choose 1 or 2 on the summary, then confirm.</source>
            <translation>In der Zusammenfassung 1 oder 2 wählen, dann bestätigen.</translation>
        </message>
        <message>
            <source>Choose a line of the list.</source>
            <translation>Eine Position der Liste wählen.</translation>
        </message>
        <message>
            <source>Choose a line of {product}.</source>
            <translation>Eine Position von {product} wählen.</translation>
        </message>
        <message>
            <source>Choose deliveries of one sender.</source>
            <translation>Lieferungen eines Absenders wählen.</translation>
        </message>
        <message>
            <source>Choose one from 1 to {answers}.</source>
            <translation>Eine von 1 bis {answers} wählen.</translation>
        </message>
        <message>
            <source>Choose one of the list.</source>
            <translation>Einen aus der Liste wählen.</translation>
        </message>
        <message>
            <source>Choose or enter a reason.</source>
            <translation>Einen Grund wählen oder eingeben.</translation>
        </message>
        <message>
            <source>Choose or write a reason</source>
            <translation>Einen Grund wählen oder schreiben</translation>
        </message>
        <message>
            <source>Choose the piece of {product} that is not there, in its line.</source>
            <translation>In der Position das Stück {product} wählen, das fehlt.</translation>
        </message>
        <message>
            <source>Code {code} means such a pack from now on.</source>
            <translation>Code {code} steht ab jetzt für so eine Packung.</translation>
        </message>
        <message>
            <source>Confirm it to finish the receipt.</source>
            <translation>Bestätigen, dann ist der Wareneingang fertig.</translation>
        </message>
        <message>
            <source>Correct</source>
            <translation>Korrigieren</translation>
        </message>
        <message>
            <source>Correct a posted receipt</source>
            <translation>Gebuchten Wareneingang korrigieren</translation>
        </message>
        <message>
            <source>Correcting a posted receipt</source>
            <translation>Korrektur eines gebuchten Wareneingangs</translation>
        </message>
        <message>
            <source>Counted</source>
            <translation>Gezählt</translation>
        </message>
        <message>
            <source>Damage found later</source>
            <translation>Schaden später bemerkt</translation>
        </message>
        <message>
            <source>Damaged</source>
            <translation>Beschädigt</translation>
        </message>
        <message>
            <source>Damaged and rejected goods are reported and become no stock.</source>
            <translation>Beschädigte und zurückgewiesene Ware wird gemeldet und nicht zu Bestand.</translation>
        </message>
        <message>
            <source>Damaged goods that are kept are booked like sound ones.</source>
            <translation>Behaltene beschädigte Ware wird wie einwandfreie gebucht.</translation>
        </message>
        <message>
            <source>Damaged or rejected</source>
            <translation>Beschädigt oder abgelehnt</translation>
        </message>
        <message>
            <source>Damaged, kept: {quantity} {unit} {product}</source>
            <translation>Beschädigt, behalten: {quantity} {unit} {product}</translation>
        </message>
        <message>
            <source>Day.month.year, or month/year</source>
            <translation>Tag.Monat.Jahr oder Monat/Jahr</translation>
        </message>
        <message>
            <source>Decided</source>
            <translation>Entschieden</translation>
        </message>
        <message>
            <source>Decided: {choice}</source>
            <translation>Entschieden: {choice}</translation>
        </message>
        <message>
            <source>Delete last character</source>
            <translation>Letztes Zeichen löschen</translation>
        </message>
        <message>
            <source>Delivery {code} is open already</source>
            <translation>Lieferung {code} ist schon offen</translation>
        </message>
        <message>
            <source>Delivery {number} attached</source>
            <translation>Lieferung {number} zugeordnet</translation>
        </message>
        <message>
            <source>Delivery {number} has more than 200 lines</source>
            <translation>Lieferung {number} hat mehr als 200 Zeilen</translation>
        </message>
        <message>
            <source>Delivery {number} is on hold</source>
            <translation>Lieferung {number} ist angehalten</translation>
        </message>
        <message>
            <source>Delivery {number} is open</source>
            <translation>Lieferung {number} ist offen</translation>
        </message>
        <message>
            <source>Delivery {number} was read again</source>
            <translation>Lieferung {number} wurde neu gelesen</translation>
        </message>
        <message>
            <source>Did not come</source>
            <translation>Nicht gekommen</translation>
        </message>
        <message>
            <source>Done</source>
            <translation>Fertig</translation>
        </message>
        <message>
            <source>Done: {n}</source>
            <translation>Fertig: {n}</translation>
        </message>
        <message>
            <source>Each scan makes a line. A delivery can be attached later.</source>
            <translation>Jeder Scan ergibt eine Position. Eine Lieferung ist später zuzuordnen.</translation>
        </message>
        <message>
            <source>Enter at most {there} of {product}.</source>
            <translation>Höchstens {there} von {product} eingeben.</translation>
        </message>
        <message>
            <source>Enter it on the line, or let these goods go back.</source>
            <translation>Auf der Zeile eingeben, oder diese Ware zurückgehen lassen.</translation>
        </message>
        <message>
            <source>Enter some words.</source>
            <translation>Ein paar Worte eingeben.</translation>
        </message>
        <message>
            <source>Enter the date</source>
            <translation>Datum eingeben</translation>
        </message>
        <message>
            <source>Enter the lot</source>
            <translation>Charge eingeben</translation>
        </message>
        <message>
            <source>Enter the lot's text.</source>
            <translation>Den Text der Charge eingeben.</translation>
        </message>
        <message>
            <source>Enter the lot, or the date</source>
            <translation>Charge oder Datum eingeben</translation>
        </message>
        <message>
            <source>Enter the serial, or scan it</source>
            <translation>Seriennummer eingeben oder scannen</translation>
        </message>
        <message>
            <source>Enter the weight</source>
            <translation>Gewicht eingeben</translation>
        </message>
        <message>
            <source>Everything came as announced</source>
            <translation>Alles kam wie angekündigt</translation>
        </message>
        <message>
            <source>Everything counted is posted already.</source>
            <translation>Alles Gezählte ist schon gebucht.</translation>
        </message>
        <message>
            <source>Expired goods are not good stock</source>
            <translation>Abgelaufenes ist keine gute Ware</translation>
        </message>
        <message>
            <source>Expired on {expiry}</source>
            <translation>Abgelaufen am {expiry}</translation>
        </message>
        <message>
            <source>Find an item</source>
            <translation>Artikel finden</translation>
        </message>
        <message>
            <source>Find item</source>
            <translation>Artikel finden</translation>
        </message>
        <message>
            <source>Finish</source>
            <translation>Beenden</translation>
        </message>
        <message>
            <source>Finish the receipt</source>
            <translation>Wareneingang beenden</translation>
        </message>
        <message>
            <source>Finish the receipt instead; all of it is booked then.</source>
            <translation>Den Wareneingang beenden; dann wird alles gebucht.</translation>
        </message>
        <message>
            <source>Finished. Go back to the deliveries</source>
            <translation>Abgeschlossen. Zurück zu den Lieferungen</translation>
        </message>
        <message>
            <source>Finished. Go back, or press “Correct” to change it</source>
            <translation>Fertig. Zurück, oder zum Ändern „Korrigieren“ drücken</translation>
        </message>
        <message>
            <source>First answer what is open</source>
            <translation>Zuerst beantworten, was offen ist</translation>
        </message>
        <message>
            <source>Go on scanning, the receipt stays open.</source>
            <translation>Weiterscannen, der Wareneingang bleibt offen.</translation>
        </message>
        <message>
            <source>Go on with the next scan.</source>
            <translation>Mit dem nächsten Scan weitermachen.</translation>
        </message>
        <message>
            <source>Go on without one; it can be attached until you post.</source>
            <translation>Ohne weitermachen; bis zum Buchen ist sie zuzuordnen.</translation>
        </message>
        <message>
            <source>Good for {days_words} only</source>
            <translation>Nur noch {days_words} haltbar</translation>
        </message>
        <message>
            <source>Hold to finish</source>
            <translation>Zum Beenden halten</translation>
        </message>
        <message>
            <source>How many are in one pack?</source>
            <translation>Wie viele sind in einer Packung?</translation>
        </message>
        <message>
            <source>How many does one scan of this code count?</source>
            <translation>Wie viele zählt ein Scan dieses Codes?</translation>
        </message>
        <message>
            <source>How many of them</source>
            <translation>Wie viele davon</translation>
        </message>
        <message>
            <source>In kilograms, then press “OK”.</source>
            <translation>In Kilogramm, dann „OK“ drücken.</translation>
        </message>
        <message>
            <source>Is lot {lot} the announced one?</source>
            <translation>Ist Charge {lot} die angekündigte?</translation>
        </message>
        <message>
            <source>Is {lot} the lot that was announced?</source>
            <translation>Ist {lot} die angekündigte Charge?</translation>
        </message>
        <message>
            <source>It can be chosen as a pack size from now on.</source>
            <translation>Sie ist ab jetzt als Packungsgröße wählbar.</translation>
        </message>
        <message>
            <source>It goes back with the driver and is not booked. Say the reason.</source>
            <translation>Geht mit dem Fahrer zurück und wird nicht gebucht. Den Grund angeben.</translation>
        </message>
        <message>
            <source>It is a line of this delivery</source>
            <translation>Es ist eine Zeile dieser Lieferung</translation>
        </message>
        <message>
            <source>It is posted already</source>
            <translation>Das ist schon gebucht</translation>
        </message>
        <message>
            <source>It stands on the supplier claim.</source>
            <translation>Es steht auf der Reklamation.</translation>
        </message>
        <message>
            <source>Keep as damaged</source>
            <translation>Als beschädigt behalten</translation>
        </message>
        <message>
            <source>Keep note</source>
            <translation>Notiz behalten</translation>
        </message>
        <message>
            <source>Keep them as damaged, or reject them.</source>
            <translation>Als beschädigt behalten oder ablehnen.</translation>
        </message>
        <message>
            <source>Kept on the receipt, {done} so far. Link it to a product, or go on.</source>
            <translation>Vermerkt, bisher {done}. Mit einem Artikel verknüpfen oder weitermachen.</translation>
        </message>
        <message>
            <source>Kept on the receipt. Link it to a product, or go on.</source>
            <translation>Vermerkt. Mit einem Artikel verknüpfen oder weitermachen.</translation>
        </message>
        <message>
            <source>Keypad</source>
            <translation>Tastenfeld</translation>
        </message>
        <message>
            <source>Last scans</source>
            <translation>Letzte Scans</translation>
        </message>
        <message>
            <source>Less than nothing is not possible</source>
            <translation>Weniger als nichts geht nicht</translation>
        </message>
        <message>
            <source>Letters or digits</source>
            <translation>Buchstaben oder Ziffern</translation>
        </message>
        <message>
            <source>Line</source>
            <translation>Position</translation>
        </message>
        <message>
            <source>Line chosen</source>
            <translation>Position gewählt</translation>
        </message>
        <message>
            <source>Lines of the delivery</source>
            <translation>Positionen der Lieferung</translation>
        </message>
        <message>
            <source>Link to a product</source>
            <translation>Mit Artikel verknüpfen</translation>
        </message>
        <message>
            <source>Look at the serials of {product} in its line.</source>
            <translation>Die Seriennummern von {product} in der Position ansehen.</translation>
        </message>
        <message>
            <source>Look at the summary</source>
            <translation>Die Zusammenfassung ansehen</translation>
        </message>
        <message>
            <source>Lot and date</source>
            <translation>Charge und Datum</translation>
        </message>
        <message>
            <source>Lot not legible</source>
            <translation>Charge nicht lesbar</translation>
        </message>
        <message>
            <source>Lot {lot}</source>
            <translation>Charge {lot}</translation>
        </message>
        <message>
            <source>Lot {lot} for {product}</source>
            <translation>Charge {lot} für {product}</translation>
        </message>
        <message>
            <source>Lot {lot} waits for its item</source>
            <translation>Charge {lot} wartet auf ihren Artikel</translation>
        </message>
        <message>
            <source>Lot {lot} was dropped: no item came.</source>
            <translation>Charge {lot} verfallen: kein Artikel kam.</translation>
        </message>
        <message>
            <source>Lot {lot}, as before</source>
            <translation>Charge {lot} wie zuvor</translation>
        </message>
        <message>
            <source>Lot, as it stands on the label</source>
            <translation>Charge, wie sie auf dem Etikett steht</translation>
        </message>
        <message numerus="yes">
            <source>Lots, serials and dates (%n line(s)) stay in this terminal's journal and in the report: the server books quantities only.</source>
            <translation>
                <numerusform>Charge, Seriennummer und Datum (%n Zeile) bleiben im Journal dieses Geräts und im Bericht: Der Server bucht nur Mengen.</numerusform>
                <numerusform>Chargen, Seriennummern und Daten (%n Zeilen) bleiben im Journal dieses Geräts und im Bericht: Der Server bucht nur Mengen.</numerusform>
            </translation>
        </message>
        <message>
            <source>Miscounted</source>
            <translation>Verzählt</translation>
        </message>
        <message>
            <source>More about {product}</source>
            <translation>Weiteres zu {product}</translation>
        </message>
        <message>
            <source>More than announced: what happens to it?</source>
            <translation>Mehr als angekündigt: was geschieht damit?</translation>
        </message>
        <message>
            <source>Move the last count to</source>
            <translation>Letzte Zählung verschieben nach</translation>
        </message>
        <message>
            <source>Move the last count to another line</source>
            <translation>Letzte Zählung auf andere Position legen</translation>
        </message>
        <message>
            <source>Multiplier</source>
            <translation>Multiplikator</translation>
        </message>
        <message>
            <source>Multiplier {quantity} dropped: no item came.</source>
            <translation>Multiplikator {quantity} verfallen: kein Artikel kam.</translation>
        </message>
        <message>
            <source>Name of the place</source>
            <translation>Name des Platzes</translation>
        </message>
        <message>
            <source>Name, article or number</source>
            <translation>Name, Artikel oder Nummer</translation>
        </message>
        <message>
            <source>No claim: everything came as announced</source>
            <translation>Keine Reklamation: alles kam wie angekündigt</translation>
        </message>
        <message>
            <source>No code to link</source>
            <translation>Kein Code zum Verknüpfen</translation>
        </message>
        <message>
            <source>No delivery is awaited</source>
            <translation>Keine Lieferung wird erwartet</translation>
        </message>
        <message>
            <source>No lot is missing</source>
            <translation>Keine Charge fehlt</translation>
        </message>
        <message>
            <source>No lot was entered</source>
            <translation>Keine Charge eingegeben</translation>
        </message>
        <message>
            <source>No package</source>
            <translation>Kein Packstück</translation>
        </message>
        <message>
            <source>No packages were announced</source>
            <translation>Es waren keine Packstücke angekündigt</translation>
        </message>
        <message>
            <source>No place</source>
            <translation>Kein Platz</translation>
        </message>
        <message>
            <source>No place is chosen</source>
            <translation>Kein Platz gewählt</translation>
        </message>
        <message>
            <source>No question is open</source>
            <translation>Keine Frage ist offen</translation>
        </message>
        <message>
            <source>No serial is missing</source>
            <translation>Keine Seriennummer fehlt</translation>
        </message>
        <message>
            <source>No such place</source>
            <translation>Diesen Platz gibt es nicht</translation>
        </message>
        <message>
            <source>Nobody announced it. It is kept on this receipt as an unexpected item.</source>
            <translation>Nicht angekündigt. Bleibt als unerwarteter Artikel auf diesem Wareneingang.</translation>
        </message>
        <message>
            <source>Nobody has to sign in yet. Go on with the next scan.</source>
            <translation>Noch muss sich niemand anmelden. Mit dem nächsten Scan weitermachen.</translation>
        </message>
        <message>
            <source>Nobody knows this code yet</source>
            <translation>Diesen Code kennt noch niemand</translation>
        </message>
        <message>
            <source>Not counted</source>
            <translation>Nicht gezählt</translation>
        </message>
        <message>
            <source>Not counted: {product}</source>
            <translation>Nicht gezählt: {product}</translation>
        </message>
        <message>
            <source>Not legible</source>
            <translation>Nicht lesbar</translation>
        </message>
        <message>
            <source>Not saved: {names}</source>
            <translation>Nicht gespeichert: {names}</translation>
        </message>
        <message>
            <source>Note</source>
            <translation>Notiz</translation>
        </message>
        <message>
            <source>Note kept</source>
            <translation>Notiz vermerkt</translation>
        </message>
        <message>
            <source>Note on the receipt</source>
            <translation>Notiz zum Wareneingang</translation>
        </message>
        <message>
            <source>Nothing can be taken as announced</source>
            <translation>Nichts kann wie angekündigt angenommen werden</translation>
        </message>
        <message>
            <source>Nothing changed on the server</source>
            <translation>Auf dem Server ist alles beim Alten</translation>
        </message>
        <message>
            <source>Nothing found. Write less, or another word.</source>
            <translation>Nichts gefunden. Weniger oder ein anderes Wort schreiben.</translation>
        </message>
        <message>
            <source>Nothing is awaited any more</source>
            <translation>Es wird nichts mehr erwartet</translation>
        </message>
        <message>
            <source>Nothing is damaged or rejected yet</source>
            <translation>Noch nichts beschädigt oder abgelehnt</translation>
        </message>
        <message>
            <source>Nothing is kept: the order stays as it is, and open.</source>
            <translation>Nichts wird behalten: Die Bestellung bleibt, wie sie ist, und offen.</translation>
        </message>
        <message>
            <source>Nothing is posted yet</source>
            <translation>Noch nichts gebucht</translation>
        </message>
        <message>
            <source>Nothing left</source>
            <translation>Nichts mehr offen</translation>
        </message>
        <message>
            <source>Nothing new had to be posted.</source>
            <translation>Es war nichts Neues zu buchen.</translation>
        </message>
        <message>
            <source>Nothing new to post</source>
            <translation>Nichts Neues zu buchen</translation>
        </message>
        <message>
            <source>Nothing received yet</source>
            <translation>Noch nichts angenommen</translation>
        </message>
        <message>
            <source>Nothing to cancel</source>
            <translation>Nichts abzubrechen</translation>
        </message>
        <message>
            <source>Nothing to confirm</source>
            <translation>Nichts zu bestätigen</translation>
        </message>
        <message>
            <source>Nothing to take back</source>
            <translation>Nichts zurückzunehmen</translation>
        </message>
        <message>
            <source>Nothing was counted yet</source>
            <translation>Noch nichts gezählt</translation>
        </message>
        <message>
            <source>Nothing was scanned yet</source>
            <translation>Noch nichts gescannt</translation>
        </message>
        <message>
            <source>On the server: {state}.</source>
            <translation>Auf dem Server: {state}.</translation>
        </message>
        <message>
            <source>One less</source>
            <translation>Einer weniger</translation>
        </message>
        <message>
            <source>One more</source>
            <translation>Einer mehr</translation>
        </message>
        <message>
            <source>One scan counts {pack}. This terminal knows it from now on.</source>
            <translation>Ein Scan zählt {pack}. Das Gerät weiß es ab jetzt.</translation>
        </message>
        <message>
            <source>Only {there} are there</source>
            <translation>Nur {there} sind da</translation>
        </message>
        <message>
            <source>Open questions</source>
            <translation>Offene Fragen</translation>
        </message>
        <message>
            <source>Open the list of postings again.</source>
            <translation>Die Liste der Buchungen neu öffnen.</translation>
        </message>
        <message>
            <source>Out of any package</source>
            <translation>Ohne Packstück</translation>
        </message>
        <message>
            <source>Pack of {pack} {unit} {product}</source>
            <translation>Packung zu {pack} {unit} {product}</translation>
        </message>
        <message>
            <source>Pack size</source>
            <translation>Packungsgröße</translation>
        </message>
        <message>
            <source>Package {package}</source>
            <translation>Packstück {package}</translation>
        </message>
        <message>
            <source>Package {package} again</source>
            <translation>Packstück {package} noch einmal</translation>
        </message>
        <message>
            <source>Package {package} is missing</source>
            <translation>Packstück {package} fehlt</translation>
        </message>
        <message>
            <source>Package {package} is not on this receipt</source>
            <translation>Packstück {package} ist nicht auf diesem Wareneingang</translation>
        </message>
        <message>
            <source>Package {package} was not announced</source>
            <translation>Packstück {package} war nicht angekündigt</translation>
        </message>
        <message>
            <source>Packages</source>
            <translation>Packstücke</translation>
        </message>
        <message>
            <source>Packages: {here} of {all} here</source>
            <translation>Packstücke: {here} von {all} da</translation>
        </message>
        <message>
            <source>Past its date: what happens to it?</source>
            <translation>Abgelaufen: was geschieht damit?</translation>
        </message>
        <message>
            <source>Place</source>
            <translation>Platz</translation>
        </message>
        <message>
            <source>Place: {name}</source>
            <translation>Platz: {name}</translation>
        </message>
        <message>
            <source>Place: {place}</source>
            <translation>Platz: {place}</translation>
        </message>
        <message>
            <source>Post and go on</source>
            <translation>Buchen und weiter</translation>
        </message>
        <message>
            <source>Post or leave this receipt, then open it.</source>
            <translation>Diesen Wareneingang buchen oder verlassen, dann öffnen.</translation>
        </message>
        <message>
            <source>Posted: all of it is with the server</source>
            <translation>Gebucht: alles ist beim Server</translation>
        </message>
        <message>
            <source>Posted: {lines_words}</source>
            <translation>Gebucht: {lines_words}</translation>
        </message>
        <message>
            <source>Posted: {n} of {all} need you</source>
            <translation>Gebucht: {n} von {all} brauchen dich</translation>
        </message>
        <message>
            <source>Posted: {n} still to send</source>
            <translation>Gebucht: noch {n} zu senden</translation>
        </message>
        <message>
            <source>Press “Correct” first and say why.</source>
            <translation>Zuerst „Korrigieren“ drücken und den Grund angeben.</translation>
        </message>
        <message>
            <source>Press “Correct” to change it, or open another delivery.</source>
            <translation>Zum Ändern „Korrigieren“ drücken, oder eine andere Lieferung öffnen.</translation>
        </message>
        <message>
            <source>Put it into the quarantine place. Say the reason.</source>
            <translation>Auf den Sperrplatz legen. Den Grund angeben.</translation>
        </message>
        <message>
            <source>Put the piece on the scales</source>
            <translation>Das Stück auf die Waage legen</translation>
        </message>
        <message>
            <source>Quantities without a scan go to this line.</source>
            <translation>Mengen ohne Scan gehen auf diese Position.</translation>
        </message>
        <message>
            <source>Questions are open</source>
            <translation>Fragen sind offen</translation>
        </message>
        <message>
            <source>Read the question first, then scan the answer again.</source>
            <translation>Zuerst die Frage lesen, dann die Antwort noch einmal scannen.</translation>
        </message>
        <message>
            <source>Reason kept</source>
            <translation>Grund vermerkt</translation>
        </message>
        <message>
            <source>Reason, in your words</source>
            <translation>Grund, in eigenen Worten</translation>
        </message>
        <message>
            <source>Reason: {reason}</source>
            <translation>Grund: {reason}</translation>
        </message>
        <message>
            <source>Reason: {reason}.</source>
            <translation>Grund: {reason}.</translation>
        </message>
        <message>
            <source>Reason: {reason}. Change the lines, then post again.</source>
            <translation>Grund: {reason}. Positionen ändern, dann neu buchen.</translation>
        </message>
        <message>
            <source>Reason: {reason}. It goes back with the driver and is not booked.</source>
            <translation>Grund: {reason}. Geht mit dem Fahrer zurück und wird nicht gebucht.</translation>
        </message>
        <message>
            <source>Reason: {reason}. Put it into the quarantine place.</source>
            <translation>Grund: {reason}. Auf den Sperrplatz legen.</translation>
        </message>
        <message>
            <source>Receipt finished</source>
            <translation>Wareneingang fertig</translation>
        </message>
        <message>
            <source>Receipt report</source>
            <translation>Eingangsbericht</translation>
        </message>
        <message>
            <source>Receipt without delivery</source>
            <translation>Wareneingang ohne Lieferung</translation>
        </message>
        <message>
            <source>Receive it</source>
            <translation>Annehmen</translation>
        </message>
        <message>
            <source>Reject</source>
            <translation>Ablehnen</translation>
        </message>
        <message>
            <source>Rejected</source>
            <translation>Abgelehnt</translation>
        </message>
        <message>
            <source>Rejected: {quantity} {unit} {product}</source>
            <translation>Abgelehnt: {quantity} {unit} {product}</translation>
        </message>
        <message>
            <source>Report and claim</source>
            <translation>Bericht und Reklamation</translation>
        </message>
        <message>
            <source>Rest</source>
            <translation>Rest</translation>
        </message>
        <message>
            <source>Rest {n}</source>
            <translation>Rest {n}</translation>
        </message>
        <message>
            <source>Same code again: answer 1</source>
            <translation>Gleicher Code noch einmal: Antwort 1</translation>
        </message>
        <message>
            <source>Say first what is damaged, then the reason.</source>
            <translation>Zuerst angeben, was beschädigt ist, dann den Grund.</translation>
        </message>
        <message>
            <source>Scan OK to take package {code} as announced, or an item</source>
            <translation>OK scannen: Packstück {code} wie angekündigt; oder einen Artikel</translation>
        </message>
        <message>
            <source>Scan a package label of this delivery.</source>
            <translation>Ein Packstück dieser Lieferung scannen.</translation>
        </message>
        <message>
            <source>Scan a package label, or just the items.</source>
            <translation>Ein Packstück scannen oder einfach die Artikel.</translation>
        </message>
        <message>
            <source>Scan a package or an item</source>
            <translation>Packstück oder Artikel scannen</translation>
        </message>
        <message>
            <source>Scan an item, a package, or another command.</source>
            <translation>Artikel, Packstück oder anderen Befehl scannen.</translation>
        </message>
        <message>
            <source>Scan it again, or confirm, and this receipt belongs to it.</source>
            <translation>Noch einmal scannen oder bestätigen, dann gehört dieser Wareneingang dazu.</translation>
        </message>
        <message>
            <source>Scan or enter the lot.</source>
            <translation>Die Charge scannen oder eingeben.</translation>
        </message>
        <message>
            <source>Scan the first item or a package label.</source>
            <translation>Den ersten Artikel oder ein Packstück scannen.</translation>
        </message>
        <message>
            <source>Scan the goods first: nothing is counted here.</source>
            <translation>Zuerst die Ware scannen: hier ist nichts gezählt.</translation>
        </message>
        <message>
            <source>Scan the item first, then this.</source>
            <translation>Zuerst den Artikel scannen, dann das.</translation>
        </message>
        <message>
            <source>Scan the item first.</source>
            <translation>Zuerst den Artikel scannen.</translation>
        </message>
        <message>
            <source>Scan the item that counts {n}</source>
            <translation>Den Artikel scannen, der {n} zählt</translation>
        </message>
        <message>
            <source>Scan the item's code now.</source>
            <translation>Jetzt den Artikelcode scannen.</translation>
        </message>
        <message>
            <source>Scan the next item</source>
            <translation>Den nächsten Artikel scannen</translation>
        </message>
        <message>
            <source>Scan the next item of package {code}</source>
            <translation>Den nächsten Artikel aus Packstück {code} scannen</translation>
        </message>
        <message>
            <source>Scan the next item.</source>
            <translation>Den nächsten Artikel scannen.</translation>
        </message>
        <message>
            <source>Scan the package label first, then this.</source>
            <translation>Zuerst das Packstück scannen, dann das.</translation>
        </message>
        <message>
            <source>Scan the place where the goods will stand</source>
            <translation>Den Platz scannen, an dem die Ware steht</translation>
        </message>
        <message>
            <source>Scan the place's label, or choose it here.</source>
            <translation>Das Platzetikett scannen oder hier wählen.</translation>
        </message>
        <message>
            <source>Scan the place's label, or write less of its name.</source>
            <translation>Das Platzetikett scannen oder weniger vom Namen schreiben.</translation>
        </message>
        <message>
            <source>Scan the receiving place first.</source>
            <translation>Zuerst den Eingangsplatz scannen.</translation>
        </message>
        <message>
            <source>Scan the serial of {name}</source>
            <translation>Die Seriennummer von {name} scannen</translation>
        </message>
        <message>
            <source>Scan the unknown code.</source>
            <translation>Den unbekannten Code scannen.</translation>
        </message>
        <message>
            <source>Scan them, or mark them as not legible.</source>
            <translation>Scannen oder als nicht lesbar vermerken.</translation>
        </message>
        <message>
            <source>Scan what is in it</source>
            <translation>Den Inhalt scannen</translation>
        </message>
        <message>
            <source>Scanned was {text}.</source>
            <translation>Gescannt war {text}.</translation>
        </message>
        <message>
            <source>Serial {serial}</source>
            <translation>Seriennummer {serial}</translation>
        </message>
        <message>
            <source>Serial {serial} for {product}</source>
            <translation>Seriennummer {serial} für {product}</translation>
        </message>
        <message>
            <source>Serial {serial} is counted already</source>
            <translation>Seriennummer {serial} ist schon gezählt</translation>
        </message>
        <message>
            <source>Serial {serial} is not counted</source>
            <translation>Seriennummer {serial} ist nicht gezählt</translation>
        </message>
        <message>
            <source>Serial {serial} removed</source>
            <translation>Seriennummer {serial} entfernt</translation>
        </message>
        <message>
            <source>Serial {serial} waits for its item</source>
            <translation>Seriennummer {serial} wartet auf ihren Artikel</translation>
        </message>
        <message>
            <source>Serial, as it stands on the piece</source>
            <translation>Seriennummer, wie sie auf dem Stück steht</translation>
        </message>
        <message>
            <source>Serials</source>
            <translation>Seriennummern</translation>
        </message>
        <message>
            <source>Serials are missing</source>
            <translation>Seriennummern fehlen</translation>
        </message>
        <message>
            <source>Serials are scanned one by one</source>
            <translation>Seriennummern einzeln scannen</translation>
        </message>
        <message>
            <source>Several products have this code.</source>
            <translation>Mehrere Artikel haben diesen Code.</translation>
        </message>
        <message>
            <source>So far {done} of {expected} {unit}</source>
            <translation>Bisher {done} von {expected} {unit}</translation>
        </message>
        <message>
            <source>So far {done} {unit}</source>
            <translation>Bisher {done} {unit}</translation>
        </message>
        <message>
            <source>Space</source>
            <translation>Leerzeichen</translation>
        </message>
        <message>
            <source>Supplier claim</source>
            <translation>Reklamation</translation>
        </message>
        <message>
            <source>Take another piece of {product}.</source>
            <translation>Ein anderes Stück {product} nehmen.</translation>
        </message>
        <message>
            <source>Take as announced</source>
            <translation>Wie angekündigt</translation>
        </message>
        <message>
            <source>Taken as announced: {lines_words}</source>
            <translation>Wie angekündigt angenommen: {lines_words}</translation>
        </message>
        <message>
            <source>Taken back</source>
            <translation>Zurückgenommen</translation>
        </message>
        <message>
            <source>Taken back: {product}</source>
            <translation>Zurückgenommen: {product}</translation>
        </message>
        <message>
            <source>Taken back: {quantity} {unit} {product}</source>
            <translation>Zurückgenommen: {quantity} {unit} {product}</translation>
        </message>
        <message>
            <source>Taken back: {what}</source>
            <translation>Zurückgenommen: {what}</translation>
        </message>
        <message>
            <source>Tap a serial to take its piece out.</source>
            <translation>Eine Seriennummer antippen, um ihr Stück herauszunehmen.</translation>
        </message>
        <message>
            <source>Teach a pack size</source>
            <translation>Packungsgröße lernen</translation>
        </message>
        <message>
            <source>Tell the office: it must be corrected there.</source>
            <translation>Im Büro melden: es muss dort korrigiert werden.</translation>
        </message>
        <message>
            <source>That was too quick</source>
            <translation>Das war zu schnell</translation>
        </message>
        <message>
            <source>The date differs: take it all the same?</source>
            <translation>Das Datum weicht ab: trotzdem annehmen?</translation>
        </message>
        <message>
            <source>The date is missing</source>
            <translation>Das Datum fehlt</translation>
        </message>
        <message>
            <source>The delivery is from {sender}</source>
            <translation>Die Lieferung ist von {sender}</translation>
        </message>
        <message>
            <source>The label's fields wait for their item</source>
            <translation>Die Etikettdaten warten auf ihren Artikel</translation>
        </message>
        <message>
            <source>The lot is missing</source>
            <translation>Die Charge fehlt</translation>
        </message>
        <message>
            <source>The next item counts this many</source>
            <translation>So viel zählt der nächste Artikel</translation>
        </message>
        <message>
            <source>The next item counts {quantity}.</source>
            <translation>Der nächste Artikel zählt {quantity}.</translation>
        </message>
        <message>
            <source>The note is empty</source>
            <translation>Die Notiz ist leer</translation>
        </message>
        <message>
            <source>The note is too long</source>
            <translation>Die Notiz ist zu lang</translation>
        </message>
        <message>
            <source>The office has paused it: nothing is received on it until they go on.</source>
            <translation>Das Büro hat sie angehalten: bis es weitergeht, wird darauf nichts angenommen.</translation>
        </message>
        <message>
            <source>The order is received as a whole, each line with what is kept here, and is closed.</source>
            <translation>Die Bestellung wird als Ganzes angenommen, jede Zeile mit dem hier Behaltenen, und geschlossen.</translation>
        </message>
        <message>
            <source>The package has no open lines.</source>
            <translation>Das Packstück hat keine offenen Positionen.</translation>
        </message>
        <message>
            <source>The quantity is too large</source>
            <translation>Die Menge ist zu groß</translation>
        </message>
        <message>
            <source>The quantity stays as it is</source>
            <translation>Die Menge bleibt, wie sie ist</translation>
        </message>
        <message>
            <source>The question is closed.</source>
            <translation>Die Frage ist geschlossen.</translation>
        </message>
        <message>
            <source>The receipt is still open: the sheets say how it stands now.</source>
            <translation>Der Wareneingang ist noch offen: die Blätter zeigen den Stand jetzt.</translation>
        </message>
        <message>
            <source>The receipt report is the sheet to copy from.</source>
            <translation>Der Eingangsbericht ist die Vorlage zum Abschreiben.</translation>
        </message>
        <message>
            <source>The rest of {product} is kept.</source>
            <translation>Der Rest von {product} bleibt hier.</translation>
        </message>
        <message>
            <source>The sheets could not be written: {why}</source>
            <translation>Die Blätter waren nicht zu schreiben: {why}</translation>
        </message>
        <message>
            <source>The system handles no more. Ask the office to split it.</source>
            <translation>Mehr verarbeitet das System nicht. Das Büro bitten, sie aufzuteilen.</translation>
        </message>
        <message>
            <source>The system is not told of rejected goods.</source>
            <translation>Zurückgewiesene Ware wird dem System nicht gemeldet.</translation>
        </message>
        <message>
            <source>The system wants “{property}” of it, which no label says. Receive it there.</source>
            <translation>Das System verlangt dazu „{property}“, was auf keinem Etikett steht. Dort annehmen.</translation>
        </message>
        <message>
            <source>The waiting label was dropped: no item came.</source>
            <translation>Das wartende Etikett ist verfallen: kein Artikel kam.</translation>
        </message>
        <message>
            <source>The weight is missing</source>
            <translation>Das Gewicht fehlt</translation>
        </message>
        <message>
            <source>Then press “OK”.</source>
            <translation>Dann „OK“ drücken.</translation>
        </message>
        <message>
            <source>There is no answer {answer}</source>
            <translation>Antwort {answer} gibt es nicht</translation>
        </message>
        <message>
            <source>There is no condition {condition}</source>
            <translation>Den Zustand {condition} gibt es nicht</translation>
        </message>
        <message>
            <source>There is no lot before</source>
            <translation>Es gibt keine Charge davor</translation>
        </message>
        <message>
            <source>There is no other line of this product</source>
            <translation>Es gibt keine andere Position dieses Artikels</translation>
        </message>
        <message>
            <source>There is no reason {reason}</source>
            <translation>Den Grund {reason} gibt es nicht</translation>
        </message>
        <message>
            <source>These deliveries have several senders</source>
            <translation>Diese Lieferungen haben mehrere Absender</translation>
        </message>
        <message>
            <source>This delivery has more than 200 lines</source>
            <translation>Diese Lieferung hat mehr als 200 Zeilen</translation>
        </message>
        <message>
            <source>This delivery is on hold</source>
            <translation>Diese Lieferung ist angehalten</translation>
        </message>
        <message>
            <source>This is no date: write 30.06.2031</source>
            <translation>Das ist kein Datum: 30.06.2031 schreiben</translation>
        </message>
        <message>
            <source>This line is another product</source>
            <translation>Diese Position ist ein anderer Artikel</translation>
        </message>
        <message>
            <source>This line is complete.</source>
            <translation>Diese Position ist vollständig.</translation>
        </message>
        <message>
            <source>This line is not here</source>
            <translation>Diese Position gibt es hier nicht</translation>
        </message>
        <message>
            <source>This part is posted</source>
            <translation>Dieser Teil ist gebucht</translation>
        </message>
        <message>
            <source>This posting is not here</source>
            <translation>Diese Buchung gibt es hier nicht</translation>
        </message>
        <message>
            <source>This receipt is finished</source>
            <translation>Dieser Wareneingang ist fertig</translation>
        </message>
        <message>
            <source>This receipt is finished here.</source>
            <translation>Dieser Wareneingang ist hier fertig.</translation>
        </message>
        <message>
            <source>This receipt is for another sender. Open another receipt.</source>
            <translation>Dieser Wareneingang ist für einen anderen Absender. Einen anderen öffnen.</translation>
        </message>
        <message>
            <source>This receipt is for {expected}. Open another receipt.</source>
            <translation>Dieser Wareneingang ist für {expected}. Einen anderen öffnen.</translation>
        </message>
        <message>
            <source>This sender is no trusted one; a lead can change that in the settings.</source>
            <translation>Dieser Absender ist kein vertrauter; die Leitung kann das einstellen.</translation>
        </message>
        <message>
            <source>This system cannot post a part</source>
            <translation>Dieses System bucht keine Teile</translation>
        </message>
        <message>
            <source>This system takes no goods without an order</source>
            <translation>Dieses System nimmt keine Ware ohne Bestellung an</translation>
        </message>
        <message>
            <source>This system takes nothing back</source>
            <translation>Dieses System nimmt nichts zurück</translation>
        </message>
        <message>
            <source>This system takes nothing back: tell the office what is wrong.</source>
            <translation>Dieses System nimmt nichts zurück: dem Büro sagen, was falsch ist.</translation>
        </message>
        <message>
            <source>To do: {n}</source>
            <translation>Zu tun: {n}</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>Rückgängig</translation>
        </message>
        <message>
            <source>Undo ends at the last posting. Use “Correct”.</source>
            <translation>Rückgängig endet an der letzten Buchung. „Korrigieren“ verwenden.</translation>
        </message>
        <message>
            <source>Unknown code</source>
            <translation>Unbekannter Code</translation>
        </message>
        <message>
            <source>Unknown code {product}</source>
            <translation>Unbekannter Code {product}</translation>
        </message>
        <message>
            <source>Until when is it good?</source>
            <translation>Bis wann ist es haltbar?</translation>
        </message>
        <message>
            <source>Use a code of the command sheet.</source>
            <translation>Einen Code des Befehlsblatts verwenden.</translation>
        </message>
        <message>
            <source>Use the keypad or a DH:QTY code.</source>
            <translation>Das Tastenfeld oder einen Code DH:QTY verwenden.</translation>
        </message>
        <message>
            <source>Weight</source>
            <translation>Gewicht</translation>
        </message>
        <message>
            <source>What becomes of the rest?</source>
            <translation>Was wird aus dem Rest?</translation>
        </message>
        <message>
            <source>What does it weigh?</source>
            <translation>Was wiegt es?</translation>
        </message>
        <message>
            <source>What is counted here is counted there</source>
            <translation>Was hier gezählt ist, wird dort gezählt</translation>
        </message>
        <message>
            <source>What is here</source>
            <translation>Was da ist</translation>
        </message>
        <message>
            <source>What is kept under it is counted for the product</source>
            <translation>Was darunter vermerkt ist, zählt dann für den Artikel</translation>
        </message>
        <message>
            <source>What is short must be ordered anew, in the system itself.</source>
            <translation>Was fehlt, muss neu bestellt werden, im System selbst.</translation>
        </message>
        <message>
            <source>What waited for a scan is dropped</source>
            <translation>Was auf einen Scan wartete, ist verfallen</translation>
        </message>
        <message>
            <source>What was kept under it asks a question: see the line.</source>
            <translation>Was darunter vermerkt war, hat eine Frage: siehe Position.</translation>
        </message>
        <message>
            <source>What was not ordered cannot be received: the sync centre keeps it until somebody has settled it.</source>
            <translation>Nicht Bestelltes kann nicht angenommen werden: Es bleibt im Abgleich, bis es jemand geklärt hat.</translation>
        </message>
        <message>
            <source>What was posted stays on the server until you post again: then only the difference is sent.</source>
            <translation>Gebuchtes bleibt auf dem Server, bis du neu buchst: dann geht nur der Unterschied hin.</translation>
        </message>
        <message>
            <source>What you scan now belongs to it.</source>
            <translation>Was jetzt gescannt wird, gehört dazu.</translation>
        </message>
        <message>
            <source>What you scan now belongs to none.</source>
            <translation>Was jetzt gescannt wird, gehört zu keinem.</translation>
        </message>
        <message>
            <source>What you scan now is put there.</source>
            <translation>Was jetzt gescannt wird, liegt dort.</translation>
        </message>
        <message>
            <source>Where do the goods go?</source>
            <translation>Wohin kommt die Ware?</translation>
        </message>
        <message>
            <source>Which delivery is it?</source>
            <translation>Welche Lieferung ist es?</translation>
        </message>
        <message>
            <source>Which item?</source>
            <translation>Welcher Artikel?</translation>
        </message>
        <message>
            <source>Which line is it?</source>
            <translation>Welche Zeile ist es?</translation>
        </message>
        <message>
            <source>Which lot is it?</source>
            <translation>Welche Charge ist es?</translation>
        </message>
        <message>
            <source>Which package?</source>
            <translation>Welches Packstück?</translation>
        </message>
        <message>
            <source>Which product is it?</source>
            <translation>Welcher Artikel ist es?</translation>
        </message>
        <message>
            <source>Which serial?</source>
            <translation>Welche Seriennummer?</translation>
        </message>
        <message>
            <source>Why</source>
            <translation>Warum</translation>
        </message>
        <message>
            <source>Why is it corrected?</source>
            <translation>Warum wird korrigiert?</translation>
        </message>
        <message>
            <source>Write a note</source>
            <translation>Notiz schreiben</translation>
        </message>
        <message>
            <source>Write them anew</source>
            <translation>Neu schreiben</translation>
        </message>
        <message>
            <source>Writing to the disk …</source>
            <translation>Wird auf die Platte geschrieben …</translation>
        </message>
        <message>
            <source>You are correcting already</source>
            <translation>Die Korrektur läuft schon</translation>
        </message>
        <message>
            <source>being received</source>
            <translation>in Annahme</translation>
        </message>
        <message>
            <source>being written …</source>
            <translation>wird geschrieben …</translation>
        </message>
        <message>
            <source>count by hand</source>
            <translation>von Hand zählen</translation>
        </message>
        <message>
            <source>damaged {n}</source>
            <translation>beschädigt {n}</translation>
        </message>
        <message>
            <source>damaged, kept</source>
            <translation>beschädigt, behalten</translation>
        </message>
        <message>
            <source>here</source>
            <translation>da</translation>
        </message>
        <message>
            <source>just now</source>
            <translation>gerade eben</translation>
        </message>
        <message>
            <source>lines</source>
            <translation>Positionen</translation>
        </message>
        <message>
            <source>link to a product</source>
            <translation>mit Artikel verknüpfen</translation>
        </message>
        <message>
            <source>lot not legible</source>
            <translation>Charge nicht lesbar</translation>
        </message>
        <message>
            <source>lot or date missing</source>
            <translation>Charge oder Datum fehlt</translation>
        </message>
        <message>
            <source>missing</source>
            <translation>fehlt</translation>
        </message>
        <message>
            <source>not announced</source>
            <translation>nicht angekündigt</translation>
        </message>
        <message>
            <source>not announced {n}</source>
            <translation>nicht angekündigt {n}</translation>
        </message>
        <message>
            <source>open</source>
            <translation>offen</translation>
        </message>
        <message>
            <source>over</source>
            <translation>zu viel</translation>
        </message>
        <message>
            <source>over {n}</source>
            <translation>zu viel {n}</translation>
        </message>
        <message>
            <source>question</source>
            <translation>Frage</translation>
        </message>
        <message>
            <source>rejected</source>
            <translation>abgelehnt</translation>
        </message>
        <message>
            <source>rejected {n}</source>
            <translation>abgelehnt {n}</translation>
        </message>
        <message>
            <source>short</source>
            <translation>zu wenig</translation>
        </message>
        <message>
            <source>short {n}</source>
            <translation>zu wenig {n}</translation>
        </message>
        <message>
            <source>taken back</source>
            <translation>zurückgenommen</translation>
        </message>
        <message>
            <source>the date is missing</source>
            <translation>das Datum fehlt</translation>
        </message>
        <message>
            <source>unknown code</source>
            <translation>unbekannter Code</translation>
        </message>
        <message>
            <source>unknown {n}</source>
            <translation>unbekannt {n}</translation>
        </message>
        <message>
            <source>{amount} are counted on this line.</source>
            <translation>{amount} sind auf dieser Position gezählt.</translation>
        </message>
        <message>
            <source>{arrived} of {packages_words} here, {lines_words} in it.</source>
            <translation>{arrived} von {packages_words} da, {lines_words} darin.</translation>
        </message>
        <message>
            <source>{arrived} of {packages_words} here.</source>
            <translation>{arrived} von {packages_words} da.</translation>
        </message>
        <message>
            <source>{back} {unit} too many go back</source>
            <translation>{back} {unit} zu viel gehen zurück</translation>
        </message>
        <message>
            <source>{blocked_words} stay here: serial, lot or date is missing. {who_books}</source>
            <translation>{blocked_words} bleiben hier: Seriennummer, Charge oder Datum fehlt. {who_books}</translation>
        </message>
        <message>
            <source>{code} is another delivery</source>
            <translation>{code} ist eine andere Lieferung</translation>
        </message>
        <message>
            <source>{code} is {product}</source>
            <translation>{code} ist {product}</translation>
        </message>
        <message>
            <source>{command} does nothing here</source>
            <translation>{command} bewirkt hier nichts</translation>
        </message>
        <message>
            <source>{complete} of {all} lines are complete</source>
            <translation>{complete} von {all} Positionen sind vollständig</translation>
        </message>
        <message>
            <source>{done} of {expected}</source>
            <translation>{done} von {expected}</translation>
        </message>
        <message>
            <source>{done} of {expected} {unit}</source>
            <translation>{done} von {expected} {unit}</translation>
        </message>
        <message>
            <source>{done} of {expected} {unit} {product} are kept.</source>
            <translation>{done} von {expected} {unit} {product} bleiben hier.</translation>
        </message>
        <message>
            <source>{done} of {expected} {unit} · lot {lot}</source>
            <translation>{done} von {expected} {unit} · Charge {lot}</translation>
        </message>
        <message>
            <source>{done} of {expected} {unit} · serial {serial}</source>
            <translation>{done} von {expected} {unit} · Seriennr. {serial}</translation>
        </message>
        <message>
            <source>{done} {unit} so far</source>
            <translation>bisher {done} {unit}</translation>
        </message>
        <message>
            <source>{left_words} in it must still be scanned: lot or serial is needed.</source>
            <translation>{left_words} darin noch scannen: Charge oder Seriennummer nötig.</translation>
        </message>
        <message>
            <source>{lines_words} did not find a line of this delivery.</source>
            <translation>{lines_words} fanden keine Position dieser Lieferung.</translation>
        </message>
        <message>
            <source>{lines_words} need a lot or serial: scan the items.</source>
            <translation>{lines_words} brauchen Charge oder Seriennummer: Artikel scannen.</translation>
        </message>
        <message>
            <source>{lines_words} need them: scan them, or mark them as not legible.</source>
            <translation>{lines_words} brauchen sie: scannen oder als nicht lesbar vermerken.</translation>
        </message>
        <message>
            <source>{lines_words} posted. {who_books}</source>
            <translation>{lines_words} gebucht. {who_books}</translation>
        </message>
        <message>
            <source>{lines_words} stay here: serial, lot or date is missing.</source>
            <translation>{lines_words} bleiben hier: Seriennummer, Charge oder Datum fehlt.</translation>
        </message>
        <message>
            <source>{lot} waits: scan the item it belongs to</source>
            <translation>{lot} wartet: den Artikel dazu scannen</translation>
        </message>
        <message>
            <source>{name}</source>
            <translation>{name}</translation>
        </message>
        <message>
            <source>{name} {value}</source>
            <translation>{name} {value}</translation>
        </message>
        <message>
            <source>{name}, {done} of {expected} {unit}</source>
            <translation>{name}, {done} von {expected} {unit}</translation>
        </message>
        <message>
            <source>{note}</source>
            <translation>{note}</translation>
        </message>
        <message>
            <source>{n} by others</source>
            <translation>{n} von anderen</translation>
        </message>
        <message>
            <source>{n} by others, {age}</source>
            <translation>{n} von anderen, {age}</translation>
        </message>
        <message>
            <source>{n} d ago</source>
            <translation>vor {n} Tg.</translation>
        </message>
        <message>
            <source>{n} damaged</source>
            <translation>{n} beschädigt</translation>
        </message>
        <message>
            <source>{n} h ago</source>
            <translation>vor {n} h</translation>
        </message>
        <message>
            <source>{n} min ago</source>
            <translation>vor {n} min</translation>
        </message>
        <message>
            <source>{n} need you</source>
            <translation>{n} brauchen dich</translation>
        </message>
        <message>
            <source>{n} over</source>
            <translation>{n} zu viel</translation>
        </message>
        <message>
            <source>{n} rejected</source>
            <translation>{n} abgelehnt</translation>
        </message>
        <message>
            <source>{n} scans were not saved: scan them again</source>
            <translation>{n} Scans wurden nicht gespeichert: noch einmal scannen</translation>
        </message>
        <message>
            <source>{n} to go</source>
            <translation>noch {n}</translation>
        </message>
        <message>
            <source>{n} to send</source>
            <translation>{n} zu senden</translation>
        </message>
        <message>
            <source>{n} {unit} kept</source>
            <translation>{n} {unit} behalten</translation>
        </message>
        <message>
            <source>{n} {unit} to go</source>
            <translation>noch {n} {unit}</translation>
        </message>
        <message>
            <source>{over} {unit} more than announced</source>
            <translation>{over} {unit} mehr als angekündigt</translation>
        </message>
        <message>
            <source>{product}</source>
            <translation>{product}</translation>
        </message>
        <message>
            <source>{product} can be booked in steps of {step} {unit} only.</source>
            <translation>{product} geht nur in Schritten von {step} {unit}.</translation>
        </message>
        <message>
            <source>{product} cannot be received on this terminal</source>
            <translation>{product} kann an diesem Terminal nicht angenommen werden</translation>
        </message>
        <message>
            <source>{product} has a serial on each piece. Scan each one.</source>
            <translation>{product} hat an jedem Stück eine Seriennummer. Jede scannen.</translation>
        </message>
        <message>
            <source>{product} has all of its serials.</source>
            <translation>{product} hat alle Seriennummern.</translation>
        </message>
        <message>
            <source>{product} has its lots.</source>
            <translation>{product} hat alle Chargen.</translation>
        </message>
        <message>
            <source>{product} is complete.</source>
            <translation>{product} ist vollständig.</translation>
        </message>
        <message>
            <source>{product} is not taken as good stock. Keep it as damaged, or reject it.</source>
            <translation>{product} ist keine gute Ware mehr. Als beschädigt behalten oder ablehnen.</translation>
        </message>
        <message>
            <source>{product} is weighed. Enter the kilograms of this piece.</source>
            <translation>{product} wird gewogen. Die Kilogramm dieses Stücks eingeben.</translation>
        </message>
        <message>
            <source>{product} needs one. Scan or enter it.</source>
            <translation>{product} braucht eine. Scannen oder eingeben.</translation>
        </message>
        <message>
            <source>{product} needs one. The lot counted last is {last_lot}.</source>
            <translation>{product} braucht eine. Zuletzt gezählt: Charge {last_lot}.</translation>
        </message>
        <message>
            <source>{product} would go below zero. Enter a smaller number.</source>
            <translation>{product} käme unter null. Eine kleinere Zahl eingeben.</translation>
        </message>
        <message>
            <source>{product}, lot {lot}: the system books none of it without a date.</source>
            <translation>{product}, Charge {lot}: Ohne Datum bucht das System nichts davon.</translation>
        </message>
        <message>
            <source>{product}, until {expiry}: at least {least_words} are required.</source>
            <translation>{product}, bis {expiry}: verlangt sind mindestens {least_words}.</translation>
        </message>
        <message>
            <source>{product}: a very large quantity that nobody announced.</source>
            <translation>{product}: eine sehr große Menge, die niemand angekündigt hat.</translation>
        </message>
        <message>
            <source>{product}: only {rest} {unit} are still awaited.</source>
            <translation>{product}: nur noch {rest} {unit} werden erwartet.</translation>
        </message>
        <message>
            <source>{product}: press “Correct” first and say why.</source>
            <translation>{product}: zuerst „Korrigieren“ drücken und den Grund angeben.</translation>
        </message>
        <message>
            <source>{product}: set to {done} {unit}</source>
            <translation>{product}: auf {done} {unit} gesetzt</translation>
        </message>
        <message>
            <source>{product}: that is more than ten times what is awaited.</source>
            <translation>{product}: das ist mehr als das Zehnfache des Erwarteten.</translation>
        </message>
        <message>
            <source>{product}: the label says {expiry}, known is {known}. Look at the label.</source>
            <translation>{product}: auf dem Etikett {expiry}, bekannt ist {known}. Etikett ansehen.</translation>
        </message>
        <message>
            <source>{product}: the label's lot is not known here. You are asked once.</source>
            <translation>{product}: die Charge des Etiketts ist hier nicht bekannt. Die Frage kommt nur einmal.</translation>
        </message>
        <message>
            <source>{product}: the system books none of it without a date.</source>
            <translation>{product}: Ohne Datum bucht das System nichts davon.</translation>
        </message>
        <message>
            <source>{product}: the system books nothing without {property}</source>
            <translation>{product}: ohne {property} bucht das System nichts</translation>
        </message>
        <message>
            <source>{product}: {done} of {expected} {unit}</source>
            <translation>{product}: {done} von {expected} {unit}</translation>
        </message>
        <message>
            <source>{product}: {done} of {expected} {unit} are here, {quantity} more scanned.</source>
            <translation>{product}: {done} von {expected} {unit} sind da, {quantity} mehr gescannt.</translation>
        </message>
        <message>
            <source>{product}: {quantity} {unit}</source>
            <translation>{product}: {quantity} {unit}</translation>
        </message>
        <message>
            <source>{quantity} times</source>
            <translation>{quantity}-mal</translation>
        </message>
        <message>
            <source>{quantity} {unit} cannot be booked</source>
            <translation>{quantity} {unit} sind nicht buchbar</translation>
        </message>
        <message>
            <source>{quantity} {unit} {product} moved to the other line</source>
            <translation>{quantity} {unit} {product} auf die andere Position gelegt</translation>
        </message>
        <message>
            <source>{quantity} {unit} {product}: {condition}</source>
            <translation>{quantity} {unit} {product}: {condition}</translation>
        </message>
        <message>
            <source>{quantity} {unit}: is that right?</source>
            <translation>{quantity} {unit}: stimmt das?</translation>
        </message>
        <message>
            <source>{questions_words}</source>
            <translation>{questions_words}</translation>
        </message>
        <message>
            <source>{sender}</source>
            <translation>{sender}</translation>
        </message>
        <message>
            <source>{sender} is no trusted sender; a lead can change that in the settings.</source>
            <translation>{sender} ist kein vertrauter Absender; die Leitung kann das einstellen.</translation>
        </message>
        <message>
            <source>{sender}, {lines_words}</source>
            <translation>{sender}, {lines_words}</translation>
        </message>
        <message>
            <source>{spot_check_words} left to be counted by hand.</source>
            <translation>{spot_check_words} noch von Hand zu zählen.</translation>
        </message>
        <message>
            <source>{value} is not a quantity</source>
            <translation>{value} ist keine Menge</translation>
        </message>
        <message>
            <source>{who_books} Go on scanning, the receipt stays open.</source>
            <translation>{who_books} Weiterscannen, der Wareneingang bleibt offen.</translation>
        </message>
    </context>
    <context>
        <name>Receipts</name>
        <message>
            <source>All</source>
            <translation>Alle</translation>
        </message>
        <message>
            <source>Back</source>
            <translation>Zurück</translation>
        </message>
        <message>
            <source>Change the search, or choose “All”.</source>
            <translation>Suche ändern oder „Alle“ wählen.</translation>
        </message>
        <message>
            <source>Finished</source>
            <translation>Fertig</translation>
        </message>
        <message>
            <source>Goods without a delivery</source>
            <translation>Ware ohne Lieferung</translation>
        </message>
        <message>
            <source>Needs you</source>
            <translation>Braucht dich</translation>
        </message>
        <message>
            <source>No receipt of this terminal has the number {code}</source>
            <translation>Keine Annahme dieses Terminals hat die Nummer {code}</translation>
        </message>
        <message>
            <source>Nothing fits</source>
            <translation>Nichts passt</translation>
        </message>
        <message>
            <source>Nothing was received on this terminal yet</source>
            <translation>Auf diesem Terminal wurde noch nichts angenommen</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>Offen</translation>
        </message>
        <message>
            <source>Open {title}</source>
            <translation>{title} öffnen</translation>
        </message>
        <message>
            <source>Part posted</source>
            <translation>Teilweise gebucht</translation>
        </message>
        <message>
            <source>Part posted, more may come</source>
            <translation>Teilweise gebucht, es kann noch etwas kommen</translation>
        </message>
        <message>
            <source>Scan a delivery note to begin.</source>
            <translation>Zum Beginnen einen Lieferschein scannen.</translation>
        </message>
        <message>
            <source>Scan a delivery note to open its receipt</source>
            <translation>Lieferschein scannen, um seine Annahme zu öffnen</translation>
        </message>
        <message>
            <source>To receive it: go home and scan it there.</source>
            <translation>Zum Annehmen: zum Start gehen und dort scannen.</translation>
        </message>
        <message>
            <source>finished {time}</source>
            <translation>fertig {time}</translation>
        </message>
        <message>
            <source>not posted, last touched {time}</source>
            <translation>nicht gebucht, zuletzt {time}</translation>
        </message>
        <message>
            <source>part posted, last touched {time}</source>
            <translation>teilweise gebucht, zuletzt {time}</translation>
        </message>
        <message>
            <source>{n} need you</source>
            <translation>{n} brauchen dich</translation>
        </message>
        <message>
            <source>{n} to send</source>
            <translation>{n} zu senden</translation>
        </message>
    </context>
    <context>
        <name>ReceiptsView</name>
        <message>
            <source>Receipts</source>
            <translation>Annahmen</translation>
        </message>
        <message>
            <source>Search receipts</source>
            <translation>Annahmen suchen</translation>
        </message>
        <message>
            <source>Search: number</source>
            <translation>Suche: Nummer</translation>
        </message>
    </context>
    <context>
        <name>Scan</name>
        <message>
            <source>Check the scanner's settings with the test page, then scan again.</source>
            <translation>Den Scanner mit der Testseite prüfen, dann noch einmal scannen.</translation>
        </message>
        <message>
            <source>It could not be written to the disk. Scan it again when this is solved.</source>
            <translation>Es war nicht auf die Platte zu schreiben. Neu scannen, wenn das behoben ist.</translation>
        </message>
        <message>
            <source>Its check digit is wrong. Scan it again, or enter it by search.</source>
            <translation>Die Prüfziffer stimmt nicht. Noch einmal scannen oder suchen.</translation>
        </message>
        <message>
            <source>Look at the line above.</source>
            <translation>Siehe die Zeile oben.</translation>
        </message>
        <message>
            <source>Nobody knows it here. Link it to a product, or scan another code.</source>
            <translation>Hier kennt ihn niemand. Mit einem Artikel verknüpfen oder einen anderen scannen.</translation>
        </message>
        <message>
            <source>Not taken: {product}</source>
            <translation>Nicht übernommen: {product}</translation>
        </message>
        <message>
            <source>Nothing was counted. Try again; if it stays, tell support.</source>
            <translation>Nichts wurde gezählt. Noch einmal versuchen; bleibt es, dem Support melden.</translation>
        </message>
        <message>
            <source>Print the command sheet anew.</source>
            <translation>Das Befehlsblatt neu drucken.</translation>
        </message>
        <message>
            <source>Read twice, counted once</source>
            <translation>Zweimal gelesen, einmal gezählt</translation>
        </message>
        <message>
            <source>Scan it again.</source>
            <translation>Noch einmal scannen.</translation>
        </message>
        <message>
            <source>Set scanner and computer to the same layout; see the scanner's settings.</source>
            <translation>Scanner und Rechner auf dieselbe Belegung stellen; siehe Einstellungen.</translation>
        </message>
        <message>
            <source>The GS1 code breaks off ({detail}). Nothing of it was taken. Scan it again.</source>
            <translation>Der GS1-Code bricht ab ({detail}). Nichts davon wurde übernommen. Noch einmal scannen.</translation>
        </message>
        <message>
            <source>The GS1 code breaks off. Nothing of it was taken. Scan it again.</source>
            <translation>Der GS1-Code bricht ab. Nichts davon wurde übernommen. Noch einmal scannen.</translation>
        </message>
        <message>
            <source>The code has characters that no label has</source>
            <translation>Der Code hat Zeichen, die auf keinem Etikett stehen</translation>
        </message>
        <message>
            <source>The code is empty</source>
            <translation>Der Code ist leer</translation>
        </message>
        <message>
            <source>The code is too long</source>
            <translation>Der Code ist zu lang</translation>
        </message>
        <message>
            <source>The code was misread</source>
            <translation>Der Code wurde falsch gelesen</translation>
        </message>
        <message>
            <source>The entry was cancelled by the scan</source>
            <translation>Die Eingabe wurde durch den Scan abgebrochen</translation>
        </message>
        <message>
            <source>The label is incomplete</source>
            <translation>Das Etikett ist unvollständig</translation>
        </message>
        <message>
            <source>The program made a mistake</source>
            <translation>Das Programm hat einen Fehler gemacht</translation>
        </message>
        <message>
            <source>The scan itself counts.</source>
            <translation>Der Scan selbst zählt.</translation>
        </message>
        <message>
            <source>The scanner's keyboard layout is wrong</source>
            <translation>Die Tastaturbelegung des Scanners ist falsch</translation>
        </message>
        <message>
            <source>There is no command {detail}</source>
            <translation>Den Befehl {detail} gibt es nicht</translation>
        </message>
        <message>
            <source>This terminal has no such screen</source>
            <translation>Diese Ansicht gibt es hier nicht</translation>
        </message>
        <message>
            <source>Two labels may have run together. Scan one label alone.</source>
            <translation>Vielleicht zwei Etiketten auf einmal. Ein Etikett allein scannen.</translation>
        </message>
        <message>
            <source>Unknown code {code}</source>
            <translation>Unbekannter Code {code}</translation>
        </message>
        <message>
            <source>{code} came {ms} ms after itself. Scan again if there are really two.</source>
            <translation>{code} kam nach {ms} ms noch einmal. Neu scannen, wenn es wirklich zwei sind.</translation>
        </message>
        <message>
            <source>{code} does nothing on this screen</source>
            <translation>{code} bewirkt in dieser Ansicht nichts</translation>
        </message>
        <message>
            <source>{code} was not counted. Scan it again; if it stays, tell support.</source>
            <translation>{code} wurde nicht gezählt. Noch einmal scannen; bleibt es, dem Support melden.</translation>
        </message>
        <message>
            <source>{screen} comes later.</source>
            <translation>{screen} kommt später.</translation>
        </message>
        <message>
            <source>{text}: its check digit is wrong. Scan it again, or enter it by search.</source>
            <translation>{text}: die Prüfziffer stimmt nicht. Noch einmal scannen oder suchen.</translation>
        </message>
    </context>
    <context>
        <name>ScanTest</name>
        <message>
            <source>Badge</source>
            <translation>Ausweis</translation>
        </message>
        <message>
            <source>Best before</source>
            <translation>Mindestens haltbar bis</translation>
        </message>
        <message>
            <source>Characters</source>
            <translation>Zeichen</translation>
        </message>
        <message>
            <source>Command</source>
            <translation>Befehl</translation>
        </message>
        <message>
            <source>Count</source>
            <translation>Anzahl</translation>
        </message>
        <message>
            <source>Delivery</source>
            <translation>Lieferung</translation>
        </message>
        <message>
            <source>Expiry</source>
            <translation>Verfallsdatum</translation>
        </message>
        <message>
            <source>Its characters and their meaning are shown here.</source>
            <translation>Seine Zeichen und ihre Bedeutung erscheinen hier.</translation>
        </message>
        <message>
            <source>Kind of code</source>
            <translation>Codeart</translation>
        </message>
        <message>
            <source>Lot</source>
            <translation>Charge</translation>
        </message>
        <message>
            <source>Net weight</source>
            <translation>Nettogewicht</translation>
        </message>
        <message>
            <source>One scan counts</source>
            <translation>Ein Scan zählt</translation>
        </message>
        <message>
            <source>Package</source>
            <translation>Packstück</translation>
        </message>
        <message>
            <source>Place</source>
            <translation>Platz</translation>
        </message>
        <message>
            <source>Problem</source>
            <translation>Fehler</translation>
        </message>
        <message>
            <source>Product</source>
            <translation>Artikel</translation>
        </message>
        <message>
            <source>Read and understood</source>
            <translation>Gelesen und verstanden</translation>
        </message>
        <message>
            <source>Read by</source>
            <translation>Gelesen durch</translation>
        </message>
        <message>
            <source>Read well, but nobody knows this code here</source>
            <translation>Gut gelesen, aber hier kennt niemand diesen Code</translation>
        </message>
        <message>
            <source>Scan any code</source>
            <translation>Irgendeinen Code scannen</translation>
        </message>
        <message>
            <source>Serial</source>
            <translation>Seriennummer</translation>
        </message>
        <message>
            <source>The lot ends like another field: the scanner may leave out the separator (GS).</source>
            <translation>Die Charge endet wie ein weiteres Feld: vielleicht lässt der Scanner das Trennzeichen (GS) weg.</translation>
        </message>
        <message>
            <source>The scanner sends no AIM identifier. Switch it on: codes are told apart better.</source>
            <translation>Der Scanner sendet keine AIM-Kennung. Einschalten: dann sind Codes besser zu unterscheiden.</translation>
        </message>
        <message>
            <source>the scanner as a keyboard</source>
            <translation>den Scanner als Tastatur</translation>
        </message>
        <message>
            <source>the serial port {port}</source>
            <translation>die serielle Schnittstelle {port}</translation>
        </message>
    </context>
    <context>
        <name>Sentences</name>
        <message>
            <source>{key}</source>
            <translation>{key}</translation>
        </message>
    </context>
    <context>
        <name>Server</name>
        <message>
            <source>Enter them anew in the set-up. Nothing is lost; everything waits.</source>
            <translation>In der Einrichtung neu eingeben. Nichts geht verloren; alles wartet.</translation>
        </message>
        <message>
            <source>Everything else goes on. Export it for support, then try again.</source>
            <translation>Alles andere läuft weiter. Für den Support exportieren, dann noch einmal versuchen.</translation>
        </message>
        <message>
            <source>It is tried again by itself.</source>
            <translation>Es wird von selbst noch einmal versucht.</translation>
        </message>
        <message>
            <source>Look at the entry and decide.</source>
            <translation>Den Eintrag ansehen und entscheiden.</translation>
        </message>
        <message>
            <source>Nobody knows yet whether it arrived</source>
            <translation>Noch ist nicht bekannt, ob es ankam</translation>
        </message>
        <message>
            <source>Not sent yet</source>
            <translation>Noch nicht gesendet</translation>
        </message>
        <message>
            <source>Nothing left this terminal. It is tried again.</source>
            <translation>Nichts hat dieses Gerät verlassen. Es wird noch einmal versucht.</translation>
        </message>
        <message>
            <source>The effect is being looked for.</source>
            <translation>Die Wirkung wird gesucht.</translation>
        </message>
        <message>
            <source>The program could not handle this entry</source>
            <translation>Das Programm kam mit diesem Eintrag nicht zurecht</translation>
        </message>
        <message>
            <source>The server asks to wait</source>
            <translation>Der Server bittet zu warten</translation>
        </message>
        <message>
            <source>The server refuses the credentials</source>
            <translation>Der Server lehnt die Zugangsdaten ab</translation>
        </message>
        <message>
            <source>The server said no</source>
            <translation>Der Server hat abgelehnt</translation>
        </message>
        <message>
            <source>The server said yes</source>
            <translation>Der Server hat zugestimmt</translation>
        </message>
        <message>
            <source>The terminal looks for the effect before it sends anything again.</source>
            <translation>Das Gerät sucht die Wirkung, bevor es etwas noch einmal sendet.</translation>
        </message>
        <message>
            <source>{what}</source>
            <translation>{what}</translation>
        </message>
    </context>
    <context>
        <name>Settings</name>
        <message>
            <source>A label read twice in this time counts once.</source>
            <translation>Ein in dieser Zeit zweimal gelesenes Etikett zählt einmal.</translation>
        </message>
        <message>
            <source>A scanner setting is out of range</source>
            <translation>Eine Scanner-Einstellung ist außerhalb des Bereichs</translation>
        </message>
        <message>
            <source>Accepted</source>
            <translation>Angenommen</translation>
        </message>
        <message>
            <source>As a keyboard</source>
            <translation>Als Tastatur</translation>
        </message>
        <message>
            <source>As the machine</source>
            <translation>Wie der Rechner</translation>
        </message>
        <message>
            <source>Back</source>
            <translation>Zurück</translation>
        </message>
        <message>
            <source>Check the rights of the data folder and the room on the disk.</source>
            <translation>Rechte des Datenordners und Platz auf der Platte prüfen.</translation>
        </message>
        <message>
            <source>Codes to print</source>
            <translation>Codes zum Drucken</translation>
        </message>
        <message>
            <source>Colours</source>
            <translation>Farben</translation>
        </message>
        <message>
            <source>Country of in-store codes</source>
            <translation>Land der Ladencodes</translation>
        </message>
        <message>
            <source>Dark</source>
            <translation>Dunkel</translation>
        </message>
        <message>
            <source>Display</source>
            <translation>Anzeige</translation>
        </message>
        <message>
            <source>Each change is in force at once</source>
            <translation>Jede Änderung gilt sofort</translation>
        </message>
        <message>
            <source>Fewer fast characters are typing, not a scan.</source>
            <translation>Weniger schnelle Zeichen sind Tippen, kein Scan.</translation>
        </message>
        <message>
            <source>For scanners that send no Enter.</source>
            <translation>Für Scanner, die kein Enter senden.</translation>
        </message>
        <message>
            <source>High contrast</source>
            <translation>Hoher Kontrast</translation>
        </message>
        <message>
            <source>Home</source>
            <translation>Start</translation>
        </message>
        <message>
            <source>How the scanner is connected</source>
            <translation>Anschluss des Scanners</translation>
        </message>
        <message>
            <source>If it cannot send GS: a text (|) or a key (F8).</source>
            <translation>Falls er GS nicht senden kann: ein Text (|) oder eine Taste (F8).</translation>
        </message>
        <message>
            <source>Language</source>
            <translation>Sprache</translation>
        </message>
        <message>
            <source>Light</source>
            <translation>Hell</translation>
        </message>
        <message>
            <source>Listen</source>
            <translation>Anhören</translation>
        </message>
        <message>
            <source>Longer for a slow Bluetooth scanner.</source>
            <translation>Länger bei einem langsamen Bluetooth-Scanner.</translation>
        </message>
        <message>
            <source>Longest gap between two characters</source>
            <translation>Längste Pause zwischen zwei Zeichen</translation>
        </message>
        <message>
            <source>Look at the scanner's settings.</source>
            <translation>Die Scanner-Einstellungen ansehen.</translation>
        </message>
        <message>
            <source>More than announced: allowed</source>
            <translation>Mehr als angekündigt: erlaubt</translation>
        </message>
        <message>
            <source>No serial port was found on this machine.</source>
            <translation>Auf diesem Rechner wurde keine serielle Schnittstelle gefunden.</translation>
        </message>
        <message>
            <source>Prefix</source>
            <translation>Präfix</translation>
        </message>
        <message>
            <source>Question</source>
            <translation>Frage</translation>
        </message>
        <message>
            <source>Receiving</source>
            <translation>Wareneingang</translation>
        </message>
        <message>
            <source>Refused</source>
            <translation>Abgelehnt</translation>
        </message>
        <message>
            <source>Same item again: not before</source>
            <translation>Gleicher Artikel wieder: frühestens nach</translation>
        </message>
        <message>
            <source>Same place or document again: not before</source>
            <translation>Gleicher Platz oder Beleg wieder: frühestens nach</translation>
        </message>
        <message>
            <source>Saved</source>
            <translation>Gespeichert</translation>
        </message>
        <message>
            <source>Scan any code: it is explained here</source>
            <translation>Irgendeinen Code scannen: er wird hier erklärt</translation>
        </message>
        <message>
            <source>Scanner</source>
            <translation>Scanner</translation>
        </message>
        <message>
            <source>Serial port</source>
            <translation>Serielle Schnittstelle</translation>
        </message>
        <message>
            <source>Set it up anew; the old file is kept.</source>
            <translation>Neu einrichten; die alte Datei bleibt erhalten.</translation>
        </message>
        <message>
            <source>Set it up anew; the old file is kept. ({detail})</source>
            <translation>Neu einrichten; die alte Datei bleibt erhalten. ({detail})</translation>
        </message>
        <message>
            <source>Shortest code</source>
            <translation>Kürzester Code</translation>
        </message>
        <message>
            <source>Silence that ends a code</source>
            <translation>Stille, die einen Code beendet</translation>
        </message>
        <message>
            <source>Sound</source>
            <translation>Ton</translation>
        </message>
        <message>
            <source>Speed of the serial port</source>
            <translation>Geschwindigkeit der Schnittstelle</translation>
        </message>
        <message>
            <source>Stands for GS</source>
            <translation>Steht für GS</translation>
        </message>
        <message>
            <source>Suffix</source>
            <translation>Suffix</translation>
        </message>
        <message>
            <source>Test page</source>
            <translation>Testseite</translation>
        </message>
        <message>
            <source>Text size</source>
            <translation>Textgröße</translation>
        </message>
        <message>
            <source>The codes are ready to be printed</source>
            <translation>Die Codes können gedruckt werden</translation>
        </message>
        <message>
            <source>The settings could not be written</source>
            <translation>Die Einstellungen konnten nicht geschrieben werden</translation>
        </message>
        <message>
            <source>The settings of this device cannot be read</source>
            <translation>Die Einstellungen dieses Geräts sind nicht lesbar</translation>
        </message>
        <message>
            <source>Tones</source>
            <translation>Töne</translation>
        </message>
        <message>
            <source>Two letters (DE): how codes of the shop carry weight or price.</source>
            <translation>Zwei Buchstaben (DE): wie Ladencodes Gewicht oder Preis enthalten.</translation>
        </message>
        <message>
            <source>Up to this share over the announced quantity nobody is asked.</source>
            <translation>Bis zu diesem Anteil über der Ankündigung kommt keine Frage.</translation>
        </message>
        <message>
            <source>Volume</source>
            <translation>Lautstärke</translation>
        </message>
        <message>
            <source>What it sends after each code beside Enter or Tab.</source>
            <translation>Was er außer Enter oder Tab nach jedem Code sendet.</translation>
        </message>
        <message>
            <source>What the scanner sends before each code: a text or a key (F9).</source>
            <translation>Was der Scanner vor jedem Code sendet: ein Text oder eine Taste (F9).</translation>
        </message>
        <message>
            <source>Without tones, and without a player, the band flashes.</source>
            <translation>Ohne Töne und ohne Abspieler blinkt das Band.</translation>
        </message>
        <message>
            <source>{detail}</source>
            <translation>{detail}</translation>
        </message>
    </context>
    <context>
        <name>Setup</name>
        <message numerus="yes">
            <source>%n deliver(ies) expected</source>
            <translation>
                <numerusform>%n Lieferung erwartet</numerusform>
                <numerusform>%n Lieferungen erwartet</numerusform>
            </translation>
        </message>
        <message>
            <source>Address of the purchasing API</source>
            <translation>Adresse der Einkaufs-API</translation>
        </message>
        <message>
            <source>Address of the sales orders API</source>
            <translation>Adresse der Auftrags-API</translation>
        </message>
        <message>
            <source>App name</source>
            <translation>Name der App</translation>
        </message>
        <message>
            <source>Asking the server …</source>
            <translation>Der Server wird gefragt …</translation>
        </message>
        <message>
            <source>Choose one; it cannot be guessed.</source>
            <translation>Bitte wählen; es lässt sich nicht raten.</translation>
        </message>
        <message>
            <source>Connected: {deliveries}</source>
            <translation>Verbunden: {deliveries}</translation>
        </message>
        <message>
            <source>Connected: {place}</source>
            <translation>Verbunden: {place}</translation>
        </message>
        <message>
            <source>Credentials are sent over https:// only, or to this computer itself.</source>
            <translation>Zugangsdaten gehen nur über https:// oder an diesen Rechner selbst.</translation>
        </message>
        <message>
            <source>Enter its address, beginning with https://</source>
            <translation>Die Adresse eingeben, sie beginnt mit https://</translation>
        </message>
        <message>
            <source>Enter its id.</source>
            <translation>Ihre ID eingeben.</translation>
        </message>
        <message>
            <source>Facility id</source>
            <translation>ID des Betriebs</translation>
        </message>
        <message>
            <source>Fill in the form; scan the place's label</source>
            <translation>Formular ausfüllen; Platzetikett scannen</translation>
        </message>
        <message>
            <source>Four letters or digits that no other terminal of the site has.</source>
            <translation>Vier Buchstaben oder Ziffern, die kein anderes Gerät am Standort hat.</translation>
        </message>
        <message>
            <source>Four letters or digits, no other terminal has them.</source>
            <translation>Vier Buchstaben oder Ziffern, kein anderes Gerät hat sie.</translation>
        </message>
        <message>
            <source>It begins with https:// and has no blanks.</source>
            <translation>Sie beginnt mit https:// und hat keine Leerzeichen.</translation>
        </message>
        <message>
            <source>It has 24 characters, 0-9 a-f.</source>
            <translation>Sie hat 24 Zeichen, 0-9 a-f.</translation>
        </message>
        <message>
            <source>It is in the credentials.</source>
            <translation>Er steht in den Zugangsdaten.</translation>
        </message>
        <message>
            <source>Item field that names the product</source>
            <translation>Feld der Position, das den Artikel nennt</translation>
        </message>
        <message>
            <source>Leave it empty if there is none: lines are linked by hand.</source>
            <translation>Leer lassen, wenn es keines gibt: Zeilen werden von Hand verknüpft.</translation>
        </message>
        <message>
            <source>Name of this terminal</source>
            <translation>Name dieses Geräts</translation>
        </message>
        <message>
            <source>Only if it is another than the server's.</source>
            <translation>Nur wenn sie von der des Servers abweicht.</translation>
        </message>
        <message>
            <source>Only this terminal books at this place</source>
            <translation>Nur dieses Gerät bucht an diesem Platz</translation>
        </message>
        <message>
            <source>Organisation id</source>
            <translation>ID der Organisation</translation>
        </message>
        <message>
            <source>Receiving place</source>
            <translation>Eingangsplatz</translation>
        </message>
        <message>
            <source>Receiving place: {id}</source>
            <translation>Eingangsplatz: {id}</translation>
        </message>
        <message>
            <source>Save and start</source>
            <translation>Speichern und starten</translation>
        </message>
        <message>
            <source>Scan its label or enter its id.</source>
            <translation>Das Etikett scannen oder die ID eingeben.</translation>
        </message>
        <message>
            <source>Scan its label, or enter its id.</source>
            <translation>Das Etikett scannen oder die ID eingeben.</translation>
        </message>
        <message>
            <source>Secret</source>
            <translation>Geheimnis</translation>
        </message>
        <message>
            <source>Server</source>
            <translation>Server</translation>
        </message>
        <message>
            <source>Server's address</source>
            <translation>Adresse des Servers</translation>
        </message>
        <message>
            <source>Set up</source>
            <translation>Eingerichtet</translation>
        </message>
        <message>
            <source>Short name</source>
            <translation>Kurzname</translation>
        </message>
        <message>
            <source>Site id</source>
            <translation>ID des Standorts</translation>
        </message>
        <message>
            <source>Staff, in enfore</source>
            <translation>Personal, in enfore</translation>
        </message>
        <message>
            <source>System</source>
            <translation>System</translation>
        </message>
        <message>
            <source>Test the connection</source>
            <translation>Verbindung testen</translation>
        </message>
        <message>
            <source>The address is not secure</source>
            <translation>Die Adresse ist nicht sicher</translation>
        </message>
        <message>
            <source>The app's name is missing</source>
            <translation>Der Name der App fehlt</translation>
        </message>
        <message>
            <source>The facility is missing</source>
            <translation>Der Betrieb fehlt</translation>
        </message>
        <message>
            <source>The organisation is missing</source>
            <translation>Die Organisation fehlt</translation>
        </message>
        <message>
            <source>The receiving place is missing</source>
            <translation>Der Eingangsplatz fehlt</translation>
        </message>
        <message>
            <source>The secret is missing</source>
            <translation>Das Geheimnis fehlt</translation>
        </message>
        <message>
            <source>The server is missing</source>
            <translation>Der Server fehlt</translation>
        </message>
        <message>
            <source>The site is missing</source>
            <translation>Der Standort fehlt</translation>
        </message>
        <message>
            <source>The token is missing</source>
            <translation>Das Token fehlt</translation>
        </message>
        <message>
            <source>Then a lost answer can be told from another's booking.</source>
            <translation>Dann ist eine verlorene Antwort von fremden Buchungen zu unterscheiden.</translation>
        </message>
        <message>
            <source>This is no address of a server</source>
            <translation>Das ist keine Serveradresse</translation>
        </message>
        <message>
            <source>This is no id of an organisation</source>
            <translation>Das ist keine ID einer Organisation</translation>
        </message>
        <message>
            <source>This system names no places: compare the place's id yourself.</source>
            <translation>Dieses System nennt keine Plätze: Vergleiche die Id des Platzes selbst.</translation>
        </message>
        <message>
            <source>This terminal</source>
            <translation>Dieses Gerät</translation>
        </message>
        <message>
            <source>This terminal has no name</source>
            <translation>Dieses Gerät hat keinen Namen</translation>
        </message>
        <message>
            <source>Token</source>
            <translation>Token</translation>
        </message>
        <message>
            <source>Trybe knows no places: this one is for you alone.</source>
            <translation>Trybe kennt keine Plätze: dieser ist nur für euch.</translation>
        </message>
        <message>
            <source>Who adds the stock on a receipt?</source>
            <translation>Wer bucht beim Wareneingang den Bestand zu?</translation>
        </message>
        <message>
            <source>Who books the stock?</source>
            <translation>Wer bucht den Bestand?</translation>
        </message>
        <message>
            <source>kept; leave it empty to keep it</source>
            <translation>hinterlegt; leer lassen, um es zu behalten</translation>
        </message>
        <message>
            <source>“Staff” writes the record only; they book it themselves.</source>
            <translation>„Personal“: nur der Vermerk wird geschrieben, gebucht wird von Hand.</translation>
        </message>
    </context>
    <context>
        <name>Sheet</name>
        <message>
            <source>Close</source>
            <translation>Schließen</translation>
        </message>
    </context>
    <context>
        <name>Sheets</name>
        <message>
            <source>Announced</source>
            <translation>Angekündigt</translation>
        </message>
        <message>
            <source>Article</source>
            <translation>Artikelnr.</translation>
        </message>
        <message>
            <source>Complete lines</source>
            <translation>Vollständige Positionen</translation>
        </message>
        <message>
            <source>Condition</source>
            <translation>Zustand</translation>
        </message>
        <message>
            <source>Damaged, kept</source>
            <translation>Beschädigt, behalten</translation>
        </message>
        <message>
            <source>Date</source>
            <translation>Datum</translation>
        </message>
        <message>
            <source>Delivery note</source>
            <translation>Lieferschein</translation>
        </message>
        <message>
            <source>Difference</source>
            <translation>Unterschied</translation>
        </message>
        <message>
            <source>Driver, name and signature</source>
            <translation>Fahrer, Name und Unterschrift</translation>
        </message>
        <message>
            <source>Goods-in, name and signature</source>
            <translation>Wareneingang, Name und Unterschrift</translation>
        </message>
        <message>
            <source>Item</source>
            <translation>Artikel</translation>
        </message>
        <message>
            <source>Last change</source>
            <translation>Letzte Änderung</translation>
        </message>
        <message>
            <source>Lines</source>
            <translation>Positionen</translation>
        </message>
        <message>
            <source>Lot</source>
            <translation>Charge</translation>
        </message>
        <message>
            <source>Lots</source>
            <translation>Chargen</translation>
        </message>
        <message>
            <source>More than announced</source>
            <translation>Mehr als angekündigt</translation>
        </message>
        <message>
            <source>Not announced</source>
            <translation>Nicht angekündigt</translation>
        </message>
        <message>
            <source>Notes</source>
            <translation>Notizen</translation>
        </message>
        <message>
            <source>Number</source>
            <translation>Nummer</translation>
        </message>
        <message>
            <source>On receipt of this delivery we found the following differences. Please send a credit note or a replacement, and tell us what happens to rejected goods.</source>
            <translation>Bei der Annahme dieser Lieferung haben wir folgende Abweichungen festgestellt. Bitte senden Sie uns eine Gutschrift oder Ersatz und teilen Sie uns mit, was mit abgelehnter Ware geschieht.</translation>
        </message>
        <message>
            <source>Opened</source>
            <translation>Begonnen</translation>
        </message>
        <message>
            <source>Packages</source>
            <translation>Packstücke</translation>
        </message>
        <message>
            <source>Packages that did not come</source>
            <translation>Packstücke, die nicht kamen</translation>
        </message>
        <message>
            <source>Page {n}</source>
            <translation>Seite {n}</translation>
        </message>
        <message>
            <source>Place</source>
            <translation>Platz</translation>
        </message>
        <message>
            <source>Printed</source>
            <translation>Gedruckt</translation>
        </message>
        <message>
            <source>Quantity</source>
            <translation>Menge</translation>
        </message>
        <message>
            <source>Reason</source>
            <translation>Grund</translation>
        </message>
        <message>
            <source>Receipt report</source>
            <translation>Eingangsbericht</translation>
        </message>
        <message>
            <source>Received</source>
            <translation>Angenommen</translation>
        </message>
        <message>
            <source>Received by</source>
            <translation>Angenommen von</translation>
        </message>
        <message>
            <source>Received from {start} to {end}.</source>
            <translation>Angenommen von {start} bis {end}.</translation>
        </message>
        <message>
            <source>Rejected, back with the driver</source>
            <translation>Abgelehnt, zurück mit dem Fahrer</translation>
        </message>
        <message>
            <source>Sender</source>
            <translation>Absender</translation>
        </message>
        <message>
            <source>Serial</source>
            <translation>Seriennummer</translation>
        </message>
        <message>
            <source>Short</source>
            <translation>Zu wenig</translation>
        </message>
        <message>
            <source>State</source>
            <translation>Status</translation>
        </message>
        <message>
            <source>Supplier claim</source>
            <translation>Reklamation</translation>
        </message>
        <message>
            <source>Tracking number</source>
            <translation>Sendungsnummer</translation>
        </message>
        <message>
            <source>Unit</source>
            <translation>Einheit</translation>
        </message>
        <message>
            <source>What lies where</source>
            <translation>Was wo liegt</translation>
        </message>
        <message>
            <source>arrived</source>
            <translation>da</translation>
        </message>
        <message>
            <source>being corrected: {why}</source>
            <translation>in Korrektur: {why}</translation>
        </message>
        <message>
            <source>driver</source>
            <translation>Fahrer</translation>
        </message>
        <message>
            <source>finished</source>
            <translation>fertig</translation>
        </message>
        <message>
            <source>missing</source>
            <translation>fehlt</translation>
        </message>
        <message>
            <source>no</source>
            <translation>nein</translation>
        </message>
        <message>
            <source>not seen</source>
            <translation>nicht gesehen</translation>
        </message>
        <message>
            <source>open</source>
            <translation>offen</translation>
        </message>
        <message>
            <source>posted in part</source>
            <translation>teilweise gebucht</translation>
        </message>
        <message>
            <source>rejected</source>
            <translation>abgelehnt</translation>
        </message>
        <message>
            <source>unknown</source>
            <translation>unbekannt</translation>
        </message>
        <message>
            <source>yes</source>
            <translation>ja</translation>
        </message>
        <message>
            <source>{complete} of {all}</source>
            <translation>{complete} von {all}</translation>
        </message>
    </context>
    <context>
        <name>Store</name>
        <message>
            <source>A newer version wrote this data</source>
            <translation>Eine neuere Version hat diese Daten geschrieben</translation>
        </message>
        <message>
            <source>A newer version wrote this document</source>
            <translation>Eine neuere Version hat diesen Beleg geschrieben</translation>
        </message>
        <message>
            <source>Another terminal uses this data</source>
            <translation>Ein anderes Gerät verwendet diese Daten</translation>
        </message>
        <message>
            <source>Close the other one, or start with another folder (--data).</source>
            <translation>Das andere schließen oder mit einem anderen Ordner starten (--data).</translation>
        </message>
        <message>
            <source>Install that version again to open it.</source>
            <translation>Zum Öffnen diese Version wieder installieren.</translation>
        </message>
        <message>
            <source>Install that version again, or use another data folder.</source>
            <translation>Diese Version wieder installieren oder einen anderen Datenordner verwenden.</translation>
        </message>
        <message>
            <source>It is kept as it is. Tell support; do not delete it.</source>
            <translation>Sie bleibt, wie sie ist. Dem Support melden; nicht löschen.</translation>
        </message>
        <message>
            <source>No scan is taken until there is room. Nothing that was green is lost.</source>
            <translation>Kein Scan wird angenommen, bis Platz ist. Nichts, was grün war, ist verloren.</translation>
        </message>
        <message>
            <source>No scan is taken. Check the rights of the folder and the disk.</source>
            <translation>Kein Scan wird angenommen. Rechte des Ordners und Platte prüfen.</translation>
        </message>
        <message>
            <source>Nothing is deleted. Tell support; keep the folder as it is.</source>
            <translation>Nichts wird gelöscht. Dem Support melden; den Ordner so lassen.</translation>
        </message>
        <message>
            <source>The data file is damaged</source>
            <translation>Die Datendatei ist beschädigt</translation>
        </message>
        <message>
            <source>The data folder cannot be written</source>
            <translation>Der Datenordner ist nicht beschreibbar</translation>
        </message>
        <message>
            <source>The data on this terminal cannot be used</source>
            <translation>Die Daten auf diesem Gerät sind nicht verwendbar</translation>
        </message>
        <message>
            <source>The disk is full</source>
            <translation>Die Platte ist voll</translation>
        </message>
    </context>
    <context>
        <name>Switch</name>
        <message>
            <source>off</source>
            <translation>aus</translation>
        </message>
        <message>
            <source>on</source>
            <translation>ein</translation>
        </message>
    </context>
    <context>
        <name>Tasks</name>
        <message>
            <source>--documented-only and --worst exclude each other</source>
            <translation>--documented-only und --worst schließen sich aus</translation>
        </message>
        <message>
            <source>A newer version of Dockhand wrote this receipt</source>
            <translation>Eine neuere Version von Dockhand hat diesen Wareneingang geschrieben</translation>
        </message>
        <message>
            <source>Discard those first.</source>
            <translation>Zuerst diese verwerfen.</translation>
        </message>
        <message>
            <source>Give one of them.</source>
            <translation>Nur eines davon angeben.</translation>
        </message>
        <message>
            <source>Look at it again before you decide.</source>
            <translation>Vor der Entscheidung noch einmal ansehen.</translation>
        </message>
        <message>
            <source>Name its data folder with --data.</source>
            <translation>Den Datenordner mit --data angeben.</translation>
        </message>
        <message>
            <source>Nothing of it is lost. Install that version again to open it.</source>
            <translation>Nichts davon ist verloren. Zum Öffnen diese Version wieder installieren.</translation>
        </message>
        <message>
            <source>Nothing was changed. Keep the file.</source>
            <translation>Nichts wurde geändert. Die Datei aufheben.</translation>
        </message>
        <message>
            <source>Plug the scanner in again, or choose another port in the settings.</source>
            <translation>Den Scanner neu anstecken oder in den Einstellungen eine andere Schnittstelle wählen.</translation>
        </message>
        <message>
            <source>The data of this terminal were damaged and lie aside</source>
            <translation>Die Daten dieses Geräts waren beschädigt und liegen beiseite</translation>
        </message>
        <message>
            <source>The entry has moved on by itself</source>
            <translation>Der Eintrag ist von selbst weiter</translation>
        </message>
        <message>
            <source>The entry is at its end</source>
            <translation>Der Eintrag ist am Ende</translation>
        </message>
        <message>
            <source>The entry is being sent</source>
            <translation>Der Eintrag wird gerade gesendet</translation>
        </message>
        <message>
            <source>The entry is not there any more</source>
            <translation>Den Eintrag gibt es nicht mehr</translation>
        </message>
        <message>
            <source>The scanner's port cannot be read: {detail}</source>
            <translation>Die Schnittstelle des Scanners ist nicht lesbar: {detail}</translation>
        </message>
        <message>
            <source>There is no entry {detail}</source>
            <translation>Den Eintrag {detail} gibt es nicht</translation>
        </message>
        <message>
            <source>There is no terminal in {detail}</source>
            <translation>In {detail} ist kein Gerät eingerichtet</translation>
        </message>
        <message>
            <source>There is nothing left to decide.</source>
            <translation>Es ist nichts mehr zu entscheiden.</translation>
        </message>
        <message>
            <source>This version cannot take over entries of another terminal</source>
            <translation>Diese Version kann keine Einträge eines anderen Geräts übernehmen</translation>
        </message>
        <message>
            <source>Wait for the answer, then look again.</source>
            <translation>Die Antwort abwarten, dann noch einmal ansehen.</translation>
        </message>
        <message>
            <source>Work goes on with an empty store. Keep the file {detail} and tell support.</source>
            <translation>Weiter geht es mit leeren Daten. Die Datei {detail} aufheben und dem Support melden.</translation>
        </message>
        <message>
            <source>dockhand outbox list shows all of them.</source>
            <translation>dockhand outbox list zeigt alle.</translation>
        </message>
        <message>
            <source>dockhand outbox list shows what is.</source>
            <translation>dockhand outbox list zeigt, was da ist.</translation>
        </message>
        <message>
            <source>{count} other entries wait for this one and would never leave</source>
            <translation>{count} andere Einträge warten auf diesen und gingen nie hinaus</translation>
        </message>
    </context>
    <context>
        <name>TextRow</name>
        <message>
            <source>Hide</source>
            <translation>Verbergen</translation>
        </message>
        <message>
            <source>Show</source>
            <translation>Zeigen</translation>
        </message>
    </context>
    <context>
        <name>TopBar</name>
        <message>
            <source>Connection: {state}</source>
            <translation>Verbindung: {state}</translation>
        </message>
        <message>
            <source>Desk</source>
            <translation>Eingang</translation>
        </message>
        <message>
            <source>TEST</source>
            <translation>TEST</translation>
        </message>
        <message>
            <source>needs you</source>
            <translation>braucht dich</translation>
        </message>
        <message>
            <source>offline</source>
            <translation>offline</translation>
        </message>
        <message>
            <source>online</source>
            <translation>online</translation>
        </message>
        <message>
            <source>sending</source>
            <translation>sendet</translation>
        </message>
    </context>
    <context>
        <name>Trouble</name>
        <message>
            <source>Close</source>
            <translation>Schließen</translation>
        </message>
        <message>
            <source>Dockhand cannot start</source>
            <translation>Dockhand kann nicht starten</translation>
        </message>
    </context>
    <context>
        <name>Undone</name>
        <message>
            <source>a count</source>
            <translation>eine Zählung</translation>
        </message>
        <message>
            <source>a label that waited</source>
            <translation>ein wartendes Etikett</translation>
        </message>
        <message>
            <source>a lot</source>
            <translation>eine Charge</translation>
        </message>
        <message>
            <source>a missing package</source>
            <translation>ein fehlendes Packstück</translation>
        </message>
        <message>
            <source>a note</source>
            <translation>eine Notiz</translation>
        </message>
        <message>
            <source>a pack size</source>
            <translation>eine Packungsgröße</translation>
        </message>
        <message>
            <source>a scan with a question</source>
            <translation>ein Scan mit Frage</translation>
        </message>
        <message>
            <source>an answer</source>
            <translation>eine Antwort</translation>
        </message>
        <message>
            <source>the choice of the line</source>
            <translation>die Wahl der Position</translation>
        </message>
        <message>
            <source>the choice of the place</source>
            <translation>die Wahl des Platzes</translation>
        </message>
        <message>
            <source>the correction</source>
            <translation>die Korrektur</translation>
        </message>
        <message>
            <source>the delivery</source>
            <translation>die Lieferung</translation>
        </message>
        <message>
            <source>the link of a code</source>
            <translation>die Verknüpfung eines Codes</translation>
        </message>
        <message>
            <source>the multiplier</source>
            <translation>der Multiplikator</translation>
        </message>
        <message>
            <source>the package</source>
            <translation>das Packstück</translation>
        </message>
        <message>
            <source>what was dropped</source>
            <translation>was verfallen war</translation>
        </message>
    </context>
    <context>
        <name>Unit</name>
        <message>
            <source>g</source>
            <translation>g</translation>
        </message>
        <message>
            <source>kg</source>
            <translation>kg</translation>
        </message>
        <message>
            <source>l</source>
            <translation>l</translation>
        </message>
        <message>
            <source>m</source>
            <translation>m</translation>
        </message>
        <message>
            <source>pcs</source>
            <translation>Stk.</translation>
        </message>
    </context>
    <context>
        <name>WhoBooks</name>
        <message>
            <source>Only the record is written; the stock is booked by staff in enfore.</source>
            <translation>Nur der Vermerk wird geschrieben; den Bestand bucht das Personal in enfore.</translation>
        </message>
        <message>
            <source>The system adds the stock when the receipt arrives.</source>
            <translation>Das System bucht den Bestand zu, sobald der Wareneingang ankommt.</translation>
        </message>
        <message>
            <source>This terminal adds the stock.</source>
            <translation>Dieses Gerät bucht den Bestand zu.</translation>
        </message>
    </context>
    <context>
        <name>Window</name>
        <message numerus="yes">
            <source>%n edit(s) are not sent yet</source>
            <translation>
                <numerusform>%n Änderung ist noch nicht gesendet</numerusform>
                <numerusform>%n Änderungen sind noch nicht gesendet</numerusform>
            </translation>
        </message>
        <message>
            <source>Close all the same</source>
            <translation>Trotzdem schließen</translation>
        </message>
        <message>
            <source>Stay</source>
            <translation>Bleiben</translation>
        </message>
        <message>
            <source>They are safe on this terminal and leave at the next start.</source>
            <translation>Sie sind auf diesem Gerät sicher und gehen beim nächsten Start hinaus.</translation>
        </message>
    </context>
</TS>
