//! The table that is printed, and kept in `tests/output/load.txt`.

use std::fs;
use tests::output;

#[derive(Default)]
pub struct Table(Vec<[String; 4]>);

impl Table {
    /// A row: what was measured, the figure, beside what, and the goal.
    pub fn row(&mut self, what: &str, figure: String, beside: String, goal: &str) {
        println!("  {what}: {figure} {beside}");
        self.0.push([what.into(), figure, beside, goal.into()]);
    }

    pub fn print(&self) {
        let head = ["What", "Measured", "Beside", "Goal"].map(String::from);
        let rows: Vec<&[String; 4]> = std::iter::once(&head).chain(&self.0).collect();
        let width = |column: usize| rows.iter().map(|row| row[column].chars().count()).max().unwrap_or(0);
        let widths: Vec<usize> = (0..4).map(width).collect();
        let line = |row: &[String; 4]| {
            let cells: Vec<String> = row.iter().zip(&widths).map(|(cell, width)| format!("{cell:<width$}")).collect();
            format!("| {} |", cells.join(" | "))
        };
        let dashes: Vec<String> = widths.iter().map(|width| "-".repeat(*width)).collect();
        let mut text = format!("{}\n| {} |\n", line(&head), dashes.join(" | "));
        for row in &self.0 {
            text += &line(row);
            text += "\n";
        }
        println!("\n{text}");
        fs::write(output("").join("load.txt"), text).expect("tests/output can be written");
    }
}
