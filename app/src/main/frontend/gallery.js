// Only for looking at the parts: ?theme=dark, and ?open=ID opens a menu or a dialog.
const asked = new URLSearchParams(location.search)
if (asked.has("theme")) document.documentElement.dataset.theme = asked.get("theme")

addEventListener("DOMContentLoaded", () => {
  const one = document.getElementById(asked.get("open"))
  if (one?.matches("dialog")) one.showModal()
  else if (one) document.querySelector(`[popovertarget="${one.id}"]`).click()
  document.querySelectorAll("[data-open-dialog]").forEach(button =>
    button.addEventListener("click", () => document.getElementById(button.dataset.openDialog).showModal()))
})
