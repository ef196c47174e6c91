/// Shows one section at a time. The place is in the address, so the browser's own buttons and bookmarks work.
let turningScript = """
  (function () {
    "use strict";
    const root = document.documentElement;
    const steps = Array.from(document.querySelectorAll(".step"));
    const outline = document.querySelector(".outline");
    const title = document.title;

    function current() {
      if (location.hash === "#end") return steps.length - 1;
      const index = steps.findIndex(step => "#" + step.id === location.hash);
      return Math.max(index, 0);
    }

    function show(takesFocus) {
      const index = current();
      steps.forEach((step, other) => step.classList.toggle("shown", other === index));
      const heading = steps[index].querySelector("h2");
      if (steps.length !== 1) document.title = heading.textContent + " – " + title;
      if (outline) mark(steps[index].id);
      if (!takesFocus) return;
      window.scrollTo(0, 0);
      if (heading) heading.focus({preventScroll: true});
    }

    // Folded up again: what one has turned to stands below.
    function mark(id) {
      outline.open = false;
      outline.querySelectorAll("a").forEach(link => {
        if (link.hash === "#" + id) link.setAttribute("aria-current", "step");
        else link.removeAttribute("aria-current");
      });
    }

    // Behind the last step stands another document, if any; a key that is held down stops before it.
    function turn(index, isHeld) {
      if (index in steps) {
        location.hash = steps[index].id;
      } else if (!isHeld) {
        const link = document.querySelector(`.shown nav a[rel=${index === -1 ? "prev" : "next"}]`);
        if (link) location.href = link.href;
      }
    }

    const keys = {
      ArrowRight: index => index + 1, ArrowLeft: index => index - 1, " ": index => index + 1,
      Backspace: index => index - 1, Home: () => 0, End: () => steps.length - 1
    };

    document.addEventListener("keydown", event => {
      if (event.ctrlKey || event.altKey || event.metaKey || !(event.key in keys)) return;
      const place = event.target.closest("button, label, summary, a, .scroll");
      const isArrow = event.key.startsWith("Arrow");
      if (place) {
        const scrolls = place.scrollWidth - place.clientWidth > 1;
        if (place.matches(".scroll") ? isArrow ? scrolls : false : event.key === " ") return;
      }
      event.preventDefault();
      const goesBack = event.key === " " ? event.shiftKey : false;
      turn(goesBack ? current() - 1 : keys[event.key](current()), event.repeat);
    });

    function isDark() {
      const chosen = root.dataset.scheme;
      return chosen ? chosen === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
    }

    const button = document.getElementById("scheme");
    function press() { button.setAttribute("aria-pressed", String(isDark())); }
    button.addEventListener("click", () => {
      root.dataset.scheme = isDark() ? "light" : "dark";
      try { localStorage.setItem("qkv-scheme", root.dataset.scheme); } catch { }
      press();
    });
    try {
      const kept = localStorage.getItem("qkv-scheme");
      if (!root.dataset.scheme && (kept === "light" || kept === "dark")) root.dataset.scheme = kept;
    } catch { }
    button.hidden = false;
    press();

    // On paper nothing is hidden.
    addEventListener("beforeprint", () => {
      document.querySelectorAll("details").forEach(details => { details.open = true; });
    });
    addEventListener("hashchange", () => show(true));
    if (steps.length) {
      root.classList.add("turning");
      show(false);
    }
  })();

  """
