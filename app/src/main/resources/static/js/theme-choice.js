// A button with data-theme-choice="dark": changes this page at once and remembers it in this browser.
document.addEventListener("click", event => {
  const choice = event.target.closest("[data-theme-choice]")?.dataset.themeChoice
  if (!choice) return
  document.documentElement.dataset.theme = choice
  choice === "system" ? localStorage.removeItem("heed-theme") : localStorage.setItem("heed-theme", choice)
})
