//! Finds the host elements of the page and mounts the explorer.

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
