//! How a page is shown: width, colours, on paper.

/// One way to look at a page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Look {
    Desktop,
    Phone,
    Narrow,
    Dark,
    ForcedColours,
    Print,
}

impl Look {
    pub const ALL: [Self; 6] = [Self::Desktop, Self::Phone, Self::Narrow, Self::Dark, Self::ForcedColours, Self::Print];

    pub fn width(self) -> u32 {
        match self {
            Self::Phone => 375,
            Self::Narrow => 320,
            Self::Print => 794,
            Self::Desktop | Self::Dark | Self::ForcedColours => 1200,
        }
    }

    pub fn height(self) -> u32 {
        if self.width() < 500 { 740 } else { 900 }
    }

    pub fn medium(self) -> &'static str {
        if self == Self::Print { "print" } else { "screen" }
    }

    pub fn scheme(self) -> &'static str {
        if self == Self::Dark { "dark" } else { "light" }
    }

    pub fn forced(self) -> &'static str {
        if self == Self::ForcedColours { "active" } else { "none" }
    }

    pub fn name(self) -> &'static str {
        match self {
            Self::Desktop => "desktop",
            Self::Phone => "phone",
            Self::Narrow => "narrow",
            Self::Dark => "dark",
            Self::ForcedColours => "forced-colours",
            Self::Print => "print",
        }
    }
}
