// <known-words><form action>: puts what we know of an issue where the cursor is. Without script, or without an editor, the form
// puts it behind what was kept.
customElements.define("known-words", class extends HTMLElement {
  connectedCallback() { this.addEventListener("submit", this) }

  async handleEvent(event) {
    const editor = document.querySelector("#composer heed-composer")?.editor
    if (!editor) return
    event.preventDefault()
    const form = event.target
    const body = new URLSearchParams(new FormData(form))
    const answer = await fetch(form.action, { method: "POST", body, headers: { Accept: "application/json" } }).catch(() => null)
    const words = answer?.ok ? await answer.json().catch(() => null) : null
    if (!words) return form.submit()
    editor.chain().focus().insertContent(words.html).run()
  }
})
