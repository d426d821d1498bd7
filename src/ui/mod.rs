//! The page: draws scenes and sends actions; Leptos keeps its signals and effects. The only room that knows the browser.
//!
//! Decides nothing: what is shown follows from the article and the reader's state, what is drawn from a scene.

mod app;
mod card;
mod cite;
mod dom;
mod entity_card;
mod event_card;
mod gesture;
mod lens;
mod light;
mod link;
mod list;
mod map;
mod map_drawing;
mod node;
mod overview;
mod plot;
mod preview;
mod rows;
mod store;
mod story;
mod timeline;
mod value;

pub use app::{mount, mount_all};
