//! What rooms read often and rarely changes, kept in memory until anything is written.
//! Knows revisions, not what the things are.

use std::any::Any;
use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};

/// Things kept at once; made-up addresses must not fill the memory.
const MOST: usize = 500;

/// Everything that was read at one revision of the database.
#[derive(Clone, Default)]
pub(crate) struct Kept(Arc<Mutex<AtRevision>>);

#[derive(Default)]
struct AtRevision {
    revision: u64,
    things: HashMap<String, Arc<dyn Any + Send + Sync>>,
}

impl Kept {
    /// The thing of this name, if it was read at this very revision.
    pub(crate) fn get<T: Any + Send + Sync>(&self, name: &str, revision: u64) -> Option<Arc<T>> {
        let kept = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if kept.revision != revision {
            return None;
        }
        Arc::clone(kept.things.get(name)?).downcast().ok()
    }

    /// Keeps a thing that was read after `revision` had been looked up. What is older goes.
    pub(crate) fn put<T: Any + Send + Sync>(&self, name: String, revision: u64, thing: &Arc<T>) {
        let mut kept = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if kept.revision < revision {
            *kept = AtRevision { revision, things: HashMap::new() };
        }
        if kept.revision == revision && kept.things.len() < MOST {
            kept.things.insert(name, Arc::clone(thing) as Arc<dyn Any + Send + Sync>);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_thing_is_found_at_the_revision_it_was_read_at_and_at_no_other() {
        let kept = Kept::default();
        kept.put("a".into(), 1, &Arc::new(7_i64));
        assert_eq!(kept.get::<i64>("a", 1).as_deref(), Some(&7));
        assert_eq!(kept.get::<i64>("a", 2), None, "something was written since");
        assert_eq!(kept.get::<String>("a", 1), None, "it is another kind of thing");
        kept.put("b".into(), 2, &Arc::new(8_i64));
        assert_eq!(kept.get::<i64>("a", 1), None, "what is older went");
        kept.put("a".into(), 1, &Arc::new(7_i64));
        assert_eq!(kept.get::<i64>("a", 2), None, "who was slow keeps nothing old as new");
    }

    #[test]
    fn made_up_names_do_not_fill_the_memory() {
        let kept = Kept::default();
        for number in 0..2 * MOST {
            kept.put(number.to_string(), 1, &Arc::new(number));
        }
        assert_eq!(kept.0.lock().unwrap().things.len(), MOST);
    }
}
