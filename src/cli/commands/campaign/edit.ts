import type { Command } from 'commander'
import type { Campaign } from '../../../domain/campaign/campaign.ts'
import { textOf } from '../../../domain/campaign/fill.ts'
import { SmmError } from '../../../domain/errors.ts'
import type { Answers } from '../../../domain/questions.ts'
import { formatRef, type Ref } from '../../../domain/ref.ts'
import { answersSaid } from '../../answers.ts'
import { campaignNamed, campaignRef } from '../../campaign/named.ts'
import { strategyOf } from '../../campaign/plan.ts'
import type { Context } from '../../context.ts'
import { eachOf, parser } from '../../options/parse.ts'
import { change, type OpenDesk, writing } from '../../with-store.ts'

interface CampaignEdit {
  readonly ref: Ref
  readonly set?: readonly string[]
  readonly dryRun?: boolean
}

export function campaignEditCommand(parent: Command, context: Context): Command {
  return parent
    .command('edit')
    .summary('change answers of a campaign, and make its rules anew')
    .description(
      'Changes what was answered to the template’s questions, and makes the rules for those who take part anew, with the dates as they are now. Posts keep their words: smm post edit. Title, dates, goal and allowance are changed by smm edit k2.',
    )
    .argument('<ref>', 'a campaign: k2', parser(campaignRef))
    .option('--set <key=value>', 'another answer; can be said several times', eachOf)
    .option('-n, --dry-run', 'say what would happen, change nothing')
    .addHelpText('after', '\nExamples:\n  smm campaign edit k2 --set prize_value=£208\n  smm campaign edit k2')
    .action((ref: Ref, options: Omit<CampaignEdit, 'ref'>) => campaignEdit(context, { ref, ...options }))
}

export async function campaignEdit(context: Context, { ref, set = [], dryRun }: CampaignEdit): Promise<void> {
  await writing(context, async (open) => {
    const { campaign } = campaignNamed(open.store, ref)
    const changed = await withAnswers(context, open, campaign, set)
    const named = `${formatRef(ref)} ${campaign.title}`
    if (JSON.stringify(changed) === JSON.stringify(campaign)) {
      return context.say(`${named} is so already; nothing was changed`)
    }
    change(context, open, () => open.store.campaigns.update(changed), dryRun)
    const rules =
      changed.rules === campaign.rules ? '' : `; its rules were made anew: smm campaign show ${formatRef(ref)} --rules`
    context.say(
      `${dryRun ? 'Would change' : 'Changed'} ${named}: ${set.join(', ') || 'rules'}${rules}.${dryRun ? '' : ' Undo: smm undo'}`,
    )
  })
}

async function withAnswers(
  context: Context,
  open: OpenDesk,
  campaign: Campaign,
  set: readonly string[],
): Promise<Campaign> {
  if (campaign.template === '') {
    throw new SmmError('refused', `${campaign.title} came out of no template, so it has no answers`)
  }
  const template = await context.templates.campaign(campaign.template)
  const { client } = campaignNamed(open.store, { kind: 'campaign', id: campaign.id })
  const fields = {
    ...(JSON.parse(campaign.answers) as Answers),
    ...Object.fromEntries(answersSaid(template.questions, set)),
  }
  const { liquidFor } = await import('../../../render/liquid.ts')
  const strategy = await strategyOf(context, open, client)
  const { startsOn, endsOn } = campaign
  const scope = { client, strategy, fields, link: null, zone: client.zone, startsOn, endsOn }
  const rules = textOf(template.rules, template, scope, null, liquidFor(open.now.day))
  return { ...campaign, answers: JSON.stringify(fields), rules }
}
