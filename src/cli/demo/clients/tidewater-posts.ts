import type { DemoPost } from '../demo-client.ts'

export const tidewaterPosts: readonly DemoPost[] = [
  {
    week: -5,
    on: { facebook: 'mon 18:00', 'google-business': 'mon 10:00' },
    title: 'If it has been ten years',
    pillar: 'plain-answers',
    text: 'If it has been ten years, you are not the only one this week. Nobody here will ask why.\n\nThe first visit is a talk and a look. You can stop us with one hand, and we stop.',
    own: {
      'google-business':
        'Not been to a dentist for years? The first visit is a talk and a look, about twenty minutes. Nobody asks why it took so long. Ring the desk and say “it has been a while”; Amara knows what to do.',
    },
    alt: 'Two chairs and a small table in a bright room, no instruments in sight',
  },
  {
    week: -5,
    on: { facebook: 'thu 12:00', instagram: 'fri 12:00' },
    title: 'Amara at the desk',
    pillar: 'the-team',
    text: 'Amara has answered our telephone for eight years. She can hear a nervous caller before they have said their name.\n\nShe says: breathe out, then tell me what worries you most. We begin there.',
    own: {
      instagram:
        'The first voice you hear is Amara’s. Eight years at the desk, a drawer full of tissues, and a pen that children may keep.\n\nTell her what worries you. She writes it down for the dentist, so that you need to say it only once.',
    },
    alt: 'Amara smiling at the front desk, telephone in hand',
    consent: 'yes',
  },
  {
    week: -4,
    on: { facebook: 'mon 18:00', 'google-business': 'mon 10:00' },
    title: 'Does flossing matter?',
    pillar: 'plain-answers',
    text: 'Does flossing matter? The studies are thinner than the advice, and we would rather say so.\n\nCleaning between the teeth helps the gums; small brushes do it better for most people. Ask at your next visit which size is yours.',
    own: {
      'google-business':
        'Small brushes or floss? For most people the small brushes do more. We keep a set of sizes at the desk and show you, free of charge, which one is yours. No appointment needed for that.',
    },
    alt: 'A row of small coloured brushes on a white tray',
  },
  {
    week: -4,
    on: { facebook: 'thu 12:00', instagram: 'fri 12:00' },
    title: 'Seaview Primary counts to two minutes',
    pillar: 'around-the-bay',
    text: 'Class 2 at Seaview Primary has found out how long two minutes are. They sang the register, twice, and were eleven seconds short.\n\nThank you for having us, and for the drawing of the tooth with legs.',
    own: {
      instagram:
        'How long are two minutes? Class 2 at Seaview Primary sang the register twice and was eleven seconds short.\n\nWe came home with a drawing of a tooth with legs. It hangs in the waiting room.',
    },
    alt: 'A child’s drawing of a smiling tooth with two long legs',
  },
  {
    week: -3,
    on: { facebook: 'mon 18:00' },
    title: 'What the small mirror is for',
    pillar: 'plain-answers',
    text: 'The small mirror lets us see the backs of your teeth, and it lets you see them too. Ask, and Dr Okafor turns it round.\n\nPeople who have looked once are rarely frightened of it again.',
    alt: 'A dental mirror lying on a folded blue cloth',
  },
  {
    week: -3,
    on: { 'google-business': 'mon 10:00' },
    title: 'Where to park, and the step-free door',
    pillar: 'plain-answers',
    text: 'There are four parking spaces behind the practice, in from Shore Lane. The step-free door is on the same side; ring the bell and somebody comes. Buses 7 and 12 stop at the pharmacy.',
    alt: 'A blue door with a ramp and a bell at hand height',
  },
  {
    week: -3,
    on: { facebook: 'thu 12:00', instagram: 'fri 12:00' },
    title: 'Evening appointments',
    pillar: 'appointments',
    text: 'For those who cannot leave work: twice a week the practice stays open until eight.\n\nThe times are on our page, and Amara holds two of them back for people in pain.',
    own: {
      instagram:
        'Open until eight, twice a week, for people whose boss does not like the word dentist.\n\nLink in bio. Two places each evening are kept for pain.',
    },
    link: 'https://tidewaterdental.example/evenings',
    alt: 'A lit practice window at dusk, the street outside blue',
  },
  {
    week: -2,
    on: { facebook: 'mon 18:00', 'google-business': 'mon 10:00' },
    title: 'What a check-up costs',
    pillar: 'plain-answers',
    text: 'A check-up has one price, and it stands on our page. If something needs doing you get the cost in writing, and then you go home and think about it.\n\nNobody decides in the chair.',
    own: {
      'google-business':
        'A check-up has one price, which stands on our page. Anything beyond it you get in writing first, and you decide at home. Children are seen on the NHS; for adults ask us how long the list is.',
    },
    link: 'https://tidewaterdental.example/fees',
    alt: 'A printed price list on a clipboard beside a pair of glasses',
  },
  {
    week: -2,
    on: { facebook: 'thu 12:00', instagram: 'fri 12:00' },
    title: 'Joel sharpens, counts and hums',
    pillar: 'the-team',
    text: 'Joel prepares the rooms. He counts every instrument in and out, and he hums while he does it, always the same three songs.\n\nIf you hear humming next door, everything is in order.',
    own: {
      instagram:
        'Every instrument is counted in and counted out, by Joel, who hums.\n\nThree songs, always the same. The whole team knows them by now, and so will you.',
    },
    alt: 'Gloved hands laying out instruments in a row',
    consent: 'yes',
  },
  {
    week: -1,
    on: { facebook: 'mon 18:00', 'google-business': 'mon 10:00' },
    title: 'A first visit with a small child',
    pillar: 'plain-answers',
    text: 'A first visit with a small child lasts ten minutes. They ride the chair up and down, count our fingers, and choose a sticker. We look, if they let us.\n\nIf they do not, that was still a good visit.',
    own: {
      'google-business':
        'Children’s first visits take ten minutes: a ride in the chair, a look if they let us, a sticker in any case. Bring the toy that goes everywhere. Times after school are marked on our page.',
    },
    alt: 'A toy rabbit sitting in a dentist’s chair',
  },
  {
    week: -1,
    on: { facebook: 'thu 12:00', instagram: 'fri 12:00' },
    title: 'The beach clean, by its organisers',
    pillar: 'around-the-bay',
    text: 'Fourteen bags, one armchair and a surprising number of toothbrushes: the beach clean, counted by its organisers.\n\nBay Runners carried most of it up the steps, running. We brought the gloves.',
    own: {
      instagram:
        'Fourteen bags, one armchair, forty-one toothbrushes. We counted those ourselves.\n\nThank you, Bay Runners, who carried the armchair up a hundred and twelve steps.',
    },
    alt: 'Full bags and an old armchair on a pebble beach',
  },
  {
    week: 0,
    on: { facebook: 'mon 18:00', 'google-business': 'mon 10:00' },
    title: 'When your gums bleed',
    pillar: 'plain-answers',
    text: 'A little blood when you brush is your gums asking for attention. It is common, and it is worth telling us.\n\nWhat it means in your case is one for Dr Okafor. Write to us and she answers herself.',
    own: {
      'google-business':
        'Gums that bleed when you brush are worth a look, and worth it sooner rather than later. Write or ring, and we find you a time this week or next. Questions about your own case go to Dr Okafor, who answers herself.',
    },
    alt: 'A soft toothbrush in a glass on a bathroom shelf',
  },
  {
    week: 0,
    on: { facebook: 'thu 12:00', instagram: 'fri 12:00' },
    title: 'The pharmacy next door',
    pillar: 'around-the-bay',
    text: 'Half of our patients walk out of our door and into The Bay Pharmacy. Sunita reads our handwriting and then explains it in words.\n\nThank you, neighbour. We are practising our letters.',
    own: {
      instagram:
        'Our handwriting has an interpreter: Sunita at The Bay Pharmacy, one door on.\n\nShe has asked for block capitals. We are practising.',
    },
    alt: 'A pharmacy front with a green cross, seen from the practice door',
  },
  {
    week: 1,
    on: { facebook: 'mon 18:00', 'google-business': 'mon 10:00' },
    title: 'What happens when you ring in pain',
    pillar: 'plain-answers',
    text: 'When you ring in pain, Amara asks three things: where, since when, and can you sleep? Then she finds a time on the same day, or tells you honestly that there is none and who has one.',
    own: {
      'google-business':
        'In pain? Ring from half past eight; we keep times free on the same day. When we are closed, 111 tells you who is open. Please do not write in that case, the telephone is faster.',
    },
    alt: 'An appointment book with two lines left empty',
  },
]
