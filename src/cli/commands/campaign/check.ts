import type { Command } from 'commander'
import { type CampaignFinding, campaignRules } from '../../../domain/campaign/check.ts'
import { SmmError } from '../../../domain/errors.ts'
import type { Ref } from '../../../domain/ref.ts'
import { wrap } from '../../../render/card.ts'
import { paintFor } from '../../../render/paint.ts'
import { campaignFindings } from '../../campaign/check.ts'
import { campaignState } from '../../campaign/facts.ts'
import { campaignNamed, campaignRef } from '../../campaign/named.ts'
import type { Context } from '../../context.ts'
import { Found } from '../../found.ts'
import { addJsonOption, printJson, printRows } from '../../options/output.ts'
import { parser } from '../../options/parse.ts'
import { reading } from '../../with-store.ts'

interface CampaignCheck {
  readonly ref?: Ref
  readonly rules?: boolean
  readonly json?: string
}

export function campaignCheckCommand(parent: Command, context: Context): Command {
  const command = parent
    .command('check')
    .summary('check a campaign against every rule')
    .description(
      'Holds a campaign against its rules: dates, platforms’ rules that nobody read, the prize, the winner’s yes, reminders, promotion, what is late, and the check of each of its posts. Ends with 1 when one of the findings is an error.',
    )
    .argument('[ref]', 'a campaign: k2', parser(campaignRef))
    .option('--rules', 'list the rules')
  return addJsonOption(command)
    .addHelpText(
      'after',
      '\nExamples:\n  smm campaign check k2\n  smm campaign check k2 --json=rule,place\n  smm campaign check --rules',
    )
    .action((ref: Ref | undefined, options: Omit<CampaignCheck, 'ref'>) =>
      campaignCheck(context, { ...(ref ? { ref } : {}), ...options }),
    )
}

export async function campaignCheck(context: Context, { ref, rules, json }: CampaignCheck): Promise<void> {
  if (rules) return listRules(context, json)
  if (!ref) throw new SmmError('usage', 'check needs a campaign', ['smm campaign check k1', 'smm campaign list'])
  const { findings, title } = await reading(context, async (open) => {
    const { campaign, client } = campaignNamed(open.store, ref)
    const state = await campaignState(context, open, client, campaign)
    return { title: `${state.ref} ${campaign.title}`, findings: await campaignFindings(context, open, state) }
  })
  if (json !== undefined) printJson(context, json, findings)
  else await print(context, findings)
  if (findings.length === 0) context.say(`${title} is fine.`)
  if (findings.some(({ severity }) => severity === 'error')) throw new Found()
}

/** One finding a line, what mends it beneath; in a pipe both on one line. */
async function print({ io }: Context, findings: readonly CampaignFinding[]): Promise<void> {
  const paint = await paintFor(io.wantsColour('out'))
  const lines = findings.flatMap(({ place, severity, message, rule, mend }) => {
    const line = `${place}: ${severity}: ${message} [${rule}]`
    if (!io.isTerminal) return [`${line}; ${mend}`]
    const loud = severity === 'error' ? paint.late : paint.waiting
    const [first = '', ...more] = wrap(line, io.width)
    return [
      first.replace(`${severity}:`, loud(`${severity}:`)),
      ...more,
      ...wrap(mend, io.width - 4).map((each) => `    ${each}`),
    ]
  })
  io.out(lines.map((line) => `${line}\n`).join(''))
}

async function listRules(context: Context, json: string | undefined): Promise<void> {
  const rows = Object.entries(campaignRules).map(([rule, about]) => ({ rule, about }))
  await printRows(context, json === undefined ? {} : { json }, rows, [
    { title: 'rule', cell: (row) => row.rule },
    { title: 'what it looks for', cell: (row) => row.about, shrinks: true },
  ])
}
