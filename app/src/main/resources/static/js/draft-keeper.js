// Keeps what is being written: on the server after a pause, and in this browser until the server has said that it has it.
export class DraftKeeper {
  constructor(url, version, tell) {
    Object.assign(this, { url, version: Number(version) || 0, tell, timer: 0, saving: null, ended: false })
    this.slot = "heed-draft " + url
  }

  // What this browser wrote and the server never acknowledged, if it is not older than a week.
  get left() {
    const kept = JSON.parse(localStorage.getItem(this.slot) ?? "null")
    return kept && Date.now() - kept.at < 7 * 864e5 ? kept : null
  }

  keep(draft) {
    this.ended = false
    this.latest = draft
    localStorage.setItem(this.slot, JSON.stringify({ ...draft, at: Date.now() }))
    clearTimeout(this.timer)
    this.timer = setTimeout(() => this.save(), 800)
  }

  async save() {
    if (this.saving || this.ended || !this.latest) return
    const draft = this.latest
    this.saving = fetch(this.url, {
      method: "PUT",
      headers: { "Content-Type": "application/json", Accept: "application/json" },
      body: JSON.stringify({ ...draft, version: this.version }),
      keepalive: draft.html.length < 30000,
    }).then(answer => this.answered(answer, draft), () => this.later())
    await this.saving
    this.saving = null
    if (this.latest !== draft && !this.ended) this.keep(this.latest)
  }

  async answered(answer, draft) {
    if (answer.ok) {
      this.version = (await answer.json()).version
      if (this.latest === draft) localStorage.removeItem(this.slot)
      const now = new Date().toLocaleTimeString([], { hour: "2-digit", minute: "2-digit" })
      this.tell(`kept ${now}`, "kept")
    } else if (answer.status === 412) {
      this.tell("Another window of yours kept a newer draft.", "conflict")
    } else {
      this.later()
    }
  }

  later() {
    this.tell("Not kept on the server yet: your words are safe in this browser.", "late")
    clearTimeout(this.timer)
    this.timer = setTimeout(() => this.save(), 5000)
  }

  // Mine wins: the next save builds on what the other window kept.
  async insist() {
    const theirs = await fetch(this.url, { headers: { Accept: "application/json" } })
    if (theirs.ok) this.version = (await theirs.json()).version
    await this.save()
  }

  // Sent or thrown away: nothing is kept any more until somebody writes again.
  end() {
    this.ended = true
    clearTimeout(this.timer)
    localStorage.removeItem(this.slot)
  }
}
