//! The articles that the tests read.

use crate::documents::{self, ARABIC, EVERY_FIELD, MINIMAL, SQUARE};
use article_explorer::data;
use article_explorer::explorer::{Explorer, MediaFolder};
use std::collections::BTreeMap;
use std::sync::LazyLock;

pub use crate::documents::MARKUP;

/// The article that is shipped.
pub fn shipped() -> &'static Explorer {
    static SHIPPED: LazyLock<Explorer> = LazyLock::new(|| Explorer::new(data::ARTICLE, data::TOPOLOGIES).unwrap());
    &SHIPPED
}

/// A small one, in which every field occurs.
pub fn every_field() -> &'static Explorer {
    static EXPLORER: LazyLock<Explorer> = LazyLock::new(|| Explorer::new(EVERY_FIELD, SQUARE).unwrap());
    &EXPLORER
}

/// One that is written from right to left.
pub fn arabic() -> &'static Explorer {
    static EXPLORER: LazyLock<Explorer> = LazyLock::new(|| Explorer::new(ARABIC, SQUARE).unwrap());
    &EXPLORER
}

/// The same as a reader has it who chose one of its pictures with it: a drawing of 400 × 300 pixels, and no other.
pub fn with_a_picture() -> &'static Explorer {
    static EXPLORER: LazyLock<Explorer> = LazyLock::new(|| {
        let drawing = "data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg' width='400' height='300'/>";
        let chosen = BTreeMap::from([("media/the harbour.svg".to_owned(), drawing.into())]);
        Explorer { media: MediaFolder::Chosen(chosen), ..Explorer::new(EVERY_FIELD, SQUARE).unwrap() }
    });
    &EXPLORER
}

/// The small one without maps.
pub fn without_maps() -> &'static Explorer {
    static EXPLORER: LazyLock<Explorer> =
        LazyLock::new(|| Explorer::new(&documents::without_maps().to_string(), &[]).unwrap());
    &EXPLORER
}

/// The small one, with [`MARKUP`] after every text.
pub fn with_markup() -> &'static Explorer {
    static EXPLORER: LazyLock<Explorer> =
        LazyLock::new(|| Explorer::new(&documents::with_markup().to_string(), SQUARE).unwrap());
    &EXPLORER
}

/// The small one without maps, with very many mentions and events, very long names, and names from right to left.
pub fn strange() -> &'static Explorer {
    static EXPLORER: LazyLock<Explorer> =
        LazyLock::new(|| Explorer::new(&documents::strange().to_string(), &[]).unwrap());
    &EXPLORER
}

/// The small one without maps, with three thousand events of one day each.
pub fn crowded() -> &'static Explorer {
    static EXPLORER: LazyLock<Explorer> =
        LazyLock::new(|| Explorer::new(&documents::crowded().to_string(), &[]).unwrap());
    &EXPLORER
}

/// The smallest one, with one event.
pub fn one_event() -> &'static Explorer {
    static EXPLORER: LazyLock<Explorer> = LazyLock::new(|| Explorer::new(MINIMAL, &[]).unwrap());
    &EXPLORER
}

/// The smallest one, with its event undated.
pub fn without_dates() -> &'static Explorer {
    static EXPLORER: LazyLock<Explorer> =
        LazyLock::new(|| Explorer::new(&documents::without_dates().to_string(), &[]).unwrap());
    &EXPLORER
}
