// Keeps what is being written: on the server after a pause, and in this browser until the server has said that it has it.
const WEEK = 7 * 24 * 3600 * 1000

export class DraftKeeper {
  constructor(url, version, tell) {
    Object.assign(this, { url, version: Number(version) || 0, tell, timer: 0, saving: null, held: false })
    this.slot = "heed-draft " + url
  }

  // What this browser wrote and the server never acknowledged: not what is older than a week, nor what was sent and
  // has got through, which shows in that the newest message is another one now.
  left(seen) {
    try {
      const kept = JSON.parse(localStorage.getItem(this.slot) ?? "null")
      return kept && Date.now() - kept.at < WEEK && !(kept.sent && kept.seen !== seen) ? kept : null
    } catch { return null }
  }

  // What the editor begins with: these words, when they were built on what the server has, else both, so that none is lost.
  withLeft(left, kept) {
    return !left?.html ? kept : left.version === this.version || left.html === kept ? left.html : kept + left.html
  }

  keep(draft) {
    this.latest = draft
    this.remember(draft)
    this.soon(800)
  }

  remember(draft) {
    try { localStorage.setItem(this.slot, JSON.stringify({ version: this.version, ...draft, at: Date.now() })) } catch { /* full or forbidden: the server has to do */ }
  }

  forget() { try { localStorage.removeItem(this.slot) } catch { /* as above */ } }

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
    if (answer.status === 412) return this.tell((await answer.json().catch(() => ({}))).detail ?? "Another window of yours kept a newer draft.", "conflict")
    if (!answer.ok) return this.later()
    this.version = (await answer.json()).version
    if (this.latest === draft) this.forget()
    this.tell(`kept ${new Date().toLocaleTimeString([], { hour: "2-digit", minute: "2-digit" })}`, "kept")
  }

  later() {
    this.tell("Not kept on the server yet: your words are safe in this browser.", "late")
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
    this.forget()
  }
}
