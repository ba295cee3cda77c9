// <live-desk data-url="/live">: listens to the server and tells the page, and tells the server who is here: at the
// data-presence-url of what is open. An event named
// "list" becomes "live-list" on the body, for hx-trigger="live-list from:body". A lost connection mends itself and says so.
customElements.define("live-desk", class extends HTMLElement {
  connectedCallback() {
    this.open()
    this.beat = setInterval(() => this.here(), 15000)
    this.here()
    document.addEventListener("composer-changed", this)
  }

  handleEvent() {
    const was = this.writing
    this.writing = Date.now()
    if (!was || this.writing - was > 10000) this.here()
  }

  open() {
    this.source = new EventSource(this.dataset.url)
    this.source.addEventListener("open", () => this.found())
    this.source.addEventListener("error", () => this.lost())
    this.source.addEventListener("change", event => this.tell(event.data))
  }

  // One line of names: "list nav talk:<conversation>"; what is said of a conversation concerns the page that shows it.
  tell(names) {
    const open = document.querySelector("[data-presence-url]")?.dataset.presenceUrl ?? ""
    for (const [name, about] of names.split(" ").filter(Boolean).map(word => word.split(":"))) {
      if (about && !open.includes(about)) continue
      document.body.dispatchEvent(new CustomEvent("live-" + name, { bubbles: true }))
    }
  }

  found() {
    clearTimeout(this.doubt)
    this.hidden = true
    if (this.away) this.tell("list nav talk presence")
    this.away = false
  }

  lost() {
    this.away = true
    clearTimeout(this.doubt)
    this.doubt = setTimeout(() => { this.hidden = false }, 5000)
    if (this.source.readyState === EventSource.CLOSED) {
      clearTimeout(this.again)
      this.again = setTimeout(() => this.open(), 3000)
    }
  }

  async here() {
    const url = document.querySelector("[data-presence-url]")?.dataset.presenceUrl
    if (!url || document.hidden) return
    const writing = Date.now() - (this.writing ?? 0) < 20000
    const body = new URLSearchParams({ writing })
    await fetch(url, { method: "POST", body, headers: { Accept: "application/json" } }).catch(() => {})
  }

  disconnectedCallback() {
    this.source.close()
    clearInterval(this.beat)
    clearTimeout(this.doubt)
    clearTimeout(this.again)
    document.removeEventListener("composer-changed", this)
  }
})
