//! What mails lead to: one address of each kind, opened by nobody yet.

use super::Known;
use crate::server::Server;

const KINDS: [&str; 2] = ["/de/reports/confirm/", "/de/reports/stop/"];

/// Waits until there is a mail of every kind.
pub fn addresses(server: &Server) -> Vec<Known> {
    KINDS.iter().map(|kind| Known::to_all(server.mailed(kind))).collect()
}

/// The first address in a mail that begins so.
pub fn address(mail: &str, kind: &str) -> Option<String> {
    let start = mail.find(kind)?;
    mail[start..].split(|letter: char| letter.is_whitespace() || "<>\")".contains(letter)).next().map(str::to_owned)
}

/// A mail's text without the line breaks and signs of its encoding.
pub fn unfolded(mail: &str) -> String {
    if let Some((head, body)) = mail.split_once("\r\n\r\n").filter(|(head, _)| head.contains("base64")) {
        return format!("{head}\r\n\r\n{}", String::from_utf8_lossy(&from_base64(body)));
    }
    let text = mail.replace("=\r\n", "").replace("=\n", "");
    let mut bytes = Vec::new();
    let mut rest = text.as_bytes();
    while let Some((first, after)) = rest.split_first() {
        let pair = after.get(..2).and_then(|pair| u8::from_str_radix(std::str::from_utf8(pair).ok()?, 16).ok());
        match pair.filter(|_| *first == b'=') {
            Some(byte) => {
                bytes.push(byte);
                rest = &after[2..];
            }
            None => {
                bytes.push(*first);
                rest = after;
            }
        }
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

fn from_base64(text: &str) -> Vec<u8> {
    let (mut bits, mut length, mut bytes) = (0_u32, 0, Vec::new());
    for letter in text.bytes() {
        let value = match letter {
            b'A'..=b'Z' => letter - b'A',
            b'a'..=b'z' => letter - b'a' + 26,
            b'0'..=b'9' => letter - b'0' + 52,
            b'+' => 62,
            b'/' => 63,
            _ => continue,
        };
        bits = bits << 6 | u32::from(value);
        length += 6;
        if length >= 8 {
            length -= 8;
            bytes.push((bits >> length) as u8);
            bits &= (1 << length) - 1;
        }
    }
    bytes
}
