//! Fills the article into the built `index.html`.

use crate::article::Article;
use crate::words::direction;
use maud::html;

/// What a built `index.html` gets beside the article itself.
pub struct Built<'a> {
    /// The article's print-out.
    pub print: String,
    /// The data's version.
    pub version: &'a str,
    /// The size of the program's wasm file in bytes.
    pub program_size: usize,
}

/// Fills `{{ language }}`, `{{ direction }}`, `{{ title }}`, `{{ description }}`, `{{ data }}`, `{{ start }}`,
/// `{{ article }}` and `{{ print }}` of a built `index.html`.
///
/// Filled-in text is not searched for placeholders, so the article's text can't contain any. Fails if one of them
/// is missing or there is an unknown one; the error says what to fix.
pub fn finish(index: &str, article: &Article, built: Built) -> Result<String, String> {
    let fields = [
        ("language", escaped(&article.language)),
        ("direction", direction(&article.language).into()),
        ("title", escaped(&article.title)),
        ("description", escaped(&article.summary.plain())),
        ("data", super::data(article)),
        ("start", super::start(built.program_size)),
        ("article", super::article(article, built.version)),
        ("print", built.print),
    ];
    if let Some((missing, _)) = fields.iter().find(|(name, _)| !index.contains(&format!("{{{{ {name} }}}}"))) {
        return Err(format!("index.html has no {{{{ {missing} }}}}: that is where the article’s belongs"));
    }
    let mut pieces = index.split("{{ ");
    let mut page = String::from(pieces.next().unwrap_or_default());
    for piece in pieces {
        let name = piece.split_once(" }}");
        let known = name.and_then(|(name, after)| {
            let (_, content) = fields.iter().find(|(field, _)| *field == name)?;
            Some((content, after))
        });
        let Some((content, after)) = known else {
            let asked = name.map_or(piece, |(name, _)| name);
            let asked: String = asked.chars().take(20).collect();
            let known: Vec<&str> = fields.iter().map(|(name, _)| *name).collect();
            return Err(format!("index.html asks for {{{{ {asked} }}}}; only these can be had: {}", known.join(", ")));
        };
        page.push_str(content);
        page.push_str(after);
    }
    Ok(page)
}

/// A text, escaped for HTML. Single quotes are escaped too, because the page's build may change the quotes around an
/// attribute.
fn escaped(text: &str) -> String {
    html! { (text) }.into_string().replace('\'', "&#39;")
}
