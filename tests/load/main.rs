//! Measures the program beside a bare server of the same kind, and prints a table. It passes no judgement:
//! times differ from machine to machine, ratios hardly do.
//!
//! Server and load generator have a core each, so that they do not take turns.

mod bare;
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
        ["voting"] => {
            let mut table = table::Table::default();
            voting::verifying(&mut table);
            table.print();
        }
        _ => eprintln!("load measures; load voting only elections; load bare PORT serves the yardstick"),
    }
}
