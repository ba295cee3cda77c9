// <heed-composer data-draft-url data-upload-url data-version>: makes the form's textarea a rich editor. Without it the
// textarea works as it is. Writes html into [name=html] and plain text into the textarea; see draft-keeper.js.
import { Editor, Image, Placeholder, StarterKit } from "../vendor/tiptap.js"
import { filesOf, toolbar, upload } from "./composer-tools.js"
import { DraftKeeper } from "./draft-keeper.js"

customElements.define("heed-composer", class extends HTMLElement {
  connectedCallback() {
    if (this.editor) return
    this.form = this.closest("form")
    this.area = this.querySelector("textarea")
    this.html = this.form.elements.html
    this.status = this.form.querySelector("[data-kept]")
    this.keeper = new DraftKeeper(this.dataset.draftUrl, this.dataset.version, (text, state) => this.tell(text, state))
    const left = this.keeper.left
    this.area.hidden = true
    this.editor = new Editor({
      element: this.insertBefore(Object.assign(document.createElement("div"), { className: "draft" }), this.area),
      injectCSS: false,
      extensions: [
        StarterKit.configure({ heading: false, link: { openOnClick: false, defaultProtocol: "https" } }),
        Image.configure({ inline: true }),
        Placeholder.configure({ placeholder: this.area.placeholder }),
      ],
      content: left?.html || this.html.value || paragraphs(this.area.value),
      editorProps: {
        attributes: { role: "textbox", "aria-multiline": "true", "aria-label": this.area.getAttribute("aria-label") ?? "Your reply", dir: "auto" },
        handleKeyDown: (_, event) => this.key(event),
        handlePaste: (_, event) => this.take(filesOf(event.clipboardData)),
        handleDrop: (_, event) => this.take(filesOf(event.dataTransfer)),
      },
      onUpdate: () => this.changed(),
    })
    this.prepend(toolbar(this.editor, () => this.link(), () => this.choose()))
    this.write()
    if (left) this.keeper.keep(this.content())
    this.form.addEventListener("submit", () => { this.write(); this.keeper.end() })
    this.form.addEventListener("change", event => event.target.name === "mode" && this.changed())
  }

  disconnectedCallback() {
    if (this.keeper && !this.keeper.ended) this.keeper.save()
    this.editor?.destroy()
    this.editor = null
  }

  content() {
    return { mode: this.form.elements.mode?.value ?? "reply", html: this.editor.isEmpty ? "" : this.editor.getHTML(),
             body: this.editor.getText({ blockSeparator: "\n\n" }), seen: this.form.elements.seen?.value || null }
  }

  write() {
    const { html, body } = this.content()
    this.html.value = html
    this.area.value = body
  }

  changed() {
    this.write()
    this.keeper.keep(this.content())
    this.dispatchEvent(new CustomEvent("composer-changed", { bubbles: true }))
  }

  key(event) {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
      this.form.requestSubmit(this.form.querySelector("[data-send]"))
      return true
    }
    if (event.key.toLowerCase() === "k" && (event.ctrlKey || event.metaKey) && !this.editor.state.selection.empty) {
      this.link()
      event.stopPropagation()
      return true
    }
    return false
  }

  link() {
    const address = prompt("Link to", this.editor.getAttributes("link").href ?? "https://")
    if (address === null) return
    const chain = this.editor.chain().focus().extendMarkRange("link")
    address.trim() ? chain.setLink({ href: address.trim() }).run() : chain.unsetLink().run()
  }

  choose() {
    const input = Object.assign(document.createElement("input"), { type: "file", multiple: true })
    input.addEventListener("change", () => this.take([...input.files]))
    input.click()
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
    this.status.textContent = text
    this.status.dataset.state = state
    if (state === "conflict") this.offer()
  }

  offer() {
    const mine = Object.assign(document.createElement("button"), { type: "button", className: "button", textContent: "Keep mine" })
    const theirs = Object.assign(document.createElement("button"), { type: "button", className: "button", textContent: "Take the other" })
    mine.addEventListener("click", () => this.keeper.insist())
    theirs.addEventListener("click", () => { this.keeper.end(); location.reload() })
    this.status.append(" ", mine, " ", theirs)
  }
})

const paragraphs = text => text.split(/\n{2,}/).map(part => {
  const paragraph = document.createElement("p")
  part.split("\n").forEach((line, at) => paragraph.append(...(at ? [document.createElement("br"), line] : [line])))
  return paragraph.outerHTML
}).join("")
