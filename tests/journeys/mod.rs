//! What people come for, from the front page to the receipt, in a real browser: in all four languages,
//! with and without the page's scripts, on both databases.

mod place;
mod proposal;
