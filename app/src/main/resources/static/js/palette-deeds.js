// What the palette can do: what the page itself offers, and what the server found.
export function offeredHere() {
  const keyed = [...document.querySelectorAll("[data-key], [data-command]")].filter(one => one.checkVisibility?.() ?? true)
  return keyed.sort((one, other) => Boolean(other.closest("#talk")) - Boolean(one.closest("#talk"))) // what is open comes first
    .map(one => ({ label: label(one), hint: one.dataset.key ?? "", key: true, run: () => press(one) }))
}

function label(one) {
  return one.dataset.command ?? one.dataset.keyLabel ?? one.getAttribute("aria-label") ?? one.textContent.trim()
}

function press(one) {
  return one.matches("input:not([type=checkbox], [type=radio]), textarea") ? one.focus() : one.click()
}

export function follow({ url, method, click }) {
  if (click) return document.querySelector(click)?.click()
  if (!method || method === "GET") return location.assign(url)
  const form = Object.assign(document.createElement("form"), { method: "post", action: url })
  document.body.append(form)
  form.submit()
}
