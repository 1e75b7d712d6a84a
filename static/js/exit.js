/** Leaves the page at once. The link does so without any script; here the page is hidden first, and its entry replaced. */

const PRESSES = 3;
const WITHIN_MILLISECONDS = 5000;
const NOT_TYPED = ["hidden", "submit", "button", "reset", "image"];

/**
 * Empties every field, so that nothing typed comes back with the Back button.
 *
 * @param {Document} page
 */
function emptyFields(page) {
  for (const field of page.querySelectorAll("input, textarea, select")) {
    if (field.type === "checkbox" || field.type === "radio") {
      field.checked = false;
    } else if (!NOT_TYPED.includes(field.type)) {
      field.value = "";
    }
  }
}

/**
 * Returns a function that covers the page and leaves it; pressed again, it does nothing more.
 *
 * @param {Document} page
 * @param {string} address where the server ends the session and leads on
 * @param {HTMLElement} status what screen readers are told
 */
function exitFrom(page, address, status) {
  let isLeaving = false;
  return () => {
    if (isLeaving) {
      return;
    }
    isLeaving = true;
    const cover = page.createElement("div");
    cover.className = "exit-cover";
    page.body.append(cover);
    page.title = status.dataset.tab;
    status.textContent = status.dataset.leaving;
    emptyFields(page);
    page.defaultView.location.replace(address);
  };
}

/**
 * Calls `leave` when Shift is pressed three times by itself. Shift that makes a capital letter, extends a selection or
 * is part of a shortcut does not count, and begins the count anew.
 *
 * @param {Document} page
 * @param {() => void} leave
 * @param {(presses: number, isLate?: boolean) => void} tell
 */
function listenToShift(page, leave, tell) {
  let presses = 0;
  let isAlone = false;
  let timer;
  const begin = (isLate) => {
    clearTimeout(timer);
    if (presses) {
      presses = 0;
      tell(0, isLate);
    }
  };
  const spoil = () => {
    isAlone = false;
    begin(false);
  };
  page.addEventListener("keydown", (event) => {
    if (event.key !== "Shift" || event.ctrlKey || event.altKey || event.metaKey) {
      spoil();
    } else if (!event.repeat) {
      isAlone = true;
    }
  });
  page.addEventListener("pointerdown", spoil);
  page.addEventListener("keyup", (event) => {
    if (event.key !== "Shift" || !isAlone) {
      return;
    }
    isAlone = false;
    presses += 1;
    tell(presses);
    if (presses === PRESSES) {
      leave();
    } else if (presses === 1) {
      timer = setTimeout(() => begin(true), WITHIN_MILLISECONDS);
    }
  });
}

const status = document.querySelector("[data-exit-status]");
const links = document.querySelectorAll("[data-exit]");
if (status && links.length) {
  const leave = exitFrom(document, links[0].href, status);
  for (const link of links) {
    link.addEventListener("click", (event) => {
      event.preventDefault();
      leave();
    });
  }
  listenToShift(document, leave, (presses, isLate) => {
    links[0].dataset.presses = String(presses);
    const { twoMore, oneMore, tooLate } = status.dataset;
    status.textContent = ["", twoMore, oneMore][presses] ?? "";
    if (isLate) {
      status.textContent = tooLate;
    }
  });
}
