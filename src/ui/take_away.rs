//! “Download”: files of the events and pictures of what is seen, each with what it is for.

use super::address::link;
use super::app::is_own_page;
use super::context::Store;
use super::copy::{Copied, CopiedText};
use super::disclosure::Disclosure;
use super::opening::OpenButton;
use super::outside::{Saving, today};
use super::picture::{PictureOf, png, svg};
use crate::article::EventId;
use crate::explorer::Explorer;
use crate::export::{FileFormat, Taken, map_as_text, timeline_as_text};
use crate::words::interface as words;
use gloo_file::Blob;
use leptos::prelude::*;

/// The media type of SVG.
const SVG: &str = "image/svg+xml";

/// The button in the header, and what it opens. `events` are those that aren't filtered out.
#[component]
pub fn TakeAway(events: Signal<Vec<EventId>>) -> impl IntoView {
    let is_open = RwSignal::new(false);
    // Drawn anew whenever it opens, and while it is open for other events.
    let drawn = move || is_open.get().then(|| events.get());
    view! {
        <Disclosure class="take-away" summary=words::DOWNLOAD is_open>
            <For each=drawn key=Vec::clone let:events>
                <Files events />
            </For>
        </Disclosure>
    }
}

/// How a file is got.
#[derive(Clone, Copy)]
struct Ways {
    saving: Saving,
    copied: Copied,
}

impl Ways {
    fn save(self, text: &str, media_type: &str, name: &str) {
        self.saving.save(Blob::new_with_options(text, Some(media_type)), name);
        self.copied.say(&words::saved(name));
    }
}

/// The files, and the pictures of what is seen.
#[component]
fn Files(events: Vec<EventId>) -> impl IntoView {
    let store = Store::expect();
    let article = store.article();
    let ways = Ways { saving: Saving::new(), copied: Copied::new() };
    let (number, all) = (events.len(), article.events.len());
    let events = StoredValue::new(events);
    let file = move |format: FileFormat| view! { <File format events ways /> };
    view! {
        <div class="tools-panel take-away-panel">
            <p class="take-away-all">{words::to_download(number, all)}</p>
            <ul>{FileFormat::ALL.map(file).collect_view()}</ul>
            <p class="take-away-all">{words::PICTURES}</p>
            <ul>{PictureOf::all(store).map(|subject| view! { <Pictured subject ways /> }).collect_view()}</ul>
            <div class="take-away-said">
                <CopiedText copied=ways.copied />
            </div>
            {is_own_page().then(|| view! { <OpenButton /> })}
            <p class="quiet">{words::licence(&article.source.title, &article.source.license)}</p>
        </div>
    }
}

/// A file of events.
#[component]
fn File(format: FileFormat, events: StoredValue<Vec<EventId>>, ways: Ways) -> impl IntoView {
    let store = Store::expect();
    let (name, about) = words::FILES[format as usize];
    let lacking = with(store, events, |taken| format.lacking(taken));
    let about = words::for_what(about, words::lacks(format == FileFormat::GeoJson, lacking));
    let save = move |_| {
        with(store, events, |taken| {
            ways.save(&format.write(taken), format.media_type(), &format.file_name(taken));
        });
    };
    let copy = move |_| ways.copied.copy(&with(store, events, |taken| format.write(taken)));
    view! {
        <li data-file=format.word()>
            <span class="take-away-what">
                <strong>{name}</strong>
                <span class="quiet">{about}</span>
            </span>
            <button type="button" data-save="" aria-label=words::save(name) on:click=save>
                {words::SAVE}
            </button>
            <button type="button" data-copy="" aria-label=words::copy(name) on:click=copy>
                {words::COPY}
            </button>
        </li>
    }
}

/// What is made of some events as they are taken away now.
fn with<T>(store: Store, events: StoredValue<Vec<EventId>>, make: impl FnOnce(&Taken) -> T) -> T {
    let address = link(store);
    let Explorer { article, document, version, .. } = store.explorer;
    let media = store.media_folder();
    events.with_value(|events| {
        make(&Taken { media, ..Taken::new(article, document, events, &address, version, today()) })
    })
}

/// A view as a picture, of lines or of pixels.
#[component]
fn Pictured(subject: PictureOf, ways: Ways) -> impl IntoView {
    let store = Store::expect();
    let row = NodeRef::<leptos::html::Li>::new();
    let drawn = move || {
        let root = row.get_untracked()?.closest(".explorer").ok().flatten()?;
        Some(svg(store, subject, &root))
    };
    let name = move |extension: &str| format!("{}-{}.{extension}", store.article().id, subject.word());
    let save_svg = move |_| {
        if let Some(svg) = drawn() {
            ways.save(&svg, SVG, &name("svg"));
        }
    };
    let save_png = move |_| {
        let Some(svg) = drawn() else { return };
        leptos::task::spawn_local(async move {
            match png(&svg).await {
                Some(picture) => {
                    ways.saving.save(picture, &name("png"));
                    ways.copied.say(&words::saved(&name("png")));
                }
                None => ways.copied.say(words::NOT_DRAWN),
            }
        });
    };
    let copy = move |_| {
        let write = match subject {
            PictureOf::Timeline => timeline_as_text,
            PictureOf::Map => map_as_text,
        };
        ways.copied.copy(&store.peek(|state| write(store.explorer, state)));
    };
    let (label, about) = match subject {
        PictureOf::Timeline => (words::TIMELINE, words::TIMELINE_AS_SEEN),
        PictureOf::Map => (words::MAP, words::MAP_AS_SEEN),
    };
    view! {
        <li data-picture=subject.word() node_ref=row>
            <span class="take-away-what">
                <strong>{label}</strong>
                <span class="quiet">{about}</span>
            </span>
            <button type="button" data-save="svg" aria-label=words::save_as(label, "SVG") on:click=save_svg>
                "SVG"
            </button>
            <button type="button" data-save="png" aria-label=words::save_as(label, "PNG") on:click=save_png>
                "PNG"
            </button>
            <button type="button" data-copy="" aria-label=words::copy_as_text(label) on:click=copy>
                {words::COPY}
            </button>
        </li>
    }
}
