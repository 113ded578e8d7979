import { Chalk } from 'chalk'
import type { Paint } from './paint.ts'

// Whether colour is wanted was decided already, so chalk does not look at the environment again.
const chalk = new Chalk({ level: 1 })

export const colours: Paint = {
  late: chalk.red,
  waiting: chalk.yellow,
  social: chalk.green,
  heading: chalk.bold,
  quiet: chalk.dim,
}
