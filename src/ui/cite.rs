//! “Cite this”: a citation of an event or a quote, copied with one click.

use super::dom::{closest, first, on};
use super::node::{Node, el, of_class};
use crate::article::Article;
use crate::data::VERSION;
use crate::date::Day;
use crate::export::{Citation, Cited};
use leptos::prelude::{document, window};
use wasm_bindgen::JsCast as _;
use web_sys::{Element, HtmlDocument};

const MS_PER_DAY: f64 = 86_400_000.0;
/// Tells the keys of quotes from those of events.
const QUOTE: u64 = 1 << 32;

/// The buttons that copy a citation, and where it is shown.
pub fn row(article: &'static Article, cited: Cited) -> Node {
    let (what, key) = match cited {
        Cited::Event(id) => (["event/", &article.event(id).slug].concat(), u64::from(id.0)),
        Cited::Quote(at) => (["quote/", &at.to_string()].concat(), QUOTE | at as u64),
    };
    let button = |form: &'static str| el("button").attr("type", "button").attr("data-form", form).with(form);
    let label = if matches!(cited, Cited::Event(_)) { "Cite this event" } else { "Cite this quotation" };
    // Its own element for each, as what was copied stays in it.
    of_class("div", "cite")
        .key(key)
        .attr("data-cite", what)
        .attr("role", "group")
        .attr("aria-label", label)
        .with(of_class("span", "quiet").with(label))
        .with_each(["Text", "BibTeX", "CSL-JSON"], button)
        .with(of_class("p", "cite-said").attr("role", "status"))
        .with(of_class("pre", "cite-text").attr("tabindex", "-1").attr("hidden", ""))
        .into()
}

/// Copies the citation whose button is pressed, shows it, and says so.
pub fn listen(article: &'static Article, panel: &Element) {
    on(panel, "click", move |event| {
        let Some(button) = closest(event.target(), "[data-form]") else { return };
        let Ok(Some(row)) = button.closest("[data-cite]") else { return };
        let Some(cited) = cited(article, &row.get_attribute("data-cite").unwrap_or_default()) else { return };
        let citation = Citation::new(article, cited, &base(), VERSION, today());
        let form = button.get_attribute("data-form").unwrap_or_default();
        let text = match form.as_str() {
            "BibTeX" => citation.bibtex(),
            "CSL-JSON" => citation.csl_json(),
            _ => citation.text(),
        };
        let (Some(shown), Some(said)) = (first(&row, ".cite-text"), first(&row, ".cite-said")) else { return };
        shown.set_text_content(Some(&text));
        let _shown = shown.remove_attribute("hidden");
        said.set_text_content(Some(if copied(&shown) {
            "Copied:"
        } else {
            "This browser doesn’t let the page copy. The citation is selected:"
        }));
    });
}

fn cited(article: &Article, what: &str) -> Option<Cited> {
    let (kind, name) = what.split_once('/')?;
    match kind {
        "event" => article.event_by_slug(name).map(Cited::Event),
        _ => name.parse().ok().filter(|&at| at < article.quotes.len()).map(Cited::Quote),
    }
}

/// Selects an element's text and copies it; false if the browser refuses. Unlike the clipboard of scripts, this works
/// inside the frame of another page too.
fn copied(shown: &Element) -> bool {
    let Ok(Some(selection)) = window().get_selection() else { return false };
    let _selected = selection.select_all_children(shown);
    document().dyn_into::<HtmlDocument>().is_ok_and(|document| document.exec_command("copy").unwrap_or(false))
}

fn base() -> String {
    window().location().href().unwrap_or_default()
}

fn today() -> Day {
    Day((js_sys::Date::now() / MS_PER_DAY).floor() as i32)
}
