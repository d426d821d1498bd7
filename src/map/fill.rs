//! How an area is filled: one fill, one meaning, on the map, in its key and in its legend.

use crate::article::{Article, Drawing, EntityId, LayerFill, LayerKind, MapLayer};

/// What a fill stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Ground {
    /// A party of the article, by its index in the article's parties.
    Party(usize),
    /// Another state of the article.
    Named,
    /// A part of a state, of which the article speaks.
    Region,
    /// Areas of a layer that the document highlights.
    Highlight,
    /// Land of which the article doesn't speak.
    Plain,
    /// Seas and lakes.
    Water,
    /// What a map of parts of a state leaves free: water, or land that it doesn't have.
    Undrawn,
    /// What no map covers.
    Beyond,
    /// Nothing: only an outline, over another layer.
    Open,
}

/// How an area is filled.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Fill {
    /// Whose land it is, or what else.
    pub ground: Ground,
    /// How a viewpoint draws the area; disputed areas are hatched.
    pub drawn: Option<Drawing>,
}

impl Fill {
    /// What the style sheet calls it.
    pub fn word(self) -> String {
        match self.ground {
            Ground::Party(at) => format!("party-{}", at + 1),
            Ground::Named => "named".into(),
            Ground::Region => "region".into(),
            Ground::Highlight => "highlight".into(),
            Ground::Plain => "plain".into(),
            Ground::Water | Ground::Undrawn => "water".into(),
            Ground::Beyond => "beyond".into(),
            Ground::Open => "none".into(),
        }
    }

    /// Whether it has a hatch over it.
    pub fn is_hatched(self) -> bool {
        self.drawn == Some(Drawing::Disputed)
    }
}

/// The fill of an area in a layer, of an entity, as a viewpoint draws it and within or as a part of what.
pub(super) fn fill(
    article: &Article,
    layer: &MapLayer,
    entity: Option<EntityId>,
    drawn: Option<(Drawing, Option<EntityId>)>,
) -> Fill {
    // What is a part of something, or lies in it, has the fill of that.
    let of = drawn.and_then(|(_, of)| of);
    let party = of.or(entity).and_then(|whose| article.parties.iter().position(|&party| party == whose));
    let own = match (layer.kind, party) {
        (LayerKind::Region, _) => entity.is_some().then_some(Ground::Region),
        (_, Some(party)) => Some(Ground::Party(party)),
        _ => (of.is_some() || (entity.is_some() && drawn.is_none())).then_some(Ground::Named),
    };
    let ground = match (layer.fill, layer.kind) {
        (Some(LayerFill::Water), _) | (None, LayerKind::Water) => Ground::Water,
        (Some(LayerFill::Highlight), _) => Ground::Highlight,
        (Some(LayerFill::None), _) => own.unwrap_or(Ground::Open),
        (Some(LayerFill::Land) | None, _) => own.unwrap_or(Ground::Plain),
    };
    Fill { ground, drawn: drawn.map(|(drawn, _)| drawn) }
}
