import type { Command } from 'commander'
import type { Context } from '../context.ts'
import { declareNote } from '../outcome/note.ts'

export function lossCommand(parent: Command, context: Context): Command {
  return declareNote('loss', parent, context)
}
