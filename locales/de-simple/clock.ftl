clock-title = Antworten von der Stadt
clock-lead = Die Stadt verspricht: Wir antworten. Hier sehen Sie: Schafft die Stadt das?
clock-none = Im Moment wartet niemand auf eine Antwort.
clock-how = Wir zählen die Antworten der letzten 90 Tage. Auch ein Beschluss mit einem Grund ist eine Antwort. Auch eine fertige Meldung mit einem Grund ist eine Antwort. Die Hälfte der Antworten war schneller. Die andere Hälfte war langsamer. Beiträge, die noch niemand gelesen hat, zählen noch nicht.
clock-promises = Was wir versprochen haben
clock-promises-caption = Versprechen von jedem Verfahren
clock-promise = Projekt und Versprechen
clock-owed = Noch offen
clock-late = Zu spät
clock-median = Tage
clock-promise-all = { $days ->
    [one] Die Stadt antwortet auf jeden Vorschlag. Das dauert höchstens 1 Tag.
   *[other] Die Stadt antwortet auf jeden Vorschlag. Das dauert höchstens { $days } Tage.
 }
clock-late-list = { $count ->
    [one] 1 Antwort ist zu spät
   *[other] { $count } Antworten sind zu spät
 }
clock-late-none = Keine Antwort ist zu spät.
clock-late-more = { $count ->
    [one] und noch eine Antwort
   *[other] und noch { $count } Antworten
 }
clock-was-due = versprochen bis { $day }
clock-section = Wann antwortet die Stadt?
clock-to-all = Alle Antworten, auf die Menschen warten
