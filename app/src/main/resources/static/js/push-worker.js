// Runs without a page: shows what the desk pushed, and opens the desk on a click. It reads nothing else and keeps nothing.
self.addEventListener("push", event => {
  const told = event.data?.json() ?? { words: "The desk has news for you.", link: "/", topic: "heed" }
  event.waitUntil(self.registration.showNotification("Heed", { body: told.words, tag: told.topic, renotify: true, data: told.link }))
})

self.addEventListener("notificationclick", event => {
  event.notification.close()
  const link = new URL(event.notification.data, self.location.origin)
  if (link.origin === self.location.origin) event.waitUntil(self.clients.openWindow(link.href))
})
