//! Whether the tools that the tests trust do what they say. It must not start the program.

mod browser;
mod cluster;
mod html;
mod routes;
