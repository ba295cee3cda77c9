// <canned-picker data-url>: finds a canned reply while one writes, by its button or by / in an empty line, and puts it where
// the cursor is. What is written stays, also what is marked. Without script the button leads to a page that does the same.
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
    if (slash && !note) this.open(true)
    else if (event.key !== "Tab" || !this.blanks?.next(event.shiftKey ? -1 : 1)) return
    event.preventDefault()
    event.stopPropagation()
  }

  async open(slash) {
    await htmx.ajax("GET", this.dataset.url, { target: "#talk-sheet", swap: "innerHTML" })
    const dialog = document.querySelector("#talk-sheet dialog")
    dialog?.querySelector("[data-canned-words]")?.focus()
    dialog?.addEventListener("close", () => this.back(slash), { once: true })
    this.done = false
  }

  // Who wanted a stroke and not a canned reply gets it.
  back(slash) {
    if (slash && !this.done) this.editor.commands.insertContent("/")
    this.editor.commands.focus()
  }

  // From the words one types, the arrows choose and Enter puts in.
  move(event) {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (!step && event.key !== "Enter") return
    event.preventDefault()
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
    this.done = true
    form.closest("dialog").close()
    this.insert(words.html)
  }

  insert(html) {
    const { to } = this.editor.state.selection
    this.editor.chain().setTextSelection(to).insertContent(html).focus().run()
    this.editor.commands.setTextSelection(to)
    this.blanks?.next(1) || this.editor.commands.focus("end")
  }

  disconnectedCallback() {
    this.gone.abort()
    this.blanks?.clear()
  }
})
