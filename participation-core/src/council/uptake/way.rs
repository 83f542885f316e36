//! What a paper's way through the meetings was told to be, what it is now, and the news between the two.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::News;
use crate::Timestamp;

/// A paper's way at the end of an import. Kept as JSON until the next one ends.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Way {
    /// The server has taken the paper back.
    pub gone: bool,
    /// Each meeting once, however often the paper stands in it.
    pub places: Vec<Place>,
}

/// A meeting that a paper names.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Place {
    pub url: String,
    pub meets: Meets,
    /// Not on the agenda any more where it had an item that is gone. Of what never had one nobody can tell, so it is.
    pub on: bool,
    /// What its items are called, or were called while it had some.
    pub items: Vec<String>,
    /// In the words of the minutes.
    pub results: Vec<String>,
}

/// When a body meets.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Meets {
    pub name: String,
    /// Addresses of the bodies, where the server names them.
    pub bodies: Vec<String>,
    pub starts_at: Option<Timestamp>,
    /// Or taken back.
    pub cancelled: bool,
}

impl Meets {
    fn day(&self) -> Option<NaiveDate> {
        self.starts_at.map(Timestamp::city_day)
    }

    fn comes(&self, now: Timestamp) -> bool {
        self.starts_at.is_none_or(|at| at > now)
    }

    /// It has a day, and that is still to come: the minutes cannot know yet what comes out.
    pub(crate) fn is_ahead(&self, now: Timestamp) -> bool {
        self.starts_at.is_some_and(|at| at > now)
    }

    fn is_same_body(&self, other: &Self) -> bool {
        if self.bodies.is_empty() || other.bodies.is_empty() {
            return self.name == other.name;
        }
        self.bodies.iter().any(|own| other.bodies.contains(own))
    }

    fn is_same_sitting(&self, other: &Self) -> bool {
        self.is_same_body(other) && self.day() == other.day()
    }
}

impl Place {
    /// Whether the meeting takes place with the paper and is still to come.
    fn awaits(&self, now: Timestamp) -> bool {
        self.on && !self.meets.cancelled && self.meets.comes(now)
    }
}

impl Way {
    /// Keeps what was told of meetings that the paper does not name now: it may name them again.
    pub(crate) fn remember(&mut self, was: &Self) {
        for own in was.places.iter().filter(|own| !own.results.is_empty()) {
            if self.place(&own.url).is_some() {
                continue;
            }
            match self.places.iter_mut().find(|place| place.meets.is_same_sitting(&own.meets)) {
                Some(place) if place.results.is_empty() => place.results.clone_from(&own.results),
                Some(_) => {}
                None => self.places.push(Place { on: false, ..own.clone() }),
            }
        }
    }

    pub(crate) fn place(&self, url: &str) -> Option<&Place> {
        self.places.iter().find(|own| own.url == url)
    }

    /// What is to be told of a paper whose way was `self` and is `to`. `meets` knows every meeting of both as it is now.
    pub(crate) fn news(&self, to: &Self, meets: &BTreeMap<String, Meets>, now: Timestamp) -> Vec<News> {
        let mut news = Vec::new();
        match (self.gone, to.gone) {
            (true, true) => {}
            (true, false) => {
                let awaits = to.places.iter().filter(|own| own.awaits(now));
                // Meetings without a day come last.
                let next = awaits.min_by_key(|own| (own.meets.starts_at.is_none(), own.meets.starts_at));
                news.push(match next {
                    Some(own) => News::ReturnedTo { body: own.meets.name.clone(), day: own.meets.day() },
                    None => News::Returned,
                });
            }
            (false, true) => {
                let left = Left { news: &mut news, lost: Vec::new(), gained: Vec::new() };
                let cancelled = |own: &&Place| meets.get(&own.url).is_some_and(|meets| meets.cancelled);
                left.of(self.places.iter().filter(cancelled), to, meets, now).tell();
                news.push(News::Withdrawn);
            }
            (false, false) => {
                let left = Left { news: &mut news, lost: Vec::new(), gained: Vec::new() };
                let mut left = left.of(self.places.iter(), to, meets, now);
                let fresh = to.places.iter().filter(|own| self.place(&own.url).is_none() && own.awaits(now));
                left.gained.extend(fresh.map(|own| &own.meets));
                left.tell();
            }
        }
        news.extend(to.places.iter().flat_map(|own| self.results(to, own)));
        news
    }

    /// The results at a place that were not told, and what is put right about those that were. Another full stop is no
    /// other result, nor another address of a meeting.
    fn results(&self, to: &Self, at: &Place) -> Vec<News> {
        let before = self.said_in(at);
        let now = to.said_in(at);
        let lacks = |all: &[&String], one: &str| !all.iter().any(|own| bare(own) == bare(one));
        let mut gone = before.iter().filter(|own| lacks(&now, own));
        let mut fresh: Vec<&String> = Vec::new();
        for result in &at.results {
            if lacks(&before, result) && lacks(&fresh, result) {
                fresh.push(result);
            }
        }
        let told = fresh.into_iter().map(|result| {
            let (body, day) = (at.meets.name.clone(), at.meets.day());
            match gone.next() {
                Some(from) => News::Corrected { body, day, from: (*from).clone(), to: result.clone() },
                None => News::Resulted { body, day, result: result.clone() },
            }
        });
        told.collect()
    }

    /// All that the minutes say of it in this sitting.
    fn said_in(&self, at: &Place) -> Vec<&String> {
        let same = self.places.iter().filter(|own| own.url == at.url || own.meets.is_same_sitting(&at.meets));
        same.flat_map(|own| &own.results).collect()
    }
}

/// The words of a result without its signs and capitals.
fn bare(result: &str) -> String {
    let words = result.split(|sign: char| !sign.is_alphanumeric()).filter(|word| !word.is_empty());
    words.map(str::to_lowercase).collect::<Vec<_>>().join(" ")
}

/// What is told already, and the meetings without and with the paper that may belong together.
struct Left<'a> {
    news: &'a mut Vec<News>,
    /// A meeting as it was, and whether it does not take place at all.
    lost: Vec<(&'a Meets, bool)>,
    gained: Vec<&'a Meets>,
}

impl<'a> Left<'a> {
    /// Goes through the meetings that were on the way.
    fn of(
        mut self,
        before: impl Iterator<Item = &'a Place>,
        to: &'a Way,
        meets: &'a BTreeMap<String, Meets>,
        now: Timestamp,
    ) -> Self {
        for was in before {
            let Some(is) = meets.get(&was.url) else { continue };
            if !was.meets.comes(now) && !is.comes(now) {
                // It was held, or was to be; nobody has to be told any more.
                continue;
            }
            if was.meets.comes(now) && !is.comes(now) && !is.cancelled {
                // It was earlier than was said. What came out is told, no plan.
                continue;
            }
            let on = to.place(&was.url).is_some_and(|own| own.on);
            let (body, day) = (is.name.clone(), is.day());
            match (was.meets.cancelled, is.cancelled) {
                (_, true) => {
                    if was.on && !was.meets.cancelled {
                        self.lost.push((&was.meets, true));
                    }
                }
                (true, false) => self.news.extend(on.then_some(News::Reinstated { body, day })),
                (false, false) => match (was.on, on) {
                    (true, true) => self.news.extend(another_time(&was.meets, is)),
                    (true, false) if is.comes(now) => self.lost.push((&was.meets, false)),
                    (false, true) if is.comes(now) => self.gained.push(is),
                    _ => {}
                },
            }
        }
        self
    }

    /// Tells what is left: from one day to another where it is the same body, else off one agenda and on another.
    fn tell(mut self) {
        self.lost.sort_by_key(|(was, _)| (was.starts_at.is_none(), was.starts_at));
        self.gained.sort_by_key(|is| (is.starts_at.is_none(), is.starts_at));
        self.pair(Meets::is_same_sitting);
        self.pair(Meets::is_same_body);
        for (was, cancelled) in self.lost {
            let (body, day) = (was.name.clone(), was.day());
            self.news.push(if cancelled { News::Cancelled { body, day } } else { News::OffAgenda { body, day } });
        }
        for is in self.gained {
            self.news.push(News::OnAgenda { body: is.name.clone(), day: is.day() });
        }
    }

    /// Tells of those that belong together. The same body on the same day is no news, but for the hour.
    fn pair(&mut self, belong: fn(&Meets, &Meets) -> bool) {
        let gained = &mut self.gained;
        let mut together = Vec::new();
        self.lost.retain(|(was, _)| match gained.iter().position(|is| belong(was, is)) {
            Some(place) => {
                together.push((*was, gained.remove(place)));
                false
            }
            None => true,
        });
        for (was, is) in together {
            let (body, from, to) = (is.name.clone(), was.day(), is.day());
            self.news.extend(if from == to {
                another_time(was, is)
            } else {
                Some(News::PaperMoved { body, from, to })
            });
        }
    }
}

/// Another day or hour of a meeting that takes place.
fn another_time(was: &Meets, is: &Meets) -> Option<News> {
    let (body, from, to) = (is.name.clone(), was.day(), is.day());
    if from != to {
        return Some(News::Moved { body, from, to });
    }
    let hours = was.starts_at.zip(is.starts_at).filter(|(from, to)| from != to);
    hours.map(|(from, to)| News::MovedWithinDay { body, from, to })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn signs_and_capitals_are_no_other_result() {
        assert_eq!(bare("einstimmig beschlossen"), bare("Einstimmig  beschlossen."));
        assert_eq!(bare("ABGELEHNT (3:2)"), bare("abgelehnt – 3:2"));
        assert_ne!(bare("beschlossen"), bare("nicht beschlossen"));
        assert_ne!(bare("beschlossen (32)"), bare("beschlossen (3:2)"));
    }
}
