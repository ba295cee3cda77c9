// When a request did not reach Heed at all, the page says so where it says everything else.
document.addEventListener("htmx:error", event => {
  if (!(event.detail.error instanceof TypeError)) return
  const told = document.getElementById("told")
  const toast = document.createElement("undo-toast")
  toast.innerHTML = '<div class="toast" data-level="stop" role="alert"><span>That did not reach Heed. Nothing was changed: try again.</span></div>'
  told?.replaceChildren(toast)
})
