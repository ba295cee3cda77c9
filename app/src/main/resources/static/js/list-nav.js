// <list-nav>: j and k go through the rows, and what one rests on opens, or at once by Enter: what was only passed over
// was not read. x chooses a row; see list-choice.js.
import { ListChoice } from "./list-choice.js"

const REST = 350
const FIELDS = "input:not([type=checkbox], [type=radio]), textarea, select, [contenteditable=true], dialog"

customElements.define("list-nav", class extends HTMLElement {
  connectedCallback() {
    this.choice = new ListChoice(this)
    document.addEventListener("keydown", this)
    this.addEventListener("click", this)
    this.querySelector("a.row[aria-current]")?.scrollIntoView({ block: "center" })
  }

  handleEvent(event) {
    if (event.type === "click") return this.mark(event.target.closest("a.row"))
    if (event.ctrlKey || event.metaKey || event.altKey || event.target.closest(FIELDS)) return
    if (event.key === "j") this.go(1, event)
    if (event.key === "k") this.go(-1, event)
    if (event.key.toLowerCase() === "x") this.choice.choose(this.rows[this.at()], event)
  }

  get rows() { return [...this.querySelectorAll("a.row")] }

  mark(row) {
    if (!row) return
    clearTimeout(this.rest)
    this.rows.forEach(one => one === row ? one.setAttribute("aria-current", "true") : one.removeAttribute("aria-current"))
  }

  at() {
    const focused = this.rows.findIndex(row => row.closest("li").contains(document.activeElement))
    return focused >= 0 ? focused : this.rows.findIndex(row => row.getAttribute("aria-current") === "true")
  }

  go(step, event) {
    const row = this.rows[Math.min(Math.max(this.at() + step, 0), this.rows.length - 1)]
    if (!row) return
    event.preventDefault()
    row.focus()
    row.scrollIntoView({ block: "nearest" })
    clearTimeout(this.rest)
    this.rest = setTimeout(() => document.activeElement === row && row.getAttribute("aria-current") !== "true" && row.click(), REST)
  }

  disconnectedCallback() {
    document.removeEventListener("keydown", this)
    clearTimeout(this.rest)
    this.choice.end()
  }
})
