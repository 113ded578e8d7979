import type { Command } from 'commander'
import { cleanText } from '../../../domain/text/clean.ts'
import type { TemplateKind } from '../../../files/templates.ts'
import type { Context } from '../../context.ts'
import { addKindOption, findTemplate } from '../../template/find.ts'

interface TemplateShow {
  readonly name: string
  readonly kind?: TemplateKind
}

export function templateShowCommand(parent: Command, context: Context): Command {
  const command = parent
    .command('show')
    .summary('print a template')
    .description('Prints the YAML of a template, yours if there is one, else the shipped one.')
    .argument('<name>', 'such as restaurant, instagram or today')
  return addKindOption(command)
    .addHelpText('after', '\nExamples:\n  smm template show restaurant\n  smm template show today --kind settings')
    .action((name: string, options: Omit<TemplateShow, 'name'>) => templateShow(context, { name, ...options }))
}

export async function templateShow(context: Context, input: TemplateShow): Promise<void> {
  const entry = findTemplate(context, input.name, input.kind)
  context.io.out(cleanText(context.templates.text(entry.kind, entry.name).text))
}
