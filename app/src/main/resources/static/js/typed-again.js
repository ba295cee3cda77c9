// What was typed into a form stands there again when the page comes back with a sentence that refuses it. It waits in this tab
// from one page to the next and no longer; words that are secret, and what the page itself chose, are left alone.
const KEY = "heed-typed"
const SECRET = ["hidden", "password", "file", "submit", "button"]

const path = form => form.getAttribute("action") ?? location.pathname
const fields = form => [...form.elements].filter(field => field.name && !SECRET.includes(field.type))
const isChoice = field => field.type === "radio" || field.type === "checkbox"

function keep(form) {
  const typed = fields(form).map(field => ({ name: field.name, value: field.value, checked: field.checked }))
  sessionStorage.setItem(KEY, JSON.stringify({ path: path(form), typed }))
}

function isChosen(field, all) {
  if (isChoice(field)) return all.some(one => one.name === field.name && one.defaultChecked)
  if (field.type === "select-one") return [...field.options].some(option => option.defaultSelected && option.value)
  return field.value !== ""
}

// Of fields with one name, the first takes what was in the first: choices may have gone meanwhile, and others come.
function putBack(form, typed) {
  const all = fields(form)
  const open = all.filter(field => !isChosen(field, all))
  const left = [...typed]
  all.forEach(field => {
    const at = left.findIndex(one => one.name === field.name && (!isChoice(field) || one.value === field.value))
    if (at < 0) return
    const [{ value, checked }] = left.splice(at, 1)
    if (!open.includes(field)) return
    if (isChoice(field)) field.checked = checked
    else field.value = value
  })
}

const before = JSON.parse(sessionStorage.getItem(KEY) ?? "null")
sessionStorage.removeItem(KEY)
if (before && document.querySelector("[role=alert]")) {
  [...document.forms].filter(form => path(form) === before.path).forEach(form => putBack(form, before.typed))
}

addEventListener("submit", event => !event.defaultPrevented && event.target.method === "post" && keep(event.target))
