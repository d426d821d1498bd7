//! A citation: what is cited, where it stands, and in which version of the data.

use super::escape;
use crate::article::{Article, EntityId, EventId, EventStatus, Place};
use crate::date::{Day, MONTHS, say};
use crate::explorer::{Selection, encode};
use crate::gather::Gather as _;

/// What can be cited.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Cited {
    /// An event.
    Event(EventId),
    /// The article's quote with this index.
    Quote(usize),
}

/// A citation, ready to be written in any of its forms.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Citation {
    /// Stable as long as the document keeps its ids: letters, digits and hyphens.
    pub key: String,
    /// Whose words it cites.
    pub author: Option<String>,
    /// The event's headline, or the words quoted.
    pub title: String,
    /// When, and how far the article vouches for it; or on what occasion.
    pub about: String,
    /// The article.
    pub article: String,
    /// Its language, a BCP 47 tag.
    pub language: String,
    /// Where the article's facts come from: title, address and licence.
    pub source: String,
    /// The section's heading.
    pub section: String,
    /// 1-based.
    pub paragraph: usize,
    /// Where to find it.
    pub url: String,
    /// The data's version.
    pub version: String,
    /// When it was looked at.
    pub accessed: Day,
}

impl Citation {
    /// Cites something. `base` is the page's address, of which a fragment is dropped; `version` is the data's.
    pub fn new(article: &Article, cited: Cited, base: &str, version: &str, accessed: Day) -> Self {
        let name = |id: EntityId| article.entity(id).name.clone();
        let (kind, slug, title, author, about, event, Place { section, paragraph }) = match cited {
            Cited::Event(id) => {
                let event = article.event(id);
                ("-event-", &event.slug, event.title.clone(), None, standing(article, id), Some(id), event.told)
            }
            Cited::Quote(at) => {
                let quote = &article.quotes[at];
                let title = ["“", &quote.text, "”"].concat();
                let occasion = quote.occasion.clone().unwrap_or_default();
                ("-quote-", &quote.slug, title, quote.speaker.map(name), occasion, quote.event, quote.told)
            }
        };
        let key = [&article.id, kind, slug].concat();
        let base = base.split('#').next().unwrap_or_default();
        let selection = event.map_or(Selection::Section(section), Selection::Event);
        let source = &article.source;
        Self {
            key: key.chars().filter(|&c| c.is_ascii_alphanumeric() || c == '-').collect(),
            author,
            title,
            about,
            article: article.title.clone(),
            language: article.language.clone(),
            source: [&source.title, ", ", &source.url, ", ", &source.license].concat(),
            section: article.section(section).title.clone(),
            paragraph,
            url: escape::address(&[base, &encode(article, Some(selection))].concat()),
            version: version.into(),
            accessed,
        }
    }

    /// For a reader: one line.
    pub fn text(&self) -> String {
        let author = self.author.as_ref().map_or(String::new(), |author| [author, ": "].concat());
        let about = if self.about.is_empty() { String::new() } else { [" (", &self.about, ")"].concat() };
        let (year, month, day) = self.accessed.ymd();
        let accessed = [&day.to_string(), " ", MONTHS[usize::from(month) - 1], " ", &year.to_string()].concat();
        let place = ["section “", &self.section, "”, paragraph ", &self.paragraph.to_string()].concat();
        let line = [
            [author, self.title.clone(), about].concat(),
            [&self.article, ", ", &place].concat(),
            ["After ", &self.source].concat(),
            ["Data version ", &self.version].concat(),
            [&self.url, " (accessed ", &accessed, ")"].concat(),
        ];
        let line = [&line.join(". "), "."].concat();
        line.chars().map(|c| if c.is_control() { ' ' } else { c }).collect()
    }

    /// As an entry of BibTeX (`urldate`, `langid` and `version` are biblatex’s).
    pub fn bibtex(&self) -> String {
        let place = ["Section “", &self.section, "”, paragraph ", &self.paragraph.to_string()].concat();
        let mut note = vec![place, self.about.clone(), ["After ", &self.source].concat()];
        note.retain(|sentence| !sentence.is_empty());
        let author = self.author.as_ref().map(|author| ["{", &escape::bibtex(author), "}"].concat());
        let fields = [
            ("author", author),
            ("title", Some(["{", &escape::bibtex(&self.title), "}"].concat())),
            ("howpublished", Some(escape::bibtex(&self.article))),
            ("note", Some(escape::bibtex(&note.join(". ")))),
            ("version", Some(escape::bibtex(&self.version))),
            ("url", Some(self.url.clone())),
            ("urldate", Some(self.accessed.iso())),
        ];
        let mut entry = ["@misc{", &self.key].concat();
        for (name, value) in fields {
            if let Some(value) = value {
                entry.push_str(&[",\n  ", name, " = {", &value, "}"].concat());
            }
        }
        entry.push_str("\n}\n");
        entry
    }

    /// As CSL-JSON: a list of one item.
    pub fn csl_json(&self) -> String {
        let (year, month, day) = self.accessed.ymd();
        let date = [&year.to_string(), ",", &month.to_string(), ",", &day.to_string()].concat();
        let paragraph = self.paragraph.to_string();
        let mut note = ["paragraph ", &paragraph].concat();
        if !self.about.is_empty() {
            note = [&note, "; ", &self.about].concat();
        }
        let texts = [
            ("id", &self.key),
            ("title", &self.title),
            ("container-title", &self.article),
            ("section", &self.section),
            ("note", &note),
            ("source", &self.source),
            ("version", &self.version),
            ("URL", &self.url),
            ("language", &self.language),
        ];
        let mut item = String::from("[{\"type\":\"entry-encyclopedia\"");
        for (name, text) in texts {
            item.push_str(&[",\"", name, "\":", &escape::json(text)].concat());
        }
        if let Some(author) = &self.author {
            item.push_str(&[",\"author\":[{\"literal\":", &escape::json(author), "}]"].concat());
        }
        item.push_str(&[",\"accessed\":{\"date-parts\":[[", &date, "]]}}]"].concat());
        item
    }
}

/// “26 August 2008”; “by November 2008, claimed, according to Nikolay Makarov”; “no date given”.
fn standing(article: &Article, id: EventId) -> String {
    let event = article.event(id);
    let mut parts = vec![event.date.map_or_else(|| "no date given".into(), say)];
    if event.status != EventStatus::Happened {
        parts.push(event.status.label().into());
    }
    if !event.claimed_by.is_empty() {
        let names: Vec<&str> = event.claimed_by.iter().map(|&id| article.entity(id).name.as_str()).gather();
        parts.push(["according to ", &names.join(", ")].concat());
    }
    parts.join(", ")
}
