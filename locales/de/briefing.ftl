briefing-side-for = Für die Vorlage
briefing-side-against = Gegen die Vorlage
briefing-side-neutral = Zur Sache, ohne Seite
briefing-side-unsaid = Noch nicht gelesen
briefing-side-none = Auf dieser Seite steht kein Beitrag.
briefing-finding-sides = Bei { $read } davon ist festgehalten, wofür sie sprechen: für die Vorlage { $pro }, dagegen { $contra }, ohne Seite { $neutral }.
briefing-finding-unread = Welche dafür und welche dagegen sprechen, hat noch niemand festgehalten.
briefing-stat-endorsements = { $count ->
    [one] Unterstützung für Vorschläge
   *[other] Unterstützungen für Vorschläge
 }
briefing-stat-for = { $count ->
    [one] Beitrag spricht dafür
   *[other] Beiträge sprechen dafür
 }
briefing-stat-against = { $count ->
    [one] Beitrag spricht dagegen
   *[other] Beiträge sprechen dagegen
 }
briefing-stat-owed = { $count ->
    [one] Antwort schuldet die Stadt noch
   *[other] Antworten schuldet die Stadt noch
 }
briefing-stat-owed-line = { $count ->
    [one] 1 Antwort steht aus
   *[other] { $count } Antworten stehen aus
 }
briefing-figures = Zahlen
briefing-voices = Stimmen dafür und dagegen
briefing-voices-note = Im eigenen Wortlaut, die am meisten unterstützten zuerst. Auf welcher Seite ein Beitrag steht, hat das Amt gelesen und festgehalten; kein Programm hat es geraten.
briefing-voices-none = Einzelne Beiträge sind mit diesem Punkt nicht verbunden.
briefing-most-supported = { $count ->
    [one] Gezeigt ist der am meisten unterstützte.
   *[other] Gezeigt sind die { $count } am meisten unterstützten.
 }
briefing-unread = Weitere Beiträge aus der Beteiligung, keiner Seite zugeordnet: die am meisten unterstützten
briefing-answer = Antwort der Stadt:
briefing-taken-up = Was die Vorlage davon aufnimmt
briefing-open = Offene Punkte vor der Entscheidung
briefing-list-none = Keine Antwort steht aus.
briefing-open-none = Nichts ist offen.
briefing-open-running = Die Beteiligung „{ $title }“ läuft noch bis { $date }.
briefing-open-answers = { $count ->
    [one] 1 Beitrag hat noch keine Antwort. Sie ist bis { $date } zugesagt.
   *[other] { $count } Beiträge haben noch keine Antwort. Die letzte ist bis { $date } zugesagt.
 }
briefing-open-late = { $count ->
    [one] Bei 1 davon ist der zugesagte Tag vorbei.
   *[other] Bei { $count } davon ist der zugesagte Tag vorbei.
 }
briefing-open-questions = { $count ->
    [one] 1 Rückfrage der Stadt ist noch nicht beantwortet.
   *[other] { $count } Rückfragen der Stadt sind noch nicht beantwortet.
 }
briefing-open-unread = { $count ->
    [one] Bei 1 Beitrag ist noch nicht festgehalten, ob er dafür oder dagegen spricht.
   *[other] Bei { $count } Beiträgen ist noch nicht festgehalten, ob sie dafür oder dagegen sprechen.
 }
briefing-open-outdated = Die Begründung fehlt oder ist veraltet in: { $language }.
briefing-last-due = Die letzte Antwort ist zugesagt bis { $date }.
briefing-against-input = Abweichung: { $body } hat anders entschieden, als Beteiligte wollten.
briefing-against-input-short = Anders entschieden, als Beteiligte wollten.
briefing-against-sides = Beiträge dafür: { $pro }, dagegen: { $contra }.
briefing-why = Begründung:
briefing-as-of = Stand: { $date }
briefing-address = Diese Seite bleibt unter:
briefing-file = beteiligungsergebnis
briefing-pdf = Als PDF: ein Blatt mit Anhang
briefing-pdf-all = Alle Ergebnisse der Sitzung als PDF
briefing-paper = Zur Vorlage
briefing-public = Öffentliche Fassung
briefing-desk-lead = Die nächsten Sitzungen mit den Punkten, zu denen Menschen etwas gesagt haben, und was vor der Entscheidung noch offen ist.
briefing-sides = Wer spricht dafür, wer dagegen?
briefing-sides-lead = Lesen Sie jeden Beitrag und halten Sie fest, ob er für oder gegen das spricht, was die Vorlage vorschlägt. Rat und Öffentlichkeit sehen es auf der Seite zum Tagesordnungspunkt, mit Ihrer Rolle.
briefing-sides-none = Hier ist kein veröffentlichter Beitrag verbunden.
briefing-sides-read = Beitrag lesen:
briefing-sides-save = Festhalten und veröffentlichen
briefing-sides-changed = Jemand anderes hat inzwischen gespeichert. Ihre Auswahl steht noch da. Prüfen Sie sie und speichern Sie noch einmal.
briefing-calendar-name = Sitzungen des Rates: { $city }
briefing-calendar-papers = Mit Beteiligung: { $papers }
briefing-calendar = Alle Sitzungen als Kalender abonnieren
briefing-annex = Anlage
briefing-annex-follows = Die Anlage auf den nächsten Seiten hat das Übrige: weitere Stimmen und Begründungen im Wortlaut, alle Tabellen.
briefing-shown-of = { $shown } von { $count }, alle im Anhang
briefing-annex-voices = Stimmen im Wortlaut
briefing-reach-not-asked = Danach wurde in dieser Beteiligung nicht gefragt.
briefing-open-after = Was noch offen ist
briefing-not-recorded = Die Sitzung ist vorbei. Was sie entschieden hat, hat die Stadt hier noch nicht festgehalten.
