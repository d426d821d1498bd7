//! Reads a document by the format's description. Everything that can't be read becomes a fault.

use super::findings::Findings;
use super::hint::{LIKELY, instead, nearest, quoted};
use super::ids::Ids;
use super::leaf;
use super::problem::Fault;
use super::tree::{Content, Node};
use crate::article::format::{Checked, Document, Field, FieldKind, IdSpace};
use jsonc_parser::ast::{self, Object};
use jsonc_parser::common::Ranged;
use jsonc_parser::{CollectOptions, ParseOptions, parse_to_ast};
use std::collections::BTreeSet;

/// Standard JSON, without extensions.
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

/// Everything that can be read of a document, with the ids that it declares and references. `None` if it isn't JSON.
pub(super) fn document(json: &str, faults: &mut Vec<Fault>) -> Option<(Node, Ids)> {
    let syntax = |at, what, hint| Fault { at, path: String::new(), what, hint };
    match parse_to_ast(json, &CollectOptions::default(), &STRICT) {
        Ok(parsed) => {
            let Some(value) = parsed.value else {
                faults.push(syntax(0, "the document is empty".into(), None));
                return None;
            };
            let mut findings = Findings { json, faults, ids: Ids::default() };
            let root = findings.node(&value, &Document::KIND, String::new());
            Some((root, findings.ids))
        }
        Err(error) => {
            let (at, kind) = (error.range().start, lower_first(&error.kind().to_string()));
            let hint = syntax_hint(&kind, &json[at..]);
            faults.push(syntax(at, format!("this is not JSON: {kind}"), hint.map(str::to_owned)));
            None
        }
    }
}

/// What probably has to be done about a mistake of syntax. `kind` is the parser's word for it, `rest` the text from there on.
fn syntax_hint(kind: &str, rest: &str) -> Option<&'static str> {
    if rest.starts_with(['“', '”', '„', '‘', '’', '«']) {
        return Some("write \" instead of this quotation mark");
    }
    if kind.contains("unterminated object") {
        Some("its } is missing")
    } else if kind.contains("unterminated array") {
        Some("its ] is missing")
    } else if kind.starts_with("expected comma") {
        Some("add it; or, if the text before it has a \" inside, write \\\" there")
    } else if rest.starts_with(char::is_alphabetic) {
        Some("a text stands between two \", and a \" inside it is written \\\"")
    } else {
        None
    }
}

fn lower_first(text: &str) -> String {
    let mut chars = text.chars();
    chars.next().map_or_else(String::new, |first| first.to_lowercase().chain(chars).collect())
}

impl Findings<'_> {
    /// Reads a value and everything inside it.
    fn node(&mut self, value: &ast::Value, kind: &FieldKind, path: String) -> Node {
        let at = value.start();
        let content = match (kind, value) {
            (FieldKind::Record(fields), ast::Value::Object(object)) => {
                Content::Record(self.record(object, fields, &path))
            }
            (FieldKind::List(kind), ast::Value::Array(array)) => {
                let items = array.elements.iter().enumerate();
                let items: Vec<Node> = items.map(|(i, item)| self.node(item, kind, format!("{path}[{i}]"))).collect();
                self.repeats(kind, &items);
                Content::List(items)
            }
            (FieldKind::Flag, ast::Value::BooleanLit(flag)) => Content::Flag(flag.value),
            (FieldKind::Amount | FieldKind::Number(..) | FieldKind::Whole(..), ast::Value::NumberLit(number)) => {
                leaf::number(self, kind, number.value, at, &path)
            }
            (kind, ast::Value::StringLit(text)) if is_text(kind) => leaf::text(self, kind, text, &path),
            (kind, other) => {
                let hint = matches!(other, ast::Value::NullKeyword(_)).then(|| "leave out what isn’t known".into());
                self.report(at, &path, format!("expected {}, found {}", wanted(kind), found(other)), hint);
                self.ids.lose(spaces(kind));
                Content::Unreadable
            }
        };
        Node { at, path, content }
    }

    /// Reads the fields of a record.
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
            // Read a misspelt field as the one that was meant, so that one mistake causes only one problem.
            if let Some(field) = meant.filter(|field| !nodes.iter().any(|(known, _)| *known == field.name)) {
                nodes.push((field.name, self.node(&property.value, &field.kind, path)));
            }
        }
        for field in fields.iter().filter(|field| field.is_required) {
            if !nodes.iter().any(|(name, _)| *name == field.name) {
                self.report(object.start(), path, format!("{} is missing", quoted(field.name)), None);
                self.ids.lose(if matches!(field.kind, FieldKind::Slug(_)) { Vec::new() } else { spaces(&field.kind) });
            }
        }
        nodes
    }

    /// Reports ids that are twice in a list of ids.
    fn repeats(&mut self, kind: &FieldKind, items: &[Node]) {
        if !matches!(kind, FieldKind::Id(_)) {
            return;
        }
        let mut earlier = BTreeSet::new();
        for item in items {
            let Some(id) = item.words() else { continue };
            if !earlier.insert(id) {
                self.report(item.at, &item.path, format!("{} is listed twice", quoted(id)), None);
            }
        }
    }
}

fn join(path: &str, name: &str) -> String {
    let name: String = name.chars().take(60).collect();
    if path.is_empty() { name } else { format!("{path}.{name}") }
}

/// The spaces of the ids that a value of this kind declares.
fn spaces(kind: &FieldKind) -> Vec<IdSpace> {
    match kind {
        FieldKind::Slug(space) => vec![*space],
        FieldKind::List(kind) => spaces(kind),
        FieldKind::Record(fields) => fields.iter().flat_map(|field| spaces(&field.kind)).collect(),
        _ => Vec::new(),
    }
}

fn is_text(kind: &FieldKind) -> bool {
    !matches!(
        kind,
        FieldKind::Record(_)
            | FieldKind::List(_)
            | FieldKind::Amount
            | FieldKind::Number(..)
            | FieldKind::Whole(..)
            | FieldKind::Flag
    )
}

fn wanted(kind: &FieldKind) -> &'static str {
    match kind {
        FieldKind::Record(_) => "an object",
        FieldKind::List(_) => "a list",
        FieldKind::Amount | FieldKind::Number(..) => "a number",
        FieldKind::Whole(..) => "a whole number",
        FieldKind::Flag => "true or false",
        FieldKind::Date => "a date in quotation marks",
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
