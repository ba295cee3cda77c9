// What was asked, corrected by hand: a tick says that the reply answers it, or does not, whatever Heed reads; what is no
// question is taken away for everybody. Ticks go along with the form and stay over every reading.
import { announce } from "./review-panel.js"

export class AskDeeds {
  constructor(panel, lookAgain) { Object.assign(this, { panel, lookAgain }) }

  tick({ target }) {
    const ask = target.dataset?.took
    if (!ask) return
    const said = this.verdict(ask)
    said.value = target.checked ? "answered" : "open"
    announce(this.panel, target.checked ? "Counts as answered" : "Counts as not answered")
    this.panel.dispatchEvent(new CustomEvent("composer-said", { bubbles: true }))
    this.lookAgain()
  }

  verdict(ask) {
    const all = this.panel.querySelector("[data-verdicts]")
    const name = `ask-${ask}`
    const found = all.querySelector(`[name="${name}"]`)
    if (found) return found
    const made = Object.assign(document.createElement("input"), { type: "hidden", name })
    return all.appendChild(made)
  }

  async click({ target }) {
    const ask = target.closest("[data-not-asked]")?.dataset.notAsked
    if (!ask) return
    const url = this.panel.querySelector("#margin-asks").href
    const dropped = await fetch(url, { method: "POST", headers: { "HX-Request": "true" }, body: new URLSearchParams({ [`state-${ask}`]: "dropped" }) })
      .then(answer => answer.ok).catch(() => false)
    announce(this.panel, dropped ? "Not a question. Correct brings it back." : "That did not work. Try again.")
    this.panel.querySelector("#margin-asks").focus()
    this.lookAgain()
  }
}

// What the server must know of them at each reading.
export const verdicts = panel => [...panel.querySelectorAll("[data-verdicts] input")].map(field => [field.name, field.value])
