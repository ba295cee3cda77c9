// <heed-review data-url>: beside a composer, what Heed reads in it after each pause. Typing never waits for an answer, and
// an answer to what has changed since is not shown.
import { Asker } from "./review-asker.js"
import { AskDeeds, verdicts } from "./review-asks.js"
import { Said } from "./review-said.js"
import { takeStep } from "./review-vows.js"
import { findings, raise, reasons, write } from "./review-panel.js"
import { sheetOf } from "./review-sheet.js"
import { Steps } from "./review-steps.js"

const PAUSE = 600
const LATER = 5000
const LATEST = 60000

customElements.define("heed-review", class extends HTMLElement {
  connectedCallback() {
    this.form = this.closest("form")
    this.sheet = sheetOf(this.form)
    this.asker = new Asker(this.dataset.url)
    this.gone = new AbortController()
    this.wait = LATER
    this.justHeld = this.querySelector("[data-held]") !== null
    if (this.justHeld) raise(this)
    const steps = new Steps(this, this.sheet, () => this.soon(0))
    const on = (target, name, run) => target.addEventListener(name, run, { signal: this.gone.signal })
    on(this.form, "composer-changed", () => this.soon())
    on(this.form, "input", ({ target }) => target.name === "text" && this.soon())
    on(this.form, "keydown", event => steps.key(event))
    on(this, "click", event => steps.click(event))
    const asks = new AskDeeds(this, () => this.soon(0))
    on(this, "click", event => asks.click(event))
    this.said = new Said(this, () => this.soon(0))
    on(this, "click", event => this.said.click(event))
    on(this, "change", event => this.said.change(event))
    on(this.form, "keydown", event => this.said.key(event))
    on(this, "click", event => takeStep(this, event))
    on(this, "change", event => asks.tick(event))
    on(document.body, "live-talk", () => this.soon())
    on(document.body, "asks-changed", () => this.soon(0))
    this.soon()
  }

  soon(pause = PAUSE) {
    clearTimeout(this.timer)
    if (this.form.elements.mode.value === "reply") this.timer = setTimeout(() => this.look(), pause)
    else this.rest()
  }

  async look() {
    const text = this.sheet.text()
    const read = await this.asker.ask(text, [...reasons(this), ...verdicts(this)])
    if (read === undefined || text !== this.sheet.text()) return
    read ? this.show(read) : this.later()
  }

  show(read) {
    this.wait = LATER
    this.sheet.mark(write(this, read))
    this.said.again()
    if (this.justHeld) { this.sheet.after(findings(this)[0]?.dataset.finding); raise(this) }
    this.justHeld = false
  }

  later() {
    this.querySelector("[data-again]").textContent = "Not read just now. Heed looks again in a moment."
    this.soon(this.wait)
    this.wait = Math.min(2 * this.wait, LATEST)
  }

  rest() {
    this.asker.giveUp()
    this.sheet.clear()
  }

  disconnectedCallback() {
    clearTimeout(this.timer)
    this.gone.abort()
    this.rest()
  }
})
