// Findings in a bare text area, which cannot be marked: the list alone shows them, and their words are found again by what
// they say.
import { apart } from "./review-apart.js"

export class AreaSheet {
  constructor(area) { Object.assign(this, { area, marks: [] }) }

  text() { return this.area.value }

  mark(found) { this.marks = found.map(one => ({ ...one, words: this.area.value.slice(one.start, one.end) })) }

  place(id) {
    const mark = this.marks.find(one => one.id === id)
    const start = !mark ? -1 : this.area.value.startsWith(mark.words, mark.start) ? mark.start : this.area.value.indexOf(mark.words)
    return start < 0 ? null : [start, start + mark.words.length]
  }

  show(id) {
    this.area.focus()
    const place = this.place(id)
    if (place) this.area.setSelectionRange(...place)
  }

  after() { this.area.focus() }

  // The only way that a text area lets itself be undone.
  replace(id, words) {
    const place = this.place(id)
    if (!place) return false
    const [start, end] = place
    this.show(id)
    return document.execCommand("insertText", false, start < end ? words : apart(this.area.value.slice(0, start), words, this.area.value.slice(end)))
  }

  clear() { this.marks = [] }
}
