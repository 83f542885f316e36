//! Spreadsheets take what begins with `=`, `+`, `-`, `@`, a tab or a line break for a formula, at the start of a cell
//! and after whatever they may take for its end. Before such a sign, and before an apostrophe at the same places, an
//! apostrophe is put; reading takes it away again, so that every text comes back as it was.

/// Whether another cell may begin after `sign`, where one might have begun before it.
fn begins_after(sign: char, before: bool) -> bool {
    match sign {
        ';' | ',' | '|' | '\t' | '\n' | '\r' => true,
        '"' | '\'' | ' ' => before,
        _ => false,
    }
}

fn needs_guard(sign: char) -> bool {
    matches!(sign, '\'' | '=' | '+' | '-' | '@' | '\t' | '\r' | '＝' | '＋' | '－' | '＠')
}

pub(super) fn guarded(text: &str) -> String {
    let mut safe = String::with_capacity(text.len() + 2);
    let mut begins = true;
    for sign in text.chars() {
        if begins && needs_guard(sign) {
            safe.push('\'');
        }
        begins = begins_after(sign, begins);
        safe.push(sign);
    }
    safe
}

/// The text as it was; an apostrophe without its sign behind it is no export's, and stays.
pub(super) fn unguarded(safe: &str) -> String {
    let mut text = String::with_capacity(safe.len());
    let mut begins = true;
    let mut signs = safe.chars().peekable();
    while let Some(mut sign) = signs.next() {
        if begins && sign == '\'' && signs.peek().copied().is_some_and(needs_guard) {
            sign = signs.next().unwrap_or(sign);
        }
        begins = begins_after(sign, begins);
        text.push(sign);
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXTS: [&str; 14] = [
        "",
        "'",
        "''",
        "'=1",
        "=1+1",
        "@SUM(A1)",
        "\t=1",
        "\r\n-1",
        "Bank;=HYPERLINK(1)",
        "eins, \"+zwei",
        "Café 'Zur Post', 'Nebenraum'",
        "[-7.6,-51.9]",
        "- Liste\n- Liste\n'zitiert'",
        "＝1 und مرحبا",
    ];

    #[test]
    fn every_text_comes_back_as_it_was() {
        for text in TEXTS {
            assert_eq!(unguarded(&guarded(text)), text);
        }
    }

    #[test]
    fn every_sequence_of_dangerous_signs_comes_back_as_it_was() {
        let signs = ['\'', '=', ';', '"', ' ', 'a', '\t'];
        let mut texts = vec![String::new()];
        for _ in 0..5 {
            texts = texts.iter().flat_map(|text| signs.map(|sign| format!("{text}{sign}"))).collect();
            for text in &texts {
                assert_eq!(unguarded(&guarded(text)), *text, "{text:?}");
            }
        }
    }

    #[test]
    fn no_cell_begins_with_a_sign_of_a_formula_not_even_behind_another_separator() {
        assert_eq!(guarded("=1+1"), "'=1+1");
        assert_eq!(guarded("Bank;=HYPERLINK(1)"), "Bank;'=HYPERLINK(1)");
        assert_eq!(guarded("\t=1"), "'\t'=1");
        assert_eq!(guarded("Rad-Weg = gut"), "Rad-Weg = gut");
    }
}
