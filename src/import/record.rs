//! What every kind of file comes down to.

/// All of a file.
#[derive(Debug, Default)]
pub(super) struct Records {
    /// The title that the file gives.
    pub title: Option<String>,
    /// What the file says of itself.
    pub summary: Option<String>,
    pub events: Vec<Record>,
    /// Places without an event.
    pub places: Vec<PlaceRecord>,
    /// What was left out or assumed so far.
    pub report: Vec<String>,
}

/// An event.
#[derive(Debug, Default)]
pub(super) struct Record {
    /// Where it stands in the file: “row 3”, “events[2]”.
    pub from: String,
    /// The id that the file gives it.
    pub id: Option<String>,
    pub title: String,
    /// Plain text.
    pub text: String,
    /// An EDTF date that can be read.
    pub date: Option<String>,
    /// How the file says the date, where that tells more than the date.
    pub date_words: Option<String>,
    /// How its content stands, in the file’s words, unless it happened.
    pub standing: Option<String>,
    /// The lane.
    pub theme: Option<String>,
    pub places: Vec<PlaceRecord>,
    pub media: Option<Media>,
}

/// A picture, or whatever else the file shows with an event. Texts that it doesn't give are empty.
#[derive(Debug, Default)]
pub(super) struct Media {
    /// A path from the file's folder, or an address.
    pub file: String,
    pub alt: String,
    pub caption: String,
    pub credit: String,
    pub link: String,
}

/// A place, and where it is if that is known.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct PlaceRecord {
    pub name: String,
    /// Degrees north and east.
    pub at: Option<(f64, f64)>,
}

impl PlaceRecord {
    /// Whether both may be the same place: of one name, and nowhere else as far as that is known.
    pub fn may_be(&self, other: &Self) -> bool {
        self.name == other.name && (self.at == other.at || self.at.is_none() || other.at.is_none())
    }
}

/// How an event stands, unless the file says that it happened.
pub(super) fn standing(words: Option<String>) -> Option<String> {
    words.filter(|words| !words.is_empty() && words != "happened")
}
