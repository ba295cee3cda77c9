// From finding to finding, and their words put into the text: by key and by button. F8 leads to the next one, Shift F8 to the
// one before, Alt Enter takes what is proposed.
import { announce, current, findings, unfold } from "./review-panel.js"

export class Steps {
  constructor(panel, sheet, lookAgain) { Object.assign(this, { panel, sheet, lookAgain }) }

  next(step) {
    const all = findings(this.panel)
    const at = all.indexOf(current(this.panel))
    if (all.length) this.lead(all.at(at < 0 ? Math.min(step, 0) : (at + step) % all.length))
    else announce(this.panel, this.panel.querySelector("[data-line]").dataset.line)
  }

  lead(finding) {
    this.sheet.show(current(this.panel, finding).dataset.finding)
    const all = findings(this.panel)
    const [level, message] = [finding.querySelector("small"), finding.querySelector("[data-show]")]
    announce(this.panel, `${all.indexOf(finding) + 1} of ${all.length}, ${level.textContent}: ${message.textContent}`)
  }

  use(fix) {
    if (!fix) return
    if (this.sheet.replace(fix.closest(".finding").dataset.finding, fix.dataset.fix)) announce(this.panel, `Changed to ${fix.dataset.fix}`)
    else this.lookAgain()
  }

  key(event) {
    if (event.key === "F8") this.next(event.shiftKey ? -1 : 1)
    else if (event.key === "Enter" && event.altKey) this.use((current(this.panel) ?? this.panel).querySelector("[data-fix]"))
    else return
    event.preventDefault()
    event.stopPropagation()
  }

  click({ target }) {
    const within = name => target.closest(name)
    if (within("[data-next]")) this.next(1)
    else if (within("[data-show]")) this.lead(within(".finding"))
    else if (within("[data-fix]")) this.use(within("[data-fix]"))
    else if (within("[data-unfold]")) unfold(within("[data-unfold]"))
  }
}
