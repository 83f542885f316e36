//! What changed between two versions of a text, word by word.

use similar::{Algorithm, DiffOp, capture_diff_slices};

/// A run of words that stayed, or one that took another's place. Line breaks are words of their own.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Piece {
    Same(String),
    /// Either side may be empty.
    Changed {
        removed: String,
        added: String,
    },
}

/// Compares two texts; joined by spaces, the pieces are the new text.
#[must_use]
pub fn changes(old: &str, new: &str) -> Vec<Piece> {
    let (before, after) = (tokens(old), tokens(new));
    capture_diff_slices(Algorithm::Patience, &before, &after)
        .into_iter()
        .map(|operation| match operation {
            DiffOp::Equal { new_index, len, .. } => Piece::Same(joined(&after[new_index..new_index + len])),
            DiffOp::Delete { old_index, old_len, .. } => {
                Piece::Changed { removed: joined(&before[old_index..old_index + old_len]), added: String::new() }
            }
            DiffOp::Insert { new_index, new_len, .. } => {
                Piece::Changed { removed: String::new(), added: joined(&after[new_index..new_index + new_len]) }
            }
            DiffOp::Replace { old_index, old_len, new_index, new_len } => Piece::Changed {
                removed: joined(&before[old_index..old_index + old_len]),
                added: joined(&after[new_index..new_index + new_len]),
            },
        })
        .collect()
}

fn tokens(text: &str) -> Vec<&str> {
    let mut tokens = Vec::new();
    for (index, line) in text.split('\n').enumerate() {
        if index > 0 {
            tokens.push("\n");
        }
        tokens.extend(line.split_whitespace());
    }
    tokens
}

fn joined(tokens: &[&str]) -> String {
    tokens.join(" ").replace(" \n ", "\n").replace("\n ", "\n").replace(" \n", "\n")
}

/// Figures and dates that the source has changed and a variant still has: (as it stands there, as it is now).
#[must_use]
pub fn outdated(pieces: &[Piece], variant: &str) -> Vec<(String, String)> {
    let bare = |text: &str| text.trim_matches(|c: char| !c.is_alphanumeric()).to_owned();
    pieces
        .iter()
        .filter_map(|piece| match piece {
            Piece::Changed { removed, added } if removed.chars().any(|c| c.is_ascii_digit()) => {
                Some((bare(removed), bare(added)))
            }
            Piece::Changed { .. } | Piece::Same(_) => None,
        })
        .filter(|(removed, _)| !removed.is_empty() && variant.contains(removed.as_str()))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_moved_deadline_is_one_change_and_the_rest_stays() {
        let pieces = changes("Sie können bis zum 30. November mitmachen.", "Sie können bis zum 5. Dezember mitmachen.");
        assert_eq!(
            pieces,
            [
                Piece::Same("Sie können bis zum".into()),
                Piece::Changed { removed: "30. November".into(), added: "5. Dezember".into() },
                Piece::Same("mitmachen.".into()),
            ]
        );
        assert_eq!(
            outdated(&pieces, "Sie haben Zeit bis zum 30. November."),
            [("30. November".into(), "5. Dezember".into())]
        );
        assert!(outdated(&pieces, "Sie haben Zeit bis zum 5. Dezember.").is_empty());
    }

    #[test]
    fn the_same_text_has_no_change_and_line_breaks_count() {
        assert_eq!(changes("Eins\nzwei", "Eins\nzwei"), [Piece::Same("Eins\nzwei".into())]);
        assert!(changes("Eins\nzwei", "Eins zwei").iter().any(|piece| matches!(piece, Piece::Changed { .. })));
    }
}
