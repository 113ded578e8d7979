import type { DemoPost } from '../demo-client.ts'

/** The desk’s own business, a little. */
export const rowanPosts: readonly DemoPost[] = [
  {
    week: -5,
    on: { linkedin: 'tue 08:30' },
    title: 'Forty minutes before the first post',
    pillar: 'notes',
    text: 'My first post of a day goes out after forty minutes of other things: eleven answers, three comments under other people’s work, one telephone call.\n\nThe post takes longest to make and is what clients see. The forty minutes are what their customers see.\n\nWhich of the two do you pay for?',
  },
  {
    week: -4,
    on: { linkedin: 'tue 08:30' },
    title: 'An answer worth learning from',
    pillar: 'others',
    text: 'A climbing hall I know got two stars for a broken shower. The owner wrote: “You are right, it was cold. It is mended, and I have tried it myself.”\n\nNo apology paragraph, no voucher. One fact, one person, one small joke. The stars went up to four.\n\nI have added it to my folder of answers I wish I had written.',
  },
  {
    week: -3,
    on: { linkedin: 'tue 08:30' },
    title: 'What I no longer do',
    pillar: 'notes',
    text: 'Three things I have stopped doing for clients, and nobody missed them: posts on days of something, follower counts in the first line of a report, and answering at midnight.\n\nWhat I do instead with the hours is dull to describe. I answer within the working day, and I write down which answer led to a sale.\n\nWhat did you stop?',
  },
  {
    week: -2,
    on: { linkedin: 'tue 08:30' },
    title: 'Lena Brandt’s waiting room pictures',
    pillar: 'others',
    text: 'Lena Brandt photographs waiting rooms. Not the people, only the chairs, a minute after somebody has stood up.\n\nI have looked at them for a week and written better captions since. She leaves out the one thing everybody would put in.\n\nHer page is worth ten minutes of your lunch.',
  },
  {
    week: -1,
    on: { linkedin: 'tue 08:30' },
    title: 'Room for one more door',
    pillar: 'open-door',
    text: 'I look after eight small businesses with a door on the street, and I have room for one more.\n\nWhat I ask first is what you want more of. If the answer is followers, I am the wrong person, and I will say so kindly.\n\nIf it is cake orders, weekday tables or new patients, write to me.',
    link: 'https://rowanvale.example/room',
  },
  {
    week: 0,
    on: { linkedin: 'tue 08:30' },
    title: 'The message that was not late',
    pillar: 'notes',
    text: 'A message came in at eleven at night and was answered at five past nine. A dashboard would call that ten hours.\n\nI call it five minutes, because the shop is shut at night and says so on the door.\n\nCount response times in the hours in which somebody is there. It is kinder to the team, and it tells you more.',
  },
  {
    week: 1,
    on: { linkedin: 'tue 08:30' },
    title: 'A bookshop’s captions',
    pillar: 'others',
    text: 'The Independent Bookshop writes one caption a day, and it is always a sentence that somebody said in the shop.\n\n“I need a book for a man who has everything but patience.”\n\nNo title, no price, no link. I have bought four books there since. What does somebody say in your shop that you could write down?',
  },
]
