// <copy-text for="link"><button type="button">Copy</button></copy-text>: copies what stands in #link, and says so.
customElements.define("copy-text", class extends HTMLElement {
  connectedCallback() { this.addEventListener("click", this) }

  async handleEvent(event) {
    const text = document.getElementById(this.getAttribute("for"))
    try {
      await navigator.clipboard.writeText(text.textContent.trim())
      event.target.textContent = "Copied"
    } catch {
      getSelection().selectAllChildren(text) // no clipboard without https: selected, one key away
      event.target.textContent = "Selected: Ctrl C"
    }
  }
})
