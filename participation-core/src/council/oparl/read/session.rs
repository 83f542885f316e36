//! Reads meetings with their agenda, and papers with their way through the meetings.

use super::super::object::{AgendaItem, Consultation, File, FileKind, Meeting, Paper, Tie};
use super::super::odd::Oddity;
use super::{Given, Look, place};

pub(super) fn meeting(look: &mut Look<'_>, url: String, given: &Given<'_>) -> Meeting {
    let starts_at = look.moment("start");
    if starts_at.is_none() {
        look.odd(Oddity::StartMissing);
    }
    let mut ends_at = look.moment("end");
    if ends_at.is_some() && ends_at <= starts_at {
        // Servers that do not know the end say midnight of the same day.
        look.odd(Oddity::EndsBeforeStart);
        ends_at = None;
    }
    // Its point is not kept; what is odd about it is told all the same.
    let (place, _) = place::read(look, given.around);
    let mut items: Vec<AgendaItem> = Vec::new();
    look.each("agendaItem", |inner| {
        if let Some(own) = inner.address("id") {
            let behind = i32::try_from(items.len()).unwrap_or(i32::MAX);
            items.push(item(inner, own, url.clone(), behind));
        }
    });
    let mut files = Vec::new();
    for (key, kind) in [
        ("invitation", FileKind::Invitation),
        ("resultsProtocol", FileKind::Results),
        ("verbatimProtocol", FileKind::Verbatim),
        ("auxiliaryFile", FileKind::Auxiliary),
    ] {
        collect(look, key, kind, &mut files);
    }
    let state = look.line("meetingState");
    Meeting {
        name: look.name(&["name"], "Sitzung"),
        cancelled: look.truth("cancelled").unwrap_or_else(|| says_cancelled(&state)),
        state,
        starts_at,
        ends_at,
        place,
        license: license(look, given),
        web: look.link("web"),
        organizations: look.addresses("organization"),
        items,
        files,
        url,
    }
}

/// Whether a meeting's state, free words by the standard, says that it does not take place. A server that says so in
/// `cancelled` is believed there.
fn says_cancelled(state: &str) -> bool {
    const WORDS: [&str; 8] =
        ["abgesagt", "entfällt", "entfallen", "ausgefallen", "fällt aus", "cancelled", "canceled", "storniert"];
    let state = state.trim_matches(|c: char| !c.is_alphanumeric()).to_lowercase();
    WORDS.contains(&state.strip_prefix("sitzung ").unwrap_or(&state))
}

pub(super) fn item(look: &mut Look<'_>, url: String, meeting: String, behind: i32) -> AgendaItem {
    let mut files = Vec::new();
    collect(look, "resolutionFile", FileKind::Resolution, &mut files);
    collect(look, "auxiliaryFile", FileKind::Auxiliary, &mut files);
    AgendaItem {
        meeting,
        consultation: look.address("consultation"),
        number: look.line("number"),
        position: look.whole("order").and_then(|order| i32::try_from(order).ok()).unwrap_or(behind),
        name: look.name(&["name"], "Tagesordnungspunkt"),
        // What is not said to be public is not shown.
        public: look.truth("public").unwrap_or(false),
        result: look.line("result"),
        resolution: look.text("resolutionText"),
        files,
        url,
    }
}

pub(super) fn paper(look: &mut Look<'_>, url: String, given: &Given<'_>) -> Paper {
    let mut consultations = Vec::new();
    look.each("consultation", |inner| {
        if let Some(own) = inner.address("id") {
            consultations.push(consultation(inner, own, url.clone()));
        }
    });
    let mut files = Vec::new();
    collect(look, "mainFile", FileKind::Main, &mut files);
    collect(look, "auxiliaryFile", FileKind::Auxiliary, &mut files);
    let (place, position) = place::read(look, given.around);
    let mut ties: Vec<(Tie, String)> = Vec::new();
    for (key, tie) in [
        ("originatorOrganization", Tie::Originator),
        ("originatorPerson", Tie::OriginatorPerson),
        ("underDirectionOf", Tie::UnderDirection),
        ("superordinatedPaper", Tie::Superordinated),
        ("subordinatedPaper", Tie::Subordinated),
        ("relatedPaper", Tie::Related),
    ] {
        for other in look.addresses(key) {
            if !ties.contains(&(tie, other.clone())) {
                ties.push((tie, other));
            }
        }
    }
    let license = license(look, given);
    if license.is_empty() {
        look.odd(Oddity::NoLicense);
    }
    Paper {
        reference: look.line("reference"),
        name: look.name(&["name", "reference"], "Vorlage"),
        kind: look.line("paperType"),
        dated: look.day("date"),
        license,
        place,
        position,
        web: look.link("web"),
        ties,
        consultations,
        files,
        url,
    }
}

/// Its own, else what its body says of everything.
fn license(look: &mut Look<'_>, given: &Given<'_>) -> String {
    let own = look.line("license");
    if own.is_empty() { given.license.to_owned() } else { own }
}

pub(super) fn consultation(look: &mut Look<'_>, url: String, paper: String) -> Consultation {
    let mut role = look.line("role");
    if role.eq_ignore_ascii_case("unbekannt") {
        look.odd(Oddity::RoleUnknown);
        role = String::new();
    }
    Consultation {
        paper,
        meeting: look.address("meeting"),
        item: look.address("agendaItem"),
        organization: look.addresses("organization").into_iter().next(),
        authoritative: look.truth("authoritative").unwrap_or(false),
        role,
        url,
    }
}

fn collect(look: &mut Look<'_>, key: &str, kind: FileKind, files: &mut Vec<File>) {
    look.each(key, |inner| {
        if let Some(own) = inner.address("id").or_else(|| inner.address("accessUrl"))
            && !files.iter().any(|known| known.url == own && known.kind == kind)
        {
            files.push(file(inner, own, kind));
        }
    });
}

pub(super) fn file(look: &mut Look<'_>, url: String, kind: FileKind) -> File {
    let link = look.link("accessUrl").or_else(|| look.link("downloadUrl"));
    File {
        kind,
        name: look.name(&["name", "fileName"], "Dokument"),
        mime: look.line("mimeType"),
        size: look.whole("size").filter(|size| *size >= 0),
        link,
        words: look.text("text"),
        url,
    }
}
