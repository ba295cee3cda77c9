// The list follows the work, but never under somebody's hand: while the pointer is over the rows, or some are chosen, it
// only says that it has news. What changed by one's own deed is shown at once. #rows listens to "fresh".
const rows = () => document.getElementById("rows")
const news = () => document.getElementById("news")
const held = () => rows()?.querySelector(".tick :checked") || (matchMedia("(hover: hover)").matches && rows()?.matches(":hover"))
const entries = () => [...rows().querySelectorAll("li.entry")]
let before = new Set()
let stale = false
let own = 0
let focused = null

function refresh() {
  stale = false
  if (news()) news().hidden = true
  if (!rows()) return
  before = new Set(entries().map(one => one.id))
  htmx.trigger(rows(), "fresh")
}

document.body.addEventListener("live-list", event => {
  if (event.target !== document.body) own = Date.now() // what others see of it comes a moment later
  if (Date.now() - own < 2500 || !held()) return refresh()
  stale = true
  if (news()) news().hidden = false
})
document.addEventListener("pointerout", event => {
  if (stale && !rows()?.contains(event.relatedTarget) && !rows()?.querySelector(".tick :checked")) refresh()
})
document.addEventListener("click", event => { if (event.target.closest("#news")) refresh() })

// As many rows again as there are now.
document.addEventListener("htmx:config:request", event => {
  const { sourceElement, request } = event.detail.ctx
  if (sourceElement.id !== "rows") return
  const shown = rows().querySelectorAll("a.row").length
  request.action += `${request.action.includes("?") ? "&" : "?"}shown=${shown}`
})

// Where somebody stands before the rows are made anew.
document.addEventListener("htmx:before:swap", () => {
  const at = rows() ? entries().findIndex(one => one.contains(document.activeElement)) : -1
  focused = at < 0 ? null : { at, id: entries()[at].id }
})

// What just came in shows itself once. Those chosen are no more when a deed is over.
document.addEventListener("htmx:after:swap", () => {
  if (rows()) arrive()
  const over = document.getElementById("bulk-over")
  if (over) { over.remove(); document.getElementById("bulk")?.reset() }
})

// Whoever stood on a row stands on it still, wherever it went; or on the one that took its place.
function arrive() {
  if (before.size) entries().forEach(one => { if (!before.has(one.id)) one.dataset.new = "" })
  before = new Set()
  if (!focused || document.activeElement !== document.body) return
  const row = document.getElementById(focused.id) ?? entries()[Math.min(focused.at, entries().length - 1)]
  row?.querySelector("a.row").focus({ preventScroll: true })
}
