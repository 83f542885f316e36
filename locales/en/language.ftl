language-title = Languages
language-lead = Versions that no longer say what the German text says. Until they are changed, people see a notice there.
language-group = Versions that are out of date
language-all = All
language-all-current = All versions are current.
language-why =
    { $count ->
        [one] One text, German is new since { $since }
       *[other] { $count } texts, German is new since { $since }
    }
language-open = Adjust
language-editor = What people read
language-tabs = Language versions
language-texts = Texts of this procedure
language-topic-number = Topic { $number }
language-document-number = Document { $number }
language-taken = Taken over, but not saved yet.
language-changed = Somebody has just saved this text. Yours is still below. It now says:
language-stale = The German text is new since { $since }.
language-stale-readers = Until you save, people see a notice here with a link to the German text.
language-no-earlier = The earlier German version is not kept, so no changes are marked.
language-now = As it stands now
language-source = German, original
language-source-none = No German text yet.
language-revision = Version { $number }, { $day }
language-body-missing = Please write a text.
language-markup = Empty line: new paragraph. **bold**, [word](https://address), lines with - become a list.
language-method = How did the text come about?
language-method-human = A person wrote it
language-method-machine = A machine translated it
language-method-reviewed = Others have reviewed it
language-reviewer = Who reviewed it? For plain language the readers’ group
language-reviewer-missing = Who reviewed the text?
language-reviewed = Reviewed on
language-reviewed-missing = When was it reviewed? Please give a date up to today.
language-seal = The label “Leichte Sprache” appears only after a readers’ group has reviewed it. Until then it says “draft”.
language-meter-plain = Plain enough?
language-meter-easy = Easy enough?
language-meter-good = enough: { $reached }, needed { $wanted }
language-meter-not-quite = not quite yet: { $reached }, needed { $wanted }
language-meter-hard = still hard: { $reached }, needed { $wanted }
language-figures = For experts
language-figures-words =
    { $words ->
        [one] 1 word
       *[other] { $words } words
    }, { $sentences ->
        [one] 1 sentence
       *[other] { $sentences } sentences
    }.
language-figures-amstad = Amstad: { $reached }.
language-figures-year = First Vienna formula: school year { $reached }, aim at most { $wanted }.
language-figures-lix = LIX: { $reached }.
language-line = Line { $line }:
language-better = Better: “{ $better }”.
language-take = Take over
language-more =
    { $count ->
        [one] One more place.
       *[other] { $count } more places.
    }
language-moved = Here it says “{ $here }”. The original now says “{ $now }”.
language-find-long-sentence = { $words } words in one sentence. Two sentences are easier.
language-find-rather-long = { $words } words in one sentence. Could it be shorter?
language-find-long-word = A long word. A shorter one or a hyphen helps.
language-find-abbreviation = An abbreviation.
language-find-number = A large number without separators.
language-find-date = A date in digits.
language-find-capitals = Capitals only.
language-find-several = Several sentences on a line. Each gets its own.
language-find-passive = Who does it? Perhaps without the passive.
language-find-genitive = Genitive. Perhaps with “von”.
language-find-nominal = Nouns in -ung, -heit, -keit. Verbs are easier.
language-find-negation = A negation. Perhaps say what holds.
language-find-subjunctive = A subjunctive. Does it hold or not?
language-find-subordinate = A subordinate clause. Perhaps two sentences.
language-more-texts =
    { $count ->
        [one] One more text
       *[other] { $count } more texts
    }
