//! TopoJSON, as far as it can be wrong: layers, their geometries' ids, and arcs that exist.

use serde_json::Value;

/// A layer's name and the ids of its geometries.
pub(super) struct Layer {
    pub name: String,
    pub ids: Vec<String>,
}

/// Reads the layers of a topology, or says why it is none.
pub(super) fn layers(json: &str) -> Result<Vec<Layer>, String> {
    let value: Value = serde_json::from_str(json).map_err(|error| format!("not JSON: {error}"))?;
    let objects = value["objects"].as_object().filter(|_| value["type"] == "Topology");
    let (Some(objects), Some(arcs)) = (objects, value["arcs"].as_array()) else {
        return Err("not TopoJSON: a topology has “type”: “Topology”, “objects” and “arcs”".into());
    };
    if let Some(bad) = arcs.iter().position(|arc| !is_line(arc)) {
        return Err(format!("not TopoJSON: arcs[{bad}] is not a line of positions"));
    }
    let layer = |(name, object): (&String, &Value)| {
        let geometries = match object["geometries"].as_array() {
            Some(geometries) => geometries.as_slice(),
            None => std::slice::from_ref(object),
        };
        if geometries.iter().any(|geometry| !has_arcs(&geometry["arcs"], arcs.len())) {
            return Err(format!("not TopoJSON: “{name}” uses arcs that don’t exist"));
        }
        let ids = geometries.iter().filter_map(|geometry| match &geometry["id"] {
            Value::String(id) => Some(id.clone()),
            Value::Number(id) => Some(id.to_string()),
            _ => None,
        });
        Ok(Layer { name: name.clone(), ids: ids.collect() })
    };
    objects.iter().map(layer).collect()
}

/// Whether an arc is two or more positions of two or more numbers.
fn is_line(arc: &Value) -> bool {
    let is_position = |at: &Value| at.as_array().is_some_and(|at| at.len() >= 2 && at.iter().all(Value::is_number));
    arc.as_array().is_some_and(|arc| arc.len() >= 2 && arc.iter().all(is_position))
}

/// Whether arcs, nested as deeply as the geometry's type has it, all exist; `!n` is arc `n` backwards.
fn has_arcs(arcs: &Value, count: usize) -> bool {
    match arcs {
        Value::Array(arcs) => arcs.iter().all(|arcs| has_arcs(arcs, count)),
        Value::Number(n) => n.as_i64().is_some_and(|n| (if n < 0 { !n } else { n } as usize) < count),
        Value::Null => true,
        _ => false,
    }
}
