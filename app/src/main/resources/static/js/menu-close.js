// A menu from which something was chosen has done its work.
document.addEventListener("submit", event => event.target.closest("[popover]:popover-open")?.hidePopover())
