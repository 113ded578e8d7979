import process from 'node:process'
import { run } from './cli/run.ts'
import { systemPaths } from './files/paths.ts'
import { strategyReader } from './files/strategy-reader.ts'
import { templatesOf } from './files/templates.ts'
import { textFiles } from './files/text-files.ts'
import { writtenFiles } from './files/written-files.ts'
import { systemClock } from './io/clock.ts'
import { pause } from './io/pause.ts'
import { systemIo } from './io/streams.ts'
import { storesAt } from './store/stores.ts'

const paths = systemPaths(process.env)
// Not awaited: the bundle is CommonJS, where nothing waits at the top.
run(process.argv.slice(2), {
  io: systemIo(process.env),
  clock: systemClock,
  env: process.env,
  paths,
  stores: storesAt(paths, pause, process.versions.tz ?? ''),
  templates: templatesOf(paths),
  textFiles,
  writtenFiles: writtenFiles(paths),
  prompter: async () => (await import('./io/ask.ts')).inquirerPrompter(),
  readStrategy: strategyReader(paths),
  strategyFiles: async () => (await import('./files/strategy-yaml.ts')).strategyFiles,
  edit: async (text, name, otherwise) => (await import('./io/editor.ts')).editText(text, name, process.env, otherwise),
  copy: async (text) => (await import('./io/hand-over.ts')).copyHere(text),
  paste: async () => (await import('./io/hand-over.ts')).pasteHere(),
  open: async (address) => (await import('./io/hand-over.ts')).openHere(address),
  diffWords: async () => (await import('./files/text-diff.ts')).diffWords,
  readMedia: async (path) => (await import('./files/media-file.ts')).readMediaFile(path),
  readPostRows: async (text, name, how) => (await import('./files/post-rows.ts')).readPostRows(text, name, how),
  readMessageRows: async (text, name, how) =>
    (await import('./files/message-rows.ts')).readMessageRows(text, name, how),
  readContactRows: async (text, name, how) =>
    (await import('./files/contact-rows.ts')).readContactRows(text, name, how),
  readCompetitorRows: async (text, name) => (await import('./files/competitor-rows.ts')).readCompetitorRows(text, name),
  mediaState: async (media) => (await import('./files/media-file.ts')).mediaState(media),
  mediaBytes: async (media, maxBytes) => (await import('./files/media-file.ts')).chosenBytes(media, maxBytes),
  feedNet: async () => (await import('./net/feeds.ts')).feedNet,
  writeArchive: async (path, entries, at) => (await import('./files/archive.ts')).writeArchive(path, entries, at),
  writeBytes: async (path, bytes) => (await import('./files/made-files.ts')).writeBytes(path, bytes),
}).then((code) => {
  // All output is written by then. Waiting for the loop to run dry and the heap to be taken down piece by piece costs a twentieth of a start.
  process.exit(code)
})
