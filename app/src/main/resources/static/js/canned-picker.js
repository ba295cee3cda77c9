// <canned-picker data-url>: finds a canned reply while one writes, by its button or by / in an empty line, and puts it where
// the cursor is. What is written stays, also what is marked, and the stroke until a reply takes its line: who wanted a stroke
// has it. Without script the button leads to a page that does the same.
import { BlankMarks } from "./composer-blanks.js"

customElements.define("canned-picker", class extends HTMLElement {
  connectedCallback() {
    this.form = this.closest("form")
    this.gone = new AbortController()
    const on = (target, name, run, capture = false) => target.addEventListener(name, run, { capture, signal: this.gone.signal })
    on(this, "click", event => { event.preventDefault(); this.open(false) })
    on(this.form, "keydown", event => this.key(event), true)
    on(document, "submit", event => event.target.matches("[data-canned-form]") && this.put(event), true)
    on(document, "keydown", event => event.target.matches?.("[data-canned-words]") && this.move(event))
    queueMicrotask(() => { this.blanks = this.editor && new BlankMarks(this.editor) })
  }

  get editor() { return this.form.querySelector("heed-composer")?.editor }

  key(event) {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || !this.editor?.isFocused) return
    const { selection } = this.editor.state
    const slash = event.key === "/" && selection.empty && selection.$from.parent.content.size === 0
    const note = this.form.elements.mode.value === "note"
    if (slash && !note) return this.open(true)
    if (event.key !== "Tab" || !this.blanks?.next(event.shiftKey ? -1 : 1)) return
    event.preventDefault()
    event.stopPropagation()
  }

  async open(slash) {
    this.slash = slash
    await htmx.ajax("GET", this.dataset.url, { target: "#talk-sheet", swap: "innerHTML" })
    const words = document.querySelector("#talk-sheet [data-canned-words]")
    if (!words) return
    words.closest("dialog").addEventListener("close", () => this.editor.view.focus(), { once: true })
    words.focus()
    words.value = (this.line ?? "") + words.value
    if (this.line) words.dispatchEvent(new Event("input", { bubbles: true }))
  }

  // What was typed behind the stroke before the sheet had come; none where the line does not begin with one.
  get line() {
    const { textContent } = this.editor.state.selection.$from.parent
    return this.slash && textContent.startsWith("/") ? textContent.slice(1) : null
  }

  // From the words one types, the arrows choose, Enter puts in, and Escape leads back before the next key is pressed.
  move(event) {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (!step && !["Enter", "Escape"].includes(event.key)) return
    event.preventDefault()
    if (event.key === "Escape") return event.target.closest("dialog").close() ?? this.editor.view.focus()
    const all = [...document.querySelectorAll("#canned-found [name=canned]")]
    if (!step) return all.length && document.querySelector("[data-canned-form]").requestSubmit()
    const at = all[all.findIndex(one => one.checked) + step]
    if (at) { at.checked = true; at.closest("label").scrollIntoView({ block: "nearest" }) }
  }

  async put(event) {
    event.preventDefault()
    event.stopPropagation()
    const form = event.target
    const chosen = new URLSearchParams(new FormData(form))
    const answer = await fetch(form.action, { method: "POST", body: chosen, headers: { Accept: "application/json" } }).catch(() => null)
    const words = answer?.ok ? await answer.json().catch(() => null) : null
    if (!words) return form.querySelector(".buttons").append("It could not be put in. Try again in a moment.")
    form.closest("dialog").close()
    const { $from, to } = this.editor.state.selection
    this.blanks.put(words.html, this.line === null ? to : $from.start(), to)
  }

  disconnectedCallback() {
    this.gone.abort()
    this.blanks?.clear()
  }
})
