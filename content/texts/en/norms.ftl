# The norm of the team: proposing, wording, support and adoption.
# Texts with booth- stand on a page. Use no choices or plurals there.

norm-kind = { $kind ->
    [do] This is what we do
    [do_not] This is what we do not do
    [speak_up] This is how we speak up
   *[when_crossed] This is what we do if it happens anyway
}

## All themes

norms-button = See the norm
norms-title = The norm for { $team }
norms-pick = Which team's norm do you want to see?
norms-not-started = { $team } is not working on a norm at the moment. Its programme has not started, or has been stopped.
norms-coverage = { $count } of the { $of } themes { $count ->
    [one] has
   *[other] have
} a norm
norms-coverage-line = { $count } of the { $of } themes { $count ->
    [one] has
   *[other] have
} a norm.
norms-adopted = { $count ->
    [0] Nothing adopted yet.
   *[other] { $count } adopted.
}
norms-worded = { $count ->
    [one] 1 draft is waiting.
   *[other] { $count } drafts are waiting.
}
norms-quiet = Choose a theme to read its norms. You make proposals on your private page, without your name.
norms-read = Read the proposals
norms-read-title = Proposals from { $team }
norms-read-what = The reading page shows the proposals by theme, without names. After reading them, write down in the chat what they have in common.
norms-wishes = Channel and sharing

## One theme

norms-theme-title = { $theme } in { $team }
norms-none = The team hasn't adopted anything here yet.
norms-waiting = Not adopted yet
norms-work = What you can do here
norms-add = Write down a norm
norms-add-title = A norm on { $theme }
norms-add-how = Write what the group said, or what several proposals have in common. Write down behaviour, not names.
norms-kind-label = What does this norm say? (required)
norms-kind-required = Choose what this norm says.
norms-text-label = The norm in the team's words (required)
norms-text-required = Write down the norm.
norms-save = Save
norms-too-many = { $most } drafts are already waiting for this theme. Merge or drop some first.
norm-empty = There is no text yet. Write down the norm.
norm-too-long = This is too long. Use up to { $limit } characters.
norm-gone = This draft is no longer there. Open the theme again.
norm-adopted = This norm was adopted. If the team wants to drop it, record that under “What was adopted?”.
norms-named-title = Is this about one person?
norms-named = These words seem to name someone: { $words }
norms-named-why = A norm is about what you do, not about who does it. Change the text. If it is right as it is, press Save again.

## One wording

wording-title = A draft for { $theme }
wording-explained = If you change the text, you'll need to ask for the team's backing again. Any backing it already has stops counting.
wording-with = Merge with
wording-alone = don't merge
wording-reword = Change the text
wording-drop = Drop it

## What the code of conduct says

conduct-title = What the code of conduct says about this
conduct-example = Example: { $example }
conduct-question = To talk about: { $question }
conduct-source = From: { $reference }. In our words; the code itself decides.
conduct-link = Read the code of conduct

## Support

support-button = Ask for the team's backing
support-title = Backing for { $theme }
support-what = Team members say on their private page whether they can support these. This is what we ask about:
support-way = { $way ->
    [room] With the group, during the session
    [before] Beforehand
   *[reserve] With a reservation
}
support-room = At least { $least } people must have opened their private page. They get { $minutes } minutes. Then everyone sees the result at the same time, and the team can adopt straight away.
support-room-later = During the session you can ask the group here, if at least { $least } people are there. The team can then adopt straight away.
support-room-small = This team can't do that. It takes at least { $least } people. There are two other ways: beforehand, or with a reservation.
support-room-alike = We're leaving these out for now. They are like something that was asked before, and asking twice can give away what someone answered.
support-room-ask = Ask the group now
support-room-open = The questions about { $theme } are open
support-no-room = There is no session now in which you can ask the group. Ask beforehand, or record what the team adopts with a reservation.
support-by-itself = Anyone who can't live with something may tell you why. If you do nothing, I ask by myself ten working days before the session.
support-reserve = The team decides out loud. On the next working day I ask for its backing. Unless more than half can live with it, it becomes a draft again and everyone is told.
support-asked-in-room = These drafts say the same as something the group was asked in a session. Asking twice can give away what someone answered. Use really different words, or adopt what it backed there.
support-when = Open from { $first } to { $until }
support-visible = Everyone will see the result on { $day }.
support-quiet = Each norm gets one word, when at least { $threshold } people answered. The manager, the team and the trainer don't see who chose what.
support-confirm = Plan the questions
support-planned-title = The questions about { $theme } are planned
support-next = Anything you write down from now on waits until you ask again.
support-too-small = You need at least { $least } employees to ask for backing. In a smaller team, people could guess who chose what. Talk about it in the session and record what the team adopts.
support-nothing = There is nothing to ask the team's backing for yet. Write down a norm first.
support-not-asked = The team has not been asked yet whether it supports this.
support-aloud = Ask out loud whether people back this.
support-from = The result will be ready on { $day }.
support-share = Can support this or live with it: { $word }
support-lead = Each norm shows how many people can support it or live with it.
support-option = { $answer ->
    [stand_behind] I can support this
    [live_with] I can live with this
   *[not_live_with] I can't live with this
}
support-page-title = The norm: { $theme }
support-page-title-all = The team's norm
support-page-status = questions about the norm in your own team
support-page-introduction = These are norms that your team could adopt. For each one, say whether you can live with it.
support-page-hint = Choose what is right for you. You can skip any of them.
support-page-objection = If you can't live with a norm, which one, and why?
support-page-objection-hint = The trainer reads this and uses it when the text changes.

## Adopting

adopt-button = What was adopted?
adopt-title = What did the team adopt on { $theme }?
adopt-how = Record here what the team decided in the session.
adopt-reserve-how = If the team hasn't been asked for its backing yet, it can adopt something with a reservation. I then ask on the next working day.
adopt-aloud-how = This group is too small to be asked on the private page whether people back a norm. Ask out loud whether everyone can live with it, and record straight away what the group adopts. The norm guide will say that it was discussed together.
adopt-aloud = Ask for backing out loud, and record it straight away
adopt-label = Decision on: { $text }
adopt-choice = { $choice ->
    [adopt] Adopted
    [reserve] With a reservation
    [wait] Not yet
   *[drop] The team drops this
}
adopt-day = Day of the session (required)
adopt-day-required = Choose the day of the session.
adopt-day-wrong = Choose a day between the start of the programme and today.
adopt-record = Record
norms-twice = This norm is already in the list. Write another one, or change that one.
adopt-not-yet = There is nothing to adopt yet. Wait until everyone can see the result of the questions about backing, or write down a norm.
norm-reserved = (with a reservation)
norm-way = { $way ->
    [before] (backing asked beforehand)
    [room] (backing asked in the session)
    [reserved] (with a reservation: backing still to be asked)
    [after] (with a reservation; the backing came later)
   *[aloud] (talked about together)
}

yearly-title = How are the norms of { $team } doing?
yearly-what = Your norms have been in place for a while. For each norm I ask whether it should stay as it is, change or go. The questions will be on your private page.
yearly-aloud = Your norms have been in place for a while. Go through them together: what stays, what should change and what can go? Questions on the private page need at least { $least } employees. In a smaller team, people could guess who chose what.
yearly-then = The team decides together. The trainer records it, and a new version of the norm guide follows.
yearly-lead = For each norm you see how many people want to keep it as it is.
yearly-option = { $answer ->
    [keep] Keep it as it is
    [change] Say it differently
   *[drop] Let it go
}
yearly-page-title = Which norms stay?
yearly-page-status = questions about your own team's norm
yearly-page-introduction = These are your team's norms. For each norm, say what should happen to it.
yearly-page-hint = Choose what is right for you. You may skip a norm.
returned-title = What { $team } adopted with a reservation
returned-why = { $why ->
    [failed] The questions about backing did not go ahead. That is why these norms are drafts again:
   *[without] We can't say that there is enough backing for these norms. That is why they are drafts again:
}
returned-next = The trainer will talk with you about what happens next. The next norm guide will no longer have them.

## When the norm is crossed

ladder-button = Who does what?
ladder-heading = Who does what if it happens anyway
ladder-title = Who does what on { $theme }?
ladder-how = The organisation has set the steps. Fill them in once and they hold for every theme. A theme can have steps of its own. Name a role, not a person.
ladder-save-all = Save for every theme
ladder-save = Only for this theme
ladder-who = Who
ladder-what = What do they do? (optional)
ladder-who-what = { $who }: { $what }
ladder-role = Choose a role from the list for every step.

## What the team wants

wish-title = How does { $team } want to use the norm?
wish-what = Record what the team agreed in the session. Everything is off until you switch it on.
wish-channel = Channel
wish-no-channel = no channel
wish-weekly = One norm a week
wish-shared = Sharing without the team's name
wish-state = { $state ->
    [on] on
   *[off] off
}
wish-switch = { $what ->
    [weekly] { $state ->
        [on] One norm a week
       *[off] Stop the norm of the week
    }
   *[share] { $state ->
        [on] Share the norms
       *[off] Stop sharing
    }
}
wish-channel-button = Choose a channel
wish-channel-title = In which channel may I post for { $team }?
wish-channel-what = You see the teams in Teams that have this app and that you are in yourself. I post only what the team adopted.
wish-no-channels = I can't find a team in Teams that has this app and that you are in. Add the app to your team's channel first.
wish-needs-channel = Choose a channel first.
wish-shared-means = Shared norms appear in a norm guide for the directorate, without the team's name. That happens once three teams share theirs.

channel-norm-title = Norm of the week: { $theme }
channel-norm-ask = When did this work? And when was it difficult?
channel-norm-quiet = It stops when your manager or trainer switches it off.
channel-guide-how = To get it, open your own chat with me and type “norm guide”.

## On the private page: proposing

booth-norm-kind-do = This is what we do
booth-norm-kind-do_not = This is what we do not do
booth-norm-kind-speak_up = This is how we speak up
booth-norm-kind-when_crossed = This is what we do if it happens anyway
booth-proposal-title = Proposal for the norm
booth-proposal-offer = Make a proposal for the norm in { $team }. Your name is not on it.
booth-proposal-go = Make a proposal
booth-proposal-theme-title = What is your proposal about?
booth-proposal-kind-title = What kind of proposal is it?
booth-conduct-title = What the code of conduct says about this
booth-conduct-example = Example: { $example }
booth-conduct-question = To talk about: { $question }
booth-conduct-source = From: { $reference }. In our words; the code itself decides.
booth-conduct-link = Read the code of conduct
booth-proposal-choose = Choose one first.
booth-proposal-write-hint = Write down behaviour that you can see or hear. Don't name anyone.
booth-proposal-text-missing = There is no text yet.
booth-proposal-check-hint = The trainer reads your proposal without your name. Once you've sent it, you can't change it.
booth-proposal-done-title = Thank you. Your proposal has been sent.
booth-proposal-done = It goes to the trainer without your name.
booth-proposal-done-moment = That happens on a Tuesday or Thursday. Chance decides which one.
booth-proposal-again = Make another proposal
booth-proposal-know-title = Good to know
booth-proposal-know-reader = The proposals are read by { $trainer }, by theme and in no particular order. There are no names or dates on them.
booth-proposal-know-moment = Proposals are delivered at fixed times, on Tuesdays and Thursdays. Chance decides how many of these deliveries yours waits for.
booth-proposal-know-lone = A single proposal waits longer, and is delivered on its own after two to four weeks.
booth-proposal-know-round = The trainer merges proposals. After that, everyone can say on the private page whether the text is right.
booth-proposal-know-kept = When the programme ends, we delete the proposals.

## The trainer's reading page

booth-proposals-title = Proposals for the norm
booth-proposals-hint = The order says nothing about who wrote what, or when.
booth-proposals-careful = Don't share these proposals with the group as they are. Find words for them together.
booth-proposals-next = New proposals arrive here at fixed times. The next is { $moment }.
booth-proposals-empty = No proposals have been delivered yet.
booth-proposals-new = New
booth-proposals-used = Used
booth-proposals-merge = Make one norm of those you tick
booth-proposals-merge-none = First tick one or more proposals on this theme.
booth-proposals-read-title = Have you read everything?
booth-proposals-read = Press here. Next time you will see what is new.
booth-proposals-read-button = I have read everything
booth-proposals-read-done = Saved. Whatever arrives from now on is marked as new.
booth-proposals-not-kept = There is no connection, so this was not saved. Try again.
booth-merge-title = One norm from these proposals
booth-merge-kind = What does this norm say?
booth-merge-label = The norm in the team's words
booth-merge-hint = Write down behaviour that you can see or hear. Don't name anyone.
booth-merge-save = Add to the norms
booth-merge-named = These words seem to name someone: { $words }. A norm is about what you do, not about who does it. Is the text right as it is? Then save it again.
booth-merge-done = This now waits with the norms until the team adopts it:
booth-merge-norms-too-many = This theme has as many drafts as it can hold. First merge some under “norms”.
booth-merge-input-gone = You no longer read here, or the team has stopped working on its norm. Open the page again.
booth-proposals-wipe-title = Delete all proposals
booth-proposals-wipe = Once you've written them up as norms, or if the page is full, delete what is here.
booth-proposals-wipe-button = Delete the proposals

## The norm guide: the norms of a team as a document, and those of the directorate.

guide-button = Norm guide
guide-title = Norm guide for { $team }
guide-pick = Which team's norm guide do you want?
guide-none = There is no norm guide yet. You'll get one when the team adopts a norm.
guide-soon = The team adopted a norm. The norm guide will be ready on the next working day.
guide-none-yet = { $team } has no norm guide yet.
guide-file = Download the norm guide
guide-make = Make a new version now
guide-unchanged = Nothing has changed in the norm for { $team }. The last version is still the right one.
guide-added = New: { $text }
guide-supported = Had a reservation, and now has the team's backing: { $text }
guide-gone = Dropped: { $text }
guide-every-theme = Every theme
guide-ladder-changed = It now says who does what if it happens anyway.

notice-guide-title = Norm guide for { $team }, version { $version }
notice-newcomer-title = The norm guide of { $team }
notice-newcomer-what = It says what the team agreed with each other: what you do and do not do, in its own words. Take your time to read it.
notice-newcomer-yours = Does something not fit? Say so in the team, or propose a norm on your private page.
notice-guide-quiet = Ask for the download link here. It works for half an hour.

shared-title = Norm guide for the directorate
shared-what = This has the norms of teams that want to share them. No team is named.
shared-count-what = With each norm you can see how many teams have it.
shared-way = What other teams have agreed
notice-shared-title = The directorate's norm guide is here: edition { $number }
notice-shared = { $count } teams share their norms, and yours is one of them.
notice-shared-quiet = No team is named. Should your team stop sharing? Tell your manager or the trainer.
shared-too-few = For this, at least { $least } teams must share their norms.

paper-guide-title = Norm guide
paper-guide-notice = This is the team's norm, in its own words. It is not an assessment of anyone.
paper-guide-version = Version
paper-guide-made = Made on
paper-guide-day = { $day }
paper-guide-coverage = Themes with a norm
paper-guide-what = This says what the team agreed about how people treat each other. The code of conduct still applies.
paper-guide-how = Use the norms to help each other and to speak up. If a norm no longer fits, talk about it.
paper-guide-footer = Norm guide for { $team }, version { $version }, { $day }
paper-news-title = New in this version
paper-news-since = This is what changed since version { $version }.
paper-ladder-title = The steps when a norm is crossed
paper-ladder = These steps apply in the whole organisation. You may always ask for help, or report, at once.
paper-ladder-step = Step
paper-ladder-means = What it means
paper-ladder-here = In our team
paper-later-title = What is still to come
paper-later = The team talks about these themes later: { $themes }.
paper-agreements-title = Agreements
paper-agreement-owner = { $role ->
    [member] team
    [manager] manager
    [trainer] trainer
   *[coach] CLV coach
}
paper-support-title = Help and reporting
paper-support = If something happened to you, or you saw something, this is where you can go.
paper-terms-title = Words we share
paper-terms = This is what we mean by these words in the Cultuurtraject.
paper-shared-title = Norm guide for the directorate
paper-shared-subtitle = Norms of teams that share them
paper-shared-notice = Teams chose to share these norms. No team is named.
paper-shared-teams = Teams that share
paper-shared-what = These are behaviours that teams put into words together. The order says nothing about a team.
paper-shared-by = ({ $count ->
    [one] 1 team
   *[other] { $count } teams
})
paper-shared-later = No team has shared a norm on these themes yet: { $themes }.
paper-shared-edition = Edition
paper-shared-counts = After each norm you can see how many teams have it in these words.
paper-shared-footer = Norm guide for the directorate, { $day }

## The page of the norm guide that a team hangs on its wall.

wall-title = How we work together
wall-version = version { $version } · { $day }
wall-more = There is more on this further on in the norm guide.
wall-help-title = Has someone crossed a line?
wall-help = Anyone who sees it says something. The person it happens to doesn't have to say anything.
wall-help-where = You can always get help or report something straight away. Type “help” in the chat, or choose for yourself:
wall-route = { $name }: { $contact }
wall-later = The other themes come later.
wall-later-from = The team takes up the other themes from { $day }.
wall-onward = Explanations, steps and terms are in the rest of the norm guide.
