//! “Cite this”: a citation of an event or a quote, copied with one click.

use crate::cards::Cited;
use crate::data::VERSION;
use crate::date::Day;
use crate::export::Citation;
use crate::ui::context::Store;
use crate::ui::copying::copy_text_of;
use crate::words::interface as words;
use leptos::html::{P, Pre};
use leptos::prelude::*;

const MS_PER_DAY: f64 = 86_400_000.0;

/// Writes a citation.
type Write = fn(&Citation) -> String;

/// The ways of writing a citation, by the name on the button.
const FORMS: [(&str, Write); 3] =
    [("Text", Citation::text), ("BibTeX", Citation::bibtex), ("CSL-JSON", Citation::csl_json)];

/// The buttons that copy a citation, and where it is shown.
#[component]
pub fn CiteRow(cited: Cited) -> impl IntoView {
    let article = Store::expect().article();
    let label = words::cite(matches!(cited, Cited::Event(_)));
    let name = match cited {
        Cited::Event(id) => format!("event/{}", article.event(id).slug),
        Cited::Quote(at) => format!("quote/{}", article.quotes[at].slug),
    };
    let (said, shown) = (NodeRef::<P>::new(), NodeRef::<Pre>::new());
    let copy = move |write: Write| {
        let Some((said, shown)) = said.get_untracked().zip(shown.get_untracked()) else { return };
        let base = window().location().href().unwrap_or_default();
        let citation = Citation::new(article, cited, &base, VERSION, today());
        // At once: a browser copies only while it handles the click.
        shown.set_text_content(Some(&write(&citation)));
        let _shown = shown.remove_attribute("hidden");
        said.set_text_content(Some(if copy_text_of(&shown) { words::COPIED } else { words::NOT_COPIED }));
    };
    let button = |(form, write): (&'static str, Write)| {
        view! {
            <button type="button" data-form=form on:click=move |_| copy(write)>
                {form}
            </button>
        }
    };
    view! {
        <div class="cite" data-cite=name role="group" aria-label=label>
            <span class="quiet">{label}</span>
            {FORMS.map(button).collect_view()}
            <p class="cite-said" role="status" node_ref=said></p>
            <pre class="cite-text" tabindex="-1" hidden node_ref=shown></pre>
        </div>
    }
}

fn today() -> Day {
    Day((js_sys::Date::now() / MS_PER_DAY).floor() as i32)
}
