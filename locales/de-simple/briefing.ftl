briefing-side-for = Für das Papier
briefing-side-against = Gegen das Papier
briefing-side-neutral = Weder dafür noch dagegen
briefing-side-unsaid = Noch nicht gelesen
briefing-side-none = Auf dieser Seite steht nichts.
briefing-finding-sides = Die Stadt hat { $read } davon eingeteilt. Für das Papier: { $pro }. Dagegen: { $contra }. Weder noch: { $neutral }.
briefing-finding-unread = Wer dafür ist und wer dagegen, steht noch nicht fest.
briefing-stat-endorsements = { $count ->
    [one] Stimme für Vorschläge
   *[other] Stimmen für Vorschläge
 }
briefing-stat-for = { $count ->
    [one] Beitrag ist dafür
   *[other] Beiträge sind dafür
 }
briefing-stat-against = { $count ->
    [one] Beitrag ist dagegen
   *[other] Beiträge sind dagegen
 }
briefing-stat-owed = { $count ->
    [one] Antwort fehlt noch
   *[other] Antworten fehlen noch
 }
briefing-stat-owed-line = { $count ->
    [one] 1 Antwort fehlt
   *[other] { $count } Antworten fehlen
 }
briefing-figures = Zahlen
briefing-voices = Wer dafür ist und wer dagegen
briefing-voices-note =
    Das sind die Worte der Menschen.
    Ein Amt hat alles gelesen.
    Das Amt sagt, wer dafür ist und wer dagegen.
briefing-voices-none = Hier steht noch kein Beitrag.
briefing-most-supported = { $count ->
    [one] Sie sehen den mit den meisten Stimmen.
   *[other] Sie sehen die { $count } mit den meisten Stimmen.
 }
briefing-unread = Mehr Beiträge. Sie sind nicht eingeteilt.
briefing-answer = Die Stadt sagt:
briefing-taken-up = Was davon im Papier steht
briefing-open = Das ist noch offen
briefing-list-none = Alle Antworten sind da.
briefing-open-none = Nichts ist offen.
briefing-open-running =
    Menschen können noch mitmachen: „{ $title }“.
    Das geht bis { $date }.
briefing-open-answers = { $count ->
    [one]
        1 Beitrag hat noch keine Antwort.
        Sie soll bis { $date } kommen.
   *[other]
        { $count } Beiträge haben noch keine Antwort.
        Die letzte soll bis { $date } kommen.
 }
briefing-open-late = { $count ->
    [one] 1 Antwort ist zu spät.
   *[other] { $count } Antworten sind zu spät.
 }
briefing-open-questions = { $count ->
    [one]
        Die Stadt hat 1 Frage gestellt.
        Die Antwort fehlt noch.
   *[other]
        Die Stadt hat { $count } Fragen gestellt.
        Die Antworten fehlen noch.
 }
briefing-open-unread = { $count ->
    [one] Bei 1 Beitrag fehlt noch: dafür oder dagegen?
   *[other] Bei { $count } Beiträgen fehlt noch: dafür oder dagegen?
 }
briefing-open-outdated = Der Text fehlt oder ist alt: { $language }.
briefing-last-due = Die letzte Antwort soll bis { $date } kommen.
briefing-against-input =
    Das ist anders, als Menschen wollten.
    Entschieden hat: { $body }.
briefing-against-input-short = Das ist anders, als Menschen wollten.
briefing-against-sides =
    Dafür waren: { $pro }.
    Dagegen waren: { $contra }.
briefing-why = Der Grund:
briefing-as-of = Stand: { $date }
briefing-address = Diese Seite finden Sie hier:
briefing-file = beteiligungsergebnis
briefing-pdf = Das Wichtigste auf einem Blatt (PDF)
briefing-pdf-all = Alles als PDF-Datei
briefing-paper = Zum Papier vom Rat
briefing-public = Seite für alle
briefing-desk-lead =
    Hier sehen Sie die nächsten Treffen.
    Sie sehen auch, was noch offen ist.
briefing-sides = Wer ist dafür, wer dagegen?
briefing-sides-lead =
    Lesen Sie jeden Beitrag.
    Sagen Sie dann: dafür oder dagegen.
    Alle können das sehen.
briefing-sides-none = Hier steht noch kein Beitrag.
briefing-sides-read = Beitrag lesen:
briefing-sides-save = Speichern und allen zeigen
briefing-sides-changed =
    Jemand anderes hat auch etwas gespeichert.
    Ihre Auswahl steht noch da.
    Bitte speichern Sie noch einmal.
briefing-calendar-name = Treffen vom Rat: { $city }
briefing-calendar-papers = Menschen haben mitgemacht: { $papers }
briefing-calendar = Alle Treffen als Kalender
briefing-annex = Mehr dazu
briefing-annex-follows = Auf den nächsten Seiten steht mehr dazu.
briefing-shown-of = { $shown } von { $count }, alle stehen weiter hinten
briefing-annex-voices = Das haben Menschen gesagt
briefing-reach-not-asked = Danach hat die Stadt hier nicht gefragt.
briefing-open-after = Das ist noch offen
briefing-not-recorded = Das Treffen ist vorbei. Die Stadt hat das Ergebnis noch nicht aufgeschrieben.
