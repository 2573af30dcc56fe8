"use strict";
(() => {
  const all = (query, from = document) => [...from.querySelectorAll(query)];
  const events = all(".event");
  const menus = all("select[data-facet]");
  const words = document.getElementById("by-words");
  const shown = document.getElementById("shown");
  const filters = document.querySelector("details.filters");
  const marks = new Map(all(".axis .mark[data-e]").map((mark) => [mark.dataset.e, mark]));
  const columns = new Map(all(".column").map((column) => [column.dataset.b, column]));
  const spots = all(".spot[data-p]");
  for (const part of all(".scripted")) part.hidden = false;
  if (matchMedia("(max-width: 56rem)").matches) filters.open = false;

  // What is written in an entry, in small letters, read when first asked for.
  let texts = null;
  const textOf = (at) => {
    texts ??= events.map((event) => event.textContent.toLocaleLowerCase("en"));
    return texts[at];
  };

  const tallest = Math.max(0, ...[...columns.values()].map((c) => c.height.baseVal.value));
  const bottom = tallest;
  const counts = new Map();
  for (const { dataset } of events) {
    if (dataset.b) counts.set(dataset.b, (counts.get(dataset.b) ?? 0) + 1);
  }
  const most = Math.max(1, ...counts.values());

  const choose = () => {
    const wanted = words.value.toLocaleLowerCase("en").split(/\s+/).filter(Boolean);
    const chosen = menus.filter((menu) => menu.value !== "");
    const left = new Map();
    let count = 0;
    events.forEach((event, at) => {
      const fits =
        chosen.every((menu) => (event.dataset[menu.dataset.facet] ?? "").split(" ").includes(menu.value)) &&
        wanted.every((word) => textOf(at).includes(word));
      event.hidden = !fits;
      count += fits;
      marks.get(event.id)?.classList.toggle("off", !fits);
      if (fits && event.dataset.b) left.set(event.dataset.b, (left.get(event.dataset.b) ?? 0) + 1);
    });
    const places = new Set();
    for (const event of events) {
      if (!event.hidden) for (const at of (event.dataset.p ?? "").split(" ")) places.add(at);
    }
    for (const spot of spots) spot.classList.toggle("off", !places.has(spot.dataset.p));
    for (const [at, column] of columns) {
      const height = (tallest * (left.get(at) ?? 0)) / most;
      column.setAttribute("height", height);
      column.setAttribute("y", bottom - height);
    }
    for (const section of all("#events > section")) {
      section.hidden = !section.querySelector(".event:not([hidden])");
    }
    const filtered = chosen.length || wanted.length;
    shown.textContent = filtered
      ? `${count.toLocaleString("en")} of ${events.length.toLocaleString("en")} events`
      : `${events.length.toLocaleString("en")} event${events.length === 1 ? "" : "s"}`;
    rove();
  };

  // One stop for the tab key; the arrows go from entry to entry.
  let current = null;
  const rove = (next = null) => {
    current?.removeAttribute("tabindex");
    current = next ?? (current && !current.hidden ? current : events.find((e) => !e.hidden)) ?? null;
    if (current) current.tabIndex = 0;
  };
  const go = (event) => {
    rove(event);
    event.focus();
    event.scrollIntoView({ block: "nearest" });
  };
  document.getElementById("events").addEventListener("keydown", (press) => {
    if (press.target !== current || press.ctrlKey || press.altKey || press.metaKey) return;
    const open = events.filter((event) => !event.hidden);
    const at = open.indexOf(current);
    const next = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: open.length - 1 }[press.key];
    if (next === undefined) return;
    press.preventDefault();
    if (open[next]) go(open[next]);
  });

  let waiting = 0;
  const soon = () => {
    clearTimeout(waiting);
    waiting = setTimeout(choose, 120);
  };
  const clear = () => {
    words.value = "";
    for (const menu of menus) menu.value = "";
    choose();
  };
  const form = document.getElementById("filters");
  form.addEventListener("submit", (submitted) => submitted.preventDefault());
  form.addEventListener("keydown", (press) => {
    if (press.key === "Escape") clear();
  });
  words.addEventListener("input", soon);
  for (const menu of menus) menu.addEventListener("change", choose);
  document.getElementById("clear").addEventListener("click", () => {
    clear();
    words.focus();
  });

  document.querySelector(".axis")?.addEventListener("click", (click) => {
    const mark = click.target.closest("[data-e]");
    const column = click.target.closest("[data-b]");
    const event = mark
      ? document.getElementById(mark.dataset.e)
      : column && events.find((e) => e.dataset.b === column.dataset.b && !e.hidden);
    if (event && !event.hidden) go(event);
  });

  document.querySelector(".map")?.addEventListener("click", (click) => {
    const spot = click.target.closest(".spot[data-p]");
    const menu = document.getElementById("by-p");
    if (!spot || !menu) return;
    menu.value = menu.value === spot.dataset.p ? "" : spot.dataset.p;
    choose();
  });

  for (const choice of all('input[name="theme"]')) {
    choice.addEventListener("change", () => {
      if (choice.value) document.documentElement.dataset.theme = choice.value;
      else delete document.documentElement.dataset.theme;
    });
  }

  // What is folded away on the screen is printed all the same.
  let folded = [];
  addEventListener("beforeprint", () => {
    folded = all("details:not([open])");
    for (const part of folded) part.open = true;
  });
  addEventListener("afterprint", () => {
    for (const part of folded) part.open = false;
  });

  // On a narrow screen the latest comes first.
  const scroll = document.querySelector(".scroll");
  if (scroll) scroll.scrollLeft = scroll.scrollWidth;

  rove();
})();
