//! The texts of filters.

use crate::article::{Article, Dating};
use crate::explorer::{Choice, Explorer, Facet, Lift, Offer, TimeRange, ViewState};
use crate::words::{UNDATED, event_kind, interface};

/// What a choice asks for: “Military”, “said”, “date inferred”, “Dmitry Medvedev”.
pub fn choice_label(article: &Article, choice: Choice) -> String {
    match choice {
        Choice::Theme(id) => article.theme(id).label.clone(),
        Choice::Kind(kind) => event_kind(article, kind).into(),
        Choice::Standing(standing) => standing.label().into(),
        Choice::Dating(dating) => dating.map_or(UNDATED, Dating::label).into(),
        Choice::With(id) => article.entity(id).name.clone(),
    }
}

/// The heading of what is offered together.
pub fn offer_label(offer: &Offer) -> &'static str {
    match offer.facet {
        Facet::Theme => interface::FACET_THEME,
        Facet::Kind => interface::FACET_KIND,
        Facet::Standing => interface::FACET_STANDING,
        Facet::Dating => interface::FACET_DATING,
        Facet::With => interface::FACETS_WITH[offer.group],
    }
}

/// What could be lifted in a state.
pub fn lift_label(state: &ViewState, explorer: &Explorer, lift: Lift) -> String {
    match lift {
        Lift::Choice(choice) => choice_label(&explorer.article, choice),
        Lift::Query => interface::quoted_short(&state.filter.query),
        Lift::Frame => interface::IN_FRAME.into(),
        Lift::Time => {
            let period = TimeRange::of(state, explorer).period();
            period.map_or_else(String::new, interface::from_to)
        }
    }
}
