//! The three ways a file is read: as areas, as places, as lines.

use std::collections::HashMap;

use super::collection::{self, Raw};
use super::crossing::Budget;
use super::error::{Fault, MOST_REASONS, ReadError, Refusal, Repair};
use super::shape::{self, Work};
use super::{Area, Course, Reading, Rules, Spot};

/// Reads named areas; every feature needs a name of its own and a Polygon or MultiPolygon.
pub fn read_areas(bytes: &[u8], rules: &Rules) -> Result<Reading<Area>, Refusal> {
    let mut budget = Budget::default();
    let mut repairs = Vec::new();
    let mut seen: HashMap<(String, Option<String>), usize> = HashMap::new();
    let features = each(bytes, rules, |raw| {
        let geometry = raw.geometry.as_ref().ok_or(Fault::NoGeometry)?;
        let mut work = Work { rules, budget: &mut budget, repairs: Vec::new() };
        let shape = shape::areas(geometry, &mut work)?;
        let name = raw.name.clone().ok_or(Fault::NoName)?;
        if let Some(first) = seen.insert((name.clone(), raw.parent.clone()), raw.number) {
            return Err(Fault::SameName { first });
        }
        let (number, of) = (raw.number, Some(name.clone()));
        repairs.extend(work.repairs.into_iter().map(|kind| Repair { number, name: of.clone(), kind }));
        Ok(Area {
            number,
            id: raw.id.clone(),
            name,
            parent: raw.parent.clone(),
            shape,
            properties: std::mem::take(&mut raw.properties),
        })
    })?;
    Ok(Reading { features, repairs })
}

/// Reads places; a feature without geometry is a place that is not known.
pub fn read_points(bytes: &[u8], rules: &Rules) -> Result<Reading<Spot>, Refusal> {
    let features = each(bytes, rules, |raw| {
        let place = |geometry| shape::place(geometry, rules);
        Ok(Spot {
            number: raw.number,
            id: raw.id.clone(),
            name: raw.name.clone(),
            position: raw.geometry.as_ref().map(place).transpose()?,
            properties: std::mem::take(&mut raw.properties),
        })
    })?;
    Ok(Reading { features, repairs: Vec::new() })
}

/// Reads lines.
pub fn read_lines(bytes: &[u8], rules: &Rules) -> Result<Reading<Course>, Refusal> {
    let features = each(bytes, rules, |raw| {
        let geometry = raw.geometry.as_ref().ok_or(Fault::NoGeometry)?;
        Ok(Course {
            number: raw.number,
            id: raw.id.clone(),
            name: raw.name.clone(),
            shape: shape::lines(geometry, rules)?,
            properties: std::mem::take(&mut raw.properties),
        })
    })?;
    Ok(Reading { features, repairs: Vec::new() })
}

/// Reads every feature and gives all, or the reasons against each.
fn each<T>(bytes: &[u8], rules: &Rules, mut read: impl FnMut(&mut Raw) -> Result<T, Fault>) -> Result<Vec<T>, Refusal> {
    let raws = collection::features(bytes, rules)?;
    let mut features = Vec::with_capacity(raws.len());
    let mut refusal = Refusal { reasons: Vec::new(), total: 0 };
    for raw in raws {
        let feature = raw.and_then(|mut raw| {
            read(&mut raw).map_err(|fault| {
                let (number, name) = (raw.number, raw.name.take());
                ReadError::Feature { number, name, fault }
            })
        });
        match feature {
            Ok(feature) => features.push(feature),
            Err(reason) => {
                refusal.total += 1;
                if refusal.reasons.len() < MOST_REASONS {
                    refusal.reasons.push(reason);
                }
            }
        }
    }
    if refusal.total == 0 { Ok(features) } else { Err(refusal) }
}
