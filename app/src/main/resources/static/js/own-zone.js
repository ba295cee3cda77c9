// Fills [data-zone] with the time zone that this browser lives in.
document.querySelectorAll("[data-zone]").forEach(field => { field.value = Intl.DateTimeFormat().resolvedOptions().timeZone ?? "UTC" })
