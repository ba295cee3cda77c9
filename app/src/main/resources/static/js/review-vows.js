// What the draft promises becomes the next step with a press, unless somebody chose one by hand.
import { announce } from "./review-panel.js"

export function takeStep(panel, { target }) {
  const proposed = target.closest("[data-step]")?.dataset
  if (!proposed) return
  const form = panel.closest("form")
  const { step, stepAt } = form.elements
  if (stepAt.value) return announce(panel, "You chose a next step already. It stays.")
  step.value = proposed.step
  stepAt.value = proposed.stepAt
  form.querySelector("[popovertarget=composer-then]").textContent = `Then: ${proposed.step}`
  announce(panel, "Next step taken")
}
