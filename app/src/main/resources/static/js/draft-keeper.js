// Keeps what is being written: on the server after a pause, and in this browser until the server has said that it has it.
import { DraftSlot } from "./draft-slot.js"

export class DraftKeeper {
  constructor(url, version, status) {
    Object.assign(this, { url, version: Number(version) || 0, status, timer: 0, saving: null, held: false })
    this.slot = new DraftSlot(url)
  }

  left(seen) { return this.slot.left(seen) }

  // What the editor begins with: these words, when they were built on what the server has, else both, so that none is lost.
  withLeft(left, kept) {
    return !left?.html ? kept : left.version === this.version || left.html === kept ? left.html : kept + left.html
  }

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
    this.saving = fetch(this.url, {
      method: "PUT",
      headers: { "Content-Type": "application/json", Accept: "application/json" },
      body: JSON.stringify({ ...draft, version: this.version }),
      keepalive: draft.html.length < 30000,
    }).then(answer => this.answered(answer, draft), () => this.later())
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
    this.status.tell(`kept ${new Date().toLocaleTimeString([], { hour: "2-digit", minute: "2-digit" })}`, "kept")
  }

  conflict(why) {
    this.status.tell(why ?? "Another window of yours kept a newer draft.", "conflict",
      ["Keep mine", () => this.insist()], ["Take the other", () => { this.end(); location.reload() }])
  }

  signedOut() {
    this.status.tell("You are signed out: your words are safe in this browser.", "late")
    document.body.dispatchEvent(new CustomEvent("signed-out"))
    this.soon(15000)
  }

  later() {
    this.status.tell("Not kept on the server yet: your words are safe in this browser.", "late")
    this.soon(5000)
  }

  // Mine wins: the next save builds on what the other window kept.
  async insist() {
    const theirs = await fetch(this.url, { headers: { Accept: "application/json" } }).catch(() => null)
    if (theirs?.ok) this.version = (await theirs.json()).version
    if (theirs?.status === 404) this.version = 0
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
