//! The yardstick: the least that a server of this kind can do.

use actix_web::{App, HttpResponse, HttpServer, web};

pub fn serve(port: u16) {
    let app = || App::new().route("/", web::get().to(|| async { HttpResponse::Ok().body("hello") }));
    let run = async move { HttpServer::new(app).bind(("127.0.0.1", port))?.run().await };
    actix_web::rt::System::new().block_on(run).expect("the bare server runs");
}
