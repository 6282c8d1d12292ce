// A deck in the browser: slides stepped through by keys, mouse or finger, drawn before they are needed, a presenter's window in step.
"use strict";
(() => {
  const slides = [...document.querySelectorAll(".slide")];
  const notes = document.querySelector(".notes"), blanked = document.querySelector(".blanked");
  const help = document.querySelector(".help"), goto = document.querySelector(".goto"), clock = document.querySelector(".clock");
  const { scheme, draw, undraw, withLayout, fit, scale, onChange } = atlasSlides;
  const status = document.querySelector(".unseen"), letters = document.querySelector(".letters");
  const isPresenter = new URLSearchParams(location.search).has("presenter");
  const bar = document.querySelector(".bar");
  let at = 0, typed = "", said = "", isBlank = false, begun = Date.now(), closed = 0, from = 0, other = isPresenter ? window.opener : null;

  const redraw = () => {
    undraw();
    if (isOn("overview")) slides.forEach((slide) => draw(slide));
    else prepare();
  };
  const fitNotes = () => {
    for (let size = 1.8; size >= 1; size -= 0.1) {
      notes.style.fontSize = `${size}rem`;
      if (notes.scrollHeight <= notes.clientHeight) break;
    }
  };
  const prepare = () => {
    for (const slide of [slides[at], slides[at + 1], slides[at - 1]].filter(Boolean)) withLayout(slide, draw);
  };

  const keep = () => history.replaceState({ begun }, "", `#${at + 1}`);
  const show = (number, isMine = true) => {
    at = Math.max(0, Math.min(slides.length - 1, Number.isFinite(number) ? number : 0));
    slides.forEach((slide, place) => {
      slide.classList.toggle("current", place === at);
      slide.classList.toggle("next", place === at + 1);
      slide.querySelector(".evidence:popover-open")?.hidePopover();
    });
    if (isOn("overview")) choose();
    keep();
    notes.textContent = slides[at].dataset.notes || "No notes.";
    if (isPresenter) fitNotes();
    scrollTo(0, 0);
    status.textContent = slides[at].getAttribute("aria-label");
    document.title = `${at + 1} / ${slides.length} · ${document.title.replace(/^\d+ \/ \d+ · /, "")}`;
    draw(slides[at]);
    (window.requestIdleCallback ?? setTimeout)(prepare);
    if (isMine) send();
  };
  // A page from a file has no origin to name; one from a server talks to its own alone.
  const home = location.protocol === "file:" ? "*" : location.origin;
  const tell = (said) => other?.postMessage({ atlasDeck: said }, home);
  const send = () => tell({ at, isBlank, begun });
  const isOn = (name) => document.body.classList.contains(name);

  const openPresenter = () => {
    if (isPresenter) return;
    const address = new URL(location.href);
    address.searchParams.set("presenter", "");
    other = window.open(address, "atlas-presenter", "popup,width=1280,height=800");
  };
  const leave = () => {
    if (isPresenter) window.close();
    else if (document.fullscreenElement) document.exitFullscreen();
    else if (document.body.dataset.leave) location.href = document.body.dataset.leave;
  };
  // Only what the class sees goes black; whoever presents still needs the notes.
  const setBlank = (wanted, isMine = true) => {
    isBlank = wanted;
    if (isBlank) openPanel()?.hidePopover(); // it would lie above the black
    blanked.hidden = isPresenter || !isBlank;
    document.body.classList.toggle("dark-room", isBlank);
    status.textContent = isBlank ? "Blank" : slides[at].getAttribute("aria-label");
    if (isMine) send();
  };
  const openPanel = () => document.querySelector(".evidence:popover-open");
  const showState = () => {
    const is = { overview: isOn("overview"), evidence: Boolean(openPanel()), notes: !notes.hidden, blank: isBlank };
    for (const [act, isIt] of Object.entries(is)) bar.querySelector(`[data-act=${act}]`).setAttribute("aria-pressed", isIt);
  };
  // A page from a file may not be let to keep anything.
  const recalled = (name) => {
    try { return localStorage.getItem(`atlas-deck-${name}`); } catch { return null; }
  };
  const remember = (name, value) => {
    try { localStorage.setItem(`atlas-deck-${name}`, value); } catch { /* for this time only */ }
  };
  const showTyped = () => {
    goto.textContent = typed || said;
    goto.hidden = !goto.textContent;
    goto.classList.toggle("long", goto.textContent.length > 40);
  };
  let telling = 0;
  const tellBriefly = (words, time = 1500) => {
    said = words;
    clearTimeout(telling);
    telling = setTimeout(() => tellBriefly(""), time);
    showTyped();
  };
  const choose = () => {
    slides[at].scrollIntoView({ block: "nearest" });
    slides[at].focus({ preventScroll: true });
  };
  const toggleOverview = () => {
    for (const slide of slides) withLayout(slide, draw);
    const isWanted = document.body.classList.toggle("overview");
    for (const slide of slides) isWanted ? (slide.tabIndex = 0) : slide.removeAttribute("tabindex");
    if (isWanted) {
      from = at;
      choose();
    }
    status.textContent = isWanted ? "Overview: arrows choose a slide, Enter opens it" : slides[at].getAttribute("aria-label");
  };
  const closeOne = () => {
    const open = openPanel(), focused = document.activeElement;
    const before = closed;
    closed = Date.now();
    if (help.open) help.close();
    else if (open) open.hidePopover();
    else if (isBlank) setBlank(false);
    else if (typed) typed = "";
    else if (said) tellBriefly("");
    else if (isOn("overview")) {
      show(from); // nothing was chosen
      toggleOverview();
    } else if (!notes.hidden && !isPresenter) notes.hidden = true;
    else if (bar.contains(focused)) focused.blur();
    else if (Date.now() - before < 1000) closed = before; // a second Esc of one who only meant to close something
    else leave();
  };
  const setClock = (time, isMine = true) => {
    begun = time;
    keep();
    if (isMine) send();
  };
  // A step out of a blank shows the slide again, and goes no further unseen.
  const step = (by) => (isBlank ? setBlank(false) : show(at + by));
  const inRow = () => getComputedStyle(document.querySelector(".deck")).gridTemplateColumns.split(" ").length;
  const acts = {
    next: () => step(1), back: () => step(-1), down: () => step(isOn("overview") ? inRow() : 1), up: () => step(isOn("overview") ? -inRow() : -1), first: () => step(-at), last: () => step(slides.length - 1 - at),
    notes: () => {
      if (isPresenter) return;
      notes.hidden = !notes.hidden;
      status.textContent = notes.hidden ? "Notes hidden" : "Notes shown";
    },
    evidence: () => {
      const evidence = slides[at].querySelector(".evidence");
      if (!evidence) tellBriefly("No words are kept for this slide");
      else if (evidence.togglePopover()) {
        document.body.style.setProperty("--above", 1 - evidence.offsetHeight / innerHeight); // the slide stays in sight
        evidence.focus();
      }
    },
    overview: () => { if (!isPresenter) toggleOverview(); }, blank: () => setBlank(!isBlank), help: () => (help.open ? help.close() : help.showModal()),
    full: () => (document.fullscreenElement ? document.exitFullscreen() : document.documentElement.requestFullscreen()),
    scheme: () => { document.documentElement.dataset.scheme = scheme() === "dark" ? "light" : "dark"; redraw(); },
    clock: () => setClock(Date.now()), presenter: openPresenter, close: closeOne, leave,
  };
  const keys = {
    ArrowRight: "next", ArrowDown: "down", PageDown: "next", " ": "next", ArrowLeft: "back", ArrowUp: "up", PageUp: "back", Backspace: "back",
    Home: "first", End: "last", n: "notes", e: "evidence", o: "overview", b: "blank", ".": "blank", h: "help", f: "full", F5: "full", d: "scheme", r: "clock", p: "presenter", Escape: "close",
  };

  // A panel that is longer than its window is read to its end before the deck goes on.
  const scrolls = { ArrowDown: 0.2, ArrowUp: -0.2, PageDown: 0.8, PageUp: -0.8, " ": 0.8, Home: -1e3, End: 1e3 }; // of its height
  const hasScrolled = (key, from) => {
    const panel = openPanel() ?? from.closest(".notes");
    if (!panel || !(key in scrolls)) return false;
    const before = panel.scrollTop;
    panel.scrollBy(0, scrolls[key] * panel.clientHeight);
    return panel.scrollTop !== before || ["ArrowDown", "ArrowUp"].includes(key); // a clicker has no arrows
  };
  addEventListener("keydown", (press) => {
    if (press.ctrlKey || press.metaKey || press.altKey) return;
    // A button in focus has Space and Enter, unless a number was typed for Enter to go to.
    if (press.target.closest("button, input") && (press.key === " " || (press.key === "Enter" && !typed))) return;
    const key = press.key.length === 1 ? press.key.toLowerCase() : press.key, open = openPanel();
    if (key === "Tab" && open) setTimeout(() => open.contains(document.activeElement) || open.hidePopover()); // no focus behind it
    if (key.length === 1 && key !== " " && !letters.checked) return;
    if (key !== "Escape") closed = 0;
    if (/^\d$/.test(key)) typed = (typed + key).slice(-3);
    else if (key === "Enter" && !help.open) {
      if (typed) {
        press.preventDefault();
        if (isBlank) setBlank(false);
        show(Number(typed) - 1);
      } else if (isOn("overview")) toggleOverview();
      else step(1);
      typed = "";
    } else if (keys[key] && !(help.open && key !== "Escape" && key !== "h")) {
      press.preventDefault();
      if (!hasScrolled(key, press.target)) acts[keys[key]]();
      if (key !== "Escape") typed = "";
    }
    showTyped();
    showState();
  });
  // A finger brings the bar up; what it touches while there is none to see doesn't count as a button.
  let pointed = 0, isSeen = true;
  const point = (move) => {
    if (move.type === "pointerdown") isSeen = getComputedStyle(bar).pointerEvents !== "none";
    document.body.classList.add("pointing");
    clearTimeout(pointed);
    pointed = setTimeout(() => document.body.classList.remove("pointing"), move.pointerType === "touch" ? 4000 : 2500);
  };
  addEventListener("pointermove", point);
  addEventListener("pointerdown", point);
  let touched = null;
  addEventListener("touchstart", ({ touches }) => { touched = touches.length === 1 ? touches[0] : null; }, { passive: true });
  addEventListener("touchend", ({ changedTouches: [touch] }) => {
    if (!touched || help.open || openPanel()) return; // two fingers enlarge
    const across = touch.clientX - touched.clientX, down = touch.clientY - touched.clientY;
    if (Math.abs(across) > Math.max(60, 2 * Math.abs(down)) && !isOn("overview")) {
      step(across < 0 ? 1 : -1);
      document.body.classList.remove("pointing"); // who swipes needs no buttons
    }
  });
  addEventListener("click", (click) => {
    const button = click.target.closest("[data-act]"), slide = click.target.closest(".slide"), open = openPanel();
    if (button && (isSeen || !click.detail || !bar.contains(button))) {
      acts[button.dataset.act]();
      showTyped();
      if (click.detail) button.blur(); // of a mouse or a finger: the keys are the deck's again
    } else if (open) {
      if (!open.contains(click.target)) open.hidePopover();
    } else if (isOn("overview")) {
      if (!slide) return;
      show(slides.indexOf(slide));
      toggleOverview();
    } else if (!click.target.closest("button, .notes, .help, .bar") && !getSelection().toString()) {
      step(click.pointerType === "touch" && click.clientX < innerWidth / 4 ? -1 : 1);
    }
    showState();
  });
  addEventListener("focusin", ({ target }) => {
    if (isOn("overview") && slides.includes(target) && target !== slides[at]) show(slides.indexOf(target));
  });
  addEventListener("toggle", showState, true);
  letters.checked = recalled("letters") !== "off";
  letters.addEventListener("change", () => remember("letters", letters.checked ? "on" : "off"));
  addEventListener("message", (message) => {
    const told = message.data?.atlasDeck;
    if (!told || (home !== "*" && message.origin !== home)) return;
    if (told.isThere) {
      if (told.isNew || message.source !== other) {
        other = message.source;
        send();
      }
    } else if (message.source === other && Number.isInteger(told.at)) {
      show(told.at, false);
      setBlank(Boolean(told.isBlank), false);
      setClock(Number(told.begun), false);
      showState();
    }
  });
  addEventListener("beforeprint", () => slides.forEach((slide) => withLayout(slide, draw)));
  addEventListener("resize", scale);
  addEventListener("hashchange", () => show(Number(location.hash.slice(1)) - 1));
  onChange(() => {
    for (const slide of slides) withLayout(slide, fit);
    redraw();
  });

  scale();
  showState();
  // A face is fetched when letters in it are first seen; slides are measured before that.
  Promise.allSettled([...document.fonts].map((face) => face.load())).then(() => {
    for (const slide of slides) withLayout(slide, fit);
    // The clock goes on when the page is loaded again, and starts with each show.
    const isAgain = performance.getEntriesByType("navigation")[0]?.type === "reload";
    begun = (isAgain && Number(history.state?.begun)) || begun;
    show((Number(location.hash.slice(1)) || 1) - 1, false);
    if (isPresenter) {
      document.body.classList.add("presenter");
      notes.hidden = clock.hidden = false;
      fitNotes();
      addEventListener("resize", fitNotes);
      // It says again and again that it is there, for the other window may have been loaded anew.
      const tick = () => {
        tell({ isThere: true });
        const seconds = Math.floor((Date.now() - begun) / 1000);
        clock.querySelector(".now").textContent = new Date().toLocaleTimeString([], { hour: "2-digit", minute: "2-digit" });
        clock.querySelector(".elapsed").textContent = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
      };
      tick();
      setInterval(tick, 500);
      tell({ isThere: true, isNew: true });
    }
    if (document.body.dataset.problem) tellBriefly(document.body.dataset.problem, 10000);
    document.body.dataset.ready = "";
  });
})();
