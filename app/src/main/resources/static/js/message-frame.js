// <message-frame><iframe sandbox …></iframe><button data-pictures>…</button></message-frame>: as high as the mail in it.
customElements.define("message-frame", class extends HTMLElement {
  connectedCallback() {
    this.frame = this.querySelector("iframe")
    this.frame.addEventListener("load", this)
    this.querySelector("[data-pictures]")?.addEventListener("click", this)
    if (this.frame.contentDocument?.readyState === "complete") this.fit()
  }

  handleEvent(event) {
    if (event.type === "load") this.fit()
    else this.showPictures(event.currentTarget)
  }

  fit() {
    const inside = this.frame.contentDocument?.documentElement
    if (!inside) return
    inside.dataset.theme = document.documentElement.dataset.theme ?? "system"
    let turns = 0
    // A mail may measure itself by its frame and so grow for ever: it is fitted some times and then left alone.
    const size = () => { if (turns++ > 40) return this.watch.disconnect(); this.frame.style.height = Math.min(Math.ceil(inside.getBoundingClientRect().height) + 2, 20000) + "px" }
    this.watch?.disconnect()
    this.watch = new ResizeObserver(size)
    this.watch.observe(inside)
    size()
  }

  showPictures(button) {
    const url = new URL(this.frame.src)
    url.searchParams.set("pictures", "1")
    this.frame.src = url
    button.remove()
  }

  disconnectedCallback() { this.watch?.disconnect() }
})
