// <known-answers>: articles that answer what is asked, beside a composer. A click, or Alt A for the first that is not in yet,
// puts the link where the cursor is. Without an editor the titles lead to the articles.
customElements.define("known-answers", class extends HTMLElement {
  connectedCallback() {
    this.gone = new AbortController()
    const { signal } = this.gone
    this.form = this.closest("form")
    this.addEventListener("click", ({ target }) => target.matches("[data-link]") && this.put(target), { signal })
    this.form.addEventListener("keydown", event => this.key(event), { signal })
  }

  get editor() { return this.form.querySelector("heed-composer")?.editor }

  key(event) {
    if (!event.altKey || event.ctrlKey || event.metaKey || event.code !== "KeyA") return
    const next = this.querySelector("[data-link]:not([data-in])")
    if (!next) return
    event.preventDefault()
    this.put(next)
  }

  put(button) {
    if (!this.editor) return
    const { link, words } = button.dataset
    const linked = { type: "text", text: words, marks: [{ type: "link", attrs: { href: link } }] }
    this.editor.chain().focus().insertContent([linked, { type: "text", text: " " }]).run()
    button.dataset.in = ""
    button.textContent = "In"
  }

  disconnectedCallback() { this.gone.abort() }
})
