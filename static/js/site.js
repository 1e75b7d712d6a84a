/** Improvements of pages that already work without any script. One small file, so that it costs one request. */

const COPIED_FOR_MILLISECONDS = 3000;

/**
 * The menu opens by a link to its anchor. Where scripts run, the link becomes a button that opens and closes it in place.
 *
 * @param {ParentNode} root where to look
 */
function turnMenuLinkIntoButton(root) {
  const link = root.querySelector("[data-menu-toggle]");
  const menu = link && root.querySelector(link.hash);
  if (!menu) {
    return;
  }
  const button = document.createElement("button");
  button.type = "button";
  button.className = link.className;
  button.append(...link.childNodes);
  button.setAttribute("aria-controls", menu.id);
  const setOpen = (isOpen) => {
    menu.classList.toggle("is-open", isOpen);
    button.setAttribute("aria-expanded", String(isOpen));
  };
  setOpen(menu.matches(":target"));
  button.addEventListener("click", () => setOpen(!menu.classList.contains("is-open")));
  menu.parentElement.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && menu.classList.contains("is-open")) {
      setOpen(false);
      button.focus();
    }
  });
  link.replaceWith(button);
}

/**
 * Shows the buttons that copy a text, where the browser can copy.
 *
 * @param {ParentNode} root where to look
 * @param {Clipboard | undefined} clipboard missing outside secure contexts
 */
function addCopyButtons(root, clipboard) {
  if (!clipboard) {
    return;
  }
  for (const button of root.querySelectorAll("[data-copy-text]")) {
    const label = button.querySelector("[aria-live]");
    const originalText = label.textContent;
    button.hidden = false;
    button.addEventListener("click", async () => {
      await clipboard.writeText(button.dataset.copyText);
      label.textContent = button.dataset.copiedLabel;
      setTimeout(() => {
        label.textContent = originalText;
      }, COPIED_FOR_MILLISECONDS);
    });
  }
}

/**
 * Shows the buttons that hand the page to another application, where the device offers that.
 *
 * @param {ParentNode} root where to look
 * @param {Navigator} device the browser's navigator
 */
function addNativeShare(root, device) {
  if (!device.share) {
    return;
  }
  for (const button of root.querySelectorAll("[data-share-url]")) {
    button.hidden = false;
    button.addEventListener("click", async () => {
      try {
        await device.share({ text: button.dataset.shareText, url: button.dataset.shareUrl });
      } catch (error) {
        if (error.name !== "AbortError") {
          throw error;
        }
      }
    });
  }
}

/**
 * Writes the reader's own time beside each time of a place, where the two differ.
 *
 * Works on `<time datetime="2026-07-15T10:00:00-06:00" data-local-time="Your time: {time}">`; the attribute holds the
 * translated sentence, `{time}` is replaced. Nothing is sent anywhere.
 *
 * @param {ParentNode} root where to look
 * @param {typeof Intl.DateTimeFormat} DateTimeFormat the browser's formatter
 */
function showLocalTimes(root, DateTimeFormat) {
  // English pages write the day before the month, as the server does.
  const language = document.documentElement.lang === "en" ? "en-GB" : document.documentElement.lang;
  const format = new DateTimeFormat(language, {
    weekday: "long",
    day: "numeric",
    month: "long",
    year: "numeric",
    hour: "numeric",
    minute: "2-digit",
    timeZoneName: "short",
  });
  for (const element of root.querySelectorAll("time[data-local-time]")) {
    const moment = new Date(element.dateTime);
    if (Number.isNaN(moment.getTime()) || offsetInMinutes(element.dateTime) === -moment.getTimezoneOffset()) {
      continue;
    }
    const line = document.createElement("span");
    line.className = "local-time";
    line.textContent = element.dataset.localTime.replace("{time}", format.format(moment));
    element.after(line);
  }
}

/**
 * The offset that an ISO 8601 moment carries, in minutes east of Greenwich.
 *
 * @param {string} moment such as `2026-07-15T10:00:00-06:00`, or ending in `Z`
 */
function offsetInMinutes(moment) {
  const [, sign, hours, minutes] = moment.match(/([+-])(\d{2}):?(\d{2})$/) ?? ["", "+", "0", "0"];
  return (sign === "-" ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
}

/**
 * What has to be mended in a form takes the focus when its page comes back.
 *
 * @param {ParentNode} root where to look
 */
function focusErrors(root) {
  root.querySelector("[data-takes-focus]")?.focus();
}

turnMenuLinkIntoButton(document);
addCopyButtons(document, navigator.clipboard);
addNativeShare(document, navigator);
showLocalTimes(document, Intl.DateTimeFormat);
focusErrors(document);
