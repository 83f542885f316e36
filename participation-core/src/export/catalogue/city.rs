//! The city itself: districts, streets, offices, settings, files, mail, and the transparency log.

use super::{Table, table};

pub(super) const TABLES: &[Table] = &[
    table(
        "setting",
        "Small values that all processes share; those of a demo city stay out. `server-secret` is what links in mails and one voice per person hang on: whoever has it can make such links.",
        &[("name", "Name of the value."), ("value", "The value.")],
    ),
    table(
        "district",
        "Districts and boroughs.",
        &[
            ("id", "Number of the district."),
            ("name", "Its name."),
            ("borough", "Name of the borough it belongs to; empty for a borough itself."),
            ("position", "Place in lists."),
            ("geometry", "Its outline as a GeoJSON geometry, longitude before latitude, WGS 84."),
            ("label_longitude", "Where its name stands on a map, degrees east."),
            ("label_latitude", "Where its name stands on a map, degrees north."),
        ],
    ),
    table(
        "place",
        "Streets and squares by name.",
        &[
            ("id", "Number of the street."),
            ("name", "Its name."),
            ("district", "Name of its district; empty where only the street's name is known."),
            ("kind", "`street` or `square` or what the list said."),
            ("longitude", "Degrees east, WGS 84."),
            ("latitude", "Degrees north, WGS 84."),
        ],
    ),
    table(
        "office",
        "Offices of the administration.",
        &[
            ("id", "Number of the office."),
            ("name", "Its name."),
            ("email", "Where it is written to when an answer is due."),
            ("head_email", "Where whoever leads it is written to when an answer is late."),
        ],
    ),
    table(
        "blob",
        "Photos and documents, each a file of its own type in the folder `files`, named by its SHA-256.",
        &[
            ("hash", "SHA-256 of the contents, and the name of the file before its ending."),
            ("bytes", "Size in bytes."),
            ("created_at", "When it was stored."),
        ],
    ),
    table(
        "outbox",
        "Mails that wait or were sent. Holds addresses of residents until a mail is sent and forgotten.",
        &[
            ("id", "Number of the mail."),
            ("recipient", "The address."),
            ("language", "Language it is worded in: de, de-simple, en, ar."),
            ("message", "What it says, as JSON; worded when it is sent."),
            ("queued_at", "When it was stored."),
            ("attempts", "How often sending was tried."),
            ("next_attempt_at", "When sending is tried next."),
            ("sent_at", "When it was sent."),
            ("last_error", "What the mail server said last when it refused."),
        ],
    ),
    table(
        "confirmation",
        "Addresses that wait to be confirmed by a link.",
        &[
            ("token_hash", "SHA-256 of the word in the link."),
            ("purpose", "What is confirmed by it."),
            ("object_id", "Number of what it is about."),
            ("email", "The address."),
            ("language", "Language of whoever gave it."),
            ("expires_at", "When the link ends."),
            ("used_at", "When it was used."),
        ],
    ),
    table(
        "follower",
        "Addresses that get a digest; kept only while they follow something.",
        &[
            ("id", "Number of the follower."),
            ("email", "The address."),
            ("language", "Language of the digest."),
            ("stop_hash", "SHA-256 of the word in the link that ends it."),
            ("told_until", "What happened up to here was told, or was before."),
            ("next_at", "When the next digest is due."),
        ],
    ),
    table(
        "follow",
        "What a follower follows.",
        &[
            ("follower_id", "The follower."),
            ("kind", "What it is: procedure, district, topic or contribution."),
            ("object_id", "Its number."),
        ],
    ),
    table(
        "leaf_queue",
        "Leaves of the transparency log, in the order in which they came.",
        &[
            ("id", "Number of the leaf."),
            ("object_id", "Number of what it is about."),
            ("object_version", "Version of what it is about."),
            ("kind", "What happened."),
            ("scope", "City and procedure."),
            ("time", "Seconds since 1970, cut to the hour for what residents did."),
            ("commitment", "SHA-256 over salt and contents."),
            ("refers_to", "Numbers of leaves that this one refers to, comma-separated."),
            ("reason", "Reason of a moderation, a word of the published list."),
            ("entry", "The entry as it stands in the log, where it is final."),
            ("queued_at", "When it was stored."),
        ],
    ),
];
