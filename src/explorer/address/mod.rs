//! The address: how the state is written into a URL's fragment and read back from it.

mod reading;
mod writing;

pub use reading::decode;
pub use writing::{encode, encode_address};

use super::filter::{Facet, Filter};
use super::prepared::Explorer;
use super::range::TimeRange;
use super::selection::Selection;
use super::space::View;
use super::state::ViewState;
use crate::date::{Day, Period};
use crate::map::{Frame, Size};
use crate::timeline::Spacing;

/// The part of the reader's state that an address holds.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Address {
    /// What is selected.
    pub selection: Option<Selection>,
    /// Which view is enlarged.
    pub view: Option<View>,
    /// Which events are asked for.
    pub filter: Filter,
    /// The time shown; none for all of it.
    pub period: Option<Period>,
    /// How much room time takes.
    pub spacing: Spacing,
    /// The first days of the gaps that are open although gaps are folded.
    pub open_gaps: Vec<Day>,
    /// What the map shows, if the reader moved it.
    pub land: Option<Land>,
    /// Index of the article's viewpoint.
    pub viewpoint: usize,
    /// The day on which the lens of recognition looks, if it isn't the last.
    pub as_of: Option<Day>,
}

/// What a map of any size shows: the land around a point.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Land {
    /// Degrees east of the middle, in steps of 0.0001.
    pub lon: f64,
    /// Degrees north of the middle, in steps of 0.0001.
    pub lat: f64,
    /// Kilometres from edge to edge, where the map is narrower; four digits count.
    pub km: f64,
}

/// What is read from an address.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Decoded {
    /// What it asks for.
    pub address: Address,
    /// The parts that couldn't be understood, with their escapes decoded.
    pub ignored: Vec<String>,
}

impl Address {
    /// The address of a state.
    pub fn of(state: &ViewState, explorer: &Explorer) -> Self {
        let gaps = explorer.timeline.gaps().iter().enumerate();
        let open_gaps = gaps.filter(|&(index, _)| state.timeline.open.has(index)).map(|(_, gap)| gap.first);
        Self {
            selection: state.selection,
            view: state.space.enlarged,
            filter: state.filter.clone(),
            period: TimeRange::of(state, explorer).period(),
            spacing: state.timeline.spacing,
            open_gaps: open_gaps.collect(),
            land: state.map_is_moved.then(|| Land::of(state)),
            viewpoint: state.viewpoint,
            as_of: state.as_of,
        }
    }

    /// Whether going there is a step of its own, which Back undoes. Else it is the same step, seen differently.
    pub fn is_step_from(&self, other: &Self) -> bool {
        let step = |address: &Self| (address.selection, address.view);
        let asked = |address: &Self| (address.filter.choices().to_vec(), address.filter.query.clone());
        step(self) != step(other) || asked(self) != asked(other)
    }
}

impl Land {
    /// The land around a point, rounded to what an address says.
    pub fn new(lon: f64, lat: f64, km: f64) -> Self {
        let rounded = |degrees: f64| (degrees * 1e4).round() / 1e4;
        Self { lon: rounded(lon), lat: rounded(lat), km: format!("{km:.3e}").parse().unwrap_or(km) }
    }

    fn of(state: &ViewState) -> Self {
        let Frame { lon, lat, km_per_px } = state.frame;
        Self::new(lon, lat, km_per_px * state.map_size.narrower())
    }

    /// The frame that shows it on a map of a size.
    pub(in crate::explorer) fn frame(self, size: Size) -> Frame {
        Frame { lon: self.lon, lat: self.lat, km_per_px: self.km / size.narrower() }
    }
}

/// The names of an address's parts, and its own words.
mod part {
    pub(super) const QUERY: &str = "q";
    pub(super) const ONLY: &str = "only";
    pub(super) const ONLY_IN_FRAME: &str = "map";
    pub(super) const REST: &str = "rest";
    pub(super) const REST_HIDDEN: &str = "hidden";
    pub(super) const FROM: &str = "from";
    pub(super) const TO: &str = "to";
    pub(super) const TIME: &str = "time";
    pub(super) const MAP: &str = "map";
    pub(super) const BORDERS: &str = "borders";
    pub(super) const DAY: &str = "day";
    pub(super) const VIEW: &str = "view";
    /// The word for events without a date.
    pub(super) const UNDATED: &str = "none";
}

/// The name of the part for the choices of a facet.
fn facet_name(facet: Facet) -> &'static str {
    match facet {
        Facet::Theme => "theme",
        Facet::Kind => "kind",
        Facet::Standing => "status",
        Facet::Dating => "dating",
        Facet::With => "with",
    }
}
