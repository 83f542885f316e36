//! What the parts of an event are called.

use participation_core::procedure::event::{Interpreter, StepFree};

use crate::key;
use crate::locale::Key;

/// Whether somebody in a wheelchair gets in.
pub fn step_free_name(free: StepFree) -> Key {
    match free {
        StepFree::Full => key!("event-step-free"),
        StepFree::Partly => key!("event-step-free-partly"),
        StepFree::No => key!("event-step-free-no"),
    }
}

/// Who translates.
pub fn interpreter_name(one: Interpreter) -> Key {
    match one {
        Interpreter::Sign => key!("event-interpreter-sign"),
        Interpreter::Captions => key!("event-interpreter-captions"),
        Interpreter::Simple => key!("event-interpreter-simple"),
        Interpreter::English => key!("event-interpreter-english"),
        Interpreter::Arabic => key!("event-interpreter-arabic"),
        Interpreter::Turkish => key!("event-interpreter-turkish"),
        Interpreter::Ukrainian => key!("event-interpreter-ukrainian"),
        Interpreter::Russian => key!("event-interpreter-russian"),
        Interpreter::Persian => key!("event-interpreter-persian"),
        Interpreter::Kurdish => key!("event-interpreter-kurdish"),
        Interpreter::Polish => key!("event-interpreter-polish"),
    }
}
