//! How an address is written.

use super::{Address, Land, facet_name, part};
use crate::article::{Article, Dating};
use crate::date::{Date, Day};
use crate::explorer::filter::{Choice, Facet};
use crate::explorer::selection::Selection;
use crate::timeline::Spacing;
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};

/// What needs no escape in a value: slugs and words of the format mostly have nothing else.
const ESCAPED: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'_').remove(b'.').remove(b'~');

/// The address of a selection, starting with `#`. Empty if nothing is selected.
pub fn encode(article: &Article, selection: Option<Selection>) -> String {
    let (kind, slug) = match selection {
        None => return String::new(),
        Some(Selection::Event(id)) => ("event", article.event(id).slug.as_str()),
        Some(Selection::Entity(id)) => ("entity", article.entity(id).slug.as_str()),
        Some(Selection::Section(id)) => ("section", article.section(id).slug.as_str()),
        Some(Selection::Lens(lens)) => ("lens", lens.word()),
    };
    format!("#{kind}/{slug}")
}

/// The address with all that it holds, starting with `#`. Empty for the first state.
pub fn encode_address(article: &Article, address: &Address) -> String {
    let mut parts: Vec<String> =
        Facet::ALL.into_iter().filter_map(|facet| encode_choices(article, address, facet)).collect();
    let mut add = |name: &str, value: Option<String>| parts.extend(value.map(|value| format!("{name}={value}")));
    let query = &address.filter.query;
    add(part::QUERY, (!query.is_empty()).then(|| utf8_percent_encode(query, ESCAPED).to_string()));
    add(part::ONLY, address.filter.is_in_frame.then(|| part::ONLY_IN_FRAME.into()));
    add(part::REST, address.filter.hides.then(|| part::REST_HIDDEN.into()));
    let [from, to] = address.period.map_or([None, None], |period| period.ends().map(|end| Some(end.to_string())));
    add(part::FROM, from);
    add(part::TO, to);
    let iso = |day: Day| Date::of_day(day).to_string();
    let gaps = address.open_gaps.iter().map(|&first| iso(first));
    let time: Vec<_> = std::iter::once(address.spacing.word().to_owned()).chain(gaps).collect();
    add(part::TIME, (address.spacing != Spacing::default() || time.len() > 1).then(|| time.join(",")));
    add(part::MAP, address.land.map(|Land { lon, lat, km }| format!("{lon},{lat},{km}")));
    let viewpoint = article.viewpoints.get(address.viewpoint).filter(|_| address.viewpoint > 0);
    add(part::BORDERS, viewpoint.map(|viewpoint| viewpoint.slug.clone()));
    add(part::DAY, address.as_of.map(iso));
    add(part::VIEW, address.view.map(|view| view.word().into()));
    let selected = encode(article, address.selection);
    if parts.is_empty() {
        return selected;
    }
    let start = if selected.is_empty() { "#" } else { &selected };
    format!("{start}?{}", parts.join("&"))
}

/// The part for the choices of a facet; none without any.
fn encode_choices(article: &Article, address: &Address, facet: Facet) -> Option<String> {
    let word = |choice: Choice| {
        let word = match choice {
            Choice::Theme(id) => article.theme(id).id.as_str(),
            Choice::Kind(kind) => article.vocabulary.event_kind_word(kind),
            Choice::Standing(standing) => standing.word(),
            Choice::Dating(dating) => dating.map_or(part::UNDATED, Dating::word),
            Choice::With(id) => &article.entity(id).slug,
        };
        utf8_percent_encode(word, ESCAPED).to_string()
    };
    let words: Vec<_> = address.filter.of(facet).map(word).collect();
    (!words.is_empty()).then(|| format!("{}={}", facet_name(facet), words.join(",")))
}
