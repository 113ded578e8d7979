import type { Command } from 'commander'
import { SmmError } from '../../../domain/errors.ts'
import type { Ref } from '../../../domain/ref.ts'
import { cleanText } from '../../../domain/text/clean.ts'
import { campaignState } from '../../campaign/facts.ts'
import { campaignNamed, campaignRef } from '../../campaign/named.ts'
import { campaignView, printCampaign } from '../../campaign/view.ts'
import type { Context } from '../../context.ts'
import { addJsonOption, printJson } from '../../options/output.ts'
import { parser } from '../../options/parse.ts'
import { reading } from '../../with-store.ts'

interface CampaignShow {
  readonly ref: Ref
  readonly rules?: boolean
  readonly json?: string
}

export function campaignShowCommand(parent: Command, context: Context): Command {
  const command = parent
    .command('show')
    .summary('show whether a campaign is on track, and what comes when')
    .description(
      'Shows a campaign: on track or behind and what is late first, then its posts and tasks in the order of their days, the promotion it takes, its goal, and whether the platforms’ own rules were read. --rules prints the rules for those who take part, to be put on a page.',
    )
    .argument('<ref>', 'a campaign: k2', parser(campaignRef))
    .option('--rules', 'print the rules for those who take part, and nothing else')
  return addJsonOption(command)
    .addHelpText('after', '\nExamples:\n  smm campaign show k2\n  smm campaign show k2 --rules > rules.txt')
    .action((ref: Ref, options: Omit<CampaignShow, 'ref'>) => campaignShow(context, { ref, ...options }))
}

export async function campaignShow(context: Context, { ref, rules, json }: CampaignShow): Promise<void> {
  await reading(context, async (open) => {
    const { campaign, client } = campaignNamed(open.store, ref)
    if (rules) {
      if (campaign.rules === '') throw new SmmError('unknown', `${campaign.title} has no rules for those who take part`)
      return context.io.out(`${cleanText(campaign.rules)}\n`)
    }
    const view = await campaignView(context, open, await campaignState(context, open, client, campaign))
    if (json !== undefined) return printJson(context, json, view)
    await printCampaign(context, open, client, view)
  })
}
