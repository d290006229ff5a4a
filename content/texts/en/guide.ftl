# The norm guide: the norms of a team as a document, and those of the directorate.

guide-button = Norm guide
guide-title = Norm guide of { $team }
guide-pick = Of which team do you want the norm guide?
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
