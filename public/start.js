// From the text to the explorer: loads the program and lets the explorer take the text's place, at once if the reader has
// only begun, else when asked to. Whatever fails, the text stays or comes back, and a line says what happened.
(() => {
  // Where a policy asks for trusted types, only this may make elements of text. The program writes all of it itself, and
  // none of it runs scripts.
  globalThis.trustedTypes?.createPolicy("default", {
    createHTML: (html) => (/<script|\son\w+\s*=/i.test(html) ? null : html),
    createScriptURL: (address) => (new URL(address, location).origin === location.origin ? address : null),
  });

  const host = document.querySelector("[data-article-explorer]");
  const text = host.querySelector("[data-article-static]");
  const line = document.querySelector("[data-article-line]");
  const { size, words } = JSON.parse(document.querySelector("[data-article-start]").textContent);
  const address = document.querySelector("[data-article-program]").href;
  let received = 0;
  let isLoaded = false;
  let isRunning = false;
  let hasFailed = false;

  for (const place of document.querySelectorAll("[data-article-address]")) {
    place.append(location.href.split(/[?#]/)[0]);
    place.hidden = false;
  }

  const element = (name, attributes) => Object.assign(document.createElement(name), attributes);

  // Shows a sentence, and what stands beside it; without any, nothing.
  const say = (role, sentence, ...beside) => {
    line.replaceChildren();
    if (!sentence) return;
    const told = element("p", { role });
    line.append(told, ...beside);
    told.textContent = sentence;
  };
  const button = (textContent, onclick) => element("button", { type: "button", textContent, onclick });
  const closeButton = () => button(words.close, () => say());

  // While the explorer has its place, the text has no ids: a browser that goes to an address's element takes the focus
  // away from where it is.
  const ids = [...text.querySelectorAll("[id]")].map((element) => [element, element.id]);
  const setIds = (isText) => ids.forEach(([element, id]) => (isText ? (element.id = id) : element.removeAttribute("id")));

  // What an address of the explorer is about, in the text.
  const placeOf = (hash) => {
    try {
      return document.getElementById(decodeURIComponent(hash.slice(1).split("?")[0]));
    } catch {
      return null;
    }
  };

  // Whether the page stands where the browser opened it, and nothing is marked or has the focus. A page that is loaded
  // again stands at its top, where the explorer was.
  const isAsOpened = () => {
    if (!getSelection().isCollapsed || (document.activeElement ?? document.body) !== document.body) return false;
    const place = placeOf(location.hash);
    if (scrollY < 1 || !place) return scrollY < 1;
    const { top } = place.getBoundingClientRect();
    const isAtEnd = scrollY + innerHeight > document.documentElement.scrollHeight - 1;
    return (top > -1 && top < parseFloat(getComputedStyle(place).scrollMarginTop) + 1) || (isAtEnd && top < innerHeight);
  };

  // The event, entity or section that stands at the window's upper edge, or close below.
  const placeInView = () =>
    ids.findLast(([element, id]) => id.includes("/") && element.getBoundingClientRect().top < innerHeight / 8)?.[1];

  const reasonOf = (error) => {
    if (location.protocol === "file:") return words.fromDisk;
    if (isRunning) return words.stopped;
    if (!globalThis.WebAssembly) return words.unsupported;
    if (error instanceof RangeError) return words.noMemory;
    if (error.status || typeof wasm_bindgen === "undefined") return words.missing;
    if (received > 0 && received < size) return words.incomplete;
    if (error instanceof WebAssembly.CompileError) return words.damaged;
    return isLoaded ? words.stopped : words.unreachable;
  };

  const fail = (error) => {
    if (hasFailed) return;
    hasFailed = true;
    const wasShown = host.hasAttribute("data-ready");
    host.removeAttribute("data-ready");
    delete document.documentElement.dataset.framed;
    host.replaceChildren(...host.querySelectorAll(":scope > :is([data-article-static], [data-article-print])"));
    setIds(true);
    if (wasShown) placeOf(location.hash)?.scrollIntoView();
    const again = location.protocol === "file:" ? [] : [button(words.tryAgain, tryAgain)];
    say("alert", reasonOf(error), ...again, closeButton());
    console.error(error);
  };

  // Loads and compiles the program. `cache` as for `fetch`.
  const load = async (cache) => {
    received = 0;
    const progress = element("progress", { max: size, value: 0 });
    progress.ariaHidden = "true";
    say("status", words.loading, progress);
    const response = await fetch(address, { cache });
    if (!response.ok) throw Object.assign(new Error(`${address} can’t be had`), { status: response.status });
    const count = new TransformStream({
      transform(bytes, counted) {
        received += bytes.length;
        progress.value = received;
        counted.enqueue(bytes);
      },
    });
    const headers = { "content-type": "application/wasm" };
    return WebAssembly.compileStreaming(new Response(response.body.pipeThrough(count), { headers }));
  };

  const open = async (program) => {
    await wasm_bindgen({ module_or_path: program });
    isRunning = true;
    setIds(false);
    say();
  };

  // Opens the explorer where the reader is in the text.
  const openHere = async (program) => {
    const place = placeInView();
    if (place) history.replaceState(null, "", `#${place}`);
    await open(program);
    // Its button is gone.
    const views = [...host.querySelectorAll("[data-view] [tabindex='0']")];
    views.find((view) => view.checkVisibility())?.focus({ preventScroll: true });
  };

  const start = async (cache, mayOpen) => {
    try {
      const program = await load(cache);
      isLoaded = true;
      if (mayOpen()) await open(program);
      else say("status", words.ready, button(words.open, () => openHere(program).catch(fail)), closeButton());
    } catch (error) {
      fail(error);
    }
  };

  // A program that was loaded can't be started twice on a page, so it needs the page anew. But a page that can't be reached
  // would take the text away.
  const tryAgain = async () => {
    hasFailed = false;
    if (!isLoaded) return start("reload", () => true);
    try {
      await fetch(location.href, { cache: "reload" });
      location.reload();
    } catch {
      say("alert", words.unreachable, button(words.tryAgain, tryAgain), closeButton());
    }
  };

  // Errors of the program that reject no promise of its start.
  const isOfProgram = (error) => error instanceof WebAssembly.RuntimeError || /wasm/.test(error?.stack);
  for (const type of ["error", "unhandledrejection"]) {
    addEventListener(type, ({ error, reason = error }) => isRunning && isOfProgram(reason) && fail(reason));
  }

  start("default", isAsOpened);
})();
