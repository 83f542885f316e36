//! What is done without anybody asking: mail, so far. Each job is a row that one process takes at a time, so any
//! number of processes may run them.

use actix_web::web::Data;

use crate::application::Application;
use crate::notification;

/// Starts all jobs on the runtime at hand.
pub fn start(app: &Data<Application>) {
    actix_web::rt::spawn(notification::send_for_ever(app.clone()));
}
