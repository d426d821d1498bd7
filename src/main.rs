//! Mounts the explorer into its own page, and offers it to `public/article-explorer.js`, which makes it an element of
//! other pages.

#[cfg(target_arch = "wasm32")]
mod guest {
    use article_explorer::ui::{Mounted, mount_as_guest};
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
            let tell = move |address: String| {
                // What the host does with it is the host's matter.
                let _told = selected.call1(&JsValue::NULL, &address.into());
            };
            mount_as_guest(host, home, start, history, tell).map(Self).map_err(|problem| JsError::new(&problem))
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
}

#[cfg(target_arch = "wasm32")]
fn main() {
    use article_explorer::ui::{Mounted, mount_all};
    use std::cell::RefCell;

    thread_local! {
        /// Keeps the handles alive while the page is open: dropping one would unmount its explorer.
        static MOUNTED: RefCell<Vec<Mounted>> = const { RefCell::new(Vec::new()) };
    }
    match mount_all() {
        Ok(mounted) => MOUNTED.with_borrow_mut(|all| all.extend(mounted)),
        Err(problem) => wasm_bindgen::throw_str(&problem),
    }
}

#[cfg(not(target_arch = "wasm32"))]
fn main() {
    eprintln!("The explorer runs in a browser: `make serve` builds it and serves it.");
}
