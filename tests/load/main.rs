//! Measures the program beside a bare server of the same kind, and prints a table. It passes no judgement:
//! times differ from machine to machine, ratios hardly do.
//!
//! Server and load generator have a core each, so that they do not take turns.

mod bare;
mod council;
mod figures;
mod measure;
mod table;
mod voting;

use std::env;

fn main() {
    let arguments: Vec<String> = env::args().skip(1).collect();
    match arguments.iter().map(String::as_str).collect::<Vec<_>>().as_slice() {
        ["bare", port] => bare::serve(port.parse().expect("a port")),
        [] => figures::all(),
        ["parse", folder] => council::parse(folder),
        ["voting"] => alone(voting::verifying),
        ["council"] => alone(council::council),
        _ => eprintln!("load measures; load voting only elections, load council only the council's system"),
    }
}

fn alone(measure: fn(&mut table::Table)) {
    let mut table = table::Table::default();
    measure(&mut table);
    table.print();
}
