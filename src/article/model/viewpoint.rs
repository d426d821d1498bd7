//! Viewpoints: in whose view the maps can be drawn.

use crate::article::format::{AreaName, Drawing, WebLink};
use crate::article::ids::{EntityId, ParagraphId};
use crate::article::text::Text;

/// A view of what disputed areas are.
#[derive(Debug)]
pub struct Viewpoint {
    /// A slug.
    pub slug: String,
    /// Whose view it is, in a few words.
    pub label: String,
    /// The sentence that supports it.
    pub text: Text,
    /// Entities whose view it is.
    pub says: Vec<EntityId>,
    /// Where the article says so.
    pub told: Option<ParagraphId>,
    /// Another source.
    pub link: Option<WebLink>,
    /// How it sees areas of the maps.
    pub areas: Vec<ViewedArea>,
}

/// How a viewpoint sees an area.
#[derive(Debug)]
pub struct ViewedArea {
    /// Its layer's name.
    pub layer: String,
    /// Its id in that layer.
    pub id: String,
    /// The entity whose area it is, if one names it.
    pub entity: Option<EntityId>,
    /// How it is drawn.
    pub drawn: Drawing,
    /// The state that it is a part of, or lies in.
    pub of: Option<EntityId>,
    /// Names in use, the one on the map first.
    pub names: Vec<AreaName>,
}
