//! A citation: what is cited, where the article tells it, and the version of the data.

use super::escape;
use crate::article::{Article, EntityId, Event, ParagraphId, Standing};
use crate::cards::Cited;
use crate::date::Day;
use crate::explorer::{Selection, encode};
use crate::words::{quoted, say_day, standing, when};
use serde_json::json;

/// A citation, ready to be written in any of its forms.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Citation {
    /// Letters, digits and hyphens. It stays the same as long as the document keeps its ids.
    pub key: String,
    /// Who said the words, if known.
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
    /// The citation of an event or a quote. `base` is the page's address; a fragment is removed. `version` is the
    /// data's version, `accessed` the day of access.
    pub fn new(article: &Article, cited: Cited, base: &str, version: &str, accessed: Day) -> Self {
        let name = |id: EntityId| article.entity(id).name.clone();
        let (kind, slug, title, author, about, event, ParagraphId { section, paragraph }) = match cited {
            Cited::Event(id) => {
                let event = article.event(id);
                ("-event-", &event.slug, event.title.clone(), None, about(article, event), Some(id), event.told)
            }
            Cited::Quote(at) => {
                let quote = &article.quotes[at];
                let title = quoted(&quote.text);
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
            source: format!("{}, {}, {}", source.title, source.url, source.license),
            section: article.section(section).title.clone(),
            paragraph,
            url: escape::address(&[base, &encode(article, Some(selection))].concat()),
            version: version.into(),
            accessed,
        }
    }

    /// For a reader: one line.
    pub fn text(&self) -> String {
        let author = self.author.as_ref().map_or(String::new(), |author| format!("{author}: "));
        let about = if self.about.is_empty() { String::new() } else { format!(" ({})", self.about) };
        let accessed = say_day(self.accessed);
        let paragraph = format!("section “{}”, paragraph {}", self.section, self.paragraph);
        let line = [
            [author, self.title.clone(), about].concat(),
            format!("{}, {paragraph}", self.article),
            format!("After {}", self.source),
            format!("Data version {}", self.version),
            format!("{} (accessed {accessed})", self.url),
        ];
        let line = format!("{}.", line.join(". "));
        line.chars().map(|c| if c.is_control() { ' ' } else { c }).collect()
    }

    /// As an entry of BibTeX (`urldate`, `langid` and `version` are biblatex’s).
    pub fn bibtex(&self) -> String {
        let paragraph = format!("Section “{}”, paragraph {}", self.section, self.paragraph);
        let mut note = vec![paragraph, self.about.clone(), format!("After {}", self.source)];
        note.retain(|sentence| !sentence.is_empty());
        let author = self.author.as_ref().map(|author| format!("{{{}}}", escape::bibtex(author)));
        let fields = [
            ("author", author),
            ("title", Some(format!("{{{}}}", escape::bibtex(&self.title)))),
            ("howpublished", Some(escape::bibtex(&self.article))),
            ("note", Some(escape::bibtex(&note.join(". ")))),
            ("version", Some(escape::bibtex(&self.version))),
            ("url", Some(self.url.clone())),
            ("urldate", Some(self.accessed.iso())),
        ];
        let mut entry = format!("@misc{{{}", self.key);
        for (name, value) in fields {
            if let Some(value) = value {
                entry.extend([",\n  ", name, " = {", &value, "}"]);
            }
        }
        entry.push_str("\n}\n");
        entry
    }

    /// As CSL-JSON: a list of one item.
    pub fn csl_json(&self) -> String {
        let (year, month, day) = self.accessed.ymd();
        let mut note = format!("paragraph {}", self.paragraph);
        if !self.about.is_empty() {
            note = format!("{note}; {}", self.about);
        }
        let mut item = json!({
            "type": "entry-encyclopedia",
            "id": self.key,
            "title": self.title,
            "container-title": self.article,
            "section": self.section,
            "note": note,
            "source": self.source,
            "version": self.version,
            "URL": self.url,
            "language": self.language,
            "accessed": { "date-parts": [[year, month, day]] },
        });
        if let Some(author) = &self.author {
            item["author"] = json!([{ "literal": author }]);
        }
        json!([item]).to_string()
    }
}

/// “26 August 2008”; “by November 2008, claimed by Nikolay Makarov”; “undated”.
fn about(article: &Article, event: &Event) -> String {
    let date = when(event);
    let is_plain = event.standing() == Standing::Happened && event.claimed_by.is_empty();
    if is_plain { date } else { format!("{date}, {}", standing(article, event)) }
}
