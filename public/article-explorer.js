// Defines <article-explorer>: the explorer as an element of any page. docs/embed.md says how to use it. The build fills
// in what stands in double braces; the files lie beside this one.
(() => {
  if (customElements.get("article-explorer")) return;
  const home = new URL("./", document.currentScript.src).href;

  // Inside a function, so that the program's glue gives the page no global name.
  const glue = (() => {
    {{ glue }}
    return wasm_bindgen;
  })();
  const wasm = new URL({{ wasm }}, home).href;

  // One of each for all elements of the page.
  const styles = new CSSStyleSheet();
  styles.replaceSync({{ styles }});
  let program;
  const loadProgram = async () => {
    program ??= glue({ module_or_path: wasm });
    try {
      await program;
    } catch (error) {
      // The next element tries again.
      program = undefined;
      throw error;
    }
    return glue.Guest;
  };
  let paper;
  const loadPaper = async () => {
    const response = await fetch(new URL("print.html", home));
    if (response.ok) paper = await response.text();
  };

  class ArticleExplorer extends HTMLElement {
    static observedAttributes = ["at", "height", "selected", "src", "theme", "view"];
    // What the page has as a header isn't this article's.
    #host = document.createElement("article");
    #guest;
    #textIds = [];
    #isStarting = false;

    constructor() {
      super();
      const root = this.attachShadow({ mode: "open" });
      root.adoptedStyleSheets = [styles];
      this.#host.setAttribute("data-article-explorer", "");
      // What stands between the tags is seen until the explorer is.
      this.#host.append(document.createElement("slot"));
      root.append(this.#host);
      // Keys that the explorer answers, or that are typed into a field of it, aren't for the page too, which doesn't see
      // the field. Escape is heard at the window.
      for (const type of ["keydown", "keypress", "keyup"]) {
        this.#host.addEventListener(type, (event) => {
          const isTyped = event.target.matches("input, select") && event.key !== "Escape";
          if (isTyped || event.defaultPrevented) event.stopPropagation();
        });
      }
    }

    connectedCallback() {
      this.#start();
    }

    // Only moved: everything stays as it is.
    connectedMoveCallback() {}

    disconnectedCallback() {
      // What is moved is on the page again by then, and stays as it is.
      queueMicrotask(() => this.isConnected || this.#stop());
    }

    attributeChangedCallback(name, _, value) {
      if (name === "theme") this.#host.dataset.theme = value ?? "";
      if (name === "height") this.#host.style.height = /^\d+$/.test(value) ? `${value}px` : (value ?? "");
      if (!this.#guest) return;
      if (name === "src") {
        this.#stop();
        this.#start();
      }
      if (name === "at") this.#guest.open(value ?? "");
      if (name === "selected") this.#guest.select(`#${value ?? ""}`);
      if (name === "view") this.#guest.show(value ?? "");
    }

    /** Selects `event/ID`, `entity/ID`, `section/ID` or `lens/NAME`; nothing if it gets none. */
    select(selected) {
      if (this.#guest) this.#guest.select(`#${selected ?? ""}`);
      else this.setAttribute("selected", selected ?? "");
    }

    /** Shows all that an address asks for, from `#` on, as `address` gives it. */
    open(address) {
      if (this.#guest) this.#guest.open(address);
      else this.setAttribute("at", address);
    }

    /** The address of what is seen, from `#` on. */
    get address() {
      return this.#guest?.address() ?? this.#startAddress();
    }

    #startAddress() {
      const [at, selected, view] = ["at", "selected", "view"].map((name) => this.getAttribute(name));
      return at ?? `#${selected ?? ""}${view ? `?view=${view}` : ""}`;
    }

    async #start() {
      if (this.#guest || this.#isStarting) return;
      this.#isStarting = true;
      // The size of type that the reader has chosen, and not the page.
      this.#host.style.setProperty("--rem", getComputedStyle(this.#host).fontSize);
      try {
        const Guest = await loadProgram();
        if (!this.isConnected) return;
        const history = this.getAttribute("history") ?? "";
        const given = [home, this.#startAddress(), history, (address) => this.#tell(address)];
        let source, guest;
        do {
          guest?.free();
          source = this.getAttribute("src");
          guest = source ? await Guest.load(this.#host, source, ...given) : new Guest(this.#host, ...given);
          // It may be asked for another document meanwhile.
        } while (this.isConnected && this.getAttribute("src") !== source);
        if (!this.isConnected) return guest.free();
        this.#guest = guest;
        // Its document has problems, which are told.
        if (!guest.is_shown()) return;
        for (const name of ["error", "beforeprint", "afterprint"]) addEventListener(name, this);
        this.#host.querySelector("slot").remove();
        this.#takeIds();
        this.dispatchEvent(new CustomEvent("article-explorer:ready", { bubbles: true }));
        if (paper === undefined && !source) setTimeout(loadPaper, 2000);
      } catch (error) {
        // Browsers load no programs from a disk.
        this.#fallBack(location.protocol === "file:" ? {{ from_disk }} : {{ could_not_start }});
        console.error(error);
      } finally {
        this.#isStarting = false;
      }
    }

    #stop() {
      for (const name of ["error", "beforeprint", "afterprint"]) removeEventListener(name, this);
      this.#guest?.free();
      this.#guest = undefined;
      this.#giveIds();
      this.#host.replaceChildren(document.createElement("slot"));
    }

    // While the explorer is there, the text between the tags has no ids: a browser that goes to an address's element takes
    // the focus away from where it is.
    #takeIds() {
      this.#textIds = [...this.querySelectorAll("[id]")].map((element) => [element, element.id]);
      for (const [element] of this.#textIds) element.removeAttribute("id");
    }

    #giveIds() {
      for (const [element, id] of this.#textIds) element.id = id;
      this.#textIds = [];
    }

    #tell(address) {
      const selected = address.slice(1) || null;
      const [kind, id] = selected ? selected.split("/").map(decodeURIComponent) : [null, null];
      const detail = { selected, kind, id };
      this.dispatchEvent(new CustomEvent("article-explorer:select", { bubbles: true, detail }));
    }

    handleEvent({ type, error }) {
      // A panic of the program reaches nobody but the window. The program is the same for all elements.
      if (type === "error" && error?.name === "RuntimeError" && error.stack?.includes(wasm)) {
        this.#fallBack({{ has_stopped }});
      }
      // The sheet of what is selected comes from the program; the style sheet decides which of both is printed.
      if (type === "beforeprint" && paper && !this.getAttribute("src")) {
        const whole = document.createElement("div");
        whole.setAttribute("data-article-print", "");
        whole.innerHTML = paper;
        for (const place of whole.querySelectorAll("[data-article-address]")) {
          place.append(home);
          place.hidden = false;
        }
        this.#host.append(whole);
      }
      if (type === "afterprint") this.#host.querySelector(":scope > [data-article-print]")?.remove();
    }

    // The page's own words stay, with a way to the article as text. Of another document only the page can have a text.
    #fallBack(says) {
      const message = document.createElement("p");
      message.setAttribute("role", "alert");
      message.append(says);
      if (!this.getAttribute("src")) {
        const link = document.createElement("a");
        link.href = home;
        link.textContent = {{ read_as_text }};
        message.append(" ", link);
      }
      this.#guest = undefined;
      this.#giveIds();
      this.#host.removeAttribute("data-ready");
      this.#host.replaceChildren(message, document.createElement("slot"));
    }
  }

  customElements.define("article-explorer", ArticleExplorer);
})();
