// <heed-composer data-draft-url data-upload-url data-version data-max-bytes>: makes the form's textarea a rich editor.
// Without it the textarea works as it is. Writes html into [name=html] and plain text into the textarea.
import { paragraphs, richEditor } from "./composer-editor.js"
import { attach, choose, watchForDrops } from "./composer-files.js"
import { addresses, marks, submitOnce } from "./composer-send.js"
import { Status } from "./composer-status.js"
import { askForLink, toolbar } from "./composer-tools.js"
import { DraftKeeper } from "./draft-keeper.js"
import { draftText } from "./draft-text.js"

customElements.define("heed-composer", class extends HTMLElement {
  connectedCallback() {
    if (this.editor) return
    this.form = this.closest("form")
    this.area = this.querySelector("textarea")
    this.status = new Status(this.form.querySelector("[data-kept]"))
    this.keeper = new DraftKeeper(this.dataset.draftUrl, this.dataset.version, this.status)
    const left = this.keeper.left(this.form.elements.seen?.value || null)
    const begun = this.keeper.withLeft(left, this.form.elements.html.value || paragraphs(this.area.value))
    const take = files => this.take(files)
    this.editor = richEditor(this.area, begun, { key: event => this.key(event), take, changed: () => this.changed() })
    const bar = toolbar(this.editor, { link: () => askForLink(this.editor, this), attach: () => choose(take) })
    ;(this.form.querySelector("[data-tools]") ?? this).prepend(bar)
    this.form.addEventListener("change", event => event.target.name === "mode" && this.changed())
    this.form.addEventListener("click", event => event.target.name === "mode" && !event.isTrusted && this.focus())
    this.form.addEventListener("composer-said", () => this.keeper.keep(this.content()))
    watchForDrops(this.form, take)
    submitOnce(this.form, this.keeper, () => this.write())
    this.write()
    if (left) this.keeper.keep(this.content())
  }

  focus() {
    this.editor.view.focus()
    this.editor.commands.focus("end")
  }

  content() {
    const { mode, seen, to, cc } = this.form.elements
    return { mode: mode?.value || "reply", html: this.editor.isEmpty ? "" : this.editor.getHTML(),
             body: draftText(this.editor.state.doc).text, seen: seen?.value || null,
             recipients: addresses(to), copies: addresses(cc), said: marks(this.form) }
  }

  write() {
    const { html, body } = this.content()
    this.form.elements.html.value = html
    this.area.value = body
  }

  changed() {
    this.write()
    this.keeper.keep(this.content())
    this.dispatchEvent(new CustomEvent("composer-changed", { bubbles: true }))
  }

  key(event) {
    if (!event.ctrlKey && !event.metaKey) return false
    const link = event.key.toLowerCase() === "k" && (!this.editor.state.selection.empty || this.editor.isActive("link"))
    if (link) { event.stopPropagation(); event.preventDefault(); askForLink(this.editor, this) }
    if (event.key === "Enter") this.form.requestSubmit([...this.form.querySelectorAll("[data-send]")].find(one => one.checkVisibility()))
    return link || event.key === "Enter"
  }

  take(files) {
    files.forEach(file => attach(file, this))
    return files.length > 0
  }

  disconnectedCallback() {
    this.keeper?.save()
    this.editor?.destroy()
    this.editor = null
  }
})
