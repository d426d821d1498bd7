//! The article's media as files of the site.

use super::SiteFile;
use std::fs;

/// Media as files of the site: pairs of a path and the file that is copied there. None may take the place of a file that
/// the site has.
///
/// # Errors
/// Names a file that can't be read, or that has the name of another one.
pub fn media(site: &[SiteFile], media: &[(&str, &str)]) -> Result<Vec<SiteFile>, String> {
    let read = |(path, source): &(&str, &str)| {
        // Some hosts don't tell small letters from capitals.
        if site.iter().any(|file| file.path.eq_ignore_ascii_case(path)) {
            return Err(format!("the picture {path} would take the place of a file of the site: put it into a folder"));
        }
        let content = fs::read(source).map_err(|problem| format!("{source}: {problem}"))?;
        Ok(SiteFile { path: (*path).to_owned(), content })
    };
    media.iter().map(read).collect()
}
