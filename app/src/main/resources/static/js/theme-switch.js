// Before the page is painted: a theme that this browser remembers wins over the one that the person chose elsewhere.
const theme = localStorage.getItem("heed-theme");
if (theme === "light" || theme === "dark") document.documentElement.dataset.theme = theme;
