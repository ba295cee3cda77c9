// What the margin shows: the server's words are put in, and whatever a person did in it meanwhile stays.
export function write(panel, read) {
  const before = panel.querySelector(".read")
  const focus = before.contains(document.activeElement) ? document.activeElement.id : ""
  const typed = [...before.querySelectorAll("input[name]")].map(field => [field.id, field.value, field.checked])
  const open = before.querySelector("details[open]") !== null
  const at = current(panel)?.dataset.finding
  before.outerHTML = read
  const now = panel.querySelector(".read")
  globalThis.htmx?.process(now)
  typed.forEach(([id, value, checked]) => { const field = named(now, id); if (field) Object.assign(field, { value, checked }) })
  now.querySelector("details")?.toggleAttribute("open", open)
  const finding = at && now.querySelector(`[data-finding="${at}"]`)
  if (finding) current(panel, finding)
  if (focus) named(now, focus)?.focus({ preventScroll: true })
  tell(panel, now.dataset)
  return findings(panel).map(({ dataset }) =>
    ({ id: dataset.finding, level: dataset.level, start: Number(dataset.start), end: Number(dataset.end) }))
}

// The count is said aloud when it changes, and nothing else is.
function tell(panel, { line, found }) {
  const count = panel.querySelector("[data-count]")
  const words = found || (count.textContent ? "Nothing left to mend" : "")
  if (count.textContent !== words) count.textContent = words
  panel.querySelector("[data-unfold]").textContent = line
  panel.querySelector("[data-again]").textContent = ""
}

export const findings = panel => [...panel.querySelectorAll(".finding")]

const named = (part, id) => id ? part.querySelector(`#${CSS.escape(id)}`) : null

// What the server must know to go on asking for reasons after a reply was held.
export function reasons(panel) {
  const held = panel.querySelector("[data-held]")
  return held ? [["held", held.dataset.held], ...[...panel.querySelectorAll(".read input[name]")].map(field => [field.name, field.value])] : []
}

export function current(panel, finding) {
  const before = panel.querySelector(".finding[aria-current]")
  if (!finding) return before
  before?.removeAttribute("aria-current")
  finding.setAttribute("aria-current", "true")
  finding.closest("details")?.setAttribute("open", "")
  if (finding.checkVisibility()) finding.scrollIntoView({ block: "nearest" })
  return finding
}

export function announce(panel, words) { panel.querySelector("[data-aloud]").textContent = words }

// Where there is no room beside: the line moves up, so that the text and what is said of it are seen together.
export function raise(panel) {
  const line = panel.querySelector("[data-unfold]")
  if (line.offsetParent) line.scrollIntoView({ block: "start" })
}

export function unfold(button) {
  const opens = button.getAttribute("aria-expanded") !== "true"
  button.setAttribute("aria-expanded", opens)
  if (opens) raise(button.parentElement)
}
