language-title = Sprachen
language-lead = Diese Texte passen nicht mehr zum Deutschen.
language-group = Diese Texte passen nicht mehr
language-all = Alle
language-all-current = Alle Texte passen.
language-why =
    { $count ->
        [one] Ein Text, Deutsch ist neu seit { $since }
       *[other] { $count } Texte, Deutsch ist neu seit { $since }
    }
language-open = Anpassen
language-editor = Was Menschen lesen
language-tabs = Sprachen
language-texts = Texte
language-topic-number = Thema { $number }
language-document-number = Unterlage { $number }
language-taken = Noch nicht gespeichert.
language-changed =
    Jemand hat den Text gespeichert.
    Ihr Text ist noch da.
language-stale = Der deutsche Text ist neu seit { $since }.
language-stale-readers = Leser sehen einen Hinweis.
language-no-earlier = Wir können die Änderungen nicht zeigen.
language-now = So steht es jetzt
language-source = Deutsch, Original
language-source-none = Noch kein deutscher Text.
language-revision = Fassung { $number }, { $day }
language-body-missing = Bitte einen Text schreiben.
language-markup = Eine leere Zeile macht einen neuen Absatz. So schreiben Sie fett: **fett**. So schreiben Sie einen Link: [Wort](https://adresse). Zeilen mit - werden eine Liste.
language-method = Wer hat das geschrieben?
language-method-human = Ein Mensch
language-method-machine = Eine Maschine
language-method-reviewed = Geprüft
language-reviewer = Wer hat geprüft?
language-reviewer-missing = Wer hat den Text geprüft?
language-reviewed = Geprüft am
language-reviewed-missing = Wann wurde geprüft?
language-seal =
    Eine Gruppe muss den Text prüfen.
    Vorher ist er ein Entwurf.
language-meter-plain = Einfach genug?
language-meter-easy = Leicht genug?
language-meter-good = genug: { $reached }. Nötig sind: { $wanted }
language-meter-not-quite = noch nicht ganz: { $reached }. Nötig sind: { $wanted }
language-meter-hard = noch schwer: { $reached }. Nötig sind: { $wanted }
language-figures = Für Fach-Leute
language-figures-words =
    { $words ->
        [one] 1 Wort
       *[other] { $words } Wörter
    }, { $sentences ->
        [one] 1 Satz
       *[other] { $sentences } Sätze
    }.
language-figures-amstad = Amstad: { $reached }.
language-figures-year = Wiener Sach-Text-Formel: Klasse { $reached }. Das Ziel ist: { $wanted } oder weniger.
language-figures-lix = LIX: { $reached }.
language-line = Zeile { $line }:
language-better = Besser: „{ $better }“.
language-take = Übernehmen
language-more =
    { $count ->
        [one] Noch eine Stelle.
       *[other] Noch { $count } Stellen.
    }
language-moved = Hier steht „{ $here }“. Neu ist: „{ $now }“.
language-find-long-sentence = { $words } Wörter sind zu viel.
language-find-rather-long = { $words } Wörter. Geht es kürzer?
language-find-long-word = Ein langes Wort.
language-find-abbreviation = Eine Abkürzung.
language-find-number = Eine große Zahl ohne Punkt.
language-find-date = Ein Datum in Ziffern.
language-find-capitals = Nur große Buchstaben.
language-find-several = Jeder Satz braucht eine Zeile.
language-find-passive = Wer tut das?
language-find-genitive = Vielleicht mit „von“.
language-find-nominal = Nehmen Sie Verben.
language-find-negation = Schreiben Sie: Das gilt.
language-find-subjunctive = Gilt es?
language-find-subordinate = Machen Sie zwei Sätze.
language-more-texts =
    { $count ->
        [one] Noch 1 Text
       *[other] Noch { $count } Texte
    }
