import type { DemoFeed } from '../demo-client.ts'

export const rowanFeeds: readonly DemoFeed[] = [
  {
    title: 'Small Desk Weekly',
    site: 'https://smalldesk.example',
    articles: [
      [3, 'What a social media manager does all day', 'A week of somebody’s ledger, with the minutes.'],
      [1, 'Raising a retainer without losing the client', 'Show the hours first.'],
      [5, 'Three clients too many', 'How one of us went from eleven to eight.'],
      [9, 'The report that got read', 'One page, and the question at its end.'],
    ],
  },
  {
    title: 'Network Notes',
    site: 'https://networknotes.example',
    articles: [
      [0, 'Alt text is longer now on two networks', 'What changed, and what still cuts it off.'],
      [1, 'Carousels take ten pictures again', 'The limit went back after a week.'],
      [4, 'A scheduler goes down for a day', 'Who noticed, and how.'],
      [12, 'Story links get a new sticker', 'Same size, other corner.'],
    ],
  },
  {
    title: 'Answering Well',
    site: 'https://answeringwell.example',
    articles: [
      [6, 'Community management on a Sunday', 'What can wait, and how to tell.'],
      [3, 'Say it once, say it to one', 'Against the copied answer.'],
      [8, 'A one-star review, answered', 'Before and after.'],
      [15, 'Questions that sell', 'Without a word of selling.'],
    ],
  },
]
