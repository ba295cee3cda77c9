// <command-palette data-url="/palette">: Ctrl-K. What the page can do (data-key, data-command) and what the server finds.
import { follow, offeredHere } from "./palette-deeds.js"

customElements.define("command-palette", class extends HTMLElement {
  connectedCallback() {
    this.innerHTML = `<dialog class="palette" aria-label="Commands"><input type="text" role="combobox" aria-expanded="true"
      aria-controls="palette-list" aria-autocomplete="list" aria-label="Command or conversation" autocomplete="off" spellcheck="false"
      placeholder="A command, a name, a number, words"><ul id="palette-list" role="listbox" aria-label="Found"></ul><footer>
      <span><kbd>↑</kbd> <kbd>↓</kbd> choose</span><span><kbd>Enter</kbd> do it</span><span><kbd>Esc</kbd> back</span></footer></dialog>`
    this.dialog = this.firstElementChild
    this.input = this.querySelector("input")
    this.list = this.querySelector("ul")
    this.onKey = event => (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "k" && !event.defaultPrevented && this.open(event)
    document.addEventListener("keydown", this.onKey)
    document.addEventListener("click", event => event.target.closest("[data-palette]") && this.open(event))
    this.input.addEventListener("input", () => this.find())
    this.input.addEventListener("keydown", event => this.move(event))
    this.dialog.addEventListener("click", event => event.target === this.dialog ? this.dialog.close() : this.pick(event.target.closest("li")))
  }

  disconnectedCallback() { document.removeEventListener("keydown", this.onKey) }

  open(event) {
    event.preventDefault()
    this.here = offeredHere()
    this.input.value = ""
    this.dialog.showModal()
    this.find()
  }

  async find() {
    const words = this.input.value.trim().toLowerCase()
    const local = this.here.filter(one => one.label.toLowerCase().includes(words))
    this.show(words ? local.slice(0, 6) : local.slice(0, 9))
    const typed = this.typed = {}
    await new Promise(resolve => setTimeout(resolve, words ? 150 : 0))
    if (typed !== this.typed) return
    const asked = this.asked = fetch(`${this.dataset.url}?q=${encodeURIComponent(words)}`, { headers: { Accept: "application/json" } })
    const answer = await asked.catch(() => null)
    if (asked !== this.asked || !answer?.ok) return
    const remote = (await answer.json()).filter(one => !local.some(mine => mine.label === one.label)).map(one => ({ ...one, run: () => follow(one) }))
    this.show([...local.slice(0, words ? 6 : 9), ...remote])
  }

  show(entries) {
    this.entries = entries
    this.list.replaceChildren(...entries.map((one, at) => {
      const item = Object.assign(document.createElement("li"), { id: `palette-${at}` })
      item.setAttribute("role", "option")
      item.className = "menu-item"
      item.append(piece("span", one.label), ...(one.hint ? [piece(one.key ? "kbd" : "small", one.hint)] : []))
      item.firstChild.className = "cut"
      return item
    }))
    this.select(0)
  }

  select(at) {
    this.chosen = at
    ;[...this.list.children].forEach((item, index) => item.setAttribute("aria-selected", index === at))
    this.list.children[at]?.scrollIntoView({ block: "nearest" })
    this.input.setAttribute("aria-activedescendant", `palette-${at}`)
  }

  move(event) {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (step) { event.preventDefault(); this.select((this.chosen + step + this.entries.length) % Math.max(this.entries.length, 1)) }
    if (event.key === "Enter") { event.preventDefault(); this.pick(this.list.children[this.chosen]) }
  }

  pick(item) {
    if (!item) return
    this.dialog.close()
    this.entries[[...this.list.children].indexOf(item)]?.run()
  }
})

function piece(name, text) { return Object.assign(document.createElement(name), { textContent: text }) }
