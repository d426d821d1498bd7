//! Writing HTML that is well formed by construction.

/// HTML under construction: all text is escaped, and every element that is opened is closed.
#[derive(Default)]
pub struct Html(String);

impl Html {
    /// An element with its attributes and what is inside.
    pub fn element(&mut self, name: &str, attributes: &[(&str, &str)], inside: impl FnOnce(&mut Self)) {
        self.0.push('<');
        self.0.push_str(name);
        for (attribute, value) in attributes {
            self.0.push(' ');
            self.0.push_str(attribute);
            self.0.push_str("=\"");
            self.text(value);
            self.0.push('"');
        }
        self.0.push('>');
        inside(self);
        self.0.push_str("</");
        self.0.push_str(name);
        self.0.push('>');
    }

    /// An element that holds nothing but text.
    pub fn leaf(&mut self, name: &str, text: &str) {
        self.element(name, &[], |html| html.text(text));
    }

    /// Text, which never becomes markup.
    pub fn text(&mut self, text: &str) {
        escape(text, &mut self.0);
    }

    /// Items with something between each two.
    pub fn joined<T>(
        &mut self,
        items: impl IntoIterator<Item = T>,
        between: &str,
        mut write: impl FnMut(&mut Self, T),
    ) {
        for (at, item) in items.into_iter().enumerate() {
            if at > 0 {
                self.text(between);
            }
            write(self, item);
        }
    }

    /// A row of a description list.
    pub fn row(&mut self, term: &str, description: impl FnOnce(&mut Self)) {
        self.leaf("dt", term);
        self.element("dd", &[], description);
    }

    /// What has been written.
    pub fn into_string(self) -> String {
        self.0
    }
}

/// Writes text so that it is text wherever HTML allows any, attribute values in either kind of quotes included.
pub fn escape(text: &str, out: &mut String) {
    let mut rest = text;
    // What lies between is taken as a whole: the page writes most of itself by this.
    while let Some((at, entity)) = rest.bytes().enumerate().find_map(|(at, byte)| Some((at, entity_of(byte)?))) {
        out.push_str(rest.get(..at).unwrap_or_default());
        out.push_str(entity);
        rest = rest.get(at + 1..).unwrap_or_default();
    }
    out.push_str(rest);
}

/// What stands for a character that would be markup.
fn entity_of(byte: u8) -> Option<&'static str> {
    Some(match byte {
        b'&' => "&amp;",
        b'<' => "&lt;",
        b'>' => "&gt;",
        b'"' => "&quot;",
        b'\'' => "&#39;",
        _ => return None,
    })
}
