//! Which compression a browser takes, and doing it.

use actix_web::http::header::{ACCEPT_ENCODING, HeaderMap, HeaderValue};
use actix_web::web::Bytes;
use flate2::Compression;
use flate2::write::GzEncoder;
use std::io::Write;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Encoding {
    Brotli,
    Gzip,
    Identity,
}

impl Encoding {
    /// The best that the client takes.
    pub fn accepted(headers: &HeaderMap) -> Self {
        let wishes = headers.get(ACCEPT_ENCODING).and_then(|value| value.to_str().ok()).unwrap_or_default();
        let takes = |name: &str| {
            wishes.split(',').any(|wish| {
                let (coding, weight) = wish.split_once(';').unwrap_or((wish, "q=1"));
                coding.trim().eq_ignore_ascii_case(name)
                    && weight.trim().strip_prefix("q=").and_then(|q| q.parse::<f32>().ok()) > Some(0.0)
            })
        };
        if wishes.is_empty() {
            Self::Identity
        } else if takes("br") {
            Self::Brotli
        } else if takes("gzip") {
            Self::Gzip
        } else {
            Self::Identity
        }
    }

    /// The value of `Content-Encoding`.
    pub fn header(self) -> Option<HeaderValue> {
        match self {
            Self::Brotli => Some(HeaderValue::from_static("br")),
            Self::Gzip => Some(HeaderValue::from_static("gzip")),
            Self::Identity => None,
        }
    }
}

/// Compresses a page at a level that takes a few milliseconds at most.
pub fn compress(body: &Bytes, encoding: Encoding) -> Bytes {
    let packed = match encoding {
        Encoding::Identity => return body.clone(),
        Encoding::Brotli => {
            let mut packer = brotli::CompressorWriter::new(Vec::with_capacity(body.len() / 4), 4096, 5, 20);
            packer.write_all(body).map(|()| packer.into_inner())
        }
        Encoding::Gzip => {
            let mut packer = GzEncoder::new(Vec::with_capacity(body.len() / 3), Compression::new(6));
            packer.write_all(body).and_then(|()| packer.finish())
        }
    };
    // Writing into memory cannot fail; should it, an empty page would be worse than this clear one.
    packed.map_or_else(|_| Bytes::from_static(b"compression failed"), Bytes::from)
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io::Read;

    #[test]
    fn the_best_accepted_encoding_is_taken_and_a_refused_one_never() {
        let accepted = |wish: &'static str| {
            let mut headers = HeaderMap::new();
            headers.insert(ACCEPT_ENCODING, HeaderValue::from_static(wish));
            Encoding::accepted(&headers)
        };
        assert_eq!(accepted("gzip, deflate, br, zstd"), Encoding::Brotli);
        assert_eq!(accepted("gzip;q=0.5"), Encoding::Gzip);
        assert_eq!(accepted("br;q=0, gzip"), Encoding::Gzip);
        assert_eq!(accepted("identity"), Encoding::Identity);
        assert_eq!(Encoding::accepted(&HeaderMap::new()), Encoding::Identity);
    }

    #[test]
    fn what_was_packed_unpacks_to_the_same() {
        let body = Bytes::from("Münster fragt. ".repeat(1000));
        let mut text = String::new();
        brotli::Decompressor::new(&compress(&body, Encoding::Brotli)[..], 4096).read_to_string(&mut text).unwrap();
        assert_eq!(text.as_bytes(), body);
        text.clear();
        flate2::read::GzDecoder::new(&compress(&body, Encoding::Gzip)[..]).read_to_string(&mut text).unwrap();
        assert_eq!(text.as_bytes(), body);
    }
}
