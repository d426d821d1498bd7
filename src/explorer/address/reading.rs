//! How an address is read.

use super::{Address, Decoded, Land, facet_name, part};
use crate::article::{Article, Dating};
use crate::date::{Date, Day, Period};
use crate::explorer::filter::{Choice, Facet, Filter, STANDINGS};
use crate::explorer::prepared::Explorer;
use crate::explorer::selection::Selection;
use crate::explorer::space::View;
use crate::lens::Lens;
use crate::timeline::Spacing;
use percent_encoding::percent_decode_str;

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
    from: Option<Date>,
    to: Option<Date>,
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
            part::QUERY => {
                let words = Filter::default().with_words(&value).query;
                set_once(&mut address.filter.query, (!words.is_empty()).then_some(words))
            }
            part::ONLY => set_once(&mut address.filter.is_in_frame, (value == part::ONLY_IN_FRAME).then_some(true)),
            part::REST => set_once(&mut address.filter.hides, (value == part::REST_HIDDEN).then_some(true)),
            part::FROM => set_once(&mut self.from, read_date(&value, 0).map(Some)),
            part::TO => set_once(&mut self.to, read_date(&value, 1).map(Some)),
            part::TIME => {
                let mut words = value.split(',');
                let spacing = words.next().and_then(|word| Spacing::ALL.into_iter().find(|it| it.word() == word))?;
                let gaps = self.explorer.timeline.gaps();
                let is_gap = |day: &Day| gaps.iter().any(|gap| gap.first == *day);
                let mut open: Vec<_> = words.map(|word| read_day(word).filter(is_gap)).collect::<Option<_>>()?;
                open.sort_unstable();
                open.dedup();
                let new = (spacing, open);
                let mut old = (address.spacing, std::mem::take(&mut address.open_gaps));
                let read = set_once(&mut old, Some(new));
                (address.spacing, address.open_gaps) = old;
                read
            }
            part::MAP => {
                let numbers: Vec<f64> = value.split(',').map(|number| number.parse().ok()).collect::<Option<_>>()?;
                let &[lon, lat, km] = &numbers[..] else { return None };
                let is_land = lon.abs() <= 180.0 && lat.abs() <= 90.0 && km > 0.0 && km.is_finite();
                let has_maps = !article.maps.is_empty();
                set_once(&mut address.land, (is_land && has_maps).then(|| Some(Land::new(lon, lat, km))))
            }
            part::BORDERS => {
                let at = article.viewpoints.iter().position(|viewpoint| viewpoint.slug == value);
                set_once(&mut address.viewpoint, at)
            }
            part::DAY => set_once(&mut address.as_of, read_day(&value).map(Some)),
            part::VIEW => {
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
        let ends = Some((self.from.as_ref(), self.to.as_ref())).filter(|ends| *ends != (None, None));
        let extent = self.explorer.article.extent;
        Address { period: ends.and_then(|(from, to)| Period::between(from, to, extent)), ..self.address }
    }
}

/// A date that has a bound on a side, its start (0) or its end (1).
fn read_date(text: &str, side: usize) -> Option<Date> {
    Date::parse(text).ok().filter(|date| date.ends()[side].is_some())
}

/// A day.
fn read_day(text: &str) -> Option<Day> {
    Date::parse(text).ok()?.exact_day()
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

/// The choice of a facet that a word names.
fn choice_of(article: &Article, facet: Facet, word: &str) -> Option<Choice> {
    match facet {
        Facet::Theme => article.theme_by_slug(word).map(Choice::Theme),
        Facet::Kind => article.vocabulary.event_kind(word).map(Choice::Kind),
        Facet::Standing => STANDINGS.into_iter().find(|standing| standing.word() == word).map(Choice::Standing),
        Facet::Dating if word == part::UNDATED => Some(Choice::Dating(None)),
        Facet::Dating => {
            Dating::ALL.iter().find(|dating| dating.word() == word).map(|&dating| Choice::Dating(Some(dating)))
        }
        Facet::With => article.entity_by_slug(word).map(Choice::With),
    }
}
