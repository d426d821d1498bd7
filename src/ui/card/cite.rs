//! “Cite this”: the link and citations of what a card is about, or of a quote, each copied with one click.

use crate::cards::Cited;
use crate::export::Citation;
use crate::ui::address::link;
use crate::ui::context::Store;
use crate::ui::copy::{Copied, CopiedText};
use crate::ui::outside::today;
use crate::words::interface as words;
use leptos::prelude::*;

/// Writes a citation.
type Write = fn(&Citation) -> String;

/// The ways of writing a citation, by the name on the button.
const FORMS: [(&str, Write); 4] =
    [("Text", Citation::text), ("BibTeX", Citation::bibtex), ("RIS", Citation::ris), ("CSL-JSON", Citation::csl_json)];

/// The buttons that copy a link or a citation, and where it is shown.
#[component]
pub fn CiteRow(cited: Cited) -> impl IntoView {
    let store = Store::expect();
    let article = store.article();
    let label = words::cite(cited.what());
    let (kind, slug) = cited.kind_and_slug(article);
    let name = format!("{kind}/{slug}");
    let copied = Copied::new();
    let copy = move |write: Write| {
        copied.copy(&write(&Citation::new(article, cited, &link(store), &store.explorer.version, today())));
    };
    let button = |(form, write): (&'static str, Write)| {
        view! {
            <button type="button" data-form=form on:click=move |_| copy(write)>
                {form}
            </button>
        }
    };
    // A quote has the link of its event, whose card it stands on.
    let link = (!matches!(cited, Cited::Quote(_))).then(|| {
        view! {
            <button type="button" data-form="link" on:click=move |_| copy(|citation| citation.url.clone())>
                {words::COPY_LINK}
            </button>
        }
    });
    view! {
        <div class="cite" data-cite=name role="group" aria-label=label>
            {link}
            <span class="quiet">{label.clone()}</span>
            {FORMS.map(button).collect_view()}
            <CopiedText copied />
        </div>
    }
}
