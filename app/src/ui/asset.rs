//! The files a browser loads, compiled into the program by `build/frontend.rs`. Their addresses hold a hash of their content,
//! so that they may be cached for ever.

/// One file.
pub struct Asset {
    /// What a page calls it: `main.css`.
    pub name: &'static str,
    /// Its address: `/assets/main-ABCD1234.css`.
    pub path: &'static str,
    pub mime: &'static str,
    pub bytes: &'static [u8],
    /// Compressed with Brotli; fonts are compressed already.
    pub br: Option<&'static [u8]>,
    pub gz: Option<&'static [u8]>,
}

include!(concat!(env!("OUT_DIR"), "/assets.rs"));

/// The address of a file by its plain name; a name that does not exist gives an address that answers 404, which a test refuses.
pub fn url(name: &str) -> &'static str {
    ASSETS.iter().find(|asset| asset.name == name).map_or("/assets/missing", |asset| asset.path)
}

/// The file behind an address.
pub fn find(path: &str) -> Option<&'static Asset> {
    ASSETS.iter().find(|asset| asset.path == path)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_file_a_layout_names_exists() {
        for name in [
            "main.css",
            "app.js",
            "mark.svg",
            "fira-sans-400.woff2",
            "fira-sans-600.woff2",
            "fira-sans-700.woff2",
            "noto-sans-arabic-400.woff2",
            "noto-sans-arabic-700.woff2",
        ] {
            assert!(find(url(name)).is_some(), "{name}");
        }
    }

    #[test]
    fn a_first_view_stays_within_its_budget() {
        let weight = |names: &[&str]| -> usize {
            names.iter().filter_map(|name| find(url(name))).map(|asset| asset.br.unwrap_or(asset.bytes).len()).sum()
        };
        let latin = weight(&[
            "main.css",
            "app.js",
            "mark.svg",
            "fira-sans-400.woff2",
            "fira-sans-600.woff2",
            "fira-sans-700.woff2",
        ]);
        let arabic = latin + weight(&["noto-sans-arabic-400.woff2", "noto-sans-arabic-700.woff2"]);
        assert!(latin < 75_000, "{latin} bytes leave too little of 100,000 for the page itself");
        assert!(arabic < 140_000, "{arabic} bytes leave too little of 180,000 for the page itself");
    }
}
