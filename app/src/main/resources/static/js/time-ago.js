// <time-ago><time datetime="…">text of the server</time></time-ago>: keeps "5 min" true while the page stands.
const words = new Intl.RelativeTimeFormat("en", { numeric: "auto", style: "narrow" })
const STEPS = [[60, 1, "second"], [3600, 60, "minute"], [86400, 3600, "hour"], [604800, 86400, "day"]]

customElements.define("time-ago", class extends HTMLElement {
  connectedCallback() {
    this.show()
    this.tick = setInterval(() => this.show(), 30000)
  }

  show() {
    const time = this.querySelector("time")
    const seconds = (new Date(time.dateTime) - Date.now()) / 1000
    const step = STEPS.find(([below]) => Math.abs(seconds) < below)
    if (step) time.textContent = Math.abs(seconds) < 60 ? "now" : words.format(Math.round(seconds / step[1]), step[2])
  }

  disconnectedCallback() { clearInterval(this.tick) }
})
