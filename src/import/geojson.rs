//! Places in `GeoJSON`: points become places, and those with a date events there.

use super::dates::of_cell;
use super::html::plain;
use super::record::{PlaceRecord, Record, Records, standing};
use serde_json::Value;

/// Names of the property that holds a thing, the best first.
const NAMES: [&str; 3] = ["name", "title", "label"];
const DATES: [&str; 4] = ["date", "start", "when", "time"];
const TEXTS: [&str; 3] = ["description", "summary", "text"];

/// The places and events of a collection, or of a single feature.
pub(super) fn read(collection: &Value) -> Records {
    let mut records = Records::default();
    let features = collection.get("features").and_then(Value::as_array);
    let features = features.map_or(std::slice::from_ref(collection), Vec::as_slice);
    for (n, feature) in features.iter().enumerate() {
        let from = format!("features[{n}]");
        let property = |names: &[&str]| {
            let properties = feature.get("properties")?;
            let text = |name: &&str| {
                let text = match properties.get(*name)? {
                    Value::String(text) => plain(text),
                    // A year.
                    Value::Number(number) => number.to_string(),
                    _ => return None,
                };
                Some(text).filter(|text| !text.is_empty())
            };
            names.iter().find_map(text)
        };
        let Some(name) = property(&NAMES) else {
            records.report.push(format!("{from}: left out, as it has no name"));
            continue;
        };
        let at = point(feature.get("geometry"));
        if at.is_none() {
            records.report.push(format!("{from}: “{name}” has no point, so it isn’t on a map"));
        }
        let place = PlaceRecord { name: name.clone(), at };
        match property(&DATES) {
            None => records.places.push(place),
            Some(words) => {
                let date = of_cell(&words);
                if date.is_none() {
                    records.report.push(format!("{from}: “{words}” can’t be read as a date; the event is undated"));
                }
                records.events.push(Record {
                    from,
                    title: name,
                    text: property(&TEXTS).unwrap_or_default(),
                    date_words: Some(words).filter(|_| date.is_none()),
                    date,
                    standing: standing(property(&["standing"])),
                    places: vec![place],
                    ..Record::default()
                });
            }
        }
    }
    records
}

/// The position of a point, in degrees north and east.
fn point(geometry: Option<&Value>) -> Option<(f64, f64)> {
    let geometry = geometry.filter(|geometry| geometry.get("type").and_then(Value::as_str) == Some("Point"))?;
    let [lon, lat, ..] = geometry.get("coordinates")?.as_array()?.as_slice() else { return None };
    let (lon, lat) = (lon.as_f64()?, lat.as_f64()?);
    ((-180.0..=180.0).contains(&lon) && (-90.0..=90.0).contains(&lat)).then_some((lat, lon))
}
