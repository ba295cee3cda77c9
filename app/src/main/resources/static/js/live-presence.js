// Tells the server who is here and who writes: at the data-presence-url of what is open, and looks with each beat who has left.
// Stops with the signal.
export function bePresent(signal) {
  let wrote = 0
  const here = async () => {
    const url = document.querySelector("[data-presence-url]")?.dataset.presenceUrl
    if (!url || document.hidden) return
    const body = new URLSearchParams({ writing: Date.now() - wrote < 20000 })
    await fetch(url, { method: "POST", body, headers: { Accept: "application/json" } }).catch(() => {})
    document.body.dispatchEvent(new Event("live-presence"))
  }
  const typed = () => {
    const fresh = Date.now() - wrote > 10000
    wrote = Date.now()
    if (fresh) here()
  }
  const beat = setInterval(here, 15000)
  document.addEventListener("composer-changed", typed, { signal })
  signal.addEventListener("abort", () => clearInterval(beat))
  here()
}
