//! Keyboard help: the sheet of all keys, the button that opens it, and the switch for single letters.

use super::context::Store;
use super::focus::focus;
use super::hooks::{closes, command_anywhere, key_for};
use super::sheet::{Sheet, SheetView};
use crate::explorer::Action;
use crate::explorer::keys::{Anywhere, KEYS, KeyGroup, Scope, ShortcutRow, Stroke, letter_keys, mirrored};
use crate::words::interface::with_key;
use crate::words::keys as words;
use leptos::html::Button;
use leptos::prelude::*;
use web_sys::KeyboardEvent;

/// The sheet of the keys, and what opens and closes it.
#[derive(Clone, Copy)]
pub struct Help {
    store: Store,
    sheet: Sheet,
}

impl Help {
    /// It is closed.
    pub fn new(store: Store) -> Self {
        Self { store, sheet: Sheet::new(store) }
    }

    /// Whether the sheet is open.
    pub fn is_open(self) -> bool {
        self.sheet.is_open()
    }

    /// Opens the sheet over the page, and moves the focus into it.
    pub fn open(self) {
        self.sheet.open();
    }

    /// Answers a key that is pressed while the sheet is open; what is behind it hears none.
    pub fn press(self, event: &KeyboardEvent) {
        event.stop_propagation();
        if closes(event) || command_anywhere(self.store, event) == Some(Anywhere::Help) {
            event.prevent_default();
            self.sheet.close();
        }
    }
}

/// The button that opens the sheet.
#[component]
pub fn HelpButton(help: Help) -> impl IntoView {
    let button = NodeRef::<Button>::new();
    let key = key_for(Store::expect(), Anywhere::Help);
    let open = move |_| {
        // Browsers differ in whether a click gives a button the focus; it has to come back here.
        if let Some(button) = button.get_untracked() {
            focus(&button);
        }
        help.open();
    };
    view! {
        <button
            type="button"
            class="help"
            aria-haspopup="dialog"
            aria-label=words::KEYBOARD_HELP
            aria-keyshortcuts=key
            title=move || with_key(words::KEYBOARD_HELP, key())
            node_ref=button
            on:click=open
        >
            {words::HELP_SIGN}
        </button>
    }
}

/// The sheet on the page.
#[component]
pub fn KeySheet(help: Help) -> impl IntoView {
    view! {
        <SheetView
            sheet=help.sheet
            class="key-sheet"
            title=words::KEYBOARD_HELP
            close_label=words::CLOSE_HELP
            press=Callback::new(move |event| help.press(&event))
        >
            <Keys />
        </SheetView>
    }
}

/// All keys, by where they are heard.
#[component]
fn Keys() -> impl IntoView {
    let article = Store::expect().article();
    let groups = KEYS.iter().filter(|group| group.is_of(article));
    view! {
        <p>{words::TAB_AND_ENTER}</p>
        <LetterSwitch />
        <div class="key-groups">{groups.map(|group| view! { <Group group /> }).collect_view()}</div>
    }
}

/// Switches single letters on and off.
#[component]
fn LetterSwitch() -> impl IntoView {
    let store = Store::expect();
    let is_on = store.slice(|state| state.has_letter_keys);
    let note = store.own_id("letter-keys");
    view! {
        <label class="letter-keys">
            <input
                type="checkbox"
                aria-describedby=note.clone()
                prop:checked=is_on
                on:change:target=move |event| store.dispatch(Action::SwitchLetterKeys(event.target().checked()))
            />
            {words::LETTER_KEYS}
        </label>
        <p class="quiet" id=note>
            {words::letter_keys_note(&letter_keys())}
        </p>
    }
}

#[component]
fn Group(group: &'static KeyGroup) -> impl IntoView {
    view! {
        <section class="key-group">
            <h3>{group.title}</h3>
            <dl>{group.rows.iter().map(|row| view! { <Row scope=group.scope row /> }).collect_view()}</dl>
        </section>
    }
}

#[component]
fn Row(scope: Scope, row: &'static ShortcutRow) -> impl IntoView {
    let store = Store::expect();
    let is_on = store.slice(|state| state.has_letter_keys);
    let is_rtl = store.is_rtl();
    let on_page = move |key| if is_rtl { mirrored(scope, key) } else { key };
    let strokes = row.keys.iter().map(move |&(stroke, _)| Stroke { key: on_page(stroke.key), ..stroke });
    let is_off = move || !is_on.get() && row.is_switched();
    view! {
        <div data-off=move || is_off().then_some("")>
            <dt>{strokes.map(|stroke| view! { <Cap stroke /> }).collect_view()}</dt>
            <dd>
                {row.does}
                <span hidden=move || !is_off()>{words::SWITCHED_OFF}</span>
            </dd>
        </div>
    }
}

/// A press of a key, as it is seen and as it is spoken.
#[component]
fn Cap(stroke: Stroke) -> impl IntoView {
    let seen = words::key_cap(stroke.key);
    let cap = match words::spoken_key(stroke.key) {
        None => view! { <kbd>{seen}</kbd> }.into_any(),
        Some(spoken) => view! {
            <kbd>
                <span aria-hidden="true">{seen}</span>
                <span class="spoken">{spoken}</span>
            </kbd>
        }
        .into_any(),
    };
    view! {
        <span class="stroke">
            {stroke.has_shift.then(|| view! { <kbd>{words::SHIFT}</kbd> " " })}
            {cap}

        </span>
    }
}
