// What heed-composer needs of Tiptap (ProseMirror), and no more.
export { Editor } from "@tiptap/core"
export { default as Image } from "@tiptap/extension-image"
export { default as Placeholder } from "@tiptap/extension-placeholder"
export { default as StarterKit } from "@tiptap/starter-kit"
