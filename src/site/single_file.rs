//! The page as one file, which opens from a disk and can be mailed.

use super::{SiteFile, data_url, integrity};
use lol_html::html_content::{ContentType, Element};
use lol_html::{EndTagHandler, RewriteStrSettings, element, rewrite_str};
use percent_encoding::percent_decode_str;
use std::cell::RefCell;
use std::rc::Rc;

/// What the page may do: run what is in it, and ask for nothing.
const POLICY: &str = "default-src 'none'; img-src data:; connect-src data:; base-uri 'none'; form-action 'none'";

/// The built page with its styles, scripts, program, icon and pictures inside, and a policy that lets nothing else in.
/// Scripts of which `is_left_out` says so, and the manifest, are left out.
///
/// # Errors
/// Names a file that the page needs and the site lacks, or what can't stand inside a page.
pub fn single_file(files: &[SiteFile], is_left_out: fn(&str) -> bool) -> Result<String, String> {
    let (page, styles) = with_files_inside(&text(files, "index.html")?, files)?;
    let (page, scripts) = with_scripts_inside(&page, files, is_left_out)?;
    let quoted = |hashes: Vec<String>| hashes.iter().map(|hash| format!("'{hash}'")).collect::<Vec<_>>().join(" ");
    let policy = format!("{POLICY}; style-src {}; script-src 'wasm-unsafe-eval' {}", quoted(styles), quoted(scripts));
    with_policy(&page, &policy)
}

/// The page with its styles, program, icon and pictures inside and without its manifest, and the hashes of its styles.
fn with_files_inside(page: &str, files: &[SiteFile]) -> Result<(String, Vec<String>), String> {
    let styles = RefCell::new(Vec::new());
    let settings = RewriteStrSettings::new()
        .append_element_content_handler(element!("link[rel=stylesheet]", |link| {
            let style = text(files, &attribute(link, "href")?)?;
            link.replace(&format!("<style>{}</style>", inside(&style, "</style")?), ContentType::Html);
            styles.borrow_mut().push(integrity(style.as_bytes()));
            Ok(())
        }))
        .append_element_content_handler(element!("link[data-article-program], link[rel=icon]", |link| {
            let file = find(files, &attribute(link, "href")?)?;
            let media_type = attribute(link, "type")?;
            link.set_attribute("href", &data_url(&media_type, &file.content))?;
            Ok(())
        }))
        // The program finds there by its address what is inside of the page.
        .append_element_content_handler(element!("img[src]", |picture| {
            let address = attribute(picture, "src")?;
            let path = percent_decode_str(&address).decode_utf8()?;
            picture.set_attribute("src", &data_url(picture_type(&path), &find(files, &path)?.content))?;
            picture.set_attribute("data-medium", &address)?;
            Ok(())
        }))
        .append_element_content_handler(element!("link[rel=preload]", |link| {
            // What is here needn't be loaded before.
            link.set_attribute("rel", "alternate")?;
            link.remove_attribute("as");
            link.remove_attribute("fetchpriority");
            link.remove_attribute("crossorigin");
            Ok(())
        }))
        .append_element_content_handler(element!("link[rel=manifest]", |link| {
            link.remove();
            Ok(())
        }));
    let page = rewrite_str(page, settings).map_err(|error| error.to_string())?;
    Ok((page, styles.into_inner()))
}

/// The page with its scripts at its end, and their hashes. Scripts inside of a page run where they stand, and need what
/// is above them.
fn with_scripts_inside(
    page: &str,
    files: &[SiteFile],
    is_left_out: fn(&str) -> bool,
) -> Result<(String, Vec<String>), String> {
    let scripts = Rc::new(RefCell::new(Vec::<String>::new()));
    let settings = RewriteStrSettings::new()
        .append_element_content_handler(element!("script[src]", |script| {
            let address = attribute(script, "src")?;
            script.remove();
            if !is_left_out(&address) {
                scripts.borrow_mut().push(inside(&text(files, &address)?, "</script")?);
            }
            Ok(())
        }))
        .append_element_content_handler(element!("body", |body| {
            let scripts = Rc::clone(&scripts);
            let add_scripts: EndTagHandler = Box::new(move |end| {
                for script in scripts.borrow().iter() {
                    end.before(&format!("<script>{script}</script>"), ContentType::Html);
                }
                Ok(())
            });
            body.end_tag_handlers().ok_or("a body that has no end")?.push(add_scripts);
            Ok(())
        }));
    let page = rewrite_str(page, settings).map_err(|error| error.to_string())?;
    let hashes = scripts.borrow().iter().map(|script| integrity(script.as_bytes())).collect();
    Ok((page, hashes))
}

/// The file of the site at an address.
fn find<'a>(files: &'a [SiteFile], address: &str) -> Result<&'a SiteFile, String> {
    let path = address.trim_start_matches("./");
    let found = files.iter().find(|file| file.path == path);
    found.ok_or_else(|| format!("the page asks for {path}, which isn’t there"))
}

/// The text of the file at an address.
fn text(files: &[SiteFile], address: &str) -> Result<String, String> {
    let file = find(files, address)?;
    String::from_utf8(file.content.clone()).map_err(|_| format!("{} isn’t UTF-8", file.path))
}

/// The page with a policy before all that it holds for.
fn with_policy(page: &str, policy: &str) -> Result<String, String> {
    let meta = format!(r#"<meta http-equiv="Content-Security-Policy" content="{policy}">"#);
    let settings = RewriteStrSettings::new().append_element_content_handler(element!("meta[charset]", |charset| {
        charset.after(&meta, ContentType::Html);
        Ok(())
    }));
    rewrite_str(page, settings).map_err(|error| error.to_string())
}

/// The media type of a picture, by its name.
fn picture_type(path: &str) -> &'static str {
    let ending = path.rsplit('.').next().unwrap_or_default().to_ascii_lowercase();
    match ending.as_str() {
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "webp" => "image/webp",
        "avif" => "image/avif",
        "gif" => "image/gif",
        _ => "image/jpeg",
    }
}

fn attribute(element: &Element, name: &str) -> Result<String, String> {
    element.get_attribute(name).ok_or_else(|| format!("a {} without {name}", element.tag_name()))
}

/// A text that may stand inside an element, because nothing in it ends the element.
fn inside(text: &str, end: &str) -> Result<String, String> {
    if text.to_ascii_lowercase().contains(end) {
        Err(format!("a file with {end} in it can’t stand inside the page"))
    } else {
        Ok(text.into())
    }
}
