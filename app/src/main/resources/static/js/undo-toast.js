// <undo-toast data-seconds="10"><progress max="10">…: counts down and goes. The form inside takes the deed back.
customElements.define("undo-toast", class extends HTMLElement {
  connectedCallback() {
    const seconds = Number(this.dataset.seconds ?? 10)
    const ends = performance.now() + 1000 * seconds
    const bar = this.querySelector("progress")
    this.tick = setInterval(() => {
      const left = (ends - performance.now()) / 1000
      if (bar) bar.value = Math.max(left, 0)
      if (left <= 0) this.remove()
    }, 200)
  }

  disconnectedCallback() { clearInterval(this.tick) }
})
