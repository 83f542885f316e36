//! What an OParl server says, as this program keeps it: public office only, references as addresses.
//! Source: OParl 1.1, sections 3.3 to 3.14 (<https://oparl.org/spezifikation/>); 1.0 objects are read alike.

use chrono::NaiveDate;

use crate::Timestamp;

/// Canonical address of an object, unchanged as the server gave it.
pub type Address = String;

/// One object of a list or a file.
#[derive(Debug, Clone, PartialEq)]
pub enum Object {
    Organization(Organization),
    Person(Person),
    Membership(Membership),
    Meeting(Meeting),
    AgendaItem(AgendaItem),
    Paper(Paper),
    Consultation(Consultation),
    File(File),
    /// The server has taken it back: only its address and kind are left.
    Deleted {
        kind: Kind,
        url: Address,
    },
}

word_type! {
    /// Kinds of objects that are kept.
    Kind {
        Organization = "organization",
        Person = "person",
        Membership = "membership",
        Meeting = "meeting",
        AgendaItem = "agenda-item",
        Paper = "paper",
        Consultation = "consultation",
        File = "file",
    }
}

/// Gremium, Fraktion, Amt.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Organization {
    pub url: Address,
    pub name: String,
    pub short_name: String,
    pub classification: String,
    pub starts_on: Option<NaiveDate>,
    pub ends_on: Option<NaiveDate>,
    pub web: Option<String>,
}

/// Somebody in a public office: the name they hold it under. Telephone, address, gender and life are not kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Person {
    pub url: Address,
    pub name: String,
    pub web: Option<String>,
    pub memberships: Vec<Membership>,
}

/// A person's place in an organization.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Membership {
    pub url: Address,
    pub person: Address,
    pub organization: Address,
    pub role: String,
    pub voting: Option<bool>,
    pub starts_on: Option<NaiveDate>,
    pub ends_on: Option<NaiveDate>,
}

/// Sitzung. An end that is not after the start is no end.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Meeting {
    pub url: Address,
    pub name: String,
    pub state: String,
    pub cancelled: bool,
    pub starts_at: Option<Timestamp>,
    pub ends_at: Option<Timestamp>,
    pub place: String,
    pub license: String,
    pub web: Option<String>,
    pub organizations: Vec<Address>,
    pub items: Vec<AgendaItem>,
    pub files: Vec<File>,
}

/// Tagesordnungspunkt.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AgendaItem {
    pub url: Address,
    pub meeting: Address,
    pub consultation: Option<Address>,
    pub number: String,
    pub position: i32,
    pub name: String,
    pub public: bool,
    /// In the words of whoever kept the minutes.
    pub result: String,
    pub resolution: String,
    pub files: Vec<File>,
}

/// Vorlage, Antrag, Anfrage.
#[derive(Debug, Clone, PartialEq)]
pub struct Paper {
    pub url: Address,
    pub reference: String,
    pub name: String,
    pub kind: String,
    pub dated: Option<NaiveDate>,
    pub license: String,
    pub place: String,
    pub position: Option<map::Position>,
    pub web: Option<String>,
    pub ties: Vec<(Tie, Address)>,
    pub consultations: Vec<Consultation>,
    pub files: Vec<File>,
}

word_type! {
    /// What another object is to a paper.
    Tie {
        Originator = "originator",
        OriginatorPerson = "originator-person",
        UnderDirection = "under-direction",
        Superordinated = "superordinated",
        Subordinated = "subordinated",
        Related = "related",
    }
}

/// Beratung: a paper on its way through one meeting.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Consultation {
    pub url: Address,
    pub paper: Address,
    pub meeting: Option<Address>,
    pub item: Option<Address>,
    pub organization: Option<Address>,
    /// Whether this meeting decides.
    pub authoritative: bool,
    /// "Vorberatung", "Entscheidung"; empty where the server does not know.
    pub role: String,
}

/// A document: its link and its words, never a copy.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct File {
    pub url: Address,
    pub kind: FileKind,
    pub name: String,
    pub mime: String,
    /// Bytes.
    pub size: Option<i64>,
    pub link: Option<String>,
    pub words: String,
}

word_type! {
    /// What a file is to whatever it belongs to.
    FileKind {
        Main = "main",
        Auxiliary = "auxiliary",
        Invitation = "invitation",
        Results = "results",
        Verbatim = "verbatim",
        Resolution = "resolution",
    }
}

impl Object {
    #[must_use]
    pub fn kind(&self) -> Kind {
        match self {
            Self::Organization(_) => Kind::Organization,
            Self::Person(_) => Kind::Person,
            Self::Membership(_) => Kind::Membership,
            Self::Meeting(_) => Kind::Meeting,
            Self::AgendaItem(_) => Kind::AgendaItem,
            Self::Paper(_) => Kind::Paper,
            Self::Consultation(_) => Kind::Consultation,
            Self::File(_) => Kind::File,
            Self::Deleted { kind, .. } => *kind,
        }
    }

    #[must_use]
    pub fn url(&self) -> &str {
        match self {
            Self::Organization(own) => &own.url,
            Self::Person(own) => &own.url,
            Self::Membership(own) => &own.url,
            Self::Meeting(own) => &own.url,
            Self::AgendaItem(own) => &own.url,
            Self::Paper(own) => &own.url,
            Self::Consultation(own) => &own.url,
            Self::File(own) => &own.url,
            Self::Deleted { url, .. } => url,
        }
    }
}
