# The norm of the team: proposing, wording, support and adoption.
# Texts with booth- stand on a page. Use no choices or plurals there.

norm-kind = { $kind ->
    [do] This is what we do
    [do_not] This is what we do not do
    [speak_up] This is how we speak up
   *[when_crossed] This is what we do when it happens anyway
}

## All themes

norms-button = See the norm
norms-title = The norm of { $team }
norms-pick = Which team's norm do you want to see?
norms-not-started = { $team } is not working on a norm now. Its trajectory has not begun or was stopped.
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
    [one] 1 wording waits.
   *[other] { $count } wordings wait.
}
norms-quiet = Choose a theme to read what it says. You propose on your private page, without your name.
norms-read = Read the proposals
norms-read-title = Proposals from { $team }
norms-read-what = The reading page shows the proposals by theme, without names. Then write down in the chat what they say together.
norms-wishes = Channel and sharing

## One theme

norms-theme-title = { $theme } in { $team }
norms-none = The team has adopted nothing here yet.
norms-waiting = Not adopted yet
norms-work = What you can do here
norms-add = Write down a norm
norms-add-title = A norm about { $theme }
norms-add-how = Write what the room said, or what proposals say together. Write down behaviour, and no names.
norms-kind-label = What does this norm say? (required)
norms-kind-required = Choose what this norm says.
norms-text-label = The norm in the team's words (required)
norms-text-required = Write down the norm.
norms-save = Save
norms-too-many = { $most } wordings already wait for this theme. Merge some first, or let one go.
norm-empty = There is no text yet. Write down the norm.
norm-too-long = This is too long. Keep to { $limit } characters.
norm-gone = This wording is no longer there. Open the theme again.
norm-adopted = This norm was adopted. Record under "What was adopted?" that the team lets it go.
norms-named-title = Is this about one person?
norms-named = These words seem to name somebody: { $words }
norms-named-why = A norm is about what you do, not about who. Change the text. If it is right as it is, press Save once more.

## One wording

wording-title = A wording for { $theme }
wording-explained = Another wording waits for the next round. The support of now does not count for it.
wording-with = Merge with
wording-alone = merge with nothing
wording-reword = Reword
wording-drop = Let go

## Support

support-button = Ask for support
support-title = Support for { $theme }
support-what = The members say on their private page whether they stand behind these. Who objects writes that to you.
support-when = Open from { $first } to { $until }
support-visible = Everybody sees the outcome on { $day }.
support-quiet = Each norm gets one word, with at least { $threshold } answers. Manager, team and trainer do not see who chose what.
support-confirm = Plan the round
support-planned-title = The round about { $theme } is planned
support-next = What you write down from now on waits for the next round.
support-too-small = A round needs at least { $least } members. Talk about the support in the session and record what the team adopts.
support-nothing = There is nothing to ask support for. Write down a norm first.
support-not-asked = Nobody was asked yet whether they stand behind this.
support-from = The outcome comes on { $day }.
support-share = { $word } can live with this
support-option = { $answer ->
    [stand_behind] I can stand behind this
    [live_with] I can live with this
   *[not_live_with] I cannot live with this
}
support-page-title = The norm: { $theme }
support-page-status = round about proposals of your own team
support-page-introduction = These are the proposals for the norm of your team. Say for each whether you can live with it.
support-page-hint = Choose what is right for you. You may skip a proposal.
support-page-objection = What makes that you cannot live with a proposal?
support-page-objection-hint = Say which proposal you mean. The trainer reads this and takes it to the next wording.

## Adopting

adopt-button = What was adopted?
adopt-title = What did the team adopt about { $theme }?
adopt-how = Record here what the team decided in the session.
adopt-label = Decision about: { $text }
adopt-choice = { $choice ->
    [adopt] Adopted
    [wait] Not yet
   *[drop] The team lets this go
}
adopt-day = Day of the session (required)
adopt-day-required = Choose the day of the session.
adopt-day-wrong = Choose a day between the start of the trajectory and today.
adopt-record = Record
adopt-not-yet = There is nothing to adopt yet. Ask for support first, and wait until everybody sees the outcome.

## When the norm is crossed

ladder-button = Who does what?
ladder-heading = Who does what when it happens anyway
ladder-title = Who does what about { $theme }?
ladder-how = The steps are the organisation's. Fill in who does what on each. Name a role, not a person.
ladder-who = Who
ladder-what = What do they do? It may be left empty.
ladder-who-what = { $who }: { $what }
ladder-role = Choose a role from the list on every step.

## What the team wants

wish-title = What does { $team } want with the norm?
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
wish-channel-what = You see the teams in Teams with this app that you are in yourself. Only what the team adopted is posted.
wish-no-channels = I see no team in Teams with this app that you are in. Add the app to the channel of your team first.
wish-needs-channel = Choose a channel first.
wish-shared-means = Shared norms come into a guide of the directorate without the team's name. That happens from three teams on.

channel-norm-title = Norm of the week: { $theme }
channel-norm-ask = When did this work? And when was it hard?
channel-norm-quiet = It stops when your manager or trainer switches it off.
channel-guide-how = Fetch it in your own chat with me. Type "norm guide" there.

## On the private page: proposing

booth-norm-kind-do = This is what we do
booth-norm-kind-do_not = This is what we do not do
booth-norm-kind-speak_up = This is how we speak up
booth-norm-kind-when_crossed = This is what we do when it happens anyway
booth-proposal-title = Proposal for the norm
booth-proposal-offer = Make a proposal for the norm of { $team }. Your name does not stand there.
booth-proposal-go = Make a proposal
booth-proposal-theme-title = What is your proposal about?
booth-proposal-kind-title = What kind of proposal is it?
booth-proposal-choose = Choose one first.
booth-proposal-write-hint = Write down behaviour that you can see or hear. Name nobody.
booth-proposal-text-missing = There is no text yet.
booth-proposal-check-hint = The trainer reads your proposal without your name. After sending you cannot change it.
booth-proposal-done-title = Thank you, your proposal was sent
booth-proposal-done = It is ready for the trainer, without your name.
booth-proposal-done-moment = That is on a Tuesday or Thursday, after a time that chance decides.
booth-proposal-again = Another proposal
booth-proposal-know-title = Good to know
booth-proposal-know-reader = The proposals are read by { $trainer }, by theme and in mixed order. There is no name or date with them.
booth-proposal-know-moment = Delivery is at fixed moments: Tuesday and Thursday. Chance decides how many of them your proposal waits.
booth-proposal-know-lone = If there is only one proposal, it waits longer and goes alone: after two to four weeks.
booth-proposal-know-round = The trainer merges proposals. Then everybody says on the private page whether it fits.
booth-proposal-know-kept = At the end of the trajectory we delete the proposals.

## The trainer's reading page

booth-proposals-title = Proposals for the norm
booth-proposals-hint = The order says nothing about who or when.
booth-proposals-careful = Do not share these proposals with the group as they are. Put what they say into words together.
booth-proposals-next = New proposals come here at fixed moments. The next is { $moment }.
booth-proposals-empty = No proposals were delivered yet.
booth-proposals-wipe-title = Erase all proposals
booth-proposals-wipe = Did you put them into words, or is the page full? Then erase what is here.
booth-proposals-wipe-button = Erase the proposals

## The norm guide: the norms of a team as a document, and those of the directorate.

guide-button = Norm guide
guide-title = Norm guide of { $team }
guide-pick = Which team's norm guide do you want?
guide-none = There is no norm guide yet. It comes when the team adopts a norm.
guide-soon = The team adopted a norm. The norm guide comes on the next working day.
guide-none-yet = { $team } has no norm guide yet.
guide-file = Download the norm guide
guide-make = Make a new version now
guide-unchanged = Nothing changed in the norm of { $team }. The last version stands.
guide-added = New: { $text }
guide-gone = Let go: { $text }
guide-ladder-changed = It now says who does what when it happens anyway.

notice-guide-title = Norm guide of { $team }, version { $version }
notice-guide-quiet = Ask for the download link here. It works for half an hour.

shared-title = Norm guide of the directorate
shared-what = This holds the norms of teams that want to share them. No team is named.
shared-too-few = At least { $least } teams must share their norms for this.

paper-guide-title = Norm guide
paper-guide-notice = This is the norm of the team, in its own words. It judges nobody.
paper-guide-version = Version
paper-guide-made = Made on
paper-guide-day = { $day } { $year }
paper-guide-coverage = Coverage
paper-guide-what = This says what the team agreed about how you treat each other. The code of conduct still holds.
paper-guide-how = Use the norms to help each other and to speak up. If a norm no longer fits, talk about it.
paper-guide-footer = Norm guide of { $team }, version { $version }, { $day }
paper-news-title = New in this version
paper-news-since = This is different from version { $version }.
paper-ladder-title = The steps when a norm is crossed
paper-ladder = These steps hold in the whole organisation. You may always ask for help or report at once.
paper-ladder-step = Step
paper-ladder-who = Who
paper-ladder-what = What
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
paper-support = Did something happen to you, or did you see something? This is where you can go.
paper-terms-title = Words we share
paper-terms = This is what we mean by these words in the Culture trajectory.
paper-shared-title = Norm guide of the directorate
paper-shared-subtitle = Norms of teams that share them
paper-shared-notice = Teams chose to share these norms. No team is named.
paper-shared-teams = Teams that share
paper-shared-what = These are behaviours that teams worded together. The order says nothing about a team.
paper-shared-footer = Norm guide of the directorate, { $day }
