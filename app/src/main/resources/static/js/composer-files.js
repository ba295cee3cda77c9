// Files for a reply: chosen, pasted or dropped; pictures go into the text, everything else beside it.
export const filesOf = transfer => [...(transfer?.files ?? [])]

export function choose(take) {
  const input = Object.assign(document.createElement("input"), { type: "file", multiple: true })
  input.addEventListener("change", () => take([...input.files]))
  input.click()
}

// While a file is held over the form it says what letting go will do.
export function watchForDrops(form, take) {
  let over = 0
  const holds = event => event.dataTransfer?.types.includes("Files")
  const show = on => on ? form.setAttribute("data-dropping", "") : form.removeAttribute("data-dropping")
  form.addEventListener("dragenter", event => { if (holds(event)) show(++over > 0) })
  form.addEventListener("dragleave", event => { if (holds(event)) show(--over > 0) })
  form.addEventListener("dragover", event => { if (holds(event)) event.preventDefault() })
  form.addEventListener("drop", event => {
    if (!holds(event)) return
    over = 0
    show(false)
    if (event.defaultPrevented) return
    event.preventDefault()
    take(filesOf(event.dataTransfer))
  })
}

// Sends a file to the server; the answer is {id, url, name, type, size, picture}.
export async function upload(url, file, inline) {
  const form = new FormData()
  form.append("file", file, file.name || "picture.png")
  form.append("inline", inline)
  const answer = await fetch(url, { method: "POST", body: form, headers: { Accept: "application/json" } })
    .catch(() => { throw new Error("The server cannot be reached. Attach it again in a moment.") })
  if (answer.ok) return answer.json()
  const problem = await answer.json().catch(() => ({}))
  throw new Error(problem.detail ?? "The file could not be kept. Try again.")
}
