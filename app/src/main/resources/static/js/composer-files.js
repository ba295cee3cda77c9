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

// Keeps a file for what is written in a composer; pictures go into the text.
export async function attach(file, { dataset, editor, status, form }) {
  status.tell(`Keeping ${file.name || "the picture"} …`, "busy")
  try {
    const kept = await upload(dataset.uploadUrl, file, Number(dataset.maxBytes))
    if (kept.picture) editor.chain().focus().setImage({ src: kept.url, alt: kept.name }).run()
    form.dispatchEvent(new CustomEvent("file-kept", { detail: kept }))
    status.tell(`${kept.name} is attached`, "kept")
  } catch (failure) {
    status.tell(failure.message, "late")
  }
}

// Sends a file to the server; the answer is {id, url, name, type, size, picture}. What is too large is told before it is
// sent for nothing.
async function upload(url, file, maxBytes) {
  const name = file.name || "picture.png"
  if (maxBytes && file.size > maxBytes) throw new Error(`${name} has ${megabytes(file.size)}, and a file may have ${megabytes(maxBytes)}. Send a link to it instead.`)
  const inline = /^image\/(png|jpeg|gif|webp)$/.test(file.type)
  const form = new FormData()
  form.append("file", file, name)
  form.append("inline", inline)
  const answer = await fetch(url, { method: "POST", body: form, headers: { Accept: "application/json" } })
    .catch(() => { throw new Error("The server cannot be reached. Attach it again in a moment.") })
  if (answer.status === 401) document.body.dispatchEvent(new CustomEvent("signed-out"))
  const kept = await answer.json().catch(() => ({}))
  if (!answer.ok) throw new Error(kept.detail ?? "The file could not be kept. Try again.")
  return { ...kept, picture: kept.picture && inline }
}

const megabytes = bytes => `${Math.ceil(bytes / 100000) / 10} MB`
