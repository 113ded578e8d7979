import type { CampaignTemplate } from '../../domain/campaign/template.ts'
import type { Answers } from '../../domain/questions.ts'
import { type AnswerOptions, gatherAnswers } from '../answers.ts'
import type { Context } from '../context.ts'

/** A template with what was answered to its questions. */
export interface AnsweredCampaign {
  readonly name: string
  readonly template: CampaignTemplate
  readonly answers: Answers
}

/** Reads the template and asks what it asks, before the desk is opened. */
export async function answerCampaign(
  context: Context,
  name: string,
  options: AnswerOptions,
): Promise<AnsweredCampaign> {
  const template = await context.templates.campaign(name)
  context.say(`${template.name}: ${template.about} Not when: ${template.notWhen}`)
  return { name, template, answers: await gatherAnswers(context, template.questions, options) }
}
