// Where this browser keeps a draft until the server has said that it has it. A browser that keeps nothing is no failure.
const WEEK = 7 * 24 * 3600 * 1000

export class DraftSlot {
  constructor(url) { this.name = "heed-draft " + url }

  // What was written here and never acknowledged: not what is older than a week, nor what was sent and has got through,
  // which shows in that the newest message is another one now.
  left(seen) {
    try {
      const kept = JSON.parse(localStorage.getItem(this.name) ?? "null")
      return kept && Date.now() - kept.at < WEEK && !(kept.sent && kept.seen !== seen) ? kept : null
    } catch { return null }
  }

  // What an editor begins with: what was left, when it was built on what the server has, else both, so that none is lost.
  together(left, kept, version) {
    return !left?.html ? kept : left.version === version || left.html === kept ? left.html : kept + left.html
  }

  put(draft) {
    try { localStorage.setItem(this.name, JSON.stringify({ ...draft, at: Date.now() })) } catch { /* full or forbidden: the server has to do */ }
  }

  clear() { try { localStorage.removeItem(this.name) } catch { /* as above */ } }
}
