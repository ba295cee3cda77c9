// The line that says how the words are kept, and what one can do about it.
export class Status {
  constructor(line) { this.line = line }

  tell(text, state, ...choices) {
    if (!this.line) return
    this.line.replaceChildren(text, ...choices.flatMap(([label, run]) => [" ", word(label, run)]))
    this.line.dataset.state = state
  }
}

function word(label, run) {
  const button = Object.assign(document.createElement("button"), { type: "button", className: "link", textContent: label })
  button.addEventListener("click", run)
  return button
}
