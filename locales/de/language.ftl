language-title = Sprachen
language-lead = Sprachfassungen, die nicht mehr sagen, was der deutsche Text sagt. Menschen sehen dort bis zur Änderung einen Hinweis.
language-group = Sprachfassungen, die nicht mehr stimmen
language-all = Alle
language-all-current = Alle Sprachfassungen stimmen.
language-why =
    { $count ->
        [one] Ein Text, Deutsch ist neu seit { $since }
       *[other] { $count } Texte, Deutsch ist neu seit { $since }
    }
language-open = Anpassen
language-editor = Was Menschen lesen
language-tabs = Sprachfassungen
language-texts = Texte dieses Verfahrens
language-topic-number = Thema { $number }
language-document-number = Unterlage { $number }
language-taken = Übernommen, aber noch nicht gesichert.
language-changed = Jemand hat diesen Text gerade gesichert. Ihr Text steht noch unten. So steht es jetzt:
language-stale = Der deutsche Text ist seit { $since } neu.
language-stale-readers = Menschen sehen hier bis zum Sichern einen Hinweis mit Link zum Deutschen.
language-no-earlier = Die frühere deutsche Fassung liegt nicht vor, deshalb sind keine Änderungen markiert.
language-now = So steht es jetzt
language-source = Deutsch, Original
language-source-none = Noch kein deutscher Text.
language-revision = Fassung { $number }, { $day }
language-body-missing = Bitte einen Text schreiben.
language-markup = Leerzeile: neuer Absatz. **fett**, [Wort](https://adresse), Zeilen mit - werden eine Liste.
language-method = Wie ist der Text entstanden?
language-method-human = Ein Mensch hat ihn geschrieben
language-method-machine = Eine Maschine hat ihn übersetzt
language-method-reviewed = Andere haben ihn geprüft
language-reviewer = Wer hat geprüft? Bei Leichter Sprache die Lesegruppe
language-reviewer-missing = Wer hat den Text geprüft?
language-reviewed = Geprüft am
language-reviewed-missing = Wann wurde geprüft? Bitte ein Datum bis heute.
language-seal = „Leichte Sprache“ steht erst darüber, wenn eine Lesegruppe geprüft hat. Bis dahin steht dort „Entwurf“.
language-meter-plain = Einfach genug?
language-meter-easy = Leicht genug?
language-meter-good = genug: { $reached }, nötig { $wanted }
language-meter-not-quite = noch nicht ganz: { $reached }, nötig { $wanted }
language-meter-hard = noch schwer: { $reached }, nötig { $wanted }
language-figures = Für Fachleute
language-figures-words =
    { $words ->
        [one] 1 Wort
       *[other] { $words } Wörter
    }, { $sentences ->
        [one] 1 Satz
       *[other] { $sentences } Sätze
    }.
language-figures-amstad = Amstad: { $reached }.
language-figures-year = Wiener Sachtextformel: Klasse { $reached }, Ziel höchstens { $wanted }.
language-figures-lix = LIX: { $reached }.
language-line = Zeile { $line }:
language-better = Besser: „{ $better }“.
language-take = Übernehmen
language-more =
    { $count ->
        [one] Noch eine Stelle.
       *[other] Noch { $count } Stellen.
    }
language-moved = Hier steht „{ $here }“. Im Original steht jetzt „{ $now }“.
language-find-long-sentence = { $words } Wörter in einem Satz. Zwei Sätze lesen sich leichter.
language-find-rather-long = { $words } Wörter in einem Satz. Geht es kürzer?
language-find-long-word = Ein langes Wort. Ein kürzeres oder ein Bindestrich hilft.
language-find-abbreviation = Eine Abkürzung.
language-find-number = Eine große Zahl ohne Punkt.
language-find-date = Ein Datum in Ziffern.
language-find-capitals = Nur Großbuchstaben.
language-find-several = Mehrere Sätze in einer Zeile. Jeder bekommt eine eigene.
language-find-passive = Wer tut das? Vielleicht ohne „werden“.
language-find-genitive = Wesfall. Vielleicht mit „von“.
language-find-nominal = Hauptwörter auf -ung, -heit, -keit. Verben lesen sich leichter.
language-find-negation = Eine Verneinung. Vielleicht sagen, was gilt.
language-find-subjunctive = Eine Möglichkeitsform. Gilt es, oder gilt es nicht?
language-find-subordinate = Ein Nebensatz. Vielleicht zwei Sätze.
language-more-texts =
    { $count ->
        [one] Noch ein Text
       *[other] Noch { $count } Texte
    }
