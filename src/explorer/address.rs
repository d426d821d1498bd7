//! The address: how the state is written into a URL's fragment and read back from it.

use super::filter::{Choice, Facet, Filter, STANDINGS};
use super::prepared::Explorer;
use super::range::TimeRange;
use super::selection::Selection;
use super::space::View;
use super::state::ViewState;
use crate::article::{Article, Dating, EventKind};
use crate::date::{Date, Day};
use crate::lens::Lens;
use crate::map::{Frame, Size};
use crate::timeline::Spacing;
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, percent_decode_str, utf8_percent_encode};

/// The part of the reader's state that an address holds.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Address {
    /// What is selected.
    pub selection: Option<Selection>,
    /// Which view is enlarged.
    pub view: Option<View>,
    /// Which events are asked for.
    pub filter: Filter,
    /// The first and the last day of the time shown; none for all of it.
    pub days: Option<(Day, Day)>,
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
            days: TimeRange::of(state, explorer).days(),
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
    pub(super) fn frame(self, size: Size) -> Frame {
        Frame { lon: self.lon, lat: self.lat, km_per_px: self.km / size.narrower() }
    }
}

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
    add(QUERY, (!query.is_empty()).then(|| utf8_percent_encode(query, ESCAPED).to_string()));
    add(ONLY, address.filter.is_in_frame.then(|| ONLY_IN_FRAME.into()));
    add(REST, address.filter.hides.then(|| REST_HIDDEN.into()));
    add(FROM, address.days.map(|(first, _)| first.iso()));
    add(TO, address.days.map(|(_, last)| last.iso()));
    let gaps = address.open_gaps.iter().map(|first| first.iso());
    let time: Vec<_> = std::iter::once(address.spacing.word().to_owned()).chain(gaps).collect();
    add(TIME, (address.spacing != Spacing::default() || time.len() > 1).then(|| time.join(",")));
    add(MAP, address.land.map(|Land { lon, lat, km }| format!("{lon},{lat},{km}")));
    let viewpoint = article.viewpoints.get(address.viewpoint).filter(|_| address.viewpoint > 0);
    add(BORDERS, viewpoint.map(|viewpoint| viewpoint.slug.clone()));
    add(DAY, address.as_of.map(Day::iso));
    add(VIEW, address.view.map(|view| view.word().into()));
    let selected = encode(article, address.selection);
    if parts.is_empty() {
        return selected;
    }
    let start = if selected.is_empty() { "#" } else { &selected };
    format!("{start}?{}", parts.join("&"))
}

/// The names of an address's parts, beside those of facets.
const QUERY: &str = "q";
const ONLY: &str = "only";
const ONLY_IN_FRAME: &str = "map";
const REST: &str = "rest";
const REST_HIDDEN: &str = "hidden";
const FROM: &str = "from";
const TO: &str = "to";
const TIME: &str = "time";
const MAP: &str = "map";
const BORDERS: &str = "borders";
const DAY: &str = "day";
const VIEW: &str = "view";
/// The word for events without a date.
const UNDATED: &str = "none";

/// What needs no escape in a value: slugs and words of the format mostly have nothing else.
const ESCAPED: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'_').remove(b'.').remove(b'~');

fn facet_name(facet: Facet) -> &'static str {
    match facet {
        Facet::Theme => "theme",
        Facet::Kind => "kind",
        Facet::Standing => "status",
        Facet::Dating => "dating",
        Facet::With => "with",
    }
}

/// The part for the choices of a facet; none without any.
fn encode_choices(article: &Article, address: &Address, facet: Facet) -> Option<String> {
    let word = |choice: Choice| {
        let word = match choice {
            Choice::Theme(id) => article.theme(id).id.as_str(),
            Choice::Kind(kind) => kind.word(),
            Choice::Standing(standing) => standing.word(),
            Choice::Dating(dating) => dating.map_or(UNDATED, Dating::word),
            Choice::With(id) => &article.entity(id).slug,
        };
        utf8_percent_encode(word, ESCAPED).to_string()
    };
    let words: Vec<_> = address.filter.of(facet).map(word).collect();
    (!words.is_empty()).then(|| format!("{}={}", facet_name(facet), words.join(",")))
}

/// The choice of a facet that a word names.
fn choice_of(article: &Article, facet: Facet, word: &str) -> Option<Choice> {
    match facet {
        Facet::Theme => article.theme_by_slug(word).map(Choice::Theme),
        Facet::Kind => EventKind::ALL.iter().find(|kind| kind.word() == word).map(|&kind| Choice::Kind(kind)),
        Facet::Standing => STANDINGS.into_iter().find(|standing| standing.word() == word).map(Choice::Standing),
        Facet::Dating if word == UNDATED => Some(Choice::Dating(None)),
        Facet::Dating => {
            Dating::ALL.iter().find(|dating| dating.word() == word).map(|&dating| Choice::Dating(Some(dating)))
        }
        Facet::With => article.entity_by_slug(word).map(Choice::With),
    }
}

/// Reads an address, with or without its `#`. Accepts any text; parts that can't be used are listed in `ignored`.
pub fn decode(explorer: &Explorer, hash: &str) -> Decoded {
    let article = &explorer.article;
    let hash = hash.strip_prefix('#').unwrap_or(hash);
    // Split first, decode escapes afterwards: an escaped separator doesn't separate (RFC 3986, section 2.4).
    let (path, query) = hash.split_once('?').unwrap_or((hash, ""));
    let path = percent_decoded(path);
    let selection = path.split_once('/').and_then(|(kind, slug)| match kind {
        "event" => article.event_by_slug(slug).map(Selection::Event),
        "entity" => article.entity_by_slug(slug).map(Selection::Entity),
        "section" => article.section_by_slug(slug).map(Selection::Section),
        "lens" => Lens::ALL.into_iter().find(|lens| lens.word() == slug).map(Selection::Lens),
        _ => None,
    });
    let ignored = (selection.is_none() && !path.is_empty()).then_some(path).into_iter().collect();
    let mut reading = Reading { explorer, address: Address { selection, ..Address::default() }, from: None, to: None };
    let mut decoded = Decoded { address: Address::default(), ignored };
    for part in query.split('&').filter(|part| !part.is_empty()) {
        if part.split_once('=').and_then(|(name, value)| reading.read(&percent_decoded(name), value)).is_none() {
            decoded.ignored.push(percent_decoded(part));
        }
    }
    decoded.address = reading.read_address();
    decoded
}

/// What has been read of an address so far.
struct Reading<'a> {
    explorer: &'a Explorer,
    address: Address,
    from: Option<Day>,
    to: Option<Day>,
}

impl Reading<'_> {
    /// Takes a part in; `None` if it says nothing that can be used, or says anew what was said.
    fn read(&mut self, name: &str, value: &str) -> Option<()> {
        let article = &self.explorer.article;
        if let Some(facet) = Facet::ALL.into_iter().find(|&facet| facet_name(facet) == name) {
            return self.read_choices(facet, value);
        }
        let value = percent_decoded(value);
        let address = &mut self.address;
        match name {
            QUERY => set_once(&mut address.filter.query, (!value.is_empty()).then_some(value)),
            ONLY => set_once(&mut address.filter.is_in_frame, (value == ONLY_IN_FRAME).then_some(true)),
            REST => set_once(&mut address.filter.hides, (value == REST_HIDDEN).then_some(true)),
            FROM => set_once(&mut self.from, Date::parse(&value).ok().and_then(Date::earliest).map(Some)),
            TO => set_once(&mut self.to, Date::parse(&value).ok().and_then(Date::latest).map(Some)),
            TIME => {
                let mut words = value.split(',');
                let spacing = words.next().and_then(|word| Spacing::ALL.into_iter().find(|it| it.word() == word))?;
                let gaps = self.explorer.timeline.gaps();
                let is_gap = |day: &Day| gaps.iter().any(|gap| gap.first == *day);
                let mut open: Vec<_> = words.map(|word| Day::from_iso(word).filter(is_gap)).collect::<Option<_>>()?;
                open.sort_unstable();
                open.dedup();
                let new = (spacing, open);
                let mut old = (address.spacing, std::mem::take(&mut address.open_gaps));
                let read = set_once(&mut old, Some(new));
                (address.spacing, address.open_gaps) = old;
                read
            }
            MAP => {
                let numbers: Vec<f64> = value.split(',').map(|number| number.parse().ok()).collect::<Option<_>>()?;
                let &[lon, lat, km] = &numbers[..] else { return None };
                let is_land = lon.abs() <= 180.0 && lat.abs() <= 90.0 && km > 0.0 && km.is_finite();
                let has_maps = !article.maps.is_empty();
                set_once(&mut address.land, (is_land && has_maps).then(|| Some(Land::new(lon, lat, km))))
            }
            BORDERS => {
                let at = article.viewpoints.iter().position(|viewpoint| viewpoint.slug == value);
                set_once(&mut address.viewpoint, at)
            }
            DAY => set_once(&mut address.as_of, Day::from_iso(&value).map(Some)),
            VIEW => {
                let mut views = View::ALL.into_iter().filter(|view| view.is_of(article));
                set_once(&mut address.view, views.find(|view| view.word() == value).map(Some))
            }
            _ => None,
        }
    }

    /// Takes the choices of a facet in; `None` if a word of them names none.
    fn read_choices(&mut self, facet: Facet, value: &str) -> Option<()> {
        let words = value.split(',').map(percent_decoded);
        let choices: Option<Vec<_>> = words.map(|word| choice_of(&self.explorer.article, facet, &word)).collect();
        let filter = std::mem::take(&mut self.address.filter);
        let is_first = filter.of(facet).next().is_none();
        let mut choices = choices.filter(|_| is_first).unwrap_or_default();
        choices.sort_unstable();
        choices.dedup();
        let is_read = !choices.is_empty();
        self.address.filter = choices.into_iter().fold(filter, Filter::toggled);
        is_read.then_some(())
    }

    /// The address, with one end of the time filled in where only the other was said.
    fn read_address(self) -> Address {
        let extent = self.explorer.article.extent();
        let days = extent.filter(|_| self.from.is_some() || self.to.is_some());
        let days = days.map(|(first, last)| (self.from.unwrap_or(first), self.to.unwrap_or(last)));
        Address { days: days.map(|(from, to)| (from.min(to), from.max(to))), ..self.address }
    }
}

/// Sets what has its first value still; `None` without a new value, or if it was set.
fn set_once<T: Default + PartialEq>(old: &mut T, new: Option<T>) -> Option<()> {
    let new = new.filter(|_| *old == T::default())?;
    *old = new;
    Some(())
}

/// The text with its `%XX` escapes decoded. An incomplete escape stays as it is; invalid UTF-8 becomes U+FFFD.
fn percent_decoded(text: &str) -> String {
    percent_decode_str(text).decode_utf8_lossy().into_owned()
}
