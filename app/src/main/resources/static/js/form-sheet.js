// <form-sheet><dialog open>…</dialog></form-sheet>: lifts a sheet that arrived over the page, gives the focus back when it
// closes. Without it the dialog stands where it is, and its forms work the same.
customElements.define("form-sheet", class extends HTMLElement {
  connectedCallback() {
    this.from = document.activeElement
    this.dialog = this.querySelector("dialog")
    this.dialog.removeAttribute("open")
    this.dialog.addEventListener("close", () => this.gone())
    this.dialog.addEventListener("click", event => event.target === this.dialog && this.dialog.close())
    this.dialog.showModal()
  }

  gone() {
    this.remove()
    if (this.from?.isConnected) this.from.focus()
  }
})
