// The blanks of canned replies in the editor: marked over the text while they are there, and chosen one after the other, so that
// typing fills them. Before the first and behind the last one Tab does what it does elsewhere.
import { draftText } from "./draft-text.js"

const BLANK = /\{\{\s{0,5}\?[^{}]{0,200}\}\}/g

export class BlankMarks {
  constructor(editor) {
    this.editor = editor
    editor.on("transaction", ({ transaction }) => transaction.docChanged && this.draw())
    this.draw()
  }

  all() {
    const { text, place } = draftText(this.editor.state.doc)
    return text.includes("{{") ? [...text.matchAll(BLANK)].map(found => place(found.index, found.index + found[0].length)) : []
  }

  draw() {
    if (!globalThis.CSS?.highlights || this.editor.isDestroyed) return
    CSS.highlights.set("heed-blank", new Highlight(...this.all().map(blank => this.line(blank))))
  }

  line({ from, to }) {
    const range = new Range()
    const [start, end] = [this.editor.view.domAtPos(from, 1), this.editor.view.domAtPos(to, -1)]
    range.setStart(start.node, start.offset)
    range.setEnd(end.node, end.offset)
    return range
  }

  // Whether there is one further on, which is chosen now.
  next(step) {
    const { from, to } = this.editor.state.selection
    const blank = step > 0 ? this.all().find(one => one.from >= to) : this.all().findLast(one => one.to <= from)
    if (!blank) return false
    this.editor.chain().focus().setTextSelection(blank).scrollIntoView().run()
    return true
  }

  // Puts words in, and chooses the first of their blanks.
  put(html, from, to) {
    this.editor.chain().deleteRange({ from, to }).setTextSelection(from).insertContent(html).focus().run()
    this.editor.commands.setTextSelection(from)
    this.next(1) || this.editor.commands.focus("end")
  }

  clear() { CSS.highlights?.delete("heed-blank") }
}
