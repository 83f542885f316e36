clock-title = Antworten, die wir schulden
clock-lead = Jedes Verfahren verspricht, wann die Stadt antwortet. Hier steht, ob sie es einhält.
clock-none = Noch wartet niemand auf eine Antwort.
clock-how = Gezählt werden Antworten der letzten 90 Tage, vom Eingang bis zur Antwort, Beschlüsse mit einer Begründung und Meldungen, die mit einer Begründung abgeschlossen wurden: auch sie sind eine Antwort. Die Hälfte kam nach höchstens so vielen Tagen wie angegeben. Was noch niemand gelesen hat, ist nicht öffentlich und zählt erst danach.
clock-promises = Was versprochen ist
clock-promises-caption = Versprechen je Verfahren
clock-promise = Verfahren und Versprechen
clock-owed = Offen
clock-late = Überfällig
clock-median = Tage (Median)
clock-promise-all = { $days ->
    [one] Die Stadt antwortet auf jeden Vorschlag binnen eines Tages.
   *[other] Die Stadt antwortet auf jeden Vorschlag binnen { $days } Tagen.
 }
clock-late-list = { $count ->
    [one] Eine Antwort ist überfällig
   *[other] { $count } Antworten sind überfällig
 }
clock-late-none = Keine. Alle Antworten sind noch in der Zeit.
clock-late-more = { $count ->
    [one] und eine weitere
   *[other] und { $count } weitere
 }
clock-was-due = versprochen bis { $day }
clock-section = Wann die Stadt antwortet
clock-to-all = Alle Antworten, die wir schulden
