//! What the page says while the program loads, and when it can't run. The start script says it: by then the program can't.

/// The program is loading. How far it is stands beside it.
pub const LOADING: &str = "The interactive view is loading.";
/// The program is ready, and the reader is in the middle of the text.
pub const READY: &str = "The interactive view is ready.";
/// Opens the interactive view.
pub const OPEN: &str = "Open it here";
/// Tries once more to load the program.
pub const TRY_AGAIN: &str = "Try again";
/// Takes the message away.
pub const CLOSE: &str = "Close";

/// The site has a newer version of the page than the one that is kept for use without a network.
pub const NEW_VERSION: &str = "There is a new version of this page.";
/// Loads the new version.
pub const LOAD: &str = "Load it";

/// A file of the program isn't there.
pub const MISSING: &str =
    "The interactive view could not be loaded: the site lacks a part of it. Here is the article as text.";
/// The connection failed.
pub const UNREACHABLE: &str =
    "The interactive view could not be loaded: the connection failed. Here is the article as text.";
/// The connection broke off, or the file is cut.
pub const INCOMPLETE: &str =
    "The interactive view could not be loaded: only a part of it arrived. Here is the article as text.";
/// All was loaded, but can't be compiled.
pub const DAMAGED: &str = "The interactive view could not be started: its file is damaged, or the rules of this site \
     forbid it. Here is the article as text.";
/// The browser has no WebAssembly, or it is switched off.
pub const UNSUPPORTED: &str = "The interactive view could not be started: it needs WebAssembly, which this browser lacks \
     or has switched off. Here is the article as text.";
/// There isn't enough memory.
pub const NO_MEMORY: &str =
    "The interactive view could not be started: there is not enough free memory. Here is the article as text.";
/// The program has stopped because of a fault.
pub const STOPPED: &str = "The interactive view has stopped because of a fault. Here is the article as text.";
/// The page was opened as a file from a disk.
pub const FROM_DISK: &str = "This page was opened as a file, and from files browsers load no programs, so here is the \
     article as text. For the interactive view, open the page at its address on the web, or serve its folder with a \
     web server.";
