// Keys: whatever carries data-key="r" is clicked by r; data-key="g n" by g, then n. "?" opens the sheet of all of them.
const typing = target => target.closest?.("input:not([type=checkbox]):not([type=radio]), textarea, select, [contenteditable=true]")
const seen = element => element.checkVisibility?.() ?? true
let first = ""
let forget = 0

function press(event) {
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return
  if (event.key === "Escape") return typing(event.target) ? event.target.blur() : undefined
  if (typing(event.target) || document.querySelector("dialog[open]")) return
  if (event.key === "?") return sheet(event)
  const keys = first ? `${first} ${event.key}` : event.key
  first = ""
  clearTimeout(forget)
  const target = [...document.querySelectorAll(`[data-key="${CSS.escape(keys)}"]`)].find(seen)
  if (target) {
    event.preventDefault()
    target.matches("input:not([type=checkbox]), textarea, select, heed-composer") ? target.focus() : target.click()
  } else if (document.querySelector(`[data-key^="${CSS.escape(event.key)} "]`)) {
    first = event.key
    forget = setTimeout(() => { first = "" }, 1500)
  }
}

function sheet(event) {
  event.preventDefault()
  const dialog = document.getElementById("keys") ?? document.body.appendChild(Object.assign(document.createElement("dialog"), { id: "keys", className: "dialog keys-sheet" }))
  const rows = new Map([["Ctrl+K", "Commands"], ["?", "This sheet"]])
  document.querySelectorAll("[data-key]").forEach(one => rows.set(one.dataset.key, one.dataset.keyLabel ?? one.getAttribute("aria-label") ?? one.textContent.trim()))
  const list = document.createElement("dl")
  rows.forEach((label, keys) => {
    const key = document.createElement("dt")
    keys.split(" ").forEach(one => key.append(Object.assign(document.createElement("kbd"), { textContent: one })))
    list.append(key, Object.assign(document.createElement("dd"), { textContent: label }))
  })
  const title = Object.assign(document.createElement("h3"), { textContent: "Keys" })
  dialog.replaceChildren(title, list)
  dialog.onclick = click => click.target === dialog && dialog.close()
  dialog.showModal()
}

document.addEventListener("keydown", press)
