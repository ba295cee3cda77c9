// What is written on: the rich editor, or the bare text area where there is none. Both know their text, the places of what
// was found in it, how to show one and how to put other words there.
import { AreaSheet } from "./review-sheet-area.js"
import { EditorSheet } from "./review-sheet-editor.js"

export function sheetOf(form) {
  const { editor } = form.querySelector("heed-composer")
  return editor ? new EditorSheet(editor) : new AreaSheet(form.elements.text)
}
