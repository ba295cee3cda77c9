// The rich text of the composer: what may be in it, and what keys, pasting and dropping do there.
import { Editor, Image, Placeholder, StarterKit } from "../vendor/tiptap.js"
import { filesOf } from "./composer-files.js"

const ADDRESS = /^(https?:\/\/|www\.|\S+@)/i

// Takes the place of the text area. take(files) says whether it took any; key(event) whether the key was its own.
export function richEditor(area, content, { key, take, changed }) {
  area.hidden = true
  return new Editor({
    element: area.parentNode.insertBefore(Object.assign(document.createElement("div"), { className: "draft" }), area),
    injectCSS: false,
    content,
    extensions: [
      StarterKit.configure({ heading: false, link: { openOnClick: false, defaultProtocol: "https", shouldAutoLink: typed => ADDRESS.test(typed) } }),
      Image.configure({ inline: true }),
      Placeholder.configure({ placeholder: area.placeholder }),
    ],
    editorProps: {
      attributes: { role: "textbox", "aria-multiline": "true", "aria-label": area.getAttribute("aria-label") ?? "Your reply", dir: "auto" },
      handleKeyDown: (_, event) => key(event),
      handlePaste: (_, event) => take(filesOf(event.clipboardData)),
      handleDrop: (_, event) => take(filesOf(event.dataTransfer)),
    },
    onUpdate: changed,
  })
}

// Plain text as the HTML that the editor begins with.
export function paragraphs(text) {
  return text.split(/\n{2,}/).map(part => {
    const paragraph = document.createElement("p")
    part.split("\n").forEach((line, at) => paragraph.append(...(at ? [document.createElement("br"), line] : [line])))
    return paragraph.outerHTML
  }).join("")
}
