// Asks the server to read a draft. Of several questions the newest alone is answered: the others are given up, and so is one
// that takes too long.
const PATIENCE = 5000

export class Asker {
  constructor(url) { this.url = url }

  // The margin as the server sees it; null when it could not be read; undefined when another question came.
  async ask(text, more) {
    this.giveUp()
    const asking = this.asking = new AbortController()
    const read = await fetch(this.url, {
      method: "POST",
      headers: { "HX-Request": "true" },
      body: new URLSearchParams([["text", text], ...more]),
      signal: AbortSignal.any([asking.signal, AbortSignal.timeout(PATIENCE)]),
    }).then(answer => answer.ok ? answer.text() : null).catch(() => null)
    return asking === this.asking && !asking.signal.aborted ? read : undefined
  }

  giveUp() { this.asking?.abort() }
}
