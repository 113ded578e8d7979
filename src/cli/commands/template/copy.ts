import type { Command } from 'commander'
import { SmmError } from '../../../domain/errors.ts'
import type { TemplateKind } from '../../../files/templates.ts'
import type { Context } from '../../context.ts'
import { addKindOption, findTemplate } from '../../template/find.ts'

interface TemplateCopy {
  readonly name: string
  readonly kind?: TemplateKind
  readonly dryRun?: boolean
}

export function templateCopyCommand(parent: Command, context: Context): Command {
  const command = parent
    .command('copy')
    .summary('copy a template to change it')
    .description(
      'Copies the shipped template into your own template folder, where it wins from then on. A file that you have already is only replaced with --force.',
    )
    .argument('<name>', 'such as restaurant, instagram or today')
  return addKindOption(command)
    .option('-n, --dry-run', 'say what would happen, change nothing')
    .addHelpText('after', '\nExamples:\n  smm template copy restaurant\n  smm template copy today --force')
    .action((name: string, options: Omit<TemplateCopy, 'name'>) => templateCopy(context, { name, ...options }))
}

export async function templateCopy(context: Context, input: TemplateCopy): Promise<void> {
  const entry = findTemplate(context, input.name, input.kind)
  if (entry.isOwn && !context.globals.force) {
    throw new SmmError('refused', `You have a template called ${entry.name} already`, [
      `smm template show ${entry.name}`,
      `smm template copy ${entry.name} --force replaces it with the shipped one`,
    ])
  }
  const text = context.templates.shippedText(entry)
  if (input.dryRun) {
    context.say(`Would copy ${entry.file} into ${context.paths.ownTemplates}.`)
    return
  }
  const path = context.templates.ownPath(entry)
  context.textFiles.write(path, text)
  context.say(`Copied ${entry.file} to ${path}; it wins from now on. After a change: smm template check ${entry.name}`)
}
