// What stands between a person and Heed is said where the page says everything else: a request that did not reach it, and
// a sign-in that ended. The page stays, and with it what was typed.
function tell(words, seconds, ...more) {
  const toast = Object.assign(document.createElement("div"), { className: "toast" })
  toast.dataset.level = "stop"
  toast.setAttribute("role", "alert")
  toast.append(Object.assign(document.createElement("span"), { textContent: words }), ...more)
  const holder = document.createElement("undo-toast")
  holder.dataset.seconds = seconds
  holder.append(toast)
  document.getElementById("told")?.replaceChildren(holder)
}

function signedOut() {
  const back = "/sign-in?to=" + encodeURIComponent(location.pathname + location.search)
  const again = Object.assign(document.createElement("a"), { className: "button", href: back, textContent: "Sign in again" })
  tell("You are signed out. What you wrote is kept in this browser.", 3600, again)
}

document.addEventListener("htmx:error", event => {
  if (event.detail.error instanceof TypeError) tell("That did not reach Heed. Nothing was changed: try again.", 10)
})
document.addEventListener("htmx:after:request", event => {
  if (event.detail.ctx.response?.status === 401) signedOut()
})
document.body.addEventListener("signed-out", signedOut)
