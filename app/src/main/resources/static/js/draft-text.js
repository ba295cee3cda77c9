// The plain text of what stands in the editor, and where its places are in the editor's document: one walk for both, so that
// a place which the review names is the place that is marked. Blocks are parted by an empty line.
export function draftText(doc) {
  const pieces = []
  let text = ""
  let begun = false
  const take = (words, pos) => { pieces.push({ at: text.length, pos, length: words.length }); text += words }
  doc.descendants((node, pos) => {
    if (node.isTextblock) { if (begun) text += "\n\n"; begun = true }
    else if (node.isText) take(node.text, pos)
    else if (node.type.name === "hardBreak") take("\n", pos)
  })
  return { text, place: (start, end) => place(pieces, start, end) ?? { from: doc.content.size, to: doc.content.size } }
}

// From what begins at or after the start to what ends at or before the end; nothing when nothing is written. A place without
// words stands behind those before it: what is missing belongs to the paragraph that ends there.
function place(pieces, start, end) {
  const first = pieces.find(piece => piece.at + piece.length > start - (start === end)) ?? pieces.at(-1)
  if (!first) return null
  const from = first.pos + Math.min(Math.max(0, start - first.at), first.length)
  const last = pieces.findLast(piece => piece.at < end)
  return { from, to: start === end || !last ? from : Math.max(from, last.pos + Math.min(last.length, end - last.at)) }
}
