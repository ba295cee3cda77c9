// The composer's tools: a toolbar, and pictures and files that are pasted, dropped or chosen.
const TOOLS = [
  ["Bold", "B", "Mod+B", chain => chain.toggleBold(), "bold"],
  ["Italic", "I", "Mod+I", chain => chain.toggleItalic(), "italic"],
  ["List", "• –", "", chain => chain.toggleBulletList(), "bulletList"],
  ["Numbered list", "1 –", "", chain => chain.toggleOrderedList(), "orderedList"],
  ["Quote", "”", "", chain => chain.toggleBlockquote(), "blockquote"],
]

export function toolbar(editor, askForLink, chooseFile) {
  const bar = Object.assign(document.createElement("div"), { className: "tools" })
  bar.setAttribute("role", "toolbar")
  bar.setAttribute("aria-label", "Formatting")
  const buttons = TOOLS.map(([label, face, keys, run, name]) => {
    const button = tool(label, face, keys)
    button.addEventListener("click", () => run(editor.chain().focus()).run())
    editor.on("transaction", () => button.setAttribute("aria-pressed", editor.isActive(name)))
    return button
  })
  const link = tool("Link", "↗", "Mod+K")
  link.addEventListener("click", askForLink)
  const file = tool("Attach a file", "+ file", "")
  file.addEventListener("click", chooseFile)
  bar.append(...buttons, link, file)
  return bar
}

function tool(label, face, keys) {
  const button = Object.assign(document.createElement("button"), { type: "button", className: "tool", textContent: face })
  button.setAttribute("aria-label", label)
  button.title = keys ? `${label} (${keys.replace("Mod", navigator.platform.startsWith("Mac") ? "⌘" : "Ctrl")})` : label
  button.dataset.tool = label
  return button
}

// Sends a file to the server; the answer is {id, url, name, type, size, picture}.
export async function upload(url, file, inline) {
  const form = new FormData()
  form.append("file", file, file.name || "picture.png")
  form.append("inline", inline)
  const answer = await fetch(url, { method: "POST", body: form, headers: { Accept: "application/json" } })
  if (answer.ok) return answer.json()
  const problem = await answer.json().catch(() => ({}))
  throw new Error(problem.detail ?? "The file could not be kept. Try again.")
}

export const filesOf = transfer => [...(transfer?.files ?? [])]
