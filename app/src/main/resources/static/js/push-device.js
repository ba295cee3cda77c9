// <push-device key="…"> around a form: asks the browser, on a click only, whether it may tell its person what presses.
const BLOCKED = "This browser blocks notifications of the desk. Allow them beside its address, then load this page again."
const CANNOT = isSecureContext
  ? "This browser cannot do it. On an iPhone or iPad, add the desk to the home screen first."
  : "This needs the desk’s address to begin with https. Until then you are told by mail."

customElements.define("push-device", class extends HTMLElement {
  connectedCallback() {
    this.form = this.querySelector("form")
    this.button = this.querySelector("button")
    if (!isSecureContext || !("serviceWorker" in navigator && "PushManager" in window && "Notification" in window)) this.say(CANNOT)
    else if (Notification.permission === "denied") this.say(BLOCKED)
    else {
      this.say("")
      this.button.hidden = false
      this.button.addEventListener("click", this)
    }
  }

  say(words) { this.querySelector("[role=status]").textContent = words }

  async handleEvent(event) {
    event.preventDefault()
    this.button.disabled = true
    try {
      if (await Notification.requestPermission() === "granted") await this.subscribe()
      else this.say(Notification.permission === "denied" ? BLOCKED : "You were asked and did not say yes: nothing is changed.")
    } catch {
      this.say("The browser’s push service did not answer. Try again later, or with another browser.")
    }
    this.button.disabled = false
  }

  async subscribe() {
    const registered = await navigator.serviceWorker.register("/push/worker.js", { scope: "/push/" })
    await this.running(registered)
    const old = await registered.pushManager.getSubscription()
    await old?.unsubscribe() // it may belong to another person, or another desk's key
    const made = await registered.pushManager.subscribe({ userVisibleOnly: true, applicationServerKey: this.getAttribute("key") })
    this.form.elements.endpoint.value = made.endpoint
    this.form.elements.point.value = this.text(made.getKey("p256dh"))
    this.form.elements.auth.value = this.text(made.getKey("auth"))
    this.form.submit()
  }

  /** A worker whose scope holds no page is never "ready"; it is told when it runs. */
  running(registered) {
    const coming = registered.installing ?? registered.waiting
    if (!coming || registered.active) return Promise.resolve()
    return new Promise(done => coming.addEventListener("statechange", () => { if (coming.state === "activated") done() }))
  }

  text(bytes) {
    return btoa(String.fromCharCode(...new Uint8Array(bytes))).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "")
  }
})
