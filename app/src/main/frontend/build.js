// npm ci && npm run build: writes static/vendor/tiptap.js, htmx.js and the list of their licences.
import { build } from "esbuild"
import { readFile, writeFile } from "node:fs/promises"

const out = "../resources/static/vendor"
const { metafile } = await build({
  entryPoints: ["tiptap.js"],
  outfile: `${out}/tiptap.js`,
  bundle: true,
  format: "esm",
  minify: true,
  target: "es2022",
  legalComments: "none",
  metafile: true,
})

const htmx = await readFile("node_modules/htmx.org/dist/htmx.min.js", "utf8")
await writeFile(`${out}/htmx.js`, htmx.replace(/\n?\/\/# sourceMappingURL=.*\s*$/, "\n"))

const inside = Object.keys(metafile.inputs).map(path => path.match(/^node_modules\/((?:@[^/]+\/)?[^/]+)\//)?.[1])
const names = [...new Set([...inside.filter(Boolean), "htmx.org"])].sort()
const lines = await Promise.all(names.map(async name => {
  const { version, license } = JSON.parse(await readFile(`node_modules/${name}/package.json`, "utf8"))
  return `${name.padEnd(36)} ${version.padEnd(10)} ${license}`
}))
await writeFile(`${out}/LICENCES.txt`, lines.join("\n") + "\n")
