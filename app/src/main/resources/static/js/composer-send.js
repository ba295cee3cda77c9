// Sending what is in the composer. The draft under way arrives first, so that it cannot come after the reply and outlive
// it; and the words stay in this browser until the server has said yes.
export function submitOnce(form, keeper, write) {
  form.addEventListener("submit", event => {
    write()
    if (keeper.saving) {
      event.preventDefault()
      event.stopImmediatePropagation()
      keeper.hold()
      keeper.saving.then(() => form.requestSubmit(event.submitter))
    } else {
      keeper.hold()
    }
  }, { capture: true })

  // htmx tells how it went. A plain form leaves the page, and the next one finds out: see DraftKeeper.left.
  // What did not leave comes back in a composer of its own, which goes on with the words: this one has had its day. Requests
  // of what is in the form pass by here too.
  form.addEventListener("htmx:after:request", ({ target, detail }) => target === form && detail.ctx.response?.status < 300 && keeper.end())
  form.addEventListener("htmx:finally:request", ({ target }) => target === form && form.isConnected && keeper.resume())
  form.addEventListener("htmx:error", () => keeper.resume())
}

// The addresses in a field, however they are parted.
export const addresses = field => (field?.value ?? "").split(/[,;\s]+/).filter(Boolean)

// What was ticked and said beside the text, by the names of its fields.
export const marks = form => Object.fromEntries([...form.querySelectorAll("[data-verdicts] input")].filter(one => one.value).map(one => [one.name, one.value]))
