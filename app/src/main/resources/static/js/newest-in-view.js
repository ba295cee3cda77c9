// On a phone the whole page scrolls, and a conversation begins with what is new, or else with what was said last. Where the
// thread scrolls by itself its style sheet sees to that.
function show() {
  const thread = document.getElementById("thread")
  if (!thread || getComputedStyle(thread).overflowY !== "visible") return
  const last = document.getElementById("new-since") ?? [...thread.querySelectorAll("[id^=message-]")].at(-1)
  last?.scrollIntoView({ block: "start" })
}

show()
document.addEventListener("htmx:after:swap", event => { if (event.detail.ctx?.target?.id === "talk") show() })
