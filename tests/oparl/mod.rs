//! Taking over what the council's information system publishes, from a server that behaves as real ones do.

mod addresses;
mod city;
mod going_wrong;
mod ill;
mod killed;
mod license;
mod lost;
mod news;
mod real;
