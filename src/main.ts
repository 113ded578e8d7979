import process from 'node:process'
import { run } from './cli/run.ts'
import { systemPaths } from './files/paths.ts'
import { templatesOf } from './files/templates.ts'
import { textFiles } from './files/text-files.ts'
import { systemClock } from './io/clock.ts'
import { pause } from './io/pause.ts'
import { systemIo } from './io/streams.ts'
import { storesAt } from './store/stores.ts'

const paths = systemPaths(process.env)
// Not awaited: a command that lies in the same file as this could not be loaded while this waits for it.
run(process.argv.slice(2), {
  io: systemIo(process.env),
  clock: systemClock,
  env: process.env,
  paths,
  stores: storesAt(paths, pause, process.versions.tz ?? ''),
  templates: templatesOf(paths),
  textFiles,
  prompter: async () => (await import('./io/ask.ts')).inquirerPrompter(),
  strategyFiles: async () => (await import('./files/strategy-yaml.ts')).strategyFiles,
  edit: async (text, name) => (await import('./io/editor.ts')).editText(text, name, process.env),
}).then((code) => {
  process.exitCode = code
})
