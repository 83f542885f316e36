//! The second factor: codes of six digits that change every thirty seconds (RFC 6238).

use totp_rs::{Builder, Secret, Totp};

use crate::Timestamp;
use crate::storage::random_bytes;

/// What the person's device and the server share.
#[derive(Clone)]
pub struct TotpSecret([u8; 20]);

impl TotpSecret {
    /// A fresh one.
    #[must_use]
    pub fn random() -> Self {
        Self(random_bytes())
    }

    /// Reads the base-32 form.
    #[must_use]
    pub fn from_base32(text: &str) -> Option<Self> {
        Secret::try_from_base32(text).ok().and_then(|secret| Self::from_bytes(secret.as_bytes()))
    }

    #[must_use]
    pub fn to_base32(&self) -> String {
        Secret::new_stack(self.0).to_base32()
    }

    pub(crate) fn from_bytes(bytes: &[u8]) -> Option<Self> {
        bytes.try_into().ok().map(Self)
    }

    pub(crate) fn as_bytes(&self) -> &[u8] {
        &self.0
    }

    /// The step of time that a code belongs to, if it is a right one now, thirty seconds ago or ahead.
    /// Who accepts it must refuse a step that was used before.
    #[must_use]
    pub fn step(&self, code: &str, now: Timestamp) -> Option<i64> {
        let digits: String = code.chars().filter(char::is_ascii_digit).collect();
        let seconds = u64::try_from(now.unix()).ok()?;
        // More than six digits are no code; the library would compare the number only.
        if digits.len() != 6 {
            return None;
        }
        self.totp().check(&digits, seconds).and_then(|step| i64::try_from(step).ok())
    }

    /// The code of a moment.
    #[must_use]
    pub fn code(&self, now: Timestamp) -> String {
        self.totp().generate(u64::try_from(now.unix()).unwrap_or_default()).to_string()
    }

    /// What a device reads from a QR code (the Key Uri Format of authenticator apps).
    #[must_use]
    pub fn uri(&self, issuer: &str, login: &str) -> String {
        let (issuer, login) = (percent(issuer), percent(login));
        format!("otpauth://totp/{issuer}:{login}?secret={}&issuer={issuer}", self.to_base32())
    }

    fn totp(&self) -> Totp {
        Builder::new().with_secret(Secret::new_stack(self.0)).build_noncompliant()
    }
}

impl std::fmt::Debug for TotpSecret {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("TotpSecret(…)")
    }
}

fn percent(text: &str) -> String {
    text.bytes()
        .map(|byte| match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'.' | b'_' => char::from(byte).to_string(),
            _ => format!("%{byte:02X}"),
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// RFC 6238, appendix B (SHA-1), cut to six digits.
    #[test]
    fn codes_are_those_of_the_standard() {
        let secret = TotpSecret::from_bytes(b"12345678901234567890").unwrap();
        for (seconds, code) in [(59, "287082"), (1_111_111_109, "081804"), (1_234_567_890, "005924")] {
            assert_eq!(secret.code(Timestamp::from_unix(seconds)), code);
        }
    }

    #[test]
    fn a_code_holds_one_step_before_and_after_and_not_longer() {
        let (secret, now) = (TotpSecret::random(), Timestamp::from_unix(1_795_430_550));
        let code = secret.code(now);
        assert_eq!(secret.step(&code, now), Some(1_795_430_550 / 30));
        assert!(secret.step(&code, now.plus_seconds(30)).is_some());
        assert!(secret.step(&code, now.plus_seconds(90)).is_none());
        assert!(secret.step(&format!("1{code}"), now).is_none());
        assert_eq!(secret.step(&format!("{} {}", &code[..3], &code[3..]), now), Some(1_795_430_550 / 30));
    }

    #[test]
    fn a_secret_survives_being_written_down() {
        let secret = TotpSecret::random();
        assert_eq!(TotpSecret::from_base32(&secret.to_base32()).unwrap().as_bytes(), secret.as_bytes());
        assert!(
            secret
                .uri("Beteiligung Münster", "s.althoff")
                .starts_with("otpauth://totp/Beteiligung%20M%C3%BCnster:s.althoff?secret=")
        );
        assert!(TotpSecret::from_base32("AAAA").is_none());
    }
}
