// <key-choice>…<button data-choice="1">…</key-choice>: within an open sheet the key 1 takes it, and Enter the one proposed.
customElements.define("key-choice", class extends HTMLElement {
  connectedCallback() {
    this.sheet = this.closest("dialog") ?? this
    this.sheet.addEventListener("keydown", this)
    const first = this.sheet.querySelector("[autofocus]") ?? this.querySelector("[data-proposed=true]")
    requestAnimationFrame(() => first?.focus())
  }

  disconnectedCallback() {
    this.sheet.removeEventListener("keydown", this)
  }

  handleEvent(event) {
    if (event.ctrlKey || event.metaKey || event.altKey || event.target.matches("input, textarea, select")) return
    const chosen = this.querySelector(`[data-choice="${CSS.escape(event.key)}"]`)
    if (chosen) {
      event.preventDefault()
      chosen.click()
    }
  }
})
