<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de">
    <context>
        <name>Access</name>
        <message numerus="yes">
            <source>%n edit(s) wait for it; nothing is lost.</source>
            <translation>
                <numerusform>%n Eintrag wartet darauf; nichts ist verloren.</numerusform>
                <numerusform>%n Einträge warten darauf; nichts ist verloren.</numerusform>
            </translation>
        </message>
        <message>
            <source>A lead enters what is new</source>
            <translation>Eine Leitung gibt das Neue ein</translation>
        </message>
        <message>
            <source>Connection</source>
            <translation>Verbindung</translation>
        </message>
        <message>
            <source>Enter what is new, or scan it</source>
            <translation>Neues eingeben oder scannen</translation>
        </message>
        <message>
            <source>New secret</source>
            <translation>Neues Geheimnis</translation>
        </message>
        <message>
            <source>New token</source>
            <translation>Neues Token</translation>
        </message>
        <message>
            <source>Nothing else changes here. For another server, organisation or app, set up another terminal with a data folder of its own.</source>
            <translation>Sonst ändert sich hier nichts. Für einen anderen Server, eine andere Organisation oder App richten Sie ein weiteres Gerät mit eigenem Datenordner ein.</translation>
        </message>
        <message>
            <source>Test it</source>
            <translation>Prüfen</translation>
        </message>
        <message>
            <source>Type it, or scan its code. What is in use is never shown.</source>
            <translation>Eintippen oder den Code scannen. Was gilt, wird nie gezeigt.</translation>
        </message>
        <message>
            <source>Use it</source>
            <translation>Übernehmen</translation>
        </message>
    </context>
    <context>
        <name>AdHoc</name>
        <message numerus="yes">
            <source>%n piece(s)</source>
            <translation>
                <numerusform>%n Stück</numerusform>
                <numerusform>%n Stück</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n serial(s)</source>
            <translation>
                <numerusform>%n Seriennummer</numerusform>
                <numerusform>%n Seriennummern</numerusform>
            </translation>
        </message>
        <message>
            <source>+{quantity} {unit} {product}</source>
            <translation>+{quantity} {unit} {product}</translation>
        </message>
        <message>
            <source>After that nothing is taken back here: goods that come back are a return.</source>
            <translation>Danach wird hier nichts zurückgenommen: was zurückkommt, ist eine Retoure.</translation>
        </message>
        <message>
            <source>Another one</source>
            <translation>Neu beginnen</translation>
        </message>
        <message>
            <source>Answer the question below, or scan on</source>
            <translation>Die Frage unten beantworten oder weiterscannen</translation>
        </message>
        <message>
            <source>Apply</source>
            <translation>Übernehmen</translation>
        </message>
        <message>
            <source>At most {limit} characters.</source>
            <translation>Höchstens {limit} Zeichen.</translation>
        </message>
        <message>
            <source>Back</source>
            <translation>Zurück</translation>
        </message>
        <message>
            <source>Condition</source>
            <translation>Zustand</translation>
        </message>
        <message>
            <source>Condition set</source>
            <translation>Zustand gesetzt</translation>
        </message>
        <message>
            <source>Condition: {condition}</source>
            <translation>Zustand: {condition}</translation>
        </message>
        <message>
            <source>Confirm it: then the goods are gone.</source>
            <translation>Bestätigen: dann ist die Ware hinaus.</translation>
        </message>
        <message>
            <source>Do really so many leave?</source>
            <translation>Gehen wirklich so viele hinaus?</translation>
        </message>
        <message>
            <source>Each scan makes a line. Nothing is booked before you finish.</source>
            <translation>Jeder Scan ergibt eine Position. Gebucht wird erst beim Beenden.</translation>
        </message>
        <message>
            <source>Expired on {expiry}</source>
            <translation>Abgelaufen am {expiry}</translation>
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
            <source>Finish this first, then scan it again.</source>
            <translation>Erst das hier fertig machen, dann noch einmal scannen.</translation>
        </message>
        <message>
            <source>Finished</source>
            <translation>Fertig</translation>
        </message>
        <message>
            <source>First answer what is open</source>
            <translation>Zuerst beantworten, was offen ist</translation>
        </message>
        <message>
            <source>First scan the place</source>
            <translation>Erst den Platz scannen</translation>
        </message>
        <message>
            <source>From place {place}</source>
            <translation>Von Platz {place}</translation>
        </message>
        <message>
            <source>From where each product lies</source>
            <translation>Vom Platz, an dem der Artikel liegt</translation>
        </message>
        <message>
            <source>Give it up</source>
            <translation>Abbrechen</translation>
        </message>
        <message>
            <source>Given up: nothing leaves</source>
            <translation>Abgebrochen: nichts geht hinaus</translation>
        </message>
        <message>
            <source>Go on with the next scan.</source>
            <translation>Mit dem nächsten Scan weitermachen.</translation>
        </message>
        <message>
            <source>Goods that leave</source>
            <translation>Ware, die hinausgeht</translation>
        </message>
        <message numerus="yes">
            <source>Hand out %n line(s)</source>
            <translation>
                <numerusform>%n Position ausgeben</numerusform>
                <numerusform>%n Positionen ausgeben</numerusform>
            </translation>
        </message>
        <message>
            <source>Handed out. Go back, or begin another one</source>
            <translation>Ausgegeben. Zurück, oder neu beginnen</translation>
        </message>
        <message>
            <source>Handed out: {lines_words}</source>
            <translation>Ausgegeben: {lines_words}</translation>
        </message>
        <message>
            <source>Hold to hand out</source>
            <translation>Zum Ausgeben halten</translation>
        </message>
        <message>
            <source>How</source>
            <translation>Wie</translation>
        </message>
        <message>
            <source>It has serials</source>
            <translation>Es hat Seriennummern</translation>
        </message>
        <message>
            <source>It is weighed</source>
            <translation>Es wird gewogen</translation>
        </message>
        <message>
            <source>Its label does not say what is in it. Scan the goods.</source>
            <translation>Das Etikett sagt nicht, was darin ist. Ware scannen.</translation>
        </message>
        <message>
            <source>Last scans</source>
            <translation>Letzte Scans</translation>
        </message>
        <message>
            <source>Line chosen</source>
            <translation>Position gewählt</translation>
        </message>
        <message>
            <source>Link the code</source>
            <translation>Code verknüpfen</translation>
        </message>
        <message>
            <source>Look at the summary</source>
            <translation>Zusammenfassung ansehen</translation>
        </message>
        <message>
            <source>Lot and date</source>
            <translation>Charge und Datum</translation>
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
            <source>Lots and serials go along as a note.</source>
            <translation>Chargen und Seriennummern gehen als Notiz mit.</translation>
        </message>
        <message>
            <source>More about the item</source>
            <translation>Mehr zum Artikel</translation>
        </message>
        <message>
            <source>More about {product}</source>
            <translation>Mehr zu {product}</translation>
        </message>
        <message>
            <source>Multiplier</source>
            <translation>Multiplikator</translation>
        </message>
        <message>
            <source>No place</source>
            <translation>Kein Platz</translation>
        </message>
        <message>
            <source>No question is open</source>
            <translation>Keine Frage ist offen</translation>
        </message>
        <message>
            <source>Note</source>
            <translation>Notiz</translation>
        </message>
        <message>
            <source>Note that goes along</source>
            <translation>Notiz, die mitgeht</translation>
        </message>
        <message>
            <source>Nothing leaves</source>
            <translation>Nichts geht hinaus</translation>
        </message>
        <message>
            <source>Nothing of it leaves any more</source>
            <translation>Nichts davon geht mehr hinaus</translation>
        </message>
        <message>
            <source>Nothing of it leaves; put it back</source>
            <translation>Geht nicht mit: zurücklegen</translation>
        </message>
        <message>
            <source>Nothing scanned yet</source>
            <translation>Noch nichts gescannt</translation>
        </message>
        <message>
            <source>Nothing was changed</source>
            <translation>Nichts geändert</translation>
        </message>
        <message>
            <source>Nothing was in hand.</source>
            <translation>Nichts war entnommen.</translation>
        </message>
        <message>
            <source>Nothing was scanned just now</source>
            <translation>Gerade wurde nichts gescannt</translation>
        </message>
        <message>
            <source>Nothing was scanned yet</source>
            <translation>Noch nichts gescannt</translation>
        </message>
        <message>
            <source>Open questions</source>
            <translation>Offene Fragen</translation>
        </message>
        <message>
            <source>Pack size</source>
            <translation>Packungsgröße</translation>
        </message>
        <message>
            <source>Pieces</source>
            <translation>Stück</translation>
        </message>
        <message>
            <source>Place</source>
            <translation>Platz</translation>
        </message>
        <message>
            <source>Put it back.</source>
            <translation>Zurücklegen.</translation>
        </message>
        <message>
            <source>Quantities are about this line now.</source>
            <translation>Mengen gelten jetzt für diese Position.</translation>
        </message>
        <message>
            <source>Quantity changed</source>
            <translation>Menge geändert</translation>
        </message>
        <message>
            <source>Quantity set</source>
            <translation>Menge gesetzt</translation>
        </message>
        <message>
            <source>Quantity set: {product}</source>
            <translation>Menge gesetzt: {product}</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>Entfernen</translation>
        </message>
        <message>
            <source>Same code again: answer 1</source>
            <translation>Gleicher Code noch einmal: Antwort 1</translation>
        </message>
        <message>
            <source>Say why goods leave, or scan them</source>
            <translation>Grund wählen, oder die Ware scannen</translation>
        </message>
        <message>
            <source>Scan an item, a place, or another command.</source>
            <translation>Artikel, Platz oder einen anderen Befehl scannen.</translation>
        </message>
        <message>
            <source>Scan each piece to add it.</source>
            <translation>Jedes Stück einzeln scannen.</translation>
        </message>
        <message>
            <source>Scan each piece, or set the kilograms.</source>
            <translation>Jedes Stück scannen oder Kilogramm setzen.</translation>
        </message>
        <message>
            <source>Scan the goods at once: then it is a counter sale.</source>
            <translation>Gleich die Ware scannen: dann ist es ein Thekenverkauf.</translation>
        </message>
        <message>
            <source>Scan the goods first, then say their condition.</source>
            <translation>Erst die Ware scannen, dann ihren Zustand angeben.</translation>
        </message>
        <message>
            <source>Scan the goods that leave.</source>
            <translation>Ware scannen, die hinausgeht.</translation>
        </message>
        <message>
            <source>Scan the item that counts {n}</source>
            <translation>Den Artikel scannen, der {n} zählt</translation>
        </message>
        <message>
            <source>Scan the next item, or finish</source>
            <translation>Nächsten Artikel scannen oder beenden</translation>
        </message>
        <message>
            <source>Scan the next item.</source>
            <translation>Nächsten Artikel scannen.</translation>
        </message>
        <message>
            <source>Scan the place, then what leaves</source>
            <translation>Platz scannen, dann, was hinausgeht</translation>
        </message>
        <message>
            <source>Scan what leaves</source>
            <translation>Scannen, was hinausgeht</translation>
        </message>
        <message>
            <source>Scan what leaves, or give it up.</source>
            <translation>Scannen, was hinausgeht, oder abbrechen.</translation>
        </message>
        <message>
            <source>Scan what leaves.</source>
            <translation>Scannen, was hinausgeht.</translation>
        </message>
        <message>
            <source>Serial</source>
            <translation>Seriennummer</translation>
        </message>
        <message>
            <source>Serial {serial} for {product}</source>
            <translation>Seriennr. {serial} für {product}</translation>
        </message>
        <message>
            <source>Serial {serial} is here already</source>
            <translation>Seriennr. {serial} ist schon dabei</translation>
        </message>
        <message>
            <source>So far {amount}</source>
            <translation>Bisher {amount}</translation>
        </message>
        <message>
            <source>So many at once</source>
            <translation>So viele auf einmal</translation>
        </message>
        <message>
            <source>Stock is taken out there. Then scan the item.</source>
            <translation>Dort wird ausgebucht. Dann den Artikel scannen.</translation>
        </message>
        <message>
            <source>Stock is taken out there. Then scan {product}.</source>
            <translation>Dort wird ausgebucht. Dann {product} scannen.</translation>
        </message>
        <message>
            <source>Take another one.</source>
            <translation>Anderes Stück nehmen.</translation>
        </message>
        <message>
            <source>Take another piece of {product}.</source>
            <translation>Anderes Stück von {product} nehmen.</translation>
        </message>
        <message>
            <source>Take another piece.</source>
            <translation>Anderes Stück nehmen.</translation>
        </message>
        <message>
            <source>Taken</source>
            <translation>Entnommen</translation>
        </message>
        <message>
            <source>That does nothing here</source>
            <translation>Das bewirkt hier nichts</translation>
        </message>
        <message>
            <source>That is a package</source>
            <translation>Das ist ein Packstück</translation>
        </message>
        <message>
            <source>That is an order</source>
            <translation>Das ist ein Auftrag</translation>
        </message>
        <message>
            <source>That is expired</source>
            <translation>Das ist abgelaufen</translation>
        </message>
        <message>
            <source>The line is gone</source>
            <translation>Die Position ist weg</translation>
        </message>
        <message>
            <source>The lot is missing</source>
            <translation>Die Charge fehlt</translation>
        </message>
        <message>
            <source>The name is too long</source>
            <translation>Der Name ist zu lang</translation>
        </message>
        <message>
            <source>The quantity stays as it is</source>
            <translation>Die Menge bleibt, wie sie ist</translation>
        </message>
        <message>
            <source>These goods have left</source>
            <translation>Diese Ware ist hinaus</translation>
        </message>
        <message>
            <source>This one was given up</source>
            <translation>Das hier wurde abgebrochen</translation>
        </message>
        <message>
            <source>This piece is here already</source>
            <translation>Dieses Stück ist schon dabei</translation>
        </message>
        <message>
            <source>To whom</source>
            <translation>An wen</translation>
        </message>
        <message>
            <source>To whom, and why</source>
            <translation>An wen und warum</translation>
        </message>
        <message>
            <source>Undo that, or begin another one.</source>
            <translation>Abbruch zurücknehmen oder neu beginnen.</translation>
        </message>
        <message>
            <source>Unknown code</source>
            <translation>Unbekannter Code</translation>
        </message>
        <message>
            <source>Weight</source>
            <translation>Gewicht</translation>
        </message>
        <message>
            <source>What comes back is a return: take it at the receiving desk.</source>
            <translation>Was zurückkommt, ist eine Retoure: im Wareneingang annehmen.</translation>
        </message>
        <message>
            <source>What you scan now is taken from there.</source>
            <translation>Was jetzt gescannt wird, kommt von dort.</translation>
        </message>
        <message>
            <source>Where do you take the goods from?</source>
            <translation>Woher kommt die Ware?</translation>
        </message>
        <message>
            <source>Which product is it? The code is known from then on.</source>
            <translation>Welcher Artikel ist es? Der Code ist dann bekannt.</translation>
        </message>
        <message>
            <source>Who gets the goods?</source>
            <translation>Wer bekommt die Ware?</translation>
        </message>
        <message>
            <source>Why</source>
            <translation>Warum</translation>
        </message>
        <message>
            <source>Why do goods leave without an order?</source>
            <translation>Warum geht Ware ohne Auftrag hinaus?</translation>
        </message>
        <message>
            <source>Write a few words</source>
            <translation>Ein paar Worte schreiben</translation>
        </message>
        <message>
            <source>from {place}</source>
            <translation>von {place}</translation>
        </message>
        <message>
            <source>last scan {time}</source>
            <translation>letzter Scan {time}</translation>
        </message>
        <message>
            <source>lot {lot}</source>
            <translation>Charge {lot}</translation>
        </message>
        <message>
            <source>not counted yet</source>
            <translation>noch nicht gezählt</translation>
        </message>
        <message>
            <source>serial {serial}</source>
            <translation>Seriennr. {serial}</translation>
        </message>
        <message>
            <source>{amount} in all</source>
            <translation>{amount} insgesamt</translation>
        </message>
        <message>
            <source>{code} is a package</source>
            <translation>{code} ist ein Packstück</translation>
        </message>
        <message>
            <source>{code} is an order</source>
            <translation>{code} ist ein Auftrag</translation>
        </message>
        <message>
            <source>{command} does nothing here</source>
            <translation>{command} bewirkt hier nichts</translation>
        </message>
        <message>
            <source>{done} {unit}</source>
            <translation>{done} {unit}</translation>
        </message>
        <message>
            <source>{done} {unit}, {total} in all</source>
            <translation>{done} {unit}, {total} insgesamt</translation>
        </message>
        <message>
            <source>{kind}</source>
            <translation>{kind}</translation>
        </message>
        <message>
            <source>{kind} for {recipient}</source>
            <translation>{kind} für {recipient}</translation>
        </message>
        <message>
            <source>{lines_words} in hand: put the goods back where they were.</source>
            <translation>{lines_words} entnommen: Ware dorthin zurücklegen, wo sie lag.</translation>
        </message>
        <message>
            <source>{lot} waits: scan the item it belongs to</source>
            <translation>{lot} wartet: den Artikel dazu scannen</translation>
        </message>
        <message>
            <source>{product}</source>
            <translation>{product}</translation>
        </message>
        <message>
            <source>{product} does not leave. Take another one.</source>
            <translation>{product} geht nicht hinaus. Anderes Stück nehmen.</translation>
        </message>
        <message>
            <source>{product} has serials</source>
            <translation>{product} hat Seriennummern</translation>
        </message>
        <message>
            <source>{product} is weighed</source>
            <translation>{product} wird gewogen</translation>
        </message>
        <message>
            <source>{product} needs one. Scan or enter it.</source>
            <translation>{product} braucht eine. Scannen oder eingeben.</translation>
        </message>
        <message>
            <source>{product} needs one. The lot taken last is {last_lot}.</source>
            <translation>{product} braucht eine. Zuletzt war es Charge {last_lot}.</translation>
        </message>
        <message>
            <source>{product} stays here</source>
            <translation>{product} bleibt hier</translation>
        </message>
        <message>
            <source>{product}: is that right?</source>
            <translation>{product}: stimmt das?</translation>
        </message>
        <message>
            <source>{product}: {quantity} {unit}</source>
            <translation>{product}: {quantity} {unit}</translation>
        </message>
        <message>
            <source>{product}: {told}.</source>
            <translation>{product}: {told}.</translation>
        </message>
        <message>
            <source>{quantity} {unit} at once</source>
            <translation>{quantity} {unit} auf einmal</translation>
        </message>
        <message>
            <source>{quantity} {unit} less. Put it back.</source>
            <translation>{quantity} {unit} weniger. Zurücklegen.</translation>
        </message>
        <message>
            <source>{stock_by}</source>
            <translation>{stock_by}</translation>
        </message>
        <message>
            <source>{told}.</source>
            <translation>{told}.</translation>
        </message>
        <message>
            <source>{type}</source>
            <translation>{type}</translation>
        </message>
    </context>
    <context>
        <name>AdHocKind</name>
        <message>
            <source>Counter sale</source>
            <translation>Thekenverkauf</translation>
        </message>
        <message>
            <source>Sample</source>
            <translation>Muster</translation>
        </message>
        <message>
            <source>Without an order</source>
            <translation>Ohne Auftrag</translation>
        </message>
    </context>
    <context>
        <name>Adjust</name>
        <message>
            <source>A lead has to approve that</source>
            <translation>Das muss die Leitung freigeben</translation>
        </message>
        <message>
            <source>Add or remove</source>
            <translation>Zu- oder Abgang</translation>
        </message>
        <message>
            <source>Add to stock</source>
            <translation>Bestand erhöhen</translation>
        </message>
        <message>
            <source>Adjust stock</source>
            <translation>Bestand berichtigen</translation>
        </message>
        <message>
            <source>Adjust the stock of {product}</source>
            <translation>Bestand berichtigen: {product}</translation>
        </message>
        <message>
            <source>After</source>
            <translation>Nachher</translation>
        </message>
        <message>
            <source>Another one</source>
            <translation>Weitere</translation>
        </message>
        <message>
            <source>Another reason needs a note.</source>
            <translation>Ein anderer Grund braucht eine Notiz.</translation>
        </message>
        <message>
            <source>At place {place}</source>
            <translation>Auf Platz {place}</translation>
        </message>
        <message>
            <source>At {place}, because: {reason}.</source>
            <translation>Auf {place}, Grund: {reason}.</translation>
        </message>
        <message>
            <source>Before</source>
            <translation>Vorher</translation>
        </message>
        <message>
            <source>Begin another one to put it right.</source>
            <translation>Zum Ändern eine weitere beginnen.</translation>
        </message>
        <message>
            <source>Choose one from the list.</source>
            <translation>Einen aus der Liste wählen.</translation>
        </message>
        <message>
            <source>Condition: {condition}.</source>
            <translation>Zustand: {condition}.</translation>
        </message>
        <message>
            <source>Confirm it: then the stock is changed.</source>
            <translation>Bestätigen: Dann ändert sich der Bestand.</translation>
        </message>
        <message>
            <source>Counted</source>
            <translation>Gezählt</translation>
        </message>
        <message>
            <source>Each scan counts one more</source>
            <translation>Jeder Scan zählt eins dazu</translation>
        </message>
        <message>
            <source>Earlier adjustments</source>
            <translation>Frühere Berichtigungen</translation>
        </message>
        <message>
            <source>Earlier ones</source>
            <translation>Frühere</translation>
        </message>
        <message>
            <source>Every adjustment needs one.</source>
            <translation>Jede Berichtigung braucht einen Grund.</translation>
        </message>
        <message>
            <source>Fewer are there than booked.</source>
            <translation>Es liegt weniger dort als gebucht.</translation>
        </message>
        <message>
            <source>Finish this first, then adjust the other one.</source>
            <translation>Erst diese abschließen, dann den anderen Artikel.</translation>
        </message>
        <message>
            <source>First scan the place</source>
            <translation>Erst den Platz scannen</translation>
        </message>
        <message>
            <source>Given up</source>
            <translation>Verworfen</translation>
        </message>
        <message>
            <source>Given up: nothing is adjusted</source>
            <translation>Verworfen: Nichts wird berichtigt</translation>
        </message>
        <message>
            <source>Hold to overwrite</source>
            <translation>Zum Überschreiben halten</translation>
        </message>
        <message>
            <source>Hold to post</source>
            <translation>Zum Buchen halten</translation>
        </message>
        <message>
            <source>Is it really so many?</source>
            <translation>Sind es wirklich so viele?</translation>
        </message>
        <message>
            <source>It is sent by itself.</source>
            <translation>Sie wird von selbst gesendet.</translation>
        </message>
        <message>
            <source>It is sent when the server answers.</source>
            <translation>Sie wird gesendet, sobald der Server antwortet.</translation>
        </message>
        <message>
            <source>It is this place already</source>
            <translation>Es ist schon dieser Platz</translation>
        </message>
        <message>
            <source>Look at before and after</source>
            <translation>Vorher und nachher ansehen</translation>
        </message>
        <message>
            <source>More are there than booked.</source>
            <translation>Es liegt mehr dort als gebucht.</translation>
        </message>
        <message>
            <source>No label read</source>
            <translation>Ohne Etikett</translation>
        </message>
        <message>
            <source>Nobody overwrites what nobody has seen. Try again when the server answers.</source>
            <translation>Niemand überschreibt, was niemand sah. Noch einmal, sobald der Server antwortet.</translation>
        </message>
        <message>
            <source>Note in your words</source>
            <translation>Notiz in eigenen Worten</translation>
        </message>
        <message>
            <source>Nothing is adjusted</source>
            <translation>Nichts wird berichtigt</translation>
        </message>
        <message>
            <source>Nothing is booked before you post.</source>
            <translation>Vor dem Buchen ändert sich nichts.</translation>
        </message>
        <message>
            <source>Nothing is counted yet</source>
            <translation>Noch nichts gezählt</translation>
        </message>
        <message>
            <source>Nothing of it is counted here now.</source>
            <translation>Davon ist hier nichts mehr gezählt.</translation>
        </message>
        <message>
            <source>Nothing of {product} is counted here now.</source>
            <translation>Von {product} ist hier nichts mehr gezählt.</translation>
        </message>
        <message>
            <source>Nothing was adjusted yet</source>
            <translation>Noch nichts berichtigt</translation>
        </message>
        <message>
            <source>Overwrite stock</source>
            <translation>Überschreiben</translation>
        </message>
        <message>
            <source>Overwriting takes with it what others booked. Add or remove instead.</source>
            <translation>Überschreiben löscht, was andere gebucht haben. Sonst Zu- oder Abgang buchen.</translation>
        </message>
        <message>
            <source>Post</source>
            <translation>Buchen</translation>
        </message>
        <message>
            <source>Posted</source>
            <translation>Gebucht</translation>
        </message>
        <message>
            <source>Posted. Go back, or adjust something else</source>
            <translation>Gebucht. Zurück, oder weiteren Bestand berichtigen</translation>
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
            <source>Remove from stock</source>
            <translation>Bestand senken</translation>
        </message>
        <message>
            <source>Say in a few words why</source>
            <translation>Kurz sagen, warum</translation>
        </message>
        <message>
            <source>Say why first</source>
            <translation>Erst den Grund angeben</translation>
        </message>
        <message>
            <source>Say why, then post</source>
            <translation>Grund angeben, dann buchen</translation>
        </message>
        <message>
            <source>Scan each piece, or type the quantity</source>
            <translation>Jedes Stück scannen oder Menge eintippen</translation>
        </message>
        <message>
            <source>Scan each piece, or type the quantity.</source>
            <translation>Jedes Stück scannen oder die Menge eintippen.</translation>
        </message>
        <message>
            <source>Scan or type how many there are</source>
            <translation>Scannen oder eintippen, wie viele da sind</translation>
        </message>
        <message>
            <source>Scan the item whose stock is wrong</source>
            <translation>Artikel scannen, dessen Bestand nicht stimmt</translation>
        </message>
        <message>
            <source>Scan the item whose stock is wrong.</source>
            <translation>Den Artikel scannen, dessen Bestand nicht stimmt.</translation>
        </message>
        <message>
            <source>Scan the item, or go on.</source>
            <translation>Den Artikel scannen oder weitermachen.</translation>
        </message>
        <message>
            <source>Scan the next piece, or post</source>
            <translation>Nächstes Stück scannen oder buchen</translation>
        </message>
        <message>
            <source>Scan the place where it lies</source>
            <translation>Den Platz scannen, auf dem er liegt</translation>
        </message>
        <message>
            <source>Stock is adjusted where goods lie.</source>
            <translation>Bestand wird dort berichtigt, wo Ware liegt.</translation>
        </message>
        <message>
            <source>That is another product</source>
            <translation>Das ist ein anderer Artikel</translation>
        </message>
        <message>
            <source>That is more than is there: the server may refuse it.</source>
            <translation>Das ist mehr, als da ist: Der Server lehnt es vielleicht ab.</translation>
        </message>
        <message>
            <source>That is {product}</source>
            <translation>Das ist {product}</translation>
        </message>
        <message>
            <source>The figure is replaced. A lead approves.</source>
            <translation>Der Bestand wird ersetzt. Die Leitung gibt frei.</translation>
        </message>
        <message>
            <source>The line is gone</source>
            <translation>Die Zeile ist weg</translation>
        </message>
        <message>
            <source>The server hears of it by itself, once.</source>
            <translation>Der Server erfährt es von selbst, einmal.</translation>
        </message>
        <message>
            <source>The stock is so already</source>
            <translation>Der Bestand ist schon so</translation>
        </message>
        <message>
            <source>The stock is so already: there is nothing to overwrite.</source>
            <translation>Der Bestand ist schon so: Es gibt nichts zu überschreiben.</translation>
        </message>
        <message>
            <source>The stock is {quantity} already</source>
            <translation>Der Bestand ist schon {quantity}</translation>
        </message>
        <message>
            <source>The stock of now is not known</source>
            <translation>Der jetzige Bestand ist nicht bekannt</translation>
        </message>
        <message>
            <source>The stock of now is not known: nobody overwrites it unseen.</source>
            <translation>Der jetzige Bestand ist nicht bekannt: Niemand überschreibt ihn ungesehen.</translation>
        </message>
        <message>
            <source>The stock of this place is adjusted.</source>
            <translation>Der Bestand dieses Platzes wird berichtigt.</translation>
        </message>
        <message>
            <source>The stock stays as it is.</source>
            <translation>Der Bestand bleibt, wie er ist.</translation>
        </message>
        <message>
            <source>There is no reason {reason}</source>
            <translation>Einen Grund {reason} gibt es nicht</translation>
        </message>
        <message>
            <source>There is no such reason</source>
            <translation>Diesen Grund gibt es nicht</translation>
        </message>
        <message>
            <source>There is nothing to overwrite.</source>
            <translation>Es gibt nichts zu überschreiben.</translation>
        </message>
        <message>
            <source>This adjustment is posted</source>
            <translation>Diese Berichtigung ist gebucht</translation>
        </message>
        <message>
            <source>This is about {wanted}. Finish it first, then adjust the other one.</source>
            <translation>Es geht um {wanted}. Erst abschließen, dann den anderen Artikel.</translation>
        </message>
        <message>
            <source>What becomes of the stock?</source>
            <translation>Was geschieht mit dem Bestand?</translation>
        </message>
        <message>
            <source>What others booked is lost. A lead approves it next.</source>
            <translation>Was andere gebucht haben, geht verloren. Als Nächstes gibt die Leitung frei.</translation>
        </message>
        <message>
            <source>What this terminal posts stands here, with its reason.</source>
            <translation>Was dieses Terminal bucht, steht hier mit seinem Grund.</translation>
        </message>
        <message>
            <source>What was counted, by label</source>
            <translation>Gezähltes nach Etikett</translation>
        </message>
        <message>
            <source>Where is the stock wrong?</source>
            <translation>Wo stimmt der Bestand nicht?</translation>
        </message>
        <message>
            <source>Which place?</source>
            <translation>Welcher Platz?</translation>
        </message>
        <message>
            <source>Why is the stock adjusted?</source>
            <translation>Warum wird der Bestand berichtigt?</translation>
        </message>
        <message>
            <source>Why?</source>
            <translation>Warum?</translation>
        </message>
        <message>
            <source>approved by {name}</source>
            <translation>freigegeben von {name}</translation>
        </message>
        <message>
            <source>below zero: look again</source>
            <translation>unter null: noch einmal prüfen</translation>
        </message>
        <message>
            <source>no network</source>
            <translation>kein Netz</translation>
        </message>
        <message>
            <source>not known</source>
            <translation>nicht bekannt</translation>
        </message>
        <message>
            <source>not posted</source>
            <translation>nicht gebucht</translation>
        </message>
        <message>
            <source>not shown by the server</source>
            <translation>vom Server nicht gezeigt</translation>
        </message>
        <message>
            <source>noted on this terminal</source>
            <translation>auf diesem Terminal notiert</translation>
        </message>
        <message>
            <source>scan item and place</source>
            <translation>Artikel und Platz scannen</translation>
        </message>
        <message>
            <source>the server is asked</source>
            <translation>Server wird gefragt</translation>
        </message>
        <message>
            <source>{before} becomes {after}, whatever was booked.</source>
            <translation>Aus {before} wird {after}, was auch gebucht wurde.</translation>
        </message>
        <message>
            <source>{direction}</source>
            <translation>{direction}</translation>
        </message>
        <message>
            <source>{direction}: {quantity} {unit} {product}</source>
            <translation>{direction}: {quantity} {unit} {product}</translation>
        </message>
        <message>
            <source>{direction}: {reason}</source>
            <translation>{direction}: {reason}</translation>
        </message>
        <message>
            <source>{mark}{quantity} {unit} {product}</source>
            <translation>{mark}{quantity} {unit} {product}</translation>
        </message>
        <message>
            <source>{product}</source>
            <translation>{product}</translation>
        </message>
        <message>
            <source>{product}: {before} becomes {after} {unit}</source>
            <translation>{product}: aus {before} wird {after} {unit}</translation>
        </message>
        <message>
            <source>{quantity} {unit} less</source>
            <translation>{quantity} {unit} weniger</translation>
        </message>
        <message>
            <source>{quantity} {unit} {product}</source>
            <translation>{quantity} {unit} {product}</translation>
        </message>
    </context>
    <context>
        <name>AdjustReason</name>
        <message>
            <source>Another reason</source>
            <translation>Anderer Grund</translation>
        </message>
        <message>
            <source>Booked wrongly before</source>
            <translation>Vorher falsch gebucht</translation>
        </message>
        <message>
            <source>Broken or leaking</source>
            <translation>Defekt oder undicht</translation>
        </message>
        <message>
            <source>Expired</source>
            <translation>Abgelaufen</translation>
        </message>
        <message>
            <source>For own use</source>
            <translation>Eigenbedarf</translation>
        </message>
        <message>
            <source>Found</source>
            <translation>Gefunden</translation>
        </message>
        <message>
            <source>Missing</source>
            <translation>Fehlt</translation>
        </message>
    </context>
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
            <source>Discard</source>
            <translation>Verwerfen</translation>
        </message>
        <message>
            <source>Send anyway</source>
            <translation>Trotzdem senden</translation>
        </message>
        <message>
            <source>The server is right: do not send</source>
            <translation>Der Server hat recht: nicht senden</translation>
        </message>
        <message>
            <source>Try again</source>
            <translation>Noch einmal versuchen</translation>
        </message>
    </context>
    <context>
        <name>Claims</name>
        <message>
            <source>Terminal {terminal}</source>
            <translation>Terminal {terminal}</translation>
        </message>
        <message>
            <source>Terminals {terminals}</source>
            <translation>Terminals {terminals}</translation>
        </message>
        <message>
            <source>What you scanned is kept. Post it and pass the rest on, or go on.</source>
            <translation>Das Gescannte bleibt. Buchen und den Rest weitergeben, oder weitermachen.</translation>
        </message>
        <message>
            <source>is on it too</source>
            <translation>ist auch daran</translation>
        </message>
        <message>
            <source>is on {numbers} too</source>
            <translation>ist auch an {numbers}</translation>
        </message>
        <message>
            <source>took it over at {time}</source>
            <translation>hat sie um {time} übernommen</translation>
        </message>
        <message>
            <source>took it over meanwhile</source>
            <translation>hat sie inzwischen übernommen</translation>
        </message>
        <message>
            <source>took {numbers} over at {time}</source>
            <translation>hat {numbers} um {time} übernommen</translation>
        </message>
        <message>
            <source>took {numbers} over meanwhile</source>
            <translation>hat {numbers} inzwischen übernommen</translation>
        </message>
        <message>
            <source>{name}, terminal {terminal}</source>
            <translation>{name}, Terminal {terminal}</translation>
        </message>
        <message>
            <source>{who} are on it</source>
            <translation>{who} sind daran</translation>
        </message>
        <message>
            <source>{who} is on it</source>
            <translation>{who} ist daran</translation>
        </message>
        <message>
            <source>{who} is on this delivery too</source>
            <translation>{who} ist auch an dieser Lieferung</translation>
        </message>
        <message>
            <source>{who} is on {numbers} too</source>
            <translation>{who} ist auch an {numbers}</translation>
        </message>
        <message>
            <source>{who} took this delivery over at {time}</source>
            <translation>{who} hat diese Lieferung um {time} übernommen</translation>
        </message>
        <message>
            <source>{who} took this delivery over meanwhile</source>
            <translation>{who} hat diese Lieferung inzwischen übernommen</translation>
        </message>
        <message>
            <source>{who} took {numbers} over at {time}</source>
            <translation>{who} hat {numbers} um {time} übernommen</translation>
        </message>
        <message>
            <source>{who} took {numbers} over meanwhile</source>
            <translation>{who} hat {numbers} inzwischen übernommen</translation>
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
            <translation>Die Position im System ergänzen, dann verwerfen.</translation>
        </message>
        <message>
            <source>Add the line to the draft order in the system, then discard.</source>
            <translation>Die Position im System in den Bestellentwurf eintragen, dann verwerfen.</translation>
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
            <source>Ask the office what became of it, then discard this.</source>
            <translation>Im Büro fragen, was daraus wurde, dann dies verwerfen.</translation>
        </message>
        <message>
            <source>Ask the office, then send anyway or discard.</source>
            <translation>Im Büro fragen, dann trotzdem senden oder verwerfen.</translation>
        </message>
        <message>
            <source>Ask who it is. Send anyway only if it is the same goods.</source>
            <translation>Fragen, wer es ist. Nur trotzdem senden, wenn es dieselbe Ware ist.</translation>
        </message>
        <message>
            <source>Ask who it is. Send anyway only if they did not book the same goods.</source>
            <translation>Fragen, wer. Nur trotzdem senden, wenn nicht dieselbe Ware gebucht wurde.</translation>
        </message>
        <message>
            <source>Both corrections are booked. Count the place again, then decide.</source>
            <translation>Beide Korrekturen sind gebucht. Bitte den Platz neu zählen, dann entscheiden.</translation>
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
            <source>Compare the changes in the system: it is there, or send anyway.</source>
            <translation>Die Buchungen im System vergleichen: Er ist da, oder trotzdem senden.</translation>
        </message>
        <message>
            <source>Compare the lines and put the rest back, then send anyway.</source>
            <translation>Die Positionen vergleichen, den Rest zurücklegen, dann trotzdem senden.</translation>
        </message>
        <message>
            <source>Compare the lines. Send anyway to receive what was counted, or discard.</source>
            <translation>Positionen vergleichen. Trotzdem senden, um das Gezählte einzubuchen, oder verwerfen.</translation>
        </message>
        <message>
            <source>Count it again, or keep the server's figure.</source>
            <translation>Neu zählen oder die Zahl des Servers behalten.</translation>
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
            <translation>Lieferung {number} hat mehr als 200 Positionen</translation>
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
            <source>Finish the order in the system itself, then try again here.</source>
            <translation>Den Auftrag im System abschließen, dann hier noch einmal versuchen.</translation>
        </message>
        <message>
            <source>Go on with those first, or choose only orders that nobody has begun.</source>
            <translation>Erst diese weitermachen, oder nur Aufträge wählen, die niemand begonnen hat.</translation>
        </message>
        <message>
            <source>Goods moved around the count</source>
            <translation>Um die Zählung herum wurde Ware bewegt</translation>
        </message>
        <message>
            <source>Have the goods left twice? Look, then discard or send anyway.</source>
            <translation>Ging die Ware zweimal hinaus? Nachsehen, dann verwerfen oder trotzdem senden.</translation>
        </message>
        <message>
            <source>Have the goods moved all the same? Look, then discard or send anyway.</source>
            <translation>Hat sich die Ware trotzdem bewegt? Nachsehen, dann verwerfen oder trotzdem senden.</translation>
        </message>
        <message>
            <source>If it is ours, it is there. If it is not, send anyway.</source>
            <translation>Ist es unseres, ist es da. Wenn nicht, trotzdem senden.</translation>
        </message>
        <message>
            <source>Is it ours? Then it is there. If not, ask who it was before you send anyway.</source>
            <translation>Ist es unserer? Dann ist es da. Wenn nicht: erst fragen, wer es war, dann trotzdem senden.</translation>
        </message>
        <message>
            <source>Is ours among the changes shown? Then it is done. If not, send anyway.</source>
            <translation>Ist unsere unter den gezeigten Änderungen? Dann ist es erledigt. Wenn nicht, trotzdem senden.</translation>
        </message>
        <message>
            <source>Is the order on hold in the system? Then it is there. If not, send anyway.</source>
            <translation>Ist der Auftrag im System angehalten? Dann „Ist da“ wählen. Wenn nicht: trotzdem senden.</translation>
        </message>
        <message>
            <source>It is not sent again by itself. Look at the stock, then decide.</source>
            <translation>Es wird nicht von selbst noch einmal gesendet. Den Bestand ansehen, dann entscheiden.</translation>
        </message>
        <message>
            <source>It may have been booked before. Ask the office, then send anyway or discard.</source>
            <translation>Sie könnte vorher gebucht worden sein. Im Büro fragen, dann trotzdem senden oder verwerfen.</translation>
        </message>
        <message>
            <source>It was released, but the server shows the hold. Try again, or ask the office.</source>
            <translation>Er wurde freigegeben, der Server zeigt ihn angehalten. Neu versuchen oder im Büro fragen.</translation>
        </message>
        <message>
            <source>Lines are gone from order {number}</source>
            <translation>In Auftrag {number} fehlen Positionen</translation>
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
            <source>Nobody asks to cancel order {number} any more</source>
            <translation>Für Auftrag {number} ist kein Storno mehr beantragt</translation>
        </message>
        <message>
            <source>Nobody can tell what is overwritten. Look in the system, then decide.</source>
            <translation>Niemand weiß, was überschrieben wird. Im System nachsehen, dann entscheiden.</translation>
        </message>
        <message>
            <source>Nobody ordered these goods</source>
            <translation>Diese Ware hat niemand bestellt</translation>
        </message>
        <message>
            <source>Not all lines of order {number} can be read</source>
            <translation>Nicht alle Positionen der Bestellung {number} sind lesbar</translation>
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
            <source>Nothing was sent. Try again when it is released.</source>
            <translation>Nichts wurde gesendet. Neu versuchen, wenn er freigegeben ist.</translation>
        </message>
        <message>
            <source>Open it here and put the goods back, then discard this.</source>
            <translation>Hier öffnen und die Ware zurücklegen, dann verwerfen.</translation>
        </message>
        <message>
            <source>Order the rest in the system, then discard.</source>
            <translation>Den Rest im System bestellen, dann verwerfen.</translation>
        </message>
        <message>
            <source>Order {number} is gone from the server</source>
            <translation>Auftrag {number} fehlt auf dem Server</translation>
        </message>
        <message>
            <source>Order {number} is not open on the server any more</source>
            <translation>Bestellung {number} ist auf dem Server nicht mehr offen</translation>
        </message>
        <message>
            <source>Order {number} is still on hold</source>
            <translation>Auftrag {number} ist noch angehalten</translation>
        </message>
        <message>
            <source>Order {number} was cancelled on the server</source>
            <translation>Auftrag {number} wurde auf dem Server storniert</translation>
        </message>
        <message>
            <source>Order {number} was changed on the server</source>
            <translation>Bestellung {number} wurde auf dem Server geändert</translation>
        </message>
        <message>
            <source>Order {number} was put on hold</source>
            <translation>Auftrag {number} wurde angehalten</translation>
        </message>
        <message>
            <source>Order {number} was received with other quantities</source>
            <translation>Bestellung {number} wurde mit anderen Mengen eingebucht</translation>
        </message>
        <message>
            <source>Order {number} was rejected on the server</source>
            <translation>Auftrag {number} wurde auf dem Server abgelehnt</translation>
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
            <source>Put back what is picked for them. Then send anyway, or discard.</source>
            <translation>Was dafür entnommen ist, zurücklegen. Dann trotzdem senden oder verwerfen.</translation>
        </message>
        <message>
            <source>Put the goods back or ask the office, then discard this.</source>
            <translation>Die Ware zurücklegen oder im Büro fragen, dann verwerfen.</translation>
        </message>
        <message>
            <source>Reason: {note}. Try again when it is released.</source>
            <translation>Grund: {note}. Neu versuchen, wenn er freigegeben ist.</translation>
        </message>
        <message>
            <source>Release order {number} in the system, then choose “It is done already”.</source>
            <translation>Auftrag {number} im System freigeben, dann „Ist schon erledigt“ wählen.</translation>
        </message>
        <message>
            <source>Release the order in the system, then choose “It is done already”.</source>
            <translation>Den Auftrag im System freigeben, dann „Ist schon erledigt“ wählen.</translation>
        </message>
        <message>
            <source>Send anyway to overwrite the figure that is there now, or discard.</source>
            <translation>Trotzdem senden überschreibt den jetzigen Bestand. Sonst verwerfen.</translation>
        </message>
        <message>
            <source>Shipment {number} has another state on the server</source>
            <translation>Transport {number} hat auf dem Server einen anderen Status</translation>
        </message>
        <message>
            <source>Shipment {number} is gone from the server</source>
            <translation>Transport {number} ist auf dem Server weg</translation>
        </message>
        <message>
            <source>Shipment {number} was cancelled on the server</source>
            <translation>Transport {number} wurde auf dem Server storniert</translation>
        </message>
        <message>
            <source>Some of these orders are being worked on here already: {detail}</source>
            <translation>Einige dieser Aufträge sind hier schon in Arbeit: {detail}</translation>
        </message>
        <message>
            <source>Somebody booked at the same moment. Count the place, then decide.</source>
            <translation>Jemand hat im selben Moment gebucht. Den Platz zählen, dann entscheiden.</translation>
        </message>
        <message>
            <source>Somebody booked the same change, or it was us</source>
            <translation>Jemand hat dasselbe gebucht, oder wir waren es</translation>
        </message>
        <message>
            <source>Somebody changed an item of the draft</source>
            <translation>Jemand hat eine Position des Entwurfs geändert</translation>
        </message>
        <message>
            <source>Somebody changed the draft of the shipment</source>
            <translation>Jemand hat den Entwurf des Transports geändert</translation>
        </message>
        <message>
            <source>Somebody changed {product} on the draft</source>
            <translation>Jemand hat {product} auf dem Entwurf geändert</translation>
        </message>
        <message>
            <source>Somebody corrected the same stock at the same moment</source>
            <translation>Jemand hat denselben Bestand im selben Moment korrigiert</translation>
        </message>
        <message>
            <source>Somebody deleted it, or made a shipment of it. Look, then discard this.</source>
            <translation>Jemand hat ihn gelöscht oder einen Transport daraus gemacht. Nachsehen, dann dies verwerfen.</translation>
        </message>
        <message>
            <source>Somebody deleted it. Look what became of it, then discard this.</source>
            <translation>Jemand hat ihn gelöscht. Sehen Sie nach, was daraus wurde, dann verwerfen Sie dies.</translation>
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
            <source>Somebody else finished order {number}</source>
            <translation>Jemand anders hat Auftrag {number} abgeschlossen</translation>
        </message>
        <message>
            <source>Somebody else handed over order {number}</source>
            <translation>Jemand anders hat Auftrag {number} übergeben</translation>
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
            <source>Somebody else received shipment {number}</source>
            <translation>Jemand anders hat Transport {number} angenommen</translation>
        </message>
        <message>
            <source>Somebody else received the shipment</source>
            <translation>Jemand anders hat den Transport angenommen</translation>
        </message>
        <message>
            <source>Somebody else works on order {number}</source>
            <translation>Jemand anders arbeitet an Auftrag {number}</translation>
        </message>
        <message>
            <source>Somebody made a shipment of the draft already</source>
            <translation>Jemand hat aus dem Entwurf schon einen Transport gemacht</translation>
        </message>
        <message>
            <source>Somebody writes over our record</source>
            <translation>Jemand überschreibt unseren Vermerk</translation>
        </message>
        <message>
            <source>Something was booked meanwhile. Send the new difference, or count again.</source>
            <translation>Inzwischen wurde gebucht. Neue Differenz senden oder neu zählen.</translation>
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
            <source>The difference is not the one that was accepted</source>
            <translation>Die Differenz ist nicht die angenommene</translation>
        </message>
        <message>
            <source>The draft does not show on the server</source>
            <translation>Der Entwurf erscheint nicht auf dem Server</translation>
        </message>
        <message>
            <source>The draft of the shipment is gone from the server</source>
            <translation>Der Entwurf des Transports ist auf dem Server weg</translation>
        </message>
        <message>
            <source>The draft of these goods is gone from the server</source>
            <translation>Der Entwurf dieser Ware ist auf dem Server weg</translation>
        </message>
        <message>
            <source>The hand-over of order {number} has another state</source>
            <translation>Die Übergabe von Auftrag {number} hat einen anderen Status</translation>
        </message>
        <message>
            <source>The hand-over of order {number} is gone from the server</source>
            <translation>Die Übergabe von Auftrag {number} fehlt auf dem Server</translation>
        </message>
        <message>
            <source>The hand-over of order {number} was cancelled</source>
            <translation>Die Übergabe von Auftrag {number} wurde storniert</translation>
        </message>
        <message>
            <source>The hold does not show on the server</source>
            <translation>Der Server zeigt nicht, dass angehalten ist</translation>
        </message>
        <message>
            <source>The new document does not show on the server</source>
            <translation>Das neue Dokument erscheint nicht auf dem Server</translation>
        </message>
        <message>
            <source>The order for the rest was submitted before it was complete</source>
            <translation>Die Bestellung über den Rest wurde abgesandt, bevor sie vollständig war</translation>
        </message>
        <message>
            <source>The order is gone</source>
            <translation>Der Auftrag fehlt auf dem Server</translation>
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
            <source>The request to cancel does not show on the server</source>
            <translation>Der Server zeigt den Stornoantrag nicht</translation>
        </message>
        <message>
            <source>The request was withdrawn or decided. Discard this, and go on with the order.</source>
            <translation>Der Antrag ist zurückgezogen oder entschieden. Verwerfen und mit dem Auftrag weitermachen.</translation>
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
            <translation>Der Server sagt nicht, welcher Artikel der Rest ist</translation>
        </message>
        <message>
            <source>The server does not show its holds</source>
            <translation>Der Server zeigt nicht, was angehalten ist</translation>
        </message>
        <message>
            <source>The server does not show its whole list</source>
            <translation>Der Server zeigt seine Liste nicht ganz</translation>
        </message>
        <message>
            <source>The server does not show that the stock was set</source>
            <translation>Der Server zeigt nicht, dass der Bestand gesetzt wurde</translation>
        </message>
        <message>
            <source>The server does not show the stock of this condition</source>
            <translation>Der Server zeigt den Bestand dieses Zustands nicht</translation>
        </message>
        <message>
            <source>The server does not take this step from a terminal</source>
            <translation>Der Server nimmt diesen Schritt nicht von einem Gerät an</translation>
        </message>
        <message>
            <source>The server is needed to open it. Open another one, or receive without it.</source>
            <translation>Zum Öffnen wird der Server gebraucht. Eine andere öffnen oder ohne Lieferung annehmen.</translation>
        </message>
        <message>
            <source>The server is needed to open it. Take another order.</source>
            <translation>Zum Öffnen wird der Server gebraucht. Anderen Auftrag nehmen.</translation>
        </message>
        <message>
            <source>The server is slow. Scan it again in a moment, or open another one.</source>
            <translation>Der Server ist langsam. Gleich noch einmal scannen oder eine andere öffnen.</translation>
        </message>
        <message>
            <source>The server is slow. Scan it again in a moment, or take another order.</source>
            <translation>Der Server ist langsam. Gleich noch einmal scannen oder einen anderen Auftrag nehmen.</translation>
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
            <source>The shipment has another state on the server</source>
            <translation>Der Transport hat auf dem Server einen anderen Status</translation>
        </message>
        <message>
            <source>The shipment is gone from the server</source>
            <translation>Der Transport ist auf dem Server weg</translation>
        </message>
        <message>
            <source>The shipment was cancelled on the server</source>
            <translation>Der Transport wurde auf dem Server storniert</translation>
        </message>
        <message>
            <source>The stock does not add up</source>
            <translation>Der Bestand geht nicht auf</translation>
        </message>
        <message>
            <source>The stock is as it should be, but perhaps not by us</source>
            <translation>Der Bestand stimmt, aber vielleicht nicht durch uns</translation>
        </message>
        <message>
            <source>The stock is no longer the one that was to be overwritten</source>
            <translation>Der Bestand ist nicht mehr der, der überschrieben werden sollte</translation>
        </message>
        <message>
            <source>The stock keeps moving</source>
            <translation>Der Bestand ändert sich laufend</translation>
        </message>
        <message>
            <source>The stock was set, but is another figure now</source>
            <translation>Der Bestand wurde gesetzt, ist jetzt aber anders</translation>
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
            <source>This delivery is still on its way to this terminal</source>
            <translation>Diese Lieferung ist noch auf dem Weg zu diesem Gerät</translation>
        </message>
        <message>
            <source>This order is not on this terminal</source>
            <translation>Dieser Auftrag ist nicht auf diesem Gerät</translation>
        </message>
        <message>
            <source>This order is still on its way to this terminal</source>
            <translation>Dieser Auftrag ist noch auf dem Weg zu diesem Gerät</translation>
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
            <source>Together with others more is picked than order {number} wants</source>
            <translation>Mit anderen zusammen ist mehr entnommen, als Auftrag {number} braucht</translation>
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
            <source>1  It waits to be loaded</source>
            <translation>1  Er wird noch verladen</translation>
        </message>
        <message>
            <source>2  It leaves at once</source>
            <translation>2  Er geht sofort ab</translation>
        </message>
        <message>
            <source>A place and what lies there</source>
            <translation>Ein Lagerplatz und was dort liegt</translation>
        </message>
        <message>
            <source>A shelf to practise counting</source>
            <translation>Ein Regal zum Üben der Zählung</translation>
        </message>
        <message>
            <source>All as the shipment says</source>
            <translation>Alles wie im Transport</translation>
        </message>
        <message>
            <source>All the rest is here</source>
            <translation>Der ganze Rest ist da</translation>
        </message>
        <message>
            <source>All the rest of the line</source>
            <translation>Ganzer Rest der Position</translation>
        </message>
        <message>
            <source>Answer {n}</source>
            <translation>Antwort {n}</translation>
        </message>
        <message>
            <source>Answers</source>
            <translation>Antworten</translation>
        </message>
        <message>
            <source>Back</source>
            <translation>Zurück</translation>
        </message>
        <message>
            <source>Badges</source>
            <translation>Ausweise</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Abbrechen</translation>
        </message>
        <message>
            <source>Cancel a shipment</source>
            <translation>Transport stornieren</translation>
        </message>
        <message>
            <source>Change the heading; at the end the books</source>
            <translation>Kopf ändern; am Ende die Buchungen</translation>
        </message>
        <message>
            <source>Close the package, hand it over</source>
            <translation>Packstück schließen, übergeben</translation>
        </message>
        <message>
            <source>Command sheet</source>
            <translation>Befehlsblatt</translation>
        </message>
        <message>
            <source>Condition: {name}</source>
            <translation>Zustand: {name}</translation>
        </message>
        <message>
            <source>Correct</source>
            <translation>Korrigieren</translation>
        </message>
        <message>
            <source>Count</source>
            <translation>Zählen</translation>
        </message>
        <message>
            <source>Count the item again</source>
            <translation>Artikel neu zählen</translation>
        </message>
        <message>
            <source>Counts</source>
            <translation>Zählungen</translation>
        </message>
        <message>
            <source>Delete or cancel it</source>
            <translation>Löschen oder stornieren</translation>
        </message>
        <message>
            <source>Deliveries</source>
            <translation>Lieferungen</translation>
        </message>
        <message>
            <source>Demo codes</source>
            <translation>Codes der Demo</translation>
        </message>
        <message>
            <source>Difference before</source>
            <translation>Differenz davor</translation>
        </message>
        <message>
            <source>Finish</source>
            <translation>Beenden</translation>
        </message>
        <message>
            <source>For the demo warehouse only.</source>
            <translation>Nur für das Demo-Lager.</translation>
        </message>
        <message>
            <source>Goods and screens</source>
            <translation>Ware und Bildschirme</translation>
        </message>
        <message>
            <source>Goods of these orders</source>
            <translation>Ware dieser Aufträge</translation>
        </message>
        <message>
            <source>Goods on shelves</source>
            <translation>Ware im Regal</translation>
        </message>
        <message>
            <source>Goods to practise with</source>
            <translation>Ware zum Üben</translation>
        </message>
        <message>
            <source>Goods with a lot</source>
            <translation>Artikel mit Charge</translation>
        </message>
        <message>
            <source>Goods with a lot, labels</source>
            <translation>Ware mit Charge, Etiketten</translation>
        </message>
        <message>
            <source>Hand over</source>
            <translation>Übergeben</translation>
        </message>
        <message>
            <source>Home</source>
            <translation>Start</translation>
        </message>
        <message>
            <source>How many</source>
            <translation>Wie viele</translation>
        </message>
        <message>
            <source>In the list</source>
            <translation>In der Liste</translation>
        </message>
        <message>
            <source>In the review</source>
            <translation>Beim Prüfen</translation>
        </message>
        <message>
            <source>Line before</source>
            <translation>Position davor</translation>
        </message>
        <message>
            <source>Loading list</source>
            <translation>Ladeliste</translation>
        </message>
        <message>
            <source>Loading: why goods are missing</source>
            <translation>Verladen: warum Ware fehlt</translation>
        </message>
        <message>
            <source>Look at it, confirm</source>
            <translation>Ansehen, bestätigen</translation>
        </message>
        <message>
            <source>Look up</source>
            <translation>Nachsehen</translation>
        </message>
        <message>
            <source>New draft</source>
            <translation>Neuer Entwurf</translation>
        </message>
        <message>
            <source>New package</source>
            <translation>Neues Packstück</translation>
        </message>
        <message>
            <source>Next difference</source>
            <translation>Nächste Differenz</translation>
        </message>
        <message>
            <source>Next item: {n} times</source>
            <translation>Nächster Artikel: {n}-mal</translation>
        </message>
        <message>
            <source>Next line</source>
            <translation>Nächste Position</translation>
        </message>
        <message>
            <source>Next shipment, next line</source>
            <translation>Nächster Transport, nächste Position</translation>
        </message>
        <message>
            <source>None of it goes along</source>
            <translation>Nichts davon geht mit</translation>
        </message>
        <message>
            <source>None of it is here</source>
            <translation>Nichts davon liegt hier</translation>
        </message>
        <message>
            <source>Not enough there</source>
            <translation>Zu wenig da</translation>
        </message>
        <message>
            <source>Nothing more lies here</source>
            <translation>Hier liegt nichts mehr</translation>
        </message>
        <message>
            <source>On every receipt</source>
            <translation>Auf jedem Wareneingang</translation>
        </message>
        <message>
            <source>On every shipment</source>
            <translation>Bei jedem Transport</translation>
        </message>
        <message>
            <source>Open it, confirm</source>
            <translation>Öffnen, bestätigen</translation>
        </message>
        <message>
            <source>Orders and pickups</source>
            <translation>Aufträge und Abholungen</translation>
        </message>
        <message>
            <source>Orders to practise with</source>
            <translation>Aufträge zum Üben</translation>
        </message>
        <message>
            <source>Pack</source>
            <translation>Packen</translation>
        </message>
        <message>
            <source>Package as announced</source>
            <translation>Packstück wie angekündigt</translation>
        </message>
        <message>
            <source>Packages and orders</source>
            <translation>Packstücke und Aufträge</translation>
        </message>
        <message>
            <source>Pick</source>
            <translation>Kommissionieren</translation>
        </message>
        <message>
            <source>Pick, pack, hand over</source>
            <translation>Kommissionieren, packen, übergeben</translation>
        </message>
        <message>
            <source>Places</source>
            <translation>Plätze</translation>
        </message>
        <message>
            <source>Places, goods, a shipment</source>
            <translation>Plätze, Ware, eine Umlagerung</translation>
        </message>
        <message>
            <source>Post and go on</source>
            <translation>Buchen und weiter</translation>
        </message>
        <message>
            <source>Print</source>
            <translation>Drucken</translation>
        </message>
        <message>
            <source>Put back</source>
            <translation>Zurücklegen</translation>
        </message>
        <message>
            <source>Put the order on hold, or release it</source>
            <translation>Auftrag anhalten oder freigeben</translation>
        </message>
        <message>
            <source>Quantities, answers and conditions: first page.</source>
            <translation>Mengen, Antworten und Zustände: erste Seite.</translation>
        </message>
        <message>
            <source>Quantities, answers and reasons: first page.</source>
            <translation>Mengen, Antworten und Gründe: erste Seite.</translation>
        </message>
        <message>
            <source>Reasons</source>
            <translation>Gründe</translation>
        </message>
        <message>
            <source>Receiving: why goods are missing</source>
            <translation>Annehmen: warum Ware fehlt</translation>
        </message>
        <message>
            <source>Rejected: with the driver</source>
            <translation>Abgelehnt: mit dem Fahrer</translation>
        </message>
        <message>
            <source>Report</source>
            <translation>Bericht</translation>
        </message>
        <message>
            <source>Review and finish</source>
            <translation>Prüfen und abschließen</translation>
        </message>
        <message>
            <source>Scan a code instead of touching the screen.</source>
            <translation>Einen Code scannen, statt den Bildschirm zu berühren.</translation>
        </message>
        <message>
            <source>Set the line to 0</source>
            <translation>Position auf 0 setzen</translation>
        </message>
        <message>
            <source>Share the draft</source>
            <translation>Entwurf teilen</translation>
        </message>
        <message>
            <source>Ship</source>
            <translation>Transport</translation>
        </message>
        <message>
            <source>Shipments</source>
            <translation>Transporte</translation>
        </message>
        <message>
            <source>Shipments to practise with</source>
            <translation>Umlagerungen zum Üben</translation>
        </message>
        <message>
            <source>Sync centre</source>
            <translation>Abgleich</translation>
        </message>
        <message>
            <source>Take another lot</source>
            <translation>Andere Charge nehmen</translation>
        </message>
        <message>
            <source>Take or pack all the rest</source>
            <translation>Den ganzen Rest nehmen oder packen</translation>
        </message>
        <message>
            <source>The books are right</source>
            <translation>Der Buchbestand stimmt</translation>
        </message>
        <message>
            <source>The count is right: why it differs</source>
            <translation>Die Zählung stimmt: Grund der Differenz</translation>
        </message>
        <message>
            <source>The one before</source>
            <translation>Der davor</translation>
        </message>
        <message>
            <source>The place is empty</source>
            <translation>Platz ist leer</translation>
        </message>
        <message>
            <source>This line later</source>
            <translation>Diese Position später</translation>
        </message>
        <message>
            <source>This place is done</source>
            <translation>Dieser Platz ist fertig</translation>
        </message>
        <message>
            <source>This place later</source>
            <translation>Dieser Platz später</translation>
        </message>
        <message>
            <source>Undo the last scan</source>
            <translation>Letzten Scan zurücknehmen</translation>
        </message>
        <message>
            <source>What is done now</source>
            <translation>Was jetzt getan wird</translation>
        </message>
        <message>
            <source>What it brings</source>
            <translation>Was sie bringt</translation>
        </message>
        <message>
            <source>When a draft is finished</source>
            <translation>Wenn ein Entwurf fertig ist</translation>
        </message>
        <message>
            <source>While counting</source>
            <translation>Beim Zählen</translation>
        </message>
        <message>
            <source>While picking</source>
            <translation>Beim Kommissionieren</translation>
        </message>
        <message>
            <source>Why a shipment does not take place</source>
            <translation>Warum ein Transport nicht stattfindet</translation>
        </message>
        <message>
            <source>Yes, confirm</source>
            <translation>Ja, bestätigen</translation>
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
        <name>ConfirmSheet</name>
        <message>
            <source>Close</source>
            <translation>Schließen</translation>
        </message>
        <message>
            <source>Confirm</source>
            <translation>Bestätigen</translation>
        </message>
        <message>
            <source>Confirm and pick</source>
            <translation>Bestätigen und kommissionieren</translation>
        </message>
        <message>
            <source>Due</source>
            <translation>Fällig</translation>
        </message>
        <message>
            <source>Goods are missing</source>
            <translation>Ware fehlt</translation>
        </message>
        <message>
            <source>Leaves as</source>
            <translation>Art</translation>
        </message>
        <message>
            <source>Not possible by that time</source>
            <translation>Bis dahin nicht möglich</translation>
        </message>
        <message>
            <source>Not yet</source>
            <translation>Noch nicht</translation>
        </message>
        <message>
            <source>Note</source>
            <translation>Notiz</translation>
        </message>
        <message>
            <source>Reason</source>
            <translation>Grund</translation>
        </message>
        <message>
            <source>Recipient</source>
            <translation>Empfänger</translation>
        </message>
        <message>
            <source>Reject order</source>
            <translation>Auftrag ablehnen</translation>
        </message>
        <message>
            <source>Reject …</source>
            <translation>Ablehnen …</translation>
        </message>
        <message>
            <source>Size</source>
            <translation>Umfang</translation>
        </message>
        <message>
            <source>The customer called it off</source>
            <translation>Der Kunde hat abgesagt</translation>
        </message>
        <message>
            <source>The order is wrong</source>
            <translation>Der Auftrag ist falsch</translation>
        </message>
        <message>
            <source>Why is {number} rejected?</source>
            <translation>Warum wird {number} abgelehnt?</translation>
        </message>
        <message>
            <source>Why? The reason stays with the order.</source>
            <translation>Warum? Der Grund bleibt beim Auftrag.</translation>
        </message>
        <message>
            <source>{number}: confirm or reject?</source>
            <translation>{number}: bestätigen oder ablehnen?</translation>
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
            <source>%n difference(s)</source>
            <translation>
                <numerusform>%n Differenz</numerusform>
                <numerusform>%n Differenzen</numerusform>
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
            <source>%n order(s)</source>
            <translation>
                <numerusform>%n Auftrag</numerusform>
                <numerusform>%n Aufträge</numerusform>
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
            <source>%n product(s)</source>
            <translation>
                <numerusform>%n Artikel</numerusform>
                <numerusform>%n Artikel</numerusform>
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
        <name>CountLists</name>
        <message>
            <source>Correct the rows, or choose another file.</source>
            <translation>Zeilen berichtigen oder eine andere Datei wählen.</translation>
        </message>
        <message>
            <source>It needs rows with a place, and perhaps a product.</source>
            <translation>Nötig sind Zeilen mit einem Platz und vielleicht einem Artikel.</translation>
        </message>
        <message>
            <source>It needs “place”, and perhaps “product”, “name” and “person”.</source>
            <translation>Nötig ist „place“, dazu vielleicht „product“, „name“ und „person“.</translation>
        </message>
        <message>
            <source>Name it below.</source>
            <translation>Unten einen Namen geben.</translation>
        </message>
        <message>
            <source>Nobody knows the person {person}</source>
            <translation>Die Person {person} ist nicht bekannt</translation>
        </message>
        <message>
            <source>Nobody knows the place {place}</source>
            <translation>Der Platz {place} ist nicht bekannt</translation>
        </message>
        <message>
            <source>Nobody knows the product {product}</source>
            <translation>Der Artikel {product} ist nicht bekannt</translation>
        </message>
        <message>
            <source>Nothing of it can be counted</source>
            <translation>Nichts davon lässt sich zählen</translation>
        </message>
        <message>
            <source>Row {row}: {what}</source>
            <translation>Zeile {row}: {what}</translation>
        </message>
        <message>
            <source>Say below whose it is.</source>
            <translation>Unten angeben, für wen sie ist.</translation>
        </message>
        <message>
            <source>Several places are called {place}</source>
            <translation>Mehrere Plätze heißen {place}</translation>
        </message>
        <message>
            <source>Several products are called {product}</source>
            <translation>Mehrere Artikel heißen {product}</translation>
        </message>
        <message>
            <source>The first row names no columns</source>
            <translation>Die erste Zeile nennt keine Spalten</translation>
        </message>
        <message>
            <source>The list has several names</source>
            <translation>Die Liste hat mehrere Namen</translation>
        </message>
        <message>
            <source>The list is for several people</source>
            <translation>Die Liste ist für mehrere Personen</translation>
        </message>
        <message>
            <source>The place is missing</source>
            <translation>Der Platz fehlt</translation>
        </message>
        <message>
            <source>This is no list of what to count</source>
            <translation>Das ist keine Zählliste</translation>
        </message>
        <message>
            <source>{place} is there twice</source>
            <translation>{place} steht doppelt da</translation>
        </message>
        <message>
            <source>{product} at {place} is there twice</source>
            <translation>{product} auf {place} steht doppelt da</translation>
        </message>
    </context>
    <context>
        <name>CountReason</name>
        <message>
            <source>Another reason</source>
            <translation>Anderer Grund</translation>
        </message>
        <message>
            <source>Counted or booked wrongly before</source>
            <translation>Früher falsch gezählt oder gebucht</translation>
        </message>
        <message>
            <source>Damaged, thrown away</source>
            <translation>Beschädigt, entsorgt</translation>
        </message>
        <message>
            <source>Found again</source>
            <translation>Wiedergefunden</translation>
        </message>
        <message>
            <source>Lies at another place</source>
            <translation>Liegt auf anderem Platz</translation>
        </message>
        <message>
            <source>Lost</source>
            <translation>Verloren</translation>
        </message>
        <message>
            <source>Taken back before it was sent</source>
            <translation>Vor dem Senden zurückgenommen</translation>
        </message>
    </context>
    <context>
        <name>Counting</name>
        <message numerus="yes">
            <source>%n given up</source>
            <translation>
                <numerusform>%n aufgegeben</numerusform>
                <numerusform>%n aufgegeben</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n known product(s) not counted there</source>
            <translation>
                <numerusform>%n bekannter Artikel dort nicht gezählt</numerusform>
                <numerusform>%n bekannte Artikel dort nicht gezählt</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n line(s) counted</source>
            <translation>
                <numerusform>%n Position gezählt</numerusform>
                <numerusform>%n Positionen gezählt</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n still to send</source>
            <translation>
                <numerusform>%n noch zu senden</numerusform>
                <numerusform>%n noch zu senden</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n to count</source>
            <translation>
                <numerusform>%n zu zählen</numerusform>
                <numerusform>%n zu zählen</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n to count here</source>
            <translation>
                <numerusform>%n hier zu zählen</numerusform>
                <numerusform>%n hier zu zählen</numerusform>
            </translation>
        </message>
        <message>
            <source>+{quantity} {unit} {product}</source>
            <translation>+{quantity} {unit} {product}</translation>
        </message>
        <message>
            <source>+{quantity} {unit} {product}: not on the list</source>
            <translation>+{quantity} {unit} {product}: nicht auf der Liste</translation>
        </message>
        <message>
            <source>A late posting, or another count. Was that on the shelf when you counted?</source>
            <translation>Späte Buchung oder andere Zählung. War das beim Zählen schon im Regal?</translation>
        </message>
        <message>
            <source>A lead approves</source>
            <translation>Freigabe durch die Leitung</translation>
        </message>
        <message>
            <source>A lead enters the PIN</source>
            <translation>Die Leitung gibt die PIN ein</translation>
        </message>
        <message>
            <source>A lead has to approve this</source>
            <translation>Das muss die Leitung freigeben</translation>
        </message>
        <message>
            <source>A newer figure from here is booked</source>
            <translation>Eine neuere Angabe von hier ist gebucht</translation>
        </message>
        <message>
            <source>A pick may or may not be booked out</source>
            <translation>Unklar, ob eine Entnahme schon gebucht ist</translation>
        </message>
        <message>
            <source>A pick was booked out while you counted</source>
            <translation>Beim Zählen wurde eine Entnahme gebucht</translation>
        </message>
        <message>
            <source>A piece lies at one place only. Where is it?</source>
            <translation>Ein Stück liegt nur an einem Platz. Wo ist es?</translation>
        </message>
        <message>
            <source>A reason</source>
            <translation>Ein Grund</translation>
        </message>
        <message>
            <source>About this count</source>
            <translation>Zu dieser Zählung</translation>
        </message>
        <message numerus="yes">
            <source>Accept all %n difference(s) for one reason</source>
            <translation>
                <numerusform>%n Differenz mit einem Grund annehmen</numerusform>
                <numerusform>Alle %n Differenzen mit einem Grund annehmen</numerusform>
            </translation>
        </message>
        <message>
            <source>Accept differences in the review first.</source>
            <translation>Zuerst beim Prüfen Differenzen annehmen.</translation>
        </message>
        <message>
            <source>Accept or reject them in the review.</source>
            <translation>Beim Prüfen annehmen oder ablehnen.</translation>
        </message>
        <message>
            <source>Accept, reject, or count it again</source>
            <translation>Annehmen, ablehnen oder neu zählen</translation>
        </message>
        <message>
            <source>Accepted</source>
            <translation>Angenommen</translation>
        </message>
        <message>
            <source>Accepted: {product}</source>
            <translation>Angenommen: {product}</translation>
        </message>
        <message>
            <source>Accepted: {spots_words}</source>
            <translation>Angenommen: {spots_words}</translation>
        </message>
        <message numerus="yes">
            <source>Agree with the books: %n line(s)</source>
            <translation>
                <numerusform>Stimmt mit dem Buchbestand: %n Position</numerusform>
                <numerusform>Stimmen mit dem Buchbestand: %n Positionen</numerusform>
            </translation>
        </message>
        <message>
            <source>All differences</source>
            <translation>Alle Differenzen</translation>
        </message>
        <message>
            <source>All of it is with the server</source>
            <translation>Alles ist beim Server</translation>
        </message>
        <message>
            <source>Another document here is not posted</source>
            <translation>Ein anderer Beleg hier ist nicht gebucht</translation>
        </message>
        <message>
            <source>Another terminal took over what was to be sent</source>
            <translation>Ein anderes Gerät hat das Senden übernommen</translation>
        </message>
        <message>
            <source>As of when the place was done.</source>
            <translation>Stand: Abschluss des Platzes.</translation>
        </message>
        <message>
            <source>Ask the books again</source>
            <translation>Buchbestand neu abfragen</translation>
        </message>
        <message>
            <source>At places that are done: say that none is there</source>
            <translation>An fertigen Plätzen: sagen Sie, dass nichts da ist</translation>
        </message>
        <message>
            <source>Begin another one.</source>
            <translation>Eine neue beginnen.</translation>
        </message>
        <message>
            <source>Books are right</source>
            <translation>Buchbestand stimmt</translation>
        </message>
        <message>
            <source>Books as of {time}</source>
            <translation>Buchbestand von {time}</translation>
        </message>
        <message>
            <source>Books at counting time</source>
            <translation>Buchbestand beim Zählen</translation>
        </message>
        <message numerus="yes">
            <source>Books read when it is sent: %n line(s)</source>
            <translation>
                <numerusform>Buchbestand wird beim Senden gelesen: %n Position</numerusform>
                <numerusform>Buchbestand wird beim Senden gelesen: %n Positionen</numerusform>
            </translation>
        </message>
        <message>
            <source>Check it, then hold to post</source>
            <translation>Prüfen, dann zum Buchen halten</translation>
        </message>
        <message>
            <source>Choose a difference first.</source>
            <translation>Zuerst eine Differenz wählen.</translation>
        </message>
        <message>
            <source>Choose a reason, or scan one (DH:REASON).</source>
            <translation>Grund wählen oder scannen (DH:REASON).</translation>
        </message>
        <message>
            <source>Choose another chip above.</source>
            <translation>Oben etwas anderes wählen.</translation>
        </message>
        <message>
            <source>Choose one of the list.</source>
            <translation>Einen aus der Liste wählen.</translation>
        </message>
        <message>
            <source>Confirm it: then it is posted.</source>
            <translation>Bestätigen: Dann wird gebucht.</translation>
        </message>
        <message>
            <source>Count</source>
            <translation>Zählung</translation>
        </message>
        <message>
            <source>Count at {place}</source>
            <translation>Zählung auf {place}</translation>
        </message>
        <message>
            <source>Count is right</source>
            <translation>Zählung stimmt</translation>
        </message>
        <message>
            <source>Count it</source>
            <translation>Zählen</translation>
        </message>
        <message>
            <source>Count it again</source>
            <translation>Neu zählen</translation>
        </message>
        <message>
            <source>Count it again from the start (DH:CORRECT).</source>
            <translation>Von vorn zählen (DH:CORRECT).</translation>
        </message>
        <message>
            <source>Count it again later, or let a lead decide.</source>
            <translation>Später neu zählen oder die Leitung entscheiden lassen.</translation>
        </message>
        <message>
            <source>Count it again, or let a lead decide.</source>
            <translation>Neu zählen oder die Leitung entscheiden lassen.</translation>
        </message>
        <message>
            <source>Count it again, or set its quantity to 0.</source>
            <translation>Neu zählen oder die Menge auf 0 setzen.</translation>
        </message>
        <message>
            <source>Count it anew from here on</source>
            <translation>Ab hier neu zählen</translation>
        </message>
        <message>
            <source>Count on</source>
            <translation>Weiter zählen</translation>
        </message>
        <message>
            <source>Count on here</source>
            <translation>Hier weiter zählen</translation>
        </message>
        <message>
            <source>Count report</source>
            <translation>Zählbericht</translation>
        </message>
        <message>
            <source>Count {name}</source>
            <translation>Zählung {name}</translation>
        </message>
        <message>
            <source>Count {product} again</source>
            <translation>{product} neu zählen</translation>
        </message>
        <message>
            <source>Count {quantity} {unit}</source>
            <translation>{quantity} {unit} zählen</translation>
        </message>
        <message>
            <source>Counted</source>
            <translation>Gezählt</translation>
        </message>
        <message>
            <source>Counted and posted. Go back, or begin another one</source>
            <translation>Gezählt und gebucht. Zurück oder eine neue beginnen</translation>
        </message>
        <message>
            <source>Counted as 0 at {place}</source>
            <translation>Auf {place} als 0 gezählt</translation>
        </message>
        <message>
            <source>Counted as 0 then: {uncounted_words} on the list.</source>
            <translation>Zählt dann als 0: {uncounted_words} der Liste.</translation>
        </message>
        <message>
            <source>Counted as 0, as of when the place was done</source>
            <translation>Als 0 gezählt, Stand: Abschluss des Platzes</translation>
        </message>
        <message>
            <source>Counted by</source>
            <translation>Gezählt von</translation>
        </message>
        <message>
            <source>Counted goods</source>
            <translation>Gezählte Ware</translation>
        </message>
        <message>
            <source>Counted here: {n}</source>
            <translation>Hier gezählt: {n}</translation>
        </message>
        <message>
            <source>Counted: none here</source>
            <translation>Gezählt: hier nichts</translation>
        </message>
        <message>
            <source>Counted; it is not on the list</source>
            <translation>Gezählt; es steht nicht auf der Liste</translation>
        </message>
        <message>
            <source>Counting at {place}</source>
            <translation>Zählen auf {place}</translation>
        </message>
        <message>
            <source>Counting on</source>
            <translation>Es wird weiter gezählt</translation>
        </message>
        <message>
            <source>Counting on at {place}</source>
            <translation>Weiter zählen auf {place}</translation>
        </message>
        <message>
            <source>Decide in the sync centre</source>
            <translation>Im Abgleich entscheiden</translation>
        </message>
        <message>
            <source>Did something move here before you counted and was booked after?</source>
            <translation>Wurde hier vor dem Zählen etwas bewegt und erst danach gebucht?</translation>
        </message>
        <message>
            <source>Difference</source>
            <translation>Differenz</translation>
        </message>
        <message>
            <source>Differences</source>
            <translation>Differenzen</translation>
        </message>
        <message>
            <source>Do really so many lie here?</source>
            <translation>Liegen hier wirklich so viele?</translation>
        </message>
        <message>
            <source>Does nothing more lie at {place}?</source>
            <translation>Liegt auf {place} nichts mehr?</translation>
        </message>
        <message>
            <source>Each scan counts one piece. Packs count what they hold.</source>
            <translation>Jeder Scan zählt ein Stück. Packungen zählen ihren Inhalt.</translation>
        </message>
        <message>
            <source>Enter how many lie here</source>
            <translation>Eingeben, wie viele hier liegen</translation>
        </message>
        <message>
            <source>Finished: {differences_words}</source>
            <translation>Fertig: {differences_words}</translation>
        </message>
        <message>
            <source>First scan the place</source>
            <translation>Zuerst den Platz scannen</translation>
        </message>
        <message>
            <source>For goods whose code cannot be scanned</source>
            <translation>Für Ware ohne lesbaren Code</translation>
        </message>
        <message>
            <source>Given up: nothing of it counts</source>
            <translation>Aufgegeben: Nichts davon zählt</translation>
        </message>
        <message>
            <source>Go on with the next scan.</source>
            <translation>Mit dem nächsten Scan weiter.</translation>
        </message>
        <message>
            <source>Go to {place} and scan it</source>
            <translation>Zu {place} gehen und scannen</translation>
        </message>
        <message>
            <source>Goods are reserved here</source>
            <translation>Hier ist Ware reserviert</translation>
        </message>
        <message>
            <source>Goods moved while you counted</source>
            <translation>Beim Zählen wurde Ware bewegt</translation>
        </message>
        <message>
            <source>Goods were picked for an order</source>
            <translation>Ware wurde für einen Auftrag entnommen</translation>
        </message>
        <message>
            <source>Held back by open questions: {waiting_words}.</source>
            <translation>Wartet auf offene Fragen: {waiting_words}.</translation>
        </message>
        <message>
            <source>Hold to post and close</source>
            <translation>Halten: buchen und schließen</translation>
        </message>
        <message>
            <source>Hold to take back what has not left</source>
            <translation>Halten: nicht Gesendetes zurücknehmen</translation>
        </message>
        <message>
            <source>How far it is sent</source>
            <translation>Wie weit es gesendet ist</translation>
        </message>
        <message>
            <source>How many of it lie here?</source>
            <translation>Wie viele davon liegen hier?</translation>
        </message>
        <message>
            <source>How many {code} lie here?</source>
            <translation>Wie viele {code} liegen hier?</translation>
        </message>
        <message numerus="yes">
            <source>In the books, counted by nobody: %n condition(s)</source>
            <translation>
                <numerusform>Im Buchbestand, nicht gezählt: %n Zustand</numerusform>
                <numerusform>Im Buchbestand, nicht gezählt: %n Zustände</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>In the report only: %n unknown code(s)</source>
            <translation>
                <numerusform>Nur im Bericht: %n unbekannter Code</numerusform>
                <numerusform>Nur im Bericht: %n unbekannte Codes</numerusform>
            </translation>
        </message>
        <message>
            <source>It cannot be given up any more. Finish it instead.</source>
            <translation>Aufgeben geht nicht mehr. Stattdessen abschließen.</translation>
        </message>
        <message>
            <source>It counts as 0 at {place}.</source>
            <translation>Auf {place} zählt es als 0.</translation>
        </message>
        <message>
            <source>It counts once. Scan the next piece.</source>
            <translation>Es zählt einmal. Das nächste Stück scannen.</translation>
        </message>
        <message>
            <source>It is counted</source>
            <translation>Es ist gezählt</translation>
        </message>
        <message>
            <source>It is counted all the same.</source>
            <translation>Es ist trotzdem gezählt.</translation>
        </message>
        <message>
            <source>It is counted all the same. {told}.</source>
            <translation>Es ist trotzdem gezählt. {told}.</translation>
        </message>
        <message>
            <source>It is no longer counted where it was before.</source>
            <translation>Am früheren Platz zählt es nicht mehr.</translation>
        </message>
        <message>
            <source>It is not counted</source>
            <translation>Es ist nicht gezählt</translation>
        </message>
        <message>
            <source>It is not here after all</source>
            <translation>Es ist doch nicht hier</translation>
        </message>
        <message>
            <source>It is posted already</source>
            <translation>Es ist schon gebucht</translation>
        </message>
        <message>
            <source>It lies here</source>
            <translation>Es liegt hier</translation>
        </message>
        <message>
            <source>It lies where it was</source>
            <translation>Es liegt, wo es war</translation>
        </message>
        <message>
            <source>It moved goods at this place before you counted. Post it first.</source>
            <translation>Er hat hier vor dem Zählen Ware bewegt. Zuerst buchen.</translation>
        </message>
        <message>
            <source>It was counted here</source>
            <translation>Es wurde hier gezählt</translation>
        </message>
        <message>
            <source>Keep the code</source>
            <translation>Code merken</translation>
        </message>
        <message>
            <source>Leave this count first, then scan it again.</source>
            <translation>Zuerst diese Zählung verlassen, dann noch einmal scannen.</translation>
        </message>
        <message>
            <source>Link it to a product</source>
            <translation>Mit einem Artikel verknüpfen</translation>
        </message>
        <message>
            <source>Link it to a product, or keep it as it is.</source>
            <translation>Mit einem Artikel verknüpfen oder so merken.</translation>
        </message>
        <message>
            <source>Look at each difference, then post</source>
            <translation>Jede Differenz ansehen, dann buchen</translation>
        </message>
        <message>
            <source>Look at the summary</source>
            <translation>Zusammenfassung ansehen</translation>
        </message>
        <message>
            <source>Lot {lot}</source>
            <translation>Charge {lot}</translation>
        </message>
        <message>
            <source>Lots and serials stand in the report: stock knows none</source>
            <translation>Chargen und Seriennummern stehen im Bericht, nicht im Bestand</translation>
        </message>
        <message>
            <source>Name of the count</source>
            <translation>Name der Zählung</translation>
        </message>
        <message>
            <source>No lead has a PIN on this terminal. Set one in the settings.</source>
            <translation>Die Leitung hat auf diesem Gerät keine PIN. In den Einstellungen festlegen.</translation>
        </message>
        <message>
            <source>No place yet</source>
            <translation>Noch kein Platz</translation>
        </message>
        <message>
            <source>No, do not count it</source>
            <translation>Nein, nicht zählen</translation>
        </message>
        <message>
            <source>No, more comes</source>
            <translation>Nein, es kommt mehr</translation>
        </message>
        <message>
            <source>Nobody counted that here</source>
            <translation>Das wurde hier nicht gezählt</translation>
        </message>
        <message>
            <source>None of it is at {place}</source>
            <translation>Nichts davon ist an {place}</translation>
        </message>
        <message>
            <source>None of it is here</source>
            <translation>Nichts davon liegt hier</translation>
        </message>
        <message>
            <source>None of it is {condition}</source>
            <translation>Nichts davon ist {condition}</translation>
        </message>
        <message numerus="yes">
            <source>None of these %n product(s) is there</source>
            <translation>
                <numerusform>Dieser %n Artikel ist nicht da</numerusform>
                <numerusform>Keiner dieser %n Artikel ist da</numerusform>
            </translation>
        </message>
        <message>
            <source>Not all is decided yet</source>
            <translation>Noch nicht alles entschieden</translation>
        </message>
        <message>
            <source>Not counted there</source>
            <translation>Dort nicht gezählt</translation>
        </message>
        <message>
            <source>Not counted yet: {n}</source>
            <translation>Noch nicht gezählt: {n}</translation>
        </message>
        <message numerus="yes">
            <source>Not decided yet: %n difference(s)</source>
            <translation>
                <numerusform>Noch nicht entschieden: %n Differenz</numerusform>
                <numerusform>Noch nicht entschieden: %n Differenzen</numerusform>
            </translation>
        </message>
        <message>
            <source>Not decided yet: {spots_words}</source>
            <translation>Noch nicht entschieden: {spots_words}</translation>
        </message>
        <message>
            <source>Not on the list for this place: {n}</source>
            <translation>Für diesen Platz nicht auf der Liste: {n}</translation>
        </message>
        <message>
            <source>Not posted until it is linked to a product.</source>
            <translation>Gebucht wird erst nach dem Verknüpfen.</translation>
        </message>
        <message>
            <source>Noted</source>
            <translation>Vermerkt</translation>
        </message>
        <message>
            <source>Noted: {product}</source>
            <translation>Vermerkt: {product}</translation>
        </message>
        <message>
            <source>Nothing counted here yet</source>
            <translation>Hier ist noch nichts gezählt</translation>
        </message>
        <message>
            <source>Nothing counted yet</source>
            <translation>Noch nichts gezählt</translation>
        </message>
        <message>
            <source>Nothing else is known at places that are done</source>
            <translation>An fertigen Plätzen ist sonst nichts bekannt</translation>
        </message>
        <message>
            <source>Nothing has to be sent.</source>
            <translation>Es ist nichts zu senden.</translation>
        </message>
        <message>
            <source>Nothing more at {place}</source>
            <translation>Auf {place} liegt nichts mehr</translation>
        </message>
        <message>
            <source>Nothing more at {place}: {uncounted_words} counted as 0</source>
            <translation>Nichts mehr auf {place}: {uncounted_words} als 0 gezählt</translation>
        </message>
        <message>
            <source>Nothing more at {place}?</source>
            <translation>Nichts mehr auf {place}?</translation>
        </message>
        <message>
            <source>Nothing more here</source>
            <translation>Hier nichts mehr</translation>
        </message>
        <message>
            <source>Nothing more here?</source>
            <translation>Hier nichts mehr?</translation>
        </message>
        <message>
            <source>Nothing more lies there</source>
            <translation>Dort liegt nichts mehr</translation>
        </message>
        <message>
            <source>Nothing of it is counted any more</source>
            <translation>Davon ist nichts mehr gezählt</translation>
        </message>
        <message>
            <source>Nothing of it is counted at {place} now. Scan each piece.</source>
            <translation>Auf {place} ist davon nichts gezählt. Jedes Stück scannen.</translation>
        </message>
        <message>
            <source>Nothing of it is posted.</source>
            <translation>Nichts davon wird gebucht.</translation>
        </message>
        <message>
            <source>Nothing of it is there: counted as 0</source>
            <translation>Nichts davon ist da: als 0 gezählt</translation>
        </message>
        <message>
            <source>Nothing of it is there: {spots_words} counted as 0</source>
            <translation>Nichts davon ist da: {spots_words} als 0 gezählt</translation>
        </message>
        <message>
            <source>Nothing of it stays in this count</source>
            <translation>In dieser Zählung bleibt nichts davon</translation>
        </message>
        <message>
            <source>Nothing stands like that any more</source>
            <translation>So steht nichts mehr da</translation>
        </message>
        <message>
            <source>Nothing was changed</source>
            <translation>Nichts geändert</translation>
        </message>
        <message>
            <source>Nothing was counted yet</source>
            <translation>Noch nichts gezählt</translation>
        </message>
        <message>
            <source>Nothing was found at places that are done</source>
            <translation>An fertigen Plätzen wurde nichts gefunden</translation>
        </message>
        <message>
            <source>Nothing was taken back: all had left</source>
            <translation>Nichts zurückgenommen: Alles war unterwegs</translation>
        </message>
        <message numerus="yes">
            <source>On the list, not counted: %n product(s)</source>
            <translation>
                <numerusform>Auf der Liste, nicht gezählt: %n Artikel</numerusform>
                <numerusform>Auf der Liste, nicht gezählt: %n Artikel</numerusform>
            </translation>
        </message>
        <message>
            <source>On the list, not counted: {uncounted_words}.</source>
            <translation>Auf der Liste, nicht gezählt: {uncounted_words}.</translation>
        </message>
        <message>
            <source>Open a file, or go back</source>
            <translation>Datei öffnen oder zurück</translation>
        </message>
        <message>
            <source>Open that document</source>
            <translation>Beleg öffnen</translation>
        </message>
        <message>
            <source>Open the review, and a difference in it, then scan the reason.</source>
            <translation>Beim Prüfen eine Differenz öffnen, dann den Grund scannen.</translation>
        </message>
        <message>
            <source>Other places: {n}</source>
            <translation>Andere Plätze: {n}</translation>
        </message>
        <message>
            <source>Place chosen</source>
            <translation>Platz gewählt</translation>
        </message>
        <message>
            <source>Place done</source>
            <translation>Platz fertig</translation>
        </message>
        <message>
            <source>Places: {n}</source>
            <translation>Plätze: {n}</translation>
        </message>
        <message>
            <source>Post the count</source>
            <translation>Zählung buchen</translation>
        </message>
        <message>
            <source>Post …</source>
            <translation>Buchen …</translation>
        </message>
        <message>
            <source>Post, and count on</source>
            <translation>Buchen und weiter zählen</translation>
        </message>
        <message>
            <source>Posted: everything agrees</source>
            <translation>Gebucht: Alles stimmt</translation>
        </message>
        <message>
            <source>Posted: {differences_words}</source>
            <translation>Gebucht: {differences_words}</translation>
        </message>
        <message>
            <source>Print</source>
            <translation>Drucken</translation>
        </message>
        <message>
            <source>Quantity set</source>
            <translation>Menge gesetzt</translation>
        </message>
        <message>
            <source>Quantity set: {product}</source>
            <translation>Menge gesetzt: {product}</translation>
        </message>
        <message>
            <source>Questions and what nobody knows stay open</source>
            <translation>Fragen und Unbekanntes bleiben offen</translation>
        </message>
        <message>
            <source>Reading the books …</source>
            <translation>Buchbestand wird gelesen …</translation>
        </message>
        <message>
            <source>Reason: {reason}</source>
            <translation>Grund: {reason}</translation>
        </message>
        <message>
            <source>Recount</source>
            <translation>Neu zählen</translation>
        </message>
        <message numerus="yes">
            <source>Rejected, the books stay: %n line(s)</source>
            <translation>
                <numerusform>Abgelehnt, Buchbestand bleibt: %n Position</numerusform>
                <numerusform>Abgelehnt, Buchbestand bleibt: %n Positionen</numerusform>
            </translation>
        </message>
        <message>
            <source>Report</source>
            <translation>Bericht</translation>
        </message>
        <message>
            <source>Report of the count</source>
            <translation>Bericht zur Zählung</translation>
        </message>
        <message>
            <source>Review</source>
            <translation>Prüfen</translation>
        </message>
        <message>
            <source>Review of the count</source>
            <translation>Zählung prüfen</translation>
        </message>
        <message>
            <source>Review: {name}</source>
            <translation>Prüfen: {name}</translation>
        </message>
        <message>
            <source>Scan a place, then each piece that lies there.</source>
            <translation>Platz scannen, dann jedes Stück, das dort liegt.</translation>
        </message>
        <message>
            <source>Scan a place, then what lies there.</source>
            <translation>Platz scannen, dann was dort liegt.</translation>
        </message>
        <message>
            <source>Scan an item at {place}</source>
            <translation>Artikel auf {place} scannen</translation>
        </message>
        <message>
            <source>Scan another place.</source>
            <translation>Anderen Platz scannen.</translation>
        </message>
        <message>
            <source>Scan each piece that lies here.</source>
            <translation>Jedes Stück scannen, das hier liegt.</translation>
        </message>
        <message>
            <source>Scan each piece.</source>
            <translation>Jedes Stück scannen.</translation>
        </message>
        <message>
            <source>Scan it first.</source>
            <translation>Zuerst scannen.</translation>
        </message>
        <message>
            <source>Scan the next item.</source>
            <translation>Nächsten Artikel scannen.</translation>
        </message>
        <message>
            <source>Scan the next place, or look at the review.</source>
            <translation>Nächsten Platz scannen oder prüfen.</translation>
        </message>
        <message>
            <source>Scan the next place.</source>
            <translation>Nächsten Platz scannen.</translation>
        </message>
        <message>
            <source>Scan the place first.</source>
            <translation>Zuerst den Platz scannen.</translation>
        </message>
        <message>
            <source>Scan the place that you count</source>
            <translation>Den Platz scannen, der gezählt wird</translation>
        </message>
        <message>
            <source>Scan the place, then what lies there.</source>
            <translation>Platz scannen, dann was dort liegt.</translation>
        </message>
        <message>
            <source>Scan what lies at {place}.</source>
            <translation>Scannen, was auf {place} liegt.</translation>
        </message>
        <message>
            <source>Scan what lies here.</source>
            <translation>Scannen, was hier liegt.</translation>
        </message>
        <message>
            <source>Sending the differences</source>
            <translation>Differenzen senden</translation>
        </message>
        <message>
            <source>Sent are differences: what moves meanwhile stays right. After that a count is only changed by counting again.</source>
            <translation>Gesendet werden Differenzen: Was sich inzwischen bewegt, bleibt richtig. Danach ändert nur eine neue Zählung etwas.</translation>
        </message>
        <message>
            <source>Sent as soon as the server answers.</source>
            <translation>Wird gesendet, sobald der Server antwortet.</translation>
        </message>
        <message>
            <source>Serial {serial} is counted already</source>
            <translation>Seriennummer {serial} ist schon gezählt</translation>
        </message>
        <message>
            <source>Serial {serial} lies at {place}</source>
            <translation>Seriennummer {serial} liegt auf {place}</translation>
        </message>
        <message>
            <source>Serial {serial} was counted at {place}</source>
            <translation>Seriennummer {serial} wurde auf {place} gezählt</translation>
        </message>
        <message>
            <source>Several were counted here. Let a lead decide.</source>
            <translation>Hier wurden mehrere gezählt. Die Leitung entscheiden lassen.</translation>
        </message>
        <message>
            <source>Should be there</source>
            <translation>Soll dort liegen</translation>
        </message>
        <message>
            <source>Somebody else corrected the stock</source>
            <translation>Jemand anders hat den Bestand berichtigt</translation>
        </message>
        <message>
            <source>Table for a spreadsheet</source>
            <translation>Tabelle</translation>
        </message>
        <message>
            <source>Taken back before it left: {spots_words}</source>
            <translation>Vor dem Senden zurückgenommen: {spots_words}</translation>
        </message>
        <message>
            <source>That is no item</source>
            <translation>Das ist kein Artikel</translation>
        </message>
        <message>
            <source>The books are being read</source>
            <translation>Der Buchbestand wird gelesen</translation>
        </message>
        <message>
            <source>The books are not known now</source>
            <translation>Buchbestand zurzeit nicht bekannt</translation>
        </message>
        <message>
            <source>The books are read</source>
            <translation>Der Buchbestand ist gelesen</translation>
        </message>
        <message>
            <source>The books are right then. If not, count it again.</source>
            <translation>Dann stimmt der Buchbestand. Sonst zählen Sie neu.</translation>
        </message>
        <message>
            <source>The books do not tell the conditions apart</source>
            <translation>Der Buchbestand trennt die Zustände nicht</translation>
        </message>
        <message>
            <source>The books have some: count them, or say that none is here</source>
            <translation>Laut Buchbestand gibt es welche: zählen oder als keine angeben</translation>
        </message>
        <message>
            <source>The books stay</source>
            <translation>Der Buchbestand bleibt</translation>
        </message>
        <message>
            <source>The books stay: {product}</source>
            <translation>Buchbestand bleibt: {product}</translation>
        </message>
        <message>
            <source>The clocks differ. Say of each movement whether it came before the count.</source>
            <translation>Die Uhren weichen ab. Je Bewegung angeben, ob sie vor dem Zählen war.</translation>
        </message>
        <message>
            <source>The code is linked</source>
            <translation>Der Code ist verknüpft</translation>
        </message>
        <message>
            <source>The code is off the list</source>
            <translation>Der Code ist von der Liste</translation>
        </message>
        <message>
            <source>The code is settled</source>
            <translation>Der Code ist geklärt</translation>
        </message>
        <message>
            <source>The count is changed</source>
            <translation>Die Zählung ist geändert</translation>
        </message>
        <message>
            <source>The count is finished</source>
            <translation>Die Zählung ist abgeschlossen</translation>
        </message>
        <message>
            <source>The count is still open: the report says how it stands.</source>
            <translation>Die Zählung ist noch offen: Der Bericht zeigt den Stand.</translation>
        </message>
        <message>
            <source>The difference is above what you may accept alone.</source>
            <translation>Die Differenz ist zu groß, um sie allein anzunehmen.</translation>
        </message>
        <message>
            <source>The difference is worked out anew.</source>
            <translation>Die Differenz wird neu berechnet.</translation>
        </message>
        <message>
            <source>The difference of {product} is above what you may accept alone.</source>
            <translation>{product}: Differenz zu groß, um sie allein anzunehmen.</translation>
        </message>
        <message>
            <source>The differences are being sent</source>
            <translation>Die Differenzen werden gesendet</translation>
        </message>
        <message>
            <source>The list is done: look at the review</source>
            <translation>Die Liste ist erledigt: jetzt prüfen</translation>
        </message>
        <message>
            <source>The next posting says it again.</source>
            <translation>Die nächste Buchung sagt es wieder.</translation>
        </message>
        <message>
            <source>The piece lies here</source>
            <translation>Das Stück liegt hier</translation>
        </message>
        <message>
            <source>The place is done</source>
            <translation>Der Platz ist fertig</translation>
        </message>
        <message>
            <source>The place is done already</source>
            <translation>Der Platz ist schon fertig</translation>
        </message>
        <message>
            <source>The place is done then.</source>
            <translation>Der Platz ist dann fertig.</translation>
        </message>
        <message>
            <source>The server did not list all movements</source>
            <translation>Der Server zeigt nicht alle Bewegungen</translation>
        </message>
        <message>
            <source>The server does not say how much moved</source>
            <translation>Der Server zeigt nicht, wie viel bewegt wurde</translation>
        </message>
        <message>
            <source>Then scan what lies there.</source>
            <translation>Dann scannen, was dort liegt.</translation>
        </message>
        <message>
            <source>Then scan {product}.</source>
            <translation>Dann {product} scannen.</translation>
        </message>
        <message>
            <source>There is no reason {reason}</source>
            <translation>Den Grund {reason} gibt es nicht</translation>
        </message>
        <message>
            <source>There is no such reason</source>
            <translation>Diesen Grund gibt es nicht</translation>
        </message>
        <message>
            <source>There is nothing else to do</source>
            <translation>Sonst ist nichts zu tun</translation>
        </message>
        <message>
            <source>There is nothing to accept</source>
            <translation>Es gibt nichts anzunehmen</translation>
        </message>
        <message>
            <source>There is nothing to post</source>
            <translation>Es gibt nichts zu buchen</translation>
        </message>
        <message>
            <source>There is nothing to send</source>
            <translation>Es gibt nichts zu senden</translation>
        </message>
        <message>
            <source>They are compared with what you counted.</source>
            <translation>Er wird mit dem Gezählten verglichen.</translation>
        </message>
        <message>
            <source>This count is blind: what the books say is for a lead.</source>
            <translation>Diese Zählung ist blind: Den Buchbestand sieht nur die Leitung.</translation>
        </message>
        <message>
            <source>This count is finished</source>
            <translation>Diese Zählung ist abgeschlossen</translation>
        </message>
        <message>
            <source>This count is finished.</source>
            <translation>Diese Zählung ist abgeschlossen.</translation>
        </message>
        <message>
            <source>This count is given up</source>
            <translation>Diese Zählung ist aufgegeben</translation>
        </message>
        <message>
            <source>This count is posted in part</source>
            <translation>Diese Zählung ist zum Teil gebucht</translation>
        </message>
        <message>
            <source>This count was given up</source>
            <translation>Diese Zählung wurde aufgegeben</translation>
        </message>
        <message>
            <source>This is posted already</source>
            <translation>Das ist schon gebucht</translation>
        </message>
        <message>
            <source>This piece is counted already</source>
            <translation>Dieses Stück ist schon gezählt</translation>
        </message>
        <message>
            <source>This piece was counted at another place</source>
            <translation>Dieses Stück wurde auf einem anderen Platz gezählt</translation>
        </message>
        <message>
            <source>This place comes later</source>
            <translation>Dieser Platz kommt später</translation>
        </message>
        <message>
            <source>Those who count see</source>
            <translation>Wer zählt, sieht</translation>
        </message>
        <message numerus="yes">
            <source>To count again, not counted since: %n product(s)</source>
            <translation>
                <numerusform>Neu zu zählen, noch nicht gezählt: %n Artikel</numerusform>
                <numerusform>Neu zu zählen, noch nicht gezählt: %n Artikel</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>To send: %n difference(s)</source>
            <translation>
                <numerusform>Zu senden: %n Differenz</numerusform>
                <numerusform>Zu senden: %n Differenzen</numerusform>
            </translation>
        </message>
        <message>
            <source>Undo ends at the last posting. Count it again instead (DH:CORRECT).</source>
            <translation>Rückgängig endet bei der letzten Buchung. Stattdessen neu zählen (DH:CORRECT).</translation>
        </message>
        <message>
            <source>Undo that, or begin another one.</source>
            <translation>Rückgängig machen oder eine neue beginnen.</translation>
        </message>
        <message>
            <source>Unknown code kept</source>
            <translation>Unbekannter Code gemerkt</translation>
        </message>
        <message>
            <source>Unknown code {code}</source>
            <translation>Unbekannter Code {code}</translation>
        </message>
        <message>
            <source>Unknown code: {quantity} of it kept</source>
            <translation>Unbekannter Code: {quantity}-mal gemerkt</translation>
        </message>
        <message>
            <source>Unknown codes: {n}</source>
            <translation>Unbekannte Codes: {n}</translation>
        </message>
        <message>
            <source>Was none of it there? Tap it</source>
            <translation>War nichts davon da? Tippen Sie es an</translation>
        </message>
        <message>
            <source>Was that gone, or there, when you counted?</source>
            <translation>War das beim Zählen schon weg oder schon da?</translation>
        </message>
        <message>
            <source>Were they gone from the shelf when you counted?</source>
            <translation>War sie beim Zählen schon aus dem Regal?</translation>
        </message>
        <message>
            <source>What else?</source>
            <translation>Was noch?</translation>
        </message>
        <message>
            <source>What is taken back is said again by the next posting.</source>
            <translation>Zurückgenommenes sagt die nächste Buchung wieder.</translation>
        </message>
        <message>
            <source>What lies there now is a count of its own.</source>
            <translation>Was jetzt dort liegt, ist eine eigene Zählung.</translation>
        </message>
        <message>
            <source>What should be here is not certain</source>
            <translation>Was hier liegen soll, ist nicht sicher</translation>
        </message>
        <message>
            <source>What was counted of it here is replaced</source>
            <translation>Das hier davon Gezählte wird ersetzt</translation>
        </message>
        <message>
            <source>What was kept of it is counted as that product</source>
            <translation>Das Gemerkte zählt als dieser Artikel</translation>
        </message>
        <message>
            <source>What was kept of it is counted. This terminal knows it from now on.</source>
            <translation>Das Gemerkte ist gezählt. Das Gerät kennt den Code ab jetzt.</translation>
        </message>
        <message>
            <source>When it was counted is not known for sure</source>
            <translation>Der Zeitpunkt der Zählung ist nicht sicher</translation>
        </message>
        <message>
            <source>Where is the piece with serial {serial}?</source>
            <translation>Wo ist das Stück mit Seriennummer {serial}?</translation>
        </message>
        <message>
            <source>Whether the books count them is not known. Let a lead decide.</source>
            <translation>Ob der Buchbestand sie enthält, ist unklar. Die Leitung entscheiden lassen.</translation>
        </message>
        <message>
            <source>Which place do you count?</source>
            <translation>Welcher Platz wird gezählt?</translation>
        </message>
        <message>
            <source>Who is to count it</source>
            <translation>Wer zählen soll</translation>
        </message>
        <message>
            <source>Why are the books right?</source>
            <translation>Warum stimmt der Buchbestand?</translation>
        </message>
        <message>
            <source>Why do all of them differ?</source>
            <translation>Warum weichen alle ab?</translation>
        </message>
        <message>
            <source>Why does it differ?</source>
            <translation>Warum die Differenz?</translation>
        </message>
        <message>
            <source>Why does {product} differ?</source>
            <translation>Warum weicht {product} ab?</translation>
        </message>
        <message>
            <source>Why? Tap a reason, or scan it</source>
            <translation>Warum? Grund antippen oder scannen</translation>
        </message>
        <message>
            <source>Yes, nothing more</source>
            <translation>Ja, nichts mehr</translation>
        </message>
        <message>
            <source>You may go on with other work: it goes on by itself, also after a restart.</source>
            <translation>Andere Arbeit ist möglich: Es läuft von selbst weiter, auch nach einem Neustart.</translation>
        </message>
        <message>
            <source>accepted</source>
            <translation>angenommen</translation>
        </message>
        <message>
            <source>after I counted</source>
            <translation>nach dem Zählen</translation>
        </message>
        <message>
            <source>agrees</source>
            <translation>stimmt</translation>
        </message>
        <message>
            <source>all</source>
            <translation>alle</translation>
        </message>
        <message>
            <source>all that lies there</source>
            <translation>alles, was dort liegt</translation>
        </message>
        <message numerus="yes">
            <source>and %n more</source>
            <translation>
                <numerusform>und %n weiterer</numerusform>
                <numerusform>und %n weitere</numerusform>
            </translation>
        </message>
        <message>
            <source>anybody</source>
            <translation>alle</translation>
        </message>
        <message>
            <source>approved by {name}</source>
            <translation>freigegeben von {name}</translation>
        </message>
        <message>
            <source>at {place}</source>
            <translation>auf {place}</translation>
        </message>
        <message>
            <source>before I counted</source>
            <translation>vor dem Zählen</translation>
        </message>
        <message>
            <source>begun</source>
            <translation>begonnen</translation>
        </message>
        <message>
            <source>blind</source>
            <translation>blind</translation>
        </message>
        <message>
            <source>books not known</source>
            <translation>Buchbestand unbekannt</translation>
        </message>
        <message>
            <source>books: {amount}</source>
            <translation>Buchbestand: {amount}</translation>
        </message>
        <message>
            <source>by this terminal</source>
            <translation>von diesem Gerät</translation>
        </message>
        <message>
            <source>counted</source>
            <translation>gezählt</translation>
        </message>
        <message>
            <source>counted {begun} to {ended}</source>
            <translation>gezählt {begun} bis {ended}</translation>
        </message>
        <message>
            <source>counted {n}</source>
            <translation>gezählt {n}</translation>
        </message>
        <message>
            <source>counted {time}</source>
            <translation>gezählt {time}</translation>
        </message>
        <message>
            <source>differs</source>
            <translation>weicht ab</translation>
        </message>
        <message>
            <source>done</source>
            <translation>fertig</translation>
        </message>
        <message>
            <source>only what they count (blind)</source>
            <translation>nur das Gezählte (blind)</translation>
        </message>
        <message>
            <source>picked, not booked out: {amount}</source>
            <translation>entnommen, nicht gebucht: {amount}</translation>
        </message>
        <message>
            <source>posted</source>
            <translation>gebucht</translation>
        </message>
        <message>
            <source>question</source>
            <translation>Frage</translation>
        </message>
        <message>
            <source>received, not booked in: {amount}</source>
            <translation>angenommen, nicht gebucht: {amount}</translation>
        </message>
        <message>
            <source>rejected</source>
            <translation>abgelehnt</translation>
        </message>
        <message>
            <source>the book quantity too</source>
            <translation>auch den Buchbestand</translation>
        </message>
        <message>
            <source>time not known</source>
            <translation>Zeit unbekannt</translation>
        </message>
        <message>
            <source>with book quantity</source>
            <translation>mit Buchbestand</translation>
        </message>
        <message>
            <source>with the server</source>
            <translation>beim Server</translation>
        </message>
        <message>
            <source>{amount} here in all</source>
            <translation>hier insgesamt {amount}</translation>
        </message>
        <message>
            <source>{code} is not a place or an item</source>
            <translation>{code} ist weder Platz noch Artikel</translation>
        </message>
        <message>
            <source>{code} is off the list</source>
            <translation>{code} ist von der Liste</translation>
        </message>
        <message>
            <source>{code} is {product}</source>
            <translation>{code} ist {product}</translation>
        </message>
        <message>
            <source>{code}: not posted until it is linked to a product.</source>
            <translation>{code}: gebucht wird erst nach dem Verknüpfen.</translation>
        </message>
        <message>
            <source>{counted} of {book} in all</source>
            <translation>{counted} von {book} insgesamt</translation>
        </message>
        <message>
            <source>{counted} of {expected}</source>
            <translation>{counted} von {expected}</translation>
        </message>
        <message>
            <source>{more} {unit} more and {less} {unit} less than in the books</source>
            <translation>{more} {unit} mehr und {less} {unit} weniger als im Buchbestand</translation>
        </message>
        <message>
            <source>{n} {unit} counted, {standing}</source>
            <translation>{n} {unit} gezählt, {standing}</translation>
        </message>
        <message>
            <source>{place} comes later</source>
            <translation>{place} kommt später</translation>
        </message>
        <message>
            <source>{place} is done</source>
            <translation>{place} ist fertig</translation>
        </message>
        <message>
            <source>{place} is done already</source>
            <translation>{place} ist schon fertig</translation>
        </message>
        <message>
            <source>{place} is done: scan the next place</source>
            <translation>{place} ist fertig: nächsten Platz scannen</translation>
        </message>
        <message>
            <source>{place} is not on the list.</source>
            <translation>{place} steht nicht auf der Liste.</translation>
        </message>
        <message>
            <source>{place} is not part of this count</source>
            <translation>{place} gehört nicht zu dieser Zählung</translation>
        </message>
        <message>
            <source>{product}</source>
            <translation>{product}</translation>
        </message>
        <message>
            <source>{product} at {place} is posted already</source>
            <translation>{product} auf {place} ist schon gebucht</translation>
        </message>
        <message>
            <source>{product} is posted already</source>
            <translation>{product} ist schon gebucht</translation>
        </message>
        <message>
            <source>{product} needs one. The lot counted last is {last_lot}.</source>
            <translation>{product} braucht eine. Zuletzt gezählt: Charge {last_lot}.</translation>
        </message>
        <message>
            <source>{product} was counted and posted. Count it anew?</source>
            <translation>{product} ist gezählt und gebucht. Neu zählen?</translation>
        </message>
        <message>
            <source>{product} was counted here</source>
            <translation>{product} wurde hier gezählt</translation>
        </message>
        <message>
            <source>{product}, not counted yet</source>
            <translation>{product}, noch nicht gezählt</translation>
        </message>
        <message>
            <source>{product}: none here</source>
            <translation>{product}: hier nichts</translation>
        </message>
        <message>
            <source>{product}: not on the list</source>
            <translation>{product}: nicht auf der Liste</translation>
        </message>
        <message>
            <source>{reason}</source>
            <translation>{reason}</translation>
        </message>
        <message>
            <source>{told}.</source>
            <translation>{told}.</translation>
        </message>
        <message>
            <source>“What else?” says that none is there.</source>
            <translation>Unter „Was noch?“ sagen Sie, dass nichts da ist.</translation>
        </message>
    </context>
    <context>
        <name>Counts</name>
        <message numerus="yes">
            <source>%n place(s)</source>
            <translation>
                <numerusform>%n Platz</numerusform>
                <numerusform>%n Plätze</numerusform>
            </translation>
        </message>
        <message>
            <source>A table with the columns place and product (CSV or JSON)</source>
            <translation>Eine Tabelle mit den Spalten place und product (CSV oder JSON)</translation>
        </message>
        <message>
            <source>All</source>
            <translation>Alle</translation>
        </message>
        <message>
            <source>Another file …</source>
            <translation>Andere Datei …</translation>
        </message>
        <message>
            <source>Back</source>
            <translation>Zurück</translation>
        </message>
        <message>
            <source>Begin a new count here</source>
            <translation>Hier eine neue Zählung beginnen</translation>
        </message>
        <message>
            <source>Begin to count</source>
            <translation>Zählung beginnen</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Abbrechen</translation>
        </message>
        <message>
            <source>Choose a file</source>
            <translation>Datei wählen</translation>
        </message>
        <message>
            <source>Choose “All”, or begin a new one.</source>
            <translation>„Alle“ wählen oder eine neue beginnen.</translation>
        </message>
        <message>
            <source>Count a list</source>
            <translation>Liste zählen</translation>
        </message>
        <message>
            <source>Count what is overdue</source>
            <translation>Überfälliges zählen</translation>
        </message>
        <message>
            <source>Count without a place yet</source>
            <translation>Zählung noch ohne Platz</translation>
        </message>
        <message>
            <source>Counts</source>
            <translation>Zählungen</translation>
        </message>
        <message>
            <source>Exports</source>
            <translation>Exporte</translation>
        </message>
        <message>
            <source>Finished</source>
            <translation>Abgeschlossen</translation>
        </message>
        <message>
            <source>First scan the place</source>
            <translation>Zuerst den Platz scannen</translation>
        </message>
        <message>
            <source>For me</source>
            <translation>Für mich</translation>
        </message>
        <message>
            <source>Go on with {name}</source>
            <translation>Weiter mit {name}</translation>
        </message>
        <message>
            <source>List from a file</source>
            <translation>Liste aus Datei</translation>
        </message>
        <message>
            <source>List of what to count</source>
            <translation>Zählliste</translation>
        </message>
        <message>
            <source>Lists (*.csv *.json)</source>
            <translation>Listen (*.csv *.json)</translation>
        </message>
        <message>
            <source>Looking …</source>
            <translation>Wird gesucht …</translation>
        </message>
        <message>
            <source>Name (may stay empty)</source>
            <translation>Name (darf leer bleiben)</translation>
        </message>
        <message>
            <source>Needs you</source>
            <translation>Zu klären</translation>
        </message>
        <message>
            <source>New count</source>
            <translation>Neue Zählung</translation>
        </message>
        <message>
            <source>No such count</source>
            <translation>Keine solche Zählung</translation>
        </message>
        <message>
            <source>Not counted for</source>
            <translation>Nicht gezählt seit</translation>
        </message>
        <message>
            <source>Not counted for long</source>
            <translation>Lange nicht gezählt</translation>
        </message>
        <message>
            <source>Nothing is overdue</source>
            <translation>Nichts ist überfällig</translation>
        </message>
        <message>
            <source>Nothing was counted on this terminal yet</source>
            <translation>Auf diesem Gerät wurde noch nichts gezählt</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>Offen</translation>
        </message>
        <message>
            <source>Rack A, year's end</source>
            <translation>Regal A, Jahresende</translation>
        </message>
        <message>
            <source>Say what is counted, then begin</source>
            <translation>Angeben, was gezählt wird, dann beginnen</translation>
        </message>
        <message>
            <source>Scan a place to count what lies there</source>
            <translation>Platz scannen, um zu zählen, was dort liegt</translation>
        </message>
        <message>
            <source>Scan a place to count what lies there.</source>
            <translation>Platz scannen, um zu zählen, was dort liegt.</translation>
        </message>
        <message>
            <source>Scan the place that you want to count.</source>
            <translation>Den Platz scannen, der gezählt werden soll.</translation>
        </message>
        <message>
            <source>Stock-takings of the platform</source>
            <translation>Inventuren der Plattform</translation>
        </message>
        <message>
            <source>Then scan the items that lie there.</source>
            <translation>Dann die Artikel scannen, die dort liegen.</translation>
        </message>
        <message>
            <source>To count: {places}</source>
            <translation>Zu zählen: {places}</translation>
        </message>
        <message>
            <source>To count: {places}, {products} named</source>
            <translation>Zu zählen: {places}, {products} benannt</translation>
        </message>
        <message>
            <source>all of them</source>
            <translation>alle</translation>
        </message>
        <message numerus="yes">
            <source>and %n more problem(s)</source>
            <translation>
                <numerusform>und %n weiteres Problem</numerusform>
                <numerusform>und %n weitere Probleme</numerusform>
            </translation>
        </message>
        <message>
            <source>finished {time}</source>
            <translation>abgeschlossen {time}</translation>
        </message>
        <message>
            <source>last touched {time}</source>
            <translation>zuletzt {time}</translation>
        </message>
        <message>
            <source>products</source>
            <translation>Artikel</translation>
        </message>
        <message>
            <source>the {n} longest</source>
            <translation>die {n} längsten</translation>
        </message>
        <message>
            <source>whole places</source>
            <translation>ganze Plätze</translation>
        </message>
        <message>
            <source>{n} on the list</source>
            <translation>{n} auf der Liste</translation>
        </message>
        <message>
            <source>{place}: in which count?</source>
            <translation>{place}: In welcher Zählung?</translation>
        </message>
    </context>
    <context>
        <name>Deliveries</name>
        <message>
            <source>All</source>
            <translation>Alle</translation>
        </message>
        <message>
            <source>Answer, or scan another delivery</source>
            <translation>Antworten, oder andere Lieferung scannen</translation>
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
            <source>Close</source>
            <translation>Schließen</translation>
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
            <source>Lines of the delivery</source>
            <translation>Positionen der Lieferung</translation>
        </message>
        <message>
            <source>No deliveries on this terminal yet</source>
            <translation>Noch keine Lieferungen auf diesem Gerät</translation>
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
            <source>Only deliveries of one sender are received as one.</source>
            <translation>Nur Lieferungen eines Absenders werden gemeinsam angenommen.</translation>
        </message>
        <message>
            <source>Open {number}</source>
            <translation>{number} öffnen</translation>
        </message>
        <message>
            <source>Read {age}</source>
            <translation>Gelesen: {age}</translation>
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
            <source>Take it over</source>
            <translation>Übernehmen</translation>
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
            <source>You only look: nothing is counted here</source>
            <translation>Nur ansehen: hier wird nichts gezählt</translation>
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
            <translation>nicht auf diesem Gerät</translation>
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
            <translation>zu viele Positionen</translation>
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
            <source>{n} here</source>
            <translation>{n} hier</translation>
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
            <source>Delivery {number}</source>
            <translation>Lieferung {number}</translation>
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
        <name>Dispatch</name>
        <message numerus="yes">
            <source>%n line(s)</source>
            <translation>
                <numerusform>%n Position</numerusform>
                <numerusform>%n Positionen</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n line(s) go back to the shelves</source>
            <translation>
                <numerusform>%n Position geht zurück ins Regal</numerusform>
                <numerusform>%n Positionen gehen zurück ins Regal</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n line(s) in it</source>
            <translation>
                <numerusform>%n Position darin</numerusform>
                <numerusform>%n Positionen darin</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n line(s) in no package</source>
            <translation>
                <numerusform>%n Position unverpackt</numerusform>
                <numerusform>%n Positionen unverpackt</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n line(s) left. Who picks?</source>
            <translation>
                <numerusform>%n Position übrig. Wer entnimmt?</numerusform>
                <numerusform>%n Positionen übrig. Wer entnimmt?</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n line(s) not whole</source>
            <translation>
                <numerusform>%n Position unvollständig</numerusform>
                <numerusform>%n Positionen unvollständig</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n line(s) short</source>
            <translation>
                <numerusform>%n Position mit Fehlmenge</numerusform>
                <numerusform>%n Positionen mit Fehlmenge</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n line(s) to put back</source>
            <translation>
                <numerusform>%n Position zurückzulegen</numerusform>
                <numerusform>%n Positionen zurückzulegen</numerusform>
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
            <source>%n more line(s) to be picked</source>
            <translation>
                <numerusform>noch %n Position zu entnehmen</numerusform>
                <numerusform>noch %n Positionen zu entnehmen</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n more line(s): the packing list has them all</source>
            <translation>
                <numerusform>%n weitere Position: alle stehen auf der Packliste</numerusform>
                <numerusform>%n weitere Positionen: alle stehen auf der Packliste</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n more place(s)</source>
            <translation>
                <numerusform>%n weiterer Platz</numerusform>
                <numerusform>%n weitere Plätze</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n order(s)</source>
            <translation>
                <numerusform>%n Auftrag</numerusform>
                <numerusform>%n Aufträge</numerusform>
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
        <message>
            <source>+{quantity} {unit} {product}</source>
            <translation>+{quantity} {unit} {product}</translation>
        </message>
        <message>
            <source>1  Somebody else</source>
            <translation>1  Jemand anders</translation>
        </message>
        <message>
            <source>2  I go on</source>
            <translation>2  Ich mache weiter</translation>
        </message>
        <message>
            <source>A label is still in force</source>
            <translation>Ein Etikett gilt noch</translation>
        </message>
        <message>
            <source>A lot with an earlier date is known</source>
            <translation>Eine Charge mit früherem Datum ist bekannt</translation>
        </message>
        <message>
            <source>A package is open</source>
            <translation>Ein Packstück ist offen</translation>
        </message>
        <message>
            <source>A reason is asked</source>
            <translation>Der Grund wird gefragt</translation>
        </message>
        <message>
            <source>A rejected order cannot be taken any more.</source>
            <translation>Ein abgelehnter Auftrag ist nicht mehr anzunehmen.</translation>
        </message>
        <message>
            <source>A short date: take it all the same?</source>
            <translation>Kurzes Datum: trotzdem nehmen?</translation>
        </message>
        <message>
            <source>A signature is needed</source>
            <translation>Eine Unterschrift fehlt</translation>
        </message>
        <message>
            <source>Accept the cancellation</source>
            <translation>Storno annehmen</translation>
        </message>
        <message>
            <source>Again another place</source>
            <translation>Wieder ein anderer Platz</translation>
        </message>
        <message>
            <source>Again not here: this is {here}</source>
            <translation>Wieder nicht: das ist {here}</translation>
        </message>
        <message>
            <source>All is back on the shelves</source>
            <translation>Alles liegt wieder im Regal</translation>
        </message>
        <message>
            <source>All is back. Tear up these labels</source>
            <translation>Alles ist zurück. Diese Etiketten zerreißen</translation>
        </message>
        <message>
            <source>All is back: finish</source>
            <translation>Alles ist zurück: beenden</translation>
        </message>
        <message>
            <source>All is packed: hand it over, or finish</source>
            <translation>Alles gepackt: übergeben oder beenden</translation>
        </message>
        <message>
            <source>All is packed: scan OK to close {package}</source>
            <translation>Alles gepackt: mit OK {package} schließen</translation>
        </message>
        <message>
            <source>All is picked</source>
            <translation>Alles entnommen</translation>
        </message>
        <message>
            <source>All is picked: hand it over, or finish</source>
            <translation>Alles entnommen: übergeben oder beenden</translation>
        </message>
        <message>
            <source>All is picked: pack it, or finish</source>
            <translation>Alles entnommen: packen oder beenden</translation>
        </message>
        <message>
            <source>All of it</source>
            <translation>Alles</translation>
        </message>
        <message>
            <source>All of it goes along</source>
            <translation>Alles geht mit</translation>
        </message>
        <message>
            <source>All of it is in packages, or nothing was picked yet.</source>
            <translation>Alles ist gepackt, oder noch nichts ist entnommen.</translation>
        </message>
        <message>
            <source>All that was done is posted already.</source>
            <translation>Alles Erledigte ist schon gebucht.</translation>
        </message>
        <message>
            <source>All that was picked goes back to the shelves, item by item.</source>
            <translation>Alles Entnommene geht zurück ins Regal, Stück für Stück.</translation>
        </message>
        <message>
            <source>All that was picked is packed or explained</source>
            <translation>Alles Entnommene ist gepackt oder erklärt</translation>
        </message>
        <message>
            <source>All that was posted is with the server</source>
            <translation>Alles Gebuchte ist beim Server</translation>
        </message>
        <message>
            <source>All the rest</source>
            <translation>Ganzer Rest</translation>
        </message>
        <message>
            <source>All the rest is in package {package}</source>
            <translation>Der ganze Rest ist in Packstück {package}</translation>
        </message>
        <message>
            <source>All the rest is picked</source>
            <translation>Der ganze Rest ist entnommen</translation>
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
            <source>An earlier lot at {place} should go first</source>
            <translation>Eine ältere Charge auf {place} geht vor</translation>
        </message>
        <message>
            <source>Another condition was ordered</source>
            <translation>Bestellt ist ein anderer Zustand</translation>
        </message>
        <message>
            <source>Another condition: does it go along?</source>
            <translation>Anderer Zustand: geht es mit?</translation>
        </message>
        <message>
            <source>Another lot goes along</source>
            <translation>Eine andere Charge geht mit</translation>
        </message>
        <message>
            <source>Another lot than {wanted} goes along</source>
            <translation>Eine andere Charge als {wanted} geht mit</translation>
        </message>
        <message>
            <source>Another lot was ordered</source>
            <translation>Bestellt ist eine andere Charge</translation>
        </message>
        <message>
            <source>Another lot: does {lot} go along?</source>
            <translation>Andere Charge: geht {lot} mit?</translation>
        </message>
        <message>
            <source>Another place</source>
            <translation>Anderer Platz</translation>
        </message>
        <message>
            <source>Another product never goes along. Put it back.</source>
            <translation>Ein anderer Artikel geht nie mit. Zurücklegen.</translation>
        </message>
        <message>
            <source>Another serial was ordered</source>
            <translation>Bestellt ist eine andere Seriennummer</translation>
        </message>
        <message>
            <source>Another serial: does it go along?</source>
            <translation>Andere Seriennummer: geht sie mit?</translation>
        </message>
        <message>
            <source>Answer the question below, or scan on</source>
            <translation>Die Frage unten beantworten oder weiterscannen</translation>
        </message>
        <message>
            <source>Answer them first, then go on.</source>
            <translation>Erst beantworten, dann weitermachen.</translation>
        </message>
        <message>
            <source>Any lot of {product} goes along.</source>
            <translation>Von {product} geht jede Charge mit.</translation>
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
            <source>Ask the office to look at it there.</source>
            <translation>Das Büro bitten, dort nachzusehen.</translation>
        </message>
        <message>
            <source>Ask the office to look at it.</source>
            <translation>Das Büro bitten, nachzusehen.</translation>
        </message>
        <message>
            <source>Ask to cancel</source>
            <translation>Storno beantragen</translation>
        </message>
        <message>
            <source>Asked to cancel order {number}</source>
            <translation>Storno von Auftrag {number} beantragt</translation>
        </message>
        <message>
            <source>At {place}. Nothing is left to be put back.</source>
            <translation>Auf {place}. Nichts mehr zurückzulegen.</translation>
        </message>
        <message>
            <source>At {place}. Still to be put back: {left}.</source>
            <translation>Auf {place}. Noch zurückzulegen: {left}.</translation>
        </message>
        <message>
            <source>Back</source>
            <translation>Zurück</translation>
        </message>
        <message>
            <source>Begin to put back</source>
            <translation>Zurücklegen beginnen</translation>
        </message>
        <message>
            <source>Being sent to the printer …</source>
            <translation>Geht zum Drucker …</translation>
        </message>
        <message>
            <source>Books to adjust</source>
            <translation>Buchungen anpassen</translation>
        </message>
        <message>
            <source>By the books no {product} is left there.</source>
            <translation>Laut Bestand liegt dort kein {product} mehr.</translation>
        </message>
        <message>
            <source>By the books nothing is left there.</source>
            <translation>Laut Bestand liegt dort nichts mehr.</translation>
        </message>
        <message>
            <source>Cannot be delivered there</source>
            <translation>Dorthin nicht lieferbar</translation>
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
            <source>Choose at most {limit}.</source>
            <translation>Höchstens {limit} wählen.</translation>
        </message>
        <message>
            <source>Choose fewer.</source>
            <translation>Weniger wählen.</translation>
        </message>
        <message>
            <source>Choose it</source>
            <translation>Wählen</translation>
        </message>
        <message>
            <source>Choose one of the list.</source>
            <translation>Eine aus der Liste wählen.</translation>
        </message>
        <message>
            <source>Choose one, or write it.</source>
            <translation>Einen wählen oder schreiben.</translation>
        </message>
        <message>
            <source>Choose the order, or scan it</source>
            <translation>Auftrag wählen oder scannen</translation>
        </message>
        <message>
            <source>Choose the place where the goods are; known ones first.</source>
            <translation>Den Platz wählen, auf dem die Ware liegt; bekannte zuerst.</translation>
        </message>
        <message>
            <source>Choose where it goes</source>
            <translation>Wählen, wohin es kommt</translation>
        </message>
        <message>
            <source>Clear</source>
            <translation>Löschen</translation>
        </message>
        <message>
            <source>Close it</source>
            <translation>Schließen</translation>
        </message>
        <message>
            <source>Close it first (DH:OK while packing).</source>
            <translation>Erst schließen (DH:OK beim Packen).</translation>
        </message>
        <message>
            <source>Close package</source>
            <translation>Packstück schließen</translation>
        </message>
        <message>
            <source>Close the package.</source>
            <translation>Packstück schließen.</translation>
        </message>
        <message>
            <source>Condition</source>
            <translation>Zustand</translation>
        </message>
        <message>
            <source>Condition set</source>
            <translation>Zustand gesetzt</translation>
        </message>
        <message>
            <source>Condition set: {product}</source>
            <translation>Zustand gesetzt: {product}</translation>
        </message>
        <message>
            <source>Confirm it first (DH:OK), or reject it.</source>
            <translation>Erst bestätigen (DH:OK) oder ablehnen.</translation>
        </message>
        <message>
            <source>Confirm it to finish.</source>
            <translation>Bestätigen, dann ist es fertig.</translation>
        </message>
        <message>
            <source>Correct</source>
            <translation>Korrigieren</translation>
        </message>
        <message>
            <source>Correct what was posted</source>
            <translation>Gebuchtes korrigieren</translation>
        </message>
        <message>
            <source>Correcting a posted order</source>
            <translation>Korrektur eines gebuchten Auftrags</translation>
        </message>
        <message>
            <source>Count goods that bear no code</source>
            <translation>Ware ohne Code zählen</translation>
        </message>
        <message>
            <source>Does not leave: {numbers}</source>
            <translation>Geht nicht hinaus: {numbers}</translation>
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
            <source>Enter it.</source>
            <translation>Bitte eingeben.</translation>
        </message>
        <message>
            <source>Enter less than {limit} mm, and a weight of zero or more.</source>
            <translation>Weniger als {limit} mm eingeben und ein Gewicht ab null.</translation>
        </message>
        <message>
            <source>Enter smaller figures.</source>
            <translation>Kleinere Zahlen eingeben.</translation>
        </message>
        <message>
            <source>Enter the serial</source>
            <translation>Seriennummer eingeben</translation>
        </message>
        <message>
            <source>Enter the serial, or scan it</source>
            <translation>Seriennummer eingeben oder scannen</translation>
        </message>
        <message>
            <source>Expired on {expiry}</source>
            <translation>Abgelaufen am {expiry}</translation>
        </message>
        <message>
            <source>Find it and scan the place where it lies.</source>
            <translation>Suchen und den Platz scannen, auf dem es liegt.</translation>
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
            <source>Finish here; the hand-over is done in the system.</source>
            <translation>Hier beenden; die Übergabe geschieht im System.</translation>
        </message>
        <message>
            <source>Finish or leave this one first, then open it.</source>
            <translation>Erst diese beenden oder verlassen, dann öffnen.</translation>
        </message>
        <message>
            <source>Finish the order</source>
            <translation>Auftrag beenden</translation>
        </message>
        <message>
            <source>Finish the orders</source>
            <translation>Aufträge beenden</translation>
        </message>
        <message>
            <source>Finished here</source>
            <translation>Hier fertig</translation>
        </message>
        <message>
            <source>Finished. Go back, or press “Correct” to change it</source>
            <translation>Fertig. Zurück, oder zum Ändern „Korrigieren“ drücken</translation>
        </message>
        <message>
            <source>Finished: all of it is with the server</source>
            <translation>Fertig: alles ist beim Server</translation>
        </message>
        <message>
            <source>First deal with what is open</source>
            <translation>Zuerst erledigen, was offen ist</translation>
        </message>
        <message>
            <source>First scan the place</source>
            <translation>Erst den Platz scannen</translation>
        </message>
        <message>
            <source>First scan {place}</source>
            <translation>Erst {place} scannen</translation>
        </message>
        <message>
            <source>From which place?</source>
            <translation>Von welchem Platz?</translation>
        </message>
        <message>
            <source>Go back to the list to open it.</source>
            <translation>Zum Öffnen zurück zur Liste.</translation>
        </message>
        <message>
            <source>Go on scanning.</source>
            <translation>Weiterscannen.</translation>
        </message>
        <message>
            <source>Go on to pack or hand over, or finish.</source>
            <translation>Weiter mit Packen oder Übergeben, oder beenden.</translation>
        </message>
        <message>
            <source>Go on with it.</source>
            <translation>Damit weitermachen.</translation>
        </message>
        <message>
            <source>Go on with the next line.</source>
            <translation>Weiter mit der nächsten Position.</translation>
        </message>
        <message>
            <source>Go on with the next scan.</source>
            <translation>Mit dem nächsten Scan weitermachen.</translation>
        </message>
        <message>
            <source>Go on with the order.</source>
            <translation>Mit dem Auftrag weitermachen.</translation>
        </message>
        <message>
            <source>Go there and scan the place.</source>
            <translation>Dorthin gehen und den Platz scannen.</translation>
        </message>
        <message>
            <source>Go to {place}</source>
            <translation>Zu {place} gehen</translation>
        </message>
        <message>
            <source>Go to {place}, scan {name}</source>
            <translation>Zu {place} gehen, {name} scannen</translation>
        </message>
        <message>
            <source>Go to {place}. Nothing was counted.</source>
            <translation>Zu {place} gehen. Nichts wurde gezählt.</translation>
        </message>
        <message>
            <source>Go to {place}: {product}. Nothing was counted.</source>
            <translation>Zu {place} gehen: {product}. Nichts wurde gezählt.</translation>
        </message>
        <message>
            <source>Good for {days_words} only</source>
            <translation>Nur noch {days_words} haltbar</translation>
        </message>
        <message>
            <source>Good until today</source>
            <translation>Nur noch heute haltbar</translation>
        </message>
        <message>
            <source>Goods are damaged</source>
            <translation>Ware ist beschädigt</translation>
        </message>
        <message>
            <source>Goods are elsewhere</source>
            <translation>Ware liegt woanders</translation>
        </message>
        <message>
            <source>Goods are missing</source>
            <translation>Es fehlt Ware</translation>
        </message>
        <message>
            <source>Goods put back</source>
            <translation>Ware zurückgelegt</translation>
        </message>
        <message>
            <source>Hand over</source>
            <translation>Übergeben</translation>
        </message>
        <message>
            <source>Hand over {number}</source>
            <translation>{number} übergeben</translation>
        </message>
        <message>
            <source>Handed over</source>
            <translation>Übergeben</translation>
        </message>
        <message>
            <source>Handed over: finish</source>
            <translation>Übergeben: beenden</translation>
        </message>
        <message>
            <source>Height</source>
            <translation>Höhe</translation>
        </message>
        <message>
            <source>Here the order, its pickup number or a package is scanned.</source>
            <translation>Hier Auftrag, Abholnummer oder Packstück scannen.</translation>
        </message>
        <message>
            <source>Hold to finish</source>
            <translation>Zum Beenden halten</translation>
        </message>
        <message>
            <source>How many did you take? Nothing is scanned.</source>
            <translation>Wie viele entnommen? Nichts wird gescannt.</translation>
        </message>
        <message>
            <source>How much</source>
            <translation>Wie viel</translation>
        </message>
        <message>
            <source>In hand: {lines_words}.</source>
            <translation>Entnommen: {lines_words}.</translation>
        </message>
        <message>
            <source>In no package: {lines_words}</source>
            <translation>In keinem Packstück: {lines_words}</translation>
        </message>
        <message>
            <source>Into</source>
            <translation>Hinein in</translation>
        </message>
        <message>
            <source>Is it the ordered lot?</source>
            <translation>Ist es die bestellte Charge?</translation>
        </message>
        <message>
            <source>Is lot {lot} the ordered one?</source>
            <translation>Ist Charge {lot} die bestellte?</translation>
        </message>
        <message>
            <source>Is that right?</source>
            <translation>Stimmt das?</translation>
        </message>
        <message>
            <source>Is the place empty now?</source>
            <translation>Ist der Platz jetzt leer?</translation>
        </message>
        <message>
            <source>Is {lot} the lot that was ordered?</source>
            <translation>Ist {lot} die bestellte Charge?</translation>
        </message>
        <message>
            <source>Is {place} empty now?</source>
            <translation>Ist {place} jetzt leer?</translation>
        </message>
        <message>
            <source>Is {place} empty now? Look and answer.</source>
            <translation>Ist {place} jetzt leer? Nachsehen und antworten.</translation>
        </message>
        <message>
            <source>It belongs to an order that leaves.</source>
            <translation>Es gehört zu einem Auftrag, der hinausgeht.</translation>
        </message>
        <message>
            <source>It can be handed over</source>
            <translation>Kann übergeben werden</translation>
        </message>
        <message>
            <source>It can be picked now.</source>
            <translation>Er kann jetzt kommissioniert werden.</translation>
        </message>
        <message>
            <source>It cannot be taken back any more. Change the quantity instead.</source>
            <translation>Nicht mehr zurückzunehmen. Stattdessen die Menge ändern.</translation>
        </message>
        <message>
            <source>It comes again at the end of the walk</source>
            <translation>Kommt am Ende des Rundgangs wieder</translation>
        </message>
        <message>
            <source>It comes once more at the end of the walk.</source>
            <translation>Kommt am Ende des Rundgangs noch einmal.</translation>
        </message>
        <message>
            <source>It is confirmed or at its end already.</source>
            <translation>Er ist schon bestätigt oder abgeschlossen.</translation>
        </message>
        <message>
            <source>It is not in this package</source>
            <translation>Es ist nicht in diesem Packstück</translation>
        </message>
        <message>
            <source>It is not on hold</source>
            <translation>Er ist nicht angehalten</translation>
        </message>
        <message>
            <source>It is not to be put back</source>
            <translation>Das ist nicht zurückzulegen</translation>
        </message>
        <message>
            <source>It is picked another day</source>
            <translation>An einem anderen Tag</translation>
        </message>
        <message>
            <source>It is picked at another place</source>
            <translation>Kommt von einem anderen Platz</translation>
        </message>
        <message>
            <source>It is told as packed. Go on to hand over.</source>
            <translation>So steht es im System. Weiter mit Übergeben.</translation>
        </message>
        <message>
            <source>It is told as picked. Go on packing.</source>
            <translation>So steht es im System. Weiter mit Packen.</translation>
        </message>
        <message>
            <source>It lies in a package</source>
            <translation>Es liegt in einem Packstück</translation>
        </message>
        <message>
            <source>It lies in another package</source>
            <translation>Das liegt in einem anderen Packstück</translation>
        </message>
        <message>
            <source>It lies in package {other}</source>
            <translation>Das liegt in Packstück {other}</translation>
        </message>
        <message>
            <source>It lies in package {other}: move it here?</source>
            <translation>Liegt in Packstück {other}: hierher umpacken?</translation>
        </message>
        <message>
            <source>It waits as it is.</source>
            <translation>Er wartet, wie er ist.</translation>
        </message>
        <message>
            <source>It waits until somebody releases it.</source>
            <translation>Er wartet, bis ihn jemand freigibt.</translation>
        </message>
        <message>
            <source>It was handed over</source>
            <translation>Wurde übergeben</translation>
        </message>
        <message>
            <source>Its way of working allows no picking meanwhile. Go on packing.</source>
            <translation>Solange lässt das System kein Entnehmen zu. Weiterpacken.</translation>
        </message>
        <message>
            <source>Keep</source>
            <translation>Behalten</translation>
        </message>
        <message>
            <source>Kept: more {product} is there than the books say.</source>
            <translation>Vermerkt: dort liegt mehr {product}, als gebucht ist.</translation>
        </message>
        <message>
            <source>Kept: no {product} is left there.</source>
            <translation>Vermerkt: dort liegt kein {product} mehr.</translation>
        </message>
        <message>
            <source>Label is void</source>
            <translation>Etikett ist ungültig</translation>
        </message>
        <message>
            <source>Label of package {package} is void</source>
            <translation>Etikett von Packstück {package} ist ungültig</translation>
        </message>
        <message>
            <source>Label of {package}</source>
            <translation>Etikett von {package}</translation>
        </message>
        <message>
            <source>Label of {package} (void)</source>
            <translation>Etikett von {package} (ungültig)</translation>
        </message>
        <message>
            <source>Label of {package} is void</source>
            <translation>Etikett von {package} ist ungültig</translation>
        </message>
        <message>
            <source>Last scans</source>
            <translation>Letzte Scans</translation>
        </message>
        <message>
            <source>Later: {product}</source>
            <translation>Später: {product}</translation>
        </message>
        <message>
            <source>Leave the order and tell the office.</source>
            <translation>Den Auftrag liegen lassen und im Büro melden.</translation>
        </message>
        <message>
            <source>Left to somebody else: {left_words}. {stock_by}</source>
            <translation>Anderen überlassen: {left_words}. {stock_by}</translation>
        </message>
        <message>
            <source>Length</source>
            <translation>Länge</translation>
        </message>
        <message>
            <source>Less is ordered now, or somebody else picked the same.</source>
            <translation>Jetzt ist weniger bestellt, oder jemand anders hat dasselbe entnommen.</translation>
        </message>
        <message>
            <source>Let the customer sign first, then confirm.</source>
            <translation>Erst den Kunden unterschreiben lassen, dann bestätigen.</translation>
        </message>
        <message>
            <source>Line chosen</source>
            <translation>Position gewählt</translation>
        </message>
        <message>
            <source>Lines of the order</source>
            <translation>Positionen des Auftrags</translation>
        </message>
        <message>
            <source>Link to a product</source>
            <translation>Mit Artikel verknüpfen</translation>
        </message>
        <message>
            <source>Lists and labels</source>
            <translation>Listen und Etiketten</translation>
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
            <source>Lot {earlier} expires earlier: take this one all the same?</source>
            <translation>Charge {earlier} läuft früher ab: trotzdem diese nehmen?</translation>
        </message>
        <message>
            <source>Lot {earlier} is good until {earlier_expiry}, at {place}.</source>
            <translation>Charge {earlier} hält bis {earlier_expiry}, auf {place}.</translation>
        </message>
        <message>
            <source>Lot {earlier} is good until {earlier_expiry}. Look whether any is left.</source>
            <translation>Charge {earlier} hält bis {earlier_expiry}. Nachsehen, ob noch etwas da ist.</translation>
        </message>
        <message>
            <source>Lot {lots} instead of {wanted}</source>
            <translation>Charge {lots} statt {wanted}</translation>
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
            <source>Lot {lot} goes along instead of {wanted}</source>
            <translation>Charge {lot} geht mit statt {wanted}</translation>
        </message>
        <message>
            <source>Lot {lot} was not ordered</source>
            <translation>Charge {lot} ist nicht bestellt</translation>
        </message>
        <message>
            <source>Miscounted</source>
            <translation>Verzählt</translation>
        </message>
        <message>
            <source>Missing: {lines_words}. Pick them, or say that they are short.</source>
            <translation>Noch offen: {lines_words}. Entnehmen oder Fehlmenge melden.</translation>
        </message>
        <message>
            <source>More about {product}</source>
            <translation>Weiteres zu {product}</translation>
        </message>
        <message>
            <source>More than ordered</source>
            <translation>Mehr als bestellt</translation>
        </message>
        <message>
            <source>More than ordered: does it go along?</source>
            <translation>Mehr als bestellt: geht es mit?</translation>
        </message>
        <message>
            <source>Move {amount} into {target}</source>
            <translation>{amount} in {target} umpacken</translation>
        </message>
        <message>
            <source>Moved</source>
            <translation>Umgepackt</translation>
        </message>
        <message>
            <source>Moved: {quantity} {unit} {product}</source>
            <translation>Umgepackt: {quantity} {unit} {product}</translation>
        </message>
        <message>
            <source>Multiplier</source>
            <translation>Multiplikator</translation>
        </message>
        <message>
            <source>Name, if you like</source>
            <translation>Name, wenn gewünscht</translation>
        </message>
        <message>
            <source>New package</source>
            <translation>Neues Packstück</translation>
        </message>
        <message>
            <source>New package for {number}</source>
            <translation>Neues Packstück für {number}</translation>
        </message>
        <message>
            <source>No code: {amount}</source>
            <translation>Ohne Code: {amount}</translation>
        </message>
        <message>
            <source>No lot was ordered</source>
            <translation>Keine Charge ist bestellt</translation>
        </message>
        <message>
            <source>No more was picked</source>
            <translation>Mehr ist nicht entnommen</translation>
        </message>
        <message>
            <source>No other lot is known</source>
            <translation>Keine andere Charge ist bekannt</translation>
        </message>
        <message>
            <source>No package is open</source>
            <translation>Kein Packstück offen</translation>
        </message>
        <message>
            <source>No package yet</source>
            <translation>Noch kein Packstück</translation>
        </message>
        <message>
            <source>No place</source>
            <translation>Kein Platz</translation>
        </message>
        <message>
            <source>No place is known</source>
            <translation>Kein Platz bekannt</translation>
        </message>
        <message>
            <source>No place is known for {product}</source>
            <translation>Für {product} ist kein Platz bekannt</translation>
        </message>
        <message>
            <source>No question is open</source>
            <translation>Keine Frage ist offen</translation>
        </message>
        <message>
            <source>No serial was entered</source>
            <translation>Keine Seriennummer eingegeben</translation>
        </message>
        <message>
            <source>No such package</source>
            <translation>Dieses Packstück gibt es nicht</translation>
        </message>
        <message>
            <source>No such package type</source>
            <translation>Diese Verpackung gibt es nicht</translation>
        </message>
        <message>
            <source>Nobody asked to cancel it</source>
            <translation>Kein Storno ist beantragt</translation>
        </message>
        <message>
            <source>Nobody asked to cancel order {number}</source>
            <translation>Für Auftrag {number} ist kein Storno beantragt</translation>
        </message>
        <message>
            <source>Not all is in a package</source>
            <translation>Nicht alles ist gepackt</translation>
        </message>
        <message>
            <source>Not all is picked yet</source>
            <translation>Noch nicht alles entnommen</translation>
        </message>
        <message>
            <source>Not collected</source>
            <translation>Nicht abgeholt</translation>
        </message>
        <message>
            <source>Not empty</source>
            <translation>Nicht leer</translation>
        </message>
        <message>
            <source>Not from here: it is picked at {place}</source>
            <translation>Nicht von hier: kommt von {place}</translation>
        </message>
        <message>
            <source>Not here: this is {here}</source>
            <translation>Hier nicht: das ist {here}</translation>
        </message>
        <message>
            <source>Not in stock</source>
            <translation>Nicht auf Lager</translation>
        </message>
        <message>
            <source>Not in time</source>
            <translation>Nicht rechtzeitig</translation>
        </message>
        <message>
            <source>Not packed</source>
            <translation>Nicht gepackt</translation>
        </message>
        <message>
            <source>Not packed: {quantity} {unit} {product}</source>
            <translation>Nicht gepackt: {quantity} {unit} {product}</translation>
        </message>
        <message>
            <source>Not picked yet: {left_words}. Confirm to leave them to somebody else.</source>
            <translation>Noch nicht entnommen: {left_words}. Bestätigen, um sie anderen zu überlassen.</translation>
        </message>
        <message>
            <source>Not picked yet: {lines_words}</source>
            <translation>Noch nicht entnommen: {lines_words}</translation>
        </message>
        <message>
            <source>Note</source>
            <translation>Notiz</translation>
        </message>
        <message>
            <source>Note on the order</source>
            <translation>Notiz zum Auftrag</translation>
        </message>
        <message>
            <source>Nothing can be done on it any more.</source>
            <translation>Daran ist nichts mehr zu tun.</translation>
        </message>
        <message>
            <source>Nothing changed on the server</source>
            <translation>Auf dem Server ist alles beim Alten</translation>
        </message>
        <message>
            <source>Nothing goes back</source>
            <translation>Nichts geht zurück</translation>
        </message>
        <message>
            <source>Nothing in hand</source>
            <translation>Nichts unverpackt</translation>
        </message>
        <message>
            <source>Nothing is handed over at this terminal</source>
            <translation>An diesem Gerät wird nichts übergeben</translation>
        </message>
        <message>
            <source>Nothing is in hand.</source>
            <translation>Nichts ist entnommen.</translation>
        </message>
        <message>
            <source>Nothing is in it</source>
            <translation>Nichts ist darin</translation>
        </message>
        <message>
            <source>Nothing is in it. Scan what goes into it.</source>
            <translation>Nichts darin. Scannen, was hineinkommt.</translation>
        </message>
        <message>
            <source>Nothing is left to be put back.</source>
            <translation>Nichts mehr zurückzulegen.</translation>
        </message>
        <message>
            <source>Nothing is picked or put back now. Scan an item or a package.</source>
            <translation>Hier wird nichts entnommen oder zurückgelegt. Artikel oder Packstück scannen.</translation>
        </message>
        <message>
            <source>Nothing is to be put back</source>
            <translation>Nichts ist zurückzulegen</translation>
        </message>
        <message>
            <source>Nothing leaves: finish</source>
            <translation>Nichts geht hinaus: beenden</translation>
        </message>
        <message>
            <source>Nothing left</source>
            <translation>Nichts mehr offen</translation>
        </message>
        <message>
            <source>Nothing more is picked until somebody has decided.</source>
            <translation>Nichts wird mehr entnommen, bis jemand entschieden hat.</translation>
        </message>
        <message>
            <source>Nothing more is picked until the answer is here.</source>
            <translation>Bis zur Antwort wird nichts mehr entnommen.</translation>
        </message>
        <message>
            <source>Nothing more is wanted</source>
            <translation>Mehr wird nicht gebraucht</translation>
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
            <source>Nothing of it is in hand.</source>
            <translation>Nichts davon ist entnommen.</translation>
        </message>
        <message>
            <source>Nothing of it is picked or handed over meanwhile.</source>
            <translation>Solange wird davon nichts entnommen oder übergeben.</translation>
        </message>
        <message>
            <source>Nothing of it is sent.</source>
            <translation>Nichts davon geht hinaus.</translation>
        </message>
        <message>
            <source>Nothing of it was picked. Ask to cancel it, or pick it.</source>
            <translation>Nichts davon ist entnommen. Storno beantragen oder entnehmen.</translation>
        </message>
        <message>
            <source>Nothing of order {number} is in hand</source>
            <translation>Von Auftrag {number} ist nichts unverpackt</translation>
        </message>
        <message>
            <source>Nothing to hand over</source>
            <translation>Nichts zu übergeben</translation>
        </message>
        <message>
            <source>Nothing to put back: {n}</source>
            <translation>Nichts zurückzulegen: {n}</translation>
        </message>
        <message>
            <source>Nothing to scan</source>
            <translation>Nichts zu scannen</translation>
        </message>
        <message>
            <source>Nothing was counted</source>
            <translation>Nichts wurde gezählt</translation>
        </message>
        <message>
            <source>Nothing was picked just now</source>
            <translation>Gerade wurde nichts entnommen</translation>
        </message>
        <message>
            <source>Nothing was picked: finish, or go back</source>
            <translation>Nichts entnommen: beenden oder zurück</translation>
        </message>
        <message>
            <source>Nothing was scanned yet</source>
            <translation>Noch nichts gescannt</translation>
        </message>
        <message>
            <source>Nothing was signed</source>
            <translation>Nichts ist unterschrieben</translation>
        </message>
        <message>
            <source>Now in hand, in no package.</source>
            <translation>Jetzt unverpackt.</translation>
        </message>
        <message>
            <source>Now in package {package}.</source>
            <translation>Jetzt in Packstück {package}.</translation>
        </message>
        <message>
            <source>Now: {mode}</source>
            <translation>Jetzt: {mode}</translation>
        </message>
        <message>
            <source>On the server: {status}.</source>
            <translation>Auf dem Server: {status}.</translation>
        </message>
        <message>
            <source>On the server: {status}. In hand: {lines_words}.</source>
            <translation>Auf dem Server: {status}. Entnommen: {lines_words}.</translation>
        </message>
        <message>
            <source>On the server: {status}. Nothing is in hand.</source>
            <translation>Auf dem Server: {status}. Nichts ist entnommen.</translation>
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
            <source>Open</source>
            <translation>Öffnen</translation>
        </message>
        <message>
            <source>Open again</source>
            <translation>Wieder öffnen</translation>
        </message>
        <message>
            <source>Open folder</source>
            <translation>Ordner öffnen</translation>
        </message>
        <message>
            <source>Open it again, or begin a new one.</source>
            <translation>Wieder öffnen oder ein neues beginnen.</translation>
        </message>
        <message>
            <source>Open questions</source>
            <translation>Offene Fragen</translation>
        </message>
        <message>
            <source>Order {number}</source>
            <translation>Auftrag {number}</translation>
        </message>
        <message>
            <source>Order {number} cannot be opened</source>
            <translation>Auftrag {number} lässt sich nicht öffnen</translation>
        </message>
        <message>
            <source>Order {number} does not leave</source>
            <translation>Auftrag {number} geht nicht hinaus</translation>
        </message>
        <message>
            <source>Order {number} does not leave: make the label void first.</source>
            <translation>Auftrag {number} geht nicht hinaus: erst das Etikett ungültig machen.</translation>
        </message>
        <message>
            <source>Order {number} goes back</source>
            <translation>Auftrag {number} geht zurück</translation>
        </message>
        <message>
            <source>Order {number} goes back to the shelves</source>
            <translation>Auftrag {number} geht zurück ins Regal</translation>
        </message>
        <message>
            <source>Order {number} goes on</source>
            <translation>Auftrag {number} geht weiter</translation>
        </message>
        <message>
            <source>Order {number} has nothing to hand over</source>
            <translation>Auftrag {number} hat nichts zu übergeben</translation>
        </message>
        <message>
            <source>Order {number} has other quantities now.</source>
            <translation>Auftrag {number} hat jetzt andere Mengen.</translation>
        </message>
        <message>
            <source>Order {number} has other quantities now: {lines_words}.</source>
            <translation>Auftrag {number} hat jetzt andere Mengen: {lines_words}.</translation>
        </message>
        <message>
            <source>Order {number} has too many lines</source>
            <translation>Auftrag {number} hat zu viele Positionen</translation>
        </message>
        <message>
            <source>Order {number} is at hand already</source>
            <translation>Auftrag {number} ist schon dran</translation>
        </message>
        <message>
            <source>Order {number} is at its end</source>
            <translation>Auftrag {number} ist abgeschlossen</translation>
        </message>
        <message>
            <source>Order {number} is being packed</source>
            <translation>Auftrag {number} wird gepackt</translation>
        </message>
        <message>
            <source>Order {number} is cancelled</source>
            <translation>Auftrag {number} ist storniert</translation>
        </message>
        <message>
            <source>Order {number} is confirmed</source>
            <translation>Auftrag {number} ist bestätigt</translation>
        </message>
        <message>
            <source>Order {number} is handed over</source>
            <translation>Auftrag {number} ist übergeben</translation>
        </message>
        <message>
            <source>Order {number} is handed over already</source>
            <translation>Auftrag {number} ist schon übergeben</translation>
        </message>
        <message>
            <source>Order {number} is not confirmed</source>
            <translation>Auftrag {number} ist nicht bestätigt</translation>
        </message>
        <message>
            <source>Order {number} is not in this work</source>
            <translation>Auftrag {number} gehört nicht zu dieser Arbeit</translation>
        </message>
        <message>
            <source>Order {number} is not on hold</source>
            <translation>Auftrag {number} ist nicht angehalten</translation>
        </message>
        <message>
            <source>Order {number} is not picked yet</source>
            <translation>Auftrag {number} ist noch nicht kommissioniert</translation>
        </message>
        <message>
            <source>Order {number} is not shown by the system</source>
            <translation>Auftrag {number} wird vom System nicht gezeigt</translation>
        </message>
        <message>
            <source>Order {number} is on hold</source>
            <translation>Auftrag {number} ist angehalten</translation>
        </message>
        <message>
            <source>Order {number} is on hold: release it, or go back</source>
            <translation>Auftrag {number} ist angehalten: freigeben oder zurück</translation>
        </message>
        <message>
            <source>Order {number} is open</source>
            <translation>Auftrag {number} ist offen</translation>
        </message>
        <message>
            <source>Order {number} is rejected</source>
            <translation>Auftrag {number} ist abgelehnt</translation>
        </message>
        <message>
            <source>Order {number} is to be cancelled</source>
            <translation>Auftrag {number} soll storniert werden</translation>
        </message>
        <message>
            <source>Order {number} needs a signature</source>
            <translation>Auftrag {number} braucht eine Unterschrift</translation>
        </message>
        <message>
            <source>Order {number} waits for no confirmation</source>
            <translation>Auftrag {number} wartet auf keine Bestätigung</translation>
        </message>
        <message>
            <source>Order {number} waits: somebody decides whether it is cancelled</source>
            <translation>Auftrag {number} wartet: über das Storno wird entschieden</translation>
        </message>
        <message>
            <source>Order {number} was cancelled</source>
            <translation>Auftrag {number} wurde storniert</translation>
        </message>
        <message>
            <source>Order {number} was cancelled: what now?</source>
            <translation>Auftrag {number} wurde storniert: was nun?</translation>
        </message>
        <message>
            <source>Order {number} was finished by somebody else</source>
            <translation>Auftrag {number} hat jemand anders beendet</translation>
        </message>
        <message>
            <source>Order {number} was finished elsewhere: what now?</source>
            <translation>Auftrag {number} wurde anderswo beendet: was nun?</translation>
        </message>
        <message>
            <source>Order {number} was not collected</source>
            <translation>Auftrag {number} wurde nicht abgeholt</translation>
        </message>
        <message>
            <source>Order {number} was put on hold</source>
            <translation>Auftrag {number} wurde angehalten</translation>
        </message>
        <message>
            <source>Order {number} was put on hold: what now?</source>
            <translation>Auftrag {number} wurde angehalten: was nun?</translation>
        </message>
        <message>
            <source>Order {number} was read again</source>
            <translation>Auftrag {number} wurde neu gelesen</translation>
        </message>
        <message>
            <source>Order {number}, nothing in it yet.</source>
            <translation>Auftrag {number}, noch nichts darin.</translation>
        </message>
        <message>
            <source>Order {number}, {lines_words} in it.</source>
            <translation>Auftrag {number}, {lines_words} darin.</translation>
        </message>
        <message>
            <source>Order {number}. Hand over the goods, then confirm.</source>
            <translation>Auftrag {number}. Die Ware übergeben, dann bestätigen.</translation>
        </message>
        <message>
            <source>Order {number}. Scan what goes into it.</source>
            <translation>Auftrag {number}. Scannen, was hineinkommt.</translation>
        </message>
        <message>
            <source>Order {number}: all is picked</source>
            <translation>Auftrag {number}: alles entnommen</translation>
        </message>
        <message>
            <source>Order {number}: let the customer sign</source>
            <translation>Auftrag {number}: den Kunden unterschreiben lassen</translation>
        </message>
        <message>
            <source>Order {number}: too much is in hand</source>
            <translation>Auftrag {number}: zu viel entnommen</translation>
        </message>
        <message>
            <source>Order {number}: understood</source>
            <translation>Auftrag {number}: verstanden</translation>
        </message>
        <message>
            <source>Order {number}: what happens to what is too much?</source>
            <translation>Auftrag {number}: was geschieht mit dem, was zu viel ist?</translation>
        </message>
        <message>
            <source>Ordered is {wanted}</source>
            <translation>Bestellt ist: {wanted}</translation>
        </message>
        <message>
            <source>Ordered: lot {lot}. The packing list says what went along.</source>
            <translation>Bestellt: Charge {lot}. Die Packliste sagt, was mitging.</translation>
        </message>
        <message>
            <source>Orders</source>
            <translation>Aufträge</translation>
        </message>
        <message>
            <source>Orders and totes</source>
            <translation>Aufträge und Behälter</translation>
        </message>
        <message>
            <source>Orders: {what}</source>
            <translation>Aufträge: {what}</translation>
        </message>
        <message>
            <source>Others went on with it</source>
            <translation>Andere haben damit weitergemacht</translation>
        </message>
        <message>
            <source>Out of</source>
            <translation>Heraus aus</translation>
        </message>
        <message>
            <source>Out of any package</source>
            <translation>Ohne Packstück</translation>
        </message>
        <message>
            <source>Out of the tote</source>
            <translation>Aus dem Behälter</translation>
        </message>
        <message>
            <source>Out of {package}</source>
            <translation>Aus {package}</translation>
        </message>
        <message>
            <source>Pack</source>
            <translation>Packen</translation>
        </message>
        <message>
            <source>Pack into it</source>
            <translation>Hineinpacken</translation>
        </message>
        <message>
            <source>Pack order {number} first</source>
            <translation>Zuerst Auftrag {number} packen</translation>
        </message>
        <message>
            <source>Pack size</source>
            <translation>Packungsgröße</translation>
        </message>
        <message>
            <source>Pack the rest</source>
            <translation>Rest packen</translation>
        </message>
        <message>
            <source>Pack them, or say why not</source>
            <translation>Packen oder den Grund angeben</translation>
        </message>
        <message>
            <source>Pack them, or say why they are not packed.</source>
            <translation>Packen oder den Grund angeben.</translation>
        </message>
        <message>
            <source>Package {n}</source>
            <translation>Packstück {n}</translation>
        </message>
        <message>
            <source>Package {package}</source>
            <translation>Packstück {package}</translation>
        </message>
        <message>
            <source>Package {package} is closed</source>
            <translation>Packstück {package} ist geschlossen</translation>
        </message>
        <message>
            <source>Package {package} is empty</source>
            <translation>Packstück {package} ist leer</translation>
        </message>
        <message>
            <source>Package {package} is not closed</source>
            <translation>Packstück {package} ist nicht geschlossen</translation>
        </message>
        <message>
            <source>Package {package} is not empty</source>
            <translation>Packstück {package} ist nicht leer</translation>
        </message>
        <message>
            <source>Package {package} is open</source>
            <translation>Packstück {package} ist offen</translation>
        </message>
        <message>
            <source>Package {package} is open again</source>
            <translation>Packstück {package} ist wieder offen</translation>
        </message>
        <message>
            <source>Package {package} is open already</source>
            <translation>Packstück {package} ist schon offen</translation>
        </message>
        <message>
            <source>Package {package} is still open</source>
            <translation>Packstück {package} ist noch offen</translation>
        </message>
        <message>
            <source>Package {package} stays closed</source>
            <translation>Packstück {package} bleibt geschlossen</translation>
        </message>
        <message>
            <source>Package {package} still has its label</source>
            <translation>Packstück {package} hat noch sein Etikett</translation>
        </message>
        <message>
            <source>Package {package} · all is packed: close it</source>
            <translation>Packstück {package} · alles gepackt: schließen</translation>
        </message>
        <message>
            <source>Package {package} · still to be packed: {left_words}</source>
            <translation>Packstück {package} · noch zu packen: {left_words}</translation>
        </message>
        <message>
            <source>Package {package}: size and weight kept</source>
            <translation>Packstück {package}: Maße und Gewicht vermerkt</translation>
        </message>
        <message>
            <source>Packages</source>
            <translation>Packstücke</translation>
        </message>
        <message>
            <source>Packages of {number}</source>
            <translation>Packstücke von {number}</translation>
        </message>
        <message>
            <source>Packed</source>
            <translation>Gepackt</translation>
        </message>
        <message>
            <source>Packed otherwise</source>
            <translation>Anders gepackt</translation>
        </message>
        <message>
            <source>Packing is over</source>
            <translation>Fertig gepackt</translation>
        </message>
        <message>
            <source>Packing list and labels</source>
            <translation>Packliste und Etiketten</translation>
        </message>
        <message>
            <source>Packing list {number}</source>
            <translation>Packliste {number}</translation>
        </message>
        <message>
            <source>Packing of order {number} is over</source>
            <translation>Auftrag {number} ist fertig gepackt</translation>
        </message>
        <message>
            <source>Pick</source>
            <translation>Entnehmen</translation>
        </message>
        <message>
            <source>Pick it first, or put it back.</source>
            <translation>Erst entnehmen oder zurücklegen.</translation>
        </message>
        <message>
            <source>Pick it, or say that it is short.</source>
            <translation>Entnehmen oder Fehlmenge melden.</translation>
        </message>
        <message>
            <source>Pick order {number} first</source>
            <translation>Zuerst Auftrag {number} kommissionieren</translation>
        </message>
        <message>
            <source>Pick the lines that are missing, or say that they are short.</source>
            <translation>Fehlende Positionen entnehmen oder Fehlmenge melden.</translation>
        </message>
        <message>
            <source>Pick them, say that they are short, or leave them to somebody else.</source>
            <translation>Entnehmen, Fehlmenge melden oder anderen lassen.</translation>
        </message>
        <message>
            <source>Pick {product}, or say that it is short.</source>
            <translation>{product} entnehmen oder Fehlmenge melden.</translation>
        </message>
        <message>
            <source>Picked</source>
            <translation>Entnommen</translation>
        </message>
        <message>
            <source>Picked by mistake</source>
            <translation>Versehentlich entnommen</translation>
        </message>
        <message>
            <source>Picked, but in no package</source>
            <translation>Entnommen, aber unverpackt</translation>
        </message>
        <message>
            <source>Picking is over</source>
            <translation>Fertig kommissioniert</translation>
        </message>
        <message>
            <source>Picking of order {number} is over</source>
            <translation>Auftrag {number} ist fertig kommissioniert</translation>
        </message>
        <message>
            <source>Pickup {number}</source>
            <translation>Abholung {number}</translation>
        </message>
        <message>
            <source>Place chosen</source>
            <translation>Platz gewählt</translation>
        </message>
        <message>
            <source>Place is empty now</source>
            <translation>Platz ist jetzt leer</translation>
        </message>
        <message>
            <source>Place without a label</source>
            <translation>Platz ohne Etikett</translation>
        </message>
        <message>
            <source>Place {here}</source>
            <translation>Platz {here}</translation>
        </message>
        <message>
            <source>Place {place}</source>
            <translation>Platz {place}</translation>
        </message>
        <message>
            <source>Place {place} without its label</source>
            <translation>Platz {place} ohne Etikett</translation>
        </message>
        <message>
            <source>Post and go on</source>
            <translation>Buchen und weiter</translation>
        </message>
        <message>
            <source>Posted</source>
            <translation>Gebucht</translation>
        </message>
        <message>
            <source>Posted: {orders_words}</source>
            <translation>Gebucht: {orders_words}</translation>
        </message>
        <message>
            <source>Press “Correct” first and say why.</source>
            <translation>Zuerst „Korrigieren“ drücken und den Grund angeben.</translation>
        </message>
        <message>
            <source>Press “Correct” to change it, or open another order.</source>
            <translation>Zum Ändern „Korrigieren“ drücken oder einen anderen Auftrag öffnen.</translation>
        </message>
        <message>
            <source>Print all</source>
            <translation>Alles drucken</translation>
        </message>
        <message>
            <source>Print label</source>
            <translation>Etikett drucken</translation>
        </message>
        <message>
            <source>Print this</source>
            <translation>Dies drucken</translation>
        </message>
        <message>
            <source>Put back</source>
            <translation>Zurücklegen</translation>
        </message>
        <message>
            <source>Put back what is in hand (DH:REJECT).</source>
            <translation>Entnommenes zurücklegen (DH:REJECT).</translation>
        </message>
        <message>
            <source>Put back what is in hand: {lines_words}.</source>
            <translation>Entnommenes zurücklegen: {lines_words}.</translation>
        </message>
        <message>
            <source>Put back: {quantity} {unit} {product}</source>
            <translation>Zurückgelegt: {quantity} {unit} {product}</translation>
        </message>
        <message>
            <source>Put it back (DH:REJECT), then go on.</source>
            <translation>Zurücklegen (DH:REJECT), dann weitermachen.</translation>
        </message>
        <message>
            <source>Put on hold</source>
            <translation>Anhalten</translation>
        </message>
        <message>
            <source>Put the goods back</source>
            <translation>Ware zurücklegen</translation>
        </message>
        <message>
            <source>Put the goods back: press “Put back”</source>
            <translation>Ware zurücklegen: „Zurücklegen“ drücken</translation>
        </message>
        <message>
            <source>Quantity changed</source>
            <translation>Menge geändert</translation>
        </message>
        <message>
            <source>Quantity set</source>
            <translation>Menge gesetzt</translation>
        </message>
        <message>
            <source>Quantity set: {product}</source>
            <translation>Menge gesetzt: {product}</translation>
        </message>
        <message>
            <source>Questions are open</source>
            <translation>Fragen sind offen</translation>
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
            <source>Reason: {reason}. Go on with the next line.</source>
            <translation>Grund: {reason}. Weiter mit der nächsten Position.</translation>
        </message>
        <message>
            <source>Reason: {reason}. It waits as it is.</source>
            <translation>Grund: {reason}. Er wartet, wie er ist.</translation>
        </message>
        <message>
            <source>Reason: {reason}. It waits until somebody releases it.</source>
            <translation>Grund: {reason}. Er wartet, bis ihn jemand freigibt.</translation>
        </message>
        <message>
            <source>Reason: {reason}. Nothing more is picked until the answer is here.</source>
            <translation>Grund: {reason}. Bis zur Antwort wird nichts mehr entnommen.</translation>
        </message>
        <message>
            <source>Reason: {reason}. Nothing of it is sent.</source>
            <translation>Grund: {reason}. Nichts davon geht hinaus.</translation>
        </message>
        <message>
            <source>Reason: {reason}. Scan a place, then the items.</source>
            <translation>Grund: {reason}. Platz scannen, dann die Artikel.</translation>
        </message>
        <message>
            <source>Reject</source>
            <translation>Ablehnen</translation>
        </message>
        <message>
            <source>Reject the order</source>
            <translation>Auftrag ablehnen</translation>
        </message>
        <message>
            <source>Release</source>
            <translation>Freigeben</translation>
        </message>
        <message>
            <source>Release it (DH:HOLD), or go on with another order.</source>
            <translation>Freigeben (DH:HOLD) oder einen anderen Auftrag weitermachen.</translation>
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
            <source>Scan OK to take order {number}</source>
            <translation>OK scannen: Auftrag {number} annehmen</translation>
        </message>
        <message>
            <source>Scan OK when order {number} was taken</source>
            <translation>OK scannen, wenn Auftrag {number} abgeholt ist</translation>
        </message>
        <message>
            <source>Scan a new package's label, or “new package”</source>
            <translation>Neues Packstück scannen oder „Neues Packstück“</translation>
        </message>
        <message>
            <source>Scan a new package, or hand over.</source>
            <translation>Neues Packstück scannen oder übergeben.</translation>
        </message>
        <message>
            <source>Scan a package label, or begin a package (DH:NEWPACK).</source>
            <translation>Packstück scannen oder eines beginnen (DH:NEWPACK).</translation>
        </message>
        <message>
            <source>Scan a package label, then what goes into it.</source>
            <translation>Packstück scannen, dann, was hineinkommt.</translation>
        </message>
        <message>
            <source>Scan a package's label, or begin one here.</source>
            <translation>Packstück scannen oder hier eines beginnen.</translation>
        </message>
        <message>
            <source>Scan a package, an order or a pickup number</source>
            <translation>Packstück, Auftrag oder Abholnummer scannen</translation>
        </message>
        <message>
            <source>Scan a place, then the item, to put it back.</source>
            <translation>Zum Zurücklegen Platz scannen, dann den Artikel.</translation>
        </message>
        <message>
            <source>Scan a place, then the items.</source>
            <translation>Platz scannen, dann die Artikel.</translation>
        </message>
        <message>
            <source>Scan a place, then what lies there again.</source>
            <translation>Platz scannen, dann, was wieder dort liegt.</translation>
        </message>
        <message>
            <source>Scan each piece.</source>
            <translation>Jedes Stück scannen.</translation>
        </message>
        <message>
            <source>Scan its label, or choose a type</source>
            <translation>Etikett scannen oder Verpackung wählen</translation>
        </message>
        <message>
            <source>Scan its number or a package, or tap it in the list.</source>
            <translation>Nummer oder Packstück scannen, oder in der Liste antippen.</translation>
        </message>
        <message>
            <source>Scan place {place}</source>
            <translation>Platz {place} scannen</translation>
        </message>
        <message>
            <source>Scan the first place.</source>
            <translation>Den ersten Platz scannen.</translation>
        </message>
        <message>
            <source>Scan the goods first, then say their condition.</source>
            <translation>Erst die Ware scannen, dann ihren Zustand angeben.</translation>
        </message>
        <message>
            <source>Scan the item now.</source>
            <translation>Jetzt den Artikel scannen.</translation>
        </message>
        <message>
            <source>Scan the item that counts {n}</source>
            <translation>Den Artikel scannen, der {n} zählt</translation>
        </message>
        <message>
            <source>Scan the item.</source>
            <translation>Artikel scannen.</translation>
        </message>
        <message>
            <source>Scan the item: it decides whether the place is right.</source>
            <translation>Den Artikel scannen: er zeigt, ob der Platz stimmt.</translation>
        </message>
        <message>
            <source>Scan the label of a package of this order.</source>
            <translation>Das Etikett eines Packstücks dieses Auftrags scannen.</translation>
        </message>
        <message>
            <source>Scan the label of the package that you take it from.</source>
            <translation>Das Packstück scannen, aus dem es kommt.</translation>
        </message>
        <message>
            <source>Scan the label of {package} to make it void</source>
            <translation>Etikett von {package} scannen: Es wird ungültig</translation>
        </message>
        <message>
            <source>Scan the label with the weight of {product}.</source>
            <translation>Das Etikett mit dem Gewicht von {product} scannen.</translation>
        </message>
        <message>
            <source>Scan the label with the weight.</source>
            <translation>Das Etikett mit dem Gewicht scannen.</translation>
        </message>
        <message>
            <source>Scan the order that is packed</source>
            <translation>Den Auftrag scannen, der gepackt wird</translation>
        </message>
        <message>
            <source>Scan the order, its pickup number or a package.</source>
            <translation>Auftrag, Abholnummer oder Packstück scannen.</translation>
        </message>
        <message>
            <source>Scan the package, then the place, then each item</source>
            <translation>Packstück scannen, dann Platz, dann jeden Artikel</translation>
        </message>
        <message>
            <source>Scan the place first</source>
            <translation>Erst den Platz scannen</translation>
        </message>
        <message>
            <source>Scan the place first, then the item.</source>
            <translation>Erst den Platz scannen, dann den Artikel.</translation>
        </message>
        <message>
            <source>Scan the place of {product} first, then the item.</source>
            <translation>Erst den Platz von {product} scannen, dann den Artikel.</translation>
        </message>
        <message>
            <source>Scan the place where the goods go back</source>
            <translation>Den Platz scannen, auf den die Ware zurückkommt</translation>
        </message>
        <message>
            <source>Scan the place, then the item.</source>
            <translation>Platz scannen, dann den Artikel.</translation>
        </message>
        <message>
            <source>Scan the serial of {name}</source>
            <translation>Seriennummer von {name} scannen</translation>
        </message>
        <message>
            <source>Scan the serial, or enter it here.</source>
            <translation>Seriennummer scannen oder hier eingeben.</translation>
        </message>
        <message>
            <source>Scan what goes into it, or make its label void.</source>
            <translation>Scannen, was hineinkommt, oder das Etikett ungültig machen.</translation>
        </message>
        <message>
            <source>Scan what goes into it.</source>
            <translation>Scannen, was hineinkommt.</translation>
        </message>
        <message>
            <source>Scan what goes into {package}</source>
            <translation>Scannen, was in {package} kommt</translation>
        </message>
        <message>
            <source>Scan what you put at {place}</source>
            <translation>Scannen, was auf {place} kommt</translation>
        </message>
        <message>
            <source>Scan {name}</source>
            <translation>{name} scannen</translation>
        </message>
        <message>
            <source>Scan {product}: the item decides whether it is right.</source>
            <translation>{product} scannen: der Artikel zeigt, ob es stimmt.</translation>
        </message>
        <message>
            <source>Scanned was {text}.</source>
            <translation>Gescannt war {text}.</translation>
        </message>
        <message>
            <source>Serial</source>
            <translation>Seriennummer</translation>
        </message>
        <message>
            <source>Serial {serial} for {product}</source>
            <translation>Seriennr. {serial} für {product}</translation>
        </message>
        <message>
            <source>Serial {serial} is picked already</source>
            <translation>Seriennr. {serial} ist schon entnommen</translation>
        </message>
        <message>
            <source>Serial {serial} was not ordered</source>
            <translation>Seriennr. {serial} ist nicht bestellt</translation>
        </message>
        <message>
            <source>Serial, as it stands on the piece</source>
            <translation>Seriennummer, wie sie am Stück steht</translation>
        </message>
        <message>
            <source>Several products have this code.</source>
            <translation>Mehrere Artikel haben diesen Code.</translation>
        </message>
        <message>
            <source>Short</source>
            <translation>Fehlmenge</translation>
        </message>
        <message>
            <source>Short: {rest} {unit} {product}</source>
            <translation>Fehlmenge: {rest} {unit} {product}</translation>
        </message>
        <message>
            <source>Sign</source>
            <translation>Unterschreiben</translation>
        </message>
        <message>
            <source>Sign for order {number}</source>
            <translation>Für Auftrag {number} unterschreiben</translation>
        </message>
        <message>
            <source>Sign on the screen, then confirm.</source>
            <translation>Auf dem Bildschirm unterschreiben, dann bestätigen.</translation>
        </message>
        <message>
            <source>Signed</source>
            <translation>Unterschrieben</translation>
        </message>
        <message>
            <source>Signed by {name}</source>
            <translation>Unterschrieben: {name}</translation>
        </message>
        <message>
            <source>Size and weight</source>
            <translation>Maße und Gewicht</translation>
        </message>
        <message>
            <source>Size and weight of {package}</source>
            <translation>Maße und Gewicht von {package}</translation>
        </message>
        <message>
            <source>Skip</source>
            <translation>Später</translation>
        </message>
        <message>
            <source>So far {done} of {expected} {unit}</source>
            <translation>Bisher {done} von {expected} {unit}</translation>
        </message>
        <message>
            <source>So much is not to be put back</source>
            <translation>So viel ist nicht zurückzulegen</translation>
        </message>
        <message>
            <source>Somebody wants order {number} cancelled: do it?</source>
            <translation>Auftrag {number} soll storniert werden: stornieren?</translation>
        </message>
        <message>
            <source>Something must go back first</source>
            <translation>Erst muss etwas zurück</translation>
        </message>
        <message>
            <source>Still open: the sheets say how it stands now</source>
            <translation>Noch offen: die Blätter zeigen den Stand jetzt</translation>
        </message>
        <message>
            <source>Swap lot</source>
            <translation>Charge tauschen</translation>
        </message>
        <message>
            <source>Take a new label.</source>
            <translation>Ein neues Etikett nehmen.</translation>
        </message>
        <message>
            <source>Take another one, or say that it is short.</source>
            <translation>Anderes nehmen oder Fehlmenge melden.</translation>
        </message>
        <message>
            <source>Take another piece of {product}.</source>
            <translation>Ein anderes Stück {product} nehmen.</translation>
        </message>
        <message>
            <source>Take another piece.</source>
            <translation>Ein anderes Stück nehmen.</translation>
        </message>
        <message>
            <source>Take it out of the package first.</source>
            <translation>Erst aus dem Packstück nehmen.</translation>
        </message>
        <message>
            <source>Take out of it</source>
            <translation>Herausnehmen</translation>
        </message>
        <message>
            <source>Take out what is in it first.</source>
            <translation>Erst herausnehmen, was darin ist.</translation>
        </message>
        <message>
            <source>Take the label off the box.</source>
            <translation>Das Etikett vom Karton abziehen.</translation>
        </message>
        <message>
            <source>Take the last scan back with “Undo”.</source>
            <translation>Den letzten Scan mit „Rückgängig“ zurücknehmen.</translation>
        </message>
        <message>
            <source>Take the last scan of {product} back with “Undo”.</source>
            <translation>Den letzten Scan von {product} mit „Rückgängig“ zurücknehmen.</translation>
        </message>
        <message>
            <source>Take the order</source>
            <translation>Auftrag annehmen</translation>
        </message>
        <message>
            <source>Take {n} {name}: scan it, or “all the rest”</source>
            <translation>{n} {name} nehmen: scannen oder „Ganzer Rest“</translation>
        </message>
        <message>
            <source>Taken back</source>
            <translation>Zurückgenommen</translation>
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
            <source>Tear up the label of {package} and scan OK</source>
            <translation>Etikett von {package} zerreißen und OK scannen</translation>
        </message>
        <message>
            <source>That is a place</source>
            <translation>Das ist ein Platz</translation>
        </message>
        <message>
            <source>That is an item</source>
            <translation>Das ist ein Artikel</translation>
        </message>
        <message>
            <source>That is expired</source>
            <translation>Das ist abgelaufen</translation>
        </message>
        <message>
            <source>That is no size of a package</source>
            <translation>Das sind keine Maße eines Packstücks</translation>
        </message>
        <message>
            <source>That was not ordered</source>
            <translation>Das ist nicht bestellt</translation>
        </message>
        <message>
            <source>The books agree with what left</source>
            <translation>Die Bücher stimmen mit dem überein, was ging</translation>
        </message>
        <message>
            <source>The customer does not want it</source>
            <translation>Der Kunde will es nicht</translation>
        </message>
        <message>
            <source>The difference is explained</source>
            <translation>Der Unterschied ist erklärt</translation>
        </message>
        <message>
            <source>The hold is ended.</source>
            <translation>Er ist wieder freigegeben.</translation>
        </message>
        <message>
            <source>The label is void</source>
            <translation>Das Etikett ist ungültig</translation>
        </message>
        <message>
            <source>The line comes later</source>
            <translation>Die Position kommt später</translation>
        </message>
        <message>
            <source>The line is complete. Go on with the next one.</source>
            <translation>Die Position ist vollständig. Weiter mit der nächsten.</translation>
        </message>
        <message>
            <source>The line is short</source>
            <translation>Die Position hat eine Fehlmenge</translation>
        </message>
        <message>
            <source>The lot is missing</source>
            <translation>Die Charge fehlt</translation>
        </message>
        <message>
            <source>The order</source>
            <translation>Der Auftrag</translation>
        </message>
        <message>
            <source>The order does not leave</source>
            <translation>Der Auftrag geht nicht hinaus</translation>
        </message>
        <message>
            <source>The order does not leave: make the label void first.</source>
            <translation>Der Auftrag geht nicht hinaus: erst das Etikett ungültig machen.</translation>
        </message>
        <message>
            <source>The order goes back</source>
            <translation>Der Auftrag geht zurück</translation>
        </message>
        <message>
            <source>The order is at its end</source>
            <translation>Der Auftrag ist abgeschlossen</translation>
        </message>
        <message>
            <source>The order is being packed</source>
            <translation>Der Auftrag wird gepackt</translation>
        </message>
        <message>
            <source>The order is handed over already</source>
            <translation>Der Auftrag ist schon übergeben</translation>
        </message>
        <message>
            <source>The order is not confirmed</source>
            <translation>Der Auftrag ist nicht bestätigt</translation>
        </message>
        <message>
            <source>The order is not picked yet</source>
            <translation>Der Auftrag ist noch nicht kommissioniert</translation>
        </message>
        <message>
            <source>The order is on hold</source>
            <translation>Der Auftrag ist angehalten</translation>
        </message>
        <message>
            <source>The order is open</source>
            <translation>Der Auftrag ist offen</translation>
        </message>
        <message>
            <source>The order is to be cancelled</source>
            <translation>Der Auftrag soll storniert werden</translation>
        </message>
        <message>
            <source>The order waits for no confirmation</source>
            <translation>Der Auftrag wartet auf keine Bestätigung</translation>
        </message>
        <message>
            <source>The package is closed</source>
            <translation>Das Packstück ist geschlossen</translation>
        </message>
        <message>
            <source>The package is empty</source>
            <translation>Das Packstück ist leer</translation>
        </message>
        <message>
            <source>The package is not closed</source>
            <translation>Das Packstück ist nicht geschlossen</translation>
        </message>
        <message>
            <source>The package is not empty</source>
            <translation>Das Packstück ist nicht leer</translation>
        </message>
        <message>
            <source>The package stays as it is</source>
            <translation>Das Packstück bleibt, wie es ist</translation>
        </message>
        <message>
            <source>The package stays closed</source>
            <translation>Das Packstück bleibt geschlossen</translation>
        </message>
        <message>
            <source>The place is empty</source>
            <translation>Der Platz ist leer</translation>
        </message>
        <message>
            <source>The place is not empty</source>
            <translation>Der Platz ist nicht leer</translation>
        </message>
        <message>
            <source>The place's label is unreadable</source>
            <translation>Platzetikett ist unlesbar</translation>
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
            <source>The reason is missing</source>
            <translation>Der Grund fehlt</translation>
        </message>
        <message>
            <source>The rest is not there; a reason is asked</source>
            <translation>Der Rest ist nicht da; der Grund wird gefragt</translation>
        </message>
        <message>
            <source>The serial is missing</source>
            <translation>Die Seriennummer fehlt</translation>
        </message>
        <message>
            <source>The sheets could not be written: {why}</source>
            <translation>Die Blätter waren nicht zu schreiben: {why}</translation>
        </message>
        <message>
            <source>The system books what was ordered, where it planned that. Look what lies there, and adjust the stock.</source>
            <translation>Das System bucht, was bestellt war, und dort, wo es das geplant hatte. Nachsehen, was dort liegt, und den Bestand anpassen.</translation>
        </message>
        <message>
            <source>The system books what was ordered, where it planned that: {what}. Look what lies there, and adjust the stock.</source>
            <translation>Das System bucht, was bestellt war, und dort, wo es das geplant hatte: {what}. Nachsehen, was dort liegt, und den Bestand anpassen.</translation>
        </message>
        <message>
            <source>The system does not show all of them. Ask the office to split it.</source>
            <translation>Das System zeigt nicht alle. Das Büro bitten, ihn aufzuteilen.</translation>
        </message>
        <message>
            <source>The system opens no packed package again. Begin a new one.</source>
            <translation>Das System öffnet kein gepacktes Packstück wieder. Ein neues beginnen.</translation>
        </message>
        <message>
            <source>The terminal that did so finishes it. Take the next order.</source>
            <translation>Das Gerät, das es tat, schließt ihn ab. Den nächsten Auftrag nehmen.</translation>
        </message>
        <message>
            <source>The weight is missing</source>
            <translation>Das Gewicht fehlt</translation>
        </message>
        <message>
            <source>Then in the system “{stage}”: {numbers}</source>
            <translation>Dann im System „{stage}“: {numbers}</translation>
        </message>
        <message>
            <source>Then press “OK”.</source>
            <translation>Dann „OK“ drücken.</translation>
        </message>
        <message>
            <source>Then scan the item.</source>
            <translation>Dann den Artikel scannen.</translation>
        </message>
        <message>
            <source>Then scan {product}.</source>
            <translation>Dann {product} scannen.</translation>
        </message>
        <message>
            <source>There is no difference</source>
            <translation>Es gibt keinen Unterschied</translation>
        </message>
        <message>
            <source>There is no order</source>
            <translation>Es gibt keinen Auftrag</translation>
        </message>
        <message>
            <source>There is no other line</source>
            <translation>Es gibt keine andere Position</translation>
        </message>
        <message>
            <source>There is no package type {kind}</source>
            <translation>Die Verpackung {kind} gibt es nicht</translation>
        </message>
        <message>
            <source>There is no package {package} here</source>
            <translation>Packstück {package} gibt es hier nicht</translation>
        </message>
        <message>
            <source>They stand on its label.</source>
            <translation>Sie stehen auf dem Etikett.</translation>
        </message>
        <message>
            <source>This is another place</source>
            <translation>Das ist ein anderer Platz</translation>
        </message>
        <message>
            <source>This is {here}. What is wrong with {place}?</source>
            <translation>Das ist {here}. Was ist mit {place}?</translation>
        </message>
        <message>
            <source>This line is picked now.</source>
            <translation>Diese Position ist jetzt dran.</translation>
        </message>
        <message>
            <source>This package is gone</source>
            <translation>Dieses Packstück ist weg</translation>
        </message>
        <message>
            <source>This part is posted</source>
            <translation>Dieser Teil ist gebucht</translation>
        </message>
        <message>
            <source>This piece is picked already</source>
            <translation>Dieses Stück ist schon entnommen</translation>
        </message>
        <message>
            <source>This system has no holds</source>
            <translation>Dieses System kann nichts anhalten</translation>
        </message>
        <message>
            <source>This terminal knows it from now on. Nothing was counted.</source>
            <translation>Das Gerät weiß es ab jetzt. Nichts wurde gezählt.</translation>
        </message>
        <message>
            <source>This work is finished</source>
            <translation>Diese Arbeit ist fertig</translation>
        </message>
        <message>
            <source>Too many orders for one walk</source>
            <translation>Zu viele Aufträge für einen Rundgang</translation>
        </message>
        <message>
            <source>Tote</source>
            <translation>Behälter</translation>
        </message>
        <message>
            <source>Tote {n}</source>
            <translation>Behälter {n}</translation>
        </message>
        <message>
            <source>Type: {name}</source>
            <translation>Verpackung: {name}</translation>
        </message>
        <message>
            <source>Understood</source>
            <translation>Verstanden</translation>
        </message>
        <message>
            <source>Unknown code</source>
            <translation>Unbekannter Code</translation>
        </message>
        <message>
            <source>Use a new label.</source>
            <translation>Ein neues Etikett nehmen.</translation>
        </message>
        <message>
            <source>Wait for the answer, or go on with another order.</source>
            <translation>Die Antwort abwarten oder einen anderen Auftrag weitermachen.</translation>
        </message>
        <message>
            <source>Waits until it is collected: {numbers}</source>
            <translation>Wartet auf Abholung: {numbers}</translation>
        </message>
        <message>
            <source>Weight</source>
            <translation>Gewicht</translation>
        </message>
        <message>
            <source>What becomes of the lines that are left?</source>
            <translation>Was wird aus den übrigen Positionen?</translation>
        </message>
        <message>
            <source>What comes now is about this order.</source>
            <translation>Was jetzt kommt, gilt für diesen Auftrag.</translation>
        </message>
        <message>
            <source>What comes now is taken in hand.</source>
            <translation>Was jetzt kommt, bleibt unverpackt.</translation>
        </message>
        <message>
            <source>What does it weigh?</source>
            <translation>Was wiegt es?</translation>
        </message>
        <message>
            <source>What follows is about it</source>
            <translation>Was folgt, gilt für ihn</translation>
        </message>
        <message>
            <source>What goes along</source>
            <translation>Was mitgeht</translation>
        </message>
        <message>
            <source>What goes back</source>
            <translation>Was zurückgeht</translation>
        </message>
        <message>
            <source>What is it?</source>
            <translation>Woran liegt es?</translation>
        </message>
        <message>
            <source>What was picked</source>
            <translation>Was entnommen ist</translation>
        </message>
        <message>
            <source>What was picked goes back</source>
            <translation>Entnommenes geht zurück</translation>
        </message>
        <message>
            <source>What was picked is packed.</source>
            <translation>Alles Entnommene ist gepackt.</translation>
        </message>
        <message>
            <source>Where are the goods?</source>
            <translation>Wo liegt die Ware?</translation>
        </message>
        <message>
            <source>Where do you stand?</source>
            <translation>An welchem Platz?</translation>
        </message>
        <message>
            <source>Which lot is it?</source>
            <translation>Welche Charge ist es?</translation>
        </message>
        <message>
            <source>Which order is handed over?</source>
            <translation>Welcher Auftrag wird übergeben?</translation>
        </message>
        <message>
            <source>Which order?</source>
            <translation>Welcher Auftrag?</translation>
        </message>
        <message>
            <source>Which piece is it?</source>
            <translation>Welches Stück ist es?</translation>
        </message>
        <message>
            <source>Which product is it?</source>
            <translation>Welcher Artikel ist es?</translation>
        </message>
        <message>
            <source>Which product is it? The code is known from then on.</source>
            <translation>Welcher Artikel ist es? Der Code ist dann bekannt.</translation>
        </message>
        <message>
            <source>Which serial is it?</source>
            <translation>Welche Seriennummer ist es?</translation>
        </message>
        <message>
            <source>Which serial?</source>
            <translation>Welche Seriennummer?</translation>
        </message>
        <message>
            <source>Whichever lot is scanned</source>
            <translation>Welche Charge auch gescannt wird</translation>
        </message>
        <message>
            <source>Who is on these orders</source>
            <translation>Wer an diesen Aufträgen ist</translation>
        </message>
        <message>
            <source>Who is on this order</source>
            <translation>Wer an diesem Auftrag ist</translation>
        </message>
        <message>
            <source>Why are {rest} {unit} missing?</source>
            <translation>Warum {rest} {unit} Fehlmenge?</translation>
        </message>
        <message>
            <source>Why do the goods go back?</source>
            <translation>Warum geht die Ware zurück?</translation>
        </message>
        <message>
            <source>Why does it wait?</source>
            <translation>Warum wartet er?</translation>
        </message>
        <message>
            <source>Why does order {number} wait?</source>
            <translation>Warum wartet Auftrag {number}?</translation>
        </message>
        <message>
            <source>Why is it not taken?</source>
            <translation>Warum wird er nicht angenommen?</translation>
        </message>
        <message>
            <source>Why is it short?</source>
            <translation>Warum die Fehlmenge?</translation>
        </message>
        <message>
            <source>Why is it to be cancelled?</source>
            <translation>Warum soll er storniert werden?</translation>
        </message>
        <message>
            <source>Why was {number} not collected?</source>
            <translation>Warum wurde {number} nicht abgeholt?</translation>
        </message>
        <message>
            <source>Width</source>
            <translation>Breite</translation>
        </message>
        <message>
            <source>Without a type</source>
            <translation>Ohne Angabe</translation>
        </message>
        <message>
            <source>Write anew</source>
            <translation>Neu schreiben</translation>
        </message>
        <message>
            <source>Wrong item</source>
            <translation>Falscher Artikel</translation>
        </message>
        <message>
            <source>You are at {here}. Go to {place} and scan the place.</source>
            <translation>Hier ist {here}. Zu {place} gehen und den Platz scannen.</translation>
        </message>
        <message>
            <source>You are at {place}: scan what you put there</source>
            <translation>Das ist {place}: scannen, was hierhin kommt</translation>
        </message>
        <message>
            <source>You are there; the item scan decides</source>
            <translation>Der Platz stimmt; der Artikelscan entscheidet</translation>
        </message>
        <message>
            <source>all is picked</source>
            <translation>alles entnommen</translation>
        </message>
        <message>
            <source>being written …</source>
            <translation>wird geschrieben …</translation>
        </message>
        <message>
            <source>by others</source>
            <translation>von anderen</translation>
        </message>
        <message>
            <source>came from {place}</source>
            <translation>kam von {place}</translation>
        </message>
        <message>
            <source>cancellation asked</source>
            <translation>Storno beantragt</translation>
        </message>
        <message>
            <source>closed</source>
            <translation>geschlossen</translation>
        </message>
        <message>
            <source>does not leave</source>
            <translation>geht nicht hinaus</translation>
        </message>
        <message>
            <source>due {time}</source>
            <translation>fällig {time}</translation>
        </message>
        <message>
            <source>empty</source>
            <translation>leer</translation>
        </message>
        <message>
            <source>handed over</source>
            <translation>übergeben</translation>
        </message>
        <message>
            <source>in hand</source>
            <translation>unverpackt</translation>
        </message>
        <message>
            <source>in the tote</source>
            <translation>im Behälter</translation>
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
            <source>lines</source>
            <translation>Positionen</translation>
        </message>
        <message>
            <source>lot {lot}</source>
            <translation>Charge {lot}</translation>
        </message>
        <message>
            <source>next: {next_place}</source>
            <translation>weiter: {next_place}</translation>
        </message>
        <message>
            <source>not collected</source>
            <translation>nicht abgeholt</translation>
        </message>
        <message>
            <source>not confirmed yet</source>
            <translation>unbestätigt</translation>
        </message>
        <message>
            <source>not ready</source>
            <translation>nicht bereit</translation>
        </message>
        <message>
            <source>on hold</source>
            <translation>angehalten</translation>
        </message>
        <message>
            <source>open</source>
            <translation>offen</translation>
        </message>
        <message>
            <source>orders</source>
            <translation>Aufträge</translation>
        </message>
        <message>
            <source>other lot</source>
            <translation>andere Charge</translation>
        </message>
        <message>
            <source>other lot {n}</source>
            <translation>andere Charge {n}</translation>
        </message>
        <message>
            <source>over {n}</source>
            <translation>zu viel {n}</translation>
        </message>
        <message>
            <source>packed now</source>
            <translation>wird gepackt</translation>
        </message>
        <message>
            <source>question</source>
            <translation>Frage</translation>
        </message>
        <message>
            <source>ready</source>
            <translation>bereit</translation>
        </message>
        <message>
            <source>serial</source>
            <translation>Seriennummer</translation>
        </message>
        <message>
            <source>serial wanted</source>
            <translation>Seriennummer nötig</translation>
        </message>
        <message>
            <source>serial {serial}</source>
            <translation>Seriennr. {serial}</translation>
        </message>
        <message>
            <source>short {n}</source>
            <translation>Fehlmenge {n}</translation>
        </message>
        <message>
            <source>signed</source>
            <translation>unterschrieben</translation>
        </message>
        <message>
            <source>skipped</source>
            <translation>verschoben</translation>
        </message>
        <message>
            <source>taken over from {who}</source>
            <translation>übernommen von {who}</translation>
        </message>
        <message>
            <source>to be picked</source>
            <translation>zu entnehmen</translation>
        </message>
        <message>
            <source>to be signed</source>
            <translation>zu unterschreiben</translation>
        </message>
        <message>
            <source>tote {tote}</source>
            <translation>Behälter {tote}</translation>
        </message>
        <message>
            <source>tote {tote}: {quantity}</source>
            <translation>Behälter {tote}: {quantity}</translation>
        </message>
        <message>
            <source>void</source>
            <translation>ungültig</translation>
        </message>
        <message>
            <source>void: it does not leave</source>
            <translation>ungültig: geht nicht hinaus</translation>
        </message>
        <message>
            <source>without package: {reason}</source>
            <translation>unverpackt: {reason}</translation>
        </message>
        <message>
            <source>{amount} of {product} too few at {place}</source>
            <translation>{amount} {product} zu wenig an {place}</translation>
        </message>
        <message>
            <source>{amount} of {product} too many at {place}</source>
            <translation>{amount} {product} zu viel an {place}</translation>
        </message>
        <message>
            <source>{amount} over</source>
            <translation>{amount} zu viel</translation>
        </message>
        <message>
            <source>{amount} short</source>
            <translation>{amount} Fehlmenge</translation>
        </message>
        <message>
            <source>{amount} to pick</source>
            <translation>{amount} zu entnehmen</translation>
        </message>
        <message>
            <source>{amount} too few</source>
            <translation>{amount} zu wenig</translation>
        </message>
        <message>
            <source>{amount} too many</source>
            <translation>{amount} zu viel</translation>
        </message>
        <message>
            <source>{code} is not in this work</source>
            <translation>{code} gehört nicht zu dieser Arbeit</translation>
        </message>
        <message>
            <source>{code} is on another package</source>
            <translation>{code} klebt auf einem anderen Packstück</translation>
        </message>
        <message>
            <source>{code} is {product}</source>
            <translation>{code} ist {product}</translation>
        </message>
        <message>
            <source>{custom_done} of {custom_expected} {custom_unit}</source>
            <translation>{custom_done} von {custom_expected} {custom_unit}</translation>
        </message>
        <message>
            <source>{custom_done} {custom_unit} + {loose} {unit} of {level_expected}</source>
            <translation>{custom_done} {custom_unit} + {loose} {unit} von {level_expected}</translation>
        </message>
        <message>
            <source>{custom_done} {custom_unit} of {level_expected}</source>
            <translation>{custom_done} {custom_unit} von {level_expected}</translation>
        </message>
        <message>
            <source>{custom_expected} {custom_unit}</source>
            <translation>{custom_expected} {custom_unit}</translation>
        </message>
        <message>
            <source>{custom_expected} {custom_unit} + {loose_expected} {unit}</source>
            <translation>{custom_expected} {custom_unit} + {loose_expected} {unit}</translation>
        </message>
        <message>
            <source>{done} of {expected}</source>
            <translation>{done} von {expected}</translation>
        </message>
        <message>
            <source>{done} of {expected} {name}</source>
            <translation>{done} von {expected} {name}</translation>
        </message>
        <message>
            <source>{done} of {expected} {unit}</source>
            <translation>{done} von {expected} {unit}</translation>
        </message>
        <message>
            <source>{done} of {lines} lines</source>
            <translation>{done} von {lines} Pos.</translation>
        </message>
        <message>
            <source>{done} of {lines} lines done</source>
            <translation>{done} von {lines} Positionen fertig</translation>
        </message>
        <message>
            <source>{label}: tap once it is torn up</source>
            <translation>{label}: antippen, wenn zerrissen</translation>
        </message>
        <message>
            <source>{level}</source>
            <translation>{level}</translation>
        </message>
        <message>
            <source>{lines_words} in it. Scan what goes into it.</source>
            <translation>{lines_words} darin. Scannen, was hineinkommt.</translation>
        </message>
        <message>
            <source>{lines_words}.</source>
            <translation>{lines_words}.</translation>
        </message>
        <message>
            <source>{lines_words}. Close the package.</source>
            <translation>{lines_words}. Packstück schließen.</translation>
        </message>
        <message>
            <source>{lines_words}. Not complete: {short_words}.</source>
            <translation>{lines_words}. Unvollständig: {short_words}.</translation>
        </message>
        <message>
            <source>{lines_words}. Scan the first place.</source>
            <translation>{lines_words}. Den ersten Platz scannen.</translation>
        </message>
        <message>
            <source>{lines_words}. {stock_by} Go on scanning.</source>
            <translation>{lines_words}. {stock_by} Weiterscannen.</translation>
        </message>
        <message>
            <source>{lot} waits: scan the item it belongs to</source>
            <translation>{lot} wartet: den Artikel dazu scannen</translation>
        </message>
        <message>
            <source>{name}, {amount}: why in no package?</source>
            <translation>{name}, {amount}: warum unverpackt?</translation>
        </message>
        <message>
            <source>{name}, {done} of {expected} {unit}</source>
            <translation>{name}, {done} von {expected} {unit}</translation>
        </message>
        <message>
            <source>{number} was handed out without an order</source>
            <translation>{number} wurde ohne Auftrag ausgegeben</translation>
        </message>
        <message>
            <source>{number}: more than ordered.</source>
            <translation>{number}: mehr als bestellt.</translation>
        </message>
        <message>
            <source>{n} by others</source>
            <translation>{n} von anderen</translation>
        </message>
        <message>
            <source>{n} more</source>
            <translation>noch {n}</translation>
        </message>
        <message>
            <source>{n} more: {name}</source>
            <translation>Noch {n}: {name}</translation>
        </message>
        <message>
            <source>{n} of {all}</source>
            <translation>{n} von {all}</translation>
        </message>
        <message>
            <source>{n} over</source>
            <translation>{n} zu viel</translation>
        </message>
        <message>
            <source>{n} short</source>
            <translation>{n} Fehlmenge</translation>
        </message>
        <message>
            <source>{n} short: {reason}</source>
            <translation>{n} Fehlmenge: {reason}</translation>
        </message>
        <message>
            <source>{n} still to send</source>
            <translation>{n} noch zu senden</translation>
        </message>
        <message>
            <source>{orders_words} in one walk</source>
            <translation>{orders_words} in einem Rundgang</translation>
        </message>
        <message>
            <source>{over} {unit} more than ordered</source>
            <translation>{over} {unit} mehr als bestellt</translation>
        </message>
        <message>
            <source>{packages_words}, {lines_words}.</source>
            <translation>{packages_words}, {lines_words}.</translation>
        </message>
        <message>
            <source>{packages_words}, {lines_words}. Not complete: {short_words}.</source>
            <translation>{packages_words}, {lines_words}. Unvollständig: {short_words}.</translation>
        </message>
        <message>
            <source>{package} (closed)</source>
            <translation>{package} (geschlossen)</translation>
        </message>
        <message>
            <source>{picked} of {all} lines picked</source>
            <translation>{picked} von {all} Positionen entnommen</translation>
        </message>
        <message>
            <source>{place} is a place</source>
            <translation>{place} ist ein Platz</translation>
        </message>
        <message>
            <source>{place} is empty</source>
            <translation>{place} ist leer</translation>
        </message>
        <message>
            <source>{place} is not empty</source>
            <translation>{place} ist nicht leer</translation>
        </message>
        <message>
            <source>{place} · group {n}</source>
            <translation>{place} · Gruppe {n}</translation>
        </message>
        <message>
            <source>{product}</source>
            <translation>{product}</translation>
        </message>
        <message>
            <source>{product} does not leave. Take another one, or say that it is short.</source>
            <translation>{product} geht nicht hinaus. Anderes nehmen oder Fehlmenge melden.</translation>
        </message>
        <message>
            <source>{product} is complete. Go on with the next line.</source>
            <translation>{product} ist vollständig. Weiter mit der nächsten Position.</translation>
        </message>
        <message>
            <source>{product} is looked for there now.</source>
            <translation>{product} wird jetzt dort gesucht.</translation>
        </message>
        <message>
            <source>{product} is not in this package</source>
            <translation>{product} ist nicht in diesem Packstück</translation>
        </message>
        <message>
            <source>{product} is not to be put back</source>
            <translation>{product} ist nicht zurückzulegen</translation>
        </message>
        <message>
            <source>{product} is packed as it was picked.</source>
            <translation>{product} ist gepackt wie entnommen.</translation>
        </message>
        <message>
            <source>{product} is weighed. Enter the kilograms of this piece.</source>
            <translation>{product} wird gewogen. Die Kilogramm dieses Stücks eingeben.</translation>
        </message>
        <message>
            <source>{product} lies in a package</source>
            <translation>{product} liegt in einem Packstück</translation>
        </message>
        <message>
            <source>{product} needs one. Scan or enter it.</source>
            <translation>{product} braucht eine. Scannen oder eingeben.</translation>
        </message>
        <message>
            <source>{product} needs one. The lot picked last is {last_lot}.</source>
            <translation>{product} braucht eine. Zuletzt entnommen: Charge {last_lot}.</translation>
        </message>
        <message>
            <source>{product} should lie at {place}. What is it?</source>
            <translation>{product} soll auf {place} liegen. Woran liegt es?</translation>
        </message>
        <message>
            <source>{product} was not ordered</source>
            <translation>{product} ist nicht bestellt</translation>
        </message>
        <message>
            <source>{product}, until {expiry}: at least {least_words} are required.</source>
            <translation>{product}, bis {expiry}: verlangt sind mindestens {least_words}.</translation>
        </message>
        <message>
            <source>{product}: far more than is wanted.</source>
            <translation>{product}: weit mehr, als gebraucht wird.</translation>
        </message>
        <message>
            <source>{product}: in hand is {condition}.</source>
            <translation>{product}: hier ist es {condition}.</translation>
        </message>
        <message>
            <source>{product}: look at the goods.</source>
            <translation>{product}: Ware ansehen.</translation>
        </message>
        <message>
            <source>{product}: look at the label.</source>
            <translation>{product}: Etikett ansehen.</translation>
        </message>
        <message>
            <source>{product}: no more was picked.</source>
            <translation>{product}: mehr ist nicht entnommen.</translation>
        </message>
        <message>
            <source>{product}: no more was picked. Move it into package {package}?</source>
            <translation>{product}: mehr ist nicht entnommen. In Packstück {package} umpacken?</translation>
        </message>
        <message>
            <source>{product}: only {rest} {unit} are still wanted.</source>
            <translation>{product}: nur noch {rest} {unit} werden gebraucht.</translation>
        </message>
        <message>
            <source>{product}: only {there} {unit}. Scan each piece.</source>
            <translation>{product}: nur {there} {unit}. Jedes Stück scannen.</translation>
        </message>
        <message>
            <source>{product}: ordered is lot {wanted}.</source>
            <translation>{product}: bestellt ist Charge {wanted}.</translation>
        </message>
        <message>
            <source>{product}: ordered is {wanted}.</source>
            <translation>{product}: bestellt ist {wanted}.</translation>
        </message>
        <message>
            <source>{product}: others went on with it</source>
            <translation>{product}: andere haben damit weitergemacht</translation>
        </message>
        <message>
            <source>{product}: press “Correct” first and say why.</source>
            <translation>{product}: zuerst „Korrigieren“ drücken und den Grund angeben.</translation>
        </message>
        <message>
            <source>{product}: scan a place, then the item, to put it back.</source>
            <translation>{product}: zum Zurücklegen Platz scannen, dann den Artikel.</translation>
        </message>
        <message>
            <source>{product}: scan it now.</source>
            <translation>{product}: jetzt scannen.</translation>
        </message>
        <message>
            <source>{product}: scan the item.</source>
            <translation>{product}: Artikel scannen.</translation>
        </message>
        <message>
            <source>{product}: scan the serial on the piece, or enter it.</source>
            <translation>{product}: Seriennummer am Stück scannen oder eingeben.</translation>
        </message>
        <message>
            <source>{product}: some that expire earlier are there.</source>
            <translation>{product}: es liegt noch welche mit kürzerem Datum da.</translation>
        </message>
        <message>
            <source>{product}: take it out again, or say that it goes along.</source>
            <translation>{product}: zurücklegen oder mitgehen lassen.</translation>
        </message>
        <message>
            <source>{product}: that is less than required.</source>
            <translation>{product}: das ist weniger als verlangt.</translation>
        </message>
        <message>
            <source>{product}: the label's lot is not known here. You are asked once.</source>
            <translation>{product}: die Charge des Etiketts ist hier nicht bekannt. Die Frage kommt nur einmal.</translation>
        </message>
        <message>
            <source>{product}: {level} picked, {quantity} {unit} more scanned.</source>
            <translation>{product}: {level} entnommen, {quantity} {unit} mehr gescannt.</translation>
        </message>
        <message>
            <source>{product}: {quantity} more than is ordered now.</source>
            <translation>{product}: {quantity} mehr, als jetzt bestellt ist.</translation>
        </message>
        <message>
            <source>{product}: {quantity} {unit}</source>
            <translation>{product}: {quantity} {unit}</translation>
        </message>
        <message>
            <source>{product}: {there} {unit} left to pack. Pick it first, or put it back.</source>
            <translation>{product}: noch {there} {unit} zu packen. Erst entnehmen oder zurücklegen.</translation>
        </message>
        <message>
            <source>{quantity} each into totes {totes}</source>
            <translation>je {quantity} in Behälter {totes}</translation>
        </message>
        <message>
            <source>{quantity} {unit} {product} must go back</source>
            <translation>{quantity} {unit} {product} zurücklegen</translation>
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
            <source>{rest} {unit} {product} are missing.</source>
            <translation>Fehlmenge: {rest} {unit} {product}.</translation>
        </message>
        <message>
            <source>{stock_by}</source>
            <translation>{stock_by}</translation>
        </message>
        <message>
            <source>{stock_by} Go on scanning.</source>
            <translation>{stock_by} Weiterscannen.</translation>
        </message>
        <message>
            <source>{told}</source>
            <translation>{told}</translation>
        </message>
        <message>
            <source>{what_to_scan}</source>
            <translation>{what_to_scan}</translation>
        </message>
        <message>
            <source>{what}, into tote {n}</source>
            <translation>{what}, in Behälter {n}</translation>
        </message>
        <message>
            <source>“{note}”</source>
            <translation>„{note}“</translation>
        </message>
        <message>
            <source>“{note}” In hand: {lines_words}.</source>
            <translation>„{note}“ Entnommen: {lines_words}.</translation>
        </message>
    </context>
    <context>
        <name>DispatchOption</name>
        <message>
            <source>All of it goes along</source>
            <translation>Alles geht mit</translation>
        </message>
        <message>
            <source>Another reason</source>
            <translation>Anderer Grund</translation>
        </message>
        <message>
            <source>Enter lot and date</source>
            <translation>Charge und Datum eingeben</translation>
        </message>
        <message>
            <source>Enter the serial</source>
            <translation>Seriennummer eingeben</translation>
        </message>
        <message>
            <source>Enter the weight</source>
            <translation>Gewicht eingeben</translation>
        </message>
        <message>
            <source>I am at {place}, its label is unreadable</source>
            <translation>Das ist {place}, das Etikett ist unlesbar</translation>
        </message>
        <message>
            <source>I go there</source>
            <translation>Ich gehe dorthin</translation>
        </message>
        <message>
            <source>I go to {place}</source>
            <translation>Ich gehe zu {place}</translation>
        </message>
        <message>
            <source>It is not legible</source>
            <translation>Nicht lesbar</translation>
        </message>
        <message>
            <source>It waits, I keep the goods</source>
            <translation>Er wartet, die Ware bleibt hier</translation>
        </message>
        <message>
            <source>Lot {value}, as before</source>
            <translation>Charge {value} wie zuvor</translation>
        </message>
        <message>
            <source>Move it here</source>
            <translation>Hierher umpacken</translation>
        </message>
        <message>
            <source>Move {quantity} {unit} here</source>
            <translation>{quantity} {unit} hierher umpacken</translation>
        </message>
        <message>
            <source>No, I take lot {earlier}</source>
            <translation>Nein, Charge {earlier} nehmen</translation>
        </message>
        <message>
            <source>No, I take lot {wanted}</source>
            <translation>Nein, Charge {wanted} nehmen</translation>
        </message>
        <message>
            <source>No, I take the earlier one</source>
            <translation>Nein, die ältere nehmen</translation>
        </message>
        <message>
            <source>No, I take the ordered lot</source>
            <translation>Nein, die bestellte Charge nehmen</translation>
        </message>
        <message>
            <source>No, do not hold it</source>
            <translation>Nein, nicht anhalten</translation>
        </message>
        <message>
            <source>No, do not take it</source>
            <translation>Nein, nicht nehmen</translation>
        </message>
        <message>
            <source>No, it is not short</source>
            <translation>Nein, es fehlt nichts</translation>
        </message>
        <message>
            <source>No, leave it there</source>
            <translation>Nein, dort lassen</translation>
        </message>
        <message>
            <source>No, something is left</source>
            <translation>Nein, es liegt noch etwas da</translation>
        </message>
        <message>
            <source>Not now</source>
            <translation>Jetzt nicht</translation>
        </message>
        <message>
            <source>Product {value}</source>
            <translation>Artikel {value}</translation>
        </message>
        <message>
            <source>Put it back on the shelf</source>
            <translation>Zurück ins Regal legen</translation>
        </message>
        <message>
            <source>Release it: it goes on</source>
            <translation>Freigeben: es geht weiter</translation>
        </message>
        <message>
            <source>Swap: lot {lot} goes along</source>
            <translation>Tauschen: Charge {lot} geht mit</translation>
        </message>
        <message>
            <source>Swap: this lot goes along</source>
            <translation>Tauschen: diese Charge geht mit</translation>
        </message>
        <message>
            <source>Take it</source>
            <translation>Nehmen</translation>
        </message>
        <message>
            <source>Take it all the same</source>
            <translation>Trotzdem nehmen</translation>
        </message>
        <message>
            <source>Take lot {lot} all the same</source>
            <translation>Trotzdem Charge {lot} nehmen</translation>
        </message>
        <message>
            <source>Take only the rest</source>
            <translation>Nur den Rest nehmen</translation>
        </message>
        <message>
            <source>Take only {value} {unit}</source>
            <translation>Nur {value} {unit} nehmen</translation>
        </message>
        <message>
            <source>Take {quantity} {unit}</source>
            <translation>{quantity} {unit} nehmen</translation>
        </message>
        <message>
            <source>The goods are at {name}</source>
            <translation>Die Ware liegt auf {name}</translation>
        </message>
        <message>
            <source>The goods are elsewhere</source>
            <translation>Die Ware liegt woanders</translation>
        </message>
        <message>
            <source>The label is unreadable</source>
            <translation>Das Etikett ist unlesbar</translation>
        </message>
        <message>
            <source>The lot before</source>
            <translation>Die Charge davor</translation>
        </message>
        <message>
            <source>They are not there: short</source>
            <translation>Nicht da: Fehlmenge</translation>
        </message>
        <message>
            <source>Understood</source>
            <translation>Verstanden</translation>
        </message>
        <message>
            <source>Yes, cancel the order</source>
            <translation>Ja, Auftrag stornieren</translation>
        </message>
        <message>
            <source>Yes, empty</source>
            <translation>Ja, leer</translation>
        </message>
        <message>
            <source>Yes, it is the ordered lot</source>
            <translation>Ja, es ist die bestellte Charge</translation>
        </message>
        <message>
            <source>{name}</source>
            <translation>{name}</translation>
        </message>
        <message>
            <source>{reason}</source>
            <translation>{reason}</translation>
        </message>
    </context>
    <context>
        <name>DispatchReason</name>
        <message>
            <source>Cannot be reached now</source>
            <translation>Gerade nicht erreichbar</translation>
        </message>
        <message>
            <source>Damaged</source>
            <translation>Beschädigt</translation>
        </message>
        <message>
            <source>Goes along without a package</source>
            <translation>Geht unverpackt mit</translation>
        </message>
        <message>
            <source>Goods are missing</source>
            <translation>Es fehlt Ware</translation>
        </message>
        <message>
            <source>Less at the place than wanted</source>
            <translation>Weniger am Platz als gebraucht</translation>
        </message>
        <message>
            <source>Lost on the way</source>
            <translation>Unterwegs verloren</translation>
        </message>
        <message>
            <source>No carrier</source>
            <translation>Keine Spedition</translation>
        </message>
        <message>
            <source>Nobody came</source>
            <translation>Niemand kam</translation>
        </message>
        <message>
            <source>Nothing at the place</source>
            <translation>Nichts am Platz</translation>
        </message>
        <message>
            <source>Somebody must look at it</source>
            <translation>Jemand muss es ansehen</translation>
        </message>
        <message>
            <source>The customer asked to wait</source>
            <translation>Der Kunde bat zu warten</translation>
        </message>
        <message>
            <source>The customer did not pay</source>
            <translation>Der Kunde hat nicht bezahlt</translation>
        </message>
        <message>
            <source>The customer did not want the goods</source>
            <translation>Der Kunde wollte die Ware nicht</translation>
        </message>
        <message>
            <source>The customer took it already</source>
            <translation>Der Kunde hat es schon</translation>
        </message>
        <message>
            <source>The order is on hold</source>
            <translation>Der Auftrag ist angehalten</translation>
        </message>
        <message>
            <source>The wrong person came</source>
            <translation>Es kam die falsche Person</translation>
        </message>
    </context>
    <context>
        <name>Door</name>
        <message>
            <source>Nobody is signed in</source>
            <translation>Niemand ist angemeldet</translation>
        </message>
        <message>
            <source>Open here: {where}</source>
            <translation>Hier offen: {where}</translation>
        </message>
        <message>
            <source>{name} is signed in</source>
            <translation>{name} ist angemeldet</translation>
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
            <translation>muss entschieden werden</translation>
        </message>
        <message>
            <source>passed on to another terminal</source>
            <translation>an ein anderes Terminal weitergegeben</translation>
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
            <source>agreed; the system has not cancelled it yet</source>
            <translation>angenommen; das System hat noch nicht storniert</translation>
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
        <message numerus="yes">
            <source>%n more line(s) differ</source>
            <translation>
                <numerusform>%n weitere Position weicht ab</numerusform>
                <numerusform>%n weitere Positionen weichen ab</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n other line(s) as expected</source>
            <translation>
                <numerusform>%n andere Position wie erwartet</numerusform>
                <numerusform>%n andere Positionen wie erwartet</numerusform>
            </translation>
        </message>
        <message>
            <source>After the count</source>
            <translation>Nach der Zählung</translation>
        </message>
        <message>
            <source>Asked who moved it</source>
            <translation>Nachgefragt, wer es bewegt hat</translation>
        </message>
        <message>
            <source>Before the count</source>
            <translation>Vor der Zählung</translation>
        </message>
        <message>
            <source>Booked by hand already</source>
            <translation>Schon von Hand gebucht</translation>
        </message>
        <message>
            <source>Counted at the place</source>
            <translation>Am Platz gezählt</translation>
        </message>
        <message>
            <source>Differs</source>
            <translation>Weicht ab</translation>
        </message>
        <message>
            <source>Goods moved meanwhile</source>
            <translation>Inzwischen wurde Ware bewegt</translation>
        </message>
        <message>
            <source>I know it from the shelf</source>
            <translation>Am Regal gesehen</translation>
        </message>
        <message>
            <source>It is not in the system</source>
            <translation>Im System ist es nicht</translation>
        </message>
        <message>
            <source>It is not sent, and no later post says it again: the server is right.</source>
            <translation>Es wird nicht gesendet, und keine spätere Buchung sagt es noch einmal: der Server hat recht.</translation>
        </message>
        <message>
            <source>It is not sent. A new one with the same goods opens: say it there.</source>
            <translation>Es wird nicht gesendet. Ein neuer Beleg mit derselben Ware öffnet sich: dort richtig eingeben.</translation>
        </message>
        <message>
            <source>It is not sent. Its document opens at this line: correct it, then post again.</source>
            <translation>Es wird nicht gesendet. Der Beleg öffnet sich bei dieser Position: korrigieren, dann neu buchen.</translation>
        </message>
        <message>
            <source>It was called off</source>
            <translation>Es wurde abgesagt</translation>
        </message>
        <message>
            <source>It will never be sent.</source>
            <translation>Es wird nie gesendet.</translation>
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
            <source>Somebody else counted there</source>
            <translation>Dort hat jemand anders gezählt</translation>
        </message>
        <message>
            <source>The difference is worked out by what you said, and sent.</source>
            <translation>Die Differenz wird nach Ihren Angaben berechnet und gesendet.</translation>
        </message>
        <message>
            <source>The office agrees</source>
            <translation>Das Büro ist einverstanden</translation>
        </message>
        <message>
            <source>The office says so</source>
            <translation>Das Büro sagt es so</translation>
        </message>
        <message>
            <source>The server is asked once more. If it is not there, it is sent.</source>
            <translation>Der Server wird noch einmal gefragt. Ist es nicht da, wird es gesendet.</translation>
        </message>
        <message>
            <source>The server is asked once more. Then its draft is made as ours, and a shipment of it.</source>
            <translation>Der Server wird noch einmal gefragt. Dann wird sein Entwurf wie unserer, und daraus eine Umlagerung.</translation>
        </message>
        <message>
            <source>The server's document has changed</source>
            <translation>Der Beleg auf dem Server ist anders</translation>
        </message>
        <message>
            <source>These wait for it and are discarded as well:</source>
            <translation>Diese warten darauf und werden mit verworfen:</translation>
        </message>
        <message>
            <source>These wait for it and are said anew by the next post:</source>
            <translation>Diese warten darauf, die nächste Buchung sagt sie neu:</translation>
        </message>
        <message>
            <source>This difference is not sent. The goods are counted anew at their place.</source>
            <translation>Diese Differenz wird nicht gesendet. Die Ware wird an ihrem Platz neu gezählt.</translation>
        </message>
        <message>
            <source>What moved around the count</source>
            <translation>Was um die Zählung herum bewegt wurde</translation>
        </message>
        <message>
            <source>Why? Tap a reason, scan REASON and its number, or write.</source>
            <translation>Warum? Grund antippen, REASON mit Nummer scannen oder schreiben.</translation>
        </message>
        <message>
            <source>Wrong product or place</source>
            <translation>Falscher Artikel oder Platz</translation>
        </message>
        <message>
            <source>Wrong quantity</source>
            <translation>Falsche Menge</translation>
        </message>
        <message>
            <source>and {n} more</source>
            <translation>und {n} weitere</translation>
        </message>
    </context>
    <context>
        <name>Exports</name>
        <message>
            <source>A file is asked for: {kind}</source>
            <translation>Eine Datei ist angefordert: {kind}</translation>
        </message>
        <message>
            <source>A page came instead of the file</source>
            <translation>Statt der Datei kam eine Webseite</translation>
        </message>
        <message>
            <source>All</source>
            <translation>Alle</translation>
        </message>
        <message>
            <source>All products, all places</source>
            <translation>Alle Artikel, alle Plätze</translation>
        </message>
        <message>
            <source>Ask for a file, or scan what it is to be of</source>
            <translation>Datei anfordern oder scannen, wovon</translation>
        </message>
        <message>
            <source>Ask for it</source>
            <translation>Anfordern</translation>
        </message>
        <message>
            <source>Ask for one: stock, or movements, as a table.</source>
            <translation>Eine anfordern: Bestand oder Buchungen als Tabelle.</translation>
        </message>
        <message>
            <source>Asked for</source>
            <translation>Angefordert</translation>
        </message>
        <message>
            <source>Back</source>
            <translation>Zurück</translation>
        </message>
        <message>
            <source>By</source>
            <translation>Von</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Abbrechen</translation>
        </message>
        <message>
            <source>Cancel export</source>
            <translation>Export abbrechen</translation>
        </message>
        <message>
            <source>Change the search, or choose All.</source>
            <translation>Suche ändern oder „Alle“ wählen.</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Schließen</translation>
        </message>
        <message>
            <source>Export: {kind}</source>
            <translation>Export: {kind}</translation>
        </message>
        <message>
            <source>Fetch it again.</source>
            <translation>Noch einmal abholen.</translation>
        </message>
        <message>
            <source>Fetched</source>
            <translation>Abgeholt</translation>
        </message>
        <message>
            <source>File</source>
            <translation>Datei</translation>
        </message>
        <message>
            <source>Folder</source>
            <translation>Ordner</translation>
        </message>
        <message>
            <source>From when</source>
            <translation>Zeitraum</translation>
        </message>
        <message>
            <source>It comes by itself, also when you go elsewhere.</source>
            <translation>Sie kommt von selbst, auch wenn Sie woanders weitermachen.</translation>
        </message>
        <message>
            <source>It goes on by itself.</source>
            <translation>Es geht von selbst weiter.</translation>
        </message>
        <message>
            <source>It was cancelled on the server</source>
            <translation>Auf dem Server abgebrochen</translation>
        </message>
        <message>
            <source>Movements</source>
            <translation>Buchungen</translation>
        </message>
        <message>
            <source>New export</source>
            <translation>Neuer Export</translation>
        </message>
        <message>
            <source>No files were asked for yet</source>
            <translation>Noch keine Dateien angefordert</translation>
        </message>
        <message>
            <source>No program of this machine opens it</source>
            <translation>Kein Programm auf diesem Gerät öffnet sie</translation>
        </message>
        <message>
            <source>Nothing fits</source>
            <translation>Nichts passt</translation>
        </message>
        <message>
            <source>Nothing of it is kept. Try again.</source>
            <translation>Nichts davon wurde behalten. Noch einmal versuchen.</translation>
        </message>
        <message>
            <source>Of what</source>
            <translation>Wovon</translation>
        </message>
        <message>
            <source>Offline</source>
            <translation>Offline</translation>
        </message>
        <message>
            <source>Open file</source>
            <translation>Datei öffnen</translation>
        </message>
        <message>
            <source>Open folder</source>
            <translation>Ordner öffnen</translation>
        </message>
        <message>
            <source>Ready</source>
            <translation>Fertig</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>Entfernen</translation>
        </message>
        <message>
            <source>Scan a product or a place, or take all</source>
            <translation>Artikel oder Platz scannen, oder alles nehmen</translation>
        </message>
        <message>
            <source>Scan a product or a place.</source>
            <translation>Einen Artikel oder einen Platz scannen.</translation>
        </message>
        <message>
            <source>Stock</source>
            <translation>Bestand</translation>
        </message>
        <message>
            <source>Stock-taking</source>
            <translation>Inventur</translation>
        </message>
        <message>
            <source>The disk of this terminal is nearly full</source>
            <translation>Die Festplatte dieses Terminals ist fast voll</translation>
        </message>
        <message>
            <source>The export is cancelled</source>
            <translation>Der Export ist abgebrochen</translation>
        </message>
        <message>
            <source>The export is removed from this terminal</source>
            <translation>Der Export ist von diesem Terminal entfernt</translation>
        </message>
        <message>
            <source>The file came cut</source>
            <translation>Die Datei kam abgeschnitten an</translation>
        </message>
        <message>
            <source>The file came empty</source>
            <translation>Die Datei kam leer an</translation>
        </message>
        <message>
            <source>The file cannot be deleted</source>
            <translation>Die Datei lässt sich nicht löschen</translation>
        </message>
        <message>
            <source>The file cannot be written</source>
            <translation>Die Datei lässt sich nicht schreiben</translation>
        </message>
        <message>
            <source>The file comes by itself</source>
            <translation>Die Datei kommt von selbst</translation>
        </message>
        <message>
            <source>The file did not come whole</source>
            <translation>Die Datei kam nicht ganz an</translation>
        </message>
        <message>
            <source>The file does not lie where it was put, or was changed</source>
            <translation>Die Datei liegt nicht mehr am Ort oder wurde geändert</translation>
        </message>
        <message>
            <source>The file is here: open it</source>
            <translation>Die Datei ist da: öffnen</translation>
        </message>
        <message>
            <source>The rest is for scans. Make room, then try again.</source>
            <translation>Der Rest ist für Scans. Platz schaffen, dann noch einmal versuchen.</translation>
        </message>
        <message>
            <source>The server asks to wait</source>
            <translation>Der Server bittet zu warten</translation>
        </message>
        <message>
            <source>The server could not make the file</source>
            <translation>Der Server konnte die Datei nicht erstellen</translation>
        </message>
        <message>
            <source>The server does not confirm it</source>
            <translation>Der Server bestätigt es nicht</translation>
        </message>
        <message>
            <source>The server does not have it any more</source>
            <translation>Der Server hat sie nicht mehr</translation>
        </message>
        <message>
            <source>The server refuses the credentials</source>
            <translation>Der Server lehnt die Zugangsdaten ab</translation>
        </message>
        <message>
            <source>The server said no</source>
            <translation>Der Server lehnt ab</translation>
        </message>
        <message>
            <source>Try again</source>
            <translation>Noch einmal</translation>
        </message>
        <message>
            <source>Try again, or remove it</source>
            <translation>Noch einmal versuchen oder entfernen</translation>
        </message>
        <message>
            <source>Try again: it is asked for anew.</source>
            <translation>Noch einmal versuchen: Die Datei wird neu angefordert.</translation>
        </message>
        <message>
            <source>Under way</source>
            <translation>Unterwegs</translation>
        </message>
        <message>
            <source>Without a file</source>
            <translation>Ohne Datei</translation>
        </message>
        <message>
            <source>being asked for</source>
            <translation>wird angefordert</translation>
        </message>
        <message>
            <source>being fetched</source>
            <translation>wird abgeholt</translation>
        </message>
        <message>
            <source>being made</source>
            <translation>wird erstellt</translation>
        </message>
        <message>
            <source>cancelled</source>
            <translation>abgebrochen</translation>
        </message>
        <message>
            <source>failed</source>
            <translation>fehlgeschlagen</translation>
        </message>
        <message>
            <source>file is gone</source>
            <translation>Datei fehlt</translation>
        </message>
        <message>
            <source>ready</source>
            <translation>fertig</translation>
        </message>
        <message>
            <source>since {day}</source>
            <translation>seit {day}</translation>
        </message>
        <message>
            <source>waiting</source>
            <translation>wartet</translation>
        </message>
        <message>
            <source>{got} of {all}</source>
            <translation>{got} von {all}</translation>
        </message>
        <message>
            <source>{since} to {until}</source>
            <translation>{since} bis {until}</translation>
        </message>
    </context>
    <context>
        <name>ExportsView</name>
        <message>
            <source>30 days</source>
            <translation>30 Tage</translation>
        </message>
        <message>
            <source>7 days</source>
            <translation>7 Tage</translation>
        </message>
        <message>
            <source>A file of what?</source>
            <translation>Eine Datei wovon?</translation>
        </message>
        <message>
            <source>All places</source>
            <translation>Alle Plätze</translation>
        </message>
        <message>
            <source>All products</source>
            <translation>Alle Artikel</translation>
        </message>
        <message>
            <source>Ask for a file</source>
            <translation>Datei anfordern</translation>
        </message>
        <message>
            <source>Exports</source>
            <translation>Exporte</translation>
        </message>
        <message>
            <source>From when?</source>
            <translation>Aus welcher Zeit?</translation>
        </message>
        <message>
            <source>Place (scan it, or type)</source>
            <translation>Platz (scannen oder tippen)</translation>
        </message>
        <message>
            <source>Product (scan it, or type)</source>
            <translation>Artikel (scannen oder tippen)</translation>
        </message>
        <message>
            <source>Search</source>
            <translation>Suche</translation>
        </message>
        <message>
            <source>Search exports</source>
            <translation>Exporte suchen</translation>
        </message>
        <message>
            <source>Search: product, place, file</source>
            <translation>Suche: Artikel, Platz, Datei</translation>
        </message>
        <message>
            <source>The server keeps movements for three months.</source>
            <translation>Der Server behält Buchungen drei Monate.</translation>
        </message>
        <message>
            <source>three months</source>
            <translation>drei Monate</translation>
        </message>
    </context>
    <context>
        <name>FilesSheet</name>
        <message>
            <source>Copy of {source} for support ({time})</source>
            <translation>Kopie von {source} für den Support ({time})</translation>
        </message>
        <message>
            <source>Four characters</source>
            <translation>Vier Zeichen</translation>
        </message>
        <message>
            <source>No file of another terminal is here. Put in the stick, or copy the file to Downloads.</source>
            <translation>Hier ist keine Datei eines anderen Geräts. Den Stick einstecken oder die Datei nach „Downloads“ kopieren.</translation>
        </message>
        <message>
            <source>One moment …</source>
            <translation>Einen Moment …</translation>
        </message>
        <message>
            <source>Pass unsent work on to another terminal …</source>
            <translation>Ungesendetes an ein anderes Gerät weitergeben …</translation>
        </message>
        <message>
            <source>Save the queue for support</source>
            <translation>Warteschlange für den Support speichern</translation>
        </message>
        <message>
            <source>Take over the work of {source} for {target} ({time})</source>
            <translation>Arbeit von {source} für {target} übernehmen ({time})</translation>
        </message>
        <message>
            <source>Take over {name} ({time})</source>
            <translation>{name} übernehmen ({time})</translation>
        </message>
        <message>
            <source>Take over {name}? What the other terminal has passed on is sent from here then, each entry once. Entries that are here already stay as they are.</source>
            <translation>{name} übernehmen? Was das andere Gerät weitergegeben hat, wird dann von hier gesendet, jeder Eintrag einmal. Einträge, die schon hier sind, bleiben, wie sie sind.</translation>
        </message>
        <message>
            <source>Terminal that goes on</source>
            <translation>Gerät, das weitermacht</translation>
        </message>
        <message>
            <source>This file was passed on from here. Take it back only if nobody has taken it over, or ever will: else it is sent twice.</source>
            <translation>Diese Datei wurde von hier weitergegeben. Nur zurücknehmen, wenn niemand sie übernommen hat oder übernehmen wird: sonst wird es zweimal gesendet.</translation>
        </message>
        <message>
            <source>This terminal is {here}. The file for support holds no passwords, PINs or signatures.</source>
            <translation>Dieses Gerät ist {here}. Die Datei für den Support enthält keine Passwörter, PINs oder Unterschriften.</translation>
        </message>
        <message>
            <source>What was not sent goes into a file, and this terminal sends it no more. Take the file to the other terminal: its sheet “Files of the queue” says what it is called.</source>
            <translation>Was nicht gesendet ist, kommt in eine Datei, und dieses Gerät sendet es nicht mehr. Die Datei zum anderen Gerät bringen: dort steht unter „Dateien der Warteschlange“, wie es heißt.</translation>
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
        <name>GoodsOutStatus</name>
        <message>
            <source>being packed</source>
            <translation>wird gepackt</translation>
        </message>
        <message>
            <source>being picked</source>
            <translation>in Kommissionierung</translation>
        </message>
        <message>
            <source>cancelled</source>
            <translation>storniert</translation>
        </message>
        <message>
            <source>confirmed</source>
            <translation>bestätigt</translation>
        </message>
        <message>
            <source>fulfilled</source>
            <translation>abgeschlossen</translation>
        </message>
        <message>
            <source>in process</source>
            <translation>in Arbeit</translation>
        </message>
        <message>
            <source>packed</source>
            <translation>gepackt</translation>
        </message>
        <message>
            <source>picked</source>
            <translation>kommissioniert</translation>
        </message>
        <message>
            <source>picked up</source>
            <translation>abgeholt</translation>
        </message>
        <message>
            <source>ready for pickup</source>
            <translation>abholbereit</translation>
        </message>
        <message>
            <source>rejected</source>
            <translation>abgelehnt</translation>
        </message>
        <message>
            <source>to be confirmed</source>
            <translation>zu bestätigen</translation>
        </message>
        <message>
            <source>unknown</source>
            <translation>unbekannt</translation>
        </message>
    </context>
    <context>
        <name>GoodsOutType</name>
        <message>
            <source>Hand-out on site</source>
            <translation>Ausgabe vor Ort</translation>
        </message>
        <message>
            <source>Pickup</source>
            <translation>Abholung</translation>
        </message>
        <message>
            <source>Shipment</source>
            <translation>Versand</translation>
        </message>
        <message>
            <source>Unknown type</source>
            <translation>Unbekannte Art</translation>
        </message>
    </context>
    <context>
        <name>GoodsOuts</name>
        <message>
            <source>All</source>
            <translation>Alle</translation>
        </message>
        <message>
            <source>Answer, or scan another order</source>
            <translation>Antworten oder anderen Auftrag scannen</translation>
        </message>
        <message>
            <source>Ask them, or take another order.</source>
            <translation>Dort nachfragen oder einen anderen Auftrag nehmen.</translation>
        </message>
        <message>
            <source>Back</source>
            <translation>Zurück</translation>
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
            <source>Change the search, or choose “All”.</source>
            <translation>Suche ändern oder „Alle“ wählen.</translation>
        </message>
        <message>
            <source>Choose “All” to see every order.</source>
            <translation>„Alle“ zeigt jeden Auftrag.</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Schließen</translation>
        </message>
        <message>
            <source>Confirm</source>
            <translation>Bestätigen</translation>
        </message>
        <message>
            <source>Done here, or ended elsewhere</source>
            <translation>Hier fertig oder anderswo beendet</translation>
        </message>
        <message>
            <source>Fetching the order …</source>
            <translation>Der Auftrag wird geholt …</translation>
        </message>
        <message>
            <source>Hand over</source>
            <translation>Übergeben</translation>
        </message>
        <message>
            <source>In work</source>
            <translation>In Arbeit</translation>
        </message>
        <message>
            <source>Late</source>
            <translation>Überfällig</translation>
        </message>
        <message>
            <source>Later</source>
            <translation>Später</translation>
        </message>
        <message>
            <source>Next best</source>
            <translation>Nächster Auftrag</translation>
        </message>
        <message>
            <source>No open order wants {product}</source>
            <translation>Kein offener Auftrag braucht {product}</translation>
        </message>
        <message>
            <source>No order is free now</source>
            <translation>Gerade ist kein Auftrag frei</translation>
        </message>
        <message>
            <source>No orders on this terminal yet</source>
            <translation>Noch keine Aufträge auf diesem Gerät</translation>
        </message>
        <message>
            <source>Nothing fits</source>
            <translation>Nichts passt</translation>
        </message>
        <message>
            <source>Nothing is ready to be handed over</source>
            <translation>Nichts ist zur Übergabe bereit</translation>
        </message>
        <message>
            <source>Nothing is to be done here</source>
            <translation>Hier ist nichts zu tun</translation>
        </message>
        <message>
            <source>Nothing is to be done. Take the next order.</source>
            <translation>Nichts zu tun. Den nächsten Auftrag nehmen.</translation>
        </message>
        <message>
            <source>On hold, or to be cancelled</source>
            <translation>Angehalten oder zu stornieren</translation>
        </message>
        <message>
            <source>Open an order first, then scan the place.</source>
            <translation>Erst einen Auftrag öffnen, dann den Platz scannen.</translation>
        </message>
        <message>
            <source>Open it alone and decide.</source>
            <translation>Einzeln öffnen und entscheiden.</translation>
        </message>
        <message>
            <source>Open it alone to go on with it.</source>
            <translation>Zum Weitermachen einzeln öffnen.</translation>
        </message>
        <message>
            <source>Open {number}</source>
            <translation>{number} öffnen</translation>
        </message>
        <message>
            <source>Orders appear here once packed.</source>
            <translation>Aufträge erscheinen hier, sobald sie gepackt sind.</translation>
        </message>
        <message>
            <source>Others are on them, or they are stopped. Look at “All”.</source>
            <translation>Andere sind daran, oder sie sind angehalten. Unter „Alle“ nachsehen.</translation>
        </message>
        <message>
            <source>Pick this one</source>
            <translation>Diesen kommissionieren</translation>
        </message>
        <message>
            <source>Pick together</source>
            <translation>Zusammen kommissionieren</translation>
        </message>
        <message>
            <source>Pick {count} together</source>
            <translation>{count} zusammen kommissionieren</translation>
        </message>
        <message>
            <source>Put it back, or scan another code.</source>
            <translation>Zurücklegen oder einen anderen Code scannen.</translation>
        </message>
        <message>
            <source>Recipient not named</source>
            <translation>Empfänger nicht genannt</translation>
        </message>
        <message>
            <source>Refresh</source>
            <translation>Aktualisieren</translation>
        </message>
        <message>
            <source>Scan a pickup code, an order or a package</source>
            <translation>Abholcode, Auftrag oder Packstück scannen</translation>
        </message>
        <message>
            <source>Scan an order, a pickup code, a package or an item.</source>
            <translation>Auftrag, Abholcode, Packstück oder Artikel scannen.</translation>
        </message>
        <message>
            <source>Scan an order, or take the next best</source>
            <translation>Auftrag scannen oder den nächsten nehmen</translation>
        </message>
        <message>
            <source>Scan or tap orders for one walk, up to {count}</source>
            <translation>Aufträge für einen Rundgang scannen oder antippen, bis zu {count}</translation>
        </message>
        <message>
            <source>Scan the order or the package to be packed</source>
            <translation>Auftrag oder Packstück zum Packen scannen</translation>
        </message>
        <message>
            <source>Several orders carry {code}: which one is it?</source>
            <translation>{code} steht auf mehreren Aufträgen: welcher ist es?</translation>
        </message>
        <message>
            <source>Show all</source>
            <translation>Alle zeigen</translation>
        </message>
        <message>
            <source>Show all, or scan another code.</source>
            <translation>Alle zeigen oder einen anderen Code scannen.</translation>
        </message>
        <message>
            <source>Stopped</source>
            <translation>Angehalten</translation>
        </message>
        <message>
            <source>Take it over</source>
            <translation>Übernehmen</translation>
        </message>
        <message>
            <source>They appear here as soon as the server has some.</source>
            <translation>Sie erscheinen, sobald der Server welche hat.</translation>
        </message>
        <message>
            <source>They are fetched when the server can be reached.</source>
            <translation>Sie werden geholt, sobald der Server erreichbar ist.</translation>
        </message>
        <message>
            <source>To be confirmed</source>
            <translation>Zu bestätigen</translation>
        </message>
        <message>
            <source>To do</source>
            <translation>Zu tun</translation>
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
            <source>Without an order</source>
            <translation>Ohne Auftrag</translation>
        </message>
        <message>
            <source>You only look: nothing is picked here</source>
            <translation>Nur ansehen: hier wird nichts entnommen</translation>
        </message>
        <message>
            <source>begun here</source>
            <translation>hier begonnen</translation>
        </message>
        <message>
            <source>cancellation asked</source>
            <translation>Storno beantragt</translation>
        </message>
        <message>
            <source>code {code}</source>
            <translation>Code {code}</translation>
        </message>
        <message>
            <source>done here</source>
            <translation>hier fertig</translation>
        </message>
        <message>
            <source>handed out, being finished</source>
            <translation>ausgegeben, wird abgeschlossen</translation>
        </message>
        <message>
            <source>left open here</source>
            <translation>hier offen gelassen</translation>
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
            <source>not for this terminal</source>
            <translation>nicht für dieses Gerät</translation>
        </message>
        <message>
            <source>not on this terminal</source>
            <translation>nicht auf diesem Gerät</translation>
        </message>
        <message>
            <source>on hold</source>
            <translation>angehalten</translation>
        </message>
        <message>
            <source>to hand over</source>
            <translation>zu übergeben</translation>
        </message>
        <message>
            <source>{number} has left already</source>
            <translation>{number} ist schon hinaus</translation>
        </message>
        <message>
            <source>{number} is begun already</source>
            <translation>{number} ist schon begonnen</translation>
        </message>
        <message>
            <source>{number} is confirmed</source>
            <translation>{number} ist bestätigt</translation>
        </message>
        <message>
            <source>{number} is rejected</source>
            <translation>{number} ist abgelehnt</translation>
        </message>
        <message>
            <source>{number} is to be cancelled</source>
            <translation>{number} soll storniert werden</translation>
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
            <source>{product}: for which order?</source>
            <translation>{product}: für welchen Auftrag?</translation>
        </message>
        <message>
            <source>{time} late</source>
            <translation>{time} überfällig</translation>
        </message>
    </context>
    <context>
        <name>GoodsOutsView</name>
        <message>
            <source>Lines of the order</source>
            <translation>Positionen des Auftrags</translation>
        </message>
        <message>
            <source>Order {number}</source>
            <translation>Auftrag {number}</translation>
        </message>
        <message>
            <source>Orders</source>
            <translation>Aufträge</translation>
        </message>
        <message>
            <source>Search</source>
            <translation>Suche</translation>
        </message>
        <message>
            <source>Search orders</source>
            <translation>Aufträge suchen</translation>
        </message>
        <message>
            <source>Search: number, recipient, place</source>
            <translation>Suche: Nummer, Empfänger, Platz</translation>
        </message>
    </context>
    <context>
        <name>HandOver</name>
        <message>
            <source>handed over</source>
            <translation>übergeben</translation>
        </message>
        <message>
            <source>not collected</source>
            <translation>nicht abgeholt</translation>
        </message>
    </context>
    <context>
        <name>Home</name>
        <message numerus="yes">
            <source>%n line(s) counted</source>
            <translation>
                <numerusform>%n Position gezählt</numerusform>
                <numerusform>%n Positionen gezählt</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n line(s) scanned</source>
            <translation>
                <numerusform>%n Position gescannt</numerusform>
                <numerusform>%n Positionen gescannt</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n to count</source>
            <translation>
                <numerusform>%n zu zählen</numerusform>
                <numerusform>%n zu zählen</numerusform>
            </translation>
        </message>
        <message>
            <source>Answer, or scan another code</source>
            <translation>Antworten oder anderen Code scannen</translation>
        </message>
        <message>
            <source>Count</source>
            <translation>Zählen</translation>
        </message>
        <message>
            <source>Count a place, or a list</source>
            <translation>Platz oder Liste zählen</translation>
        </message>
        <message>
            <source>Everything is sent</source>
            <translation>Alles ist gesendet</translation>
        </message>
        <message>
            <source>Fetching the delivery …</source>
            <translation>Lieferung wird geholt …</translation>
        </message>
        <message>
            <source>Fetching the order …</source>
            <translation>Der Auftrag wird geholt …</translation>
        </message>
        <message>
            <source>From one place to another</source>
            <translation>Von einem Platz zum anderen</translation>
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
            <source>Hand over</source>
            <translation>Übergeben</translation>
        </message>
        <message>
            <source>Look up</source>
            <translation>Nachschlagen</translation>
        </message>
        <message>
            <source>Look up, correct</source>
            <translation>Nachsehen, korrigieren</translation>
        </message>
        <message>
            <source>No deliveries on this terminal yet</source>
            <translation>Noch keine Lieferungen auf diesem Gerät</translation>
        </message>
        <message>
            <source>No orders on this terminal yet</source>
            <translation>Noch keine Aufträge auf diesem Gerät</translation>
        </message>
        <message>
            <source>None on this terminal yet</source>
            <translation>Noch keine auf diesem Gerät</translation>
        </message>
        <message>
            <source>Nothing is due today</source>
            <translation>Heute ist nichts fällig</translation>
        </message>
        <message>
            <source>Nothing is late</source>
            <translation>Nichts ist überfällig</translation>
        </message>
        <message>
            <source>Nothing is ready yet</source>
            <translation>Noch nichts bereit</translation>
        </message>
        <message>
            <source>Pick &amp; pack</source>
            <translation>Entnehmen &amp; packen</translation>
        </message>
        <message>
            <source>Pick or hand it over</source>
            <translation>Kommissionieren oder übergeben</translation>
        </message>
        <message>
            <source>Pickup code, order or package</source>
            <translation>Abholcode, Auftrag oder Packstück</translation>
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
            <source>Receive it</source>
            <translation>Annehmen</translation>
        </message>
        <message>
            <source>Records</source>
            <translation>Belege</translation>
        </message>
        <message>
            <source>Scan a delivery note, a package or an item</source>
            <translation>Lieferschein, Packstück oder Artikel scannen</translation>
        </message>
        <message>
            <source>Scan an order, a delivery note or an item</source>
            <translation>Auftrag, Lieferschein oder Artikel scannen</translation>
        </message>
        <message>
            <source>Scan an order, a delivery note, a package, an item or a place.</source>
            <translation>Auftrag, Lieferschein, Packstück, Artikel oder Platz scannen.</translation>
        </message>
        <message>
            <source>Scan it again.</source>
            <translation>Noch einmal scannen.</translation>
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
            <source>Ship</source>
            <translation>Transport</translation>
        </message>
        <message>
            <source>Sync</source>
            <translation>Abgleich</translation>
        </message>
        <message>
            <source>What is it, where is it?</source>
            <translation>Was ist das, wo liegt es?</translation>
        </message>
        <message>
            <source>Without an order</source>
            <translation>Ohne Auftrag</translation>
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
            <source>{code} names a delivery and an order</source>
            <translation>{code} steht auf einer Lieferung und einem Auftrag</translation>
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
            <source>{n} drafts</source>
            <translation>{n} Entwürfe</translation>
        </message>
        <message>
            <source>{n} due today</source>
            <translation>{n} heute fällig</translation>
        </message>
        <message>
            <source>{n} in work</source>
            <translation>{n} in Arbeit</translation>
        </message>
        <message>
            <source>{n} late</source>
            <translation>{n} verspätet</translation>
        </message>
        <message>
            <source>{n} need you</source>
            <translation>{n} zu klären</translation>
        </message>
        <message>
            <source>{n} on the way</source>
            <translation>{n} unterwegs</translation>
        </message>
        <message>
            <source>{n} open</source>
            <translation>{n} offen</translation>
        </message>
        <message>
            <source>{n} open  ·  look up, correct</source>
            <translation>{n} offen  ·  nachsehen, korrigieren</translation>
        </message>
        <message>
            <source>{n} stopped</source>
            <translation>{n} angehalten</translation>
        </message>
        <message>
            <source>{n} to confirm</source>
            <translation>{n} zu bestätigen</translation>
        </message>
        <message>
            <source>{n} to load</source>
            <translation>{n} zu verladen</translation>
        </message>
    </context>
    <context>
        <name>Intent</name>
        <message>
            <source>Accept that order {number} is cancelled</source>
            <translation>Storno von Auftrag {number} annehmen</translation>
        </message>
        <message>
            <source>Accept that the order is cancelled</source>
            <translation>Storno des Auftrags annehmen</translation>
        </message>
        <message>
            <source>Announce goods that leave without an order</source>
            <translation>Ware ankündigen, die ohne Auftrag hinausgeht</translation>
        </message>
        <message>
            <source>Announce goods that nobody announced</source>
            <translation>Nicht angekündigte Ware anmelden</translation>
        </message>
        <message>
            <source>Ask that order {number} be cancelled</source>
            <translation>Storno von Auftrag {number} beantragen</translation>
        </message>
        <message>
            <source>Ask that the order be cancelled</source>
            <translation>Storno des Auftrags beantragen</translation>
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
            <source>Book what was counted</source>
            <translation>Gezähltes buchen</translation>
        </message>
        <message>
            <source>Check that order {number} is still as it was</source>
            <translation>Prüfen, ob Auftrag {number} noch ist wie vorher</translation>
        </message>
        <message>
            <source>Check that the delivery is still as it was</source>
            <translation>Prüfen, ob die Lieferung noch so ist wie vorher</translation>
        </message>
        <message>
            <source>Check that the order is still as it was</source>
            <translation>Prüfen, ob der Auftrag noch ist wie vorher</translation>
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
            <source>Count: {counted} {unit} {product_name} at {place_name}</source>
            <translation>Zählung: {counted} {unit} {product_name} auf {place_name}</translation>
        </message>
        <message>
            <source>Delete the draft of a shipment</source>
            <translation>Den Entwurf eines Transports löschen</translation>
        </message>
        <message>
            <source>Delete the draft of a shipment from {source_name} to {destination_name}</source>
            <translation>Den Entwurf eines Transports von {source_name} nach {destination_name} löschen</translation>
        </message>
        <message>
            <source>Draft a shipment</source>
            <translation>Einen Transport entwerfen</translation>
        </message>
        <message>
            <source>Draft a shipment from {source_name} to {destination_name}</source>
            <translation>Einen Transport von {source_name} nach {destination_name} entwerfen</translation>
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
            <source>Make a shipment from {source_name} to {destination_name} of its draft</source>
            <translation>Aus dem Entwurf einen Transport von {source_name} nach {destination_name} machen</translation>
        </message>
        <message>
            <source>Make a shipment of its draft</source>
            <translation>Aus dem Entwurf einen Transport machen</translation>
        </message>
        <message>
            <source>Make an order of what left without one</source>
            <translation>Aus dem, was ohne Auftrag hinausging, einen machen</translation>
        </message>
        <message>
            <source>Order {quantity} again on the draft order</source>
            <translation>{quantity} auf dem Bestellentwurf nachbestellen</translation>
        </message>
        <message>
            <source>Put on hold</source>
            <translation>Anhalten</translation>
        </message>
        <message>
            <source>Put order {number} on hold</source>
            <translation>Auftrag {number} anhalten</translation>
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
            <source>Record on the line of an order</source>
            <translation>Vermerk an der Position eines Auftrags</translation>
        </message>
        <message>
            <source>Record on the line: {accepted} kept, {rejected} rejected</source>
            <translation>Vermerk an der Position: {accepted} behalten, {rejected} abgelehnt</translation>
        </message>
        <message>
            <source>Record on the line: {picked} picked, {packed} packed, {short} short</source>
            <translation>Vermerk an der Position: {picked} entnommen, {packed} gepackt, {short} Fehlmenge</translation>
        </message>
        <message>
            <source>Release order {number}</source>
            <translation>Auftrag {number} freigeben</translation>
        </message>
        <message>
            <source>Release the order</source>
            <translation>Den Auftrag freigeben</translation>
        </message>
        <message>
            <source>Set a line of the order to {ordered} again</source>
            <translation>Eine Position der Bestellung wieder auf {ordered} setzen</translation>
        </message>
        <message>
            <source>Set order {number} to {status}</source>
            <translation>Auftrag {number} auf {status} setzen</translation>
        </message>
        <message>
            <source>Set shipment {number} to “{status}”</source>
            <translation>Transport {number} auf „{status}“ setzen</translation>
        </message>
        <message>
            <source>Set the order to {status}</source>
            <translation>Den Auftrag auf {status} setzen</translation>
        </message>
        <message>
            <source>Set the shipment to its next state</source>
            <translation>Den Transport auf seinen nächsten Status setzen</translation>
        </message>
        <message>
            <source>Set the shipment to “{status}”</source>
            <translation>Den Transport auf „{status}“ setzen</translation>
        </message>
        <message>
            <source>Set the state of an order</source>
            <translation>Den Stand eines Auftrags setzen</translation>
        </message>
        <message>
            <source>Set the stock</source>
            <translation>Bestand setzen</translation>
        </message>
        <message>
            <source>Set the stock to {quantity} {unit} {product_name} at {place_name}</source>
            <translation>Bestand setzen: {quantity} {unit} {product_name} auf {place_name}</translation>
        </message>
        <message>
            <source>Settle goods that nobody had ordered</source>
            <translation>Ware klären, die niemand bestellt hatte</translation>
        </message>
        <message>
            <source>Stock: {delta} {unit} {product_name}</source>
            <translation>Bestand: {delta} {unit} {product_name}</translation>
        </message>
        <message>
            <source>Tell how far the hand-over is</source>
            <translation>Melden, wie weit die Übergabe ist</translation>
        </message>
        <message>
            <source>Tell how far the hand-over of order {number} is</source>
            <translation>Melden, wie weit die Übergabe von Auftrag {number} ist</translation>
        </message>
        <message>
            <source>Write an item on the draft of a shipment</source>
            <translation>Eine Position in den Entwurf eines Transports schreiben</translation>
        </message>
        <message>
            <source>Write {quantity} {unit} {product} on the draft of a shipment</source>
            <translation>{quantity} {unit} {product} in den Entwurf eines Transports schreiben</translation>
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
        <name>Lists</name>
        <message>
            <source>As of {time}</source>
            <translation>Stand {time}</translation>
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
            <source>The list stays as it is. Go on with what is here.</source>
            <translation>Die Liste bleibt, wie sie ist. Mit dem weiterarbeiten, was da ist.</translation>
        </message>
        <message>
            <source>The server does not answer</source>
            <translation>Server antwortet nicht</translation>
        </message>
        <message>
            <source>The server is asked</source>
            <translation>Server wird gefragt</translation>
        </message>
    </context>
    <context>
        <name>Lookup</name>
        <message numerus="yes">
            <source>%n entr(ies) whose content is not shown</source>
            <translation>
                <numerusform>%n Eintrag, dessen Inhalt nicht gezeigt wird</numerusform>
                <numerusform>%n Einträge, deren Inhalt nicht gezeigt wird</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n movement(s)</source>
            <translation>
                <numerusform>%n Bewegung</numerusform>
                <numerusform>%n Bewegungen</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n place(s)</source>
            <translation>
                <numerusform>%n Platz</numerusform>
                <numerusform>%n Plätze</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n product(s) seen here</source>
            <translation>
                <numerusform>%n Artikel hier gesehen</numerusform>
                <numerusform>%n Artikel hier gesehen</numerusform>
            </translation>
        </message>
        <message>
            <source>A booking</source>
            <translation>Eine Buchung</translation>
        </message>
        <message>
            <source>A delivery or an order</source>
            <translation>Eine Lieferung oder ein Auftrag</translation>
        </message>
        <message>
            <source>A place</source>
            <translation>Ein Platz</translation>
        </message>
        <message>
            <source>About it</source>
            <translation>Stammdaten</translation>
        </message>
        <message>
            <source>Adjust stock</source>
            <translation>Bestand ändern</translation>
        </message>
        <message>
            <source>Adjustment</source>
            <translation>Bestandsänderung</translation>
        </message>
        <message>
            <source>Article number</source>
            <translation>Artikelnummer</translation>
        </message>
        <message>
            <source>Ask again</source>
            <translation>Neu abfragen</translation>
        </message>
        <message>
            <source>Back</source>
            <translation>Zurück</translation>
        </message>
        <message>
            <source>Booked by hand at the platform</source>
            <translation>Auf der Plattform von Hand gebucht</translation>
        </message>
        <message>
            <source>Codes</source>
            <translation>Codes</translation>
        </message>
        <message>
            <source>Count</source>
            <translation>Zählung</translation>
        </message>
        <message>
            <source>Days that must be left on arrival</source>
            <translation>Mindestresttage bei Annahme</translation>
        </message>
        <message>
            <source>Days that must be left on leaving</source>
            <translation>Mindestresttage bei Abgang</translation>
        </message>
        <message>
            <source>Each piece is told apart</source>
            <translation>Jedes Stück wird unterschieden</translation>
        </message>
        <message>
            <source>How much there is was never asked</source>
            <translation>Die Menge wurde nie abgefragt</translation>
        </message>
        <message>
            <source>How the platform keeps it</source>
            <translation>Führung auf der Plattform</translation>
        </message>
        <message>
            <source>It appears here as soon as the server answers.</source>
            <translation>Es erscheint, sobald der Server antwortet.</translation>
        </message>
        <message>
            <source>It can be linked to an item while receiving or counting.</source>
            <translation>Beim Annehmen oder Zählen lässt er sich einem Artikel zuordnen.</translation>
        </message>
        <message>
            <source>It did not move in the last 90 days</source>
            <translation>In den letzten 90 Tagen nicht bewegt</translation>
        </message>
        <message>
            <source>It may be kept anywhere</source>
            <translation>Darf überall liegen</translation>
        </message>
        <message>
            <source>Its places cannot be added up: look at each one</source>
            <translation>Die Plätze lassen sich nicht zusammenzählen: siehe jeden einzelnen</translation>
        </message>
        <message>
            <source>Log</source>
            <translation>Protokoll</translation>
        </message>
        <message>
            <source>Log entries</source>
            <translation>Protokolleinträge</translation>
        </message>
        <message>
            <source>Lots</source>
            <translation>Chargen</translation>
        </message>
        <message>
            <source>Movements</source>
            <translation>Bewegungen</translation>
        </message>
        <message>
            <source>Movements a day, the last 90 days</source>
            <translation>Bewegungen je Tag, die letzten 90 Tage</translation>
        </message>
        <message>
            <source>Name ({language})</source>
            <translation>Name ({language})</translation>
        </message>
        <message>
            <source>No code is known</source>
            <translation>Kein Code bekannt</translation>
        </message>
        <message>
            <source>No low-stock threshold</source>
            <translation>Kein Meldebestand</translation>
        </message>
        <message>
            <source>No place of it is known here</source>
            <translation>Hier ist kein Platz dafür bekannt</translation>
        </message>
        <message>
            <source>No storage tag</source>
            <translation>Kein Lagerkennzeichen</translation>
        </message>
        <message>
            <source>Nobody is warned when stock runs out</source>
            <translation>Niemand wird gewarnt, wenn der Bestand ausgeht</translation>
        </message>
        <message>
            <source>None in the last 90 days</source>
            <translation>Keine in den letzten 90 Tagen</translation>
        </message>
        <message>
            <source>None in the last three months</source>
            <translation>Keine in den letzten drei Monaten</translation>
        </message>
        <message>
            <source>Not asked yet</source>
            <translation>Noch nicht abgefragt</translation>
        </message>
        <message>
            <source>Not in the catalog of this terminal</source>
            <translation>Nicht im Katalog dieses Geräts</translation>
        </message>
        <message>
            <source>Nothing fits</source>
            <translation>Nichts gefunden</translation>
        </message>
        <message>
            <source>Nothing was seen here yet</source>
            <translation>Hier wurde noch nichts gesehen</translation>
        </message>
        <message>
            <source>One can be linked while receiving, picking or counting.</source>
            <translation>Beim Annehmen, Entnehmen oder Zählen lässt sich einer zuordnen.</translation>
        </message>
        <message>
            <source>Only documents have named it</source>
            <translation>Nur aus Belegen bekannt</translation>
        </message>
        <message>
            <source>Open {number}</source>
            <translation>{number} öffnen</translation>
        </message>
        <message>
            <source>Order</source>
            <translation>Auftrag</translation>
        </message>
        <message>
            <source>Pick or hand over</source>
            <translation>Entnehmen oder übergeben</translation>
        </message>
        <message>
            <source>Reason not shown</source>
            <translation>Grund nicht gezeigt</translation>
        </message>
        <message>
            <source>Receipt</source>
            <translation>Wareneingang</translation>
        </message>
        <message>
            <source>Receive it</source>
            <translation>Annehmen</translation>
        </message>
        <message>
            <source>Scan an item, a place, a delivery note or an order.</source>
            <translation>Artikel, Platz, Lieferschein oder Auftrag scannen.</translation>
        </message>
        <message>
            <source>Scan anything: an item, a place, a document</source>
            <translation>Etwas scannen: Artikel, Platz oder Beleg</translation>
        </message>
        <message>
            <source>Scan it again.</source>
            <translation>Noch einmal scannen.</translation>
        </message>
        <message>
            <source>Scan its code, or search for its name.</source>
            <translation>Den Code scannen oder den Namen suchen.</translation>
        </message>
        <message>
            <source>Show {place}</source>
            <translation>{place} zeigen</translation>
        </message>
        <message>
            <source>Shown as soon as the server answers</source>
            <translation>Erscheint, sobald der Server antwortet</translation>
        </message>
        <message>
            <source>Smallest quantity that can be booked</source>
            <translation>Kleinste buchbare Menge</translation>
        </message>
        <message>
            <source>Stock is critical below this</source>
            <translation>Darunter ist der Bestand kritisch</translation>
        </message>
        <message>
            <source>Stock is low below this</source>
            <translation>Darunter ist der Bestand knapp</translation>
        </message>
        <message>
            <source>Stock of the last 90 days, {unit}</source>
            <translation>Bestand der letzten 90 Tage, {unit}</translation>
        </message>
        <message>
            <source>Storage tag</source>
            <translation>Lagerkennzeichen</translation>
        </message>
        <message>
            <source>Tag of how stock is managed</source>
            <translation>Kennzeichen der Bestandsführung</translation>
        </message>
        <message>
            <source>Tap the one that you mean.</source>
            <translation>Das Gemeinte antippen.</translation>
        </message>
        <message>
            <source>The newest {n} of {all} were looked through</source>
            <translation>Die neuesten {n} von {all} wurden durchgesehen</translation>
        </message>
        <message>
            <source>The product</source>
            <translation>Der Artikel</translation>
        </message>
        <message>
            <source>The server can be asked item by item only.</source>
            <translation>Der Server zeigt nur einzelne Artikel.</translation>
        </message>
        <message>
            <source>The server could not show all of them</source>
            <translation>Der Server konnte nicht alle zeigen</translation>
        </message>
        <message>
            <source>The server does not answer</source>
            <translation>Der Server antwortet nicht</translation>
        </message>
        <message>
            <source>The server is being asked …</source>
            <translation>Der Server wird abgefragt …</translation>
        </message>
        <message>
            <source>The server was never asked for this</source>
            <translation>Danach wurde der Server nie gefragt</translation>
        </message>
        <message>
            <source>Time not shown</source>
            <translation>Zeit nicht gezeigt</translation>
        </message>
        <message>
            <source>To go there: tap it, or scan OK</source>
            <translation>Dorthin: antippen oder OK scannen</translation>
        </message>
        <message>
            <source>Unit, and the one of the server</source>
            <translation>Einheit, und die des Servers</translation>
        </message>
        <message>
            <source>What is it?</source>
            <translation>Was ist das?</translation>
        </message>
        <message>
            <source>What is shown is as old as it says.</source>
            <translation>Das Gezeigte ist so alt wie angegeben.</translation>
        </message>
        <message>
            <source>What must be known of each piece</source>
            <translation>Was je Stück bekannt sein muss</translation>
        </message>
        <message>
            <source>What the system keeps of each stock</source>
            <translation>Was das System je Bestand führt</translation>
        </message>
        <message>
            <source>Where it belongs</source>
            <translation>Stammplatz</translation>
        </message>
        <message>
            <source>Where it is</source>
            <translation>Wo es liegt</translation>
        </message>
        <message>
            <source>Where it is seen, received or counted, it appears.</source>
            <translation>Wo er gesehen, angenommen oder gezählt wird, erscheint er.</translation>
        </message>
        <message>
            <source>Who keeps stock</source>
            <translation>Wer den Bestand führt</translation>
        </message>
        <message>
            <source>Without an order</source>
            <translation>Ohne Auftrag</translation>
        </message>
        <message>
            <source>Work of this terminal here</source>
            <translation>Arbeit dieses Geräts hier</translation>
        </message>
        <message>
            <source>Work of this terminal on it</source>
            <translation>Arbeit dieses Geräts daran</translation>
        </message>
        <message>
            <source>Write less of it, or scan its code.</source>
            <translation>Weniger eingeben oder den Code scannen.</translation>
        </message>
        <message>
            <source>a pack without a code</source>
            <translation>ein Gebinde ohne Code</translation>
        </message>
        <message>
            <source>a place</source>
            <translation>ein Platz</translation>
        </message>
        <message>
            <source>amount not shown</source>
            <translation>Menge nicht gezeigt</translation>
        </message>
        <message>
            <source>an item</source>
            <translation>ein Artikel</translation>
        </message>
        <message>
            <source>another product</source>
            <translation>anderer Artikel</translation>
        </message>
        <message>
            <source>as of {time}</source>
            <translation>Stand {time}</translation>
        </message>
        <message numerus="yes">
            <source>at %n place(s)</source>
            <translation>
                <numerusform>auf %n Platz</numerusform>
                <numerusform>auf %n Plätzen</numerusform>
            </translation>
        </message>
        <message>
            <source>being counted blind</source>
            <translation>wird blind gezählt</translation>
        </message>
        <message>
            <source>by {app}</source>
            <translation>durch {app}</translation>
        </message>
        <message>
            <source>critical: below {n}</source>
            <translation>kritisch: unter {n}</translation>
        </message>
        <message numerus="yes">
            <source>expected by %n deliver(ies)</source>
            <translation>
                <numerusform>in %n Lieferung erwartet</numerusform>
                <numerusform>in %n Lieferungen erwartet</numerusform>
            </translation>
        </message>
        <message>
            <source>expired</source>
            <translation>abgelaufen</translation>
        </message>
        <message>
            <source>expires {day}</source>
            <translation>haltbar bis {day}</translation>
        </message>
        <message>
            <source>failed: {reason}</source>
            <translation>fehlgeschlagen: {reason}</translation>
        </message>
        <message>
            <source>finished</source>
            <translation>abgeschlossen</translation>
        </message>
        <message>
            <source>its lot</source>
            <translation>Charge</translation>
        </message>
        <message>
            <source>its serial number</source>
            <translation>Seriennummer</translation>
        </message>
        <message>
            <source>its weight</source>
            <translation>Gewicht</translation>
        </message>
        <message>
            <source>last touched {time}</source>
            <translation>zuletzt bearbeitet {time}</translation>
        </message>
        <message>
            <source>lot {lot}</source>
            <translation>Charge {lot}</translation>
        </message>
        <message>
            <source>low</source>
            <translation>knapp</translation>
        </message>
        <message>
            <source>low: below {n}</source>
            <translation>knapp: unter {n}</translation>
        </message>
        <message>
            <source>no</source>
            <translation>nein</translation>
        </message>
        <message>
            <source>no expiry date</source>
            <translation>ohne Ablaufdatum</translation>
        </message>
        <message>
            <source>not all was shown: as of {time}</source>
            <translation>unvollständig: Stand {time}</translation>
        </message>
        <message>
            <source>not asked yet</source>
            <translation>noch nicht abgefragt</translation>
        </message>
        <message>
            <source>not in the catalog</source>
            <translation>nicht im Katalog</translation>
        </message>
        <message>
            <source>nothing</source>
            <translation>nichts</translation>
        </message>
        <message>
            <source>nothing seen here yet</source>
            <translation>hier noch nichts gesehen</translation>
        </message>
        <message>
            <source>offline: as of {time}</source>
            <translation>offline: Stand {time}</translation>
        </message>
        <message>
            <source>offline: never asked</source>
            <translation>offline: nie abgefragt</translation>
        </message>
        <message>
            <source>open</source>
            <translation>offen</translation>
        </message>
        <message>
            <source>pack of {n}</source>
            <translation>Gebinde zu {n}</translation>
        </message>
        <message>
            <source>part posted</source>
            <translation>teilweise gebucht</translation>
        </message>
        <message>
            <source>serial {serial}</source>
            <translation>Seriennummer {serial}</translation>
        </message>
        <message>
            <source>taken back</source>
            <translation>zurückgenommen</translation>
        </message>
        <message>
            <source>the server knows none here</source>
            <translation>der Server kennt hier keinen</translation>
        </message>
        <message>
            <source>this code: pack of {n}</source>
            <translation>dieser Code: Gebinde zu {n}</translation>
        </message>
        <message>
            <source>this system shows no stock</source>
            <translation>dieses System zeigt keinen Bestand</translation>
        </message>
        <message>
            <source>too little is known to tell the stock of each day</source>
            <translation>für den Bestand je Tag ist zu wenig bekannt</translation>
        </message>
        <message numerus="yes">
            <source>wanted by %n order(s)</source>
            <translation>
                <numerusform>für %n Auftrag gebraucht</numerusform>
                <numerusform>für %n Aufträge gebraucht</numerusform>
            </translation>
        </message>
        <message>
            <source>yes</source>
            <translation>ja</translation>
        </message>
        <message>
            <source>{code} is not known on this terminal</source>
            <translation>{code} ist auf diesem Gerät nicht bekannt</translation>
        </message>
        <message>
            <source>{code} means several things</source>
            <translation>{code} ist mehrdeutig</translation>
        </message>
        <message>
            <source>{code} means several things: which one is it?</source>
            <translation>{code} ist mehrdeutig: Was ist gemeint?</translation>
        </message>
        <message>
            <source>{now} today; least {least} on {day}, most {most} on {other}</source>
            <translation>heute {now}; am wenigsten {least} am {day}, am meisten {most} am {other}</translation>
        </message>
        <message>
            <source>{n} older ones are not listed</source>
            <translation>{n} ältere sind nicht aufgeführt</translation>
        </message>
    </context>
    <context>
        <name>LookupView</name>
        <message>
            <source>Search items and places</source>
            <translation>Artikel und Plätze suchen</translation>
        </message>
        <message>
            <source>Search: item, article, place</source>
            <translation>Suche: Artikel, Nummer, Platz</translation>
        </message>
        <message>
            <source>What is known</source>
            <translation>Was bekannt ist</translation>
        </message>
    </context>
    <context>
        <name>Mode</name>
        <message>
            <source>Hand over</source>
            <translation>Übergeben</translation>
        </message>
        <message>
            <source>Pack</source>
            <translation>Packen</translation>
        </message>
        <message>
            <source>Pick</source>
            <translation>Entnehmen</translation>
        </message>
        <message>
            <source>Put back</source>
            <translation>Zurücklegen</translation>
        </message>
    </context>
    <context>
        <name>Moments</name>
        <message>
            <source>d MMM</source>
            <translation>d. MMM</translation>
        </message>
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
        <name>Movement</name>
        <message>
            <source>broken</source>
            <translation>zerbrochen</translation>
        </message>
        <message>
            <source>corrected</source>
            <translation>berichtigt</translation>
        </message>
        <message>
            <source>first count</source>
            <translation>Erstzählung</translation>
        </message>
        <message>
            <source>for a reason of their own</source>
            <translation>aus eigenem Grund</translation>
        </message>
        <message>
            <source>given away</source>
            <translation>verschenkt</translation>
        </message>
        <message>
            <source>made here</source>
            <translation>selbst gefertigt</translation>
        </message>
        <message>
            <source>moved to or from another place</source>
            <translation>umgelagert</translation>
        </message>
        <message>
            <source>no reason given</source>
            <translation>ohne Grund</translation>
        </message>
        <message>
            <source>past its date</source>
            <translation>abgelaufen</translation>
        </message>
        <message>
            <source>private use</source>
            <translation>Privatentnahme</translation>
        </message>
        <message>
            <source>put into bundles</source>
            <translation>zu Sets gebündelt</translation>
        </message>
        <message>
            <source>received</source>
            <translation>angenommen</translation>
        </message>
        <message>
            <source>returned by a customer</source>
            <translation>von Kundschaft zurück</translation>
        </message>
        <message>
            <source>returned to the supplier</source>
            <translation>an Lieferant zurück</translation>
        </message>
        <message>
            <source>sold</source>
            <translation>verkauft</translation>
        </message>
        <message>
            <source>stolen</source>
            <translation>gestohlen</translation>
        </message>
        <message>
            <source>taken out of bundles</source>
            <translation>aus Sets gelöst</translation>
        </message>
        <message>
            <source>used here</source>
            <translation>Eigenverbrauch</translation>
        </message>
        <message>
            <source>used to make something</source>
            <translation>verarbeitet</translation>
        </message>
    </context>
    <context>
        <name>Network</name>
        <message>
            <source>Check network and address. It is tried again by itself.</source>
            <translation>Netz und Adresse prüfen. Es wird von selbst noch einmal versucht.</translation>
        </message>
        <message>
            <source>Check the address in the set-up, or have the certificate installed here.</source>
            <translation>Prüfen Sie die Adresse in der Einrichtung oder lassen Sie das Zertifikat hier installieren.</translation>
        </message>
        <message>
            <source>Check the address in the set-up. It is tried again by itself.</source>
            <translation>Die Adresse in der Einrichtung prüfen. Es wird von selbst noch einmal versucht.</translation>
        </message>
        <message>
            <source>Check the address in the set-up: it may have to begin with http.</source>
            <translation>Prüfen Sie die Adresse in der Einrichtung: Vielleicht muss sie mit http beginnen.</translation>
        </message>
        <message>
            <source>Check the server's address in the set-up.</source>
            <translation>Prüfen Sie die Adresse des Servers in der Einrichtung.</translation>
        </message>
        <message>
            <source>Enter them anew: Settings, Connection. Nothing is lost; everything waits.</source>
            <translation>Neu eingeben: Einstellungen, Verbindung. Nichts ist verloren; alles wartet.</translation>
        </message>
        <message>
            <source>It is tried again by itself. Go on scanning.</source>
            <translation>Es wird von selbst noch einmal versucht. Weiterscannen.</translation>
        </message>
        <message>
            <source>No secure connection comes about</source>
            <translation>Es kommt keine sichere Verbindung zustande</translation>
        </message>
        <message>
            <source>Open the network's own page on this computer. Go on scanning meanwhile.</source>
            <translation>Auf diesem Rechner die Seite des Netzes öffnen. Solange weiterscannen.</translation>
        </message>
        <message>
            <source>Set date and time. No secure connection comes about until then.</source>
            <translation>Stellen Sie Datum und Uhrzeit. Bis dahin kommt keine sichere Verbindung zustande.</translation>
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
            <source>Tell the office: the server's people must renew it. Go on scanning.</source>
            <translation>Sagen Sie dem Büro Bescheid: Der Betreiber des Servers muss es erneuern. Scannen Sie weiter.</translation>
        </message>
        <message>
            <source>The certificate is for another server</source>
            <translation>Das Zertifikat gehört zu einem anderen Server</translation>
        </message>
        <message>
            <source>The clock of this computer is wrong</source>
            <translation>Die Uhr dieses Rechners geht falsch</translation>
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
            <source>The server refuses the credentials</source>
            <translation>Der Server weist die Zugangsdaten ab</translation>
        </message>
        <message>
            <source>The server takes no connection</source>
            <translation>Der Server nimmt keine Verbindung an</translation>
        </message>
        <message>
            <source>The server's certificate has expired</source>
            <translation>Das Zertifikat des Servers ist abgelaufen</translation>
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
            <source>Scan the item's own code.</source>
            <translation>Den eigenen Code des Artikels scannen.</translation>
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
            <translation>{code} ist auf diesem Gerät nicht bekannt</translation>
        </message>
        <message>
            <source>{name} is a place</source>
            <translation>{name} ist ein Platz</translation>
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
        <name>Office</name>
        <message>
            <source>Look for them in the system itself.</source>
            <translation>Im System selbst danach suchen.</translation>
        </message>
        <message>
            <source>The server does not show its stock-takings now</source>
            <translation>Der Server zeigt seine Inventuren gerade nicht</translation>
        </message>
        <message>
            <source>This system makes no files</source>
            <translation>Dieses System erstellt keine Dateien</translation>
        </message>
        <message>
            <source>This system shows no stock-takings</source>
            <translation>Dieses System zeigt keine Inventuren</translation>
        </message>
        <message>
            <source>What is shown stays as it is. Try again later.</source>
            <translation>Die Anzeige bleibt, wie sie ist. Später noch einmal versuchen.</translation>
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
        <message numerus="yes">
            <source>%n to send.</source>
            <translation>
                <numerusform>%n zu senden.</numerusform>
                <numerusform>%n zu senden.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n to send: all is kept, and sent by itself.</source>
            <translation>
                <numerusform>%n zu senden: alles bleibt und wird von selbst gesendet.</numerusform>
                <numerusform>%n zu senden: alles bleibt und wird von selbst gesendet.</numerusform>
            </translation>
        </message>
        <message>
            <source>1 stays here: it is being sent, or of an open document.</source>
            <translation>1 bleibt hier: Es wird gesendet oder gehört zu einem offenen Dokument.</translation>
        </message>
        <message>
            <source>1 was here already. The rest is sent from here now.</source>
            <translation>1 war schon hier. Der Rest wird jetzt von hier gesendet.</translation>
        </message>
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
            <source>Accept that {order} is cancelled</source>
            <translation>Storno von {order} annehmen</translation>
        </message>
        <message>
            <source>Add {amount} {product} to {place}</source>
            <translation>{amount} {product} in {place} einbuchen</translation>
        </message>
        <message>
            <source>After the count</source>
            <translation>Nach der Zählung</translation>
        </message>
        <message>
            <source>All</source>
            <translation>Alle</translation>
        </message>
        <message>
            <source>All of it was here already. Nothing is sent twice.</source>
            <translation>Alles war schon hier. Nichts wird zweimal gesendet.</translation>
        </message>
        <message numerus="yes">
            <source>Announce %n item(s) leaving without an order</source>
            <translation>
                <numerusform>%n Artikel ankündigen, der ohne Auftrag hinausgeht</numerusform>
                <numerusform>%n Artikel ankündigen, die ohne Auftrag hinausgehen</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Announce %n item(s) that nobody had announced</source>
            <translation>
                <numerusform>%n nicht angekündigten Artikel anmelden</numerusform>
                <numerusform>%n nicht angekündigte Artikel anmelden</numerusform>
            </translation>
        </message>
        <message>
            <source>As much as ours</source>
            <translation>So viel wie unsere</translation>
        </message>
        <message>
            <source>Ask that {order} be cancelled</source>
            <translation>Storno von {order} beantragen</translation>
        </message>
        <message>
            <source>Back</source>
            <translation>Zurück</translation>
        </message>
        <message>
            <source>Before the count</source>
            <translation>Vor der Zählung</translation>
        </message>
        <message>
            <source>Begin a shipment from {source} to {destination}</source>
            <translation>Versand von {source} nach {destination} beginnen</translation>
        </message>
        <message numerus="yes">
            <source>Book %n product(s) that nobody had announced</source>
            <translation>
                <numerusform>%n Artikel buchen, den niemand angekündigt hatte</numerusform>
                <numerusform>%n Artikel buchen, die niemand angekündigt hatte</numerusform>
            </translation>
        </message>
        <message>
            <source>Book the difference: {amount} {product} counted at {place}</source>
            <translation>Differenz buchen: {amount} {product} auf {place} gezählt</translation>
        </message>
        <message>
            <source>Book what came of {document} as a receipt</source>
            <translation>Was von {document} kam, als Wareneingang buchen</translation>
        </message>
        <message>
            <source>Cancel {shipment}</source>
            <translation>{shipment} stornieren</translation>
        </message>
        <message>
            <source>Change</source>
            <translation>Änderung</translation>
        </message>
        <message>
            <source>Choose a reason, then confirm</source>
            <translation>Grund wählen, dann bestätigen</translation>
        </message>
        <message>
            <source>Choose one or write it: it stays with the document.</source>
            <translation>Einen wählen oder schreiben: er bleibt beim Beleg.</translation>
        </message>
        <message>
            <source>Choose what is to be done with the queue</source>
            <translation>Wählen, was mit der Warteschlange geschehen soll</translation>
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
            <source>Confirm {order}</source>
            <translation>{order} bestätigen</translation>
        </message>
        <message>
            <source>Conflict</source>
            <translation>Konflikt</translation>
        </message>
        <message>
            <source>Correct it</source>
            <translation>Korrigieren</translation>
        </message>
        <message>
            <source>Correct it …</source>
            <translation>Korrigieren …</translation>
        </message>
        <message>
            <source>Count it again</source>
            <translation>Neu zählen</translation>
        </message>
        <message>
            <source>Count it again …</source>
            <translation>Neu zählen …</translation>
        </message>
        <message>
            <source>Counted</source>
            <translation>Gezählt</translation>
        </message>
        <message>
            <source>Decisions</source>
            <translation>Entscheiden</translation>
        </message>
        <message>
            <source>Delete the draft from {source} to {destination}</source>
            <translation>Entwurf von {source} nach {destination} löschen</translation>
        </message>
        <message>
            <source>Difference</source>
            <translation>Differenz</translation>
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
            <source>Discard and begin anew …</source>
            <translation>Verwerfen und neu beginnen …</translation>
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
            <source>Document</source>
            <translation>Beleg</translation>
        </message>
        <message>
            <source>Ended</source>
            <translation>Beendet</translation>
        </message>
        <message>
            <source>Enter the credentials anew: tap, or scan OK</source>
            <translation>Zugangsdaten neu eingeben: tippen oder OK scannen</translation>
        </message>
        <message>
            <source>Everything is sent</source>
            <translation>Alles ist gesendet</translation>
        </message>
        <message>
            <source>Files …</source>
            <translation>Dateien …</translation>
        </message>
        <message>
            <source>Finish {order}: the goods have left</source>
            <translation>{order} abschließen: die Ware ist hinaus</translation>
        </message>
        <message>
            <source>Free some room or use another stick, then try again.</source>
            <translation>Platz schaffen oder einen anderen Stick nehmen, dann noch einmal.</translation>
        </message>
        <message>
            <source>Further back</source>
            <translation>Weiter zurück</translation>
        </message>
        <message>
            <source>Goods without a delivery</source>
            <translation>Ware ohne Lieferung</translation>
        </message>
        <message>
            <source>Goods without an order are posted for good: discard this and post them anew.</source>
            <translation>Ware ohne Auftrag ist endgültig gebucht: dies verwerfen und neu buchen.</translation>
        </message>
        <message>
            <source>History</source>
            <translation>Verlauf</translation>
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
            <source>It is done already</source>
            <translation>Ist schon erledigt</translation>
        </message>
        <message>
            <source>It is not sent: the server is right</source>
            <translation>Es wird nicht gesendet: der Server hat recht</translation>
        </message>
        <message>
            <source>It is sent anyway</source>
            <translation>Es wird trotzdem gesendet</translation>
        </message>
        <message>
            <source>It is sent from this terminal now.</source>
            <translation>Es wird jetzt von diesem Gerät gesendet.</translation>
        </message>
        <message>
            <source>It is tried again now</source>
            <translation>Es wird jetzt erneut versucht</translation>
        </message>
        <message>
            <source>It is worked out anew and sent</source>
            <translation>Es wird neu berechnet und gesendet</translation>
        </message>
        <message>
            <source>It lies in {folder}. It holds no secrets: give it to support.</source>
            <translation>Sie liegt in {folder}. Sie enthält keine Geheimnisse: an den Support geben.</translation>
        </message>
        <message>
            <source>It stays in the document's history.</source>
            <translation>Es bleibt in der Geschichte des Belegs.</translation>
        </message>
        <message>
            <source>It was tried: {need}</source>
            <translation>Wurde versucht: {need}</translation>
        </message>
        <message>
            <source>Keep it</source>
            <translation>Behalten</translation>
        </message>
        <message>
            <source>Keep the server's figure</source>
            <translation>Zahl des Servers behalten</translation>
        </message>
        <message>
            <source>Last try</source>
            <translation>Letzter Versuch</translation>
        </message>
        <message>
            <source>Later</source>
            <translation>Später</translation>
        </message>
        <message>
            <source>Leave it as the server has it</source>
            <translation>Lassen, wie der Server es hat</translation>
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
            <source>Look whether {order} is still as it was picked</source>
            <translation>Nachsehen, ob {order} noch ist wie beim Kommissionieren</translation>
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
            <source>Make a shipment from {source} to {destination}</source>
            <translation>Versand von {source} nach {destination} anlegen</translation>
        </message>
        <message>
            <source>Make an order of what left without one</source>
            <translation>Aus dem, was ohne Auftrag hinausging, einen machen</translation>
        </message>
        <message>
            <source>Make room on the disk. Then sending goes on by itself.</source>
            <translation>Platz auf der Platte schaffen. Dann geht das Senden von selbst weiter.</translation>
        </message>
        <message>
            <source>New credentials</source>
            <translation>Neue Zugangsdaten</translation>
        </message>
        <message>
            <source>Nobody ordered it</source>
            <translation>Niemand hat es bestellt</translation>
        </message>
        <message>
            <source>Not a whole number</source>
            <translation>Keine ganze Zahl</translation>
        </message>
        <message>
            <source>Not on this terminal</source>
            <translation>Nicht auf diesem Gerät</translation>
        </message>
        <message>
            <source>Not yet</source>
            <translation>Noch nicht</translation>
        </message>
        <message>
            <source>Nothing found for “{text}”</source>
            <translation>Nichts gefunden zu „{text}“</translation>
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
            <source>Nothing was sent yet</source>
            <translation>Noch wurde nichts gesendet</translation>
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
            <source>On the server</source>
            <translation>Auf dem Server</translation>
        </message>
        <message>
            <source>Only a lead overwrites stock</source>
            <translation>Nur die Leitung überschreibt Bestand</translation>
        </message>
        <message>
            <source>Open again: correct this line</source>
            <translation>Wieder offen: diese Zeile berichtigen</translation>
        </message>
        <message>
            <source>Order {amount} again: {product}</source>
            <translation>{amount} nachbestellen: {product}</translation>
        </message>
        <message>
            <source>Ordered {before} before, {now} now</source>
            <translation>Bestellt waren {before}, jetzt {now}</translation>
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
            <source>Ours and the server's differ</source>
            <translation>Unser Wert und der des Servers weichen ab</translation>
        </message>
        <message>
            <source>Pass on</source>
            <translation>Weitergeben</translation>
        </message>
        <message>
            <source>Pass on to {terminal}: hold the key, or scan OK</source>
            <translation>An {terminal} weitergeben: Taste halten oder OK scannen</translation>
        </message>
        <message>
            <source>Passed on: {n}</source>
            <translation>Weitergegeben: {n}</translation>
        </message>
        <message>
            <source>Posted</source>
            <translation>Gebucht</translation>
        </message>
        <message>
            <source>Put {amount} {times} {product} on the draft</source>
            <translation>{amount} {times} {product} auf den Entwurf setzen</translation>
        </message>
        <message>
            <source>Put {order} on hold: {reason}</source>
            <translation>{order} anhalten: {reason}</translation>
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
            <source>Record {picked} picked</source>
            <translation>{picked} entnommen festhalten</translation>
        </message>
        <message>
            <source>Record {picked} picked, {packed} packed</source>
            <translation>{picked} entnommen, {packed} gepackt festhalten</translation>
        </message>
        <message>
            <source>Record {short} short</source>
            <translation>{short} als fehlend festhalten</translation>
        </message>
        <message>
            <source>Refused</source>
            <translation>Abgelehnt</translation>
        </message>
        <message>
            <source>Reject {order}</source>
            <translation>{order} ablehnen</translation>
        </message>
        <message>
            <source>Release {order}</source>
            <translation>{order} freigeben</translation>
        </message>
        <message>
            <source>Saved: {name}</source>
            <translation>Gespeichert: {name}</translation>
        </message>
        <message>
            <source>Say when it moved …</source>
            <translation>Sagen, wann es war …</translation>
        </message>
        <message>
            <source>Say when the goods moved, or count them again.</source>
            <translation>Sagen, wann die Ware bewegt wurde, oder neu zählen.</translation>
        </message>
        <message>
            <source>Scan ANSWER and a number, SKIP to read on, or CANCEL.</source>
            <translation>ANSWER und eine Nummer scannen, SKIP zum Weiterlesen oder CANCEL.</translation>
        </message>
        <message>
            <source>Scan ANSWER and a number, or CANCEL.</source>
            <translation>ANSWER und eine Nummer scannen, oder CANCEL.</translation>
        </message>
        <message>
            <source>Scan NEXT for the next entry, or CANCEL</source>
            <translation>NEXT für den nächsten Eintrag scannen, oder CANCEL</translation>
        </message>
        <message>
            <source>Scan NEXT, SKIP to read on, or CANCEL.</source>
            <translation>NEXT scannen, SKIP zum Weiterlesen oder CANCEL.</translation>
        </message>
        <message>
            <source>Scan OK to confirm. CANCEL leads back.</source>
            <translation>Mit OK bestätigen. CANCEL führt zurück.</translation>
        </message>
        <message>
            <source>Scan REASON and a number, then OK. CANCEL leads back.</source>
            <translation>REASON und eine Nummer scannen, dann OK. CANCEL führt zurück.</translation>
        </message>
        <message>
            <source>Search for a product, a place, a number or a reason.</source>
            <translation>Nach Artikel, Platz, Nummer oder Grund suchen.</translation>
        </message>
        <message>
            <source>Search, or scan what it was about</source>
            <translation>Suchen, oder scannen, worum es ging</translation>
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
            <source>Send the difference</source>
            <translation>Differenz senden</translation>
        </message>
        <message>
            <source>Sending stands still: do what the line below says</source>
            <translation>Das Senden steht: tun, was darunter steht</translation>
        </message>
        <message>
            <source>Sending stands still: install the newer version again</source>
            <translation>Das Senden steht: neuere Version wieder installieren</translation>
        </message>
        <message>
            <source>Sending stands still: make room on the disk</source>
            <translation>Das Senden steht: Platz auf der Platte schaffen</translation>
        </message>
        <message>
            <source>Set the ordered quantity to {ordered} again: {product}</source>
            <translation>Bestellmenge wieder auf {ordered} setzen: {product}</translation>
        </message>
        <message>
            <source>Set the stock of {product} at {place} to {amount}</source>
            <translation>Bestand von {product} auf {place} auf {amount} setzen</translation>
        </message>
        <message>
            <source>Set {order} to “{status}”</source>
            <translation>{order} auf „{status}“ setzen</translation>
        </message>
        <message>
            <source>Set {product} on the draft to {amount}</source>
            <translation>{product} auf dem Entwurf auf {amount} setzen</translation>
        </message>
        <message>
            <source>Set {shipment} to another state</source>
            <translation>{shipment} in einen anderen Stand setzen</translation>
        </message>
        <message numerus="yes">
            <source>Settle %n item(s) that nobody had ordered</source>
            <translation>
                <numerusform>%n Artikel klären, den niemand bestellt hatte</numerusform>
                <numerusform>%n Artikel klären, die niemand bestellt hatte</numerusform>
            </translation>
        </message>
        <message>
            <source>Sign in as a lead, then decide.</source>
            <translation>Als Leitung anmelden, dann entscheiden.</translation>
        </message>
        <message>
            <source>State</source>
            <translation>Stand</translation>
        </message>
        <message>
            <source>State of the delivery</source>
            <translation>Stand der Lieferung</translation>
        </message>
        <message>
            <source>State of the order</source>
            <translation>Stand des Auftrags</translation>
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
            <source>Stock then</source>
            <translation>Bestand damals</translation>
        </message>
        <message>
            <source>Take back</source>
            <translation>Zurücknehmen</translation>
        </message>
        <message>
            <source>Take over</source>
            <translation>Übernehmen</translation>
        </message>
        <message>
            <source>Take over this file: hold the key, or scan OK</source>
            <translation>Diese Datei übernehmen: Taste halten oder OK scannen</translation>
        </message>
        <message>
            <source>Take {amount} {product} out of {place}</source>
            <translation>{amount} {product} aus {place} ausbuchen</translation>
        </message>
        <message>
            <source>Take {name} in {folder} to the other terminal.</source>
            <translation>{name} in {folder} zum anderen Gerät bringen.</translation>
        </message>
        <message>
            <source>Take {product} off the draft</source>
            <translation>{product} vom Entwurf nehmen</translation>
        </message>
        <message>
            <source>Taken over: {n}</source>
            <translation>Übernommen: {n}</translation>
        </message>
        <message>
            <source>Tap a choice, or scan ANSWER and its number</source>
            <translation>Auswahl antippen oder ANSWER und ihre Nummer scannen</translation>
        </message>
        <message>
            <source>Tap an entry, or scan NEXT and OK.</source>
            <translation>Einen Eintrag antippen, oder NEXT und OK scannen.</translation>
        </message>
        <message>
            <source>Tell that {order} can be delivered</source>
            <translation>Melden: {order} ist lieferbereit</translation>
        </message>
        <message>
            <source>Tell that {order} can be picked up</source>
            <translation>Melden: {order} ist abholbereit</translation>
        </message>
        <message>
            <source>Tell that {order} is on its way</source>
            <translation>Melden: {order} ist unterwegs</translation>
        </message>
        <message>
            <source>Tell that {order} was handed over</source>
            <translation>Melden: {order} ist übergeben</translation>
        </message>
        <message>
            <source>Tell that {order} was picked up</source>
            <translation>Melden: {order} ist abgeholt</translation>
        </message>
        <message>
            <source>Tell that {shipment} has arrived</source>
            <translation>Melden: {shipment} ist angekommen</translation>
        </message>
        <message>
            <source>Tell that {shipment} is on its way</source>
            <translation>Melden: {shipment} ist unterwegs</translation>
        </message>
        <message>
            <source>The file cannot be used: {why}</source>
            <translation>Die Datei lässt sich nicht benutzen: {why}</translation>
        </message>
        <message>
            <source>The other entries are under “All”.</source>
            <translation>Die anderen Einträge stehen unter „Alle“.</translation>
        </message>
        <message>
            <source>The server answered just now.</source>
            <translation>Der Server hat eben geantwortet.</translation>
        </message>
        <message>
            <source>The server answered last {time}.</source>
            <translation>Der Server hat zuletzt {time} geantwortet.</translation>
        </message>
        <message>
            <source>The server answered until just now.</source>
            <translation>Der Server hat bis eben geantwortet.</translation>
        </message>
        <message>
            <source>The server answered {time} ago.</source>
            <translation>Der Server hat vor {time} geantwortet.</translation>
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
            <source>The server has not answered yet.</source>
            <translation>Der Server hat noch nicht geantwortet.</translation>
        </message>
        <message>
            <source>The server has this line no more</source>
            <translation>Der Server hat diese Position nicht mehr</translation>
        </message>
        <message>
            <source>The server is asked once more</source>
            <translation>Der Server wird noch einmal gefragt</translation>
        </message>
        <message>
            <source>Then post or finish it again. What was not sent is said anew.</source>
            <translation>Dann erneut buchen oder abschließen. Was nicht gesendet war, wird neu gesagt.</translation>
        </message>
        <message>
            <source>This receipt is finished for good: correct it in the system itself.</source>
            <translation>Dieser Wareneingang ist endgültig fertig: im System selbst korrigieren.</translation>
        </message>
        <message>
            <source>To send</source>
            <translation>Zu senden</translation>
        </message>
        <message>
            <source>Together {n} too many</source>
            <translation>Zusammen {n} zu viel</translation>
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
            <source>Unit</source>
            <translation>Einheit</translation>
        </message>
        <message>
            <source>Unsure</source>
            <translation>Unklar</translation>
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
            <source>Was this before or after the count?</source>
            <translation>War das vor oder nach der Zählung?</translation>
        </message>
        <message>
            <source>What became of it is in the history.</source>
            <translation>Was daraus wurde, steht im Verlauf.</translation>
        </message>
        <message>
            <source>What was sent stays here for 90 days.</source>
            <translation>Was gesendet wurde, bleibt hier 90 Tage.</translation>
        </message>
        <message>
            <source>What you post appears here until the server has it.</source>
            <translation>Was gebucht wird, steht hier, bis der Server es hat.</translation>
        </message>
        <message>
            <source>Which terminal goes on?</source>
            <translation>Welches Gerät macht weiter?</translation>
        </message>
        <message>
            <source>Write or scan its four characters: its sheet of files shows them.</source>
            <translation>Seine vier Zeichen schreiben oder scannen: dort stehen sie unter „Dateien der Warteschlange“.</translation>
        </message>
        <message>
            <source>Write or scan what the other terminal is called</source>
            <translation>Schreiben oder scannen, wie das andere Gerät heißt</translation>
        </message>
        <message>
            <source>Written again: {entries}</source>
            <translation>Noch einmal geschrieben: {entries}</translation>
        </message>
        <message>
            <source>amount not shown</source>
            <translation>Menge nicht gezeigt</translation>
        </message>
        <message>
            <source>by this terminal</source>
            <translation>von diesem Gerät</translation>
        </message>
        <message>
            <source>discarded</source>
            <translation>verworfen</translation>
        </message>
        <message>
            <source>done</source>
            <translation>fertig</translation>
        </message>
        <message>
            <source>done by somebody else already</source>
            <translation>schon von jemand anderem erledigt</translation>
        </message>
        <message>
            <source>gone</source>
            <translation>weg</translation>
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
            <source>left as the server has it</source>
            <translation>gelassen, wie der Server es hat</translation>
        </message>
        <message>
            <source>needs your decision</source>
            <translation>muss entschieden werden</translation>
        </message>
        <message>
            <source>next try in {time}</source>
            <translation>nächster Versuch in {time}</translation>
        </message>
        <message>
            <source>not prepared</source>
            <translation>nicht bereit</translation>
        </message>
        <message>
            <source>on its way</source>
            <translation>unterwegs</translation>
        </message>
        <message>
            <source>passed on to another terminal</source>
            <translation>an ein anderes Terminal weitergegeben</translation>
        </message>
        <message>
            <source>perhaps there already: the server is asked first</source>
            <translation>vielleicht schon dort: erst wird der Server gefragt</translation>
        </message>
        <message>
            <source>prepared</source>
            <translation>bereit</translation>
        </message>
        <message>
            <source>replaced: sent anyway</source>
            <translation>ersetzt: trotzdem gesendet</translation>
        </message>
        <message>
            <source>taken back before it was sent</source>
            <translation>zurückgenommen, bevor es gesendet war</translation>
        </message>
        <message>
            <source>time not known</source>
            <translation>Zeit unbekannt</translation>
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
            <source>waiting until the data can be used again</source>
            <translation>wartet, bis die Daten wieder benutzbar sind</translation>
        </message>
        <message>
            <source>when its answer is there</source>
            <translation>sobald die Antwort da ist</translation>
        </message>
        <message>
            <source>{before} before</source>
            <translation>vorher {before}</translation>
        </message>
        <message>
            <source>{did} by {name}</source>
            <translation>{did} von {name}</translation>
        </message>
        <message>
            <source>{need}: tap an entry, or scan NEXT</source>
            <translation>{need}: Eintrag antippen oder NEXT scannen</translation>
        </message>
        <message>
            <source>{n} stay here: being sent, or of an open document.</source>
            <translation>{n} bleiben hier: Sie werden gesendet oder gehören zu einem offenen Dokument.</translation>
        </message>
        <message>
            <source>{n} were here already. The rest is sent from here now.</source>
            <translation>{n} waren schon hier. Der Rest wird jetzt von hier gesendet.</translation>
        </message>
        <message>
            <source>{short} short</source>
            <translation>{short} Fehlmenge</translation>
        </message>
        <message>
            <source>{theirs} …</source>
            <translation>{theirs} …</translation>
        </message>
    </context>
    <context>
        <name>OutboxView</name>
        <message>
            <source>All of it is in view</source>
            <translation>Alles ist im Bild</translation>
        </message>
        <message>
            <source>Entries</source>
            <translation>Einträge</translation>
        </message>
        <message>
            <source>Files of the queue</source>
            <translation>Dateien der Warteschlange</translation>
        </message>
        <message>
            <source>Product, place, number or reason</source>
            <translation>Artikel, Platz, Nummer oder Grund</translation>
        </message>
        <message>
            <source>Search the history</source>
            <translation>Im Verlauf suchen</translation>
        </message>
    </context>
    <context>
        <name>Own</name>
        <message>
            <source>Adjustment</source>
            <translation>Berichtigung</translation>
        </message>
        <message>
            <source>Count</source>
            <translation>Zählung</translation>
        </message>
        <message>
            <source>Document</source>
            <translation>Beleg</translation>
        </message>
        <message>
            <source>Goods without a delivery</source>
            <translation>Ware ohne Lieferung</translation>
        </message>
        <message>
            <source>Goods without an order</source>
            <translation>Ware ohne Auftrag</translation>
        </message>
        <message>
            <source>Order</source>
            <translation>Auftrag</translation>
        </message>
        <message>
            <source>Receive</source>
            <translation>Annehmen</translation>
        </message>
        <message>
            <source>Shipment</source>
            <translation>Transport</translation>
        </message>
        <message>
            <source>Without an order</source>
            <translation>Ohne Auftrag</translation>
        </message>
    </context>
    <context>
        <name>PackageKind</name>
        <message>
            <source>Euro pallet</source>
            <translation>Europalette</translation>
        </message>
        <message>
            <source>Large box</source>
            <translation>Großer Karton</translation>
        </message>
        <message>
            <source>Medium box</source>
            <translation>Mittlerer Karton</translation>
        </message>
        <message>
            <source>Small box</source>
            <translation>Kleiner Karton</translation>
        </message>
    </context>
    <context>
        <name>PassingOn</name>
        <message>
            <source>A newer version of Dockhand wrote this file</source>
            <translation>Eine neuere Version von Dockhand hat diese Datei geschrieben</translation>
        </message>
        <message>
            <source>Choose the file that the other terminal passed on.</source>
            <translation>Wählen Sie die Datei, die das andere Terminal weitergegeben hat.</translation>
        </message>
        <message>
            <source>Delete it, so that nobody carries it on.</source>
            <translation>Löschen Sie sie, damit niemand sie weiterträgt.</translation>
        </message>
        <message>
            <source>Everything was sent, or is with another terminal already.</source>
            <translation>Alles ist gesendet oder liegt schon bei einem anderen Terminal.</translation>
        </message>
        <message>
            <source>Go on with it there, or take it back first.</source>
            <translation>Machen Sie dort weiter oder nehmen Sie ihn erst zurück.</translation>
        </message>
        <message>
            <source>It cannot be taken back here: take it over.</source>
            <translation>Hier lässt sie sich nicht zurücknehmen: Übernehmen Sie sie.</translation>
        </message>
        <message>
            <source>Its settings are missing: set it up first, then pass the work on.</source>
            <translation>Seine Einstellungen fehlen: Richten Sie es zuerst ein, geben Sie die Arbeit dann weiter.</translation>
        </message>
        <message>
            <source>Its terminal sends the entries itself. Pass the work on there first.</source>
            <translation>Ihr Terminal sendet die Einträge selbst. Geben Sie die Arbeit dort erst weiter.</translation>
        </message>
        <message>
            <source>Name the four characters of the terminal that goes on. It shows them.</source>
            <translation>Nennen Sie die vier Zeichen des Terminals, das weitermacht. Es zeigt sie an.</translation>
        </message>
        <message>
            <source>Name the terminal that goes on with the work. It shows its name.</source>
            <translation>Nennen Sie das Terminal, das mit der Arbeit weitermacht. Es zeigt seinen Namen an.</translation>
        </message>
        <message>
            <source>Nothing can be passed on now. Under way: {detail}</source>
            <translation>Jetzt lässt sich nichts weitergeben. Unterwegs: {detail}</translation>
        </message>
        <message>
            <source>Nothing is lost: do the same again, with another stick.</source>
            <translation>Nichts ist verloren: Dasselbe noch einmal tun, mit einem anderen Stick.</translation>
        </message>
        <message>
            <source>Nothing was moved: it is being sent. Try again in a moment.</source>
            <translation>Nichts wurde verschoben: Es wird gerade gesendet. Gleich noch einmal versuchen.</translation>
        </message>
        <message>
            <source>Nothing was passed on under {detail}</source>
            <translation>Unter {detail} wurde nichts weitergegeben</translation>
        </message>
        <message>
            <source>Nothing was taken over. Ask for the file once more.</source>
            <translation>Nichts wurde übernommen. Lassen Sie sich die Datei noch einmal geben.</translation>
        </message>
        <message>
            <source>Nothing was taken over. Update this terminal, then try again.</source>
            <translation>Nichts wurde übernommen. Dieses Terminal aktualisieren, dann noch einmal versuchen.</translation>
        </message>
        <message>
            <source>Put the stick in again, or copy the file to this computer.</source>
            <translation>Stick neu einstecken oder die Datei auf diesen Rechner kopieren.</translation>
        </message>
        <message>
            <source>Take it back only if nobody took it over, or ever will. Else it is sent twice.</source>
            <translation>Nur zurücknehmen, wenn niemand sie übernommen hat oder noch übernimmt. Sonst wird sie zweimal gesendet.</translation>
        </message>
        <message>
            <source>Take it over there. Two terminals would send it twice.</source>
            <translation>Übernehmen Sie sie dort. Zwei Terminals würden sie zweimal senden.</translation>
        </message>
        <message>
            <source>Take the file to a terminal of the same site.</source>
            <translation>Bringen Sie die Datei zu einem Terminal desselben Standorts.</translation>
        </message>
        <message>
            <source>Terminal {detail} is this one</source>
            <translation>Terminal {detail} ist dieses hier</translation>
        </message>
        <message>
            <source>Terminal {detail} works for another server or site</source>
            <translation>Terminal {detail} arbeitet für einen anderen Server oder Standort</translation>
        </message>
        <message>
            <source>The end of this file is missing</source>
            <translation>Das Ende dieser Datei fehlt</translation>
        </message>
        <message>
            <source>The file cannot be read: {detail}</source>
            <translation>Die Datei lässt sich nicht lesen: {detail}</translation>
        </message>
        <message>
            <source>The file could not be written: {detail}</source>
            <translation>Die Datei ließ sich nicht schreiben: {detail}</translation>
        </message>
        <message>
            <source>The first line of a file holds its id.</source>
            <translation>Die erste Zeile einer Datei enthält ihre Kennung.</translation>
        </message>
        <message>
            <source>The queue moves too fast to be passed on</source>
            <translation>Die Warteschlange bewegt sich zu schnell zum Weitergeben</translation>
        </message>
        <message>
            <source>The work is here, but the file could not be marked as taken over</source>
            <translation>Die Arbeit ist hier, aber die Datei ließ sich nicht als übernommen kennzeichnen</translation>
        </message>
        <message>
            <source>There is nothing to pass on</source>
            <translation>Es gibt nichts weiterzugeben</translation>
        </message>
        <message>
            <source>This document was passed on to terminal {detail}</source>
            <translation>Dieser Beleg wurde an Terminal {detail} weitergegeben</translation>
        </message>
        <message>
            <source>This file holds no work of another terminal</source>
            <translation>Diese Datei enthält keine Arbeit eines anderen Terminals</translation>
        </message>
        <message>
            <source>This file is a copy for support</source>
            <translation>Diese Datei ist eine Kopie für den Support</translation>
        </message>
        <message>
            <source>This file is damaged</source>
            <translation>Diese Datei ist beschädigt</translation>
        </message>
        <message>
            <source>This terminal has no name</source>
            <translation>Dieses Terminal hat keinen Namen</translation>
        </message>
        <message>
            <source>This work is from terminal {detail}</source>
            <translation>Diese Arbeit ist von Terminal {detail}</translation>
        </message>
        <message>
            <source>This work was passed on from here to terminal {detail}</source>
            <translation>Diese Arbeit wurde von hier an Terminal {detail} weitergegeben</translation>
        </message>
        <message>
            <source>This work was passed on to terminal {detail}</source>
            <translation>Diese Arbeit wurde an Terminal {detail} weitergegeben</translation>
        </message>
        <message>
            <source>Wait until the server has answered, then try again.</source>
            <translation>Warten, bis der Server geantwortet hat, dann erneut versuchen.</translation>
        </message>
        <message>
            <source>{detail} is no terminal</source>
            <translation>{detail} ist kein Terminal</translation>
        </message>
    </context>
    <context>
        <name>People</name>
        <message>
            <source>A lead can change in the settings who sees what.</source>
            <translation>Die Leitung kann in den Einstellungen ändern, wer was sieht.</translation>
        </message>
        <message>
            <source>A lead has to be signed in for this</source>
            <translation>Dafür muss die Leitung angemeldet sein</translation>
        </message>
        <message>
            <source>A lead needs a PIN first</source>
            <translation>Zuerst braucht die Leitung eine PIN</translation>
        </message>
        <message>
            <source>Change PIN</source>
            <translation>PIN ändern</translation>
        </message>
        <message>
            <source>Choose it once more.</source>
            <translation>Bitte neu wählen.</translation>
        </message>
        <message>
            <source>Enter it again.</source>
            <translation>Noch einmal eingeben.</translation>
        </message>
        <message>
            <source>Import the staff again, or choose somebody else.</source>
            <translation>Das Personal neu einlesen oder jemand anderen wählen.</translation>
        </message>
        <message>
            <source>It has 4 to 8 digits, and nothing else.</source>
            <translation>Sie hat 4 bis 8 Ziffern und sonst nichts.</translation>
        </message>
        <message>
            <source>Its catalog has no people. Import a file with staff and their badges.</source>
            <translation>Der Katalog kennt keine Personen. Eine Datei mit Personal und Ausweisen einlesen.</translation>
        </message>
        <message>
            <source>No PIN can be set while the terminal is locked</source>
            <translation>Solange das Terminal gesperrt ist, kann keine PIN gesetzt werden</translation>
        </message>
        <message>
            <source>No lead has a PIN on this terminal</source>
            <translation>Die Leitung hat auf diesem Gerät keine PIN</translation>
        </message>
        <message>
            <source>Nobody can sign in on this terminal</source>
            <translation>Auf diesem Gerät kann sich niemand anmelden</translation>
        </message>
        <message>
            <source>Nobody works here without a name</source>
            <translation>Ohne Anmeldung wird hier nicht gearbeitet</translation>
        </message>
        <message>
            <source>Not counted: it may be a PIN</source>
            <translation>Nicht gezählt: Es kann eine PIN sein</translation>
        </message>
        <message>
            <source>Not counted: {code}</source>
            <translation>Nicht gezählt: {code}</translation>
        </message>
        <message>
            <source>Not the same digit throughout, and not a row such as 1234.</source>
            <translation>Nicht lauter gleiche Ziffern und keine Reihe wie 1234.</translation>
        </message>
        <message>
            <source>Only a lead can approve this.</source>
            <translation>Das kann nur die Leitung freigeben.</translation>
        </message>
        <message>
            <source>PIN set {when}</source>
            <translation>PIN festgelegt {when}</translation>
        </message>
        <message>
            <source>PIN set {when} by {name}</source>
            <translation>PIN festgelegt {when} von {name}</translation>
        </message>
        <message>
            <source>Scan the badge, or let a lead set a PIN.</source>
            <translation>Ausweis scannen oder die PIN von der Leitung festlegen lassen.</translation>
        </message>
        <message>
            <source>Scan your badge, or tap your name.</source>
            <translation>Ausweis scannen oder Namen antippen.</translation>
        </message>
        <message>
            <source>Set PIN</source>
            <translation>PIN festlegen</translation>
        </message>
        <message>
            <source>Set one up in the settings, under People.</source>
            <translation>In den Einstellungen unter „Personen“ festlegen.</translation>
        </message>
        <message>
            <source>Set up a lead's PIN, then the lead sets this one. A badge works at once.</source>
            <translation>Erst die PIN der Leitung festlegen, dann legt die Leitung diese fest. Ein Ausweis geht sofort.</translation>
        </message>
        <message>
            <source>Somebody signs in first: by badge, or by a PIN that is there.</source>
            <translation>Zuerst meldet sich jemand an: mit dem Ausweis oder einer vorhandenen PIN.</translation>
        </message>
        <message>
            <source>Tap the person at the top, sign in as a lead, and change it then.</source>
            <translation>Oben die Person antippen, als Leitung anmelden und dann ändern.</translation>
        </message>
        <message>
            <source>The PIN is wrong</source>
            <translation>Die PIN ist falsch</translation>
        </message>
        <message>
            <source>The two PINs are not the same</source>
            <translation>Die beiden PINs sind nicht gleich</translation>
        </message>
        <message>
            <source>This PIN is too easy to guess</source>
            <translation>Diese PIN ist zu leicht zu erraten</translation>
        </message>
        <message>
            <source>This cannot be a PIN</source>
            <translation>Das kann keine PIN sein</translation>
        </message>
        <message>
            <source>This is not part of {name}'s work here</source>
            <translation>Das gehört hier nicht zur Arbeit von {name}</translation>
        </message>
        <message>
            <source>This person is not known here any more</source>
            <translation>Diese Person ist hier nicht mehr bekannt</translation>
        </message>
        <message>
            <source>This terminal is locked. Sign in, then scan it again.</source>
            <translation>Dieses Gerät ist gesperrt. Anmelden, dann noch einmal scannen.</translation>
        </message>
        <message>
            <source>Too many wrong PINs for {name}</source>
            <translation>Zu viele falsche PINs für {name}</translation>
        </message>
        <message>
            <source>Type a PIN more slowly, or tap its digits: so fast it is a scan.</source>
            <translation>Tippen Sie eine PIN langsamer oder auf dem Bildschirm: so schnell gilt sie als Scan.</translation>
        </message>
        <message>
            <source>has a badge</source>
            <translation>mit Ausweis</translation>
        </message>
        <message>
            <source>no PIN</source>
            <translation>keine PIN</translation>
        </message>
        <message>
            <source>{name} has no PIN on this terminal</source>
            <translation>{name} hat auf diesem Gerät keine PIN</translation>
        </message>
        <message>
            <source>{name} is not a lead</source>
            <translation>{name} gehört nicht zur Leitung</translation>
        </message>
        <message>
            <source>{seconds} s until the next try.</source>
            <translation>Nächster Versuch in {seconds} s.</translation>
        </message>
        <message>
            <source>{seconds} s until the next try. The badge works at once.</source>
            <translation>Nächster Versuch in {seconds} s. Der Ausweis geht sofort.</translation>
        </message>
    </context>
    <context>
        <name>PersonMenu</name>
        <message>
            <source>Change my PIN</source>
            <translation>Meine PIN ändern</translation>
        </message>
        <message>
            <source>Lock</source>
            <translation>Sperren</translation>
        </message>
        <message>
            <source>Set my PIN</source>
            <translation>Meine PIN festlegen</translation>
        </message>
        <message>
            <source>Sign out</source>
            <translation>Abmelden</translation>
        </message>
        <message>
            <source>Somebody else</source>
            <translation>Andere Person</translation>
        </message>
    </context>
    <context>
        <name>PinPad</name>
        <message numerus="yes">
            <source>%n digit(s) entered</source>
            <translation>
                <numerusform>%n Ziffer eingegeben</numerusform>
                <numerusform>%n Ziffern eingegeben</numerusform>
            </translation>
        </message>
        <message>
            <source>Apply the PIN</source>
            <translation>PIN bestätigen</translation>
        </message>
        <message>
            <source>Delete the last digit</source>
            <translation>Letzte Ziffer löschen</translation>
        </message>
        <message>
            <source>PIN</source>
            <translation>PIN</translation>
        </message>
    </context>
    <context>
        <name>PlaceKind</name>
        <message>
            <source>Dock</source>
            <translation>Rampe</translation>
        </message>
        <message>
            <source>Quarantine</source>
            <translation>Sperrlager</translation>
        </message>
        <message>
            <source>Receiving</source>
            <translation>Wareneingang</translation>
        </message>
        <message>
            <source>Shelf</source>
            <translation>Regal</translation>
        </message>
    </context>
    <context>
        <name>Printing</name>
        <message>
            <source>It was not printed: the PDF is at {folder}</source>
            <translation>Nicht gedruckt: das PDF liegt in {folder}</translation>
        </message>
        <message>
            <source>No printer is set up: the PDF is at {folder}</source>
            <translation>Kein Drucker eingerichtet: das PDF liegt in {folder}</translation>
        </message>
        <message>
            <source>Sent to the printer {printer}</source>
            <translation>An den Drucker {printer} gesendet</translation>
        </message>
        <message>
            <source>The printer does not answer: the PDF is at {folder}</source>
            <translation>Der Drucker antwortet nicht: das PDF liegt in {folder}</translation>
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
        <name>Queue</name>
        <message>
            <source>1 needs you</source>
            <translation>1 zu klären</translation>
        </message>
        <message>
            <source>1 of {all} needs you</source>
            <translation>1 von {all} zu klären</translation>
        </message>
        <message>
            <source>{n} need you</source>
            <translation>{n} zu klären</translation>
        </message>
        <message>
            <source>{n} of {all} need you</source>
            <translation>{n} von {all} zu klären</translation>
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
            <source>A lead decides whether it is booked.</source>
            <translation>Die Leitung entscheidet, ob es gebucht wird.</translation>
        </message>
        <message>
            <source>A lead lets it be over</source>
            <translation>Die Leitung hat es freigegeben</translation>
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
            <source>All terminals together have more than was announced</source>
            <translation>Alle Terminals zusammen haben mehr als angekündigt</translation>
        </message>
        <message>
            <source>All terminals together have more than was announced.</source>
            <translation>Alle Terminals zusammen haben mehr als angekündigt.</translation>
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
            <source>Decided</source>
            <translation>Entschieden</translation>
        </message>
        <message>
            <source>Decided: {choice}</source>
            <translation>Entschieden: {choice}</translation>
        </message>
        <message>
            <source>Deliveries are received here. Go home and scan it there.</source>
            <translation>Hier werden Lieferungen angenommen. Zum Start gehen und dort scannen.</translation>
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
            <translation>Lieferung {number} hat mehr als 200 Positionen</translation>
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
            <translation>An der Position eingeben, oder diese Ware zurückgehen lassen.</translation>
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
            <source>Go on.</source>
            <translation>Weitermachen.</translation>
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
            <source>Hold to post</source>
            <translation>Zum Buchen halten</translation>
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
            <translation>Es ist eine Position dieser Lieferung</translation>
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
        <message numerus="yes">
            <source>Lots, serials and dates (%n line(s)) stay in this terminal's journal and in the report: the server books quantities only.</source>
            <translation>
                <numerusform>Charge, Seriennummer und Datum (%n Position) bleiben im Journal dieses Geräts und im Bericht: Der Server bucht nur Mengen.</numerusform>
                <numerusform>Chargen, Seriennummern und Daten (%n Positionen) bleiben im Journal dieses Geräts und im Bericht: Der Server bucht nur Mengen.</numerusform>
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
            <source>Nobody announced it. It is kept on this receipt as an unexpected item.</source>
            <translation>Nicht angekündigt. Bleibt als unerwarteter Artikel auf diesem Wareneingang.</translation>
        </message>
        <message>
            <source>Nobody else is on it now</source>
            <translation>Jetzt ist niemand sonst daran</translation>
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
            <source>Posted: {n} still to send</source>
            <translation>Gebucht: noch {n} zu senden</translation>
        </message>
        <message>
            <source>Posted: {told}</source>
            <translation>Gebucht: {told}</translation>
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
            <translation>Die Bestellung wird als Ganzes angenommen, jede Position mit dem hier Behaltenen, und geschlossen.</translation>
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
            <translation>Diese Lieferung hat mehr als 200 Positionen</translation>
        </message>
        <message>
            <source>This delivery is on hold</source>
            <translation>Diese Lieferung ist angehalten</translation>
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
            <translation>Gebuchtes bleibt auf dem Server bis zur nächsten Buchung: dann geht nur der Unterschied hin.</translation>
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
            <translation>Welche Position ist es?</translation>
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
            <source>Who is on this delivery</source>
            <translation>Wer an dieser Lieferung ist</translation>
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
            <source>{code} is no delivery</source>
            <translation>{code} ist keine Lieferung</translation>
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
            <source>{lines_words}: all terminals together have more than was announced.</source>
            <translation>{lines_words}: alle Terminals zusammen haben mehr als angekündigt.</translation>
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
            <source>{name}: {mine} here and {others} by others, of {expected} {unit}</source>
            <translation>{name}: {mine} hier und {others} von anderen, von {expected} {unit}</translation>
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
            <source>{n} damaged</source>
            <translation>{n} beschädigt</translation>
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
            <translation>{product} kann an diesem Gerät nicht angenommen werden</translation>
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
            <source>Go home, and scan a delivery note or an order to begin.</source>
            <translation>Zum Beginnen zum Start gehen und Lieferschein oder Auftrag scannen.</translation>
        </message>
        <message>
            <source>Needs you</source>
            <translation>Zu klären</translation>
        </message>
        <message>
            <source>No receipt of this terminal has the number {code}</source>
            <translation>Keine Annahme dieses Geräts hat die Nummer {code}</translation>
        </message>
        <message>
            <source>Nothing fits</source>
            <translation>Nichts passt</translation>
        </message>
        <message>
            <source>Nothing on this terminal has the number {code}</source>
            <translation>Nichts auf diesem Gerät hat die Nummer {code}</translation>
        </message>
        <message>
            <source>Nothing was done on this terminal yet</source>
            <translation>Auf diesem Gerät wurde noch nichts getan</translation>
        </message>
        <message>
            <source>Nothing was received on this terminal yet</source>
            <translation>Auf diesem Gerät wurde noch nichts angenommen</translation>
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
            <source>Scan a delivery note or an order to open it</source>
            <translation>Zum Öffnen Lieferschein oder Auftrag scannen</translation>
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
            <source>To begin it: go home and scan it there.</source>
            <translation>Zum Beginnen: zum Start gehen und dort scannen.</translation>
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
            <source>{n} to send</source>
            <translation>{n} zu senden</translation>
        </message>
    </context>
    <context>
        <name>ReceiptsView</name>
        <message>
            <source>Own documents</source>
            <translation>Eigene Belege</translation>
        </message>
        <message>
            <source>Search own documents</source>
            <translation>Eigene Belege suchen</translation>
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
            <source>Goods-out</source>
            <translation>Warenausgang</translation>
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
            <source>Shipment</source>
            <translation>Umlagerung</translation>
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
            <source>Enter them anew: Settings, Connection. Nothing is lost; everything waits.</source>
            <translation>Neu eingeben: Einstellungen, Verbindung. Nichts ist verloren; alles wartet.</translation>
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
            <source>A later lot than the one that expires first asks.</source>
            <translation>Eine Charge mit längerem Datum fragt nach.</translation>
        </message>
        <message>
            <source>A lead accepts more than</source>
            <translation>Freigabe durch die Leitung ab mehr als</translation>
        </message>
        <message>
            <source>A lead has to be signed in to change this.</source>
            <translation>Zum Ändern muss die Leitung angemeldet sein.</translation>
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
            <source>Always</source>
            <translation>Immer</translation>
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
            <source>As the role</source>
            <translation>Wie die Rolle</translation>
        </message>
        <message>
            <source>Ask the office: both together would book them twice.</source>
            <translation>Im Büro fragen: beide zusammen würden doppelt buchen.</translation>
        </message>
        <message>
            <source>Ask the office: both together would take them out twice.</source>
            <translation>Im Büro fragen: beides zusammen würde doppelt ausbuchen.</translation>
        </message>
        <message>
            <source>Ask whether a place is empty</source>
            <translation>Fragen, ob ein Platz leer ist</translation>
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
            <source>Connection</source>
            <translation>Verbindung</translation>
        </message>
        <message>
            <source>Counting</source>
            <translation>Zählen</translation>
        </message>
        <message>
            <source>Country of in-store codes</source>
            <translation>Land der Ladencodes</translation>
        </message>
        <message>
            <source>Counts are blind</source>
            <translation>Blind zählen</translation>
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
            <source>First expired, first out</source>
            <translation>Kürzestes Datum zuerst</translation>
        </message>
        <message>
            <source>For items without lot, serial or weight.</source>
            <translation>Für Artikel ohne Charge, Seriennummer oder Gewicht.</translation>
        </message>
        <message>
            <source>For scanners that send no Enter.</source>
            <translation>Für Scanner, die kein Enter senden.</translation>
        </message>
        <message>
            <source>Goods with fewer days left ask before they go along. 0: none.</source>
            <translation>Ware mit weniger Tagen fragt, bevor sie mitgeht. 0: keine.</translation>
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
            <source>Labels of packages</source>
            <translation>Etiketten der Packstücke</translation>
        </message>
        <message>
            <source>Language</source>
            <translation>Sprache</translation>
        </message>
        <message>
            <source>Larger differences take a lead's PIN. 0: none does.</source>
            <translation>Größere Differenzen brauchen die PIN der Leitung. 0: keine.</translation>
        </message>
        <message>
            <source>Leads</source>
            <translation>Leitung</translation>
        </message>
        <message>
            <source>Least days until expiry</source>
            <translation>Mindesttage bis Verfall</translation>
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
            <source>Lock when nobody touches it for</source>
            <translation>Sperren, wenn unberührt seit</translation>
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
            <source>Never</source>
            <translation>Nie</translation>
        </message>
        <message>
            <source>No serial port was found on this machine.</source>
            <translation>Auf diesem Rechner wurde keine serielle Schnittstelle gefunden.</translation>
        </message>
        <message>
            <source>Nobody is shut out: without people in the catalog it is open.</source>
            <translation>Niemand wird ausgesperrt: Ohne Personen im Katalog ist es offen.</translation>
        </message>
        <message>
            <source>Nothing else has to be done: what waited for them is sent now.</source>
            <translation>Mehr ist nicht zu tun: Was darauf wartete, wird jetzt gesendet.</translation>
        </message>
        <message>
            <source>Nothing is handed to a customer without a signature.</source>
            <translation>Ohne Unterschrift wird dem Kunden nichts übergeben.</translation>
        </message>
        <message>
            <source>Nothing was changed. Check what was entered.</source>
            <translation>Nichts wurde geändert. Prüfen Sie die Eingabe.</translation>
        </message>
        <message>
            <source>Nothing was changed; try again in a while.</source>
            <translation>Nichts wurde geändert; später noch einmal versuchen.</translation>
        </message>
        <message>
            <source>Off: an item alone counts, from wherever it was taken.</source>
            <translation>Aus: der Artikel allein zählt, woher er auch kommt.</translation>
        </message>
        <message>
            <source>Once somebody can</source>
            <translation>Sobald möglich</translation>
        </message>
        <message>
            <source>One scan takes the whole line</source>
            <translation>Ein Scan nimmt die ganze Position</translation>
        </message>
        <message>
            <source>Or more than, of the books</source>
            <translation>Oder ab mehr als, vom Buchbestand</translation>
        </message>
        <message>
            <source>PINs</source>
            <translation>PINs</translation>
        </message>
        <message>
            <source>People</source>
            <translation>Personen</translation>
        </message>
        <message>
            <source>Picking</source>
            <translation>Kommissionieren</translation>
        </message>
        <message>
            <source>Pickups are signed for</source>
            <translation>Abholungen mit Unterschrift</translation>
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
            <source>Scan the place before the item</source>
            <translation>Erst den Platz scannen, dann den Artikel</translation>
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
            <source>Sign in before work</source>
            <translation>Anmeldung vor der Arbeit</translation>
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
            <source>Test it, or use it: tap, or scan OK. Scan CANCEL to empty the field.</source>
            <translation>Prüfen oder übernehmen: tippen oder OK scannen. CANCEL leert das Feld.</translation>
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
            <source>The catalog has no people: import a file with staff.</source>
            <translation>Der Katalog kennt keine Personen: eine Datei mit Personal einlesen.</translation>
        </message>
        <message>
            <source>The code is in the field</source>
            <translation>Der Code steht im Feld</translation>
        </message>
        <message>
            <source>The codes are ready to be printed</source>
            <translation>Die Codes können gedruckt werden</translation>
        </message>
        <message>
            <source>The new credentials are in use</source>
            <translation>Die neuen Zugangsdaten gelten</translation>
        </message>
        <message>
            <source>The open work stays. 0: it never locks by itself.</source>
            <translation>Die offene Arbeit bleibt. 0: sperrt nie von selbst.</translation>
        </message>
        <message>
            <source>The same as a share of what should be there. 0: none does.</source>
            <translation>Dasselbe als Anteil am Sollbestand. 0: keine.</translation>
        </message>
        <message>
            <source>The server could not be asked</source>
            <translation>Der Server war nicht zu fragen</translation>
        </message>
        <message>
            <source>The server refuses the credentials</source>
            <translation>Der Server lehnt die Zugangsdaten ab</translation>
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
            <source>The system, at the end</source>
            <translation>Das System, am Ende</translation>
        </message>
        <message>
            <source>The system, on arrival</source>
            <translation>Das System, bei Ankunft</translation>
        </message>
        <message>
            <source>This terminal, as scanned</source>
            <translation>Dieses Terminal, wie gescannt</translation>
        </message>
        <message>
            <source>This terminal, with each post</source>
            <translation>Dieses Gerät, mit jeder Buchung</translation>
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
            <source>What is switched off is neither a tile nor opened by a code.</source>
            <translation>Ausgeschaltetes ist weder Kachel noch per Code erreichbar.</translation>
        </message>
        <message>
            <source>What it sends after each code beside Enter or Tab.</source>
            <translation>Was er außer Enter oder Tab nach jedem Code sendet.</translation>
        </message>
        <message>
            <source>What the label printer is loaded with.</source>
            <translation>Was im Etikettendrucker liegt.</translation>
        </message>
        <message>
            <source>What the scanner sends before each code: a text or a key (F9).</source>
            <translation>Was der Scanner vor jedem Code sendet: ein Text oder eine Taste (F9).</translation>
        </message>
        <message>
            <source>Where the books say that nothing is left after a pick.</source>
            <translation>Wo laut Bestand nach der Entnahme nichts mehr liegt.</translation>
        </message>
        <message>
            <source>Who books shipments between our places</source>
            <translation>Wer Umlagerungen zwischen unseren Plätzen bucht</translation>
        </message>
        <message>
            <source>Who counts does not see the books. Each count can differ.</source>
            <translation>Wer zählt, sieht den Buchbestand nicht. Je Zählung änderbar.</translation>
        </message>
        <message>
            <source>Who sees what</source>
            <translation>Wer was sieht</translation>
        </message>
        <message>
            <source>Who takes goods out of stock</source>
            <translation>Wer bucht die Ware aus</translation>
        </message>
        <message>
            <source>Without tones, and without a player, the band flashes.</source>
            <translation>Ohne Töne und ohne Abspieler blinkt das Band.</translation>
        </message>
        <message>
            <source>Workers</source>
            <translation>Mitarbeitende</translation>
        </message>
        <message>
            <source>days</source>
            <translation>Tage</translation>
        </message>
        <message>
            <source>min</source>
            <translation>min</translation>
        </message>
        <message>
            <source>pieces</source>
            <translation>Stück</translation>
        </message>
        <message>
            <source>{detail}</source>
            <translation>{detail}</translation>
        </message>
        <message>
            <source>{why}. Nothing was changed; try again in a while.</source>
            <translation>{why}. Nichts wurde geändert; später noch einmal versuchen.</translation>
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
            <translation>Leer lassen, wenn es keines gibt: Positionen werden von Hand verknüpft.</translation>
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
            <translation>Dieses System nennt keine Plätze: die ID des Platzes selbst vergleichen.</translation>
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
            <translation>Trybe kennt keine Plätze: dieser gilt nur auf diesem Gerät.</translation>
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
            <source>Agrees with the books</source>
            <translation>Stimmt mit dem Buchbestand</translation>
        </message>
        <message>
            <source>Announced</source>
            <translation>Angekündigt</translation>
        </message>
        <message>
            <source>Another lot than ordered</source>
            <translation>Andere Charge als bestellt</translation>
        </message>
        <message>
            <source>Approved by, signature</source>
            <translation>Freigegeben, Unterschrift</translation>
        </message>
        <message>
            <source>Article</source>
            <translation>Artikelnr.</translation>
        </message>
        <message>
            <source>Books</source>
            <translation>Buchbestand</translation>
        </message>
        <message>
            <source>Code</source>
            <translation>Code</translation>
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
            <source>Count report</source>
            <translation>Zählbericht</translation>
        </message>
        <message>
            <source>Counted</source>
            <translation>Gezählt</translation>
        </message>
        <message>
            <source>Counted by</source>
            <translation>Gezählt von</translation>
        </message>
        <message>
            <source>Counted by, signature</source>
            <translation>Gezählt, Unterschrift</translation>
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
            <source>Decision</source>
            <translation>Entscheidung</translation>
        </message>
        <message>
            <source>Delivery note</source>
            <translation>Lieferschein</translation>
        </message>
        <message>
            <source>Description</source>
            <translation>Beschreibung</translation>
        </message>
        <message>
            <source>Difference</source>
            <translation>Unterschied</translation>
        </message>
        <message>
            <source>Differences</source>
            <translation>Differenzen</translation>
        </message>
        <message>
            <source>Driver, name and signature</source>
            <translation>Fahrer, Name und Unterschrift</translation>
        </message>
        <message>
            <source>Driver, signature</source>
            <translation>Fahrer, Unterschrift</translation>
        </message>
        <message>
            <source>From</source>
            <translation>Von</translation>
        </message>
        <message>
            <source>Goods</source>
            <translation>Ware</translation>
        </message>
        <message>
            <source>Goods-in, name and signature</source>
            <translation>Wareneingang, Name und Unterschrift</translation>
        </message>
        <message>
            <source>Handed over</source>
            <translation>Übergeben</translation>
        </message>
        <message>
            <source>How it leaves</source>
            <translation>Versandart</translation>
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
            <source>Loaded</source>
            <translation>Verladen</translation>
        </message>
        <message>
            <source>Loaded by, signature</source>
            <translation>Verladen durch, Unterschrift</translation>
        </message>
        <message>
            <source>Loading list</source>
            <translation>Ladeliste</translation>
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
            <source>Lots that went along</source>
            <translation>Chargen, die mitgingen</translation>
        </message>
        <message>
            <source>MISSING {amount}</source>
            <translation>ES FEHLEN {amount}</translation>
        </message>
        <message numerus="yes">
            <source>MISSING: %n line(s)</source>
            <translation>
                <numerusform>ES FEHLT: %n Position</numerusform>
                <numerusform>ES FEHLEN: %n Positionen</numerusform>
            </translation>
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
            <source>Not as ordered</source>
            <translation>Nicht wie bestellt</translation>
        </message>
        <message>
            <source>Not collected: {why}</source>
            <translation>Nicht abgeholt: {why}</translation>
        </message>
        <message>
            <source>Notes</source>
            <translation>Notizen</translation>
        </message>
        <message>
            <source>Nothing was scanned</source>
            <translation>Es wurde nichts gescannt</translation>
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
            <source>On the list, not counted</source>
            <translation>Auf der Liste, nicht gezählt</translation>
        </message>
        <message>
            <source>Opened</source>
            <translation>Begonnen</translation>
        </message>
        <message>
            <source>Order</source>
            <translation>Auftrag</translation>
        </message>
        <message>
            <source>Ordered</source>
            <translation>Bestellt</translation>
        </message>
        <message>
            <source>Ordered lot</source>
            <translation>Bestellte Charge</translation>
        </message>
        <message>
            <source>Package</source>
            <translation>Packstück</translation>
        </message>
        <message>
            <source>Packages</source>
            <translation>Packstücke</translation>
        </message>
        <message>
            <source>Packages scanned</source>
            <translation>Gescannte Packstücke</translation>
        </message>
        <message>
            <source>Packages that did not come</source>
            <translation>Packstücke, die nicht kamen</translation>
        </message>
        <message>
            <source>Packed at another terminal</source>
            <translation>An einem anderen Gerät gepackt</translation>
        </message>
        <message>
            <source>Packed by</source>
            <translation>Gepackt von</translation>
        </message>
        <message>
            <source>Packing list</source>
            <translation>Packliste</translation>
        </message>
        <message>
            <source>Page {n}</source>
            <translation>Seite {n}</translation>
        </message>
        <message>
            <source>Picked</source>
            <translation>Entnommen</translation>
        </message>
        <message>
            <source>Pickup number</source>
            <translation>Abholnummer</translation>
        </message>
        <message>
            <source>Place</source>
            <translation>Platz</translation>
        </message>
        <message>
            <source>Planned</source>
            <translation>Geplant</translation>
        </message>
        <message>
            <source>Posted</source>
            <translation>Gebucht</translation>
        </message>
        <message>
            <source>Printed</source>
            <translation>Gedruckt</translation>
        </message>
        <message>
            <source>Quantities in the books are those at counting time.</source>
            <translation>Der Buchbestand ist der zum Zeitpunkt der Zählung.</translation>
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
            <source>Reason: {reason}</source>
            <translation>Grund: {reason}</translation>
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
            <source>Received by, signature</source>
            <translation>Angenommen durch, Unterschrift</translation>
        </message>
        <message>
            <source>Received from {start} to {end}.</source>
            <translation>Angenommen von {start} bis {end}.</translation>
        </message>
        <message>
            <source>Receiving list</source>
            <translation>Annahmeliste</translation>
        </message>
        <message>
            <source>Recipient</source>
            <translation>Empfänger</translation>
        </message>
        <message>
            <source>Rejected, back with the driver</source>
            <translation>Abgelehnt, zurück mit dem Fahrer</translation>
        </message>
        <message>
            <source>Responsible</source>
            <translation>Verantwortlich</translation>
        </message>
        <message numerus="yes">
            <source>STILL MISSING: %n line(s)</source>
            <translation>
                <numerusform>ES FEHLT NOCH: %n Position</numerusform>
                <numerusform>ES FEHLEN NOCH: %n Positionen</numerusform>
            </translation>
        </message>
        <message>
            <source>Scanned by</source>
            <translation>Gescannt durch</translation>
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
            <source>Serials</source>
            <translation>Seriennummern</translation>
        </message>
        <message>
            <source>Short</source>
            <translation>Zu wenig</translation>
        </message>
        <message>
            <source>Signed</source>
            <translation>Unterschrieben</translation>
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
            <source>Taken by {name}</source>
            <translation>Entgegengenommen von {name}</translation>
        </message>
        <message>
            <source>The signature's picture is not on this terminal.</source>
            <translation>Das Bild der Unterschrift ist nicht auf diesem Gerät.</translation>
        </message>
        <message>
            <source>This list is the record of the packages and what is in them.</source>
            <translation>Diese Liste belegt die Packstücke und ihren Inhalt.</translation>
        </message>
        <message>
            <source>This list is the record of what was scanned.</source>
            <translation>Diese Liste hält fest, was gescannt wurde.</translation>
        </message>
        <message>
            <source>This order does not leave: its goods go back</source>
            <translation>Dieser Auftrag geht nicht hinaus: seine Ware geht zurück</translation>
        </message>
        <message>
            <source>To</source>
            <translation>Nach</translation>
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
            <source>Unknown codes</source>
            <translation>Unbekannte Codes</translation>
        </message>
        <message>
            <source>VOID</source>
            <translation>UNGÜLTIG</translation>
        </message>
        <message>
            <source>VOID: nothing of it moves</source>
            <translation>UNGÜLTIG: nichts davon bewegt sich</translation>
        </message>
        <message>
            <source>VOID: this package does not leave</source>
            <translation>UNGÜLTIG: dieses Packstück geht nicht hinaus</translation>
        </message>
        <message>
            <source>Way of counting</source>
            <translation>Art der Zählung</translation>
        </message>
        <message>
            <source>Weight of all packages</source>
            <translation>Gewicht aller Packstücke</translation>
        </message>
        <message>
            <source>What lies where</source>
            <translation>Was wo liegt</translation>
        </message>
        <message>
            <source>Why they are in no package</source>
            <translation>Warum unverpackt</translation>
        </message>
        <message>
            <source>Without a package</source>
            <translation>Ohne Packstück</translation>
        </message>
        <message>
            <source>accepted</source>
            <translation>angenommen</translation>
        </message>
        <message>
            <source>agrees</source>
            <translation>stimmt</translation>
        </message>
        <message>
            <source>all that lies there</source>
            <translation>alles, was dort liegt</translation>
        </message>
        <message>
            <source>approved by {name}</source>
            <translation>freigegeben von {name}</translation>
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
            <source>blind</source>
            <translation>blind</translation>
        </message>
        <message>
            <source>booked: {difference}</source>
            <translation>gebucht: {difference}</translation>
        </message>
        <message numerus="yes">
            <source>counted %n more time(s)</source>
            <translation>
                <numerusform>%n weiteres Mal gezählt</numerusform>
                <numerusform>%n weitere Male gezählt</numerusform>
            </translation>
        </message>
        <message>
            <source>driver</source>
            <translation>Fahrer</translation>
        </message>
        <message>
            <source>empty</source>
            <translation>leer</translation>
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
            <source>not closed yet</source>
            <translation>noch nicht geschlossen</translation>
        </message>
        <message>
            <source>not decided</source>
            <translation>nicht entschieden</translation>
        </message>
        <message>
            <source>not on the list</source>
            <translation>nicht auf der Liste</translation>
        </message>
        <message>
            <source>not picked yet</source>
            <translation>noch nicht entnommen</translation>
        </message>
        <message>
            <source>not planned</source>
            <translation>nicht geplant</translation>
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
            <source>posted</source>
            <translation>gebucht</translation>
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
            <source>rejected, the books stay</source>
            <translation>abgelehnt, Buchbestand bleibt</translation>
        </message>
        <message>
            <source>unknown</source>
            <translation>unbekannt</translation>
        </message>
        <message>
            <source>with book quantity</source>
            <translation>mit Buchbestand</translation>
        </message>
        <message>
            <source>yes</source>
            <translation>ja</translation>
        </message>
        <message>
            <source>{amount} too many</source>
            <translation>{amount} zu viel</translation>
        </message>
        <message>
            <source>{complete} of {all}</source>
            <translation>{complete} von {all}</translation>
        </message>
        <message>
            <source>{counted}, of which {differ} differ</source>
            <translation>{counted}, davon {differ} mit Differenz</translation>
        </message>
    </context>
    <context>
        <name>ShipmentStatus</name>
        <message>
            <source>cancelled</source>
            <translation>storniert</translation>
        </message>
        <message>
            <source>draft</source>
            <translation>Entwurf</translation>
        </message>
        <message>
            <source>on its way</source>
            <translation>unterwegs</translation>
        </message>
        <message>
            <source>received</source>
            <translation>angenommen</translation>
        </message>
        <message>
            <source>to be loaded</source>
            <translation>zu verladen</translation>
        </message>
        <message>
            <source>unknown</source>
            <translation>unbekannt</translation>
        </message>
    </context>
    <context>
        <name>Shipments</name>
        <message>
            <source>All</source>
            <translation>Alle</translation>
        </message>
        <message>
            <source>Answer, or scan another shipment</source>
            <translation>Antworten oder anderen Transport scannen</translation>
        </message>
        <message>
            <source>Back</source>
            <translation>Zurück</translation>
        </message>
        <message>
            <source>Begin a draft, or wait for the server's.</source>
            <translation>Einen Entwurf beginnen oder auf die des Servers warten.</translation>
        </message>
        <message>
            <source>Begun here</source>
            <translation>Hier begonnen</translation>
        </message>
        <message>
            <source>Both places are chosen already. Cancel that first.</source>
            <translation>Beide Plätze sind schon gewählt. Das zuerst abbrechen.</translation>
        </message>
        <message>
            <source>Cancel it …</source>
            <translation>Stornieren …</translation>
        </message>
        <message>
            <source>Cancel the shipment</source>
            <translation>Transport stornieren</translation>
        </message>
        <message>
            <source>Change the search, or choose “All”.</source>
            <translation>Suche ändern oder „Alle“ wählen.</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Schließen</translation>
        </message>
        <message>
            <source>Delete the draft</source>
            <translation>Entwurf löschen</translation>
        </message>
        <message>
            <source>Description</source>
            <translation>Beschreibung</translation>
        </message>
        <message>
            <source>Details</source>
            <translation>Einzelheiten</translation>
        </message>
        <message>
            <source>Done</source>
            <translation>Fertig</translation>
        </message>
        <message>
            <source>Drafts</source>
            <translation>Entwürfe</translation>
        </message>
        <message>
            <source>Fetching the shipment …</source>
            <translation>Der Transport wird geholt …</translation>
        </message>
        <message>
            <source>From</source>
            <translation>Von</translation>
        </message>
        <message>
            <source>From {place}</source>
            <translation>Von {place}</translation>
        </message>
        <message>
            <source>Here</source>
            <translation>Hier</translation>
        </message>
        <message>
            <source>Items</source>
            <translation>Artikel</translation>
        </message>
        <message>
            <source>Load</source>
            <translation>Verladen</translation>
        </message>
        <message>
            <source>Load it here</source>
            <translation>Hier verladen</translation>
        </message>
        <message>
            <source>New draft</source>
            <translation>Neuer Entwurf</translation>
        </message>
        <message>
            <source>No shipments on this terminal yet</source>
            <translation>Noch keine Transporte auf diesem Gerät</translation>
        </message>
        <message>
            <source>Not yet</source>
            <translation>Noch nicht</translation>
        </message>
        <message>
            <source>Nothing fits</source>
            <translation>Nichts passt</translation>
        </message>
        <message>
            <source>On its way</source>
            <translation>Ist unterwegs</translation>
        </message>
        <message>
            <source>On the way</source>
            <translation>Unterwegs</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>Öffnen</translation>
        </message>
        <message>
            <source>Open {name}</source>
            <translation>{name} öffnen</translation>
        </message>
        <message>
            <source>Receive</source>
            <translation>Annehmen</translation>
        </message>
        <message>
            <source>Receive it here</source>
            <translation>Hier annehmen</translation>
        </message>
        <message>
            <source>Refresh</source>
            <translation>Aktualisieren</translation>
        </message>
        <message>
            <source>Scan a shipment's number, or a place.</source>
            <translation>Die Nummer eines Transports oder einen Platz scannen.</translation>
        </message>
        <message>
            <source>Scan a shipment, or NEWPACK for a draft</source>
            <translation>Umlagerung scannen, oder NEWPACK für einen Entwurf</translation>
        </message>
        <message>
            <source>Scan a shipment, or a place to look only there</source>
            <translation>Einen Transport scannen, oder einen Platz, um nur dort zu suchen</translation>
        </message>
        <message>
            <source>Scan a shipment, or where the goods go</source>
            <translation>Einen Transport scannen, oder wohin die Ware kommt</translation>
        </message>
        <message>
            <source>Scan its code again for 1.</source>
            <translation>Den Code noch einmal scannen für 1.</translation>
        </message>
        <message>
            <source>Search</source>
            <translation>Suche</translation>
        </message>
        <message>
            <source>Search shipments</source>
            <translation>Transporte suchen</translation>
        </message>
        <message>
            <source>Search: number, place, description</source>
            <translation>Suche: Nummer, Platz, Beschreibung</translation>
        </message>
        <message>
            <source>Several shipments carry {code}: which one is it?</source>
            <translation>Mehrere Transporte tragen {code}: welcher ist es?</translation>
        </message>
        <message>
            <source>Shipments</source>
            <translation>Transporte</translation>
        </message>
        <message>
            <source>Show all</source>
            <translation>Alle zeigen</translation>
        </message>
        <message>
            <source>Something else …</source>
            <translation>Etwas anderes …</translation>
        </message>
        <message>
            <source>State</source>
            <translation>Status</translation>
        </message>
        <message>
            <source>Tap a place above to look elsewhere, or begin a draft.</source>
            <translation>Oben auf einen Platz tippen, um anderswo zu suchen, oder einen Entwurf beginnen.</translation>
        </message>
        <message>
            <source>They are fetched when the server can be reached.</source>
            <translation>Sie werden geholt, sobald der Server erreichbar ist.</translation>
        </message>
        <message>
            <source>To</source>
            <translation>Nach</translation>
        </message>
        <message>
            <source>To be loaded</source>
            <translation>Zu verladen</translation>
        </message>
        <message>
            <source>To load</source>
            <translation>Zu verladen</translation>
        </message>
        <message>
            <source>To {place}</source>
            <translation>Nach {place}</translation>
        </message>
        <message>
            <source>Why does {name} not take place?</source>
            <translation>Warum findet {name} nicht statt?</translation>
        </message>
        <message>
            <source>being loaded here</source>
            <translation>wird hier verladen</translation>
        </message>
        <message>
            <source>being put together</source>
            <translation>wird zusammengestellt</translation>
        </message>
        <message>
            <source>being received here</source>
            <translation>wird hier angenommen</translation>
        </message>
        <message>
            <source>done here, not there yet</source>
            <translation>hier fertig, noch nicht gesendet</translation>
        </message>
        <message>
            <source>item</source>
            <translation>Artikel</translation>
        </message>
        <message>
            <source>items</source>
            <translation>Artikel</translation>
        </message>
        <message>
            <source>not on this terminal</source>
            <translation>nicht auf diesem Gerät</translation>
        </message>
        <message>
            <source>on this terminal</source>
            <translation>auf diesem Gerät</translation>
        </message>
        <message>
            <source>shared, still open</source>
            <translation>geteilt, noch offen</translation>
        </message>
        <message>
            <source>{name}, {route}: load it, or receive it?</source>
            <translation>{name}, {route}: verladen oder annehmen?</translation>
        </message>
        <message>
            <source>{name}: what is to be done?</source>
            <translation>{name}: was ist zu tun?</translation>
        </message>
    </context>
    <context>
        <name>Shipping</name>
        <message numerus="yes">
            <source>%n line(s)</source>
            <translation>
                <numerusform>%n Position</numerusform>
                <numerusform>%n Positionen</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n more</source>
            <translation>
                <numerusform>%n weitere</numerusform>
                <numerusform>%n weitere</numerusform>
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
            <source>%n serial(s)</source>
            <translation>
                <numerusform>%n Seriennummer</numerusform>
                <numerusform>%n Seriennummern</numerusform>
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
            <source>1  Back at {place}</source>
            <translation>1  Wieder auf {place}</translation>
        </message>
        <message>
            <source>1  Waits to be loaded</source>
            <translation>1  Wird noch verladen</translation>
        </message>
        <message>
            <source>2  Leaves at once</source>
            <translation>2  Geht sofort ab</translation>
        </message>
        <message>
            <source>2  Not coming back</source>
            <translation>2  Kommt nicht zurück</translation>
        </message>
        <message>
            <source>?</source>
            <translation>?</translation>
        </message>
        <message>
            <source>A draft is not cancelled</source>
            <translation>Ein Entwurf wird nicht storniert</translation>
        </message>
        <message>
            <source>A shipment now: {lines_words}</source>
            <translation>Jetzt ein Transport: {lines_words}</translation>
        </message>
        <message>
            <source>All as advised</source>
            <translation>Alles wie geplant</translation>
        </message>
        <message>
            <source>All as the shipment says</source>
            <translation>Alles wie im Transport</translation>
        </message>
        <message>
            <source>All has arrived: finish</source>
            <translation>Alles ist angekommen: beenden</translation>
        </message>
        <message>
            <source>All is loaded: finish</source>
            <translation>Alles ist verladen: beenden</translation>
        </message>
        <message>
            <source>All lines are complete. Finish.</source>
            <translation>Alle Positionen sind vollständig. Beenden.</translation>
        </message>
        <message>
            <source>All that was shared is with the server</source>
            <translation>Alles Geteilte ist beim Server</translation>
        </message>
        <message>
            <source>All the rest is taken</source>
            <translation>Der ganze Rest ist dabei</translation>
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
            <source>Another condition is named</source>
            <translation>Es ist ein anderer Zustand genannt</translation>
        </message>
        <message>
            <source>Another condition: take it all the same?</source>
            <translation>Anderer Zustand: trotzdem nehmen?</translation>
        </message>
        <message>
            <source>Another lot is named</source>
            <translation>Es ist eine andere Charge genannt</translation>
        </message>
        <message>
            <source>Another lot than the shipment says: take {lot} all the same?</source>
            <translation>Andere Charge als im Transport: {lot} trotzdem nehmen?</translation>
        </message>
        <message>
            <source>Answer the question below, or scan on</source>
            <translation>Die Frage unten beantworten oder weiterscannen</translation>
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
            <source>Back</source>
            <translation>Zurück</translation>
        </message>
        <message>
            <source>Booked out of {place}: {what}</source>
            <translation>Ausgebucht von {place}: {what}</translation>
        </message>
        <message>
            <source>Books to adjust</source>
            <translation>Buchungen anpassen</translation>
        </message>
        <message>
            <source>Both go along to the server.</source>
            <translation>Beides geht mit zum Server.</translation>
        </message>
        <message>
            <source>Both places are known</source>
            <translation>Beide Plätze sind bekannt</translation>
        </message>
        <message>
            <source>Cancel the shipment</source>
            <translation>Transport stornieren</translation>
        </message>
        <message>
            <source>Cancel {name}</source>
            <translation>{name} stornieren</translation>
        </message>
        <message>
            <source>Check it, then hold the key, or scan OK</source>
            <translation>Prüfen, dann Taste halten oder OK scannen</translation>
        </message>
        <message>
            <source>Condition</source>
            <translation>Zustand</translation>
        </message>
        <message>
            <source>Condition set</source>
            <translation>Zustand gesetzt</translation>
        </message>
        <message>
            <source>Condition: {condition}</source>
            <translation>Zustand: {condition}</translation>
        </message>
        <message>
            <source>Confirm it to finish.</source>
            <translation>Bestätigen, dann ist es fertig.</translation>
        </message>
        <message>
            <source>Confirm it: then it is gone.</source>
            <translation>Bestätigen, dann ist er weg.</translation>
        </message>
        <message>
            <source>Delete it instead.</source>
            <translation>Stattdessen löschen.</translation>
        </message>
        <message>
            <source>Delete the draft</source>
            <translation>Entwurf löschen</translation>
        </message>
        <message>
            <source>Delete the draft, or cancel the shipment.</source>
            <translation>Den Entwurf löschen oder den Transport stornieren.</translation>
        </message>
        <message>
            <source>Delete the draft?</source>
            <translation>Den Entwurf löschen?</translation>
        </message>
        <message>
            <source>Description</source>
            <translation>Beschreibung</translation>
        </message>
        <message>
            <source>Description and person</source>
            <translation>Beschreibung und Person</translation>
        </message>
        <message>
            <source>Description and person are kept</source>
            <translation>Beschreibung und Person sind gemerkt</translation>
        </message>
        <message>
            <source>Do really so many go along?</source>
            <translation>Gehen wirklich so viele mit?</translation>
        </message>
        <message>
            <source>Done: {n}</source>
            <translation>Fertig: {n}</translation>
        </message>
        <message>
            <source>Draft</source>
            <translation>Entwurf</translation>
        </message>
        <message>
            <source>Each scan makes a line. Nothing moves before you finish.</source>
            <translation>Jeder Scan wird eine Position. Vor dem Beenden bewegt sich nichts.</translation>
        </message>
        <message>
            <source>Everything came as the shipment says</source>
            <translation>Alles kam wie im Transport</translation>
        </message>
        <message>
            <source>Everything is loaded as the shipment says</source>
            <translation>Alles ist verladen wie im Transport</translation>
        </message>
        <message>
            <source>Find item</source>
            <translation>Artikel finden</translation>
        </message>
        <message>
            <source>Finish receiving</source>
            <translation>Annahme beenden</translation>
        </message>
        <message>
            <source>Finish receiving {name}</source>
            <translation>Annahme von {name} beenden</translation>
        </message>
        <message>
            <source>Finish the draft</source>
            <translation>Entwurf fertig</translation>
        </message>
        <message>
            <source>Finish this first, or go back, then scan it again.</source>
            <translation>Erst dies beenden oder zurückgehen, dann noch einmal scannen.</translation>
        </message>
        <message>
            <source>Finished. Go back</source>
            <translation>Fertig. Zurückgehen</translation>
        </message>
        <message>
            <source>Finished: all of it is with the server</source>
            <translation>Fertig: alles ist beim Server</translation>
        </message>
        <message>
            <source>First deal with what is open</source>
            <translation>Zuerst erledigen, was offen ist</translation>
        </message>
        <message>
            <source>From where?</source>
            <translation>Woher?</translation>
        </message>
        <message>
            <source>From {place}</source>
            <translation>Von {place}</translation>
        </message>
        <message>
            <source>From {place} to {place}: that is no way</source>
            <translation>Von {place} nach {place}: das ist kein Weg</translation>
        </message>
        <message>
            <source>From {source}</source>
            <translation>Von {source}</translation>
        </message>
        <message>
            <source>From {source} to {destination}, {leaves}.</source>
            <translation>Von {source} nach {destination}, {leaves}.</translation>
        </message>
        <message>
            <source>From {source} to {destination}.</source>
            <translation>Von {source} nach {destination}.</translation>
        </message>
        <message>
            <source>From {source} to {destination}. It can be loaded.</source>
            <translation>Von {source} nach {destination}. Er kann verladen werden.</translation>
        </message>
        <message>
            <source>Give a reason, then confirm.</source>
            <translation>Einen Grund nennen, dann bestätigen.</translation>
        </message>
        <message>
            <source>Given up: nothing goes along</source>
            <translation>Abgebrochen: nichts geht mit</translation>
        </message>
        <message>
            <source>Go back, and open another one.</source>
            <translation>Zurückgehen und einen anderen öffnen.</translation>
        </message>
        <message>
            <source>Goods of the shipment</source>
            <translation>Ware des Transports</translation>
        </message>
        <message>
            <source>Hold to cancel the shipment</source>
            <translation>Zum Stornieren halten</translation>
        </message>
        <message>
            <source>Hold to cancel the shipment, or scan OK</source>
            <translation>Zum Stornieren halten oder OK scannen</translation>
        </message>
        <message>
            <source>Hold to delete the draft</source>
            <translation>Zum Löschen halten</translation>
        </message>
        <message>
            <source>Hold to delete the draft, or scan OK</source>
            <translation>Zum Löschen halten oder OK scannen</translation>
        </message>
        <message>
            <source>Hold to finish</source>
            <translation>Zum Beenden halten</translation>
        </message>
        <message>
            <source>Hold to make the shipment</source>
            <translation>Für den Transport halten</translation>
        </message>
        <message>
            <source>Hold to send it off</source>
            <translation>Zum Abschicken halten</translation>
        </message>
        <message>
            <source>If it belongs to it, it is told as a difference.</source>
            <translation>Gehört es dazu, wird es als Abweichung gemeldet.</translation>
        </message>
        <message>
            <source>In hand: {lines_words}. The server never hears of it.</source>
            <translation>In der Hand: {lines_words}. Der Server erfährt nie davon.</translation>
        </message>
        <message>
            <source>In your words</source>
            <translation>In eigenen Worten</translation>
        </message>
        <message>
            <source>Is it the lot of the shipment?</source>
            <translation>Ist es die Charge des Transports?</translation>
        </message>
        <message>
            <source>Is lot {lot} the one of the shipment?</source>
            <translation>Ist Charge {lot} die des Transports?</translation>
        </message>
        <message>
            <source>Is that right?</source>
            <translation>Stimmt das?</translation>
        </message>
        <message>
            <source>Is {lot} the lot that the shipment names?</source>
            <translation>Ist {lot} die Charge, die der Transport nennt?</translation>
        </message>
        <message>
            <source>It goes from {source} to {destination}</source>
            <translation>Es geht von {source} nach {destination}</translation>
        </message>
        <message>
            <source>It goes to the server. Go on scanning.</source>
            <translation>Er geht an den Server. Weiterscannen.</translation>
        </message>
        <message>
            <source>It has lots</source>
            <translation>Es hat Chargen</translation>
        </message>
        <message>
            <source>It has serials</source>
            <translation>Es hat Seriennummern</translation>
        </message>
        <message>
            <source>It is a shipment now. Load it, or cancel it.</source>
            <translation>Es ist jetzt ein Transport. Verladen oder stornieren.</translation>
        </message>
        <message>
            <source>It is a shipment now. Load it, or go back</source>
            <translation>Es ist jetzt ein Transport. Verladen oder zurückgehen</translation>
        </message>
        <message>
            <source>It is not loaded any more. Receive it where it goes.</source>
            <translation>Er wird nicht mehr verladen. Am Ziel annehmen.</translation>
        </message>
        <message>
            <source>It is on its way</source>
            <translation>Er ist unterwegs</translation>
        </message>
        <message>
            <source>It is on its way. Go back</source>
            <translation>Er ist unterwegs. Zurückgehen</translation>
        </message>
        <message>
            <source>It is received</source>
            <translation>Er ist angenommen</translation>
        </message>
        <message>
            <source>It is received. Go back</source>
            <translation>Er ist angenommen. Zurückgehen</translation>
        </message>
        <message>
            <source>It is something else by now</source>
            <translation>Es ist inzwischen etwas anderes</translation>
        </message>
        <message>
            <source>It is taken off the server. Others see it no more.</source>
            <translation>Er wird vom Server genommen. Andere sehen ihn nicht mehr.</translation>
        </message>
        <message>
            <source>It is taken off the server. Put back what was taken for it.</source>
            <translation>Er wird vom Server genommen. Zurücklegen, was dafür geholt wurde.</translation>
        </message>
        <message>
            <source>It is weighed</source>
            <translation>Es wird gewogen</translation>
        </message>
        <message>
            <source>Its content was counted. Scan the next one.</source>
            <translation>Der Inhalt ist gezählt. Das nächste scannen.</translation>
        </message>
        <message>
            <source>Its label does not say what is in it. Scan the goods.</source>
            <translation>Das Etikett sagt nicht, was darin ist. Ware scannen.</translation>
        </message>
        <message>
            <source>Last scans</source>
            <translation>Letzte Scans</translation>
        </message>
        <message>
            <source>Line chosen</source>
            <translation>Position gewählt</translation>
        </message>
        <message>
            <source>Link the code</source>
            <translation>Code verknüpfen</translation>
        </message>
        <message>
            <source>Loading list</source>
            <translation>Ladeliste</translation>
        </message>
        <message>
            <source>Look at the summary</source>
            <translation>Zusammenfassung ansehen</translation>
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
            <source>Lot {lot} is not on the shipment</source>
            <translation>Charge {lot} ist nicht im Transport</translation>
        </message>
        <message>
            <source>Make a shipment of the draft</source>
            <translation>Aus dem Entwurf einen Transport machen</translation>
        </message>
        <message>
            <source>More about the item</source>
            <translation>Mehr zum Artikel</translation>
        </message>
        <message>
            <source>More about {product}</source>
            <translation>Mehr zu {product}</translation>
        </message>
        <message>
            <source>More than is known to be at {source}</source>
            <translation>Mehr, als an {source} bekannt ist</translation>
        </message>
        <message>
            <source>More than is known to be there</source>
            <translation>Mehr, als dort bekannt ist</translation>
        </message>
        <message>
            <source>More than the shipment says</source>
            <translation>Mehr als im Transport</translation>
        </message>
        <message>
            <source>More than the shipment says: is it so?</source>
            <translation>Mehr als im Transport: ist das so?</translation>
        </message>
        <message>
            <source>Multiplier</source>
            <translation>Multiplikator</translation>
        </message>
        <message>
            <source>Nobody</source>
            <translation>Niemand</translation>
        </message>
        <message>
            <source>Nobody is named as responsible.</source>
            <translation>Niemand ist als verantwortlich genannt.</translation>
        </message>
        <message>
            <source>Not on it yet: goods in {questions_words}. Go on scanning.</source>
            <translation>Noch nicht dabei: Ware in {questions_words}. Weiterscannen.</translation>
        </message>
        <message>
            <source>Not on the shipment</source>
            <translation>Nicht im Transport</translation>
        </message>
        <message>
            <source>Not on the shipment: take it all the same?</source>
            <translation>Nicht im Transport: trotzdem nehmen?</translation>
        </message>
        <message>
            <source>Note</source>
            <translation>Notiz</translation>
        </message>
        <message>
            <source>Note, person</source>
            <translation>Notiz, Person</translation>
        </message>
        <message>
            <source>Nothing came.</source>
            <translation>Nichts kam an.</translation>
        </message>
        <message>
            <source>Nothing follows on that. Open another one.</source>
            <translation>Danach folgt nichts mehr. Einen anderen öffnen.</translation>
        </message>
        <message>
            <source>Nothing is missing</source>
            <translation>Nichts fehlt</translation>
        </message>
        <message>
            <source>Nothing more is awaited</source>
            <translation>Es wird nichts mehr erwartet</translation>
        </message>
        <message>
            <source>Nothing moves. Put back what was loaded.</source>
            <translation>Nichts bewegt sich. Verladenes zurücklegen.</translation>
        </message>
        <message>
            <source>Nothing new to share</source>
            <translation>Nichts Neues zu teilen</translation>
        </message>
        <message>
            <source>Nothing of it goes along any more</source>
            <translation>Nichts davon geht mehr mit</translation>
        </message>
        <message>
            <source>Nothing of it goes along; put it back</source>
            <translation>Nichts davon geht mit; zurücklegen</translation>
        </message>
        <message>
            <source>Nothing of it has arrived</source>
            <translation>Nichts davon ist angekommen</translation>
        </message>
        <message>
            <source>Nothing of it is changed here any more</source>
            <translation>Hier wird nichts mehr daran geändert</translation>
        </message>
        <message>
            <source>Nothing of it moves any more. What was loaded is put back by hand.</source>
            <translation>Nichts davon bewegt sich mehr. Verladenes wird von Hand zurückgelegt.</translation>
        </message>
        <message>
            <source>Nothing scanned yet</source>
            <translation>Noch nichts gescannt</translation>
        </message>
        <message>
            <source>Nothing was changed</source>
            <translation>Nichts geändert</translation>
        </message>
        <message>
            <source>Nothing was scanned yet</source>
            <translation>Noch nichts gescannt</translation>
        </message>
        <message>
            <source>Now scan where the goods come from.</source>
            <translation>Jetzt scannen, woher die Ware kommt.</translation>
        </message>
        <message>
            <source>Now scan where the goods go.</source>
            <translation>Jetzt scannen, wohin die Ware kommt.</translation>
        </message>
        <message>
            <source>On its way</source>
            <translation>Abschicken</translation>
        </message>
        <message>
            <source>On the server: {status}. Open it again from the list.</source>
            <translation>Auf dem Server: {status}. Aus der Liste neu öffnen.</translation>
        </message>
        <message>
            <source>Only a draft can be changed so</source>
            <translation>Nur ein Entwurf lässt sich so ändern</translation>
        </message>
        <message>
            <source>Only {available} {unit} are known at {source}: take more?</source>
            <translation>An {source} sind nur {available} {unit} bekannt: mehr nehmen?</translation>
        </message>
        <message>
            <source>Open questions</source>
            <translation>Offene Fragen</translation>
        </message>
        <message>
            <source>Package {code} is here already</source>
            <translation>Packstück {code} ist schon dabei</translation>
        </message>
        <message>
            <source>Package {package} is here already</source>
            <translation>Packstück {package} ist schon dabei</translation>
        </message>
        <message>
            <source>Pieces and packages</source>
            <translation>Stücke und Packstücke</translation>
        </message>
        <message>
            <source>Print</source>
            <translation>Drucken</translation>
        </message>
        <message>
            <source>Quantities are about this line now.</source>
            <translation>Mengen gelten jetzt für diese Position.</translation>
        </message>
        <message>
            <source>Quantity changed</source>
            <translation>Menge geändert</translation>
        </message>
        <message>
            <source>Quantity set</source>
            <translation>Menge gesetzt</translation>
        </message>
        <message>
            <source>Quantity set: {product}</source>
            <translation>Menge gesetzt: {product}</translation>
        </message>
        <message>
            <source>Reason: {reason}</source>
            <translation>Grund: {reason}</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>Entfernen</translation>
        </message>
        <message>
            <source>Responsible</source>
            <translation>Verantwortlich</translation>
        </message>
        <message>
            <source>Responsible: {name}</source>
            <translation>Verantwortlich: {name}</translation>
        </message>
        <message>
            <source>Responsible: {staff}.</source>
            <translation>Verantwortlich: {staff}.</translation>
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
            <source>Say where the goods are: 1 or 2</source>
            <translation>Angeben, wo die Ware ist: 1 oder 2</translation>
        </message>
        <message>
            <source>Say where the goods come from</source>
            <translation>Sagen, woher die Ware kommt</translation>
        </message>
        <message>
            <source>Say where the goods go</source>
            <translation>Sagen, wohin die Ware kommt</translation>
        </message>
        <message>
            <source>Scan ANSWER and its number to adjust that book</source>
            <translation>ANSWER und die Nummer scannen: diese Buchung anpassen</translation>
        </message>
        <message>
            <source>Scan OK for the books to adjust, or go back</source>
            <translation>OK scannen: Buchungen anpassen; oder zurück</translation>
        </message>
        <message>
            <source>Scan REASON and its number, tap one, or write it.</source>
            <translation>REASON und die Nummer scannen, antippen oder schreiben.</translation>
        </message>
        <message>
            <source>Scan REASON and its number. Missing: {product} and {others_words}.</source>
            <translation>REASON und die Nummer scannen. Es fehlt: {product} und {others_words}.</translation>
        </message>
        <message>
            <source>Scan REASON and its number. Missing: {product}.</source>
            <translation>REASON und die Nummer scannen. Es fehlt: {product}.</translation>
        </message>
        <message>
            <source>Scan a place, or the goods.</source>
            <translation>Einen Platz oder die Ware scannen.</translation>
        </message>
        <message>
            <source>Scan an item, or another command.</source>
            <translation>Einen Artikel oder einen anderen Befehl scannen.</translation>
        </message>
        <message>
            <source>Scan another badge, or choose from the list.</source>
            <translation>Anderen Ausweis scannen oder aus der Liste wählen.</translation>
        </message>
        <message>
            <source>Scan another piece of {product}.</source>
            <translation>Ein anderes Stück {product} scannen.</translation>
        </message>
        <message>
            <source>Scan another piece.</source>
            <translation>Ein anderes Stück scannen.</translation>
        </message>
        <message>
            <source>Scan another place.</source>
            <translation>Anderen Platz scannen.</translation>
        </message>
        <message>
            <source>Scan each piece, or set the kilograms.</source>
            <translation>Jedes Stück scannen oder Kilogramm setzen.</translation>
        </message>
        <message>
            <source>Scan each piece.</source>
            <translation>Jedes Stück scannen.</translation>
        </message>
        <message>
            <source>Scan its items.</source>
            <translation>Seine Artikel scannen.</translation>
        </message>
        <message>
            <source>Scan that place first.</source>
            <translation>Zuerst diesen Platz scannen.</translation>
        </message>
        <message>
            <source>Scan the item that counts {n}</source>
            <translation>Den Artikel scannen, der {n} zählt</translation>
        </message>
        <message>
            <source>Scan the labels: nobody knows which lots are there.</source>
            <translation>Die Etiketten scannen: niemand weiß, welche Chargen da sind.</translation>
        </message>
        <message>
            <source>Scan the next item, or finish</source>
            <translation>Nächsten Artikel scannen oder beenden</translation>
        </message>
        <message>
            <source>Scan the next item.</source>
            <translation>Nächsten Artikel scannen.</translation>
        </message>
        <message>
            <source>Scan what goes along</source>
            <translation>Scannen, was mitgeht</translation>
        </message>
        <message>
            <source>Scan what goes along.</source>
            <translation>Scannen, was mitgeht.</translation>
        </message>
        <message numerus="yes">
            <source>Scan what has arrived: %n line(s) to go</source>
            <translation>
                <numerusform>Scannen, was angekommen ist: noch %n Position</numerusform>
                <numerusform>Scannen, was angekommen ist: noch %n Positionen</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Scan what is loaded: %n line(s) to go</source>
            <translation>
                <numerusform>Scannen, was verladen wird: noch %n Position</numerusform>
                <numerusform>Scannen, was verladen wird: noch %n Positionen</numerusform>
            </translation>
        </message>
        <message>
            <source>Scan what is there: it is told as a difference.</source>
            <translation>Scannen, was da ist: es wird als Abweichung gemeldet.</translation>
        </message>
        <message>
            <source>Scan where the goods come from</source>
            <translation>Scannen, woher die Ware kommt</translation>
        </message>
        <message>
            <source>Scan where the goods go</source>
            <translation>Scannen, wohin die Ware kommt</translation>
        </message>
        <message>
            <source>Scan who is responsible, or what it is for</source>
            <translation>Scannen, wer verantwortlich ist oder wofür es ist</translation>
        </message>
        <message>
            <source>Send off {name}</source>
            <translation>{name} abschicken</translation>
        </message>
        <message>
            <source>Serial {serial} for {product}</source>
            <translation>Seriennr. {serial} für {product}</translation>
        </message>
        <message>
            <source>Serial {serial} is here already</source>
            <translation>Seriennr. {serial} ist schon dabei</translation>
        </message>
        <message>
            <source>Serials, and lots that the server does not know, stand on the loading list only.</source>
            <translation>Seriennummern und Chargen, die der Server nicht kennt, stehen nur auf der Ladeliste.</translation>
        </message>
        <message>
            <source>Share the draft</source>
            <translation>Entwurf teilen</translation>
        </message>
        <message>
            <source>Shipment</source>
            <translation>Transport</translation>
        </message>
        <message>
            <source>So far {done} of {expected}</source>
            <translation>Bisher {done} von {expected}</translation>
        </message>
        <message>
            <source>So many at once</source>
            <translation>So viele auf einmal</translation>
        </message>
        <message>
            <source>Still open: the list says how it stands now</source>
            <translation>Noch offen: die Liste zeigt den jetzigen Stand</translation>
        </message>
        <message>
            <source>Stock is taken out when the shipment leaves.</source>
            <translation>Der Bestand geht weg, wenn der Transport abgeht.</translation>
        </message>
        <message>
            <source>Taken</source>
            <translation>Aufgenommen</translation>
        </message>
        <message>
            <source>Tap “From” or “To” to change it.</source>
            <translation>Zum Ändern auf „Von“ oder „Nach“ tippen.</translation>
        </message>
        <message>
            <source>That does nothing here</source>
            <translation>Das bewirkt hier nichts</translation>
        </message>
        <message>
            <source>That is a package</source>
            <translation>Das ist ein Packstück</translation>
        </message>
        <message>
            <source>That is another document</source>
            <translation>Das ist ein anderer Beleg</translation>
        </message>
        <message>
            <source>The books agree with the goods</source>
            <translation>Die Buchungen stimmen mit der Ware überein</translation>
        </message>
        <message>
            <source>The books of {place} are wrong then: {what}. Look what lies there, and adjust the stock.</source>
            <translation>Dann stimmen die Buchungen von {place} nicht: {what}. Nachsehen, was dort liegt, und den Bestand anpassen.</translation>
        </message>
        <message>
            <source>The catalog names nobody whom the server knows.</source>
            <translation>Der Katalog nennt niemanden, den der Server kennt.</translation>
        </message>
        <message>
            <source>The destination is changed</source>
            <translation>Das Ziel ist geändert</translation>
        </message>
        <message>
            <source>The draft is deleted</source>
            <translation>Der Entwurf ist gelöscht</translation>
        </message>
        <message>
            <source>The draft is deleted. Go back</source>
            <translation>Der Entwurf ist gelöscht. Zurückgehen</translation>
        </message>
        <message>
            <source>The draft is given up</source>
            <translation>Der Entwurf ist abgebrochen</translation>
        </message>
        <message>
            <source>The draft is shared: {lines_words}</source>
            <translation>Der Entwurf ist geteilt: {lines_words}</translation>
        </message>
        <message>
            <source>The goods are booked back at {back_at}. Put them there.</source>
            <translation>Die Ware ist auf {back_at} zurückgebucht. Dort ablegen.</translation>
        </message>
        <message>
            <source>The line is complete. Scan the next item.</source>
            <translation>Die Position ist vollständig. Nächsten Artikel scannen.</translation>
        </message>
        <message>
            <source>The line is gone</source>
            <translation>Die Position ist weg</translation>
        </message>
        <message>
            <source>The lot is missing</source>
            <translation>Die Charge fehlt</translation>
        </message>
        <message>
            <source>The quantity stays as it is</source>
            <translation>Die Menge bleibt, wie sie ist</translation>
        </message>
        <message>
            <source>The reason is missing</source>
            <translation>Der Grund fehlt</translation>
        </message>
        <message>
            <source>The same place twice</source>
            <translation>Zweimal derselbe Platz</translation>
        </message>
        <message>
            <source>The server does not know {name}</source>
            <translation>Der Server kennt {name} nicht</translation>
        </message>
        <message>
            <source>The server has been told all of it already.</source>
            <translation>Der Server weiß schon alles davon.</translation>
        </message>
        <message>
            <source>The server has heard of it already</source>
            <translation>Der Server weiß schon davon</translation>
        </message>
        <message>
            <source>The server has not heard of it, and never will.</source>
            <translation>Der Server hat nie davon gehört und wird es auch nicht.</translation>
        </message>
        <message>
            <source>The server has this draft already: a change makes a new one there, and deletes the old.</source>
            <translation>Der Server hat diesen Entwurf schon: eine Änderung macht dort einen neuen und löscht den alten.</translation>
        </message>
        <message>
            <source>The server is needed to open it. Open another one.</source>
            <translation>Zum Öffnen wird der Server gebraucht. Einen anderen öffnen.</translation>
        </message>
        <message>
            <source>The server is slow. Scan it again in a moment, or open another one.</source>
            <translation>Der Server ist langsam. Gleich noch einmal scannen oder eine andere öffnen.</translation>
        </message>
        <message>
            <source>The server never hears of it.</source>
            <translation>Der Server erfährt nie davon.</translation>
        </message>
        <message>
            <source>The server shows no items of this shipment</source>
            <translation>Der Server zeigt keine Artikel dieses Transports</translation>
        </message>
        <message>
            <source>The shipment is at its end</source>
            <translation>Der Transport ist zu Ende</translation>
        </message>
        <message>
            <source>The shipment is cancelled</source>
            <translation>Der Transport ist storniert</translation>
        </message>
        <message>
            <source>The shipment is cancelled. Go back</source>
            <translation>Der Transport ist storniert. Zurückgehen</translation>
        </message>
        <message>
            <source>The shipment is on its way</source>
            <translation>Der Transport ist unterwegs</translation>
        </message>
        <message>
            <source>The shipment says {wanted}</source>
            <translation>Im Transport steht {wanted}</translation>
        </message>
        <message>
            <source>The source is changed</source>
            <translation>Die Herkunft ist geändert</translation>
        </message>
        <message>
            <source>The system books the goods once they are received.</source>
            <translation>Das System bucht die Ware, sobald sie angenommen ist.</translation>
        </message>
        <message>
            <source>The system books what the shipment says.</source>
            <translation>Das System bucht, was im Transport steht.</translation>
        </message>
        <message>
            <source>The system books what the shipment says. Look what lies there, and adjust the stock.</source>
            <translation>Das System bucht, was im Transport steht. Nachsehen, was dort liegt, und den Bestand anpassen.</translation>
        </message>
        <message>
            <source>Then it is a shipment, and can be loaded.</source>
            <translation>Dann ist es ein Transport und kann verladen werden.</translation>
        </message>
        <message>
            <source>Then it is a shipment, and on its way.</source>
            <translation>Dann ist es ein Transport und unterwegs.</translation>
        </message>
        <message>
            <source>Then it is on its way.</source>
            <translation>Dann ist er unterwegs.</translation>
        </message>
        <message>
            <source>Then it is received, for good.</source>
            <translation>Dann ist er endgültig angenommen.</translation>
        </message>
        <message>
            <source>They are added to the stock of {place} again.</source>
            <translation>Sie wird dem Bestand von {place} wieder zugebucht.</translation>
        </message>
        <message>
            <source>They stay booked out of {place}.</source>
            <translation>Sie bleibt von {place} ausgebucht.</translation>
        </message>
        <message>
            <source>They were booked out of {source}. Say whether they are back there.</source>
            <translation>Sie ist von {source} ausgebucht. Angeben, ob sie wieder dort ist.</translation>
        </message>
        <message>
            <source>They were booked out. Say whether they are back.</source>
            <translation>Sie ist ausgebucht. Angeben, ob sie wieder da ist.</translation>
        </message>
        <message>
            <source>This is another place</source>
            <translation>Das ist ein anderer Platz</translation>
        </message>
        <message>
            <source>This is {place}</source>
            <translation>Das ist {place}</translation>
        </message>
        <message>
            <source>This one was given up</source>
            <translation>Das hier wurde abgebrochen</translation>
        </message>
        <message>
            <source>This package is here already</source>
            <translation>Dieses Packstück ist schon dabei</translation>
        </message>
        <message>
            <source>This piece is here already</source>
            <translation>Dieses Stück ist schon dabei</translation>
        </message>
        <message>
            <source>This shipment is handled at {here}. Scan an item there.</source>
            <translation>Dieser Transport wird an {here} bearbeitet. Dort einen Artikel scannen.</translation>
        </message>
        <message>
            <source>This shipment is not on this terminal</source>
            <translation>Dieser Transport ist nicht auf diesem Gerät</translation>
        </message>
        <message>
            <source>This shipment is still on its way to this terminal</source>
            <translation>Dieser Transport ist noch auf dem Weg zu diesem Gerät</translation>
        </message>
        <message>
            <source>This terminal adds what came to the stock of {place}.</source>
            <translation>Dieses Gerät bucht, was ankam, in den Bestand von {place}.</translation>
        </message>
        <message>
            <source>This terminal takes the goods out of the stock of {place}.</source>
            <translation>Dieses Gerät bucht die Ware aus dem Bestand von {place} aus.</translation>
        </message>
        <message>
            <source>To do: {n}</source>
            <translation>Zu tun: {n}</translation>
        </message>
        <message>
            <source>To {destination}</source>
            <translation>Nach {destination}</translation>
        </message>
        <message>
            <source>To {place}</source>
            <translation>Nach {place}</translation>
        </message>
        <message>
            <source>Undo that, or begin another one.</source>
            <translation>Abbruch zurücknehmen oder neu beginnen.</translation>
        </message>
        <message>
            <source>What has not been sent is dropped. What the server has already is taken off it again.</source>
            <translation>Nicht Gesendetes entfällt. Was der Server schon hat, wird dort wieder entfernt.</translation>
        </message>
        <message>
            <source>What was taken out of {out_of} stays booked out.</source>
            <translation>Was von {out_of} abging, bleibt ausgebucht.</translation>
        </message>
        <message>
            <source>When does it leave?</source>
            <translation>Wann geht er ab?</translation>
        </message>
        <message>
            <source>Where are the goods?</source>
            <translation>Wo ist die Ware?</translation>
        </message>
        <message>
            <source>Where are the goods? Scan ANSWER 1 or 2</source>
            <translation>Wo ist die Ware? ANSWER 1 oder 2 scannen</translation>
        </message>
        <message>
            <source>Where do the goods come from?</source>
            <translation>Woher kommt die Ware?</translation>
        </message>
        <message>
            <source>Where do the goods go?</source>
            <translation>Wohin kommt die Ware?</translation>
        </message>
        <message>
            <source>Where to?</source>
            <translation>Wohin?</translation>
        </message>
        <message>
            <source>Why are goods missing?</source>
            <translation>Warum fehlt Ware?</translation>
        </message>
        <message>
            <source>Why are goods missing? Scan REASON and its number</source>
            <translation>Warum fehlt Ware? REASON und die Nummer scannen</translation>
        </message>
        <message>
            <source>Why does it not take place?</source>
            <translation>Warum findet er nicht statt?</translation>
        </message>
        <message>
            <source>Why is it cancelled? Scan REASON and its number</source>
            <translation>Warum stornieren? REASON und die Nummer scannen</translation>
        </message>
        <message>
            <source>Write it anew</source>
            <translation>Neu schreiben</translation>
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
            <source>lot {lot}</source>
            <translation>Charge {lot}</translation>
        </message>
        <message>
            <source>missing {n}</source>
            <translation>{n} fehlen</translation>
        </message>
        <message>
            <source>not counted yet</source>
            <translation>noch nicht gezählt</translation>
        </message>
        <message>
            <source>not new {n}</source>
            <translation>{n} nicht neu</translation>
        </message>
        <message>
            <source>not on the shipment</source>
            <translation>nicht im Transport</translation>
        </message>
        <message>
            <source>not planned {n}</source>
            <translation>{n} nicht geplant</translation>
        </message>
        <message>
            <source>on its way at once</source>
            <translation>sofort unterwegs</translation>
        </message>
        <message>
            <source>question</source>
            <translation>Frage</translation>
        </message>
        <message>
            <source>serial {serial}</source>
            <translation>Seriennr. {serial}</translation>
        </message>
        <message>
            <source>too many {n}</source>
            <translation>{n} zu viel</translation>
        </message>
        <message>
            <source>{along} of {stock}</source>
            <translation>{along} von {stock}</translation>
        </message>
        <message>
            <source>{amount} at {place}, {age}</source>
            <translation>{amount} an {place}, {age}</translation>
        </message>
        <message>
            <source>{amount} in all</source>
            <translation>{amount} insgesamt</translation>
        </message>
        <message>
            <source>{amount} missing</source>
            <translation>{amount} fehlen</translation>
        </message>
        <message>
            <source>{amount} too few</source>
            <translation>{amount} zu wenig</translation>
        </message>
        <message>
            <source>{amount} too many</source>
            <translation>{amount} zu viel</translation>
        </message>
        <message>
            <source>{code} is a package</source>
            <translation>{code} ist ein Packstück</translation>
        </message>
        <message>
            <source>{code} is another document</source>
            <translation>{code} ist ein anderer Beleg</translation>
        </message>
        <message>
            <source>{code} is open already</source>
            <translation>{code} ist schon offen</translation>
        </message>
        <message>
            <source>{command} does nothing here</source>
            <translation>{command} bewirkt hier nichts</translation>
        </message>
        <message>
            <source>{condition}, not on the shipment so</source>
            <translation>{condition}, so nicht im Transport</translation>
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
            <source>{done} {unit}</source>
            <translation>{done} {unit}</translation>
        </message>
        <message>
            <source>{done} {unit}, {total} in all</source>
            <translation>{done} {unit}, {total} insgesamt</translation>
        </message>
        <message>
            <source>{lines_words} came, nothing is missing.</source>
            <translation>{lines_words} kamen an, nichts fehlt.</translation>
        </message>
        <message>
            <source>{lines_words} came, of {missing_words} goods are missing.</source>
            <translation>{lines_words} kamen an, von {missing_words} fehlt Ware.</translation>
        </message>
        <message>
            <source>{lines_words} loaded, nothing is missing.</source>
            <translation>{lines_words} verladen, nichts fehlt.</translation>
        </message>
        <message>
            <source>{lines_words} loaded, of {missing_words} goods are missing.</source>
            <translation>{lines_words} verladen, von {missing_words} fehlt Ware.</translation>
        </message>
        <message>
            <source>{lines_words} taken as they stand there.</source>
            <translation>{lines_words} übernommen, wie sie dort stehen.</translation>
        </message>
        <message>
            <source>{lot} waits: scan the item it belongs to</source>
            <translation>{lot} wartet: den Artikel dazu scannen</translation>
        </message>
        <message>
            <source>{number} is cancelled</source>
            <translation>{number} ist storniert</translation>
        </message>
        <message>
            <source>{number} is on its way</source>
            <translation>{number} ist unterwegs</translation>
        </message>
        <message>
            <source>{number} is received</source>
            <translation>{number} ist angenommen</translation>
        </message>
        <message>
            <source>{number} is something else by now</source>
            <translation>{number} ist inzwischen etwas anderes</translation>
        </message>
        <message>
            <source>{number} is {status}</source>
            <translation>{number} ist {status}</translation>
        </message>
        <message>
            <source>{number}: {task}</source>
            <translation>{number}: {task}</translation>
        </message>
        <message>
            <source>{n} missing</source>
            <translation>{n} fehlen</translation>
        </message>
        <message>
            <source>{n} over</source>
            <translation>{n} zu viel</translation>
        </message>
        <message>
            <source>{n} still to send</source>
            <translation>{n} noch zu senden</translation>
        </message>
        <message>
            <source>{n} to go</source>
            <translation>noch {n}</translation>
        </message>
        <message>
            <source>{over} {unit} more than the shipment says</source>
            <translation>{over} {unit} mehr als im Transport</translation>
        </message>
        <message>
            <source>{place} changes nothing. Tap “From” or “To” to change it.</source>
            <translation>{place} ändert nichts. Zum Ändern auf „Von“ oder „Nach“ tippen.</translation>
        </message>
        <message>
            <source>{place} is right</source>
            <translation>{place} stimmt</translation>
        </message>
        <message>
            <source>{product}</source>
            <translation>{product}</translation>
        </message>
        <message>
            <source>{product} does not go along</source>
            <translation>{product} geht nicht mit</translation>
        </message>
        <message>
            <source>{product} has lots</source>
            <translation>{product} hat Chargen</translation>
        </message>
        <message>
            <source>{product} has serials</source>
            <translation>{product} hat Seriennummern</translation>
        </message>
        <message>
            <source>{product} is complete. Scan the next item.</source>
            <translation>{product} ist vollständig. Nächsten Artikel scannen.</translation>
        </message>
        <message>
            <source>{product} is not on the shipment</source>
            <translation>{product} ist nicht im Transport</translation>
        </message>
        <message>
            <source>{product} is weighed</source>
            <translation>{product} wird gewogen</translation>
        </message>
        <message>
            <source>{product} needs one. Scan or enter it.</source>
            <translation>{product} braucht eine. Scannen oder eingeben.</translation>
        </message>
        <message>
            <source>{product} needs one. The lot taken last is {last_lot}.</source>
            <translation>{product} braucht eine. Zuletzt war es Charge {last_lot}.</translation>
        </message>
        <message>
            <source>{product}: count again, or say that it is so.</source>
            <translation>{product}: noch einmal zählen oder sagen, dass es so ist.</translation>
        </message>
        <message>
            <source>{product}: far more than is awaited.</source>
            <translation>{product}: weit mehr, als erwartet wird.</translation>
        </message>
        <message>
            <source>{product}: in hand is {condition}.</source>
            <translation>{product}: hier ist es {condition}.</translation>
        </message>
        <message>
            <source>{product}: is that right?</source>
            <translation>{product}: stimmt das?</translation>
        </message>
        <message>
            <source>{product}: look at the goods.</source>
            <translation>{product}: Ware ansehen.</translation>
        </message>
        <message>
            <source>{product}: look at the label.</source>
            <translation>{product}: Etikett ansehen.</translation>
        </message>
        <message>
            <source>{product}: only {rest} {unit} are still awaited.</source>
            <translation>{product}: nur noch {rest} {unit} werden erwartet.</translation>
        </message>
        <message>
            <source>{product}: the label's lot is not known here. You are asked once.</source>
            <translation>{product}: die Charge des Etiketts ist hier nicht bekannt. Die Frage kommt nur einmal.</translation>
        </message>
        <message>
            <source>{product}: the shipment says lot {wanted}.</source>
            <translation>{product}: im Transport steht Charge {wanted}.</translation>
        </message>
        <message>
            <source>{product}: {available} {unit} there, {age}.</source>
            <translation>{product}: dort {available} {unit}, {age}.</translation>
        </message>
        <message>
            <source>{product}: {available} {unit} there, {age}. {one_taken} goes along already.</source>
            <translation>{product}: dort {available} {unit}, {age}. {one_taken} geht schon mit.</translation>
        </message>
        <message>
            <source>{product}: {available} {unit} there, {age}. {taken} go along already.</source>
            <translation>{product}: dort {available} {unit}, {age}. {taken} gehen schon mit.</translation>
        </message>
        <message>
            <source>{product}: {available} {unit} were there when it was last read.</source>
            <translation>{product}: zuletzt waren es dort {available} {unit}.</translation>
        </message>
        <message>
            <source>{product}: {done} of {expected} {unit} were there before.</source>
            <translation>{product}: vorher waren es {done} von {expected} {unit}.</translation>
        </message>
        <message>
            <source>{product}: {quantity} {unit}</source>
            <translation>{product}: {quantity} {unit}</translation>
        </message>
        <message>
            <source>{product}: {told}.</source>
            <translation>{product}: {told}.</translation>
        </message>
        <message>
            <source>{quantity} {unit} at once</source>
            <translation>{quantity} {unit} auf einmal</translation>
        </message>
        <message>
            <source>{quantity} {unit} less.</source>
            <translation>{quantity} {unit} weniger.</translation>
        </message>
        <message>
            <source>{quantity} {unit}: is that right?</source>
            <translation>{quantity} {unit}: stimmt das?</translation>
        </message>
        <message>
            <source>{task}</source>
            <translation>{task}</translation>
        </message>
        <message>
            <source>{told}.</source>
            <translation>{told}.</translation>
        </message>
    </context>
    <context>
        <name>ShippingOption</name>
        <message>
            <source>No, I take lot {wanted}</source>
            <translation>Nein, Charge {wanted} nehmen</translation>
        </message>
        <message>
            <source>No, I take the other lot</source>
            <translation>Nein, die andere Charge nehmen</translation>
        </message>
        <message>
            <source>No, but take it all the same</source>
            <translation>Nein, aber trotzdem nehmen</translation>
        </message>
        <message>
            <source>Yes, it is that lot</source>
            <translation>Ja, es ist diese Charge</translation>
        </message>
    </context>
    <context>
        <name>ShippingReason</name>
        <message>
            <source>Comes later</source>
            <translation>Kommt später</translation>
        </message>
        <message>
            <source>Damaged</source>
            <translation>Beschädigt</translation>
        </message>
        <message>
            <source>Held back</source>
            <translation>Zurückgehalten</translation>
        </message>
        <message>
            <source>No room</source>
            <translation>Kein Platz</translation>
        </message>
        <message>
            <source>No transport</source>
            <translation>Kein Fahrzeug</translation>
        </message>
        <message>
            <source>Not needed any more</source>
            <translation>Nicht mehr gebraucht</translation>
        </message>
        <message>
            <source>Not on the vehicle</source>
            <translation>Nicht auf dem Fahrzeug</translation>
        </message>
        <message>
            <source>Not there</source>
            <translation>Nicht da</translation>
        </message>
        <message>
            <source>Other goods came</source>
            <translation>Andere Ware kam</translation>
        </message>
        <message>
            <source>Wrong goods</source>
            <translation>Falsche Ware</translation>
        </message>
        <message>
            <source>Wrong places</source>
            <translation>Falsche Plätze</translation>
        </message>
    </context>
    <context>
        <name>ShippingTask</name>
        <message>
            <source>Load</source>
            <translation>Verladen</translation>
        </message>
        <message>
            <source>Put a shipment together</source>
            <translation>Transport zusammenstellen</translation>
        </message>
        <message>
            <source>Receive</source>
            <translation>Annehmen</translation>
        </message>
    </context>
    <context>
        <name>SignIn</name>
        <message>
            <source>A lead sets the PIN of {name}</source>
            <translation>Die Leitung legt die PIN von {name} fest</translation>
        </message>
        <message>
            <source>Back</source>
            <translation>Zurück</translation>
        </message>
        <message>
            <source>Badge only</source>
            <translation>nur Ausweis</translation>
        </message>
        <message>
            <source>Choose a new PIN: {least} to {most} digits</source>
            <translation>Neue PIN wählen: {least} bis {most} Ziffern</translation>
        </message>
        <message>
            <source>Enter the PIN that you have now</source>
            <translation>Die bisherige PIN eingeben</translation>
        </message>
        <message>
            <source>Enter the new PIN once more</source>
            <translation>Die neue PIN noch einmal eingeben</translation>
        </message>
        <message>
            <source>Enter your PIN, or scan your badge</source>
            <translation>PIN eingeben oder Ausweis scannen</translation>
        </message>
        <message>
            <source>Go on without a name</source>
            <translation>Ohne Anmeldung weiter</translation>
        </message>
        <message>
            <source>Lead</source>
            <translation>Leitung</translation>
        </message>
        <message>
            <source>No PIN yet</source>
            <translation>noch keine PIN</translation>
        </message>
        <message>
            <source>Other person</source>
            <translation>Andere Person</translation>
        </message>
        <message>
            <source>Scan your badge, or tap your name</source>
            <translation>Ausweis scannen oder Namen antippen</translation>
        </message>
        <message>
            <source>The PIN of {name} is set</source>
            <translation>Die PIN von {name} ist festgelegt</translation>
        </message>
        <message>
            <source>This terminal is locked</source>
            <translation>Dieses Gerät ist gesperrt</translation>
        </message>
        <message numerus="yes">
            <source>Wait %n minute(s)</source>
            <translation>
                <numerusform>%n Minute warten</numerusform>
                <numerusform>%n Minuten warten</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Wait %n second(s)</source>
            <translation>
                <numerusform>%n Sekunde warten</numerusform>
                <numerusform>%n Sekunden warten</numerusform>
            </translation>
        </message>
        <message>
            <source>Which lead is here?</source>
            <translation>Wer von der Leitung ist hier?</translation>
        </message>
        <message>
            <source>Who is here?</source>
            <translation>Wer ist hier?</translation>
        </message>
        <message>
            <source>Your own PIN first: then {name} chooses one</source>
            <translation>Zuerst Ihre eigene PIN: dann wählt {name} eine</translation>
        </message>
        <message>
            <source>{document} stays open</source>
            <translation>{document} bleibt offen</translation>
        </message>
    </context>
    <context>
        <name>Signature</name>
        <message>
            <source>Sign here</source>
            <translation>Hier unterschreiben</translation>
        </message>
        <message>
            <source>Signature</source>
            <translation>Unterschrift</translation>
        </message>
    </context>
    <context>
        <name>Stage</name>
        <message>
            <source>being packed</source>
            <translation>wird gepackt</translation>
        </message>
        <message>
            <source>being picked</source>
            <translation>in Kommissionierung</translation>
        </message>
        <message>
            <source>confirmed</source>
            <translation>bestätigt</translation>
        </message>
        <message>
            <source>handed over</source>
            <translation>übergeben</translation>
        </message>
        <message>
            <source>not begun</source>
            <translation>nicht begonnen</translation>
        </message>
        <message>
            <source>packed</source>
            <translation>gepackt</translation>
        </message>
        <message>
            <source>picked</source>
            <translation>kommissioniert</translation>
        </message>
        <message>
            <source>ready to be handed over</source>
            <translation>bereit zur Übergabe</translation>
        </message>
        <message>
            <source>with the recipient</source>
            <translation>beim Empfänger</translation>
        </message>
    </context>
    <context>
        <name>Stock</name>
        <message>
            <source>A lead sees what the books say. Anybody does when the count is finished.</source>
            <translation>Die Leitung sieht den Buchbestand, alle anderen, wenn die Zählung fertig ist.</translation>
        </message>
        <message>
            <source>It is being counted blind</source>
            <translation>Hier wird blind gezählt</translation>
        </message>
        <message>
            <source>The server does not say how much there is</source>
            <translation>Der Server sagt nicht, wie viel da ist</translation>
        </message>
        <message>
            <source>What this terminal knows is shown with its age. Try again later.</source>
            <translation>Was dieses Gerät weiß, steht mit seinem Stand da. Später noch einmal versuchen.</translation>
        </message>
    </context>
    <context>
        <name>StockBooking</name>
        <message>
            <source>being booked</source>
            <translation>wird gebucht</translation>
        </message>
        <message>
            <source>booked</source>
            <translation>gebucht</translation>
        </message>
        <message>
            <source>cancelled</source>
            <translation>storniert</translation>
        </message>
        <message>
            <source>failed</source>
            <translation>fehlgeschlagen</translation>
        </message>
        <message>
            <source>not booked yet</source>
            <translation>noch nicht gebucht</translation>
        </message>
    </context>
    <context>
        <name>StockBy</name>
        <message>
            <source>The system takes the goods out of stock at the end.</source>
            <translation>Das System bucht die Ware am Ende aus.</translation>
        </message>
        <message>
            <source>This terminal takes the goods out of stock.</source>
            <translation>Dieses Gerät bucht die Ware aus.</translation>
        </message>
    </context>
    <context>
        <name>StockFigure</name>
        <message>
            <source>available</source>
            <translation>verfügbar</translation>
        </message>
        <message>
            <source>planned</source>
            <translation>geplant</translation>
        </message>
        <message>
            <source>reconciling</source>
            <translation>in Klärung</translation>
        </message>
        <message>
            <source>reserved</source>
            <translation>reserviert</translation>
        </message>
        <message>
            <source>virtual</source>
            <translation>virtuell</translation>
        </message>
    </context>
    <context>
        <name>StockMode</name>
        <message>
            <source>enfore keeps its stock</source>
            <translation>enfore führt den Bestand</translation>
        </message>
        <message>
            <source>nobody keeps its stock</source>
            <translation>niemand führt den Bestand</translation>
        </message>
    </context>
    <context>
        <name>StockOperation</name>
        <message>
            <source>Added</source>
            <translation>Zugebucht</translation>
        </message>
        <message>
            <source>Count set</source>
            <translation>Bestand gesetzt</translation>
        </message>
        <message>
            <source>Removed</source>
            <translation>Abgebucht</translation>
        </message>
    </context>
    <context>
        <name>StockTag</name>
        <message>
            <source>of the platform</source>
            <translation>der Plattform</translation>
        </message>
        <message>
            <source>of this organisation</source>
            <translation>dieser Organisation</translation>
        </message>
    </context>
    <context>
        <name>StockTakings</name>
        <message numerus="yes">
            <source>%n stock-taking(s) cannot be shown</source>
            <translation>
                <numerusform>%n Inventur lässt sich nicht anzeigen</numerusform>
                <numerusform>%n Inventuren lassen sich nicht anzeigen</numerusform>
            </translation>
        </message>
        <message>
            <source>30 days</source>
            <translation>30 Tage</translation>
        </message>
        <message>
            <source>7 days</source>
            <translation>7 Tage</translation>
        </message>
        <message>
            <source>90 days</source>
            <translation>90 Tage</translation>
        </message>
        <message>
            <source>All</source>
            <translation>Alle</translation>
        </message>
        <message>
            <source>As it was read before: {cause}</source>
            <translation>Wie zuletzt gelesen: {cause}</translation>
        </message>
        <message>
            <source>Back</source>
            <translation>Zurück</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Abbrechen</translation>
        </message>
        <message>
            <source>Change the search, or show all.</source>
            <translation>Suche ändern oder alle zeigen.</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Schließen</translation>
        </message>
        <message>
            <source>Counted blind</source>
            <translation>Blind gezählt</translation>
        </message>
        <message>
            <source>Counted products</source>
            <translation>Gezählte Artikel</translation>
        </message>
        <message>
            <source>Counting began</source>
            <translation>Zählung begonnen</translation>
        </message>
        <message>
            <source>Counting ended</source>
            <translation>Zählung beendet</translation>
        </message>
        <message>
            <source>Description</source>
            <translation>Beschreibung</translation>
        </message>
        <message>
            <source>Export</source>
            <translation>Exportieren</translation>
        </message>
        <message>
            <source>Export anew</source>
            <translation>Neu exportieren</translation>
        </message>
        <message>
            <source>Exports</source>
            <translation>Exporte</translation>
        </message>
        <message>
            <source>It can be exported when counting has ended.</source>
            <translation>Sie lässt sich exportieren, wenn die Zählung beendet ist.</translation>
        </message>
        <message>
            <source>It comes by itself, also when you go elsewhere.</source>
            <translation>Sie kommt von selbst, auch wenn Sie woanders weitermachen.</translation>
        </message>
        <message>
            <source>Key figures</source>
            <translation>Kennzahlen</translation>
        </message>
        <message>
            <source>No stock-taking there or then</source>
            <translation>Keine Inventur dort oder zu dieser Zeit</translation>
        </message>
        <message>
            <source>No stock-takings on the server</source>
            <translation>Keine Inventuren auf dem Server</translation>
        </message>
        <message>
            <source>Nothing fits</source>
            <translation>Nichts passt</translation>
        </message>
        <message>
            <source>Place</source>
            <translation>Platz</translation>
        </message>
        <message>
            <source>Place, time …</source>
            <translation>Platz, Zeit …</translation>
        </message>
        <message>
            <source>Products</source>
            <translation>Artikel</translation>
        </message>
        <message>
            <source>Products that differ</source>
            <translation>Artikel mit Differenz</translation>
        </message>
        <message>
            <source>Refresh</source>
            <translation>Aktualisieren</translation>
        </message>
        <message>
            <source>Refresh the list.</source>
            <translation>Die Liste aktualisieren.</translation>
        </message>
        <message>
            <source>Scan a place to see its stock-takings.</source>
            <translation>Einen Platz scannen, um seine Inventuren zu sehen.</translation>
        </message>
        <message>
            <source>Scan a place, or choose</source>
            <translation>Platz scannen oder wählen</translation>
        </message>
        <message>
            <source>Settings</source>
            <translation>Einstellungen</translation>
        </message>
        <message>
            <source>Show</source>
            <translation>Anzeigen</translation>
        </message>
        <message>
            <source>Show all</source>
            <translation>Alle zeigen</translation>
        </message>
        <message>
            <source>Show all of them.</source>
            <translation>Alle zeigen.</translation>
        </message>
        <message>
            <source>State</source>
            <translation>Zustand</translation>
        </message>
        <message>
            <source>Stock-taking {number}</source>
            <translation>Inventur {number}</translation>
        </message>
        <message>
            <source>Stock-takings are shown by the server only</source>
            <translation>Inventuren zeigt nur der Server</translation>
        </message>
        <message>
            <source>Stock-takings at {place}</source>
            <translation>Inventuren auf {place}</translation>
        </message>
        <message>
            <source>Tap a stock-taking, or scan a place</source>
            <translation>Inventur antippen oder Platz scannen</translation>
        </message>
        <message>
            <source>The file of {number} is asked for</source>
            <translation>Die Datei von {number} ist angefordert</translation>
        </message>
        <message>
            <source>The server does not know it any more</source>
            <translation>Der Server kennt sie nicht mehr</translation>
        </message>
        <message>
            <source>The server is asked …</source>
            <translation>Der Server wird gefragt …</translation>
        </message>
        <message>
            <source>The server said no</source>
            <translation>Der Server lehnt ab</translation>
        </message>
        <message>
            <source>They appear as soon as it can be reached.</source>
            <translation>Sie erscheinen, sobald er erreichbar ist.</translation>
        </message>
        <message>
            <source>They are begun in the system itself.</source>
            <translation>Sie werden im System selbst begonnen.</translation>
        </message>
        <message>
            <source>Times</source>
            <translation>Zeiten</translation>
        </message>
        <message>
            <source>Without a description</source>
            <translation>Ohne Beschreibung</translation>
        </message>
        <message>
            <source>a year</source>
            <translation>ein Jahr</translation>
        </message>
        <message>
            <source>any time</source>
            <translation>jederzeit</translation>
        </message>
        <message>
            <source>being counted</source>
            <translation>wird gezählt</translation>
        </message>
        <message>
            <source>cancelled</source>
            <translation>abgebrochen</translation>
        </message>
        <message>
            <source>counted</source>
            <translation>gezählt</translation>
        </message>
        <message>
            <source>counted and booked</source>
            <translation>gezählt und gebucht</translation>
        </message>
        <message>
            <source>in preparation</source>
            <translation>in Vorbereitung</translation>
        </message>
        <message>
            <source>no</source>
            <translation>nein</translation>
        </message>
        <message>
            <source>state not told</source>
            <translation>Zustand unbekannt</translation>
        </message>
        <message>
            <source>yes</source>
            <translation>ja</translation>
        </message>
        <message>
            <source>{number} is not over yet</source>
            <translation>{number} ist noch nicht beendet</translation>
        </message>
        <message>
            <source>{number}: look, or export it</source>
            <translation>{number}: ansehen oder exportieren</translation>
        </message>
    </context>
    <context>
        <name>StockTakingsView</name>
        <message>
            <source>All places</source>
            <translation>Alle Plätze</translation>
        </message>
        <message>
            <source>Counting ended within</source>
            <translation>Zählung beendet innerhalb von</translation>
        </message>
        <message>
            <source>Place (scan it, or type)</source>
            <translation>Platz (scannen oder tippen)</translation>
        </message>
        <message>
            <source>Search</source>
            <translation>Suche</translation>
        </message>
        <message>
            <source>Search stock-takings</source>
            <translation>Inventuren suchen</translation>
        </message>
        <message>
            <source>Search: number, text, place</source>
            <translation>Suche: Nummer, Text, Platz</translation>
        </message>
        <message>
            <source>Stock-takings</source>
            <translation>Inventuren</translation>
        </message>
        <message>
            <source>Which stock-takings?</source>
            <translation>Welche Inventuren?</translation>
        </message>
        <message>
            <source>With a time, what has not ended is left out.</source>
            <translation>Mit einem Zeitraum fehlt, was nicht beendet ist.</translation>
        </message>
    </context>
    <context>
        <name>Store</name>
        <message>
            <source>A newer version wrote a part of the queue</source>
            <translation>Eine neuere Version hat einen Teil der Warteschlange geschrieben</translation>
        </message>
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
            <source>Nothing is lost, and nothing is sent. Install that version again.</source>
            <translation>Nichts ist verloren, und nichts wird gesendet. Installieren Sie jene Version wieder.</translation>
        </message>
        <message>
            <source>Start Dockhand again: it saves what can be read. Do not delete the file.</source>
            <translation>Dockhand neu starten: Es rettet, was lesbar ist. Die Datei nicht löschen.</translation>
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
        <name>TakeOver</name>
        <message>
            <source>Leave it</source>
            <translation>Lassen</translation>
        </message>
        <message>
            <source>Leave it, take another one</source>
            <translation>Lassen, einen anderen nehmen</translation>
        </message>
        <message>
            <source>Only look at it</source>
            <translation>Nur ansehen</translation>
        </message>
        <message>
            <source>Scan the delivery's code again for 1.</source>
            <translation>Code der Lieferung noch einmal scannen für 1.</translation>
        </message>
        <message>
            <source>Scan the order's code again for 1.</source>
            <translation>Für 1 den Code des Auftrags noch einmal scannen.</translation>
        </message>
        <message>
            <source>Take it over</source>
            <translation>Übernehmen</translation>
        </message>
        <message>
            <source>Take it over?</source>
            <translation>Übernehmen?</translation>
        </message>
        <message>
            <source>somebody else is on it</source>
            <translation>jemand anders ist daran</translation>
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
            <source>Keep {detail} for support.</source>
            <translation>{detail} für den Support aufheben.</translation>
        </message>
        <message>
            <source>Keep {detail} for support. Look on the server what has arrived.</source>
            <translation>{detail} für den Support aufheben. Auf dem Server nachsehen, was angekommen ist.</translation>
        </message>
        <message>
            <source>Keep {detail} for support. Look on the server, then begin anew: {documents}</source>
            <translation>{detail} für den Support aufheben. Auf dem Server nachsehen, dann neu beginnen: {documents}</translation>
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
            <source>Nobody with a PIN here has the id {detail}</source>
            <translation>Niemand mit einer PIN hat hier die Kennung {detail}</translation>
        </message>
        <message>
            <source>Nothing of it is lost. Install that version again to open it.</source>
            <translation>Nichts davon ist verloren. Zum Öffnen diese Version wieder installieren.</translation>
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
            <source>The data were damaged. All of them were saved</source>
            <translation>Die Daten waren beschädigt. Alle wurden gerettet</translation>
        </message>
        <message>
            <source>The data were damaged. {lost} steps are lost</source>
            <translation>Die Daten waren beschädigt. {lost} Schritte sind verloren</translation>
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
            <source>dockhand people list shows everybody who has one.</source>
            <translation>dockhand people list zeigt alle, die eine haben.</translation>
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
            <source>Locked</source>
            <translation>Gesperrt</translation>
        </message>
        <message>
            <source>TEST</source>
            <translation>TEST</translation>
        </message>
        <message>
            <source>Who is here: {name}</source>
            <translation>Wer hier ist: {name}</translation>
        </message>
        <message>
            <source>needs you</source>
            <translation>zu klären</translation>
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
            <source>a hold</source>
            <translation>das Anhalten</translation>
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
            <source>a new package</source>
            <translation>ein neues Packstück</translation>
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
            <source>a pick</source>
            <translation>eine Entnahme</translation>
        </message>
        <message>
            <source>a release</source>
            <translation>die Freigabe</translation>
        </message>
        <message>
            <source>a scan with a question</source>
            <translation>ein Scan mit Frage</translation>
        </message>
        <message>
            <source>a short line</source>
            <translation>eine Fehlmenge</translation>
        </message>
        <message>
            <source>a skipped line</source>
            <translation>eine verschobene Position</translation>
        </message>
        <message>
            <source>a void label</source>
            <translation>ein ungültiges Etikett</translation>
        </message>
        <message>
            <source>a wrong place</source>
            <translation>ein falscher Platz</translation>
        </message>
        <message>
            <source>an allowed excess</source>
            <translation>eine erlaubte Mehrmenge</translation>
        </message>
        <message>
            <source>an answer</source>
            <translation>eine Antwort</translation>
        </message>
        <message>
            <source>an explanation</source>
            <translation>eine Erklärung</translation>
        </message>
        <message>
            <source>an unknown code</source>
            <translation>ein unbekannter Code</translation>
        </message>
        <message>
            <source>size and weight</source>
            <translation>Maße und Gewicht</translation>
        </message>
        <message>
            <source>that a code is not there</source>
            <translation>dass ein Code nicht da ist</translation>
        </message>
        <message>
            <source>that a difference is accepted</source>
            <translation>dass eine Differenz angenommen ist</translation>
        </message>
        <message>
            <source>that it was given up</source>
            <translation>dass es abgebrochen wurde</translation>
        </message>
        <message>
            <source>that nothing is adjusted</source>
            <translation>dass nichts berichtigt wird</translation>
        </message>
        <message>
            <source>that nothing leaves</source>
            <translation>der Abbruch</translation>
        </message>
        <message>
            <source>that the books stay</source>
            <translation>dass der Buchbestand bleibt</translation>
        </message>
        <message>
            <source>that the count is given up</source>
            <translation>dass die Zählung aufgegeben ist</translation>
        </message>
        <message>
            <source>that the place comes later</source>
            <translation>dass der Platz später kommt</translation>
        </message>
        <message>
            <source>that the place is done</source>
            <translation>dass der Platz fertig ist</translation>
        </message>
        <message>
            <source>the cancellation</source>
            <translation>das Storno</translation>
        </message>
        <message>
            <source>the change of direction, reason or condition</source>
            <translation>die Änderung von Richtung, Grund oder Zustand</translation>
        </message>
        <message>
            <source>the change of name and person</source>
            <translation>die Änderung von Name und Person</translation>
        </message>
        <message>
            <source>the change of places or description</source>
            <translation>die Änderung von Plätzen oder Beschreibung</translation>
        </message>
        <message>
            <source>the change of recipient and type</source>
            <translation>die Änderung von Empfänger und Art</translation>
        </message>
        <message>
            <source>the change of work</source>
            <translation>der Wechsel der Arbeit</translation>
        </message>
        <message>
            <source>the choice of the line</source>
            <translation>die Wahl der Position</translation>
        </message>
        <message>
            <source>the choice of the order</source>
            <translation>die Wahl des Auftrags</translation>
        </message>
        <message>
            <source>the choice of the package</source>
            <translation>die Wahl des Packstücks</translation>
        </message>
        <message>
            <source>the choice of the place</source>
            <translation>die Wahl des Platzes</translation>
        </message>
        <message>
            <source>the closing of a package</source>
            <translation>das Schließen eines Packstücks</translation>
        </message>
        <message>
            <source>the confirmation</source>
            <translation>die Bestätigung</translation>
        </message>
        <message>
            <source>the correction</source>
            <translation>die Korrektur</translation>
        </message>
        <message>
            <source>the count anew</source>
            <translation>die neue Zählung</translation>
        </message>
        <message>
            <source>the delivery</source>
            <translation>die Lieferung</translation>
        </message>
        <message>
            <source>the hand-over</source>
            <translation>die Übergabe</translation>
        </message>
        <message>
            <source>the link of a code</source>
            <translation>die Verknüpfung eines Codes</translation>
        </message>
        <message>
            <source>the look at a place</source>
            <translation>der Blick auf einen Platz</translation>
        </message>
        <message>
            <source>the multiplier</source>
            <translation>der Multiplikator</translation>
        </message>
        <message>
            <source>the opening of a package</source>
            <translation>das Öffnen eines Packstücks</translation>
        </message>
        <message>
            <source>the other place</source>
            <translation>der andere Platz</translation>
        </message>
        <message>
            <source>the package</source>
            <translation>das Packstück</translation>
        </message>
        <message>
            <source>the rejection</source>
            <translation>die Ablehnung</translation>
        </message>
        <message>
            <source>the request to cancel</source>
            <translation>der Storno-Antrag</translation>
        </message>
        <message>
            <source>the return of goods</source>
            <translation>die Rückgabe von Ware</translation>
        </message>
        <message>
            <source>the signature</source>
            <translation>die Unterschrift</translation>
        </message>
        <message>
            <source>the swap of a lot</source>
            <translation>der Tausch einer Charge</translation>
        </message>
        <message>
            <source>what a lead approved</source>
            <translation>die Freigabe der Leitung</translation>
        </message>
        <message>
            <source>what was counted</source>
            <translation>das Gezählte</translation>
        </message>
        <message>
            <source>what was dropped</source>
            <translation>was verfallen war</translation>
        </message>
        <message>
            <source>what was packed</source>
            <translation>was gepackt war</translation>
        </message>
        <message>
            <source>what was put back</source>
            <translation>was zurückgelegt war</translation>
        </message>
        <message>
            <source>what was said of a movement</source>
            <translation>die Angabe zu einer Bewegung</translation>
        </message>
        <message>
            <source>what was taken</source>
            <translation>was entnommen war</translation>
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
    <context>
        <name>Working</name>
        <message>
            <source>Apply</source>
            <translation>Übernehmen</translation>
        </message>
        <message>
            <source>Best before or expiry</source>
            <translation>Haltbar bis oder Verfall</translation>
        </message>
        <message>
            <source>Choose or write a reason</source>
            <translation>Einen Grund wählen oder schreiben</translation>
        </message>
        <message>
            <source>Day.month.year, or month/year</source>
            <translation>Tag.Monat.Jahr oder Monat/Jahr</translation>
        </message>
        <message>
            <source>Delete last character</source>
            <translation>Letztes Zeichen löschen</translation>
        </message>
        <message>
            <source>Done</source>
            <translation>Fertig</translation>
        </message>
        <message>
            <source>Enter the lot, or the date</source>
            <translation>Charge oder Datum eingeben</translation>
        </message>
        <message>
            <source>Find an item</source>
            <translation>Artikel finden</translation>
        </message>
        <message>
            <source>Letters or digits</source>
            <translation>Buchstaben oder Ziffern</translation>
        </message>
        <message>
            <source>Lot {lot}, as before</source>
            <translation>Charge {lot} wie zuvor</translation>
        </message>
        <message>
            <source>Lot, as it stands on the label</source>
            <translation>Charge, wie sie auf dem Etikett steht</translation>
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
            <source>No such place</source>
            <translation>Diesen Platz gibt es nicht</translation>
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
            <source>Nothing found. Write less, or another word.</source>
            <translation>Nichts gefunden. Weniger oder ein anderes Wort schreiben.</translation>
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
            <source>Space</source>
            <translation>Leerzeichen</translation>
        </message>
        <message>
            <source>This is no date: write 30.06.2031</source>
            <translation>Das ist kein Datum: 30.06.2031 schreiben</translation>
        </message>
        <message>
            <source>Writing to the disk …</source>
            <translation>Wird auf die Platte geschrieben …</translation>
        </message>
        <message>
            <source>just now</source>
            <translation>gerade eben</translation>
        </message>
        <message>
            <source>taken back</source>
            <translation>zurückgenommen</translation>
        </message>
        <message>
            <source>{n} d ago</source>
            <translation>vor {n} Tg.</translation>
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
            <source>{n} scans were not saved: scan them again</source>
            <translation>{n} Scans wurden nicht gespeichert: noch einmal scannen</translation>
        </message>
    </context>
</TS>
