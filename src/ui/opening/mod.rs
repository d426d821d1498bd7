//! Opening a document in place of the article that is shown: one of the reader's own, from the device, or the one that a
//! page names by its address.
//!
//! The document is checked as the build checks it. If it has problems, these are told, and what is shown stays.

mod origin;
mod panel;
mod report;

pub use origin::{Origin, file_name};
pub use panel::{OpenButton, OpenedLine, OpeningSheet, take_drops};
pub use report::ReportView;

use super::address::current;
use super::app::compiled_in;
use super::context::Store;
use crate::article::check::Problems;
use crate::explorer::{Explorer, FilesBeside, Refusal};
use gloo_timers::callback::Interval;
use leptos::prelude::*;
use std::cell::RefCell;

/// How often the files of an open document are looked at, in milliseconds.
const LOOK: u32 = 1000;

thread_local! {
    /// All documents that were opened, with the files beside them. What is drawn borrows from them, so they are kept until
    /// the page is closed; the same document is kept once.
    static OPENED: RefCell<Vec<(FilesBeside, &'static Explorer)>> = const { RefCell::new(Vec::new()) };
}

/// What is wrong with a document.
#[derive(Clone, Debug)]
pub struct Report {
    /// The document's name.
    pub name: String,
    /// Its text; empty if it couldn't be read.
    pub text: String,
    /// Its problems.
    pub problems: Problems,
}

impl Report {
    /// Tells why a document can't be read at all, in words that follow “FILE: ”.
    pub fn unread(name: String, why: String) -> Self {
        Self { problems: Problems::of_whole(&name, why), name, text: String::new() }
    }
}

/// A document that was read.
pub struct Opened {
    /// Its name.
    pub name: String,
    /// Its article.
    pub explorer: &'static Explorer,
}

/// Reads a document and what it needs, and checks it.
///
/// # Errors
/// What is wrong with it.
pub async fn read(origin: &Origin) -> Result<Opened, Report> {
    let document = origin.document().await;
    let name = document.name;
    let json = document.text.map_err(|why| Report::unread(name.clone(), why))?;
    let mut beside = FilesBeside::new();
    loop {
        match Explorer::open(&json, &name, &beside) {
            Ok(explorer) => {
                let media = origin.media(&explorer.article).await;
                return Ok(Opened { name, explorer: kept(beside, Explorer { media, ..explorer }) });
            }
            Err(Refusal::Problems(problems)) => return Err(Report { name, text: json, problems }),
            Err(Refusal::Lacking(files)) => {
                for file in files {
                    let text = origin.beside(&file).await;
                    beside.insert(file, text);
                }
            }
        }
    }
}

/// A document that was opened, kept until the page is closed.
fn kept(beside: FilesBeside, explorer: Explorer) -> &'static Explorer {
    OPENED.with_borrow_mut(|opened| {
        let is_same = |(files, known): &&(FilesBeside, &'static Explorer)| {
            known.document == explorer.document && *files == beside && known.media == explorer.media
        };
        if let Some((_, known)) = opened.iter().find(is_same) {
            return *known;
        }
        let explorer: &'static Explorer = Box::leak(Box::new(explorer));
        opened.push((beside, explorer));
        explorer
    })
}

/// The store of what a host shows, which changes with the document. None before the first view is made.
pub type CurrentStore = ArcStoredValue<Option<Store>>;

/// What a host shows, and what opens another document there. It outlives the view of a document.
#[derive(Clone, Copy)]
pub struct Opening {
    store: StoredValue<CurrentStore>,
    /// What the next view shows at first, as an address from `#` on.
    start: StoredValue<String>,
    /// The article of the page.
    first: &'static Explorer,
    shown: RwSignal<&'static Explorer>,
    /// The name of the document that is shown in place of the page's article.
    name: RwSignal<Option<String>>,
    report: RwSignal<Option<Report>>,
    /// Counts what was asked for, so that what was asked for last is shown.
    asked: StoredValue<usize>,
    /// Looks at the files of the document that was opened last.
    watch: StoredValue<Option<Interval>, LocalStorage>,
    /// Counts the documents that were opened or closed, so that only the last is looked at.
    watched: StoredValue<usize>,
    /// Whether that is the document that is shown, so that it changes when they are saved.
    is_followed: RwSignal<bool>,
}

impl Opening {
    /// A host that shows the article of the page, at the address `start` from `#` on. `store` is told the store of each view.
    pub fn new(first: &'static Explorer, start: String, store: CurrentStore) -> Self {
        Self {
            store: StoredValue::new(store),
            start: StoredValue::new(start),
            first,
            shown: RwSignal::new(first),
            name: RwSignal::new(None),
            report: RwSignal::new(None),
            asked: StoredValue::new(0),
            watch: StoredValue::new_local(None),
            watched: StoredValue::new(0),
            is_followed: RwSignal::new(false),
        }
    }

    /// The opening of the host that the current component is in.
    pub fn expect() -> Self {
        expect_context()
    }

    /// What is shown; follows it.
    pub fn shown(self) -> &'static Explorer {
        self.shown.get()
    }

    /// What its view shows at first, as an address from `#` on.
    pub fn start(self) -> String {
        self.start.get_value()
    }

    /// Its view has a store now.
    pub fn made(self, store: Store) {
        self.store.with_value(|current| current.set_value(Some(store)));
    }

    /// Whether it is another document than the compiled-in one: the page has no print-out of it.
    pub fn is_other(self) -> bool {
        let shown = self.shown.get_untracked();
        !compiled_in().is_some_and(|article| std::ptr::eq(article, shown))
    }

    /// Opens a document, and follows its files if the browser can.
    pub fn open(self, origin: Origin) {
        self.unfollow();
        // Looked at before it is read, so that nothing is missed that is saved meanwhile.
        if origin.can_be_followed() {
            self.follow(origin.clone());
        }
        self.read(origin);
    }

    /// Shows the article of the page again.
    pub fn close(self) {
        self.asked.update_value(|asked| *asked += 1);
        self.unfollow();
        self.report.set(None);
        self.name.set(None);
        self.show(self.first);
    }

    /// Shows an article in place of another, and there what was seen before, as far as it has that.
    fn show(self, explorer: &'static Explorer) {
        // Its store is gone as soon as the next view is being made.
        if let Some(store) = self.store.with_value(CurrentStore::get_value) {
            self.start.set_value(current(store));
        }
        self.shown.set(explorer);
    }

    fn read(self, origin: Origin) {
        self.asked.update_value(|asked| *asked += 1);
        let asked = self.asked.get_value();
        leptos::task::spawn_local(async move {
            let read = read(&origin).await;
            // Something else was asked for meanwhile, or the host is gone.
            if self.asked.try_get_value() != Some(asked) {
                return;
            }
            match read {
                Ok(Opened { name, explorer }) => {
                    self.report.set(None);
                    self.name.set(Some(name));
                    self.is_followed.set(self.watch.with_value(Option::is_some));
                    if !std::ptr::eq(self.shown.get_untracked(), explorer) {
                        self.show(explorer);
                    }
                }
                Err(report) => self.report.set(Some(report)),
            }
        });
    }

    /// Follows no document any more.
    fn unfollow(self) {
        self.watched.update_value(|watched| *watched += 1);
        self.watch.set_value(None);
        self.is_followed.set(false);
    }

    /// Opens the document anew whenever one of its files was saved.
    fn follow(self, origin: Origin) {
        let last = StoredValue::new(None);
        let watched = self.watched.get_value();
        let look = move || {
            let origin = origin.clone();
            leptos::task::spawn_local(async move {
                let now = origin.saved().await;
                // Another document was opened meanwhile, or the host is gone.
                if self.watched.try_get_value() != Some(watched) {
                    return;
                }
                let before = last.try_update_value(|last| last.replace(now.clone())).flatten();
                if before.is_some_and(|before| before != now) {
                    self.read(origin);
                }
            });
        };
        look();
        self.watch.set_value(Some(Interval::new(LOOK, look)));
    }
}

/// Opens the sheet whenever a document has problems, and closes it when they are mended.
fn tell_problems(opening: Opening, sheet: super::sheet::Sheet) {
    Effect::new(move |before: Option<bool>| {
        let has_problems = opening.report.with(Option::is_some);
        if has_problems {
            sheet.open();
        } else if before == Some(true) {
            sheet.close();
        }
        has_problems
    });
}
