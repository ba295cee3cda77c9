// <live-desk data-url="/live" data-knock="/nav">: listens to the server and tells the page. "list" becomes "live-list" on
// the body, for hx-trigger="live-list from:body"; "talk:<id>" becomes "live-talk" when that conversation is open. A lost
// connection mends itself and says so. A page that nobody sees lets its connection go after a while, since a browser has
// only six, and looks anew when it is seen.
import { bePresent } from "./live-presence.js"

customElements.define("live-desk", class extends HTMLElement {
  connectedCallback() {
    this.gone = new AbortController()
    this.open()
    bePresent(this.gone.signal)
    document.addEventListener("visibilitychange", () => this.seen(), { signal: this.gone.signal })
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
      this.again = setTimeout(() => this.knock(), 3000)
    }
  }

  // A stream does not tell why it was refused: whoever is signed out is told so, and not that the connection is lost.
  async knock() {
    const answer = await fetch(this.dataset.knock, { headers: { Accept: "application/json" } }).catch(() => null)
    if (answer?.status !== 401) return this.open()
    clearTimeout(this.doubt)
    this.hidden = true
    document.body.dispatchEvent(new CustomEvent("signed-out"))
    this.again = setTimeout(() => this.open(), 30000)
  }

  disconnectedCallback() {
    this.gone.abort()
    this.source.close()
    ;[this.unseen, this.doubt, this.again].forEach(clearTimeout)
  }
})
