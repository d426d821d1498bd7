//! Reading a document along the table: what can be read, and everything that can't.

use super::ids::Ids;
use super::table::{DOCUMENT, Field, Kind, Space};
use super::tree::{Node, Value};
use super::{Fault, LIKELY, instead, leaf, nearest, quoted};
use jsonc_parser::ast::{self, Object};
use jsonc_parser::common::Ranged;
use jsonc_parser::{CollectOptions, ParseOptions, parse_to_ast};

/// JSON as the standard has it.
const STRICT: ParseOptions = ParseOptions {
    allow_comments: false,
    allow_loose_object_property_names: false,
    allow_trailing_commas: false,
    allow_missing_commas: false,
    allow_single_quoted_strings: false,
    allow_hexadecimal_numbers: false,
    allow_unary_plus_numbers: false,
    allow_bare_decimal_point_numbers: false,
    allow_non_finite_numbers: false,
    allow_extended_string_escapes: false,
};

/// What can be read of a document, with the ids that it gives and uses; `None` if it isn't JSON.
pub(super) fn document(json: &str, faults: &mut Vec<Fault>) -> Option<(Node, Ids)> {
    let syntax = |at, what| Fault { at, path: String::new(), what, hint: None };
    match parse_to_ast(json, &CollectOptions::default(), &STRICT) {
        Ok(parsed) => {
            let Some(value) = parsed.value else {
                faults.push(syntax(0, "the document is empty".into()));
                return None;
            };
            let mut reader = Reader { json, faults, ids: Ids::default() };
            let root = reader.node(&value, &DOCUMENT, String::new());
            Some((root, reader.ids))
        }
        Err(error) => {
            let kind = error.kind().to_string();
            faults.push(syntax(error.range().start, format!("this is not JSON: {}", lower_first(&kind))));
            None
        }
    }
}

fn lower_first(text: &str) -> String {
    let mut chars = text.chars();
    chars.next().map_or_else(String::new, |first| first.to_lowercase().chain(chars).collect())
}

/// Walks the document and the table side by side.
pub(super) struct Reader<'a> {
    pub json: &'a str,
    pub faults: &'a mut Vec<Fault>,
    pub ids: Ids,
}

impl Reader<'_> {
    /// Reports a fault.
    pub fn report(&mut self, at: usize, path: &str, what: impl Into<String>, hint: Option<String>) {
        self.faults.push(Fault { at, path: path.into(), what: what.into(), hint });
    }

    fn node(&mut self, value: &ast::Value, kind: &Kind, path: String) -> Node {
        let at = value.start();
        let value = match (kind, value) {
            (Kind::Record(fields), ast::Value::Object(object)) => Value::Record(self.record(object, fields, &path)),
            (Kind::List(kind), ast::Value::Array(array)) => {
                let items = array.elements.iter().enumerate();
                let items: Vec<Node> = items.map(|(i, item)| self.node(item, kind, format!("{path}[{i}]"))).collect();
                self.repeats(kind, &items);
                Value::List(items)
            }
            (Kind::Flag, ast::Value::BooleanLit(_)) => Value::Flag,
            (Kind::Amount | Kind::Number(..) | Kind::Whole(..), ast::Value::NumberLit(number)) => {
                leaf::number(self, kind, number.value, at, &path)
            }
            (kind, ast::Value::StringLit(text)) if is_text(kind) => leaf::text(self, kind, text, &path),
            (kind, other) => {
                let hint = matches!(other, ast::Value::NullKeyword(_)).then(|| "leave out what isn’t known".into());
                self.report(at, &path, format!("expected {}, found {}", wanted(kind), found(other)), hint);
                self.ids.lose(spaces(kind));
                Value::Unreadable
            }
        };
        Node { at, path, value }
    }

    fn record(&mut self, object: &Object, fields: &'static [Field], path: &str) -> Vec<(&'static str, Node)> {
        let mut nodes: Vec<(&'static str, Node)> = Vec::new();
        for property in &object.properties {
            let name = property.name.as_str();
            let (at, path) = (property.start(), join(path, name));
            let exact = fields.iter().find(|field| field.name == name);
            if nodes.iter().any(|(known, _)| *known == name) {
                self.report(at, &path, "this field is given twice", None);
                continue;
            }
            let meant = exact.or_else(|| {
                let absent = fields.iter().map(|field| field.name).filter(|name| object.get(name).is_none());
                let absent: Vec<&str> = absent.collect();
                self.report(at, &path, "there is no such field", instead(name, absent.iter().copied()));
                let (near, _) = nearest(name, &absent).filter(|(_, likeness)| *likeness >= LIKELY)?;
                fields.iter().find(|field| field.name == near)
            });
            // A misspelt field is read as what it was meant to be: one mistake, one problem.
            if let Some(field) = meant.filter(|field| !nodes.iter().any(|(known, _)| *known == field.name)) {
                nodes.push((field.name, self.node(&property.value, &field.kind, path)));
            }
        }
        for field in fields.iter().filter(|field| field.required) {
            if !nodes.iter().any(|(name, _)| *name == field.name) {
                self.report(object.start(), path, format!("{} is missing", quoted(field.name)), None);
                self.ids.lose(if matches!(field.kind, Kind::Slug(_)) { Vec::new() } else { spaces(&field.kind) });
            }
        }
        nodes
    }

    /// Reports what a list of ids names twice.
    fn repeats(&mut self, kind: &Kind, items: &[Node]) {
        if !matches!(kind, Kind::Id(_)) {
            return;
        }
        for (i, item) in items.iter().enumerate() {
            let Some(id) = item.words() else { continue };
            if items[..i].iter().any(|earlier| earlier.words() == Some(id)) {
                self.report(item.at, &item.path, format!("{} is listed twice", quoted(id)), None);
            }
        }
    }
}

fn join(path: &str, name: &str) -> String {
    let name: String = name.chars().take(60).collect();
    if path.is_empty() { name } else { format!("{path}.{name}") }
}

/// The kinds of ids that a value of this kind gives.
fn spaces(kind: &Kind) -> Vec<Space> {
    match kind {
        Kind::Slug(space) => vec![*space],
        Kind::List(kind) => spaces(kind),
        Kind::Record(fields) => fields.iter().flat_map(|field| spaces(&field.kind)).collect(),
        _ => Vec::new(),
    }
}

fn is_text(kind: &Kind) -> bool {
    !matches!(kind, Kind::Record(_) | Kind::List(_) | Kind::Amount | Kind::Number(..) | Kind::Whole(..) | Kind::Flag)
}

fn wanted(kind: &Kind) -> &'static str {
    match kind {
        Kind::Record(_) => "an object",
        Kind::List(_) => "a list",
        Kind::Amount | Kind::Number(..) => "a number",
        Kind::Whole(..) => "a whole number",
        Kind::Flag => "true or false",
        Kind::Date => "a date in quotation marks",
        _ => "text",
    }
}

fn found(value: &ast::Value) -> &'static str {
    match value {
        ast::Value::StringLit(_) => "text",
        ast::Value::NumberLit(_) => "a number",
        ast::Value::BooleanLit(_) => "true or false",
        ast::Value::Object(_) => "an object",
        ast::Value::Array(_) => "a list",
        ast::Value::NullKeyword(_) => "null",
    }
}
