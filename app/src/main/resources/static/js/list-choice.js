// Which rows of a list are chosen: one by its box or by x, with Shift all up to the one before. The bar for many shows
// itself when some are.
export class ListChoice {
  constructor(list) {
    this.list = list
    list.addEventListener("change", () => this.count())
    list.addEventListener("reset", () => setTimeout(() => this.count()))
    list.addEventListener("click", event => this.boxes.includes(event.target) && this.range(event.target, event.shiftKey))
    this.observer = new MutationObserver(() => this.count())
    this.observer.observe(list, { childList: true, subtree: true })
    this.count()
  }

  get boxes() { return [...this.list.querySelectorAll("input[type=checkbox][name=id]")] }

  choose(row, event) {
    const box = row?.closest("li").querySelector("input[type=checkbox][name=id]")
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
    const bar = this.list.querySelector("[data-bulk]")
    if (bar) bar.hidden = chosen === 0
    const figure = this.list.querySelector("[data-chosen]")
    if (figure && figure.textContent !== String(chosen)) figure.textContent = chosen
  }

  end() { this.observer.disconnect() }
}
