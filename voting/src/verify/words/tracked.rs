//! What became of the ballot that was asked for.

use crate::archive::Phase;
use crate::verify::{Language, Standing, Tracked};

pub(super) fn ballot(tracked: &Tracked, phase: Phase, language: Language) -> String {
    let tracker = &tracked.tracker;
    match &tracked.standing {
        Standing::Absent => language.pick(
            format!(
                "Tracker {tracker}: Kein Stimmzettel in diesem Archiv hat ihn. Vergleichen Sie ihn Zeichen für Zeichen \
                 und laden Sie das neueste Archiv; fehlt er auch dort, sagen Sie es dem Wahlvorstand."
            ),
            format!(
                "Tracker {tracker}: no ballot in this archive has it. Compare it character by character and download the \
                 newest archive; if it is missing there too, tell the election board."
            ),
        ),
        Standing::Counted { event, .. } => {
            let counts = match phase {
                Phase::Finished => language.word("ist im Ergebnis gezählt", "is counted in the result"),
                Phase::Empty | Phase::Open => language.word(
                    "zählt, solange kein späterer derselben Berechtigung kommt",
                    "counts unless a later one of the same credential comes",
                ),
                Phase::Closed | Phase::Tallied | Phase::Shuffling | Phase::Decrypting => {
                    language.word("zählt", "counts")
                }
            };
            language.pick(
                format!("Tracker {tracker}: Der Stimmzettel steht in Ereignis {event} und {counts}."),
                format!("Tracker {tracker}: the ballot is in event {event} and {counts}."),
            )
        }
        Standing::Replaced { event, by_event, by_tracker, .. } => language.pick(
            format!(
                "Tracker {tracker}: Der Stimmzettel steht in Ereignis {event} und zählt nicht, denn ein späterer \
                 derselben Berechtigung ersetzt ihn: Ereignis {by_event}, Tracker {by_tracker}. Haben Sie kein zweites \
                 Mal gewählt, sagen Sie es dem Wahlvorstand."
            ),
            format!(
                "Tracker {tracker}: the ballot is in event {event} and does not count, because a later one of the \
                 same credential replaces it: event {by_event}, tracker {by_tracker}. If you did not vote a second \
                 time, tell the election board."
            ),
        ),
    }
}
