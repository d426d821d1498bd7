//! The page: Leptos components that draw scenes and cards and send actions. The only room that knows the browser.
//!
//! It decides nothing: what is shown follows from the article and the reader's state, and where it is drawn from a scene.

mod address;
mod app;
mod card;
mod context;
mod copy;
mod css;
mod disclosure;
mod embedding;
mod filters;
mod focus;
mod help;
mod highlight;
mod hooks;
mod line;
mod link;
mod list;
mod map;
mod opening;
mod outside;
mod overlay;
mod picture;
mod preview;
mod print;
mod search;
mod share;
mod sheet;
mod spoken;
mod story;
mod take_away;
mod timeline;
mod views;
mod walk;

pub use app::{Mounted, load_as_guest, mount, mount_all, mount_as_guest};
