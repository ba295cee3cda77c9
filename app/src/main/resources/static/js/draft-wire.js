// How a draft gets to the server, and which one the server has.
export class DraftWire {
  constructor(url) { this.url = url }

  put(draft) {
    return fetch(this.url, {
      method: "PUT",
      headers: { "Content-Type": "application/json", Accept: "application/json" },
      body: JSON.stringify(draft),
      keepalive: draft.html.length < 30000,
    })
  }

  // The version that the server has: 0 when it has none, undefined when it does not say.
  async version() {
    const theirs = await fetch(this.url, { headers: { Accept: "application/json" } }).catch(() => null)
    if (theirs?.status === 404) return 0
    return theirs?.ok ? (await theirs.json()).version : undefined
  }
}
