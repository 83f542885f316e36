//! Asks for what no list of a full run had by its own address, before it is taken back: where an object is deleted while a
//! list is read, all behind it move up, and one stands on a page that was read already.

use std::collections::BTreeSet;

use participation_core::council::oparl::{self, Begun, Missed, Unreadable};
use serde_json::Value;

use super::crawl::{Crawl, CrawlFailed};

/// Objects of one run that are asked for; the others stay until the next.
const MOST: i64 = 500;
/// Tries of one address, and addresses in a row without a word after which no more are asked.
const TRIES: u32 = 2;
const SILENT: u32 = 5;

/// What an object's own address says.
#[derive(Debug, PartialEq, Eq)]
enum Said {
    Gone,
    There,
    /// Something that tells neither.
    Nothing,
    /// The server did not answer.
    Silence,
}

impl Crawl<'_> {
    /// Asks for them; says which the server no longer has.
    pub(super) async fn ask_for_missed(&mut self, begun: &Begun) -> Result<BTreeSet<String>, CrawlFailed> {
        let (mut gone, mut silent) = (BTreeSet::new(), 0);
        for own in oparl::missed(self.storage, begun, MOST, self.clock.now()).await? {
            oparl::hold_on(self.storage, begun, self.clock.now()).await?;
            let said = self.said_of(begun, &own).await?;
            silent = if said == Said::Silence { silent + 1 } else { 0 };
            match said {
                Said::There => oparl::still_there(self.storage, begun, &own, self.clock.now()).await?,
                Said::Gone => _ = gone.insert(own.url),
                Said::Silence if silent == SILENT => break,
                Said::Nothing | Said::Silence => {}
            }
        }
        Ok(gone)
    }

    async fn said_of(&mut self, begun: &Begun, own: &Missed) -> Result<Said, CrawlFailed> {
        let mut read = |body: &[u8]| said(body, &own.url);
        match self.patiently(begun, (&own.url, TRIES), None, &mut read).await {
            Ok((_, said)) => Ok(said.unwrap_or(Said::Nothing)),
            Err(CrawlFailed::Fetch(_, why)) if matches!(why.status(), Some(404 | 410)) => Ok(Said::Gone),
            Err(CrawlFailed::Fetch(_, why)) if why.passes() => Ok(Said::Silence),
            Err(CrawlFailed::Fetch(..) | CrawlFailed::Unreadable(..)) => Ok(Said::Nothing),
            Err(own) => Err(own),
        }
    }
}

/// What an answer says of the object of this address. Another object, or none, says nothing.
fn said(body: &[u8], url: &str) -> Result<Said, Unreadable> {
    let value = oparl::read_json(body)?;
    let id = value.get("id").and_then(Value::as_str);
    let deleted = oparl::is_deleted(&value);
    Ok(match id {
        None if deleted => Said::Gone,
        Some(id) if id == url && deleted => Said::Gone,
        Some(id) if id == url && value.get("type").is_some_and(Value::is_string) => Said::There,
        _ => Said::Nothing,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_an_object_that_is_said_to_be_deleted_is_gone_and_anything_strange_says_nothing() {
        let table = [
            (r#"{"id":"https://a.example/1","type":"x/Paper"}"#, Some(Said::There)),
            (r#"{"id":"https://a.example/1","type":"x/Paper","deleted":false}"#, Some(Said::There)),
            (r#"{"id":"https://a.example/1","type":"x/Paper","deleted":true}"#, Some(Said::Gone)),
            (r#"{"id":"https://a.example/1","type":"x/Paper","deleted":1}"#, Some(Said::Gone)),
            (r#"{"deleted":true}"#, Some(Said::Gone)),
            (r#"{"id":"https://a.example/2","type":"x/Paper","deleted":true}"#, Some(Said::Nothing)),
            (r#"{"id":"https://a.example/system","type":"x/System"}"#, Some(Said::Nothing)),
            (r#"{"error":"not found"}"#, Some(Said::Nothing)),
            ("[]", Some(Said::Nothing)),
            ("<html>Anmelden</html>", None),
        ];
        for (body, expected) in table {
            assert_eq!(said(body.as_bytes(), "https://a.example/1").ok(), expected, "{body}");
        }
    }
}
