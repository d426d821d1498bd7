//! What is compiled in, as the page reads it: JSON, but nothing more than one list of texts and whole numbers.
//!
//! A record is its fields one after another, a list its length and its items, an option such a list of one or none, a
//! word of a closed set its place there. There are no names, so what is read must be what this same program wrote.
//! Knows nothing of what the texts and numbers mean.

/// A value that can be compiled in: what is written is read again as it was.
pub trait Compact: Sized {
    /// Adds the value to a list.
    #[cfg(not(target_arch = "wasm32"))]
    fn write(&self, to: &mut Writer);

    /// Takes a value off a list. Where there is none, it gives some other, and [`Reader::is_whole`] will tell: a way out
    /// at every field would take several times the code.
    fn read(from: &mut Reader<'_>) -> Self;
}

/// How many kinds of things there are that ids count.
pub const KINDS: usize = 4;

/// Takes a list apart.
pub struct Reader<'a> {
    /// Behind the comma.
    rest: &'a str,
    is_faulty: bool,
    /// For each kind of thing, how many there must be for all ids that were read to exist.
    pub counts: [usize; KINDS],
}

impl<'a> Reader<'a> {
    /// At the start of a list.
    pub fn new(json: &'a str) -> Self {
        let items = json.strip_prefix('[').and_then(|json| json.strip_suffix(']'));
        Self { rest: items.unwrap_or_default(), is_faulty: false, counts: [0; KINDS] }
    }

    /// Whether all that was read was there, and nothing is left.
    pub fn is_whole(&self) -> bool {
        self.rest.is_empty() && !self.is_faulty
    }

    /// Remembers a fault; from here on there is nothing to read.
    pub fn fail(&mut self) {
        self.rest = "";
        self.is_faulty = true;
    }

    /// A whole number.
    pub fn number(&mut self) -> i32 {
        let end = self.rest.bytes().position(|byte| byte == b',').unwrap_or(self.rest.len());
        let (digits, rest) = self.rest.split_at_checked(end).unwrap_or_default();
        let Ok(number) = digits.parse() else {
            self.fail();
            return 0;
        };
        self.rest = rest;
        self.step();
        number
    }

    /// A whole number from zero up.
    pub fn count(&mut self) -> usize {
        usize::try_from(self.number()).unwrap_or_else(|_| {
            self.fail();
            0
        })
    }

    /// The id of a thing of some kind.
    pub fn id(&mut self, kind: usize) -> u32 {
        let id = self.count();
        self.counts[kind] = self.counts[kind].max(id + 1);
        id as u32
    }

    /// Whether a text comes next, rather than a number.
    pub fn is_at_text(&self) -> bool {
        self.rest.starts_with('"')
    }

    /// A text.
    pub fn text(&mut self) -> String {
        let mut text = String::new();
        if !self.is_at_text() {
            self.fail();
        }
        self.skip(1);
        while let Some(end) = self.rest.bytes().position(|byte| byte == b'"' || byte == b'\\') {
            let (plain, rest) = self.rest.split_at_checked(end).unwrap_or_default();
            text.push_str(plain);
            self.rest = rest;
            if rest.starts_with('"') {
                self.skip(1);
                self.step();
                return text;
            }
            // The writer escapes these two alone.
            text.push_str(rest.get(1..2).unwrap_or_default());
            self.skip(2);
        }
        self.fail();
        text
    }

    /// Goes on to the next item.
    fn step(&mut self) {
        if self.rest.starts_with(',') && self.rest.len() > 1 {
            self.skip(1);
        } else if !self.rest.is_empty() {
            self.fail();
        }
    }

    fn skip(&mut self, bytes: usize) {
        self.rest = self.rest.get(bytes..).unwrap_or_default();
    }
}

/// Puts a list together.
#[cfg(not(target_arch = "wasm32"))]
#[derive(Default)]
pub struct Writer(String);

#[cfg(not(target_arch = "wasm32"))]
impl Writer {
    /// A whole number; one that is out of all proportion becomes the greatest.
    pub fn number(&mut self, number: usize) {
        self.signed(i32::try_from(number).unwrap_or(i32::MAX));
    }

    /// A whole number that may be below zero.
    pub fn signed(&mut self, number: i32) {
        self.item(&number.to_string());
    }

    /// A text. Control characters would have to be escaped too, but the checks let none pass.
    pub fn text(&mut self, text: &str) {
        self.item(&format!("\"{}\"", text.replace('\\', "\\\\").replace('"', "\\\"")));
    }

    fn item(&mut self, json: &str) {
        if !self.0.is_empty() {
            self.0.push(',');
        }
        self.0.push_str(json);
    }

    /// The whole list.
    pub fn into_json(self) -> String {
        format!("[{}]", self.0)
    }
}

impl Compact for String {
    #[cfg(not(target_arch = "wasm32"))]
    fn write(&self, to: &mut Writer) {
        to.text(self);
    }

    fn read(from: &mut Reader<'_>) -> Self {
        from.text()
    }
}

impl Compact for usize {
    #[cfg(not(target_arch = "wasm32"))]
    fn write(&self, to: &mut Writer) {
        to.number(*self);
    }

    fn read(from: &mut Reader<'_>) -> Self {
        from.count()
    }
}

impl Compact for u8 {
    #[cfg(not(target_arch = "wasm32"))]
    fn write(&self, to: &mut Writer) {
        to.number(usize::from(*self));
    }

    fn read(from: &mut Reader<'_>) -> Self {
        from.count() as Self
    }
}

impl Compact for bool {
    #[cfg(not(target_arch = "wasm32"))]
    fn write(&self, to: &mut Writer) {
        to.number(usize::from(*self));
    }

    fn read(from: &mut Reader<'_>) -> Self {
        from.count() == 1
    }
}

/// Hundred-thousandths: of a degree, that is about a metre, and whole numbers need no code that reads floats.
impl Compact for f64 {
    #[cfg(not(target_arch = "wasm32"))]
    fn write(&self, to: &mut Writer) {
        to.signed((self * 1e5).round() as i32);
    }

    fn read(from: &mut Reader<'_>) -> Self {
        Self::from(from.number()) / 1e5
    }
}

impl<T: Compact> Compact for Vec<T> {
    #[cfg(not(target_arch = "wasm32"))]
    fn write(&self, to: &mut Writer) {
        to.number(self.len());
        for item in self {
            item.write(to);
        }
    }

    fn read(from: &mut Reader<'_>) -> Self {
        let mut items = Self::new();
        for _ in 0..from.count() {
            // However many a damaged list claims to hold.
            if from.rest.is_empty() {
                from.fail();
                break;
            }
            items.push(T::read(from));
        }
        items
    }
}

impl<T: Compact> Compact for Option<T> {
    #[cfg(not(target_arch = "wasm32"))]
    fn write(&self, to: &mut Writer) {
        to.number(usize::from(self.is_some()));
        if let Some(item) = self {
            item.write(to);
        }
    }

    fn read(from: &mut Reader<'_>) -> Self {
        (from.count() == 1).then(|| T::read(from))
    }
}

impl<A: Compact, B: Compact> Compact for (A, B) {
    #[cfg(not(target_arch = "wasm32"))]
    fn write(&self, to: &mut Writer) {
        self.0.write(to);
        self.1.write(to);
    }

    fn read(from: &mut Reader<'_>) -> Self {
        (A::read(from), B::read(from))
    }
}

/// Makes records compact: their fields in this order. What stands behind `derived` is left out, and empty when read.
macro_rules! compact_records {
    ($($name:path { $($field:ident),* $(; derived $($derived:ident),*)? })*) => { $(
        impl $crate::compact::Compact for $name {
            #[cfg(not(target_arch = "wasm32"))]
            fn write(&self, to: &mut $crate::compact::Writer) {
                $(self.$field.write(to);)*
            }

            fn read(from: &mut $crate::compact::Reader<'_>) -> Self {
                // Fields are read in the order in which they are written here.
                Self { $($field: $crate::compact::Compact::read(from),)* $($($derived: Vec::new(),)*)? }
            }
        }
    )* };
}

/// Makes closed sets of words compact.
macro_rules! compact_words {
    ($($name:path)*) => { $(
        impl $crate::compact::Compact for $name {
            #[cfg(not(target_arch = "wasm32"))]
            fn write(&self, to: &mut $crate::compact::Writer) {
                to.number(*self as usize);
            }

            fn read(from: &mut $crate::compact::Reader<'_>) -> Self {
                Self::ALL.get(from.count()).copied().unwrap_or_else(|| {
                    from.fail();
                    Self::ALL[0]
                })
            }
        }
    )* };
}

/// Makes ids compact, each kind with its place in [`Reader::counts`].
macro_rules! compact_ids {
    ($($name:ident = $kind:literal,)*) => { $(
        impl $crate::compact::Compact for $name {
            #[cfg(not(target_arch = "wasm32"))]
            fn write(&self, to: &mut $crate::compact::Writer) {
                to.number(self.index());
            }

            fn read(from: &mut $crate::compact::Reader<'_>) -> Self {
                Self(from.id($kind))
            }
        }
    )* };
}

pub(crate) use {compact_ids, compact_records, compact_words};
