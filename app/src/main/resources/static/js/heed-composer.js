// <heed-composer data-draft-url data-upload-url data-version>: makes the form's textarea a rich editor. Without it the
// textarea works as it is. Writes html into [name=html] and plain text into the textarea; see draft-keeper.js.
import { Editor, Image, Placeholder, StarterKit } from "../vendor/tiptap.js"
import { choose, filesOf, upload, watchForDrops } from "./composer-files.js"
import { addresses, submitOnce } from "./composer-send.js"
import { askForLink, toolbar } from "./composer-tools.js"
import { DraftKeeper } from "./draft-keeper.js"

customElements.define("heed-composer", class extends HTMLElement {
  connectedCallback() {
    if (this.editor) return
    this.form = this.closest("form")
    this.area = this.querySelector("textarea")
    this.status = this.form.querySelector("[data-kept]")
    this.keeper = new DraftKeeper(this.dataset.draftUrl, this.dataset.version, (text, state) => this.tell(text, state))
    const left = this.keeper.left(this.form.elements.seen?.value || null)
    this.area.hidden = true
    this.editor = this.edit(this.keeper.withLeft(left, this.form.elements.html.value || paragraphs(this.area.value)))
    const bar = toolbar(this.editor, { link: () => askForLink(this.editor, this), attach: () => choose(files => this.take(files)) })
    ;(this.form.querySelector("[data-tools]") ?? this).prepend(bar)
    this.form.addEventListener("change", event => event.target.name === "mode" && this.changed())
    this.form.addEventListener("click", event => event.target.name === "mode" && !event.isTrusted && this.focus())
    watchForDrops(this.form, files => this.take(files))
    submitOnce(this.form, this.keeper, () => this.write())
    this.write()
    if (left) this.keeper.keep(this.content())
  }

  edit(content) {
    return new Editor({
      element: this.insertBefore(Object.assign(document.createElement("div"), { className: "draft" }), this.area),
      injectCSS: false,
      content,
      extensions: [
        StarterKit.configure({ heading: false, link: { openOnClick: false, defaultProtocol: "https", shouldAutoLink: typed => /^(https?:\/\/|www\.|\S+@)/i.test(typed) } }),
        Image.configure({ inline: true }),
        Placeholder.configure({ placeholder: this.area.placeholder }),
      ],
      editorProps: {
        attributes: { role: "textbox", "aria-multiline": "true", "aria-label": this.area.getAttribute("aria-label") ?? "Your reply", dir: "auto" },
        handleKeyDown: (_, event) => this.key(event),
        handlePaste: (_, event) => this.take(filesOf(event.clipboardData)),
        handleDrop: (_, event) => this.take(filesOf(event.dataTransfer)),
      },
      onUpdate: () => this.changed(),
    })
  }

  focus() {
    this.editor.view.focus()
    this.editor.commands.focus("end")
  }

  content() {
    const { mode, seen, to, cc } = this.form.elements
    return { mode: mode?.value || "reply", html: this.editor.isEmpty ? "" : this.editor.getHTML(),
             body: this.editor.getText({ blockSeparator: "\n\n" }), seen: seen?.value || null,
             recipients: addresses(to), copies: addresses(cc) }
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
    files.forEach(file => this.attach(file))
    return files.length > 0
  }

  async attach(file) {
    const picture = /^image\/(png|jpeg|gif|webp)$/.test(file.type)
    this.tell(`Keeping ${file.name || "the picture"} …`, "busy")
    try {
      const kept = await upload(this.dataset.uploadUrl, file, picture)
      if (picture && kept.picture) this.editor.chain().focus().setImage({ src: kept.url, alt: kept.name }).run()
      this.dispatchEvent(new CustomEvent("file-kept", { bubbles: true, detail: kept }))
      this.tell(`${kept.name} is attached`, "kept")
    } catch (failure) {
      this.tell(failure.message, "late")
    }
  }

  tell(text, state) {
    if (!this.status) return
    this.status.replaceChildren(text)
    this.status.dataset.state = state
    if (state === "conflict") this.status.append(" ", word("Keep mine", () => this.keeper.insist()), " ", word("Take the other", () => { this.keeper.end(); location.reload() }))
  }

  disconnectedCallback() {
    this.keeper?.save()
    this.editor?.destroy()
    this.editor = null
  }
})

// Functions, for elements are upgraded while define() runs, before any constant below it exists.
function word(label, run) {
  const button = Object.assign(document.createElement("button"), { type: "button", className: "link", textContent: label })
  button.addEventListener("click", run)
  return button
}

function paragraphs(text) {
  return text.split(/\n{2,}/).map(part => {
    const paragraph = document.createElement("p")
    part.split("\n").forEach((line, at) => paragraph.append(...(at ? [document.createElement("br"), line] : [line])))
    return paragraph.outerHTML
  }).join("")
}
