//! The articles that the tests read.

use article_explorer::data;
use article_explorer::explorer::Explorer;
use std::sync::LazyLock;

const EVERY_FIELD: &str = include_str!("../fixtures/compiled/every-field.json");
const WITHOUT_MAPS: &str = include_str!("../fixtures/compiled/without-maps.json");
const WITH_MARKUP: &str = include_str!("../fixtures/compiled/with-markup.json");
const STRANGE: &str = include_str!("../fixtures/compiled/strange.json");
const SQUARE: &[(&str, &[u8])] = &[("square.topojson", include_bytes!("../fixtures/compiled/square.topology"))];

/// What stands in for text of the document that looks like markup.
pub const MARKUP: &str = "<img src=x onerror=alert(1)> & <b>bold</b>";

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

/// The small one without maps.
pub fn without_maps() -> &'static Explorer {
    static EXPLORER: LazyLock<Explorer> = LazyLock::new(|| Explorer::new(WITHOUT_MAPS, &[]).unwrap());
    &EXPLORER
}

/// The small one, every text of which is followed by [`MARKUP`].
pub fn with_markup() -> &'static Explorer {
    static EXPLORER: LazyLock<Explorer> = LazyLock::new(|| Explorer::new(WITH_MARKUP, SQUARE).unwrap());
    &EXPLORER
}

/// The small one without maps, with very many mentions and events, very long names, and names from right to left.
pub fn strange() -> &'static Explorer {
    static EXPLORER: LazyLock<Explorer> = LazyLock::new(|| Explorer::new(STRANGE, &[]).unwrap());
    &EXPLORER
}
