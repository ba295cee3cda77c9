// <asks-again data-seconds="5"><p hidden>…: asks for the same page again until it comes, and says so.
customElements.define("asks-again", class extends HTMLElement {
  connectedCallback() {
    this.firstElementChild.hidden = false
    this.timer = setTimeout(() => location.reload(), 1000 * this.dataset.seconds)
  }

  disconnectedCallback() { clearTimeout(this.timer) }
})
