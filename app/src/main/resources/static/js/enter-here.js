// Enter presses the first button of a form; in a part that is marked data-enter, the button of that part.
document.addEventListener("keydown", event => {
  if (event.isComposing || event.key !== "Enter" || event.target.tagName !== "INPUT") return
  const button = event.target.closest("[data-enter]")?.querySelector("button")
  if (!button) return
  event.preventDefault()
  button.click()
})
