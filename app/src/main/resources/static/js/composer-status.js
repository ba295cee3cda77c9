// The line that says how the words are kept, and what one can do about it.
export class Status {
  constructor(line) { this.line = line }

  tell(text, state, ...choices) {
    if (!this.line) return
    this.line.replaceChildren(text, ...choices.flatMap(([label, run]) => [" ", word(label, run)]))
    this.line.dataset.state = state
  }

  kept() { this.tell(`kept ${new Date().toLocaleTimeString([], { hour: "2-digit", minute: "2-digit" })}`, "kept") }

  late() { this.tell("Not kept on the server yet: your words are safe in this browser.", "late") }

  signedOut() {
    this.tell("You are signed out: your words are safe in this browser.", "late")
    document.body.dispatchEvent(new CustomEvent("signed-out"))
  }

  conflict(why, keepMine, takeTheirs) {
    this.tell(why ?? "Another window of yours kept a newer draft.", "conflict", ["Keep mine", keepMine], ["Take the other", takeTheirs])
  }
}

function word(label, run) {
  const button = Object.assign(document.createElement("button"), { type: "button", className: "link", textContent: label })
  button.addEventListener("click", run)
  return button
}
