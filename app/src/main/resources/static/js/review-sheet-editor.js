// Findings in the rich editor, drawn as highlights over the text: neither the document nor the cursor is touched. A mark goes
// along with its words, and goes when they are changed.
import { draftText } from "./draft-text.js"
import { apart } from "./review-apart.js"

const LEVELS = ["hint", "warn", "stop"]

export class EditorSheet {
  constructor(editor) {
    Object.assign(this, { editor, marks: [] })
    editor.on("transaction", ({ transaction }) => transaction.docChanged && this.follow(transaction))
  }

  text() { return draftText(this.editor.state.doc).text }

  mark(found) {
    const { place } = draftText(this.editor.state.doc)
    this.marks = found.map(({ id, level, start, end }) => ({ id, level, ...place(start, end) }))
    this.marks.forEach(mark => { mark.words = this.words(mark) })
    this.draw()
  }

  words({ from, to }) { return this.editor.state.doc.textBetween(from, to, "\n") }

  follow({ mapping }) {
    this.marks = this.marks.map(mark => ({ ...mark, from: mapping.map(mark.from, 1), to: mapping.map(mark.to, mark.from === mark.to ? 1 : -1) }))
      .filter(mark => mark.from <= mark.to && this.words(mark) === mark.words)
    this.draw()
  }

  draw() {
    if (!globalThis.CSS?.highlights) return
    const drawn = this.editor.isDestroyed ? [] : this.marks.filter(mark => mark.from < mark.to)
    for (const level of LEVELS) {
      const lines = drawn.filter(mark => mark.level === level).map(mark => this.line(mark))
      CSS.highlights.set(`heed-${level}`, Object.assign(new Highlight(...lines), { priority: LEVELS.indexOf(level) }))
    }
  }

  line({ from, to }) {
    const range = new Range()
    const [start, end] = [this.editor.view.domAtPos(from, 1), this.editor.view.domAtPos(to, -1)]
    range.setStart(start.node, start.offset)
    range.setEnd(end.node, end.offset)
    return range
  }

  show(id) {
    const mark = this.marks.find(one => one.id === id)
    if (mark) this.editor.chain().focus().setTextSelection({ from: mark.from, to: mark.to }).scrollIntoView().run()
    else this.editor.commands.focus()
  }

  after(id) {
    const mark = this.marks.find(one => one.id === id)
    this.editor.commands.focus(mark ? mark.to : "end")
  }

  // By the editor's own history: undoing brings the old words back.
  replace(id, words) {
    const mark = this.marks.find(one => one.id === id)
    if (!mark) return false
    const { state, view } = this.editor
    const { parent, parentOffset: at } = state.doc.resolve(mark.from)
    const around = (from, to) => parent.textBetween(from, to, "\n", "\n")
    const put = mark.from < mark.to ? words : apart(around(0, at), words, around(at, parent.content.size))
    view.dispatch(state.tr.insertText(put, mark.from, mark.to).scrollIntoView())
    view.focus()
    return true
  }

  clear() {
    this.marks = []
    this.draw()
  }
}
