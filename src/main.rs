//! Mounts the explorer into its own page, and offers it to `public/article-explorer.js`, which makes it an element of
//! other pages.

#[cfg(target_arch = "wasm32")]
mod guest {
    use article_explorer::ui::{Mounted, load_as_guest, mount_as_guest};
    use js_sys::Function;
    use wasm_bindgen::prelude::*;
    use web_sys::HtmlElement;

    /// An explorer on another page. `free` takes it away.
    #[wasm_bindgen]
    pub struct Guest(Mounted);

    #[wasm_bindgen]
    impl Guest {
        /// Mounts it, as [`mount_as_guest`] says.
        ///
        /// # Errors
        /// What is wrong with the compiled-in document.
        #[wasm_bindgen(constructor)]
        pub fn new(
            host: HtmlElement,
            home: String,
            start: String,
            history: &str,
            selected: Function,
        ) -> Result<Guest, JsError> {
            mount_as_guest(host, home, start, history, telling(selected))
                .map(Self)
                .map_err(|problem| JsError::new(&problem))
        }

        /// Mounts the article of a document, as [`load_as_guest`] says.
        pub async fn load(
            host: HtmlElement,
            source: String,
            home: String,
            start: String,
            history: String,
            selected: Function,
        ) -> Guest {
            Self(load_as_guest(host, source, home, start, &history, telling(selected)).await)
        }

        /// Whether an article is shown. If not, its document has problems, which are told.
        pub fn is_shown(&self) -> bool {
            self.0.is_shown()
        }

        /// Selects what an address names, or nothing.
        pub fn select(&self, address: &str) {
            self.0.select(address);
        }

        /// Shows all that an address asks for.
        pub fn open(&self, address: &str) {
            self.0.open(address);
        }

        /// Gives a view all of the space, by its word in addresses; without a known one, all views share it.
        pub fn show(&self, view: &str) {
            self.0.show(view);
        }

        /// The address of what is seen.
        pub fn address(&self) -> String {
            self.0.address()
        }
    }

    /// Calls a function of the host with the address of what is selected.
    fn telling(selected: Function) -> impl Fn(String) {
        move |address| {
            // What the host does with it is the host's matter.
            let _told = selected.call1(&JsValue::NULL, &address.into());
        }
    }
}

#[cfg(target_arch = "wasm32")]
fn main() {
    use article_explorer::ui::{Mounted, mount_all};
    use std::cell::RefCell;

    thread_local! {
        /// Keeps the handles alive while the page is open: dropping one would unmount its explorer.
        static MOUNTED: RefCell<Vec<Mounted>> = const { RefCell::new(Vec::new()) };
    }
    if let Err(problem) = mount_all(|mounted| MOUNTED.with_borrow_mut(|all| all.push(mounted))) {
        wasm_bindgen::throw_str(&problem);
    }
}

#[cfg(not(target_arch = "wasm32"))]
fn main() {
    eprintln!("The explorer runs in a browser: `make serve` builds it and serves it.");
}
