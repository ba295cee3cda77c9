// <live-desk data-url="/live">: listens to the server and tells the page, and tells the server who is here: at the
// data-presence-url of what is open. "list" becomes "live-list" on the body, for hx-trigger="live-list from:body";
// "talk:<id>" becomes "live-talk" when that conversation is open. A lost connection mends itself and says so. A page
// that nobody sees lets its connection go after a while, since a browser has only six, and looks anew when it is seen.
customElements.define("live-desk", class extends HTMLElement {
  connectedCallback() {
    this.open()
    this.beat = setInterval(() => this.here(), 15000)
    this.here()
    document.addEventListener("composer-changed", this)
    document.addEventListener("visibilitychange", this)
  }

  handleEvent(event) {
    if (event.type === "visibilitychange") return this.seen()
    const was = this.writing
    this.writing = Date.now()
    if (!was || this.writing - was > 10000) this.here()
  }

  seen() {
    clearTimeout(this.unseen)
    if (document.hidden) this.unseen = setTimeout(() => { this.source.close(); this.asleep = true }, 30000)
    else if (this.asleep) { this.asleep = false; this.away = true; this.open() }
  }

  open() {
    this.source = new EventSource(this.dataset.url)
    this.source.addEventListener("open", () => this.found())
    this.source.addEventListener("error", () => this.lost())
    this.source.addEventListener("change", event => this.tell(event.data))
  }

  // One line of names: "list nav talk"; each is told to the page once.
  tell(names) {
    const open = document.querySelector("[data-presence-url]")?.dataset.presenceUrl ?? ""
    const told = names.split(" ").map(name => name.split(":")).filter(([name, id]) => name && (!id || open.includes(id)))
    new Set(told.map(([name]) => name)).forEach(name => document.body.dispatchEvent(new CustomEvent("live-" + name, { bubbles: true })))
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
    clearTimeout(this.unseen)
    clearTimeout(this.doubt)
    clearTimeout(this.again)
    document.removeEventListener("composer-changed", this)
    document.removeEventListener("visibilitychange", this)
  }
})
