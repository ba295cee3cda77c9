// Keeps what is being written: on the server after a pause, and in this browser until the server has said that it has it.
import { DraftSlot } from "./draft-slot.js"
import { DraftWire } from "./draft-wire.js"

export class DraftKeeper {
  constructor(url, version, status) {
    Object.assign(this, { version: Number(version) || 0, status, timer: 0, saving: null, held: false })
    this.slot = new DraftSlot(url)
    this.wire = new DraftWire(url)
  }

  left(seen) { return this.slot.left(seen) }

  withLeft(left, kept) { return this.slot.together(left, kept, this.version) }

  keep(draft) {
    this.latest = draft
    this.remember(draft)
    this.soon(800)
  }

  remember(draft) { this.slot.put({ version: this.version, ...draft }) }

  soon(pause) {
    clearTimeout(this.timer)
    if (!this.held) this.timer = setTimeout(() => this.save(), pause)
  }

  async save() {
    if (this.saving || this.held || !this.latest) return
    const draft = this.latest
    this.saving = this.wire.put({ ...draft, version: this.version }).then(answer => this.answered(answer, draft), () => this.later())
    await this.saving
    this.saving = null
    if (this.latest && this.latest !== draft) this.soon(800)
  }

  async answered(answer, draft) {
    if (answer.status === 412) return this.conflict((await answer.json().catch(() => ({}))).detail)
    if (answer.status === 401) return this.signedOut()
    const kept = answer.ok ? await answer.json().catch(() => null) : null
    if (!kept) return this.later()
    this.version = kept.version
    if (this.latest === draft) this.slot.clear()
    this.status.kept()
  }

  conflict(why) { this.status.conflict(why, () => this.insist(), () => { this.end(); location.reload() }) }

  signedOut() { this.status.signedOut(); this.soon(15000) }

  later() { this.status.late(); this.soon(5000) }

  // Mine wins: the next save builds on what the other window kept.
  async insist() {
    this.version = await this.wire.version() ?? this.version
    await this.save()
  }

  // Between sending and the server's answer nothing is kept, lest a late draft outlive the reply; the words stay in this browser.
  hold() {
    this.held = true
    clearTimeout(this.timer)
    if (this.latest) this.remember({ ...this.latest, sent: true })
  }

  resume() {
    this.held = false
    if (this.latest) this.keep(this.latest)
  }

  // Sent or thrown away.
  end() {
    this.latest = null
    this.hold()
    this.slot.clear()
  }
}
