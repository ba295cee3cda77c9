// The composer's tools: a toolbar of real buttons, and the line that asks for a link's address.
const DRAWINGS = {
  Link: "M6.700 9.300 9.300 6.700M7.500 4.800 8.900 3.400a2.600 2.600 0 0 1 3.700 3.700l-1.400 1.400M8.500 11.200l-1.400 1.400a2.600 2.600 0 0 1-3.700-3.700l1.400-1.400",
  List: "M6.500 4h7M6.500 8h7M6.500 12h7M3 4h.01M3 8h.01M3 12h.01",
  "Numbered list": "M7 4h6.500M7 8h6.500M7 12h6.500M2.700 3l1-.6V5.600M2.500 8.600c.3-.8 1.900-.8 1.900.3 0 .8-1.900 1-1.900 2.200h2",
  Quote: "M6.500 4.500c-2 .6-3 2-3 4.200v2.800h3V8.600H4.800M12.500 4.500c-2 .6-3 2-3 4.200v2.800h3V8.600h-1.700",
  "Attach files": "m12.500 7.500-4.700 4.700a2.600 2.600 0 0 1-3.700-3.700l5-5a1.700 1.700 0 0 1 2.400 2.400l-4.900 4.900a.8.8 0 0 1-1.200-1.200l4.200-4.200",
}
const COMMAND_KEY = /Mac|iP/.test(navigator.platform) ? "⌘" : "Ctrl+"

export function toolbar(editor, { link, attach }) {
  const toggle = (label, key, name, run, face) => {
    const button = tool(label, key, () => run(editor.chain().focus()).run(), face)
    const show = () => button.setAttribute("aria-pressed", editor.isActive(name))
    editor.on("transaction", show)
    show()
    return button
  }
  const bar = Object.assign(document.createElement("div"), { className: "toolbar" })
  bar.setAttribute("role", "toolbar")
  bar.setAttribute("aria-label", "Formatting")
  bar.append(
    toggle("Bold", "B", "bold", chain => chain.toggleBold(), "b"),
    toggle("Italic", "I", "italic", chain => chain.toggleItalic(), "i"),
    document.createElement("hr"),
    tool("Link", "K", link),
    toggle("List", "", "bulletList", chain => chain.toggleBulletList()),
    toggle("Numbered list", "", "orderedList", chain => chain.toggleOrderedList()),
    toggle("Quote", "", "blockquote", chain => chain.toggleBlockquote()),
    document.createElement("hr"),
    tool("Attach files", "", attach),
  )
  return bar
}

function tool(label, key, run, face) {
  const button = Object.assign(document.createElement("button"), { type: "button", className: "button" })
  button.setAttribute("aria-label", label)
  button.title = key ? `${label} (${COMMAND_KEY}${key})` : label
  button.append(face ? Object.assign(document.createElement(face), { textContent: face.toUpperCase() }) : drawing(DRAWINGS[label]))
  button.addEventListener("click", run)
  return button
}

function drawing(path) {
  const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg")
  svg.setAttribute("class", "icon")
  svg.setAttribute("viewBox", "0 0 16 16")
  svg.setAttribute("aria-hidden", "true")
  svg.append(document.createElementNS(svg.namespaceURI, "path"))
  svg.firstChild.setAttribute("d", path)
  return svg
}

// Asks under the text, not over it. An empty address takes the link away.
export function askForLink(editor, host) {
  host.querySelector(".link-form")?.remove()
  const line = Object.assign(document.createElement("div"), { className: "link-form" })
  line.innerHTML = `<input class="input" type="url" aria-label="Address of the link" placeholder="https://"><button class="button" type="button">Link</button><button class="button" data-kind="plain" type="button">Cancel</button>`
  const [address, set, cancel] = line.children
  const end = run => { line.remove(); run(editor.chain().focus()).run() }
  const link = () => end(chain => address.value.trim()
    ? chain.extendMarkRange("link").setLink({ href: address.value.trim() }) : chain.extendMarkRange("link").unsetLink())
  address.value = editor.getAttributes("link").href ?? ""
  set.addEventListener("click", link)
  cancel.addEventListener("click", () => end(chain => chain))
  line.addEventListener("keydown", event => {
    if (event.key === "Enter") { event.preventDefault(); event.stopPropagation(); link() }
    if (event.key === "Escape") { event.stopPropagation(); end(chain => chain) }
  })
  host.append(line)
  address.focus({ preventScroll: true })
  line.scrollIntoView({ block: "nearest" })
}
