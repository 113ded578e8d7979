/**
 * The formula of each figure of being social, said once: `docs/social.md` is held against these, and the report prints those that it has room for. The functions that
 * reckon them stand beside this file and in `domain/report`.
 */
export const socialFormulas = {
  'social ratio': '(replies + comments on others + shares of others) ÷ own posts',
  'ratio target': '`social_ratio` of the strategy, else of `today.yaml`, where it is 3',
  replies: 'answers to people in the ledger of work; of a look without a count nothing is known',
  'comments and shares': 'those on other people’s work in the ledger',
  likes: 'likes in the ledger; shown, and never in the ratio',
  'own posts': 'variants that went out and were confirmed, one for each channel',
  'social share of time': 'time for replies, listening, reading, commenting and first contacts ÷ all time',
  'minutes by stage': 'my minutes of Respond and the six stages; they add up to all of mine',
  answered:
    'waits that a person answered ÷ waits that were answered or fell due on these days, several messages that one answer answers being one; an automatic answer answers nobody, and what was answered on the spot without being written down is counted as a reply and not here',
  coverage: 'replies of the ledger without a recorded message (not timed) beside answers to recorded ones (timed)',
  'first reply':
    'first human answer − first message of the conversation, in the client’s working time; median and 90th percentile by nearest rank',
  'in time':
    'answered by the time that was agreed ÷ (answered + still open after that time); what is open and not yet due is left out',
  'promo share': 'posts of kind promo ÷ posts, of those that went out in 28 days up to the last day counted',
  'client’s part':
    'homework done on time ÷ homework that fell due; conversations in which the client answered; the newest day on which it was heard from',
  change: 'per cent for counts, percentage points for rates; — when the earlier figure is 0 or missing',
  usual: 'average of the weeks on record among the 12 whole weeks before; fewer than two make none',
} as const
