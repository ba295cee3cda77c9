// <list-nav>: j and k go through the rows, x chooses one, Shift a range; the bar for many shows itself when some are chosen.
customElements.define("list-nav", class extends HTMLElement {
  connectedCallback() {
    document.addEventListener("keydown", this)
    this.addEventListener("change", this)
    this.addEventListener("click", this)
    this.addEventListener("reset", this)
    this.observer = new MutationObserver(() => this.count())
    this.observer.observe(this, { childList: true, subtree: true })
    this.count()
  }

  handleEvent(event) {
    if (event.type === "change") return this.count()
    if (event.type === "reset") return setTimeout(() => this.count())
    if (event.type === "click" && event.target.closest("a.row")) return this.mark(event.target.closest("a.row"))
    if (event.type === "click") return event.target.matches("input[type=checkbox][name=id]") && this.range(event.target, event.shiftKey)
    if (event.ctrlKey || event.metaKey || event.altKey || event.target.closest("input:not([type=checkbox], [type=radio]), textarea, select, [contenteditable=true], dialog")) return
    if (event.key === "j") this.go(1, event)
    if (event.key === "k") this.go(-1, event)
    if (event.key.toLowerCase() === "x") this.choose(event)
  }

  get rows() { return [...this.querySelectorAll("a.row")] }
  get boxes() { return [...this.querySelectorAll("input[type=checkbox][name=id]")] }

  mark(row) {
    this.rows.forEach(one => one === row ? one.setAttribute("aria-current", "true") : one.removeAttribute("aria-current"))
  }

  at() {
    const focused = this.rows.indexOf(document.activeElement)
    return focused >= 0 ? focused : this.rows.findIndex(row => row.getAttribute("aria-current") === "true")
  }

  go(step, event) {
    const row = this.rows[Math.min(Math.max(this.at() + step, 0), this.rows.length - 1)]
    if (!row) return
    event.preventDefault()
    row.focus()
    row.scrollIntoView({ block: "nearest" })
    row.click()
  }

  choose(event) {
    const box = this.rows[this.at()]?.closest("li")?.querySelector("input[type=checkbox][name=id]")
    if (!box) return
    event.preventDefault()
    box.checked = event.shiftKey || !box.checked
    this.range(box, event.shiftKey)
  }

  // Up to the one that was chosen last, all become as this one is.
  range(box, whole) {
    const boxes = this.boxes
    const here = boxes.indexOf(box)
    if (whole && this.last) {
      const there = Math.max(boxes.indexOf(this.last), 0)
      boxes.slice(Math.min(here, there), Math.max(here, there) + 1).forEach(one => { one.checked = box.checked })
    }
    this.last = box
    this.count()
  }

  count() {
    const chosen = this.boxes.filter(box => box.checked).length
    const bar = this.querySelector("[data-bulk]")
    if (bar) bar.hidden = chosen === 0
    const figure = this.querySelector("[data-chosen]")
    if (figure && figure.textContent !== String(chosen)) figure.textContent = chosen
  }

  disconnectedCallback() {
    document.removeEventListener("keydown", this)
    this.observer.disconnect()
  }
})
