// What a person says beside the text: ticks, reasons, what is no promise. It stands in hidden fields of the form, goes along with
// it and with its draft, and stays over every reading.
import { announce } from "./review-panel.js"

export class Said {
  constructor(panel, lookAgain) { Object.assign(this, { panel, lookAgain }) }

  field(name) {
    const all = this.panel.querySelector("[data-verdicts]")
    return all.querySelector(`[name="${name}"]`)
      ?? all.appendChild(Object.assign(document.createElement("input"), { type: "hidden", name }))
  }

  say(name, value) {
    this.field(name).value = value
    this.panel.dispatchEvent(new CustomEvent("composer-said", { bubbles: true }))
  }

  // A renewal takes its reason along, which the draft may have given already.
  change({ target }) {
    const { said, value } = target.dataset ?? {}
    if (!said) return
    const ticks = target.type === "checkbox"
    this.say(said, ticks ? target.checked ? value : "" : target.value)
    const why = ticks && target.checked && this.panel.querySelector(`[data-said="why-${value}"]`)
    if (why) this.say(why.dataset.said, why.value)
    if (ticks) announce(this.panel, target.checked ? "Ticked" : "Not ticked")
  }

  click({ target }) {
    const data = target.closest("[data-say]")?.dataset
    if (!data) return
    this.say(data.say, data.value)
    announce(this.panel, data.value ? "Counts as none" : "Counts again")
    this.lookAgain()
  }

  key(event) {
    if (!event.altKey || event.key.toLowerCase() !== "k") return
    const proposed = this.panel.querySelector("[data-said^=keeps-][data-key]")
    if (!proposed) return
    event.preventDefault()
    proposed.click()
  }

  // After a reading: as it was said, whatever the server knew when it answered.
  again() {
    this.panel.querySelectorAll(".read [data-said]").forEach(field => {
      const known = this.panel.querySelector(`[data-verdicts] [name="${field.dataset.said}"]`)
      if (!known) return
      if (field.type === "checkbox") field.checked = known.value === field.dataset.value
      else if (known.value) field.value = known.value
    })
  }
}
