//! Where a document and the files beside it are read from: a server, or the reader's device.

use crate::article::check::decode;
use crate::article::{Article, Medium};
use crate::explorer::MediaFolder;
use crate::words::opening as words;
use gloo_file::Blob;
use gloo_file::futures::{read_as_bytes, read_as_data_url};
use js_sys::{Array, Function, Promise, Reflect, Uint8Array};
use leptos::prelude::window;
use std::cell::RefCell;
use std::collections::BTreeMap;
use std::sync::Arc;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use web_sys::Response;

thread_local! {
    /// The pictures that were read, by the name, the size and the last change of their files: a document that is followed
    /// is read again and again, and its pictures only when they change.
    static PICTURES: RefCell<BTreeMap<(String, u64, u64), Arc<str>>> = const { RefCell::new(BTreeMap::new()) };
}

/// What every document says of itself.
const MARK: &[u8] = b"article-explorer/";

#[wasm_bindgen]
extern "C" {
    /// A file on the reader's device, which can be read again after it was saved (`FileSystemFileHandle`). Not every
    /// browser has it.
    #[derive(Clone)]
    pub type FileHandle;

    #[wasm_bindgen(method, catch, js_name = getFile)]
    fn get_file(this: &FileHandle) -> Result<Promise, JsValue>;
}

/// Where a document is read from.
#[derive(Clone)]
pub enum Origin {
    /// An address. The files that the document names lie in the same folder.
    Address(String),
    /// Files that the reader chose.
    Files(Vec<Chosen>),
}

/// A file that the reader chose.
#[derive(Clone)]
pub enum Chosen {
    /// As it was when it was chosen.
    File(web_sys::File),
    /// As it is.
    Handle(FileHandle),
}

impl Chosen {
    /// The file as it is now, as far as the browser gives it.
    async fn file(&self) -> Option<web_sys::File> {
        match self {
            Self::File(file) => Some(file.clone()),
            Self::Handle(handle) => JsFuture::from(handle.get_file().ok()?).await.ok()?.dyn_into().ok(),
        }
    }
}

/// A document as it was read.
pub struct DocumentText {
    /// What the reader calls it: the name of its file.
    pub name: String,
    /// Its text, or why it can't be read, in words that follow “FILE: ”.
    pub text: Result<String, String>,
}

impl Origin {
    /// The files that the reader chose in the dialog of the browser, which can be read again after they were saved; `None` if
    /// there is no such dialog. It is an error that nothing was chosen.
    pub fn ask() -> Option<impl Future<Output = Result<Self, JsValue>>> {
        // Web-sys has it only for compilers that are told to take unstable interfaces.
        let show: Function = Reflect::get(&window(), &"showOpenFilePicker".into()).ok()?.dyn_into().ok()?;
        let options = js_sys::Object::new();
        Reflect::set(&options, &"multiple".into(), &true.into()).ok()?;
        let chosen: Promise = show.call1(&window(), &options).ok()?.dyn_into().ok()?;
        Some(async move {
            let handles: Array = JsFuture::from(chosen).await?.dyn_into()?;
            Ok(Self::Files(handles.iter().map(|handle| Chosen::Handle(handle.unchecked_into())).collect()))
        })
    }

    /// Files as they are now.
    pub fn of_files(files: &web_sys::FileList) -> Self {
        Self::Files((0..files.length()).filter_map(|at| files.get(at)).map(Chosen::File).collect())
    }

    /// Whether the browser tells when its files were saved.
    pub fn can_be_followed(&self) -> bool {
        matches!(self, Self::Files(files) if files.iter().all(|file| matches!(file, Chosen::Handle(_))))
    }

    /// When its files were saved last, in milliseconds, as far as the browser tells.
    pub async fn saved(&self) -> Vec<Option<f64>> {
        let Self::Files(files) = self else { return Vec::new() };
        let mut saved = Vec::new();
        for file in files {
            saved.push(file.file().await.map(|file| file.last_modified()));
        }
        saved
    }

    /// The document: of several files the first that says that it is one, or else the first.
    pub async fn document(&self) -> DocumentText {
        match self {
            Self::Address(address) => DocumentText { name: file_name(address), text: fetch(address).await },
            Self::Files(files) => {
                let mut first = None;
                for file in files {
                    let Some(file) = file.file().await else { continue };
                    let bytes = read(&file).await;
                    let is_document =
                        bytes.as_ref().is_ok_and(|bytes| bytes.windows(MARK.len()).any(|part| part == MARK));
                    if is_document || first.is_none() {
                        first = Some(DocumentText { name: file.name(), text: bytes.and_then(decode) });
                    }
                    if is_document {
                        break;
                    }
                }
                first.unwrap_or_else(|| DocumentText { name: String::new(), text: Err(words::NOT_READ.into()) })
            }
        }
    }

    /// The text of a file beside the document, or why it can't be read, in words that follow “FILE: ”.
    pub async fn beside(&self, name: &str) -> Result<String, String> {
        match self {
            Self::Address(address) => {
                fetch(&[folder(address), &String::from(js_sys::encode_uri_component(name))].concat()).await
            }
            Self::Files(files) => match chosen(files, name).await {
                Some(file) => decode(read(&file).await?),
                None => Err(words::not_chosen(&names(files).await)),
            },
        }
    }

    /// Where the media of the document are. Those that lie in folders are known by their names alone on the reader's device.
    pub async fn media(&self, article: &Article) -> MediaFolder {
        let files = match self {
            Self::Address(address) => {
                let here = window().location().href().unwrap_or_default();
                let folder = web_sys::Url::new_with_base(folder(address), &here);
                return MediaFolder::At(folder.map_or_else(|_| String::new(), |folder| folder.href()));
            }
            Self::Files(files) => files,
        };
        let name = |path: &str| path.rsplit('/').next().unwrap_or_default().to_owned();
        let mut media = BTreeMap::new();
        for medium in article.media() {
            let is_alike = |other: &Medium| other.file != medium.file && name(&other.file) == name(&medium.file);
            if article.media().any(is_alike) || media.contains_key(&medium.file) {
                continue;
            }
            if let Some(file) = chosen(files, &name(&medium.file)).await
                && let Some(address) = data_address(&file).await
            {
                media.insert(medium.file.clone(), address);
            }
        }
        MediaFolder::Chosen(media)
    }
}

/// The file of a name among those that the reader chose.
async fn chosen(files: &[Chosen], name: &str) -> Option<web_sys::File> {
    for file in files {
        if let Some(file) = file.file().await.filter(|file| file.name() == name) {
            return Some(file);
        }
    }
    None
}

/// The names of the files that the reader chose.
async fn names(files: &[Chosen]) -> Vec<String> {
    let mut names = Vec::new();
    for file in files {
        names.extend(file.file().await.map(|file| file.name()));
    }
    names
}

/// The name of a file with an address.
pub fn file_name(address: &str) -> String {
    address[folder(address).len()..].split(['?', '#']).next().unwrap_or_default().to_owned()
}

/// The address of the folder of a file with an address.
fn folder(address: &str) -> &str {
    let path = address.split(['?', '#']).next().unwrap_or_default();
    path.rfind('/').map_or("", |end| &path[..=end])
}

/// A picture on the reader's device as a `data:` address, which the page's policy lets in; `None` if it can't be read.
async fn data_address(file: &web_sys::File) -> Option<Arc<str>> {
    let of_file = (file.name(), file.size() as u64, file.last_modified() as u64);
    if let Some(known) = PICTURES.with_borrow(|pictures| pictures.get(&of_file).cloned()) {
        return Some(known);
    }
    let address: Arc<str> = read_as_data_url(&Blob::from(file.clone())).await.ok()?.into();
    PICTURES.with_borrow_mut(|pictures| pictures.insert(of_file, Arc::clone(&address)));
    Some(address)
}

async fn read(file: &web_sys::File) -> Result<Vec<u8>, String> {
    read_as_bytes(&Blob::from(file.clone())).await.map_err(|_| words::NOT_READ.into())
}

async fn fetch(address: &str) -> Result<String, String> {
    let failed = |_: JsValue| words::CONNECTION_FAILED.to_owned();
    let response = JsFuture::from(window().fetch_with_str(address)).await.map_err(failed)?;
    let response: Response = response.unchecked_into();
    if !response.ok() {
        return Err(words::answered(response.status()));
    }
    let bytes = JsFuture::from(response.array_buffer().map_err(failed)?).await.map_err(failed)?;
    decode(Uint8Array::new(&bytes).to_vec())
}
