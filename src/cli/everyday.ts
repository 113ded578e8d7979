/**
 * The verbs that are typed all day. They come with the program itself, in one file and one compiled copy, because each further file costs a piece of
 * every start; every other command is a file of its own, read when it is run.
 */
export { addCommand } from './commands/add.ts'
export { didCommand } from './commands/did.ts'
export { doneCommand } from './commands/done.ts'
export { ideaCommand } from './commands/idea.ts'
export { inboxAddCommand, inCommand } from './commands/inbox/add.ts'
export { skipCommand } from './commands/skip.ts'
export { snoozeCommand } from './commands/snooze.ts'
export { todayCommand } from './commands/today.ts'
export { undoCommand } from './commands/undo.ts'
export { whyCommand } from './commands/why.ts'
