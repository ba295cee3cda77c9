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
    target.matches("input:not([type=checkbox], [type=radio]), textarea, select, heed-composer") ? target.focus() : target.click()
  } else if (document.querySelector(`[data-key^="${CSS.escape(event.key)} "]`)) {
    first = event.key
    forget = setTimeout(() => { first = "" }, 1500)
  }
}

// The sheet is made from what the page carries, so it never tells of a key that does nothing here.
function sheet(event) {
  event.preventDefault()
  const dialog = document.getElementById("keys") ?? document.body.appendChild(Object.assign(document.createElement("dialog"), { id: "keys", className: "dialog" }))
  const groups = new Map([["Everywhere", new Map([["Ctrl K", "Commands"], ["?", "This sheet"], ["Esc", "Leave a field, close"]])]])
  if (document.querySelector("list-nav")) groups.set("List", new Map([["j", "Next"], ["k", "Previous"], ["Enter", "Open at once"], ["x", "Choose"], ["Shift x", "Choose up to here"]]))
  document.querySelectorAll("[data-key]").forEach(one => {
    const name = one.dataset.keyGroup ?? (one.dataset.key.startsWith("g ") ? "Go to" : "This page")
    if (!groups.has(name)) groups.set(name, new Map())
    groups.get(name).set(one.dataset.key, one.dataset.keyLabel ?? one.getAttribute("aria-label") ?? one.textContent.trim())
  })
  const sheet = make("div", "key-sheet", ...[...groups].map(([name, keys]) =>
    make("section", "", make("h3", "", name), make("dl", "", ...[...keys].map(([key, label]) =>
      make("div", "", make("dt", "", label), make("dd", "keys", ...key.split(" ").map(one => make("kbd", "", one)))))))))
  const close = make("button", "button", "Close")
  close.onclick = () => dialog.close()
  dialog.dataset.size = "wide"
  dialog.setAttribute("aria-labelledby", "keys-title")
  dialog.replaceChildren(make("div", "dialog-top", make("h2", "", "Keys"), close), sheet)
  dialog.querySelector("h2").id = "keys-title"
  dialog.onclick = click => click.target === dialog && dialog.close()
  dialog.showModal()
}

function make(name, className, ...inside) {
  const element = document.createElement(name)
  if (className) element.className = className
  element.append(...inside)
  return element
}

document.addEventListener("keydown", press)
