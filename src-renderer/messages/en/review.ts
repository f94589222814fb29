/** The page “Review”, and the invitation to it. */
export const review = {
  title: 'Review',
  lead: 'Exercises come back with new numbers just before you would forget how they go, first of all those in which you made a mistake.',
  loading: 'Looking what is due',
  due: 'One exercise is ready to be reviewed. | {count} exercises are ready to be reviewed.',
  begin: 'Begin, ten minutes at most',
  waiting: 'One more waits for another day. | {count} more wait for another day.',
  enough: 'You have done all that you wanted to be asked today.',
  nothing: {
    title: 'Nothing is due',
    text: 'What you have answered is still fresh. Exercises show up here when their time comes.',
    action: 'To the lessons',
  },
  perDay: {
    label: 'At most in a day',
    none: 'None',
    count: 'One exercise | {count} exercises',
  },
  session: {
    label: 'Review',
    place: 'Exercise {number} of {count}',
    minutesLeft: 'Less than a minute left | About one minute left | About {count} minutes left',
    over: 'Ten minutes are over: this is the last one.',
    answeredLast: 'You last answered it on {date}.',
    next: 'Next exercise',
    finish: 'Finish',
    snooze: 'Not now: ask again in three days',
    stop: 'Stop here',
  },
  done: {
    title: 'That was it for today',
    none: 'You answered none. What is due stays due.',
    right:
      'You had none right. They will come back soon. | You had one of {all} right. | You had {count} of {all} right.',
    left: 'One exercise is left for another time. | {count} exercises are left for another time.',
    on: 'Go on reviewing',
    action: 'To the lessons',
  },
} as const
