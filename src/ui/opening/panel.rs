//! What the page offers to open documents with: a button, a sheet, and files that are dropped on the page.

use super::{Opening, Origin, ReportView, tell_problems};
use crate::explorer::Explorer;
use crate::page::{EXPLORER, host_page};
use crate::ui::context::Store;
use crate::ui::focus::{after_effects, focus, is_focus_lost};
use crate::ui::hooks::closes;
use crate::ui::outside::Saving;
use crate::ui::sheet::{Sheet, SheetView};
use crate::words::opening as words;
use gloo_file::Blob;
use leptos::html::{Input, P};
use leptos::prelude::*;
use web_sys::{DragEvent, KeyboardEvent};

/// The button that opens the sheet, and what that is for.
#[component]
pub fn OpenButton() -> impl IntoView {
    let sheet = expect_context::<Sheet>();
    view! {
        <p class="open-own">
            <span class="take-away-what">
                <strong>{words::OPEN_OWN}</strong>
                <span class="quiet">{words::ABOUT_OPEN_OWN}</span>
            </span>
            <button type="button" aria-haspopup="dialog" on:click=move |_| sheet.open()>
                {words::OPEN}
            </button>
        </p>
    }
}

/// The sheet: chooses files, and tells what is wrong with them.
#[component]
pub fn OpeningSheet(sheet: Sheet) -> impl IntoView {
    let opening = Opening::expect();
    tell_problems(opening, sheet);
    let press = Callback::new(move |event: KeyboardEvent| {
        event.stop_propagation();
        if closes(&event) {
            event.prevent_default();
            sheet.close();
        }
    });
    view! {
        <SheetView sheet class="opening-sheet" title=words::OPEN_DOCUMENT close_label=words::CLOSE_SHEET press>
            <p>{words::WHAT_CAN_BE_OPENED}</p>
            <Choose />
            {move || opening.report.get().map(|report| view! { <ReportView report /> })}
        </SheetView>
    }
}

/// The button that asks for files, in the browser's own dialog.
#[component]
fn Choose() -> impl IntoView {
    let opening = Opening::expect();
    let input = NodeRef::<Input>::new();
    let choose = move |_| match Origin::ask() {
        Some(chosen) => leptos::task::spawn_local(async move {
            // An error means that the reader has chosen nothing.
            if let Ok(origin) = chosen.await {
                opening.open(origin);
            }
        }),
        None => {
            if let Some(input) = input.get_untracked() {
                input.click();
            }
        }
    };
    let chosen = move |_| {
        let Some(input) = input.get_untracked() else { return };
        if let Some(files) = input.files().filter(|files| files.length() > 0) {
            opening.open(Origin::of_files(&files));
        }
        // So that the same file can be chosen again.
        input.set_value("");
    };
    view! {
        <p class="choose">
            <button type="button" on:click=choose>
                {words::CHOOSE_FILES}
            </button>
            <input type="file" multiple hidden node_ref=input on:change=chosen />
        </p>
    }
}

/// The name under which the document's page is saved.
const PAGE: &str = "index.html";

/// Whose document is shown, its page to be saved, and the way back to the page's article. For a writer it offers to open
/// a document as long as none is shown.
#[component]
pub fn OpenedLine() -> impl IntoView {
    let opening = Opening::expect();
    let sheet = expect_context::<Sheet>();
    let is_editor = Store::expect().embedding.with_value(|embedding| embedding.is_editor);
    let saving = Saving::new();
    let shown = NodeRef::<P>::new();
    // What had the focus is gone with the article that was shown before.
    Effect::new(move || {
        let Some(line) = shown.get() else { return };
        after_effects(move || {
            if is_focus_lost() {
                focus(&line);
            }
        });
    });
    let line = move |name: String| {
        let follows = move || if opening.is_followed.get() { words::FOLLOWS } else { words::FOLLOWS_NOT };
        let file = name.clone();
        let Explorer { article, version, media, .. } = opening.shown.get_untracked();
        let lacking = words::pictures_not_chosen(&media.not_chosen(article)).map(|lacking| format!(" {lacking}"));
        let save = move |_| {
            let page = host_page(article, version, &file, EXPLORER);
            saving.save(Blob::new_with_options(page.as_str(), Some("text/html;charset=utf-8")), PAGE);
        };
        view! {
            <p class="opened" tabindex="-1" node_ref=shown>
                <span>{words::opened(&name)} " " <span prop:textContent=follows></span> {lacking}</span>
                <button type="button" data-save="" on:click=save>
                    {words::SAVE_PAGE}
                </button>
                <button type="button" on:click=move |_| sheet.open()>
                    {words::OPEN_DOCUMENT}
                </button>
                <button type="button" on:click=move |_| opening.close()>
                    {words::BACK_TO_ARTICLE}
                </button>
            </p>
        }
    };
    let offer = move || {
        view! {
            <p class="opened">
                <span>{words::EDITOR}</span>
                <button type="button" on:click=move |_| sheet.open()>
                    {words::OPEN_DOCUMENT}
                </button>
            </p>
        }
    };
    move || match opening.name.get() {
        Some(name) => Some(line(name).into_any()),
        None => is_editor.then(|| offer().into_any()),
    }
}

/// Whether what is dragged is files.
fn has_files(event: &DragEvent) -> bool {
    event.data_transfer().is_some_and(|dragged| dragged.types().includes(&"Files".into(), 0))
}

/// Opens files that are dropped anywhere on the page, which the browser would show instead of it.
pub fn take_drops(opening: Opening) {
    let over = window_event_listener(leptos::ev::dragover, move |event| {
        if has_files(&event) {
            event.prevent_default();
        }
    });
    let dropped = window_event_listener(leptos::ev::drop, move |event| {
        let files = event.data_transfer().and_then(|dropped| dropped.files()).filter(|files| files.length() > 0);
        if let Some(files) = files {
            event.prevent_default();
            opening.open(Origin::of_files(&files));
        }
    });
    on_cleanup(move || {
        over.remove();
        dropped.remove();
    });
}
