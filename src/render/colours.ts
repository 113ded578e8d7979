import { Chalk } from 'chalk'
import type { Paint } from './paint.ts'

// Whether colour is wanted was decided already, so chalk does not look at the environment again.
const chalk = new Chalk({ level: 1 })

// None of the colours that mean something elsewhere.
const series = [chalk.cyan, chalk.magenta, chalk.blue, chalk.cyanBright, chalk.magentaBright, chalk.blueBright] as const

export const colours: Paint = {
  late: chalk.red,
  waiting: chalk.yellow,
  social: chalk.green,
  heading: chalk.bold,
  quiet: chalk.dim,
  series: (text, number) => (series[number % series.length] as (text: string) => string)(text),
}
