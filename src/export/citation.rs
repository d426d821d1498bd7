//! A citation: what is cited, where the article tells it, and the version of the data.

use super::escape;
use super::link::link;
use crate::article::{Article, EntityId, Event, ParagraphId, Standing};
use crate::cards::Cited;
use crate::date::Day;
use crate::words::{entity_kind, quoted, say_day, standing, when};
use serde_json::{Value, json};

/// A citation, ready to be written in any of its forms.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Citation {
    /// Letters, digits and hyphens. It stays the same as long as the document keeps its ids.
    pub key: String,
    /// Who said the words, if known.
    pub author: Option<String>,
    /// The event's headline, the words quoted, or the name.
    pub title: String,
    /// When, and how far the article vouches for it; on what occasion; or what sort of thing it is. May be empty.
    pub about: String,
    /// The article.
    pub article: String,
    /// Its language, a BCP 47 tag.
    pub language: String,
    /// Where the article's facts come from: title, address and licence.
    pub source: String,
    /// The heading of the section that tells it, if one does.
    pub section: Option<String>,
    /// 1-based, in the section.
    pub paragraph: Option<usize>,
    /// Where to find it.
    pub url: String,
    /// The data's version.
    pub version: String,
    /// When it was looked at.
    pub accessed: Day,
}

impl Citation {
    /// The citation of something. `base` is the page's address; a fragment is removed. `version` is the
    /// data's version, `accessed` the day of access.
    pub fn new(article: &Article, cited: Cited, base: &str, version: &str, accessed: Day) -> Self {
        let name = |id: EntityId| article.entity(id).name.clone();
        let told = |told: Option<ParagraphId>| told.map(|told| (told.section, told.paragraph)).unzip();
        let (title, author, about, (section, paragraph)) = match cited {
            Cited::Event(id) => {
                let event = article.event(id);
                (event.title.clone(), None, about(article, event), told(event.told))
            }
            Cited::Quote(at) => {
                let quote = &article.quotes[at];
                let occasion = quote.occasion.clone().unwrap_or_default();
                (quoted(&quote.text), quote.speaker.map(name), occasion, told(quote.told))
            }
            Cited::Entity(id) => {
                let entity = article.entity(id);
                let mentioned = told(entity.mentions.first().copied());
                (entity.name.clone(), None, entity_kind(article, entity.kind).to_lowercase(), mentioned)
            }
            Cited::Section(id) => (article.section(id).title.clone(), None, String::new(), (Some(id), None)),
            Cited::Lens(lens) => (lens.label().into(), None, String::new(), (None, None)),
            Cited::Article => (article.title.clone(), None, String::new(), (None, None)),
        };
        let (kind, slug) = cited.kind_and_slug(article);
        let key = [&article.id, "-", kind, "-", slug].concat();
        let source = &article.source;
        Self {
            key: key.chars().filter(|&c| c.is_ascii_alphanumeric() || c == '-').collect(),
            author,
            title,
            about,
            article: article.title.clone(),
            language: article.language.clone(),
            source: format!("{}, {}, {}", source.title, source.url, source.license),
            section: section.map(|id| article.section(id).title.clone()),
            paragraph,
            url: link(article, base, cited.selection(article)),
            version: version.into(),
            accessed,
        }
    }

    /// For a reader: one line.
    pub fn text(&self) -> String {
        let author = self.author.as_ref().map_or(String::new(), |author| format!("{author}: "));
        let about = if self.about.is_empty() { String::new() } else { format!(" ({})", self.about) };
        let accessed = say_day(self.accessed);
        // Of the article itself its title is enough.
        let container = (self.title != self.article).then(|| self.article.clone());
        let place = container.into_iter().chain(self.place("section")).collect::<Vec<_>>().join(", ");
        let mut line = vec![[author, self.title.clone(), about].concat(), place];
        line.retain(|sentence| !sentence.is_empty());
        line.extend([
            format!("After {}", self.source),
            format!("Data version {}", self.version),
            format!("{} (accessed {accessed})", self.url),
        ]);
        escape::line(&format!("{}.", line.join(". ")))
    }

    /// As an entry of BibTeX (`urldate` and `version` are biblatex’s).
    pub fn bibtex(&self) -> String {
        let place = self.place("Section").collect::<Vec<_>>().join(", ");
        let mut note = vec![place, self.about.clone(), format!("After {}", self.source)];
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

    /// As RIS: an entry of an encyclopedia. Each line has a tag of two characters; none ends within a value.
    pub fn ris(&self) -> String {
        let note = self.paragraph().into_iter().chain([self.about.clone(), format!("After {}", self.source)]);
        let (year, month, day) = self.accessed.ymd();
        let mut lines = vec![("TY", "ENCYC".to_owned()), ("ID", self.key.clone())];
        lines.extend(self.author.iter().map(|author| ("AU", author.clone())));
        lines.extend([
            ("TI", self.title.clone()),
            ("T2", self.article.clone()),
            ("SE", self.section.clone().unwrap_or_default()),
            ("ET", self.version.clone()),
            ("LA", self.language.clone()),
            ("Y2", format!("{year:04}/{month:02}/{day:02}/")),
            ("UR", self.url.clone()),
        ]);
        lines.extend(note.map(|note| ("N1", note)));
        lines.retain(|(_, value)| !value.is_empty());
        lines.push(("ER", String::new()));
        lines.iter().flat_map(|(tag, value)| [tag, "  - ", &escape::line(value), "\r\n"].map(str::to_owned)).collect()
    }

    /// As CSL-JSON: a list of one item.
    pub fn csl_json(&self) -> String {
        let (year, month, day) = self.accessed.ymd();
        let note = self.paragraph().into_iter().chain((!self.about.is_empty()).then(|| self.about.clone()));
        let note = note.collect::<Vec<_>>().join("; ");
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
        if let Value::Object(fields) = &mut item {
            fields.retain(|name, value| !value.is_null() && (name != "note" || *value != ""));
        }
        if let Some(author) = &self.author {
            item["author"] = json!([{ "literal": author }]);
        }
        json!([item]).to_string()
    }
}

impl Citation {
    /// Where the article tells it: “section “Military ties””, “paragraph 2”. `section` is the word to begin with.
    fn place(&self, section: &'static str) -> impl Iterator<Item = String> {
        self.section.as_ref().map(|title| format!("{section} “{title}”")).into_iter().chain(self.paragraph())
    }

    fn paragraph(&self) -> Option<String> {
        self.paragraph.map(|number| format!("paragraph {number}"))
    }
}

/// “26 August 2008”; “by November 2008, claimed by Nikolay Makarov”; “undated”.
fn about(article: &Article, event: &Event) -> String {
    let date = when(event);
    let is_plain = event.standing() == Standing::Happened && event.claimed_by.is_empty();
    if is_plain { date } else { format!("{date}, {}", standing(article, event)) }
}
