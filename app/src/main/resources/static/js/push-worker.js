// Runs without a page: shows what the desk pushed, opens the desk on a click, and asks anew when the browser changes its
// subscription. It reads nothing else and keeps nothing.
self.addEventListener("push", event => {
  const told = event.data?.json() ?? { words: "The desk has news for you.", link: "/", topic: "heed" }
  event.waitUntil(self.registration.showNotification("Heed", { body: told.words, tag: told.topic, renotify: true, data: told.link }))
})

self.addEventListener("notificationclick", event => {
  event.notification.close()
  const link = new URL(event.notification.data, self.location.origin)
  if (link.origin === self.location.origin) event.waitUntil(self.clients.openWindow(link.href))
})

self.addEventListener("pushsubscriptionchange", event => event.waitUntil(renew(event)))

async function renew(event) {
  try {
    const made = event.newSubscription ?? await self.registration.pushManager.subscribe({
      userVisibleOnly: true,
      applicationServerKey: event.oldSubscription?.options?.applicationServerKey ?? await (await fetch("/push/key")).text(),
    })
    const body = new URLSearchParams({ endpoint: made.endpoint, point: text(made.getKey("p256dh")), auth: text(made.getKey("auth")) })
    const answer = await fetch("/push/renewal", { method: "POST", body, redirect: "manual" })
    if (!answer.ok) throw new Error("The desk did not take it")
  } catch {
    await self.registration.showNotification("Heed", {
      body: "This device is told no more. Sign in, and ask for it anew.", tag: "heed-device", data: "/settings/devices",
    })
  }
}

function text(bytes) {
  return btoa(String.fromCharCode(...new Uint8Array(bytes))).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "")
}
